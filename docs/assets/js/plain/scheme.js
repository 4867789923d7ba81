/*
 * The colours that the reader chose, or those of the device.
 */

import { kept } from "../shared/kept.js"

export const CHOSEN = "nen"
const page = document.documentElement.dataset
const dark = matchMedia("(prefers-color-scheme: dark)").matches

page.mdColorScheme = (kept(CHOSEN) ?? (dark ? "slate" : "default")) === "slate" ? "slate" : "default"
