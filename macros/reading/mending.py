"""A faulty record mended as far as it can be, so that one fault does not hide or feign others.

A mended record is never published: it only lets the other checks go on. A misspelt key gives its
value to the key that was meant, another unknown key is left out, and a faulty value is replaced by
one that says nothing. What was replaced is told, and checks leave it alone.
"""

from collections.abc import Iterable, Mapping
from copy import deepcopy
from typing import Any, TypeVar, get_args

from pydantic import BaseModel, ValidationError

from macros.model.tasks import NOT_WRITTEN
from macros.problems import closest
from macros.reading.strict_yaml import Path

RecordT = TypeVar("RecordT", bound=BaseModel)

_MOST_ROUNDS = 10  # one for each level of a record, and to spare
_NOTHING = "x"
_STAND_INS: dict[str, Any] = {
    **dict.fromkeys(("type", "title", "label", "text", "because"), _NOTHING),
    **dict.fromkeys(("before", "after", "reason"), _NOTHING),
    **dict.fromkeys(("number", "date", "issuer", "place", "url", "read", "meaning", "period")),
    "assignees": [{"id": "x"}],
    "assignments": [],
    "at": "~0",  # a place that no block has: they are counted from 1
    "complete": "false",
    "confidence": "low",
    "file": "source.txt",
    "force": "unknown",
    "kind": "department",
    "received": {"file": "source.txt", "sha256": "0" * 64},
    "role": "carry_out",
    "sha256": "0" * 64,
    "state": "not_started",
    "year": "2100",
}


def mended(
    model: type[RecordT],
    value: Any,
    error: ValidationError,
    context: dict[str, Any],
    own: Mapping[str, Any],
) -> tuple[RecordT | None, tuple[Path, ...]]:
    """The record that the value would be without its faults, and the paths replaced in it.

    `own`: what stands in for keys of this record, beside what does in any. None when what is
    missing cannot be stood in for: an id, a name, the number of an added task.
    """
    data = deepcopy(value)
    replaced: list[Path] = []
    for _ in range(_MOST_ROUNDS):
        found = [(details, *path_in_data(data, details["loc"])) for details in error.errors()]
        unknown = [one for one in found if one[0]["type"] == "extra_forbidden"]
        for details, path, _ in unknown:  # first: one may be the key that another fault misses
            _leave_out(data, path, fields_at(model, details["loc"]))
        earlier = len(replaced)
        for _, path, missing in found if not unknown else ():
            at = path if missing is None else (*path, missing)
            if any(at[: len(one)] == one for one in replaced[earlier:]):
                continue  # what holds it is replaced already
            if not _replace(data, at, replaced, own):
                return None, ()
        try:
            return model.model_validate(data, context=context), tuple(replaced)
        except ValidationError as another:
            error = another
    return None, ()


def path_in_data(value: Any, loc: tuple[str | int, ...]) -> tuple[Path, str | int | None]:
    """The part of pydantic's location that exists in the data, and the missing key if any.

    Pydantic puts the kind of an amendment, and the class of an assignee, into the location too;
    those are no steps in the data.
    """
    path: list[str | int] = []
    for index, step in enumerate(loc):
        last = index == len(loc) - 1
        if not last and isinstance(value, dict) and _is_tag(value, loc, index):
            continue
        inside_dict = isinstance(value, dict) and step in value
        inside_list = isinstance(value, list) and isinstance(step, int) and step < len(value)
        if inside_dict or inside_list:
            value = value[step]
            path.append(step)
        elif last and isinstance(value, dict):
            return tuple(path), step
    return tuple(path), None


def fields_at(model: type[BaseModel], loc: tuple[str | int, ...]) -> dict[str, str]:
    """The keys that a record may have at the level of pydantic's location, with their meaning."""
    models = {model}
    for step in loc[:-1]:
        tagged = {one for one in models if step in (_tag(one), one.__name__)}
        inner = {
            found
            for one in models
            for name, field in one.model_fields.items()
            if step in (name, field.alias)
            for found in _records_in(field.annotation)
        }
        models = inner or tagged or models
    return {
        field.alias or name: field.description or ""
        for one in models
        for name, field in one.model_fields.items()
        if field.validation_alias != NOT_WRITTEN
    }


def _is_tag(value: dict[str, Any], loc: tuple[str | int, ...], index: int) -> bool:
    return index > 0 and isinstance(loc[index - 1], int) and value.get("field") == loc[index]


def _tag(model: type[BaseModel]) -> str | None:
    """The kind of amendment that a class stands for."""
    field = model.model_fields.get("field")
    return get_args(field.annotation)[0] if field else None


def _records_in(annotation: Any) -> set[type[BaseModel]]:
    """The classes of records that a field may hold, in lists and alternatives too."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return {annotation}
    return {found for inner in get_args(annotation) for found in _records_in(inner)}


def _leave_out(data: Any, path: Path, allowed: Iterable[str]) -> None:
    """Leave out an unknown key, or spell it as it was meant."""
    parent = _dict_at(data, path[:-1])
    if path[-1] in parent:
        value = parent.pop(str(path[-1]))
        meant = closest(str(path[-1]), allowed)
        if meant and meant not in parent:
            parent[meant] = value


def _replace(data: Any, path: Path, replaced: list[Path], own: Mapping[str, Any]) -> bool:
    """Replace the value at a path, or one above it when that was tried; False when none is left."""
    while path and (path in replaced or isinstance(path[-1], int)):
        path = path[:-1]
    if not path:
        return False
    replaced.append(path)
    parent, key = _dict_at(data, path[:-1]), str(path[-1])
    stand_ins = {**_STAND_INS, **own} if len(path) == 1 else _STAND_INS
    if key in stand_ins:
        parent[key] = deepcopy(stand_ins[key])
    else:
        parent.pop(key, None)
    return True


def _dict_at(data: Any, path: Path) -> dict[str, Any]:
    """The dict at a path; a new one when what held it was replaced already."""
    for step in path:
        inside = isinstance(data, dict) and step in data
        inside |= isinstance(data, list) and isinstance(step, int) and step < len(data)
        data = data[step] if inside else {}
    return data if isinstance(data, dict) else {}
