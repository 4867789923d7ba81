/*
 * On the page of what falls due soon: the rows as they stand on the reader's own day. A build takes the
 * day of the data (macros/views/soon.py) and has rows of later days too.
 */

import { dayOf, iso, official } from "../shared/dates.js"
import { element } from "../shared/element.js"
import { isRead } from "./reading.js"

const DAY = 24 * 60 * 60 * 1000
const WITHIN = [7, 30, Infinity] /* days, a part each */

const show = (section, rows) => {
  section.querySelector("tbody").append(...rows)
  section.querySelector("table").hidden = !rows.length
  section.querySelector(".nil").hidden = rows.length > 0
  section.querySelector(".count").textContent = `${rows.length} việc`
}

const arrange = (page, today) => {
  const here = dayOf(iso(today))
  const rows = [...page.querySelectorAll("[data-day]")]
  const left = new Map(rows.map((row) => [row, Math.round((dayOf(row.dataset.day) - here) / DAY)]))
  const sections = [...page.querySelectorAll("section")]
  let after = -1
  sections.forEach((section, at) => {
    show(section, rows.filter((row) => left.get(row) > after && left.get(row) <= WITHIN[at]))
    after = WITHIN[at]
  })
  const over = rows.filter((row) => left.get(row) < 0)
  for (const row of over) row.remove()
  const [week, month] = WITHIN.map((days) => rows.filter((row) => left.get(row) >= 0 && left.get(row) <= days).length)
  page.previousElementSibling.querySelector(".answer").replaceChildren(
    element("strong", {}, `${week} việc`), " đến hạn trong 7 ngày, ", element("strong", {}, `${month} việc`),
    ` trong 30 ngày, tính từ hôm nay (${official(today)}).`)
}

/* Done once, when the page is read. */
export const soon = (today) => {
  const page = document.querySelector(".soon:not([data-dated])")
  if (!page || !isRead(page)) return
  page.dataset.dated = ""
  arrange(page, today)
}
