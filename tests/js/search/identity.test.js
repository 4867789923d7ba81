import assert from "node:assert/strict"
import { test } from "node:test"

import { typedTokens } from "../../../docs/assets/js/search/fold.js"
import { forgetTexts, settle } from "../../../docs/assets/js/search/identity.js"
import { Query } from "../../../docs/assets/js/search/query.js"
import { Records } from "../../../docs/assets/js/search/records.js"
import { INDEX } from "./index.js"

const RECORDS = new Records(INDEX)
const read = (text) => {
  const { tokens, joints } = typedTokens(text)
  const query = new Query(tokens, RECORDS, joints)
  query.typed = text
  forgetTexts(query, RECORDS)
  settle(query, RECORDS, () => false)
  return { ...query, names: query.meant.map((place) => RECORDS.all[place].title) }
}

test("a name that stands alone is itself, and so is one in a list", () => {
  assert.deepEqual(read("UBND").names, ["Ủy ban nhân dân tỉnh"])
  assert.deepEqual(read("sở nội vụ, sở tư pháp").names, ["Sở Nội vụ", "Sở Tư pháp"])
})

test("a name with a level behind it, or a head before it, is another's", () => {
  for (const text of ["ubnd xã", "ubnd của xã", "văn phòng ubnd"]) {
    const { names, absent } = read(text)
    assert.equal(absent, text.includes("của") ? "" : "body", text)
    assert.equal(names.length, text.includes("của") ? 1 : 0, text)
  }
})

test("a name among other words waits for a task that has them", () => {
  assert.equal(read("sở nội vụ dân vận").among, true)
  assert.equal(read("sở nội vụ").among, false)
})

test("a head is told by its diacritics when they are typed", () => {
  assert.equal(read("sở du lịch").absent, "body")
  assert.equal(read("so du lich").absent, "body")
  assert.equal(read("số du lịch").absent, "")
})
