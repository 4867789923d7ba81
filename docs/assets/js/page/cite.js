/*
 * Beneath a page's citation: buttons that copy it, or the page's address alone.
 */

import { copied } from "../shared/clipboard.js"
import { button, element } from "../shared/element.js"

/* The page's address as others may have it: without what a search result put there. */
const address = () => location.origin + location.pathname

const offer = (line) => {
  const status = element("span", { role: "status", class: "for" })
  const offered = (label, text) => button(async () => {
    status.textContent = await copied(text()) ? "Đã chép" : "Trình duyệt không cho chép; hãy bôi đen rồi chép"
  }, {}, label)
  const known = line.querySelector(".address")
  if (!known) line.append(`, ${address()}`)
  line.after(element("p", { class: "copying" },
    offered("Sao chép trích dẫn", () => line.textContent.trim().replace(/\s+/g, " ")), " ",
    offered("Sao chép liên kết", () => known?.textContent ?? address()), " ", status))
}

document$.subscribe(() => document.querySelectorAll(".cite p:only-child").forEach(offer))
