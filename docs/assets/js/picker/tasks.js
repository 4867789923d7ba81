/*
 * The tasks of those who are followed, as the front page shows them.
 * What is fetched of them: macros/exports/own_tasks.py.
 */

import { dayOf, iso, official, OVER } from "../shared/dates.js"
import { button, element, list } from "../shared/flow.js"
import { facts } from "../shared/plan.js"
import { root } from "../shared/site.js"
import { byDeadline, isComing, isPast } from "./deadlines.js"
import { together } from "./together.js"

const MOST_SEEN = 25 /* of a group */

const link = (address, text) => element("a", { href: new URL(address, root) }, text)

/* What became of a task, where anybody told: its look, its words, the day after which it is overdue. */
const mark = ([look, words, until], today) => until && until < iso(today)
  ? element("span", { class: "status overdue" }, facts.overdue)
  : element("span", { class: `status ${look}` }, words)

const share = (several) => ({ whose, roles, way: [look, words] }) => element("span", { class: "share" },
  several ? `${whose}: ` : "", roles, " ", element("span", { class: `way ${look}` }, words))

const reasons = (several, shares) => {
  const told = shares.flatMap(({ whose, why }) => why.map((one) => element("p", {}, several ? `${whose}: ` : "", one)))
  return told.length ? [element("details", { class: "why" }, element("summary", {}, "Vì sao?"), element("div", {}, ...told))] : []
}

/* Each time in one line, where one has room for it. */
const times = (...told) => told.flatMap((one, at) => [at ? " · " : "", element("bdi", {}, one)])

const row = (today, several) => ({ number, title, url, when, next, plan, status, shares }) => {
  const turn = next && `lượt tới ${official(dayOf(next))}`
  return [
    element("span", { class: "no" }, number),
    element("div", {}, link(url, title), " ", element("span", { class: "of-plan" }, plan), " · ",
      element("span", { class: "for" }, ...times(...[when, turn].filter(Boolean))), " ",
      element("span", { class: "for" }, ...shares.map(share(several))),
      ...(status ? [" ", mark(status, today)] : []), ...reasons(several, shares)),
  ]
}

/* Tasks under a heading, those beyond the first folded; what is over is folded where anything is to come. */
const group = (today, several, folds) => ([heading, tasks]) => {
  const head = element("h4", {}, heading, " ", element("span", { class: "count" }, `${tasks.length} nhiệm vụ`))
  const fits = tasks.length <= MOST_SEEN + 1
  const listed = (some) => list({ class: "rows" }, some.map(row(today, several)))
  const rows = fits ? [listed(tasks)] : [listed(tasks.slice(0, MOST_SEEN)), element("details", { class: "fold more" },
    element("summary", {}, `Xem ${tasks.length - MOST_SEEN} nhiệm vụ nữa`), listed(tasks.slice(MOST_SEEN)))]
  return folds && isPast(heading) ? [element("details", { class: "fold" }, element("summary", {}, head), ...rows)] : [head, ...rows]
}

/* What the body is now: "Nay là …: phần việc (từ năm 2025).", or "Nay là cơ quan nào: chưa rõ." */
const became = ([lead, heirs, scope, since]) => element("p", {}, lead,
  ...heirs.flatMap(([name, url], at) => [at ? ", " : " ", link(url, name)]), `${scope && `: ${scope}`}${since && ` (${since})`}.`)

/* The same for what is known as a group's member alone: its tasks are those of the group. */
export const membership = ({ name, member, url }, forget) => [
  element("h3", {}, name),
  element("p", {}, `${member}. Nhóm có trang riêng, cơ quan này thì chưa.`),
  list({ class: "take" }, [link(url, "Mở trang của nhóm"), button(forget, {}, "Chọn cơ quan khác")]),
]

/* What one of them is, and has, beside its tasks. */
const about = (several, today) => ({ body, data: { year, over, years = [], now = [] } }) => {
  const whose = several ? `${body.name}: ` : ""
  return [
    ...now.map(became),
    ...(over && over < today.getFullYear() ? [element("p", { class: "over" }, `${whose}Kế hoạch năm ${year}: ${OVER}.`)] : []),
    ...(years.length ? [element("p", { class: "under" }, `${whose}năm khác: `,
      ...years.flatMap(([other, url], at) => [at ? ", " : "", link(url, other)]))] : []),
  ]
}

/* Files in the reach of a thumb: of one the file itself, of several a list that opens. */
const take = (found) => {
  const contents = [...new Set(found.flatMap(({ data }) => data.files.map(([content]) => content)))]
  return contents.map((content) => {
    const files = found.flatMap(({ body, data }) =>
      data.files.filter(([of]) => of === content).map(([, url, address]) => ({ body, url, address })))
    const opens = ({ url, address }, text) =>
      address ? element("a", { href: address.replace(/^https?:/, "webcal:") }, text) : link(url, text)
    if (files.length === 1) return opens(files[0], content)
    return element("details", { class: "why" }, element("summary", {}, content),
      list({}, files.map((file) => [opens(file, file.body.name), ...(file.address ? [element("code", {}, file.address)] : [])])))
  })
}

const heading = (found) => {
  if (found.length > 1) return element("h3", {}, `Việc của ${found.length} nơi đang theo dõi`)
  const [{ body }] = found
  return element("h3", {}, `Việc của ${body.what}: `, link(body.url, body.name))
}

/* What stands under the field. acts: buttons for what can be done with the choice, `drop` of one of several. */
export const panel = (found, acts, drop) => {
  const today = new Date()
  const several = found.length > 1
  const tasks = together(found)
  const inherited = found.flatMap(({ body, data }) => (data.inherited ?? []).map(([words, came]) =>
    [several ? `${body.name}: ${words}` : words, came.map(({ roles, way, why, ...task }) => ({ ...task, shares: [{ whose: body.name, roles, way, why }] }))]))
  const groups = byDeadline(tasks, today)
  const none = facts.noTasks[0].toUpperCase() + facts.noTasks.slice(1)
  return [
    heading(found),
    ...(several ? [list({ class: "following" }, found.map(({ body }) =>
      [link(body.url, body.name), " ", button(() => drop(body.id), { "aria-label": `Thôi theo dõi ${body.name}` }, "×")]))] : []),
    ...found.flatMap(about(several, today)),
    ...(tasks.length || inherited.length ? [] : [element("p", { class: "nil" }, `${none}.`)]),
    ...groups.flatMap(group(today, several, groups.some(([words]) => isComing(words)))),
    ...inherited.flatMap(group(today, false, false)),
    list({ class: "take" }, [...take(found), ...acts]),
  ]
}

export const failure = (body) =>
  element("p", {}, "Chưa đọc được danh sách việc. Mở trang ", link(body.url, body.name), ".")
