"""What the finder fetches: every standing task with the values that it can be looked up by.

One JSON object; places are those in its own lists, from 0. Texts are plain.

=========  =====================================================================================
facets     ``of`` (its name in scripts), ``key`` (that in the address of a search), ``name``,
           ``values``: [id, label]; where values have pages, ``pages`` (their addresses, with
           ``{id}``), ``former``: [former id, place], and ``all`` (what stands when nothing is
           chosen; a facet without it takes several values); ``named``: its values are told
           with its name, for those of another facet read alike. One without values is left out,
           as those of turns and of results are where no task comes again or must bring something.
           That of bodies has groups and positions behind them, and in ``parts`` where the values
           of each kind begin: [place, heading]
labels     [label of a line, place of its role among the values of ``vai-tro``, whether it is ours]
sets       bodies, groups and positions that are assigned together, as places
documents  beside each value of ``van-ban``: ``number`` (null without one), ``force`` (a place),
           ``mark`` (its name in code, for style), ``label``, ``by``: ids of what replaces or
           amends it, with names
statuses   beside each value of ``ket-qua``, its mark in code, for style
plans      beside each value of ``ke-hoach``: ``number``, ``mark`` (what tells it from all
           others), ``year`` (a place)
names      [address, name, what they do beside those who do the task]; of printed words of nobody
           on record ["", words, what is said of them, look]
parties    those whom the wording of a task names together, as places of ``names``
tasks      ``url``, ``plan``, ``number``, ``title``, ``cells`` and ``time`` of its period, ``due``
           (a place among the values of ``den-han``), ``quarters`` (places of ``quy``),
           ``party``, ``documents``, ``owners``: [label, way, set] for each line, an empty set when
           a line reaches nobody; ``status`` (a place of ``ket-qua``, by the data's date). Where
           there are any: ``until`` (the day after which it is overdue), ``times`` [words, what of
           the task they are of, look], ``coming`` (its next turn, in words), ``remarks``,
           ``above`` [address, name] of the task that it is a part of. Where those facets are:
           ``turns`` (places of ``lap-lai``), ``results`` (a place of ``san-pham``) and ``result``
           (its words, if any)
=========  =====================================================================================
"""

import json
from collections.abc import Iterable, Iterator
from itertools import product
from typing import Any

from macros import addresses
from macros.exports.finder_values import (
    STATED,
    UNSTATED_RESULT,
    Values,
    result_values,
    running,
    status_values,
    time_marks,
    turn_values,
    turns,
    unrecorded_names,
)
from macros.kinds import BODY, DOCUMENT, GROUP, PLAN, POSITION
from macros.labels import (
    ALL_WAYS,
    ALWAYS,
    FORCE_LABELS,
    NO_DAY,
    RESULTS,
    ROLES,
    UNSTATED,
    by_name,
    quarter,
    quarter_code,
)
from macros.linking.amendments import CurrentAssignment
from macros.linking.apart import told_apart
from macros.linking.catalog import Catalog
from macros.linking.catalog_plan import CatalogPlan, CatalogTask
from macros.linking.ownership import STRENGTH
from macros.linking.plan_pairs import result_of
from macros.linking.queries import plan_years
from macros.model.documents import Document, Force
from macros.model.owners import Named
from macros.model.plans import Plan
from macros.views.marks import document_mark, named_links, task_period
from macros.views.notices import REPLACED
from macros.views.progress import task_status
from macros.views.rows import coming_turns, prints_label, remarks
from macros.views.times import paged_quarters

OWN = ("bodies", "ways", "roles")  # facets that scripts read together, and need
# Values in addresses, permanent once published; those of ways are also anchors of a body's page.
_FORCES = {
    Force.in_force: "con-hieu-luc",
    Force.amended: "duoc-sua-doi",
    Force.ended: "het-hieu-luc",
    Force.superseded: "da-co-quy-dinh-thay-the",
    Force.term_ended: "het-thoi-han",
    Force.unknown: "chua-ro",
}


def finder_data(catalog: Catalog) -> bytes:
    """The finder's data as JSON."""
    data = _Data(catalog).all()
    return (json.dumps(data, ensure_ascii=False, separators=(",", ":")) + "\n").encode("utf-8")


class _Data:
    """The lists under way, and where in them each value stands."""

    def __init__(self, catalog: Catalog) -> None:
        self._catalog = catalog
        self._tasks = [task for plan in catalog.plans for task in plan.standing]
        self._labels: dict[tuple[str, int, bool], int] = {}
        self._sets: dict[tuple[int, ...], int] = {}
        self._names: dict[tuple[str, ...], int] = {}
        self._parties: dict[tuple[int, ...], int] = {}
        self._statuses = status_values(catalog, self._tasks)
        self._values = {
            "co-quan": {id_: name for owners in self._owning().values() for id_, name in owners},
            "cach": {way.code: way.words for way in ALL_WAYS.values()},
            "vai-tro": self._roles(),
            "den-han": self._times(),
            "quy": self._times(),
            "lap-lai": turn_values(self._tasks),
            "san-pham": result_values(self._tasks),
            "ket-qua": {code: RESULTS[status].words for status, code in self._statuses.items()},
            "nam": {str(year): str(year) for year in plan_years(catalog)},
            "ke-hoach": self._plans(),
            "van-ban": self._cited(),
            "hieu-luc": self._forces(),
        }
        self._places = {
            key: {id_: place for place, id_ in enumerate(values)}
            for key, values in self._values.items()
        }

    def all(self) -> dict[str, Any]:
        """Everything; tasks first, for they fill the lists that others are made of."""
        tasks = [self._task(task) for task in self._tasks]
        return {
            "facets": list(self._facets()),
            "labels": list(self._labels),
            "sets": list(self._sets),
            "documents": [self._document(id_) for id_ in self._values["van-ban"]],
            "statuses": list(self._statuses),
            "plans": [
                {
                    "number": plan.record.shown_number,
                    "mark": self._catalog.plan_marks[plan.id],
                    "year": self._places["nam"][str(plan.record.year)],
                }
                for plan in self._catalog.plans
            ],
            "names": list(self._names),
            "parties": list(self._parties),
            "tasks": tasks,
        }

    def _facets(self) -> Iterator[dict[str, Any]]:
        for of, key, name, kind in (
            ("bodies", "co-quan", f"{BODY.heading}, {GROUP.word}, {POSITION.word}", BODY),
            ("ways", "cach", "Cách giao", None),
            ("roles", "vai-tro", "Vai trò", None),
            ("due", "den-han", "Đến hạn", None),
            ("times", "quy", "Đang chạy", None),
            ("turns", "lap-lai", "Lặp lại", None),
            ("results", "san-pham", "Sản phẩm", None),
            ("statuses", "ket-qua", "Kết quả thực hiện", None),
            ("years", "nam", "Năm", None),
            ("plans", "ke-hoach", PLAN.heading, PLAN),
            ("documents", "van-ban", DOCUMENT.heading, DOCUMENT),
            ("forces", "hieu-luc", "Hiệu lực của văn bản", None),
        ):
            if of not in OWN and not self._values[key]:
                continue
            found: dict[str, Any] = {
                "of": of,
                "key": key,
                "name": name,
                "values": list(self._values[key].items()),
            }
            if of == "bodies":
                found["parts"] = list(self._parts())
            if of in ("due", "times"):
                found["named"] = True
            if kind:
                found |= {
                    "all": f"Tất cả {found['name'].lower()}",
                    "pages": addresses.page(kind.id, "{id}"),
                    "former": list(self._former(key)),
                }
            yield found

    def _former(self, key: str) -> Iterator[tuple[str, int]]:
        """Ids that addresses sent long ago may still have."""
        records: dict[str, Iterable[Named | Document | Plan]] = {
            "co-quan": (self._catalog.named(owner) for owner in self._catalog.years_of),
            "ke-hoach": (plan.record for plan in self._catalog.plans),
            "van-ban": self._catalog.documents.values(),
        }
        for record in records[key]:
            if record.id in self._places[key]:
                yield from ((former, self._places[key][record.id]) for former in record.former_ids)

    def _owning(self) -> dict[str, list[tuple[str, str]]]:
        """Id and name of everyone who has a task, by the heading of its kind."""
        catalog = self._catalog
        found: dict[str, list[tuple[str, str]]] = {}
        for kind in (BODY, GROUP, POSITION):
            owners = [owner for owner in catalog.years_of if owner[0] == kind.id]
            named = [(owner[1], catalog.name_of(owner)) for owner in owners]
            found[kind.heading] = by_name(named, lambda one: one[1])
        return found

    def _parts(self) -> Iterator[tuple[int, str]]:
        """Where in the list of those who have tasks each kind begins."""
        place = 0
        for heading, owners in self._owning().items():
            yield place, heading
            place += len(owners)

    def _plans(self) -> Values:
        """The plans; one that another has replaced says why it has no task."""

        def dated(plan: CatalogPlan) -> str:
            return f"{plan.name}, năm {plan.record.year}"

        def marked(plan: CatalogPlan) -> str:
            return f"{plan.record.type} {self._catalog.plan_marks[plan.id]}"

        names = told_apart(self._catalog.plans, (dated, marked))
        return {
            plan.id: names[plan.id] + (f" ({REPLACED})" if plan.replaced_by else "")
            for plan in self._catalog.plans
        }

    def _roles(self) -> Values:
        found = {line.role for task in self._tasks for line in task.current.assignments}
        return {label.code: label.words for role, label in ROLES.items() if role in found}

    def _cited(self) -> Values:
        cited = {id_ for task in self._tasks for id_ in task.documents}
        documents = [one for one in self._catalog.documents.values() if one.id in cited]
        return {one.id: one.name for one in by_name(documents, lambda one: one.name)}

    def _forces(self) -> Values:
        documents = self._catalog.documents
        found = {documents[id_].force for task in self._tasks for id_ in task.documents}
        return {id_: FORCE_LABELS[force] for force, id_ in _FORCES.items() if force in found}

    def _times(self) -> Values:
        found = {quarter_code(*one): quarter(*one) for one in self._quarters()}
        occurring = {ALWAYS, UNSTATED, *(task.due for task in self._tasks)}
        return found | {one.code: one.words for one in NO_DAY if one in occurring}

    def _quarters(self) -> list[tuple[int, int]]:
        """The quarters that have a page, and all of the years of plans: pages link to each.

        Those of the years of plans come first, the newest year before the others; then what lies
        ahead and behind.
        """
        years = plan_years(self._catalog)

        def order(one: tuple[int, int]) -> tuple[bool, int, int]:
            year, number = one
            return year not in years, -year if year in years else year, number

        found = {*paged_quarters(self._catalog), *product(years, range(1, 5))}
        return sorted(found, key=order)

    def _task(self, task: CatalogTask) -> dict[str, Any]:
        mark = task_period(task)
        named = [(one.url, one.text, one.remark) for one in named_links(self._catalog, task.named)]
        row = {
            "url": task.url,
            "plan": self._places["ke-hoach"][task.plan.id],
            "number": task.number or "",
            "title": task.title,
            "cells": mark.cells,
            "time": mark.label,
            "due": self._places["den-han"][task.due.code],
            "quarters": [self._places["quy"][one] for one in running(task)],
            "party": self._party([*named, *unrecorded_names(task)]),
            "documents": [self._places["van-ban"][id_] for id_ in task.documents],
            "owners": self._owners(task),
        }
        if status := task_status(self._catalog, task):
            row["status"] = list(self._statuses).index(status.status)
            row |= {"until": status.due} if status.due else {}
        row |= {"times": times} if (times := time_marks(mark)) else {}
        row |= {"remarks": found} if (found := list(remarks(task))) else {}
        row |= {"coming": told} if (told := coming_turns(self._catalog, task)) else {}
        if task.above:
            row["above"] = (task.above.url, task.above.called)
        if self._values["lap-lai"]:
            row["turns"] = [self._places["lap-lai"][one] for one in turns(task)]
        if self._values["san-pham"]:
            words = result_of(task)
            row["results"] = self._places["san-pham"][STATED if words else UNSTATED_RESULT]
            row |= {"result": words} if words else {}
        return row

    def _owners(self, task: CatalogTask) -> list[tuple[int, int, int]]:
        empty = [line for line in task.current.assignments if not line.assignees]
        found: dict[tuple[int, int], dict[str, None]] = {(self._label(one), 0): {} for one in empty}
        for claim in task.claims:
            key = self._label(claim.line), STRENGTH.index(claim.via.kind)
            bodies = found.setdefault(key, {})
            bodies[claim.owner[1]] = None
            heirs = self._catalog.heirs_of.get(claim.owner, ())
            if heirs:
                came = found.setdefault((key[0], len(STRENGTH)), {})
                came.update(dict.fromkeys(heir[1] for heir, _ in heirs))
        return [(label, way, self._set(bodies)) for (label, way), bodies in found.items()]

    def _label(self, line: CurrentAssignment) -> int:
        key = (
            line.label,
            self._places["vai-tro"][ROLES[line.role].code],
            not prints_label(line),
        )
        return self._labels.setdefault(key, len(self._labels))

    def _set(self, bodies: Iterable[str]) -> int:
        places = tuple(self._places["co-quan"][id_] for id_ in bodies)
        return self._sets.setdefault(places, len(self._sets))

    def _party(self, names: Iterable[tuple[str, ...]]) -> int:
        places = tuple(self._names.setdefault(name, len(self._names)) for name in names)
        return self._parties.setdefault(places, len(self._parties))

    def _document(self, id_: str) -> dict[str, Any]:
        document = self._catalog.documents[id_]
        by = document.replaced_by or document.amended_by
        mark = document_mark(self._catalog, id_)
        return {
            "number": document.number,
            "force": self._places["hieu-luc"][_FORCES[document.force]],
            "mark": mark.force,
            "label": mark.label,
            "by": [(other, self._catalog.documents[other].name) for other in by],
        }
