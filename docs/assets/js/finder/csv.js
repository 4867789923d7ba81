/*
 * The tasks found as comma-separated values, for a spreadsheet: with a mark of the encoding, and no
 * cell a formula.
 */

import { facts } from "../shared/plan.js"

const TO_QUOTE = /[",\r\n;]/

/* A cell; one that a spreadsheet would take for a formula is marked as text. */
const cell = (text) => {
  const safe = text && facts.formulaStarts.includes(text[0]) ? `'${text}` : text
  return TO_QUOTE.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe
}
const line = (cells) => cells.map(cell).join(",")

/* words: `Words` of the data. root: the address to which those of tasks belong. body: as in `Words`. */
export const csv = (words, root, tasks, body) => {
  const labels = (facet, places) => places.map((place) => words.label(facet, place)).join("; ")
  const values = {
    plan: (task) => words.plan(task),
    year: (task) => words.year(task),
    number: (task) => task.number,
    title: (task) => task.title,
    roles: (task) => words.roles(task, body).join("; "),
    ways: (task) => labels("ways", words.ways(task, body)),
    result: (task) => task.result ?? "",
    period: (task) => task.time,
    status: (task) => words.label("statuses", task.status),
    party: (task) => words.party(task).map(([, name, role]) => role ? `${name} (${role})` : name).join("; "),
    bases: (task) => words.bases(task).map(([number, force]) => `${number} (${force})`).join("; "),
    url: (task) => root + task.url,
  }
  const shown = { ways: body !== undefined, result: words.values.results !== undefined }
  const columns = Object.keys(facts.finderColumns).filter((column) => shown[column] ?? true)
  const lines = tasks.map((task) => line(columns.map((column) => values[column](task))))
  return `\ufeff${[line(columns.map((column) => facts.finderColumns[column])), ...lines].join("\r\n")}\r\n`
}
