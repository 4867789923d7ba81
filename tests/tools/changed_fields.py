"""Records with one field changed, for every field of them and of what they hold, by the model."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple, get_args

from pydantic import BaseModel

from macros.kinds import KINDS, LISTED, OWNERS, PAGED
from macros.model.jurisdictions import Jurisdiction
from macros.model.plans import ColumnEntry, NoTask
from macros.model.site_facts import (
    SiteAddress,
    SiteCommittee,
    SiteContact,
    SiteFacts,
    SiteJurisdiction,
)
from macros.model.tasks import Person, PlacedTask, Task, TaskEntry, TimeEntry, Unread
from macros.reading.loading import Records
from macros.reading.validation import Located
from tests.core_fixtures import AMENDED, ROOT, checked

ModelField = tuple[str, str]  # class, and key of the data file
Place = tuple[str | int, ...]  # of a record: a list of `Records`, index; of a plan's parts, more
Json = Any
ONE_OF = {"Member": ("body", "group", "name"), "Succession": ("from", "from_name")}
_OR_NULL: Json = {"type": "null"}
# As a catalog has it; files leave out the kind, which the id says.
ASSIGNEE: Json = {
    "title": "Assignee",
    "properties": {
        "kind": {"enum": [kind.id for kind in OWNERS]},
        "id": {"ids": "owners"},
        "as": {"anyOf": [{"ids": "positions"}, _OR_NULL], "default": None},
        "scope": {"anyOf": [{"type": "string"}, _OR_NULL], "default": None},
    },
    "required": ["id"],
}
# What else a line of tasks.yml may name, by the key that tells it.
OTHERS: dict[str, Json] = {
    "person": Person.model_json_schema(),
    "unread": Unread.model_json_schema(),
}
# A task as issued is a task that also has a place.
_CLASS_OF = {("PlacedTask", name): ("Task", name) for name in Task.model_fields}
# Values for what may not be any text, by how its pattern begins: one is another than the other.
_FITTING = {
    r"^[a-z0-9]+": ("ma-khac", "ma-khac-nua"),
    r"^[1-9][0-9]{0,2}": ("2", "3"),
    r"^[0-9]{1,3}": ("2", "3"),
    r"^[1-9][0-9]?$": ("8", "9"),
    r"^[0-9a-z]+(": ("2", "3"),
    r"^[0-9a-f]{64}": ("0" * 64, "1" * 64),
    r"^[0-9a-z~#.-]+": ("ii/2", "iii/1"),
    r"^[0-9]{4}(": ("2024-03", "2024-04"),
    r"^(\d{4}(-(Q": ("2023-Q1", "2023-Q2"),
}
# As awkward as an address may be, which any text may be too.
_TEXTS = ("https://example.invalid/2025-02-30", "https://example.invalid/2025-13-01")
_DATES = ("2023-11-20", "2023-11-21")


class Slot(NamedTuple):
    """A place of a record that holds a value: a field's own, or one of its list."""

    field: ModelField
    path: Place
    schema: Json  # of the value when there is one
    value: Json
    optional: bool  # whether the value may be null


def slots(kind: type[BaseModel], data: Json) -> Iterator[Slot]:
    """Every place of a record that may get another value, of what the record holds too."""
    yield from _slots(schema_of(kind), kind, data, (kind.__name__, ""), ())


def _slots(
    schema: Json, kind: type[BaseModel], value: Json, field: ModelField, path: Place
) -> Iterator[Slot]:
    optional = _OR_NULL in schema.get("anyOf", ())
    schema = resolved(schema, kind, value)
    if "properties" in schema and value is not None:
        for key, inner in schema["properties"].items():
            if key not in value or (value[key] is None and key in ONE_OF.get(schema["title"], ())):
                continue
            yield from _slots(inner, kind, value[key], (schema["title"], key), (*path, key))
    elif schema.get("type") == "array" and "items" in schema and value is not None:
        for index, one in enumerate(value):
            yield from _slots(schema["items"], kind, one, field, (*path, index))
        yield Slot(field, path, schema, value, optional)
    elif "const" not in schema:
        yield Slot(field, path, schema, value, optional)


def without_defaults(kind: type[BaseModel], data: Json) -> Json:
    """A record as people write it: what is left out has the value that the model gives it."""
    return _without(schema_of(kind), kind, data)


def _without(schema: Json, kind: type[BaseModel], value: Json) -> Json:
    schema = resolved(schema, kind, value)
    if isinstance(value, list) and "items" in schema:
        return [_without(schema["items"], kind, one) for one in value]
    if "properties" not in schema or value is None:
        return value
    keys = schema["properties"]
    return {
        key: _without(keys[key], kind, one)
        for key, one in value.items()
        if "default" not in keys[key] or keys[key]["default"] != one
    }


def resolved(schema: Json, kind: type[BaseModel], value: Json = None) -> Json:
    """The schema that a value goes by: no reference, no choice."""
    classes = schema_of(kind).get("$defs", {})
    if "$ref" in schema:
        return classes[schema["$ref"].rpartition("/")[2]]
    if "oneOf" in schema and "discriminator" not in schema:  # an id, or a record in its place
        return resolved(schema["oneOf"][isinstance(value, dict)], kind, value)
    if "oneOf" in schema:
        mapping = schema["discriminator"]["mapping"]
        chosen = mapping[value["field"] if value else next(iter(mapping))]
        return classes[chosen.rpartition("/")[2]]
    if {"ids": "owners"} in schema.get("anyOf", ()):
        return next((one for key, one in OTHERS.items() if key in (value or ())), ASSIGNEE)
    if "anyOf" in schema:
        kinds = [one for one in schema["anyOf"] if one != _OR_NULL]
        kinds.sort(key=lambda one: one.get("type") == "integer")  # of two forms, the text
        return resolved(kinds[0], kind, value)
    return schema


def replaced(holder: Json, path: Iterable[str | int], value: Json) -> Json:
    """The same data with another value at a path; what holds it is copied."""
    steps = [*path]
    if not steps:
        return value
    inner = replaced(holder[steps[0]], steps[1:], value)
    if isinstance(holder, list):
        return [inner if at == steps[0] else one for at, one in enumerate(holder)]
    return holder | {steps[0]: inner}


def value_at(holder: Json, path: Iterable[str | int]) -> Json:
    """What data hold at a path."""
    for step in path:
        holder = holder[step]
    return holder


class ChangedFields:
    """Makes changed records; what they refer to is in the data."""

    def __init__(self, records: Records) -> None:
        self._ids = {
            kind.files: [one.record.id for one in getattr(records, kind.files)] for kind in PAGED
        }
        self._kinds = {id_: kind.id for kind in OWNERS for id_ in self._ids[kind.files]}
        self._ids["owners"] = list(self._kinds)
        self._ids["confirmers"] = [*self._ids["bodies"], *self._ids["positions"]]
        self._kind: type[BaseModel] = BaseModel

    def of(self, record: BaseModel) -> Iterator[tuple[ModelField, BaseModel]]:
        """Each field with the record in which it is another."""
        self._kind = kind = type(record)
        data = record.model_dump(mode="json", by_alias=True)
        for slot in slots(kind, data):
            path, value = slot.path, self._other(slot, data)
            if slot.field in (("Assignee", "kind"), ("Assignee", "id")):
                path, value = path[:-1], value_at(data, path[:-1]) | value
            changed = as_written(replaced(data, path, value))
            read = kind.model_validate(changed, context={"kinds": self._kinds})
            yield _CLASS_OF.get(slot.field, slot.field), read

    def _other(self, slot: Slot, data: Json) -> Json:
        if slot.field == ("Assignee", "kind"):
            return self._owner(value_at(data, slot.path[:-1]), same_kind=False)
        if slot.field == ("Assignee", "id"):
            return self._owner(value_at(data, slot.path[:-1]), same_kind=True)
        if "items" not in slot.schema or slot.value is None:
            return self._another(slot.schema, [slot.value])
        if len(slot.value) > 1:
            return slot.value[:-1]
        return [*slot.value, self._another(slot.schema["items"], slot.value)]

    def _owner(self, assignee: Json, *, same_kind: bool) -> Json:
        """Another id, which says of which kind it is."""
        id_ = next(
            id_
            for id_, kind in self._kinds.items()
            if id_ != assignee["id"] and (kind == assignee["kind"]) is same_kind
        )
        return {"kind": self._kinds[id_], "id": id_}

    def _another(self, schema: Json, values: list[Json]) -> Json:
        """A value that fits and is none of these."""
        schema = resolved(schema, self._kind)
        return next(one for one in self._fitting(schema, values) if one not in values)

    def _fitting(self, schema: Json, values: list[Json]) -> Iterator[Json]:
        if "properties" in schema:
            needed = [*ONE_OF.get(schema["title"], ())[:1], *schema.get("required", [])]
            needed = needed or list(schema["properties"])[:1]
            known = {needed[0]: [one[needed[0]] for one in values if one]}
            yield {
                key: self._another(schema["properties"][key], known.get(key, [])) for key in needed
            }
        elif "ids" in schema:
            yield from self._ids[schema["ids"]]
        elif "enum" in schema:
            yield from schema["enum"]
        elif "const" in schema:
            yield schema["const"]
        elif schema["type"] == "boolean":
            yield from (True, False)
        elif schema["type"] == "integer":
            yield from (2023, 2024)
        elif "prefixItems" in schema:  # the first and the last year
            yield from ([2023, 2024], [2023, 2025])
        elif schema["type"] == "array":
            yield [self._another(schema["items"], [])]
        elif schema.get("format") == "date":
            yield from _DATES
        else:
            pattern = schema.get("pattern", "")
            fitting = (words for start, words in _FITTING.items() if pattern.startswith(start))
            yield from next(fitting, _TEXTS)


def as_written(value: Json) -> Json:
    """The data of a record with assignees as a file has them."""
    if isinstance(value, dict):
        kept = value.keys() - ({"kind"} if value.keys() == ASSIGNEE["properties"].keys() else set())
        return {key: as_written(inner) for key, inner in value.items() if key in kept}
    return [as_written(one) for one in value] if isinstance(value, list) else value


@cache
def schema_of(kind: type[BaseModel]) -> Json:
    """The JSON Schema of a class of the model; of forms that a value may have, the fullest."""
    schema = kind.model_json_schema()
    if kind is TaskEntry:
        schema["properties"]["period"] = {"type": "array", "items": TimeEntry.model_json_schema()}
    return schema


def places(records: Records) -> Iterator[Place]:
    """Where every record of the data stands."""
    for kind in LISTED:
        yield from ((kind.files, index) for index in range(len(getattr(records, kind.files))))
    for index, folder in enumerate(records.plans):
        yield "plans", index, "plan"
        yield from (("plans", index, "tasks", task) for task in range(len(folder.tasks)))
        yield from (("plans", index, "updates", told) for told in range(len(folder.updates)))


def at(holder: Any, place: Place) -> Located[Any]:
    """The record at a place."""
    for step in place:
        holder = holder[step] if isinstance(step, int) else getattr(holder, str(step))
    located: Located[Any] = holder
    return located


def with_record(holder: Any, place: Place, record: BaseModel) -> Any:
    """The data with another record at a place."""
    if not place:
        return replace(holder, record=record)
    step, *rest = place
    if isinstance(step, int):
        changed = with_record(holder[step], tuple(rest), record)
        return [*holder[:step], changed, *holder[step + 1 :]]
    return replace(holder, **{step: with_record(getattr(holder, step), tuple(rest), record)})


SAMPLES = 2  # changes of each field that are tried
# Told, but not to be changed alone.
ELSEWHERE = {
    ("Body", "id"): "others name it: case body-readdressed",
    ("Received", "file"): "it has one name",
    ("Section", "at"): "follows from the markers",
    ("Section", "number"): "is the marker without its signs",
    ("Section", "places"): "told with the tasks that stand there",
    ("Plan", "year"): "follows from its own year, its years or its date",
    **{("Jurisdiction", name): "case jurisdictions" for name in Jurisdiction.model_fields},
    **{("ColumnEntry", name): "case columns" for name in ColumnEntry.model_fields},
    **{("NoTask", name): "case no-task-told-otherwise" for name in NoTask.model_fields},
    **{
        (kind.__name__, name): "case site"
        for kind in (SiteFacts, SiteCommittee, SiteJurisdiction, SiteContact, SiteAddress)
        for name in kind.model_fields
    },
}


def classes(kind: type[BaseModel]) -> Iterator[type[BaseModel]]:
    """A class of the model and those of the records inside it."""
    yield kind
    for field in kind.model_fields.values():
        for inner in records_in(field.annotation):
            yield from classes(inner)


def records_in(annotation: Any) -> Iterator[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    for inner in get_args(annotation):
        yield from records_in(inner)


def is_a_value(name: str, annotation: Any) -> bool:
    """Not what tells the kinds of amendments apart, nor a record that is always there."""
    return name != "field" and annotation not in list(records_in(annotation))


_MODELS: list[type[BaseModel]] = [*(kind.model for kind in KINDS.values()), PlacedTask]
FIELDS = {
    _CLASS_OF.get((one.__name__, name), (one.__name__, field.alias or name))
    for model in _MODELS
    for one in classes(model)
    for name, field in one.model_fields.items()
    if is_a_value(name, field.annotation)
}


class Sample(NamedTuple):
    """Data in which one record has another value in one field."""

    data: Path
    place: Place
    record: BaseModel

    @property
    def records(self) -> Records:
        """The data with the record."""
        changed: Records = with_record(checked(self.data).records, self.place, self.record)
        return changed


@cache
def samples() -> dict[ModelField, list[Sample]]:
    """A few samples of each field."""
    found: dict[ModelField, list[Sample]] = defaultdict(list)
    for data in (AMENDED, ROOT):
        records = checked(data).records
        for place in places(records):
            for field, changed in ChangedFields(records).of(at(records, place).record):
                if field not in ELSEWHERE and len(found[field]) < SAMPLES:
                    found[field].append(Sample(data, place, changed))
    return found
