import assert from "node:assert/strict"
import { test } from "node:test"

import { typedTokens } from "../../../docs/assets/js/search/fold.js"
import { Numbers } from "../../../docs/assets/js/search/numbers.js"

const NUMBERS = new Numbers([
  { type: "Nghị định", number: "04/2015/NĐ-CP" },
  { type: "Nghị định", number: "145/2020/NĐ-CP", numbers: ["145/NĐ-CP"] },
  { type: "Kết luận", number: "120-KL/TW" },
  { type: "Quyết định" },
  { title: "a task" },
], [["nd", "nghi dinh"], ["qd", "quyet dinh"], ["tt", "thong tu"], ["", "luat"]])

/* The documents that a text means, by the number that stands in it. */
const meant = (text) => {
  const { tokens, joints } = typedTokens(text)
  const at = tokens.findIndex((token) => /^\d/.test(token))
  return NUMBERS.read(tokens, at, joints)
}

test("a number with its type, symbol or year means one document, however it is typed", () => {
  for (const text of ["nghị định 04/2015/NĐ-CP", "nđ 4/2015", "nd04", "nghi dinh so 4", "04/2015/nđ-cp"]) {
    assert.deepEqual(meant(text)?.places, [0], text)
  }
  assert.deepEqual(meant("kết luận số 120").places, [2])
  assert.deepEqual(meant("145/NĐ-CP").places, [1])
})

test("a number alone cites nothing, nor does a date, a span of years or a number of years", () => {
  for (const text of ["120", "01/7/2023", "9/2022", "2021 - 2025", "kế hoạch 5 năm", "quyết định 2020", "30 nđ 4"]) {
    assert.equal(meant(text), null, text)
  }
})

test("a number that no document has is cited, and means none", () => {
  for (const text of ["quyết định 120", "nđ 99", "145/2021/NĐ-CP", "nđ 4/2016", "04/2015/TT-BNV", "146/2020", "luật số 5",
    "30a/2008/NQ-CP", "1265/QĐ-UBND", "120-KL/TU", "thông tư 4", "nđ 145 2021"]) {
    assert.deepEqual(meant(text)?.places, [], text)
  }
})

test("all that belongs to such a number is read with it", () => {
  const { start, end } = meant("theo nghị định số 145/2021/NĐ-CP của")
  assert.deepEqual([start, end], [1, 8])
})

test("a number is the same or it is not; what stands behind it may be half typed", () => {
  assert.deepEqual(meant("nđ 14").places, [])
  assert.deepEqual(meant("nđ 145/20").places, [1])
  assert.deepEqual(meant("145/2020/N").places, [1])
  assert.deepEqual(meant("nđ 145/20 của tỉnh").places, [])
})

test("the nearest to it are those of its type and those of its number", () => {
  const nearest = (text) => {
    const { tokens } = typedTokens(text)
    return NUMBERS.nearest(tokens, tokens.findIndex((token) => /^\d/.test(token)))
  }
  assert.deepEqual(nearest("nghị định 146/2020"), [1, 0])
  assert.deepEqual(nearest("chỉ thị 120"), [2])
})

test("what was read of the query is told", () => {
  const { start, end } = meant("theo nghị định 4/2015 thì")
  assert.deepEqual([start, end], [1, 5])
})
