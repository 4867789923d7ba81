/*
 * What the finder's data say of a task, in words. Of a body's tasks only the lines count that reach
 * that body. What the data hold: macros/exports/finder.py.
 */

import { INHERITED } from "./facets.js"

const unique = (values) => [...new Set(values)]

export class Words {
  constructor(data) {
    this.data = data
    this.values = Object.fromEntries(data.facets.map(({ of, values }) => [of, values]))
  }

  /* The lines that give a task: all, or those that reach one body, its strongest way first. */
  linesOf(task, body) {
    if (body === undefined) return task.owners
    return task.owners.filter(([, , set]) => this.data.sets[set].includes(body))
      .sort((one, other) => one[1] - other[1])
  }

  roles(task, body) {
    return this.labels(task, body).map(([label]) => label)
  }

  /*
   * The same, each with whether it is our word: the plan prints it in no line. What a body inherited
   * beside what is its own gives it no role more.
   */
  labels(task, body) {
    const found = new Map()
    const lines = this.linesOf(task, body)
    const own = lines.filter(([, way]) => way !== INHERITED)
    for (const [place] of own.length ? own : lines) {
      const [label, , isOurs] = this.data.labels[place]
      found.set(label, isOurs && (found.get(label) ?? true))
    }
    return [...found]
  }

  /* How a body comes by a task, strongest first: places among the ways. */
  ways(task, body) {
    return body === undefined ? [] : unique(this.linesOf(task, body).map(([, way]) => way))
  }

  /* Whom the wording names: [address, name, what they do beside those who do the task]. */
  party(task) {
    return this.data.parties[task.party].map((place) => this.data.names[place])
  }

  plan(task) {
    return this.data.plans[task.plan].number
  }

  /* What tells the plan of a task from all others. */
  planMark(task) {
    return this.data.plans[task.plan].mark
  }

  year(task) {
    return this.label("years", this.data.plans[task.plan].year)
  }

  /* The documents that the task goes by: [number, or name without one; force]. */
  bases(task) {
    return task.documents.map((place) => {
      const { number, label } = this.data.documents[place]
      return [number ?? this.label("documents", place), label]
    })
  }

  /* A value as it stands alone: with the facet's name where values of another read alike. */
  chosen(facet, place) {
    const label = this.label(facet.of, place)
    return facet.named ? `${facet.name}: ${label}` : label
  }

  id(facet, place) {
    return this.values[facet][place][0]
  }

  label(facet, place) {
    return this.values[facet][place][1]
  }
}
