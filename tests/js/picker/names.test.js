import assert from "node:assert/strict"
import { test } from "node:test"

import { foldedNames, found } from "../../../docs/assets/js/picker/names.js"

const BODIES = [
  ["Văn phòng Ủy ban nhân dân tỉnh", ""], ["Ủy ban nhân dân tỉnh", "UBND tỉnh"], ["Sở Nội vụ", "SNV"],
].map(([name, also]) => ({ name, folded: foldedNames(name, also) }))
const names = (typed) => found(BODIES, typed).map(({ name }) => name)

test("what begins so comes before what holds it, and that before all its words", () => {
  assert.deepEqual(names("uy ban"), ["Ủy ban nhân dân tỉnh", "Văn phòng Ủy ban nhân dân tỉnh"])
  assert.deepEqual(names("tỉnh văn"), ["Văn phòng Ủy ban nhân dân tỉnh"])
})

test("diacritics, capitals and spaces do not matter, and other names will do", () => {
  assert.deepEqual(names("  SỞ   noi "), ["Sở Nội vụ"])
  assert.deepEqual(names("snv"), ["Sở Nội vụ"])
  assert.deepEqual(names("tài chính"), [])
})

test("eight names are offered at most", () => {
  const many = Array.from({ length: 20 }, (_, at) => ({ name: `Sở ${at}`, folded: `so ${at}` }))
  assert.equal(found(many, "sở").length, 8)
})
