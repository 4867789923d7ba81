/*
 * How search reads text: letters without diacritics, and the tokens that records and queries
 * share. macros/search/folding.py does the same; tests/data/folding.json proves both equal.
 */

import { facts } from "../shared/plan.js"

const MARKS = /[\u0300-\u036f]/g
const PIECES = /[a-z]+|[0-9]+/g
const WORDS = /[\p{L}\p{M}]+|[0-9]+/gu
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g
const QUARTER_WORDS = new Set(facts.quarterWords)
const QUARTERS = new Map(Object.entries(facts.quarterTokens))

/* Lower case without diacritics, however composed; ð is what some keyboards give for đ. */
export const fold = (text) =>
  text.toLowerCase().normalize("NFD").replace(MARKS, "").replace(/[đð]/g, "d")

/*
 * Makes one token of "quý III", "Quý 3" and "Q3", and drops leading zeros. `from` is told at which
 * piece each token begins.
 */
const joined = (pieces, from = []) => {
  const found = []
  for (let at = 0; at < pieces.length; at++) {
    const piece = pieces[at]
    const quarter = QUARTER_WORDS.has(piece) && QUARTERS.get(pieces[at + 1])
    found.push(quarter || piece.replace(/^0+(?=[0-9])/, ""))
    from.push(at)
    if (quarter) at++
  }
  return found
}

/* Words and numbers of a text: letters apart from digits. */
export const tokensOf = (text) => joined(fold(text).match(PIECES) || [])

const DOTTED = /(^|[^\p{L}\p{M}])((?:\p{L}[.&-])+\p{L})(?![\p{L}\p{M}])/gu /* L.Đ.T.B.X.H */
const JOINT = /^ ?[/\u2010-\u2015-] ?$/

/*
 * What was typed as {tokens, joints}: `joints` says of each token whether a stroke, a hyphen or, when
 * it is a number, nothing parts it from the one before, as in NĐ-CP, QH15; it is DOT for a number that
 * a dot alone parts from one, as in 2.1. Initials parted by dots are one token.
 */
export const DOT = "."
export const typedTokens = (text) => {
  const whole = text.normalize("NFC").replace(DOTTED, (_, before, run) => before + run.replace(/[.&-]/g, ""))
  const folded = fold(whole)
  const pieces = [...folded.matchAll(PIECES)]
  const from = []
  const tokens = joined(pieces.map(([piece]) => piece), from)
  const isJoined = (at) => {
    const between = folded.slice(pieces[at - 1].index + pieces[at - 1][0].length, pieces[at].index)
    const isNumber = /^\d/.test(pieces[at][0])
    if (between === DOT && isNumber && /^\d/.test(pieces[at - 1][0])) return DOT
    return between ? JOINT.test(between) : isNumber
  }
  return { tokens, joints: from.map((at) => at > 0 && isJoined(at)) }
}

/* A word with its diacritics, alike for old and new placement of the tone, NFC and NFD. */
export const exact = (word) => {
  const parts = word.toLowerCase().normalize("NFD").replace(/^0+(?=[0-9])/, "")
  const tones = parts.match(TONES)
  return tones ? parts.replace(TONES, "") + tones.join("") : parts
}

const forms = new Map() /* of words already met: a language has few thousand syllables */
const formOf = (word) => {
  if (!forms.has(word)) {
    forms.set(word, { token: joined(fold(word).match(PIECES) || []).join(""), exact: exact(word) })
  }
  return forms.get(word)
}

/* The words of a text as they stand, {token, exact, start, end}: what gets marked. */
export const wordsOf = (text) => {
  const found = []
  for (const match of text.matchAll(WORDS)) {
    const form = formOf(match[0])
    if (form.token) found.push({ ...form, start: match.index, end: match.index + match[0].length })
  }
  return found
}
