"""What the cells of a column say, whatever its head does: doers, times, marks, or other words."""

import re
from collections.abc import Sequence

from macros.importing.names.names_only import names_only
from macros.importing.names.words import USUAL
from macros.importing.understanding.doers import with_labels
from macros.recognisers.patterns import compiled
from macros.recognisers.pipe_tables import Row
from macros.recognisers.roles import ROLE_WORDS, labelled_parts
from macros.recognisers.time_mentions import TimeMention
from macros.recognisers.times import find_times
from macros.recognisers.tones import one_placement

_OF_THE_PAST = compiled(r"(?:đã|hoàn thành(?!\w)|đang)(?= [^.;]|:)", re.IGNORECASE)
MOST_OF = 0.8
FEWEST = 2  # cells that prove what a column holds against its head


def texts_of(place: int, rows: Sequence[Row]) -> list[str]:
    """The words of the cells of a column, each cell once, without empty ones and “như trên”."""
    cells = {id(row.cells[place]): row.cells[place] for row in rows if place < len(row.cells)}
    said = (cell.text.strip(" -–—.\n") for cell in cells.values() if not cell.says_as_above)
    return [text for text in said if text]


def by_content(texts: list[str]) -> str | None:
    """“doers” or “time” where nearly all cells are nothing else, “words” where none names any."""
    if len(texts) < FEWEST:
        return None
    named = sum(1 for text in texts if _names(text))
    if named >= MOST_OF * len(texts):
        return "doers"
    timed = sum(1 for text in texts if _is_time(text))
    if timed >= MOST_OF * len(texts) and timed:
        return "time"
    return "words" if not named else None


def are_long(texts: Sequence[str], letters: int) -> bool:
    """Whether there are texts, of so many letters at least by the average."""
    return sum(map(len, texts)) >= letters * len(texts) > 0


def of_the_past(texts: list[str]) -> bool:
    """Whether cells tell what was reached; “Hoàn thành kết nối” may also be what must be."""
    return 2 * sum(bool(_OF_THE_PAST.match(text)) for text in texts) > len(texts) or any(
        text.lower().startswith(("đã ", "đang ")) for text in texts
    )


def all_persons(texts: list[str]) -> bool:
    """Whether each of the cells names a person."""
    return all(
        any(USUAL.person.search(one_placement(one.words)) for one in names_only(text).names)
        for text in texts
    )


def half_are_times(texts: list[str]) -> bool:
    """Whether half of the texts, two of them at least, are nothing but times."""
    return len(texts) <= 2 * sum(map(_is_time, texts)) >= 2 * FEWEST


def all_times(texts: list[str]) -> bool:
    """Whether there are texts, and each is nothing but a time."""
    return bool(texts) and all(map(_is_time, texts))


def _names(text: str) -> bool:
    text = with_labels(text)
    if any(part.meaning in ROLE_WORDS for part in labelled_parts(text)):
        return True  # “Chủ trì: Sở X. Phối hợp: Sở Y”
    listed = names_only(text)
    return bool(listed.names) and not listed.left


def _is_time(text: str) -> bool:
    if len(text) > 80 or (text.isdecimal() and not re.fullmatch("20[0-9]{2}", text)):
        return False
    found = find_times(text, range(2000, 2001), only_time=True)
    return bool(found) and all(one.period for one in found) and _covered(text, found)


def _covered(text: str, found: list[TimeMention]) -> bool:
    left = text
    for one in sorted(found, key=lambda one: -one.start):
        left = left[: one.start] + left[one.end :]
    return len(re.findall(r"\w+", left)) <= 2
