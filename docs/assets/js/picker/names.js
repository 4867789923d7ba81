/*
 * Which bodies a text means.
 */

import { fold, tokensOf, typedTokens } from "../search/fold.js"
import { spell, withoutTelex } from "../search/names.js"

const MOST = 8 /* names offered */
const PROVINCE = "tinh" /* people leave it out at the end of a name */

/* What is looked through for a body: its name, then its others, as words. */
export const namesOf = (name, also) => [name, ...also.split(" | ")].filter(Boolean).map(tokensOf)

/* How well words fit the names of a body: 0 are one, 1 begin one, 2 stand in one, 3 stand there apart; 4 do not. */
const rank = (names, asked, initials) => {
  const readings = names.map((words) => [spell(asked, 0, words), words])
    .filter(([{ end, short }]) => end > 0 && end === asked.length && (initials || !short))
  const isWhole = ([{ whole, open, covered }, words]) =>
    whole || (!open && covered === words.length - 1 && words[covered] === PROVINCE)
  if (readings.some(isWhole)) return 0
  if (readings.length) return 1
  const phrase = ` ${asked.join(" ")}`
  const texts = names.map((words) => ` ${words.join(" ")}`)
  if (texts.some((text) => text.includes(phrase))) return 2
  return asked.every((word) => texts.some((text) => text.includes(` ${word}`))) ? 3 : 4
}

const ranked = (bodies, asked, initials = false) => bodies
  .map((body) => [rank(body.names, asked, initials), body])
  .filter(([place]) => place < 4)
  .sort(([one], [other]) => one - other)
  .map(([, body]) => body)

/*
 * The bodies meant, likeliest first, as {offered, more}: a few, and how many there are beside. Words
 * are read as they stand; where none has them, as initials, then as Telex left in.
 */
export const found = (bodies, typed) => {
  const { tokens } = typedTokens(typed)
  const asked = tokens.length ? tokens : [fold(typed)]
  const ways = [() => ranked(bodies, asked), () => ranked(bodies, asked, true), () => ranked(bodies, asked.map(withoutTelex))]
  const all = ways.reduce((met, way) => (met.length ? met : way()), [])
  return { offered: all.slice(0, MOST), more: Math.max(0, all.length - MOST) }
}
