/*
 * Before a page of our own frame is painted.
 */

import "../shared/scheme.js"
import "../early/keys.js"
import "../early/reader-date.js"
