"""An abbreviation stands once in the list, and a plan prints it.

Passes: “QCDC” printed in task 12. Fails: “QCDC” twice; “QCĐC”, which no plan prints.
"""

from collections.abc import Iterator

from macros.checks.told import Plans
from macros.linking.lexicon import Lexicon
from macros.problems import Problem
from macros.reading.records import Records


def check(records: Records, _lexicon: Lexicon, plans: Plans) -> Iterator[Problem]:
    """Yield a problem for each abbreviation that is listed twice or printed nowhere."""
    printed = {short for plan in plans for short in plan.told.abbreviations}
    seen: set[str] = set()
    for located in records.abbreviations:
        short = located.record.short
        if short in seen:
            yield located.problem(("short",), "Chữ viết tắt này đã ghi ở trên", found=short)
        elif records.plans_known and short not in printed:
            what = "Không kế hoạch nào in chữ viết tắt này"
            yield located.problem(("short",), what, found=short)
        seen.add(short)
