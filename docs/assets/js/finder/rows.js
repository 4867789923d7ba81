/*
 * The rows of tasks, as the page shows them and as a file of comma-separated values has them.
 * On the page they look like those of macros/templates/marks.html.
 */

import { element, list } from "../shared/element.js"

const span = (look, ...content) => element("span", { class: look }, ...content)
const unique = (values) => [...new Set(values)]

export class Rows {
  /* root: the address of the site's root, to which the addresses of tasks belong. */
  constructor(data, root) {
    this.data = data
    this.root = root
    this.values = Object.fromEntries(data.facets.map(({ key, values }) => [key, values]))
  }

  /* The lines that give a task: all, or those that reach one body, its strongest way first. */
  linesOf(task, body) {
    if (body === undefined) return task.owners
    return task.owners.filter(([, , set]) => this.data.sets[set].includes(body))
      .sort((one, other) => one[1] - other[1])
  }

  roles(task, body) {
    return unique(this.linesOf(task, body).map(([label]) => this.data.labels[label][0]))
  }

  /* How a body comes by a task, strongest first; places of the values of `cach`. */
  ways(task, body) {
    return body === undefined ? [] : unique(this.linesOf(task, body).map(([, way]) => way))
  }

  link(address, ...children) {
    return element("a", { href: this.root + address }, ...children)
  }

  page(key, place, ...children) {
    return this.link(`${key}/${this.values[key][place][0]}/`, ...children)
  }

  way(place) {
    const [, label] = this.values.cach[place]
    return span(`way ${["named", "group", "membership"][place]}`, label)
  }

  title(task, body, first) {
    const cell = element("th", { scope: "row" }, this.link(task.url, task.title))
    if (first) cell.append(" ", span("ours", "tên gọi tắt"))
    const plan = this.page("ke-hoach", task.plan, this.data.plans[task.plan].short)
    cell.append(" ", span("also", plan))
    if (task.changed) cell.append(" ", span("also", "đã sửa đổi"))
    this.ways(task, body).forEach((way, at) =>
      cell.append(" ", span("also", at ? "cũng " : "", this.way(way))))
    return cell
  }

  listed(look, items) {
    if (!items.length) return span("nil", "không nêu")
    return list({ class: look }, items)
  }

  document(place) {
    const { short, mark, label, by } = this.data.documents[place]
    const number = element(mark === "ended" ? "s" : "span", { class: "number" }, short)
    const force = span(`force ${mark}`, label)
    for (const [id, name] of by) force.append(" ", this.link(`van-ban/${id}/`, name))
    return [this.page("van-ban", place, number), " ", force]
  }

  /* `first`: the row that says that titles are ours. */
  row(task, body, first) {
    const roles = this.roles(task, body).flatMap((label) => [span("role", label), " "])
    const bodies = this.data.sets[task.named].map((place) => [this.page("co-quan", place, this.values["co-quan"][place][1])])
    const documents = task.documents.map((place) => this.document(place))
    const cell = (label, ...content) => element("td", { "data-label": label }, ...content)
    return element("tbody", {}, element("tr", {},
      element("td", { class: "no" }, task.number),
      this.title(task, body, first),
      cell("Vai trò", ...roles),
      cell("Thời gian", span("period", span(`bar ${task.cells}`), task.time)),
      cell("Ai làm", this.listed("run", bodies)),
      cell("Căn cứ", this.listed("bases", documents))))
  }

  /* The tasks as CSV, for a spreadsheet: with a mark of its encoding, and no cell a formula. */
  csv(tasks, body) {
    const line = (cells) => cells.map(cell).join(",")
    const named = (key, places) => places.map((place) => this.values[key][place][1]).join("; ")
    const documents = (task) => task.documents.map((place) => {
      const { short, label } = this.data.documents[place]
      return `${short} (${label})`
    })
    const columns = [
      ["Kế hoạch", (task) => this.data.plans[task.plan].short],
      ["Năm", (task) => this.values.nam[this.data.plans[task.plan].year][1]],
      ["Số", (task) => task.number],
      ["Nhiệm vụ (tên gọi tắt)", (task) => task.title],
      ["Vai trò", (task) => this.roles(task, body).join("; ")],
      ...(body === undefined ? [] : [["Cách giao", (task) => named("cach", this.ways(task, body))]]),
      ["Thời gian", (task) => task.time],
      ["Ai làm", (task) => named("co-quan", this.data.sets[task.named])],
      ["Căn cứ", (task) => documents(task).join("; ")],
      ["Địa chỉ", (task) => this.root + task.url],
    ]
    const lines = tasks.map((task) => line(columns.map(([, value]) => value(task))))
    return `\ufeff${[line(columns.map(([name]) => name)), ...lines].join("\r\n")}\r\n`
  }
}

/* A cell of CSV; one that a spreadsheet would take for a formula is marked as text. */
export const cell = (text) => {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return /[",\r\n;]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe
}
export const figure = new Intl.NumberFormat("vi").format
