/*
 * The tasks of a body by the reader's date.
 */

import { iso, lastDayOfQuarter, OVER, quarterOf } from "../shared/dates.js"
import { quarterInSentence } from "../shared/quarters.js"

/* Tasks, each with the last day of its time as `end` or null, under headings: [heading, tasks]. */
export const byDeadline = (tasks, today) => {
  const here = iso(today)
  const last = iso(lastDayOfQuarter(today))
  const quarter = quarterInSentence(today.getFullYear(), quarterOf(today))
  return [
    [`Hạn trong quý này (${quarter})`, tasks.filter(({ end }) => end && end >= here && end <= last)],
    ["Hạn về sau", tasks.filter(({ end }) => end && end > last)],
    ["Thường xuyên hoặc không nêu thời gian", tasks.filter(({ end }) => !end)],
    [`Việc ${OVER}`, tasks.filter(({ end }) => end && end < here)],
  ].filter(([, found]) => found.length)
}
