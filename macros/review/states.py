"""One of the two states of the data that are compared, read as far as it can be trusted.

Sound data are read whole. Data with faults are read without what is faulty: a record that could not
be read, a field that another value stands in for, a plan of which words are missing. What is left
out on one side is left out of the comparison, and the report says so.
"""

import pathlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from macros.checks.checked_data import load_checked
from macros.kinds import KINDS, LISTED, PAGED, SITE
from macros.linking.catalog import Catalog
from macros.linking.composing import linked
from macros.linking.lexicon import Lexicon
from macros.model.abbreviations import Abbreviation
from macros.model.plans import Plan
from macros.model.successions import Succession
from macros.model.tasks import code_of
from macros.problems import Problem, shortened
from macros.reading.loading import PlanFolder, Records, load
from macros.reading.validation import Located
from macros.telling.report import StateInfo, Subject


@dataclass(frozen=True)
class DataState:
    """A state of the data: its catalog, and what of it cannot be compared."""

    info: StateInfo
    catalog: Catalog | None
    faults: frozenset[tuple[Subject, str]] = frozenset()  # fields that could not be read
    unread: frozenset[Subject] = frozenset()  # records that could not be read
    unread_kinds: frozenset[str] = frozenset()  # kinds of which no record could be read
    partial_plans: frozenset[str] = frozenset()  # plans of which a task could not be read

    def knows(self, subject: Subject) -> bool:
        """Whether a record's absence here means that there is none."""
        return subject[0] not in self.unread_kinds and subject not in self.unread

    def sound(self, subject: Subject, name: str) -> bool:
        """Whether a field says what the file says."""
        return (subject, name) not in self.faults


def read_state(
    root: pathlib.Path, name: str, commit: str | None, *, check: bool = True
) -> DataState:
    """The data below ``root``, which the report calls ``name``; raises nothing.

    Without ``check`` only what makes records unreadable counts as a fault: enough for the data of
    past commits, which were checked when they were made.
    """
    if check:
        checked = load_checked(root)
        records, problems = checked.records, checked.problems
    else:
        records, problems = load(root)
        linked(records)
    if check and not problems:
        return sound_state(records, name, commit)
    return _doubtful(records, problems, name, commit)


def sound_state(records: Records, name: str, commit: str | None = None) -> DataState:
    """The state of records that are linked, checked and without a fault."""
    catalog = Catalog(records, Lexicon(records))
    return DataState(StateInfo(name, commit, records.summary, (), ()), catalog)


def _doubtful(
    records: Records, problems: list[Problem], name: str, commit: str | None
) -> DataState:
    faults = frozenset(_faults(records))
    unread = frozenset(
        (kind.id, id_)
        for kind in PAGED
        for id_ in records.written_ids.get(kind.files, set())
        - {located.record.id for located in getattr(records, kind.files)}
    )
    kinds = frozenset(
        kind.id
        for kind in (*LISTED, SITE)
        if kind.files in records.broken and kind.files not in records.written_ids
    )
    readable = _readable(records)
    unread |= {("plan", folder.name) for folder in records.plans if _blind(folder)}
    tasks = {task: number for folder in readable.plans for task, number in _unread_tasks(folder)}
    unread |= tasks.keys()
    partial = frozenset(id_.partition("/")[0] for kind, id_ in unread if kind == "task")
    left_out = tuple(_left_out(unread, tasks, kinds, records))
    told = shortened([str(problem) for problem in problems])
    info = StateInfo(name, commit, readable.summary, tuple(told), left_out)
    catalog = Catalog(readable, Lexicon(readable)) if _anything(readable) else None
    return DataState(info, catalog, faults, unread, kinds, partial)


def _faults(records: Records) -> Iterable[tuple[Subject, str]]:
    for kind in LISTED:
        for located in getattr(records, kind.files):
            id_ = record_id(located.record)
            yield from (((kind.id, id_), str(path[0])) for path in located.faults if path)
    if records.site:
        yield from (((SITE.id, SITE.id), str(path[0])) for path in records.site.faults if path)
    for folder in records.plans:
        for task in folder.tasks:
            subject = ("task", f"{folder.name}/{task.record.code}")
            yield from ((subject, str(path[0])) for path in task.faults if path)
        if not folder.updates_read or not all(one.sound() for one in folder.updates):
            yield ("plan", folder.name), "updates"
        if folder.plan:
            for path in folder.plan.faults:
                yield ("plan", folder.plan.record.id), str(path[0])


def record_id(record: Any) -> str:
    """What a record of a list is known by: its id; an abbreviation, a succession, by its words."""
    if isinstance(record, Abbreviation):
        return record.short
    return str(record.key if isinstance(record, Succession) else record.id)


def _readable(records: Records) -> Records:
    """The records without those that a catalog cannot be made of."""
    bodies = {located.record.id for located in records.bodies}
    positions = [one for one in records.positions if one.record.committee in {None, *bodies}]
    plans = [
        replace(
            folder,
            plan=_with_amendments(folder.plan),
            tasks=[task for task in folder.tasks if task.sound("assignments")],
        )
        for folder in records.plans
        if folder.plan
    ]
    return replace(records, positions=positions, plans=plans)


def _with_amendments(plan: Located[Plan]) -> Located[Plan]:
    """The plan without amendments of which a part could not be read."""
    kept = tuple(
        one for index, one in enumerate(plan.record.amendments) if plan.sound("amendments", index)
    )
    return replace(plan, record=plan.record.model_copy(update={"amendments": kept}))


def _blind(folder: PlanFolder) -> bool:
    """Whether the plan, or every one of its tasks, could not be read."""
    return folder.plan is None or not folder.tasks


def _unread_tasks(folder: PlanFolder) -> Iterable[tuple[Subject, str]]:
    """The tasks that could not be read, each with its number as its place tells it."""
    if not folder.tasks:
        return
    read = {task.record.at for task in folder.tasks}
    for at in folder.places:
        if at not in read:
            number = at.rpartition("/")[2]
            yield ("task", f"{folder.name}/{code_of(number)}"), number


def _left_out(
    unread: frozenset[Subject],
    tasks: Mapping[Subject, str],
    kinds: frozenset[str],
    records: Records,
) -> Iterable[str]:
    for kind in sorted(kinds):
        yield f"toàn bộ {KINDS[kind].data_file}"
    for kind, id_ in sorted(unread):
        if KINDS[kind] in LISTED:
            yield f"bản ghi {id_} trong {KINDS[kind].data_file}"
    for folder in records.plans:
        numbers = sorted(
            number for (_, id_), number in tasks.items() if id_.startswith(f"{folder.name}/")
        )
        if ("plan", folder.name) in unread:
            yield f"kế hoạch trong {folder.path}"
        elif numbers:
            yield (
                f"nhiệm vụ {', '.join(numbers)} và việc giao qua thành viên Ban Chỉ đạo trong "
                f"{folder.path}"
            )


def _anything(records: Records) -> bool:
    return bool(records.plans or records.bodies or records.documents)
