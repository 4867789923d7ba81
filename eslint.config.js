/*
 * What the linter holds the modules in docs/assets/js/ and their tests to.
 */

import js from "@eslint/js"
import globals from "globals"

const UNSAFE = [
  { selector: "Literal[value=/:has\\(/]", message: "Firefox 115 does not know this selector." },
  { selector: "Literal[regex.pattern=/\\(\\?<[=!]/]", message: "Safari 15 cannot look behind." },
  {
    selector: "MemberExpression[property.name=/^(innerHTML|outerHTML|insertAdjacentHTML)$/]",
    message: "Texts stay texts: use element().",
  },
]

export default [
  { ignores: ["docs/assets/js/bundles/"] },
  js.configs.recommended,
  {
    linterOptions: { reportUnusedDisableDirectives: "error" },
    rules: {
      "eqeqeq": "error",
      "no-eval": "error",
      "no-implied-eval": "error",
      "no-new-func": "error",
      "no-restricted-syntax": ["error", ...UNSAFE],
      "no-shadow": "error",
      "no-unneeded-ternary": "error",
      "no-useless-concat": "error",
      "no-useless-return": "error",
      "no-var": "error",
      "object-shorthand": "error",
      "prefer-const": "error",
      "prefer-template": "error",
    },
  },
  {
    files: ["docs/assets/js/**"],
    ignores: ["docs/assets/js/search/**"],
    languageOptions: { globals: { ...globals.browser, document$: "readonly", location$: "readonly" } },
  },
  /* The engine runs where there is no page. */
  { files: ["docs/assets/js/search/**"], languageOptions: { globals: globals.worker } },
  { files: ["tests/js/**"], languageOptions: { globals: globals.node } },
]
