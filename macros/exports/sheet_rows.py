"""The assignment table as an office lays it out, for the files that print it: CSV, XLSX.

A cell holds the plan's own words where it can; what later documents changed, and what else is ours,
stands behind them in square brackets, so that neither is taken for the other.
"""

import datetime
from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

from macros.kinds import BODY, POSITION
from macros.labels import NOBODY, UNSTATED, WAYS, listing, times_words
from macros.linking.amendments import CurrentAssignee, CurrentAssignment
from macros.linking.catalog import Catalog, CatalogBequest
from macros.linking.catalog_plan import CatalogPlan, CatalogTask
from macros.linking.ownership import STRENGTH, Claim, Owner
from macros.linking.plan_pairs import result_of
from macros.model.documents import Force
from macros.model.tasks import Role
from macros.recognisers import inline
from macros.views.line_words import line_words, unrecorded
from macros.views.marks import force_label
from macros.views.notices import before_plan, next_turns, no_tasks, not_read
from macros.views.progress import status_words
from macros.views.succession import inherited_tasks, inherited_way

HEADS = {
    "number": "STT",
    "text": "Nhiệm vụ",
    "title": "Tên gọi tắt",
    "direct": "Chỉ đạo",
    "carry_out": "Thực hiện",
    "support": "Phối hợp",
    "result": "Sản phẩm",
    "period": "Thời gian",
    "deadline": "Hạn",
    "status": "Kết quả",
    "bases": "Căn cứ",
    "ways": "Cách giao",
    "plan": "Kế hoạch",
}
_WHERE_ANY = ("result", "turn")  # columns of a table only where some row has something in them

# Roles by column; a line of another role than the first says its label.
COLUMN_ROLES: dict[str, tuple[Role, ...]] = {
    "direct": (Role.direct,),
    "carry_out": (Role.carry_out, Role.lead),
    "support": (Role.support, Role.monitor, Role.other),
}


class SheetRow(NamedTuple):
    """The cells of one task, in the order of HEADS; `number` is the one that the plan prints.

    Where numbers begin again it has those above too: II.1. A row without a number may be our word
    on a table that has no task.
    """

    number: str = ""
    text: str = ""
    title: str = ""  # our short name
    direct: str = ""
    carry_out: str = ""
    support: str = ""
    result: str = ""
    period: str = ""
    deadline: datetime.date | None = None  # of a recurring time, that of the next turn
    status: str = ""  # what became of it
    bases: str = ""
    ways: str = ""
    plan: str = ""
    task: CatalogTask | None = None  # whose row it is; no column


def columns(rows: Iterable[Any], heads: Iterable[str] = HEADS) -> tuple[str, ...]:
    """The columns of a table of these rows: the names of their fields, in order."""
    listed = list(rows)
    return tuple(
        name
        for name in heads
        if name not in _WHERE_ANY or any(getattr(row, name) for row in listed)
    )


class Sheets:
    """Makes the tables of a catalog; what the rows of one task have in common is made once."""

    def __init__(self, catalog: Catalog) -> None:
        self.catalog = catalog
        self._shared: dict[CatalogTask, dict[str, str]] = {}

    def of_plan(self, plan: CatalogPlan) -> list[SheetRow]:
        """The standing tasks of a plan, as they stand now; without any, a row that says why."""
        rows = [self.row(task, _ways_of_task(task)) for task in plan.standing]
        plan_mark = self.catalog.plan_marks[plan.id]
        return rows or [SheetRow(text=f"[{no_tasks(self.catalog, plan)}]", plan=plan_mark)]

    def of_owner(self, owner: Owner, year: int) -> list[SheetRow]:
        """The tasks of a body, group or position in the plans of one year."""
        claimed = self.catalog.claims_by_year.get(owner, {}).get(year, [])
        return self._owned(claimed, inherited_tasks(self.catalog, owner, year))

    def of_owner_in(self, owner: Owner, plan: CatalogPlan) -> list[SheetRow]:
        """The tasks that an owner has in one plan."""
        claimed = self.catalog.claims_by_year.get(owner, {}).get(plan.record.year, [])
        own = ((task, claim) for task, claim in claimed if task.plan is plan)
        inherited = inherited_tasks(self.catalog, owner, plan.record.year)
        return self._owned(own, {task: of for task, of in inherited.items() if task.plan is plan})

    def _owned(
        self,
        claimed: Iterable[tuple[CatalogTask, Claim]],
        inherited: Mapping[CatalogTask, list[CatalogBequest]],
    ) -> list[SheetRow]:
        """The rows of an owner's own tasks, then those of the bodies before it."""
        claims: dict[CatalogTask, list[Claim]] = {}
        for task, claim in claimed:
            claims.setdefault(task, []).append(claim)
        tasks = [*claims, *(task for task in inherited if task not in claims)]
        return [
            self.row(task, ways_of_owner(claims.get(task, ()), inherited.get(task, ())))
            for task in tasks
        ]

    def row(self, task: CatalogTask, ways: str) -> SheetRow:
        """The row of one task, with the words for how it is owned."""
        if task not in self._shared:
            self._shared[task] = {
                "text": inline.plain(task.current.text).replace("\n\n", "\n"),
                "title": task.title,
                **{name: self._lines(task, roles) for name, roles in COLUMN_ROLES.items()},
                "result": result_of(task).replace("\n\n", "\n"),
                "period": self._time(task),
                "bases": "; ".join(self._base(id_) for id_ in task.documents),
                "plan": self.catalog.plan_marks[task.plan.id],
                "status": status_words(self.catalog, task),
            }
        return SheetRow(
            number=task.mark,
            deadline=task.deadline_on(self.catalog.data_date),
            ways=ways,
            task=task,
            **self._shared[task],
        )

    def _base(self, id_: str) -> str:
        document = self.catalog.documents[id_]
        sound = document.force == Force.in_force
        return document.name if sound else f"{document.name} ({force_label(document)})"

    def _lines(self, task: CatalogTask, roles: tuple[Role, ...]) -> str:
        lines = lines_of(task, roles)
        return "\n".join(
            ("" if line.role == roles[0] else f"{line.label}: ")
            + f"{line_words(task, line)} {changes(self.catalog, task, line)}".strip()
            for line in lines
        )

    def _time(self, task: CatalogTask) -> str:
        turns = next_turns(task, self.catalog.data_date)
        ours = [one for one in (turns, before_plan(task.plan, task.due_days)) if one]
        return stated_time(task) + (f" [{'; '.join(ours)}]" if ours else "")


def lines_of(task: CatalogTask, roles: tuple[Role, ...]) -> list[CurrentAssignment]:
    """The lines of assignment that stand in the column of these roles."""
    return [line for line in task.current.assignments if line.role in roles]


def changes(catalog: Catalog, task: CatalogTask, line: CurrentAssignment) -> str:
    """What amendments did to a line whose words are the issued ones; empty when nothing."""
    if task.current.added or line.issued is None:
        return ""
    added = [one for one in line.assignees if one.amendment]
    parts = [*_changed(catalog, "thêm", added), *_changed(catalog, "bỏ", line.removed)]
    return f"[{'; '.join(parts)}]" if parts else ""


def _changed(catalog: Catalog, verb: str, assignees: Iterable[CurrentAssignee]) -> Iterable[str]:
    names: dict[str, list[str]] = {}
    for one in assignees:
        assert one.amendment is not None  # only an amendment adds or removes
        names.setdefault(one.amendment.document, []).append(catalog.named(one.assignee.owner).name)
    for document, changed in names.items():
        yield f"{verb} {listing(changed)} theo {catalog.documents[document].name}"


def stated_time(task: CatalogTask) -> str:
    """The times that stand, each with the part of the task that it is about if not all."""
    return times_words(task.times) or UNSTATED.words


def ways_of_owner(claims: Iterable[Claim], inherited: Iterable[CatalogBequest] = ()) -> str:
    """In which roles and ways an owner has a task, the strongest way first, last from whom else."""
    ordered = sorted(claims, key=lambda claim: STRENGTH.index(claim.via.kind))
    words = [f"{claim.line.label}: {_way(claim)}" for claim in ordered]
    return "; ".join(dict.fromkeys([*words, *map(inherited_way, inherited)]))


def _way(claim: Claim) -> str:
    label = WAYS[claim.via.kind].words
    if claim.via.kind != "group":
        return label
    if claim.owner[0] == "position":
        return f"qua “{claim.via.words}”"
    return f"{label} “{claim.via.name}”"


def _ways_of_task(task: CatalogTask) -> str:
    """How a task names those who do it: how many outright, which groups, whether all members."""
    named = dict.fromkeys(claim.owner for claim in task.claims if claim.via.kind == "named")
    counts = [
        f"{count} {kind.word}"
        for kind in (POSITION, BODY)
        if (count := sum(owner[0] == kind.id for owner in named))
    ]
    groups = dict.fromkeys(
        claim.via.name
        for claim in task.claims
        if claim.via.kind == "named" and claim.owner[0] == "group"
    )
    members = any(claim.via.kind == "membership" for claim in task.claims)
    parts = [f"đích danh {listing(counts)}" if counts else ""]
    parts += [f"qua nhóm “{name}”" for name in groups]
    parts += [WAYS["membership"].words if members else ""]
    parts += _unrecorded(task)
    return "; ".join(part for part in parts if part) or NOBODY


def _unrecorded(task: CatalogTask) -> Iterable[str]:
    """Who is printed as a doer and has no record: private persons, words that were not read."""
    found = [unrecorded(line) for line in task.current.assignments]
    if count := sum(len(persons) for persons, _ in found):
        yield f"đích danh {count} cá nhân"
    yield from filter(None, (not_read(line) for line in task.current.assignments))
