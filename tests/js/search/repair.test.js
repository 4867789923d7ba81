import assert from "node:assert/strict"
import { test } from "node:test"

import { tokensOf } from "../../../docs/assets/js/search/fold.js"
import { Records } from "../../../docs/assets/js/search/records.js"
import { nearest, repair } from "../../../docs/assets/js/search/repair.js"
import { INDEX } from "./index.js"

const RECORDS = new Records(INDEX)
const repaired = (text) => {
  const tokens = tokensOf(text)
  return repair(RECORDS, tokens, tokens.map((token) => !RECORDS.knows(token))).flat().join(" ")
}
const named = (text) => nearest(RECORDS, tokensOf(text)).map((place) => RECORDS.all[place].title)

test("words that no record knows are put right", () => {
  assert.equal(repaired("sở nooij vuj"), "so noi vu")
  assert.equal(repaired("sở nộ vụ"), "so noi vu")
  assert.equal(repaired("dan vna kheo"), "dan van kheo")
  assert.equal(repaired("sởnội vụ"), "so noi vu")
  assert.equal(repaired("thanh tra qqqqq"), "thanh tra qqqqq")
})

test("another word is no slip, unless the words around speak for it", () => {
  assert.equal(repaired("hop ta xa"), "hop tac xa")
  assert.equal(repaired("tua an"), "tua an", "“tư” and “tu” are near, and stand nowhere before “an”")
  assert.equal(repaired("thanh tra nhun dan"), "thanh tra nhun dan", "a letter changed makes another word")
})

test("a key of Telex that stands alone is left out", () => {
  assert.equal(repaired("sở nội,f vụ"), "so noi vu")
})

test("the nearest names have most of the words, then of the letters", () => {
  assert.deepEqual(named("so noi vuu").slice(0, 2), ["Sở Nội vụ", "Sở Ngoại vụ"])
  assert.deepEqual(named("sở pháp tư")[0], "Sở Tư pháp")
  assert.deepEqual(named("sxo nyi vux")[0], "Sở Nội vụ")
  assert.deepEqual(named("văn phòng sở nội vụ huyện")[0], "Sở Nội vụ")
})

test("nothing is near to what is no name", () => {
  const nonsense = ["qqqqqqqqqqqqqqqqqq", "zzyzx", "sxz nyyi vxx", "asdfgh", "qwertyuiop", "hello world", "hôm nay trời đẹp",
    "xyz tỉnh", "huyện xã", "v", ""]
  for (const text of nonsense) assert.deepEqual(named(text), [], text)
  for (const text of ["sơ nội vj", "so7 noi vu", "snvv", "UBMD", "sở tư phpá"]) assert.equal(named(text).length > 0, true, text)
})
