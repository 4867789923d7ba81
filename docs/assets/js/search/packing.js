/*
 * The index as the build packs it, put together again: what macros/search/packing.py makes.
 */

const BETWEEN = " · " /* facts */

/* One table as records; what its tasks leave to their plan is added when all are there. */
const rows = ({ kind, count, head, ...columns }) => Array.from({ length: count }, (_, at) => {
  const record = { kind, text: "" }
  for (const [field, column] of Object.entries(columns)) {
    if (column[at] !== null) record[field] = column[at]
  }
  record.facts = head + record.facts
  return record
})

/*
 * The index with its records in one list, and those texts in them that came along. `parts` are the
 * others: {file, from, to}, of which places they are.
 */
export const unpacked = ({ docs, config }) => {
  const records = docs.flatMap(rows)
  for (const record of records) {
    if (record.kind !== "task") continue
    const { location, mark } = records[record.plan]
    const { facts: told } = record
    record.location = location + record.location
    record.facts = told.replace(BETWEEN, () => BETWEEN + mark + BETWEEN)
  }
  for (const { from, texts = [] } of config.texts) {
    texts.forEach((text, at) => { records[from + at].text ||= text })
  }
  const parts = config.texts.map(({ file, from }, at, all) => ({ file, from, to: all[at + 1]?.from ?? records.length }))
  return { docs: records, config, parts: parts.filter(({ file }) => file) }
}
