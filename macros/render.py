"""HTML from view models: the site's own autoescaped templates, compiled once.

Data are text: whatever a YAML file holds, a template prints it escaped. Addresses of the site are
written from its root; ``root`` is the way back there from the page that is rendered.
"""

import pathlib
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from functools import cache, lru_cache
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined, Template
from jinja2.ext import Extension
from jinja2.lexer import Token, TokenStream
from jinja2.runtime import Context
from markupsafe import Markup, escape

from macros import addresses
from macros.kinds import KINDS
from macros.labels import (
    ALL_WAYS,
    NO_TASKS,
    NOT_READ_WHEN,
    NOT_READ_WHO,
    PERSON_AS_PRINTED,
    RESULTS,
    UNNUMBERED,
    UNSURE_WHOSE,
    quarter_name,
    quoted,
    task_label,
    task_lead,
)
from macros.recognisers.unparted import unparted

TEMPLATES = pathlib.Path(__file__).parent / "templates"


@dataclass(frozen=True)
class SharedView:
    """A view that many pages show: what a macro makes of it is kept for each depth of page."""

    html: dict[tuple[Any, ...], Markup] = field(
        default_factory=dict, init=False, compare=False, repr=False
    )


# Rendering 100 synthetic plans (4,165 pages) takes 10.3 s with both classes below, 11.8 s with
# either and 12.8 s with Jinja's own. Public means do not give that: `finalize` runs beside `escape`
# and costs a tenth more; `escape` makes Markup anew, in 1.2 µs where `_escaped` takes 0.06.


class _Template(Template):
    """A compiled template that escapes through `_escaped`."""

    @classmethod
    def from_code(cls, *args: Any, **kwargs: Any) -> Template:
        made = super().from_code(*args, **kwargs)
        made.root_render_func.__globals__["escape"] = _escaped
        return made


class _Context(Context):
    """Calls macros and functions outright: none of ours asks for the context it is called in."""

    def call(self, /, called: Callable[..., Any], *args: Any, **kwargs: Any) -> Any:
        kwargs.pop("_loop_vars", None)  # what Jinja would give to one that asks
        kwargs.pop("_block_vars", None)
        return called(*args, **kwargs)


# Names, titles and addresses come up on page after page: nearly all are found here.
_escaped_text = lru_cache(maxsize=4096)(escape)


def _escaped(value: Any) -> Markup:
    """What `markupsafe.escape` gives, without making HTML or a known text anew."""
    if type(value) is Markup:
        return value
    return _escaped_text(value) if type(value) is str else escape(value)


def whole_text(text: str) -> Markup:
    """A text as HTML; what no line may part is an element that moves to the next line whole."""
    html, done = [], 0
    for start, end in unparted(text):
        html += [escape(text[done:start]), f'<span class="whole">{escape(text[start:end])}</span>']
        done = end
    return Markup("".join([*html, escape(text[done:])]))


_whole_texts = lru_cache(maxsize=4096)(whole_text)


def _whole(value: Any) -> Any:
    """What a template prints between tags: HTML as it is, text as `whole_text` gives it."""
    return _whole_texts(value) if type(value) is str else value


# Elements whose text is no flow of lines, or may hold no other element.
_NO_LINES = re.compile(r"<(/?)(title|option|svg|text|script|style|textarea|pre|code)\b")


class WholeWords(Extension):
    """Gives all that a template prints between tags, not into an attribute, to `_whole`."""

    def filter_stream(self, stream: TokenStream) -> Iterator[Token]:
        """The tokens of a template, each printed expression with the filter behind it."""
        is_markup = (stream.name or "").endswith(".html")
        in_tag = without_lines = False
        for token in stream:
            line, filtered = token.lineno, is_markup and not (in_tag or without_lines)
            if token.type == "data":
                in_tag = token.value.rfind("<") > token.value.rfind(">") or (
                    in_tag and ">" not in token.value
                )
                for closing, _ in _NO_LINES.findall(token.value):
                    without_lines = not closing
            if token.type == "variable_end" and filtered:
                yield from (Token(line, "rparen", ")"), Token(line, "pipe", "|"))
                yield Token(line, "name", "whole")
            yield token
            if token.type == "variable_begin" and filtered:
                yield Token(line, "lparen", "(")


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
        extensions=[WholeWords],
    )
    made.template_class, made.context_class = _Template, _Context
    made.filters["whole"] = _whole
    made.globals |= {
        "once": once,
        "each": each,
        "addresses": addresses,
        "kinds": KINDS,
        "no_tasks": NO_TASKS,
        "unsure_whose": UNSURE_WHOSE,
        "ways": ALL_WAYS,
        "quarter_name": quarter_name,
        "task_label": task_label,
        "task_lead": task_lead,
        "unnumbered": UNNUMBERED,
        "person_as_printed": PERSON_AS_PRINTED,
        "not_read_who": NOT_READ_WHO,
        "not_read_when": NOT_READ_WHEN,
        "in_quotes": quoted,
        "overdue": RESULTS["overdue"].words,
    }
    return made


def render(template: str, url: str, **view: Any) -> Markup:
    """The HTML of a template for the page at ``url``; raises jinja2 errors on a faulty template."""
    html = environment().get_template(template).render(root=root(url), **view)
    return Markup(html)


def not_found(root: str) -> Markup:
    """The article for an address that nothing has; `root` is absolute: it is shown at any depth."""
    return Markup(environment().get_template("missing.html").render(root=root))


def once(macro: Callable[..., Markup], root: str, view: SharedView, *shape: str | bool) -> Markup:
    """The HTML of a macro that hangs on the way to the root, the view and its shape only."""
    return _kept(view, (macro, root, *shape))


def each(
    macro: Callable[..., Markup], root: str, views: Iterable[SharedView], *shape: str | bool
) -> Markup:
    """The HTML of such a macro for each view, one after the other."""
    key = (macro, root, *shape)
    return Markup("".join([_kept(view, key) for view in views]))


def _kept(view: SharedView, key: tuple[Any, ...]) -> Markup:
    try:
        return view.html[key]
    except KeyError:
        macro, root, *shape = key
        html: Markup = macro(root, view, *shape)
        view.html[key] = html
        return html


def root(url: str) -> str:
    """The way from a page back to the site's root: ``../../`` for ``co-quan/so-noi-vu/``."""
    return "../" * url.count("/") or "./"
