"""What tells tasks apart that begin alike, so that they would have the same title.

told_apart("Trả lời kiến nghị", ["Trả lời kiến nghị gửi Sở Y tế", "Trả lời kiến nghị gửi Sở A", …])
# {"Trả lời kiến nghị gửi Sở Y tế": "Trả lời kiến nghị: Sở Y tế", …}
"""

import re
from collections.abc import Sequence
from itertools import takewhile

from macros.checks.tasks import MAX_TITLE_WORDS
from macros.importing.titles.ends import MARGIN, VERBS_ONLY, Joined, ends

_FEWEST = 3  # clauses: of two the one has another title that is as good
_ROOM = 5  # words that are left for what all have in common
_BEFORE = {"của", "với", "về", "cho", "ở", "gửi"}  # what follows is a thing
_NOTHING = re.compile("(?:khoản|điểm|[Đđ]iều|mục|quy định|phạm vi|việc) ")


def told_apart(title: str, clauses: Sequence[str], joined: Joined = frozenset()) -> dict[str, str]:
    """For each clause that shares a title with others the title that says in what it differs.

    Empty where nothing says it in a few words.
    """
    rests = {one: _from(title, one) for one in clauses}
    if len(rests) < _FEWEST or not all(rests.values()):
        return {}
    words = [rest.split() for rest in rests.values()]
    same = [each[0] for each in takewhile(_are_one, zip(*words, strict=False))]
    # From behind a preposition on, for two names may both begin with “Sở”.
    ends_of_same = (place for place in range(len(same), 0, -1) if same[place - 1] in _BEFORE)
    common = next(ends_of_same, 0)
    told = {}
    for clause, rest in rests.items():
        own = _best(" ".join(rest.split()[common:]), MAX_TITLE_WORDS - _ROOM, joined)
        head = _best(" ".join(title.split()[:common]), MAX_TITLE_WORDS - len(own.split()), joined)
        if not own or _NOTHING.match(f"{own} ") or not head or VERBS_ONLY.fullmatch(head):
            return {}
        told[clause] = f"{head}: {own}"
    return told if len(set(told.values())) > 1 else {}


def _from(title: str, clause: str) -> str:
    """A clause from where its title begins."""
    at = clause.casefold().find(title.casefold())
    return f"{title}{clause[at + len(title) :]}" if at >= 0 else ""


def _are_one(words: tuple[str, ...]) -> bool:
    return len(set(words)) == 1


def _best(words: str, room: int, joined: Joined) -> str:
    """The best title of so many words that begins some words."""
    found = ends(words.strip(MARGIN), joined)
    fit = {one.worth: one.words for one in found if len(one.words.split()) <= room}
    return fit[max(fit)] if fit else ""
