/*
 * The finder: the fields of the choice, the rows that it leaves, and both in the address, so that a
 * result can be sent and “back” works.
 */

import { READY, TASKS } from "../search/messages.js"
import { button, element, list, whole } from "../shared/flow.js"
import { figure } from "../shared/figure.js"
import { plan } from "../shared/plan.js"
import { csv } from "./csv.js"
import { Form } from "./form.js"
import { Rows } from "./rows.js"
import { Words } from "./words.js"

const FIRST_ROWS = 25 /* shown at once: a click stays quick */
const MORE_ROWS = 100 /* each time one asks for more */
const MOST_PRINTED = 500
const TYPING_MS = 150
const ANSWER_MS = 3500 /* for the search worker */
const LONGEST_CHIP = 60 /* letters of the same on a button */
const LONGEST_TOLD = 200 /* letters of what an address gets wrong */

export class Finder {
  constructor(home, facets) {
    this.home = home
    this.facets = facets
    this.words = new Words(facets.data)
    this.root = `${new URL(home.dataset.root, location)}`
    this.path = location.pathname
    this.typing = 0 /* the timer that waits for the next letter */
    this.late = 0 /* the one that waits for the search worker */
    this.answers = { text: "", ranks: null } /* of the search worker, with what it says of them; `none` when it gave none */
    this.form = new Form(facets, {
      chosen: (facet, places) => this.choose({ ...this.state.chosen, [facet]: new Set(places) }),
      typed: (text) => this.type(text),
    })
    this.status = element("p", { class: "finder-count", tabindex: -1, role: "status" })
    this.notice = element("p", { class: "finder-notice", hidden: true })
    this.asked = element("p", { class: "finder-asked" })
    this.chips = list({ class: "chips" }, [])
    this.clear = button(() => this.reset(), {}, "Xóa bộ lọc")
    this.save = button(() => this.download(), {})
    this.more = button(() => this.showMore(), {})
    this.table = home.querySelector("table")
    this.table.setAttribute("aria-label", "Nhiệm vụ tìm thấy")
    const heads = [...this.table.tHead.rows[0].cells].map((head) => head.textContent)
    this.rows = new Rows(this.words, this.root, heads)
    const bar = element("div", { class: "finder-bar" }, this.chips, this.clear)
    const last = element("div", { class: "finder-bar" }, this.more, this.save)
    home.querySelector(".found").replaceChildren(this.notice, this.asked, this.status, bar, this.table, last)
    home.querySelector(".room").replaceWith(this.form.root)
    home.classList.add("ready")
  }

  /* Shows what the address asks for, unless it is shown already. */
  follow() {
    if (!this.home.isConnected || location.pathname !== this.path) return
    if (this.state && location.search === this.search) return
    clearTimeout(this.typing)
    this.search = location.search
    const { chosen, text, unknown, extra } = this.facets.read(location.search)
    const told = [
      ["Điều kiện không có trong dữ liệu của bảng này, nên không nhiệm vụ nào hợp:", unknown],
      ["Mỗi lần chỉ lọc được theo một giá trị, nên bỏ qua:", extra],
    ].filter(([, found]) => found.length).map(([what, found]) => `${what} ${found.join(", ").slice(0, LONGEST_TOLD)}.`)
    this.notice.textContent = told.join(" ")
    this.notice.hidden = !told.length
    this.state = { chosen, text, unknown }
    this.form.setText(text)
    this.seek()
  }

  /* A choice made on the page: a step of its own in the history. */
  choose(chosen) {
    clearTimeout(this.typing)
    this.go({ chosen, text: this.form.text.trim() }, "pushState")
  }

  /* Words under way: one step in the history for all their letters. */
  type(text) {
    clearTimeout(this.typing)
    this.typing = setTimeout(() => {
      const step = this.stepOfText ? "replaceState" : "pushState"
      this.go({ chosen: this.state.chosen, text: text.trim() }, step)
      this.stepOfText = true
    }, TYPING_MS)
  }

  /* What was unknown in the address is dropped with the next choice, which has seen it said. */
  go(state, step) {
    this.state = { ...state, unknown: [] }
    this.stepOfText = false
    this.notice.hidden = true
    const search = this.facets.write(state)
    if (search !== this.search) this.record(step, search)
    this.seek()
  }

  /* A browser may keep the address of a file from changing: the choice works all the same. */
  record(step, search) {
    try {
      history[step](history.state, "", `${this.path}${search}`)
      this.search = search
    } catch {
      this.search = location.search
    }
  }

  /* Asks the search worker for the words sought, then shows; without words, shows at once. */
  seek() {
    const { text } = this.state
    if (!text) this.answers = { text, ranks: null }
    clearTimeout(this.late)
    if (this.answers.text === text) return this.show()
    plan.worker?.postMessage({ type: TASKS, data: text })
    this.late = setTimeout(() => this.showWithout(text), ANSWER_MS)
  }

  /* The index did not come: what does not need it works all the same. */
  showWithout(text) {
    this.notice.textContent = `Chưa tải được dữ liệu để tìm chữ “${text.slice(0, LONGEST_TOLD)}”; `
      + "bảng dưới đây chưa lọc theo chữ này."
    this.notice.hidden = false
    this.answers = { text, ranks: null, none: true }
    this.show()
  }

  hear({ type, data, tasks, said }) {
    if (!this.home.isConnected) return
    if (type === READY) this.seek()
    if (type !== TASKS || !tasks || data !== this.state.text) return
    clearTimeout(this.late)
    if (this.answers.none) this.notice.hidden = true /* it came late */
    this.answers = { text: data, ranks: new Map(tasks.map((url, rank) => [url, rank])), said }
    this.show()
  }

  get body() {
    return [...this.state.chosen.bodies][0]
  }

  show() {
    const met = this.facets.select(this.state.chosen, this.answers.ranks)
    const { counts } = met
    const [own, came] = this.state.unknown.length ? [0, 0] : [met.found.length, met.came.length]
    this.found = own || came ? [...met.found, ...met.came] : []
    this.form.show(this.state.chosen, counts)
    this.showChips()
    this.showAsked()
    this.status.textContent = `${this.partial()}${this.counted(own, came)}`
    this.table.hidden = this.save.hidden = !this.found.length
    const beside = own && came ? ` và ${figure(came)} nhiệm vụ nhận lại` : ""
    this.save.textContent = `Tải ${figure(own || came)} nhiệm vụ này${beside} (CSV)`
    for (const body of this.table.querySelectorAll("tbody")) body.remove()
    this.addRows(FIRST_ROWS)
  }

  /* That no task meets the words sought, and what is shown then. */
  partial() {
    const { said } = this.answers
    if (!said) return ""
    return this.found.length ? `${said} Những nhiệm vụ dưới đây chỉ hợp một phần. ` : `${said} `
  }

  /* How many were found; what was only inherited is told apart. */
  counted(own, came) {
    const all = figure(this.facets.tasks.length)
    const inherited = `${figure(came)} nhiệm vụ chỉ nhận từ cơ quan trước`
    if (!own && !came) return "Không có nhiệm vụ nào hợp với mọi điều kiện. Hãy bỏ bớt một điều kiện."
    if (!own) return `${inherited}, trong tất cả ${all}.`
    return `${figure(own)} nhiệm vụ trong tất cả ${all}.${came ? ` Ngoài ra, ở cuối bảng, có ${inherited}.` : ""}`
  }

  showMore() {
    const shown = this.table.tBodies.length
    this.addRows(MORE_ROWS)
    this.table.tBodies[shown].querySelector("a").focus()
  }

  addRows(most) {
    const shown = this.table.tBodies.length
    const next = this.found.slice(shown, shown + most)
    this.table.append(...next.map((task, at) => this.rows.row(task, this.body, !shown && !at)))
    const left = this.found.length - this.table.tBodies.length
    this.more.hidden = !left
    this.more.textContent = `Hiện thêm ${Math.min(left, MORE_ROWS)} trong ${figure(left)} nhiệm vụ còn lại`
  }

  /* One button for each thing chosen, to take it back; the focus goes on to the next. */
  showChips() {
    const { chosen, text, unknown } = this.state
    const chip = (label, without) => {
      const take = () => {
        const at = [...this.chips.children].indexOf(item)
        without()
        const rest = this.chips.querySelectorAll("button")
        const following = rest[Math.min(at, rest.length - 1)] || this.status
        following.focus()
      }
      const item = element("li", {}, button(take, { "aria-label": `Bỏ điều kiện ${label}` }, label))
      return item
    }
    const chips = this.facets.data.facets.flatMap((facet) => [...chosen[facet.of]].map((place) =>
      chip(this.words.chosen(facet, place), () => this.choose({
        ...chosen, [facet.of]: new Set([...chosen[facet.of]].filter((other) => other !== place)),
      }))))
    if (text) {
      chips.unshift(chip(`“${text}”`, () => {
        this.form.setText("")
        this.choose(chosen)
      }))
    }
    for (const one of unknown) chips.push(chip(one.slice(0, LONGEST_CHIP), () => this.choose(chosen)))
    this.chips.replaceChildren(...chips)
    this.clear.hidden = !chips.length
    this.form.setSummary(chips.length)
  }

  /* For paper, which has no fields: what was asked for, and of which body the page is. */
  showAsked() {
    const { chosen, text } = this.state
    const parts = this.facets.data.facets.filter(({ of }) => chosen[of].size).map(({ of, name }) =>
      `${name}: ${[...chosen[of]].map((place) => this.words.label(of, place)).join(", ")}`)
    if (text) parts.unshift(`có chữ “${text}”`)
    this.asked.replaceChildren(...whole(parts.length ? `Điều kiện: ${parts.join("; ")}.` : "Không đặt điều kiện nào."))
    const page = this.home.closest("[data-running-head]")
    this.head ??= page.dataset.runningHead
    const body = this.body === undefined ? "" : `: ${this.words.label("bodies", this.body)}`
    page.dataset.runningHead = this.head + body
  }

  /* Paper cannot ask for more rows. */
  print() {
    const shown = this.table.tBodies.length
    if (shown < MOST_PRINTED) this.addRows(MOST_PRINTED - shown)
    const printed = this.table.tBodies.length
    if (printed < this.found.length) {
      this.asked.append(` In ${figure(printed)} nhiệm vụ đầu trong ${figure(this.found.length)}.`)
    }
  }

  reset() {
    this.form.setText("")
    this.choose(this.facets.nothing())
    this.status.focus()
  }

  download() {
    const blob = new Blob([csv(this.words, this.root, this.found, this.body)], { type: "text/csv;charset=utf-8" })
    const link = element("a", { href: URL.createObjectURL(blob), download: "nhiem-vu.csv" })
    link.click()
    setTimeout(() => URL.revokeObjectURL(link.href))
  }
}
