import assert from "node:assert/strict"
import { test } from "node:test"

import { standIn } from "../../../docs/assets/js/shared/storage.js"

const refusing = { configurable: true, get: () => { throw new Error("blocked") } }

test("a storage that is refused has a stand-in, which forgets with the page", () => {
  const window = Object.defineProperties({}, { localStorage: refusing, sessionStorage: refusing })
  standIn(window)
  for (const storage of [window.localStorage, window.sessionStorage]) {
    assert.equal(storage.getItem("a"), null)
    storage.setItem("a", 1)
    assert.equal(storage.getItem("a"), "1")
    storage.removeItem("a")
    assert.equal(storage.getItem("a"), null)
  }
})

test("a storage that works is left alone", () => {
  const own = { getItem: () => null }
  const window = { localStorage: own, sessionStorage: null }
  standIn(window)
  assert.equal(window.localStorage, own)
  assert.notEqual(window.sessionStorage, null, "nor may there be none")
})
