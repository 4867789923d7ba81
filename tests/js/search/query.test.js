import assert from "node:assert/strict"
import { test } from "node:test"

import { typedTokens } from "../../../docs/assets/js/search/fold.js"
import { overlap, Query } from "../../../docs/assets/js/search/query.js"
import { Records } from "../../../docs/assets/js/search/records.js"
import { INDEX } from "./index.js"

const RECORDS = new Records(INDEX)
const read = (text) => {
  const { tokens, joints } = typedTokens(text)
  return new Query(tokens, RECORDS, joints)
}
const names = (query) => query.meant.map((place) => RECORDS.all[place].title)

test("a body, a quarter and a year are taken out of the words", () => {
  const query = read("sở nội vụ quý 3 năm 2022 dân vận")
  assert.deepEqual(names(query), ["Sở Nội vụ"])
  assert.deepEqual([query.quarter, query.year], [3, 2022])
  assert.deepEqual(query.spans, [[4 * 2022 + 2, 4 * 2022 + 2]])
  assert.deepEqual(query.rest, ["dan", "van"])
})

test("a month means its quarter, and no quarter the whole year", () => {
  assert.equal(read("tháng 9").quarter, 3)
  assert.equal(read("tháng 13").quarter, 0)
  assert.deepEqual(read("2022").spans, [[4 * 2022, 4 * 2022 + 3]])
})

test("a year of a date or of a span of years is no time", () => {
  assert.equal(read("giai đoạn 2022").year, 0)
  assert.equal(read("ngày 07/01/2022").year, 0)
  assert.equal(read("năm 1999").year, 0, "no plan of that year")
})

test("a task is asked for by its number", () => {
  assert.equal(read("nhiệm vụ 6a").number, "6a")
  assert.equal(read("nv số 12").number, "12")
  assert.equal(read("nhiệm vụ 2.1 sở nội vụ").number, "2.1")
  assert.equal(read("nhiệm vụ 2. 1").number, "2", "a blank parts them")
  assert.equal(read("nhiệm vụ 2/2022").number, "2", "a stroke too")
  assert.equal(read("6").number, "6")
  assert.equal(read("nhiệm vụ").number, "")
})

test("initials and another name mean the body", () => {
  assert.deepEqual(names(read("SNV")), ["Sở Nội vụ"])
  assert.deepEqual(names(read("nội vụ")), ["Sở Nội vụ"])
  assert.deepEqual(read("nđ 4/2015").documents, [3])
})

test("what is read no further has an end", () => {
  assert.equal(read("dân vận ".repeat(100)).tokens.length, 24)
})

test("spans meet when they share a quarter", () => {
  assert.ok(overlap([1, 4], [4, 5]))
  assert.ok(!overlap([1, 3], [4, 5]))
})

test("half of a year, by its months", () => {
  assert.deepEqual(read("6 tháng đầu năm 2022").spans, [[4 * 2022, 4 * 2022 + 1]])
  assert.deepEqual(read("6 tháng cuối năm").spans, [[4 * 2022 + 2, 4 * 2022 + 3]])
  assert.deepEqual(read("9 tháng đầu năm").spans, [[4 * 2022, 4 * 2022 + 2]])
  assert.deepEqual(read("6 tháng một lần").spans, [])
})

test("words of a deadline are none of a text's beside a time", () => {
  for (const text of ["hạn quý 3", "hạn chót tháng 9", "việc nào hết hạn quý 4", "đến hạn q1 2022"]) {
    const query = read(text)
    assert.deepEqual([query.rest.filter((word) => word !== "viec"), query.isDue], [[], true], text)
  }
  assert.deepEqual(read("hạn chế quý 3").rest, ["han", "che"])
  assert.equal(read("hạn chót").isDue, false)
})

test("whoever is asked for is no word of a text", () => {
  for (const text of ["ai chủ trì đề án", "cơ quan nào thực hiện đề án"]) {
    assert.deepEqual([read(text).rest, read(text).asksWho], [["de", "an"], true], text)
  }
  assert.equal(read("ai").asksWho, false)
  assert.equal(read("chủ trì đề án").asksWho, false)
})
