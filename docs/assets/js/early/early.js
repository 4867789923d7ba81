/*
 * What a page needs before it is painted: loaded in its head. Knows nothing of `plan`, which comes later.
 */

import "./keys.js"
import "./reader-date.js"
