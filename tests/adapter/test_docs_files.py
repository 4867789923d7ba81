"""What docs/ may hold: nothing that leads to another file of the machine is published."""

import os
from functools import partial
from pathlib import Path

import pytest

from macros.adapter.docs_files import refuse_strays
from macros.adapter.publishing import RefusedError
from tests.core_fixtures import ROOT
from tests.tools.projects import make_project, preview

pytestmark = pytest.mark.skipif(os.name == "nt", reason="links and pipes as POSIX has them")


@pytest.fixture
def root(tmp_path: Path) -> Path:
    for name in ("docs/index.md", "docs/assets/css/base.css", "docs/overrides/main.html"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("a", encoding="utf-8")
    return tmp_path


def told(root: Path) -> list[str]:
    """What is wrong with the docs, the last line left out, which says what becomes of the site."""
    try:
        refuse_strays(root, root / "docs")
    except RefusedError as error:
        return str(error).splitlines()[:-1]
    return []


def test_our_own_docs_are_sound(root: Path) -> None:
    assert told(ROOT) == []
    assert told(root) == []


@pytest.mark.parametrize(
    "name",
    [
        "docs/index.md",
        "docs/ghi-chu.txt",
        "docs/assets/anh.png",
        "docs/assets",
        "docs/overrides/main.html",
        "docs/overrides/partials",
        "docs",
        "LICENSE-DATA",
    ],
)
def test_a_link_is_refused(root: Path, name: str, tmp_path_factory: pytest.TempPathFactory) -> None:
    path = root / name
    if path.exists():
        path.rename(tmp_path_factory.mktemp("elsewhere") / "moved")
    path.symlink_to("/etc")
    problems = told(root)
    assert len(problems) == 1
    assert problems[0].startswith(f"{name}:1:1: Đây là một liên kết (symlink)")


def test_pipes_unknown_kinds_and_great_files_are_refused(root: Path) -> None:
    os.mkfifo(root / "docs/assets/pipe.css")
    (root / "docs/assets/lon.png").write_bytes(b"x" * 2_000_001)
    (root / "docs/ghi-chu.docx").touch()
    assert [line.split(":1:1: ")[0] for line in told(root)] == [
        "docs/ghi-chu.docx",
        "docs/assets/lon.png",
        "docs/assets/pipe.css",
    ]


@pytest.mark.parametrize("name", [".#index.md", "~$index.md", ".index.md.swp", "Thumbs.db"])
def test_what_programs_leave_for_a_while_is_passed_over(root: Path, name: str) -> None:
    (root / "docs" / name).symlink_to("nowhere")
    assert told(root) == []


def test_a_build_with_a_link_stops_and_publishes_nothing(tmp_path: Path) -> None:
    project = make_project(tmp_path)
    (tmp_path / "docs/assets/moi-truong.txt").symlink_to("/proc/self/environ")
    done = project.build("--strict")
    assert done.returncode == 1
    assert "docs/assets/moi-truong.txt:1:1: Đây là một liên kết" in done.stdout + done.stderr
    assert "Traceback" not in done.stdout + done.stderr
    assert not project.site.exists()


def test_what_programs_leave_for_a_while_is_not_published(tmp_path: Path) -> None:
    project = make_project(tmp_path)
    project.write("docs/assets/~$base.css", "khóa")
    project.write("docs/assets/base.css~", "bản cũ")
    site = project.built("--strict")
    assert [path.name for path in site.rglob("*~*")] == []


def test_a_preview_goes_on_when_a_link_is_gone_again(tmp_path: Path) -> None:
    project = make_project(tmp_path)
    link = tmp_path / "docs/assets/moi-truong.txt"
    with preview(project) as server:
        server.wait_for_more("Chưa dựng lại được", partial(link.symlink_to, "/proc/self/environ"))
        assert "docs/assets/moi-truong.txt:1:1" in server.output
        link.unlink()
        project.write("docs/viet-tat.md", "# Viết tắt\n\nĐã gỡ liên kết.\n")
        server.get_when("viet-tat/", "Đã gỡ liên kết.")
