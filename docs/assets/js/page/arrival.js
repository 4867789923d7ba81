/*
 * The theme changes pages without a reload, and leaves the focus where it was, in what is gone: here
 * it goes on to the new page's content, so that a screen reader begins there, and Tab goes on from it.
 * A link within the page that came first has the theme bring that page anew: there it goes on to
 * what the link leads to.
 */

let known = "" /* the page that was shown last */

document$.subscribe(() => {
  const came = known
  known = location.pathname
  if (!came) return
  const isLost = document.activeElement === document.body
  const id = location.hash ? isLost && location.hash.slice(1) : came !== known && "noi-dung"
  if (id) document.getElementById(id)?.focus({ preventScroll: true })
})
