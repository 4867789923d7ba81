/*
 * The worker that Material's search box starts.
 */

import { talk } from "./talk.js"

const answer = talk()
self.onmessage = ({ data }) => postMessage(answer(data))
