/*
 * Which tasks a choice leaves, and how many each further value would. Within a facet any chosen
 * value will do, between facets all must hold; the number beside a value respects the other facets.
 * How a task is given and in which role are those of the chosen body, when there is one. What came
 * from a body's predecessors stands apart: it is found last, and never counted with what is its own.
 * What the data hold: macros/exports/finder.py.
 */

import { iso } from "../shared/dates.js"
import { facts } from "../shared/plan.js"

const OWN = ["bodies", "ways", "roles"] /* read together, off one owner */
export const LONGEST = 400 /* letters of the words sought */
const NO_BODY = -1
const NO_WAY = facts.ways.length /* weaker than every way */
export const INHERITED = facts.inherited

/* The data as of a day: what was open by their own date may be overdue (macros/views/progress.py). */
const asOf = (data, today) => {
  const overdue = data.statuses.indexOf("overdue")
  const tasks = data.tasks.map((task) => task.until < today ? { ...task, status: overdue } : task)
  return { ...data, tasks }
}

export class Facets {
  constructor(given, today = iso(new Date())) {
    const data = asOf(given, today)
    this.data = data
    this.names = data.facets.map((facet) => facet.of)
    /* Bodies stand first, then groups and positions: those count as chosen only. */
    this.firstOther = data.facets.find(({ of }) => of === OWN[0]).parts?.[1]?.[0] ?? Infinity
    this.plain = this.names.filter((name) => !OWN.includes(name))
    this.places = new Map(data.facets.map(({ of, values, former = [] }) =>
      [of, new Map([...former, ...values.map(([id], place) => [id, place])])]))
    this.tasks = data.tasks.map((task) => ({
      task,
      owners: this.ownersOf(task),
      values: {
        due: [task.due],
        times: task.quarters,
        turns: task.turns,
        results: [task.results],
        statuses: [task.status],
        years: [data.plans[task.plan].year],
        plans: [task.plan],
        documents: task.documents,
        forces: [...new Set(task.documents.map((place) => data.documents[place].force))],
      },
    }))
    this.owning = new Set(this.tasks.flatMap(({ owners }) =>
      owners.filter(({ way }) => way !== INHERITED).map(({ body }) => body)))
  }

  /* Each body, group and position that owns the task, with its strongest way and its roles (as bits);
   * what is given to a person or to nobody at all stands under NO_BODY. A body inherits what it does
   * not own itself. */
  ownersOf(task) {
    const found = new Map()
    const isOwn = ([, way]) => way !== INHERITED
    const own = task.owners.filter(isOwn)
    for (const [label, way, set] of [...own, ...task.owners.filter((line) => !isOwn(line))]) {
      const role = 1 << this.data.labels[label][1]
      const bodies = this.data.sets[set]
      for (const body of bodies.length ? bodies : [NO_BODY]) {
        if (way === INHERITED && found.has(body) && found.get(body).way !== INHERITED) continue
        const owner = found.get(body) || { body, way: NO_WAY, roles: 0 }
        if (body !== NO_BODY) owner.way = Math.min(owner.way, way)
        owner.roles |= role
        found.set(body, owner)
      }
    }
    return found.size ? [...found.values()] : [{ body: NO_BODY, way: NO_WAY, roles: 0 }]
  }

  nothing() {
    return Object.fromEntries(this.names.map((name) => [name, new Set()]))
  }

  /*
   * chosen: a Set of places for each facet. ranks: Map from the addresses of the tasks that the
   * words sought leave to their rank; null when none are sought. Returns the tasks, those that were
   * only inherited apart as `came`, and for each facet the number of tasks beside each value; what
   * each body would inherit is `counts.heirs`.
   */
  select(chosen, ranks) {
    const counts = Object.fromEntries(this.data.facets.map(({ of, values }) =>
      [of, new Array(values.length).fill(0)]))
    counts.heirs = counts.bodies.map(() => 0)
    const found = []
    const came = []
    const isAlone = this.isInheritedAlone(chosen)
    for (const { task, owners, values } of this.tasks) {
      if (ranks && !ranks.has(task.url)) continue
      const missed = this.plain.filter((name) =>
        chosen[name].size && !values[name].some((value) => chosen[name].has(value)))
      if (missed.length > 1) continue
      const { owned, inherited } = this.countOwners(owners, chosen, missed.length ? null : counts, isAlone)
      if (!missed.length && (owned || inherited)) (owned ? found : came).push(task)
      if (!owned && !(inherited && isAlone)) continue
      for (const name of missed.length ? missed : this.plain) {
        for (const value of values[name]) counts[name][value]++
      }
    }
    if (ranks) for (const list of [found, came]) list.sort((one, other) => ranks.get(one.url) - ranks.get(other.url))
    return { found, came, counts }
  }

  /* Whether only what was inherited is asked for: then the numbers are of that. */
  isInheritedAlone({ bodies, ways }) {
    if (ways.size) return ways.size === 1 && ways.has(INHERITED)
    return bodies.size > 0 && ![...bodies].some((body) => this.owning.has(body))
  }

  /*
   * The way by which an owner counts: that of a group or a position as long as one of them is chosen.
   * How a task is given is else said of bodies alone.
   */
  wayOf({ body, way }, bodies) {
    return body < this.firstOther || bodies.has(body) ? way : NO_WAY
  }

  /*
   * Whether one owner meets all that is chosen of owners, as its own or by what it inherited; counts
   * the values that one owner gives.
   */
  countOwners(owners, chosen, counts, isAlone) {
    const [bodies, ways, roles] = OWN.map((name) => chosen[name])
    const wanted = [...roles].reduce((bits, place) => bits | (1 << place), 0)
    let owned = false
    let inherited = false
    let waysMet = 0
    let rolesMet = 0
    for (const owner of owners) {
      const isBody = !bodies.size || bodies.has(owner.body)
      const way = this.wayOf(owner, bodies)
      const isWay = !ways.size || ways.has(way)
      const isRole = !wanted || (owner.roles & wanted) !== 0
      const isOwn = owner.way !== INHERITED
      if (isBody && isWay && isRole) {
        if (isOwn) owned = true
        else inherited = true
      }
      const would = !ways.size || ways.has(owner.way) /* were it chosen */
      if (counts && would && isRole && owner.body !== NO_BODY) counts[isOwn ? OWN[0] : "heirs"][owner.body]++
      if (isBody && isRole) waysMet |= 1 << way
      if (isBody && isWay && (isOwn || isAlone)) rolesMet |= owner.roles
    }
    if (counts) {
      counts[OWN[1]].forEach((_, place) => { counts[OWN[1]][place] += (waysMet >> place) & 1 })
      counts[OWN[2]].forEach((_, place) => { counts[OWN[2]][place] += (rolesMet >> place) & 1 })
    }
    return { owned, inherited }
  }

  /*
   * What an address asks for; as `key=value`, `unknown` lists what the data do not have, which no task
   * can meet, and `extra` what is beyond the one value that a facet takes.
   */
  read(search) {
    const asked = new URLSearchParams(search)
    const chosen = this.nothing()
    const unknown = []
    const extra = []
    for (const facet of this.data.facets) {
      for (const id of asked.getAll(facet.key)) {
        const place = this.places.get(facet.of).get(id)
        const room = !facet.all || !chosen[facet.of].size || chosen[facet.of].has(place)
        if (place !== undefined && room) chosen[facet.of].add(place)
        else if (id) (place === undefined ? unknown : extra).push(`${facet.key}=${id}`)
      }
    }
    return { chosen, unknown, extra, text: (asked.get(facts.soughtWords) || "").slice(0, LONGEST) }
  }

  /* The same as the query of an address: "" or "?…", always in one order. */
  write({ chosen, text }) {
    const asked = new URLSearchParams()
    if (text) asked.set(facts.soughtWords, text)
    for (const { of, key, values } of this.data.facets) {
      for (const place of [...chosen[of]].sort((one, other) => one - other)) asked.append(key, values[place][0])
    }
    return `${asked}` && `?${asked}`
  }
}
