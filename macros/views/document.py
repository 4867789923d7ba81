"""The page of a document: what is known of it and from where, and who must act on it."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from macros import addresses
from macros.labels import UNKNOWN, day, place_in_plan
from macros.linking.catalog import Catalog
from macros.linking.catalog_plan import CatalogPlan, CatalogTask, CitedAt
from macros.linking.queries import (
    citing_tasks,
    has_several_plans,
    in_numbers,
    named_in,
    tasks_at,
)
from macros.model.documents import Document
from macros.model.sources import Confidence
from macros.views.marks import (
    DocumentMark,
    Link,
    PlanTasks,
    SourceMark,
    TouchMark,
    document_link,
    document_mark,
    force_label,
    named_links,
    owner_link,
    plan_name,
    plan_tasks,
    source_mark,
    source_marks,
    task_link,
    touch_marks,
)
from macros.views.rows import ListedTask, remarks, task_row
from macros.views.verbatim import Paragraph, paragraphs

MOST_PLACES = 13  # where a document is cited, printed in full; all others are links only
_MOST_TOGETHER = 8  # of them, with whom the tasks are given to; the words of more have their page


@dataclass(frozen=True)
class Fact:
    """One attribute, with the sources that prove what the plan does not print."""

    label: str
    value: str
    links: tuple[Link, ...]
    sources: tuple[SourceMark, ...]
    known: bool = True


@dataclass(frozen=True)
class Wording:
    """A text of a plan that cites the document, verbatim."""

    place: str
    link: Link
    remarks: tuple[str, ...]  # what became of the task or the plan
    words: tuple[Paragraph, ...]
    others: tuple[DocumentMark, ...]


@dataclass(frozen=True)
class EarlierPlan:
    """A plan of an earlier year that cites the document, and its tasks that do."""

    plan: Link
    year: int
    tasks: tuple[Link, ...]
    replaced: bool


@dataclass(frozen=True)
class DocumentView:
    """Everything the page of a document prints."""

    mark: DocumentMark
    title: str
    answer: str
    by: tuple[Link, ...]
    facts: tuple[Fact, ...]
    rows: tuple[ListedTask, ...]
    several_plans: bool  # of the site
    named: tuple[Link, ...]
    wordings: tuple[Wording, ...]
    words_at: str  # the page that has them; empty: the document's own
    more: tuple[PlanTasks, ...]  # of the newest year, beyond those printed in full
    more_count: int
    finder: str  # where all its tasks are listed
    earlier: tuple[EarlierPlan, ...]
    variants: tuple[tuple[str, SourceMark], ...]
    touched_by: tuple[TouchMark, ...]
    full_text: SourceMark | None


def document_view(catalog: Catalog, id_: str) -> DocumentView:
    """The view of a document."""
    document = catalog.documents[id_]
    tasks = citing_tasks(catalog, id_)
    named = named_in(tasks)
    recent, earlier = _by_age(catalog.cited.get(id_, []))
    full, rest = recent[:MOST_PLACES], recent[MOST_PLACES:]
    shown = [task for task in tasks_at(full) if task.standing]
    more = [task for task in tasks_at(rest) if task.standing and task not in shown]
    mark, several = document_mark(catalog, id_), has_several_plans(catalog)
    return DocumentView(
        mark=mark,
        title=document.title or "",
        answer=_answer(catalog, document, tasks),
        by=mark.by,
        facts=tuple(_facts(catalog, document)),
        rows=tuple(task_row(catalog, task) for task in shown),
        several_plans=several,
        named=named_links(catalog, named),
        wordings=tuple(_wordings(catalog, id_, full)),
        words_at=addresses.words_citing(id_) if words_apart(catalog, id_) else "",
        more=plan_tasks(catalog, more, several),
        more_count=len(more),
        finder=addresses.found_by_document(id_),
        earlier=tuple(_earlier(catalog, earlier)),
        variants=tuple(
            (
                _variant(
                    variant.number, day(variant.date) if variant.date else "", variant.title or ""
                ),
                source_mark(catalog, variant),
            )
            for variant in document.variants
        ),
        touched_by=touch_marks(catalog, id_),
        full_text=source_mark(catalog, document.full_text) if document.full_text else None,
    )


def words_apart(catalog: Catalog, id_: str) -> bool:
    """Whether the words of plans that cite a document are too many for its own page."""
    recent, _ = _by_age(catalog.cited.get(id_, []))
    return len(recent[:MOST_PLACES]) > _MOST_TOGETHER


def _by_age(places: list[CitedAt]) -> tuple[list[CitedAt], list[CitedAt]]:
    """The places of the newest years, as many whole years as may be shown, and the earlier ones."""
    count = 0
    for in_year in Counter(place.plan.record.year for place in places).values():
        if count and count + in_year > MOST_PLACES:
            break
        count += in_year
    return places[:count], places[count:]


def _earlier(catalog: Catalog, places: Iterable[CitedAt]) -> Iterable[EarlierPlan]:
    by_plan: dict[CatalogPlan, list[CitedAt]] = {}
    for place in places:
        by_plan.setdefault(place.plan, []).append(place)
    for plan, found in by_plan.items():
        tasks = tuple(task_link(task) for task in tasks_at(found))
        replaced = plan.replaced_by is not None
        yield EarlierPlan(plan_name(catalog, plan), plan.record.year, tasks, replaced)


def _answer(catalog: Catalog, document: Document, tasks: list[CatalogTask]) -> str:
    if tasks:
        whom = in_numbers(named_in(tasks))
        return f"Kế hoạch viện dẫn ở {len(tasks)} nhiệm vụ" + (
            f", giao cho {whom}." if whom else "."
        )
    if places := catalog.cited.get(document.id):
        if any(place.task for place in places):
            return "Kế hoạch viện dẫn ở nhiệm vụ đã bỏ hoặc thuộc kế hoạch đã được thay thế."
        return "Kế hoạch viện dẫn ở phần ngoài các nhiệm vụ."
    replaced = [document_link(catalog, one).text for one in catalog.replaces.get(document.id, ())]
    amended = [document_link(catalog, one).text for one in catalog.amends.get(document.id, ())]
    parts = [f"thay thế {', '.join(replaced)}" if replaced else ""]
    parts += [f"sửa đổi {', '.join(amended)}" if amended else ""]
    touched = [document_link(catalog, one).text for one in catalog.touches.get(document.id, ())]
    parts += [f"liên quan đến {', '.join(touched)}" if touched else ""]
    said = "; ".join(part for part in parts if part)
    return f"Không kế hoạch nào viện dẫn; có ở đây vì {said}."


def _facts(catalog: Catalog, document: Document) -> Iterable[Fact]:
    yield _fact(
        catalog, document, "number", "Số, ký hiệu", document.number or "Kế hoạch không ghi số"
    )
    yield _fact(catalog, document, "type", "Loại văn bản", document.type or "không có")
    yield _fact(
        catalog, document, "date", "Ngày ban hành", day(document.date), known=bool(document.date)
    )
    issuer = (owner_link(catalog, ("body", document.issuer)),) if document.issuer else ()
    yield _fact(
        catalog,
        document,
        "issuer",
        "Cơ quan ban hành",
        "" if issuer else UNKNOWN,
        issuer,
        bool(issuer),
    )
    if document.title is None:
        yield Fact("Trích yếu", UNKNOWN, (), (), known=False)
    elif sources := _sources(catalog, document, "title"):
        yield Fact("Trích yếu", document.title, (), sources)
    yield _fact(catalog, document, "force", "Hiệu lực hiện nay", force_label(document))
    if document.force_note:
        yield Fact("Giải thích", document.force_note, (), ())
    for label, ids in (
        ("Được thay thế bằng", document.replaced_by),
        ("Được sửa đổi bởi", document.amended_by),
        ("Thay thế", catalog.replaces.get(document.id, ())),
        ("Sửa đổi", catalog.amends.get(document.id, ())),
        ("Liên quan đến", catalog.touches.get(document.id, ())),
    ):
        if ids:
            yield Fact(label, "", tuple(document_link(catalog, one) for one in ids), ())


def _fact(
    catalog: Catalog,
    document: Document,
    fact: str,
    label: str,
    value: str,
    links: tuple[Link, ...] = (),
    known: bool = True,
) -> Fact:
    return Fact(label, value, links, _sources(catalog, document, fact), known)


def _sources(catalog: Catalog, document: Document, fact: str) -> tuple[SourceMark, ...]:
    proving = (
        source
        for source in document.sources
        if fact in source.facts and source.confidence != Confidence.low
    )
    return source_marks(catalog, proving)


def _wordings(catalog: Catalog, id_: str, places: list[CitedAt]) -> Iterable[Wording]:
    """Each text that cites the document, once, with the other documents it cites."""
    seen: set[str] = set()
    here = addresses.page("document", id_)
    several = len({place.plan for place in places}) > 1
    for place in places:
        if place.text.text in seen:
            continue
        seen.add(place.text.text)
        task = place.plan.by_code.get(place.task or "")
        link = Link(task.title, task.url) if task else plan_name(catalog, place.plan)
        cited = [
            other
            for citation in place.plan.read(place.text.text).citations
            for other in citation.documents
            if other != id_
        ]
        where = _place(place)
        yield Wording(
            f"{catalog.plan_marks[place.plan.id]}, {where}" if several else where,
            link,
            tuple(remarks(task)) if task else _of_plan(place.plan),
            paragraphs(place.plan, place.text.text, here),
            tuple(document_mark(catalog, other) for other in dict.fromkeys(cited)),
        )


def _of_plan(plan: CatalogPlan) -> tuple[str, ...]:
    """What became of a plan."""
    return (f"{plan.replaced_by.name} đã thay thế",) if plan.replaced_by else ()


_PARTS = {"title": "trích yếu", "basis": "phần căn cứ"}


def _place(place: CitedAt) -> str:
    part, section, number = place.text.part, place.section, place.text.number
    its = place.plan.by_code.get(place.task or "")
    task = f"nhiệm vụ {its.called}" if its else ""
    if part in _PARTS:
        return _PARTS[part]
    if part == "note":
        return f"chú thích của {task}"
    if part == "amendment":
        return f"sửa đổi {task}"
    if section is None:  # a task that an amendment adds stands in none
        return task if place.task else ""
    return place_in_plan(section, number)


def _variant(number: str | None, date: str, title: str) -> str:
    parts = [number or "", f"ngày {date}" if date else "", title]
    return ", ".join(part for part in parts if part)
