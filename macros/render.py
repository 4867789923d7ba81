"""HTML from view models: the site's own autoescaped templates, compiled once.

Data are text: whatever a YAML file holds, a template prints it escaped. Addresses of the site are
written from its root; ``root`` is the way back there from the page that is rendered.
"""

import pathlib
from functools import cache
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup, escape

TEMPLATES = pathlib.Path(__file__).parent / "templates"


@cache
def environment() -> Environment:
    """The template environment; forgotten by a live preview when a template changes."""
    made = Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=True,
    )
    made.filters["slashes"] = slashes
    return made


def render(template: str, url: str, **view: Any) -> Markup:
    """The HTML of a template for the page at ``url``; raises jinja2 errors on a faulty template."""
    html = environment().get_template(template).render(root=root(url), **view)
    return Markup(html)


def root(url: str) -> str:
    """The way from a page back to the site's root: ``../../`` for ``co-quan/so-noi-vu/``."""
    return "../" * url.count("/") or "./"


def slashes(number: str) -> Markup:
    """A document number that may be broken after its slashes on a narrow screen."""
    return escape(number).replace("/", Markup("/<wbr>"))
