/*
 * What the scripts of a page share: the one global `Plan`, which a build writes before the first of
 * them (macros/search/scripts.py).
 *
 *   facts    words, codes and addresses that Python knows
 *   worker   the search worker (box/link.js)
 *   ready    whether it has the index
 *   broken   whether it failed
 *   files    in the copy without a server: data by the path of their file (offline/server.js)
 */

export const plan = globalThis.Plan
export const { facts } = plan
