"""The task slips as PDF: rendered by a command of its own, kept by content, published if current.

WeasyPrint needs Pango, which not every machine has, so a build never renders. `render_missing` puts
each slip into a folder under the hash of all that it is made of; `current` finds those that a build
would make the same. A slip of older data is not found, and no page links to it.
"""

import hashlib
import importlib
import logging
import os
import pathlib
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from functools import cache
from typing import Any

from macros.exports.slips import slip_html
from macros.linking.catalog import Catalog
from macros.linking.ownership import Owner
from macros.telling.under_way import each

PROJECT = pathlib.Path(__file__).resolve().parents[2]
FOLDER = ".pdf"  # under the project's root

_ASSETS = PROJECT / "docs/assets"
_STYLES = ("fonts.css", "paper.css", "slip.css")
_VARIANT = "pdf/ua-1"


def current(catalog: Catalog, root: pathlib.Path) -> dict[Owner, pathlib.Path]:
    """The rendered slips of the project at `root` that are as the data now make them."""
    if not (root / FOLDER).is_dir():
        return {}
    wanted = {owner: _place(root, html) for owner, html in _slips(catalog)}
    return {
        owner: path for owner, path in wanted.items() if path.is_file() and not path.is_symlink()
    }


def render_missing(catalog: Catalog, root: pathlib.Path) -> tuple[int, int]:
    """Renders the slips that are missing and removes what is out of date; how many of each.

    Raises OSError when WeasyPrint finds no Pango, ImportError when it is not installed itself.
    """
    importlib.import_module("weasyprint")  # fails here, when it must
    folder = root / FOLDER
    folder.mkdir(exist_ok=True)
    wanted = {_place(root, html): html for _, html in _slips(catalog)}
    old = [path for path in folder.iterdir() if path not in wanted]
    for path in old:
        path.unlink()
    missing = [path for path in wanted if not path.is_file()]
    workers = max(1, min(os.cpu_count() or 1, len(missing)))
    with ProcessPoolExecutor(workers) as pool:
        made = pool.map(_render, missing, [wanted[path] for path in missing])
        for _ in each("Kết xuất phiếu PDF", made, len(missing)):
            pass
    return len(missing), len(old)


def _render(path: pathlib.Path, html: str) -> None:
    unfinished = path.with_suffix(".part")
    unfinished.write_bytes(_writer()(html))
    unfinished.replace(path)


def _slips(catalog: Catalog) -> Iterator[tuple[Owner, str]]:
    for owner in catalog.years_of:
        yield owner, slip_html(catalog, owner)


def _place(root: pathlib.Path, html: str) -> pathlib.Path:
    digest = hashlib.sha256(_style() + html.encode("utf-8")).hexdigest()
    return root / FOLDER / f"{digest}.pdf"


@cache
def _style() -> bytes:
    """A hash of what all slips are made with: style sheets, fonts, versions of libraries."""
    made_with = [_ASSETS / "css" / name for name in _STYLES]
    made_with += sorted((_ASSETS / "fonts").glob("*.woff2"))
    made_with += [pathlib.Path(__file__), PROJECT / "requirements-pdf.txt"]
    contents = (path.read_bytes() for path in made_with if path.is_file())
    return b"".join(hashlib.sha256(content).digest() for content in contents)


@cache
def _writer() -> Callable[[str], bytes]:
    """A function from HTML to the bytes of a tagged PDF; fonts are read once for all."""
    from weasyprint import CSS, HTML
    from weasyprint.text.fonts import FontConfiguration

    # It tells of each descriptor for screens in fonts.css that paper has no use for.
    logging.getLogger("weasyprint").setLevel(logging.CRITICAL)
    fonts = FontConfiguration()
    sheets = [
        CSS(filename=_ASSETS / "css" / name, font_config=fonts, media_type="print")
        for name in _STYLES
    ]

    def write(html: str) -> bytes:
        made: bytes = HTML(string=html).write_pdf(
            stylesheets=sheets, font_config=fonts, pdf_variant=_VARIANT, finisher=_say_scopes
        )
        return made

    return write


def _say_scopes(_: Any, pdf: Any) -> None:
    """Tells of each header cell whether it heads a column or a row.

    WeasyPrint names the headers of each cell, which is enough for PDF/UA; readers that do not
    follow those go by the scope. The ids that it gives to header cells end in row and column.
    """
    for element in pdf.objects:
        if isinstance(element, dict) and element.get("S") == "/TH" and "ID" in element:
            row = element["ID"].string.split("-")[-2]
            element["A"]["Scope"] = "/Column" if row == "0" else "/Row"
