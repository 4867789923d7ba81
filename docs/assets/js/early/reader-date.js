/*
 * What only the reader's own date tells: where today stands in a year's pictures, whether the year of
 * a page is over, what falls due this quarter, and whether a task that is not done is past its day. A build knows no today, so that the same commit makes the same bytes.
 *
 * Done to each part of a page as soon as it is read, so that nothing moves that was painted.
 */

import { OVER, shareOfYear } from "../shared/dates.js"
import { element } from "../shared/element.js"
import { awaiting } from "./awaiting.js"
import { reckon } from "./reckoning.js"
import { soon } from "./soon.js"
import { thisQuarter } from "./this-quarter.js"

const drawToday = (picture, today) => {
  picture.style.setProperty("--today", `${shareOfYear(today).toFixed(1)}%`)
  picture.dataset.today = ""
  const key = picture.previousElementSibling
  if (!key?.matches(".key")) return
  key.append(element("li", { class: "today" }, "hôm nay"))
}

const mark = () => {
  const today = new Date()
  awaiting()
  reckon(today)
  thisQuarter(today)
  soon(today)
  for (const one of document.querySelectorAll("[data-year]:not([data-dated])")) {
    const year = Number(one.dataset.year)
    const hasHead = one.matches("header, section")
    const heading = hasHead && one.querySelector("h1, h2")
    if (hasHead && !heading) continue /* not read yet */
    one.dataset.dated = ""
    if (heading && year < today.getFullYear()) {
      heading.after(element("p", { class: "over" }, `Hết năm ${year}: ${OVER}.`))
    }
    if (!hasHead && year === today.getFullYear()) drawToday(one, today)
  }
}

const reading = new MutationObserver(mark)
reading.observe(document, { childList: true, subtree: true })
addEventListener("DOMContentLoaded", () => {
  reading.disconnect()
  document$.subscribe(mark) /* pages that come without a reload */
})
