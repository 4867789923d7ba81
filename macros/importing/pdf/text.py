"""A PDF that holds text, as the lines of text.md: lines joined to paragraphs, pages to one text.

A PDF has no paragraphs. Offices begin each with an indented line and set the others full, so a line
goes on where the one before it reaches the right edge and it is not indented itself; over the edge
of a page too. What is set side by side, the head and the signature, is read left first.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import reduce
from typing import NamedTuple

from macros.importing.page_joins import PageJoin
from macros.importing.pdf.letters import PdfLetters
from macros.importing.pdf.lines import NOTE_FIGURES, PdfLine
from macros.importing.pdf.pages import PdfPage, read_pages, without_margins
from macros.importing.pdf.recognising import recognise
from macros.importing.pdf.sides import in_order
from macros.importing.pdf.tables import PdfTable, in_one
from macros.reading.received.notation import as_line, literal
from macros.reading.received.refusal import RefusalError
from macros.reading.received.sheet_rows import ABOVE, SheetCell, table_lines
from macros.recognisers.markers import is_capitals, read_marks, read_number

_INDENT = 9.0  # points; a first line is indented by 28 or 36
_SHORT = 45.0  # how far from the right edge a line ends that nothing goes on from
_WIDE_GAP = 2.1  # times the size of the letters, from line to line
_SMALL = 0.9  # the size of a footnote beside that of the text
_UNREADABLE = re.compile(r"\(cid:\d+\)")
_FIGURES = {code: str(figure) for figure, code in enumerate(map(ord, NOTE_FIGURES.values()))}
_MARK = re.compile(f"[{''.join(NOTE_FIGURES.values())}]+")
_COUNT = re.compile(r"\([ivx\d]+\) ")  # as often inside a sentence as at the head of a line
_ENDS = (".", ";", ":")
_FILLED_IN = re.compile(r"[.…_]{6,}[.;]?\Z")  # by hand: nothing goes on from it
_PARAGRAPH, _ROW = "đoạn", "hàng của bảng"
_OWN_ROW = 3  # cells of a row without number, none of which goes on with a small letter


class PdfFile(NamedTuple):
    """What a PDF says."""

    text: str  # in the notation of text.md
    told: tuple[str, ...]  # what is to be looked at, in Vietnamese sentences
    by_machine: tuple[int, ...]  # the pages whose letters were recognised in a picture
    joins: tuple[PageJoin, ...] = ()  # where the edge of a page cut what is one


def read_pdf(content: bytes) -> PdfFile:
    """Read a PDF; raises RefusalError where it holds no words.

    Pages that are pictures are recognised where the machine has the program for it.
    """
    letters = PdfLetters()
    printed = read_pages(content, letters)
    pages, left_out = without_margins(printed)
    scanned = [page.number for page in pages if page.is_pictured] if _empty(pages) else []
    recognised = recognise(content, scanned) if scanned else None
    if recognised:
        for number, page in zip(scanned, read_pages(recognised, letters), strict=True):
            printed[number - 1] = page._replace(number=number)
        pages, left_out = without_margins(printed)
    empty = _empty(pages)
    if empty and len(empty) * 2 >= len(pages):
        scan = f"Tệp PDF là bản quét ({len(empty)}/{len(pages)} trang chỉ có hình)"
        if recognised:
            raise RefusalError(
                f"{scan}, máy nhận dạng không ra chữ nào ở các trang ấy; hãy quét lại cho rõ, hoặc "
                "xin bản Word"
            )
        raise RefusalError(
            f"{scan}, không có chữ để đọc; hãy xin bản Word, hoặc cài ocrmypdf cùng "
            "tesseract-ocr-vie (trên Debian: sudo apt-get install ocrmypdf tesseract-ocr-vie) rồi "
            "nhập lại"
        )
    if _UNREADABLE.search("".join(line.text for page in pages for line in page.lines)):
        raise RefusalError(
            "Chữ trong tệp PDF không kèm bảng mã nên không đọc được; hãy xin bản Word"
        )
    if not any(page.parts for page in pages):
        raise RefusalError("Tệp PDF không có chữ nào; hãy xin gửi lại")
    joining = _Joining(pages)
    text, joins = joining.read(), tuple(joining.joins)
    letters.refuse_unsure(text.split("\n"))
    by_machine = tuple(page for page in scanned if recognised and page not in empty)
    pictured = [page.number for page in pages if page.is_pictured and page.parts]
    told = (*letters.told(), *_told(left_out, empty, pictured, by_machine, joins))
    return PdfFile(text, told, by_machine, joins)


def _empty(pages: Sequence[PdfPage]) -> list[int]:
    """The pages that hold nothing but a picture."""
    return [page.number for page in pages if not page.parts and page.is_pictured]


def _told(
    left_out: Sequence[str],
    empty: Sequence[int],
    pictured: Sequence[int],
    by_machine: Sequence[int],
    joins: Sequence[PageJoin],
) -> Iterator[str]:
    if by_machine:
        yield f"Trang {', '.join(map(str, by_machine))}: đọc bằng máy, chưa soát."
    if left_out:
        yield f"Chữ ở lề đầu, lề cuối mỗi trang không đưa vào: “{'; '.join(left_out)}”."
    if empty:
        yield f"Trang {', '.join(map(str, empty))} chỉ có hình, không đọc được chữ."
    if pictured:
        yield f"Trang {', '.join(map(str, pictured))} có hình lớn; chữ trong hình không đọc được."
    for what in (_PARAGRAPH, _ROW):
        if count := len({one.page for one in joins if one.what == what}):
            yield f"Đã nối {count} {what} bị ngắt sang trang sau."
    yield "Tệp PDF không lưu chỗ hết đoạn; máy đoán theo lề, hãy soát lại."


class _Joining:
    """The lines of all pages while they are put together."""

    def __init__(self, pages: Sequence[PdfPage]) -> None:
        self.pages = pages
        self.lines: list[str] = []
        self.notes: dict[str, str] = {}
        self.note_page = 0
        self.paragraph: list[str] = []
        self.last: PdfLine | None = None
        self.is_indented = False  # the first line of the paragraph
        self.page = self.last_page = 0
        self.rows: list[tuple[SheetCell, ...]] = []
        self.joins: list[PageJoin] = []
        sizes: Counter[float] = Counter()
        for page in pages:
            for line in page.lines:
                sizes[line.size] += len(line.text)
        self.size = sizes.most_common(1)[0][0] if sizes else 0.0

    def read(self) -> str:
        """The text of all pages."""
        for page in self.pages:
            self.page = page.number
            edges = _edges(page, self.pages)
            for part in in_order(page):
                if isinstance(part, PdfTable):
                    self._end_paragraph()
                    self._table(part)
                elif not self._note(part, page):
                    self._end_table()
                    self._line(part, edges)
        self._end_table()
        self._end_paragraph()
        notes = [f"[^{number}]: {words}" for number, words in self.notes.items()]
        text = "\n".join([*self.lines, *([""] if notes else []), *notes]) + "\n"
        return _MARK.sub(lambda mark: self._marked(mark[0]), text)

    def _line(self, line: PdfLine, edges: tuple[float, float]) -> None:
        if line.is_alone or not self._goes_on(line, *edges):
            self._end_paragraph()
            self.is_indented = line.left > edges[0] + _INDENT
        elif self.last_page != self.page:
            self.joins.append(PageJoin(self.paragraph[-1], line.text, self.page, _PARAGRAPH))
        self.paragraph.append(line.text)
        self.last, self.last_page = (None if line.is_alone else line), self.page

    def _goes_on(self, line: PdfLine, left: float, right: float) -> bool:
        last = self.last
        if last is None:
            return False
        is_near = line.top - last.top <= max(line.size, last.size) * _WIDE_GAP
        if self.last_page == self.page and not is_near:
            return False
        if _is_centred(last, left, right) or _is_centred(line, left, right):
            return False
        if in_one(last.text, line.text) == last.text + line.text:
            return True
        if _FILLED_IN.search(last.text):
            return False
        if is_capitals(line.text) != is_capitals(last.text):
            return False
        is_indented = line.left > left + _INDENT
        if is_indented and (last.left < line.left + _INDENT or read_marks(line.text)):
            return False
        is_full = last.right > right - _SHORT
        is_inside = self.is_indented and _COUNT.match(line.text)
        begins = read_marks(line.text) and last.text.endswith(_ENDS) and not is_inside
        return is_full and not begins

    def _end_paragraph(self) -> None:
        if self.paragraph:
            self.lines.append(as_line([literal(reduce(in_one, self.paragraph))]))
        self.paragraph, self.last = [], None

    def _table(self, table: PdfTable) -> None:
        rows = list(table.rows)
        if not self.rows or len(self.rows[0]) != len(rows[0]):
            self._end_table()
            self.rows = rows
            return
        while rows and rows[0] in self.rows[:2]:  # the head, which Word repeats on each page
            rows.pop(0)
        if rows and _is_cut(self.rows[-1], rows[0]):
            last, cut = self.rows[-1], rows.pop(0)
            self.joins += [
                PageJoin(one, more, self.page, _ROW)
                for one, more in zip(last, cut, strict=True)
                if one.has_words and more.has_words
            ]
            self.rows[-1] = tuple(map(_whole, last, cut))
        elif rows and self.rows[-1][0].continues:
            rows[0] = tuple(map(_goes_down, self.rows[-1], rows[0]))
        elif len(rows) > 1 and _is_rest(rows[0][0], rows[1][0]):
            rows[0] = tuple(
                below if _is_rest(cell, below) else cell
                for cell, below in zip(rows[0], rows[1], strict=True)
            )
        self.rows += rows

    def _end_table(self) -> None:
        if self.rows:
            before = [""] if self.lines else []
            self.lines += [*before, *table_lines(self.rows), ""]
        self.rows = []

    def _note(self, line: PdfLine, page: PdfPage) -> bool:
        """Take a line of a footnote: small, at the foot of a page, begun with a raised figure."""
        if line.size > self.size * _SMALL or line.top < page.height / 2:
            return False
        mark = _MARK.match(line.text)
        if mark:
            self.notes[mark[0].translate(_FIGURES)] = literal(line.text[mark.end() :].strip())
            self.note_page = page.number
        elif self.notes and self.note_page == page.number:
            self.notes[list(self.notes)[-1]] += f" {literal(line.text)}"
        else:
            return False
        return True

    def _marked(self, figures: str) -> str:
        number = figures.translate(_FIGURES)
        return f"[^{number}]" if number in self.notes else number


def _edges(page: PdfPage, pages: Sequence[PdfPage]) -> tuple[float, float]:
    """Where most lines of a page begin, and how far they, or those of pages like it, reach."""
    lines = [line for line in page.lines if len(line.pieces) == 1] or page.lines
    if not lines:
        return 0.0, page.width
    middle = page.width / 2
    across = [line for line in lines if line.left < middle < line.right]  # no lines of a head
    lefts = Counter(round(line.left) for line in across or lines if line.left < middle)
    left = min((one for one, _ in lefts.most_common(2)), default=0)
    alike = [one for one in pages if one.width == page.width and one.lines]
    reaches = sorted(max(line.right for line in one.lines) for one in alike)
    return float(left), max(reaches[len(reaches) // 2], *(line.right for line in lines))


def _is_centred(line: PdfLine, left: float, right: float) -> bool:
    before, behind = line.left - left, right - line.right
    return before > _SHORT and behind > _SHORT and abs(before - behind) < 12


def _is_cut(last: Sequence[SheetCell], first: Sequence[SheetCell]) -> bool:
    """Whether a page has cut a row in two: the number, set in the middle, stands in one part."""
    if not any(cell.has_words for cell in first):
        return False
    words = next((cell for cell in first[1:] if cell.has_words), SheetCell("")).strip()
    pairs = [*zip(last, first, strict=True)]
    is_number = bool(read_number(last[0].strip()))
    if is_number and not any(one.has_words and more.has_words for one, more in pairs):
        return True  # a cell of several lines went over the edge whole
    if not first[0].has_words:
        # A number in the second column, or cells that all begin anew, are a row of their own.
        new = [cell.strip()[:1].islower() for cell in first if cell.has_words]
        return not read_number(words) and (len(new) < _OWN_ROW or any(new))
    return not last[0].has_words and not last[0].continues and not words[:1].isupper()


def _whole(cell: SheetCell, more: SheetCell) -> SheetCell:
    if more.continues or not more.has_words:
        return cell
    return SheetCell(in_one(cell, more) if cell.has_words else more)


def _is_rest(cell: SheetCell, below: SheetCell) -> bool:
    """Whether the cell at the head of a page is blank and goes down: it began on the page before.

    What is merged over rows has words, which stand on the other page.
    """
    blank = not (cell.has_words or cell.continues)
    return blank and below == ABOVE and below.continues


def _goes_down(last: SheetCell, cell: SheetCell) -> SheetCell:
    """The cell at the head of a page; the blank rest of one that is merged over the page's end."""
    is_rest = last == ABOVE and last.continues and not (cell.has_words or cell.continues)
    return last if is_rest else cell
