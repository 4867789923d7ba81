/*
 * Documents and plans by type, number, symbol and year: "nđ 4/2015", "kết luận số 120", "pl34".
 * A number is the same or it is not: one that no document has means none, however near another is.
 */

import { tokensOf } from "./fold.js"
import { distance } from "./names.js"

const LONGEST_TYPE = 4 /* words: Nghị quyết liên tịch */
const MONTHS = 12
const COUNTED = new Set(["nam", "thang", "ngay", "tuan"]) /* "kế hoạch 5 năm" cites nothing */
export const isNumber = (token) => /^\d+$/.test(token || "")
const isYear = (token) => /^(?:19|20)\d\d$/.test(token || "")
const isLetters = (token) => /^[a-z]+$/.test(token || "")

export class Numbers {
  /*
   * `records` are all records; those with a number and a type are documents or plans. `known`: [code,
   * type] of all documents there are, as tokens; a type without a code has "".
   */
  constructor(records, known = []) {
    this.entries = []
    this.types = new Map() /* words of a type, or a code: the codes that its numbers carry */
    const add = (type, code) => this.types.set(type, (this.types.get(type) || new Set()).add(code))
    for (const [code, type] of known) {
      add(type, code)
      if (code) add(code, code)
    }
    records.forEach((record, place) => {
      if (!record.type) return
      const type = tokensOf(record.type).join(" ")
      for (const number of [record.number, ...(record.numbers || [])]) {
        const parts = tokensOf(number || "")
        if (!isNumber(parts[0])) continue
        const code = parts.find((part) => !isNumber(part))
        add(type, code)
        if (code) add(code, code)
        this.entries.push({ place, type, parts, code })
      }
    })
  }

  /*
   * The documents that the number at `at` means, with what stands around it: {start, end, places};
   * no `places` when it cites a document that is not here, null when it cites none. `joints` as
   * typedTokens gives them.
   */
  read(tokens, at, joints = []) {
    if (isNumber(tokens[at - 1]) && joints[at]) return null /* 07/01/2016 */
    const before = this.typeBefore(tokens, at)
    let found = this.matching(tokens, at, at + 1, before)
    let end = at + 1
    for (; end < tokens.length; end++) {
      const fewer = this.matching(tokens, at, end + 1, before)
      if (!fewer.length) break
      found = fewer
    }
    const more = found.length ? this.goesOn(tokens, end, joints, found) : end
    if (found.length && more === end) {
      if (!before.type && end === at + 1) return null
      return { start: before.start, end, places: [...new Set(found.map((entry) => entry.place))] }
    }
    const last = this.goesOn(tokens, at + 1, joints, [])
    return this.cites(tokens, at, last, before) ? { start: before.start, end: Math.max(more, last), places: [] } : null
  }

  /* Where a number ends that goes on behind `end` with a year, codes and what is joined to them. */
  goesOn(tokens, end, joints, found) {
    const hasYear = found.some(({ parts }) => parts.slice(1).some(isYear))
    if (tokens[end]?.length === 1 && isLetters(tokens[end]) && joints[end + 1]) end++ /* 30a/2008 */
    while (end < tokens.length) {
      const token = tokens[end]
      const isCode = this.types.get(token)?.has(token) && !isNumber(tokens[end + 1])
      const follows = isNumber(tokens[end - 1]) && (isCode || (hasYear && isYear(token)))
      if (!joints[end] && !follows) break
      end++
    }
    return end
  }

  /* Whether the number from `at` to `end` is one of a document, be it here or not. */
  cites(tokens, at, end, { type }) {
    const [next, ...more] = tokens.slice(at + 1, end)
    if ([next, ...more].some(isLetters)) return type !== "" || !isYear(tokens[at])
    if (next && !type) return isYear(next) && !isYear(tokens[at]) && tokens[at] > MONTHS
    return type !== "" && !COUNTED.has(tokens[end]) && !isYear(tokens[at])
  }

  typeBefore(tokens, at) {
    const end = tokens[at - 1] === "so" ? at - 1 : at
    for (let size = Math.min(LONGEST_TYPE, end); size; size--) {
      const type = tokens.slice(end - size, end).join(" ")
      if (this.types.has(type)) return { start: end - size, type }
    }
    return { start: at, type: "" }
  }

  /* How many tokens from `at` on are the type of a document; a code alone is none. */
  typeAt(tokens, at) {
    for (let size = LONGEST_TYPE; size; size--) {
      const type = tokens.slice(at, at + size).join(" ")
      if (this.types.has(type) && !this.types.get(type).has(type)) return size
    }
    return 0
  }

  /* Those with the number; what stands behind it may be half typed, at the end of the query. */
  matching(tokens, at, end, { type }) {
    const fits = (entry) => !type || entry.type === type || this.types.get(type).has(entry.code)
    const [number, ...rest] = tokens.slice(at, end)
    const last = end === tokens.length
    return this.entries.filter((entry) => entry.parts[0] === number && fits(entry)
      && rest.every((part, place) => entry.parts.slice(1).some((own) =>
        own === part || (last && place === rest.length - 1 && own.startsWith(part)))))
  }

  /* Places of the documents of the same number or type, those nearest to the number at `at` first. */
  nearest(tokens, at) {
    const { type } = this.typeBefore(tokens, at)
    const code = tokens.slice(at).find((token) => this.types.get(token)?.has(token))
    const best = new Map()
    for (const { place, parts, type: own, code: ownCode } of this.entries) {
      const off = distance(parts[0], tokens[at], 9)
      const isType = code ? code === ownCode : own === type || this.types.get(type)?.has(ownCode)
      if ((isType || !off) && !(best.get(place) <= off)) best.set(place, off)
    }
    return [...best.keys()].sort((one, other) => best.get(one) - best.get(other))
  }
}
