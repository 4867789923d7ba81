"""Names of bodies, groups and positions in the wording of a plan.

Rules, each from a trap of a real plan:

- The longest name at a place wins: “Văn phòng Ủy ban nhân dân tỉnh” is one body, not a mention of
  “Ủy ban nhân dân tỉnh”.
- Only the first letter's case is free: “các sở, ban, ngành” opens a sentence as “Các sở, …”.
- An assignment that leaves words unread is read again in any letter case, to say what was meant.
- Tones may stand on either letter: “Uỷ ban” is “Ủy ban”.
- Words only: “UBND” is not found inside “PCVPUBND”; masked spans (document numbers) are skipped.
- A generic name (“địa phương”) is found in assignments only.
- “… Ủy viên Ban Chỉ đạo là đại diện lãnh đạo các cơ quan: A, B” assigns A and B *as* that position;
  the position itself is then no assignee.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from macros.recognisers.tones import one_placement

_WORD = re.compile(r"\w+")
_REPRESENTED = re.compile(
    r"\s+là (?:đại diện )?(?:lãnh đạo )?(?:của )?(?:các )?(?:cơ quan|đơn vị)[^:;.]{0,40}:",
    re.IGNORECASE,
)
_SCOPE = re.compile(r"\s+((?:có )?liên quan)\b")
_CONNECTIVE = re.compile(r"(?:\s|[,;.:]|\b(?:các|và|cùng|với|đồng chí|đ/c)\b)+", re.IGNORECASE)


@dataclass(frozen=True)
class Name:
    """One wording by which a body, group or position is known."""

    words: str
    kind: str
    id: str
    generic: bool = False


@dataclass(frozen=True)
class Mention:
    """A name found in a text: ``text[start:end]``."""

    start: int
    end: int
    kind: str
    id: str
    known: str = ""  # the name as known, when the text has it in another letter case


@dataclass(frozen=True)
class AssigneeMention:
    """A mention in an assignment, read with its grammar."""

    mention: Mention
    as_position: str | None
    scope: str | None


class ReadAssignment(NamedTuple):
    """What an assignment says."""

    assignees: list[AssigneeMention]  # in order
    unread: list[tuple[int, str]]  # offset and words that are neither a known name nor a connective
    other_case: list[Mention]  # names that the text has in another letter case than known


class NameRecogniser:
    """Finds names in plain text; build one for each steering committee."""

    def __init__(self, names: Iterable[Name]) -> None:
        # By the first word, then the second: many names begin with “Sở” or “Ban”.
        self._names: dict[str, dict[str, list[tuple[str, Name]]]] = {}
        for name in names:
            spelled = one_placement(name.words)
            words = _WORD.findall(spelled.lower())[:2]
            if words and spelled.lower().startswith(words[0]):
                first, second = (*words, "")[:2]
                by_second = self._names.setdefault(first, {})
                by_second.setdefault(second, []).append((spelled, name))
        for by_second in self._names.values():
            for candidates in by_second.values():
                candidates.sort(key=lambda candidate: -len(candidate[0]))

    def find(
        self,
        text: str,
        *,
        masked: Sequence[tuple[int, int]] = (),
        generic: bool = False,
        any_case: bool = False,
    ) -> list[Mention]:
        """Mentions in order, never overlapping each other or a masked (start, end) span.

        The spans do not overlap each other.
        """
        text = one_placement(text)
        found: list[Mention] = []
        end = 0
        words = list(_WORD.finditer(text))
        masks = sorted(masked, reverse=True)
        for index, word in enumerate(words):
            by_second = self._names.get(word.group().lower())
            at = word.start()
            if by_second is None or at < end:
                continue
            while masks and masks[-1][1] <= at:
                masks.pop()
            second = words[index + 1].group().lower() if index + 1 < len(words) else ""
            for spelled, name in (*by_second.get(second, ()), *by_second.get("", ())):
                stop = at + len(spelled)
                if (name.generic and not generic) or (masks and masks[-1][0] < stop):
                    continue
                exact = _stands_at(text, at, spelled)
                if exact or (any_case and _stands_in_any_case(text, at, spelled)):
                    known = "" if exact else name.words
                    found.append(Mention(at, stop, name.kind, name.id, known))
                    end = stop
                    break
        return found

    def assignees(self, text: str) -> ReadAssignment:
        """Read an assignment's wording."""
        read = self._assignees(text, any_case=False)
        if not read.unread:
            return read
        again = self._assignees(text, any_case=True)
        return again if again.other_case else read

    def _assignees(self, text: str, *, any_case: bool) -> ReadAssignment:
        found: list[AssigneeMention] = []
        unread: list[tuple[int, str]] = []
        position: str | None = None
        end = 0
        mentions = self.find(text, generic=True, any_case=any_case)
        for mention in mentions:
            if mention.start < end:
                continue  # inside “… lãnh đạo các cơ quan thuộc tỉnh:”
            unread += _unread(text, end, mention.start)
            end = mention.end
            represented = _REPRESENTED.match(text, end)
            if mention.kind == "position" and represented:
                position, end = mention.id, represented.end()
                continue
            scope = _SCOPE.match(text, end)
            end = scope.end() if scope else end
            found.append(AssigneeMention(mention, position, scope[1] if scope else None))
        unread += _unread(text, end, len(text))
        return ReadAssignment(found, unread, [mention for mention in mentions if mention.known])


def _stands_at(text: str, at: int, words: str) -> bool:
    stop = at + len(words)
    if text[at].lower() != words[0].lower() or not text.startswith(words[1:], at + 1):
        return False
    if text[at] != words[0] and words[:2].isupper():
        return False  # an abbreviation is written in one way only
    return _ends_at(text, stop)


def _stands_in_any_case(text: str, at: int, words: str) -> bool:
    if words[:2].isupper():
        return False
    stop = at + len(words)
    return text[at:stop].lower() == words.lower() and _ends_at(text, stop)


def _ends_at(text: str, stop: int) -> bool:
    return stop == len(text) or not (text[stop].isalnum() or text[stop] == "_")


def _unread(text: str, start: int, stop: int) -> list[tuple[int, str]]:
    """The stretches of text[start:stop] that are no connective, as (offset, words)."""
    left: list[tuple[int, int]] = []
    for connective in [*_CONNECTIVE.finditer(text, start, stop), None]:
        upto = connective.start() if connective else stop
        if start < upto:
            if left and text[left[-1][1] : start].isspace():
                left[-1] = (left[-1][0], upto)
            else:
                left.append((start, upto))
        start = connective.end() if connective else stop
    return [(at, text[at:upto]) for at, upto in left]
