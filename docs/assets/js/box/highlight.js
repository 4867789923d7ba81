/*
 * Marks on a page the phrases that a search result put into its address.
 * Only the words themselves: with their diacritics, whole, in their order.
 */

import { element } from "../shared/element.js"
import { wordsOf } from "../search/fold.js"
import { MARKED, ranges } from "../search/marks.js"

const BLOCKS = "p, li, dt, dd, td, th, caption, summary, blockquote, div, h1, h2, h3, h4, h5, h6"
const MOST = 12 /* phrases: what a result gives, and no more of what an address may hold */

/* The text of an article in pieces, block by block: [{node, start}], and the whole as a string. */
const blocks = (article) => {
  const found = new Map()
  const walker = document.createTreeWalker(article, NodeFilter.SHOW_TEXT)
  while (walker.nextNode()) {
    const node = walker.currentNode
    const block = node.parentElement.closest(BLOCKS)
    if (!found.has(block)) found.set(block, { text: "", pieces: [] })
    const { text, pieces } = found.get(block)
    pieces.push({ node, start: text.length })
    found.get(block).text += node.data
  }
  return found.values()
}

/* Wraps what of [start, end] lies in one text node. */
const wrap = ({ node, start: at }, start, end) => {
  const from = Math.max(start - at, 0)
  const to = Math.min(end - at, node.data.length)
  if (from >= to) return
  const range = document.createRange()
  range.setStart(node, from)
  range.setEnd(node, to)
  range.surroundContents(element("mark"))
}

const markAll = () => {
  const asked = new URL(location).searchParams.getAll(MARKED).slice(0, MOST)
  const article = document.querySelector("#noi-dung")
  if (!asked.length || !article || article.querySelector("mark")) return
  const phrases = asked.map((text) => wordsOf(text)) /* with their diacritics */
  for (const { text, pieces } of blocks(article)) {
    const places = ranges(text, { phrases })
    for (const [start, end] of places.reverse()) {
      for (const piece of [...pieces].reverse()) wrap(piece, start, end)
    }
  }
}

document$.subscribe(markAll)
