"""Sites of drawn data: built strictly, every file read, opened and searched in a browser."""

import json
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import markdown
from playwright.sync_api import Browser, Error, Page

from macros import addresses
from macros.checks.checked_data import CheckedData
from macros.exports.slips import slip_html
from macros.history.edition import Edition
from macros.kinds import OWNERS, PAGED
from macros.reading.records import Records
from macros.review.command import FORMATS, report_of
from tests.review.repositories import commit, git
from tests.synthetic.project import lay_out
from tests.tools.browsing import watch
from tests.tools.drawn_values import MARK
from tests.tools.growing import GrowingData
from tests.tools.outputs import faults, faults_of
from tests.tools.sites import BuiltSite, build, served

_OWNED = tuple(kind.section for kind in OWNERS)
_TYPE = """text => {
    const input = document.querySelector("[data-md-component=search-query]");
    const heard = new Promise((done, fail) => {
        document.addEventListener("plansearch", () => done(), {once: true});
        setTimeout(() => fail(new Error("no answer")), 20_000);
    });
    input.focus();
    input.value = text;
    input.dispatchEvent(new Event("keyup"));
    return heard;
}"""
_ALIVE = """mark => [...document.querySelectorAll("*")].filter(element =>
    element.localName.includes(mark)
    || element.getAttributeNames().some(name => name.includes(mark))
    || (element.protocol ?? "").includes(mark) || element.protocol === "javascript:"
).map(element => element.outerHTML.slice(0, 200))"""


@dataclass(frozen=True)
class DrawnSites:
    """A project whose data are drawn, one after another, and the address of its site."""

    root: Path
    address: str
    browser: Browser

    def start(self, records: Records) -> GrowingData:
        """Data to grow, in a repository that has them as they are so far."""
        for folder in ("data", ".git"):
            shutil.rmtree(self.root / folder, ignore_errors=True)
        data = GrowingData(self.root, records)
        git(self.root, "init", "--quiet")
        (self.root / ".git/info/exclude").write_text("*\n!/data/\n!/data/**\n", encoding="utf-8")
        commit(self.root, 1)
        return data

    def faults(self, drawn: GrowingData) -> list[str]:
        """What is wrong with the site of drawn data; empty when all works."""
        found = drawn.lay_out()
        commit(self.root, 2)
        site = build(self.root, self.root / "site", self.address)
        told = report_of(self.root, "HEAD~1", "HEAD")
        texts = {name: write(told, False) for name, write in FORMATS.items()}
        return [
            *faults(site.folder),
            *(f"slip: {fault}" for html in _slips(found) for fault in faults_of(html)),
            *(f"review: {one}" for one in faults_of(markdown.markdown(texts["markdown"]))),
            *_misnamed(site, found),
            *self._seen(site, found),
        ]

    def _seen(self, site: BuiltSite, found: CheckedData) -> list[str]:
        """What goes wrong in a browser: on pages of records, and in the search box."""
        context = self.browser.new_context(viewport={"width": 360, "height": 800})
        try:
            context.add_init_script(f"window.{MARK} = () => console.error('alive')")
            seen = watch(context, site.url)
            page = context.new_page()
            wanted = dict(_first_records(found.records))
            for url in ("", *wanted):
                page.goto(f"{site.url}{url}")
                seen += page.evaluate(_ALIVE, MARK)
            return [*seen, *_searched(page, site, wanted)]
        finally:
            context.close()


def _searched(page: Page, site: BuiltSite, wanted: dict[str, str]) -> Iterator[str]:
    """What the search box does not find by its name, and what comes alive in its answers.

    Only of owners it must: the name of a document may be that of one, which comes first then.
    """
    asked = set[str]()
    for url, name in wanted.items():
        if name in asked:
            continue  # the box does not answer twice
        asked.add(name)
        try:
            page.evaluate(_TYPE, name)
            if url.startswith(_OWNED):
                link = f".md-search-result__link[href^='{site.url}{url}']"
                page.wait_for_selector(link, state="attached")
        except Error as error:
            yield f"search does not find {url} by its name “{name}”: {error.message}"
            return
        yield from page.evaluate(_ALIVE, MARK)


def _first_records(records: Records) -> Iterator[tuple[str, str]]:
    """The page and the name of the first record of each kind."""
    for kind in PAGED:
        for one in getattr(records, kind.files)[:1]:
            yield addresses.page(kind.id, one.record.id), one.record.name
    plan = records.plans[0].plan
    assert plan
    yield addresses.plan(plan.record.id), plan.record.name


def _misnamed(site: BuiltSite, found: CheckedData) -> Iterator[str]:
    """What the open data call otherwise than the data do."""
    names = {
        (kind.id, one.record.id): one.record.name
        for kind in OWNERS
        for one in getattr(found.records, kind.files)
    }
    for plan in found.records.plans:
        given = json.loads((site.folder / addresses.json("plan", plan.name)).read_bytes())
        for task in given["tasks"]:
            for who in (one for line in task["assignments"] for one in line["assignees"]):
                if who["name"] != names[who["kind"], who["id"]]:
                    yield f"the open data call {who['kind']} {who['id']} “{who['name']}”"


def _slips(found: CheckedData) -> Iterator[str]:
    edition = Edition(found.records, found.lexicon)
    for kind, id_ in edition.claims_by_year:
        yield slip_html(edition, (kind, id_))


@contextmanager
def drawn_sites(root: Path, browser: Browser) -> Iterator[DrawnSites]:
    """A project to build sites in, which are served while the block lasts."""
    lay_out(root, 0, 1)
    with served(root / "site", "/ke-hoach/") as address:
        yield DrawnSites(root, address, browser)
