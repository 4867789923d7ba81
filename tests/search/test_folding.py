"""The table of cases that tests/js/search/fold.test.js reads as well: both fold alike."""

import json

from macros.search.folding import fold, tokens
from tests.tools.drawn import hostile_texts
from tests.tools.sites import ROOT

CASES = json.loads((ROOT / "tests/data/folding.json").read_text(encoding="utf-8"))


def test_python_folds_as_the_table_says() -> None:
    for case in CASES:
        assert fold(case["text"]) == case["folded"]
        assert tokens(case["text"]) == case["tokens"]


def test_the_table_ends_with_hostile_texts() -> None:
    drawn = list(hostile_texts(2022, 60, most=8))
    assert [case["text"] for case in CASES[-60:]] == drawn
