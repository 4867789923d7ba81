import assert from "node:assert/strict"
import { readFileSync } from "node:fs"
import { test } from "node:test"

import { exact, fold, tokensOf, typedTokens, wordsOf } from "../../../docs/assets/js/search/fold.js"

/* The table that macros/search/folding.py is held to as well. */
const CASES = JSON.parse(readFileSync(new URL("../../data/folding.json", import.meta.url), "utf8"))

for (const { text, folded, tokens: wanted } of CASES) {
  test(`reads “${text}” as Python does`, () => {
    assert.equal(fold(text), folded)
    assert.deepEqual(tokensOf(text), wanted)
  })
}

test("a word is the same with its tone on either vowel, composed or not", () => {
  assert.equal(exact("hòa"), exact("hoà"))
  assert.equal(exact("hòa".normalize("NFD")), exact("HOÀ"))
  assert.notEqual(exact("hoa"), exact("hòa"))
  assert.equal(exact("06"), "6")
})

test("a quarter is one token, and only a quarter", () => {
  assert.deepEqual(tokensOf("quý III và Quý 3, q3"), ["q3", "va", "q3", "q3"])
  assert.deepEqual(tokensOf("quý vị, quý constructor"), ["quy", "vi", "quy", "constructor"])
})

test("words stand where they are in the text", () => {
  const text = "Sở Nội vụ, quý III/2022"
  const found = wordsOf(text)
  assert.deepEqual(found.map(({ token }) => token), ["so", "noi", "vu", "quy", "iii", "2022"])
  assert.deepEqual(found.map(({ start, end }) => text.slice(start, end)), ["Sở", "Nội", "vụ", "quý", "III", "2022"])
})

test("what is typed keeps what joins its tokens", () => {
  assert.deepEqual(typedTokens("nđ 04/2015/NĐ-CP quý 3"),
    { tokens: ["nd", "4", "2015", "nd", "cp", "q3"], joints: [false, false, true, true, true, false] })
  assert.deepEqual(typedTokens("2.1 a.1"), { tokens: ["2", "1", "a", "1"], joints: [false, ".", false, false] })
  assert.deepEqual(typedTokens("PL-UBTVQH11 6a"), { tokens: ["pl", "ubtvqh", "11", "6", "a"], joints: [false, true, true, false, false] })
})

test("initials parted by dots are one token, whatever the form of their letters", () => {
  for (const text of ["L.Đ.T.B.X.H", "L-Đ-T-B-X-H", "l.đ.t.b.x.h".normalize("NFD"), "L.Đ.T.B&X.H"]) {
    assert.deepEqual(typedTokens(text).tokens, ["ldtbxh"], text)
  }
  assert.deepEqual(typedTokens("P.TH; LĐTB&XH").tokens, ["p", "th", "ldtb", "xh"])
})
