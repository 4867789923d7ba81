/*
 * What every page of our own frame has: what the theme's script does to the other, and what the
 * pages of both have.
 */

import "./pages.js"
import "../page/page.js"
import "./results.js"
