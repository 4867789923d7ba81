/*
 * The tasks of a body by the reader's date.
 */

import { iso, lastDayOfQuarter, OVER, quarterOf } from "../shared/dates.js"
import { quarterInSentence } from "../shared/quarters.js"

/* A task with `next`, the turn to come of times that come again, and `due`, the day that counts. */
const asOf = (here) => (task) => {
  const { end, turns = [] } = task
  const next = turns.find((day) => day >= here)
  const turn = next ?? turns.at(-1) ?? null
  return { ...task, next, due: end && (!turn || end > turn) ? end : turn }
}

const PAST = `Việc ${OVER}`

const NO_DAY = "Không có ngày hạn cụ thể"

/* Whether a heading is that of what is over; of what is to come on a day. */
export const isPast = (heading) => heading === PAST
export const isComing = (heading) => heading !== PAST && heading !== NO_DAY

/*
 * Tasks under headings: [heading, tasks], by the day on which they are due. Each has the last day of its time as `end` or null, and the
 * days of its turns as `turns` when it comes again.
 */
export const byDeadline = (tasks, today) => {
  const here = iso(today)
  const last = iso(lastDayOfQuarter(today))
  const quarter = quarterInSentence(today.getFullYear(), quarterOf(today))
  const all = tasks.map(asOf(here))
  const dated = all.filter(({ due }) => due).sort((one, other) => one.due.localeCompare(other.due))
  return [
    [`Hạn trong quý này (${quarter})`, dated.filter(({ due }) => due >= here && due <= last)],
    ["Hạn về sau", dated.filter(({ due }) => due > last)],
    [NO_DAY, all.filter(({ due }) => !due)],
    [PAST, dated.filter(({ due }) => due < here)],
  ].filter(([, found]) => found.length)
}
