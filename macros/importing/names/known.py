"""Names that are known while one document is read: those that it prints apart somewhere.

    with knowing(["Phòng Quản lý vận tải, phương tiện và người lái"]):
        names_at("Phòng Quản lý vận tải, phương tiện và người lái rà soát …", 0)

Where a name stands alone (a heading, a cell, a line of recipients) its end is plain; in a sentence
its own commas and small letters hide it. So the one tells of the other.
"""

import re
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from contextvars import ContextVar

from macros.recognisers.tones import one_placement

_known: ContextVar[re.Pattern[str] | None] = ContextVar("known", default=None)


@contextmanager
def knowing(names: Collection[str]) -> Iterator[None]:
    """Know these names, as printed, until the block ends."""
    longest_first = sorted({one_placement(name) for name in names}, key=len, reverse=True)
    anyone = "|".join(map(re.escape, longest_first))
    token = _known.set(re.compile(rf"(?:{anyone})(?!\w)", re.IGNORECASE) if anyone else None)
    try:
        yield
    finally:
        _known.reset(token)


def known_names() -> re.Pattern[str] | None:
    """What is known now, to tell one reading of a text from another."""
    return _known.get()


def known_at(line: str, at: int) -> int | None:
    """Where the longest known name ends that begins at a place of a `plain_line`; None if none."""
    known = _known.get()
    found = known.match(line, at) if known else None
    return found.end() if found else None
