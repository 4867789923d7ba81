"""A framed page is what the theme would have made of it, but for blanks at the ends of lines."""

from __future__ import annotations

import json
import pickle
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from mkdocs.commands.build import get_context
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import BuildError
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import get_navigation
from mkdocs.utils.templates import TemplateContext

from macros import addresses
from macros.adapter.asset_marks import AssetMarks
from macros.adapter.frames import DataPage, Frames, context_of
from macros.adapter.spliced import Spliced, lean
from macros.site_page import SitePage, TocEntry
from tests.tools.sites import ROOT

REPOSITORY, SOURCE = "https://g/r?a&b", ("data/a&b.yml", 7)
HOSTILE = "<b>\ue000title\ue001 & “c” '\"{{ 1 }}"


class Theme:
    """The theme with one section in its navigation, and data pages put into it."""

    def __init__(self, folder: Path, overrides: Path) -> None:
        (folder / "docs").mkdir()
        settings = {
            "site_name": "Kế hoạch",
            "site_url": "https://example.org/kehoach/",
            "site_description": "Ai & việc gì",
            "extra": {"repository": REPOSITORY},
            "nav": [{"Trang chủ": "index.md"}, {"Cơ quan": "co-quan/index.md"}],
            "theme": {
                "name": "material",
                "language": "vi",
                "custom_dir": str(overrides),
                "features": ["navigation.tabs", "toc.follow"],
            },
            "plugins": [],
        }
        (folder / "mkdocs.yml").write_text(json.dumps(settings), encoding="utf-8")
        self.config: MkDocsConfig = load_config(str(folder / "mkdocs.yml"))
        self.config.plugins.on_startup(command="build", dirty=False)  # files ask which plugin runs
        env = self.config.theme.get_env()
        env.globals["addresses"] = addresses
        AssetMarks().teach(env)
        self.main = env.get_template("main.html")
        self.scripts: set[str] = set()
        self.frames = Frames(self.main, self.scripts, self.config)
        self.files = Files([])
        for name in ("index.md", "co-quan/index.md"):
            self.files.append(File.generated(self.config, name, content=""))
        self.nav = get_navigation(self.files, self.config)

    def page(self, url: str, **values: Any) -> DataPage:
        toc, description = values.pop("toc", ()), values.pop("description", "")
        if toc:
            values["contents"] = lambda: toc
        said = {"kind": "body", "title": "Sở A", **values}
        text = f"<h1>{said['kind']}</h1><p>{url}</p>"
        record = SitePage(url=url, says=description, render=lambda: text, **said)
        file = File.generated(
            self.config, f"{url}index.md", content="", inclusion=InclusionLevel.NOT_IN_NAV
        )
        page = DataPage(record, file, self.config, None, self.frames.spliced.links(record))
        page.read_source(self.config)
        page.render(self.config, self.files)
        return page

    def framed(self, page: DataPage) -> str:
        context = get_context(self.nav, self.files, self.config, page)
        return self.frames.html(self.main.new_context(dict(context)))

    def unframed(self, page: DataPage, section: str) -> str:
        """As MkDocs would: the theme's template run for this page alone, blanks taken out."""
        active = [entry for entry in self.nav.pages if entry.url == section]
        for entry in active:
            entry.active = True
        page.content = page.record.render()
        html = self.main.render(get_context(self.nav, self.files, self.config, page))
        page.content = ""
        for entry in active:
            entry.active = False
        return lean(html)


@pytest.fixture
def theme(tmp_path: Path) -> Theme:
    return Theme(tmp_path, ROOT / "docs/overrides")


def data_pages(theme: Theme) -> list[tuple[str, DataPage]]:
    """Pages of many shapes, each with the section of the navigation that it stands in."""
    one = (TocEntry("a", "Một"),)
    three = (*one, TocEntry("b", "Hai & ba"), TocEntry("c", "Bốn <5>"))
    deep = (TocEntry("x", "I", (TocEntry("y", "1", three), TocEntry("z", "2 & 3", one))),)
    return [
        ("co-quan/", theme.page("co-quan/so-a/", toc=three, description="A&B", json_url="a.json")),
        ("co-quan/", theme.page("co-quan/so-b/", toc=one, description="C", json_url="api/b.json")),
        ("co-quan/", theme.page("co-quan/so-b2/", toc=(*deep, *one, *deep))),
        ("co-quan/", theme.page("co-quan/so-b3/", contents=lambda: ())),
        ("co-quan/", theme.page("co-quan/so-c/")),
        ("co-quan/", theme.page("co-quan/so-d/", title="Sở D & E", feed="a.xml")),
        ("co-quan/", theme.page("co-quan/viec/", kind="task", running_head="Nhiệm vụ <1>")),
        ("co-quan/", theme.page("co-quan/so-e/", kind="group", source=SOURCE)),
        ("co-quan/", theme.page("nhom/cac-so/", kind="group", source=SOURCE)),
        ("", theme.page("a/b/c/d/", kind="task", json_url="api/v1/x.json")),
        ("", theme.page("a/b/", kind="task", json_url="api/v1/x.json")),
    ]  # fmt: skip


def test_a_framed_page_is_what_the_theme_makes_of_it(theme: Theme) -> None:
    for section, page in data_pages(theme):
        assert theme.framed(page) == theme.unframed(page, section or "none"), page.url


def test_any_process_writes_what_the_theme_makes(theme: Theme, tmp_path: Path) -> None:
    pages = {page.record.url: page for _, page in data_pages(theme)}

    def context(record: SitePage) -> TemplateContext:
        return context_of(pages[record.url], theme.config, theme.nav)

    spliced = theme.frames.of([page.record for page in pages.values()], context)
    sent: Spliced = pickle.loads(pickle.dumps(replace(spliced, others=frozenset(["a/b/"]))))
    for section, page in data_pages(theme):
        sent.put(tmp_path, page.record)
        written = tmp_path / page.url / "index.html"
        if page.url == "a/b/":
            assert not written.exists()
        else:
            assert written.read_text(encoding="utf-8") == theme.unframed(page, section or "none")


def test_a_frame_loses_what_says_nothing_and_keeps_blanks_between_words() -> None:
    html = """<nav>
      <ul>
        <li>
          <a href="a">Một</a>
          <b>hai</b> ba
        </li>
      </ul>
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"></svg>
    </nav>
    """
    kept = """<nav><ul><li>
<a href="a">Một</a>
<b>hai</b> ba</li></ul>
<svg viewBox="0 0 1 1"></svg></nav>
"""
    assert lean(html) == kept


def test_a_text_that_looks_like_a_placeholder_is_only_text(theme: Theme) -> None:
    page = theme.page(
        "co-quan/so-b/", title=HOSTILE, toc=(TocEntry("a", HOSTILE, (TocEntry("b", HOSTILE),)),)
    )
    html = theme.framed(page)
    assert html == theme.unframed(page, "co-quan/")
    assert "\ue000title\ue001" in html
    assert "<b>" not in html


def test_no_html_is_kept_once_a_page_is_written(theme: Theme) -> None:
    page = theme.page("co-quan/so-a/")
    theme.framed(page)
    assert page.content == ""


@pytest.mark.parametrize(
    ("use", "complaint"),
    [
        ("{{ page.title | upper }}{{ page.content }}", "cannot give: TITLE"),
        ("{{ page.title | tojson }}{{ page.content }}", "alters a value"),
        ("{{ page.title | urlencode }}{{ page.content }}", "alters a value"),
        ("{{ page.content }}{{ page.title[:3] }}", "alters a value"),
        ("{{ page.url }}{{ page.content }}", r"cannot give: page\.url"),
        ("{{ page.content }}{{ page.content }}", "exactly once"),
        ("{{ page.title }}", "exactly once"),
        (
            "{{ page.content }}{% for t in page.toc %}{{ t.title }}{% endfor %}",
            "cannot give: toc 0",
        ),
    ],
)
def test_a_theme_that_does_more_than_print_is_refused(
    tmp_path: Path, use: str, complaint: str
) -> None:
    (tmp_path / "overrides").mkdir()
    (tmp_path / "overrides/main.html").write_text(use, encoding="utf-8")
    theme = Theme(tmp_path, tmp_path / "overrides")
    with pytest.raises(BuildError, match=complaint):
        theme.framed(theme.page("co-quan/so-a/", toc=(TocEntry("a", "Một"),)))
