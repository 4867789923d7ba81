/*
 * What stays on the reader's device. A private window, or one that is full, may refuse: then
 * nothing is kept.
 */

/* The text kept under a name; null when there is none. */
export const kept = (name) => {
  try {
    return localStorage.getItem(name)
  } catch {
    return null
  }
}

/* Keeps a text under a name; null forgets it. */
export const keep = (name, text) => {
  try {
    if (text === null) localStorage.removeItem(name)
    else localStorage.setItem(name, text)
  } catch {
    /* not kept */
  }
}
