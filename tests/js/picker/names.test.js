import assert from "node:assert/strict"
import { test } from "node:test"

import { found, namesOf } from "../../../docs/assets/js/picker/names.js"

const bodies = (named) => named.map(([name, also = ""]) => ({ name, names: namesOf(name, also) }))
const BODIES = bodies([
  ["Văn phòng Ủy ban nhân dân tỉnh"], ["Ủy ban nhân dân huyện Mẫu"], ["Ủy ban nhân dân tỉnh", "UBND tỉnh"], ["Sở Nội vụ", "SNV"],
  ["Sở Ngoại vụ"], ["Sở Lao động - Thương binh và Xã hội", "Sở LĐTB&XH"], ["Hội Liên hiệp Phụ nữ tỉnh"],
])
const names = (typed, of = BODIES) => found(of, typed).offered.map(({ name }) => name)

test("a whole name comes before one that begins so, that before what holds it, and that before all its words", () => {
  assert.deepEqual(names("uy ban nhan dan"),
    ["Ủy ban nhân dân tỉnh", "Ủy ban nhân dân huyện Mẫu", "Văn phòng Ủy ban nhân dân tỉnh"])
  assert.deepEqual(names("phụ nữ"), ["Hội Liên hiệp Phụ nữ tỉnh"])
  assert.deepEqual(names("tỉnh văn"), ["Văn phòng Ủy ban nhân dân tỉnh"])
})

test("diacritics, capitals and spaces do not matter, and other names and initials will do", () => {
  assert.deepEqual(names("  SỞ   noi "), ["Sở Nội vụ"])
  for (const typed of ["snv", "S.N.V"]) assert.deepEqual(names(typed), ["Sở Nội vụ"], typed)
  assert.deepEqual(names("so nv"), ["Sở Nội vụ", "Sở Ngoại vụ"])
  assert.deepEqual(names("so ldtbxh"), ["Sở Lao động - Thương binh và Xã hội"])
  assert.deepEqual(names("tài chính"), [])
})

test("Telex that was left in is read as what it was meant for", () => {
  assert.deepEqual(names("sowr nooij vuj"), ["Sở Nội vụ"])
  assert.deepEqual(names("phuj nuwx"), ["Hội Liên hiệp Phụ nữ tỉnh"])
})

test("what names nothing finds nothing", () => {
  for (const typed of ["zzz", "–", "李", "?"]) assert.deepEqual(found(BODIES, typed), { offered: [], more: 0 }, typed)
})

test("eight names are offered at most, the whole one among them, and the rest is counted", () => {
  const many = Array.from({ length: 20 }, (_, at) => [`Ủy ban nhân dân xã ${at}`])
  const { offered, more } = found(bodies([...many, ["Ủy ban nhân dân tỉnh"]]), "uy ban nhan dan")
  assert.equal(offered[0].name, "Ủy ban nhân dân tỉnh")
  assert.deepEqual([offered.length, more], [8, 13])
})
