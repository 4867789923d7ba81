"""The site of a preview shows drafts, whatever they still lack; the published one does not."""

import pathlib
import shutil

import pytest

from macros.checks.checked_data import draft_problems
from macros.site import load_site
from tests.core_fixtures import SMALLEST, copied, replaced, resealed


def test_a_preview_shows_the_drafts_and_what_they_lack(tmp_path: pathlib.Path) -> None:
    root = copied(tmp_path, SMALLEST)
    plans = root / "data/plans"
    for name in ("02-kh-2022", "03-kh-2022"):
        (plans / name).mkdir()
        for path in (plans / "01-kh-2022").iterdir():
            text = path.read_text("utf-8").replace("01-kh-2022", name).replace("01-KH", name[:2])
            text = text.replace("type: Kế", "draft: true\ntype: Kế").replace(
                "title: H", "title: ⟦H⟧"
            )
            (plans / name / path.name).write_text(text, "utf-8")
    (plans / "03-kh-2022/text.md").write_text("⟦chép vào đây⟧", "utf-8")
    published, problems = load_site(root)
    assert published is not None
    assert problems == []
    addresses = {page.url for page in published.pages}
    site, problems = load_site(root, drafts=True)
    assert site is not None
    assert problems == []
    added = {page.url: page for page in site.pages if page.url not in addresses}
    assert "ke-hoach/02-kh-2022/" in added
    assert not any("03-kh-2022" in url for url in added)  # has no text to show yet
    assert '<mark class="hole">⟦H⟧</mark>' in added["ke-hoach/02-kh-2022/nhiem-vu/01/"].render()
    (proofread,) = site.proofreading
    assert "02-kh-2022/tasks.yml:3:10" in proofread.render()
    assert [line.split()[2] for line in site.unread_drafts if line.startswith("Bản nháp")] == [
        "data/plans/03-kh-2022,"
    ]
    assert (published.drafts, published.unread_drafts) == (False, [])
    assert not any("-kh-2022" in path and "01" not in path for path in published.files())


def test_a_draft_that_differs_from_the_shared_data_stops_nothing_and_is_told(
    tmp_path: pathlib.Path,
) -> None:
    """It cites by another date a number that the data know: the fault stands in documents.yml."""
    root = copied(tmp_path, SMALLEST)
    plans = root / "data/plans"
    shutil.copytree(plans / "01-kh-2022", plans / "02-kh-2022")
    for name, day in (("01-kh-2022", "1/2/2021"), ("02-kh-2022", "3/4/2021")):
        for file in ("text.md", "source.txt"):
            replaced(
                plans / name / file, "1. Họp.", f"1. Họp theo Quyết định số 5/QĐ-X ngày {day}."
            )
    replaced(plans / "02-kh-2022/plan.yml", "id: 01-kh-2022", "id: 02-kh-2022\ndraft: true")
    replaced(plans / "02-kh-2022/plan.yml", "01-KH", "02-KH")
    for file in ("text.md", "source.txt"):
        replaced(plans / "02-kh-2022" / file, "01-KH", "02-KH")
    resealed(root)
    (root / "data/documents.yml").write_text(
        "- {id: quyet-dinh-5-qd-x, type: Quyết định, number: 5/QĐ-X, date: 2021-02-01,"
        " issuer: null, title: null, force: unknown}\n",
        "utf-8",
    )
    assert load_site(root)[1] == []
    site, problems = load_site(root, drafts=True)
    assert (problems, site is not None) == ([], True)
    (told,) = draft_problems(root).values()
    assert [(one.file, one.found) for one in told] == [("data/documents.yml", "2021-02-01")]
    assert site is not None
    (proofread,) = site.proofreading
    assert "data/documents.yml:1" in proofread.render()


@pytest.mark.parametrize("issuer", ["⟦mã cơ quan ban hành⟧", "khong-co-ma-nay"])
def test_a_draft_is_shown_while_nobody_has_said_who_issues_it(
    tmp_path: pathlib.Path, issuer: str
) -> None:
    root = copied(tmp_path, SMALLEST)
    path = root / "data/plans/01-kh-2022/plan.yml"
    lines = path.read_text("utf-8").splitlines()
    lines = [f"issuer: {issuer}" if one.startswith("issuer:") else one for one in lines]
    path.write_text("\n".join(["draft: true", *lines, ""]), "utf-8")
    site, problems = load_site(root, drafts=True)
    assert site is not None
    assert problems == []
    pages = {page.url: page.render() for page in site.pages}
    assert '<mark class="hole">⟦cơ quan ban hành⟧</mark>' in pages["ke-hoach/01-kh-2022/"]
    assert dict(site.files())
    (proofread,) = site.proofreading
    assert issuer.strip("⟦⟧") in proofread.render()
