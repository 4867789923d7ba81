/*
 * A field with a list of what it may mean: a combobox, as the authoring practices for ARIA describe
 * it. The focus stays in the field; the arrow keys go through the list.
 */

import { element } from "../shared/flow.js"

/*
 * label: of the field. find: what a text may mean, as {offered, told}: at most a few {name}, and what is
 * said beside, such as that there are none. choose: is told which was taken.
 */
export const combobox = (label, find, choose) => {
  const input = element("input", {
    id: "own-name", type: "text", role: "combobox", autocomplete: "off", spellcheck: "false",
    "aria-autocomplete": "list", "aria-controls": "own-names", "aria-expanded": "false",
  })
  const names = element("ul", { id: "own-names", role: "listbox", "aria-label": "Cơ quan, chức vụ", hidden: true })
  const status = element("p", { class: "own-status", role: "status" })
  let offered = []
  let at = -1

  const offer = (found, told = "") => {
    offered = found
    at = -1
    status.textContent = told
    names.replaceChildren(
      ...found.map(({ name }, place) =>
        element("li", { role: "option", id: `own-${place}`, "aria-selected": "false" }, name))
    )
    names.hidden = !found.length
    input.setAttribute("aria-expanded", String(found.length > 0))
    input.removeAttribute("aria-activedescendant")
  }
  const move = (place) => {
    at = (place + offered.length) % offered.length
    ;[...names.children].forEach((one, index) => one.setAttribute("aria-selected", String(index === at)))
    names.children[at].scrollIntoView({ block: "nearest" })
    input.setAttribute("aria-activedescendant", `own-${at}`)
  }
  const take = (one) => {
    offer([])
    choose(one)
  }

  const seek = () => {
    const { offered: few, told } = find(input.value)
    offer(few, told)
  }

  input.addEventListener("input", () => (input.value.trim() ? seek() : offer([])))
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
  return element("div", { class: "own" }, element("label", { for: "own-name" }, label), input, names, status)
}
