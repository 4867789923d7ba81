/*
 * Speaks with Material's search box and with the finder.
 */

import { Engine } from "./engine.js"
import { QUERY, READY, RESULT, SETUP } from "./messages.js"

const SOON = 400 /* ms: after a first query that was waiting */

/* A function from a message to its answer. */
export const talk = () => {
  let engine = null
  return ({ type, data }) => {
    if (type === SETUP) {
      engine = new Engine(data)
      setTimeout(() => engine.records.full, SOON)
      return { type: READY }
    }
    return type === QUERY ? { type: RESULT, data: engine.query(data) }
      : { type, data, tasks: engine?.tasks(data) }
  }
}
