import assert from "node:assert/strict"
import test from "node:test"

import { item } from "../../../docs/assets/js/search/view.js"

const shown = (title, marks = { phrases: [] }) => {
  const records = { all: [{ title, text: "theo Nghị định số 145/2020/NĐ-CP", location: "van-ban/x/", facts: "Quý III/2022" }] }
  return item(records, 0, { marks, claims: new Map(), wordsIn: () => undefined }, 1)
}

test("no line parts a number, its type, a quarter in a result", () => {
  const { title, text } = shown("Nghị định 145/2020/NĐ-CP & Quý II")
  assert.equal(title, '<bdi>Nghị định 145/2020/NĐ-CP</bdi> &amp; <bdi>Quý II</bdi>')
  assert.match(text, /<bdi>Quý III\/2022<\/bdi>/)
  assert.match(text, /<bdi>định số 145\/2020\/NĐ-CP<\/bdi>/)
})

test("what is marked stands around, within and across it", () => {
  const words = (phrase) => ({ phrases: [phrase.map((token) => ({ token, exact: "" }))] })
  const whole = "<bdi>Nghị định 145/2020/NĐ-CP</bdi>"
  for (const [phrase, expected] of [
    [["nghi", "dinh", "145", "2020", "nd", "cp", "nay"], `<mark>${whole} này</mark> về`],
    [["145", "2020"], '<bdi>Nghị định <mark>145/2020</mark>/NĐ-CP</bdi> này về'],
    [["nghi", "dinh"], '<bdi><mark>Nghị định</mark> 145/2020/NĐ-CP</bdi> này về'],
    [["cp", "nay"], '<bdi>Nghị định 145/2020/NĐ-<mark>CP</mark></bdi><mark> này</mark> về'],
  ]) assert.equal(shown("Nghị định 145/2020/NĐ-CP này về", words(phrase)).title, expected)
})
