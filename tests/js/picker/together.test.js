import assert from "node:assert/strict"
import { test } from "node:test"

import { together } from "../../../docs/assets/js/picker/together.js"

const task = (url, roles) => ({ url, title: url, roles, way: ["named", "đích danh"], why: [] })

test("a task of two who are followed stands once, with what each has to do", () => {
  const found = together([
    { body: { name: "A" }, data: { tasks: [task("1/", "Chủ trì"), task("2/", "Phối hợp")] } },
    { body: { name: "B" }, data: { tasks: [task("1/", "Chỉ đạo")] } },
  ])
  assert.deepEqual(found.map(({ url, shares }) => [url, shares.map(({ whose, roles }) => [whose, roles])]), [
    ["1/", [["A", "Chủ trì"], ["B", "Chỉ đạo"]]],
    ["2/", [["A", "Phối hợp"]]],
  ])
  assert.equal("roles" in found[0], false)
})
