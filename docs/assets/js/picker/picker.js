/*
 * Front page: pick your body by typing, with or without diacritics; then its tasks as they stand on
 * the reader's own date. The choice stays on the device. Without this script the page lists all
 * bodies as links.
 */

import { button, element, list } from "../shared/element.js"
import { fold } from "../search/fold.js"

const KEY = "co-quan-cua-ban"
const MOST = 8 /* names offered */
const OVER = "đã qua thời hạn ghi trong kế hoạch; chưa có dữ liệu kết quả"
const ROMAN = ["I", "II", "III", "IV"]

/* Private windows may refuse to remember. */
const remember = (id) => {
  try {
    if (id) localStorage.setItem(KEY, id)
    else localStorage.removeItem(KEY)
  } catch {}
}
const remembered = () => {
  try {
    return localStorage.getItem(KEY)
  } catch {
    return null
  }
}

const bodyOf = (link) => ({
  id: link.pathname.split("/").at(-2),
  name: link.textContent,
  url: link.href,
  folded: fold(`${link.textContent} | ${link.dataset.also ?? ""}`),
})

/* Names that begin with what was typed first, then those that hold it, then every word of it. */
const found = (bodies, typed) => {
  const asked = fold(typed).trim().replace(/\s+/g, " ")
  const words = asked.split(" ")
  const rank = ({ folded }) =>
    folded.startsWith(asked) ? 0 : folded.includes(asked) ? 1 : words.every((word) => folded.includes(word)) ? 2 : 3
  return bodies
    .map((body) => [rank(body), body])
    .filter(([place]) => place < 3)
    .sort(([one], [other]) => one - other)
    .slice(0, MOST)
    .map(([, body]) => body)
}

/* ── Tasks by the reader's date ── */

const iso = (date) =>
  [date.getFullYear(), date.getMonth() + 1, date.getDate()].map((part) => String(part).padStart(2, "0")).join("-")

const sorted = (tasks, today) => {
  const quarter = Math.floor(today.getMonth() / 3)
  const last = iso(new Date(today.getFullYear(), 3 * quarter + 3, 0))
  const here = iso(today)
  return [
    [`Hạn trong quý này (quý ${ROMAN[quarter]}/${today.getFullYear()})`, tasks.filter(({ end }) => end && end >= here && end <= last)],
    ["Hạn về sau", tasks.filter(({ end }) => end && end > last)],
    ["Thường xuyên hoặc không nêu thời gian", tasks.filter(({ end }) => !end)],
    [`Việc ${OVER}`, tasks.filter(({ end }) => end && end < here)],
  ]
}

const row = (task, root) =>
  element(
    "li",
    {},
    element("span", { class: "no" }, String(task.number)),
    element(
      "div",
      {},
      element("a", { href: root + task.url }, task.title),
      " ",
      element("span", { class: "for" }, [task.when, task.roles, task.plan].filter(Boolean).join(" · "), " · ", element("span", { class: `way ${task.way[0]}` }, task.way[1]))
    )
  )

const group = ([heading, tasks], root) => [
  element("h4", {}, heading, " ", element("span", { class: "count" }, `${tasks.length} nhiệm vụ`)),
  element("ul", { role: "list", class: "rows" }, ...tasks.map((task) => row(task, root))),
]

const panel = (body, data, forget) => {
  const root = new URL("../../", body.url).href
  const today = new Date()
  const links = data.links.map(([text, url]) => element("a", { href: root + url }, text))
  return [
    element("h3", {}, "Việc của cơ quan bạn: ", element("a", { href: body.url }, body.name)),
    ...(data.year < today.getFullYear() ? [element("p", { class: "over" }, `Kế hoạch năm ${data.year}: ${OVER}.`)] : []),
    list({ class: "take" }, [...links, button(forget, {}, "Chọn cơ quan khác")]),
    ...(data.tasks.length ? [] : [element("p", { class: "nil" }, "Không có nhiệm vụ nào.")]),
    ...sorted(data.tasks, today).filter(([, tasks]) => tasks.length).flatMap((one) => group(one, root)),
  ]
}

const failure = (body) =>
  element("p", {}, "Chưa đọc được danh sách việc. Mở trang ", element("a", { href: body.url }, body.name), ".")

/* ── The field: a combobox with a list of its own, as ARIA describes it ── */

const field = (bodies, choose) => {
  const input = element("input", {
    id: "own-name", type: "text", role: "combobox", autocomplete: "off", spellcheck: "false",
    "aria-autocomplete": "list", "aria-controls": "own-names", "aria-expanded": "false",
  })
  const names = element("ul", { id: "own-names", role: "listbox", "aria-label": "Cơ quan", hidden: "" })
  let offered = []
  let at = -1

  const offer = (bodies) => {
    offered = bodies
    at = -1
    names.replaceChildren(
      ...bodies.map((body, place) => element("li", { role: "option", id: `own-${place}`, "aria-selected": "false" }, body.name))
    )
    names.hidden = !bodies.length
    input.setAttribute("aria-expanded", String(bodies.length > 0))
    input.removeAttribute("aria-activedescendant")
  }
  const move = (place) => {
    at = (place + offered.length) % offered.length
    ;[...names.children].forEach((one, index) => one.setAttribute("aria-selected", String(index === at)))
    names.children[at].scrollIntoView({ block: "nearest" })
    input.setAttribute("aria-activedescendant", `own-${at}`)
  }
  const take = (body) => {
    offer([])
    choose(body)
  }

  input.addEventListener("input", () => offer(input.value.trim() ? found(bodies, input.value) : []))
  input.addEventListener("blur", () => offer([]))
  input.addEventListener("keydown", (event) => {
    if (event.isComposing || !offered.length) return
    if (event.key === "ArrowDown") move(at + 1)
    else if (event.key === "ArrowUp") move(at < 0 ? -1 : at - 1)
    else if (event.key === "Enter") take(offered[Math.max(at, 0)])
    else if (event.key === "Escape") offer([])
    else return
    event.preventDefault()
  })
  names.addEventListener("pointerdown", (event) => event.preventDefault()) /* the field keeps the focus */
  names.addEventListener("click", (event) => {
    const place = [...names.children].indexOf(event.target.closest("li"))
    if (place >= 0) take(offered[place])
  })
  return element("div", { class: "own" }, element("label", { for: "own-name" }, "Gõ tên cơ quan, có dấu hay không dấu đều được"), input, names)
}

const prepare = (section) => {
  const bodies = [...section.querySelectorAll(".picker a")].map(bodyOf)
  const tasks = element("div", { class: "own-tasks", "aria-live": "polite" })
  const open = async (body) => {
    let shown
    try {
      const answer = await fetch(new URL("viec.json", body.url))
      if (!answer.ok) throw new Error(answer.statusText)
      shown = panel(body, await answer.json(), forget)
    } catch {
      shown = [failure(body)]
    }
    tasks.replaceChildren(...shown)
    section.classList.add("chosen")
  }
  const choose = (body) => {
    remember(body.id)
    return open(body)
  }
  const entry = field(bodies, choose)
  const forget = () => {
    remember(null)
    tasks.replaceChildren()
    section.classList.remove("chosen")
    const input = entry.querySelector("input")
    input.value = ""
    input.focus()
  }
  section.querySelector("h2").after(entry, tasks)
  const known = bodies.find(({ id }) => id === remembered())
  if (known) open(known)
}

document$.subscribe(() => {
  const section = document.querySelector("[data-own]:not(:has(.own))")
  if (section) prepare(section)
})
