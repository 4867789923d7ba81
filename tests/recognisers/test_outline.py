"""text.md as an outline: documents of ten shapes, and what holds of any text.

After a wanted change: ``UPDATE_GOLDEN=1 python3 scripts/test.py``, then read the difference: the
locators of a committed plan are permanent.
"""

import os
import random
import re
import sys
import unicodedata
from collections.abc import Callable, Iterator
from pathlib import Path
from types import FrameType, ModuleType
from typing import Any

import pytest

from macros.recognisers import (
    characters,
    levels,
    line_markup,
    line_roles,
    locators,
    markers,
    outline,
    pipe_tables,
    row_numbers,
    text_lines,
)
from macros.recognisers.blocks import Block, Outline, begins, printed
from macros.recognisers.findings import FindingKind
from macros.recognisers.locators import has_counted_step
from macros.recognisers.markers import Kind
from macros.recognisers.outline import read_outline
from tests.recognisers.outline_texts import TEXTS, odd_text, shuffled_text

SEEDS = range(40)


def text_of(path: Path) -> str:
    return path.read_text(encoding="utf-8")


def described(block: Block) -> str:
    """A line of a golden file."""
    what: str = block.role or block.kind
    if block.row:
        what = "head row" if block.is_head_row else "section row" if block.is_section_row else "row"
    words = begins(block)
    return " · ".join(part for part in (block.locator, what, block.marker, words) if part)


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.stem)
def test_locators_of_documents(path: Path) -> None:
    read = read_outline(text_of(path))
    lines = [described(block) for block in read.blocks]
    lines += [
        f"! {one.line}:{one.column} {one.kind}: {one.words} ({one.expected})"
        for one in read.findings
    ]
    golden = path.with_suffix(".txt")
    if os.environ.get("UPDATE_GOLDEN"):
        golden.write_text("\n".join(lines) + "\n", encoding="utf-8", newline="\n")
    assert lines == golden.read_text(encoding="utf-8").splitlines()


def test_every_golden_file_has_its_text() -> None:
    folder = TEXTS[0].parent
    assert {path.stem for path in folder.glob("*.txt")} == {path.stem for path in TEXTS}


# What holds of any text.


def signs(text: str) -> list[str]:
    """The letters and digits of a text, without what the notation takes for a sign of its own."""
    token = re.compile(r"\\(.)|\[\^[1-9][0-9]{0,2}\]|<br>", re.DOTALL)
    plain = (token.sub(lambda one: one[1] or "", line) for line in re.split(r"[\r\n]", text))
    composed = (characters.composed(line) for line in plain)
    return [sign for line in composed for sign in line if sign.isalnum()]


def signs_of(read: Outline) -> list[str]:
    words = (
        word
        for block in read.blocks
        for word in (block.inline.plain.split() if block.kind is Kind.NOTE else block.words)
    )
    return [sign for word in words for sign in word if sign.isalnum()]


def holds(text: str) -> None:
    """What must hold of each text, whatever it is."""
    read = read_outline(text)
    assert printed(read) == text
    assert signs_of(read) == signs(text), "every word is in exactly one block, in order"
    assert not any(sign.isalnum() for block in read.blocks for sign in block.before)
    assert not any(sign.isalnum() for sign in read.tail)
    assert len(read.by_locator) == len(read.blocks) + sum(
        len(block.row.own_cells) for block in read.blocks if block.row
    ), "no two have the same locator"
    lines = re.split(r"\r\n|\r|\n", text)
    for place, block in enumerate(read.blocks):
        assert block.parent is None or block.parent in read.blocks[:place]
        assert block.kind is Kind.NOTE or block.parent is None or block in block.parent.children
        assert block.source in lines[block.line - 1]
    assert all(1 <= one.line <= len(lines) and one.column >= 1 for one in read.findings)


@pytest.mark.parametrize("seed", SEEDS)
def test_what_holds_of_odd_texts(seed: int) -> None:
    chance = random.Random(seed)
    for _ in range(50):
        holds(odd_text(chance))


@pytest.mark.parametrize("seed", SEEDS)
def test_what_holds_of_texts_that_are_like_real_ones(seed: int) -> None:
    chance = random.Random(seed)
    for _ in range(5):
        holds(shuffled_text(chance))


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.stem)
def test_what_holds_of_documents(path: Path) -> None:
    holds(text_of(path))
    holds("\ufeff" + text_of(path).replace("\n", "\r\n"))


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.stem)
def test_a_paragraph_put_in_moves_counted_steps_only(path: Path) -> None:
    lines = text_of(path).split("\n")
    read = read_outline("\n".join(lines))
    steady = steady_locators(read)
    bodies = {block.line for block in read.blocks if block.role is None and not block.row}
    bodies -= {block.line for block in read.blocks if "noi-nhan" in block.locator}
    first = next(block.line for block in read.blocks if block.mark and block.role is None)
    for line in bodies:
        if line > first:
            more = [*lines[: line - 1], "Một câu viết thêm, không đánh số.", *lines[line - 1 :]]
            moved = steady_locators(read_outline("\n".join(more)))
            assert moved == steady, f"a line put in above line {line}"


def steady_locators(read: Outline) -> list[tuple[str, str]]:
    """The locators of print, and what stands there."""
    return [
        (block.locator, block.source)
        for block in read.blocks
        if not has_counted_step(block.locator)
    ]


# Work grows with the length of the text.

SHAPES: dict[str, str] = {
    **{"dashes": "-", "bullets": "- ", "lines of dashes": "-\n", "stars": "*", "pipes": "|"},
    **{"rows": "| 1 | a | b |\n", "tables": "|a|\n|---|\n", "merged": "| <", "delimiters": "|---"},
    **{"quotes": "“", "straight quotes": '"a ', "backslashes": "\\", "marks": "[^1]"},
    **{"breaks": "<br>", "decimals": "1.1.1.1 a\n", "digits": "1.", "signers": "TM. A\n"},
    **{"ends": "Nơi nhận:\n", "programmes": "CHỦ TỊCH\nTên Người\nBAN A\n", "blanks": "\n"},
    **{"appendices": "Phụ lục I\n", "capitals": "BAN A\n", "letters": "Kính gửi:\nA;\n"},
}
MODULES = (
    *(outline, levels, line_markup, line_roles, locators, markers, pipe_tables, row_numbers),
    text_lines,
)


class Counted:
    """A pattern that counts the characters that it is given to look through."""

    def __init__(self, pattern: re.Pattern[str], steps: list[int]) -> None:
        self._pattern = pattern
        self._steps = steps

    def __getattr__(self, name: str) -> Any:
        method = getattr(self._pattern, name)

        def counted(*arguments: Any) -> Any:
            text = arguments[1] if name == "sub" else arguments[0]
            start = arguments[1] if len(arguments) > 1 and name != "sub" else 0
            self._steps[0] += len(text) - start
            return method(*arguments)

        return counted


def counting(module: ModuleType, steps: list[int]) -> Iterator[tuple[str, object]]:
    """The patterns of a module, alone or as values, each in its counting form."""
    for name, value in vars(module).items():
        if isinstance(value, re.Pattern):
            yield name, Counted(value, steps)
        elif isinstance(value, dict) and any(isinstance(one, re.Pattern) for one in value.values()):
            yield name, {key: Counted(one, steps) for key, one in value.items()}


@pytest.fixture
def work(monkeypatch: pytest.MonkeyPatch) -> Callable[[str], int]:
    """How many steps a text takes.

    Lines of our code that run, characters that patterns are given, and characters that functions
    hold in strings of their own when they return.
    """
    looked = [0]
    for module in MODULES:
        for name, counted in list(counting(module, looked)):
            monkeypatch.setattr(module, name, counted)
    ours = {str(module.__file__) for module in MODULES}

    def measured(text: str) -> int:
        looked[0] = 0
        ran = [0]

        def step(frame: FrameType, event: str, _: object) -> Any:
            ran[0] += 1
            if event == "return":
                own = frame.f_code.co_varnames[frame.f_code.co_argcount :]
                values = (frame.f_locals.get(name) for name in own)
                ran[0] += sum(len(value) for value in values if isinstance(value, str))
            return step

        def call(frame: FrameType, event: str, _: object) -> Any:
            return step if frame.f_code.co_filename in ours else None

        before = sys.gettrace()
        sys.settrace(call)
        try:
            read_outline(text)
        finally:
            sys.settrace(before)
        return ran[0] + looked[0]

    return measured


@pytest.mark.parametrize("shape", SHAPES)
def test_work_grows_with_the_length(shape: str, work: Callable[[str], int]) -> None:
    short, long = (SHAPES[shape] * (size // len(SHAPES[shape])) for size in (3_000, 12_000))
    assert work(long) <= 4.4 * work(short)


def test_two_million_dashes_take_no_more_steps_than_characters(
    work: Callable[[str], int],
) -> None:
    assert work("-" * 2_000_000) <= 50 * 2_000_000


def test_deep_indentation_is_paid_by_its_own_length(work: Callable[[str], int]) -> None:
    def stairs(steps: int) -> str:
        return "".join("  " * step + "- a\n" for step in range(steps))

    short, long = stairs(40), stairs(160)
    assert work(long) / len(long) <= work(short) / len(short)


# Bad input.


def kinds(text: str) -> list[FindingKind]:
    return [one.kind for one in read_outline(text).findings]


def test_what_is_read_without_a_word() -> None:
    whole = text_of(TEXTS[0])
    for text in (
        "1. a\na) b\nb) c\nc) d\nd) e\nđ) f\ne) g",
        unicodedata.normalize("NFD", whole),
        "\ufeff" + whole,
        whole.replace("\n", "\r\n"),
    ):
        assert kinds(text) == []
    plain = [(block.locator, block.words) for block in read_outline(whole).blocks]
    decomposed = read_outline("\ufeff" + unicodedata.normalize("NFD", whole))
    assert [(block.locator, block.words) for block in decomposed.blocks] == plain


def test_two_megabytes_are_read_without_a_word() -> None:
    task = "{}. Xây dựng đề án" + ", *hoàn thành* trong quý III/2027" * 20 + ".\n- Chủ trì: Sở A.\n"
    tasks = "".join(task.format(number) for number in range(1, 150))
    parts = "".join(f"Chương {number}\n{tasks}" for number in range(1, 21))
    assert len(parts.encode()) > 2_000_000
    read = read_outline(parts)
    assert read.findings == ()
    assert read.blocks[-1].locator == "chuong20/149/-1"


@pytest.mark.parametrize(
    ("text", "kind", "line", "column", "words"),
    [
        ("1. a\n2. b\n4. c", FindingKind.OUT_OF_SEQUENCE, 3, 1, "4."),
        ("Phụ lục I\nPhụ lục III", FindingKind.OUT_OF_SEQUENCE, 2, 1, "Phụ lục III"),
        ("1. a\n\tb", FindingKind.TAB, 2, 1, "b"),
        ("1. a\tb", FindingKind.TAB, 1, 5, "1. a\tb"),
        ("1. kế\u00adhoạch", FindingKind.ODD_CHARACTER, 1, 6, "\u00ad"),
        ("1. a\n   b", FindingKind.ODD_INDENTATION, 2, 1, "b"),
        ("1. một * hai", FindingKind.OPEN_EMPHASIS, 1, 8, "*"),
        ("  1. một ** hai", FindingKind.EMPTY_EMPHASIS, 1, 10, "**"),
        ("1. a[^2]\n[^2]: b\n2. c *d[^3]*", FindingKind.MARK_WITHOUT_NOTE, 3, 8, "3"),
        ("| A |\n|---|\n| b[^4] |", FindingKind.MARK_WITHOUT_NOTE, 3, 4, "4"),
        ("1. a\n[^1]: b", FindingKind.NOTE_WITHOUT_MARK, 2, 1, "1"),
        ("1. a[^1]\n[^1]: b\n[^1]: c", FindingKind.NOTE_TWICE, 3, 1, "1"),
        ("| A | B |\n|---|---|\n| a|b | c |", FindingKind.TOO_MANY_CELLS, 3, 9, "c"),
        ("| A |\n|---|\n1 | c |", FindingKind.ROW_NOT_OPENED, 3, 3, "1 | c |"),
        ("| A |\n| B |", FindingKind.TABLE_WITHOUT_HEAD, 1, 1, "| A |"),
        ("| A |\n|---|\n| *a |", FindingKind.OPEN_EMPHASIS, 3, 3, "*"),
    ],
)
def test_what_is_told(text: str, kind: FindingKind, line: int, column: int, words: str) -> None:
    (found,) = read_outline(text).findings
    assert (found.kind, found.line, found.column, found.words) == (kind, line, column, words)


def test_a_role_given_to_no_line_is_told() -> None:
    (found,) = read_outline("KẾ HOẠCH", {"Kế hoạch": line_roles.LineRole.TYPE}).findings
    assert (found.kind, found.words) == (FindingKind.ROLE_NOWHERE, "Kế hoạch")


# Single rules of the notation.


def test_a_marker_is_read_through_emphasis() -> None:
    block = read_outline("*1. Mục tiêu*").blocks[0]
    assert (block.locator, block.text, block.inline.emphasis) == ("1", "Mục tiêu", ((0, 8),))
    block = read_outline("*I.* Mục tiêu").blocks[0]
    assert (block.locator, block.text, block.inline.emphasis) == ("i", "Mục tiêu", ())


def test_a_backslash_makes_a_marker_a_word() -> None:
    assert [block.locator for block in read_outline("\\1. a\n*\\2. b*\n\\- c\n\\* d").blocks] == [
        *("~1", "~2", "~3", "~4")
    ]


def test_markers_inside_quotation_marks_are_words() -> None:
    text = "1. Sửa như sau: “Điều 5. a\n1. b\n2. c”.\n2. “Một” và “hai\n3. d"
    assert [block.locator for block in read_outline(text).blocks] == ["1", "1/~1", "1/~2", "2", "3"]


def test_a_tab_is_a_step_of_indentation() -> None:
    blocks = read_outline("1. a\n\t- b\n  - c").blocks
    assert [block.locator for block in blocks] == ["1", "1/-1", "1/-2"]


def test_a_quoted_end_ends_nothing() -> None:
    text = "1. Mẫu như sau: “Điều 5. a\nNơi nhận:\nTM. BAN\n”.\n2. b"
    assert [block.role for block in read_outline(text).blocks] == [None] * 5


def test_legal_bases_end_the_addressees_of_a_letter() -> None:
    text = "SỞ A\nSố: 1/SA\n\nKính gửi: Các phòng.\n\nCăn cứ Luật B;\n1. Phòng C làm.\n"
    assert read_outline(text).blocks[-1].locator == "1"


def test_notes_stand_anywhere_and_end_nothing() -> None:
    read = read_outline("1. a[^1]\n[^1]: *Ghi* chú\n- b\n[^2]: c\n2. d[^2]")
    assert [block.locator for block in read.blocks] == [
        *("1", "chuthich1", "1/-1", "chuthich2", "2")
    ]
    note = read.notes["1"]
    assert (note.text, note.inline.emphasis) == ("Ghi chú", ((0, 3),))
    assert "[^1]: *Ghi* chú"[note.inline.source_offset(4)] == "c"


def test_places_in_a_text_are_places_in_its_line() -> None:
    line = "  a) *Chủ trì* [^1]rà \\* soát<br>xong ./."
    block = read_outline(line).blocks[0]
    assert (block.line, block.column, block.closing) == (1, 3, "./.")
    for at, sign in enumerate(block.text):
        if sign != "\n":
            assert line[block.column - 1 + block.inline.source_offset(at)] == sign
