import assert from "node:assert/strict"
import { test } from "node:test"

import { Engine } from "../../../docs/assets/js/search/engine.js"
import { INDEX, TASKS } from "./index.js"

const ENGINE = new Engine(INDEX)
const found = (text) => ENGINE.query(text).items.map(([item]) => item.location.split("?")[0])

test("a body comes first, then its tasks by how it owns them", () => {
  const addresses = found("so noi vu")
  assert.equal(addresses[0], "co-quan/so-noi-vu/")
  assert.deepEqual(addresses.slice(1, 4), [TASKS.second, TASKS.first, TASKS.third])
})

test("a task that lies inside the time asked for comes before one that runs beyond", () => {
  assert.deepEqual(ENGINE.tasks("quý 3").tasks, [TASKS.second, TASKS.first])
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
  const { items, nearest } = ENGINE.query("ux bxn nhxn dxn txnh")
  assert.deepEqual(items, [])
  assert.equal(nearest[0].title, "Ủy ban nhân dân tỉnh")
})

const kinds = (text) => ENGINE.query(text).items.map(([item]) => item.location.split("/")[0])

test("what is not here is said first, with nobody else's answer, and texts follow", () => {
  const body = ["công an tỉnh", "Công an tỉnh phải làm gì", "ubnd huyện", "văn phòng sở nội vụ", "tòa án", "sở dân vận",
    "UBND tỉnh Cà Mau", "Sở Nội vụ huyện", "VKS xã", "quý 3 công an tỉnh"]
  const document = ["nđ 4/2016", "luật công đoàn", "nghị định 145", "04/2015/NĐ-TTg", "luật 10/2021/QH15"]
  for (const [texts, said] of [[body, /^Không có cơ quan .* trong dữ liệu/], [document, /^Không có văn bản này trong dữ liệu/],
    [["nhiệm vụ 17"], /^Không có nhiệm vụ này trong dữ liệu/],
    [["2030", "năm 2030", "kế hoạch năm 2030", "quý 3 năm 2030", "hạn tháng 9/2030"], /^Không có kế hoạch, nhiệm vụ nào của năm này/]]) {
    for (const text of texts) {
      const { answer, absent } = ENGINE.query(text)
      assert.match(absent, said, text)
      assert.equal(answer, null, text)
      assert.ok(!["co-quan", "nhom", "van-ban"].includes(kinds(text)[0]), text)
    }
  }
})

test("that no result has all the words, or meets all else, is said before those that meet a part", () => {
  const partial = ["thanh tra đường sắt", "dân vận khéo quý 3 lâm sản", "dân vận khéo nđ 04"]
  const whole = ["thanh tra nhân dân", "dân vận kh", "thanh tra quý 3", "sở nội vụ", "sở tư pháp quý 3", "sở nội vụ dân vận", "sở n", "nđ 4/2015"]
  for (const text of partial) {
    assert.ok(found(text).length, text)
    assert.match(ENGINE.query(text).partial, /chỉ hợp một phần/, text)
    assert.match(ENGINE.tasks(text).said, /^Không có nhiệm vụ nào hợp/, text)
  }
  for (const text of whole) assert.equal(ENGINE.query(text).partial, "", text)
  assert.deepEqual(ENGINE.tasks("xây dựng đề án"), { tasks: [TASKS.second], said: "", parts: [] }, "a part of it is left out")
  assert.equal(ENGINE.query("công an tỉnh").partial, "", "it says already that there is none")
  assert.equal(ENGINE.tasks("sở nội vụ nhiệm vụ 3 luật").said, "", "no task is shown")
  assert.equal(ENGINE.tasks("công an tỉnh").said, "Không có cơ quan này trong dữ liệu.")
})

test("a word that could but be initials is not said to be a body", () => {
  assert.match(ENGINE.query("email liên hệ").absent, /viết tắt như vậy/)
})

test("of a name among words it is not said that the body alone is missing", () => {
  const { absent, nearest } = ENGINE.query("sở nội vụ đường sắt")
  assert.match(absent, /cũng không có nhiệm vụ nào hợp/)
  assert.equal(nearest[0].title, "Sở Nội vụ")
})

test("nor with a page below that of somebody else", () => {
  const report = { kind: "page", location: "co-quan/ubnd/bao-cao/", title: "Báo cáo: Ủy ban nhân dân tỉnh", text: "", facts: "Trang" }
  assert.ok(INDEX.docs.some(({ location }) => report.location === `${location}bao-cao/`))
  const shown = (text) => new Engine({ ...INDEX, docs: [...INDEX.docs, report] }).query(text).items.map(([item]) => item.location.split("?")[0])
  assert.ok(shown("báo cáo").includes(report.location))
  assert.ok(!shown("ủy ban nhân dân tỉnh Cà Mau").includes(report.location))
})

test("what is here, or is but words, is not said to be missing", () => {
  for (const text of ["ubnd tỉnh", "ubnd tinh quý 3", "sở nội vụ dân vận", "sở nội", "sở nooij vụ", "hội nghị", "luật dân chủ",
    "nđ 4/2015", "thanh tra nhân dân", "sở", "kế hoạch 03", "SNV, UBND"]) assert.equal(ENGINE.query(text).absent, "", text)
})

test("a task is found by its time and by what became of it", () => {
  const docs = INDEX.docs.map((doc) => (doc.location === TASKS.first
    ? { ...doc, facts: "Nhiệm vụ · 03-KH/BCĐ · 2022 · Ngày 22/02/2022 · chưa hoàn thành" } : doc))
  const engine = new Engine({ ...INDEX, docs })
  for (const text of ["22/02/2022", "chưa hoàn thành"]) assert.deepEqual(engine.tasks(text).tasks, [TASKS.first], text)
})

test("a year of no plan is missed beside a name as well, and is a word beside words", () => {
  const { absent, items: [[first]] } = ENGINE.query("sở nội vụ năm 2030")
  assert.match(absent, /năm này/)
  assert.equal(first.location.split("?")[0], "co-quan/so-noi-vu/")
  assert.equal(found("2022")[0], "thoi-gian/")
  for (const text of ["2022", "dân chủ năm 2030", "giai đoạn 2021 - 2025", "năm 2022", "nđ 4/2015"]) assert.equal(ENGINE.query(text).absent, "", text)
})

test("nearest names stand beside what is missing", () => {
  const titles = (text) => ENGINE.query(text).nearest.map(({ title }) => title)
  assert.equal(titles("ubnd huyện")[0], "Ủy ban nhân dân tỉnh")
  assert.equal(titles("nđ 4/2016")[0], "Nghị định 04/2015/NĐ-CP")
  assert.deepEqual(titles("luật công đoàn"), ["Luật 97/2025/QH15"])
})

test("an exact title comes before one that amends it", () => {
  for (const text of ["luật dân chủ ở cơ sở", "dân chủ ở cơ sở"]) {
    const [first, ...rest] = found(text)
    assert.equal(first, "van-ban/luat-dan-chu/", text)
    assert.ok(rest.includes("van-ban/luat-sua-doi/"), text)
  }
})

test("what is known as a member alone leads to the group, as far as its membership is known", () => {
  assert.deepEqual(ENGINE.query("sở ngoại vụ").answer, { name: "Sở Ngoại vụ", location: "nhom/cac-so/",
    text: ", thành viên của nhóm các sở, ban, ngành: 1 nhiệm vụ được giao qua nhóm" })
  assert.deepEqual(ENGINE.query("hội nông dân").answer, { name: "Hội Nông dân tỉnh", location: "nhom/cac-so/",
    text: ", chưa rõ có thuộc nhóm các sở, ban, ngành hay không" })
  assert.deepEqual(found("hội nông dân"), ["nhom/cac-so/"])
})

test("short forms are names", () => {
  for (const text of ["S.N.V", "SNV tỉnh", "S.N.V.", "SN vụ", "snv"]) assert.equal(found(text)[0], "co-quan/so-noi-vu/", text)
  assert.equal(found("HND tỉnh")[0], "nhom/cac-so/")
})

test("the engine lives with whatever the index holds", () => {
  const odd = ["–", "☎", "李", "", " ", "...", "\u0301", "1", "a"]
  const docs = INDEX.docs.map((doc) => (doc.names ? { ...doc, names: [...odd, ...doc.names], also: odd } : { ...doc, number: doc.number && "–" }))
  const { answer, items } = new Engine({ docs, config: { ...INDEX.config, short: { "–": "" } } }).query("sở nội vụ")
  assert.equal(items.length > 3, true)
  assert.equal(answer.location, "co-quan/so-noi-vu/")
  for (const text of odd) assert.equal(new Engine({ docs, config: INDEX.config }).query(text).typed, text)
})

test("a task that comes again is of each quarter in which a turn falls due, and of no other", () => {
  const docs = INDEX.docs.map((doc) => (doc.location === TASKS.third ? { ...doc, turns: [4 * 2022, 4 * 2022 + 3] } : doc))
  const engine = new Engine({ ...INDEX, docs })
  assert.ok(engine.tasks("quý 1").tasks.includes(TASKS.third))
  assert.ok(!engine.tasks("quý 3").tasks.includes(TASKS.third))
  assert.ok(engine.tasks("năm 2022").tasks.includes(TASKS.third))
})

test("where tasks of several plans meet, those of one beyond the third are folded below it", () => {
  const all = [...Array(6).fill({ kind: "task", plan: 1 }), { kind: "task", plan: 2 }, { kind: "body" }]
  const grouped = (places) => Engine.prototype.grouped.call({ records: { all } }, places)
  assert.deepEqual(grouped([0, 1, 2, 3, 4, 6, 5, 7]), [[0], [1], [2, 3, 4, 5], [6], [7]])
  assert.deepEqual(grouped([0, 1, 2, 3, 7]), [[0], [1], [2], [3], [7]], "one plan alone is not")
})

test("who does a task is said when it is asked", () => {
  const [[first]] = ENGINE.query("ai chủ trì thanh tra nhân dân").items
  assert.match(first.text, /Thực hiện: Sở Nội vụ</)
  assert.doesNotMatch(ENGINE.query("thanh tra nhân dân").items[0][0].text, /Thực hiện: Sở Nội vụ/)
})
