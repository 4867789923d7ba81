/*
 * On the page of an owner: what falls due in the reader's own quarter comes first, open, and the line
 * above says how much it is. A build takes the quarter of the data's date (macros/views/owner.py).
 */

import { quarterOf } from "../shared/dates.js"
import { isRead } from "./reading.js"

const say = (line, code) => {
  const counts = new Map(line.dataset.quarters.trim().split(" ").map((one) => one.split("=")))
  line.textContent = `Quý này: ${counts.has(code) ? `${counts.get(code)} việc` : "không việc nào"} đến hạn.`
}

/*
 * The quarter of the day first, whatever a build put there before; the others as the year goes. It stands
 * open in the place of those that a page had room for, unless it is too tall itself.
 */
const arrange = (groups, code) => {
  const isNow = (one) => one.dataset.quarter === code
  const all = [...groups.children]
  const now = all.find(isNow)
  if (now && !now.open && !("tall" in now.dataset)) {
    for (const one of all) one.open = one === now
  }
  const place = (one) => (isNow(one) ? -1 : Number(one.dataset.at))
  const sorted = [...all].sort((one, other) => place(one) - place(other))
  if (sorted.some((one, at) => one !== all[at])) groups.append(...sorted)
}

/* Done once to each, when it is read. */
export const thisQuarter = (today) => {
  const code = `${today.getFullYear()}-Q${quarterOf(today)}`
  for (const [look, act] of [[".this-quarter", say], [".by-deadline", arrange]]) {
    for (const one of document.querySelectorAll(`${look}:not([data-dated])`)) {
      if (!isRead(one)) continue
      one.dataset.dated = ""
      act(one, code)
    }
  }
}
