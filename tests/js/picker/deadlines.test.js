import assert from "node:assert/strict"
import { test } from "node:test"

import { byDeadline } from "../../../docs/assets/js/picker/deadlines.js"

const TASKS = ["2022-06-30", "2022-08-15", "2022-09-30", "2022-12-31", null].map((end, at) => ({ end, number: at + 1 }))
const at = (time) => byDeadline(TASKS, new Date(time)).map(([heading, tasks]) =>
  [heading.split(" (")[0], tasks.map(({ number }) => number)])

test("a task due today is not over", () => {
  assert.deepEqual(at("2022-08-15T23:59:00"), [
    ["Hạn trong quý này", [2, 3]],
    ["Hạn về sau", [4]],
    ["Không có ngày hạn cụ thể", [5]],
    ["Việc đã qua thời hạn ghi trong kế hoạch", [1]],
  ])
})

test("the next day it is, and a heading without tasks is left out", () => {
  assert.deepEqual(at("2023-01-01T00:00:00").map(([, numbers]) => numbers), [[5], [1, 2, 3, 4]])
})

test("the heading names the quarter", () => {
  const [[heading]] = byDeadline(TASKS, new Date("2022-08-15T09:00:00"))
  assert.equal(heading, "Hạn trong quý này (quý III/2022)")
})

const turning = (tasks, time) => byDeadline(tasks, new Date(time)).map(([heading, found]) =>
  [heading.split(" (")[0], found.map(({ due, next }) => [due, next])])
const MONTHLY = { end: null, turns: ["2027-01-15", "2027-02-15", "2027-03-15"] }

test("what comes again is due at its next turn, and over after the last one only", () => {
  assert.deepEqual(turning([MONTHLY], "2027-02-15T09:00:00"), [["Hạn trong quý này", [["2027-02-15", "2027-02-15"]]]])
  assert.deepEqual(turning([MONTHLY], "2027-02-16T09:00:00"), [["Hạn trong quý này", [["2027-03-15", "2027-03-15"]]]])
  const [[heading, [[due, next]]]] = turning([MONTHLY], "2027-03-16T09:00:00")
  assert.deepEqual([heading.startsWith("Việc đã qua"), due, next], [true, "2027-03-15", undefined])
})

test("a task that ends on a day and comes again besides is due on the later of both", () => {
  const both = { ...MONTHLY, end: "2027-02-28" }
  assert.deepEqual(turning([both], "2027-02-01T09:00:00"), [["Hạn trong quý này", [["2027-02-28", "2027-02-15"]]]])
  assert.deepEqual(turning([both], "2027-03-01T09:00:00"), [["Hạn trong quý này", [["2027-03-15", "2027-03-15"]]]])
})

test("tasks of several plans stand in one order: by the day that counts", () => {
  const tasks = [{ end: "2027-09-30" }, { ...MONTHLY, turns: ["2027-12-10"] }, { end: "2027-05-31" }]
  const [[heading, found]] = byDeadline(tasks, new Date("2027-01-02T09:00:00"))
  assert.deepEqual([heading, found.map(({ due }) => due)], ["Hạn về sau", ["2027-05-31", "2027-09-30", "2027-12-10"]])
})
