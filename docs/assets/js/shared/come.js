/* What a page was asked for is there: its place, which was kept for it (early/awaiting.js), is shown. */
export const come = (place) => place.classList.remove("awaiting")
