"""What follows when a value of the data changes, so that the data still agree with themselves.

Data are files by their names below data/: JSON values, and of text.md the text. A name stands in
the wording of tasks, a title in the opening lines, an id wherever it is named, a time in the line
of time; source.txt has every word of text.md, and plan.yml its digest.
"""

import datetime
import hashlib
import re
from collections.abc import Callable, Mapping
from functools import lru_cache, partial
from typing import NamedTuple

from macros.kinds import LISTED, OWNERS
from macros.labels import ROLES
from macros.model.tasks import PlacedAssignment, PlacedTask, Role
from macros.reading.composed import ComposedSource
from macros.reading.loading import Records
from macros.reading.plan_text import Words
from macros.reading.validation import Located
from macros.recognisers.blocks import Block, Outline, begins, printed
from macros.recognisers.line_roles import LineRole
from macros.recognisers.outline import read_outline
from tests.tools import received
from tests.tools.changed_fields import Json, Place, Slot, as_written, replaced, value_at
from tests.tools.drawn_values import printed_period
from tests.tools.text_words import (
    Stretch,
    lines_of,
    literal,
    signless,
    stretch,
    with_line,
    with_words,
    without_line,
)

Data = dict[str, Json]
_as_received = lru_cache(maxsize=256)(received.as_received)
_A_JURISDICTION = {"id": "tinh-thu", "name": "tỉnh Thử", "level": "province"}
_VERBATIM = 20_000  # the most characters of a marked text


def outline_of(text: str, given: Mapping[str, LineRole] | None = None) -> Outline:
    """`read_outline`, of texts that come again and again."""
    return _outline(text, tuple((given or {}).items()))


@lru_cache(maxsize=256)
def _outline(text: str, given: tuple[tuple[str, LineRole], ...]) -> Outline:
    return read_outline(text, dict(given))


class Spot(NamedTuple):
    """Where a slot of a record stands: a file, the steps to the record in it, the slot."""

    file: str
    record: Place  # none when the file is one record
    slot: Slot  # of a text.md: its path is a stretch

    @property
    def path(self) -> Place:
        """The steps from the file to the value."""
        return (*self.record, *self.slot.path)


class Change(NamedTuple):
    """Another value for a spot, with the records as they are before."""

    spot: Spot
    value: Json
    records: Records

    @property
    def holder(self) -> Place:
        """The path of what holds the value."""
        return self.spot.path[:-1]

    @property
    def task(self) -> Located[PlacedTask] | None:
        """The task as composed, when the value is one of tasks.yml."""
        if not self.spot.file.endswith("/tasks.yml"):
            return None
        _, name, _ = self.spot.file.split("/")
        folder = next(one for one in self.records.plans if one.name == name)
        return folder.tasks[int(self.spot.record[0])]

    @property
    def text(self) -> str:
        """The name of the plan's text.md."""
        return f"{self.spot.file.rpartition('/')[0]}/text.md"


def as_data(records: Records) -> Data:
    """Sound records as files."""
    data: Data = {
        f"{kind.files}.yml": [_plain(one.record) for one in getattr(records, kind.files)]
        for kind in LISTED
    }
    data["jurisdictions.yml"] = data["jurisdictions.yml"] or [_A_JURISDICTION]  # few data have one
    for folder in records.plans:
        assert folder.entry
        assert folder.outline
        data[f"plans/{folder.name}/plan.yml"] = _plain(folder.entry.record)
        data[f"plans/{folder.name}/tasks.yml"] = [_plain(one.record) for one in folder.entries]
        if folder.updates:
            data[f"plans/{folder.name}/progress.yml"] = [
                _plain(one.record) for one in folder.updates
            ]
        data[f"plans/{folder.name}/text.md"] = printed(folder.outline)
    return _sealed(data)


def source(data: Data, folder: str) -> str:
    """The document of a plan as received: what text.md prints, but for the corrections."""
    text = _as_received(data[f"{folder}text.md"])
    for one in data[f"{folder}plan.yml"]["corrections"]:
        text = text.replace(_paragraphs(one["after"]), _paragraphs(one["before"]), 1)
    return text


def _paragraphs(words: str) -> str:
    return re.sub(r"\s*¶\s*", "\n\n", words)


def changed(data: Data, change: Change) -> Data:
    """The data with another value at a spot, and with what follows from it."""
    before, (spot, value, _) = data, change
    if spot.file.endswith(".md"):
        data = _retold(data, spot, value)
    elif spot.slot.field[1] == "id" and spot.slot.field[0] != "Assignee":
        data = _renamed(data, spot, spot.slot.value, value)
    else:
        data, spot = _repeated(data, spot, value)
        data = data | {spot.file: replaced(data[spot.file], spot.path, value)}
        data = _FOLLOW.get(spot.slot.field[1], _nothing)(data, change._replace(spot=spot))
    return _sealed(_begun(data, before))


def _retold(data: Data, spot: Spot, value: str) -> Data:
    """The data with other words in a text.md; a title and an amendment may repeat them."""
    text = with_words(data[spot.file], Stretch(*map(int, spot.slot.path)), value)
    return _everywhere(data, partial(_reworded, old=spot.slot.value, new=value)) | {spot.file: text}


def _repeated(data: Data, spot: Spot, value: Json) -> tuple[Data, Spot]:
    """The data with another value wherever it is repeated, and the spot in them."""
    old, schema = spot.slot.value, spot.slot.schema
    if not old or not value:
        return data, spot
    if isinstance(old, str) and not _is_a_choice(schema):
        text = partial(_reworded, old=old, new=value)
        if schema.get("maxLength") == _VERBATIM:
            return _everywhere(data, text), spot
        return _everywhere(data, text, _in_text(old, value)), spot
    if schema.get("format") == "date":
        return _everywhere(data, partial(_redated, old=old, new=value)), spot
    for one, other in _years(schema, old, value):
        change = partial(_reyeared, old=one, new=other)
        data = {change(name): content for name, content in _everywhere(data, change).items()}
        spot = spot._replace(file=change(spot.file))
    return data, spot


def _years(schema: Json, old: Json, new: Json) -> list[tuple[int, int]]:
    if schema.get("type") == "integer":
        return [(old, new)]
    return [*zip(old, new, strict=True)] if "prefixItems" in schema else []


def _in_text(old: str, new: str) -> Callable[[str], str]:
    return partial(_reworded, old=signless(old), new=signless(new))


def _begun(data: Data, before: Data) -> Data:
    """Data whose tasks begin with the words that stand at their places now."""
    for name, text in [*data.items()]:
        if name.endswith(".md") and text != before.get(name):
            tasks, at = name.replace("text.md", "tasks.yml"), outline_of(text).by_locator
            data = data | {
                tasks: [
                    one | {"begins": begins(block)}
                    if one["begins"] and isinstance(block := at.get(one["at"]), Block)
                    else one
                    for one in data[tasks]
                ]
            }
    return data


def _sealed(data: Data) -> Data:
    """Data whose plans have the digests of their documents."""
    sealed = dict(data)
    for name, plan in data.items():
        if name.endswith("/plan.yml"):
            digest = hashlib.sha256(source(data, name.removesuffix("plan.yml")).encode())
            if plan["received"]["sha256"] != digest.hexdigest():
                sealed[name] = replaced(plan, ("received", "sha256"), digest.hexdigest())
    return sealed


def _plain(record: Json) -> Json:
    return as_written(record.model_dump(mode="json", by_alias=True))


def _is_a_choice(schema: Json) -> bool:
    return bool({"ids", "enum", "pattern"} & schema.keys() - _one_line(schema)) or (
        schema.get("format") == "date"
    )


def _one_line(schema: Json) -> set[str]:
    """The pattern of a line is no choice."""
    return {"pattern"} if schema.get("pattern") == r"^[^\n]*$" else set()


def _everywhere(
    data: Data, change: Callable[[str], str], in_text: Callable[[str], str] | None = None
) -> Data:
    """The data with every text changed; a text.md may need it in another form."""

    def through(value: Json) -> Json:
        if isinstance(value, str):
            return change(value)
        if isinstance(value, list):
            return [through(one) for one in value]
        if isinstance(value, dict):
            return {key: through(one) for key, one in value.items()}
        return value

    return {
        name: in_text(value)
        if in_text and name.endswith(".md")
        else _same_if_equal(through(value), value)
        for name, value in data.items()
    }


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
    if "former_ids" in value_at(data[spot.file], spot.record):
        former = value_at(data[spot.file], path)
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


def _nothing(data: Data, change: Change) -> Data:
    return data


def _labelled(data: Data, change: Change) -> Data:
    """The label of a line says its role."""
    words = ROLES[Role(change.value)].words
    if change.task:
        index = int(change.spot.slot.path[1])
        line = change.task.record.assignments[index]
        return _reprinted(data, change, ("assignments", index, "label"), line.label, words)
    if "label" in value_at(data[change.spot.file], change.holder):
        return _with(data, change, change.holder, label=words)
    return data


def _assigned(data: Data, change: Change) -> Data:
    """The wording of a line names its assignees, and that of an amendment those it adds."""
    path = change.spot.path
    key = next((one for one in ("assignees", "old", "new") if one in path), "")
    if not key:
        return data
    above = path[: path.index(key)]
    holder = value_at(data[change.spot.file], above)
    if change.task:
        index = int(change.spot.slot.path[1])
        line = change.task.record.assignments[index]
        if isinstance(line, PlacedAssignment) and line.printed in ("line", "column"):
            words = signless(_named(data, holder["assignees"]))
            return _reprinted(data, change, ("assignments", index, "text"), line.text, words)
        return data
    if key == "assignees":
        return _with(data, change, above, text=_named(data, holder["assignees"]))
    if holder["field"] != "assignees":
        return data
    names = [_named(data, holder[side]) for side in ("new", "old")]
    words = f"Nhiệm vụ {holder['task']}: {' Thay cho: '.join(names)}"
    return _with(data, change, above, words=words)


def _with_lines(data: Data, change: Change) -> Data:
    """A line of assignment that comes or goes does so in the text."""
    if change.task is None:
        return data
    old, new = change.spot.slot.value, change.value
    for index in reversed(range(len(old))):
        line = change.task.record.assignments[index]
        if old[index] not in new and isinstance(line, PlacedAssignment) and line.printed == "line":
            data = _reprinted(data, change, ("assignments", index, "text"), line.text, "")
    for one in (one for one in new if one not in old):
        label = ROLES[Role(one["role"])].words
        data = _added(data, change, label, _named(data, one["assignees"]))
    return data


def _reprinted(data: Data, change: Change, path: Place, old: str, new: str) -> Data:
    """The data with other words where the text words a task so; with none, without the line."""
    assert change.task
    assert isinstance(change.task.source, ComposedSource)
    spans = change.task.source.spans.get(path)
    if not spans:
        return data
    text = data[change.text]
    place = stretch(Words(old, spans), lines_of(text))
    if new or lines_of(text)[place.line].startswith("|"):
        return data | {change.text: with_words(text, place, new)}
    return data | {change.text: without_line(text, place.line)}


def _added(data: Data, change: Change, label: str, words: str) -> Data:
    """The data with a line more below a task that is no row."""
    assert change.task
    assert isinstance(change.task.source, ComposedSource)
    text, spans = data[change.text], change.task.source.spans.values()
    last = max(span.line for known in spans for span in known) - 1
    if lines_of(text)[last].startswith("|"):
        return data
    return data | {change.text: with_line(text, last, f"- *{label}:* {signless(words)}")}


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
        who = _wording(data, position)
        names.append(f"các đồng chí {who} là đại diện lãnh đạo các cơ quan: {', '.join(bodies)}")
    text = "; ".join(names) + "."
    return text[0].upper() + text[1:]


def _name(data: Data, assignee: Json) -> str:
    printed_so: str | None = assignee.get("person") or assignee.get("unread")
    return printed_so or _wording(data, assignee["id"])


def _wording(data: Data, id_: str) -> str:
    everyone = (one for kind in OWNERS for one in data[f"{kind.files}.yml"])
    record = next((one for one in everyone if one["id"] == id_), None)
    return [*record["variants"], record["name"]][0] if record else id_


def _timed(data: Data, change: Change) -> Data:
    """A line of time prints the times, and later amendments start from the first."""
    spot, value = change.spot, change.value
    if change.task:
        return _timed_line(data, change, change.task.record)
    holder = value_at(data[spot.file], change.holder)
    if "period_text" in holder:  # of a task that an amendment adds
        words = printed_period(value) if value else None
        label = "Thời gian thực hiện" if value else None
        values = {"period_text": words, "period_label": label, "period_scope": None}
        return _with(data, change, change.holder, **values)
    if holder.get("field") != "period":
        return data
    words = f"Nhiệm vụ {holder['task']}: {printed_period(value or '')}"
    data = _with(data, change, change.holder, words=words)
    return _in_amendments(data, {holder["task"]}, spot.slot.value, value)


def _timed_line(data: Data, change: Change, task: PlacedTask) -> Data:
    times = data[change.spot.file][change.spot.record[0]]["period"]
    words = "; ".join(map(_time, times))
    if task.period_text:
        line = signless(f"{words}.") if words else ""
        data = _reprinted(data, change, ("period_text",), task.period_text, line)
    elif words and not task.times:
        data = _added(data, change, "Thời gian thực hiện", f"{words}.")
    first = times[0]["when"] if times else None
    return _in_amendments(data, {task.code, task.number or ""}, task.period, first)


def _time(one: Json) -> str:
    words = one["unread"] or printed_period(one["when"] or "").rstrip(".")
    return f"{one['scope']}: {words}" if one["scope"] else words


def _in_amendments(data: Data, keys: set[str], old: Json, new: Json) -> Data:
    for name, plan in data.items():
        for index, one in enumerate(plan["amendments"] if name.endswith("/plan.yml") else ()):
            if one["task"] in keys and one["field"] == "period" and one["old"] == old:
                path = ("amendments", index, "old")
                return data | {name: replaced(plan, path, new)}
    return data


def _unread(data: Data, change: Change) -> Data:
    """Words that could not be read stand in a line of time, or among the assignees."""
    follow = _timed if change.spot.slot.field[0] == "TimeEntry" else _assigned
    return follow(data, change)


def _scoped(data: Data, change: Change) -> Data:
    """The part of the task that a time covers stands in its line; an assignee's scope in his."""
    if change.spot.slot.field[0] == "Assignee":
        return _assigned(data, change)
    if change.spot.slot.field[0] == "Succession":
        return data  # no text has it
    if change.task:
        return _timed(data, change)
    holder = value_at(data[change.spot.file], change.holder)
    words = holder["period_text"] or ""
    scoped = f"{change.value}: {words}" if change.value else words
    return _with(data, change, change.holder, period_text=scoped)


def _new(data: Data, change: Change) -> Data:
    """What an amendment makes new its words say."""
    field = value_at(data[change.spot.file], change.spot.path[:2])["field"]
    follow = {"assignees": _assigned, "period": _timed}.get(field, _nothing)
    return follow(data, change)


def _numbered(data: Data, change: Change) -> Data:
    """A task that is added has its amendment's number."""
    spot = change.spot
    if spot.slot.field != ("Task", "number"):
        return data
    words = value_at(data[spot.file], spot.path[:2])["words"]
    words = re.sub(rf"\b{spot.slot.value}\b", str(change.value), words)
    return _with(data, change, spot.path[:2], task=change.value, words=words)


def _amended(data: Data, change: Change) -> Data:
    """An amendment's words name its task; a report of a result has none that must."""
    words = value_at(data[change.spot.file], change.holder).get("words")
    if words is None:
        return data
    words = re.sub(rf"\b{change.spot.slot.value}\b", str(change.value), words)
    return _with(data, change, change.holder, words=words)


def _issued(data: Data, change: Change) -> Data:
    """The basis of a plan names its issuer."""
    if not change.spot.file.endswith("plan.yml"):
        return data
    lines = lines_of(data[change.text])
    blocks = outline_of(data[change.text]).blocks
    basis = next((one.line - 1 for one in blocks if one.role is LineRole.BASIS), None)
    if basis is None:
        return data
    lines[basis] = literal(f"{_wording(data, change.value)}. ") + lines[basis]
    return data | {change.text: "\n".join(lines)}


def _spanned(data: Data, change: Change) -> Data:
    """The title of a plan of several years says them."""
    lines = lines_of(data[change.text])
    blocks = outline_of(data[change.text]).blocks
    title = next((one.line - 1 for one in blocks if one.role is LineRole.TITLE), None)
    if title is None or change.spot.slot.value or not change.value:
        return data
    lines[title] += f" giai đoạn {change.value[0]} - {change.value[1]}"
    return data | {change.text: "\n".join(lines)}


_FOLLOW: dict[str, Callable[[Data, Change], Data]] = {
    "role": _labelled,
    "assignments": _with_lines,
    **dict.fromkeys(("assignees", "id", "as", "person", "old"), _assigned),
    **dict.fromkeys(("period", "when"), _timed),
    "unread": _unread,
    **dict.fromkeys(("scope", "period_scope"), _scoped),
    "new": _new,
    "number": _numbered,
    "task": _amended,
    "issuer": _issued,
    "years": _spanned,
}


def _with(data: Data, change: Change, path: Place, **values: Json) -> Data:
    file = change.spot.file
    holder = value_at(data[file], path)
    return data | {file: replaced(data[file], path, holder | values)}
