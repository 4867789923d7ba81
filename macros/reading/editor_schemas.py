"""JSON Schemas of the data files, for editors: made from the records, never written by hand.

Draft 7, which the YAML language server knows best. It keeps the Vietnamese descriptions of the
fields and drops what pydantic adds for programmers (English class names and docstrings).

Where a field names a record of another file, the editor offers the ids that there are, and takes
any other well-formed one: who adds a document need not make the schemas again, and whether an id
exists is for the check to say.
"""

import json
from typing import Any

from pydantic import TypeAdapter

from macros.kinds import LISTED, OWNERS, PLAN, TASK
from macros.model import Id, PlanEntry, TaskEntry
from macros.reading.loading import Records

FOLDER = "data/schema"
IDS = "ids.schema.json"
_DRAFT = "http://json-schema.org/draft-07/schema#"
_FILES: dict[str, tuple[Any, str, str]] = {
    **{kind.files: (list[kind.model], kind.files, kind.about) for kind in LISTED},  # type: ignore[name-defined]
    "plan": (PlanEntry, "plans/<mã kế hoạch>/plan", PLAN.about),
    "tasks": (list[TaskEntry], "plans/<mã kế hoạch>/tasks", TASK.about),
}


def schemas(records: Records) -> dict[str, str]:
    """The text of every schema by its file in data/schema/; the same for the same ids."""
    made = {f"{name}.schema.json": _schema(name) for name in _FILES} | {IDS: _ids(records)}
    return {
        name: json.dumps(schema, ensure_ascii=False, indent=2) + "\n"
        for name, schema in made.items()
    }


def stale(there: dict[str, str], records: Records) -> list[str]:
    """Names of the schemas, sorted, that are missing, superfluous or not what `schemas` makes.

    Of the ids only those are stale that do not exist; new ones may be missing.
    """
    wanted = schemas(records)
    if IDS in there and _offered(there[IDS]) <= _offered(wanted[IDS]):
        wanted[IDS] = there[IDS]
    names = there.keys() | wanted.keys()
    return sorted(name for name in names if there.get(name) != wanted.get(name))


def _ids(records: Records) -> dict[str, Any]:
    well_formed = TypeAdapter(Id).json_schema()
    return {
        "$schema": _DRAFT,
        "title": "Mã của các bản ghi đã có; trình soạn thảo gợi ý khi gõ",
        "definitions": {
            name: {"anyOf": [*([{"enum": sorted(ids)}] if ids else []), well_formed]}
            for name, ids in sorted(_written(records).items())
        },
    }


def _written(records: Records) -> dict[str, set[str]]:
    """The ids of each list, and those that a task can be assigned to."""
    listed = {
        kind.files: records.written_ids.get(kind.files, set())
        for kind in LISTED
        if "id" in kind.model.model_fields
    }
    return listed | {"owners": set().union(*(listed[kind.files] for kind in OWNERS))}


def _offered(text: str) -> set[tuple[str, str]]:
    try:
        definitions = json.loads(text)["definitions"]
        return {
            (name, id_)
            for name, one in definitions.items()
            for kind in one["anyOf"]
            for id_ in kind.get("enum", ())
        }
    except (ValueError, KeyError, TypeError, AttributeError):
        return {("", "")}  # no ids of ours


def _schema(name: str) -> dict[str, Any]:
    record, file, about = _FILES[name]
    made = TypeAdapter(record).json_schema(by_alias=True, ref_template="#/definitions/{model}")
    definitions = made.pop("$defs", {})
    return {
        "$schema": _DRAFT,
        "title": f"{about} ({file}.yml)",
        **_cleaned(made, described=False),
        "definitions": {
            key: _cleaned(value, described=False) for key, value in sorted(definitions.items())
        },
    }


def _cleaned(schema: Any, *, described: bool = True) -> Any:
    """A schema without what is of no use to an editor; ``described``: keep its description."""
    if isinstance(schema, list):
        return [_cleaned(one) for one in schema]
    if not isinstance(schema, dict):
        return schema
    kept = {
        key: _properties(value) if key == "properties" else _cleaned(value)
        for key, value in schema.items()
        if key not in ("title", "discriminator", "default") and (described or key != "description")
    }
    if "ids" in kept:
        kept["$ref"] = f"{IDS}#/definitions/{kept.pop('ids')}"
    if "$ref" in kept and len(kept) > 1:  # draft 7 ignores what stands beside a reference
        kept["allOf"] = [{"$ref": kept.pop("$ref")}]
    return kept


def _properties(properties: dict[str, Any]) -> dict[str, Any]:
    return {name: _cleaned(schema) for name, schema in properties.items()}
