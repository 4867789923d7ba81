"""The numbers and bullets that Word puts before paragraphs by itself, as it prints them.

A paragraph names a list (``w:num``) and a level; the list takes its levels from an abstract one,
which lists share: they count on together unless one says that it starts anew. A level's text names
the levels whose numbers it shows: ``Điều %1.``, ``%1.%2.``. Source: ECMA-376 part 1, 17.9.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple
from xml.etree.ElementTree import Element

from macros.reading.received.docx_styles import NumberedBy, Styles, font_of, is_on, value
from macros.reading.received.symbol_fonts import is_symbol_font, sign

_LEVELS = 9
_ROMAN = (
    *((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l")),
    *((40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")),
)
_COUNTING = ("không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín", "mười")
_DEFAULT_BULLET = "•"
_ROUND = "o"  # of a font for typing: it is drawn as a small circle


class Label(NamedTuple):
    """What Word prints before a paragraph."""

    text: str = ""
    gap: str = ""  # between it and the words
    look: Element | None = None  # what is said of it before what is said of the paragraph


@dataclass
class _Level:
    """One level of a list."""

    text: str
    kind: str  # of its numbers
    start: int
    restarts_after: int  # the level, from 0, whose next number restarts it; -1: none does
    gap: str  # between the number and the words
    look: Element | None
    font: str
    all_arabic: bool
    is_hidden: bool
    style: str


@dataclass
class _Counting:
    """The numbers of an abstract list as far as it has counted."""

    levels: dict[int, _Level]
    numbers: dict[int, int] = field(default_factory=dict)
    begun: set[str] = field(default_factory=set)  # lists that have started anew already


class Numbering:
    """Gives each paragraph of a document, one after the other, what Word prints before it."""

    def __init__(self, part: Element | None, styles: Styles) -> None:
        self.styles = styles
        self.unknown: list[str] = []  # what could not be shown as Word does
        self._lists = {one.get("w.numId", ""): one for one in _all(part, "w.num")}
        self._abstract = {
            one.get("w.abstractNumId", ""): one for one in _all(part, "w.abstractNum")
        }
        self._counting: dict[str, _Counting] = {}
        self._own_levels: dict[str, dict[int, _Level]] = {}

    def label(self, properties: Element | None, style: str) -> Label:
        """The number or bullet of the next paragraph."""
        by = self._numbered_by(properties, style)
        levels = self._levels_of(by.list_id) if by else {}
        if by is None or by.level not in levels:
            return Label()
        numbered = self._lists[by.list_id]
        counting = self._counting_of(numbered)
        self._start_anew(numbered, counting)
        self._count(counting, levels, by.level)
        level = levels[by.level]
        if level.is_hidden or level.kind == "none":
            return Label()
        shown = self._bullet(level) if level.kind == "bullet" else self._shown(counting, levels, by)
        return Label(shown.strip(), level.gap, level.look) if shown.strip() else Label()

    def _numbered_by(self, properties: Element | None, style: str) -> NumberedBy | None:
        list_id, level = (value(properties, f"w.numPr/w.{one}") for one in ("numId", "ilvl"))
        by_style = self.styles.numbered_by(style)
        if list_id is None:
            if by_style is None:
                return None
            by, names = by_style
            found = int(level) if level else by.level
            return by._replace(level=found if found >= 0 else self._level_of(by.list_id, names))
        if list_id == "0":
            return None
        if level is None and by_style:
            return NumberedBy(list_id, max(self._level_of(list_id, by_style[1]), 0))
        return NumberedBy(list_id, int(level or 0))

    def _level_of(self, list_id: str, styles: Sequence[str]) -> int:
        """The level of a list that belongs to the first of some styles; 0 where none does."""
        of_style = {one.style: at for at, one in reversed(self._levels_of(list_id).items())}
        return next((of_style[style] for style in styles if style in of_style), 0)

    def _counting_of(self, numbered: Element) -> _Counting:
        name = value(numbered, "w.abstractNumId") or ""
        for _ in range(_LEVELS):  # a list may take its levels from a style of lists
            linked = value(self._abstract.get(name), "w.numStyleLink")
            followed = self._list_of_style(linked) if linked else None
            if followed is None:
                break
            name = followed
        if name not in self._counting:
            abstract = self._abstract.get(name)
            levels = {} if abstract is None else dict(_levels(abstract))
            self._counting[name] = _Counting(levels)
        return self._counting[name]

    def _list_of_style(self, style: str) -> str | None:
        """The abstract list that defines a style of lists."""
        linked = (
            name for name, one in self._abstract.items() if value(one, "w.styleLink") == style
        )
        return next((one for one in linked if self._abstract[one].find("w.lvl") is not None), None)

    def _levels_of(self, list_id: str) -> dict[int, _Level]:
        """The levels of a list by their numbers; none of one that the file does not have."""
        numbered = self._lists.get(list_id)
        if numbered is None:
            return {}
        if list_id not in self._own_levels:
            levels = dict(self._counting_of(numbered).levels)
            for override in numbered.findall("w.lvlOverride"):
                levels.update(_levels(override))
            self._own_levels[list_id] = levels
        return self._own_levels[list_id]

    def _start_anew(self, numbered: Element, counting: _Counting) -> None:
        """Set the numbers that a list starts anew when it is first met."""
        list_id = numbered.get("w.numId", "")
        if list_id in counting.begun:
            return
        counting.begun.add(list_id)
        for override in numbered.findall("w.lvlOverride"):
            start = value(override, "w.startOverride")
            if start is not None:
                level = int(override.get("w.ilvl", "0"))
                counting.numbers[level] = int(start) - 1
                for deeper in range(level + 1, _LEVELS):
                    counting.numbers.pop(deeper, None)

    def _count(self, counting: _Counting, levels: dict[int, _Level], at: int) -> None:
        start = levels[at].start
        counting.numbers[at] = counting.numbers.get(at, start - 1) + 1
        for deeper in range(at + 1, _LEVELS):
            after = levels[deeper].restarts_after if deeper in levels else deeper - 1
            if at <= after:
                counting.numbers.pop(deeper, None)

    def _shown(self, counting: _Counting, levels: dict[int, _Level], by: NumberedBy) -> str:
        level = levels[by.level]
        shown = level.text
        for number in range(1, _LEVELS + 1):
            if f"%{number}" not in shown or number - 1 not in levels:
                continue
            one = levels[number - 1]
            counted = counting.numbers.get(number - 1, one.start)
            is_arabic = one.kind.startswith(("decimal", _PADDED))
            kind = "decimal" if level.all_arabic and not is_arabic else one.kind
            shown = shown.replace(f"%{number}", self._number(counted, kind))
        return shown

    def _bullet(self, level: _Level) -> str:
        if not level.text.strip():
            return ""
        if not is_symbol_font(level.font):
            is_drawn = level.text == _ROUND and level.font.startswith("Courier")
            private = any("\ue000" <= one <= "\uf8ff" for one in level.text)
            if private:
                self.unknown.append(level.font or "không rõ phông")
            return "◦" if is_drawn else _DEFAULT_BULLET if private else level.text
        signs = [sign(ord(one), level.font) for one in level.text]
        if not all(signs):
            self.unknown.append(level.font)
        return "".join(one or _DEFAULT_BULLET for one in signs)

    def _number(self, number: int, kind: str) -> str:
        if kind not in _KINDS and not kind.startswith(_PADDED):
            self.unknown.append(f"kiểu số {kind}")
        return number_shown(number, kind)


def number_shown(number: int, kind: str) -> str:
    """A number of a list as Word prints it; arabic where its kind is none of ours."""
    if kind.startswith(_PADDED):
        return f"{number:0{int(kind.removeprefix(_PADDED))}d}"
    return _KINDS.get(kind, str)(number)


_PADDED = "padded:"  # and how many digits


def _all(part: Element | None, tag: str) -> list[Element]:
    return part.findall(tag) if part is not None else []


def _levels(holder: Element) -> Iterator[tuple[int, _Level]]:
    """The levels that a list or a change of a list defines."""
    for one in holder.findall("w.lvl"):
        at = int(one.get("w.ilvl", "0"))
        restarts = value(one, "w.lvlRestart")
        yield (
            at,
            _Level(
                value(one, "w.lvlText") or "",
                _kind(one),
                int(value(one, "w.start") or 1),
                at - 1 if restarts is None else int(restarts) - 1,
                "" if value(one, "w.suff") == "nothing" else " ",
                one.find("w.rPr"),
                font_of(one.find("w.rPr")),
                bool(is_on(one, "w.isLgl")),
                bool(is_on(one.find("w.rPr"), "w.vanish")),
                value(one, "w.pStyle") or "",
            ),
        )


def _kind(level: Element) -> str:
    """The kind of a level's numbers; one of “001, 002, …” stands in a newer form of the file."""
    newer = level.find("mc.AlternateContent/mc.Choice/w.numFmt")
    found = newer if newer is not None else level.find("w.numFmt")
    if found is None:
        return "decimal"
    first = found.get("w.format", "").split(",")[0].strip()
    if found.get("w.val") == "custom" and first.isdigit():
        return f"{_PADDED}{len(first)}"
    return found.get("w.val", "decimal")


def _roman(number: int) -> str:
    shown = ""
    for amount, letters in _ROMAN:
        shown += letters * (number // amount)
        number %= amount
    return shown


def _letters(number: int) -> str:
    """a … z, aa, bb …: Word knows no đ."""
    place = (number - 1) % 26
    return chr(ord("a") + place) * ((number - 1) // 26 + 1) if number > 0 else ""


def _in_words(number: int) -> str:
    """Vietnamese counting up to 99."""
    if number <= 10 or number > 99:
        return _COUNTING[number] if 0 <= number <= 10 else str(number)
    tens, ones = divmod(number, 10)
    head = "mười" if tens == 1 else f"{_COUNTING[tens]} mươi"
    if not ones:
        return head
    last = {1: "một" if tens == 1 else "mốt", 5: "lăm"}.get(ones, _COUNTING[ones])
    return f"{head} {last}"


_KINDS: dict[str, Callable[[int], str]] = {
    "decimal": str,
    "decimalZero": lambda number: f"{number:02d}",
    "upperRoman": lambda number: _roman(number).upper(),
    "lowerRoman": _roman,
    "upperLetter": lambda number: _letters(number).upper(),
    "lowerLetter": _letters,
    "vietnameseCounting": _in_words,
    "decimalEnclosedParen": lambda number: f"({number})",
    "decimalEnclosedFullstop": lambda number: f"{number}.",
    "numberInDash": lambda number: f"- {number} -",
    "none": lambda _number: "",
}
