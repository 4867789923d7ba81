/*
 * Front page: pick your body or position by typing, with or without diacritics, or several of them;
 * then their tasks as they stand on the reader's own date. The choice stays on the device, and an
 * address carries it to others. Without this script the page lists all as links.
 */

import { button, element } from "../shared/flow.js"
import { facts } from "../shared/plan.js"
import { share } from "../shared/share.js"
import { combobox } from "./combobox.js"
import { figure } from "../shared/figure.js"
import { come } from "../shared/come.js"
import { remembered } from "../shared/remembered.js"
import { asked, dropAsked, query, remember } from "./followed.js"
import { found, namesOf } from "./names.js"
import { failure, membership, panel } from "./tasks.js"

const bodyOf = (link) => ({
  id: link.pathname.split("/").slice(-2)[0],
  former: link.dataset.former?.split(" ") ?? [],
  name: link.textContent,
  url: link.href,
  names: namesOf(link.textContent, link.dataset.also ?? ""),
  member: link.closest("[data-member]")?.dataset.member, /* of a group, and known as such alone: how, in words */
  what: link.closest("section").dataset.what, /* as a sentence calls its kind */
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
  return { body, data: await answer.json() }
}

/* The front page's own part: `shown` are those whose tasks it has. */
class Own {
  constructor(section) {
    this.section = section
    this.bodies = [...section.querySelectorAll(".picker a")].map(bodyOf)
    this.shown = []
    this.tasks = element("div", { class: "own-tasks" })
    this.notice = element("p", { class: "own-notice", role: "status" })
    const room = section.querySelector(".room") /* for the field, in the page so that nothing moves */
    this.field = combobox(room.textContent, (text) => find(this.bodies, text), (body) => this.choose(body))
    room.replaceWith(this.field, this.notice, this.tasks)
    const ids = asked().length ? asked() : remembered()
    this.show(this.known(ids))
  }

  /* Those of the ids that the data have; of the others it is said that they are gone. */
  known(ids) {
    const byId = (id) => this.bodies.find(({ id: own, former, member }) => !member && [own, ...former].includes(id))
    const gone = ids.filter((id) => !byId(id))
    if (gone.length) this.say(`Không còn cơ quan, nhóm, chức vụ nào có mã ${gone.map((id) => `“${id.slice(0, 80)}”`).join(", ")} trong dữ liệu. Hãy chọn lại.`)
    return [...new Set(ids.map(byId).filter(Boolean))]
  }

  say(words) {
    this.notice.textContent = words
  }

  async show(bodies) {
    this.shown = bodies
    this.section.classList.toggle("chosen", bodies.length > 0)
    this.section.classList.remove("adding")
    this.section.dataset.asked = bodies.length ? query(bodies.map(({ id }) => id)) : ""
    this.section.dataset.whose = bodies.map(({ name }) => name).join(", ")
    const parts = await Promise.all(bodies.map((body) => fetched(body).catch(() => ({ body }))))
    if (this.shown !== bodies) return /* chosen anew meanwhile */
    const read = parts.filter(({ data }) => data)
    this.tasks.replaceChildren(
      ...parts.filter(({ data }) => !data).map(({ body }) => failure(body)),
      ...(read.length ? panel(read, this.acts(), (id) => this.drop(id)) : bodies.length ? [button(() => this.forget(), {}, "Chọn cơ quan khác")] : []))
    come(this.section)
  }

  acts() {
    const ids = this.shown.map(({ id }) => id)
    const isKept = asked().length === 0 || ids.join(" ") === remembered().join(" ")
    return [
      button(() => share(document.title, new URL(query(ids), location), this.notice), {}, "Chia sẻ"),
      button(() => print(), {}, "In"),
      ...(isKept ? [] : [button(() => this.keep(this.shown), {}, "Nhớ trên máy này")]),
      button(() => this.add(), {}, "Theo dõi thêm"),
      button(() => this.forget(), {}, "Chọn cơ quan khác"),
    ]
  }

  /* The field is hidden: the focus goes on to what was chosen. */
  async choose(body) {
    this.say("")
    if (body.member) {
      this.tasks.replaceChildren(...membership(body, () => this.forget()))
      this.section.classList.add("chosen")
    } else await this.keep([...this.shown.filter((one) => one !== body), body])
    const first = this.tasks.firstElementChild
    first.tabIndex = -1
    first.focus()
  }

  keep(bodies) {
    dropAsked()
    if (!remember(bodies.map(({ id }) => id))) {
      this.say("Trình duyệt này không cho nhớ lựa chọn. Để mở lại, giữ địa chỉ mà nút “Chia sẻ” đưa ra.")
    }
    return this.show(bodies)
  }

  drop(id) {
    return this.keep(this.shown.filter((one) => one.id !== id))
  }

  add() {
    this.section.classList.add("adding")
    this.seek()
  }

  forget() {
    this.say("")
    this.keep([])
    this.seek()
  }

  seek() {
    const input = this.field.querySelector("input")
    input.value = ""
    input.focus()
  }
}

document$.subscribe(() => {
  const section = document.querySelector("[data-own]")
  if (section && section.querySelector(".room")) new Own(section)
})
