"""HTML from view models: the site's own autoescaped templates, compiled once.

Data are text: whatever a YAML file holds, a template prints it escaped. Addresses of the site are
written from its root; ``root`` is the way back there from the page that is rendered.
"""

import pathlib
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

TEMPLATES = pathlib.Path(__file__).parent / "templates"


@dataclass(frozen=True)
class Piece:
    """A view that many pages show: what a macro makes of it is kept for each depth of page."""

    html: dict[tuple[Any, str], Markup] = field(
        default_factory=dict, init=False, compare=False, repr=False
    )


@cache
def environment() -> Environment:
    """The template environment; a live preview sees a changed template at once."""
    made = Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=True,
    )
    made.globals["once"] = once
    made.globals["each"] = each
    return made


def render(template: str, url: str, **view: Any) -> Markup:
    """The HTML of a template for the page at ``url``; raises jinja2 errors on a faulty template."""
    html = environment().get_template(template).render(root=root(url), **view)
    return Markup(html)


def once(macro: Callable[[str, Piece], Markup], root: str, piece: Piece) -> Markup:
    """The HTML of a macro that hangs on nothing but the way to the root and the piece."""
    key = (macro, root)
    if key not in piece.html:
        piece.html[key] = macro(root, piece)
    return piece.html[key]


def each(macro: Callable[[str, Piece], Markup], root: str, pieces: Iterable[Piece]) -> Markup:
    """The HTML of such a macro for each piece, one after the other."""
    return Markup("".join([once(macro, root, piece) for piece in pieces]))


def root(url: str) -> str:
    """The way from a page back to the site's root: ``../../`` for ``co-quan/so-noi-vu/``."""
    return "../" * url.count("/") or "./"
