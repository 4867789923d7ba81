/*
 * Before a page of our own frame is painted.
 */

import "./scheme.js"
import "../early/early.js"
