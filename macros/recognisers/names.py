"""Names of bodies, groups and positions in the wording of a plan.

Rules, each from a trap of a real plan:

- The longest name at a place wins: “Văn phòng Ủy ban nhân dân tỉnh” is one body, not a mention of
  “Ủy ban nhân dân tỉnh”.
- Letter case, the place of a tone (“Uỷ ban”, “Ủy ban”) and the kind of blank and dash are free:
  “BỘ CÔNG AN”, “Lao động-Thương binh”. An abbreviation is written in one way only: “UBND Tỉnh” is
  “UBND tỉnh”, “Ubnd tỉnh” is not.
- A group is one, with “các” before it or without: “Các sở, ban, ngành”, “sở, ban, ngành”.
- Words only: “UBND” is not found inside “PCVPUBND”; masked spans (document numbers) are skipped.
- A generic name (“địa phương”) is found in assignments only.
- What narrows a name down stands right after it: “liên quan”, “được lựa chọn”, “(đất đai, môi
  trường)”. It is the scope of that name.
- “… Ủy viên Ban Chỉ đạo là đại diện lãnh đạo các cơ quan: A, B” assigns A and B *as* that position;
  the position itself is then no assignee.
- Words that are no known name are told whole: “Bộ, ngành, địa phương” is one group that nobody
  knows, not three.
"""

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from macros.recognisers.patterns import late_pattern
from macros.recognisers.spelling import one_spelling

_WORD = re.compile(r"\w+")
REPRESENTED = re.compile(
    r"\s+là (?:đại diện )?(?:lãnh đạo )?(?:của )?(?:các )?(?:cơ quan|đơn vị)[^:;.]{0,40}:",
    re.IGNORECASE,
)
# In brackets: not what the name is to be called, nor what it has to do.
_SCOPE = re.compile(
    r"\s+(?P<words>(?:khác )?(?:có )?liên quan(?: khác)?|được (?:lựa chọn|chọn|giao|phân công))\b"
    r"|\s*(?P<bracket>\((?!(?:sau đây|sau đó|dưới đây|gọi|viết tắt|chủ trì|phối hợp|chỉ đạo)\b)"
    r"[^()]{1,200}\))",
    re.IGNORECASE,
)
_CONNECTIVE = re.compile(
    r"(?:\s|[,;.:]|^[-–+•]|\b(?:các|và|cùng|với|đồng chí|đ/c)\b)+", re.IGNORECASE | re.MULTILINE
)
_COLLECTIVE_PART = (
    r"(?:bộ|sở|ban|ngành|cơ quan|đơn vị|địa phương|đoàn thể|hội|hội đoàn thể|mặt trận|tổ chức"
    r"|huyện|thị xã|thành phố|xã|phường|thị trấn|đặc khu|tỉnh|cấp)"
)
_COLLECTIVE = late_pattern(
    rf"\b{_COLLECTIVE_PART}(?:(?:\s*,\s*(?:và\s+)?|\s+và\s+|\s*-\s*)(?:các\s+)?{_COLLECTIVE_PART}\b)+",
    re.IGNORECASE,
)
_PLURAL = "các "
# Offices that every text calls so in short, whether it says that it does or not.
_OFFICES = (
    (late_pattern(r"\b(?:Ủy|Uỷ) ban nhân dân\b", re.IGNORECASE), "UBND"),
    (late_pattern(r"\bHội đồng nhân dân\b", re.IGNORECASE), "HĐND"),
)


class Name(NamedTuple):
    """One wording by which a body, group or position is known, and where (None: everywhere)."""

    words: str
    kind: str
    id: str
    generic: bool = False
    jurisdiction: str | None = None


class Mention(NamedTuple):
    """A name found in a text: ``text[start:end]``."""

    start: int
    end: int
    kind: str
    id: str


class AssigneeMention(NamedTuple):
    """A mention in an assignment, read with its grammar."""

    mention: Mention
    as_position: str | None
    scope: str | None


class ReadAssignment(NamedTuple):
    """What an assignment says."""

    assignees: list[AssigneeMention]  # in order
    unread: list[tuple[int, str]]  # offset and words that are neither a known name nor a connective


class _Known(NamedTuple):
    """A name in the one spelling, and its words that are written in one way only."""

    words: str
    exact: tuple[tuple[int, str], ...]  # where in it, and how
    name: Name


class NameRecogniser:
    """Finds names in plain text; build one for each steering committee."""

    def __init__(self, names: Iterable[Name]) -> None:
        # By the first word, then the second: many names begin with “Sở” or “Ban”.
        self._names: dict[str, dict[str, list[_Known]]] = {}
        for name in names:
            for known in _known(name):
                words = _WORD.findall(known.words)[:2]
                if words and known.words.startswith(words[0]):
                    first, second = (*words, "")[:2]
                    self._names.setdefault(first, {}).setdefault(second, []).append(known)
        for by_second in self._names.values():
            for candidates in by_second.values():
                candidates.sort(key=lambda known: -len(known.words))

    def find(
        self, text: str, *, masked: Sequence[tuple[int, int]] = (), generic: bool = False
    ) -> list[Mention]:
        """Mentions in order, never overlapping each other or a masked (start, end) span.

        The spans do not overlap each other.
        """
        spelling = one_spelling(text, masked=sorted(masked), close_dashes=True)
        found: list[Mention] = []
        end = 0
        words = list(_WORD.finditer(spelling.text))
        for index, word in enumerate(words):
            by_second = self._names.get(word[0])
            at = word.start()
            if by_second is None or at < end:
                continue
            second = words[index + 1][0] if index + 1 < len(words) else ""
            for known in (*by_second.get(second, ()), *by_second.get("", ())):
                if known.name.generic and not generic:
                    continue
                if _stands_at(known, spelling.text, spelling.cased, at):
                    end = at + len(known.words)
                    start, stop = spelling.span(at, end)
                    found.append(Mention(start, stop, known.name.kind, known.name.id))
                    break
        return found

    def assignees(self, text: str) -> ReadAssignment:
        """Read an assignment's wording."""
        found, between = self._assigned(text)
        return ReadAssignment(found, [words for part in between for words in _unread(text, *part)])

    def assigned(self, text: str) -> list[AssigneeMention]:
        """Whom a text of any length assigns: what `assignees` finds, what else it says unread."""
        return self._assigned(text)[0]

    def _assigned(self, text: str) -> tuple[list[AssigneeMention], list[tuple[int, int]]]:
        """Whom a text assigns, and the spans between them."""
        found: list[AssigneeMention] = []
        between: list[tuple[int, int]] = []
        position: str | None = None
        end = 0
        mentions = self.find(text, generic=True)
        for index, mention in enumerate(mentions):
            if mention.start < end:
                continue  # inside “… lãnh đạo các cơ quan thuộc tỉnh:”
            between.append((end, mention.start))
            end = mention.end
            represented = REPRESENTED.match(text, end)
            if mention.kind == "position" and represented:
                position, end = mention.id, represented.end()
                continue
            following = mentions[index + 1].start if index + 1 < len(mentions) else len(text)
            scope = _SCOPE.match(text, end)
            if scope and scope.end() > following:
                scope = None  # who is named in brackets is no scope
            end = scope.end() if scope else end
            words = scope["words"] or scope["bracket"] if scope else None
            found.append(AssigneeMention(mention, position, words))
        return found, [*between, (end, len(text))]


def in_short(words: str) -> str:
    """Words with the offices in short that are mostly printed so: “Văn phòng UBND tỉnh”."""
    for office, short in _OFFICES:
        words = office.sub(short, words)
    return words


def in_jurisdiction(names: Iterable[Name], jurisdiction: str | None) -> list[Name]:
    """The names as a document of one jurisdiction means them: of equal ones only those that count.

    Those of its own jurisdiction come first, then central ones (that have none), else all; where
    several are left, the data must tell them apart.
    """
    by_words: dict[str, list[Name]] = {}
    for name in names:
        by_words.setdefault(_spelled(name.words), []).append(name)
    return [name for equal in by_words.values() for name in _nearest(equal, jurisdiction)]


def _nearest(equal: list[Name], jurisdiction: str | None) -> list[Name]:
    own = [name for name in equal if name.jurisdiction == jurisdiction]
    return own or [name for name in equal if name.jurisdiction is None] or equal


def _spelled(words: str) -> str:
    return one_spelling(words, close_dashes=True).text


def _known(name: Name) -> Iterable[_Known]:
    spelling = one_spelling(name.words, close_dashes=True)
    exact = tuple(
        (word.start(), word[0])
        for word in _WORD.finditer(spelling.cased)
        if sum(map(str.isupper, word[0])) > 1
    )
    yield _Known(spelling.text, exact, name)
    if name.kind == "group" and spelling.text.startswith(_PLURAL):
        bare = tuple((at - len(_PLURAL), word) for at, word in exact)
        yield _Known(spelling.text.removeprefix(_PLURAL), bare, name)


def _stands_at(known: _Known, text: str, cased: str, at: int) -> bool:
    stop = at + len(known.words)
    if not text.startswith(known.words, at):
        return False
    if stop < len(text) and (text[stop].isalnum() or text[stop] == "_"):
        return False
    return all(cased.startswith(word, at + place) for place, word in known.exact)


def _unread(text: str, start: int, stop: int) -> list[tuple[int, str]]:
    """The stretches of text[start:stop] that are no connective, as (offset, words)."""
    if not _between_connectives(text, start, stop):
        return []  # as nearly always; so no word is left that a group could be made of
    left: list[tuple[int, str]] = []
    for group in [*_COLLECTIVE.finditer(text, start, stop), None]:
        upto = group.start() if group else stop
        left += _between_connectives(text, start, upto)
        if group:
            left.append((group.start(), group[0]))
            start = group.end()
    return left


def _between_connectives(text: str, start: int, stop: int) -> list[tuple[int, str]]:
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
