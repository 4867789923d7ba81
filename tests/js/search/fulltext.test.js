import assert from "node:assert/strict"
import { test } from "node:test"

import MiniSearch from "minisearch"

import { FullText } from "../../../docs/assets/js/search/fulltext.js"

const TEXTS = ["dan van kheo", " dan chu o  co so dan ", "van phong", "", "thanh tra nhan dan", "van van van vang"]
const FULL = new FullText(TEXTS)
const scores = (terms, open) =>
  Object.fromEntries(FULL.search(terms, open).map(({ place, score }) => [place, score.toFixed(9)]))

test("texts are found by any of the terms, the last of which may be begun", () => {
  assert.deepEqual(FULL.search(["kheo"], "").map(({ place, met }) => [place, met]), [[0, 1]])
  assert.deepEqual(FULL.search(["dan", "va"], "va").map(({ place, met }) => [place, met]), [[0, 2], [1, 1], [4, 1], [2, 1], [5, 1]])
  assert.deepEqual(FULL.search(["va"], ""), [])
})

test("they score as the library scores them", () => {
  const tokenize = (text) => text.split(" ").filter(Boolean)
  const library = new MiniSearch({ fields: ["words"], tokenize })
  library.addAll(TEXTS.map((words, id) => ({ id, words })))
  for (const [terms, open] of [[["dan"], ""], [["dan", "va"], "va"], [["van"], "van"], [["van", "dan", "qqq"], ""]]) {
    const found = library.search(terms.join(" "), { prefix: (term) => term === open })
    assert.deepEqual(scores(terms, open), Object.fromEntries(found.map(({ id, score }) => [id, score.toFixed(9)])), terms)
  }
})
