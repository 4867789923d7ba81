/*
 * Whose tasks the front page shows, by their ids: those of its address, which is how a choice is sent
 * on, else those that the device remembers.
 */

import { keep } from "../shared/kept.js"
import { facts } from "../shared/plan.js"
import { REMEMBERED, remembered } from "../shared/remembered.js"

export const asked = () => new URLSearchParams(location.search).getAll(facts.followed).filter(Boolean)

/* Remembers a choice; false where the device does not let it. */
export const remember = (ids) => {
  keep(REMEMBERED, ids.join(" ") || null)
  return !ids.length || (remembered().length > 0 && !localStorage.forgets)
}

/* The query of an address that carries a choice. */
export const query = (ids) => `?${new URLSearchParams(ids.map((id) => [facts.followed, id]))}`

/* A choice made here takes the place of the one that the address brought. */
export const dropAsked = () => {
  if (!asked().length) return
  try {
    history.replaceState(history.state, "", location.pathname)
  } catch {
    /* a browser may keep the address of a file from changing */
  }
}
