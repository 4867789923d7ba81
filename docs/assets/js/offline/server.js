/*
 * For the copy that is opened from a disk (scripts/offline.py), where browsers neither fetch nor
 * start workers: data come as scripts, the search worker is an object of the page, and links that
 * scripts make get the index.html that no server adds. Runs before every other script.
 */

import { element } from "../shared/element.js"
import { plan } from "../shared/plan.js"
import { SETUP } from "../search/messages.js"
import { talk } from "../search/talk.js"

plan.files = {}
const settings = document.getElementById("__config")
const config = JSON.parse(settings.textContent)
const root = new URL(config.base, location)

/* The theme fetches no pages from a disk, and with this feature on would then start nothing at all. */
config.features = config.features.filter((feature) => feature !== "navigation.instant")
settings.textContent = JSON.stringify(config)

const script = (address) => new Promise((done, failed) => {
  const tag = element("script", { src: address })
  tag.onload = done
  tag.onerror = () => failed(new Error(address))
  document.head.append(tag)
})

window.fetch = async (address) => {
  const url = `${new URL(address, location)}`
  await script(`${url}.js`)
  return { ok: true, json: () => plan.files[url.slice(`${root}`.length)] }
}

/* Reads the index when it is first asked; the theme hands it over only when its box is opened. */
window.Worker = class extends EventTarget {
  constructor() {
    super()
    const post = (data) => this.dispatchEvent(new MessageEvent("message", { data }))
    this.hear = talk(post, async (file) => (await fetch(new URL(file, root))).json())
    this.ready = null
  }

  async postMessage(message) {
    this.ready ||= script(new URL("search/search_index.js", root))
      .then(() => this.hear({ type: SETUP, data: window.__index }))
    await this.ready
    if (message.type !== SETUP) this.hear(message)
  }
}

const complete = (link) => {
  const url = new URL(link.href)
  if (url.protocol !== "file:" || !url.pathname.endsWith("/")) return
  url.pathname += "index.html"
  link.href = url
}
new MutationObserver((changes) => {
  for (const { target, addedNodes } of changes) {
    for (const node of [target, ...addedNodes]) {
      if (node instanceof HTMLAnchorElement && node.href) complete(node)
      else if (addedNodes.length && node instanceof Element) node.querySelectorAll("a[href]").forEach(complete)
    }
  }
}).observe(document, { childList: true, subtree: true, attributeFilter: ["href"] })
