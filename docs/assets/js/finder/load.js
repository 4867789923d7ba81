/*
 * Fetches the finder's scripts when its page is first shown: no other page has to wait for them.
 */
(() => {
  const PARTS = ["facets.js", "rows.js", "form.js", "page.js"] /* in the order in which they need each other */
  const here = document.currentScript.src
  let asked = false

  document$.subscribe(() => {
    if (asked || !document.querySelector("[data-finder]")) return
    asked = true
    for (const part of PARTS) {
      const script = document.createElement("script")
      script.src = new URL(part, here)
      script.async = false
      document.body.append(script)
    }
  })
})()
