/*
 * Words that no record knows, put right: Telex left in, a letter dropped, doubled or swapped, a
 * space forgotten. The words around decide between several ways.
 */

import { distance, withoutTelex } from "./names.js"

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
  const telex = withoutTelex(token)
  if (telex !== token && records.counts.has(telex)) return [telex]
  const before = at ? [tokens[at - 1]] : []
  const after = at + 1 < tokens.length ? [tokens[at + 1]] : []
  const ways = [...records.counts.keys()]
    .filter((word) => distance(token, word, 1) < 2)
    .sort((one, other) => records.counts.get(other) - records.counts.get(one))
    .slice(0, MOST_WAYS).map((word) => [word])
  ways.push(...splits(token).filter((parts) => parts.every((part) => records.counts.has(part))))
  let best = [token], most = -1
  for (const way of ways) {
    const score = together(records, [...before, ...way]) + together(records, [...way, ...after])
      + (way.length > 1 ? together(records, way) - 1 : 0)
      + Math.min(0.9, (records.counts.get(way[0]) || 0) / 1000)
    if (score > most) {
      best = way
      most = score
    }
  }
  return best
}

/* The tokens with each that is `wrong` put right as well as the records allow. */
export const repair = (records, tokens, wrong) => {
  const found = []
  tokens.forEach((_, at) => {
    const seen = [...found, ...tokens.slice(at)]
    found.push(...(wrong[at] ? repaired(records, seen, found.length) : [tokens[at]]))
  })
  return found
}

/* Owners whose name, or with `open` its beginning, is within `most` letters in all, nearest first. */
export const nearest = (records, tokens, most, open) => {
  const text = tokens.join("") /* a space too many or too few is no fault */
  const best = new Map()
  for (const names of records.names.values()) {
    for (const { place, words } of names) {
      const begun = open ? words.slice(0, tokens.length) : words
      const off = Math.min(...[words, begun].map((part) => distance(text, part.join(""), most)))
      if (off <= most && !(best.get(place) <= off)) best.set(place, off)
    }
  }
  return [...best.keys()].sort((one, other) => best.get(one) - best.get(other)
    || records.all[other].weight - records.all[one].weight)
}
