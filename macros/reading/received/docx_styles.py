"""The styles of a Word file: what a paragraph, a run or a table takes from its style.

A style is based on another (ECMA-376 part 1, 17.7); the nearest that says something counts.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple
from xml.etree.ElementTree import Element

_LONGEST_CHAIN = 20
_NO_LINE = ("none", "nil")


class NumberedBy(NamedTuple):
    """Which list numbers a paragraph, on which level; a level of -1 is still to be found."""

    list_id: str
    level: int


def below(element: Element | None, path: str) -> Element | None:
    """The first element at a path below another; None without one."""
    return element.find(path) if element is not None else None


def value(element: Element | None, path: str) -> str | None:
    """The ``w:val`` of an element below another; None without one."""
    found = below(element, path)
    return None if found is None else found.get("w.val")


def is_on(element: Element | None, path: str) -> bool | None:
    """Whether a property is switched on or off; None where nothing is said of it."""
    found = below(element, path)
    return None if found is None else found.get("w.val", "true") not in ("0", "false", "off")


class Styles:
    """The styles of a file, by id."""

    def __init__(self, part: Element | None, theme: Element | None = None) -> None:
        self._theme = theme
        found = part.findall("w.style") if part is not None else []
        self._by_id = {one.get("w.styleId", ""): one for one in found}
        self._default_fonts = below(part, "w.docDefaults/w.rPrDefault/w.rPr")
        defaults = {
            one.get("w.type"): one.get("w.styleId", "")
            for one in reversed(found)
            if one.get("w.default") in ("1", "true")
        }
        self._default = defaults.get("paragraph", "")
        self.default_table_style = defaults.get("table", "")

    def chain(self, style: str | None) -> Iterator[tuple[str, Element]]:
        """A style and those that it is based on, the nearest first."""
        for _ in range(_LONGEST_CHAIN):
            found = self._by_id.get(style or "")
            if style is None or found is None:
                return
            yield style, found
            style = value(found, "w.basedOn")

    def paragraph_style(self, properties: Element | None) -> str:
        """The id of a paragraph's style."""
        return value(properties, "w.pStyle") or self._default

    def numbered_by(self, style: str) -> tuple[NumberedBy, list[str]] | None:
        """How a style numbers its paragraphs; its id, and others up to the one that names a list.

        One of them may say the level, another the list.
        """
        names: list[str] = []
        level = None
        for name, one in self.chain(style):
            names.append(name)
            numbers = one.find("w.pPr/w.numPr")
            level = level or value(numbers, "w.ilvl")
            list_id = value(numbers, "w.numId")
            if list_id is not None:
                return NumberedBy(list_id, int(level) if level else -1), names
        return None

    def looks(
        self, runs: Sequence[Element | None], style: str, of_table: Sequence[Element] = ()
    ) -> list[Element]:
        """What is said of the looks of words, the nearest first.

        `runs` are properties of runs that say it themselves or by their style, `style` is that of
        the paragraph, and `of_table` what the style of the table says.
        """
        said: list[Element | None] = []
        for run in runs:
            said += [run, *self._of_chain(value(run, "w.rStyle"))]
        said += [*self._of_chain(style), *of_table, self._default_fonts]
        return [one for one in said if one is not None]

    def _of_chain(self, style: str | None) -> Iterator[Element | None]:
        return (one.find("w.rPr") for _, one in self.chain(style))

    def letters_font(self, looks: Sequence[Element]) -> str:
        """The font of the letters beyond ASCII, which has a slot of its own; empty without one."""
        said = [fonts for one in looks if (fonts := one.find("w.rFonts")) is not None]
        named = (self._named(fonts, slot) for slot in ("hAnsi", "ascii") for fonts in said)
        return next(filter(None, named), "")

    def _named(self, fonts: Element, slot: str) -> str:
        """The font of a slot; one that the theme of the file names counts first."""
        by_theme = fonts.get(f"w.{slot}Theme", "")
        if not by_theme:
            return fonts.get(f"w.{slot}", "")
        kind = "minor" if by_theme.startswith("minor") else "major"
        found = below(self._theme, f"a.themeElements/a.fontScheme/a.{kind}Font/a.latin")
        return found.get("typeface", "") if found is not None else ""

    def is_centred(self, properties: Element | None, style: str) -> bool:
        """Whether a paragraph stands in the middle."""
        said = (value(one, "w.pPr/w.jc") for _, one in self.chain(style))
        return next(filter(None, (value(properties, "w.jc"), *said)), "") == "center"

    def has_lines(self, table: Element) -> bool:
        """Whether lines are drawn around the cells of a table."""
        styles = (one for _, one in self.chain(value(table, "w.tblPr/w.tblStyle")))
        borders = [one.find("w.tblPr/w.tblBorders") for one in (table, *styles)]
        borders += table.findall("w.tr/w.tc/w.tcPr/w.tcBorders")
        return any(_draws(one) for one in borders if one is not None)


def font_of(properties: Element | None) -> str:
    """The font that properties of a run name; empty where they name none."""
    fonts = below(properties, "w.rFonts")
    if fonts is None:
        return ""
    return fonts.get("w.ascii") or fonts.get("w.hAnsi") or fonts.get("w.cs") or ""


def _draws(borders: Element) -> bool:
    sides = ("top", "left", "start", "bottom", "insideH", "insideV")
    lines = [borders.find(f"w.{side}") for side in sides]
    drawn = [one for one in lines if one is not None and one.get("w.val") not in _NO_LINE]
    return len(drawn) > 1
