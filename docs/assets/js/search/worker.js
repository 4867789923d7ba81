/*
 * Speaks with Material's search box. Messages have a `type`: 0 setup, with the index; 1 ready;
 * 2 query, with what was typed; 3 result. What Material does not know of rides along in the result.
 * The finder's own: 4, words sought; its answer, 4 too, has the `text` and the addresses of `tasks`,
 * null while the engine is not ready.
 */
;(() => {
  const SETUP = 0, READY = 1, QUERY = 2, RESULT = 3, TASKS = 4

  /* A function from a message to its answer; null when there is none. */
  PlanSearch.talk = () => {
    let engine = null
    return ({ type, data }) => {
      if (type === SETUP) {
        engine = PlanSearch.create(data)
        return { type: READY }
      }
      if (type === TASKS) return { type, data: { text: data, tasks: engine && engine.tasks(data) } }
      return type === QUERY && engine ? { type: RESULT, data: engine.query(data) } : null
    }
  }

  if (typeof importScripts === "function") {
    const answer = PlanSearch.talk()
    addEventListener("message", (event) => {
      const message = answer(event.data)
      if (message) postMessage(message)
    })
  }
})()
