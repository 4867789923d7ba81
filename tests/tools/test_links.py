"""The link checker sees every planted fault, and nothing wrong in a sound site."""

import json
from pathlib import Path

import pytest

from tests.tools.links import faults, repeated_ids
from tests.tools.sites import BuiltSite

PREFIXES = ("/", "/kehoach/")


def _index(*locations: str) -> str:
    """A search index with records at these addresses; its braces doubled, for `format`."""
    table = {"kind": "page", "count": len(locations), "head": "", "location": locations}
    index = {"docs": [table | {"facts": [""] * len(locations)}], "config": {"texts": []}}
    return json.dumps(index).replace("{", "{{").replace("}", "}}")


SOUND = {
    "index.html": """<!doctype html>
        <link rel="canonical" href="{url}"><link rel="icon" href="assets/a%20b.png">
        <meta property="og:url" content="{url}">
        <meta property="og:image" content="{url}assets/s.png">
        <style>body {{ background: url("assets/s.png") }}</style>
        <h1 id="đầu">a</h1> <a name="old"></a>
        <a href="co-quan/so-noi-vu/#vi%E1%BB%87c">1</a> <a href="#đầu">2</a> <a href="#">3</a>
        <a href="https://example.org/?a=1&amp;b=2">4</a> <a href="?q=x#old">5</a> <a href="./">6</a>
        <img srcset="assets/s.png 1x, assets/a%20b.png 2x" src="assets/s.png" alt="">
        <svg><a xlink:href="co-quan/so-noi-vu/#việc"><path fill="url(#đầu)"/></a></svg>""",
    "co-quan/so-noi-vu/index.html": """<link rel="canonical" href="{url}co-quan/so-noi-vu/">
        <h2 id="việc">a</h2> <a href="../../">1</a> <a href="..">2</a> <a href="{prefix}">3</a>""",
    "co-quan/index.html": """<meta http-equiv="refresh" content="0; url=so-noi-vu/">
        <link rel="canonical" href="{url}co-quan/so-noi-vu/"> <a href="so-noi-vu/">1</a>""",
    "404.html": """<link rel="stylesheet" href="{prefix}assets/a.css">
        <a href="{prefix}co-quan/">1</a>""",
    "assets/a.css": """/* url(none.png) */ @import "b.css";
        a {{ mask: url('data:image/svg+xml;utf8,<svg/>'); background: url(../assets/s.png) }}""",
    "assets/b.css": "",
    "assets/s.png": "",
    "assets/a b.png": "",
    "sitemap.xml": "<loc>{url}</loc> <loc>{url}co-quan/so-noi-vu/</loc>",
    "search/search_index.json": _index("", "co-quan/so-noi-vu/#vi%E1%BB%87c"),
}


def make(folder: Path, files: dict[str, str], prefix: str = "/") -> BuiltSite:
    site = BuiltSite(folder, f"https://ke-hoach.example.org{prefix}")
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text.format(url=site.url, prefix=prefix), encoding="utf-8")
    return site


@pytest.mark.parametrize("prefix", PREFIXES)
def test_a_sound_site_has_no_fault(tmp_path: Path, prefix: str) -> None:
    assert faults(make(tmp_path, SOUND, prefix)) == []


@pytest.mark.parametrize("prefix", PREFIXES)
@pytest.mark.parametrize(
    ("planted", "why"),
    [
        ('<a href="co-quan/so-noi/">', "no such file"),
        ('<a href="co-quan/so-noi-vu">', "lacks the slash at its end"),
        ('<a href="Co-quan/">', "no such file"),
        ('<a href="co-quan/so-noi-vu/#viec">', "no such anchor in co-quan/so-noi-vu/index.html"),
        ('<a href="#không">', "no such anchor in index.html"),
        ('<a href="assets/s.png#x">', "an anchor in a file that has none"),
        ('<a href="../index.html">', "climbs above the site's root"),
        ('<a href="javascript:void(0)">', "leads away from the site"),
        ('<a href="data:text/html,x">', "leads away from the site"),
        ('<a href="mailto:a@example.org">', "leads away from the site"),
        ('<a href="//example.org/">', "leads away from the site"),
        ('<a href="webcal://example.org/a.ics">', "leads away from the site"),
        ('<a href="webcal://ke-hoach.example.org{prefix}none.ics">', "no such file"),
        ('<a href="{url}co-quan/">', "names the site's own host"),
        ('<link rel="preconnect" href="https://example.org">', "leads away from the site"),
        ('<link rel="stylesheet" href="https://example.org/a.css">', "leads away from the site"),
        ('<script src="https://example.org/a.js"></script>', "leads away from the site"),
        ('<script src="a.js"></script>', "no such file"),
        ('<img src="data:image/png;base64,AA==">', "leads away from the site"),
        ('<img srcset="assets/s.png 1x, none.png 2x">', "no such file"),
        ('<video poster="none.png">', "no such file"),
        ('<svg><use xlink:href="none.svg#a"/></svg>', "no such file"),
        ('<form action="none/">', "no such file"),
        ('<object data="none.pdf">', "no such file"),
        ('<p style="background: url(none.png)">', "no such file"),
        ('<style>p {{ background: url("//example.org/a.png") }}</style>', "leads away"),
        ('<meta http-equiv="refresh" content="0;url=none/">', "no such file"),
        ('<meta property="og:image" content="assets/s.png">', "must be a whole address"),
        ('<meta name="twitter:image" content="{url}none.png">', "no such file"),
        ('<link rel="canonical" href="{url}co-quan/">', "must be the page's own address"),
    ],
)
def test_a_planted_fault_is_reported_at_its_line(
    tmp_path: Path, prefix: str, planted: str, why: str
) -> None:
    page = '<h1 id="đầu">a</h1>\n' + planted
    found = faults(make(tmp_path, SOUND | {"index.html": page}, prefix))
    assert len(found) == 1
    assert found[0].startswith("index.html:2: ")
    assert why in found[0]


@pytest.mark.parametrize(
    ("name", "text", "why"),
    [
        (
            "assets/a.css",
            "\na {{ background: url( 'none.png' ) }}",
            "assets/a.css:2: <css> “none.png”",
        ),
        ("assets/a.css", "\n@import 'https://example.org/a.css';", "leads away from the site"),
        ("404.html", '<p>\n<a href="co-quan/">', "this page is shown at any depth"),
        ("404.html", '<p>\n<a href="{prefix}none/">', "no such file"),
        ("sitemap.xml", "\n<loc>{url}none/</loc>", "no such file"),
        ("search/search_index.json", _index("none/"), "no such file"),
        ("search/search_index.json", _index("#none"), "no such anchor"),
    ],
)
def test_a_fault_in_another_kind_of_file_is_reported(
    tmp_path: Path, name: str, text: str, why: str
) -> None:
    found = faults(make(tmp_path, SOUND | {name: text}))
    assert len(found) == 1
    assert found[0].startswith(f"{name}:")
    assert why in found[0]


def test_an_absolute_path_outside_the_sub_path_is_a_fault(tmp_path: Path) -> None:
    page = '<h1 id="đầu">a</h1> <a href="/co-quan/">'
    found = faults(make(tmp_path, SOUND | {"index.html": page}, "/kehoach/"))
    assert found == ["index.html:1: <a href> “/co-quan/”: outside the site's path /kehoach/"]


def test_a_repeated_id_is_reported(tmp_path: Path) -> None:
    site = make(
        tmp_path, {"a/index.html": '<p id="x">\n<p id="y">\n<b id="x">', "b.html": '<p id="x">'}
    )
    assert repeated_ids(site) == ["a/index.html:3: “x”"]
