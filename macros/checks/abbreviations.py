"""An abbreviation stands once in the list, and a plan prints it.

Passes: “QCDC” printed in task 12. Fails: “QCDC” twice; “QCĐC”, which no plan prints.
"""

from collections.abc import Iterable, Iterator

from macros.linking.lexicon import Lexicon
from macros.linking.texts import plan_texts
from macros.problems import Problem
from macros.reading.loading import PlanFolder, Records
from macros.recognisers import inline


def check(records: Records, _lexicon: Lexicon) -> Iterator[Problem]:
    """Yield a problem for each abbreviation that is listed twice or printed nowhere."""
    shorts = [one.record.short for one in records.abbreviations]
    printed = {short for folder in records.plans for short in printed_in(folder, shorts)}
    seen: set[str] = set()
    for located in records.abbreviations:
        short = located.record.short
        if short in seen:
            yield located.problem(("short",), "Chữ viết tắt này đã ghi ở trên", found=short)
        elif records.plans_known and short not in printed:
            what = "Không kế hoạch nào in chữ viết tắt này"
            yield located.problem(("short",), what, found=short)
        seen.add(short)


def printed_in(folder: PlanFolder, shorts: Iterable[str]) -> set[str]:
    """Those of some abbreviations that a plan prints."""
    printed = list(_printed(folder))
    return {short for short in shorts if any(short in text for text in printed)}


def _printed(folder: PlanFolder) -> Iterator[str]:
    if folder.plan:
        yield from (line.text for line in folder.plan.record.opening)
        yield from folder.plan.record.signature
    yield from (inline.plain(text.text) for text in plan_texts(folder))
