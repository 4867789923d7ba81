/*
 * Quarters in words, as Python writes them.
 */

import { facts } from "./plan.js"

const written = (quarter, year) =>
  facts.quarterOfYear.replace("{quarter}", quarter).replace("{year}", year)

/* A quarter, 1 to 4, inside a sentence: quý III/2022. */
export const quarterInSentence = (year, number) => {
  const text = written(facts.quarters[number - 1], year)
  return text[0].toLowerCase() + text.slice(1)
}

/* How texts write a quarter of any year: Quý III, Quý 3. */
export const quarterForms = (number) => {
  const name = facts.quarters[number - 1]
  return [name, name.replace(/\S+$/, number)]
}
