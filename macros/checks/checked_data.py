"""The data folder read, linked and checked in one call: what the check and the site start from."""

import pathlib
from collections.abc import Collection, Iterable
from typing import NamedTuple

from macros.checks.all_rules import Spread, check, in_turn
from macros.linking.composing import linked
from macros.linking.lexicon import Lexicon
from macros.linking.on_paper import with_places
from macros.problems import Problem, sorted_problems
from macros.reading.files import PLANS, data_folder
from macros.reading.holes import is_hole
from macros.reading.kept import Kept
from macros.reading.loading import load
from macros.reading.records import Records

MAX_ALIKE = 5  # problems of one file that differ only in their place; the rest are counted


class CheckedData(NamedTuple):
    """What could be read of the data, and everything that is wrong with it."""

    records: Records
    lexicon: Lexicon
    problems: list[Problem]  # sorted, each once; empty when the data may be published


def load_checked(
    root: pathlib.Path,
    *,
    drafts: Collection[str] = (),
    kept: Kept | None = None,
    spread: Spread = in_turn,
) -> CheckedData:
    """Read and check ``root/data``, with these of its drafts.

    With `kept`, what has not changed since the last run is neither read nor checked again; what is
    found is the same; `spread` has plans checked where it likes. Raises nothing, whatever the files
    hold.
    """
    records, problems = load(root, drafts=drafts, kept=kept)
    lexicon = linked(records, kept)
    found = [
        problem
        for problem in [*problems, *check(records, lexicon, spread)]
        if is_hole(problem)
        or (problem.file, problem.line, problem.column) not in records.hole_places
    ]
    return CheckedData(records, lexicon, list(with_places(_counted(found), records)))


def draft_problems(root: pathlib.Path, kept: Kept | None = None) -> dict[str, list[Problem]]:
    """What is still to be done in each draft: its holes and faults, by the folder's path.

    Each is looked at by itself: what two of them propose may be the same. Its own is also what is
    wrong with a shared file only beside it: a document of which it prints another date.
    """
    found: dict[str, list[Problem]] = {}
    drafts = data_folder(root, known=kept.files if kept else None).drafts
    before = {at_place(one) for one in load_checked(root, kept=kept).problems} if drafts else set()
    for name in drafts:
        folder = f"{PLANS}/{name}"
        problems = load_checked(root, drafts=[name], kept=kept).problems
        found[folder] = [
            one
            for one in problems
            if one.file.startswith(f"{folder}/") or at_place(one) not in before
        ]
    return found


def at_place(problem: Problem) -> tuple[str, int, str, str]:
    """What tells a problem from others."""
    return problem.file, problem.line, problem.what, problem.found


def _counted(problems: Iterable[Problem]) -> list[Problem]:
    """The problems sorted; of many alike only the first, the last of them telling how many more.

    One misspelt name of a position makes forty lines unreadable, and would bury what else is wrong.
    Holes are all shown: they are a list of what to do.
    """
    alike: dict[tuple[str, str, str], list[Problem]] = {}
    for problem in sorted_problems(problems):
        alike.setdefault((problem.file, problem.what, problem.found), []).append(problem)
    shown: list[Problem] = []
    for group in alike.values():
        more = len(group) - MAX_ALIKE
        if more > 0 and not is_hole(group[0]):
            *group, last = group[:MAX_ALIKE]
            hint = "; ".join(filter(None, [last.hint, f"còn {more} chỗ nữa như vậy trong tệp này"]))
            group.append(last._replace(hint=hint))
        shown += group
    return sorted_problems(shown)
