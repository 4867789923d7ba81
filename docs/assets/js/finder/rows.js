/*
 * The rows of tasks. They look like those of macros/templates/marks.html.
 */

import { element, list } from "../shared/element.js"
import { facts } from "../shared/plan.js"

const span = (look, ...content) => element("span", { class: look }, ...content)

export class Rows {
  /*
   * words: `Words` of the data. root: the address of the site's root. heads: of the table's columns.
   */
  constructor(words, root, heads) {
    this.words = words
    this.root = root
    this.heads = heads
    this.pages = Object.fromEntries(words.data.facets.map(({ of, pages }) => [of, pages]))
  }

  link(address, ...content) {
    return element("a", { href: this.root + address }, ...content)
  }

  /* A link to the page of a body, a plan or a document. */
  page(facet, id, ...content) {
    return this.link(this.pages[facet].replace("{id}", id), ...content)
  }

  way(place) {
    return span(`way ${facts.ways[place]}`, this.words.label("ways", place))
  }

  title(task, body, first) {
    const { words } = this
    const cell = element("th", { scope: "row" }, this.link(task.url, task.title))
    if (first) cell.append(" ", span("ours", "tên gọi tắt"))
    const plan = this.page("plans", words.id("plans", task.plan), words.planMark(task))
    cell.append(" ", span("of-plan", plan))
    if (task.changed) cell.append(" ", span("also", "đã sửa đổi"))
    words.ways(task, body).forEach((way, at) =>
      cell.append(" ", span("also", at ? "cũng " : "", this.way(way))))
    return cell
  }

  listed(look, items) {
    return items.length ? list({ class: look }, items) : span("nil", "không nêu")
  }

  /* Without an address they are printed words of nobody on record. */
  named([address, name, role]) {
    if (!address) return [span("official", name), " ", span("for", role)]
    return role ? [this.link(address, name), " ", span("for", `(${role})`)] : this.link(address, name)
  }

  document(place) {
    const { number, mark, label, by } = this.words.data.documents[place]
    const name = number ? element(mark === "ended" ? "s" : "span", { class: "number" }, number)
      : this.words.label("documents", place)
    const force = span(`force ${mark}`, label)
    for (const [id, other] of by) force.append(" ", this.page("documents", id, other))
    return [this.page("documents", this.words.id("documents", place), name), " ", force]
  }

  /* `first`: the row that says that titles are ours. */
  row(task, body, first) {
    const [, , role, time, who, bases] = this.heads
    const cell = (label, ...content) => element("td", { "data-label": label }, ...content)
    const roles = this.words.roles(task, body).flatMap((label, at) => [at ? "; " : "", span("role", label)])
    const party = this.words.party(task).map((one) => this.named(one))
    const documents = task.documents.map((place) => this.document(place))
    return element("tbody", {}, element("tr", {},
      element("td", { class: "no" }, task.number),
      this.title(task, body, first),
      cell(role, ...roles),
      cell(time, span("period", span(`bar ${task.cells}`), task.time)),
      cell(who, this.listed("run", party)),
      cell(bases, this.listed("bases", documents))))
  }
}
