/*
 * The page of the finder: mounts it whenever the theme shows that page. Without this script the page
 * is a plain table.
 */

import { element } from "../shared/element.js"
import { plan } from "../shared/plan.js"
import { Facets } from "./facets.js"
import { Finder } from "./finder.js"

const WIDE = matchMedia("(min-width: 60em)")
const loaded = new Map() /* data by their address, kept from one view of the page to the next */

const load = (address) => {
  if (!loaded.has(address)) {
    loaded.set(address, fetch(address).then((response) => {
      if (!response.ok) throw new Error(`${address}: ${response.status}`)
      return response.json()
    }).then((data) => new Facets(data)))
    loaded.get(address).catch(() => loaded.delete(address))
  }
  return loaded.get(address)
}

let finder = null

const mount = () => {
  const home = document.querySelector("[data-finder]")
  if (!home || (finder && finder.home === home)) return
  finder = null
  load(`${new URL(home.dataset.finder, location)}`).then((facets) => {
    if (!home.isConnected || (finder && finder.home === home)) return
    finder = new Finder(home, facets)
    finder.form.fold(!WIDE.matches)
    finder.follow()
  }, () => {
    for (const room of home.querySelectorAll(".room")) room.remove()
    home.classList.add("plain")
    home.prepend(element("p", { class: "finder-notice" },
      "Không tải được dữ liệu để lọc; bảng dưới đây là của năm mới nhất."))
  })
}

/* A link to the finder from the finder changes the choice; the theme would go there and back. */
const stay = (event) => {
  const link = event.target instanceof Element && event.target.closest("a[href]")
  if (!finder || !finder.home.isConnected || !link || link.target || link.download) return
  if (event.button || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
  if (link.origin !== location.origin || link.pathname !== finder.path || link.hash) return
  event.preventDefault()
  event.stopPropagation()
  history.pushState(null, "", link.href)
  location$.next(new URL(location))
  finder.follow()
}

document$.subscribe(mount)
addEventListener("beforeprint", () => finder && finder.home.isConnected && finder.print())
addEventListener("afterprint", () => finder && finder.home.isConnected && finder.showAsked())
location$.subscribe(() => finder && finder.follow())
addEventListener("popstate", () => finder && finder.follow())
document.addEventListener("click", stay, true)
WIDE.addEventListener("change", () => finder && finder.form.fold(!WIDE.matches))
plan.worker?.addEventListener("message", ({ data }) => finder && finder.hear(data))
