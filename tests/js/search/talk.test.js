import assert from "node:assert/strict"
import { mock, test } from "node:test"

import { COMING, FAILED, QUERY, READY, RESULT, SETUP, TASKS as ASKED } from "../../../docs/assets/js/search/messages.js"
import { talk } from "../../../docs/assets/js/search/talk.js"
import { INDEX, TASKS } from "./index.js"

const FILE = "search/texts-0.json"
const FIRST = INDEX.docs.findIndex(({ kind }) => kind === "task")
const PART = { from: FIRST, texts: INDEX.docs.slice(FIRST, FIRST + 3).map(({ text }) => text) }

/* The index as the build packs it, its tasks' texts in a file of their own. */
const packed = () => {
  const table = (record) => ({ kind: record.kind, count: 1, head: "", ...Object.fromEntries(
    Object.entries({ ...record, mark: "03-KH/BCĐ" }).filter(([field]) => field !== "kind").map(([field, value]) => [field, [value]])) })
  const docs = INDEX.docs.map((record) => (record.kind !== "task" ? table(record) : table({
    ...record, text: "", location: record.location.replace("ke-hoach/p/", ""), facts: "Nhiệm vụ · Quý I/2022",
  })))
  const words = Object.fromEntries("xay dung mo hinh dan van kheo o co so de an thanh tra nhan".split(" ").map((word) => [word, 1]))
  return { docs, config: { ...INDEX.config, words, texts: [{ from: FIRST, file: FILE }] } }
}

/* A conversation: what was posted, and the files that were asked for with how to answer each. */
const talking = () => {
  const said = [], asked = []
  const hear = talk((message) => said.push(message), (file) =>
    new Promise((done, fail) => asked.push({ file, come: () => done(PART), fail: () => fail(new Error(file)) })))
  hear({ type: SETUP, data: packed() })
  const query = (text) => hear({ type: QUERY, data: text })
  return { said, asked, hear, query, last: () => said.at(-1).data, found: () => said.at(-1).data.items.map(([item]) => item.location.split("?")[0]) }
}
const settle = () => new Promise((done) => setImmediate(done))
const pause = async () => {
  mock.timers.tick(300)
  await settle()
}
mock.timers.enable({ apis: ["setTimeout"] })

test("the theme's messages are answered, and the finder's when all texts are here", async () => {
  const { said, asked, hear } = talking()
  assert.deepEqual(said, [{ type: READY }])
  hear({ type: ASKED, data: "mô hình" })
  assert.equal(said.length, 1)
  asked[0].come()
  await settle()
  assert.deepEqual(said[1], { type: ASKED, data: "mô hình", tasks: [TASKS.first], said: "" })
})

test("before the index came, the finder is told of no tasks", () => {
  const said = []
  talk((message) => said.push(message))({ type: ASKED, data: "snv" })
  assert.deepEqual(said, [{ type: ASKED, data: "snv", tasks: undefined, said: undefined }])
})

test("a name is answered at once, and the texts that its results show come silently", async () => {
  const { said, asked, query, last, found } = talking()
  query("so noi vu")
  assert.equal(said[1].type, RESULT)
  assert.equal(last().more, "")
  const before = found()
  assert.equal(before[0], "co-quan/so-noi-vu/")
  assert.equal(asked.length, 0, "while one types")
  await pause()
  assert.deepEqual(asked.map(({ file }) => file), [FILE])
  asked[0].come()
  await settle()
  assert.equal(last().more, "")
  assert.deepEqual(found(), before)
  assert.match(last().items.map(([item]) => item.text).join(), /Xây dựng đề án/)
})

test("words of texts are waited for, and nothing is said to be missing before they are here", async () => {
  const { asked, query, last, found } = talking()
  query("mô hình")
  assert.equal(last().more, COMING)
  query("mô hình dân vận")
  await pause()
  assert.equal(asked.length, 1)
  asked[0].come()
  await settle()
  assert.equal(last().more, "")
  assert.equal(found()[0], TASKS.first)
})

test("a file that does not come is said so, and asked for again with the next query", async () => {
  const { asked, query, last, found } = talking()
  query("dân vận khéo")
  assert.equal(found()[0], TASKS.first, "by its title")
  await pause()
  asked[0].fail()
  await settle()
  assert.equal(last().more, FAILED)
  assert.equal(found()[0], TASKS.first)
  query("dân vận khé")
  await pause()
  asked[1].come()
  await settle()
  assert.equal(last().more, "")
})

test("a file that never answers counts as one that does not come", async () => {
  const { query, last } = talking()
  query("mô hình")
  await pause()
  mock.timers.tick(20000)
  await settle()
  assert.equal(last().more, FAILED)
})
