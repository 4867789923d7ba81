/*
 * Where the site stands, as the theme's settings in a page tell.
 */

const { base, finder, index, search } = JSON.parse(document.getElementById("__config").textContent)

/* The address of the site's root. */
export const root = new URL(base, location)

/* The addresses of the finder's script and of the search index: their names change with them. */
export const finderScript = new URL(finder, root)
export const searchIndex = new URL(index, root)
export const searchWorker = new URL(search, root) /* where the frame is ours */
