"""An independent witness: every word of a Word file stands in the text that was made of it, once.

It knows nothing of how the reader works. It goes through the file's XML by itself, takes each
``w:t`` and ``m:t`` outside ``mc:Fallback`` paragraph by paragraph, and compares them, letter for
letter without blanks, with the words of text.md as the rest of the project reads them. What the
reader adds (numbers and bullets, which Word does not store) it has to name; so it has to name the
words that it read by an old font, which the witness looks for there and reads by its own table.
"""

import io
import posixpath
import re
import zipfile
import zlib
from collections.abc import Iterator, Mapping, Sequence
from itertools import chain, pairwise
from typing import NamedTuple
from xml.parsers import expat
from xml.sax.saxutils import unescape

from macros.importing.witness_letters import letters
from macros.linking.printed_text import END, Word, text_words
from macros.reading.received.docx import WordFile
from macros.reading.received.docx_changes import Changes
from macros.reading.received.docx_layout import Part
from macros.reading.received.docx_package import MAX_PART
from macros.reading.received.old_fonts import SOFT_HYPHEN
from macros.reading.received.plain_text import SUPERSCRIPTS
from macros.recognisers.characters import plainly
from macros.recognisers.outline import read_outline

_ANY = "⍰"  # a sign that the file does not store as a letter
_SHOWN = 60
_SIGNS = {"w.sym", "w.noBreakHyphen"}
_BLANKS = {"w.tab", "w.br", "w.cr", "w.ptab"}
_MARKS = {"w.footnoteReference": "footnote", "w.endnoteReference": "endnote"}
_OFF = ("0", "false", "off")
_PICTURED = re.compile(r"symbol|wingdings|webdings|zapfdingbats", re.IGNORECASE)
_OLD = re.compile(r"\.vn|vni", re.IGNORECASE)
_NAMING = re.compile(r"(?:styles|theme)\d*\.xml$", re.IGNORECASE)
_STYLES = re.compile(r"styles\d*\.xml$", re.IGNORECASE)
_STYLE = re.compile(r'<\w+:style\s[^>]*styleId="([^"]*)"[^>]*>(.*?)</\w+:style>', re.DOTALL)
_VANISH = re.compile(r'<\w+:vanish\b(?:\s+\w+:val="([^"]*)")?')
_BASED_ON = re.compile(r'<\w+:basedOn\s+\w+:val="([^"]*)"')
_LONGEST_CHAIN = 20
_SPACES = {"wordprocessingml": "w", "/math": "m", "markup-compatibility": "mc"}


def faults(content: bytes, made: WordFile, changes: Changes | None = None) -> list[str]:
    """Where the text differs from the file, in Vietnamese; empty when every word is in place."""
    seen = _Seen(changes or Changes.accepted, made.converted)
    try:
        return _faults(content, made, seen)
    except (expat.ExpatError, zipfile.BadZipFile, zlib.error, OSError, ValueError, LookupError):
        return ["Một phần của tệp bị hỏng, không đối chiếu được."]


def _faults(content: bytes, made: WordFile, seen: "_Seen") -> list[str]:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        main = _related(archive, "", "officeDocument")
        seen.named, seen.hiding = _fonts_named(archive), _hiding_styles(archive)
        _go_through(archive.read(main), seen)
        for kind in _MARKS.values():
            if name := _related(archive, main, f"{kind}s"):
                _go_through(archive.read(name), seen)
    words = text_words(read_outline(plainly(made.text)))
    body = [one for one in seen.paragraphs if one.note is None and one.words]
    found = list(_order(made, body))
    if not found:
        expected = "\n".join(
            f"{part.label} {body[part.serial].words if part.serial >= 0 else ''}"
            for part in made.parts
        )
        found += _compare(expected, words.text, "thân văn bản")
    for number, (note, parts) in enumerate(zip(made.notes, made.note_parts, strict=True), 1):
        theirs = _of_note([one for one in seen.paragraphs if one.note == note], parts)
        found += _compare(theirs, words.notes.get(str(number), []), f"chú thích {number}")
    return found


def _of_note(paragraphs: Sequence["_Paragraph"], parts: Sequence[Part]) -> str:
    """The words of a note behind the labels that the reader names."""
    words = [one.words for one in paragraphs if one.words]
    left = iter(words)
    labelled = [f"{part.label} {next(left, '') if part.serial >= 0 else ''}" for part in parts]
    return "\n".join([*labelled, *left])


class _Paragraph(NamedTuple):
    """The words of a paragraph, and where it stands."""

    words: str
    table: int  # the outermost table; 0: none
    note: tuple[str, str] | None  # kind and id of the note that it belongs to


def _order(made: WordFile, body: Sequence[_Paragraph]) -> Iterator[str]:
    """Each paragraph once; out of order only inside one table, which may stand side by side."""
    serials = [part.serial for part in made.parts if part.serial >= 0]
    if sorted(serials) != list(range(len(body))):
        lost = sorted(set(range(len(body))) - set(serials))
        shown = f", như “{body[lost[0]].words[:_SHOWN]}”" if lost else ""
        yield f"Tệp có {len(body)} đoạn, text.md có {len(serials)}{shown}."
        return
    for one, other in pairwise(serials):
        if other < one and (body[one].table != body[other].table or not body[one].table):
            yield f"Đoạn sai thứ tự: “{body[one].words[:_SHOWN]}”."


def _compare(expected: str, words: Sequence[Word], where: str) -> Iterator[str]:
    """The first place where letters differ."""
    theirs = "".join(plainly(expected).split())
    ours = "".join(word.word for word in words if word.word != END)
    pairs = enumerate(zip(theirs, ours, strict=False))
    shorter = min(len(theirs), len(ours))
    at = next((at for at, (one, other) in pairs if one not in (other, _ANY)), shorter)
    if at < max(len(theirs), len(ours)):
        there, here = (text[max(at - 10, 0) : at + _SHOWN] for text in (theirs, ours))
        yield f"Chữ khác ở {where}: tệp có “{there}”, text.md có “{here}”."


class _Seen:
    """What the witness has seen while expat goes through the parts."""

    def __init__(self, changes: Changes, converted: Mapping[str, frozenset[str]]) -> None:
        self.converted = converted
        self.named: set[str] = set()  # fonts that a style, a list or the theme names
        self.hiding: Mapping[str, bool] = {}  # styles that say whether their words are hidden
        self.hidden: set[int] = set()  # paragraphs of a style that hides them
        is_taken = changes is Changes.accepted
        self.out = {"w.del", "w.moveFrom"} if is_taken else {"w.ins", "w.moveTo"}
        self.out.add("mc.Fallback")
        self.found: list[list[str]] = []
        self.places: list[tuple[int, tuple[str, str] | None]] = []
        self.joined: set[int] = set()  # paragraphs whose end is none of the text
        self.open: list[int] = []  # paragraphs that are not ended yet
        self.path: list[str] = []
        self.note: tuple[str, str] | None = None
        self.marks: list[tuple[str, str]] = []
        self.tables = 0
        self.is_hidden = self.is_pictured = False
        self.font = ""  # that a run names itself
        self.text = ""  # of the element that is open

    @property
    def paragraphs(self) -> list[_Paragraph]:
        """All paragraphs in the order in which they begin."""
        made: list[_Paragraph] = []
        before = ""
        for at, (pieces, place) in enumerate(zip(self.found, self.places, strict=True)):
            words = before + "".join(pieces).strip()
            before = words if at in self.joined else ""
            if not before:
                made.append(_Paragraph(words, *place))
        return [*made, _Paragraph(before, 0, None)] if before else made

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        own = _own(name)
        said = {key.rpartition("}")[2]: one for key, one in attributes.items()}
        if own == "w.tbl" and "w.tbl" not in self.path:
            self.tables += 1
        if own in ("w.footnote", "w.endnote"):
            self.note = (own.removeprefix("w."), said.get("id", ""))
        if self.path[-3:] == ["w.p", "w.pPr", "w.rPr"] and own in self.out and self.open:
            self.joined.add(self.open[-1])
        if self.path[-2:] == ["w.tr", "w.trPr"] and own in self.out:
            self.path[-2] = own  # so is the whole row
        self.path.append(own)
        if self.out.isdisjoint(self.path):
            self._take(own, said)

    def _take(self, own: str, said: Mapping[str, str]) -> None:
        if own == "w.p":
            self.open.append(len(self.found))
            self.found.append([])
            self.places.append((self.tables if "w.tbl" in self.path else 0, self.note))
        elif own == "w.pStyle" and self.path[-3:-1] == ["w.p", "w.pPr"]:
            if self.hiding.get(said.get("val", "")):
                self.hidden.add(self.open[-1])
        elif own in ("w.r", "m.r"):
            self.is_hidden = bool(self.open) and self.open[-1] in self.hidden
            self.is_pictured = False
            self.font = ""
        elif own == "w.rStyle" and self.path[-3:-1] == ["w.r", "w.rPr"]:
            self.is_hidden = self.hiding.get(said.get("val", ""), self.is_hidden)
        elif own == "w.vanish" and self.path[-3:-1] == ["w.r", "w.rPr"]:
            self.is_hidden = said.get("val", "true") not in _OFF
        elif own == "w.rFonts" and self.path[-3:-1] == ["w.r", "w.rPr"]:
            font = said.get("ascii") or said.get("hAnsi") or said.get("cs") or ""
            self.is_pictured = _PICTURED.match(font) is not None
            self.font = said.get("hAnsi") or said.get("ascii") or ""
        elif self.open and "w.pPr" not in self.path:
            if own == "w.softHyphen":
                shown = self._shown(SOFT_HYPHEN)
                self._add(shown.replace(SOFT_HYPHEN, ""))
            elif own == "w.sym" and _OLD.match(said.get("font", "")):
                self._add(letters(chr(int(said.get("char", "0"), 16)), said["font"]))
            elif own in _SIGNS:
                self._add(_ANY)
            elif own in _BLANKS:
                self._add(" ")
            elif own in _MARKS:
                self._mark((_MARKS[own], said.get("id", "")))

    def end(self, name: str) -> None:
        if _own(name) == "w.p" and self.out.isdisjoint(self.path):
            self.open.pop()
        elif self.text:
            self._add(self._shown(self.text))
            self.text = ""
        if self.path.pop() in ("w.footnote", "w.endnote"):
            self.note = None

    def data(self, words: str) -> None:
        own = self.path[-1]
        if own not in ("w.t", "w.delText", "m.t") or self.is_hidden or not self.open:
            return
        if self.out.isdisjoint(self.path):
            self.text += words

    def _shown(self, words: str) -> str:
        """The words of an element; signs of pictures as any, letters of an old font as drawn."""
        if self.is_pictured:
            return "".join(one if one.isspace() else _ANY for one in words)
        for font, pieces in self.converted.items():
            if words in pieces and (self.font == font or (not self.font and font in self.named)):
                return letters("\xad" if words == SOFT_HYPHEN else words, font)
        return words

    def _add(self, words: str) -> None:
        self.found[self.open[-1]].append(words)

    def _mark(self, note: tuple[str, str]) -> None:
        if note not in self.marks:
            self.marks.append(note)
        self._add(str(self.marks.index(note) + 1).translate(SUPERSCRIPTS))


def _own(name: str) -> str:
    space, _, own = name.rpartition("}")
    prefix = next((short for part, short in _SPACES.items() if part in space), "")
    return f"{prefix}.{own}"


def _go_through(content: bytes, seen: _Seen) -> None:
    parser = expat.ParserCreate(namespace_separator="}")
    parser.buffer_text = True
    parser.StartElementHandler = seen.start
    parser.EndElementHandler = seen.end
    parser.CharacterDataHandler = seen.data
    parser.Parse(content, True)


def _texts(archive: zipfile.ZipFile, names: re.Pattern[str]) -> Iterator[str]:
    """The parts whose names end so."""
    for one in archive.infolist():
        if names.search(one.filename) and one.file_size <= MAX_PART:
            yield archive.read(one).decode("utf-8", "replace")


def _fonts_named(archive: zipfile.ZipFile) -> set[str]:
    """The fonts that are named anywhere but in a run of the document."""
    text = "\n".join(_texts(archive, _NAMING))
    return {unescape(one) for one in re.findall(r'(?:ascii|hAnsi|typeface)="([^"]*)"', text)}


def _hiding_styles(archive: zipfile.ZipFile) -> dict[str, bool]:
    """Of each style that says it, or is based on one that does, whether its words are hidden."""
    own: dict[str, bool] = {}
    based: dict[str, str] = {}
    for name, inner in chain.from_iterable(map(_STYLE.findall, _texts(archive, _STYLES))):
        if found := _VANISH.search(inner):
            own[unescape(name)] = found[1] not in _OFF
        if found := _BASED_ON.search(inner):
            based[unescape(name)] = unescape(found[1])
    for _ in range(_LONGEST_CHAIN):
        own = {name: own[base] for name, base in based.items() if base in own} | own
    return own


def _related(archive: zipfile.ZipFile, part: str, kind: str) -> str:
    """The name of a part to which another refers; empty without one. None lies outside the file.

    Of the whole file `part` is empty. The reader has opened them already, and found them safe.
    """
    folder, own = posixpath.split(part)
    names = {name.lower(): name for name in archive.namelist()}
    links = names.get(posixpath.join(folder, "_rels", f"{own}.rels").lower())
    listed = archive.read(links).decode("utf-8", "replace") if links else ""
    found = re.search(rf"<[^>]*relationships/{kind}[\"'][^>]*>", listed)
    target = re.search(r"Target=[\"']([^\"']+)", found[0]) if found else None
    if target is None:
        return ""
    name = posixpath.normpath(posixpath.join("/", folder, unescape(target[1]))).lstrip("/")
    return names.get(name.lower(), "")
