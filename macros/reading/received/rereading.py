"""A document as received, read again by the readers that the importer used: what the check proves.

Text, Word files and tables saved as text are read at every check, with the standard library alone.
Of the others (a PDF, a workbook, a .doc), which take another program to read, plan.yml holds the
digest of the words that were taken.
"""

from collections.abc import Callable

from macros.reading.files import REREAD
from macros.reading.received.csv_table import read_csv
from macros.reading.received.docx import read_docx
from macros.reading.received.docx_changes import Changes
from macros.reading.received.pasted_text import read_markdown

_READERS: dict[str, Callable[[bytes], str]] = {".csv": read_csv, ".md": read_markdown}
_WORD = (".docx", ".docm")


def is_reread(name: str) -> bool:
    """Whether a received file of this name is read again at every check."""
    return name.rpartition("/")[2] in REREAD


def reread(name: str, content: bytes, changes: str | None) -> str:
    """The text of a received file, in the notation of text.md; not of a plain one (.txt).

    `changes` says how tracked changes were settled. Raises RefusalError where it cannot be read.
    """
    extension = f".{name.rpartition('.')[2]}"
    if extension in _WORD:
        return read_docx(content, Changes(changes) if changes else None).text
    return _READERS[extension](content)
