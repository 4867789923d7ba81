"""Locators: one for each block, steady where print is, and their codes."""

import re

import pytest

from macros.recognisers.locators import code_of, has_counted_step
from macros.recognisers.outline import read_outline


def locators(text: str) -> list[str]:
    return [block.locator for block in read_outline(text).blocks]


@pytest.mark.parametrize(
    ("locator", "code"),
    [
        ("ii/6", "ii-6"),
        ("pl2/12", "pl2-12"),
        ("iv/1/-2", "iv-1-g2"),
        ("ii/~1", "ii-o1"),
        ("ii/2.2/a", "ii-2p2-a"),
        ("can-cu#2", "can-cux2"),
        ("noi-nhan/-1", "noi-nhan-g1"),
        ("-1", "g1"),
        ("1.1#3/~2", "1p1x3-o2"),
        ("pl2/1/c3", "pl2-1-c3"),
    ],
)
def test_codes(locator: str, code: str) -> None:
    assert code_of(locator) == code


@pytest.mark.parametrize("locator", ["iv/1/-2", "ii/~1", "can-cu#2", "-1", "noi-nhan/-1", "ky#2/1"])
def test_steps_that_are_counted(locator: str) -> None:
    assert has_counted_step(locator)


@pytest.mark.parametrize("locator", ["", "ii/6", "pl2/12", "can-cu", "noi-nhan", "ii/2.2/a"])
def test_steps_that_are_printed(locator: str) -> None:
    assert not has_counted_step(locator)


def test_codes_are_distinct_whatever_stands_there() -> None:
    marks = [
        "g)",
        "o)",
        "x)",
        "p)",
        "1.",
        "1.1.",
        "X.",
        "I.",
        "i)",
        "C.",
        "- ",
        "chữ",
        "(i)",
        "(1)",
    ]
    lines = [f"{mark} việc" for mark in marks for _ in range(3)]
    lines += ["| TT | V |", "|---|---|", "| 1 | x |", "| 1 | x |", "| I | x |", "| - | x |"]
    outline = read_outline("\n".join(["Phụ lục", *lines, "Biểu 1:", *lines, "Phụ lục", *lines]))
    codes = [code_of(locator) for locator in outline.by_locator]
    assert len(set(codes)) == len(codes) > 150
    assert all(re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", code) for code in codes)


def test_a_second_bearer_is_counted() -> None:
    assert locators("1. a\n- b\n1. c\n- d\n1. e") == ["1", "1/-1", "1#2", "1#2/-1", "1#3"]


def test_articles_need_no_parent_and_decimals_stand_for_theirs() -> None:
    text = "Chương I\nĐiều 1. a\nI. b\n2. c\n2.1. d\n2.1.1. e\na) f\nChương II\nĐiều 2. g"
    assert locators(text) == [
        *("chuong1", "dieu1", "dieu1/i", "dieu1/i/2", "dieu1/i/2.1", "dieu1/i/2.1.1"),
        *("dieu1/i/2.1.1/a", "chuong2", "dieu2"),
    ]


HEAD = "| TT | Việc |\n|---|---|\n"


def test_sections_enter_where_numbers_restart() -> None:
    going_on = "| I | a |\n| 1 | b |\n| II | c |\n| 2 | d |"
    assert locators(HEAD + going_on) == ["~1", "i", "1", "ii", "2"]
    restarting = "| I | a |\n| 1 | b |\n| 2 | e |\n| II | c |\n| 1 | d |"
    assert locators(HEAD + restarting) == ["~1", "i", "i/1", "i/2", "ii", "ii/1"]
    nested = "| A | a |\n| I | b |\n| 1 | e |\n| B | c |\n| I | d |\n| 2 | d |"
    assert locators(HEAD + nested) == ["~1", "ca", "ca/i", "ca/i/1", "cb", "cb/i", "cb/i/2"]


def test_sections_without_number() -> None:
    body = "| Nhóm A | < |\n| 1 | a |\n| Nhóm B | < |\n| 1 | b |\n| 2 | c |"
    assert locators(HEAD + body) == ["~1", "~2", "~2/1", "~3", "~3/1", "~3/2"]
    going_on = body.replace("| 1 | b |\n| 2 |", "| 2 | b |\n| 3 |")
    assert locators(HEAD + going_on) == ["~1", "~2", "1", "~3", "2", "3"]


def test_rows_below_a_numbered_row_stand_under_it() -> None:
    text = HEAD + "| 1 | a |\n| a | b |\n| - | c |\n| 2 | d |\n| a | e |\n| 2.1 | f |"
    assert locators(text) == ["~1", "1", "1/a", "1/a/-1", "2", "2/a", "2.1"]


def test_a_table_beside_a_list_of_the_same_numbers() -> None:
    table = HEAD + "| 1 | a |\n| 2 | b |"
    assert locators(f"I. x\n{table}\n1. y")[1:] == ["i/b1/~1", "i/b1/1", "i/b1/2", "i/1"]
    assert locators(f"I. x\n{table}\nII. y\n1. y")[1:4] == ["i/~1", "i/1", "i/2"]
    twice = f"I. x\n{HEAD}| 8 | a |\n\n{table}\n\n{table}"
    assert [one for one in locators(twice) if one[-1] in "128" and "~" not in one] == [
        *("i/8", "i/b2/1", "i/b2/2", "i/b3/1", "i/b3/2")
    ]


def test_cells_are_columns_of_their_rows() -> None:
    outline = read_outline("Phụ lục II\n" + HEAD + "| 1 | a |\n| 2 | ^ |\n| I | < |")
    cells = [cell.locator for block in outline.blocks for cell in block.cells]
    assert cells == [
        *("pl2/~1/c1", "pl2/~1/c2", "pl2/1/c1", "pl2/1/c2", "pl2/2/c1", "pl2/1/c2"),
        *("pl2/i/c1", "pl2/i/c1"),
    ]
    assert outline.by_locator["pl2/1/c2"] is outline.blocks[-2].cells[1]
