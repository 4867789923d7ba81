"""Where a wording stands in text.md, before and after its transcription was corrected."""

from typing import Any

from macros.linking.catalog_plan import CatalogPlan
from macros.reading.strict_yaml import Path
from macros.reading.validation import Located
from macros.telling.report import SourceLines

Place = tuple[CatalogPlan, Located[Any], Path]  # a plan, a record of it, and a value in that


def source_lines(old: Place, new: Place, before: str, after: str) -> SourceLines | None:
    """The lines of the first character in which two wordings differ.

    None when neither side has a text.md: before 2026 the words stood elsewhere.
    """
    at = next(
        (at for at, (one, other) in enumerate(zip(before, after, strict=False)) if one != other),
        min(len(before), len(after)),
    )
    was, now = _line(old, at), _line(new, at)
    if was is None and now is None:
        return None
    (old_line, old_words), (new_line, new_words) = was or (None, ""), now or (None, "")
    received_changed = old[0].folder.sha256 != new[0].folder.sha256
    file = f"{new[0].folder.path}/text.md"
    return SourceLines(file, old_line, old_words, new_line, new_words, received_changed)


def _line(place: Place, at: int) -> tuple[int, str] | None:
    """The number and the words of the line that has a character; None where no line has it."""
    plan, located, path = place
    if plan.folder.upgraded or plan.folder.outline is None:
        return None
    file, number, _ = located.source.place((*located.path, *path), at)
    if file != f"{plan.folder.path}/text.md":
        return None  # the words are not there, or an amendment in plan.yml has them
    found = (block.source for block in plan.folder.outline.blocks if block.line == number)
    return number, next(found, "")
