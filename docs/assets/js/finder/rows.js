/*
 * The rows of tasks. They look like those of macros/templates/marks.html.
 */

import { element as bareElement } from "../shared/element.js"
import { element, list } from "../shared/flow.js"
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
    if (task.above) {
      const [address, name] = task.above
      cell.append(" ", span("also", "thuộc nhiệm vụ ", this.link(address, name)))
    }
    for (const one of task.remarks ?? []) cell.append(" ", span("also", one))
    words.ways(task, body).forEach((way, at) =>
      cell.append(" ", span("also", at ? "cũng " : "", this.way(way))))
    return cell
  }

  listed(look, items) {
    return items.length ? list({ class: look }, items) : span("nil", "không nêu")
  }

  named([address, name, role]) {
    return role ? [this.link(address, name), " ", span("for", `(${role})`)] : this.link(address, name)
  }

  /* Whom the wording names: a few, the others folded, then printed words of nobody on record. */
  party(task) {
    const named = this.words.party(task).filter(([address]) => address).map((one) => this.named(one))
    const fits = named.length <= facts.mostPartners + 1
    const [few, more] = fits ? [named, []] : [named.slice(0, facts.mostPartners), named.slice(facts.mostPartners)]
    const folded = more.length ? [element("details", { class: "fold more" },
      element("summary", {}, `và ${more.length} bên khác`), list({ class: "run" }, more))] : []
    const printed = this.words.party(task).filter(([address]) => !address).map(([, words, told, look]) =>
      span("person", span(look, words), " ", span("for", told)))
    return few.length || printed.length ? [...(few.length ? [list({ class: "run" }, few)] : []), ...folded, ...printed]
      : [span("nil", "không nêu")]
  }

  /* The times of a task: one by one where a single label would not say it. */
  time(task) {
    const one = ([words, scope, look]) => [
      look ? span(look, words) : words,
      ...(look === "unread" ? [" ", span("for", facts.notReadWhen)] : []),
      ...(scope ? [" ", span("for", `(${scope})`)] : []),
    ]
    const told = task.times ? task.times.flatMap((time, at) => [at ? "; " : "", ...one(time)]) : [task.time]
    return span(`period bar ${task.cells}`, ...told)
  }

  /* What became of it; that nobody reported is not said in each row. */
  status({ status }) {
    const look = this.words.data.statuses[status]
    return !look || look === "unreported" ? [] : [" ", span(`status ${look}`, this.words.label("statuses", status))]
  }

  number(task) {
    return task.number ? [task.number]
      : [element("span", { "aria-hidden": "true" }, "–"), span("unseen", facts.unnumbered)]
  }

  document(place) {
    const { number, mark, label, by } = this.words.data.documents[place]
    /* A number by itself is whole by its look. */
    const name = number ? bareElement(mark === "ended" ? "s" : "span", { class: "number" }, number)
      : this.words.label("documents", place)
    const force = span(`force ${mark}`, label)
    for (const [id, other] of by) force.append(" ", this.page("documents", id, other))
    return [this.page("documents", this.words.id("documents", place), name), " ", force]
  }

  /* `first`: the row that says that titles are ours. */
  row(task, body, first) {
    const [, , , , who, bases] = this.heads
    const cell = (...content) => element("td", {}, ...content)
    const named = (label, ...content) => element("td", { "data-label": label }, ...content)
    const roles = this.words.labels(task, body).flatMap(([label, isOurs], at) =>
      [at ? "; " : "", span(isOurs ? "role unprinted" : "role", label)])
    const documents = task.documents.map((place) => this.document(place))
    return element("tbody", {}, element("tr", {},
      element("td", { class: "no" }, ...this.number(task)),
      this.title(task, body, first),
      cell(...(roles.length ? roles : [span("nil", "không nêu")])),
      cell(this.time(task), ...(task.coming ? [" ", span("for", task.coming)] : []), ...this.status(task)),
      named(who, ...this.party(task)),
      named(bases, this.listed("bases", documents))))
  }
}
