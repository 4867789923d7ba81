/*
 * How well a task's time meets the time asked for, and which pages are about that time.
 */

import { overlap } from "./query.js"

const INSIDE = 45, ENDING = 30, TURN = 20, TOUCHING = 8
const NEWEST = 60 /* in the newest year that has a plan, where none is given */

/* Whether one of the spans begins in a year. */
const begins = (spans, year) => spans.some(([first]) => Math.floor(first / 4) === year)

/* Whether a task is due in another month than the one whose deadlines are asked for. */
const misses = ({ due }, { month, isDue }) =>
  isDue && month > 0 && (due === undefined ? month % 3 !== 0 : due % 12 !== month - 1)

/* Those spans of the query that meet one of a task's: of each year there is but one. */
const metOf = (own, { spanOf }) => {
  const met = new Set()
  for (const span of own) {
    for (let year = Math.floor(span[0] / 4); 4 * year <= span[1]; year++) {
      const asked = spanOf.get(year)
      if (asked && overlap(span, asked)) met.add(asked)
    }
  }
  return [...met]
}

/* 0 when the task's time misses the one asked for; more when it lies inside, or but ends there. */
export const timeScore = (task, query, newest) => {
  const { span, turns = [], spans: own } = task
  if (!query.spans.length) return 1
  const met = metOf(own, query)
  if (!met.length) return 0
  const holds = (one) => met.some((asked) => one[0] >= asked[0] && one[1] <= asked[1])
  const isHit = span && !misses(task, query)
  const time = isHit && holds(span) ? INSIDE
    : isHit && query.isDue && holds([span[1], span[1]]) ? ENDING
      : turns.some((turn) => holds([turn, turn])) ? TURN : TOUCHING
  return time + (!query.year && begins(met, newest) ? NEWEST : 0)
}

/* Whether such a score is of the newest year, meant where none is given. */
export const isOfNewest = (score) => score > NEWEST

/* The pages of the time asked for: that of the newest year with a plan, then those of the others. */
export const timePages = ({ all, spans, newest }, query) => {
  const asked = new Set(query.spans.map(String))
  const found = spans.filter((place) => asked.has(`${all[place].span}`))
  const first = found.filter((place) => begins([all[place].span], newest))
  return [...first, ...found.filter((place) => !first.includes(place))]
}
