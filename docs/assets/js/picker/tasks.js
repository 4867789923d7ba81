/*
 * The tasks of the body that was picked, as the front page shows them.
 * What is fetched of them: macros/exports/own_tasks.py.
 */

import { dayOf, iso, official, OVER } from "../shared/dates.js"
import { button, element, list } from "../shared/element.js"
import { facts } from "../shared/plan.js"
import { root } from "../shared/site.js"
import { byDeadline } from "./deadlines.js"

const link = (address, text) => element("a", { href: new URL(address, root) }, text)

/* What became of a task, where anybody told: its look, its words, the day after which it is overdue. */
const mark = ([look, words, until], today) => until && until < iso(today)
  ? element("span", { class: "status overdue" }, facts.overdue)
  : element("span", { class: `status ${look}` }, words)

const row = (today) => ({ number, title, url, when, next, roles, plan, status, way: [look, words] }) => {
  const turn = next && `lượt tới ${official(dayOf(next))}`
  const told = [when, turn, roles, plan].filter(Boolean).join(" · ")
  const way = element("span", { class: `way ${look}` }, words)
  return [
    element("span", { class: "no" }, number),
    element("div", {}, link(url, title), " ", element("span", { class: "for" }, told, " · ", way),
      ...(status ? [" ", mark(status, today)] : [])),
  ]
}

const group = (today) => ([heading, tasks]) => [
  element("h4", {}, heading, " ", element("span", { class: "count" }, `${tasks.length} nhiệm vụ`)),
  list({ class: "rows" }, tasks.map(row(today))),
]

/* What the body is now: "Nay là …: phần việc (từ năm 2025)". */
const became = ([lead, heirs, scope, since]) => element("p", {}, `${lead} `,
  ...heirs.flatMap(([name, url], at) => [at ? ", " : "", link(url, name)]), `${scope && `: ${scope}`} (${since}).`)

/* The same for what is known as a group's member alone: its tasks are those of the group. */
export const membership = ({ name, member, url }, forget) => [
  element("h3", {}, name),
  element("p", {}, `${member}. Nhóm có trang riêng, cơ quan này thì chưa.`),
  list({ class: "take" }, [link(url, "Mở trang của nhóm"), button(forget, {}, "Chọn cơ quan khác")]),
]

/* What stands under the field; `forget` takes the choice back. */
export const panel = (body, { year, over, links, tasks, now = [], inherited = [] }, forget) => {
  const today = new Date()
  const isOver = over && over < today.getFullYear()
  const more = links.map(([text, address]) => link(address, text))
  const none = facts.noTasks[0].toUpperCase() + facts.noTasks.slice(1)
  return [
    element("h3", {}, "Việc của cơ quan bạn: ", link(body.url, body.name)),
    ...now.map(became),
    ...(isOver ? [element("p", { class: "over" }, `Kế hoạch năm ${year}: ${OVER}.`)] : []),
    list({ class: "take" }, [...more, button(forget, {}, "Chọn cơ quan khác")]),
    ...(tasks.length || inherited.length ? [] : [element("p", { class: "nil" }, `${none}.`)]),
    ...byDeadline(tasks, today).flatMap(group(today)),
    ...inherited.flatMap(group(today)),
  ]
}

export const failure = (body) =>
  element("p", {}, "Chưa đọc được danh sách việc. Mở trang ", link(body.url, body.name), ".")
