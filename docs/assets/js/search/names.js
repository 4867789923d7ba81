/*
 * Names of bodies, groups and positions in a query: spelled, by initials, half typed, mistyped.
 */

const LINKING = "va" /* "và" has no letter in "LĐTBXH" */
const SYLLABLE = /^(?:ngh|[^aeiouy]{0,2})[aeiouy]{1,3}(?:ch|ng|nh|[cmnpt])?$/

/* A word that may be read aloud is rarely meant as initials: "tu" is "từ" before it is Tỉnh ủy. */
export const looksSpoken = (token) => SYLLABLE.test(token)

/* The place after the words from `at` on whose initials are `token`; 0 when they are not. */
const initials = (words, at, token) => {
  let read = 0
  for (; read < token.length && at < words.length; at++) {
    if (words[at][0] === token[read]) read++
    else if (words[at] !== LINKING) return 0
  }
  return read > 1 && read === token.length ? at : 0
}

/*
 * How much of a name the tokens spell from `at` on. Each token is a word, the initials of several
 * (then the reading is `short`) or, when it is the last one typed, the beginning of a word (`open`).
 */
export const spell = (tokens, at, words) => {
  let end = at, covered = 0, open = false, short = false
  while (end < tokens.length && covered < words.length && !open) {
    const token = tokens[end]
    const run = end > at || !looksSpoken(token) ? initials(words, covered, token) : 0
    if (token === words[covered]) covered++
    else if (run) { covered = run; short = true }
    else if (words[covered] === LINKING) { covered++; continue }
    else if (end === tokens.length - 1 && words[covered].startsWith(token)) { covered++; open = true }
    else break
    end++
  }
  return { end, covered, open, short, whole: covered === words.length && !open }
}

/* The distance of two words in letters dropped, added, changed or swapped; `most` + 1 if more. */
export const distance = (one, other, most) => {
  if (Math.abs(one.length - other.length) > most) return most + 1
  let before = [], row = Array.from({ length: other.length + 1 }, (_, at) => at)
  for (let i = 1; i <= one.length; i++) {
    const next = [i]
    for (let j = 1; j <= other.length; j++) {
      const changed = one[i - 1] === other[j - 1] ? 0 : 1
      next[j] = Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + changed)
      if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1])
        next[j] = Math.min(next[j], before[j - 2] + 1)
    }
    before = row
    row = next
  }
  return row[other.length]
}

/* A word without the keys that Telex leaves behind when it is switched off: "nooij" is "noi". */
export const withoutTelex = (token) => {
  const plain = token.replace(/([aeod])\1/g, "$1")
  const vowel = plain.search(/[aeiouy]/)
  if (vowel < 0) return plain
  return plain.slice(0, vowel + 1) + plain.slice(vowel + 1).replace(/[sfrxjw]/g, "")
}
