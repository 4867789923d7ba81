/*
 * What only the reader's own date tells: where today stands in a year's pictures, and whether the
 * year of a page is over. A build knows no today, so that the same commit makes the same bytes.
 */

import { element } from "../shared/element.js"

const OVER = "đã qua thời hạn ghi trong kế hoạch; chưa có dữ liệu kết quả."

/* How much of its year a day has behind it, in percent. */
const share = (date) => {
  const first = new Date(date.getFullYear(), 0, 1)
  return (100 * (date - first)) / (new Date(date.getFullYear() + 1, 0, 1) - first)
}

const drawToday = (picture, today) => {
  picture.style.setProperty("--today", `${share(today).toFixed(1)}%`)
  picture.dataset.today = ""
  const key = picture.previousElementSibling
  if (!key?.matches(".key")) return
  key.append(element("li", { class: "today" }, "hôm nay"))
}

const sayOver = (head, year) => {
  head.querySelector("h1, h2").after(element("p", { class: "over" }, `Năm ${year}: ${OVER}`))
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
