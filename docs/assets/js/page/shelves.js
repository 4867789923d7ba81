/*
 * Long lists in folds: each shows 25 entries at a time; an address opens the fold that it names, and an
 * opened fold stands in the address; a field finds entries by their words, which stay in the address too.
 * Without this script each fold holds all of its entries.
 */

import { come } from "../shared/come.js"
import { button, element } from "../shared/element.js"
import { fold } from "../search/fold.js"

const AT_ONCE = 25

const entriesOf = (shelf) => [...shelf.querySelectorAll(":scope > ul > li, :scope > table > tbody > tr, :scope > .card, :scope > .chain > ul > li")]

/* Shows the first entries of a fold, those that are wanted, and a button for the next. */
const page = (shelf, isWanted, most = AT_ONCE) => {
  const wanted = entriesOf(shelf).filter((entry) => {
    const is = isWanted(entry)
    entry.classList.toggle("left-out", !is)
    return is
  })
  wanted.forEach((entry, at) => entry.classList.toggle("later", at >= most))
  shelf.querySelector(".more-rows")?.remove()
  if (wanted.length > most) {
    const more = button(() => {
      page(shelf, isWanted, most + AT_ONCE)
      wanted[most].querySelector("a, summary")?.focus()
    }, {}, `Xem thêm ${Math.min(AT_ONCE, wanted.length - most)} (còn ${wanted.length - most})`)
    shelf.append(element("p", { class: "more-rows screen" }, more))
  }
  return wanted.length
}

const write = (change) => {
  const address = new URL(location)
  change(address)
  try {
    history.replaceState(history.state, "", address)
  } catch {
    /* a browser may keep the address of a file from changing */
  }
}

/* Opens the fold that the address names, or in which it names something. */
const openNamed = () => {
  const named = location.hash.length > 1 && document.getElementById(decodeURIComponent(location.hash.slice(1)))
  const shelf = named && named.closest("[data-shelves] .shelf")
  if (!shelf) return
  if (named !== shelf) page(shelf, () => true, Infinity)
  shelf.open = true
  named.scrollIntoView()
}

const prepare = (list) => {
  const shelves = [...list.querySelectorAll(".shelf")]
  const input = element("input", { type: "search", autocapitalize: "off", spellcheck: "false" })
  const status = element("span", { role: "status", class: "count" })
  const opened = shelves.filter(({ open }) => open)
  const show = () => {
    const words = fold(input.value).split(/\s+/).filter(Boolean)
    const isWanted = (entry) => words.every((word) => fold(entry.textContent).includes(word))
    let found = 0
    for (const shelf of shelves) {
      const count = page(shelf, isWanted)
      found += count
      shelf.classList.toggle("left-out", words.length > 0 && !count)
      shelf.open = words.length ? count > 0 : opened.includes(shelf)
    }
    status.textContent = words.length ? ` ${found} mục ở trang này` : ""
  }
  input.value = new URLSearchParams(location.search).get(list.dataset.shelves) ?? ""
  input.addEventListener("input", () => {
    show()
    write(({ searchParams }) => input.value.trim() ? searchParams.set(list.dataset.shelves, input.value.trim()) : searchParams.delete(list.dataset.shelves))
  })
  /* The page keeps room where its list is long enough for a field. */
  list.querySelector(".room")?.replaceWith(element("p", { class: "filter screen" }, element("label", {}, "Tìm trong danh sách ", input), status))
  show()
  for (const shelf of shelves) {
    shelf.querySelector("summary").addEventListener("click", () => {
      write((address) => { address.hash = shelf.open ? "" : shelf.id }) /* it opens next */
    })
  }
}

document$.subscribe(() => {
  const lists = document.querySelectorAll("[data-shelves]")
  lists.forEach(prepare)
  lists.forEach(come)
  openNamed()
})
addEventListener("hashchange", openNamed)
