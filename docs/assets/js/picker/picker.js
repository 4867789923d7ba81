/*
 * Front page: pick your body by typing, with or without diacritics; then its tasks as they stand on
 * the reader's own date. The choice stays on the device. Without this script the page lists all
 * bodies as links.
 */

import { element } from "../shared/element.js"
import { keep, kept } from "../shared/kept.js"
import { facts } from "../shared/plan.js"
import { combobox } from "./combobox.js"
import { figure } from "../shared/figure.js"
import { found, namesOf } from "./names.js"
import { failure, membership, panel } from "./tasks.js"

const KEY = "co-quan-cua-ban"

const bodyOf = (link) => ({
  id: link.pathname.split("/").slice(-2)[0],
  former: link.dataset.former?.split(" ") ?? [],
  name: link.textContent,
  url: link.href,
  names: namesOf(link.textContent, link.dataset.also ?? ""),
  member: link.dataset.member, /* of a group, and known as such alone: how, in words */
})

const find = (bodies, text) => {
  const { offered, more } = found(bodies, text)
  const told = more ? `Còn ${figure(more)} cơ quan nữa có chữ này. Hãy gõ thêm.`
    : offered.length ? "" : "Không có cơ quan nào tên như vậy trong dữ liệu."
  return { offered, told }
}

const fetched = async (body) => {
  const answer = await fetch(new URL(facts.ownTasks, body.url))
  if (!answer.ok) throw new Error(answer.statusText)
  return answer.json()
}

const prepare = (section) => {
  const bodies = [...section.querySelectorAll(".picker a")].map(bodyOf)
  const tasks = element("div", { class: "own-tasks", "aria-live": "polite" })
  const open = async (body) => {
    const shown = body.member ? membership(body, forget)
      : await fetched(body).then((data) => panel(body, data, forget)).catch(() => [failure(body)])
    tasks.replaceChildren(...shown)
    section.classList.add("chosen")
  }
  /* The field is hidden: the focus goes on to what was chosen. */
  const choose = async (body) => {
    keep(KEY, body.member ? null : body.id)
    await open(body)
    tasks.firstElementChild.tabIndex = -1
    tasks.firstElementChild.focus()
  }
  const forget = () => {
    keep(KEY, null)
    tasks.replaceChildren()
    section.classList.remove("chosen")
    const input = field.querySelector("input")
    input.value = ""
    input.focus()
  }
  const room = section.querySelector(".room") /* for the field, in the page so that nothing moves */
  const field = combobox(room.textContent, (text) => find(bodies, text), choose)
  room.replaceWith(field, tasks)
  const known = bodies.find(({ id, former, member }) => !member && [id, ...former].includes(kept(KEY)))
  if (known) open(known)
}

document$.subscribe(() => {
  const section = document.querySelector("[data-own]")
  if (section && section.querySelector(".room")) prepare(section)
})
