"""HTML from view models: the site's own autoescaped templates, compiled once.

Data are text: whatever a YAML file holds, a template prints it escaped. Addresses of the site are
written from its root; ``root`` is the way back there from the page that is rendered.
"""

import pathlib
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache, lru_cache
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined, nodes
from jinja2.compiler import CodeGenerator, Frame, MacroRef
from jinja2.ext import Extension
from jinja2.lexer import Token, TokenStream
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


class _Code(CodeGenerator):
    """Makes of our templates what the library makes, without what none of them needs.

    Attributes and items are taken, macros and functions called outright: nothing of ours falls back
    from one to the other, or asks for the context it is called in. Printing makes no HTML or known
    text anew. All pages of 100 synthetic plans take about a sixth less time so.
    """

    def visit_Template(  # noqa: N802 - so called there
        self, node: nodes.Template, frame: Frame | None = None
    ) -> None:
        self.writeline("from macros.render import printed, quick_macro")
        super().visit_Template(node, frame)

    def _import_common(self, node: nodes.Import | nodes.FromImport, frame: Frame) -> None:
        self.write("environment.get_template(")
        self.visit(node.template, frame)
        self.write(").module")

    def visit_Getattr(self, node: nodes.Getattr, frame: Frame) -> None:  # noqa: N802 - so called there
        self.visit(node.node, frame)
        self.write(f".{node.attr}")

    def visit_Getitem(self, node: nodes.Getitem, frame: Frame) -> None:  # noqa: N802 - so called there
        self.visit(node.node, frame)
        self.write("[")
        self.visit(node.arg, frame)
        self.write("]")

    def visit_Call(  # noqa: N802 - so called there
        self, node: nodes.Call, frame: Frame, forward_caller: bool = False
    ) -> None:
        if forward_caller or node.dyn_args or node.dyn_kwargs:
            super().visit_Call(node, frame, forward_caller=forward_caller)
            return
        self.visit(node.node, frame)
        self.write("(")
        for value in [*node.args, *node.kwargs]:
            self.visit(value, frame)
            self.write(", ")
        self.write(")")

    def macro_def(self, macro_ref: MacroRef, frame: Frame) -> None:
        if macro_ref.accesses_caller or macro_ref.accesses_kwargs or macro_ref.accesses_varargs:
            super().macro_def(macro_ref, frame)
            return
        names = [argument.name for argument in macro_ref.node.args]
        self.write(f"quick_macro(macro, {names!r}, missing)")

    def _output_child_pre(self, node: nodes.Expr, frame: Frame, finalize: Any) -> None:
        if not _is_whole(node):  # which gives HTML
            self.write("printed(")

    def _output_child_post(self, node: nodes.Expr, frame: Frame, finalize: Any) -> None:
        if not _is_whole(node):
            self.write(")")


def _is_whole(node: nodes.Expr) -> bool:
    return isinstance(node, nodes.Filter) and node.name == "whole"


def quick_macro(
    macro: Callable[..., str], names: Sequence[str], missing: object
) -> Callable[..., Markup]:
    """A macro as a function; `macro` wants all its parameters, in order."""
    count, made = len(names), str.__new__  # Markup's own takes ten times as long

    def called(*given: Any, **named: Any) -> Markup:
        if len(given) < count:
            given += tuple([named.pop(name, missing) for name in names[len(given) :]])
        return made(Markup, macro(*given, **named))

    return called


# Names, titles and addresses come up on page after page: nearly all are found here.
_escaped_text = lru_cache(maxsize=4096)(escape)
_escaped_number = lru_cache(maxsize=1024)(escape)


def printed(value: Any) -> Markup:
    """What `markupsafe.escape` gives, without making HTML or a known text anew."""
    kind = type(value)
    if kind is Markup:
        html: Markup = value
    elif kind is str:
        html = _escaped_text(value)
    else:
        html = _escaped_number(value) if kind is int else escape(value)
    return html


def whole_text(text: str) -> Markup:
    """A text as HTML; what no line may part is an element that moves to the next line whole.

    `bdi` says no more than a span with a class, in a third of the bytes, a hundred times a page.
    """
    html, done = [], 0
    for start, end in unparted(text):
        html += [escape(text[done:start]), f"<bdi>{escape(text[start:end])}</bdi>"]
        done = end
    return Markup("".join([*html, escape(text[done:])]))


_whole_texts = lru_cache(maxsize=4096)(whole_text)


def _whole(value: Any) -> Markup:
    """What a template prints between tags: HTML as it is, text as `whole_text` gives it."""
    kind = type(value)
    if kind is Markup:
        html: Markup = value
    else:
        html = _whole_texts(value) if kind is str else printed(value)
    return html


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
        cache_size=-1,  # all: there is nothing to keep count of
        extensions=[WholeWords],
    )
    made.code_generator_class = _Code
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
    return Markup(_near(html, url))


def _near(html: str, url: str) -> str:
    """The same with short ways to what is near: not by the root to what stands beside the page."""
    top, *steps = url.split("/")[:-1] or [""]
    for up in range(1, len(steps) + 1):
        folder = "/".join([top, *steps[: len(steps) - up]])
        html = html.replace(f'"{root(url)}{folder}/', f'"{"../" * up}')
    return html


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
