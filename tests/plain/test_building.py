"""The site in our own frame: the same addresses, articles and files as in the theme's; as sound."""

from __future__ import annotations

import gzip
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from lxml import html
from playwright.sync_api import BrowserContext, expect

from macros import addresses
from macros.adapter import server_files
from macros.adapter.server_files import inline_scripts
from macros.watching import components, manifest
from tests.browser.conftest import DESK, PHONE, open_context
from tests.browser.kinds import KINDS
from tests.tools import links
from tests.tools.browsing import Scale, accessibility_faults, overflow, watch
from tests.tools.projects import make_project
from tests.tools.search_index import unpacked
from tests.tools.sites import ROOT, BuiltSite, served

__all__ = ["open_context"]  # a fixture

# Of the theme alone: it asks for a sitemap beside each twin, and has scripts and sheets of its own.
OF_THE_THEME = re.compile(r".*sitemap\.xml(\.gz)?|assets/(javascripts|stylesheets)/.*")
OF_FRAMES = re.compile(r"assets/(js/(early|page|plain|plain-early)\.js|css/site\.css)|\.built")
LIGHT_FRAME = 1600  # bytes of a page without its article, packed
LIGHT_VISIT = 0.65  # of what the theme's weighs
LOOKS = ((PHONE, "dark"), (DESK, "light"))


@pytest.fixture(scope="module")
def plain(site: BuiltSite, tmp_path_factory: pytest.TempPathFactory) -> BuiltSite:
    folder = tmp_path_factory.mktemp("plain") / "site"
    command = [sys.executable, "scripts/build.py", "--plain", "-d", str(folder)]
    variables = os.environ | {"SITE_URL": site.url, "REPOSITORY": ""}
    done = subprocess.run(command, cwd=ROOT, env=variables, capture_output=True, check=False)
    assert done.returncode == 0, done.stderr.decode()
    return BuiltSite(folder, site.url)


def files(site: BuiltSite) -> dict[str, Path]:
    """The files of a site by the names without marks, but for those of one frame."""
    found = {
        addresses.unmarked(path.relative_to(site.folder).as_posix()): path
        for path in site.folder.rglob("*")
        if path.is_file()
    }
    left_out = re.compile(f"{OF_THE_THEME.pattern}|{OF_FRAMES.pattern}")
    return {name: path for name, path in found.items() if not left_out.fullmatch(name)}


def article(path: Path) -> str:
    """What stands in the article of a page, blanks between elements left out."""
    found = html.fromstring(path.read_bytes()).get_element_by_id("noi-dung", None)
    text = "" if found is None else html.tostring(found, encoding="unicode")
    return re.sub(r"\s+", " ", re.sub(r">\s+<", "><", text)).strip()


def searched(found: dict[str, Path]) -> dict[str, object]:
    """What the search index holds; the order of written pages and code in titles do not matter."""
    index = unpacked({addresses.SEARCH_INDEX: found[addresses.SEARCH_INDEX].read_text("utf-8")})
    docs = index["docs"]
    del index["config"]["texts"]  # which the records have, in their order
    made = [one for one in docs if one.get("kind") != "page"]
    written = {one["location"]: one for one in docs if one.get("kind") == "page"}
    for one in written.values():
        one["title"] = re.sub("<[^<>]*>", "", one["title"])
    return {"config": index["config"], "made": made, "written": written}


def test_it_has_the_same_addresses_files_and_articles(site: BuiltSite, plain: BuiltSite) -> None:
    themed, ours = files(site), files(plain)
    assert ours.keys() == themed.keys()
    pages = {name for name in themed if name.endswith(".html")}
    for name in themed.keys() - pages - {addresses.SEARCH_INDEX}:
        assert ours[name].read_bytes() == themed[name].read_bytes(), name
    assert searched(ours) == searched(themed)
    for name in pages:
        assert article(ours[name]) == article(themed[name]), name


def test_every_link_leads_somewhere_and_no_id_stands_twice(plain: BuiltSite) -> None:
    assert links.faults(plain) == []
    assert links.repeated_ids(plain) == []


def test_every_page_marks_the_tab_of_its_section(plain: BuiltSite) -> None:
    assert links.wrong_tabs(plain) == []


def test_no_page_has_a_script_within_itself(plain: BuiltSite) -> None:
    pages = [path.read_text(encoding="utf-8") for path in plain.folder.rglob("*.html")]
    assert set().union(*map(inline_scripts, pages)) == set()
    assert not any(re.search(r'<[^<>]+ (style|on\w+)="', page) for page in pages)


def test_servers_are_told_a_policy_without_digests_and_what_was_built(plain: BuiltSite) -> None:
    beside = plain.folder.with_name(f"{plain.folder.name}-deploy")
    assert f'"{server_files.policy(())}"' in (beside / "nginx.conf").read_text(encoding="utf-8")
    built = manifest.read(beside / manifest.NAME)
    assert built.files == manifest.digests(plain.folder)
    assert (beside / components.NAME).is_file()


def test_bad_data_stop_it_with_all_problems(tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    (tmp_path / "docs").mkdir()
    shutil.copy(ROOT / "mkdocs.yml", tmp_path)
    command = [sys.executable, "-c", _IN_FOLDER, str(tmp_path), str(tmp_path / "site")]
    told = subprocess.run(command, cwd=ROOT, capture_output=True, encoding="utf-8", check=False)
    assert "data/bodies.yml:1:1: Không có tệp này" in told.stdout, told.stderr
    assert "Trang đã xuất bản giữ nguyên như cũ." in told.stdout
    assert not (tmp_path / "site").exists()


_IN_FOLDER = """
import sys
from pathlib import Path
from macros.adapter.publishing import RefusedError
from macros.plain.building import BadDataError, build
try:
    build(Path(sys.argv[1]), Path(sys.argv[2]))
except (BadDataError, RefusedError) as error:
    print(error)
"""


def test_a_web_server_can_read_what_somebody_secretive_builds(tmp_path: Path) -> None:
    project, site = make_project(tmp_path / "project"), tmp_path / "a/site"
    project.write("docs/them.md", "# Trang thêm\n")  # nothing is said of it in its head
    before = os.umask(0o077)
    try:
        done = project.run(sys.executable, "-c", _IN_FOLDER, ".", str(site), SITE_URL="")
    finally:
        os.umask(before)
    assert done.returncode == 0, done.stderr
    assert done.stderr.count("Chưa biết địa chỉ của trang") == 1
    assert "<title>Trang thêm ·" in (site / "them/index.html").read_text(encoding="utf-8")
    deploy = site.with_name("site-deploy")
    closed = [
        p for p in [*site.rglob("*"), *deploy.rglob("*")] if p.stat().st_mode & 0o044 != 0o044
    ]
    assert closed == []


@pytest.mark.skipif(os.name == "nt", reason="links as POSIX has them")
def test_another_folder_and_a_link_to_another_file_are_refused(tmp_path: Path) -> None:
    project = make_project(tmp_path / "project")
    project.write("du-thao/thu.txt", "của ai đó")
    done = project.run(sys.executable, "-c", _IN_FOLDER, ".", str(project.root / "du-thao"))
    assert "đã có thứ khác, không phải trang do lệnh này dựng" in done.stdout, done.stderr
    (project.root / "docs/assets/anh.svg").symlink_to(project.root / "du-thao/thu.txt")
    done = project.run(sys.executable, "-c", _IN_FOLDER, ".", str(tmp_path / "site"))
    assert "docs/assets/anh.svg:1:1: Đây là một liên kết" in done.stdout, done.stderr
    assert [path.name for path in tmp_path.iterdir()] == ["project"]
    assert (project.root / "du-thao/thu.txt").read_text(encoding="utf-8") == "của ai đó"


@pytest.mark.long
def test_it_is_light(
    open_context: Callable[..., BrowserContext], site: BuiltSite, plain: BuiltSite
) -> None:
    def visit(address: str) -> int:
        context = open_context(PHONE)
        scale = Scale(context)
        context.new_page().goto(f"{address}co-quan/", wait_until="networkidle")
        return sum(scale.weigh().values())

    def frame(one: BuiltSite) -> int:
        page = (one.folder / KINDS["task"] / "index.html").read_bytes()
        around = re.sub(rb"(?s)<article.*</article>", b"", page)
        assert around != page
        return len(gzip.compress(around))

    with served(plain.folder) as url:
        assert visit(url) <= LIGHT_VISIT * visit(site.url)
    assert frame(plain) <= min(LIGHT_FRAME, frame(site))


@pytest.mark.parametrize(
    ("looks", "kinds"),
    [
        pytest.param(LOOKS[:1], ("task", "finder"), id="few"),
        pytest.param(LOOKS, tuple(KINDS), marks=pytest.mark.long, id="all"),
    ],
)
def test_it_is_sound_under_a_policy_without_digests(
    open_context: Callable[..., BrowserContext],
    plain: BuiltSite,
    looks: Sequence[tuple[int, str]],
    kinds: tuple[str, ...],
) -> None:
    server_files.write(plain.folder.with_name(server_files.FOLDER), [], "/", [])
    assert "sha256" not in server_files.policy([])
    with served(plain.folder) as url:
        for width, scheme in looks:
            context = open_context(width, color_scheme=scheme)
            faults = watch(context, url)
            page = context.new_page()
            for kind in kinds:
                page.goto(f"{url}{KINDS[kind]}", wait_until="load")
                assert accessibility_faults(page) == [], kind
                assert overflow(page) == 0, kind
            assert faults == []


def test_search_answers_and_colours_stay_as_chosen(
    open_context: Callable[..., BrowserContext], plain: BuiltSite
) -> None:
    with served(plain.folder) as url:
        context = open_context(DESK)
        faults = watch(context, url)
        page = context.new_page()
        page.goto(f"{url}van-ban/", wait_until="load")
        page.get_by_role("button", name="Nền tối").click()
        page.keyboard.press("/")
        page.keyboard.type("so noi vu")
        expect(page.locator(".search-answer")).to_contain_text("3 nhiệm vụ được giao đích danh")
        expect(page.locator(".search-results > li").first).to_contain_text("Sở Nội vụ")
        assert accessibility_faults(page) == []
        page.keyboard.press("ArrowDown")
        expect(page.locator(".search-results a").first).to_be_focused()
        page.keyboard.press("Enter")
        expect(page).to_have_url(re.compile("co-quan/so-noi-vu/"))
        expect(page.locator("#noi-dung mark").first).to_contain_text("Sở Nội vụ")
        expect(page.locator("html")).to_have_attribute("data-md-color-scheme", "slate")
        assert faults == []
