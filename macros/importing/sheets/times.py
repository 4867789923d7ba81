"""The time that people write into a cell, as data have it."""

import re
from collections.abc import Collection

from macros.importing.sheets.values import CellError
from macros.labels import UNSTATED, quoted
from macros.recognisers.time_cells import times_of_cell

_OURS = re.compile(
    r"\s*[\[(][^\[\]()]*[\])]\s*"
)  # turns that come next, and what it is the time of


def time_of(words: str, years: Collection[int]) -> str | None:
    """The period that words give; None for none. Raises CellError for what is no time."""
    plain = _OURS.sub(" ", words).strip()
    if not plain or plain.casefold() == UNSTATED.words.casefold():
        return None
    found = times_of_cell(plain, years)
    if len(found) != 1 or found[0].period is None:
        why = f" ({found[0].why})" if len(found) == 1 and found[0].why else ""
        raise CellError(f"Không đọc được {quoted(words)} thành một thời gian{why}")
    return found[0].period.text
