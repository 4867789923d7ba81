/*
 * What the search box shows: results as Material renders them (HTML, escaped here), and the answer
 * in words.
 */
;(() => {
  const BEFORE = 60 /* letters of a text line before the first marked word */
  const LINE = 180
  const MOST_PHRASES = 6 /* marked on the page that a result leads to */
  const escape = (text) => text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;")

  /* The part of `text` from `from` to `to` as HTML, with the ranges marked. */
  const marked = (text, ranges, from = 0, to = text.length) => {
    let html = "", at = from
    for (const [start, end] of ranges) {
      if (start < at || end > to) continue
      html += `${escape(text.slice(at, start))}<mark>${escape(text.slice(start, end))}</mark>`
      at = end
    }
    return html + escape(text.slice(at, to))
  }

  /* The piece of a text around the first marked word, on the line where that stands. */
  const line = (text, ranges) => {
    const [first, last] = ranges.length ? ranges[0] : [0, 0]
    const start = text.lastIndexOf("\n", first) + 1
    const stop = text.indexOf("\n", start) < 0 ? text.length : text.indexOf("\n", start)
    const from = first - start <= BEFORE ? start : text.indexOf(" ", first - BEFORE) + 1
    const to = stop <= from + LINE ? stop : Math.max(text.lastIndexOf(" ", from + LINE), last)
    return `${from > start ? "… " : ""}${marked(text, ranges, from, to)}${to < stop ? " …" : ""}`
  }

  /* The address, with the phrases that the page is to mark. */
  const address = (location, phrases) => {
    if (!phrases.length) return location
    const [path, anchor] = location.split("#")
    const asked = new URLSearchParams(phrases.map((phrase) => ["h", phrase]))
    return `${path}?${asked}${anchor ? `#${anchor}` : ""}`
  }

  const cut = (text, ranges) => ranges.map(([start, end]) => text.slice(start, end).replace(/\s+/g, " "))

  /* Tasks of an owner counted by way: "3 nhiệm vụ được giao đích danh, 2 qua nhóm". */
  const counted = (records, claims) => {
    const counts = [0, 0, 0]
    for (const { way } of claims) counts[way]++
    const parts = counts.flatMap((count, way) => (count ? [`${count} ${records.config.ways[way]}`] : []))
    if (!parts.length) return "không có nhiệm vụ"
    return parts.join(", ").replace(" ", " nhiệm vụ được giao ")
  }

  /* The tasks of one year or quarter, named as a sentence names it; `longer` run beyond it. */
  const during = (records, claims, query) => {
    const years = claims.map(({ task }) => records.all[records.all[task].plan].year)
    const newest = Math.max(...years)
    const year = query.year || newest
    const path = year !== newest && years.includes(year) ? `${year}/` : ""
    if (!query.quarter) {
      const several = records.years.size > 1 || query.year
      return { path, longer: 0, name: several && year > 0 ? `, năm ${year}` : "",
        claims: claims.filter((_, at) => years[at] === year) }
    }
    const quarter = 4 * year + query.quarter - 1
    const touching = claims.filter(({ task }) => PlanSearch.overlap(records.all[task].span, [quarter, quarter]))
    const inside = touching.filter(({ task }) => records.all[task].span[0] === records.all[task].span[1])
    return { path, longer: touching.length - inside.length, claims: inside,
      name: `, quý ${PlanSearch.ROMAN[query.quarter]}/${year}` }
  }

  /* Ranges in the title and in the text: found in both as one, so that a phrase met in either will do. */
  const markedIn = ({ title, text }, wanted) => {
    const start = title.length + 1
    const ranges = PlanSearch.ranges(`${title}\n${text}`, wanted)
    return [
      ranges.filter(([, end]) => end < start),
      ranges.filter(([from]) => from >= start).map(([from, end]) => [from - start, end - start]),
    ]
  }

  /* One result, as Material's search shows it. */
  PlanSearch.item = (records, place, wanted, claim, score) => {
    const record = records.all[place]
    const [inTitle, inText] = markedIn(record, wanted)
    const phrases = [...cut(record.title, inTitle), ...cut(record.text, inText)]
    const once = [...new Map(phrases.map((phrase) => [PlanSearch.exact(phrase), phrase])).values()]
    const facts = claim ? `${record.facts} · ${claim.labels.join(", ")} (${records.config.ways[claim.way]})` : record.facts
    const text = record.names && records.tasksOf(place).length
      ? escape(counted(records, records.tasksOf(place))) : line(record.text, inText)
    return {
      location: address(record.location, once.slice(0, MOST_PHRASES)),
      title: marked(record.title, inTitle),
      text: `<p class="search-facts">${escape(facts)}</p>${text && `<p>${text}</p>`}`,
      score,
      terms: {},
    }
  }

  /* The sentence above the results, when the query names one owner; null otherwise. */
  PlanSearch.answer = (records, owner, query) => {
    const record = records.all[owner]
    const { claims, longer, path, name } = during(records, records.tasksOf(owner), query)
    const more = longer ? `; ${longer} nhiệm vụ khác kéo dài qua quý này` : ""
    return {
      name: record.names[0],
      text: `${name}: ${counted(records, claims)}${more}`,
      location: record.location + path,
    }
  }
})()
