"""The files of a site that is not the published one say so, each in the way of its kind.

Pages say it by the frame of the theme. Here it is put into what leaves the site, when all is made:
so nothing that makes the published site knows of a demonstration, or of an earlier state.
"""

import csv
import io
import json
import re
import zipfile
from collections.abc import Callable, Iterator, Mapping
from functools import partial
from pathlib import PurePosixPath

from icalendar import vText
from markupsafe import escape

from macros import addresses
from macros.exports.api import as_json
from macros.exports.ics_lines import folded
from macros.exports.on_demand import Make, on_demand
from macros.exports.workbooks import EXTRACT

_SCHEMAS = f"{addresses.API}schema/"
_DESCRIPTION = "Lời báo rằng đây không phải bản công bố chính thức."
_NAME = re.compile(r"^(?:SUMMARY|NAME|X-WR-CALNAME):", re.MULTILINE)


@on_demand
def noticed(files: Mapping[str, bytes], notice: str) -> Iterator[tuple[str, Make]]:
    """The same files, each with the notice that its kind takes; without a notice as they were."""
    for path in files:
        yield path, partial(_noticed, files, path, notice)


def _noticed(files: Mapping[str, bytes], path: str, notice: str) -> bytes:
    put = _way_of(path) if notice else None
    return put(files[path], notice) if put else files[path]


def _way_of(path: str) -> Callable[[bytes, str], bytes] | None:
    if path.startswith(_SCHEMAS):
        return _schema
    if path.startswith(addresses.API) and path.endswith(".json"):
        return _json
    return _WAYS.get(PurePosixPath(path).suffix)


def _json(content: bytes, notice: str) -> bytes:
    """The first field of the file."""
    return as_json({"notice": notice} | json.loads(content))


def _schema(content: bytes, _notice: str) -> bytes:
    """The schema knows that field."""
    schema = json.loads(content)
    field = {"type": "string", "description": _DESCRIPTION}
    schema |= {"properties": {"notice": field, **schema["properties"]}}
    return (json.dumps(schema, ensure_ascii=False, indent=1) + "\n").encode("utf-8")


def _calendar(content: bytes, notice: str) -> bytes:
    """Before the calendar's name and that of each event, which is what a calendar shows."""
    unfolded = content.decode("utf-8").replace("\r\n ", "").replace("\r\n", "\n")
    said = vText(notice).to_ical().decode("utf-8")
    lines = _NAME.sub(lambda name: f"{name[0]}{said}: ", unfolded).split("\n")
    return b"".join(folded(line) for line in lines if line)


def _csv(content: bytes, notice: str) -> bytes:
    """A further column, so that a row says it wherever it is copied to."""
    out = io.StringIO()
    rows = csv.reader(io.StringIO(content.decode("utf-8-sig"), newline=""))
    csv.writer(out).writerows([*row, notice] for row in rows)
    return out.getvalue().encode("utf-8-sig")


def _workbook(content: bytes, notice: str) -> bytes:
    """Before the words above each table that call it an extract, and in the file's properties."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(out, "w") as new:
        for entry in old.infolist():
            part = old.read(entry)
            if entry.filename in ("xl/sharedStrings.xml", "docProps/core.xml"):
                part = _extract(part, notice)
            new.writestr(entry, part, zipfile.ZIP_DEFLATED)
    return out.getvalue()


def _extract(content: bytes, notice: str) -> bytes:
    """Before the words that call it an extract."""
    return content.replace(EXTRACT.encode(), f"{escape(notice)}. {EXTRACT}".encode())


def _badge(content: bytes, notice: str) -> bytes:
    """In its title, which is its text for who hears it or points at it."""
    return content.replace(b"</title>", f". {escape(notice)}</title>".encode())


_WAYS: dict[str, Callable[[bytes, str], bytes]] = {
    ".ics": _calendar,
    ".csv": _csv,
    ".xlsx": _workbook,
    ".html": _extract,
    ".svg": _badge,
}
