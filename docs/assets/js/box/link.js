/*
 * Lets the page hear what the search worker answers: Material starts the worker and keeps it to
 * itself. Runs before Material's script, so that the page hears first. Each result comes as a
 * `plansearch` event of the document. The finder asks the same worker: it is `plan.worker`, and
 * `plan.ready` once it has the index. Gives Material's script the words that it says, too: they are
 * of its settings, which stand in every page.
 */

import { READY, RESULT } from "../search/messages.js"
import { facts, plan } from "../shared/plan.js"
import { standIn } from "../shared/storage.js"

standIn(window)

const settings = document.getElementById("__config")
settings.textContent = JSON.stringify({ ...JSON.parse(settings.textContent), translations: facts.saidByTheme })

window.Worker = class extends window.Worker {
  constructor(address, options) {
    super(address, options)
    plan.worker = this
    this.addEventListener("message", ({ data }) => {
      if (data && data.type === READY) plan.ready = true
      if (data && data.type === RESULT) {
        document.dispatchEvent(new CustomEvent("plansearch", { detail: data.data }))
      }
    })
    this.addEventListener("error", () => { plan.broken = true }) /* perhaps before the box listens */
  }
}
