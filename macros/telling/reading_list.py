"""The sources to read again: the oldest, and those of which no words are quoted.

As plain lines for a terminal, or as Markdown for an issue that is written once a month.
"""

from collections.abc import Iterable, Iterator

from macros.labels import day
from macros.linking.facts_read import FactRead
from macros.telling.markdown import escaped

MOST = 100  # of each part in an issue, which holds 65,536 characters


def as_text(facts: list[FactRead]) -> str:
    """All facts, the oldest first, then those without a quotation."""
    return "\n".join(_lines(facts, len(facts)))


def as_markdown(facts: list[FactRead]) -> str:
    """The same with a box to tick for each; what is beyond an issue is counted."""
    return "\n".join(
        f"{'- [ ] ' if line.startswith(_ITEM) else ''}{escaped(line.removeprefix(_ITEM))}"
        if line
        else ""
        for line in _lines(facts, MOST)
    )


_ITEM = "- "


def _lines(facts: list[FactRead], most: int) -> Iterator[str]:
    unquoted = [one for one in facts if not one.source.quote]
    yield f"Nguồn đọc lâu nhất đứng đầu ({len(facts)} điều):"
    yield from _part(facts, most)
    yield ""
    yield f"Chưa trích nguyên văn của nguồn ({len(unquoted)} điều):"
    yield from _part(unquoted, most)


def _part(facts: list[FactRead], most: int) -> Iterable[str]:
    for one in facts[:most]:
        read = f"đọc ngày {day(one.source.read)}" if one.source.read else "không ghi ngày đọc"
        file, line = one.place
        yield f"{_ITEM}{read}: {one.name}, {one.what} – {one.source.url} ({file}:{line})"
    if len(facts) > most:
        yield f"… và {len(facts) - most} điều nữa"
