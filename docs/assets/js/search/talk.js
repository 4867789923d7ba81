/*
 * Speaks with Material's search box. Messages have a `type`: 0 setup, with the index; 1 ready;
 * 2 query, with what was typed; 3 result. What Material does not know of rides along in the result.
 * The finder's own is 4, words sought; its answer, 4 too, adds the addresses of the `tasks`, none
 * before the index came. Material asks nothing before it was told “ready”.
 */

import { Engine } from "./engine.js"

const SOON = 400 /* ms: after a first query that was waiting */
const SETUP = 0, READY = 1, QUERY = 2, RESULT = 3

/* A function from a message to its answer. */
export const talk = () => {
  let engine = null
  return ({ type, data }) => {
    if (type === SETUP) {
      engine = new Engine(data)
      setTimeout(() => engine.records.mini, SOON)
      return { type: READY }
    }
    return type === QUERY ? { type: RESULT, data: engine.query(data) }
      : { type, data, tasks: engine?.tasks(data) }
  }
}
