/*
 * Whether the key “/” opens the search box: as the reader turned it, on this page and, where the
 * device keeps it, on all.
 */

import { keep, kept } from "./kept.js"

const OFF = "phim-tim-kiem-tat"
const page = document.documentElement.dataset

export const slash = {
  get on() {
    return (page.slash ?? kept(OFF)) !== "tắt"
  },
  set on(on) {
    page.slash = on ? "bật" : "tắt"
    keep(OFF, on ? null : "tắt")
  },
}
