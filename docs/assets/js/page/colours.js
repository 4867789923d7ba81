/*
 * The switch of colours, in either frame. It says what it brings.
 */

import { choose, isDark, onChange, paint } from "../shared/scheme.js"

const button = document.querySelector(".palette")
const head = document.createElement("meta") /* of the browser's own frame, on a phone */
head.name = "theme-color"
document.head.append(head)

const say = () => {
  button.title = isDark() ? "Nền sáng" : "Nền tối"
  button.ariaLabel = button.title
  head.content = getComputedStyle(document.documentElement).getPropertyValue("--paper").trim()
}

button.addEventListener("click", () => {
  choose(!isDark())
  say()
})
onChange(() => {
  paint()
  say()
})
say()
button.hidden = false
