import assert from "node:assert/strict"
import { test } from "node:test"

import { Engine } from "../../../docs/assets/js/search/engine.js"
import { QUERY, READY, RESULT, SETUP, TASKS as ASKED } from "../../../docs/assets/js/search/messages.js"
import { talk } from "../../../docs/assets/js/search/talk.js"
import { INDEX, TASKS } from "./index.js"

const ENGINE = new Engine(INDEX)
const found = (text) => ENGINE.query(text).items.map(([item]) => item.location.split("?")[0])

test("a body comes first, then its tasks by how it owns them", () => {
  const addresses = found("so noi vu")
  assert.equal(addresses[0], "co-quan/so-noi-vu/")
  assert.deepEqual(addresses.slice(1, 4), [TASKS.second, TASKS.first, TASKS.third])
})

test("a task that lies inside the time asked for comes before one that runs beyond", () => {
  assert.deepEqual(ENGINE.tasks("quý 3"), [TASKS.second, TASKS.first])
})

test("words that stand together come before the same words apart", () => {
  assert.equal(found("thanh tra nhân dân")[0], TASKS.second)
  assert.equal(found("htx")[0], TASKS.third, "an abbreviation is what it stands for")
})

test("the answer counts by way, and says what runs beyond", () => {
  assert.deepEqual(ENGINE.query("sở nội vụ").answer, {
    name: "Sở Nội vụ",
    text: ": 1 nhiệm vụ được giao đích danh, 1 qua nhóm, 1 qua thành viên",
    location: "co-quan/so-noi-vu/",
  })
  assert.equal(ENGINE.query("snv quý 3").answer.text,
    ", quý III/2022: 1 nhiệm vụ được giao đích danh; 1 nhiệm vụ khác kéo dài qua quý này")
  assert.equal(ENGINE.query("dân vận").answer, null)
})

test("what is shown is HTML with texts escaped and words marked", () => {
  const [[item]] = ENGINE.query("hợp tác xã").items
  assert.equal(item.title, "Nhiệm vụ 3: <mark>Hợp tác xã</mark>")
  assert.ok(item.text.includes("Tuyên truyền &lt;b&gt;trong&lt;/b&gt; <mark>hợp tác xã</mark>"))
  assert.ok(item.location.endsWith("?h=h%E1%BB%A3p%20t%C3%A1c%20x%C3%A3"))
})

test("nothing found gives the nearest names", () => {
  const { items, nearest } = ENGINE.query("sxz nyyi vxx")
  assert.deepEqual(items, [])
  assert.deepEqual(nearest.map(({ title }) => title), ["Sở Nội vụ"])
})

test("messages of the theme and of the finder are answered", () => {
  const answer = talk()
  assert.deepEqual(answer({ type: ASKED, data: "snv" }), { type: ASKED, data: "snv", tasks: undefined })
  assert.deepEqual(answer({ type: SETUP, data: INDEX }), { type: READY })
  assert.equal(answer({ type: QUERY, data: "snv" }).type, RESULT)
  assert.equal(answer({ type: ASKED, data: "snv" }).tasks.length, 3)
})
