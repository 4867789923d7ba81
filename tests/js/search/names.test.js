import assert from "node:assert/strict"
import { test } from "node:test"

import { distance, looksSpoken, slip, spell, withoutTelex, withoutVni } from "../../../docs/assets/js/search/names.js"

const NAME = ["so", "lao", "dong", "va", "xa", "hoi"]

test("a name is spelled whole, begun, or by initials that leave “và” out", () => {
  assert.deepEqual(spell(NAME, 0, NAME), { end: 6, covered: 6, open: false, short: false, whole: true })
  assert.deepEqual(spell(["so", "la"], 0, NAME), { end: 2, covered: 2, open: true, short: false, whole: false })
  const short = spell(["sldxh"], 0, NAME)
  assert.ok(short.short && short.whole)
  assert.equal(spell(["so", "ldxh"], 0, NAME).covered, 6)
  assert.equal(spell(["tu", "phap"], 0, NAME).end, 0)
})

test("a name is read from where it begins", () => {
  assert.equal(spell(["viec", "cua", "so", "lao"], 2, NAME).end, 4)
})

test("a syllable is no initials", () => {
  assert.ok(["tu", "nghieng", "hoi", "quy", "huynh", "yen"].every(looksSpoken))
  assert.ok(!["snv", "ubnd", "bcd", "syt"].some(looksSpoken))
})

test("letters dropped, added, changed or swapped count one each", () => {
  assert.equal(distance("noi", "noi", 2), 0)
  assert.equal(distance("nooi", "noi", 2), 1)
  assert.equal(distance("ni", "noi", 2), 1)
  assert.equal(distance("nio", "noi", 2), 1)
  assert.equal(distance("nua", "noi", 2), 2)
  assert.equal(distance("noi", "noi vu tinh", 2), 3)
})

test("Telex that was left in is taken out", () => {
  assert.equal(withoutTelex("nooij"), "noi")
  assert.equal(withoutTelex("ddaauf"), "dau")
  assert.equal(withoutTelex("vuj"), "vu")
  assert.equal(withoutTelex("bcd"), "bcd")
})

test("an initial may be all that stands before the vowel, and words go on behind initials", () => {
  const words = ["thanh", "tra", "tinh"]
  assert.ok(spell(["ttr", "tinh"], 0, words).whole)
  assert.ok(spell(["ttrt"], 0, words).whole)
  assert.equal(spell(["tch", "tinh"], 0, words).end, 0)
  assert.ok(spell(["skh", "hoc", "cong", "nghe"], 0, ["so", "khoa", "hoc", "va", "cong", "nghe"]).whole, "kh is of khoa here")
  assert.ok(spell(["ld", "tb", "x", "h"], 0, NAME.slice(1).toSpliced(2, 0, "thuong", "binh")).whole)
})

test("a slip leaves the same word: a letter dropped, doubled or swapped, Telex left in", () => {
  for (const typed of ["nooij", "nois", "oi", "ni", "no", "nooi", "nnoi", "noii", "nio", "oni"]) assert.ok(slip(typed, "noi"), typed)
  for (const typed of ["nai", "noai", "noih", "goi", "ngoai", "n"]) assert.ok(!slip(typed, "noi"), typed)
})

test("digits of VNI left in are taken out, where they can be nothing else", () => {
  const known = new Set(["so", "noi", "vu", "tai", "chinh", "quy", "thang", "de", "an"])
  const read = (text) => withoutVni(text, (word) => known.has(word))
  assert.equal(read("so7 no65i vu5"), "so noi vu")
  assert.equal(read("so7 ta2i chi1nh"), "so tai chinh")
  assert.equal(read("d9e62 a1n"), "de an")
  for (const text of ["quy3 2024", "thang6", "so7", "q3", "pl34", "nd04/2015", "so7 xyz5", "sở nội vụ", "noi65i9"]) {
    assert.equal(read(text), text)
  }
})
