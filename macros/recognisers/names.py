"""Names of bodies, groups and positions in the wording of a plan.

Rules, each from a trap of a real plan:

- The longest name at a place wins: “Văn phòng Ủy ban nhân dân tỉnh” is one body, not a mention of
  “Ủy ban nhân dân tỉnh”.
- Only the first letter's case is free: “các sở, ban, ngành” opens a sentence as “Các sở, …”.
- Words only: “UBND” is not found inside “PCVPUBND”; masked spans (document numbers) are skipped.
- A generic name (“địa phương”) is found in assignments only.
- “… Ủy viên Ban Chỉ đạo là đại diện lãnh đạo các cơ quan: A, B” assigns A and B *as* that position;
  the position itself is then no assignee.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

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


@dataclass(frozen=True)
class AssigneeMention:
    """A mention in an assignment, read with its grammar."""

    mention: Mention
    as_position: str | None
    scope: str | None


class NameRecogniser:
    """Finds names in plain text; build one for each steering committee."""

    def __init__(self, names: Iterable[Name]) -> None:
        # By the first word, then the second: many names begin with “Sở” or “Ban”.
        self._names: dict[str, dict[str, list[Name]]] = {}
        for name in names:
            words = _WORD.findall(name.words)[:2]
            if words and name.words.startswith(words[0]):
                first, second = (*words, "")[:2]
                by_second = self._names.setdefault(first.lower(), {})
                by_second.setdefault(second, []).append(name)
        for by_second in self._names.values():
            for candidates in by_second.values():
                candidates.sort(key=lambda name: -len(name.words))

    def find(
        self,
        text: str,
        *,
        masked: Sequence[tuple[int, int]] = (),
        generic: bool = False,
    ) -> list[Mention]:
        """Mentions in order, never overlapping each other or a masked (start, end) span.

        The spans do not overlap each other.
        """
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
            second = words[index + 1].group() if index + 1 < len(words) else ""
            for name in (*by_second.get(second, ()), *by_second.get("", ())):
                if (generic or not name.generic) and _stands_at(text, at, name.words):
                    stop = at + len(name.words)
                    if not masks or masks[-1][0] >= stop:
                        found.append(Mention(at, stop, name.kind, name.id))
                        end = stop
                        break
        return found

    def assignees(self, text: str) -> tuple[list[AssigneeMention], list[tuple[int, str]]]:
        """Read an assignment's wording.

        Returns the assignees in order, and the (offset, words) that are neither a known name nor a
        connective: words without an assignee.
        """
        found: list[AssigneeMention] = []
        unread: list[tuple[int, str]] = []
        position: str | None = None
        end = 0
        for mention in self.find(text, generic=True):
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
        return found, unread + _unread(text, end, len(text))


def _stands_at(text: str, at: int, words: str) -> bool:
    stop = at + len(words)
    if text[at].lower() != words[0].lower() or not text.startswith(words[1:], at + 1):
        return False
    if text[at] != words[0] and words[:2].isupper():
        return False  # an abbreviation is written in one way only
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
