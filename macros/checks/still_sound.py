"""Whether data that a check found sound still are, when little of them has changed since.

Of every plan a sound check keeps the digest of its files, and a digest of all that rules which hold
plans and records against each other take from it (`_told`). While the shared records stay the same,
only the plans that changed are read: when each is sound by itself and still tells the same, no rule
can find anything else than before, which was nothing. Whenever this cannot be said (a problem, a
draft, a citation more), nothing is: the check then reads all, as if nothing had been kept.
"""

import hashlib
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

from macros.checks import plans, references, sources
from macros.checks.abbreviations import printed_in
from macros.checks.all_rules import of_plan
from macros.checks.checked_data import CheckedData
from macros.checks.kept_problems import KeptOnDisk
from macros.linking.composing import linked
from macros.linking.lexicon import Lexicon
from macros.model import Plan
from macros.reading.files import data_folder
from macros.reading.kept import Digests
from macros.reading.loading import PlanFolder, Records, load, summary
from macros.recognisers.numbers import number_key
from macros.recognisers.tones import one_placement


class SoundPlan(NamedTuple):
    """What a sound check keeps of a plan: two digests, and how many tasks it has."""

    digest: str  # of its files
    told: str  # of what rules of all plans take from it
    tasks: int


class SoundCheck(NamedTuple):
    """What is kept of a check that found nothing wrong."""

    shared: str  # the digest of what plans have in common
    counts: dict[str, int]  # of the shared records, by the names of their files
    plans: dict[str, SoundPlan]  # by the names of their folders, in their order


def kept_of(checked: CheckedData) -> SoundCheck | None:
    """What to keep of a check for `still_sound`; None when something is wrong, or may be."""
    records = checked.records
    if checked.problems or records.drafts or not records.shared_digest:
        return None
    kept: dict[str, SoundPlan] = {}
    for folder in records.plans:
        told = _told(folder, records, checked.lexicon)
        if not (told and folder.digest):
            return None
        kept[folder.name] = SoundPlan(folder.digest, told, len(folder.tasks))
    return SoundCheck(records.shared_digest, records.counts, kept)


def still_sound(root: Path, kept: KeptOnDisk) -> str | None:
    """The summary of ``root/data`` when they are known to be sound; None when that is not known."""
    before = _sound_check(kept.sound)
    if before is None:
        return None
    data = data_folder(root)
    if data.problems or data.drafts or data.plans != [*before.plans]:
        return None
    digests = Digests(data)
    if digests.of_shared(()) != before.shared:
        return None
    now = {**before.plans}
    changed = [name for name, one in now.items() if digests.of_plan(name) != one.digest]
    if changed:
        records, problems = load(root, kept=kept, plans=changed)
        if problems or records.shared_digest != before.shared:
            return None
        lexicon = linked(records, kept)
        for folder in records.plans:
            told = "" if _problems(folder, records, lexicon) else _told(folder, records, lexicon)
            if not folder.digest or told != now[folder.name].told:
                return None
            now[folder.name] = SoundPlan(folder.digest, told, len(folder.tasks))
        kept.sound = before._replace(plans=now)
    return summary(len(now), sum(one.tasks for one in now.values()), before.counts)


def _sound_check(kept: Any) -> SoundCheck | None:
    """What an earlier check kept, as read from JSON; None for what is nothing of the kind."""
    try:
        shared, counts, rows = kept
        summary(0, 0, counts)
        plans = {name: SoundPlan(*one) for name, one in rows.items()}
        sum(one.tasks for one in plans.values())
        return SoundCheck(shared, counts, plans)
    except (TypeError, LookupError, ValueError, AttributeError):
        return None


def _problems(folder: PlanFolder, records: Records, lexicon: Lexicon) -> bool:
    """Whether a plan has problems of its own.

    A plan that replaces another has, while the other is not read: then all are.
    """
    alone = records.with_only(folder)
    return bool(of_plan(folder, records, lexicon)) or any(
        True for rule in (references.check, plans.check) for _ in rule(alone, lexicon)
    )


def _told(folder: PlanFolder, records: Records, lexicon: Lexicon) -> str:
    """A digest of what the rules of all plans take from one in which nothing is wrong.

    Empty for a plan of which they may say something by itself: one that could not be read whole, or
    that cites what is not exactly one document.
    """
    uses = list(lexicon.uses_in(folder))
    if not (folder.plan and folder.whole and folder.proofs_known) or any(
        len(citation.documents) != 1 for _, _, citation in uses
    ):
        return ""
    told = (
        tuple(_header(folder.plan.record, lexicon)),
        sorted(one.document for one in folder.plan.record.amendments),
        sorted(str(one.record.evidence) for one in folder.updates),
        sorted({one_placement(citation.words) for _, _, citation in uses}),
        sorted({(text.amending, citation.documents) for _, text, citation in uses}),
        _sorted_sets(sources.facts_printed(records, uses, lexicon)),
        sorted(printed_in(folder, (one.record.short for one in records.abbreviations))),
    )
    return hashlib.sha256(repr(told).encode("utf-8", "surrogatepass")).hexdigest()


def _header(plan: Plan, lexicon: Lexicon) -> Iterator[object]:
    yield from (plan.id, plan.former_ids, plan.replaces, plan.issuer, plan.year, plan.date)
    yield plan.number and number_key(plan.number)
    yield lexicon.names_issuer(plan)


def _sorted_sets(sets: dict[str, set[str]]) -> Iterable[tuple[str, list[str]]]:
    return sorted((key, sorted(members)) for key, members in sets.items())
