"""Holes of a draft on a page of the preview: marked, so that nobody takes them for words."""

import re

# A tag, in whose attributes nothing is marked, or a hole: words, some of which no line may part.
_PART = re.compile(r"<[^<>]*>|⟦(?:[^⟦⟧<>]|</?bdi>)*⟧")


def holes_marked(html: str) -> str:
    """The HTML of a page with its holes marked; those in attributes stay as they are."""
    return _PART.sub(_marked, html)


def _marked(part: re.Match[str]) -> str:
    return part[0] if part[0].startswith("<") else f'<mark class="hole">{part[0]}</mark>'
