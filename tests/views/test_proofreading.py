"""A draft beside its text: every line once, what is understood, holes with their places."""

import pathlib
import re

import pytest

from macros.reading.files import PLANS
from macros.site import Site, load_site
from macros.site_page import SitePage
from tests.core_fixtures import SMALLEST, copied, replaced

ID = "03-kh-bcd-2022"
URL = f"ke-hoach/{ID}/soat/"


def drafted(root: pathlib.Path) -> tuple[Site, SitePage]:
    """The preview's site of a draft, with some of it still to be filled in."""
    folder = copied(root) / PLANS / "05-kh-2022"
    (root / PLANS / ID).rename(folder)
    copied(root / "other")
    (root / "other" / PLANS / ID).rename(root / PLANS / ID)
    plan, tasks = folder / "plan.yml", folder / "tasks.yml"
    replaced(plan, f"id: {ID}", "id: 05-kh-2022\ndraft: true")
    replaced(plan, "place: null", "place: ⟦địa danh⟧")
    replaced(tasks, "{when: 2022-Q3,", "{when: ⟦2022-Q4⟧,")
    replaced(
        tasks,
        "so-tu-phap]}\n  period: 2022\n\n- at: ii/10",
        "so-tu-pháp]}\n  period: 2022\n\n- at: ii/10",
    )
    title = "title: Dân chủ trong cơ quan hành chính và đơn vị sự nghiệp"
    replaced(tasks, title, f"{title}  # máy đề nghị")
    site, problems = load_site(root, drafts=True)
    assert site, problems
    (page,) = site.proofreading
    return site, page


@pytest.fixture(scope="module")
def draft(tmp_path_factory: pytest.TempPathFactory) -> tuple[Site, SitePage]:
    return drafted(tmp_path_factory.mktemp("draft"))


def test_a_published_site_has_no_such_page(tmp_path: pathlib.Path) -> None:
    site, problems = load_site(copied(tmp_path))
    assert site, problems
    assert not any(page.kind == "proofreading" for page in site.pages)


def test_every_line_of_the_text_stands_there_once_in_order(draft: tuple[Site, SitePage]) -> None:
    site, page = draft
    html = page.render()
    plan = next(plan for plan in site.catalog.plans if plan.id == "05-kh-2022")
    assert page in site.pages
    assert plan.folder.outline
    places = [html.index(f">text.md:{one.line}<") for one in plan.folder.outline.blocks]
    assert places == sorted(places)


def test_only_what_is_left_is_counted(tmp_path: pathlib.Path) -> None:
    """A fault and no hole: “Còn 0 chỗ phải điền” would be read as if it were done."""
    root = copied(tmp_path, SMALLEST)
    plan = root / "data/plans/01-kh-2022/plan.yml"
    replaced(plan, "type: Kế hoạch", "draft: true\ntype: Kế hoạch")
    replaced(plan, "number: 01-KH", "number: 02-KH")
    site, _ = load_site(root, drafts=True)
    assert site
    (page,) = site.proofreading
    assert "Còn 1 chỗ phải sửa:" in page.render()


def test_what_is_understood_stands_beside_and_holes_as_holes(draft: tuple[Site, SitePage]) -> None:
    site, page = draft
    html = " ".join(page.render().split())
    assert "Còn 2 chỗ phải điền, 2 chỗ phải sửa:" in html
    assert "1 tên gọi tắt do máy đề nghị" in html
    assert '<mark class="hole">⟦<bdi>2022-Q4</bdi>⟧</mark>' in html
    assert "<dt>Thời gian</dt><dd>chưa điền</dd>" in html  # not what stands in for it
    assert '<span class="also">máy đề nghị</span>' in html
    assert "<dt>Chỉ đạo</dt><dd>Trưởng Ban; Phó Trưởng Ban Thường trực</dd>" in html
    line = f"{site.root.as_posix()}/data/plans/05-kh-2022/tasks.yml:42:19"
    assert f'href="vscode://file{line}"' in html
    assert "⟦địa danh⟧" in html


def test_each_hole_leads_to_the_next_and_stands_at_its_line(draft: tuple[Site, SitePage]) -> None:
    _, page = draft
    html = page.render()
    numbers = [int(one) for one in re.findall(r'id="cho-(\d+)"', html)]
    assert numbers == [1, 2, 3, 4]
    assert [int(one) for one in re.findall(r'href="#cho-(\d+)"', html)] == [1, 2, 3, 4]
    rows = re.findall(r"<tr[^>]*>.*?</tr>", html, re.DOTALL)
    (number,) = [row for row in rows if "Số này cơ quan đó đã dùng" in row]
    assert '<span class="for">Số, ký hiệu:</span>' in number
    assert page.title == "Soát bản nháp: Kế hoạch 03-KH/BCĐ (còn 4 chỗ)"


def test_a_task_whose_place_is_a_hole_is_told_too(tmp_path: pathlib.Path) -> None:
    drafted(tmp_path)
    tasks = tmp_path / PLANS / "05-kh-2022/tasks.yml"
    replaced(tasks, "- at: ii/16\n", "- at: ⟦bản mới không còn đoạn ii/16⟧\n")
    site, problems = load_site(tmp_path, drafts=True)
    assert site, problems
    assert ">⟦bản mới không còn đoạn ii/16⟧<" in site.proofreading[0].render()


def test_records_that_are_proposed_stand_there_with_the_nearest_of_their_kind(
    tmp_path: pathlib.Path,
) -> None:
    drafted(tmp_path)
    (tmp_path / PLANS / "05-kh-2022/proposed.yml").write_text(
        "bodies:\n"
        "  - {id: so-noi-vu-tinh, name: Sở Nội vụ tỉnh, kind: department}\n"
        "  - {id: hoi-mau, name: Hội Mẫu, kind: ⟦association⟧}\n"
        "groups:\n"
        "  - {id: cac-hoi, name: Các hội mẫu, complete: false}\n"
        "positions:\n"
        "  - {id: giam-doc-so-mau, name: Giám đốc Sở Mẫu}\n",
        encoding="utf-8",
    )
    site, problems = load_site(tmp_path, drafts=True)
    assert site, problems
    html = " ".join(site.proofreading[0].render().split())
    assert "<strong>Sở Nội vụ tỉnh</strong>" in html
    assert "gần giống đã có: Sở Nội vụ<" in html
    assert '<strong>Các hội mẫu</strong> <span class="also">nhóm</span>' in html
    assert '<strong>Giám đốc Sở Mẫu</strong> <span class="also">chức vụ</span>' in html
    item = html[html.index("<strong>Hội Mẫu") :].partition("</li>")[0]
    assert '<mark class="hole">⟦association⟧</mark>' in item
    assert "cơ quan, loại: Hội quần chúng?" in item


def test_a_hole_says_why_the_machine_was_not_sure(tmp_path: pathlib.Path) -> None:
    drafted(tmp_path)
    tasks = tmp_path / PLANS / "05-kh-2022/tasks.yml"
    line = next(one for one in tasks.read_text("utf-8").splitlines() if "⟦2022-Q4⟧" in one)
    replaced(tasks, line, f"{line}  # máy đề nghị: chưa rõ hạn của ai")
    site, problems = load_site(tmp_path, drafts=True)
    assert site, problems
    html = " ".join(site.proofreading[0].render().split())
    assert '⟧</mark> <span class="also">chưa rõ hạn của ai</span>' in html


def test_a_paragraph_that_may_be_a_task_asks_for_it_at_its_line(tmp_path: pathlib.Path) -> None:
    drafted(tmp_path)
    tasks = tmp_path / PLANS / "05-kh-2022/tasks.yml"
    last = tasks.read_text("utf-8").count("\n") + 2
    tasks.write_text(f"{tasks.read_text('utf-8')}# máy đề nghị: …\n# - at: ii/5/~1\n", "utf-8")
    site, problems = load_site(tmp_path, drafts=True)
    assert site, problems
    html = " ".join(site.proofreading[0].render().split())
    assert "; 1 đoạn chưa rõ có phải nhiệm vụ" in html
    row = html[: html.index("Chưa rõ đoạn này")].rpartition("<tr")[2]
    assert f">tasks.yml:{last}<" in html[html.index("Chưa rõ đoạn này") :].partition("</tr>")[0]
    assert 'class="official">Đẩy mạnh thực hiện' in row


def test_with_a_repository_places_open_there(tmp_path: pathlib.Path) -> None:
    site, _ = drafted(tmp_path)
    address = "https://git.example/nhom/du-lieu"
    site.catalog.history = site.catalog.history.__class__(repository=address)
    html = site.proofreading[0].render()
    assert f'href="{address}/edit/main/data/plans/05-kh-2022/tasks.yml#L42"' in html
    assert "vscode:" not in html
