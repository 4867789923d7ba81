"""Words of time that belong together: lists, ranges, days and the interval at which they recur.

“Quý I và quý III/2022” is one group, and so is “trước ngày 15/6 và 15/12 hằng năm”; “thường xuyên”
beside a time that says more exactly when is none.
"""

import re
from typing import NamedTuple

from macros.recognisers.time_forms import Kind
from macros.recognisers.time_words import Word, link, words_of_time

POINTS: set[Kind] = {
    *("half", "quarter", "day", "month", "year", "day_only", "weekday", "this_year"),
}
# What may be said of the day in a turn, by how long that is; of others only “ngày 15 hằng quý”.
_POINTS_OF: dict[str, set[Kind]] = {
    "every-year": POINTS - {"year", "weekday"},
    "every-week": {"weekday"},
}
_RECURS = re.compile(r" ?[,(/]? ?(?:của |vào |trong )?")
# “hằng quý, trước ngày 20 của tháng cuối quý”
_OF_A_TURN = re.compile(r" ?(?:của )?tháng (?:đầu|cuối|thứ|giữa)(?!\w)")
_RECURS_FIRST = re.compile(r"(?! và )[^.;]{0,80}")
_WITHIN = re.compile(r" ?[,(]? ?(?:trong |suốt |từ |cả |báo cáo (?:kết quả )?|tổng hợp |rà soát )*")
_CLOSING = re.compile(r" ?\)")


class TimeGroup(NamedTuple):
    """Words of a folded text that are linked, and the interval at which they come again."""

    words: tuple[Word, ...]
    start: int
    end: int
    every: str = ""

    @property
    def has_year(self) -> bool:
        """Whether a word of it names a year."""
        return any(word.year for word in self.words)


def groups_of(text: str, *, only_time: bool) -> list[TimeGroup]:
    """The groups of a folded text, in order; `only_time`: figures alone count (“2025”)."""
    return _without_asides(text, _recurring(text, _groups(text, only_time=only_time)))


def _groups(text: str, *, only_time: bool) -> list[TimeGroup]:
    linked: list[list[Word]] = []
    for word in words_of_time(text, bare=only_time):
        last = linked[-1][-1] if linked else None
        if last and _may_be_linked(last, word) and link(text, last, word):
            linked[-1].append(word)
        else:
            linked.append([word])
    groups = [TimeGroup(tuple(words), words[0].start, words[-1].end) for words in linked]
    if any(group.words[0].turn == "every-week" for group in groups):
        return groups
    return [group for group in groups if group.words[0].kind != "weekday"]


def _may_be_linked(one: Word, other: Word) -> bool:
    """Whether words are of one list; in “thứ Sáu, ngày 15/8” the first only tells of the other."""
    if (one.kind == "weekday") != (other.kind == "weekday"):
        return False
    return {one.kind, other.kind} <= POINTS


def _recurring(text: str, groups: list[TimeGroup]) -> list[TimeGroup]:
    """The groups, each “hằng năm” or “hằng tháng” joined to the days that it lets come again."""
    joined_groups: list[TimeGroup] = []
    for group in groups:
        last = joined_groups[-1] if joined_groups else None
        if last and _recurs(last, group) and _RECURS.fullmatch(text, last.end, group.start):
            closing = _CLOSING.match(text, group.end)
            end = closing.end() if closing and "(" in text[last.end : group.start] else group.end
            joined_groups[-1] = last._replace(end=end, every=group.words[0].turn)
        elif _OF_A_TURN.match(text, group.end):
            joined_groups.append(group)  # no day of each turn by itself
        elif last and _recurs(group, last) and _RECURS_FIRST.fullmatch(text, last.end, group.start):
            joined_groups[-1] = group._replace(start=last.start, every=last.words[0].turn)
        else:
            joined_groups.append(group)
    return joined_groups


def _recurs(group: TimeGroup, every: TimeGroup) -> bool:
    word = every.words[0]
    if word.kind != "every" or word.why or group.every or group.has_year:
        return False
    return {one.kind for one in group.words} <= _POINTS_OF.get(word.turn, {"day_only"})


def _without_asides(text: str, groups: list[TimeGroup]) -> list[TimeGroup]:
    """The groups without a “thường xuyên” or “định kỳ” that the one beside it says more exactly."""
    return [
        group
        for before, group, after in zip([None, *groups], groups, [*groups[1:], None], strict=False)
        if not (before and _is_aside(group, before, text[before.end : group.start]))
        and not (after and _is_aside(group, after, text[group.end : after.start]))
    ]


def _is_aside(group: TimeGroup, other: TimeGroup, between: str) -> bool:
    kind, exact = group.words[0].kind, other.words[0].kind
    recurs = bool(other.every) or exact == "every"
    if kind == "periodic":
        says_more = recurs or exact in POINTS
    else:
        says_more = kind == "continuous" and exact in POINTS and not recurs
    return says_more and _WITHIN.fullmatch(between) is not None
