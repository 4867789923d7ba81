/*
 * What the search box shows: results as Material renders them (HTML, escaped here), and the answer
 * in words.
 */

import { exact } from "./fold.js"
import { facts } from "../shared/plan.js"
import { quarterInSentence } from "../shared/quarters.js"
import { MARKED, ranges } from "./marks.js"
import { overlap } from "./query.js"
import { unparted } from "../shared/unparted.js"

const BEFORE = 60 /* letters of a text line before the first marked word */
const LINE = 180
const MOST_DOERS = 3 /* named for each role */
const MOST_PHRASES = 6 /* marked on the page that a result leads to */
const escape = (text) => text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;")

const MARK = ["<mark>", "</mark>"], WHOLE = ["<bdi>", "</bdi>"]

/* A range in parts: what of it is before, in and after each of others that it only overlaps. */
const cutAt = (others, [start, end]) => {
  const edges = others.filter((one) => (one[0] < start) !== (one[1] > end)).flat()
  const cuts = [start, ...edges.filter((edge) => edge > start && edge < end), end]
  return cuts.slice(1).map((cut, at) => [cuts[at], cut])
}

/* The part of a text as HTML, with ranges that stand beside or within each other in their tags. */
const tagged = (text, pieces, from, to) => {
  let html = "", at = from
  for (const piece of pieces) {
    const [start, end, [opening, closing]] = piece
    if (start < at || end > to) continue
    const within = pieces.filter((one) => one !== piece && one[0] >= start && one[1] <= end)
    html += `${escape(text.slice(at, start))}${opening}${tagged(text, within, start, end)}${closing}`
    at = end
  }
  return html + escape(text.slice(at, to))
}

/* The part of `text` from `from` to `to` as HTML, with the ranges marked; no line parts a number. */
const marked = (text, places, from, to) => {
  const whole = unparted(text.slice(from, to)).map(([start, end]) => [from + start, from + end])
  const marks = places.filter(([start, end]) => start >= from && end <= to).flatMap((place) => cutAt(whole, place))
  const all = [...marks.map((one) => [...one, MARK]), ...whole.map((one) => [...one, WHOLE])]
  return tagged(text, all.sort((one, other) => one[0] - other[0] || other[1] - one[1]), from, to)
}

const flowing = (text) => marked(text, [], 0, text.length)

/* The piece of what follows `start` around the first word marked there. */
const line = (text, places, start) => {
  const [first, last] = places.find((range) => range[0] >= start) || [0, 0]
  const from = first > start + BEFORE ? text.indexOf(" ", first - BEFORE) + 1 : start
  const most = from + LINE
  const to = text.length > most ? Math.max(text.lastIndexOf(" ", most), last) : text.length
  return `${from > start ? "… " : ""}${marked(text, places, from, to)}${to < text.length ? " …" : ""}`
}

/* The address, with the phrases that the page is to mark. */
const address = (location, phrases) => {
  const asked = phrases.map((phrase) => `${MARKED}=${encodeURIComponent(phrase)}`).join("&")
  return asked ? location.replace(/#|$/, (end) => `?${asked}${end}`) : location
}

/* Tasks of an owner counted by way: "3 nhiệm vụ được giao đích danh, 2 qua nhóm". */
const counted = (records, claims) => {
  const counts = facts.ways.map(() => 0)
  for (const { way } of claims) counts[way]++
  const parts = counts.flatMap((count, way) => (count ? [`${count} ${records.config.ways[way]}`] : []))
  if (!parts.length) return ""
  return parts.join(", ").replace(" ", " nhiệm vụ được giao ")
}

/* What an heir has of those before it, never counted with its own: "10 nhiệm vụ nhận từ Ban Dân vận Tỉnh ủy". */
const inherited = (records, owner, isMeant = () => true) => records.inheritedBy(owner)
  .map(({ from, tasks }) => [tasks.filter(isMeant).length, from])
  .flatMap(([count, from]) => (count ? [`${count} nhiệm vụ ${from}`] : []))

/* Both in one sentence. */
const told = (own, others) => [own, ...others].filter(Boolean).join("; ") || facts.noTasks

/* The tasks of one year or quarter, named as a sentence names it; `longer` run beyond it. */
const during = (records, claims, query) => {
  const years = claims.map(({ task }) => records.all[records.all[task].plan].year)
  const newest = Math.max(...years)
  const year = query.year || newest
  const path = year !== newest && years.includes(year) ? facts.ofYear.replace("{year}", year) : ""
  if (!query.quarter) {
    const several = records.years.size > 1 || query.year
    return { path, longer: [], name: several && year > 0 ? `, năm ${year}` : "",
      claims: claims.filter((_, at) => years[at] === year) }
  }
  const quarter = 4 * year + query.quarter - 1
  const met = ({ task }) => records.all[task].spans.filter((span) => overlap(span, [quarter, quarter]))
  const touching = claims.filter((claim) => met(claim).length)
  const isInside = (claim) => met(claim).some(([first, last]) => first === last)
  return { path, longer: touching.filter((claim) => !isInside(claim)), claims: touching.filter(isInside),
    name: `, ${quarterInSentence(year, query.quarter)}` }
}

/* Who is named for a task, by role: "Chủ trì: Sở Nội vụ, Sở Tư pháp và 3 bên khác". */
const doers = (records, { owners = [] }) => owners.filter(([, way]) => !way).map(([label, , set]) => {
  const names = [...records.sets[set]].map((owner) => records.all[owner].apart ?? records.all[owner].names[0])
  const more = names.length > MOST_DOERS ? ` và ${names.length - MOST_DOERS} bên khác` : ""
  return `${records.config.labels[label]}: ${names.slice(0, MOST_DOERS).join(", ")}${more}`
}).join("; ")

/*
 * One result, as Material's search shows it. `marks`: what of it is marked; `claims`: how tasks are
 * owned, by their places; `asksWho`: whether it is to say who does a task; `wordsIn` gives the words of
 * a record's title and text.
 */
export const item = (records, place, { marks: wanted, claims, asksWho, wordsIn }, score) => {
  const record = records.all[place]
  const claim = claims.get(place)
  const { title, text, names, location } = record
  const both = `${title}\n${text}` /* a phrase met in either will do */
  const places = ranges(both, wanted, wordsIn(place, both))
  const phrases = new Map(places.map((range) => both.slice(...range)).map((one) => [exact(one), one]))
  const role = claim ? ` · ${claim.labels.join(", ")} (${claim.from ?? records.config.ways[claim.way]})` : ""
  const more = names && records.tasksOf(place).length
    ? flowing(told(counted(records, records.ownTasksOf(place)), inherited(records, place)))
    : (asksWho && flowing(doers(records, record))) || line(both, places, title.length + 1)
  return {
    location: address(location, [...phrases.values()].slice(0, MOST_PHRASES)),
    title: marked(both, places, 0, title.length),
    text: `<p class="search-facts">${flowing(record.facts + role)}</p>${more && `<p>${more}</p>`}`,
    score,
    terms: {},
  }
}

/* What runs beyond a quarter, the inherited apart again. */
const beyond = (longer) => {
  const came = longer.filter(({ from }) => from).length
  const own = longer.length - came
  return (own ? `; ${own} nhiệm vụ khác kéo dài qua quý này` : "")
    + (came ? `; ${came} nhiệm vụ chỉ nhận từ cơ quan trước kéo dài qua quý này` : "")
}

/* The sentence above the results, when the query names one owner; null otherwise. */
export const answer = (records, owner, query) => {
  const record = records.all[owner]
  const { claims: met, longer, path, name } = during(records, records.tasksOf(owner), query)
  const claims = met.filter(({ from }) => !from)
  const tasks = new Set(met.map(({ task }) => task))
  const others = inherited(records, owner, ({ task }) => tasks.has(task))
  const { facts: what, group, way } = record
  const member = group === undefined ? "" : `, ${what[0].toLowerCase()}${what.slice(1)}`
  return {
    name: record.apart ?? record.names[0],
    text: member && way === undefined ? member : `${member}${name}: ${told(counted(records, claims), others)}${beyond(longer)}`,
    location: record.location + path,
  }
}

/* Said before results none of which has all the words or meets all else that was typed; of tasks alone. */
export const PARTIAL = "Không có kết quả nào hợp với mọi chữ đã gõ. Những kết quả dưới đây chỉ hợp một phần."
export const NO_TASK = "Không có nhiệm vụ nào hợp với mọi chữ đã gõ."

/* Said first when what is asked for by name or number is not in the data; by its kind. */
export const NOT_HERE = {
  body: "Không có cơ quan này trong dữ liệu.",
  initials: "Không có cơ quan nào viết tắt như vậy trong dữ liệu.",
  among: "Không có cơ quan nào tên như vậy trong dữ liệu, cũng không có nhiệm vụ nào hợp với mọi chữ đã gõ.",
  document: "Không có văn bản này trong dữ liệu.",
  task: "Không có nhiệm vụ này trong dữ liệu.",
  year: "Không có kế hoạch, nhiệm vụ nào của năm này trong dữ liệu.",
}
