"""The matrix of a plan: who does what in each task, and by which way it came to them."""

import math
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import partial
from typing import NamedTuple, TypeVar

from macros import addresses
from macros.kinds import GROUP, POSITION
from macros.labels import KIND_LABELS, RESULTS, ROLES, AnyWay, Way, by_name
from macros.linking.amendments import CurrentAssignment
from macros.linking.catalog import Catalog
from macros.linking.catalog_plan import CatalogPlan, CatalogTask
from macros.linking.ownership import STRENGTH, Claim, Owner
from macros.linking.queries import matrix_address, owner_address
from macros.model.owners import BodyKind
from macros.model.tasks import Role
from macros.render import SharedView
from macros.views.kept import made_once
from macros.views.line_words import unrecorded
from macros.views.marks import Link
from macros.views.notices import no_tasks, over_with, replacement
from macros.views.pairs import Pairs, brief, paired_bodies, pairs, together
from macros.views.progress import StatusMark, told_status
from macros.views.weights import weighed

PERSONS = "Cá nhân, như bản in"
INHERITED = "Nhận từ cơ quan trước, không tính vào tổng"
UNREAD_NAMES = "Chữ in chưa đọc được là ai"
_MOST_TASKS = 16  # columns that a wide screen has room for
_MOST_LETTERS = 4  # of a number in one of them
# What its tables may take, in bytes: a page has 60,000, its frame and what stands beside them too.
_MOST_HTML = 43_000
# About what the HTML of each takes beside its words and addresses.
_ROW, _COLUMN, _MARK, _ROLE, _EMPTY = 100, 150, 20, 55, 4
_ROW_OF_PAIRS, _HEAD, _PARTNER = 150, 60, 14
_OTHER = 190  # the link to the matrix of another plan

EntryT = TypeVar("EntryT")
_Printed = dict[str, dict[str, dict[Role, Way]]]  # by words: by the code of a task, the roles


@dataclass(frozen=True)
class RoleMark:
    """One role of an owner in a task, in its strongest way."""

    way: str
    code: str
    role: str


@dataclass(frozen=True)
class RoleMarks(SharedView):
    """All the roles of an owner in a task, in the order of authority."""

    all: tuple[RoleMark, ...]


@dataclass(frozen=True)
class Column(SharedView):
    """A task at the head of a column."""

    code: str
    number: str  # by which it is listed; empty without one
    title: str
    url: str
    status: StatusMark | None  # where anything was reported


@dataclass(frozen=True)
class Cell:
    """An owner's part in a task."""

    before: int  # empty cells between the one before it and this one
    task: Column
    marks: RoleMarks


@dataclass(frozen=True)
class MatrixRow:
    """An owner's part in each task of the plan that it has a part in."""

    owner: Link
    cells: tuple[Cell, ...]
    after: int  # empty cells at the end
    total: int  # tasks of the page
    of: int  # of the whole plan
    named: int


@dataclass(frozen=True)
class MatrixPart:
    """Owners of one kind."""

    heading: str
    rows: tuple[MatrixRow, ...]


@dataclass(frozen=True)
class MatrixView:
    """Everything the page of a matrix prints."""

    plan: Link
    replaced: str  # that another plan has taken its place
    no_tasks: str  # why there is nothing to show
    over: int | None  # the year with which all times of the plan are
    tasks: tuple[Column, ...]
    codes: tuple[tuple[str, str], ...]  # the roles of the plan: code, words
    parts: tuple[MatrixPart, ...]
    totals: tuple[tuple[int, int], ...]  # of each task: bodies named, bodies in any way
    pages: tuple[Link, ...]  # of a plan of many tasks; this one's own without an address
    pairs: Pairs | None
    pair_pages: tuple[Link, ...]  # of many bodies; this one's own without an address
    inherited: bool  # whether some row is of who came after a body of the plan
    pairs_url: str  # where they are, when not here
    others: tuple[tuple[int, tuple[Link, ...]], ...]  # of other plans, on one page
    others_at: str  # that page; empty where there is no other plan

    @property
    def statuses(self) -> tuple[StatusMark, ...]:
        """What became of the tasks, each status once, in the order of reports."""
        there = {task.status.status for task in self.tasks if task.status}
        return tuple(StatusMark(one, label.words) for one, label in RESULTS.items() if one in there)

    @property
    def width(self) -> int:
        """Columns: who, the tasks, their sum."""
        return len(self.tasks) + 2

    @property
    def fits(self) -> bool:
        """Whether a wide screen shows it whole."""
        letters = sum(max(len(task.number), _MOST_LETTERS) for task in self.tasks)
        return letters <= _MOST_TASKS * _MOST_LETTERS


class MatrixPage(NamedTuple):
    """One page of a plan's matrix: of its tasks, of the pairs of its bodies, or of both."""

    url: str
    tasks: tuple[CatalogTask, ...]
    bodies: tuple[str, ...] | None  # whose rows of pairs stand here; None: no pairs
    name: str  # what sets it apart from the first; empty for that one


def matrix_view(catalog: Catalog, plan: CatalogPlan, page: MatrixPage) -> MatrixView:
    """The view of one page of a plan's matrix."""
    pages, tasks = matrix_pages(catalog, plan), page.tasks
    claimed: dict[Owner, dict[str, list[Claim]]] = {}
    for claim in plan.own_claims:
        claimed.setdefault(claim.owner, {}).setdefault(claim.task, []).append(claim)
    roles = {line.role for task in tasks for line in task.current.assignments}
    columns = tuple(
        Column(task.code, task.mark, task.title, task.url, told_status(catalog, task))
        for task in tasks
    )
    parts_of_plan = (
        *_parts(catalog, plan, columns, claimed),
        *_printed_parts(catalog, plan.own_tasks, columns),
        *_inherited_part(catalog, plan, columns, claimed),
    )
    return MatrixView(
        Link(catalog.plan_names[plan.id], plan.url),
        replacement(catalog, plan),
        "" if plan.own_tasks else no_tasks(catalog, plan),
        over_with(plan.own_tasks, plan.record.year),
        columns,
        tuple((ROLES[role].letters, ROLES[role].words) for role in Role if role in roles),
        parts_of_plan,
        tuple(_total(task) for task in tasks),
        _links_to([one for one in pages if one.tasks], page, _of_tasks),
        None if page.bodies is None else pairs(catalog, plan, page.bodies),
        _links_to([one for one in pages if one.bodies], page, partial(_of_bodies, catalog)),
        any(part.heading == INHERITED for part in parts_of_plan),
        "" if page.bodies is not None else addresses.matrix_pairs(plan.id),
        tuple(_others(catalog, plan)) if page.url == addresses.MATRIX else (),
        addresses.MATRIX if len(catalog.plans) > 1 else "",
    )


@made_once
def matrix_pages(catalog: Catalog, plan: CatalogPlan) -> tuple[MatrixPage, ...]:
    """The pages of a plan's matrix: as few as can be, each of as much as a page may hold.

    The pairs of bodies stand on the first where there is room beside all tasks, else on their own.
    """
    first = matrix_address(catalog, plan)
    others = _OTHER * len(catalog.plans) if first == addresses.MATRIX else 0
    room = max(_MOST_HTML - others, _MOST_HTML // 2)
    tasks = _parted(plan.own_tasks, partial(_weight_of_tasks, catalog), room)
    bodies = _parted(
        paired_bodies(catalog, plan), partial(_weight_of_pairs, catalog, plan), _MOST_HTML
    )
    weight = _weight_of_tasks(catalog, tasks[0]) + _weight_of_pairs(catalog, plan, bodies[0])
    if len(tasks) == len(bodies) == 1 and weight <= room:
        return (MatrixPage(first, tasks[0], bodies[0], ""),)
    return (
        *(
            MatrixPage(
                addresses.matrix_part(plan.id, number) if number > 1 else first,
                part,
                None,
                f"trang {number}" if number > 1 else "",
            )
            for number, part in enumerate(tasks, 1)
        ),
        *(
            MatrixPage(
                addresses.matrix_pairs(plan.id, number),
                (),
                part,
                "ai cùng làm với ai" + (f", trang {number}" if number > 1 else ""),
            )
            for number, part in enumerate(bodies, 1)
        ),
    )


def _parted(
    entries: tuple[EntryT, ...], weight: Callable[[tuple[EntryT, ...]], int], room: int
) -> list[tuple[EntryT, ...]]:
    """Entries in as few parts as there is room for, about as many in each."""
    for count in range(1, len(entries) + 1):
        size = math.ceil(len(entries) / count)
        parts = [entries[start : start + size] for start in range(0, len(entries), size)]
        if all(weight(part) <= room for part in parts):
            return parts
    return [(one,) for one in entries] or [()]


def _weight_of_tasks(catalog: Catalog, tasks: tuple[CatalogTask, ...]) -> int:
    """About how many bytes the table of some tasks takes."""
    owners: set[Owner] = set()
    printed: set[str] = set()
    weight = 0
    for task in tasks:
        found = {(claim.owner, claim.line.role) for claim in task.claims}
        own = {owner for owner, _ in found}
        came = sum(len(catalog.heirs_of.get(owner, ())) for owner in own)
        named = [words for line in task.current.assignments for words in _printed_in(line)]
        owners |= own
        printed |= set(named)
        head = _COLUMN + weighed(task.url, task.title)
        head += 0 if task.mark else 3 * weighed(task.title)
        mark = _MARK + weighed(task.mark or task.title)
        marks = len(own) + came + len(named)
        weight += head + marks * mark + (len(found) + came + len(named)) * _ROLE
    rows = [_ROW + _weight_of_name(catalog, owner) for owner in owners]
    for owner in owners:
        for heir, bequest in catalog.heirs_of.get(owner, ()):
            rows.append(_ROW + _weight_of_name(catalog, heir) + weighed(bequest.name))
    rows += [_ROW + weighed(words) for words in printed]
    return weight + sum(rows) + len(rows) * len(tasks) * _EMPTY


@made_once
def _weight_of_name(catalog: Catalog, owner: Owner) -> int:
    """The bytes of a link to an owner's page of a year."""
    return weighed(catalog.name_of(owner), addresses.page(*owner)) + len("2022/")


def _printed_in(line: CurrentAssignment) -> list[str]:
    """The words of those in a line who have no record."""
    named, unread = unrecorded(line)
    return [*named, *(one.unread for one in unread)]


def _weight_of_pairs(catalog: Catalog, plan: CatalogPlan, bodies: tuple[str, ...]) -> int:
    """About how many bytes the table of some bodies takes, beside all others."""
    every, found = paired_bodies(catalog, plan), together(catalog, plan)
    names = {one: _weight_of_name(catalog, ("body", one)) for one in every}
    said = {one: weighed(brief(catalog.body_names[one])) for one in every}
    heads = sum(_HEAD + names[one] for one in every)
    cells = sum(_PARTNER + said[other] for one in bodies for other in found[one])
    # The address of a body stands twice in its row.
    rows = sum(_ROW_OF_PAIRS + 2 * names[one] + len(every) * _EMPTY for one in bodies)
    return heads + rows + cells


def _links_to(
    pages: list[MatrixPage], here: MatrixPage, text: Callable[[MatrixPage], str]
) -> tuple[Link, ...]:
    """Of several pages, each by what it holds; this one without an address."""
    if len(pages) < 2:
        return ()
    return tuple(Link(text(one), "" if one.url == here.url else one.url) for one in pages)


def _of_tasks(page: MatrixPage) -> str:
    return f"{page.tasks[0].called} đến {page.tasks[-1].called}"


def _of_bodies(catalog: Catalog, page: MatrixPage) -> str:
    names = [catalog.body_names[one] for one in page.bodies or ()]
    return f"{names[0]} đến {names[-1]}"


def _parts(
    catalog: Catalog,
    plan: CatalogPlan,
    columns: tuple[Column, ...],
    claimed: dict[Owner, dict[str, list[Claim]]],
) -> Iterable[MatrixPart]:
    """Positions, then bodies by kind, then groups; only those with a task."""
    sections: list[tuple[str, list[Owner]]] = [
        (POSITION.heading, [("position", id_) for id_ in catalog.positions])
    ]
    for kind in BodyKind:
        bodies = [body for body in catalog.sorted_bodies if body.kind == kind]
        sections.append((KIND_LABELS[kind], [("body", body.id) for body in bodies]))
    sections.append((GROUP.heading, [("group", id_) for id_ in catalog.groups]))
    for heading, owners in sections:
        found = [
            _row(catalog, plan, columns, one, claimed[one]) for one in owners if one in claimed
        ]
        rows = [row for row in found if row.cells]
        if rows:
            yield MatrixPart(heading, tuple(rows))


def _printed_parts(
    catalog: Catalog, tasks: Iterable[CatalogTask], columns: tuple[Column, ...]
) -> Iterable[MatrixPart]:
    """Those who have no record: private persons, and words that nobody could read a name in."""
    persons: _Printed = {}
    unread: _Printed = {}
    for task in tasks:
        for line in task.current.assignments:
            named, not_read = unrecorded(line)
            for found, words in ((persons, named), (unread, [one.unread for one in not_read])):
                for one in words:
                    found.setdefault(one, {}).setdefault(task.code, {})[line.role] = "named"
    for heading, printed in ((PERSONS, persons), (UNREAD_NAMES, unread)):
        every = [
            _cells_of(
                Link(words, ""),
                columns,
                {code: _marked(catalog, tuple(roles.items())) for code, roles in own.items()},
                len(own),
            )
            for words, own in printed.items()
        ]
        rows = tuple(row for row in every if row.cells)
        if rows:
            yield MatrixPart(heading, rows)


def _inherited_part(
    catalog: Catalog,
    plan: CatalogPlan,
    columns: tuple[Column, ...],
    claimed: dict[Owner, dict[str, list[Claim]]],
) -> Iterable[MatrixPart]:
    """Those who have the functions of bodies of the plan today, a row for each such body."""
    rows = []
    for owner, own in claimed.items():
        for heir, bequest in catalog.heirs_of.get(owner, ()):
            url = owner_address(catalog, heir, plan.record.year)
            link = Link(f"{catalog.name_of(heir)}, từ {bequest.name}", url)
            marks = {code: _inherited_marks(catalog, found) for code, found in own.items()}
            rows.append(_cells_of(link, columns, marks, 0))
    if rows := [row for row in rows if row.cells]:
        yield MatrixPart(INHERITED, tuple(by_name(rows, lambda row: row.owner.text)))


def _inherited_marks(catalog: Catalog, claims: list[Claim]) -> RoleMarks:
    roles = dict.fromkeys(claim.line.role for claim in claims)
    return _marked(catalog, tuple((role, "succession") for role in roles))


def _row(
    catalog: Catalog,
    plan: CatalogPlan,
    columns: tuple[Column, ...],
    owner: Owner,
    claimed: dict[str, list[Claim]],
) -> MatrixRow:
    named = sum(any(claim.via.kind == "named" for claim in one) for one in claimed.values())
    link = Link(catalog.name_of(owner), owner_address(catalog, owner, plan.record.year))
    marks = {code: _marks(catalog, found) for code, found in claimed.items()}
    return _cells_of(link, columns, marks, named)


def _cells_of(
    who: Link, columns: tuple[Column, ...], marks: dict[str, RoleMarks], named: int
) -> MatrixRow:
    cells, empty = [], 0
    for task in columns:
        if task.code in marks:
            cells.append(Cell(empty, task, marks[task.code]))
            empty = 0
        else:
            empty += 1
    return MatrixRow(who, tuple(cells), empty, len(cells), len(marks), named)


def _marks(catalog: Catalog, claims: list[Claim]) -> RoleMarks:
    """Each role once, in its strongest way."""
    found: dict[Role, Way] = {}
    for claim in claims:
        role, way = claim.line.role, claim.via.kind
        if role not in found or STRENGTH.index(way) < STRENGTH.index(found[role]):
            found[role] = way
    return _marked(catalog, tuple(found.items()))


@made_once
def _marked(_: Catalog, roles: tuple[tuple[Role, AnyWay], ...]) -> RoleMarks:
    order = sorted(roles, key=lambda one: list(Role).index(one[0]))
    return RoleMarks(
        tuple(RoleMark(way, ROLES[role].letters, ROLES[role].words) for role, way in order)
    )


def _total(task: CatalogTask) -> tuple[int, int]:
    owning = {claim.owner for claim in task.claims if claim.owner[0] == "body"}
    return len(task.named_bodies), len(owning)


def _others(catalog: Catalog, plan: CatalogPlan) -> Iterable[tuple[int, tuple[Link, ...]]]:
    by_year: dict[int, list[Link]] = {}
    for other in catalog.plans:
        if other is not plan:
            link = Link(
                catalog.plan_marks[other.id].replace(f" · {other.record.year}", ""),
                matrix_address(catalog, other),
                other.record.title,
            )
            by_year.setdefault(other.record.year, []).append(link)
    return ((year, tuple(links)) for year, links in by_year.items())
