"""Pages, files and search records that MkDocs makes from data."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections.abc import Callable
from html import escape
from importlib.util import module_from_spec, spec_from_file_location
from inspect import signature
from pathlib import Path
from types import ModuleType
from typing import Any, cast
from urllib.parse import unquote

import pytest
from lxml import html
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File

from macros.adapter import hooks
from macros.adapter.live_data import live
from macros.adapter.written_html import slug
from macros.site import Site, load_site
from tests.core_fixtures import catalog
from tests.tools.projects import STANDINS, Project, environment, make_project

SUBPATH = "https://example.org/kehoach/"
REPOSITORY = "https://git.example.org/nhom/kho"
HOSTILE = '</title><script>alert(1)</script>" onload="x {{ 7*7 }} {% if %} **a** \ue000title\ue001'


# The theme decides where links to the repository stand; here each page shows them at its end.
LINKS = """{% extends "theme.html" %}{% block scripts %}{{ super() }}
<a id="edit" href="{{ page.meta.edit_url if page }}"></a>
<a id="report" href="{{ page.meta.report_url if page }}"></a>{% endblock %}"""


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Project:
    """A project built once, under a sub-path and with a repository."""
    made = make_project(tmp_path_factory.mktemp("project"))
    made.page(
        title=HOSTILE, text=HOSTILE, toc=[["a", HOSTILE], ["b", "Sau & cuối"], ["c", "Hết"]],
    )  # fmt: skip
    main = made.root / "docs/overrides/main.html"
    main.rename(main.with_name("theme.html"))
    made.write("docs/overrides/main.html", LINKS)
    made.built("--strict", SITE_URL=SUBPATH, REPOSITORY=f"{REPOSITORY}/")
    return made


def page(project: Project, url: str) -> html.HtmlElement:
    return html.fromstring((project.site / url / "index.html").read_bytes())


def links(site: Path, url: str) -> list[str]:
    shown = html.fromstring((site / url / "index.html").read_bytes())
    return [shown.get_element_by_id(name).get("href") or "" for name in ("edit", "report")]


def meta(project: Project, url: str, name: str) -> list[str]:
    found: list[str] = page(project, url).xpath(f"//meta[@name='{name}']/@content")
    return found


def stand_in() -> ModuleType:
    """The module that stands in for `macros.site` in the project."""
    spec = spec_from_file_location("stand_in", STANDINS / "macros/site.py")
    assert spec is not None
    assert spec.loader is not None
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_stand_in_gives_what_the_real_site_gives() -> None:
    module, real = stand_in(), Site(catalog())
    assert parameters(module.load_site) == parameters(load_site)
    site, _ = module.load_site(STANDINS, "", "", "")
    names = [name for name in dir(site) if not name.startswith("_")]
    assert {"pages", "files", "search_index"} <= set(names)
    for name in names:
        given, ours = getattr(site, name), getattr(real, name)
        assert callable(given) == callable(ours), name
        assert not callable(given) or parameters(given) == parameters(ours), name


def parameters(function: Callable[..., object]) -> list[str]:
    return list(signature(function).parameters)


def test_a_data_page_has_its_own_texts_in_the_theme(project: Project) -> None:
    shown = page(project, "co-quan/so-b/")
    assert shown.xpath("//article//h1/text()") == ["Sở B & C"]
    assert "Sở B & C" in (shown.findtext(".//title") or "")
    assert meta(project, "co-quan/so-b/", "description") == ["Nói về Sở B & C"]
    assert shown.xpath("//link[@rel='canonical']/@href") == [f"{SUBPATH}co-quan/so-b/"]
    twins = shown.xpath("//link[@rel='alternate'][@type='application/json']/@href")
    assert twins == ["../../api/v1/body.json"]


def test_pages_of_one_kind_at_one_depth_do_not_share_texts(project: Project) -> None:
    for url, own in (("co-quan/so-b/", "Việc của Sở B"), ("co-quan/so-d/", "Chưa có việc")):
        source = (project.site / url / "index.html").read_text(encoding="utf-8")
        assert own in source
        assert ("Việc của Sở B" in source) == (url == "co-quan/so-b/")


def test_a_deep_page_reaches_the_same_assets(project: Project) -> None:
    deep = page(project, "ke-hoach/kh-03/nhiem-vu/06/")
    styles = [href for href in deep.xpath("//link[@rel='stylesheet']/@href") if ":" not in href]
    assert styles
    for href in styles:
        assert (project.site / "ke-hoach/kh-03/nhiem-vu/06" / href).resolve().is_file()


def test_hostile_text_stays_text_everywhere(project: Project) -> None:
    source = (project.site / "co-quan/so-a/index.html").read_text(encoding="utf-8")
    shown = page(project, "co-quan/so-a/")
    assert "<script>alert" not in source
    assert escape("</title><script>alert(1)") in source
    assert HOSTILE in (shown.findtext(".//title") or "")
    assert shown.xpath("//article//h1/text()") == [HOSTILE]
    assert shown.xpath("//@onload") == []
    contents = shown.xpath("//ul[@data-md-component='toc']//a")
    assert contents[0].text_content().strip() == HOSTILE


def test_the_contents_list_has_each_heading_once(project: Project) -> None:
    links = page(project, "co-quan/so-a/").xpath("//ul[@data-md-component='toc']/li/a")
    assert [link.get("href") for link in links] == ["#a", "#b", "#c"]
    assert [link.text_content().strip() for link in links][1:] == ["Sau & cuối", "Hết"]
    assert page(project, "co-quan/so-b/").xpath(
        "//ul[@data-md-component='toc']/li/a/@href"
    ) == ["#dich-danh"]  # fmt: skip
    assert page(project, "co-quan/so-d/").xpath("//ul[@data-md-component='toc']") == []


@pytest.mark.parametrize(
    ("url", "section"),
    [
        ("co-quan/", "Cơ quan"),
        ("co-quan/so-a/", "Cơ quan"),
        ("nhom/cac-so/", "Cơ quan"),
        ("ke-hoach/kh-03/nhiem-vu/06/", "Kế hoạch"),
        ("viet-tat/", "Viết tắt"),
    ],
)
def test_the_navigation_shows_the_section(project: Project, url: str, section: str) -> None:
    drawer = page(project, url).xpath("//nav[contains(@class, 'md-nav--primary')]/ul/li")
    here = [one for one in drawer if one.get("class") or one.xpath("a[@aria-current='true']")]
    assert [one.xpath("a")[-1].text_content().strip() for one in here] == [section]


def test_only_section_pages_are_in_the_navigation(project: Project) -> None:
    links = page(project, "").xpath("//nav[contains(@class, 'md-nav--primary')]//li/a/@href")
    assert links == [
        ".", "tra-cuu/", "ke-hoach/", "co-quan/", "chuc-vu/", "van-ban/", "thoi-gian/",
        "khoi-luong/", "viet-tat/", "du-lieu/", "dong-gop/",
    ]  # fmt: skip


def test_macros_work_in_hand_written_pages(project: Project) -> None:
    text = page(project, "").xpath("string(//article)")
    assert "Đây là lời từ một macro" in text


def test_a_rebuild_of_a_preview_lists_no_pages(monkeypatch: pytest.MonkeyPatch) -> None:
    site, config = Site(catalog()), MkDocsConfig()
    config.site_url = SUBPATH
    monkeypatch.setattr(live, "site", site)

    def listed(known: list[File]) -> list[Any]:
        context: dict[str, Any] = {"pages": known}
        hooks.on_template_context(cast(Any, context), "sitemap.xml", config)
        return list(context["pages"])

    assert listed([]) == []
    assert "pages" not in vars(site)
    assert len(listed([File("index.md", None, "", True)])) == 1 + len(site.pages)


def test_files_are_written_and_the_sitemap_lists_pages_only(project: Project) -> None:
    assert (project.site / "api/v1/index.json").read_bytes() == b"{}\n"
    assert b"refresh" in (project.site / "co-quan/ten-cu/index.html").read_bytes()
    sitemap = (project.site / "sitemap.xml").read_text(encoding="utf-8")
    listed = re.findall(rf"<loc>{SUBPATH}(.*)</loc>", sitemap)
    assert sorted(listed) == sorted(
        [
            "", "tra-cuu/", "viet-tat/", "du-lieu/", "dong-gop/", "ke-hoach/", "co-quan/",
            "van-ban/", "thoi-gian/", "co-quan/so-a/", "co-quan/so-b/", "co-quan/so-d/",
            "nhom/cac-so/", "ke-hoach/kh-03/nhiem-vu/06/", "chuc-vu/", "khoi-luong/",
        ]
    )  # fmt: skip


def test_nothing_raw_is_published(project: Project) -> None:
    assert not (project.site / "overrides").exists()
    assert not list(project.site.rglob("README*"))
    assert not list(project.site.glob(".building"))


def test_the_search_index_is_the_sites_with_hand_written_pages(project: Project) -> None:
    (path,) = (project.site / "search").iterdir()
    assert path.name.startswith("search_index.")
    index = json.loads(path.read_text(encoding="utf-8"))
    records = {record["location"]: record for record in index["docs"]}
    assert records["co-quan/so-b/"]["title"] == "Sở B & C"
    assert not any(location.startswith("co-quan/so-b/#") for location in records)
    assert "UBND" in records["viet-tat/#don-vi"]["text"]


def test_every_page_knows_where_it_is_edited(project: Project) -> None:
    edit, report = links(project.site, "co-quan/so-b/")
    assert edit == f"{REPOSITORY}/edit/main/data/site.json#L7"
    assert report.startswith(f"{REPOSITORY}/issues/new?template=sai-sot.yml&title=Sai%20s")
    assert unquote(report).endswith(f"&trang=Sở B & C&dia-chi={SUBPATH}co-quan/so-b/")

    edit, report = links(project.site, "du-lieu/")
    assert edit == f"{REPOSITORY}/edit/main/docs/du-lieu.md"
    assert "&trang=Dữ liệu&" in unquote(report)


def test_without_a_repository_there_is_nothing_to_edit(project: Project) -> None:
    project.built("-d", "without", REPOSITORY="")
    for url in ("co-quan/so-b/", "co-quan/", "du-lieu/"):
        assert links(project.root / "without", url) == ["", ""]


def test_a_repository_not_on_the_web_stops_the_build(project: Project) -> None:
    done = project.build("--quiet", "-d", "refused", REPOSITORY="javascript:alert(1)")
    assert done.returncode == 1
    assert "tìm thấy “javascript:alert(1)”" in done.stdout + done.stderr
    assert "Traceback" not in done.stdout + done.stderr
    assert not (project.root / "refused").exists()


def test_a_data_page_does_not_hide_a_hand_written_one(tmp_path: Path) -> None:
    project = make_project(tmp_path)
    project.write("docs/co-quan/so-a/index.md", "# Khác")
    done = project.build()
    assert done.returncode == 1
    assert "docs/co-quan/so-a/index.md trùng địa chỉ" in done.stdout + done.stderr


@pytest.mark.parametrize(
    ("heading", "expected"),
    [
        ("Đơn vị, địa phương", "don-vi-dia-phuong"),
        ("Kế hoạch 03-KH/BCĐ", "ke-hoach-03-kh-bcd"),
        ("Ủy ban nhân dân tỉnh", "uy-ban-nhan-dan-tinh"),
        ("…", ""),
    ],
)
def test_a_heading_keeps_its_letters_in_its_id(heading: str, expected: str) -> None:
    assert slug(heading, "-") == expected


def test_the_package_is_found_from_any_folder(project: Project, tmp_path: Path) -> None:
    """Hooks are loaded by path, and the `mkdocs` command does not look in the working folder."""
    command = [str(Path(sys.executable).with_name("mkdocs")), "build"]
    command += ["-f", str(project.root / "mkdocs.yml"), "-d", str(tmp_path / "out")]
    subprocess.run(command, cwd=tmp_path, env=environment(), capture_output=True, check=True)
    assert (tmp_path / "out/co-quan/so-a/index.html").is_file()


def test_a_sheet_that_is_not_there_stops_the_build(tmp_path: Path) -> None:
    made = make_project(tmp_path / "project")
    settings = (made.root / "mkdocs.yml").read_text(encoding="utf-8")
    made.write("mkdocs.yml", settings.replace("assets/css/base.css", "https://example.org/a.css"))
    done = made.build("--quiet")
    assert done.returncode == 1
    assert "tìm thấy “https://example.org/a.css”" in done.stdout + done.stderr
    assert "Traceback" not in done.stdout + done.stderr
    assert not made.site.exists()


def test_a_page_asks_for_one_sheet_that_holds_them_all(project: Project) -> None:
    """The theme's own two sheets beside it; nothing of a part is lost, and its order is kept."""
    settings = (project.root / "mkdocs.yml").read_text(encoding="utf-8")
    names = re.findall(r"^  - (assets/css/\S+)$", settings, re.MULTILINE)
    parts = [(project.root / "docs" / name).read_text(encoding="utf-8") for name in names]
    assert len(parts) > 1
    (joined,) = (project.site / "assets/css").glob("site.*.css")
    assert joined.read_text(encoding="utf-8") == "".join(parts)
    assert not any((project.site / name).exists() for name in names)
    sheets = page(project, "co-quan/so-a/").xpath("//link[@rel='stylesheet']/@href")
    own = [sheet for sheet in sheets if "assets/stylesheets/" not in sheet]
    assert own == [f"../../assets/css/{joined.name}"]


def test_a_site_without_an_address_says_so_once_and_names_none(tmp_path: Path) -> None:
    project = make_project(tmp_path)
    done = project.build("--strict", SITE_URL="")
    assert done.returncode == 0, done.stdout + done.stderr
    assert done.stderr.count("Chưa biết địa chỉ của trang (biến môi trường SITE_URL)") == 1
    ours = [path for path in project.site.rglob("*") if path.suffix not in (".map", "")]
    named = [path.name for path in ours if path.is_file() and b"127.0.0.1" in path.read_bytes()]
    assert named == []
    assert page(project, "co-quan/so-a/").xpath("//link[@rel='canonical']") == []
