/*
 * Documents and plans by type, number, symbol and year: "nđ 4/2015", "kết luận số 120", "pl34".
 */

import { tokensOf } from "./fold.js"

const LONGEST_TYPE = 4 /* words: Nghị quyết liên tịch */
export const isNumber = (token) => /^\d+$/.test(token || "")

export class Numbers {
  /* `records` are all records; those with a number and a type are documents or plans. */
  constructor(records) {
    this.entries = []
    this.types = new Map() /* words of a type, or a code: the codes that its numbers carry */
    const add = (type, code) => this.types.set(type, (this.types.get(type) || new Set()).add(code))
    records.forEach((record, place) => {
      if (!record.type) return
      const type = tokensOf(record.type).join(" ")
      for (const number of [record.number, ...(record.numbers || [])]) {
        if (!number) continue
        const parts = tokensOf(number)
        const code = parts.find((part) => !isNumber(part))
        add(type, code)
        add(code, code)
        this.entries.push({ place, type, parts, code })
      }
    })
  }

  /* The documents that the number at `at` means, with what stands around it; null for none. */
  read(tokens, at) {
    const before = this.typeBefore(tokens, at)
    let found = this.matching(tokens, at, at + 1, before)
    let end = at + 1
    for (; end < tokens.length; end++) {
      const fewer = this.matching(tokens, at, end + 1, before)
      if (!fewer.length) break
      found = fewer
    }
    if (!found.length || (!before.type && end === at + 1)) return null
    return { start: before.start, end, places: [...new Set(found.map((entry) => entry.place))] }
  }

  typeBefore(tokens, at) {
    const end = tokens[at - 1] === "so" ? at - 1 : at
    for (let size = Math.min(LONGEST_TYPE, end); size; size--) {
      const type = tokens.slice(end - size, end).join(" ")
      if (this.types.has(type)) return { start: end - size, type }
    }
    return { start: at, type: "" }
  }

  /* A number half typed, at the end of the query, means those that begin so when none is equal. */
  matching(tokens, at, end, { type }) {
    const fits = (entry) => !type || entry.type === type || this.types.get(type).has(entry.code)
    const [number, ...rest] = tokens.slice(at, end)
    const last = end === tokens.length
    const known = this.entries.filter((entry) => fits(entry)
      && rest.every((part, place) => entry.parts.slice(1).some((own) =>
        own === part || (last && place === rest.length - 1 && own.startsWith(part)))))
    const exact = known.filter((entry) => entry.parts[0] === number)
    if (exact.length || !last || rest.length) return exact
    return known.filter((entry) => entry.parts[0].startsWith(number))
  }
}
