/*
 * The first script of a page of the copy without a server.
 */

import "./server.js"
import "../box/link.js"
