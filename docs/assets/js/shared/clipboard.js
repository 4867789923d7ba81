/*
 * Puts a text where “paste” takes it from.
 */

/* By a selection: what a page without https may do. */
const bySelection = (text) => {
  const field = document.createElement("textarea")
  field.value = text
  field.className = "unseen"
  document.body.append(field)
  field.select()
  const done = document.execCommand("copy")
  field.remove()
  return done
}

/* Whether the text was copied. */
export const copied = async (text) => {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch { /* refused, or not there */
    return bySelection(text)
  }
}
