/*
 * Timeline: shows the tasks of one body. Without this script the same place lists the bodies as
 * links to their pages. Rows say whose they are by the places of bodies in that list.
 */

import { element } from "../shared/element.js"

const chooser = (links) => {
  const names = links.map((link, place) => new Option(link.textContent, place))
  return element("select", {}, new Option("mọi cơ quan", ""), ...names)
}

const show = (place) => {
  let shown = 0
  for (const group of document.querySelectorAll(".chart tbody")) {
    const rows = [...group.querySelectorAll("tr[data-of]")]
    for (const row of rows) {
      row.hidden = place !== "" && !row.dataset.of.split(" ").includes(place)
      shown += !row.hidden
    }
    group.hidden = rows.every((row) => row.hidden)
  }
  return shown
}

const prepare = (list) => {
  const links = [...list.querySelectorAll("a")]
  const select = chooser(links)
  const label = element("label", {}, "Chỉ xem nhiệm vụ của ", select)
  const status = element("span", { role: "status" })
  select.addEventListener("change", () => {
    status.textContent = `${show(select.value)} nhiệm vụ`
    const link = links[select.value]
    if (link) status.append(", ", element("a", { href: link.href }, "mở trang cơ quan"))
  })
  list.replaceWith(element("p", { class: "filter screen" }, label, status))
}

document$.subscribe(() => document.querySelectorAll("[data-filter]").forEach(prepare))
