/*
 * Which words of a text a query means, and only those: "sở" is not "số", an acronym is the name
 * that it stands for.
 */
;(() => {
  const asTyped = (word) => (word.exact === word.token ? { token: word.token } : word)

  /* The words of a phrase as they must stand; without diacritics any will do. */
  const phrase = (text) => PlanSearch.words(text).map(asTyped)

  const same = (word, wanted) =>
    word.token === wanted.token && (!wanted.exact || wanted.exact === word.exact)

  /* Whether `wanted` stands in `words` from `at` on; the last may be the beginning of a word. */
  const stands = (words, at, wanted, open) => wanted.every((one, place) => {
    const word = words[at + place]
    return word && (same(word, one)
      || (open && place === wanted.length - 1 && word.token.startsWith(one.token)))
  })

  /* Places [first, last] in `words` where one of the phrases stands. */
  PlanSearch.findPhrases = (words, phrases) => {
    const found = []
    words.forEach((_, at) => {
      for (const wanted of phrases) {
        if (wanted.length && stands(words, at, wanted, false)) found.push([at, at + wanted.length - 1])
      }
    })
    return found
  }

  /* Where the loose words of a query stand: together as far as they do, else one by one. */
  const findLoose = (words, loose, empty) => {
    const found = []
    const met = new Set()
    const missing = () => loose.some((one) => !met.has(one.token))
    for (let size = loose.length; size > 1 && missing(); size--) {
      for (let first = 0; first + size <= loose.length; first++) {
        const wanted = loose.slice(first, first + size)
        words.forEach((_, at) => {
          if (!stands(words, at, wanted, first + size === loose.length)) return
          if (found.some(([start, end]) => start <= at && at + size - 1 <= end)) return
          found.push([at, at + size - 1])
          wanted.forEach((one) => met.add(one.token))
        })
      }
    }
    loose.forEach((one, place) => {
      if (met.has(one.token) || empty.has(one.token)) return
      const last = place === loose.length - 1
      const equal = words.flatMap((word, at) => (same(word, one) ? [[at, at]] : []))
      const typing = last && one.token.length > 1
      const begun = words.flatMap((word, at) => (typing && word.token.startsWith(one.token) ? [[at, at]] : []))
      const folded = words.flatMap((word, at) => (word.token === one.token ? [[at, at]] : []))
      found.push(...(equal.length ? equal : folded.length ? folded : begun))
    })
    return found
  }

  /* Ranges [start, end] of letters to mark in a text, in order and apart. */
  PlanSearch.ranges = (text, { phrases, loose = [], empty }) => {
    const words = PlanSearch.words(text)
    const places = [...PlanSearch.findPhrases(words, phrases), ...findLoose(words, loose, empty)]
    const sorted = places.map(([first, last]) => [words[first].start, words[last].end])
      .sort((one, other) => one[0] - other[0] || other[1] - one[1])
    const found = []
    for (const [start, end] of sorted) {
      const last = found[found.length - 1]
      if (last && start < last[1]) last[1] = Math.max(last[1], end)
      else found.push([start, end])
    }
    return found
  }

  /* What a query wants marked: whole phrases, and loose words in the order typed. */
  PlanSearch.wanted = (query, records) => {
    const texts = []
    for (const place of query.owners.flat()) texts.push(...(records.all[place].names || [records.all[place].title]))
    for (const place of query.documents) texts.push(records.all[place].number)
    if (query.quarter) texts.push(`Quý ${PlanSearch.ROMAN[query.quarter]}`, `Quý ${query.quarter}`)
    const phrases = texts.map(phrase)
    const typed = new Map(PlanSearch.words(query.typed).map((word) => [word.token, word]))
    const left = query.tokens.filter((_, at) => !query.used[at])
    for (const token of left) {
      if (records.short.has(token)) phrases.push(phrase(records.short.get(token)))
    }
    const loose = query.rest.length ? left.map((token) => asTyped(typed.get(token) || { token })) : []
    return { phrases, loose, empty: records.empty }
  }
  /* A phrase as a page has it: every word with its diacritics. */
  PlanSearch.phraseAsWritten = (text) => PlanSearch.words(text)
})()
