"""Our folding of calendar lines beside the library's, on hostile text."""

import re
from typing import Any

from icalendar import Event, vText
from icalendar.parser import Contentline

from macros.exports.ics_lines import folded
from tests.tools.drawn import hostile_texts

# A backslash that begins an escape (\\ \; \, \n), and the line's end right behind it.
SPLIT = re.compile(rb"(?<!\\)(?:\\\\)*\\\r\n ")


def lines() -> list[Any]:
    texts = [*hostile_texts(5545, 3000), "\\" * 300, "\n" * 300, ";" * 299, "ệ" * 100, "x" * 75]
    return [Event().content_line("DESCRIPTION", vText(text)) for text in texts]


def unfolded(line: bytes) -> str:
    read: Any = Contentline
    return str(read.from_ical(line))


def test_a_folded_line_reads_as_the_library_reads_its_own() -> None:
    for line in lines():
        ours, theirs = folded(line).removesuffix(b"\r\n"), line.to_ical()
        assert unfolded(ours) == unfolded(theirs) == line


def test_lines_are_short_and_no_fold_stands_in_a_letter_or_an_escape() -> None:
    for line in lines():
        ours = folded(line)
        assert SPLIT.search(ours) is None, line
        *parts, rest = ours.split(b"\r\n")
        assert rest == b""
        for part in parts:
            assert len(part) <= 75
            part.decode("utf-8")


def test_the_search_for_split_escapes_finds_one() -> None:
    assert SPLIT.search(b"DESCRIPTION:a\\\\\\\r\n , b")
    assert not SPLIT.search(b"DESCRIPTION:a\\\\\r\n  b")
