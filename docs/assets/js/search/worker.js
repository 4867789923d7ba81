/*
 * The worker that Material's search box starts.
 */

import { talk } from "./talk.js"

/* From the site's root, two folders above this script. */
const load = async (file) => {
  const answer = await fetch(new URL(`../../${file}`, self.location))
  if (!answer.ok) throw new Error(answer.status)
  return answer.json()
}

const hear = talk((message) => postMessage(message), load)
self.onmessage = ({ data }) => hear(data)
