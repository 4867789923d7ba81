import assert from "node:assert/strict"
import { test } from "node:test"

import { tokensOf } from "../../../docs/assets/js/search/fold.js"
import { Records } from "../../../docs/assets/js/search/records.js"
import { nearest, repair } from "../../../docs/assets/js/search/repair.js"
import { INDEX } from "./index.js"

const RECORDS = new Records(INDEX)
const repaired = (text) => {
  const tokens = tokensOf(text)
  return repair(RECORDS, tokens, tokens.map((token) => !RECORDS.knows(token))).join(" ")
}
const named = (text, most, open) =>
  nearest(RECORDS, tokensOf(text), most, open).map((place) => RECORDS.all[place].title)

test("words that no record knows are put right", () => {
  assert.equal(repaired("sở nooij vuj"), "so noi vu")
  assert.equal(repaired("sở nộ vụ"), "so noi vu")
  assert.equal(repaired("dan vna kheo"), "dan van kheo")
  assert.equal(repaired("sởnội vụ"), "so noi vu")
  assert.equal(repaired("thanh tra qqqqq"), "thanh tra qqqqq")
})

test("the nearest names are within so many letters, the nearest first", () => {
  assert.deepEqual(named("so noi vuu", 1, false), ["Sở Nội vụ"])
  assert.deepEqual(named("so noi", 1, false), [])
  assert.deepEqual(named("so noi", 1, true), ["Sở Nội vụ"])
})
