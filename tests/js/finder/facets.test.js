import assert from "node:assert/strict"
import { test } from "node:test"

import { Facets, LONGEST } from "../../../docs/assets/js/finder/facets.js"
import { DATA } from "./data.js"

const FACETS = new Facets(DATA)
const select = (search, ranks = null) => {
  const { found, counts } = FACETS.select(FACETS.read(search).chosen, ranks)
  return { found: found.map(({ number }) => number), counts }
}

test("without a choice all tasks stand, each value with the number of its tasks", () => {
  const { found, counts } = select("")
  assert.deepEqual(found, ["1", "2", "3"])
  assert.deepEqual(counts.bodies, [3, 2])
  assert.deepEqual(counts.times, [2, 2])
  assert.deepEqual(counts.years, [2, 1])
  assert.deepEqual(counts.roles, [2, 2])
})

test("within a facet any value will do, between facets all must hold", () => {
  assert.deepEqual(select("?quy=2022-Q1&quy=2022-Q2").found, ["1", "2", "3"])
  assert.deepEqual(select("?quy=2022-Q2&van-ban=nd-4").found, ["2"])
  assert.deepEqual(select("?nam=2021&van-ban=nd-4").found, [])
})

test("due in a quarter is not running in it", () => {
  assert.deepEqual(select("?den-han=2022-Q1").found, ["3"])
  assert.deepEqual(select("?quy=2022-Q1").found, ["1", "3"])
  assert.deepEqual(select("").counts.due, [1, 2], "each task falls due once")
})

test("a facet's own choice does not change its numbers, those of others do", () => {
  const { counts } = select("?nam=2021")
  assert.deepEqual(counts.years, [2, 1])
  assert.deepEqual(counts.bodies, [1, 0])
  assert.deepEqual(counts.documents, [0, 1])
})

test("way and role are those of the body chosen, its strongest way", () => {
  assert.deepEqual(select("?co-quan=so-a").counts.ways, [1, 1, 1])
  assert.deepEqual(select("?co-quan=so-b").counts.ways, [0, 1, 1])
  assert.deepEqual(select("?co-quan=so-b&cach=dich-danh").found, [])
  assert.deepEqual(select("?co-quan=so-a&vai-tro=chi-dao").found, ["3"], "task 2 is directed by a position")
})

test("what is given to a position alone has a role and no way", () => {
  assert.deepEqual(select("?vai-tro=chi-dao").found, ["2", "3"])
  assert.deepEqual(select("?vai-tro=chi-dao").counts.ways, [0, 1, 0])
})

test("words sought leave their tasks, in their order", () => {
  const ranks = new Map([[DATA.tasks[2].url, 0], [DATA.tasks[0].url, 1]])
  assert.deepEqual(select("", ranks).found, ["3", "1"])
  assert.deepEqual(select("", ranks).counts.years, [1, 1])
  assert.deepEqual(select("", new Map()).found, [])
})

test("what is open is overdue when its day has passed, by the reader's date", () => {
  const counts = (today) => {
    const facets = new Facets(DATA, today)
    return facets.select(facets.nothing(), null).counts.statuses
  }
  assert.deepEqual(counts("2022-03-31"), [1, 0, 2])
  assert.deepEqual(counts("2022-04-01"), [0, 1, 2])
})

test("an address is read and written in one order", () => {
  const read = FACETS.read("?quy=2022-Q2&tim=d%C3%A2n+v%E1%BA%ADn&co-quan=so-a&quy=2022-Q1")
  assert.equal(read.text, "dân vận")
  assert.deepEqual(read.unknown, [])
  assert.equal(FACETS.write(read), "?tim=d%C3%A2n+v%E1%BA%ADn&co-quan=so-a&quy=2022-Q1&quy=2022-Q2")
  assert.equal(FACETS.write({ chosen: FACETS.nothing(), text: "" }), "")
})

test("a former id leads on, and what is not in the data is told", () => {
  assert.deepEqual(select("?co-quan=so-cu").found, select("?co-quan=so-a").found)
  assert.deepEqual(FACETS.read("?co-quan=so-x&cach=a&co-quan=so-a").unknown, ["co-quan=so-x", "cach=a"])
  assert.deepEqual(FACETS.read("?co-quan=__proto__").unknown, ["co-quan=__proto__"])
  assert.equal(FACETS.read(`?tim=${"a".repeat(1000)}`).text.length, LONGEST)
})

test("a second value of a facet that takes one is told apart from what is unknown", () => {
  const { chosen, unknown, extra } = FACETS.read("?co-quan=so-a&co-quan=so-b&co-quan=so-cu&co-quan=x")
  assert.deepEqual([...chosen.bodies], [0])
  assert.deepEqual(unknown, ["co-quan=x"])
  assert.deepEqual(extra, ["co-quan=so-b"])
})

test("turns and results are facets where they are in the data", () => {
  const facets = [...DATA.facets,
    { of: "turns", key: "lap-lai", name: "Lặp lại", values: [["hang-quy", "Hằng quý"], ["khong", "Không lặp lại"]] },
    { of: "results", key: "san-pham", name: "Sản phẩm", values: [["co", "Có nêu"], ["khong", "Không nêu"]] }]
  const tasks = DATA.tasks.map((task, at) => ({ ...task, turns: [at ? 1 : 0], results: at ? 1 : 0 }))
  const made = new Facets({ ...DATA, facets, tasks })
  const { chosen } = made.read("?lap-lai=hang-quy&san-pham=co")
  const { found, counts } = made.select(chosen, null)
  assert.deepEqual(found.map(({ number }) => number), ["1"])
  assert.deepEqual(counts.turns, [1, 0])
})

test("a task that is given to nobody is found, and by no body", () => {
  const tasks = [...DATA.tasks, { ...DATA.tasks[0], number: "4", owners: [] }]
  const made = new Facets({ ...DATA, tasks })
  const numbers = (search) => made.select(made.read(search).chosen, null).found.map(({ number }) => number)
  assert.deepEqual(numbers(""), ["1", "2", "3", "4"])
  assert.ok(!numbers("?co-quan=so-a").includes("4"))
  assert.ok(!numbers("?cach=dich-danh").includes("4"))
  assert.ok(!numbers("?vai-tro=chu-tri").includes("4"))
})

/* Body B inherits tasks 1 and 3 of body A: it owns 1 itself; body C owns nothing, and inherits 3. */
const inheriting = () => {
  const [bodies, ways, ...others] = DATA.facets
  const facets = [{ ...bodies, values: [...bodies.values, ["so-c", "Sở C"]] },
    { ...ways, values: [...ways.values, ["nhan-viec", "nhận từ cơ quan trước"]] }, ...others]
  const came = [[[0, 3, 3]], [], [[0, 3, 4]]]
  const tasks = DATA.tasks.map((task, at) => ({ ...task, owners: [...task.owners, ...came[at]] }))
  return new Facets({ ...DATA, facets, tasks, sets: [...DATA.sets, [1], [1, 2]] })
}
const inherited = (search) => {
  const made = inheriting()
  const { found, came, counts } = made.select(made.read(search).chosen, null)
  return { found: found.map(({ number }) => number), came: came.map(({ number }) => number), counts }
}

test("what a body inherited is found apart and counted with nothing that is its own", () => {
  const { found, came, counts } = inherited("?co-quan=so-b")
  assert.deepEqual([found, came], [["1", "2"], ["3"]])
  assert.deepEqual(counts.ways, [0, 1, 1, 1])
  assert.deepEqual(counts.roles, [0, 2], "nor does it give a role more to a task of its own")
  assert.deepEqual(counts.due, [0, 2])
  assert.deepEqual([counts.bodies, counts.heirs], [[3, 2, 0], [0, 1, 1]])
  assert.deepEqual(inherited("").came, [])
})

test("the ways of the document leave what was inherited out", () => {
  const { found, came } = inherited("?co-quan=so-b&cach=dich-danh&cach=qua-nhom&cach=qua-thanh-vien")
  assert.deepEqual([found, came], [["1", "2"], []])
})

test("where only what was inherited is asked for, the numbers are of that", () => {
  for (const search of ["?co-quan=so-c", "?co-quan=so-b&cach=nhan-viec"]) {
    const { found, came, counts } = inherited(search)
    assert.deepEqual([found, came], [[], ["3"]])
    assert.deepEqual(counts.due, [1, 0])
    assert.deepEqual(counts.roles, [1, 0])
  }
})

/* The same data with a position behind the bodies, which directs the second task. */
const withPosition = () => {
  const [bodies, ...others] = DATA.facets
  const found = { ...bodies, values: [...bodies.values, ["truong-ban", "Trưởng Ban"]], parts: [[0, "Cơ quan"], [2, "Chức vụ"]] }
  const tasks = DATA.tasks.map((task) => task.number === "2" ? { ...task, owners: [task.owners[0], [0, 0, 3]] } : task)
  return new Facets({ ...DATA, facets: [found, ...others], sets: [...DATA.sets, [2]], tasks }, "2022-03-31")
}

test("a position is found as a body is, by its own ways and roles", () => {
  const facets = withPosition()
  const numbers = (asked) => facets.select(facets.read(asked).chosen, null).found.map(({ number }) => number)
  assert.deepEqual(numbers("?co-quan=truong-ban"), ["2"])
  assert.deepEqual(numbers("?co-quan=truong-ban&cach=dich-danh&vai-tro=chi-dao"), ["2"])
  assert.deepEqual(numbers("?co-quan=truong-ban&vai-tro=chu-tri"), [])
})

test("as long as none is chosen, how a task is given is said of bodies alone", () => {
  const facets = withPosition()
  const { found, counts } = facets.select(facets.read("?cach=dich-danh").chosen, null)
  assert.deepEqual(found.map(({ number }) => number), ["1"])
  assert.equal(counts.bodies[2], 1, "what it would find, were it chosen")
  assert.deepEqual(facets.select(facets.read("?vai-tro=chi-dao").chosen, null).found.map(({ number }) => number), ["2", "3"])
})
