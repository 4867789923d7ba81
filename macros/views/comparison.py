"""The page that compares two plans: tasks kept, changed, new and dropped, and the same by body."""

import difflib
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from macros.catalog import Catalog, CatalogPlan, CatalogTask
from macros.comparison import Comparison, Pair, ageless, compare
from macros.labels import ROLE_LABELS, by_name, period
from macros.model import Role
from macros.ownership import Owner
from macros.recognisers import inline
from macros.views.pieces import Link, owner_link

Run = tuple[Literal["", "ins", "del"], str]
_WORDS = re.compile(r"\S+\s*")


@dataclass(frozen=True)
class PairView:
    """A task of both plans, and what differs but the year."""

    newer: Link
    older: Link
    period: tuple[str, str] | None  # before and after
    added: tuple[Link, ...]
    removed: tuple[Link, ...]
    words: tuple[Run, ...]  # the newer wording with the older one's marked; empty when the same


@dataclass(frozen=True)
class OwnerChange:
    """What becomes of an owner's tasks."""

    link: Link
    kept: tuple[Link, ...]
    changed: tuple[Link, ...]
    new: tuple[Link, ...]
    dropped: tuple[Link, ...]


@dataclass(frozen=True)
class ComparisonView:
    """Everything the page prints."""

    newer: Link
    older: Link
    years: tuple[int, int]
    answer: str
    kept: tuple[PairView, ...]
    changed: tuple[PairView, ...]
    new: tuple[Link, ...]
    dropped: tuple[Link, ...]
    owners: tuple[OwnerChange, ...]
    steady: tuple[Link, ...]  # owners whose tasks all go on as they were


def comparison_view(catalog: Catalog, newer: CatalogPlan, older: CatalogPlan) -> ComparisonView:
    """The view of two plans."""
    found = compare(newer, older)
    kept = [pair for pair in found.pairs if not pair.changed]
    changed = [pair for pair in found.pairs if pair.changed]
    owners = _owners(catalog, newer, older, found)
    return ComparisonView(
        newer=Link(newer.name, newer.url),
        older=Link(older.name, older.url),
        years=(newer.record.year, older.record.year),
        answer=(
            f"So với {older.name}: {len(kept)} nhiệm vụ giữ như cũ, {len(changed)} thay đổi, "
            f"{len(found.new)} mới, {len(found.dropped)} không còn."
        ),
        kept=tuple(_pair(catalog, pair) for pair in kept),
        changed=tuple(_pair(catalog, pair) for pair in changed),
        new=tuple(map(_link, found.new)),
        dropped=tuple(map(_link, found.dropped)),
        owners=tuple(one for one in owners if one.changed or one.new or one.dropped),
        steady=tuple(one.link for one in owners if not (one.changed or one.new or one.dropped)),
    )


def _pair(catalog: Catalog, pair: Pair) -> PairView:
    new, old = pair.newer.current, pair.older.current
    return PairView(
        _link(pair.newer),
        _link(pair.older),
        (period(old.period), period(new.period)) if pair.period_changed else None,
        tuple(_part(catalog, *part) for part in pair.added),
        tuple(_part(catalog, *part) for part in pair.removed),
        tuple(_marked(pair)) if pair.text_changed else (),
    )


def _link(task: CatalogTask) -> Link:
    return Link(task.number, task.url, task.title)


def _part(catalog: Catalog, role: Role, owner: Owner) -> Link:
    return owner_link(catalog, owner, ROLE_LABELS[role].lower())


def _marked(pair: Pair) -> Iterator[Run]:
    """The newer wording, with the words that are new and those that went; not those of the year."""
    before, after = _words(pair.older), _words(pair.newer)
    matcher = difflib.SequenceMatcher(
        None, _ageless(pair.older, before), _ageless(pair.newer, after), autojunk=False
    )
    for kind, a, b, c, d in matcher.get_opcodes():
        if kind == "equal":
            yield "", "".join(after[c:d])
        else:
            if a < b:
                yield "del", "".join(before[a:b])
            if c < d:
                yield "ins", "".join(after[c:d])


def _words(task: CatalogTask) -> list[str]:
    return _WORDS.findall(inline.plain(task.current.text))


def _ageless(task: CatalogTask, words: list[str]) -> list[str]:
    return [ageless(word, task.plan.record.year) for word in words]


def _owners(
    catalog: Catalog, newer: CatalogPlan, older: CatalogPlan, found: Comparison
) -> list[OwnerChange]:
    """Every owner in either plan: bodies, then groups and positions, each by name."""
    partner = {pair.newer.number: pair for pair in found.pairs}
    before, after = _tasks_of(older), _tasks_of(newer)
    made = []
    for owner in before.keys() | after.keys():
        mine, was = after.get(owner, {}), before.get(owner, {})
        going_on = {
            number: partner[number]
            for number in mine
            if number in partner and partner[number].older.number in was
        }
        left = {pair.older.number for pair in going_on.values()}
        made.append(
            (
                owner[0],
                OwnerChange(
                    owner_link(catalog, owner),
                    tuple(_link(mine[n]) for n, pair in going_on.items() if not pair.changed),
                    tuple(_link(mine[n]) for n, pair in going_on.items() if pair.changed),
                    tuple(_link(task) for n, task in mine.items() if n not in going_on),
                    tuple(_link(task) for n, task in was.items() if n not in left),
                ),
            )
        )
    ordered = by_name(made, lambda one: one[1].link.text)
    return [one for kind in ("body", "group", "position") for k, one in ordered if k == kind]


def _tasks_of(plan: CatalogPlan) -> dict[Owner, dict[str, CatalogTask]]:
    found: dict[Owner, dict[str, CatalogTask]] = {}
    for claim in plan.claims:
        found.setdefault(claim.owner, {})[claim.task] = plan.by_number[claim.task]
    return found
