"""Every address that was ever published goes on leading to what it was about."""

import io
import re
import zipfile
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urljoin

import lxml.html
import pytest

from macros import addresses
from macros.checks.checked_data import load_checked
from macros.exports import pdfs
from macros.history import from_git
from macros.linking.catalog import Catalog
from macros.linking.ownership import Owner
from macros.render import render
from macros.site import load_site
from macros.views.home import home_view
from tests.core_fixtures import AMENDED, catalog, copied
from tests.review.repositories import commit, git
from tests.tools.next_year import two_years

FORMER = re.compile(r"^ *former_ids:\n( *- .*\n)+", re.MULTILINE)


@dataclass(frozen=True)
class Renaming:
    """The outputs of the same data, before and after every id in them has changed."""

    ids: re.Pattern[str]
    before: dict[str, bytes]
    after: dict[str, bytes]

    def now(self, address: str) -> str:
        return self.ids.sub(r"moi-\1", address)


@pytest.fixture(scope="module", params=["amended", "two years"])
def renaming(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Renaming:
    folder = tmp_path_factory.mktemp("former")
    data = AMENDED if request.param == "amended" else two_years(folder / "data")
    root = copied(folder / "repository", data)
    git(root, "init", "--quiet", "--initial-branch=main")
    commit(root, 1)

    def rendered(catalog: Catalog, _: Path) -> dict[Owner, Path]:
        return dict.fromkeys(catalog.claims_by_year, root / "data/bodies.yml")

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(pdfs, "current", rendered)
        before = outputs(root)
        ids = ids_of(root)
        rename_all(root, ids)
        commit(root, 2)
        return Renaming(ids, before, outputs(root))


def outputs(root: Path) -> dict[str, bytes]:
    """Every page (without its content) and every file of a project's site, by address."""
    from_git._known.clear()
    site, problems = load_site(root, "https://example.invalid/")
    assert site is not None, problems
    files = {path.removesuffix("index.html"): content for path, content in site.files().items()}
    return dict.fromkeys((page.url for page in site.pages), b"") | files


def ids_of(root: Path) -> re.Pattern[str]:
    """Matches the id of every record that has an address."""
    records = load_checked(root).records
    listed = (records.bodies, records.groups, records.positions, records.documents)
    found = [one.record.id for located in listed for one in located]
    found += [folder.name for folder in records.plans]
    return re.compile(r"(?<![\w-])({})(?![\w-])".format("|".join(found)))


def rename_all(root: Path, ids: re.Pattern[str]) -> None:
    """Gives every record a new id, as the project's own rule says."""
    for path in root.glob("data/**/*.yml"):
        text = ids.sub(r"moi-\1", path.read_text(encoding="utf-8"))
        records = re.split(r"^(?=(?:- )?id: )", text, flags=re.MULTILINE)
        path.write_text("".join(map(with_former_id, records)), encoding="utf-8")
    for folder in [*root.glob("data/plans/*")]:
        folder.rename(folder.with_name(f"moi-{folder.name}"))


def with_former_id(record: str) -> str:
    head = re.match(r"(- )?id: moi-(.*)\n", record)
    if head is None:
        return record
    margin = " " * len(head[1] or "")
    line = f"{margin}  - {head[2]}\n"
    if known := FORMER.search(record):
        return record[: known.end()] + line + record[known.end() :]
    return f"{head[0]}{margin}former_ids:\n{line}{record[head.end() :]}"


def test_every_address_is_kept(renaming: Renaming) -> None:
    kinds = {Path(one).suffix for one in renaming.before if renaming.now(one) != one}
    assert kinds == {"", ".json", ".ics", ".xlsx", ".csv", ".pdf", ".svg", ".xml"}
    assert sorted(renaming.before.keys() - renaming.after.keys()) == []


def test_a_former_address_leads_to_what_it_was_about(renaming: Renaming) -> None:
    after = renaming.after
    for address in renaming.before:
        now = renaming.now(address)
        if after[now]:
            assert after[address] == after[now]
        elif now != address:
            (link,) = lxml.html.fromstring(after[address]).xpath("//a/@href")
            assert urljoin(address, link) == now


def test_the_archive_holds_each_record_once(renaming: Renaming) -> None:
    before, after = (
        zipfile.ZipFile(io.BytesIO(files[addresses.ARCHIVE])).namelist()
        for files in (renaming.before, renaming.after)
    )
    assert sorted(map(renaming.now, before)) == sorted(after)


def test_readers_of_a_feed_get_no_entry_twice(renaming: Renaming) -> None:
    for address in filter(re.compile(r"thay-doi/co-quan/.*\.xml").fullmatch, renaming.before):
        before, after = (
            re.findall("<id>(.*)</id>", files[address].decode())
            for files in (renaming.before, renaming.after)
        )
        assert set(before) <= set(after)


def test_the_front_page_knows_a_body_by_its_former_ids() -> None:
    page = lxml.html.fromstring(render("home.html", "", view=home_view(catalog(AMENDED))))
    assert [
        (link.get("href"), link.get("data-former")) for link in page.xpath("//a[@data-former]")
    ] == [("co-quan/ban-chi-dao-tinh-ve-chuyen-doi-so/", "ban-chi-dao-chuyen-doi-so")]
