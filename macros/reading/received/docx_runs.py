"""The words of one paragraph of a Word file, in the notation of text.md.

Taken: text, results of fields, links and controls, formulas, signs of symbol fonts, hyphens, tabs
and line breaks, the marks of notes. Not printed and left out: instructions of fields, soft hyphens,
hidden text, the older twin of a text box. Source: ECMA-376 part 1, 17.3.3 and part 3.
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple
from xml.etree.ElementTree import Element

from macros.reading.received.docx_changes import Changes, is_left_out
from macros.reading.received.docx_styles import Styles, font_of, is_on
from macros.reading.received.notation import literal
from macros.reading.received.old_encodings import old_font
from macros.reading.received.old_fonts import SOFT_HYPHEN, OldFonts
from macros.reading.received.symbol_fonts import UNKNOWN, is_symbol_font, sign

_NO_WORDS = {"w.pPr", "w.rPr", "w.instrText", "w.delInstrText", "w.sdtPr", "w.sdtEndPr", "m.rPr"}
_NOTES = {"w.footnoteReference": "footnote", "w.endnoteReference": "endnote"}
_PICTURES = {"w.drawing", "w.pict", "w.object"}
# What a picture has in it: a photograph, a diagram, words drawn as a picture. Their words are none.
_DRAWN = (".blip", ".imagedata", ".relIds", ".chart", ".textpath")
# Fields that Word works out when it prints and does not keep.
_WORKED_OUT = re.compile(r"\s*(AUTONUM\w*|LISTNUM|FORMDROPDOWN|FORMCHECKBOX)\b")


@dataclass
class Told:
    """What a reader of the file is to be told, as it is met."""

    notes: list[tuple[str, str]] = field(default_factory=list)  # kind and id, in order of marks
    hidden: list[str] = field(default_factory=list)  # words that are not printed
    struck: list[str] = field(default_factory=list)  # words that are crossed out
    worked_out: list[str] = field(default_factory=list)  # fields whose words the file lacks
    unknown_signs: list[str] = field(default_factory=list)
    formulas: int = 0
    pictures: int = 0
    fonts: dict[str, Counter[str]] = field(default_factory=dict)  # letters by old fonts


class Pieces(NamedTuple):
    """A paragraph: its printed lines in notation, and the text boxes that hang on it."""

    lines: tuple[str, ...]
    boxes: tuple[Element, ...]


class _Run(NamedTuple):
    """How the words of a run look."""

    font: str = ""
    letters_font: str = ""  # of letters beyond ASCII
    is_italic: bool = False
    is_hidden: bool = False
    is_struck: bool = False


@dataclass
class _Span:
    """Words of one look, in notation."""

    marked: str
    is_italic: bool
    is_sign: bool = False  # the mark of a note


class Runs:
    """Reads the paragraphs of one document."""

    def __init__(self, styles: Styles, changes: Changes, told: Told, old: OldFonts) -> None:
        self.styles = styles
        self.changes = changes
        self.told = told
        self.old = old

    def read(self, paragraph: Element, style: str, of_table: Sequence[Element] = ()) -> Pieces:
        """The words of a paragraph, without what numbers it.

        `of_table` is what the style of the table around it says of its looks.
        """
        reading = _Paragraph(self, style, of_table)
        for child in paragraph:
            reading.take(child, _Run())
        return Pieces(tuple(map(_marked, reading.lines)), tuple(reading.boxes))

    def printed(self, words: str, font: str, before: str = "") -> str:
        """Words as a font draws them; `before` stands before them in the line."""
        if old_font(font):
            self.told.fonts.setdefault(font, Counter()).update(words)
        return self.old.printed(words, font, before)


class _Paragraph:
    """One paragraph while its runs are taken one by one."""

    def __init__(self, runs: Runs, style: str, of_table: Sequence[Element]) -> None:
        self.runs = runs
        self.told = runs.told
        self.style = style
        self.of_table = of_table
        self.lines: list[list[_Span]] = [[]]
        self.boxes: list[Element] = []

    def take(self, element: Element, look: _Run) -> None:
        """Take what an element prints."""
        tag = element.tag
        if is_left_out(element, self.runs.changes):
            return
        field_code = element.text if tag == "w.instrText" else element.get("w.instr")
        if found := _WORKED_OUT.match(field_code or ""):
            self.told.worked_out.append(found[1])
        if tag in _NO_WORDS:
            return
        if tag == "w.txbxContent":
            self.boxes.append(element)
        elif tag == "mc.AlternateContent":
            for child in one_of_alternatives(element):
                self.take(child, look)
        elif tag == "w.r":
            own = self._look(element.find("w.rPr"))
            for child in element:
                self.take(child, own)
        elif tag in ("w.t", "w.delText", "m.t"):
            self._words(element.text or "", look)
        elif not self._sign(element, look):
            self.told.formulas += tag == "m.oMath"
            self.told.pictures += tag in _PICTURES and any(
                one.tag.endswith(_DRAWN) for one in element.iter()
            )
            for child in element:
                self.take(child, look)

    def _look(self, properties: Element | None) -> _Run:
        looks = self.runs.styles.looks([properties], self.style, self.of_table)
        font = next(filter(None, map(font_of, looks)), "")
        letters_font = self.runs.styles.letters_font(looks)
        italic = is_on(properties, "w.i")
        said = (is_on(one, "w.vanish") for one in looks)
        hidden = next((one for one in said if one is not None), False)
        struck = is_on(properties, "w.strike") or is_on(properties, "w.dstrike")
        return _Run(font, letters_font, bool(italic), hidden, bool(struck))

    def _sign(self, element: Element, look: _Run) -> bool:
        """Take a sign that is no text; False where an element is none."""
        tag = element.tag
        if tag in ("w.br", "w.cr"):
            self.lines.append([])
        elif tag in ("w.tab", "w.ptab"):
            self._add("\t", look)  # a blank, but what stands side by side may be parted by it
        elif tag == "w.noBreakHyphen":
            self._add("-", look)
        elif tag == "w.sym":
            code, font = int(element.get("w.char", "0"), 16), element.get("w.font", "")
            if old_font(font):
                self._words(chr(code), look._replace(font=font, letters_font=font))
            else:
                self._add(literal(self._shown(code, font)), look)
        elif tag in _NOTES:
            self._note(_NOTES[tag], element.get("w.id", ""))
        elif tag == "w.softHyphen":
            shown = self.runs.printed(SOFT_HYPHEN, look.letters_font)
            self._add(shown.replace(SOFT_HYPHEN, ""), look)
        else:
            return tag == "w.tabs"
        return True

    def _note(self, kind: str, id_: str) -> None:
        if (kind, id_) not in self.told.notes:
            self.told.notes.append((kind, id_))
        number = self.told.notes.index((kind, id_)) + 1
        self.lines[-1].append(_Span(f"[^{number}]", False, is_sign=True))

    def _words(self, words: str, look: _Run) -> None:
        if look.is_hidden:
            self.told.hidden.append(words)
            return
        if look.is_struck:
            self.told.struck.append(words)
        if is_symbol_font(look.font):
            words = "".join(self._shown(ord(one), look.font) for one in words)
        else:
            words = self.runs.printed(words, look.letters_font, self._last())
        self._add(literal(words), look)

    def _last(self) -> str:
        """The last letter of the line so far."""
        return self.lines[-1][-1].marked[-1:] if self.lines[-1] else ""

    def _shown(self, code: int, font: str) -> str:
        if not is_symbol_font(font) and not 0xF000 <= code <= 0xF0FF:
            return chr(code)
        if chr(code).isspace():
            return " "
        shown = sign(code, font)
        if not shown:
            self.told.unknown_signs.append(f"{font or 'không rõ phông'} {code & 0xFF:02X}")
        return shown or UNKNOWN

    def _add(self, marked: str, look: _Run) -> None:
        line = self.lines[-1]
        if line and line[-1].is_italic == look.is_italic and not line[-1].is_sign:
            line[-1].marked += marked
        else:
            line.append(_Span(marked, look.is_italic))


def one_of_alternatives(element: Element) -> Iterator[Element]:
    """What stands in the first of the forms in which a file says the same thing."""
    chosen = element.find("mc.Choice")
    found = chosen if chosen is not None else element.find("mc.Fallback")
    yield from found if found is not None else ()


def _marked(spans: list[_Span]) -> str:
    """A printed line: emphasis where some of its words lean and others do not."""
    upright = any(_has_letters(one) for one in spans if not one.is_italic and not one.is_sign)
    texts = []
    for at, one in enumerate(spans):
        before = spans[at - 1].marked[-1:] if at else ""
        after = spans[at + 1].marked[:1] if at + 1 < len(spans) else ""
        cuts = _is_in_word(before, one.marked[:1]) or _is_in_word(one.marked[-1:], after)
        if one.is_italic and upright and _has_letters(one) and not cuts:
            texts.append(_leaning(one.marked))
        else:
            texts.append(one.marked)
    return "".join(texts)


def _is_in_word(before: str, after: str) -> bool:
    return before.isalnum() and (after.isalnum() or bool(after and unicodedata.combining(after)))


def _has_letters(span: _Span) -> bool:
    return any(one.isalpha() for one in span.marked)


def _leaning(marked: str) -> str:
    inner = marked.strip()
    start = marked.index(inner)
    return f"{marked[:start]}*{inner}*{marked[start + len(inner) :]}"
