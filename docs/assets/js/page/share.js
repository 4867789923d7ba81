/*
 * On a page that offers what to take away: a button that sends its address on.
 */

import { button, element } from "../shared/element.js"
import { share } from "../shared/share.js"

document$.subscribe(() => {
  const room = document.querySelector("[data-share].room")
  if (!room) return
  const told = element("span", { role: "status", class: "shared" })
  const send = () => share(document.title, location.href.split("#")[0], told)
  room.replaceChildren(button(send, {}, "Chia sẻ"), " ", told)
  room.classList.remove("room")
})
