"""The site of a preview shows drafts, whatever they still lack; the published one does not."""

import pathlib

import pytest

from macros.site import load_site
from tests.core_fixtures import SMALLEST, copied


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
