/*
 * The records of the index, made ready to be searched: names, numbers, words and owners.
 */

/*! MiniSearch, MIT: LICENSE-minisearch.txt */
import MiniSearch from "minisearch"

import { tokensOf } from "./fold.js"
import { looksSpoken, spell } from "./names.js"
import { Numbers } from "./numbers.js"

const plain = (html) => html.replace(/&lt;/g, "<").replace(/&gt;/g, ">").replace(/&amp;/g, "&")

export class Records {
  constructor({ docs, config }) {
    this.config = config
    this.all = docs.map((doc) => ({ ...doc, title: plain(doc.title), text: plain(doc.text) }))
    this.empty = new Set(config.empty)
    this.short = new Map(Object.entries(config.short))
    this.sets = config.sets.map((set) => new Set(set))
    this.numbers = new Numbers(this.all)
    this.counts = new Map() /* of every word known */
    this.tasks = this.places((record) => record.kind === "task")
    this.spans = this.places((record) => record.kind === "quarter" || record.kind === "year")
    this.years = new Set(this.spans.map((place) => Math.floor(this.all[place].span[0] / 4)))
    this.readWords()
    this.readNames()
    this.claims = new Map() /* owner: its tasks, made when asked for */
  }

  places(wanted) {
    return [...this.all.keys()].filter((place) => wanted(this.all[place]))
  }

  /* What full text searches: each record's words as one string, title and text apart. */
  readWords() {
    const count = (word) => this.counts.set(word, (this.counts.get(word) || 0) + 1)
    this.all.forEach((record, place) => {
      record.place = place
      const title = tokensOf(record.title)
      const text = tokensOf(record.type ? `${record.text} ${record.facts}` : record.text)
      title.forEach(count)
      text.forEach(count)
      record.titleWords = ` ${title.join(" ")} `
      record.textWords = ` ${text.join(" ")} `
      /* A document's or plan's text is its full title; its facts tell its force or year. */
      if (record.type) {
        record.titleWords += record.textWords
        record.textWords = " "
      }
      record.words = record.titleWords + record.textWords
      const before = record.kind === "task" ? 3 : 0 /* "Nhiệm vụ 6:" */
      record.titleLength = Math.max(2, record.titleWords.split(" ").length - 2 - before)
    })
  }

  /* The full text, made when first needed: names and times answer without. */
  get mini() {
    if (!this.made) {
      this.made = new MiniSearch({
        fields: ["words"],
        idField: "place",
        tokenize: (words) => words.split(" "),
        processTerm: (word) => word || null,
      })
      this.made.addAll(this.all)
    }
    return this.made
  }

  readNames() {
    this.names = new Map() /* first letter: names */
    this.spelled = "" /* all names, for repairs */
    this.titles = this.all.map((record) => record.titleWords).join("|")
    this.everything = this.all.map((record) => record.words).join("|")
    for (const record of this.all) record.weight = 0
    for (const task of this.tasks) {
      const { owners, documents = [] } = this.all[task]
      const named = owners.flatMap(([, way, set]) => (way ? [] : [...this.sets[set]]))
      for (const place of [...named, ...documents]) this.all[place].weight++
    }
    this.all.forEach((record, place) => {
      record.fame = Math.min(3, Math.log2(1 + record.weight))
      const title = record.kind === "document" && !record.number ? [record.title] : []
      const { names = title, also = [] } = record
      for (const name of [...names, ...also]) this.addName(place, tokensOf(name))
    })
  }

  addName(place, words) {
    for (const word of words) if (!this.counts.has(word)) this.counts.set(word, 1)
    this.spelled += `| ${words.join(" ")} `
    if (!this.names.has(words[0][0])) this.names.set(words[0][0], [])
    this.names.get(words[0][0]).push({ place, words })
  }

  /* Readings of names from `at` on: {place, end, covered, open, whole, words}. */
  *spellings(tokens, at) {
    for (const name of this.names.get(tokens[at][0]) || []) {
      const reading = spell(tokens, at, name.words)
      if (reading.end > at) yield { ...reading, place: name.place, words: name.words }
    }
  }

  /*
   * The longest name from `at` on: where it ends and the owners it may mean. Of equally long ones
   * whole names count before names begun, which are of several words and the last that was typed,
   * and words before initials. A single word that could be read aloud must stand alone.
   */
  readName(tokens, at, all) {
    let end = 0, best = 0, places = []
    for (const reading of this.spellings(tokens, at)) {
      const alone = reading.end === at + 1
      const begun = !alone && reading.end === all.length && this.all[reading.place].names
      if (!reading.whole && !begun) continue
      if (alone && all.length > 1 && looksSpoken(tokens[at])) continue
      const rank = 4 * reading.end + 2 * reading.whole - reading.short
      if (rank > best) places = []
      if (rank >= best) {
        best = rank
        end = reading.end
        places.push(reading.place)
      }
    }
    places.sort((one, other) => this.all[other].weight - this.all[one].weight)
    return places.length ? { end, places: [...new Set(places)] } : null
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

  /* The tasks of an owner: [{task, way, labels}], each by its strongest way. */
  tasksOf(owner) {
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

  /* Whether some title or text has the words together. */
  written(words) {
    return this.everything.includes(` ${words.join(" ")} `)
  }

  knows(token) {
    return this.counts.has(token) || this.short.has(token) || /^(?:\d+|q[1-4])$/.test(token)
  }
}
