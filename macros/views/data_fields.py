"""The fields of a data file, one a row: what the guide for those who write plans says of each.

All of it is the model's, by the JSON Schema that editors check the files by; whether a field must
be there, may be null, and in which records of a choice it stands.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from pydantic import BaseModel

from macros.model.plans import PlanEntry
from macros.model.tasks import TaskEntry

FILES: dict[str, type[BaseModel]] = {"plan.yml": PlanEntry, "tasks.yml": TaskEntry}
_INNER = ("items", "anyOf", "oneOf")  # where the schema of a list or a choice holds others


@dataclass(frozen=True)
class FieldRow:
    """A field: its keys from the top (`corrections.at`), and what people write there."""

    path: str
    what: str
    needed: bool  # in each record that has it
    empty: bool  # null may stand there
    of: str = ""  # where records differ by their `field`: those of it that have this one


def data_fields(file: str) -> list[FieldRow]:
    """The fields of one record of plan.yml or tasks.yml, in the order of the model."""
    schema = FILES[file].model_json_schema()
    return list(_Fields(schema.get("$defs", {})).of(schema, ""))


class _Fields:
    """Goes through a schema; `classes` are those that it refers to by name."""

    def __init__(self, classes: dict[str, Any]) -> None:
        self.classes = classes

    def of(self, schema: dict[str, Any], above: str) -> Iterator[FieldRow]:
        """The rows of an object, each followed by those of the objects in it."""
        for key, field in schema["properties"].items():
            path = f"{above}{key}"
            needed = key in schema.get("required", ())
            empty = any(one.get("type") == "null" for one in field.get("anyOf", ()))
            yield FieldRow(path, field.get("description", ""), needed, empty)
            objects = list(self._objects(field))
            if len(objects) > 1 and all("field" in one["properties"] for one in objects):
                yield from self._choice(objects, f"{path}.")
            else:
                for one in objects:
                    yield from self.of(one, f"{path}.")

    def _objects(self, schema: dict[str, Any]) -> Iterator[dict[str, Any]]:
        """The objects that may stand where this schema holds: one, in a list, or by choice."""
        if "$ref" in schema:
            schema = self.classes[schema["$ref"].rpartition("/")[2]]
        if "properties" in schema:
            yield schema
        for key in _INNER:
            inner = schema.get(key, [])
            for one in inner if isinstance(inner, list) else [inner]:
                yield from self._objects(one)

    def _choice(self, objects: list[dict[str, Any]], above: str) -> Iterator[FieldRow]:
        """The rows of records that differ by their `field`: what all have, then each one's own."""
        found: dict[str, list[tuple[str, FieldRow]]] = {}
        for one in objects:
            name = one["properties"]["field"]["const"]
            for row in self.of(one, above):
                found.setdefault(row.path, []).append((name, row))
        rows = [_merged(path, same, len(objects)) for path, same in found.items()]
        yield from sorted(rows, key=lambda row: bool(row.of))  # the order within each stays


def _merged(path: str, same: list[tuple[str, FieldRow]], records: int) -> FieldRow:
    """One row for a field of several records; where they mean it otherwise, it says so."""
    names, rows = [name for name, _ in same], [row for _, row in same]
    meanings = dict.fromkeys(row.what for row in rows)
    what = next(iter(meanings))
    if len(meanings) > 1:
        what = " ".join(f"{name}: {row.what}" for name, row in same)
    return replace(
        rows[0],
        path=path,
        what=what,
        empty=any(row.empty for row in rows),
        of="" if len(same) == records else ", ".join(names),
    )
