"""Records in columns, and their long texts apart: a fifth of the bytes with gzip, at many tasks.

``docs/assets/js/search/packing.js`` puts them together again. A table holds the records of one
kind that follow each other: ``kind``, ``count``, and by each field its column, one value a record.
A record has no field of which its column, or its table, has null. ``facts`` are told from after
``head``, with which those of all records of a table begin; a task's address and facts are told from
after its plan's address, and the mark of its plan.
"""

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Any

from macros.search.records import SearchRecord

Texts = dict[str, Any]  # ``from``: the place of the first record; ``texts``: HTML, one a record

_APART = ("task", "page")  # kinds whose texts are no names of theirs
_BETWEEN = " · "  # facts


def packed(records: Sequence[SearchRecord]) -> list[dict[str, Any]]:
    """The tables of the records, without the texts that stand apart."""
    groups = groupby(records, key=lambda record: record["kind"])
    return [_table(kind, list(group), records) for kind, group in groups]


def texts_of(records: Sequence[SearchRecord], most: int) -> Iterator[Texts]:
    """The texts that stand apart, in parts; one ends with a plan, once it has `most` characters.

    A part is of records that follow each other: those among them whose text is a name have "".
    """
    first = next((at for at, one in enumerate(records) if one["kind"] in _APART), len(records))
    texts: list[str] = []
    start, size = first, 0
    for place, record in enumerate(records[first:], first):
        if size >= most and record.get("plan") != records[place - 1].get("plan", -1):
            yield {"from": start, "texts": texts}
            texts, start, size = [], place, 0
        texts.append(record["text"] if record["kind"] in _APART else "")
        size += len(texts[-1])
    yield {"from": start, "texts": texts}


def _table(
    kind: str, group: Sequence[SearchRecord], records: Sequence[SearchRecord]
) -> dict[str, Any]:
    rows = [_of_plan(one, records[one["plan"]]) if kind == "task" else one for one in group]
    heads = {"".join(row["facts"].partition(_BETWEEN)[:2]) for row in rows}
    head = heads.pop() if len(heads) == 1 else ""
    told = [dict(row) | {"facts": row["facts"][len(head) :]} for row in rows]
    for row in told:
        del row["kind"]
        if kind in _APART:
            del row["text"]
    fields = dict.fromkeys(field for row in told for field in row)
    columns = {field: [row.get(field) for row in told] for field in fields}
    return {"kind": kind, "count": len(rows), "head": head, **columns}


def _of_plan(task: SearchRecord, plan: SearchRecord) -> dict[str, Any]:
    """A task without what its plan tells: "Nhiệm vụ · [mark] · Quý I/2027"."""
    what, _, rest = task["facts"].partition(f"{_BETWEEN}{plan['mark']}{_BETWEEN}")
    return {
        **task,
        "location": task["location"].removeprefix(plan["location"]),
        "facts": f"{what}{_BETWEEN}{rest}",
    }
