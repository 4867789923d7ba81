/*
 * Which bodies a text means.
 */

import { fold } from "../search/fold.js"

const MOST = 8 /* names offered */

/* What is looked through for a body: its name, then its others. */
export const foldedNames = (name, also) => fold(`${name} | ${also}`)

/* Names that begin with what was typed first, then those that hold it, then every word of it. */
export const found = (bodies, typed) => {
  const asked = fold(typed).trim().replace(/\s+/g, " ")
  const words = asked.split(" ")
  const rank = ({ folded }) =>
    folded.startsWith(asked) ? 0 : folded.includes(asked) ? 1 : words.every((word) => folded.includes(word)) ? 2 : 3
  return bodies
    .map((body) => [rank(body), body])
    .filter(([place]) => place < 3)
    .sort(([one], [other]) => one - other)
    .slice(0, MOST)
    .map(([, body]) => body)
}
