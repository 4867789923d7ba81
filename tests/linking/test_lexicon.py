"""Whom names mean in a plan: in its jurisdiction first, by its own short names, in any position."""

import pathlib

import pytest

from macros.checks.checked_data import CheckedData, load_checked
from macros.linking.catalog import Catalog
from macros.views.plan import plan_view
from tests.core_fixtures import SHAPES, copied, replaced

LETTER = "data/plans/cong-van-bao-ve-rung-2027"
OTHER = """- id: cong-an-tinh-khac
  name: Công an tỉnh
  jurisdiction: tinh-khac
  kind: department
"""
JURISDICTIONS = """- id: binh-an
  name: tỉnh Bình An
  level: province
- id: tinh-khac
  name: tỉnh Khác
  level: province
"""


@pytest.fixture
def root(tmp_path: pathlib.Path) -> pathlib.Path:
    return copied(tmp_path, SHAPES)


def two_provinces(root: pathlib.Path) -> None:
    """A second body of one name; the letter's province is known, the plan's is not yet."""
    (root / "data/jurisdictions.yml").write_text(JURISDICTIONS, encoding="utf-8")
    path = root / "data/bodies.yml"
    text = path.read_text(encoding="utf-8")
    own = "  name: Công an tỉnh\n"
    text = text.replace(own, f"{own}  jurisdiction: binh-an\n")
    path.write_text(text + OTHER, encoding="utf-8")


def owners(checked: CheckedData, plan: str) -> set[str]:
    """The ids that a plan's assignments hold."""
    folder = next(one for one in checked.records.plans if one.name == plan)
    lines = [line for task in folder.tasks for line in task.record.assignments]
    return {one.id for line in lines for one in line.assignees}


def test_a_name_of_two_provinces_is_read_in_the_plans_own(root: pathlib.Path) -> None:
    two_provinces(root)
    plan = root / LETTER / "plan.yml"
    replaced(plan, "type: Công văn\n", "type: Công văn\njurisdiction: binh-an\n")
    checked = load_checked(root)
    assert checked.problems == []
    assert "cong-an-tinh" in owners(checked, "cong-van-bao-ve-rung-2027")
    replaced(plan, "jurisdiction: binh-an\n", "jurisdiction: tinh-khac\n")
    problems = load_checked(root).problems
    assert problems
    assert {one.file for one in problems} == {f"{LETTER}/tasks.yml"}


def test_a_jurisdiction_that_is_not_there_is_told(root: pathlib.Path) -> None:
    replaced(root / LETTER / "plan.yml", "type: Công văn\n", "type: Công văn\njurisdiction: xa\n")
    (problem,) = load_checked(root).problems
    assert (problem.file, problem.line, problem.found) == (f"{LETTER}/plan.yml", 4, "xa")
    assert "jurisdictions.yml" in str(problem)


def test_a_name_twice_in_one_province_is_told(root: pathlib.Path) -> None:
    two_provinces(root)
    bodies = root / "data/bodies.yml"
    replaced(bodies, "  jurisdiction: tinh-khac\n", "  jurisdiction: binh-an\n")
    assert any("Tên gọi này đã thuộc về" in one.what for one in load_checked(root).problems)


def test_a_short_name_that_the_plan_defines_is_known_in_it(root: pathlib.Path) -> None:
    text, source = root / LETTER / "text.md", root / LETTER / "source.txt"
    for path in (text, source):
        replaced(
            path, "2. Công an tỉnh\n", "2. Công an tỉnh (sau đây gọi tắt là Cơ quan điều tra)\n"
        )
        replaced(path, "- Phối hợp với Công an tỉnh xử", "- Phối hợp với Cơ quan điều tra xử")
    tasks = root / LETTER / "tasks.yml"
    replaced(tasks, "begins: Phối hợp với Công an tỉnh", "begins: Phối hợp với Cơ quan điều")
    problems = load_checked(root).problems
    assert [one.what for one in problems] == ["Bản nhận không còn như khi ghi mã SHA-256 này"]


def test_a_position_outside_committees_is_known_in_every_plan(root: pathlib.Path) -> None:
    position = "- id: chu-tich\n  name: Chủ tịch Ủy ban nhân dân tỉnh\n"
    (root / "data/positions.yml").write_text(position, encoding="utf-8")
    checked = load_checked(root)
    assert checked.problems == []
    mentions = checked.lexicon.mentions(
        "Chủ tịch Ủy ban nhân dân tỉnh yêu cầu:", "cong-van-bao-ve-rung-2027"
    )
    assert [(one.kind, one.id) for one in mentions] == [("position", "chu-tich")]


def test_a_plan_that_takes_anothers_place_says_so_on_both(root: pathlib.Path) -> None:
    plan = root / "data/plans/ke-hoach-dao-tao-can-bo-2027/plan.yml"
    replaced(plan, "type: Kế hoạch\n", "type: Kế hoạch\nreplaces: ke-hoach-so-cong-nghiep-2027\n")
    checked = load_checked(root)
    assert checked.problems == []
    catalog = Catalog(checked.records, checked.lexicon)
    old, new = (
        next(one for one in catalog.plans if one.id == id_)
        for id_ in ("ke-hoach-so-cong-nghiep-2027", "ke-hoach-dao-tao-can-bo-2027")
    )
    assert old.standing == ()
    assert old.claims == []
    assert all(task.plan is not old for task, _ in catalog.claims[("body", "so-noi-vu")])
    assert (plan_view(catalog, old).replaced_by or new).url == new.url
    assert plan_view(catalog, new).replaces is not None
    replaced(plan, "ke-hoach-so-cong-nghiep-2027", "khong-co")
    assert [one.found for one in load_checked(root).problems] == ["khong-co"]
