"""The index is the JSON that the library writes, and its HTML what the worker reads back."""

import json

from macros.search.index import index_text
from macros.search.records import as_html
from tests.tools.bad_input import bad_catalog
from tests.tools.drawn import hostile_texts
from tests.tools.sites import ROOT


def test_parts_of_the_index_are_the_json_that_the_library_writes() -> None:
    texts = list(hostile_texts(6, 50))
    written = [{"location": text, "title": as_html(text), "text": text} for text in texts]
    made = "".join(index_text(bad_catalog(), written))
    read = json.loads(made)
    assert json.dumps(read, ensure_ascii=False, separators=(",", ":")) + "\n" == made
    assert [doc["location"] for doc in read["docs"][-50:]] == texts


def test_texts_are_written_as_the_table_says_that_the_worker_reads() -> None:
    """By tests/js/search/records.test.js."""
    cases = json.loads((ROOT / "tests/data/escaped.json").read_text(encoding="utf-8"))
    assert [case["text"] for case in cases] == list(hostile_texts(5, 60, most=8))
    for case in cases:
        assert as_html(case["text"]) == case["html"]
