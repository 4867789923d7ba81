/*
 * What only the reader's own date tells: where today stands in a year's pictures, and whether the
 * year of a page is over. A build knows no today, so that the same commit makes the same bytes.
 */

import { OVER, shareOfYear } from "../shared/dates.js"
import { element } from "../shared/element.js"

const drawToday = (picture, today) => {
  picture.style.setProperty("--today", `${shareOfYear(today).toFixed(1)}%`)
  picture.dataset.today = ""
  const key = picture.previousElementSibling
  if (!key?.matches(".key")) return
  key.append(element("li", { class: "today" }, "hôm nay"))
}

const sayOver = (head, year) => {
  head.querySelector("h1, h2").after(element("p", { class: "over" }, `Năm ${year}: ${OVER}.`))
}

const mark = () => {
  const today = new Date()
  for (const one of document.querySelectorAll("[data-year]:not([data-dated])")) {
    one.dataset.dated = ""
    const year = Number(one.dataset.year)
    if (one.matches("header, section")) {
      if (year < today.getFullYear()) sayOver(one, year)
    } else if (year === today.getFullYear()) {
      drawToday(one, today)
    }
  }
}

document$.subscribe(mark)
