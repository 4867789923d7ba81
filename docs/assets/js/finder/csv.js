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
  const columns = [
    ["Kế hoạch", (task) => words.plan(task)],
    ["Năm", (task) => words.year(task)],
    ["Số", (task) => task.number],
    ["Nhiệm vụ (tên gọi tắt)", (task) => task.title],
    ["Vai trò", (task) => words.roles(task, body).join("; ")],
    ...(body === undefined ? [] : [["Cách giao", (task) => labels("ways", words.ways(task, body))]]),
    ["Thời gian", (task) => task.time],
    ["Ai làm", (task) => words.party(task).map(([, name, role]) => role ? `${name} (${role})` : name).join("; ")],
    ["Căn cứ", (task) => words.bases(task).map(([number, force]) => `${number} (${force})`).join("; ")],
    ["Địa chỉ", (task) => root + task.url],
  ]
  const lines = tasks.map((task) => line(columns.map(([, value]) => value(task))))
  return `\ufeff${[line(columns.map(([name]) => name)), ...lines].join("\r\n")}\r\n`
}
