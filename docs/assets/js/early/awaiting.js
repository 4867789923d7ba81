/*
 * What the address or the device asks of a page, which scripts that come later bring: the tasks of a
 * chosen body, a list left as it was. Until then its place is kept, so that nothing moves that was
 * painted (shared/come.js).
 */

import { remembered } from "../shared/remembered.js"

const asks = (one, { searchParams }) => one.dataset.own
  ? searchParams.has(one.dataset.own) || remembered().length > 0
  : searchParams.has(one.dataset.shelves)

/* The fold of a list that the address names is open from the first. */
const openWanted = () => {
  const wanted = location.hash.length > 1 && document.getElementById(location.hash.slice(1))
  if (!wanted || "wanted" in wanted.dataset || !wanted.matches("[data-shelves] > .shelf")) return
  wanted.dataset.wanted = ""
  wanted.open = true
}

export const awaiting = () => {
  openWanted()
  for (const one of document.querySelectorAll("[data-own]:not([data-asked-for]), [data-shelves]:not([data-asked-for])")) {
    one.dataset.askedFor = ""
    if (asks(one, new URL(location))) one.classList.add("awaiting")
  }
}

/* A script that does not come leaves the page as it is without any. */
addEventListener("load", () => {
  for (const one of document.querySelectorAll(".awaiting")) {
    if (one.querySelector(".room")) one.classList.remove("awaiting")
  }
})
