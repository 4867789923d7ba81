"""The command that compares two revisions: what it reads, what it prints, its exit status."""

import json
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
import review as script

from tests.core_fixtures import ROOT
from tests.review.cases import CASES
from tests.review.repositories import commit, git, repository


@dataclass(frozen=True)
class Done:
    returncode: int
    stdout: str
    stderr: str


Review = Callable[..., Done]


@pytest.fixture
def review(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Review:
    """Runs the command on a repository."""

    def run(root: Path, *arguments: str) -> Done:
        monkeypatch.setattr(sys, "argv", ["review.py", "--root", str(root), *arguments])
        status = script.main()
        return Done(status, *capsys.readouterr())

    return run


@pytest.fixture
def moved(tmp_path: Path) -> Path:
    """A repository in which a deadline is moved by its second commit."""
    root = repository(tmp_path / "repository")
    CASES["moved-deadline"].head(root)
    commit(root, 2)
    return root


def test_two_revisions_without_checking_anything_out(review: Review, moved: Path) -> None:
    git(moved, "checkout", "--quiet", "HEAD~1")
    done = review(moved, "HEAD", "main", "--format", "markdown")
    assert (done.returncode, done.stderr) == (0, "")
    line = (
        "- Nhiệm vụ 6 — thời gian: <del>quý III/2022</del> → <ins>quý IV/2022</ins> "
        "(theo Thông báo số 01-TB/BCĐ, từ ngày 20/9/2022)\n"
    )
    assert line in done.stdout
    assert git(moved, "status", "--porcelain") == ""


def test_a_revision_with_the_working_tree(review: Review, moved: Path) -> None:
    CASES["joins-a-group"].head(moved)
    done = review(moved, "main")
    assert done.returncode == 0
    assert "So main (" in done.stdout
    assert ") với bản đang sửa." in done.stdout
    assert "- Ban Dân tộc tỉnh: {+thêm 3 nhiệm vụ+} (3, 5 và 10, qua nhóm" in done.stdout


def test_as_json(review: Review, moved: Path) -> None:
    data = json.loads(review(moved, "main~1", "main", "--format", "json").stdout)
    assert (data["version"], data["comparable"], data["empty"]) == (1, True, False)
    assert data["base"]["name"] == "main~1"
    assert data["head"]["commit"] == git(moved, "rev-parse", "main")
    task = data["tasks"][0]
    assert task["subject"] == {"kind": "task", "id": "03-kh-bcd-2022/6", "code": "06"}
    change = task["changes"][0]
    assert (change["kind"], change["nature"]) == ("period", "amendment")
    assert (change["old"], change["new"]) == ("2022-Q3", "2022-Q4")
    assert change["document"] == "thong-bao-01-tb-bcd-2022"
    [office] = [one for one in data["effects"] if one["subject"]["id"] == "so-tu-phap"]
    assert office["subject"] == {"kind": "body", "id": "so-tu-phap"}
    assert office["touched"] == [{"plan": "03-kh-bcd-2022", "number": "6", "code": "06"}]
    touched = {one["subject"]["id"] for one in data["effects"] if one["touched"]}
    assert {"so-tu-phap", "so-noi-vu", "truong-ban"} <= touched


def test_nothing_changed(review: Review, moved: Path) -> None:
    done = review(moved, "main", "main")
    assert (done.returncode, "Không thay đổi nội dung." in done.stdout) == (0, True)


@pytest.mark.parametrize("revision", ["no-such-branch", "", "--upload-pack=x", "main..main"])
def test_a_revision_that_does_not_exist(review: Review, moved: Path, revision: str) -> None:
    done = review(moved, "--format=json", "--", revision)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == f"Không có phiên bản nào tên là “{revision}”" + (
        ".\n" if not revision or revision.startswith("-") else " trong kho này.\n"
    )


def test_a_folder_that_is_no_repository(review: Review, tmp_path: Path) -> None:
    done = review(tmp_path, "main")
    assert done.returncode == 2
    assert done.stderr.startswith("git báo lỗi: fatal: not a git repository")


def test_a_revision_without_data(review: Review, tmp_path: Path) -> None:
    root = tmp_path / "repository"
    root.mkdir()
    git(root, "init", "--quiet", "--initial-branch=main")
    first = commit(root, 1)
    repository(root)
    done = review(root, first, "main")
    assert done.returncode == 1
    assert "Không so được: có một bên không đọc được gì." in done.stdout
    assert "data/bodies.yml:1:1: Không có tệp này" in done.stdout


def test_a_renamed_file(review: Review, moved: Path) -> None:
    (moved / "data/documents.yml").rename(moved / "data/van-ban.yml")
    commit(moved, 3)
    done = review(moved, "main~1", "main")
    assert done.returncode == 0
    told = "data/documents.yml đã đổi tên thành data/van-ban.yml: chỉ tệp mang tên cũ được đọc"
    assert told in done.stdout
    assert "Không so: toàn bộ data/documents.yml" in done.stdout


def test_an_older_schema_on_one_side(review: Review, moved: Path) -> None:
    """A key that is required today was missing then, another has been given up since."""
    path = moved / "data/bodies.yml"
    text = path.read_text(encoding="utf-8").replace("  kind: department\n", "  level: tinh\n")
    path.write_bytes(text.encode())
    commit(moved, 3)
    path.write_bytes(text.replace("  level: tinh\n", "  kind: department\n").encode())
    CASES["body-renamed"].head(moved)
    done = review(moved, "main")
    assert done.returncode == 0
    assert "Không có mục nào tên như thế này: tìm thấy “level”" in done.stdout
    assert "Sở Y tế và Dân số — đổi tên" in done.stdout
    assert "loại:" not in done.stdout


def test_started_as_a_program(moved: Path) -> None:
    command = [sys.executable, str(ROOT / "scripts/review.py"), "no-such-branch"]
    done = subprocess.run(
        [*command, "--root", str(moved)], capture_output=True, encoding="utf-8", check=False
    )
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == "Không có phiên bản nào tên là “no-such-branch” trong kho này.\n"


def test_a_commit_cannot_hide_files_from_its_review(review: Review, moved: Path) -> None:
    (moved / ".gitattributes").write_text("data/plans export-ignore\n*.yml ident export-subst\n")
    CASES["joins-a-group"].head(moved)
    commit(moved, 3)
    done = review(moved, "main~1", "main")
    assert "Ban Dân tộc tỉnh: {+thêm 3 nhiệm vụ+}" in done.stdout
    assert "không còn kế hoạch này" not in done.stdout
    assert "không còn nhiệm vụ này" not in done.stdout


def test_what_a_commit_may_not_hold_is_told(review: Review, moved: Path) -> None:
    """A link publishes nothing and reads nothing; a file too large is not even fetched."""
    (moved / "data/ghi-chu.txt").symlink_to("/proc/self/environ")
    commit(moved, 3)
    done = review(moved, "main~1", "main")
    assert "data/ghi-chu.txt:1:1: Đây là một liên kết" in done.stdout
    assert "Không thay đổi nội dung." not in done.stdout
    assert "Ngoài những chỗ có lỗi nêu trên, không thay đổi nội dung." in done.stdout
    (moved / "data/bodies.yml").rename(moved / "data/bodies.yaml")
    (moved / "data/bodies.yml").symlink_to("bodies.yaml")
    (moved / "data/groups.yml").write_bytes(b"# " + b"x" * 2_000_000)
    commit(moved, 4)
    git(moved, "checkout", "--quiet", "HEAD~1")
    done = review(moved, "main~1", "main")
    assert "data/bodies.yml:1:1: Đây là một liên kết" in done.stdout
    assert "data/bodies.yaml:1:1: Tệp lạ" in done.stdout
    assert "data/groups.yml:1:1: Tệp quá lớn: tìm thấy “2.000.002 byte”" in done.stdout
