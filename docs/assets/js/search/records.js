/*
 * The records of the index, made ready to be searched: names, numbers, words and owners. Long texts
 * may come later, in parts; until all are here, a look for words in them may miss some (`missing`).
 */

import { facts } from "../shared/plan.js"
import { fold, tokensOf, wordsOf } from "./fold.js"
import { FullText } from "./fulltext.js"
import { looksSpoken, PROVINCE, slip, spell } from "./names.js"
import { Numbers } from "./numbers.js"

const FEW = 4 /* words */

/* When a task runs, as spans of quarters: from its first to its last, and each in which a turn falls due. */
const spansOf = ({ span, turns = [] }) => [...(span ? [span] : []), ...turns.map((one) => [one, one])]

const SAID = 3 /* of the facts of a task: behind its plan and year, its time and what became of it */

/* What of a record is searched beside its title: its text; of documents and plans, force and year; of tasks, time and state. */
const searched = ({ kind, type, text, facts: told }) => type ? `${text} ${told}`
  : kind === "task" ? `${text} ${told.split(" · ").slice(SAID).join(" ")}` : text

const plain = (html) => html.replace(/&lt;/g, "<").replace(/&gt;/g, ">").replace(/&amp;/g, "&")

export class Records {
  /* parts: what is known of the texts to come, as packing.js gives it. */
  constructor({ docs, config, parts = [] }) {
    this.config = config
    this.parts = parts
    this.missing = false /* whether some text was looked for that is not here; for others to reset */
    this.all = docs.map((doc) => ({ ...doc, title: plain(doc.title), text: plain(doc.text) }))
    this.empty = new Set(config.empty)
    this.heads = (config.heads || []).map(wordsOf) /* with which names of bodies begin, here or not */
    this.noHeads = (config.noHeads || []).map(wordsOf) /* which begin like those and are no names */
    this.levels = (config.levels || []).map(wordsOf) /* which say of what level or place a body is */
    this.ofPlaces = new Set([PROVINCE, ...this.levels.flat().map(({ token }) => token)]) /* single words of those */
    this.due = (config.due || []).map((words) => words.split(" ")) /* of a deadline */
    this.who = (config.who || []).map((words) => words.split(" ")) /* that ask who does a task */
    this.doing = (config.doing || []).map((words) => words.split(" ")) /* what they ask of it */
    this.short = new Map(Object.entries(config.short))
    this.sets = config.sets.map((set) => new Set(set))
    this.numbers = new Numbers(this.all, config.types)
    this.counts = new Map(Object.entries(config.words || {})) /* of every word known, also of texts to come */
    this.tasks = this.places((record) => record.kind === "task")
    for (const place of this.tasks) this.all[place].spans = spansOf(this.all[place])
    this.documents = this.places((record) => record.kind === "document")
    this.homes = new Set(this.all.flatMap(({ kind, location }) => kind === "page" ? [] : [location])) /* a page below one is about it */
    this.spans = this.places((record) => record.kind === "quarter" || record.kind === "year")
    this.years = new Set(this.spans.map((place) => Math.floor(this.all[place].span[0] / 4)))
    this.newest = Math.max(...this.all.map(({ kind, year }) => (kind === "plan" ? year : 0))) /* of the plans */
    this.readWords()
    this.readNames()
    this.claims = new Map() /* owner: its tasks, made when asked for */
  }

  places(wanted) {
    return [...this.all.keys()].filter((place) => wanted(this.all[place]))
  }

  /* Takes a part of the texts: HTML, those of the records from some place on. */
  add({ from, texts }) {
    texts.forEach((text, at) => {
      const record = this.all[from + at]
      if (!text) return
      record.text = plain(text)
      const words = tokensOf(record.text)
      record.textWords = ` ${tokensOf(searched(record)).join(" ")} `
      record.words = record.titleWords + record.textWords.slice(1)
      this.made?.add(record.place, words)
    })
    this.parts = this.parts.filter((part) => part.from !== from)
  }

  /* The parts to come that have texts of the records at some places. */
  partsOf(places) {
    return this.parts.filter(({ from, to }) => places.some((place) => place >= from && place < to))
  }

  /* What full text searches: each record's words as one string, title and text apart. */
  readWords() {
    const count = (word) => this.counts.set(word, (this.counts.get(word) || 0) + 1)
    this.all.forEach((record, place) => {
      record.place = place
      const title = tokensOf(record.title)
      const text = tokensOf(searched(record))
      title.forEach(count)
      text.forEach(count)
      record.titleWords = ` ${title.join(" ")} `
      record.textWords = ` ${text.join(" ")} `
      /* A document's or plan's text is its full title; its facts tell its force or year. */
      if (record.type) {
        record.titleWords += record.textWords
        record.textWords = " "
      }
      record.words = record.titleWords + record.textWords.slice(1)
      const before = record.kind === "task" ? 3 : 0 /* "Nhiệm vụ 6:" */
      record.titleLength = Math.max(2, record.titleWords.split(" ").length - 2 - before)
    })
  }

  /* The full text, made when first needed: names and times answer without. */
  get full() {
    return this.made ??= new FullText(this.all.map(({ words }) => words))
  }

  readNames() {
    this.spoken = new Set(this.counts.keys()) /* words of titles and texts */
    this.names = new Map() /* first letter: names */
    this.spelled = "" /* all names, for repairs */
    this.titles = this.all.map((record) => record.titleWords).join("|")
    for (const record of this.all) record.weight = 0
    for (const task of this.tasks) {
      const { owners, documents = [] } = this.all[task]
      const named = owners.flatMap(([, way, set]) => (way ? [] : [...this.sets[set]]))
      for (const place of [...named, ...documents]) this.all[place].weight++
    }
    this.all.forEach((record, place) => {
      record.fame = Math.min(3, Math.log2(1 + record.weight))
      const title = record.kind === "document" && !record.number ? [record.title] : []
      if (record.kind === "document") record.called = this.calls(record)
      const { names = title, also = [] } = record
      for (const name of names) this.addName(place, tokensOf(name), { full: true })
      for (const name of also) this.addName(place, tokensOf(name), {})
      if (!record.names) return
      const tails = [...names, ...also].map((name) => tokensOf(name).slice(1))
      record.tails = tails.map((words) => words.join(" "))
      for (const words of tails) this.addName(place, words, { tail: true })
    })
  }

  /* What a document is called: by its title, its name, its type and title. */
  calls({ title, text, type }) {
    return [text, title, `${type} ${text}`].map((name) => tokensOf(name).join(" "))
  }

  /* full: as texts write it; tail: all but the first word, which counts as initials only. */
  addName(place, words, { full = false, tail = false }) {
    if (!words.length || (tail && words.length < 2)) return
    if (!tail) {
      for (const word of words) if (!this.counts.has(word)) this.counts.set(word, 1)
      this.spelled += `| ${words.join(" ")} `
    }
    if (!this.names.has(words[0][0])) this.names.set(words[0][0], [])
    this.names.get(words[0][0]).push({ place, words, full, tail })
  }

  /* Readings of names from `at` on: {place, end, covered, open, short, whole, words, full, tail}. */
  *spellings(tokens, at) {
    for (const name of this.names.get(tokens[at][0]) || []) {
      const reading = spell(tokens, at, name.words, (token) => this.isWord(token))
      if (reading.end > at && (!name.tail || (reading.short && reading.whole))) yield { ...reading, ...name }
    }
  }

  /*
   * The longest name from `at` on: where it ends, the places of what it may mean, and whether texts
   * write it so (`full`). Of equally long ones whole names count before names begun, which are of
   * several words and the last that was typed; words before initials, and those of all words before
   * those without the first. A single word that could be read aloud must stand alone.
   */
  readName(tokens, at, all) {
    let end = 0, best = 0, places = [], full = false
    for (const reading of this.spellings(tokens, at)) {
      const alone = reading.end === at + 1
      const begun = !alone && reading.end === all.length && this.all[reading.place].names
      if (!reading.whole && !begun) continue
      if (alone && all.length > 1 && this.isWord(tokens[at])) continue
      const rank = 8 * reading.end + 4 * reading.whole - 2 * reading.short - reading.tail
      if (rank > best) {
        places = []
        full = false
      }
      if (rank >= best) {
        best = rank
        end = reading.end
        full ||= reading.whole && reading.full
        places.push(reading.place)
      }
    }
    places.sort((one, other) => this.all[other].weight - this.all[one].weight)
    return places.length ? { end, full, places: [...new Set(places)] } : null
  }

  /* Owners whose name the tokens are, but for slips of the fingers and spaces; fewest slips first. */
  slipped(tokens) {
    const text = tokens.join("")
    const most = text.length < 8 ? 1 : 2
    const found = new Map()
    for (const { place, words, tail } of [...this.names.values()].flat()) {
      if (tail) continue
      const off = words.join("") === text ? 0 : words.length !== tokens.length ? most + 1
        : words.reduce((sum, word, at) => sum + (word === tokens[at] ? 0 : slip(tokens[at], word) ? 1 : most + 1), 0)
      if (off <= most && !(found.get(place) <= off)) found.set(place, off)
    }
    return [...found.keys()].sort((one, other) => found.get(one) - found.get(other)
      || this.all[other].weight - this.all[one].weight)
  }

  /* Owners whose names the tokens begin, from some place to the end; likeliest first. */
  beginnings(tokens, at) {
    const best = new Map()
    for (const reading of this.spellings(tokens, at)) {
      if (reading.end < tokens.length) continue
      const share = reading.covered / reading.words.length
      if (!(best.get(reading.place) >= share)) best.set(reading.place, share)
    }
    return [...best.keys()].sort((one, other) =>
      this.all[other].weight - this.all[one].weight || best.get(other) - best.get(one))
  }

  /*
   * The tasks of an owner: [{task, way, labels}], each by its strongest way; then those that it has
   * of bodies before it alone, with `from`: in words, of which. What is known as a group's member
   * alone has the group's, when that membership is known.
   */
  tasksOf(owner) {
    const own = this.ownTasksOf(owner)
    const met = new Set(own.map(({ task }) => task))
    return [...own, ...this.inheritedBy(owner).flatMap(({ from, tasks }) =>
      tasks.filter(({ task }) => !met.has(task) && met.add(task))
        .map((one) => ({ ...one, way: facts.ways.length - 1, from })))]
  }

  /* What an heir has of each body before it: [{from, tasks}]. */
  inheritedBy(owner) {
    return (this.all[owner].heir || []).map(([place, from]) => ({ from, tasks: this.ownTasksOf(place) }))
  }

  /* The tasks that wordings give an owner. */
  ownTasksOf(owner) {
    const { group, way: least } = this.all[owner]
    if (group !== undefined) {
      return least === undefined ? []
        : this.ownTasksOf(group).map((one) => ({ ...one, way: Math.max(one.way, least) }))
    }
    if (!this.claims.has(owner)) {
      const found = []
      for (const task of this.tasks) {
        const lines = this.all[task].owners.filter(([, , set]) => this.sets[set].has(owner))
        if (!lines.length) continue
        const way = Math.min(...lines.map((line) => line[1]))
        const labels = [...new Set(lines.filter((line) => line[1] === way).map((line) => line[0]))]
        found.push({ task, way, labels: labels.map((label) => this.config.labels[label]) })
      }
      this.claims.set(owner, found)
    }
    return this.claims.get(owner)
  }

  /* Whether a record that is `wanted` has the words together in its title or text; the last may be begun when they are `open`. */
  has(words, open, wanted) {
    const phrase = ` ${words.join(" ")}${open ? "" : " "}`
    const found = this.full.having(words, open)
      .some((place) => this.all[place].words.includes(phrase) && wanted(this.all[place]))
    this.missing ||= !found && this.parts.length > 0
    return found
  }

  /* The same of any. */
  written(words, open = false) {
    return this.has(words, open, () => true)
  }

  /*
   * The same of a text that is no name of an owner. Few words, or all when they are to be `close`, must
   * stand there with nothing but blanks between: “cán bộ, tài chính” names no Bộ Tài chính.
   */
  inProse(words, open = false, close = words.length <= FEW) {
    const phrase = words.join(" ")
    return this.has(words, open, ({ names, title, text }) => !names
      && (!close || fold(`${title} ${text}`).includes(phrase)))
  }

  /* The same of tasks and plans. */
  inTasks(words, open = false) {
    return this.has(words, open, ({ kind }) => kind === "task" || kind === "plan")
  }

  /* Places of documents with the words for their title, or for the beginning of type and title. */
  titled(words) {
    const asked = words.join(" ")
    return this.documents.filter((place) => {
      const [title, ...names] = this.all[place].called
      return title === asked || names.some((name) => name.startsWith(asked))
    })
  }

  /* Whether a token is rather a word than initials. */
  isWord(token) {
    return looksSpoken(token) && this.spoken.has(token)
  }

  knows(token) {
    return this.counts.has(token) || this.short.has(token) || /^(?:\d+|q[1-4])$/.test(token)
  }
}
