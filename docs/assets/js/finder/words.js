/*
 * What the finder's data say of a task, in words. Of a body's tasks only the lines count that reach
 * that body. What the data hold: macros/exports/finder.py.
 */

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
    return unique(this.linesOf(task, body).map(([label]) => this.data.labels[label][0]))
  }

  /* How a body comes by a task, strongest first: places among the ways. */
  ways(task, body) {
    return body === undefined ? [] : unique(this.linesOf(task, body).map(([, way]) => way))
  }

  /* The bodies that the wording names: places. */
  bodies(task) {
    return this.data.sets[task.named]
  }

  plan(task) {
    return this.data.plans[task.plan].short
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

  id(facet, place) {
    return this.values[facet][place][0]
  }

  label(facet, place) {
    return this.values[facet][place][1]
  }
}
