/*
 * Where the site stands, as the theme's settings in a page tell.
 */

const { base } = JSON.parse(document.getElementById("__config").textContent)

/* The address of the site's root. */
export const root = new URL(base, location)
