/*
 * Elements whose text flows over lines as that of the templates does: what no line may part (a number
 * and its type, a quarter) moves to the next line whole. The rule is that of macros/recognisers/unparted.py.
 */

import { button as bareButton, element as bareElement, list as bareList } from "./element.js"
import { facts } from "./plan.js"

const UNPARTED = new RegExp(facts.unparted, "gu")
const WORD = /^[\p{L}\p{N}_]/u
const ENDS_IN_WORD = /[\p{L}\p{N}_]$/u

/* Where that begins and ends, in the order of the text. */
export const unparted = (text) => {
  const found = []
  UNPARTED.lastIndex = 0
  for (let match = UNPARTED.exec(text); match; match = UNPARTED.exec(text)) {
    const { index, 0: { length } } = match
    const isWithin = WORD.test(String.fromCodePoint(text.codePointAt(index))) && ENDS_IN_WORD.test(text.slice(Math.max(0, index - 2), index))
    if (isWithin) UNPARTED.lastIndex = index + (text.codePointAt(index) > 0xffff ? 2 : 1)
    else found.push([index, index + length])
  }
  return found
}

/* A text as what stands in an element: pieces, those that stay whole as elements. */
export const whole = (text) => {
  const pieces = []
  let done = 0
  for (const [start, end] of unparted(text)) {
    pieces.push(text.slice(done, start), bareElement("bdi", {}, text.slice(start, end)))
    done = end
  }
  return [...pieces, text.slice(done)].filter((piece) => piece !== "")
}

const flowing = (content) => content.flatMap((one) => (typeof one === "string" ? whole(one) : [one]))

/* As those of element.js. */
export const element = (name, attributes = {}, ...content) => bareElement(name, attributes, ...flowing(content))
export const button = (act, attributes, ...content) => bareButton(act, attributes, ...flowing(content))
export const list = (attributes, items) => bareList(attributes, items.map((item) => flowing([item].flat())))
