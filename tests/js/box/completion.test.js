import assert from "node:assert/strict"
import { test } from "node:test"

import { completion } from "../../../docs/assets/js/box/completion.js"

test("what is typed goes on as a name does, with diacritics or without", () => {
  assert.equal(completion("liên đ", ["Liên đoàn Lao động tỉnh"]), "đoàn Lao động tỉnh")
  assert.equal(completion("lien d", ["Liên đoàn Lao động tỉnh"]), "doan lao dong tinh")
})

test("it goes on for a few words, until a stop, and by the first name that fits", () => {
  assert.equal(completion("các", ["Sở Nội vụ", "các sở, ban, ngành"]), "các sở")
  assert.equal(completion("một", ["một hai ba bốn năm sáu bảy"]), "một hai ba bốn năm")
})

test("nothing comes of a whole name or of none", () => {
  assert.equal(completion("Sở Nội vụ", ["Sở Nội vụ"]), "")
  assert.equal(completion("tài chính", ["Sở Nội vụ"]), "")
  assert.equal(completion("  ", ["Sở Nội vụ"]), "")
})
