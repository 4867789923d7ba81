/*
 * What a page needs before it is painted: loaded in its head. Knows nothing of `plan`, which comes later.
 */

import "./theme.js"
import "./keys.js"
import "./reader-date.js"
