import assert from "node:assert/strict"
import { readFileSync } from "node:fs"
import { test } from "node:test"

import { iso, lastDayOfQuarter, official, quarterOf, shareOfYear } from "../../../docs/assets/js/shared/dates.js"
import { quarterForms, quarterInSentence } from "../../../docs/assets/js/shared/quarters.js"

/* The table that `day` of macros/labels.py is held to as well. */
const DAYS = JSON.parse(readFileSync(new URL("../../data/days.json", import.meta.url), "utf8"))
const local = (text) => new Date(`${text}T00:00:00`)

test("a day is written as Python writes it", () => {
  for (const [data, paper] of Object.entries(DAYS)) {
    assert.equal(official(local(data)), paper)
    assert.equal(iso(local(data)), data)
  }
})

test("a quarter ends with its last month", () => {
  for (const [day, quarter, last] of [["2024-01-01", 1, "2024-03-31"], ["2022-06-30", 2, "2022-06-30"], ["2022-12-31", 4, "2022-12-31"]]) {
    assert.equal(quarterOf(local(day)), quarter)
    assert.equal(iso(lastDayOfQuarter(local(day))), last)
  }
})

test("a year begins with nothing of it past, and is half over on 2 July at noon", () => {
  assert.equal(shareOfYear(local("2022-01-01")), 0)
  const half = shareOfYear(new Date("2022-07-02T12:00:00"))
  assert.ok(Math.abs(half - 50) < 0.02, "but for an hour of summer time")
})

test("quarters read in a sentence, and as texts write them", () => {
  assert.equal(quarterInSentence(2022, 3), "quý III/2022")
  assert.deepEqual(quarterForms(4), ["Quý IV", "Quý 4"])
})
