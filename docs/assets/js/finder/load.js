/*
 * Fetches the finder's script when its page is first shown: no other page has to wait for it.
 */

import { element } from "../shared/element.js"
import { finderScript } from "../shared/site.js"

let asked = false

document$.subscribe(() => {
  if (asked || !document.querySelector("[data-finder]")) return
  asked = true
  document.body.append(element("script", { src: finderScript }))
})
