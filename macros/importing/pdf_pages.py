"""The pages of a PDF as printed lines and tables, from top to bottom.

A line knows where it begins and ends, which is what tells paragraphs apart later. The number of a
page and what stands at the same place of most pages are no words of the document.
"""

import gc
import io
import logging
import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from itertools import pairwise
from typing import Any, NamedTuple

import pdfplumber
from pdfminer.layout import LTChar
from pdfminer.pdfdocument import PDFPasswordIncorrect
from pdfplumber.page import Page
from pdfplumber.utils.exceptions import PdfminerException

from macros.importing.pdf_letters import PdfLetters
from macros.importing.pdf_tables import PdfTable, tables_of
from macros.reading.received.refusal import RefusalError
from macros.recognisers.characters import composed
from macros.telling.under_way import each

MOST_PAGES = 400
_BROKEN = "Tệp PDF bị hỏng, không mở được; hãy xin gửi lại"
_LOCKED = "Tệp PDF có đặt mật khẩu; hãy xin bản không có mật khẩu"
_PAGE_NUMBER = re.compile(r"[-–\s]*(?:trang\s*)?\d{1,3}(?:\s*/\s*\d{1,3})?[-–\s]*", re.IGNORECASE)
_RAISED = 0.78  # the size of a raised figure beside its line's
_WIDE = 1.6  # times the size of the letters: a blank between two columns
_GAP = 0.12  # the same: between two words
NOTE_FIGURES = {ord(str(figure)): chr(0xE000 + figure) for figure in range(10)}  # of private use
_EDGE = 0.1  # of a page, at its head and foot
_LEAST_PAGES = 3  # of which most must say the same before it is taken for a head or foot


class PdfPiece(NamedTuple):
    """Words without a wide blank among them, with their places in points."""

    text: str
    left: float
    right: float

    @property
    def middle(self) -> float:
        """Where its middle lies."""
        return (self.left + self.right) / 2


class PdfLine(NamedTuple):
    """What stands on one line."""

    pieces: tuple[PdfPiece, ...]
    top: float
    bottom: float
    size: float  # of most of its letters
    is_alone: bool = False  # a printed line of its own, with which none goes on

    @property
    def text(self) -> str:
        """All its words."""
        return " ".join(piece.text for piece in self.pieces)

    @property
    def left(self) -> float:
        """Where it begins."""
        return self.pieces[0].left

    @property
    def right(self) -> float:
        """Where it ends."""
        return self.pieces[-1].right


class PdfPage(NamedTuple):
    """One page; `parts` in the order of print."""

    number: int
    width: float
    height: float
    parts: tuple[PdfLine | PdfTable, ...]
    has_pictures: bool

    @property
    def lines(self) -> list[PdfLine]:
        """Its lines, without its tables."""
        return [part for part in self.parts if isinstance(part, PdfLine)]


def read_pages(content: bytes, letters: PdfLetters) -> list[PdfPage]:
    """All pages, as `letters` reads them; raises RefusalError for what cannot be opened."""
    logging.getLogger("pdfminer").setLevel(logging.CRITICAL)  # it tells of every odd font
    try:
        with pdfplumber.open(io.BytesIO(content)) as pdf:
            if len(pdf.pages) > MOST_PAGES:
                raise RefusalError(
                    f"Tệp PDF có {len(pdf.pages)} trang, nhiều nhất {MOST_PAGES}; hãy tách lấy "
                    "phần kế hoạch rồi nhập"
                )
            with _uncounted():
                return [_page(page, letters) for page in each("Đọc trang PDF", pdf.pages)]
    except PdfminerException as error:
        is_locked = any(isinstance(one, PDFPasswordIncorrect) for one in error.args)
        raise RefusalError(_LOCKED if is_locked else _BROKEN) from error
    except Exception as error:  # a broken file may bring about anything in the library
        if isinstance(error, RefusalError):
            raise
        raise RefusalError(_BROKEN) from error


@contextmanager
def _uncounted() -> Iterator[None]:
    """Look for no cycles meanwhile: a page makes ten thousand objects and drops them itself."""
    was = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was:
            gc.enable()


def without_margins(pages: Sequence[PdfPage]) -> tuple[list[PdfPage], list[str]]:
    """The pages without their numbers and repeated lines, and the words of these lines."""
    repeated = Counter(
        _folded(line)
        for page in pages
        for line in {_folded(line): line for line in page.lines if _at_edge(line, page)}.values()
    )
    most = {
        words
        for words, count in repeated.items()
        if len(pages) >= _LEAST_PAGES and count > len(pages) / 2
    }
    left_out: list[str] = []
    kept = []
    for page in pages:
        parts = []
        for part in page.parts:
            is_margin = (
                isinstance(part, PdfLine)
                and _at_edge(part, page)
                and (_PAGE_NUMBER.fullmatch(part.text) is not None or _folded(part) in most)
            )
            if not is_margin:
                parts.append(part)
            elif isinstance(part, PdfLine) and not _PAGE_NUMBER.fullmatch(part.text):
                left_out.append(part.text)
        kept.append(page._replace(parts=tuple(parts)))
    return kept, list(dict.fromkeys(left_out))


def _at_edge(line: PdfLine, page: PdfPage) -> bool:
    return line.bottom < page.height * _EDGE or line.top > page.height * (1 - _EDGE)


def _folded(line: PdfLine) -> str:
    """The words of a line without figures, in one order: the number of a page changes sides."""
    return " ".join(sorted(re.sub(r"\d+", "0", line.text).split()))


def _page(page: Any, letters: PdfLetters) -> PdfPage:
    page.process_object = partial(_object, page, page.process_object, letters)
    width, height = float(page.width), float(page.height)
    lying = [char for char in page.chars if not char["upright"]]
    parts: list[PdfLine | PdfTable] = []
    if 2 * len(lying) > len(page.chars):  # a wide table, turned to stand on a narrow page
        parts += _parts(page.filter(_is_upright))
        page = _turned(page, letters, clockwise=2 * sum(c["rises"] for c in lying) > len(lying))
        parts += (one for one in _parts(page.filter(_is_upright)) if not _numbers(one, page))
    else:
        parts += _parts(page)
    parts.sort(key=lambda part: part.top)
    number, has_pictures = page.page_number, bool(page.images)
    page.close()
    return PdfPage(number, width, height, tuple(parts), has_pictures)


def _parts(page: Any) -> Iterator[PdfLine | PdfTable]:
    tables, words = tables_of(page, page.extract_words(extra_attrs=["size"]))
    for word in words:
        word["text"] = composed(word["text"])
    yield from _lines(words)
    yield from tables


def _numbers(part: PdfLine | PdfTable, page: Any) -> bool:
    """Whether a line is the number of a page that lies, at its own head or foot."""
    if isinstance(part, PdfTable) or not _PAGE_NUMBER.fullmatch(part.text):
        return False
    return bool(part.bottom < page.height * _EDGE or part.top > page.height * (1 - _EDGE))


def _is_upright(item: dict[str, Any]) -> bool:
    return bool(item.get("upright", True))


def _turned(page: Any, letters: PdfLetters, *, clockwise: bool) -> Any:
    """The page, turned by a quarter."""
    turned = (page.rotation + (90 if clockwise else 270)) % 360
    page.page_obj.attrs["Rotate"] = page.page_obj.rotate = turned
    page.close()
    made = Page(page.pdf, page.page_obj, page.page_number, page.initial_doctop)
    made.process_object = partial(_object, made, made.process_object, letters)  # type: ignore[method-assign]
    return made


def _object(
    page: Any, whole: Callable[[Any], dict[str, Any]], letters: PdfLetters, item: Any
) -> dict[str, Any]:
    """What pdfplumber keeps of an object; of a letter no more than words and cells are made of.

    Colours and fonts of each letter would cost as much again as reading the page.
    """
    if not isinstance(item, LTChar):
        return whole(item)
    left, top = page.mediabox[:2]
    above = page.height - item.y1 + top
    return {
        "object_type": "char",
        "text": letters.shown(item.get_text(), item.fontname),
        "x0": item.x0 + left,
        "x1": item.x1 + left,
        "top": above,
        "bottom": page.height - item.y0 + top,
        "doctop": page.initial_doctop + above,
        "size": item.size,
        "upright": item.upright,
        "rises": item.matrix[1] > 0,  # of one that lies: whether it is read from below
    }


def _lines(words: list[Any]) -> Iterator[PdfLine]:
    """Words whose middle lies within the height of a larger one stand on its line."""
    rows: list[list[Any]] = []
    for word in sorted(words, key=lambda one: (-round(one["size"], 1), one["top"], one["x0"])):
        beside = [row for row in rows if _is_beside(word, row)]
        if beside:
            min(beside, key=lambda row: min(_apart(word, one) for one in row)).append(word)
        else:
            rows.append([word])
    for row in rows:
        yield _line(sorted(row, key=lambda one: one["x0"]))


def _is_beside(word: Any, row: list[Any]) -> bool:
    """Whether a word stands on a line, over none of its words: two may be beside a large one."""
    is_level = row[0]["top"] < (word["top"] + word["bottom"]) / 2 < row[0]["bottom"]
    return is_level and not any(
        word["x0"] < one["x1"] - 1 and one["x0"] < word["x1"] - 1 for one in row
    )


def _apart(word: Any, other: Any) -> float:
    return abs(float(word["top"] + word["bottom"] - other["top"] - other["bottom"]))


def _line(words: list[Any]) -> PdfLine:
    sizes: Counter[float] = Counter()
    for word in words:
        sizes[round(word["size"], 1)] += len(word["text"])
    size = sizes.most_common(1)[0][0]
    grouped: list[list[Any]] = [[words[0]]]
    for before, word in pairwise(words):
        if word["x0"] - before["x1"] > size * _WIDE:
            grouped.append([])
        grouped[-1].append(word)
    pieces = tuple(PdfPiece(_joined(one, size), one[0]["x0"], one[-1]["x1"]) for one in grouped)
    top, bottom = min(one["top"] for one in words), max(one["bottom"] for one in words)
    return PdfLine(pieces, top, bottom, size)


def _joined(words: list[Any], size: float) -> str:
    """The words of a line; a small figure that touches a word is the mark of a note."""
    made = ""
    for at, word in enumerate(words):
        text = word["text"]
        is_mark = text.isdigit() and word["size"] < size * _RAISED and len(text) <= 2
        apart = at and word["x0"] - words[at - 1]["x1"] > size * _GAP
        made += " " if apart and not is_mark else ""
        made += text.translate(NOTE_FIGURES) if is_mark else text
    return made
