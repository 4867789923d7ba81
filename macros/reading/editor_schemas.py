"""JSON Schemas of the data files, for editors: made from the records, never written by hand.

Draft 7, which the YAML language server knows best. It keeps the Vietnamese descriptions of the
fields and drops what pydantic adds for programmers (English class names and docstrings).

Where a field names a record of another file, the editor offers the ids that there are, and takes
any other well-formed one: who adds a document need not make the schemas again, and whether an id
exists is for the check to say. So it is with the places of a plan's text and the codes of its
tasks, each offered with the words that stand there. They are schemas of the plan's own, in its
folder, which its tasks.yml and progress.yml name and which lead on to those of all: no plan's
editor reads what another's offers. They are committed: an editor that finds no schema of a file's
offers nothing at all, and they are a tenth of the folder. The check does not read it.
"""

import json
from collections.abc import Iterator, Mapping
from typing import Any

from pydantic import TypeAdapter

from macros.kinds import BODY, LISTED, OWNERS, PLAN, POSITION, SITE, TASK, UPDATE, Kind
from macros.model.field_types import Id
from macros.model.plans import PlanEntry
from macros.model.progress import Update
from macros.model.site_facts import SiteFacts
from macros.model.tasks import TaskEntry
from macros.reading.files import CODES, PLACES, SCHEMAS
from macros.reading.loading import PlanFolder, Records
from macros.reading.plan_text import is_body
from macros.reading.printed_codes import task_codes
from macros.recognisers.blocks import Block, Outline, begins
from macros.recognisers.markers import Kind as MarkerKind
from macros.recognisers.roles import labelled_parts

IDS = "ids.schema.json"
_DRAFT = "http://json-schema.org/draft-07/schema#"
_FILES: dict[str, tuple[Any, str, str]] = {
    **{kind.files: (list[kind.model], kind.files, kind.about) for kind in LISTED},  # type: ignore[name-defined]
    "plan": (PlanEntry, "plans/<mã kế hoạch>/plan", PLAN.about),
    "tasks": (list[TaskEntry], "plans/<mã kế hoạch>/tasks", TASK.about),
    UPDATE.files: (list[Update], f"plans/<mã kế hoạch>/{UPDATE.files}", UPDATE.about),
    "site": (SiteFacts, SITE.files, SITE.about),
}


def schemas(records: Records) -> dict[str, str]:
    """The text of every schema by its file; the same for the same ids and texts."""
    made = {f"{SCHEMAS}/{name}.schema.json": _schema(name) for name in _FILES}
    made[f"{SCHEMAS}/{IDS}"] = _ids(records)
    texts = {name: json.dumps(one, ensure_ascii=False, indent=2) for name, one in made.items()}
    whole = {name: f"{text}\n" for name, text in texts.items()}
    for folder in records.plans:
        if folder.upgraded is None:
            whole[f"{folder.path}/{PLACES}"] = place_schema(folder.outline)
            whole[f"{folder.path}/{CODES}"] = code_schema(folder)
    return whole


def code_schema(folder: PlanFolder) -> str:
    """The schema of a plan's progress.yml: that of all, and the codes of its tasks."""
    places = dict(_worded(folder.outline)) if folder.outline else {}
    codes = {code: places.get(at, at) for at, code in task_codes(folder).items()}
    return _own(UPDATE, "mã nhiệm vụ", "task", codes)


def place_schema(outline: Outline | None) -> str:
    """The schema of a plan's tasks.yml: that of all, and the places of its text, where known."""
    return _own(TASK, "chỗ đứng", "at", dict(_worded(outline)) if outline else {})


def _own(kind: Kind, what: str, field: str, values: Mapping[str, str]) -> str:
    """The schema of a plan's own file, which offers values of a field, each with words."""
    offered = {"enum": list(values), "enumDescriptions": list(values.values())}
    one = {"anyOf": [*([offered] if values else []), {}]}  # any other: see above
    schema = {
        "$schema": _DRAFT,
        "title": f"{kind.about}; trình soạn thảo gợi ý {what} khi gõ",
        "allOf": [{"$ref": f"../../schema/{kind.files}.schema.json"}],
        "items": {"properties": {field: one}},
    }
    return json.dumps(schema, ensure_ascii=False, indent=1) + "\n"


def _worded(outline: Outline) -> Iterator[tuple[str, str]]:
    """The places that may be tasks, each with its words."""
    yield from ((block.locator, words) for block, words in _places(outline))


def _places(outline: Outline) -> Iterator[tuple[Block, str]]:
    """The blocks that may be tasks, each with its marker and first words."""
    around: set[str] = set()  # of what stands around the body, as recipients
    for block in outline.blocks:
        parts = labelled_parts(block.text)
        says = parts and parts[0].start == 0  # whom or when of the task above
        if not is_body(block) or (block.parent and block.parent.locator in around):
            around.add(block.locator)
        elif block.kind is not MarkerKind.NOTE and not (block.is_head_row or says):
            yield block, f"{block.marker} {begins(block)}".strip()


def stale(there: dict[str, str], records: Records) -> list[str]:
    """Files of the schemas, sorted, that are missing, superfluous or not what `schemas` makes.

    Of the ids only those are stale that do not exist; new ones may be missing.
    """
    wanted = schemas(records)
    ids = f"{SCHEMAS}/{IDS}"
    if ids in there and _offered(there[ids]) <= _offered(wanted[ids]):
        wanted[ids] = there[ids]
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
    """The ids of each list, those that a task can be assigned to, and those that may confirm."""
    listed = {
        kind.files: records.written_ids.get(kind.files, set())
        for kind in LISTED
        if "id" in kind.model.model_fields
    }
    return listed | {
        name: set().union(*(listed[kind.files] for kind in kinds))
        for name, kinds in (("owners", OWNERS), ("confirmers", (BODY, POSITION)))
    }


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
