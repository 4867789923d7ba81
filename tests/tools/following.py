"""What follows when a value of the data changes, so that the data still agree with themselves.

Data are files by their names below data/, as JSON values. A name stands in the wording of tasks, a
title in the opening lines, an id wherever it is named, and every word of a plan in source.txt.
"""

import datetime
import re
from collections.abc import Callable, Iterator
from functools import partial
from typing import NamedTuple

from macros.kinds import LISTED
from macros.labels import ROLES
from macros.model import Role
from macros.reading.loading import Records
from tests.synthetic.plans import source_text
from tests.tools.changed_fields import Json, Slot, replaced
from tests.tools.drawn_values import printed_period

Data = dict[str, Json]
Steps = tuple[str | int, ...]


class Spot(NamedTuple):
    """Where a slot of a record stands: a file, the steps to the record in it, the slot."""

    file: str
    record: Steps  # none when the file is one record
    slot: Slot

    @property
    def path(self) -> Steps:
        """The steps from the file to the value."""
        return (*self.record, *self.slot.path)


def as_data(records: Records) -> Data:
    """Sound records as files."""
    data: Data = {
        f"{kind.files}.yml": [_plain(one.record) for one in getattr(records, kind.files)]
        for kind in LISTED
    }
    for folder in records.plans:
        assert folder.plan
        data[f"plans/{folder.name}/plan.yml"] = _plain(folder.plan.record)
        data[f"plans/{folder.name}/tasks.yml"] = [_plain(one.record) for one in folder.tasks]
    return data


def sources(data: Data) -> Iterator[tuple[str, str]]:
    """Name and content of each plan's source.txt."""
    for name, plan in data.items():
        if name.endswith("/plan.yml"):
            folder = name.removesuffix("plan.yml")
            yield f"{folder}source.txt", _source(plan, data[f"{folder}tasks.yml"])


def changed(data: Data, spot: Spot, value: Json) -> Data:
    """The data with another value at a spot, and with what follows from it."""
    old, schema = spot.slot.value, spot.slot.schema
    follow = _FOLLOW.get(spot.slot.field[1], _nothing)
    if spot.slot.field[1] == "id":
        return _renamed(data, spot, old, value)
    if isinstance(value, str) and isinstance(old, str) and not _is_a_choice(schema):
        data = _everywhere(data, lambda text: _reworded(text, old, value))
    elif schema.get("format") == "date" and old and value:
        data = _everywhere(data, lambda text: _redated(text, old, value))
    elif schema.get("type") == "integer":
        data = _everywhere(data, lambda text: _reyeared(text, old, value))
        data = {_reyeared(name, old, value): content for name, content in data.items()}
        spot = spot._replace(file=_reyeared(spot.file, old, value))
    data = data | {spot.file: replaced(data[spot.file], spot.path, value)}
    return follow(data, spot, value)


def _plain(record: Json) -> Json:
    return record.model_dump(mode="json", by_alias=True)


def _is_a_choice(schema: Json) -> bool:
    return bool({"ids", "enum", "pattern"} & schema.keys() - _one_line(schema)) or (
        schema.get("format") == "date"
    )


def _one_line(schema: Json) -> set[str]:
    """The pattern of a line is no choice."""
    return {"pattern"} if schema.get("pattern") == r"^[^\n]*$" else set()


def _everywhere(data: Data, change: Callable[[str], str]) -> Data:
    """The data with every text changed."""

    def through(value: Json) -> Json:
        if isinstance(value, str):
            return change(value)
        if isinstance(value, list):
            return [through(one) for one in value]
        if isinstance(value, dict):
            return {key: through(one) for key, one in value.items()}
        return value

    return {name: _same_if_equal(through(value), value) for name, value in data.items()}


def _same_if_equal(new: Json, old: Json) -> Json:
    """The old value where nothing changed: what was worked out of it holds."""
    return old if new == old else new


def _reworded(text: str, old: str, new: str) -> str:
    """A text that repeats other words; short ones may stand in any."""
    if len(old) < 3:
        return text
    return text.replace(old, new).replace(old.upper(), new.upper())


def _reyeared(text: str, old: int, new: int) -> str:
    return re.sub(rf"\b{old}\b", str(new), text)


def _renamed(data: Data, spot: Spot, old: str, new: str) -> Data:
    """The data with another id of a record, which keeps the old one as the guide says."""
    data = _everywhere(data, lambda text: new if text == old else text)
    path = (*spot.record, "former_ids")
    former = _at(data[spot.file], path)
    data = data | {spot.file: replaced(data[spot.file], path, [*former, old])}
    return {name.replace(f"plans/{old}/", f"plans/{new}/"): value for name, value in data.items()}


def _redated(text: str, old: str, new: str) -> str:
    """A text that prints another date."""
    try:
        before, after = map(datetime.date.fromisoformat, (old, new))
    except ValueError:
        return text
    for one, other in zip(_spellings(before), _spellings(after), strict=True):
        text = text.replace(one, other)
    return text


def _spellings(date: datetime.date) -> list[str]:
    day, month, year = date.day, date.month, date.year
    return [
        f"{day}/{month}/{year}",
        f"{day:02}/{month:02}/{year}",
        f"ngày {day:02} tháng {month:02} năm {year}",
    ]


def _nothing(data: Data, spot: Spot, value: Json) -> Data:
    return data


def _labelled(data: Data, spot: Spot, value: Json) -> Data:
    """The label of a line says its role."""
    line = _at(data[spot.file], spot.path[:-1])
    if "label" not in line or value not in set(Role):
        return data
    return _with(data, spot, spot.path[:-1], label=ROLES[Role(value)].words)


def _assigned(data: Data, spot: Spot, value: Json) -> Data:
    """The wording of a line names its assignees, and that of an amendment those it adds."""
    key = next((one for one in ("assignees", "old", "new") if one in spot.path), "")
    if not key:
        return data
    path = spot.path[: spot.path.index(key)]
    holder = _at(data[spot.file], path)
    if key == "assignees":
        return _with(data, spot, path, text=_named(data, holder["assignees"]))
    if holder["field"] != "assignees":
        return data
    names = [_named(data, holder[side]) for side in ("new", "old")]
    return _with(data, spot, path, words=f"Nhiệm vụ {holder['task']}: {' Thay cho: '.join(names)}")


def _named(data: Data, assignees: list[Json]) -> str:
    """Assignees as a line words them."""
    names, by_position = [], dict[str, list[str]]()
    for one in assignees:
        words = " ".join(filter(None, [_name(data, one), one.get("scope")]))
        if one.get("as"):
            by_position.setdefault(one["as"], []).append(words)
        else:
            names.append(words)
    for position, bodies in by_position.items():
        who = _wording(data, "positions.yml", position)
        names.append(f"các đồng chí {who} là đại diện lãnh đạo các cơ quan: {', '.join(bodies)}")
    text = "; ".join(names) + "."
    return text[0].upper() + text[1:]


def _name(data: Data, assignee: Json) -> str:
    for key, file in (("position", "positions"), ("body", "bodies"), ("group", "groups")):
        if assignee.get(key):
            return _wording(data, f"{file}.yml", assignee[key])
    return ""


def _wording(data: Data, file: str, id_: str) -> str:
    record = next((one for one in data[file] if one["id"] == id_), None)
    return [*record["variants"], record["name"]][0] if record else id_


def _timed(data: Data, spot: Spot, value: Json) -> Data:
    """A line of time prints the period, and later amendments start from it."""
    holder = _at(data[spot.file], spot.path[:-1])
    if "period_text" in holder:
        words = printed_period(value) if value else None
        label = "Thời gian thực hiện" if value else None
        data = _with(
            data,
            spot,
            spot.path[:-1],
            period_text=words,
            period_label=label,
            period_scope=None,
        )
        number = holder["number"]
    elif holder.get("field") == "period" and spot.slot.field[1] == "new":
        number = holder["task"]
        words = f"Nhiệm vụ {number}: {printed_period(value or '')}"
        data = _with(data, spot, spot.path[:-1], words=words)
    else:
        return data
    return _everywhere_in_amendments(data, number, spot.slot.value, value)


def _everywhere_in_amendments(data: Data, number: str, old: Json, new: Json) -> Data:
    for name, plan in data.items():
        for index, one in enumerate(plan["amendments"] if name.endswith("/plan.yml") else ()):
            if (one["task"], one["field"]) == (number, "period") and one["old"] == old:
                path = ("amendments", index, "old")
                return data | {name: replaced(plan, path, new)}
    return data


def _scoped(data: Data, spot: Spot, value: Json) -> Data:
    """A line of time prints the part of the task that it covers; of an assignee, the line does."""
    holder = _at(data[spot.file], spot.path[:-1])
    if "period_text" not in holder:
        return _assigned(data, spot, value)
    words = holder["period_text"] or ""
    return _with(data, spot, spot.path[:-1], period_text=f"{value}: {words}" if value else words)


def _new(data: Data, spot: Spot, value: Json) -> Data:
    """What an amendment makes new its words say."""
    holder = _at(data[spot.file], spot.path[:2])
    if holder["field"] == "assignees":
        return _assigned(data, spot, value)
    if holder["field"] == "period":
        return _timed(data, spot, value)
    return data


def _numbered(data: Data, spot: Spot, value: Json) -> Data:
    """A task that is added has its amendment's number; a note's mark has the note's."""
    if spot.slot.field == ("Task", "number") and spot.path[0] == "amendments":
        path = spot.path[:2]
        words = _at(data[spot.file], path)["words"]
        words = re.sub(rf"\b{spot.slot.value}\b", value, words)
        return _with(data, spot, path, task=value, words=words)
    if spot.slot.field == ("Note", "number"):
        old, new = f"[^{spot.slot.value}]", f"[^{value}]"
        return _everywhere(data, lambda text: text.replace(old, new))
    return data


def _noted(data: Data, spot: Spot, value: Json) -> Data:
    """A note's mark stands in the task that the note names; an amendment's words name its task."""
    holder = _at(data[spot.file], spot.path[:-1])
    if spot.slot.field[0] != "Note":
        words = re.sub(rf"\b{spot.slot.value}\b", str(value), holder.get("words", ""))
        return _with(data, spot, spot.path[:-1], words=words) if words else data
    mark = _mark(holder)
    data = _everywhere(data, partial(_without, words=mark))
    tasks = spot.file.replace("plan.yml", "tasks.yml")
    marked = [
        one | {"text": one["text"] + mark} if one["number"] == value else one for one in data[tasks]
    ]
    return data | {tasks: marked}


def _marked(data: Data, spot: Spot, value: Json) -> Data:
    """A note that comes or goes does so with its mark."""
    tasks = spot.file.replace("plan.yml", "tasks.yml")
    for gone in (one for one in spot.slot.value if one not in value):
        data = _everywhere(data, partial(_without, words=_mark(gone)))
    come = [one for one in value if one not in spot.slot.value]
    marked = [
        task | {"text": task["text"] + "".join(_mark(one) for one in come if _is_of(one, task))}
        for task in data[tasks]
    ]
    return data | {tasks: marked}


def _without(text: str, words: str) -> str:
    return text.replace(words, "")


def _is_of(note: Json, task: Json) -> bool:
    return bool(note["task"] == task["number"])


def _mark(note: Json) -> str:
    return f"[^{note['number']}]"


def _issued(data: Data, spot: Spot, value: Json) -> Data:
    """The basis of a plan names its issuer."""
    if not spot.file.endswith("plan.yml"):
        return data
    basis = f"{_wording(data, 'bodies.yml', value)}. {data[spot.file]['basis']}"
    return _with(data, spot, (), basis=basis)


_FOLLOW: dict[str, Callable[[Data, Spot, Json], Data]] = {
    "role": _labelled,
    **dict.fromkeys(("assignees", "position", "body", "group", "as", "old"), _assigned),
    "scope": _scoped,
    "period": _timed,
    "period_scope": _scoped,
    "new": _new,
    "number": _numbered,
    "task": _noted,
    "notes": _marked,
    "issuer": _issued,
}


def _with(data: Data, spot: Spot, path: Steps, **values: Json) -> Data:
    holder = _at(data[spot.file], path)
    return data | {spot.file: replaced(data[spot.file], path, holder | values)}


def _at(holder: Json, path: Steps) -> Json:
    for step in path:
        holder = holder[step]
    return holder


def _source(plan: Json, tasks: list[Json]) -> str:
    """What the plan's paper prints, cut where the data join it."""
    printed = [one if one["period_text"] else _without_time(one) for one in tasks]
    inserted = {join["note"] for join in plan["joins"]}
    notes = [note for note in plan["notes"] if note["number"] not in inserted]
    text = source_text(plan | {"notes": notes}, printed)
    raised = {note["number"]: note for note in plan["notes"]}
    for note in raised.values():
        text = text.replace(_mark(note), _raised(note))
    for join in plan["joins"]:
        note = raised.get(join["note"])
        between = f"\n\n{_raised(note)} {note['text']}\n\n" if note else "\n\n"
        before, after = join["before"], join["after"]
        for closed in ("", "*"):  # an emphasis may end where the cut is
            text = text.replace(f"{before}{closed} {after}", f"{before}{closed}{between}{after}", 1)
    return re.sub(r"\\([*\[\\])", r"\1", text)


def _without_time(task: Json) -> Json:
    return {key: value for key, value in task.items() if key != "period_text"}


def _raised(note: Json) -> str:
    return str(note["number"]).translate(str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹"))
