/*
 * Fetches the finder's script when its page is first shown: no other page has to wait for it.
 */

const here = document.currentScript.src
let asked = false

document$.subscribe(() => {
  if (asked || !document.querySelector("[data-finder]")) return
  asked = true
  const script = document.createElement("script")
  script.src = new URL("finder.js", here)
  document.body.append(script)
})
