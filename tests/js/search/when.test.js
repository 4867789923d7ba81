import assert from "node:assert/strict"
import { test } from "node:test"

import { isOfNewest, timePages, timeScore } from "../../../docs/assets/js/search/when.js"

const quarter = (year, number) => 4 * year + number - 1
const asked = (spans, more = {}) => ({
  spans, spanOf: new Map(spans.map((span) => [Math.floor(span[0] / 4), span])), month: 0, isDue: false, year: 0, ...more,
})
const task = (span, more = {}) => ({ span, spans: [...(span ? [span] : []), ...(more.turns ?? []).map((one) => [one, one])], ...more })
const THIRD = [quarter(2024, 3), quarter(2024, 3)]
const YEAR = [quarter(2024, 1), quarter(2024, 4)]
const score = (one, query) => timeScore(one, query, 2024)

test("what lies inside counts most, then a turn, then what only passes through", () => {
  const query = asked([THIRD], { year: 2024 })
  const scores = [task(THIRD), task(YEAR, { turns: [THIRD[0]] }), task(YEAR)].map((one) => score(one, query))
  assert.deepEqual(scores, [...scores].sort((one, other) => other - one))
  assert.equal(new Set(scores).size, 3)
  assert.equal(score(task([quarter(2024, 1), quarter(2024, 1)]), query), 0)
  assert.equal(score(task(null), query), 0)
})

test("of deadlines, what ends there counts more than what passes through", () => {
  const last = [[quarter(2024, 4), quarter(2024, 4)]]
  assert.ok(score(task(YEAR), asked(last, { isDue: true })) > score(task(YEAR), asked(last)))
  assert.ok(score(task(YEAR), asked([THIRD], { isDue: true })) === score(task(YEAR), asked([THIRD])))
})

test("a month of a deadline is that of the task, or the last of its quarter", () => {
  const due = (month) => asked([THIRD], { month, isDue: true })
  const august = task(THIRD, { due: 12 * 2024 + 7 })
  assert.ok(score(august, due(8)) > score(august, due(9)))
  assert.ok(score(task(THIRD), due(9)) > score(task(THIRD), due(8)))
  assert.equal(score(august, { ...due(9), isDue: false }), score(task(THIRD), { ...due(8), isDue: false }))
})

test("without a year the newest that has a plan is meant", () => {
  const older = [quarter(2023, 3), quarter(2023, 3)]
  const query = asked([THIRD, older])
  assert.ok(isOfNewest(score(task(YEAR), query)))
  assert.ok(!isOfNewest(score(task(older), query)))
  assert.ok(!isOfNewest(score(task(THIRD), { ...query, year: 2024 })))
  const records = { all: [{ span: [quarter(2026, 3), quarter(2026, 3)] }, { span: older }, { span: THIRD }], spans: [0, 1, 2], newest: 2024 }
  assert.deepEqual(timePages(records, asked([records.all[0].span, THIRD, older])), [2, 0, 1])
})
