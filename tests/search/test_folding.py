"""One table of cases, read by Python and by a browser: both fold alike."""

import json

from playwright.sync_api import Browser

from macros.search.folding import fold, tokens
from tests.tools.sites import ROOT

CASES = (ROOT / "tests/data/folding.json").read_text(encoding="utf-8")


def test_python_folds_as_the_table_says() -> None:
    for case in json.loads(CASES):
        assert fold(case["text"]) == case["folded"]
        assert tokens(case["text"]) == case["tokens"]


def test_the_browser_folds_as_the_table_says(browser: Browser) -> None:
    page = browser.new_page()
    page.add_script_tag(path=ROOT / "docs/assets/js/search/fold.js")
    wrong = page.evaluate(
        """cases => JSON.parse(cases).filter(({text, folded, tokens}) =>
            PlanSearch.fold(text) !== folded
            || JSON.stringify(PlanSearch.tokens(text)) !== JSON.stringify(tokens))
            .map(({text}) => text)""",
        CASES,
    )
    page.close()
    assert wrong == []
