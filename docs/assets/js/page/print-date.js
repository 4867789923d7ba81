/*
 * Fills in, at the moment of printing, what only that moment or that page knows: the day of printing,
 * what was asked for in the finder or on the front page, and what stands on each sheet: the running
 * head, the address, the day (CSS cannot yet lift text of the page into a page margin). Without this
 * script the page prints with the date of its data.
 *
 * One listener on the window, elements looked up when it fires: it keeps working
 * when the theme swaps pages without a reload.
 */

import { official } from "../shared/dates.js"

/* Gives the margins of sheets a text: a JSON string is also one of CSS, but for control characters. */
const setText = (name, text) =>
  document.documentElement.style.setProperty(name, JSON.stringify(text.replace(/\p{Cc}/gu, " ")))

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
  const whose = document.querySelector("[data-own].chosen")?.dataset.whose
  const named = whose ? `Việc của ${whose}` : document.querySelector("[data-running-head]")?.dataset.runningHead ?? ""
  setText("--running-head", named)
  const address = document.querySelector("[data-print-address]")?.textContent ?? decodeURI(location.href)
  setText("--sheet-source", `${address} · in ngày ${official(new Date())}`)
})

addEventListener("afterprint", () => {
  for (const slot of document.querySelectorAll("[data-print-date]")) {
    slot.textContent = slot.dataset.printDate
  }
})
