import assert from "node:assert/strict"
import { test } from "node:test"

import { failure } from "../../../docs/assets/js/box/trouble.js"

test("what failed is told by the server's answer", () => {
  assert.match(failure(null), /không trả lời/)
  assert.match(failure({ ok: false, status: 404, type: "text/html" }), /báo lỗi 404/)
  assert.match(failure({ ok: true, status: 200, type: "text/html; charset=utf-8" }), /đăng nhập/)
  assert.match(failure({ ok: true, status: 200, type: "" }), /trang khác/)
  assert.equal(failure({ ok: true, status: 200, type: "application/json" }), null)
})
