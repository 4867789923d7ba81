/*
 * What the theme writes as scripts into each page, once for them all: how its scripts keep what the reader
 * chose on the device, by the names that they call. And the colours of the body, before the first paint.
 */

import { paint } from "../shared/scheme.js"

const here = new URL("../../", document.currentScript.src) /* the site's root: this stands in assets/js/ */

globalThis.__md_scope = here
globalThis.__md_hash = (text) => [...text].reduce((sum, letter) => (sum << 5) - sum + letter.charCodeAt(0), 0)
globalThis.__md_get = (name, storage = localStorage, scope = here) => JSON.parse(storage.getItem(`${scope.pathname}.${name}`))
globalThis.__md_set = (name, value, storage = localStorage, scope = here) => {
  try {
    storage.setItem(`${scope.pathname}.${name}`, JSON.stringify(value))
  } catch {
    /* a browser may keep nothing */
  }
}

/* The body comes after this script: it is painted when the parser has been told of it, and not before. */
new MutationObserver((_, observer) => {
  if (!document.body) return
  observer.disconnect()
  paint()
}).observe(document.documentElement, { childList: true })
