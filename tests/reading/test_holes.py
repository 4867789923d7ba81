"""Every hole of a file is a problem at its place, and nothing else is said about it."""

import pathlib

from macros.checks.checked_data import load_checked
from macros.reading.holes import is_hole
from tests.core_fixtures import PLAN, TASKS, TEXT, copied, replaced


def test_the_check_lists_every_hole_and_nothing_else(tmp_path: pathlib.Path) -> None:
    copied(tmp_path)
    replaced(tmp_path / PLAN, "number: 03-KH/BCĐ", "number: ⟦03-KH/BCĐ⟧")
    replaced(tmp_path / TASKS, "{when: 2022-Q3,", "{when: ⟦2022-Q4⟧,")
    problems = load_checked(tmp_path).problems
    assert [(one.file, one.line, one.column) for one in problems] == [
        (PLAN, 4, 9),
        (TASKS, 42, 19),
    ]
    assert str(problems[0]) == (
        "data/plans/03-kh-bcd-2022/plan.yml:4:9: Chỗ này chưa điền: tìm thấy “⟦03-KH/BCĐ⟧”. "
        "Gợi ý: đúng thì bỏ hai dấu ⟦ ⟧, sai thì sửa theo bản in"
    )


def test_half_a_mark_is_a_hole_too(tmp_path: pathlib.Path) -> None:
    copied(tmp_path)
    replaced(tmp_path / TEXT, "Nơi nhận", "Nơi⟧ nhận")
    (problem,) = load_checked(tmp_path).problems
    assert (is_hole(problem), problem.found) == (True, "⟧")
