"""What is written by hand as HTML in docs/*.md neither runs a script nor loads from elsewhere."""

from pathlib import Path

import pytest
from lxml import etree, html

from tests.tools.sites import ROOT, BuiltSite

WRITTEN = [
    path.relative_to(ROOT / "docs").with_suffix("").as_posix()
    for path in (ROOT / "docs").rglob("*.md")
    if path.name != "README.md"
]
LOADING = ("src", "srcset", "data", "poster", "action", "formaction", "background", "xlink:href")
RUNNING = ("script", "iframe", "object", "embed", "base", "meta", "style", "link")
DATA = ("application/json", "application/ld+json")  # in a script that does not run


def faults(article: html.HtmlElement) -> list[str]:
    """What of an article a browser would run, or ask another host for."""
    found = []
    for element in article.iterdescendants(etree.Element):
        tag = str(element.tag)
        if tag in RUNNING and element.get("type") not in DATA:
            found.append(f"<{tag}>")
        for name, value in ((str(name), str(value)) for name, value in element.attrib.items()):
            if name.startswith("on") or name == "style":
                found.append(f"{tag} {name}")
            elif is_foreign(name, "".join(value.split()).lower()):
                found.append(f"{tag} {name}={value}")
    return found


def is_foreign(name: str, address: str) -> bool:
    """Whether an attribute is an address that loads from elsewhere, or is a script itself."""
    is_script = address.startswith(("javascript:", "vbscript:"))
    is_outside = "//" in address.partition("?")[0] and not address.startswith("data:")
    return (name in LOADING and (is_outside or is_script)) or (name == "href" and is_script)


def article_of(site: BuiltSite, name: str) -> html.HtmlElement:
    page = "" if name == "index" else f"{name}/"
    tree = html.fromstring((site.folder / page / "index.html").read_bytes())
    article: html.HtmlElement = tree.get_element_by_id("noi-dung")
    return article


@pytest.mark.parametrize("name", WRITTEN)
def test_a_page_runs_nothing_and_loads_nothing_from_elsewhere(site: BuiltSite, name: str) -> None:
    assert faults(article_of(site, name)) == []


@pytest.mark.parametrize(
    ("planted", "fault"),
    [
        ("<script>alert(1)</script>", "<script>"),
        ('<img src="https://e.invalid/a.png">', "img src=https://e.invalid/a.png"),
        (
            '<img srcset="a.png 1x, //e.invalid/b.png 2x">',
            "img srcset=a.png 1x, //e.invalid/b.png 2x",
        ),
        ('<p onclick="x()">a</p>', "p onclick"),
        ('<a href=" java\nscript:x()">a</a>', "a href= java\nscript:x()"),
        ('<iframe src="a.html"></iframe>', "<iframe>"),
        ('<form action="https://e.invalid/"></form>', "form action=https://e.invalid/"),
        ('<a href="https://e.invalid/">một nguồn</a><img src="a.png">', ""),
    ],
)
def test_what_is_planted_is_found(planted: str, fault: str) -> None:
    article = html.fromstring(f"<article>{planted}</article>")
    assert faults(article) == ([fault] if fault else [])


def test_there_are_pages_to_look_at() -> None:
    assert {"index", "du-lieu", "dong-gop", "dong-gop/dua-len-may-chu"} <= {*WRITTEN}
    assert all(Path(ROOT / f"docs/{name}.md").is_file() for name in WRITTEN)
