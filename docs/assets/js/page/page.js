/*
 * What every page has, beside the theme's script.
 */

import "./print-date.js"
import "../box/highlight.js"
import "../box/box.js"
import "../finder/load.js"
import "./arrival.js"
import "./cite.js"
import "./colours.js"
import "./error-form.js"
import "./faults.js"
import "./key-switch.js"
import "./release.js"
import "./share.js"
import "./shelves.js"
import "./task-filter.js"
import "../picker/picker.js"
