/*
 * At the foot of each page: a box that turns the key “/” off and on again.
 */

import { element } from "../shared/element.js"
import { slash } from "../shared/slash.js"

const line = () => {
  const box = element("input", { type: "checkbox", checked: slash.on })
  box.addEventListener("change", () => { slash.on = box.checked })
  return element("p", { class: "keys" }, element("label", {}, box, " Phím / mở ô tìm kiếm"))
}

document$.subscribe(() => {
  const foot = document.querySelector(".foot")
  if (foot && !foot.querySelector(".keys")) foot.append(line())
})
