/*
 * What a page was asked for is there: its place, which was kept for it (early/awaiting.js), is shown, and
 * stays as large as it was.
 */
export const come = (place) => {
  if (place.classList.contains("awaiting")) place.classList.replace("awaiting", "awaited")
}
