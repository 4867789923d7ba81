/*
 * A tab that was open while a new site was published has the scripts of the old one: the first page
 * of the new one that it comes to is loaded whole, with its own.
 */

const release = () => document.querySelector("meta[name=release]")?.content
const started = release()

document$.subscribe(() => {
  if (release() !== started) location.reload()
})
