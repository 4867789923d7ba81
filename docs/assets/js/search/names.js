/*
 * Names of bodies, groups and positions in a query: spelled, by initials, half typed, mistyped.
 */

import { facts } from "../shared/plan.js"

export const PROVINCE = "tinh" /* may follow the name of any body of it: Sở Nội vụ tỉnh */
const LINKING = "va" /* "và" has no letter in "LĐTBXH" */
/* Nothing closes a syllable after “y” but where “u” comes before it: “huyt”, no “syt” for Sở Y tế. */
const SYLLABLE = /^(?!(?:.*[^u])?y(?:ch|ng|nh|[cmnpt])$)(?:ngh|[^aeiouy]{0,2})[aeiouy]{1,3}(?:ch|ng|nh|[cmnpt])?$/

/* A word that may be read aloud is rarely meant as initials: "tu" is "từ" before it is Tỉnh ủy. */
export const looksSpoken = (token) => SYLLABLE.test(token)

const ONSET = /^(?:ngh|[cgknpt]h|ng|gi|qu|tr)/

/*
 * Places after the words from `at` on whose initials are `token`. The initial of a word is its first
 * letter, or all that stands before its vowel: TTr is Thanh tra.
 */
const initials = (words, at, token) => {
  if (!token) return [at]
  if (at === words.length) return []
  const [onset = ""] = words[at].match(ONSET) || []
  const heads = [words[at][0], onset].filter((head) => head && token.startsWith(head))
  return [
    ...heads.flatMap((head) => initials(words, at + 1, token.slice(head.length))),
    ...(words[at] === LINKING ? initials(words, at + 1, token) : []),
  ]
}

/* Of those places the one from which the next token goes on. */
const run = (words, at, [token, next]) => {
  const ends = initials(words, at, token)
  const goesOn = (end) => next === words[words[end] === LINKING && next !== LINKING ? end + 1 : end]
  return ends.find(goesOn) ?? ends[0] ?? 0
}

/*
 * How much of a name the tokens spell from `at` on. Each token is a word, the initials of several
 * (then the reading is `short`) or, when it is the last one typed, the beginning of a word (`open`).
 * A first token that `isWord` takes for one is no initials, and a single letter is but after some.
 */
export const spell = (tokens, at, words, isWord = looksSpoken) => {
  let end = at, covered = 0, open = false, short = false
  while (end < tokens.length && covered < words.length && !open) {
    const token = tokens[end]
    const may = token.length > 1 ? end > at || !isWord(token) : short
    const past = may ? run(words, covered, tokens.slice(end, end + 2)) : 0
    if (token === words[covered]) covered++
    else if (past) { covered = past; short = true }
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

/*
 * Whether `typed` is `word` after a slip of the fingers: a letter dropped, doubled or swapped with the
 * next, or keys of Telex left in. Another letter makes another word.
 */
export const slip = (typed, word) => {
  if (withoutTelex(typed) === word) return true
  const more = typed.length - word.length
  if (Math.abs(more) > 1 || Math.max(typed.length, word.length) < 2) return false
  let at = 0
  while (at < word.length && typed[at] === word[at]) at++
  const rest = word.slice(at)
  if (more < 0) return typed.slice(at) === rest.slice(1)
  if (more > 0) return typed[at] === typed[at - 1] && typed.slice(at + 1) === rest
  return rest.length > 1 && typed.slice(at) === rest[1] + rest[0] + rest.slice(2)
}

/* A word without the keys that Telex leaves behind when it is switched off: "nooij" is "noi". */
export const withoutTelex = (token) => {
  const plain = token.replace(/([aeod])\1/g, "$1")
  const vowel = plain.search(/[aeiouy]/)
  if (vowel < 0) return plain
  return plain.slice(0, vowel + 1) + plain.slice(vowel + 1).replace(/[sfrxjw]/g, "")
}

const VNI_WORD = /[a-z]+[0-9][a-z0-9]*/gi
const COUNTED = new Set([...facts.quarterWords, "thang", "nam", "so", "dieu", "khoan", "muc", "phan", "vu"]) /* may have a number behind */

/* The letters of a word as VNI types it, its digits for its marks: "no65i"; "" for any other word. */
const lettersOfVni = (word) => {
  const letters = word.toLowerCase().replace(/[0-9]/g, "")
  const digits = word.replace(/[^0-9]/g, "")
  const has = (digit, of) => !digits.includes(digit) || of.test(letters)
  const isTyped = /^[1-5]?$/.test(digits.replace(/[6-9]/g, "")) && digits.length < 4
    && has("6", /[aeo]/) && has("7", /[ou]/) && has("8", /a/) && has("9", /d/)
  return isTyped && looksSpoken(letters) ? letters : ""
}

/*
 * A text without the digits of VNI that were left in: "so7 no65i vu5". All its words with digits must be
 * such, and known; one at least must be nothing else, as "quý 3" typed without a space could be.
 */
export const withoutVni = (text, isKnown) => {
  const words = text.match(VNI_WORD) || []
  const letters = words.map(lettersOfVni)
  const isCertain = (word, at) => /[0-9][a-z]|[0-9]{2}/i.test(word) || !COUNTED.has(letters[at])
  const isVni = letters.every((word) => word && isKnown(word)) && words.some(isCertain)
  return isVni ? text.replace(VNI_WORD, lettersOfVni) : text
}
