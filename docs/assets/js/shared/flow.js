/*
 * Elements whose text flows over lines as that of the templates does: what no line may part (a number
 * and its type, a quarter) moves to the next line whole.
 */

import { button as bareButton, element as bareElement, list as bareList } from "./element.js"
import { unparted } from "./unparted.js"

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
