/*
 * Which tasks that are not done are past their day by the reader's own date. A build reckons by the
 * day of the data (macros/views/progress.py); the words for later stand beside, in `data-then`.
 */

import { iso, official } from "../shared/dates.js"
import { isRead } from "./reading.js"

const isOverdue = (status, then) => {
  status.classList.replace("open", "overdue")
  if (status.title) status.title = then
  const words = status.querySelector(".unseen") ?? status
  words.textContent = then
}

/* Adds to the number of a row of counts; returns what it is then. */
const add = (row, count) => {
  const number = row.querySelector("strong")
  number.textContent = Number(number.textContent) + count
  return Number(number.textContent)
}

/* The row of what is overdue; a build makes none while there is nothing in it. */
const overdueRow = (counts, open) => {
  const there = counts.querySelector(".overdue")?.closest("li")
  if (there) return there
  const made = open.cloneNode(true)
  made.querySelector("strong").textContent = 0
  isOverdue(made.querySelector(".open"), counts.dataset.then)
  open.after(made)
  return made
}

const moveOn = (counts, passed) => {
  const open = counts.querySelector(".open").closest("li")
  add(overdueRow(counts, open), passed)
  if (!add(open, -passed)) open.remove()
}

/* Done once to each element, when it is read; those of a page that comes without a reload too. */
export const reckon = (today) => {
  const fresh = (look) => [...document.querySelectorAll(`${look}:not([data-dated])`)].filter(isRead)
  for (const one of fresh("[data-due]")) {
    one.dataset.dated = ""
    const passed = one.dataset.due.split(" ").filter((due) => due < iso(today)).length
    if (passed && one.matches(".status")) isOverdue(one, one.dataset.then)
    else if (passed) moveOn(one, passed)
  }
  for (const one of fresh(".reckoned")) {
    one.dataset.dated = ""
    one.textContent = `tính đến hôm nay, ${official(today)}`
  }
}
