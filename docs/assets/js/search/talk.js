/*
 * Speaks with Material's search box and with the finder. What names and numbers do not answer waits
 * for the texts that stand in files of their own.
 */

import { Engine } from "./engine.js"
import { COMING, FAILED, QUERY, READY, RESULT, SETUP } from "./messages.js"
import { unpacked } from "./packing.js"

const SOON = 400 /* ms: after a first query that was waiting */
const PAUSE = 200 /* ms in typing, until texts are fetched */
const PATIENCE = 20000 /* ms that a file of texts has to come */

const late = () => new Promise((_, fail) => setTimeout(fail, PATIENCE))

/*
 * A function that takes messages. `post` is given each answer; `load` fetches a file of the index: its
 * address from the site's root to a promise of what it holds.
 */
export const talk = (post, load) => {
  const coming = new Map() /* file: whether it came, once that is known */
  let engine = null
  let typed = "" /* last */
  let pause = 0

  const fetched = ({ file }) => {
    if (!coming.has(file)) {
      coming.set(file, Promise.race([load(file), late()]).then((part) => {
        engine.records.add(part)
        return true
      }).catch(() => {
        coming.delete(file)
        return false
      }))
    }
    return coming.get(file)
  }
  const filled = async (parts) => !(await Promise.all(parts.map(fetched))).includes(false)

  /* Answers a query; returns the parts that it lacks. */
  const show = (text, isLate) => {
    const { parts, ...data } = engine.query(text)
    const more = isLate && parts.length ? FAILED : engine.records.missing ? COMING : ""
    post({ type: RESULT, data: { ...data, more } })
    return parts
  }
  const answer = (text) => {
    typed = text
    clearTimeout(pause)
    const parts = show(text)
    if (parts.length) pause = setTimeout(() => filled(parts).then((isWhole) => typed === text && show(text, !isWhole)), PAUSE)
  }
  const tell = async (type, data) => {
    let found = engine?.tasks(data)
    if (found?.parts.length) {
      if (!await filled(found.parts)) return
      found = engine.tasks(data)
    }
    post({ type, data, tasks: found?.tasks, said: found?.said })
  }

  return ({ type, data }) => {
    if (type === SETUP) {
      engine = new Engine(unpacked(data))
      setTimeout(() => engine.records.full, SOON)
      post({ type: READY })
    } else if (type === QUERY) answer(data)
    else tell(type, data)
  }
}
