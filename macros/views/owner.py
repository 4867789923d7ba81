"""The page of a body, group or position for one year: what it owes, how, with whom, and why."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from macros import addresses
from macros.kinds import KINDS, POSITION
from macros.labels import KIND_LABELS, NO_TASKS, WAYS, DueTime, day, listing, quarter
from macros.linking.catalog import Catalog
from macros.linking.catalog_plan import CatalogTask
from macros.linking.ownership import STRENGTH, Claim, Owner
from macros.linking.queries import (
    counted_ways,
    owned_tasks,
    owner_address,
    owner_years,
    quarter_of,
    several_plans,
)
from macros.model.sources import Confidence
from macros.views.kept import made_for_a_while
from macros.views.marks import (
    DocumentMark,
    Link,
    SourceMark,
    document_link,
    document_mark,
    numbers,
    owner_link,
    plan_name,
    source_marks,
)
from macros.views.network import Network, network, partners
from macros.views.notices import over_with
from macros.views.owner_height import (
    height_of_inherited,
    height_of_links,
    height_of_page,
    height_of_rows,
)
from macros.views.phone import Room
from macros.views.progress import Results, results
from macros.views.report import report_address
from macros.views.rows import ListedTask, task_row
from macros.views.succession import (
    Became,
    Inherited,
    Today,
    became,
    became_of_member,
    inherited,
    inherited_words,
    today,
)
from macros.views.times import by_deadline, by_due, due_name, due_sentence, in_time
from macros.views.weights import weighed

# How tall a page is on a telephone before the first tap, in pixels: what has room stands open.
TALLEST = 5_800
FIRST_OPEN = 2_400  # of the rows of tasks, where not all have room
MOST_ROWS = 40  # rows at all; the finder has the rest
# A page is at most 60 kB of HTML. What its lists leave of this is for the official words below the
# rows: the first ones have them, in order, as long as there is room.
_ROOM = 32_800
_ROW, _DOERS, _BELOW, _INHERITED, _DOCUMENT, _YEAR = 750, 250, 600, 460, 330, 130  # bytes, about
_USUAL_NAME = 50  # bytes of a co-worker's, which stands in a picture, a table, rows
_PLAN = 130  # the plan beside a number, where tasks of several meet
_FEW = 5  # other years, documents, that stand open where there is room


@dataclass(frozen=True)
class Answer:
    """The sentence a reader came for, in parts that a template sets apart."""

    year: int
    total: int
    parts: str  # "gồm 3 đích danh, 2 qua nhóm"
    due: str  # "hạn: 1 việc trong quý I, 2 trong quý III"
    over: int | None  # the year with which all times of these tasks are
    inherited: str = ""  # "nhận 10 nhiệm vụ từ …", never in the total

    def __str__(self) -> str:
        if not self.total:
            return f"Năm {self.year}: {self.inherited or NO_TASKS}."
        rest = "; ".join(part for part in (self.parts, self.due) if part)
        more = f" Ngoài ra {self.inherited}." if self.inherited else ""
        return f"Năm {self.year}: {self.total} nhiệm vụ, {rest}.{more}"


@dataclass(frozen=True)
class DueRows:
    """The rows of the tasks that fall due at one time; `whole` have their words below."""

    name: str  # a quarter of another year than the page's has its year
    time: DueTime
    url: str  # of the same tasks in the finder; may be empty
    place: int  # in the order of time
    whole: tuple[ListedTask, ...]
    brief: tuple[ListedTask, ...]
    more: int  # that a page has no room for
    height: int  # of the rows on a telephone, about
    is_open: bool = False
    is_tall: bool = False  # too tall to be opened but by a tap

    @property
    def rows(self) -> tuple[ListedTask, ...]:
        """Those that the page has, in order."""
        return self.whole + self.brief

    @property
    def count(self) -> int:
        """How many tasks they are."""
        return len(self.rows) + self.more


@dataclass(frozen=True)
class OtherYear:
    """Another year in which the owner has tasks, on a page of its own."""

    link: Link
    words: str  # how many


@dataclass(frozen=True)
class MemberView:
    """A member of a group; ``known`` is false when no good source proves it."""

    link: Link
    known: bool
    note: str
    sources: tuple[SourceMark, ...]
    became: tuple[Became, ...]


@dataclass(frozen=True)
class OwnerView:
    """Everything the page of a body, group or position prints."""

    kind: str
    kind_label: str
    name: str
    place: str  # its jurisdiction, or the committee of a position, where one is recorded
    short_names: tuple[str, ...]
    variants: tuple[str, ...]
    answer: Answer
    results: Results  # a body's by what it has told itself
    report: str  # address of its report, on the page of its newest year
    plans: tuple[Link, ...]
    years: tuple[OtherYear, ...]
    finder: str  # address of its tasks of the year in the finder
    this_quarter: str  # how many fall due in that of the data's date
    due: tuple[DueRows, ...]
    documents: tuple[tuple[DocumentMark, str], ...]  # with the numbers of the tasks
    network: Network
    groups: tuple[tuple[Link, tuple[SourceMark, ...]], ...]  # with what proves it
    issued: tuple[Link, ...]
    members: tuple[MemberView, ...]
    member_note: str
    complete: bool
    positions: tuple[Link, ...]
    became: tuple[Became, ...]  # what it is now
    inherited: tuple[Inherited, ...]  # of the bodies before it
    today: Today | None  # who stands for the members of a group
    open: frozenset[str] = frozenset()  # the lists beside those of tasks that stand open


def owner_view(catalog: Catalog, owner: Owner, year: int) -> OwnerView:
    """The view of an owner in one year."""
    kind, id_ = owner
    record = catalog.named(owner)
    tasks = owned_tasks(catalog, owner, year)
    body = catalog.bodies.get(id_) if kind == "body" else None
    jurisdiction = catalog.jurisdictions.get((body and body.jurisdiction) or "")
    group = catalog.groups.get(id_) if kind == "group" else None
    own_years = owner_years(catalog, owner)
    asked = year if len(own_years) > 1 else None

    own_ways = [way.code for way in WAYS.values()] if owner in catalog.bequests else []

    def found(time: DueTime) -> str:
        return addresses.found(id_, asked, time.code, own_ways)

    documents, came = _documents(catalog, tasks), inherited(catalog, owner, year)
    plan = _PLAN if several_plans(tasks) else 0
    room = _ROOM - (_DOCUMENT + plan) * len(documents) - _YEAR * len(own_years)
    room -= (_INHERITED + plan) * sum(len(one.rows) for one in came)
    room -= (_row_size(owner) + plan) * min(len(tasks), MOST_ROWS)
    beside = partners(catalog, tasks, owner)
    room -= 2 * sum(max(0, weighed(one.body.text) - _USUAL_NAME) for one in beside)
    due = tuple(_due_rows(catalog, owner, year, found, room))
    view = OwnerView(
        kind=kind,
        kind_label=KIND_LABELS[body.kind] if body else KINDS[kind].heading,
        name=record.name,
        place=jurisdiction.name if jurisdiction else _committee(catalog, owner),
        short_names=record.short_names,
        variants=record.variants,
        answer=answer(catalog, owner, year),
        results=results(catalog, tasks, owner),
        report=report_address(catalog, id_) if body and year == own_years[0] else "",
        plans=tuple(dict.fromkeys(plan_name(catalog, task.plan) for task in tasks)),
        years=tuple(_other_years(catalog, owner, year)),
        finder=addresses.found(id_, asked) if tasks or came else "",
        this_quarter=_this_quarter(catalog, due),
        due=due,
        documents=documents,
        network=network(beside),
        groups=tuple(
            (
                owner_link(catalog, ("group", one)),
                source_marks(catalog, catalog.registry.members(one)[id_]),
            )
            for one in catalog.groups_of.get(id_, ())
        ),
        issued=tuple(
            document_link(catalog, document)
            for document in (catalog.issued_by.get(id_, ()) if body else ())
        ),
        members=tuple(_members(catalog, id_)) if group else (),
        member_note=(group.note or "") if group else "",
        complete=group.complete if group else False,
        positions=tuple(
            owner_link(catalog, ("position", position.id))
            for position in catalog.positions.values()
            if body and position.committee == id_
        ),
        became=became(catalog, id_) if body else (),
        inherited=came,
        today=today(catalog, group.members) if group else None,
    )
    return _opened(view)


def _opened(view: OwnerView) -> OwnerView:
    """The view with as much open as there is room for: its tasks first, then its lists.

    Where not all tasks have room, the first times stand open; a script may open another in their
    place, unless that is too tall.
    """
    lists = _lists_beside(view)
    names = [view.name, *(one.link.text for one in view.inherited)]
    told = [str(view.answer), ", ".join(view.short_names), " " * 60, *_told_of(view)]
    kinds = sum(bool(height) for height in lists.values())
    room = Room(TALLEST - height_of_page(names, told, len(view.due), kinds))
    every = room.has(sum(one.height for one in view.due))
    first = Room(min(FIRST_OPEN, room.left))
    due = []
    for one in view.due:
        is_tall = not every and one.height > min(FIRST_OPEN, room.left)
        if not (is_open := every or first.has(one.height)):
            first.end()
        due.append(replace(one, is_open=is_open, is_tall=is_tall))
    if not every:
        room.has(min(FIRST_OPEN, room.left))
    opened = frozenset(name for name, height in lists.items() if height and room.has(height))
    return replace(view, due=tuple(due), open=opened)


def _lists_beside(view: OwnerView) -> dict[str, int]:
    """How tall the lists are that stand open where there is room, most needed first."""
    few_years, few_documents = len(view.years) <= _FEW, len(view.documents) <= _FEW
    documents = [
        Link(f"{one.number or one.name} {one.label} {on}", "") for one, on in view.documents
    ]
    return {
        "inherited": sum(height_of_inherited(one) for one in view.inherited),
        "members": height_of_links(
            Link(" ".join([one.link.text, one.note, *map(_became_words, one.became)]), "")
            for one in view.members
        ),
        "years": height_of_links(one.link for one in view.years) if few_years else TALLEST,
        "documents": height_of_links(documents) if few_documents else TALLEST,
        "groups": height_of_links(one for one, _ in view.groups),
        "positions": height_of_links(view.positions),
        "issued": height_of_links(view.issued),
        "variants": height_of_links(Link(name, "") for name in view.variants),
    }


def _told_of(view: OwnerView) -> Iterator[str]:
    """Sentences that stand above and between the lists."""
    yield from (plan.text for plan in view.plans)
    for came in view.inherited:
        yield listing(other.text for other in came.others)
    for one in (*view.became, *(step for came in view.inherited for step in came.became)):
        yield _became_words(one)
    yield view.member_note
    if view.today:
        yield "; ".join(one.text for one in (*view.today.links, *view.today.unknown))


def _became_words(one: Became) -> str:
    document = one.document.text if one.document else ""
    heirs = listing(heir.text for heir in one.heirs)
    return (
        f"{one.lead} {heirs} {one.later} {one.scope} {one.since} {one.how} {one.trust} {document}"
    )


@made_for_a_while
def answer(catalog: Catalog, owner: Owner, year: int) -> Answer:
    """The counts of one year, each task once, by its strongest way; what it inherits beside."""
    ways = counted_ways(catalog.claims_by_year.get(owner, {}).get(year, []))
    parts = ", ".join(f"{ways[kind]} {WAYS[kind].words}" for kind in STRENGTH if ways[kind])
    tasks = owned_tasks(catalog, owner, year)
    return Answer(
        year,
        len(tasks),
        f"gồm {parts}" if parts else "",
        due_sentence(tasks, year),
        over_with(tasks, year),
        inherited_words(catalog, owner, year),
    )


def _other_years(catalog: Catalog, owner: Owner, here: int) -> Iterable[OtherYear]:
    for year in owner_years(catalog, owner):
        if year != here:
            count = len(owned_tasks(catalog, owner, year))
            counted = f"{count} nhiệm vụ" if count else inherited_words(catalog, owner, year)
            yield OtherYear(Link(f"Năm {year}", owner_address(catalog, owner, year)), counted)


def _this_quarter(catalog: Catalog, due: Iterable[DueRows]) -> str:
    """What falls due in the quarter of the data's date; a script says it of the reader's own."""
    now = quarter_of(catalog.data_date)
    count = sum(one.count for one in due if one.time.quarter == now)
    told = f"{count} việc" if count else "không việc nào"
    return f"{quarter(*now)}, theo ngày của dữ liệu ({day(catalog.data_date)}): {told} đến hạn."


def _due_rows(
    catalog: Catalog, owner: Owner, year: int, url: Callable[[DueTime], str], room: int
) -> Iterable[DueRows]:
    """The rows of an owner's year by deadline, those of this quarter first, by the data's date."""
    by_task: dict[CatalogTask, list[Claim]] = {}
    for task, claim in catalog.claims_by_year.get(owner, {}).get(year, []):
        by_task.setdefault(task, []).append(claim)
    now, several = quarter_of(catalog.data_date), several_plans(by_task)
    times = sorted(by_due(by_task, year).items(), key=lambda one: in_time(one[0]))
    met = 0
    for time, listed in sorted(times, key=lambda one: one[0].quarter != now):
        tasks = sorted(listed, key=by_deadline)[: max(MOST_ROWS - met, 0)]
        rows = tuple(task_row(catalog, task, by_task[task], owner) for task in tasks)
        whole, room = _whole(rows, room)
        met += len(rows)
        if listed:
            more = len(listed) - len(rows)
            name = due_name(time, year)
            place = [one for one, _ in times].index(time)
            height = height_of_rows(rows, plans=several, who=owner[0] == POSITION.id)
            yield DueRows(name, time, url(time), place, rows[:whole], rows[whole:], more, height)


def _row_size(owner: Owner) -> int:
    """The bytes of a row without words: one of a position says who does the task."""
    return _ROW + _DOERS if owner[0] == POSITION.id else _ROW


def _whole(rows: Iterable[ListedTask], room: int) -> tuple[int, int]:
    """How many rows from the first on have room for their words, and how much is left then."""
    count = 0
    for row in rows:
        quotes = [row.words, *(reason.quote for reason in row.reasons)]
        words = [run.text for quote in quotes if quote for runs in quote.words for run in runs]
        words += [reason.sentence for reason in row.reasons]
        words += [link.text for link in row.partners.links + row.partners.more]
        room -= _BELOW + len("".join(words).encode())
        if room < 0:
            return count, 0
        count += 1
    return count, room


def _committee(catalog: Catalog, owner: Owner) -> str:
    position = catalog.positions.get(owner[1]) if owner[0] == POSITION.id else None
    return catalog.body_names[position.committee] if position and position.committee else ""


def _documents(
    catalog: Catalog, tasks: Sequence[CatalogTask]
) -> tuple[tuple[DocumentMark, str], ...]:
    using: dict[str, list[CatalogTask]] = {}
    for task in tasks:
        for id_ in task.documents:
            using.setdefault(id_, []).append(task)
    several = several_plans(tasks)
    return tuple(
        (document_mark(catalog, id_), numbers(catalog, found, several))
        for id_, found in using.items()
    )


def _members(catalog: Catalog, group_id: str) -> Iterable[MemberView]:
    for member in catalog.groups[group_id].members:
        owner = member.owner
        link = owner_link(catalog, owner) if owner else Link(member.name or "", "")
        known = member.confidence != Confidence.low
        sources = source_marks(catalog, [member])
        changed = became_of_member(catalog, member)
        yield MemberView(link, known, member.note or "", sources, changed)
