"""Quick ways of our templates beside the library: escaping, calls, and what is kept of views."""

from collections.abc import Callable, Iterable
from typing import Any
from urllib.parse import urljoin

import pytest
from jinja2 import DictLoader, Environment
from markupsafe import Markup, escape

from macros import render
from macros.site import Site
from tests.tools.bad_input import bad_catalog
from tests.tools.drawn import hostile_texts


class Shown:
    """What makes its own HTML."""

    def __html__(self) -> str:
        return "<b>&</b>"


class Named(str):
    """A text of another type, as the words of an enumeration are."""


def test_escaping_gives_what_the_library_gives() -> None:
    texts = list(hostile_texts(4, 5000))
    values: list[Any] = [*texts, *texts, *map(Markup, texts), *map(Named, texts)]
    for value in [*values, None, 0, 1.5, True, Shown(), [texts[0]], Markup("<b>")]:
        found = render.printed(value)
        assert (type(found), found) == (Markup, escape(value))


def test_what_no_line_may_part_is_whole_between_tags_and_nowhere_else() -> None:
    words = "<Quý III> theo 91-KH/BCĐ"
    escaped = "&lt;Quý III&gt; theo 91-KH/BCĐ"
    marked = "&lt;<bdi>Quý III</bdi>&gt; <bdi>theo 91-KH/BCĐ</bdi>"
    for template, expected in [
        ("<p>{{ words }}</p>", f"<p>{marked}</p>"),
        ('<p title="{{ words }}">{{ words }}</p>', f'<p title="{escaped}">{marked}</p>'),
        (
            '<p {% if words %}title="{{ words }}"{% endif %}>{{ "5" if words else words }}</p>',
            f'<p title="{escaped}">5</p>',
        ),
        ("<title>{{ words }}</title>{{ words }}", f"<title>{escaped}</title>{marked}"),
        ("<text>{{ words }}</text>", f"<text>{escaped}</text>"),  # of a drawing
        ("{% macro m() %}{{ words }}{% endmacro %}{{ m() }}", marked),
    ]:
        environment = render.environment().overlay(loader=DictLoader({"one.html": template}))
        environment.globals = {**environment.globals, "words": words}
        found = environment.get_template("one.html").render()
        assert found == expected, template


def plain_environment() -> Environment:
    """The library's environment, without what ours does otherwise."""
    quick = render.environment()
    plain = Environment(
        loader=quick.loader,
        autoescape=True,
        undefined=quick.undefined,
        trim_blocks=True,
        lstrip_blocks=True,
        extensions=[render.WholeWords],
    )
    plain.filters["whole"] = quick.filters["whole"]
    plain.globals |= {**quick.globals, "once": once, "each": each}
    return plain


def once(macro: Callable[..., Markup], root: str, view: Any, *shape: Any) -> Markup:
    return macro(root, view, *shape)


def each(macro: Callable[..., Markup], root: str, views: Iterable[Any], *shape: Any) -> Markup:
    return Markup("").join(macro(root, view, *shape) for view in views)


def test_every_page_of_hostile_data_is_what_the_library_renders(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    quick = {page.url: page.render() for page in Site(bad_catalog()).pages}
    plain = plain_environment()
    monkeypatch.setattr(render, "environment", lambda: plain)
    for page in Site(bad_catalog()).pages:
        assert page.render() == quick[page.url], page.url
    assert len(quick) > 100


@pytest.mark.parametrize(
    ("url", "link"),
    [
        ("co-quan/so-a/2005/", "../2004/"),
        ("co-quan/so-a/", "../so-b/"),
        ("ke-hoach/k/nhiem-vu/16/", "../17/"),
        ("nhung/co-quan/so-a.html", "../"),
        ("co-quan/", "../co-quan/"),
    ],
)
def test_a_link_goes_from_where_the_page_stands(url: str, link: str) -> None:
    target = urljoin(url, link)
    html = f'<a href="{render.root(url)}{target}">"{render.root(url)}{target}</a>'
    assert render._near(html, url).startswith(f'<a href="{link}">')
