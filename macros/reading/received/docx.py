"""A Word file (.docx, .docm) as the lines of text.md: every word that it prints, once.

Standard library alone, for the check reads it again each time. What a reader of the file would not
see is told: comments, hidden words, pictures, changes that were settled, macros.
"""

from collections.abc import Iterator, Mapping
from typing import NamedTuple
from xml.etree.ElementTree import Element

from macros.reading.received.docx_changes import Changes, tracked
from macros.reading.received.docx_content import Content
from macros.reading.received.docx_layout import Layout, Part, printed_lines
from macros.reading.received.docx_numbering import Numbering
from macros.reading.received.docx_package import Package, open_package
from macros.reading.received.docx_runs import Runs, Told
from macros.reading.received.docx_styles import Styles
from macros.reading.received.notation import as_line
from macros.reading.received.odd_signs import odd_signs_told
from macros.reading.received.old_encodings import lost_horn
from macros.reading.received.old_fonts import OldFonts
from macros.reading.received.refusal import RefusalError
from macros.recognisers.characters import plainly

_MOST_TOLD = 60  # characters of words that are told
_OF_ANOTHER = ("w.altChunk", "w.subDoc")  # whose words are in another file
_HOLDS_ANOTHER = (
    "Tệp Word chèn cả một tệp khác vào trong (altChunk, subDoc), chữ của tệp ấy không đọc được; "
    "hãy mở bằng Word rồi lưu lại thành tệp .docx mới"
)
_BROKEN = "Tệp Word bị hỏng, không mở được; hãy mở bằng Word rồi lưu lại thành tệp .docx mới"


class WordFile(NamedTuple):
    """What a Word file says."""

    text: str  # in the notation of text.md
    told: tuple[str, ...]  # what is not in the text, in Vietnamese sentences
    parts: tuple[Part, ...]  # the paragraphs of the body in the order of the text
    notes: tuple[tuple[str, str], ...]  # kind and id of each note, by its number
    note_parts: tuple[tuple[Part, ...], ...]  # the paragraphs of each note
    converted: Mapping[str, frozenset[str]]  # words as the file has them, by their old font


def read_docx(content: bytes, changes: Changes | None = None) -> WordFile:
    """Read a Word file. Raises RefusalError, with what to do, for one that is not read.

    `changes` settles tracked changes; without it a file that has some is refused.
    """
    package = open_package(content)
    bodies = (package.document, package.footnotes, package.endnotes)
    count = tracked(bodies)
    if count and changes is None:
        raise RefusalError(
            f"Tệp còn {count} chỗ sửa đang theo dõi (Track Changes), chưa rõ lấy bản nào; hãy thêm "
            "--accept-changes để lấy bản đã sửa, hoặc --reject-changes để lấy bản trước khi sửa"
        )
    try:
        return _read(package, changes or Changes.accepted, count)
    except (ValueError, LookupError, OverflowError, RecursionError) as error:
        if isinstance(error, RefusalError):
            raise
        raise RefusalError(_BROKEN) from error


def _read(package: Package, changes: Changes, count: int) -> WordFile:
    made = _Reading(package, changes, OldFonts({}))
    if old := OldFonts(made.told.fonts):
        made = _Reading(package, changes, old)
    if not any(line.text.strip() for line in made.lines):
        raise RefusalError(_nothing(made.told))
    whole = [*(line.text for line in made.lines), *([""] if made.notes else []), *made.notes]
    written = "\n".join(whole).rstrip("\n") + "\n"
    text = plainly(written)
    _refuse_lost_letters(old, text)
    said = (
        *old.told(),
        *_told(package, made),
        *odd_signs_told(written),
        *_settled(count, changes),
    )
    converted = {font: frozenset(words) for font, words in old.converted.items()}
    notes = tuple(made.told.notes)
    parts = tuple(part for line in made.lines for part in line.parts)
    return WordFile(text, said, parts, notes, made.note_parts, converted)


def _refuse_lost_letters(old: OldFonts, text: str) -> None:
    fonts = [font for font in old.converted if font.lower().startswith(".vn")]
    if fonts and (lost := lost_horn(text)):
        raise RefusalError(
            f"Tệp gõ bằng bảng mã cũ TCVN3 (phông {', '.join(fonts)}) đã mất chữ “ư”, như ở "
            f"“{lost}”; hãy xin tệp gốc, hoặc bản gõ bằng Unicode"
        )


class _Reading:
    """The lines of a file, its old fonts read as is known of them."""

    def __init__(self, package: Package, changes: Changes, old: OldFonts) -> None:
        body = package.document.find("w.body")
        if body is None:
            raise RefusalError(_BROKEN)
        if any(one.tag in _OF_ANOTHER for one in body.iter()):
            raise RefusalError(_HOLDS_ANOTHER)
        styles, self.told = Styles(package.styles, package.theme), Told()
        self.numbering = Numbering(package.numbering, styles)
        content = Content(styles, self.numbering, Runs(styles, changes, self.told, old), changes)
        layout = Layout()
        layout.lay(content.blocks(body))
        self.lines = layout.lines
        self.notes, self.note_parts = _notes(package, content, self.told)
        margins = Runs(styles, changes, Told(), old)
        self.margins = [_margin(part, margins) for part in package.margins]


def _notes(
    package: Package, content: Content, told: Told
) -> tuple[list[str], tuple[tuple[Part, ...], ...]]:
    """The lines and parts of the notes, by their numbers; a note may bear the mark of another."""
    of_kind = {"footnote": package.footnotes, "endnote": package.endnotes}
    lines: list[str] = []
    parts: list[tuple[Part, ...]] = []
    while len(lines) < len(told.notes):
        kind, id_ = told.notes[len(lines)]
        note = _note(of_kind[kind], kind, id_)
        own: list[Part] = []
        printed = printed_lines(content.blocks(note) if note is not None else [], own)
        lines.append(f"[^{len(lines) + 1}]: {as_line(list(printed))}")
        parts.append(tuple(own))
    return lines, tuple(parts)


def _note(part: Element | None, kind: str, id_: str) -> Element | None:
    found = part.findall(f"w.{kind}") if part is not None else []
    return next((one for one in found if one.get("w.id") == id_), None)


def _nothing(told: Told) -> str:
    if told.pictures:
        return (
            "Tệp chỉ có hình ảnh, không có chữ nào đọc được; hãy xin bản có chữ, hoặc nhận dạng "
            "chữ trong hình trước"
        )
    return "Tệp không có chữ nào; hãy xin gửi lại"


def _told(package: Package, made: _Reading) -> Iterator[str]:
    told = made.told
    if package.has_macros:
        yield "Tệp có macro; macro bị bỏ qua, không chạy."
    comments = len(package.comments.findall("w.comment")) if package.comments is not None else 0
    if comments:
        yield f"Tệp có {comments} lời bình của người soạn; không đưa vào văn bản."
    if hidden := " ".join("".join(told.hidden).split()):
        yield f"Tệp có chữ ẩn, không in ra, nên không đưa vào: “{_short(hidden)}”."
    if struck := " ".join("".join(told.struck).split()):
        yield f"Tệp có chữ bị gạch ngang, vẫn đưa vào: “{_short(struck)}”; hãy xem có còn hiệu lực."
    if told.worked_out:
        names = ", ".join(sorted({*told.worked_out}))
        yield (
            f"Có chữ do Word tự tính lúc in mà tệp không lưu ({names}), nên không đưa vào được; "
            "hãy mở bằng Word, gõ lại những chỗ ấy rồi nhập lại."
        )
    if margins := sorted(filter(None, {*made.margins})):
        yield f"Chữ ở lề đầu, lề cuối mỗi trang không đưa vào: “{_short('; '.join(margins))}”."
    if told.pictures:
        yield (
            f"Tệp có {told.pictures} hình ảnh, sơ đồ hoặc chữ nghệ thuật; chữ trong đó, nếu có, "
            "không đọc được."
        )
    if told.formulas:
        yield f"Tệp có {told.formulas} công thức; hãy soát lại, vì dấu phân số, mũ không còn."
    if odd := sorted({*told.unknown_signs, *made.numbering.unknown}):
        yield f"Có ký hiệu không rõ là gì, ghi thành ▯ hoặc •: {', '.join(odd)}."


def _settled(count: int, changes: Changes) -> Iterator[str]:
    if count:
        kept = "bản đã sửa" if changes is Changes.accepted else "bản trước khi sửa"
        yield f"Tệp có {count} chỗ sửa đang theo dõi; đã lấy {kept}."


def _margin(part: Element, runs: Runs) -> str:
    """The words at the head or foot of a page; empty where it is the page's number alone."""
    lines: list[str] = []
    for one in part.iter("w.p"):
        lines += runs.read(one, runs.styles.paragraph_style(one.find("w.pPr"))).lines
    words = plainly(" ".join(" ".join(lines).split()))
    return words if any(one.isalpha() for one in words) else ""


def _short(words: str) -> str:
    return words if len(words) <= _MOST_TOLD else f"{words[:_MOST_TOLD]}…"
