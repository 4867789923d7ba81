/*
 * Whether a name met in a query is what is asked for, or but a part of another's name: “ubnd huyện” is
 * no UBND tỉnh, “văn phòng chính phủ” no Chính phủ. And whether words ask by name for what is not here.
 */

import { wordsOf } from "./fold.js"
import { looksSpoken } from "./names.js"

/*
 * Words that stand together, as [start, end] in the tokens of a query. An empty word parts them, but
 * one in a name that no record has: “tài” of Bộ Tài chính is no “tại”.
 */
const runs = ({ tokens, used, owners }, records, typed) => {
  const named = (at) => owners.some(({ start, end }) => at >= start && at < end)
  const free = (at) => at < tokens.length && !used[at]
  const says = (at) => !records.empty.has(tokens[at]) || headAt(tokens, at, records, typed)
    || begins(tokens, at, records.levels, typed)
  const counts = (at) => named(at) || (free(at) && says(at))
  const found = []
  for (let at = 0; at < tokens.length; at++) {
    if (!counts(at)) continue
    const start = at
    const inside = () => free(at) && counts(at + 1) && !named(at - 1) && headAt(tokens, start, records, typed)
    while (counts(at) || inside()) at++
    found.push([start, at])
  }
  return found
}

/* How many tokens from `at` on are the first of the phrases that stands there; `typed` has diacritics. */
const begins = (tokens, at, phrases, typed) => {
  const is = (token, { token: own, exact }) => token === own
    && (!typed.has(token) || typed.get(token).has(token) || typed.get(token).has(exact))
  const met = phrases.find((phrase) => phrase.every((word, place) => is(tokens[at + place], word)))
  return met ? met.length : 0
}

/* How many tokens from `at` on are the head of the name of a body. */
const headAt = (tokens, at, { heads, noHeads }, typed) =>
  begins(tokens, at, noHeads, typed) ? 0 : begins(tokens, at, heads, typed)

/* Whether the token at a place can but be initials, of nothing here or of another level. */
const isInitials = (tokens, at, records, typed) => tokens[at].length > 2 && !looksSpoken(tokens[at])
  && (!records.knows(tokens[at]) || begins(tokens, at + 1, records.levels, typed) > 0)

/* Of a run with names in it: are they a part of another's name, or of a text, or is each itself? */
const namesOf = (query, records, [from, to], typed) => {
  const { tokens, owners } = query
  const inside = owners.filter(({ start, end }) => start >= from && end <= to)
  const left = inside.reduce((sum, { start, end }) => sum - (end - start), to - from)
  const isListed = inside.slice(0, -1).every(({ full }) => full)
  if (!inside.length || (!left && isListed)) return ""
  const words = tokens.slice(from, to)
  const headed = inside[0].start > from && headAt(tokens, from, records, typed)
  if (headed ? records.inProse(words, to === tokens.length, true) : records.written(words, to === tokens.length)) return "text"
  const elsewhere = inside.some(({ end, full }) => end < to && (begins(tokens, end, records.levels, typed)
    || (!full && headAt(tokens, end, records, typed)) /* Thanh tra [Bộ Nội vụ] */
    || records.readName(tokens, end - 1, tokens)?.end > end)) /* Thanh tra [Tỉnh ủy] */
  return headed || elsewhere || !left ? "part" : "among"
}

/* The kind of what a run without names asks for by a name that is not here; "" for none. */
const missing = ({ tokens }, records, [from, to], typed) => {
  const words = tokens.slice(from, to)
  const open = to === tokens.length
  const type = records.numbers.typeAt(tokens, from)
  if (type && type < words.length) {
    const known = records.inTasks(words, open) || records.inProse(["ban", "hanh", ...words], open)
    return known || records.titled(words).length ? "" : "document"
  }
  const named = headAt(tokens, from, records, typed)
  const head = named || (isInitials(tokens, from, records, typed) ? 1 : 0)
  const isAll = head === words.length && head < 2 /* “tòa án” says more than “hội” */
  return !head || isAll || records.inProse(words, open) ? "" : named ? "body" : "initials"
}

/* The words typed, with their diacritics: a Set for each token. */
const formsOf = ({ typed }) => {
  const found = new Map()
  for (const { token, exact } of wordsOf(typed)) found.set(token, (found.get(token) || new Set()).add(exact))
  return found
}

/* Takes names that are but part of a text's words for such: “thanh tra nhân dân”. */
export const forgetTexts = (query, records) => {
  const { tokens, used, owners } = query
  const typed = formsOf(query)
  const free = (at) => used[at] === false
  const written = (from, to) => headAt(tokens, from, records, typed)
    ? records.inProse(tokens.slice(from, to), to === tokens.length, true)
    : records.written(tokens.slice(from, to), to === tokens.length)
  query.forget(owners.filter(({ start, end }) => {
    const first = free(start - 1) ? (free(start - 2) ? start - 2 : start - 1) : start
    const last = free(end) ? (free(end + 1) ? end + 2 : end + 1) : end
    return (last > end && records.written(tokens.slice(start, last), last === tokens.length))
      || (first < start && written(first, end))
  }))
}

/*
 * Settles what the names in a query are. Those of a text are forgotten, those of another's name too,
 * which is then missed; `query.among` stays true when some stand among other words: then only tasks
 * that have those words prove that they are meant.
 */
export const settle = (query, records, isBegun) => {
  const typed = formsOf(query)
  query.among = false
  for (const run of runs(query, records, typed)) {
    const names = namesOf(query, records, run, typed)
    if (names === "text") query.forget(query.owners.filter(({ start, end }) => start >= run[0] && end <= run[1]))
    else if (names === "part") query.miss("body", ...run)
    else if (names === "among") query.among = true
  }
  if (query.absent || isBegun()) return
  for (const run of runs(query, records, typed)) {
    if (query.owners.some(({ start, end }) => start >= run[0] && end <= run[1])) continue
    const kind = missing(query, records, run, typed)
    if (kind) query.miss(kind, ...run)
  }
}
