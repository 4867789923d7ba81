"""What the HTML of hand-written pages needs, whoever makes it of their Markdown."""

import itertools
import re
import unicodedata

_NAMELESS_CODE = re.compile(r"<pre(?![^>]*\sid=)(?=[\s>])")


def slug(heading: str, separator: str) -> str:
    """A heading's id, without diacritics. Python-Markdown's own way leaves the letter đ out."""
    plain = unicodedata.normalize("NFD", heading.lower().replace("đ", "d"))
    return separator.join(re.findall(r"[a-z0-9]+", plain.encode("ascii", "ignore").decode()))


def with_named_code(html: str) -> str:
    """Names each block of code: the theme would give all of a page one id."""
    count = itertools.count(1)
    return _NAMELESS_CODE.sub(lambda _: f'<pre id="ma-{next(count)}"', html)
