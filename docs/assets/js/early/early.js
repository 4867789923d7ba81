/*
 * What a page needs before it is painted: loaded in its head. Knows nothing of `plan`, which comes later.
 */

import "./reader-date.js"
