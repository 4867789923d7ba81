/*
 * On the form for errors: the address of the page that the reader comes from, ready to be printed.
 */

import { root } from "../shared/site.js"

let before = "" /* the page before this one, as the theme changes pages without a reload */
let here = document.referrer

document$.subscribe(() => {
  before = here
  here = location.href
  const line = document.querySelector("[data-from]")
  if (line && before.startsWith(`${root}`) && before !== here) line.textContent = decodeURI(before)
})
