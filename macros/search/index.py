"""What search fetches: records and names first, long texts apart where there are many.

The first file has the shape that the theme hands to a search worker: ``docs``, here tables as
``packing`` makes them, and ``config``, lists of our own. In ``config.texts`` stands, part by part,
``from`` which record on they are the texts of, and either the ``texts`` or the ``file`` that has
both; ``config.words`` are the words of those files, with how often each stands there: what a word
typed may mean is known before its text.
"""

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from html import unescape
from typing import Any

from markupsafe import Markup

from macros import addresses
from macros.linking.catalog import Catalog
from macros.recognisers.type_codes import TYPE_OF_CODE, TYPE_WORDS
from macros.search.folding import tokens
from macros.search.packing import Texts, packed, texts_of
from macros.search.records import RecordMaker, SearchRecord, as_html
from macros.search.vocabulary import DOING, DUE, EMPTY, HEADS, LEVELS, NO_HEADS, WHO
from macros.site_page import SitePage

# Kinds of pages with records of their own; any other page made from data is found by its title.
RECORDED_KINDS = frozenset(
    {"body", "group", "position", "document", "plan", "task", "quarter", "time"}
)
_TEXT_OF_A_PAGE = 200  # characters of a hand-written page's section: enough to be found by
MOST_TEXT = 400_000  # characters in one file: a tenth of a second on a line of 10 Mbit/s


def index_files(
    catalog: Catalog, written: Iterable[SearchRecord], most: int = MOST_TEXT
) -> dict[str, str]:
    """The files of the index by their addresses, as JSON: the first has no mark in its name yet.

    `written` are records in Material's shape of pages that no data record stands for; of the home
    page, which repeats the data, only titles are kept. Texts stand in files of their own, of
    `most` characters or little more, unless one would do: then they are in the first.
    """
    index = RecordMaker(catalog)
    records = [*index.records(), *_pages(list(written))]
    parts = list(texts_of(records, most))
    files: dict[str, str] = {}
    listed: list[Mapping[str, Any]] = []
    for number, part in enumerate(parts):
        text = f"{_json(part)}\n"
        name = addresses.marked(addresses.SEARCH_TEXTS.format(number=number), text.encode())
        if len(parts) > 1:
            files[name] = text
        listed.append({"from": part["from"], "file": name} if name in files else part)
    config = _config(catalog, index) | {
        "texts": listed,
        "words": _words(parts) if files else {},
    }
    first = f'{{"docs":{_json(packed(records))},"config":{_json(config)}}}\n'
    return {addresses.SEARCH_INDEX: first, **files}


def _words(parts: Iterable[Texts]) -> dict[str, int]:
    """The words of the texts, without numbers, and how often each stands there."""
    texts = (unescape(text) for part in parts for text in part["texts"])
    counts = Counter(word for text in texts for word in tokens(text) if not word.isdigit())
    return dict(sorted(counts.items()))


def _config(catalog: Catalog, index: RecordMaker) -> dict[str, Any]:
    return {
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


def page_record(page: SitePage) -> SearchRecord:
    """The record, in Material's shape, of a page made from data."""
    return {
        "location": page.url,
        "title": as_html(page.title),
        "text": as_html(page.description),
    }


def _pages(written: list[SearchRecord]) -> Iterator[SearchRecord]:
    """Records of pages and of their sections, whose titles say of which page they are."""
    titles = {one["location"]: Markup(one["title"]).striptags() for one in written}
    for one in written:
        page, section, _ = one["location"].partition("#")
        title = titles[one["location"]]
        text = Markup(one["text"]).striptags()[:_TEXT_OF_A_PAGE] if page else ""
        yield {
            "location": one["location"],
            "title": as_html(f"{titles[page]}: {title}" if section and page in titles else title),
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
