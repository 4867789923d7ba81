"""The search index as records again: what the build packs and the worker unpacks."""

import json
from collections.abc import Iterable, Mapping
from typing import Any

from macros import addresses
from macros.linking.catalog import Catalog
from macros.search.index import index_files
from macros.search.records import SearchRecord

_BETWEEN = " · "


def packed_index(catalog: Catalog, written: Iterable[SearchRecord] = ()) -> dict[str, Any]:
    """The whole index of a catalog in one, as the worker gets it."""
    (text,) = index_files(catalog, written, most=10**9).values()
    index: dict[str, Any] = json.loads(text)
    return index


def index_of(catalog: Catalog, written: Iterable[SearchRecord] = ()) -> dict[str, Any]:
    """The same with its records in one list, under ``docs``."""
    return unpacked({addresses.SEARCH_INDEX: json.dumps(packed_index(catalog, written))})


def unpacked(files: Mapping[str, str]) -> dict[str, Any]:
    """The index that these files hold, by their addresses; texts of others are left out."""
    first = next(
        text for name, text in files.items() if addresses.unmarked(name) == addresses.SEARCH_INDEX
    )
    index = json.loads(first)
    records = [record for table in index["docs"] for record in _rows(**table)]
    for record in records:
        if record["kind"] == "task":
            plan = records[record["plan"]]
            what, _, rest = record["facts"].partition(_BETWEEN)
            record["facts"] = _BETWEEN.join((what, plan["mark"], rest))
            record["location"] = plan["location"] + record["location"]
    for listed in index["config"]["texts"]:
        part = json.loads(files[listed["file"]]) if listed.get("file") in files else listed
        for place, text in enumerate(part.get("texts", ()), part["from"]):
            records[place]["text"] = records[place]["text"] or text
    return {**index, "docs": records}


def _rows(kind: str, count: int, head: str, **columns: list[Any]) -> Iterable[dict[str, Any]]:
    for place in range(count):
        row = {name: column[place] for name, column in columns.items() if column[place] is not None}
        yield {"kind": kind, "text": ""} | row | {"facts": f"{head}{row['facts']}"}
