/*
 * The theme changes pages without a reload, and leaves the focus where it was, in what is gone: here
 * it goes on to the new page's content, so that a screen reader begins there, and Tab goes on from it.
 */

let known = "" /* the page that was shown last */

document$.subscribe(() => {
  const isNext = known && known !== location.pathname
  known = location.pathname
  if (isNext && !location.hash) document.querySelector("#noi-dung")?.focus({ preventScroll: true })
})
