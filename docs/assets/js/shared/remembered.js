/*
 * Whose tasks the device remembers, by their ids.
 */

import { kept } from "./kept.js"

export const REMEMBERED = "co-quan-cua-ban"

export const remembered = () => (kept(REMEMBERED) ?? "").split(" ").filter(Boolean)
