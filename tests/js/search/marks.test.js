import assert from "node:assert/strict"
import { test } from "node:test"

import { wordsOf } from "../../../docs/assets/js/search/fold.js"
import { ranges } from "../../../docs/assets/js/search/marks.js"

const marked = (text, wanted) =>
  ranges(text, { phrases: [], empty: new Set(), ...wanted }).map(([start, end]) => text.slice(start, end))
const plain = (text) => wordsOf(text).map(({ token }) => ({ token }))

test("a phrase is marked where it stands whole, with its diacritics", () => {
  const text = "Sở Nội vụ và số nội vụ của Sở Nội"
  assert.deepEqual(marked(text, { phrases: [wordsOf("sở nội vụ")] }), ["Sở Nội vụ"])
  assert.deepEqual(marked(text, { phrases: [plain("so noi vu")] }), ["Sở Nội vụ", "số nội vụ"])
})

test("loose words are marked together where they stand so, and else one by one", () => {
  const text = "dân vận khéo của nhân dân, khéo"
  assert.deepEqual(marked(text, { loose: plain("dan van kheo") }), ["dân vận khéo"])
  assert.deepEqual(marked("nhân dân khéo", { loose: plain("kheo dan") }), ["dân", "khéo"])
})

test("the last word typed may be the beginning of one", () => {
  assert.deepEqual(marked("thanh tra nhân dân", { loose: plain("thanh tr") }), ["thanh tra"])
})

test("with the diacritics that were typed", () => {
  assert.deepEqual(marked("hạn chế, hành chính", { loose: wordsOf("hạ") }), ["hạn"])
  assert.deepEqual(marked("hành chính", { loose: wordsOf("hạn") }), [])
})

test("a word that says nothing is not marked alone", () => {
  assert.deepEqual(marked("của dân", { loose: plain("cua"), empty: new Set(["cua"]) }), [])
})

test("marks that meet become one", () => {
  const phrases = [plain("so noi"), plain("noi vu")]
  assert.deepEqual(marked("Sở Nội vụ", { phrases }), ["Sở Nội vụ"])
})
