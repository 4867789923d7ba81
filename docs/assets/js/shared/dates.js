/*
 * The reader's own day.
 */

/* What is said of a time that is over. */
export const OVER = "đã qua thời hạn ghi trong kế hoạch"

const pad = (number, below) => (number < below ? "0" : "") + number

/* As official papers write it, and `day` of macros/labels.py: 07/01/2016, 01/7/2023. */
export const official = (date) =>
  `${pad(date.getDate(), 10)}/${pad(date.getMonth() + 1, 3)}/${date.getFullYear()}`

/* As data write it: 2016-01-07. */
export const iso = (date) =>
  [date.getFullYear(), pad(date.getMonth() + 1, 10), pad(date.getDate(), 10)].join("-")

/* The day that data write so, by the reader's clock. */
export const dayOf = (written) => new Date(`${written}T00:00`)

export const quarterOf = (date) => Math.floor(date.getMonth() / 3) + 1

export const lastDayOfQuarter = (date) => new Date(date.getFullYear(), 3 * quarterOf(date), 0)

/* How much of its year a day has behind it, in percent. */
export const shareOfYear = (date) => {
  const first = new Date(date.getFullYear(), 0, 1)
  return (100 * (date - first)) / (new Date(date.getFullYear() + 1, 0, 1) - first)
}
