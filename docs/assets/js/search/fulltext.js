/*
 * Full text. Scores are those of MiniSearch's BM25+, which its documentation gives and a test holds to:
 * a worker of 15 kB has no room for that library. A language of few thousand syllables needs no tree
 * to find those that begin so.
 */

const K = 1.2, B = 0.7, D = 0.5 /* of BM25+ */
const BEGUN = 0.375, LONGER = 0.3 /* how much less a longer word counts that begins so */

export class FullText {
  /* texts: strings of words with blanks between; the places of texts are those in this list. */
  constructor(texts) {
    this.words = new Map() /* word: Map from places to how often it stands there */
    this.sizes = texts.map(() => 0) /* how many different words there are */
    this.total = 0 /* of all sizes */
    texts.forEach((text, place) => this.add(place, text.split(" ").filter(Boolean)))
  }

  /* Adds words to a text. */
  add(place, words) {
    for (const word of words) {
      if (!this.words.has(word)) this.words.set(word, new Map())
      const places = this.words.get(word)
      const count = places.get(place) || 0
      places.set(place, count + 1)
      if (count) continue
      this.sizes[place]++
      this.total++
    }
  }

  /* Texts with any of the terms: {place, score, met}, `met` of the terms. `open` may be the beginning of a word. */
  search(terms, open) {
    const scores = new Float64Array(this.sizes.length)
    const met = new Uint8Array(this.sizes.length)
    const last = new Uint8Array(this.sizes.length) /* term met, from 1 */
    const found = []
    const mean = this.total / this.sizes.length
    terms.forEach((term, at) => {
      for (const [word, places] of this.meant(term, term === open)) {
        const more = word.length - term.length
        const weight = more ? BEGUN * word.length / (word.length + LONGER * more) : 1
        const rare = Math.log(1 + (this.sizes.length - places.size + 0.5) / (places.size + 0.5))
        for (const [place, count] of places) {
          const size = K * (1 - B + B * this.sizes[place] / mean)
          scores[place] += weight * rare * (D + count * (K + 1) / (count + size))
          if (last[place] === at + 1) continue
          if (!last[place]) found.push(place)
          last[place] = at + 1
          met[place]++
        }
      }
    })
    return found.map((place) => ({ place, score: scores[place] * met[place], met: met[place] }))
  }

  /* Places of texts with all the words; the last may be begun when they are `open`. */
  having(words, open) {
    const whole = (open ? words.slice(0, -1) : words).map((word) => this.words.get(word))
    if (!whole.length) return this.meant(words[0], true).flatMap(([, places]) => [...places.keys()])
    if (whole.includes(undefined)) return []
    const [rarest, ...others] = whole.sort((one, other) => one.size - other.size)
    return [...rarest.keys()].filter((place) => others.every((places) => places.has(place)))
  }

  /* The words that are the term or, where it is `open`, begin with it, with their places. */
  meant(term, open) {
    const found = []
    if (!open && this.words.has(term)) found.push([term, this.words.get(term)])
    if (open) for (const entry of this.words) if (entry[0].startsWith(term)) found.push(entry)
    return found
  }
}
