/*
 * What the scripts of one page share, as the one global `Plan`:
 *
 *   worker   the search worker (box/link.js)
 *   files    in the copy without a server: data by the path of their file (offline/server.js)
 */

export const plan = (globalThis.Plan ||= {})
