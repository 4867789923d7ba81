/*
 * The colours that the reader chose; until then those of the device, also when it changes them.
 */

import { keep, kept } from "./kept.js"

const CHOSEN = "nen"
const device = matchMedia("(prefers-color-scheme: dark)")

export const isDark = () => (kept(CHOSEN) ?? (device.matches ? "slate" : "default")) === "slate"

/* Puts them on the page; the theme says at its body too which it has. */
export const paint = () => {
  const scheme = isDark() ? "slate" : "default"
  for (const one of [document.documentElement, document.body]) {
    if (one && one.dataset.mdColorScheme !== scheme) one.dataset.mdColorScheme = scheme
  }
}

export const choose = (dark) => {
  keep(CHOSEN, dark ? "slate" : "default")
  paint()
}

/* Calls back when the device changes its colours. */
export const onChange = (act) => device.addEventListener("change", act)

paint()
