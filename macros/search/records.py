"""The records that search knows: one for each thing that has a page, made from the catalog.

Fields that Material's own search reads are HTML (``title``, ``text``); all others are plain. A
record points at another by its place in the list. ``location`` is an address from the site's root.

========  ==================================================================================
all       ``location``, ``title``, ``text``, ``kind``, ``facts``: what it is, in words
task      ``number``, ``plan``, ``span`` (first and last quarter, as 4 * year + quarter - 1),
          ``turns`` (the quarters in which a turn falls due), ``due`` (the month of its deadline,
          12 * year + month - 1, unless the last of a quarter), ``over`` when it does not stand,
          ``documents``, ``owners``:
          [label, way, set] for each line, places in the index's lists ``labels``, ``ways`` and
          ``sets`` (of owners)
plan      ``number``, ``type``, ``year``, ``mark``: what tells it from all others
document  ``number`` and ``numbers`` met elsewhere, ``type``
owner     kind ``body``, ``group`` or ``position``: ``names`` that texts use, and ``also``: others;
          ``apart`` for one that shares its name: what tells it from the other; ``heir`` for one
          that has tasks of those before it: [place of whose tasks they are, in words how]
member    what is known as a member of a ``group`` alone, at the address of that group: ``names``
          and ``also`` like an owner; ``way`` in which it has the group's tasks, unless its
          membership is of low confidence
quarter   ``span``
year      ``span``
========  ==================================================================================
"""

import re
from collections.abc import Iterator
from html import escape
from typing import Any

from macros import addresses
from macros.kinds import KINDS, OWNERS
from macros.labels import ALL_WAYS, KIND_LABELS, quarter
from macros.linking.catalog import Catalog
from macros.linking.catalog_plan import CatalogPlan, CatalogTask
from macros.linking.ownership import STRENGTH, Owner
from macros.linking.plan_pairs import result_of
from macros.linking.queries import plan_years, quarter_of
from macros.model.documents import Document
from macros.model.jurisdictions import Jurisdiction
from macros.model.owners import Body, Group, Member
from macros.model.sources import Confidence
from macros.recognisers import inline
from macros.search.names import member_names, other_names, written_names
from macros.views.line_words import line_words
from macros.views.lists import membership
from macros.views.marks import force_label, task_period
from macros.views.notices import REPLACED
from macros.views.progress import lasting_status
from macros.views.rows import remarks
from macros.views.succession import inherited_way
from macros.views.times import paged_quarters

SearchRecord = dict[str, Any]

_TIME = "Thời gian"
_ZEROS = re.compile(r"\b0+(?=[0-9])")


class RecordMaker:
    """The records of a catalog, and the lists they point into."""

    def __init__(self, catalog: Catalog) -> None:
        self._catalog = catalog
        self.ways = tuple(way.words for way in ALL_WAYS.values())
        self._labels: dict[str, int] = {}
        self._sets: dict[tuple[int, ...], int] = {}
        owners = [(kind.id, id_) for kind in OWNERS for id_ in catalog.records_of(kind.id)]
        self._owners = {owner: place for place, owner in enumerate(owners)}
        documents = enumerate(catalog.documents, len(owners))
        self._documents = {id_: place for place, id_ in documents}

    @property
    def labels(self) -> tuple[str, ...]:
        """Labels of the lines that give tasks; complete once all records were made."""
        return tuple(self._labels)

    @property
    def sets(self) -> tuple[tuple[int, ...], ...]:
        """Sets of owners by their places; complete once all records were made."""
        return tuple(self._sets)

    def records(self) -> Iterator[SearchRecord]:
        """Every record, in the order of the places by which others point at it."""
        yield from (self._owner(owner) for owner in self._owners)
        yield from (_document(document) for document in self._catalog.documents.values())
        for plan in self._catalog.plans:
            yield _plan(self._catalog, plan)
        first = len(self._owners) + len(self._documents)
        for place, plan in enumerate(self._catalog.plans, first):
            yield from (self._task(task, place) for task in plan.tasks)
        yield from _times(self._catalog)
        for group in self._catalog.groups.values():
            yield from (self._member(group, one) for one in group.members if one.name)

    def _owner(self, owner: Owner) -> SearchRecord:
        kind, id_ = owner
        record = self._catalog.named(owner)
        body = self._catalog.bodies.get(id_) if kind == "body" else None
        place = self._place_of(body)
        facts = [KIND_LABELS[body.kind], *([place.name] if place else [])] if body else []
        title = self._catalog.name_of(owner)
        return {
            **_common(addresses.page(*owner), title, "", kind, *facts),
            "names": written_names(record),
            "also": other_names(record, place),
            **({"apart": title} if title != record.name else {}),
            **self._heir(owner),
        }

    def _heir(self, owner: Owner) -> SearchRecord:
        """The owners whose tasks an heir has today, and what is said of that."""
        listed = self._catalog.bequests.get(owner, ())
        found = [(self._owners[one.owner], inherited_way(one)) for one in listed]
        return {"heir": found} if found else {}

    def _place_of(self, body: Body | None) -> Jurisdiction | None:
        """The jurisdiction of a body, where the data know of several."""
        known = self._catalog.jurisdictions
        return known.get(body.jurisdiction or "") if body and len(known) > 1 else None

    def _member(self, group: Group, member: Member) -> SearchRecord:
        known = member.confidence != Confidence.low
        names, also = member_names(member.name or "")
        return {
            **_common(addresses.page("group", group.id), member.name or "", "", "group"),
            "kind": "member",
            "facts": membership(group, member),
            "names": names,
            "also": also,
            "group": self._owners["group", group.id],
            **({"way": STRENGTH.index("group")} if known else {}),
        }

    def _task(self, task: CatalogTask, plan: int) -> SearchRecord:
        lines = [f"{line.label}: {line_words(task, line)}" for line in task.current.assignments]
        words = " ".join([inline.plain(task.current.text), *lines, result_of(task)])
        record = _common(
            task.url,
            f"{task.label}: {task.title}",
            " ".join(words.split()),
            "task",
            self._catalog.plan_marks[task.plan.id],
            task_period(task).label,
            *remarks(task),
            *filter(None, [lasting_status(self._catalog, task)]),
        )
        record |= {"number": _number(task.number), "plan": plan}
        record |= _when(task) if task.standing else {"over": 1}
        if task.documents:
            record["documents"] = [self._documents[id_] for id_ in task.documents]
        return record | {"owners": self._lines(task) if task.standing else []}

    def _lines(self, task: CatalogTask) -> list[tuple[int, int, int]]:
        """Each label and way once, with the set of those who own the task so."""
        found: dict[tuple[str, str], dict[int, None]] = {}
        for claim in task.claims:
            owners = found.setdefault((claim.line.label, claim.via.kind), {})
            owners[self._owners[claim.owner]] = None
        return [
            (_place(self._labels, label), STRENGTH.index(way), _place(self._sets, tuple(owners)))
            for (label, way), owners in found.items()
        ]


def _document(document: Document) -> SearchRecord:
    text = document.title or ""
    cited = " ".join(one for one in document.cited_as if text not in one)
    record = _common(
        addresses.page("document", document.id),
        document.name,
        " ".join(part for part in (text, cited) if part),
        "document",
        force_label(document),
    )
    record["type"] = document.type
    if document.number:
        record["number"] = document.number
    numbers = [one.number for one in document.variants if one.number]
    return record | ({"numbers": numbers} if numbers else {})


def _plan(catalog: Catalog, plan: CatalogPlan) -> SearchRecord:
    facts = [f"Năm {plan.years}", *([REPLACED] if plan.replaced_by else [])]
    return {
        **_common(plan.url, catalog.plan_names[plan.id], plan.full_title, "plan", *facts),
        "type": plan.record.type,
        "number": plan.record.number,
        "year": plan.record.year,
        "mark": catalog.plan_marks[plan.id],
    }


def _times(catalog: Catalog) -> Iterator[SearchRecord]:
    """The pages of quarters and years, newest first."""
    for year, number in sorted(paged_quarters(catalog), reverse=True):
        span = [_index(year, number)] * 2
        url = addresses.quarter(year, number)
        yield {**_common(url, quarter(year, number), "", "quarter"), "span": span}
    for place, year in enumerate(plan_years(catalog)):
        url = f"{addresses.TIME}{year}/" if place else addresses.TIME
        yield {
            **_common(url, f"Năm {year}", "", "year"),
            "span": [_index(year, 1), _index(year, 4)],
        }


def _common(location: str, title: str, text: str, kind: str, *facts: str) -> SearchRecord:
    return {
        "location": location,
        "title": as_html(title),
        "text": as_html(text),
        "kind": kind,
        "facts": " · ".join([KINDS[kind].heading if kind in KINDS else _TIME, *facts]),
    }


def _when(task: CatalogTask) -> SearchRecord:
    """The quarters from a task's first to its last, and those in which a turn falls due."""
    turns = {quarter_of(day) for one in task.due_days if one.recurs for day in one.days}
    found: SearchRecord = {}
    if task.quarters:
        found["span"] = [_index(*task.quarters[0]), _index(*task.quarters[-1])]
    months = {
        12 * day.year + day.month - 1 for one in task.due_days if not one.recurs for day in one.days
    }
    if months and max(months) % 3 != 2:  # not the last of its quarter, which goes without saying
        found["due"] = max(months)
    if turns:
        found["turns"] = sorted(_index(*one) for one in turns)
    return found


def _number(number: str | None) -> str | None:
    """A printed number as a query writes it: 6a, 1.1, a; without what stands around it."""
    return _ZEROS.sub("", number.strip(" .()-").lower()) if number else None


def as_html(text: str) -> str:
    """A text as the content of an element."""
    return escape(text, quote=False)


def _index(year: int, number: int) -> int:
    return 4 * year + number - 1


def _place(places: dict[Any, int], value: Any) -> int:
    return places.setdefault(value, len(places))
