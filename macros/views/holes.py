"""Holes of a draft on a page of the preview: marked, so that nobody takes them for words."""

import re

_TEXT = re.compile(r"(?<=>)[^<>]*⟦[^<>]*(?=<)")
_HOLE = re.compile(r"⟦([^⟦⟧]*)⟧")


def holes_marked(html: str) -> str:
    """The HTML of a page with its holes marked; those in attributes stay as they are."""
    return _TEXT.sub(lambda text: _HOLE.sub(r'<mark class="hole">⟦\1⟧</mark>', text[0]), html)
