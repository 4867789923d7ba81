import assert from "node:assert/strict"
import { readFileSync } from "node:fs"
import { test } from "node:test"

import { Records } from "../../../docs/assets/js/search/records.js"
import { INDEX } from "./index.js"

/* Hostile texts as macros/search/records.py writes them into the index. */
const CASES = JSON.parse(readFileSync(new URL("../../data/escaped.json", import.meta.url), "utf8"))

test("a text comes out of the index as it went in", () => {
  const docs = CASES.map(({ html }) => ({ ...INDEX.docs[0], title: html, text: html }))
  const { all } = new Records({ docs, config: { ...INDEX.config, sets: [] } })
  assert.ok(CASES.some(({ text, html }) => text !== html))
  CASES.forEach(({ text }, place) => {
    assert.equal(all[place].title, text)
    assert.equal(all[place].text, text)
  })
})
