/*
 * Around Material's search box: the answer in words above the results, the nearest names when
 * nothing was found, recent queries, and keys that Material does not hear.
 */

import { completion } from "./completion.js"

const { base } = JSON.parse(document.getElementById("__config").textContent)
const root = new URL(base, location)
const RECENT = `${root.pathname}search-recent`
const MOST_RECENT = 6
const LONGEST = 80 /* letters of a query worth keeping */

const input = document.querySelector("[data-md-component=search-query]")
const result = document.querySelector("[data-md-component=search-result]")

/* Its own element before Material's, which Material's arrow keys and Enter leave alone. */
const answer = document.createElement("div")
answer.className = "search-answer"
answer.setAttribute("role", "status")
result.before(answer)

const element = (name, text, properties = {}) =>
  Object.assign(document.createElement(name), { textContent: text }, properties)
const link = (text, address) => element("a", text, { href: new URL(address, root) })
const button = (text, act) => {
  const made = element("button", text, { type: "button" })
  made.addEventListener("click", act)
  return made
}

const ask = (text) => {
  input.value = text
  input.focus()
  input.dispatchEvent(new Event("input", { bubbles: true }))
}

/* Recent queries stay on this device; where it keeps nothing, there are none. */
const recent = () => {
  try {
    const kept = JSON.parse(localStorage.getItem(RECENT))
    return Array.isArray(kept) ? kept.filter((text) => typeof text === "string") : []
  } catch {
    return []
  }
}
const keep = (queries) => {
  try {
    localStorage.setItem(RECENT, JSON.stringify(queries.slice(0, MOST_RECENT)))
  } catch {
    /* private window, or full */
  }
}
const remember = () => {
  const text = input.value.trim().slice(0, LONGEST)
  if (text) keep([text, ...recent().filter((other) => other !== text)])
}

const listed = (label, items) => {
  const list = element("ul", "", { role: "list" })
  for (const item of items) list.append(element("li", ""))
  items.forEach((item, at) => list.children[at].append(item))
  return [element("p", label), list]
}

const showRecent = () => {
  const queries = recent()
  answer.replaceChildren()
  if (!queries.length) return
  const forget = button("Xóa", () => {
    keep([])
    answer.replaceChildren()
    input.focus()
  })
  forget.setAttribute("aria-label", "Xóa các lần tìm gần đây")
  answer.append(...listed("Tìm gần đây", [...queries.map((text) => button(text, () => ask(text))), forget]))
}

const finder = (text) => {
  const address = new URL("tra-cuu/", root)
  address.searchParams.set("tim", text)
  const line = element("p", "Tìm theo cơ quan, thời gian, văn bản: ")
  line.append(link("Tra cứu nhiệm vụ", address))
  return line
}

const show = ({ typed, answer: said, items, nearest }) => {
  if (typed !== input.value) return
  if (!typed.trim()) return showRecent()
  answer.replaceChildren()
  if (said) {
    const line = element("p", "")
    line.append(link(said.name, said.location), said.text)
    answer.append(line)
  }
  if (!items.length) {
    answer.append(element("p", `Không tìm thấy “${typed.trim().slice(0, LONGEST)}”.`))
    if (nearest.length) {
      answer.append(...listed("Tên gần nhất:", nearest.map((one) => link(one.title, one.location))))
    }
    answer.append(finder(typed.trim().slice(0, LONGEST)))
  }
}

document.addEventListener("plansearch", ({ detail }) => {
  show(detail)
  const more = completion(detail.typed, detail.names)
  detail.suggest = more ? [more] : [] /* Material reads it next */
})
/* Material listens for keys, but pasting, dictating and some Vietnamese keyboards send none. */
input.addEventListener("input", () => {
  for (const key of ["keydown", "keyup"]) input.dispatchEvent(new Event(key))
  if (!input.value.trim()) showRecent()
})
input.addEventListener("focus", () => {
  if (!input.value.trim()) showRecent()
})
input.form.addEventListener("reset", () => setTimeout(showRecent))
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
  next.focus()
  event.preventDefault()
  event.stopPropagation()
})
result.parentElement.addEventListener("click", ({ target }) => {
  if (target.closest("a")) remember()
})
