"""Whether data that a check found sound still are, when little of them has changed since.

Of every plan a sound check keeps the digest of its files, and one of all that it tells the rules
which hold plans and records against each other (`told.py`). While the shared records stay the same,
only the plans that changed are read: when each is sound by itself and still tells the same, no rule
can find anything else than before, which was nothing. Whenever this cannot be said (a problem, a
draft, a citation more), nothing is: the check then reads all, as if nothing had been kept.
"""

from pathlib import Path
from typing import Any, NamedTuple

from macros.checks.all_rules import of_plan
from macros.checks.checked_data import CheckedData
from macros.checks.kept_problems import KeptOnDisk
from macros.checks.told import told_by
from macros.linking.composing import linked
from macros.linking.lexicon import Lexicon
from macros.reading.files import data_folder
from macros.reading.kept import Digests
from macros.reading.loading import load
from macros.reading.records import PlanFolder, Records, summary


class SoundPlan(NamedTuple):
    """What a sound check keeps of a plan: two digests, and how many tasks it has."""

    digest: str  # of its files
    told: str  # of what it tells the rules of all plans
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
    data = data_folder(root, known=kept.files)
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
            told = _told(folder, records, lexicon)
            wrong = of_plan(folder, records, lexicon)
            if wrong or not folder.digest or told != now[folder.name].told:
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


def _told(folder: PlanFolder, records: Records, lexicon: Lexicon) -> str:
    """A digest of what a plan tells; empty where not all of it could be read."""
    return told_by(folder, records, lexicon).digest if folder.whole else ""
