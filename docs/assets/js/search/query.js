/*
 * What a query asks for: documents by number, a time, a task's number, owners by name; and the
 * words that are none of these.
 */

import { DOT } from "./fold.js"
import { PROVINCE } from "./names.js"
import { isNumber } from "./numbers.js"

const TASK_WORDS = [["nhiem", "vu"], ["nv"]]
const MOST_TOKENS = 24 /* of a query; what follows is not read */
const MONTHS = 12
const YEAR = /^(?:19|20)\d\d$/
const OF_YEARS = new Set(["ke", "hoach", "kh", "nhiem", "vu"]) /* said of what a year has */

/* How many tokens from `at` on are the first of the phrases that stands there; 0 for none. */
const startsWith = (tokens, at, phrases) =>
  phrases.find((phrase) => phrase.every((word, place) => tokens[at + place] === word))?.length ?? 0

/* A reading of tokens under way: which are used up, and what they gave. */
export class Query {
  constructor(tokens, index, joints = []) {
    this.tokens = tokens.slice(0, MOST_TOKENS)
    this.joints = joints
    this.index = index
    this.used = this.tokens.map(() => false)
    this.documents = [] /* places of documents and plans given by number */
    this.year = 0
    this.quarter = 0 /* 1 to 4 */
    this.month = 0 /* 1 to 12, when the quarter is given by one */
    this.isDue = false /* asked for is what ends in the time */
    this.asksWho = false
    this.spans = [] /* [first, last] quarter of the time asked for; of each year when none is given */
    this.spanOf = new Map() /* year: that of them which lies in it */
    this.number = "" /* of a task */
    this.owners = [] /* {places, start, end, full}: what each name may mean, likeliest first */
    this.absent = "" /* the kind of what is asked for by name or number, and not here */
    this.absentAt = [0, this.tokens.length] /* the tokens that ask for it */
    this.readNumberedNames()
    this.readDocuments()
    this.readTaskNumber()
    this.readTime()
    this.readDue()
    this.readWho()
    this.readOwners()
    this.readRest()
    this.readMissingYear()
  }

  /* Places of all that the names may mean. */
  get meant() {
    return this.owners.flatMap((owner) => owner.places)
  }

  /* Takes names of owners for plain words. */
  forget(owners) {
    this.owners = this.owners.filter((owner) => !owners.includes(owner))
    for (const { start, end } of owners) this.used.fill(false, start, end)
    this.readRest()
  }

  /* Takes the whole query for the name of one of the owners, if there are any. */
  take(places) {
    if (!places.length) return
    this.owners = []
    this.mean(places, 0, this.tokens.length, true)
    this.readRest()
  }

  /* Takes the tokens from `start` to `end` for a name or number of what is not here. */
  miss(kind, start, end) {
    this.absent = kind
    this.absentAt = [start, end]
    this.forget(this.owners.filter((owner) => owner.start < end && owner.end > start))
  }

  /* Takes the tokens from `start` to `end` for the name of owners, else of documents without number. */
  mean(places, start, end, full) {
    const owners = places.filter((place) => this.index.all[place].names)
    if (owners.length) this.owners.push({ places: owners, start, end, full })
    else this.documents.push(...places)
    this.use(start, end)
  }

  use(from, to) {
    for (let at = from; at < to; at++) this.used[at] = true
  }

  /* Whole names with a number in them, before what else the number may say: “Tổ Đề án 06”. */
  readNumberedNames() {
    const { tokens, index } = this
    for (let at = 0; at < tokens.length; at++) {
      const found = index.readName(tokens, at, tokens)
      if (!found || !found.full || !tokens.slice(at, found.end).some((token) => /\d/.test(token))) continue
      this.mean(found.places, at, found.end, true)
      at = found.end - 1
    }
  }

  readDocuments() {
    for (let at = 0; at < this.tokens.length; at++) {
      if (this.used[at] || !isNumber(this.tokens[at])) continue
      const found = this.index.numbers.read(this.tokens, at, this.joints)
      if (!found) continue
      this.documents.push(...found.places)
      this.use(found.start, found.end)
      if (!found.places.length) this.miss("document", found.start, found.end)
    }
  }

  readTime() {
    const { tokens } = this
    let part = null /* first and last quarter of a year, from 0 */
    tokens.forEach((token, at) => {
      if (this.used[at]) return
      if (this.index.years.has(Number(token)) && !this.isPartOfDate(at)) {
        this.year = Number(token)
        this.use(tokens[at - 1] === "nam" && !this.used[at - 1] ? at - 1 : at, at + 1)
      } else if (/^q[1-4]$/.test(token)) {
        this.quarter = Number(token[1])
        this.use(at, at + 1)
      } else if (token === "thang" && tokens[at + 1] >= 1 && tokens[at + 1] <= MONTHS) {
        this.month = Number(tokens[at + 1])
        this.quarter = Math.ceil(this.month / 3)
        this.use(at, at + 2)
      } else if (part === null && (part = this.partOfYear(at))) {
        this.use(at, at + (tokens[at + 3] === "nam" ? 4 : 3))
      }
    })
    if (!this.year && !this.quarter && !part) return
    const [first, last] = this.quarter ? [this.quarter - 1, this.quarter - 1] : part || [0, 3]
    for (const year of this.year ? [this.year] : this.index.years) this.spanOf.set(year, [4 * year + first, 4 * year + last])
    this.spans = [...this.spanOf.values()]
  }

  /* The quarters of “6 tháng đầu năm”, “9 tháng cuối năm”, from the first token on; null for anything else. */
  partOfYear(at) {
    const [months, word, end] = this.tokens.slice(at, at + 3)
    if (word !== "thang" || !["3", "6", "9"].includes(months)) return null
    return end === "dau" ? [0, months / 3 - 1] : end === "cuoi" ? [4 - months / 3, 3] : null
  }

  /* A year of no plan, beside nothing but names, other times and what may be of it. */
  readMissingYear() {
    const { tokens, index, used } = this
    const at = tokens.findIndex((token, place) => YEAR.test(token) && !used[place] && !this.isPartOfDate(place))
    const start = tokens[at - 1] === "nam" && !used[at - 1] ? at - 1 : at
    const isAll = at >= 0 && tokens.every((token, place) => used[place]
      || index.empty.has(token) || OF_YEARS.has(token) || (place >= start && place <= at))
    if (!isAll || this.documents.length || index.numbers.matching(tokens, at, at + 1, {}).length) return
    this.use(start, at + 1)
    this.number = ""
    this.miss("year", start, at + 1)
  }

  /* Words of a deadline beside a time, “hạn chót tháng 9”: they are none of a text. */
  readDue() {
    const { tokens, index } = this
    for (let at = 0; this.spans.length && at < tokens.length; at++) {
      const end = at + startsWith(tokens, at, index.due)
      if (end === at || this.used[at]) continue
      if (end < tokens.length && !this.used[end] && !index.empty.has(tokens[end])) continue /* hạn [chế] */
      this.isDue = true
      this.use(at, end)
    }
  }

  /* “ai chủ trì”, “cơ quan nào thực hiện”: whoever is asked for is no word of the text. */
  readWho() {
    const { tokens, index } = this
    for (let at = 0; at < tokens.length; at++) {
      const who = startsWith(tokens, at, index.who)
      if (!who || this.used[at]) continue
      const doing = startsWith(tokens, at + who, index.doing)
      if (who + doing === tokens.length) return
      this.asksWho = true
      this.use(at, at + who + doing)
      at += who + doing - 1
    }
  }

  /* "giai đoạn 2022 - 2025" and "ngày 07/01/2016" are no times of a task. */
  isPartOfDate(at) {
    const isFree = (one) => isNumber(this.tokens[one]) && !this.used[one]
    return this.tokens[at - 1] === "doan" || isFree(at - 1) || isFree(at + 1)
  }

  readTaskNumber() {
    const { tokens } = this
    for (const words of TASK_WORDS) {
      const at = tokens.findIndex((_, start) =>
        words.every((word, place) => tokens[start + place] === word && !this.used[start + place]))
      if (at < 0) continue
      let end = at + words.length
      if (tokens[end] === "so" && isNumber(tokens[end + 1])) end++
      if (isNumber(tokens[end]) && !this.used[end]) {
        this.number = tokens[end++]
        while (this.joints[end] === DOT) this.number += DOT + tokens[end++] /* 2.1 */
        if (/^[a-z]$/.test(tokens[end] || "")) this.number += tokens[end++]
        this.use(at, end)
      } else if (!this.index.written(tokens.slice(at, end + 2))) this.use(at, end)
    }
    if (tokens.length === 1 && isNumber(tokens[0]) && !this.index.years.has(Number(tokens[0]))) this.number = tokens[0]
  }

  readOwners() {
    const { tokens, index } = this
    for (let at = 0; at < tokens.length; at++) {
      if (this.used[at]) continue
      const limit = this.used.indexOf(true, at)
      const found = index.readName(limit < 0 ? tokens : tokens.slice(0, limit), at, tokens)
      if (!found) continue
      const end = found.end + (this.isPlace(at, found.end) ? 1 : 0)
      this.mean(found.places, at, end, found.full)
      at = end - 1
    }
  }

  /* Whether what stands behind the name from `start` to `at` says but that it is of the province. */
  isPlace(start, at) {
    const { tokens, index } = this
    return tokens[at] === PROVINCE && !this.used[at] && !index.readName(tokens, at, tokens)
      && !index.written(tokens.slice(start, at + 1))
  }

  readRest() {
    const left = this.tokens.filter((_, at) => !this.used[at])
    this.rest = left.filter((token) => !this.index.empty.has(token))
    const asked = this.documents.length || this.spans.length || this.number || this.owners.length
    if (!this.rest.length && !asked) this.rest = left
    /* The words in their order, names of owners and all: they may be a text's words after all. */
    this.words = this.owners.length && this.rest.length ? this.tokens : left
  }
}

/* Whether two spans of quarters share one. */
export const overlap = (one, other) => one[0] <= other[1] && other[0] <= one[1]
