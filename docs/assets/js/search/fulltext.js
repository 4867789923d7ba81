/*
 * Full text over MiniSearch's radix tree, which finds the words that begin so: what of that library a
 * worker of 15 kB has room for. Scores are those of its BM25+, which its documentation gives.
 */

/*! MiniSearch, MIT: LICENSE-minisearch.txt */
import SearchableMap from "minisearch/SearchableMap"

const K = 1.2, B = 0.7, D = 0.5 /* of BM25+ */
const BEGUN = 0.375, LONGER = 0.3 /* how much less a longer word counts that begins so */

export class FullText {
  /* texts: strings of words with blanks between; the places of texts are those in this list. */
  constructor(texts) {
    this.words = new SearchableMap() /* word: Map from places to how often it stands there */
    this.sizes = texts.map(() => 0) /* how many different words there are */
    this.total = 0 /* of all sizes */
    texts.forEach((text, place) => this.add(place, text.split(" ").filter(Boolean)))
  }

  /* Adds words to a text. */
  add(place, words) {
    for (const word of words) {
      const places = this.words.fetch(word, () => new Map())
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
      for (const [word, places] of term === open ? this.words.atPrefix(term) : this.exactly(term)) {
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
    if (!whole.length) return [...this.words.atPrefix(words[0])].flatMap(([, places]) => [...places.keys()])
    if (whole.includes(undefined)) return []
    const [rarest, ...others] = whole.sort((one, other) => one.size - other.size)
    return [...rarest.keys()].filter((place) => others.every((places) => places.has(place)))
  }

  exactly(term) {
    const places = this.words.get(term)
    return places ? [[term, places]] : []
  }
}
