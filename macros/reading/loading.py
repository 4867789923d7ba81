"""The data folder, read into records. Whatever is wrong becomes a problem, never an exception."""

import pathlib
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Any, TypeVar

from pydantic import BaseModel

from macros.kinds import DOCUMENT, LISTED, OWNERS
from macros.model import Abbreviation, Body, Document, Group, Plan, Position, Task
from macros.problems import Problem
from macros.reading.clean_text import OddFaults, odd_fault
from macros.reading.conflicts import settled
from macros.reading.files import DATA, PLANS, DataFolder, data_folder, file_bytes
from macros.reading.holes import holes_in, holes_in_text, is_hole
from macros.reading.strict_yaml import YamlFile, read
from macros.reading.validation import Located, validate
from macros.recognisers.characters import has_loose_marks, odd_characters, plainly
from macros.recognisers.numbers import number_key

RecordT = TypeVar("RecordT", bound=BaseModel)

_NAME_KEYS = ("name", "variants", "short_names", "committee")
_VERBATIM_KEYS = {
    *("opening", "basis", "sections", "heading", "items", "paragraphs", "recipients", "signature"),
    *("notes", "number", "text", "assignments", "label", "period_label", "period_text"),
}


@dataclass
class PlanFolder:
    """One folder of ``data/plans/``: the plan, its tasks, and the text as received."""

    name: str
    path: str
    plan: Located[Plan] | None = None
    tasks: list[Located[Task]] = field(default_factory=list)
    all_read: bool = False  # every record could be read, and has no holes
    whole: bool = False  # and so could every verbatim word
    text: str | None = None  # source.txt


@dataclass
class Records:
    """Everything that could be read, before it is checked and linked.

    A record with a fault is mended (``Located.faults``) or missing. The rest is checked all the
    same, but for what hangs on it: ``broken``, ``named`` and ``names_known`` tell rules where to
    keep silent, so that a fault is reported once, where it stands.
    """

    bodies: list[Located[Body]] = field(default_factory=list)
    groups: list[Located[Group]] = field(default_factory=list)
    positions: list[Located[Position]] = field(default_factory=list)
    documents: list[Located[Document]] = field(default_factory=list)
    abbreviations: list[Located[Abbreviation]] = field(default_factory=list)
    plans: list[PlanFolder] = field(default_factory=list)
    # Ids as written, also of records that could not be read; none for a file that could not be.
    written_ids: dict[str, set[str]] = field(default_factory=dict)
    # Keys of the numbers of documents as written.
    written_numbers: set[str] = field(default_factory=set)
    broken: set[str] = field(default_factory=set)  # lists of which a record could not be read
    # File, line and column of each value with a hole: nothing else is to be said about it yet.
    hole_places: set[tuple[str, int, int]] = field(default_factory=set)

    @cached_property
    def named(self) -> set[tuple[str, str]]:
        """Kind and id of the bodies, groups and positions that could be read with all names."""
        return {
            (kind.id, one.record.id)
            for kind in OWNERS
            for one in getattr(self, kind.files)
            if all(one.sound(key) for key in _NAME_KEYS)
        }

    @cached_property
    def names_known(self) -> bool:
        """Whether every body, group and position could be read with all its names."""
        everyone = [one for kind in OWNERS for one in getattr(self, kind.files)]
        return not self.broken & {kind.files for kind in OWNERS} and all(
            one.sound(key) for one in everyone for key in _NAME_KEYS
        )

    @property
    def summary(self) -> str:
        """How many records there are, in one line for people."""
        tasks = sum(len(folder.tasks) for folder in self.plans)
        return (
            f"{len(self.plans)} kế hoạch, {tasks} nhiệm vụ, {len(self.bodies)} cơ quan, "
            f"{len(self.groups)} nhóm, {len(self.positions)} chức vụ, {len(self.documents)} văn bản"
        )

    @cached_property
    def plans_known(self) -> bool:
        """Whether every word of every plan could be read."""
        return all(folder.whole for folder in self.plans)


def load(root: pathlib.Path) -> tuple[Records, list[Problem]]:
    """Read ``root/data``. Returns what could be read and every problem met on the way."""
    data = data_folder(root)
    records, problems = Records(), [*data.problems]
    for kind in LISTED:
        source, found = _read(data, kind.data_file)
        problems += found
        located, found, whole = _records(kind.model, source)
        problems += found
        setattr(records, kind.files, located)
        if source and isinstance(source.data, list):
            records.written_ids[kind.files] = set(_written(source.data, "id"))
            if kind is DOCUMENT:
                records.written_numbers = set(map(number_key, _written(source.data, "number")))
        if not whole:
            records.broken.add(kind.files)
    if not data.plans and not any(problem.file in (DATA, PLANS) for problem in problems):
        what = "Không có kế hoạch nào trong thư mục này"
        hint = "mỗi kế hoạch là một thư mục gồm plan.yml, tasks.yml và source.txt"
        problems.append(Problem(PLANS, 1, 1, what, hint=hint))
    for name in data.plans:
        plan, found = _plan_folder(data, name, records)
        records.plans.append(plan)
        problems += found
    return records, problems


def _records(
    model: type[RecordT], source: YamlFile | None
) -> tuple[list[Located[RecordT]], list[Problem], bool]:
    """The records of a file that is a list, the problems, and whether no record is missing."""
    if source is None:
        return [], [], False
    if not isinstance(source.data, list):
        line, column = source.at(())
        what = "Tệp phải là danh sách, mỗi bản ghi bắt đầu bằng “- ”"
        return [], [Problem(source.name, line, column, what)], False
    located: list[Located[RecordT]] = []
    problems: list[Problem] = []
    for index in range(len(source.data)):
        record, found = validate(model, source, (index,))
        problems += found
        if record:
            located.append(record)
    return located, problems, len(located) == len(source.data)


def _read(data: DataFolder, name: str) -> tuple[YamlFile | None, list[Problem]]:
    """A data file; nothing when it may not be read, which is told already."""
    return read(data.files[name], name) if name in data.files else (None, [])


def _plan_folder(data: DataFolder, name: str, records: Records) -> tuple[PlanFolder, list[Problem]]:
    path = f"{PLANS}/{name}"
    plan = PlanFolder(name, path)
    source, problems = _read(data, f"{path}/plan.yml")
    if source:
        validated, found = validate(Plan, source)
        header = [validated] if validated else []
        problems += found + _holes(source, header, records)
        plan.plan = header[0] if header else None
    source, found = _read(data, f"{path}/tasks.yml")
    problems += found
    plan.tasks, found, all_read = _records(Task, source)
    problems += found + (_holes(source, plan.tasks, records) if source else [])
    if source and source.data == []:
        what = "Kế hoạch chưa có nhiệm vụ nào"
        problems.append(Problem(source.name, *source.at(()), what, hint="mỗi nhiệm vụ một bản ghi"))
        all_read = False
    plan.all_read = (
        all_read
        and not any(is_hole(problem) for problem in problems)
        and plan.plan is not None
        and any(section.tasks for section in plan.plan.record.sections)  # else no task is read
    )
    plan.whole = plan.all_read and all(
        _words_read(one) for one in (plan.plan, *plan.tasks) if one is not None
    )
    plan.text, found = _source_text(data, f"{path}/source.txt")
    return plan, problems + found


def _holes(source: YamlFile, located: list[Located[Any]], records: Records) -> list[Problem]:
    """Problems for the holes of a file; the records take them for faults."""
    found = holes_in(source)
    records.hole_places |= {(source.name, *source.at(path)) for path in found}
    for index, one in enumerate(located):
        inside = [path for path in found if path[: len(one.path)] == one.path]
        faults = (path[len(one.path) :] for path in inside)
        located[index] = replace(one, faults=(*one.faults, *faults))
    return [problem for problems in found.values() for problem in problems]


def _words_read(located: Located[Any]) -> bool:
    return not any(fault[-1] in _VERBATIM_KEYS for fault in located.faults)


def _source_text(data: DataFolder, name: str) -> tuple[str | None, list[Problem]]:
    if name not in data.files:
        return None, []
    content, problem = file_bytes(data.files[name], name)
    if problem:
        return None, [problem]
    try:
        text = content.decode("utf-8").removeprefix("\ufeff")
    except UnicodeDecodeError as error:
        number = error.object.count(b"\n", 0, error.start) + 1
        what, hint = "Tệp không phải UTF-8", "lưu lại tệp với bảng mã UTF-8"
        return None, [Problem(name, number, 1, what, hint=hint)]
    if not text.strip():
        return None, [Problem(name, 1, 1, "Tệp trống", hint="chép vào đây văn bản nguồn")]
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    text, conflicts = settled(name, text)
    if holes := holes_in_text(name, text):
        return None, [*conflicts, *holes]
    return plainly(text), [*conflicts, *_odd_problems(name, text)]


def _odd_problems(name: str, text: str) -> Iterator[Problem]:
    """What is wrong with the characters of a source text; its blanks may be of any kind."""
    faults = OddFaults()
    for odd in odd_characters(text):
        if odd.meant != " ":
            faults.add(odd_fault(text, odd))
    for fault in faults:
        line = text.count("\n", 0, fault.offset) + 1
        column = fault.offset - text.rfind("\n", 0, fault.offset)
        yield Problem(name, line, column, fault.what, fault.found, hint=fault.hint)
    for number, line_text in enumerate(text.split("\n"), 1):
        if not unicodedata.is_normalized("NFC", line_text) and not has_loose_marks(line_text):
            what = "Chữ không ở dạng Unicode dựng sẵn (NFC)"
            yield Problem(name, number, 1, what, line_text, hint="lưu tệp ở dạng NFC")
            return


def _written(items: list[Any], key: str) -> Iterator[str]:
    values = (item.get(key) for item in items if isinstance(item, dict))
    yield from (value for value in values if isinstance(value, str))
