"""Under which block a line comes, in which list, and how a letter that may be a number is read."""

import pytest

from macros.recognisers.levels import Levels
from macros.recognisers.markers import Kind, read_marks


def tree(*lines: str) -> list[tuple[str | None, str]]:
    """For each line the line above it, and its kind; blanks at its beginning are indentation."""
    levels: Levels[str] = Levels()
    placed: list[tuple[str | None, str]] = []
    for line in lines:
        indent = len(line) - len(line.lstrip())
        mark = levels.choose(read_marks(line.strip()), indent)
        above, _ = levels.place(line.strip(), mark, indent)
        placed.append((above, mark.kind if mark else Kind.PARAGRAPH))
    return placed


def told(*lines: str) -> list[str]:
    """What was expected where a line is out of sequence."""
    levels: Levels[str] = Levels()
    wanted = []
    for line in lines:
        mark = levels.choose(read_marks(line.strip()), 0)
        _, expected = levels.place(line, mark, 0)
        if expected is not None:
            wanted.append(f"{line}: {expected}")
    return wanted


def test_kinds_stand_in_one_order() -> None:
    lines = ["PHẦN I.", "Chương I", "Mục 1.", "Điều 1.", "A. x", "I. x", "1. x", "1.1. x", "a) x"]
    lines += ["(1) x", "(a) x", "(i) x", "- x", "+ x", "• x"]
    assert [above for above, _ in tree(*lines)] == [None, *lines[:-1]]
    assert [above for above, _ in tree(*lines, "II. y", "2. z")][-2:] == ["A. x", "II. y"]


def test_a_paragraph_stands_under_the_nearest_that_is_no_bullet() -> None:
    above = [above for above, _ in tree("1. x", "- a", "+ b", "chữ", "- c", "chữ")]
    assert above == [None, "1. x", "- a", "1. x", "1. x", "1. x"]


def test_indentation_overrides_the_order() -> None:
    lines = ("1. x", "- a", "  2. b", "  chữ", "    I. c", "- d", "2. y")
    assert [above for above, _ in tree(*lines)] == [
        *(None, "1. x", "- a", "2. b", "chữ", "1. x", None)
    ]


@pytest.mark.parametrize(
    ("lines", "kind"),
    [
        (("I. x",), Kind.ROMAN),
        (("A. x", "I. y"), Kind.ROMAN),
        (("A. x", "B. x", "C. x"), Kind.CAPITAL),
        (("A. x", "B. x", "C. x", "D. x"), Kind.CAPITAL),
        ((*(f"{letter}. x" for letter in "ABCDEGH"), "I. x"), Kind.CAPITAL),
        (("A. x", "I. y", "II. y", "III. y", "IV. y", "V. y"), Kind.ROMAN),
        ((*(f"{letter}. x" for letter in "ABCDEGHIKLMNOPQRSTU"), "V. x"), Kind.CAPITAL),
        ((*(f"{letter}) x" for letter in "abcdđegh"), "i) x"), Kind.LETTER),
        (("1. x", "i) y"), Kind.BRACKETED_ROMAN),
        (("1. x", "i) y", "ii) y"), Kind.BRACKETED_ROMAN),
        (("(i) x", "(ii) y", "(iii) z", "(iv) t", "(v) u"), Kind.BRACKETED_ROMAN),
        ((*(f"({letter}) x" for letter in "abcdđegh"), "(i) x"), Kind.BRACKETED_LETTER),
    ],
)
def test_the_list_says_what_a_letter_is(lines: tuple[str, ...], kind: Kind) -> None:
    assert tree(*lines)[-1][1] == kind


def test_decimals_stand_below_their_beginnings() -> None:
    lines = ("1. x", "1.1. y", "1.1.1. z", "1.1.2. z", "1.2 y", "2. x", "2.1 y", "- a")
    assert [above for above, _ in tree(*lines)] == [
        *(None, "1. x", "1.1. y", "1.1. y", "1. x", None, "2. x", "2.1 y")
    ]
    assert told(*lines) == []
    assert told("I. x", "1.1. y", "1.2. y", "2.1. y", "II. x", "2.1. y") == []


def test_what_is_out_of_sequence_is_told() -> None:
    assert told("1. x", "2. x", "4. x", "5. x") == ["4. x: 3"]
    assert told("2. x") == ["2. x: 1"]
    assert told("1. x", "1. y") == ["1. y: 2"]
    assert told("1. x", "2.1. y") == ["2.1. y: 2.1"]
    assert told("Chương I", "Điều 1.", "Chương II", "Điều 1.") == ["Điều 1.: 2"]


def test_numbers_may_restart_or_go_on_below_another_heading() -> None:
    assert told("I. x", "1. y", "2. y", "II. x", "1. y") == []
    assert told("I. x", "1. y", "2. y", "II. x", "3. y") == []
    assert told("I. x", "1. y", "2. y", "II. x", "4. y") == ["4. y: 1"]
    assert told("I. x", "a) y", "b) y", "II. x", "c) y") == ["c) y: a"]
