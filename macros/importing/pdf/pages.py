"""The pages of a PDF as printed lines and tables, from top to bottom.

A line knows where it begins and ends, which is what tells paragraphs apart later. The number of a
page and what stands at the same place of most pages are no words of the document.
"""

import gc
import io
import logging
import re
from bisect import bisect
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from typing import Any, NamedTuple

import pdfplumber
from pdfminer import settings
from pdfminer.layout import LTChar
from pdfminer.pdfdocument import PDFPasswordIncorrect
from pdfminer.pdftypes import dict_value, int_value, stream_value
from pdfplumber.page import Page
from pdfplumber.pdf import PDF
from pdfplumber.utils.exceptions import PdfminerException

from macros.importing.pdf.letters import PdfLetters
from macros.importing.pdf.lines import PdfLine, lines_of, words_of
from macros.importing.pdf.tables import PdfTable, tables_of, without_shading
from macros.reading.received.refusal import RefusalError
from macros.telling.under_way import each

MOST_PAGES = 400
_BROKEN = "Tệp PDF bị hỏng, không mở được; hãy xin gửi lại"
_LOCKED = "Tệp PDF có đặt mật khẩu; hãy xin bản không có mật khẩu"
_PAGE_NUMBER = re.compile(r"[-–\s]*(?:trang\s*)?\d{1,3}(?:\s*/\s*\d{1,3})?[-–\s]*", re.IGNORECASE)
_FIGURES = re.compile(r"\d+")
_LEVEL = 3.0  # points within which letters stand on one line
_EDGE = 0.1  # of a page, at its head and foot
_LARGE = 0.2  # of a page: a picture that may hold words
_LEAST_PAGES = 3  # of which most must say the same before it is taken for a head or foot


class PdfPage(NamedTuple):
    """One page; `parts` in the order of print."""

    number: int
    width: float
    height: float
    parts: tuple[PdfLine | PdfTable, ...]
    is_pictured: bool  # it has a picture of words: nothing else, or a large one without letters

    @property
    def lines(self) -> list[PdfLine]:
        """Its lines, without its tables."""
        return [part for part in self.parts if isinstance(part, PdfLine)]


def read_pages(content: bytes, letters: PdfLetters) -> list[PdfPage]:
    """All pages, as `letters` reads them; raises RefusalError for what cannot be opened."""
    for library in ("pdfminer", "pdfplumber"):  # which tell of every odd font and date
        logging.getLogger(library).setLevel(logging.CRITICAL)
    try:
        with pdfplumber.open(io.BytesIO(content)) as pdf:
            if len(pdf.pages) > MOST_PAGES:
                raise RefusalError(
                    f"Tệp PDF có {len(pdf.pages)} trang, nhiều nhất {MOST_PAGES}; hãy tách lấy "
                    "phần kế hoạch rồi nhập"
                )
            _refuse_damaged(pdf)
            with _uncounted():
                return [_page(page, letters) for page in each("Đọc trang PDF", pdf.pages)]
    except PdfminerException as error:
        is_locked = any(isinstance(one, PDFPasswordIncorrect) for one in error.args)
        raise RefusalError(_LOCKED if is_locked else _BROKEN) from error
    except Exception as error:  # a broken file may bring about anything in the library
        if isinstance(error, RefusalError):
            raise
        raise RefusalError(_BROKEN) from error


def _refuse_damaged(pdf: PDF) -> None:
    """Raises where a page is lost, or what draws it: the library leaves that out and reads on."""
    was, settings.STRICT = settings.STRICT, True
    try:
        if len(pdf.pages) < int_value(dict_value(pdf.doc.catalog["Pages"])["Count"]):
            raise RefusalError(_BROKEN)
        for page in pdf.pages:
            for drawn in page.page_obj.contents:
                stream_value(drawn).get_data()
    finally:
        settings.STRICT = was


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
    alike: dict[str, list[PdfLine]] = {}
    for page in pages:
        edges = {_folded(line): line for line in page.lines if _at_edge(line, page.height)}
        for words, line in edges.items():
            alike.setdefault(words, []).append(line)
    repeated = {words for words, lines in alike.items() if _is_repeated(lines, len(pages))}
    left_out: dict[str, None] = {}
    kept = []
    for page in pages:
        at_edge = (line for line in page.lines if _at_edge(line, page.height))
        margins = [one for one in at_edge if _is_number(one.text) or _folded(one) in repeated]
        left_out |= dict.fromkeys(one.text for one in margins if not _is_number(one.text))
        kept.append(page._replace(parts=tuple(one for one in page.parts if one not in margins)))
    return kept, [*left_out]


def _is_repeated(lines: Sequence[PdfLine], pages: int) -> bool:
    """Whether lines at the edges of pages, alike but for their figures, are heads or feet.

    Of two pages, both may begin with the name of the office: there, the page must be counted.
    """
    if pages >= _LEAST_PAGES:
        return len(lines) > pages / 2
    figures = [sorted(int(one) for one in _FIGURES.findall(line.text)) for line in lines]
    return len(lines) == 2 and sorted(b - a for a, b in zip(*figures, strict=True))[-1:] == [1]


def _at_edge(line: PdfLine, height: float) -> bool:
    return line.bottom < height * _EDGE or line.top > height * (1 - _EDGE)


def _is_number(words: str) -> bool:
    return _PAGE_NUMBER.fullmatch(words) is not None


def _folded(line: PdfLine) -> str:
    """The words of a line without figures, in one order: the number of a page changes sides."""
    return " ".join(sorted(_FIGURES.sub("0", line.text).split()))


def _page(page: Any, letters: PdfLetters) -> PdfPage:
    page.process_object = partial(_object, page, page.process_object, letters)
    width, height, is_pictured = float(page.width), float(page.height), _is_pictured(page)
    lying = [char for char in page.chars if not char["upright"]]
    parts: list[PdfLine | PdfTable] = []
    if 2 * len(lying) > len(page.chars):  # a wide table, turned to stand on a narrow page
        parts += _parts(page.filter(_is_upright))
        page = _turned(page, letters, clockwise=2 * sum(c["rises"] for c in lying) > len(lying))
        parts += (one for one in _parts(page.filter(_is_upright)) if not _numbers(one, page))
    else:
        parts += _parts(page)
    parts.sort(key=lambda part: part.top)
    number = page.page_number
    page.close()
    return PdfPage(number, width, height, tuple(parts), is_pictured)


def _parts(page: Any) -> Iterator[PdfLine | PdfTable]:
    blanks = _blanks_over_letters(page.chars)
    seen = page.filter(lambda item: without_shading(item) and id(item) not in blanks)
    tables, words = tables_of(seen, words_of(seen.chars))
    yield from lines_of(words)
    yield from tables


def _numbers(part: PdfLine | PdfTable, page: Any) -> bool:
    """Whether a line is the number of a page that lies, at its own head or foot."""
    height = float(page.height)
    return isinstance(part, PdfLine) and _is_number(part.text) and _at_edge(part, height)


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


def _is_pictured(page: Any) -> bool:
    letters = [char for char in page.chars if not char["text"].isspace()]
    bare = [
        one
        for one in page.images
        if not any(
            one["x0"] < (char["x0"] + char["x1"]) / 2 < one["x1"]
            and one["top"] < (char["top"] + char["bottom"]) / 2 < one["bottom"]
            for char in letters
        )
    ]
    covered = sum(one["width"] * one["height"] for one in bare)
    return bool(bare) and (not letters or covered > page.width * page.height * _LARGE)


def _blanks_over_letters(chars: Sequence[Any]) -> set[int]:
    """The blanks that lie over a letter, by `id`: programs leave them where words were deleted."""
    letters: dict[int, list[Any]] = {}
    for char in sorted(chars, key=lambda one: float(one["x0"])):
        if not char["text"].isspace():
            letters.setdefault(round(char["top"] / _LEVEL), []).append(char)
    return {id(char) for char in chars if char["text"].isspace() and _is_covered(char, letters)}


def _is_covered(blank: Any, letters: dict[int, list[Any]]) -> bool:
    middle, level = (blank["x0"] + blank["x1"]) / 2, round(blank["top"] / _LEVEL)
    for near in (level - 1, level, level + 1):
        beside = letters.get(near, [])
        at = bisect(beside, middle, key=lambda one: float(one["x0"]))
        if at and beside[at - 1]["x1"] > middle:
            return True
    return False


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
        "size": round(item.size * 2) / 2,  # those of recognised letters differ by hairs
        "upright": item.upright,
        "rises": item.matrix[1] > 0,  # of one that lies: whether it is read from below
    }
