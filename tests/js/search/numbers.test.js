import assert from "node:assert/strict"
import { test } from "node:test"

import { tokensOf } from "../../../docs/assets/js/search/fold.js"
import { Numbers } from "../../../docs/assets/js/search/numbers.js"

const NUMBERS = new Numbers([
  { type: "Nghị định", number: "04/2015/NĐ-CP" },
  { type: "Nghị định", number: "145/2020/NĐ-CP", numbers: ["145/NĐ-CP"] },
  { type: "Kết luận", number: "120-KL/TW" },
  { type: "Quyết định" },
  { title: "a task" },
])

/* The documents that a text means, by the number that stands in it. */
const meant = (text) => {
  const tokens = tokensOf(text)
  const at = tokens.findIndex((token) => /^\d/.test(token))
  return NUMBERS.read(tokens, at)
}

test("a number with its type, symbol or year means one document, however it is typed", () => {
  for (const text of ["nghị định 04/2015/NĐ-CP", "nđ 4/2015", "nd04", "nghi dinh so 4", "04/2015/nđ-cp"]) {
    assert.deepEqual(meant(text)?.places, [0], text)
  }
  assert.deepEqual(meant("kết luận số 120").places, [2])
  assert.deepEqual(meant("145/NĐ-CP").places, [1])
})

test("a number alone means none, and so does one of another type", () => {
  assert.equal(meant("120"), null)
  assert.equal(meant("quyết định 120"), null)
  assert.equal(meant("nđ 99"), null)
})

test("a number half typed means those that begin so", () => {
  assert.deepEqual(meant("nđ 14").places, [1])
  assert.equal(meant("nđ 14 của tỉnh"), null)
})

test("what was read of the query is told", () => {
  const { start, end } = meant("theo nghị định 4/2015 thì")
  assert.deepEqual([start, end], [1, 5])
})
