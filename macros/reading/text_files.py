"""Text files of a plan: their words, and what is wrong with their characters."""

import unicodedata
from collections.abc import Iterator

from macros.problems import Problem
from macros.reading.clean_text import OddFaults, odd_fault
from macros.reading.conflicts import settled
from macros.reading.files import DataFolder, file_bytes
from macros.reading.holes import holes_in_text
from macros.recognisers.characters import has_loose_marks, odd_characters, plainly


def proofread_text(data: DataFolder, name: str) -> tuple[str | None, list[Problem]]:
    """A text that people proofread, and what is wrong with its characters."""
    _, text, problems = decoded_file(data, name)
    if text is None:
        return None, problems
    text, conflicts = settled(name, text)
    if holes := holes_in_text(name, text):
        return None, [*conflicts, *holes]
    return plainly(text), [*conflicts, *_odd_problems(name, text)]


def decoded_file(data: DataFolder, name: str) -> tuple[bytes, str | None, list[Problem]]:
    """The bytes of a text file, its text with ``\\n`` at the ends of lines, and what is wrong."""
    if name not in data.files:
        return b"", None, []
    content, problem = file_bytes(data.files[name], name)
    if problem:
        return b"", None, [problem]
    try:
        text = content.decode("utf-8").removeprefix("\ufeff")
    except UnicodeDecodeError as error:
        number = error.object.count(b"\n", 0, error.start) + 1
        what, hint = "Tệp không phải UTF-8", "lưu lại tệp với bảng mã UTF-8"
        return content, None, [Problem(name, number, 1, what, hint=hint)]
    if not text.strip():
        problem = Problem(name, 1, 1, "Tệp trống", hint="chép vào đây văn bản")
        return content, None, [problem]
    return content, text.replace("\r\n", "\n").replace("\r", "\n"), []


def _odd_problems(name: str, text: str) -> Iterator[Problem]:
    """What is wrong with the characters of a source text; its blanks may be of any kind."""
    faults = OddFaults()
    for odd in odd_characters(text):
        if odd.meant != " ":
            faults.add(odd_fault(text, odd))
    for fault in faults:
        line = text.count("\n", 0, fault.offset) + 1
        column = fault.offset - text.rfind("\n", 0, fault.offset)
        yield Problem(name, line, column, fault.what, fault.found, hint=fault.hint)
    for number, line_text in enumerate(text.split("\n"), 1):
        if not unicodedata.is_normalized("NFC", line_text) and not has_loose_marks(line_text):
            what = "Chữ không ở dạng Unicode dựng sẵn (NFC)"
            yield Problem(name, number, 1, what, line_text, hint="lưu tệp ở dạng NFC")
            return
