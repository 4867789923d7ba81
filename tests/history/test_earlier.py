"""The data as they were on an earlier day: which commit that is, and what is laid out of it."""

import datetime
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from macros.checks.checked_data import load_checked
from macros.git import GitError
from macros.history.earlier import commit_on, lay_out_earlier
from macros.history.from_git import read_history
from tests.core_fixtures import ROOT, copied, replaced
from tests.review.repositories import commit, git, repository

OLDER = ROOT / "tests/fixtures/older"


def january(day: int) -> datetime.date:
    return datetime.date(2024, 1, day)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A repository whose data changed on days 1, 5 and 9; on day 7 something else did."""
    made = repository(tmp_path / "project")
    shutil.copy(ROOT / "LICENSE-DATA", made)
    bodies = made / "data/bodies.yml"
    for day in (5, 9):
        bodies.write_text(bodies.read_text(encoding="utf-8") + f"# {day}\n", encoding="utf-8")
        commit(made, day=day)
        (made / "else.txt").write_text("x", encoding="utf-8")
        commit(made, day=day + 2)
    return made


@pytest.mark.parametrize(("day", "changed"), [(1, 1), (4, 1), (5, 5), (8, 5), (9, 9), (31, 9)])
def test_it_is_the_last_change_of_the_data_up_to_the_end_of_the_day(
    root: Path, day: int, changed: int
) -> None:
    assert commit_on(root, january(day))[1] == january(changed)


def test_a_day_before_the_data_is_told_since_when_there_are_any(root: Path) -> None:
    with pytest.raises(GitError, match="dữ liệu có từ ngày 01/01/2024"):
        commit_on(root, datetime.date(2023, 12, 31))


def test_a_shallow_copy_is_told_apart(root: Path, tmp_path: Path) -> None:
    git(tmp_path, "clone", "--quiet", "--depth=1", root.as_uri(), "shallow")
    with pytest.raises(GitError, match="--unshallow"):
        commit_on(tmp_path / "shallow", january(9))


def test_data_and_history_are_those_of_then_and_nothing_else_moves(root: Path) -> None:
    (root / "data/bodies.yml").write_text("đang sửa", encoding="utf-8")
    found, _ = commit_on(root, january(6))
    target = root / ".as-of"
    for _ in range(2):  # what an earlier run left gives way
        lay_out_earlier(target, root, found)
    assert (target / "data/bodies.yml").read_text(encoding="utf-8").endswith("# 5\n")
    assert load_checked(target).problems == []
    assert [step.time[:10] for step in read_history(target).steps] == ["2024-01-01"]
    assert (root / "data/bodies.yml").read_text(encoding="utf-8") == "đang sửa"
    assert git(root, "branch", "--list") == "* main"


def test_an_older_layout_is_read_with_todays_code(tmp_path: Path) -> None:
    root = repository(tmp_path / "project")
    shutil.copy(ROOT / "LICENSE-DATA", root)
    shutil.rmtree(root / "data")
    copied(root, OLDER)
    found = commit(root, day=3)
    lay_out_earlier(root / ".as-of", root, found)
    assert load_checked(root / ".as-of").problems == []


def test_the_fate_of_a_body_in_a_sentence_stops_nothing(tmp_path: Path) -> None:
    root = repository(tmp_path / "project")
    shutil.copy(ROOT / "LICENSE-DATA", root)
    (root / "data/successions.yml").unlink()
    first = "- id: ban-chi-dao-tinh-ve-thuc-hien-quy-che-dan-chu-o-co-so\n"
    fate = "  fate:\n    text: đã sắp xếp\n    source:\n      url: https://a.example/\n"
    replaced(root / "data/bodies.yml", first, first + fate)
    found = commit(root, day=3)
    lay_out_earlier(root / ".as-of", root, found)
    assert load_checked(root / ".as-of").problems == []


@pytest.mark.long
def test_each_page_says_so_and_leads_to_todays(tmp_path: Path) -> None:
    target = tmp_path / "site"
    command = [sys.executable, "scripts/build.py", "--as-of", "9999-12-31", "-d", str(target)]
    variables = os.environ | {"SITE_URL": "https://a.example/b"}
    done = subprocess.run(command, cwd=ROOT, env=variables, capture_output=True, check=False)
    assert done.returncode == 0, done.stderr.decode()
    pages = [path for path in target.rglob("*.html") if path.name == "index.html"]
    assert len(pages) > 100
    for page in pages:
        text = page.read_text(encoding="utf-8")
        if "http-equiv" in text or "nhung/" in page.as_posix():
            continue
        url = "" if page.parent == target else f"{page.parent.relative_to(target).as_posix()}/"
        assert f'<a href="https://a.example/b/{url}">Xem bản hiện nay</a>' in text, page
        assert re.search('<meta name="robots" content="noindex">', text), page
