"""The one file that search fetches: Material's shape, with lists of our own in its ``config``."""

import json
from collections.abc import Iterable, Iterator
from typing import Any

from markupsafe import Markup

from macros.linking.catalog import Catalog
from macros.recognisers.type_codes import TYPE_OF_CODE, TYPE_WORDS
from macros.search.folding import tokens
from macros.search.records import RecordMaker, SearchRecord, as_html
from macros.search.vocabulary import DOING, DUE, EMPTY, HEADS, LEVELS, NO_HEADS, WHO
from macros.site_page import SitePage

# Kinds of pages with records of their own; any other page made from data is found by its title.
RECORDED_KINDS = frozenset(
    {"body", "group", "position", "document", "plan", "task", "quarter", "time"}
)
_TEXT_OF_A_PAGE = 200  # characters of a hand-written page's section: enough to be found by


def index_text(catalog: Catalog, written: Iterable[SearchRecord]) -> Iterator[str]:
    """The index as JSON, in parts.

    `written` are records in Material's shape of pages that no data record stands for; of the home
    page, which repeats the data, only the title is kept.
    """
    index = RecordMaker(catalog)
    yield '{"docs":['
    for place, record in enumerate(index.records()):
        yield ("," if place else "") + _json(record)
    for record in written:
        yield "," + _json(_page(record))
    config = {
        "ways": index.ways,
        "labels": index.labels,
        "sets": index.sets,
        "empty": EMPTY,
        "heads": HEADS,
        "noHeads": NO_HEADS,
        "levels": LEVELS,
        "due": DUE,
        "who": WHO,
        "doing": DOING,
        "types": list(_types()),
        "short": dict(_glossary(catalog)),
    }
    yield f'],"config":{_json(config)}}}\n'


def page_record(page: SitePage) -> SearchRecord:
    """The record, in Material's shape, of a page made from data."""
    return {
        "location": page.url,
        "title": as_html(page.title),
        "text": as_html(page.description),
    }


def _page(record: SearchRecord) -> SearchRecord:
    text = Markup(record["text"]).striptags()[:_TEXT_OF_A_PAGE] if record["location"] else ""
    return {
        "location": record["location"],
        "title": record["title"],
        "text": as_html(text),
        "kind": "page",
        "facts": "Trang",
    }


def _glossary(catalog: Catalog) -> Iterator[tuple[str, str]]:
    """Abbreviations of one word, with their meaning, both as search reads them."""
    for one in catalog.abbreviations:
        short = tokens(one.short)
        if one.meaning and len(short) == 1:
            yield short[0], " ".join(tokens(one.meaning))


def _types() -> Iterator[tuple[str, str]]:
    """Types of documents as [code, words], as search reads them; one letter is no code."""
    coded = {words: code for code, words in TYPE_OF_CODE.items() if len(code) > 1}
    for words in TYPE_WORDS:
        yield "".join(tokens(coded.get(words, ""))), " ".join(tokens(words))


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
