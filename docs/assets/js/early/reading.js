/*
 * How far the parser has come.
 */

/* Whether it is done with an element: something follows it, or whatever holds it. */
export const isRead = (one) => {
  for (let at = one; at; at = at.parentElement) if (at.nextSibling) return true
  return document.readyState !== "loading"
}
