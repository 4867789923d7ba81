import assert from "node:assert/strict"
import { test } from "node:test"

import { csv } from "../../../docs/assets/js/finder/csv.js"
import { Words } from "../../../docs/assets/js/finder/words.js"
import { DATA } from "./data.js"

const WORDS = new Words(DATA)
const ROOT = "https://site.example/"
const lines = (tasks, body) => csv(WORDS, ROOT, tasks, body).split("\r\n")

test("a task has a line, told in words", () => {
  const [head, , second, third, end] = lines(DATA.tasks)
  assert.equal(head, "\ufeffKế hoạch,Năm,Số,Nhiệm vụ (tên gọi tắt),Vai trò,Thời gian,Kết quả thực hiện,Ai làm,Căn cứ,Địa chỉ")
  assert.equal(second, 'P,2022,2,Việc 2,"Chủ trì; Chỉ đạo thực hiện",Quý I/2022,chưa có báo cáo,,04/2015/NĐ-CP (Hết hiệu lực),'
    + "https://site.example/ke-hoach/p/nhiem-vu/2/")
  assert.ok(third.includes(",,Bộ luật Lao động (Còn hiệu lực),"), "a document without a number by its name")
  assert.equal(end, "", "the last line ends as well")
})

test("of one body, how it comes by each task, the strongest way first", () => {
  const [head, first] = lines(DATA.tasks, 0)
  assert.ok(head.includes(",Vai trò,Cách giao,Thời gian,"))
  assert.ok(first.startsWith('P,2022,1,Việc 1,Chủ trì,"đích danh; qua nhóm",Quý I/2022,chưa có báo cáo,"Sở A; Trưởng Ban (chỉ đạo)",'))
})

test("no cell is a formula, and none breaks the line", () => {
  const [task] = DATA.tasks
  const title = (text) => lines([{ ...task, title: text, number: "" }])[1].slice("P,2022,,".length).split(",Chủ trì")[0]
  for (const text of ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\uff1d1+1"]) assert.equal(title(text), `'${text}`)
  for (const text of ["\r=1", "\n=1"]) assert.equal(title(text), `"'${text}"`)
  assert.equal(title('a "b"; c,d'), '"a ""b""; c,d"')
  assert.equal(title("1 - 2 = x"), "1 - 2 = x")
})

test("what must come out has a column where some task must bring it", () => {
  const results = { of: "results", key: "san-pham", name: "Sản phẩm", values: [["co", "Có nêu"], ["khong", "Không nêu"]] }
  const words = new Words({ ...DATA, facets: [...DATA.facets, results] })
  const [first, second] = DATA.tasks
  const [head, one, other] = csv(words, ROOT, [{ ...first, result: "Đề án", results: 0 }, { ...second, results: 1 }]).split("\r\n")
  assert.ok(head.includes(",Vai trò,Sản phẩm,Thời gian,"))
  assert.ok(one.includes(",Đề án,Quý I/2022,"))
  assert.ok(other.includes(",,Quý I/2022,"))
})

test("who has no record is told as printed", () => {
  const names = [...DATA.names, ["", "Ông Mẫu", "cá nhân, như bản in", "official"]]
  const words = new Words({ ...DATA, names, parties: [[2]] })
  assert.ok(csv(words, ROOT, [{ ...DATA.tasks[2], party: 0 }]).includes(',"Ông Mẫu (cá nhân, như bản in)",'))
})

test("a label is ours only where the plan prints it in no line", () => {
  const words = new Words(DATA)
  assert.deepEqual(words.labels({ owners: [[2, 0, 1]] }), [["Chủ trì", true]])
  assert.deepEqual(words.labels({ owners: [[2, 0, 1], [1, 0, 2]] }), [["Chủ trì", false]])
})
