/*
 * Words that no record knows, put right: Telex left in, a letter dropped, doubled or swapped, a
 * space forgotten. The words around decide between several ways; what could be a word of its own is
 * left as it is, unless they speak for one: “tòa án” is no “toàn án”.
 */

import { distance, looksSpoken, slip, withoutTelex } from "./names.js"

/* Whether a token is a key of Telex for a tone, which stands alone behind a sign: “hóa,s”. */
export const isToneKey = (token) => /^[sfrxj]$/.test(token)

const MOST_WAYS = 12 /* to put a word right, commonest first */

/* How often the words stand one after the other in names, which count more, or else in titles. */
const together = ({ spelled, titles }, words) => {
  if (words.length < 2) return 0
  const phrase = ` ${words.join(" ")} `
  const times = (text) => {
    let count = 0
    for (let at = text.indexOf(phrase); at >= 0; at = text.indexOf(phrase, at + 1)) count++
    return count
  }
  return times(spelled) * 3 || times(titles)
}

const splits = (word) => {
  const found = []
  for (let at = 1; at < word.length; at++) found.push([word.slice(0, at), word.slice(at)])
  return found
}

const repaired = (records, tokens, at) => {
  const token = tokens[at]
  const isWord = looksSpoken(token)
  if (token.length < 2) return at && isToneKey(token) ? [] : [token]
  const telex = withoutTelex(token)
  if (telex !== token && records.counts.has(telex)) return [telex]
  const before = at ? [tokens[at - 1]] : []
  const after = at + 1 < tokens.length ? [tokens[at + 1]] : []
  const ways = [...records.counts.keys()]
    .filter((word) => slip(token, word))
    .sort((one, other) => records.counts.get(other) - records.counts.get(one))
    .slice(0, MOST_WAYS).map((word) => [word])
  ways.push(...splits(token).filter((parts) => parts.every((part) => records.counts.has(part))))
  let best = [token], most = -1
  for (const way of ways) {
    const around = together(records, [...before, ...way]) + together(records, [...way, ...after])
      + (way.length > 1 ? together(records, way) - 1 : 0)
    const score = around + Math.min(0.9, (records.counts.get(way[0]) || 0) / 1000)
    if (score > most && (!isWord || together(records, [...before, ...way, ...after]))) {
      best = way
      most = score
    }
  }
  return best
}

/* The tokens with each that is `wrong` put right as well as the records allow: a list for each. */
export const repair = (records, tokens, wrong) => {
  const found = []
  tokens.forEach((token, at) => {
    const before = found.flat()
    found.push(wrong[at] ? repaired(records, [...before, ...tokens.slice(at)], before.length) : [token])
  })
  return found
}

const FAR = 99 /* more letters than count in the order of the nearest */

/* The distance of two texts, if no more than a third of the longer one differs; else `FAR`. */
const lettersOff = (one, other) => {
  const most = Math.min(FAR - 1, Math.floor(Math.max(one.length, other.length) / 3))
  const off = distance(one, other, most)
  return off > most ? FAR : off
}

/*
 * Owners for a name that none has: those with most of its words, then by letters that differ. One is
 * near when it has half of the words, or these have all of its own, levels and places aside, or when
 * no more than a third of the letters differ; nothing is near to what is no name at all.
 */
export const nearest = (records, tokens) => {
  const text = tokens.join("") /* a space too many or too few is no fault */
  const telling = (words) => new Set(words.filter((word) => !records.ofPlaces.has(word)))
  const asked = telling(tokens)
  const best = new Map()
  for (const { place, words, tail } of [...records.names.values()].flat()) {
    if (tail || !records.all[place].names) continue
    const own = telling(words)
    const shared = [...asked].filter((word) => own.has(word)).length
    const parts = tokens.length > 1 ? [words, words.slice(0, tokens.length)] : [words]
    const off = Math.min(...parts.map((part) => lettersOff(text, part.join(""))))
    if (off === FAR && (!shared || (2 * shared < asked.size && shared < own.size))) continue
    const left = tokens.filter((token) => !words.includes(token)).length
    const rank = 100 * left + off
    if (!(best.get(place) <= rank)) best.set(place, rank)
  }
  return [...best.keys()].sort((one, other) => best.get(one) - best.get(other)
    || records.all[other].weight - records.all[one].weight)
}
