"""Conflict marks of git: one message each, and the file is read on."""

import pathlib

import pytest

from macros.checks.checked_data import load_checked
from macros.reading.conflicts import settled
from tests.core_fixtures import PLAN, SOURCE, TASKS, TEXT, copied, replaced


@pytest.mark.parametrize("base", ["", "||||||| gốc\nx\n"])
def test_the_first_side_is_read_on_its_lines(base: str) -> None:
    text = f"a\n<<<<<<< HEAD\nb\n{base}=======\nc\nd\n>>>>>>> nhánh\ne"
    blank = "\n" * base.count("\n")
    made, problems = settled("a.yml", text)
    assert made == f"a\n\nb\n{blank}\n\n\n\ne"
    assert [(one.line, one.found) for one in problems] == [(2, "<<<<<<< HEAD")]


def test_each_conflict_is_told_and_a_mark_left_over_too() -> None:
    text = "<<<<<<< a\n=======\n>>>>>>> b\n<<<<<<<\nx\n=======\n>>>>>>>\n>>>>>>> b"
    assert [one.line for one in settled("a.yml", text)[1]] == [1, 4, 8]


@pytest.mark.parametrize(
    "text", ["Tiêu đề\n=======\nchữ", "<<<<<<<<\n", " <<<<<<< a\n", ">>>>>> a"]
)
def test_what_is_no_mark_stays(text: str) -> None:
    assert settled("a.yml", text) == (text, [])


@pytest.mark.parametrize(
    ("file", "line"),
    [
        ("data/bodies.yml", "  name: Sở Y tế\n"),
        (PLAN, "year: 2022\n"),
        (TASKS, "  title: Tiếp tục thực hiện Kết luận số 120-KL/TW\n"),
        (TEXT, "KẾ HOẠCH\n"),
        (SOURCE, "KẾ HOẠCH\n"),
    ],
)
def test_a_conflict_is_the_only_problem(tmp_path: pathlib.Path, file: str, line: str) -> None:
    root = copied(tmp_path)
    replaced(root / file, line, f"<<<<<<< HEAD\n{line}=======\nkhác: x\n>>>>>>> nhánh\n")
    problems = load_checked(root).problems
    assert [(one.file, one.found) for one in problems] == [(file, "<<<<<<< HEAD")]
    assert "dấu xung đột" in problems[0].what
    assert "<<<<<<<, =======, >>>>>>>" in problems[0].hint
