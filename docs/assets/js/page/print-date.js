/*
 * Fills in, at the moment of printing, what only that moment or that page knows: the day of printing,
 * what was asked for in the finder or on the front page, and the running head (CSS cannot yet lift text of the page
 * into a page margin). Without this script the page prints with the date of its data.
 *
 * One listener on the window, elements looked up when it fires: it keeps working
 * when the theme swaps pages without a reload.
 */

import { official } from "../shared/dates.js"

addEventListener("beforeprint", () => {
  for (const slot of document.querySelectorAll("[data-print-date]")) {
    slot.dataset.printDate ||= slot.textContent
    slot.textContent = `Ngày in ${official(new Date())}. ${slot.dataset.printDate}`
  }
  for (const slot of document.querySelectorAll("[data-print-address]")) {
    slot.dataset.printAddress ||= slot.textContent
    const own = document.querySelector("[data-own].chosen")?.dataset.asked
    const asked = document.querySelector("[data-finder]") ? decodeURI(location.search) : own ?? ""
    slot.textContent = slot.dataset.printAddress + asked
  }
  const page = document.querySelector("[data-running-head]")
  /* A JSON string is also a CSS string once its control characters are gone. */
  const whose = document.querySelector("[data-own].chosen")?.dataset.whose
  const named = whose ? `Việc của ${whose}` : page?.dataset.runningHead ?? ""
  const head = named.replace(/\p{Cc}/gu, " ")
  document.documentElement.style.setProperty("--running-head", JSON.stringify(head))
})

addEventListener("afterprint", () => {
  for (const slot of document.querySelectorAll("[data-print-date]")) {
    slot.textContent = slot.dataset.printDate
  }
})
