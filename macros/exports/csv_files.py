"""Assignment tables as CSV: with a byte order mark, or Excel takes Vietnamese for another code."""

import csv
import datetime
import io
from collections.abc import Sequence

from macros.exports.sheet_rows import HEADS, SheetRow, columns
from macros.formulas import guarded


def csv_file(rows: Sequence[SheetRow]) -> bytes:
    """The rows below their heads, UTF-8 with a byte order mark, lines ended as RFC 4180 asks."""
    out = io.StringIO()
    writer = csv.writer(out)
    shown = columns(rows)
    writer.writerow([HEADS[name] for name in shown])
    writer.writerows([_cell(getattr(row, name)) for name in shown] for row in rows)
    return out.getvalue().encode("utf-8-sig")


def _cell(value: str | datetime.date | None) -> str:
    text = value.isoformat() if isinstance(value, datetime.date) else value or ""
    return guarded(text)
