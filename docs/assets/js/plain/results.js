/*
 * The results of the search box, and its keys: what the theme does in the other frame. What stands
 * above the results is box/box.js's.
 */

import { QUERY, READY, SETUP } from "../search/messages.js"
import { element } from "../shared/element.js"
import { facts, plan } from "../shared/plan.js"
import { root, searchIndex, searchWorker } from "../shared/site.js"

const box = document.querySelector(".md-search")
const input = box.querySelector("[data-md-component=search-query]")
const output = box.querySelector(".md-search__output")
const meta = box.querySelector(".md-search-result__meta")
const list = box.querySelector(".search-results")
const FIELDS = "input, select, textarea, [contenteditable]"
const said = (what, count) => facts.saidByTheme[`search.result.${what}`].replace("#", count)

const ask = () => plan.ready && plan.worker.postMessage({ type: QUERY, data: input.value })

const start = async () => {
  if (plan.worker) return
  const worker = new Worker(searchWorker) /* box/link.js makes it plan.worker */
  worker.addEventListener("message", ({ data }) => data?.type === READY && input.value && ask())
  const answer = await fetch(searchIndex).catch(() => null)
  if (answer?.ok) worker.postMessage({ type: SETUP, data: await answer.json().catch(() => null) })
}

/* Titles and texts come as HTML, escaped by the worker (search/view.js). */
const read = (html) => [...new DOMParser().parseFromString(html, "text/html").body.childNodes]
const shown = ({ location, title, text }) => {
  const parts = [element("span", { class: "search-title" }, ...read(title)), ...read(text)]
  return element("a", { class: "md-search-result__link", href: new URL(location, root) }, ...parts)
}
/* One that is seen, and those folded below it. */
const group = ([first, ...folded]) => {
  const more = element("details", { class: "md-search-result__more" },
    element("summary", {}, said("more.other", folded.length)), ...folded.map(shown))
  return element("li", { class: "md-search-result__item md-typeset" }, shown(first), ...(folded.length ? [more] : []))
}

document.addEventListener("plansearch", ({ detail }) => {
  if (detail.typed !== input.value) return
  const items = input.value.trim() ? detail.items : []
  list.replaceChildren(...items.map(group))
  meta.textContent = !input.value.trim() ? said("placeholder")
    : items.length ? said("other", items.length) : said("none")
})

const open = () => { output.hidden = false }
const close = () => { output.hidden = true }

/* The arrows go from the field through the results and back. */
const step = (by) => {
  const stops = [input, ...list.querySelectorAll("li > a, summary, details[open] a")]
  const next = stops[stops.indexOf(document.activeElement) + by]
  next?.focus()
  return Boolean(next)
}

input.addEventListener("focus", () => { open(); start() })
input.addEventListener("input", ask)
input.form.addEventListener("submit", (event) => {
  event.preventDefault()
  list.querySelector("a")?.click()
})
box.addEventListener("keydown", (event) => {
  if (event.key === "Escape") {
    close()
    input.blur()
  } else if (event.key === "ArrowDown" && step(1)) event.preventDefault()
  else if (event.key === "ArrowUp" && step(-1)) event.preventDefault()
})
box.addEventListener("focusout", ({ relatedTarget }) => {
  if (relatedTarget && !box.contains(relatedTarget)) close()
})
document.addEventListener("pointerdown", ({ target }) => !box.contains(target) && close())
addEventListener("keydown", (event) => {
  if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey) return
  if (event.target instanceof Element && event.target.matches(FIELDS)) return
  event.preventDefault()
  input.focus()
})
if (document.querySelector("[data-finder]")) start()
