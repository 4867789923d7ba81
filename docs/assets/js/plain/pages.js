/*
 * Where pages come by a reload each, what the theme tells of many is told of the one.
 */

globalThis.document$ = { subscribe: (act) => act(document) }
/* The finder tells the theme of addresses that it has written; of those that come back it is told. */
globalThis.location$ = {
  next() {},
  subscribe: (act) => addEventListener("popstate", () => act(new URL(location))),
}
