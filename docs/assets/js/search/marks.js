/*
 * Which words of a text a query means, and only those: "sở" is not "số", an acronym is the name
 * that it stands for.
 */

import { wordsOf } from "./fold.js"
import { quarterForms } from "../shared/quarters.js"

/* In an address, once for each: a phrase that the page is to mark. */
export const MARKED = "h"

const asTyped = (word) => (word.exact === word.token ? { token: word.token } : word)

/* The words of a phrase as they must stand; without diacritics any will do. */
const phrase = (text) => wordsOf(text).map(asTyped)

const same = (word, wanted) =>
  word.token === wanted.token && (!wanted.exact || wanted.exact === word.exact)

/* Whether a word may be what was begun: with the diacritics that were typed, the tone at its end. */
const goesOn = (whole, begun = "") => {
  const [letters, tone] = begun.split(/(?=[\u0300\u0301\u0303\u0309\u0323]$)/)
  return whole.startsWith(letters) && whole.endsWith(tone ?? "")
}

/* Places [first, last] in `words` where one of the phrases stands. */
const findPhrases = (words, phrases) => {
  const stands = (at) => (wanted) =>
    wanted.length && wanted.every((one, place) => words[at + place] && same(words[at + place], one))
  return words.flatMap((_, at) =>
    phrases.filter(stands(at)).map((wanted) => [at, at + wanted.length - 1]))
}

/* Where words of `loose` stand together in their order: {at, first, size}, longest first. */
const findRuns = (words, loose, fits) => {
  const found = []
  let after = [] /* for each loose word, how many from it on stand from the next word on */
  for (let at = words.length - 1; at >= 0; at--) {
    const sizes = loose.map((_, first) => (fits(words[at], first) ? 1 + (after[first + 1] || 0) : 0))
    sizes.forEach((size, first) => size > 1 && found.push({ at, first, size }))
    after = sizes
  }
  return found.sort((one, other) => other.size - one.size)
}

/* Where the loose words of a query stand: together as far as they do, else one by one. */
const findLoose = (words, loose, empty) => {
  const last = loose.length - 1
  const begins = (word, place) => place === last && loose[last].token.length > 1
    && word.token.startsWith(loose[last].token) && goesOn(word.exact, loose[last].exact)
  const met = new Set()
  const found = []
  for (const { at, first, size } of findRuns(words, loose, (word, place) => same(word, loose[place]) || begins(word, place))) {
    const run = loose.slice(first, first + size)
    if (found.length && size < found.size && run.every((one) => met.has(one.token))) continue
    found.size = size
    found.push([at, at + size - 1])
    run.forEach((one) => met.add(one.token))
  }
  const alone = (fits) => words.flatMap((word, at) => (fits(word) ? [[at, at]] : []))
  loose.forEach((one, place) => {
    if (met.has(one.token) || empty.has(one.token)) return
    for (const fits of [(word) => same(word, one), (word) => word.token === one.token, (word) => begins(word, place)]) {
      const places = alone(fits)
      found.push(...places)
      if (places.length) break
    }
  })
  return found
}

/* Ranges [start, end] of letters to mark in a text, in order and apart; `words` are those of the text. */
export const ranges = (text, { phrases, loose = [], empty }, words = wordsOf(text)) => {
  const places = [...findPhrases(words, phrases), ...findLoose(words, loose, empty)]
  const sorted = places.map(([first, last]) => [words[first].start, words[last].end])
    .sort((one, other) => one[0] - other[0] || other[1] - one[1])
  const found = []
  for (const [start, end] of sorted) {
    const last = found[found.length - 1]
    if (last && start < last[1]) last[1] = Math.max(last[1], end)
    else found.push([start, end])
  }
  return found
}

/* What a query wants marked: whole phrases, and loose words in the order typed. */
export const wantedBy = (query, records) => {
  const texts = []
  for (const place of query.meant) texts.push(...records.all[place].names)
  for (const place of query.documents) texts.push(records.all[place].number || records.all[place].title)
  if (query.quarter) texts.push(...quarterForms(query.quarter))
  const phrases = texts.map(phrase)
  const typed = new Map(wordsOf(query.typed).map((word) => [word.token, word]))
  const left = query.tokens.filter((_, at) => !query.used[at])
  for (const token of left) {
    if (records.short.has(token)) phrases.push(phrase(records.short.get(token)))
  }
  const loose = query.rest.length ? left.map((token) => asTyped(typed.get(token) || { token })) : []
  return { phrases, loose, empty: records.empty }
}
