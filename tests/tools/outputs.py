"""Every file of a built site read by its own format, and searched for data that came alive in it.

Hostile data name `MARK` wherever they mean to be more than text; `drawn_values.py` has them.
The readers are not of our making, and refuse what is broken.
"""

import csv
import io
import json
import re
import zipfile
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import Any

import jsonschema
import openpyxl
from icalendar import Calendar
from lxml import etree
from tinyhtml5 import parser as html5

from macros.adapter.site_folder import MARK as BUILT
from macros.addresses import API, SEARCH_INDEX, unmarked
from macros.exports.api_schemas import schemas
from macros.formulas import FORMULA_STARTS
from macros.kinds import BODY, DOCUMENT, GROUP, PLAN, POSITION
from tests.tools.calendars import read_quickly
from tests.tools.drawn_values import COMPUTED, MARK
from tests.tools.html_pages import ADDRESSES
from tests.tools.search_index import unpacked

# Files of the theme and of our own, which hold no data; PDFs are made apart from a build.
_WITHOUT_DATA = {".css", ".js", ".map", ".woff2", ".png"}
_SCHEMES = {"", "http", "https", "webcal"}
_PATH = re.compile(r"[A-Za-z0-9_-][A-Za-z0-9._/-]*")
_PARTS = {"VCALENDAR", "VEVENT", "VALARM", "VTIMEZONE", "STANDARD"}
_BROKEN = (
    *(ValueError, KeyError, AssertionError),
    *(etree.XMLSyntaxError, csv.Error, zipfile.BadZipFile),
)
_API_KINDS = {f"{kind.files}/": kind.id for kind in (PLAN, BODY, GROUP, POSITION, DOCUMENT)}


def faults(folder: Path) -> list[str]:
    """What is wrong with the files of a site, as `file: what`; empty when all are well."""
    return [
        f"{name}: {fault}"
        for path in sorted(folder.rglob("*"))
        if path.is_file()
        for name in [path.relative_to(folder).as_posix()]
        for fault in _faults(name, path.read_bytes())
    ]


def faults_of(html: str) -> list[str]:
    """What is wrong with a page, or with a part of one."""
    whole = html.lower().startswith("<!doctype")
    return list(_html(html if whole else f"<!doctype html><title>x</title>{html}"))


def _faults(name: str, content: bytes) -> Iterator[str]:
    if name != BUILT and (not _PATH.fullmatch(name) or MARK in name):
        yield "a file that data have named"
    if COMPUTED.encode() in content:
        yield "a template has computed what data say"
    if Path(name).suffix in _WITHOUT_DATA:
        if MARK.encode() in content:
            yield "data in a file of code"
        return
    read = _READERS.get(Path(name).suffix)
    try:
        yield from read(name, content) if read else ()
    except _BROKEN as error:
        yield f"cannot be read: {error!r}"
    except jsonschema.ValidationError as error:
        yield f"does not fit its schema: {error.message} at {error.json_path}"


def _page(name: str, content: bytes) -> Iterator[str]:
    return _html(content.decode())


def _html(text: str) -> Iterator[str]:
    reader = html5.HTMLParser(namespace_html_elements=False)
    tree = reader.parse(text)
    for place, code, _ in reader.errors:
        yield f"HTML: {code} at {place}"
    for element in tree.iter():
        if not isinstance(element.tag, str):
            if MARK in (element.text or ""):
                yield "data in a comment"
            continue
        yield from _element(element.tag, element.attrib, element.text or "")


def _element(tag: str, attributes: Any, text: str) -> Iterator[str]:
    """What of an element is alive that should be text."""
    if MARK in tag.lower():
        yield f"data made an element: <{tag}>"
    if tag == "script" and "json" in attributes.get("type", ""):
        json.loads(text)
    elif tag in ("script", "style") and MARK in text:
        yield f"data in a <{tag}>"
    if tag in ("a", "code", "strong", "em", "h1", "del") and text == MARK and not attributes:
        yield f"data were taken for Markdown: <{tag}>"
    for name, value in attributes.items():
        name = str(name).rpartition("}")[2].lower()
        if MARK in name or name.startswith("on"):
            yield f"data made an attribute: {name}"
        if name in ADDRESSES and _scheme(value) not in _SCHEMES:
            yield f"a link of its own kind: {value}"


def _scheme(address: str) -> str:
    """What a browser takes for the scheme; blanks and line feeds do not hinder it."""
    address = re.sub(r"[\x00-\x20]", "", address)
    found = re.match(r"([A-Za-z][A-Za-z0-9+.-]*):", address)
    return found[1].lower() if found else ""


def _json(name: str, content: bytes) -> Iterator[str]:
    value = json.loads(content)
    if name.startswith(f"{API}schema/"):
        jsonschema.Draft202012Validator.check_schema(value)
    elif name.startswith(API):
        folder, _, file = name.removeprefix(API).rpartition("/")
        _schema(_API_KINDS[f"{folder}/"] if folder else Path(file).stem).validate(value)
    elif unmarked(name) == SEARCH_INDEX:
        for record in unpacked({name: content.decode()})["docs"]:
            yield from faults_of(f"<h1>{record['title']}</h1><p>{record['text']}</p>")
    elif name.startswith("search/"):
        for text in value["texts"]:
            yield from faults_of(f"<p>{text}</p>")


@cache
def _schema(kind: str) -> jsonschema.Draft202012Validator:
    return jsonschema.Draft202012Validator(json.loads(schemas()[kind]))


def _xml(name: str, content: bytes) -> Iterator[str]:
    for element in etree.fromstring(content).iter():
        if isinstance(element.tag, str):
            tag, text = etree.QName(element).localname, element.text or ""
            yield from _element(tag, element.attrib, text)
            if element.get("type") == "html":
                yield from faults_of(text)
        elif MARK in (element.text or ""):
            yield "data in a comment"


def _calendar(name: str, content: bytes) -> Iterator[str]:
    read_quickly(content)
    for part in Calendar.from_ical(content).walk():
        if part.name not in _PARTS or part.errors:
            yield f"a broken or strange part: {part.name} {part.errors}"
        keys = [*part, *(key for value in part.values() for key in getattr(value, "params", ()))]
        yield from (f"data made a property: {key}" for key in keys if MARK in key.lower())


def _table(name: str, content: bytes) -> Iterator[str]:
    head, *rows = csv.reader(io.StringIO(content.decode("utf-8-sig"), ""), strict=True)
    yield from (f"a row of {len(row)} cells" for row in rows if len(row) != len(head))
    cells = [cell for row in rows for cell in row]
    yield from (f"a formula: {cell}" for cell in cells if cell.startswith(tuple(FORMULA_STARTS)))


def _workbook(name: str, content: bytes) -> Iterator[str]:
    for sheet in openpyxl.load_workbook(io.BytesIO(content)):
        for cell in (cell for row in sheet.iter_rows() for cell in row):
            if cell.data_type not in ("s", "n", "d") or cell.hyperlink:
                yield f"a cell that is no text: {cell.value}"


def _archive(name: str, content: bytes) -> Iterator[str]:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        if broken := archive.testzip():
            yield f"broken: {broken}"
        yield from (f"a name of data: {one}" for one in archive.namelist() if MARK in one)


_READERS: dict[str, Callable[[str, bytes], Iterator[str]]] = {
    ".html": _page,
    ".json": _json,
    ".xml": _xml,
    ".svg": _xml,
    ".ics": _calendar,
    ".csv": _table,
    ".xlsx": _workbook,
    ".zip": _archive,
}
