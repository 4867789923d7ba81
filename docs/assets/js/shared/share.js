/*
 * Sends an address on: by what the device has for it, else into the clipboard, else to be copied by hand.
 */

import { copied } from "./clipboard.js"
import { element } from "./element.js"

/* Shares an address with its title; what came of it is said, or the address shown, in `place`. */
export const share = async (title, address, place) => {
  try {
    if (navigator.share) return await navigator.share({ title, url: address })
  } catch (error) {
    if (error.name === "AbortError") return
  }
  if (await copied(address)) {
    place.textContent = "Đã chép địa chỉ."
    return
  }
  const field = element("input", { type: "text", readonly: true, "aria-label": "Địa chỉ để chép", value: address })
  place.replaceChildren(field)
  field.select()
}
