"""The table of cases that tests/js/search/fold.test.js reads as well: both fold alike."""

import json

from macros.search.folding import fold, tokens
from tests.tools.sites import ROOT


def test_python_folds_as_the_table_says() -> None:
    for case in json.loads((ROOT / "tests/data/folding.json").read_text(encoding="utf-8")):
        assert fold(case["text"]) == case["folded"]
        assert tokens(case["text"]) == case["tokens"]
