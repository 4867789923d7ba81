/*
 * The finder's fields: words, a list to choose one from where values are many, boxes to tick where
 * they are few. They stay where they are whatever is chosen, so the focus does too.
 */

import { element } from "../shared/element.js"
import { figure } from "../shared/figure.js"
import { facts } from "../shared/plan.js"
import { LONGEST } from "./facets.js"

/* A field under its name. The name stands beside, not around: around a list it would take in its values. */
const named = (name, control) => {
  control.id = `loc-${control.name}`
  return element("div", { class: "facet" }, element("label", { for: control.id }, name), control)
}

/* One value of many: a list of the values that some task has, with their numbers. */
class Choice {
  constructor({ of, key, name, all, values, parts = [] }, changed) {
    this.all = all
    this.values = values
    this.parts = new Map(parts) /* heading by the place at which a kind begins */
    this.select = element("select", { name: key })
    this.select.addEventListener("change", () =>
      changed(of, this.select.value ? [Number(this.select.value)] : []))
    this.root = named(name, this.select)
  }

  /* heirs: what came to each value from a predecessor, told apart. */
  show(chosen, counts, heirs = []) {
    const options = [new Option(this.all, "")]
    let part = { append: (option) => options.push(option) }
    this.values.forEach(([, label], place) => {
      if (this.parts.has(place)) {
        part = element("optgroup", { label: this.parts.get(place) })
        options.push(part)
      }
      const came = heirs[place] ? [`nhận lại ${figure(heirs[place])}`] : []
      const own = counts[place] || !came.length ? [figure(counts[place])] : []
      if (counts[place] || came.length || chosen.has(place)) {
        part.append(new Option(`${label} (${[...own, ...came].join("; ")})`, place))
      }
    })
    this.select.replaceChildren(...options.filter((one) => one.localName === "option" || one.children.length))
    this.select.value = chosen.size ? [...chosen][0] : ""
  }
}

/* Any of a few values; a time that no task has is there only while an address asks for it. */
class Boxes {
  constructor({ of, key, name, values, named: isTime }, changed, all) {
    this.boxes = []
    this.isLeftOut = (place) => isTime && !all[place]
    this.root = element("fieldset", { class: "facet" }, element("legend", {}, name))
    const list = element("div", { class: "boxes" })
    values.forEach(([, label], place) => {
      const input = element("input", { type: "checkbox", name: key, value: place })
      const count = element("span", { class: "count" })
      const line = element("label", {}, input, " ", element("span", {}, label), " ", count)
      input.addEventListener("change", () =>
        changed(of, this.boxes.filter((box) => box.input.checked).map((box) => box.place)))
      this.boxes.push({ place, input, count, line })
      list.append(line)
    })
    this.root.append(list)
  }

  show(chosen, counts) {
    for (const { place, input, count, line } of this.boxes) {
      input.checked = chosen.has(place)
      const number = figure(counts[place])
      if (count.textContent !== number) count.textContent = number
      line.classList.toggle("none", !counts[place])
      line.hidden = this.isLeftOut(place) && !input.checked
    }
  }
}

export class Form {
  /* told: `chosen` gets a facet and places, `typed` the words. */
  constructor(facets, told) {
    const { data } = facets
    const all = facets.select(facets.nothing(), null).counts
    this.input = element("input", {
      type: "search", name: facts.soughtWords, maxlength: LONGEST, autocomplete: "off", spellcheck: "false",
    })
    this.input.addEventListener("input", () => told.typed(this.input.value))
    const words = named("Tìm chữ trong nhiệm vụ", this.input)
    this.fields = new Map(data.facets.map((facet) =>
      [facet.of, new (facet.all ? Choice : Boxes)(facet, told.chosen, all[facet.of])]))
    this.summary = element("summary", {})
    const fields = [...this.fields.values()].map((field) => field.root)
    this.folded = element("details", { class: "fold" }, this.summary, element("div", {}, ...fields))
    this.root = element("form", { class: "finder-form", "aria-label": "Bộ lọc" }, words, this.folded)
    this.root.addEventListener("submit", (event) => event.preventDefault())
  }

  get text() {
    return this.input.value
  }

  setText(text) {
    if (this.input.value !== text) this.input.value = text
  }

  setSummary(number) {
    this.summary.textContent = number ? `Bộ lọc (đang dùng ${number})` : "Bộ lọc"
  }

  /* On a wide screen the fields are always open. */
  fold(closed) {
    this.folded.open = !closed
  }

  show(chosen, counts) {
    for (const [of, field] of this.fields) field.show(chosen[of], counts[of], of === "bodies" ? counts.heirs : [])
  }
}
