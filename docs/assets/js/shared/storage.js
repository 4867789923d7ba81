/*
 * Browsers that block a site's storage throw when it is but named, and the theme's script, which
 * names it, would not start. Where that is so, the page gets a storage that forgets.
 */

class Forgetful {
  constructor() {
    this.texts = new Map()
    this.forgets = true /* what is kept here is gone with the page */
  }

  getItem(name) {
    return this.texts.get(String(name)) ?? null
  }

  setItem(name, text) {
    this.texts.set(String(name), String(text))
  }

  removeItem(name) {
    this.texts.delete(String(name))
  }
}

/* Gives a window what stands in for each storage that it refuses. */
export const standIn = (window) => {
  for (const name of ["localStorage", "sessionStorage"]) {
    try {
      window[name].getItem(name)
    } catch {
      Object.defineProperty(window, name, { value: new Forgetful(), configurable: true })
    }
  }
}
