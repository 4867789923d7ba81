import assert from "node:assert/strict"
import test from "node:test"

import { item } from "../../../docs/assets/js/search/view.js"

const shown = (title, marks = { phrases: [] }) => {
  const records = { all: [{ title, text: "theo Nghị định số 145/2020/NĐ-CP", location: "van-ban/x/", facts: "Quý III/2022" }] }
  return item(records, 0, { marks, claims: new Map(), wordsIn: () => undefined }, 1)
}

test("no line parts a number, its type, a quarter in a result", () => {
  const { title, text } = shown("Nghị định 145/2020/NĐ-CP & Quý II")
  assert.equal(title, 'Nghị <span class="whole">định 145/2020/NĐ-CP</span> &amp; <span class="whole">Quý II</span>')
  assert.match(text, /<span class="whole">Quý III\/2022<\/span>/)
  assert.match(text, /<span class="whole">định số 145\/2020\/NĐ-CP<\/span>/)
})

test("what is marked stands around, within and across it", () => {
  const words = (phrase) => ({ phrases: [phrase.map((token) => ({ token, exact: "" }))] })
  const whole = "<span class=\"whole\">định 145/2020/NĐ-CP</span>"
  for (const [phrase, expected] of [
    [["nghi", "dinh", "145", "2020", "nd", "cp", "nay"], `<mark>Nghị ${whole} này</mark> về`],
    [["145", "2020"], 'Nghị <span class="whole">định <mark>145/2020</mark>/NĐ-CP</span> này về'],
    [["nghi", "dinh"], '<mark>Nghị </mark><span class="whole"><mark>định</mark> 145/2020/NĐ-CP</span> này về'],
    [["cp", "nay"], 'Nghị <span class="whole">định 145/2020/NĐ-<mark>CP</mark></span><mark> này</mark> về'],
  ]) assert.equal(shown("Nghị định 145/2020/NĐ-CP này về", words(phrase)).title, expected)
})
