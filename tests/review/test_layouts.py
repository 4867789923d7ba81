"""A folder in an older layout beside the same in the present one: words count, not files."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from macros.history import from_git
from macros.review.compare import compare
from macros.review.states import read_state
from macros.telling.report import Report
from macros.telling.sentences import plain
from tests.core_fixtures import AMENDED, ROOT, copied, replaced
from tests.review.repositories import commit, git

TYPED = (
    ROOT / "tests/fixtures/older_amended/data"
)  # AMENDED as it was with the wording in the YAML files
NEWER = "data/plans/99-kh-bcd-2023"
TOLD = "cách lưu dữ liệu thay đổi, nội dung không đổi"


@pytest.fixture
def typed(tmp_path: Path) -> Path:
    """The data in the older layout."""
    root = copied(tmp_path / "typed", AMENDED)
    for path in root.glob("data/plans/*/text.md"):
        path.unlink()
    shutil.copytree(TYPED, root / "data", dirs_exist_ok=True)
    return root


def upgrade(root: Path) -> None:
    command = [sys.executable, str(ROOT / "scripts/upgrade.py"), str(root)]
    subprocess.run(command, check=True, capture_output=True)


def report(base: Path, head: Path) -> Report:
    return compare(read_state(base, "base", None), read_state(head, "head", None))


def sentences(told: Report) -> dict[str, list[str]]:
    return {one.subject[1]: [plain(change.said) for change in one.changes] for one in told.subjects}


def test_the_move_alone_is_told_and_nothing_else(typed: Path, tmp_path: Path) -> None:
    head = Path(shutil.copytree(typed, tmp_path / "head"))
    upgrade(head)
    told = report(typed, head)
    assert told.head.faults == ()
    assert sentences(told) == {"98-kh-bcd-2022": [TOLD], "99-kh-bcd-2023": [TOLD]}
    assert told.effects == ()


def test_corrections_said_in_other_words_are_of_the_move(typed: Path, tmp_path: Path) -> None:
    head = copied(tmp_path / "head", AMENDED)
    replaced(head / NEWER / "plan.yml", "Ngắt trang giữa câu.", "Nối chỗ ngắt trang.")
    assert set(map(tuple, sentences(report(typed, head)).values())) == {(TOLD,)}


def test_what_changed_with_the_move_is_told_beside_it(typed: Path, tmp_path: Path) -> None:
    head = Path(shutil.copytree(typed, tmp_path / "head"))
    upgrade(head)
    replaced(head / NEWER / "tasks.yml", "title: Tập huấn kỹ năng số", "title: Tập huấn")
    assert sentences(report(typed, head)) == {
        "98-kh-bcd-2022": [TOLD],
        "99-kh-bcd-2023": ["cách lưu dữ liệu thay đổi, nguyên văn nay đứng ở text.md"],
        "99-kh-bcd-2023/03": ["tên gọi tắt: Tập huấn kỹ năng số → Tập huấn"],
    }


def test_a_line_of_text_is_told_only_of_a_side_that_has_one(typed: Path, tmp_path: Path) -> None:
    head = Path(shutil.copytree(typed, tmp_path / "head"))
    replaced(head / NEWER / "tasks.yml", "text: Khảo sát", "text: Điều tra")
    (changed,) = report(typed, head).tasks
    assert [change.source for change in changed.changes] == [None]
    upgrade(head)
    (changed,) = report(typed, head).tasks
    (change,) = changed.changes
    assert change.source is not None
    text = (head / NEWER / "text.md").read_text(encoding="utf-8").split("\n")
    assert change.source.new_line == text.index(change.source.new) + 1
    assert (change.source.old_line, change.source.received_changed) == (None, False)


def test_what_became_of_a_body_was_once_told_in_its_record(tmp_path: Path) -> None:
    base, head = copied(tmp_path / "base"), copied(tmp_path / "head")
    (base / "data/successions.yml").unlink()
    name = "  name: Sở Giao thông vận tải\n"
    fate = "  fate: {text: Hợp nhất, since: 2025, url: https://a.example, confidence: low}\n"
    replaced(base / "data/bodies.yml", name, f"{fate}{name}")
    told = report(base, head)
    (fault,) = told.base.faults
    assert "Mục này là cách ghi cũ" in fault
    assert (told.base.left_out, told.owners) == ((), ())
    assert told.successions


def test_the_history_reads_commits_of_either_layout(typed: Path) -> None:
    git(typed, "init", "--quiet", "--initial-branch=main")
    commit(typed, 1)
    replaced(typed / NEWER / "tasks.yml", "title: Tập huấn kỹ năng số", "title: Tập huấn")
    commit(typed, 2)
    upgrade(typed)
    commit(typed, 3)
    from_git._known.clear()
    steps = from_git.read_history(typed).steps
    assert [(step.day, [plain(one.said) for one in step.told]) for step in steps] == [
        ("2024-01-03", [TOLD, TOLD]),
        ("2024-01-02", ["tên gọi tắt: Tập huấn kỹ năng số → Tập huấn"]),
        ("2024-01-01", []),
    ]
    assert steps[-1].summary.startswith("2 kế hoạch, 8 nhiệm vụ")
    assert steps[0].moved == ()
