/*
 * The switch of colours. It says what it brings.
 */

import { keep } from "../shared/kept.js"
import { CHOSEN } from "./scheme.js"

const page = document.documentElement.dataset
const button = document.querySelector(".palette")

const say = () => { button.textContent = page.mdColorScheme === "slate" ? "Nền sáng" : "Nền tối" }

button.addEventListener("click", () => {
  page.mdColorScheme = page.mdColorScheme === "slate" ? "default" : "slate"
  keep(CHOSEN, page.mdColorScheme)
  say()
})
say()
button.hidden = false
