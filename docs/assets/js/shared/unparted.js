/*
 * Which words of a text no line may part (a number and its type, a quarter): the rule of
 * macros/recognisers/unparted.py.
 */

import { facts } from "./plan.js"

const UNPARTED = new RegExp(facts.unparted, "gu")
const WORD = /^[\p{L}\p{N}_]/u
const ENDS_IN_WORD = /[\p{L}\p{N}_]$/u

/* Where that begins and ends, in the order of the text. */
export const unparted = (text) => {
  const found = []
  UNPARTED.lastIndex = 0
  for (let match = UNPARTED.exec(text); match; match = UNPARTED.exec(text)) {
    const { index, 0: { length }, 1: address } = match
    const isWithin = WORD.test(String.fromCodePoint(text.codePointAt(index))) && ENDS_IN_WORD.test(text.slice(Math.max(0, index - 2), index))
    if (isWithin) UNPARTED.lastIndex = index + (text.codePointAt(index) > 0xffff ? 2 : 1)
    else if (!address) found.push([index, index + length])
  }
  return found
}
