/*
 * The search engine.
 *
 *   new Engine(index)   index: search/search_index.json, unpacked (packing.js)
 *     .query(text)   what the search box shows: {typed, answer, absent, partial, items, nearest, names}
 *     .tasks(text)   addresses of the tasks that match, best first, from the site's root, and what is
 *                    said when they meet but a part of it: {tasks, said}
 *
 * Both also give the `parts` of texts that the answer lacks.
 */

import { facts } from "../shared/plan.js"
import { typedTokens, wordsOf } from "./fold.js"
import { forgetTexts, settle } from "./identity.js"
import { wantedBy } from "./marks.js"
import { looksSpoken, withoutVni } from "./names.js"
import { isNumber } from "./numbers.js"
import { Query } from "./query.js"
import { Records } from "./records.js"
import { isToneKey, nearest, repair } from "./repair.js"
import { answer, item, NO_TASK, NOT_HERE, PARTIAL } from "./view.js"
import { isOfNewest, timePages, timeScore } from "./when.js"

const MOST_READ = 400 /* letters of a query */
const MOST_RANKED = 80 /* records whose words are compared one by one */
const MOST_NEAREST = 4
const MOST_NAMES = 8 /* records whose names may complete what is typed */
const MOST_ITEMS = 20 /* seen without unfolding */
const MOST_LISTED = 200
const MOST_OF_A_PLAN = 3, MOST_FOLDED = 20 /* tasks, where those of several plans meet */
const LEAST_SHARE = 0.7 /* of the words that the best record has */
const OVER = 6 /* by which a task counts less that does not stand */
const LAST_EARLY = 1 /* place among tasks; the page of the one that is named comes before */
const HALF_TYPED = 0.2 /* by which a word not ended counts less */
const WAYS = { named: 30, group: 20, membership: 12, succession: 8 }
const PRIORS = { body: 8, plan: 7, task: 5, document: 4, group: 3 }

const THINGS = ["task", "page", "quarter", "year"] /* kinds that are nobody's name: no likeness misleads */

const unique = (places) => [...new Set(places)]

/* How many of the words stand together in `text`, at most; the last may be the beginning of one. */
const run = (words, text) => {
  let best = 0
  for (let start = 0, end = 1; end <= words.length; end++) {
    const phrase = () => ` ${words.slice(start, end).join(" ")}`
    while (start < end && !text.includes(`${phrase()} `)) {
      if (end === words.length && text.includes(phrase())) best = Math.max(best, end - start - HALF_TYPED)
      start++
    }
    best = Math.max(best, end - start)
  }
  return best
}

export class Engine {
  constructor(index) {
    this.records = new Records(index)
  }

  read(text) {
    const typed = withoutVni(text.slice(0, MOST_READ), (word) => this.records.counts.has(word))
    const { tokens, joints } = typedTokens(typed)
    const query = this.repaired(new Query(tokens, this.records, joints))
    query.typed = typed
    forgetTexts(query, this.records)
    if (query.rest.length) query.take(this.mistyped(query))
    settle(query, this.records, () => this.begun(query).length > 0)
    return query
  }

  /* Owners whose name the whole query is after slips, when no text has the words as they stand. */
  mistyped({ tokens, absent }) {
    const isShort = tokens.join("").length < (tokens.length > 1 ? 4 : 5)
    if (absent || isShort || this.records.written(tokens)) return []
    return this.records.slipped(tokens)
  }

  /* The query with the words that no record knows put right. */
  repaired(query) {
    const { records } = this
    const last = query.tokens.length - 1
    const typing = [...records.counts.keys()].some((word) => word.startsWith(query.tokens[last]))
    const wrong = query.tokens.map((token, at) =>
      !query.used[at] && (!records.knows(token) || isToneKey(token)) && !(at === last && typing))
    if (!wrong.includes(true) || this.begun(query).length) return query
    const right = repair(records, query.tokens, wrong)
    const joints = right.flatMap((parts, at) => parts.map((_, place) => !place && query.joints[at]))
    return new Query(right.flat(), records, joints)
  }

  /* Records by full text: [{place, score, share}], best first; `share` of the words is in them. */
  byWords(words, rest) {
    const { records } = this
    const wanted = unique(rest.length ? rest : words)
    if (!wanted.length) return []
    const expanded = words.flatMap((word) => this.expanded(word))
    const sought = unique(wanted.flatMap((word) => this.expanded(word)))
    const last = sought[sought.length - 1]
    const all = records.full.search(sought, last.length > 1 ? last : "")
    const most = all.reduce((sum, { met }) => Math.max(sum, met), 0)
    const hits = all.filter(({ met }) => met >= LEAST_SHARE * most)
    for (const hit of hits) hit.share = hit.met / sought.length
    hits.sort((one, other) => other.share - one.share || other.score - one.score)
    records.missing ||= records.parts.length > 0
    const top = hits.length ? hits[0].score : 1
    const found = hits.slice(0, MOST_RANKED).map(({ place, share, score }) =>
      this.wordHit(records.all[place], expanded, share, score / top))
    found.sort((one, other) => other.score - one.score)
    found.push(...hits.slice(MOST_RANKED).map(({ place, share }) => ({ place, share, score: share })))
    return found
  }

  /* All words before any, words that stand together before the rest, in the title before the text. */
  wordHit({ place, titleWords, words: own, titleLength, kind, fame, over }, words, share, part) {
    const title = run(words, titleWords)
    const most = run(words, own) /* also from the end of the title on into the text */
    const together = words.length > 1 && most > words.length - 1
    const whole = Math.min(1, title / titleLength)
    const score = (share === 1 ? 40 : 0) + (together ? 30 : 0) + 30 * share + (PRIORS[kind] || 1) + fame
      + (Math.max(30 * title, 20 * most) / words.length) + 35 * whole ** 3 + part - (over ? OVER : 0)
    return { place, share, score }
  }

  expanded(word) {
    const { records } = this
    return records.short.has(word) && !looksSpoken(word)
      ? records.short.get(word).split(" ") : [word]
  }

  /* Tasks that meet every facet of the query: [{place, score, way, labels}], best first. */
  byFacets(query) {
    const { records } = this
    const owned = query.owners.map(({ places }) => new Map(
      places.flatMap((place) => records.tasksOf(place).map((one) => [one.task, one]))))
    const scores = query.rest.length
      ? new Map(this.byWords(query.rest, query.rest).map((hit) => [hit.place, hit])) : null
    const found = []
    const places = owned.length ? [...owned[0].keys()].sort((one, other) => one - other) : records.tasks
    for (const place of places) {
      const task = records.all[place]
      const ways = owned.map((tasks) => tasks.get(place))
      if (ways.includes(undefined) || (query.number && task.number !== query.number)) continue
      if (!this.citesAll(task, query)) continue
      const time = timeScore(task, query, records.newest)
      const words = scores ? scores.get(place) : { score: 0, share: 1 }
      if (time === 0 || !words || (query.among && !this.proves(query, task, words.share))) continue
      const way = ways.reduce((sum, one) => sum + WAYS[facts.ways[one.way]], 0)
      found.push({ place, score: way + time + words.score, share: words.share, way: ways[0], time })
    }
    return this.inheritedEarly(found.sort((one, other) => other.score - one.score))
  }

  /* Who asks for an heir by today's name may want what it inherited: the best of these is among the first. */
  inheritedEarly(found) {
    const at = found.findIndex(({ way }) => way?.from)
    if (at <= LAST_EARLY) return found
    const rest = found.filter((_, place) => place !== at)
    return [...rest.slice(0, LAST_EARLY), found[at], ...rest.slice(LAST_EARLY)]
  }

  /* Whether a task has the words among which an owner is named: one or two must stand together. */
  proves({ rest }, task, share) {
    return share === 1 && (rest.length > 2 || `${task.words} `.includes(` ${rest.join(" ")}`))
  }

  citesAll(task, query) {
    const { documents } = query
    if (!documents.length) return true
    return documents.includes(task.plan) || (task.documents || []).some((one) => documents.includes(one))
  }

  /*
   * Of what was found for a query, the places of records that have all its words and meet all else
   * that it asks for: tasks, texts, or the pages of the one thing that it names.
   */
  whole({ tokens, rest, owners, documents, spans, number }, { tasks, texts, pages, begun }) {
    const places = (hits) => hits.filter(({ share }) => share === 1).map(({ place }) => place)
    const things = [...owners, ...[documents.length, spans.length, number].filter(Boolean)].length
    if (!things) return [...begun, ...places(texts)]
    const met = [...places(tasks), ...(things === 1 && !rest.length ? pages : [])]
    const words = tokens.filter((token) => !this.records.empty.has(token))
    return met.length || !rest.length ? met : places(this.byWords(words, words))
  }

  /* Places of the records that answer the query, best first, and what was understood. */
  ranked(query) {
    const { records } = this
    const asked = [query.owners.length, query.documents.length, query.spans.length, query.number]
      .filter(Boolean).length
    const tasks = asked ? this.byFacets(query) : []
    if (!query.absent && query.among && !tasks.length) query.miss("among", ...query.absentAt)
    if (!query.absent && query.number && !records.tasks.some((task) => records.all[task].number === query.number)) {
      query.miss("task", 0, 0)
    }
    const begun = asked || query.absent ? [] : this.begun(query)
    const [page = [], ...otherTimes] = timePages(records, query)
    const pages = [...query.meant, ...query.documents, ...[page].flat()]
    if (query.absent) {
      return { places: [...pages, ...otherTimes, ...this.textsOf(query)], tasks: [], begun, whole: [] }
    }
    const texts = asked && !query.rest.length ? [] : this.byWords(query.words, query.rest)
    if (query.number && query.tokens.length === 1) {
      pages.push(...records.numbers.matching(query.tokens, 0, 1, {}).map((entry) => entry.place))
    }
    const places = tasks.map((task) => task.place)
    const inNewest = query.year ? places.length : tasks.filter(({ time }) => isOfNewest(time)).length
    places.splice(Math.min(inNewest, MOST_ITEMS), 0, ...otherTimes)
    const single = asked === 1 && !query.rest.length && !query.number
    const words = this.inOrder(query, texts)
    const titled = asked || !query.rest.length ? [] : records.titled(query.tokens)
    const owned = begun.slice(0, 1).flatMap((owner) => records.tasksOf(owner)).map(({ task }) => task)
    const order = !asked ? [...begun.slice(0, 5), ...titled, ...words.slice(0, 10), ...owned, ...words]
      : single ? [...pages, ...places]
        : [...places.slice(0, 2), ...pages, ...places, ...words]
    const whole = this.whole(query, { tasks, texts, pages, begun: [...begun, ...owned] })
    return { places: unique(order), tasks, begun, whole }
  }

  /* Tasks and pages with words of the query, when what it asks for is not here; no pages about others. */
  textsOf({ tokens, absentAt: [start, end] }) {
    const words = tokens.slice(start, end)
    const isOfOthers = ({ kind, location }) => kind === "page" && this.records.homes.has(location.replace(/[^/]+[/]$/, ""))
    return this.byWords(words, words).map((hit) => hit.place).filter((place) => {
      const record = this.records.all[place]
      return THINGS.includes(record.kind) && !isOfOthers(record)
    })
  }

  /*
   * Places of what full text found. Owners whose names neither go on with the words after their first
   * nor end with them, and documents without all of them, are only like what was asked for: none of
   * them comes first.
   */
  inOrder({ words }, hits) {
    const { all } = this.records
    const begin = words.join(" ")
    const isLike = ({ place, share }) => {
      const { kind, tails } = all[place]
      if (tails) return !tails.some((tail) => tail.startsWith(begin) || tail.endsWith(` ${begin}`))
      return !THINGS.includes(kind) && share < 1
    }
    const first = hits.findIndex((hit) => !isLike(hit))
    if (first < 0) return []
    return unique([hits[first].place, ...hits.map((hit) => hit.place)])
  }

  /* Owners whose names the query begins. */
  begun(query) {
    const [first] = query.rest
    return first ? this.records.beginnings(query.tokens, query.tokens.indexOf(first)) : []
  }

  query(text) {
    const { records } = this
    records.missing = false
    const query = this.read(text)
    const { places: all, tasks, begun, whole } = this.ranked(query)
    const groups = this.grouped(all.slice(0, MOST_LISTED))
    const places = groups.flat()
    const claims = new Map(tasks.map((task) => [task.place, task.way]))
    const marks = wantedBy(query, records)
    const [owner, another] = [...query.meant, ...begun]
    const isOne = owner >= 0 && another === undefined && records.all[owner].names
    const named = isOne && !query.absent && (begun.length || !query.rest.length)
    const listed = { marks, claims, asksWho: query.asksWho, wordsIn: this.reading() }
    const items = groups.map((group, at) => group.map((place, below) =>
      item(records, place, listed, groups.length - at - below)))
    return {
      typed: text,
      answer: named ? answer(records, owner, query) : null,
      absent: NOT_HERE[query.absent] || "",
      partial: items.length && !query.absent && !whole.length ? PARTIAL : "",
      items,
      nearest: query.absent || !items.length ? this.nearest(query) : [],
      names: this.names(places.slice(0, MOST_NAMES)),
      parts: records.missing ? records.parts : records.partsOf(groups.map(([first]) => first)),
    }
  }

  /* A function that gives the words in the text of a record; those of records listed last are known. */
  reading() {
    const before = this.listed
    this.listed = new Map() /* place: {text, words} */
    return (place, text) => {
      const known = before?.get(place)
      const read = known?.text === text ? known : { text, words: wordsOf(text) }
      this.listed.set(place, read)
      return read.words
    }
  }

  /*
   * Places of results in groups, of which the first is seen and the others are folded below it: where
   * tasks of several plans meet, those of one beyond the third.
   */
  grouped(places) {
    const planOf = (place) => this.records.all[place].kind === "task" ? this.records.all[place].plan : -1
    const several = new Set(places.map(planOf).filter((plan) => plan >= 0)).size > 1
    const groups = []
    const own = new Map() /* plan: its groups */
    for (const place of places) {
      const plan = planOf(place)
      const shown = own.get(plan) || []
      if (several && plan >= 0 && shown.length === MOST_OF_A_PLAN) {
        if (shown.at(-1).length <= MOST_FOLDED) shown.at(-1).push(place)
        continue
      }
      if (groups.length === MOST_ITEMS) continue
      groups.push([place])
      own.set(plan, [...shown, groups.at(-1)])
    }
    return groups
  }

  /* Records to offer when what is asked for is not here, or nothing was found. */
  nearest(query) {
    const { records } = this
    const tokens = query.tokens.slice(...query.absentAt)
    const number = query.absent === "document" ? tokens.findIndex(isNumber) : -1
    const isDocument = (place) => records.all[place].kind === "document"
    const places = ["task", "year"].includes(query.absent) ? []
      : query.absent !== "document" ? nearest(records, tokens)
        : number >= 0 ? records.numbers.nearest(tokens, number)
          : this.byWords(tokens, tokens).map((hit) => hit.place).filter(isDocument)
    return places.slice(0, MOST_NEAREST).map((place) => records.all[place])
  }

  /* Names that what is typed may be the beginning of, likeliest first. */
  names(places) {
    return places.flatMap((place) => this.records.all[place].names || this.records.all[place].title)
  }

  /*
   * For the finder: the tasks that meet all that is asked; when none does, which is `said`, those that
   * meet a part of it.
   */
  tasks(text) {
    const { records } = this
    records.missing = false
    const query = this.read(text)
    const { places, tasks, whole } = this.ranked(query)
    const found = (tasks.length ? tasks.map(({ place }) => place) : places)
      .filter((place) => records.all[place].kind === "task")
    const met = new Set(whole)
    const all = found.filter((place) => met.has(place))
    return {
      tasks: (all.length ? all : found).map((place) => records.all[place].location),
      said: NOT_HERE[query.absent] || (found.length && !all.length ? NO_TASK : ""),
      parts: records.missing ? records.parts : [],
    }
  }
}
