/*
 * Around Material's search box: the answer in words above the results, the nearest names when
 * nothing was found; while nothing is typed recent queries, the reader's body and quarter; and keys
 * that Material does not hear.
 */

import { button, element, list } from "../shared/flow.js"
import { remembered } from "../shared/remembered.js"
import { keep, kept } from "../shared/kept.js"
import { COMING, FAILED, READY } from "../search/messages.js"
import { facts, plan } from "../shared/plan.js"
import { root, searchIndex } from "../shared/site.js"
import { completion } from "./completion.js"
import { watch } from "./trouble.js"

const RECENT = `${root.pathname}search-recent`
const MOST_RECENT = 6
const LONGEST = 80 /* letters of a query worth keeping */

const input = document.querySelector("[data-md-component=search-query]")
const result = document.querySelector("[data-md-component=search-result]")
const toggle = document.querySelector("[data-md-toggle=search]") /* our own frame has none */

/* Its own element before Material's, which Material's arrow keys and Enter leave alone. */
const answer = element("div", { class: "search-answer", role: "status" })
result.before(answer)

const link = (text, address) => element("a", { href: new URL(address, root) }, text)

const ask = (text) => {
  input.value = text
  input.focus()
  input.dispatchEvent(new Event("input", { bubbles: true }))
}

/* The texts of recent queries, which stay on this device; whatever else stands there counts for none. */
const recent = () => {
  try {
    const found = JSON.parse(kept(RECENT))
    return Array.isArray(found) ? found.filter((text) => typeof text === "string") : []
  } catch {
    return []
  }
}
const keepRecent = (queries) => keep(RECENT, JSON.stringify(queries.slice(0, MOST_RECENT)))
const remember = () => {
  const text = input.value.trim().slice(0, LONGEST)
  if (text) keepRecent([text, ...recent().filter((other) => other !== text)])
}

let failed = "" /* why search is not ready, once that is known */

/* To the tasks of those that the reader follows; and what falls due in the present quarter. */
const shortcuts = () => {
  const quarter = facts.quarters[Math.floor(new Date().getMonth() / 3)]
  const due = `hạn ${quarter[0].toLowerCase()}${quarter.slice(1)}`
  return [
    ...(remembered().length ? [link("Việc của tôi", "")] : []),
    button(() => ask(due), {}, `Đến hạn trong quý này (${quarter})`),
  ]
}

const showUntyped = () => {
  answer.replaceChildren()
  if (failed) return showFailure()
  answer.append(list({ class: "shortcuts" }, shortcuts()))
  const queries = recent()
  if (!queries.length) return
  const forget = () => {
    keepRecent([])
    showUntyped()
    input.focus()
  }
  const buttons = queries.map((text) => button(() => ask(text), {}, text))
  buttons.push(button(forget, { "aria-label": "Xóa các lần tìm gần đây" }, "Xóa"))
  answer.append(element("p", {}, "Tìm gần đây"), list({}, buttons))
}

const finder = (text) => {
  const address = new URL(facts.finder, root)
  address.searchParams.set(facts.soughtWords, text)
  return element("p", {}, "Tìm theo cơ quan, thời gian, văn bản: ", link("Tra cứu nhiệm vụ", address))
}

/* The finder needs no index, but for words. */
const showFailure = () => {
  answer.replaceChildren(
    element("p", {}, `Chưa tìm được: ${failed}. Hãy tải lại trang, hoặc dùng `, link("Tra cứu nhiệm vụ", facts.finder), "."))
  result.firstElementChild.textContent = "Chưa tìm được"
}
const fail = (reason) => {
  failed = reason
  showFailure()
}
const recover = () => {
  if (!failed) return
  failed = ""
  showUntyped()
  if (input.value) input.dispatchEvent(new Event("input", { bubbles: true }))
}
plan.worker?.addEventListener("message", ({ data }) => data?.type === READY && recover())
const failIndex = () => !plan.ready && fail("dữ liệu tìm kiếm có lỗi")
plan.worker?.addEventListener("error", failIndex)
if (plan.broken) failIndex()

/* What is near to what was typed and is not it: each says so. */
const near = ({ title, location }) =>
  element("span", {}, link(title, location), " ", element("span", { class: "near" }, "tên gần nhất"))

/* Said of texts that an answer lacks. */
const LACKS = {
  [COMING]: "Đang tải thêm nội dung để tìm.",
  [FAILED]: "Chưa tải được một phần nội dung nên kết quả có thể còn thiếu. Hãy gõ lại để thử lần nữa.",
}

/* What was not found may still come; said after the theme has spoken. */
const correct = (typed) => setTimeout(() => {
  if (typed === input.value) result.firstElementChild.textContent = "Đang tải thêm nội dung"
})

const show = ({ typed, answer: said, absent, partial, items, nearest, more }) => {
  if (typed !== input.value) return
  if (!typed.trim()) {
    if (document.activeElement === input) showUntyped() /* a status is read out, unasked too */
    return
  }
  const text = typed.trim().slice(0, LONGEST)
  answer.replaceChildren()
  if (said) answer.append(element("p", {}, link(said.name, said.location), said.text))
  if (more) answer.append(element("p", {}, LACKS[more]))
  if (more === COMING) return items.length || correct(typed)
  if (absent) answer.append(element("p", {}, absent))
  else if (!items.length) answer.append(element("p", {}, `Không tìm thấy “${text}”.`))
  else if (partial && !more) answer.append(element("p", {}, partial))
  if (nearest.length) answer.append(list({ class: "nearest" }, nearest.map(near)))
  if (!items.length) answer.append(finder(text))
}

/* Results that come late take the place of those that have the focus: the first of them gets it. */
const keepFocus = () => {
  if (!result.contains(document.activeElement)) return
  requestAnimationFrame(() => setTimeout(() => {
    if (document.activeElement === document.body) result.querySelector("a[href]")?.focus()
  }))
}

document.addEventListener("plansearch", ({ detail }) => {
  keepFocus()
  show(detail)
  const more = completion(detail.typed, detail.names)
  detail.suggest = more ? [more] : [] /* Material reads it next */
})
/* Material listens for keys, but pasting, dictating and some Vietnamese keyboards send none. */
input.addEventListener("input", () => {
  for (const key of ["keydown", "keyup"]) input.dispatchEvent(new Event(key))
  if (!input.value.trim()) showUntyped()
})
input.addEventListener("focus", () => {
  watch(searchIndex, () => plan.ready, fail)
}, { once: true })
input.addEventListener("focus", () => {
  if (!input.value.trim()) showUntyped()
})
input.form.addEventListener("reset", () => setTimeout(showUntyped))
/*
 * Material closes the box at Tab, and takes most keys for the field: here Tab goes from the field
 * to what stands above the results, where Shift, Enter and Space do what they do elsewhere.
 */
const MATERIALS = ["Escape", "ArrowUp", "ArrowDown"]
input.closest(".md-search").addEventListener("keydown", (event) => {
  if (answer.contains(event.target) && !MATERIALS.includes(event.key) && event.key !== "Tab") {
    event.stopPropagation()
  }
  if (event.key !== "Tab") return
  const stops = [input, ...answer.querySelectorAll("a, button")]
  const at = stops.indexOf(document.activeElement)
  const next = at >= 0 && stops[at + (event.shiftKey ? -1 : 1)]
  if (!next) return
  if (toggle?.checked === false) toggle.click() /* Tab came before the theme had opened the box, a moment after its focus */
  next.focus()
  event.preventDefault()
  event.stopPropagation()
})
result.parentElement.addEventListener("click", ({ target }) => {
  if (target.closest("a")) remember()
})
