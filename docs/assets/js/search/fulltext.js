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
    this.sizes = texts.map((text, place) => this.add(place, text.split(" ").filter(Boolean)))
    this.mean = this.sizes.reduce((sum, size) => sum + size, 0) / texts.length
  }

  /* Returns how many different words there are. */
  add(place, words) {
    for (const word of words) {
      const places = this.words.fetch(word, () => new Map())
      places.set(place, (places.get(place) || 0) + 1)
    }
    return new Set(words).size
  }

  /* Texts with any of the terms: {place, score, met}, `met` of the terms. `open` may be the beginning of a word. */
  search(terms, open) {
    const hits = new Map()
    for (const term of terms) {
      for (const [word, places] of term === open ? this.words.atPrefix(term) : this.exactly(term)) {
        const more = word.length - term.length
        const weight = more ? BEGUN * word.length / (word.length + LONGER * more) : 1
        for (const [place, count] of places) {
          const hit = hits.get(place) || { place, score: 0, met: new Set() }
          hit.score += weight * this.score(place, count, places.size)
          hits.set(place, hit)
          hit.met.add(term)
        }
      }
    }
    return [...hits.values()].map(({ place, score, met }) => ({ place, score: score * met.size, met: met.size }))
  }

  exactly(term) {
    const places = this.words.get(term)
    return places ? [[term, places]] : []
  }

  score(place, count, having) {
    const { length } = this.sizes
    const rare = Math.log(1 + (length - having + 0.5) / (having + 0.5))
    return rare * (D + count * (K + 1) / (count + K * (1 - B + B * this.sizes[place] / this.mean)))
  }
}
