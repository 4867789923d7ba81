/*
 * Types of messages with the search worker. The numbers are those of the theme's own protocol, and
 * so are their `data`; what the theme does not know of rides along in a result.
 */

export const SETUP = 0 /* to the worker: the index */
export const READY = 1 /* from the worker; the theme asks nothing before */
export const QUERY = 2 /* to the worker: what was typed */
export const RESULT = 3 /* from the worker: what `Engine.query` gives, and `more` */

/* What `more` says of texts that the answer lacks: they are being fetched, or did not come; else "". */
export const COMING = "coming"
export const FAILED = "failed"

/*
 * The finder's own, to the worker with the words sought in `data`; back from the worker with the
 * same and what `Engine.tasks` gives. There is nothing of it before the index came.
 */
export const TASKS = "tasks"
