"""The built demonstration: marked on every page and in every file, light, sound, unpublished."""

import re
import zipfile
from pathlib import Path

import pytest
import yaml

from macros import addresses
from tests.site_checks.test_html import THEME
from tests.tools import links, validity
from tests.tools.sites import ROOT, BuiltSite

MARK = "Dữ liệu giả lập để minh họa"

# Files beside the pages that do not say it, and why.
UNMARKED = {
    "assets/": "are of the site, not of data",
    "api/v1/schema/": "tell what fields are",
    "search/": "are fetched by pages that say it",
    "tra-cuu/": "are fetched by pages that say it",
    addresses.OWN_TASKS: "are fetched by pages that say it",
    "robots.txt": "keeps programs away",
    ".built": "is for whoever publishes",
    "sitemap.xml": "list pages that say it",
    "sitemap.xml.gz": "list pages that say it",
    ".sha256": "are a number",
}
REDIRECT = '<meta http-equiv="refresh"'


def text(path: Path) -> str:
    return path.read_text(encoding="utf-8")


def test_every_page_says_that_data_are_made_up(demonstration: BuiltSite) -> None:
    pages = {path: text(path) for path in demonstration.folder.rglob("*.html")}
    assert len(pages) > 500
    unsaid = {path for path, html in pages.items() if MARK not in re.sub("<[^>]*>", "", html)}
    assert unsaid == {path for path, html in pages.items() if REDIRECT in html}
    assert [path for path, html in pages.items() if 'content="noindex"' not in html] == []


def test_every_file_says_it_too(demonstration: BuiltSite) -> None:
    there = {
        path.relative_to(demonstration.folder).as_posix(): path
        for path in demonstration.folder.rglob("*")
        if path.is_file() and path.suffix != ".html"
    }
    silent = {name for name, path in there.items() if MARK not in words(path)}
    excused = {
        name: [part for part in UNMARKED if name.startswith(part) or name.endswith(part)]
        for name in silent
    }
    assert [name for name, parts in excused.items() if not parts] == []
    assert {part for parts in excused.values() for part in parts} == UNMARKED.keys()


def words(path: Path) -> str:
    """What stands in a file: in any part of an archive, on one line in a calendar."""
    if zipfile.is_zipfile(path):
        with zipfile.ZipFile(path) as archive:
            return "".join(
                archive.read(name).decode("utf-8", "replace") for name in archive.namelist()
            )
    return path.read_bytes().replace(b"\r\n ", b"").decode("utf-8", "replace")


def test_the_published_site_says_no_such_thing(site: BuiltSite) -> None:
    for path in site.folder.rglob("*.html"):
        assert "giả lập" not in text(path).lower()
    assert not list((site.folder / "ke-hoach").glob("9*"))


def test_its_notice_is_the_one_that_tests_look_for() -> None:
    settings = yaml.safe_load(text(ROOT / "mkdocs-demo.yml"))
    assert settings["extra"]["unpublished"]["notice"] == MARK


@pytest.mark.parametrize("name", ["mkdocs-demo.yml", "mkdocs-as-of.yml"])
def test_what_is_not_published_goes_into_a_folder_that_git_leaves_alone(name: str) -> None:
    # The constructor of MkDocs for `!ENV` is none of yaml's own.
    settings = yaml.safe_load(re.sub(r"!ENV \[\w+, (.*)\]", r"\1", text(ROOT / name)))
    unpublished = settings["extra"]["unpublished"]
    assert unpublished["notice"]
    ignored = text(ROOT / ".gitignore").splitlines()
    assert {f"/{settings['site_dir']}/", f"/{unpublished['folder']}*"} <= set(ignored)


@pytest.mark.long
def test_links_lead_somewhere_and_no_id_stands_twice(demonstration: BuiltSite) -> None:
    assert links.faults(demonstration) == []
    assert links.repeated_ids(demonstration) == []


@pytest.mark.long
def test_every_page_is_valid_html(demonstration: BuiltSite) -> None:
    assert validity.faults(demonstration.folder, THEME) == []
