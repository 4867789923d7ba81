"""Where a wording stands in text.md, before and after its transcription was corrected."""

from typing import Any

from macros.linking.catalog import CatalogPlan
from macros.reading.strict_yaml import Path
from macros.reading.validation import Located
from macros.telling.report import SourceLines

Place = tuple[CatalogPlan, Located[Any], Path]  # a plan, a record of it, and a value in that


def source_lines(old: Place, new: Place, before: str, after: str) -> SourceLines:
    """The lines of the first character in which two wordings differ."""
    at = next(
        (at for at, (one, other) in enumerate(zip(before, after, strict=False)) if one != other),
        min(len(before), len(after)),
    )
    (_, was, _), (file, now, _) = (
        located.source.place((*located.path, *path), at) for _, located, path in (old, new)
    )
    return SourceLines(file, was, _line(old[0], was), now, _line(new[0], now))


def _line(plan: CatalogPlan, number: int) -> str:
    outline = plan.folder.outline
    blocks = outline.blocks if outline else ()
    return next((block.source for block in blocks if block.line == number), "")
