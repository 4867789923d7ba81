/*
 * How what is being typed may go on, for Material's suggestion behind the cursor.
 */

import { fold, wordsOf } from "../search/fold.js"

const COMPLETED = 4 /* words beyond the one being typed */
const UNTIL_A_STOP = /^[^,;:.()]*/

/* The last word of `text`, with what follows it in `name`; "" when the name does not go on so. */
const completed = (text, name) => {
  const typed = wordsOf(text)
  const named = wordsOf(name)
  const last = typed.length - 1
  const fits = (start) => typed.every((word, place) => {
    const own = named[start + place]
    return own && (place < last ? own.token === word.token : own.token.startsWith(word.token))
  })
  const at = typed.length ? named.findIndex((_, start) => fits(start)) : -1
  if (at < 0) return ""
  const end = named[Math.min(at + last + COMPLETED, named.length - 1)].end
  const rest = name.slice(named[at + last].start, end).match(UNTIL_A_STOP)[0].trim().normalize("NFC")
  const begun = text.slice(typed[last].start, typed[last].end)
  /* Who types without diacritics goes on without. */
  const plain = typed.every((word) => word.exact === word.token)
  const more = (plain ? fold(rest) : rest).slice(begun.length)
  return more && begun + more
}

/* The first completion that one of the names gives; "" for none. */
export const completion = (text, names) => {
  for (const name of names) {
    const found = completed(text, name)
    if (found) return found
  }
  return ""
}
