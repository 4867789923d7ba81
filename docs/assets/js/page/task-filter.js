/*
 * Timeline: shows the tasks of one body. Without this script the same place lists the bodies as
 * links to their pages. Rows say whose they are by the places of bodies in that list.
 */

const create = (tag, text) => Object.assign(document.createElement(tag), { textContent: text })

const chooser = (links) => {
  const select = create("select", "")
  select.append(new Option("mọi cơ quan", ""))
  links.forEach((link, place) => select.append(new Option(link.textContent, place)))
  return select
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
  const label = create("label", "Chỉ xem nhiệm vụ của ")
  const status = create("span", "")
  status.setAttribute("role", "status")
  label.append(select)
  select.addEventListener("change", () => {
    status.textContent = `${show(select.value)} nhiệm vụ`
    const link = links[select.value]
    if (link) status.append(", ", Object.assign(create("a", "mở trang cơ quan"), { href: link.href }))
  })
  const box = create("p", "")
  box.className = "filter screen"
  box.append(label, status)
  list.replaceWith(box)
}

document$.subscribe(() => document.querySelectorAll("[data-filter]").forEach(prepare))
