"""What people mended in text.md, put into the text of a document that is read again.

    text, lost = with_mended(as_read_before, text_md, as_read_now)

Each line that a person wrote otherwise than the program had read it goes where the same paragraph
stands now, with the number that it has there. `lost` has those that found no place.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from macros.importing.again.same_places import same_places
from macros.recognisers.blocks import Block
from macros.recognisers.differences import Change, changes
from macros.recognisers.outline import read_outline

_LINE = re.compile(r"((?:[ \t]*\n)*)([^\n]*\S[^\n]*)(?:\n|$)")


def with_mended(before: str, mended: str, now: str) -> tuple[str, list[str]]:
    """The text as it is read `now`, with what people made in `mended` of what stood `before`.

    And the lines of `mended` that found no place there.
    """
    if before == mended:
        return now, []
    old, new = _Lines(before), _Lines(now)
    typed = _LINE.findall(mended)
    found = _found(old, new)
    lost: list[str] = []
    put: dict[int, list[tuple[str, str]]] = {}
    before_line: dict[int, list[tuple[str, str]]] = defaultdict(list)
    for a, b, c, d in _stretches([line for _, line in typed], old.texts):
        places = [found.get(at) for at in range(c, d)]
        edges = (found.get(c - 1, -1 if c == 0 else None), found.get(d, _end(d, old, new)))
        if c == d and None not in edges and edges[1] == (edges[0] or 0) + 1:
            before_line[edges[1]] += typed[a:b]
        elif places and places[0] is not None and places == [places[0] + at for at in range(d - c)]:
            put.update((at, []) for at in places if at is not None)
            put[places[0]] = [*_numbered(typed[a:b], old, c, new, places[0])]
        else:
            lost += [line for _, line in typed[a:b]] or old.texts[c:d]
    lines = (
        one
        for at in range(len(new.lines) + 1)
        for one in (*before_line[at], *put.get(at, new.lines[at : at + 1]))
    )
    return "".join(f"{blank}{line}\n" for blank, line in lines), lost


class _Lines:
    """The lines of a text that are not blank, each with the blank ones above it."""

    def __init__(self, text: str) -> None:
        self.lines: list[tuple[str, str]] = _LINE.findall(text)
        self.texts = [line for _, line in self.lines]
        self.outline = read_outline(text)
        numbers = [at for at, line in enumerate(text.split("\n"), 1) if line.strip()]
        places = {number: at for at, number in enumerate(numbers)}
        self.blocks: dict[int, Block] = {places[one.line]: one for one in self.outline.blocks}


def _found(old: _Lines, new: _Lines) -> dict[int, int]:
    """Where the lines stand now whose words are the same."""
    same = same_places(old.outline, new.outline)
    places = {one.locator: at for at, one in new.blocks.items()}
    return {
        at: places[same.found[one.locator]]
        for at, one in old.blocks.items()
        if one.locator in same.found and one.locator not in same.reworded
    }


def _end(at: int, old: _Lines, new: _Lines) -> int | None:
    return len(new.lines) if at == len(old.lines) else None


def _stretches(said: Sequence[str], was: Sequence[str]) -> Iterator[Change]:
    """What differs, line by line where as many lines stand there as before."""
    for a, b, c, d in changes(said, was):
        if b - a == d - c:
            yield from ((a + at, a + at + 1, c + at, c + at + 1) for at in range(b - a))
        else:
            yield a, b, c, d


def _numbered(
    typed: Sequence[tuple[str, str]], old: _Lines, was: int, new: _Lines, at: int
) -> Iterator[tuple[str, str]]:
    """Lines as typed, the first with the number that its paragraph has now."""
    before, now = old.blocks[was].marker, new.blocks[at].marker
    for place, (blank, line) in enumerate(typed):
        start = line.find(before)
        if not place and before != now and line[:start] == old.texts[was][:start]:
            line = f"{line[:start]}{now}{line[start + len(before) :]}"
        yield blank, line
