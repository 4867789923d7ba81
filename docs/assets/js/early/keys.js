/*
 * The theme's keys of one letter would act on a word spoken to a computer that types what it hears,
 * or on a hand that slips (WCAG 2.1.4). All are taken from it but “/”, which opens the search box
 * and can be turned off on each page (page/key-switch.js).
 */

import { slash } from "../shared/slash.js"

const THEMES = ["f", "s", "p", "n", ",", "."]
const FIELDS = "input, select, textarea, [contenteditable]"

addEventListener("keydown", (event) => {
  if (event.target instanceof Element && event.target.matches(FIELDS)) return
  if (THEMES.includes(event.key) || (event.key === "/" && !slash.on)) event.stopImmediatePropagation()
}, true)
