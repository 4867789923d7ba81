import copy
import os
import pathlib
import random
from collections.abc import Callable, Iterator
from typing import Any

import pytest
import yaml

from macros.problems import Problem
from macros.reading import strict_yaml, yaml_events
from macros.reading.strict_yaml import YamlFile

Reader = Callable[[str | bytes], tuple[YamlFile | None, list[Problem]]]

VALID = """\
# yaml-language-server: $schema=schema/tasks.json
number: "06"
title: Rà soát, sửa đổi “quy chế” 😀
period: null
text: |
  Ban Chỉ đạo tỉnh rà soát
    các văn bản

  theo Nghị định 04/2015/NĐ-CP.
assignments:
  - role: lead
    label: 'Chỉ đạo'
    assignees: [{position: truong-ban}, {body: so-noi-vu, as: uy-vien}]
  - role: advise
    text: >-
      Sở Nội vụ và
      Sở Tư pháp
    assignees:
    - body: so-tu-phap
"""


@pytest.fixture(params=["CSafeLoader", "SafeLoader"])
def parser(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each of PyYAML's parsers: not every machine has the one in C."""
    monkeypatch.setattr(yaml_events, "_LOADER", getattr(yaml, request.param))


@pytest.fixture
def read(parser: None, read_as_shipped: Reader) -> Reader:
    return read_as_shipped


@pytest.fixture
def read_as_shipped(tmp_path: pathlib.Path) -> Reader:
    """With the parser that this machine has; the tests of great files need it fast."""
    path = tmp_path / "file.yml"

    def read_content(content: str | bytes) -> tuple[YamlFile | None, list[Problem]]:
        path.write_bytes(content.encode("utf-8") if isinstance(content, str) else content)
        return strict_yaml.read(path, "data/file.yml")

    return read_content


def good(read: Reader, content: str | bytes) -> YamlFile:
    source, problems = read(content)
    assert problems == []
    assert source is not None
    return source


def faults(read: Reader, content: str | bytes) -> list[tuple[int, int, str]]:
    problems = read(content)[1]
    assert {problem.file for problem in problems} <= {"data/file.yml"}
    return [(problem.line, problem.column, problem.what) for problem in problems]


def only_problem(read: Reader, content: str | bytes) -> Problem:
    problems = read(content)[1]
    assert len(problems) == 1, problems
    return problems[0]


# Values


def test_every_scalar_stays_as_written(read: Reader) -> None:
    words = ["~", "true", "no", "010", "6.10", "2022-01-01", "1e3", "0x1F", "Null", "=", "12:30:45"]
    assert good(read, "".join(f"- {word}\n" for word in words)).data == words


def test_only_plain_null_is_none(read: Reader) -> None:
    source = good(read, "a: null\nb: 'null'\nc: \"null\"\nd: |\n  null\n")
    assert source.data == {"a": None, "b": "null", "c": "null", "d": "null"}


def test_the_final_line_break_of_a_block_is_not_part_of_the_value(read: Reader) -> None:
    content = "a: |\n  x\n\n   y\nb: |-\n  x\n\n   y\nc: >\n  x\n  y\nd: >-\n  x\n  y\n"
    assert good(read, content).data == {"a": "x\n\n y", "b": "x\n\n y", "c": "x y", "d": "x y"}


def test_a_file_can_hold_a_list_or_one_word(read: Reader) -> None:
    assert good(read, "- a\n- - b\n").data == ["a", ["b"]]
    assert good(read, "---\nnull\n...\n").data is None
    assert good(read, "a: ''\nb: []\nc: {}\n").data == {"a": "", "b": [], "c": {}}


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("start", ["", "\ufeff"])
def test_line_ends_and_a_byte_order_mark_change_nothing(
    read: Reader, line_end: str, start: str
) -> None:
    source = good(read, start + VALID.replace("\n", line_end))
    expected = good(read, VALID)
    assert source.data == expected.data
    paths: list[strict_yaml.Path] = [("number",), ("text",), ("assignments", 1, "assignees")]
    assert [source.at(path) for path in paths] == [expected.at(path) for path in paths]
    assert source.key_at(("number",)) == (2, 1)


# Places


def test_every_value_and_key_has_its_place(read: Reader) -> None:
    source = good(read, VALID)
    assert source.name == "data/file.yml"
    assert source.at(()) == (2, 1)
    assert source.at(("number",)) == (2, 9)
    assert source.key_at(("number",)) == (2, 1)
    assert source.at(("period",)) == (4, 9)
    assert source.at(("text",)) == (5, 7)
    assert source.at(("assignments",)) == (11, 3)
    assert source.at(("assignments", 1)) == (14, 5)
    assert source.key_at(("assignments", 1)) == (14, 5)
    assert source.at(("assignments", 0, "assignees", 1, "as")) == (13, 63)
    assert source.key_at(("assignments", 0, "assignees", 1, "as")) == (13, 59)
    assert source.at(("assignments", 1, "assignees", 0, "body")) == (19, 13)


def test_a_path_that_does_not_exist_gives_the_nearest_value_above(read: Reader) -> None:
    source = good(read, VALID)
    second = source.at(("assignments", 1))
    assert source.at(("assignments", 1, "period")) == second
    assert source.at(("assignments", 1, "period", "from")) == second
    for missing in (2, 9, -1):
        assert source.at(("assignments", missing)) == source.at(("assignments",))
    assert source.at(("assignments", "role")) == source.at(("assignments",))
    assert source.at(("number", "x"), 1) == source.at(("number",))
    assert source.at((5,)) == source.at(())
    assert source.key_at(("assignments", 1, "period")) == second


def test_each_character_of_a_value_has_its_place(read: Reader) -> None:
    """Every character of every value: what stands at its place is that character."""
    source = good(read, VALID)
    lines = VALID.split("\n")
    paths: list[strict_yaml.Path] = [
        ("number",),
        ("title",),
        ("text",),
        ("assignments", 0, "label"),
        ("assignments", 0, "assignees", 1, "body"),
        ("assignments", 1, "text"),
    ]
    for path in paths:
        value = source.data
        for step in path:
            value = value[step]
        assert isinstance(value, str)
        for offset, char in enumerate(value):
            if not char.isspace():
                line, column = source.at(path, offset)
                assert lines[line - 1][column - 1] == char, (path, offset)


def test_blanks_have_their_place_too(read: Reader) -> None:
    source = good(read, "a: x  y\nb: |\n  x  y\n\n   z\n")
    assert [source.at(("a",), offset) for offset in range(4)] == [(1, 4), (1, 5), (1, 6), (1, 7)]
    assert [source.at(("b",), offset) for offset in (2, 4, 5, 6)] == [
        (3, 5),
        (3, 7),
        (4, 1),
        (5, 3),
    ]


def test_a_character_behind_a_folded_blank_line_has_its_place(read: Reader) -> None:
    source = good(read, "a: x\n\n   y z\n")
    assert [source.at(("a",), offset) for offset in (2, 3, 4)] == [(3, 4), (3, 5), (3, 6)]
    assert source.at(("a",), 99) == (3, 7), "an offset past the end is the end"


def test_behind_an_escape_the_place_is_where_the_value_begins(read: Reader) -> None:
    source = good(read, "a: \"x \\\"y\\\" z\"\nb: 'it''s here'\n")
    assert source.at(("a",), 0) == (1, 5)
    assert source.at(("a",), 6) == (1, 4)
    assert source.at(("b",), 5) == (2, 4)


# Faults: each at its place, all of a file at once


def test_all_faults_of_a_file_are_reported_at_once(read: Reader) -> None:
    content = (
        'a: &x 1\na: 2\nb: *x\nc: !!int 3\n<<: {d: 4}\ne:\nf: "g "\n[h]: i\nj: !k &l m\n--- n\n'
    )
    assert faults(read, content) == [
        (1, 4, "Không dùng neo (&)"),
        (2, 1, "Khóa lặp lại"),
        (3, 4, "Không dùng tham chiếu (*)"),
        (4, 4, "Không dùng thẻ kiểu (!)"),
        (5, 1, "Không dùng khóa gộp (<<)"),
        (6, 3, "Giá trị trống"),
        (7, 6, "Khoảng trắng thừa ở đầu hoặc cuối"),
        (8, 1, "Khóa không phải là chữ"),
        (9, 4, "Không dùng thẻ kiểu (!)"),
        (9, 7, "Không dùng neo (&)"),
        (10, 1, "Tệp có nhiều hơn một tài liệu YAML"),
    ]


def test_a_faulty_file_still_gives_what_can_be_mended(read: Reader) -> None:
    source = read('a: 1\na: 2\nb: " vu\u0323 "\n"c\u200b ": "x\\x07y"\n{d: e}: f\ng: *h\n')[0]
    assert source is not None
    assert source.data == {"a": "1", "b": "vụ", "c": "xy", "g": None}
    assert source.at(("g",)) == (6, 4)


def test_a_duplicate_key_names_the_first_one(read: Reader) -> None:
    problem = only_problem(read, "- x: 1\n  y: 2\n- x: 1\n  y:\n    - z: 1\n      z: 2\n")
    assert (problem.line, problem.column, problem.found) == (6, 7, "z")
    assert problem.hint == "đã có ở dòng 5, cột 7; giữ một khóa"


def test_an_anchor_or_tag_of_a_list_or_mapping_is_a_fault(read: Reader) -> None:
    problems = read("a: &x\n  b: c\nd: !y\n  - e\nf: &z [g]\nh: !!map {i: j}\n")[1]
    assert [(problem.line, problem.column, problem.found) for problem in problems] == [
        (1, 4, "&x"),
        (3, 4, "!y"),
        (5, 4, "&z"),
        (6, 4, "!!map"),
    ]


def test_an_alias_bomb_is_only_a_list_of_faults(read: Reader) -> None:
    bomb = "a0: &a0 x\n" + "".join(
        f"a{i}: &a{i} [{', '.join([f'*a{i - 1}'] * 9)}]\n" for i in range(1, 10)
    )
    source, problems = read(bomb)
    assert source is not None
    assert len(problems) == 10 + 9 * 9


@pytest.mark.parametrize(
    ("content", "line", "column"),
    [
        ("a:\nb: x\n", 1, 3),
        ("a: |\nb: x\n", 1, 4),
        ("- x\n-\n", 2, 2),
        ("a: {b: , c: x}\n", 1, 7),
        ("a: {b}\n", 1, 6),
    ],
)
def test_an_empty_value_is_a_fault(read: Reader, content: str, line: int, column: int) -> None:
    problem = only_problem(read, content)
    assert problem.what == "Giá trị trống"
    assert problem.hint == "viết null nếu chưa biết"
    assert (problem.line, problem.column) == (line, column)


@pytest.mark.parametrize(
    ("content", "line", "column"),
    [
        ('a: " x"\n', 1, 5),
        ("a: 'x  '\n", 1, 6),
        ("a: '  '\n", 1, 5),
        ("a: |\n  x \n  y\n", 2, 4),
        ("a: |\n  x\n  y\t\n", 3, 4),
        ("a: |\n\n  x\n", 2, 1),
        ("a: |+\n  x\n\n", 2, 4),
        ("a: >\n  x \n  y\n", 2, 4),
        ("'a ': x\n", 1, 3),
        ("' a': x\n", 1, 2),
    ],
)
def test_blanks_around_a_value_are_a_fault(
    read: Reader, content: str, line: int, column: int
) -> None:
    assert faults(read, content) == [(line, column, "Khoảng trắng thừa ở đầu hoặc cuối")]


def test_a_blank_between_key_and_colon_is_a_fault(read: Reader) -> None:
    assert faults(read, "a: 1\nbc : 2\n") == [(2, 3, "Khoảng trắng thừa sau khóa")]


@pytest.mark.parametrize(
    "content", ["a: x   \n", "a: 'x'  \n", "a: x\n   \nb: y\n", "a: >\n  x\n  \n# z \nb: y\n"]
)
def test_blanks_that_are_no_part_of_a_value_do_no_harm(read: Reader, content: str) -> None:
    good(read, content)


HIDDEN = [
    *map(chr, (0x00, 0x01, 0x0B, 0x0C, 0x1B, 0x7F, 0x80, 0x85, 0x9F, 0xAD, 0x200B, 0x200C, 0x200D)),
    *map(chr, (0x200E, 0x2028, 0x2029, *range(0x202A, 0x202F), 0x2060, *range(0x2066, 0x206A))),
    *map(chr, (0xFEFF, 0xFFFD, 0xFFFE, 0xFFFF, 0xE0041)),
]


@pytest.mark.parametrize("char", HIDDEN, ids=lambda char: f"U+{ord(char):04X}")
def test_a_hidden_character_is_a_fault_as_such_and_as_an_escape(read: Reader, char: str) -> None:
    what = f"Ký tự U+{ord(char):04X} không nhìn thấy hoặc không được phép"
    assert faults(read, f"a: xy\nb: đ{char}z\n") == [(2, 5, what)]
    assert faults(read, f"a: x\n{char}c: x\n") == [(2, 1, what)]
    assert faults(read, f"a: x\n# {char}\n") == [(2, 3, what)]
    assert faults(read, f'a: "xy\\U{ord(char):08X}z"\n') == [(1, 7, what)]


def test_an_odd_character_is_told_once_with_the_number_of_the_others(read: Reader) -> None:
    problem = only_problem(read, "a: Ðề án\nb: [Ð, x, ÐÐ]\n# Ð\nc: đ\n")
    assert str(problem) == (
        "data/file.yml:1:4: Ký tự U+00D0 Ð trông giống chữ khác, chữ cần là Đ U+0110: tìm thấy "
        "“a: Ðề án”. Gợi ý: thay bằng Đ ở mọi chỗ; còn 3 chỗ nữa như vậy trong tệp này"
    )


@pytest.mark.parametrize(
    ("content", "column", "words", "value"),
    [
        ("a: Sở\u00a0Nội vụ\n", 6, "Khoảng trắng U+00A0 không phải dấu cách", "Sở Nội vụ"),
        ("a:\u00a0x\n", 3, "Khoảng trắng U+00A0", "x"),
        ("a: x\u3000\n", 5, "Khoảng trắng U+3000", "x"),
        ('a: "x\\_y"\n', 6, "Khoảng trắng U+00A0", "x y"),
        ("a: Ðề án\n", 4, "Ký tự U+00D0 Ð trông giống chữ khác, chữ cần là Đ U+0110", "Đề án"),
        ("a: Cở Nội vụ\n".replace("C", "С"), 4, "chữ cần là C U+0043", "Cở Nội vụ"),
        ("a: Ⅱ và Ａ\n", 4, "Ký tự U+2161 Ⅱ trông giống chữ khác, chữ cần là II", "II và A"),
        ("a: x\u3164y\n", 5, "Ký tự U+3164 không nhìn thấy", "xy"),
        ("a: x\u2800y\n", 5, "Ký tự U+2800 không nhìn thấy", "xy"),
        ("a: x\ufe0fy\n", 5, "Ký tự U+FE0F không nhìn thấy", "xy"),
        ("a: x\ue123y\n", 5, "Ký tự U+E123 không nhìn thấy", "xy"),
        ("a: ệ" + "\u0301" * 200 + "x\n", 204, "Dấu rời không ghép được với chữ nào", "ệx"),
        ("a: x\n\u00a0 b: c\n", 1, "Khoảng trắng U+00A0", "x b: c"),
    ],
)
def test_a_character_that_looks_like_another_is_told_and_mended(
    read: Reader, content: str, column: int, words: str, value: str
) -> None:
    source, problems = read(content)
    assert words in problems[0].what
    assert problems[0].column == column
    assert source is None or source.data == {"a": value}


def test_marks_beyond_counting_are_read_soon(read: Reader) -> None:
    """The library's way of composing them takes minutes."""
    assert only_problem(read, "a: x" + "\u0323\u0301\u0323" * 6_000 + "y\n").line == 1


def test_a_carriage_return_written_as_an_escape_is_a_fault(read: Reader) -> None:
    what = "Ký tự xuống dòng (U+000D) không được phép trong giá trị"
    assert faults(read, 'a: "x\\ry"\n') == [(1, 6, what)]


def test_a_run_of_hidden_characters_is_one_fault(read: Reader) -> None:
    assert only_problem(read, "a: x" + "\u200b" * 50 + "y\n").hint == "xóa ký tự này"


def test_a_hidden_character_that_breaks_the_syntax_is_reported_once(read: Reader) -> None:
    assert faults(read, "a: x\u2028b: y\n") == [
        (1, 5, "Ký tự U+2028 không nhìn thấy hoặc không được phép")
    ]


def test_text_not_in_nfc_is_a_fault(read: Reader) -> None:
    what = "Chữ không ở dạng Unicode dựng sẵn (NFC)"
    content = 'a: Sở Nội vu\u0323\nkho\u0301a: x\nb: |\n  x\n  tha\u0302\u0301ng\nc: "e\\u0301"\n'
    assert faults(read, content) == [(1, 12, what), (2, 3, what), (5, 5, what), (6, 5, what)]
    problem = read(content)[1][0]
    assert r"tìm thấy “Sở Nội vu\u0323”" in str(problem)
    assert "NFC" in problem.hint


def test_text_not_in_nfc_does_no_harm_in_a_comment(read: Reader) -> None:
    good(read, "# vu\u0323\na: vụ\n")


@pytest.mark.parametrize("content", ["? x\n: y\n", "a: {x: 1, 'y': 2}\n", "[{a: 1}, {a: 2}]\n"])
def test_other_ways_to_write_a_key_are_fine(read: Reader, content: str) -> None:
    good(read, content)


@pytest.mark.parametrize(
    ("content", "what", "line", "column"),
    [
        ("? [a, b]\n: c\nd: e\n", "Khóa không phải là chữ", 1, 3),
        ("{a: b}: c\nd: e\n", "Khóa không phải là chữ", 1, 1),
        ("'': c\nd: e\n", "Khóa trống", 1, 1),
        ("*a : c\nd: e\n", "Không dùng tham chiếu (*)", 1, 1),
    ],
)
def test_a_key_must_be_a_word(
    read: Reader, content: str, what: str, line: int, column: int
) -> None:
    assert (line, column, what) in faults(read, content)
    source = read(content)[0]
    assert source is not None
    assert source.data == {"d": "e"}
    assert source.at(("d",)) == (len(content.splitlines()), 4)


# Limits


@pytest.mark.parametrize("opening", ["[", "{a: ", "- ", "[{a: "])
def test_deep_nesting_is_one_fault(read: Reader, opening: str) -> None:
    source, problems = read(opening * 20_000)
    assert source is None
    assert [problem.what for problem in problems] == ["Lồng quá sâu"]
    assert problems[0].line == 1


@pytest.mark.parametrize("opening", ["? ", "[{", "{"])
def test_deep_nesting_in_keys_ends_the_reading_too(read: Reader, opening: str) -> None:
    source, problems = read(opening * 20_000)
    assert source is None
    assert problems[-1].what == "Lồng quá sâu"
    assert len(problems) <= 20


def test_twenty_levels_are_allowed(read: Reader) -> None:
    good(read, "[" * 20 + "]" * 20)
    assert faults(read, "[" * 21 + "]" * 21) == [(1, 21, "Lồng quá sâu")]


def test_a_scalar_has_a_greatest_length(read: Reader) -> None:
    good(read, "a: " + "ệ" * 20_000)
    problem = only_problem(read, "b: x\na: " + "ệ" * 20_001)
    assert (problem.line, problem.column) == (2, 4)
    assert str(problem).endswith(
        "…”; cho phép: nhiều nhất 20.000 ký tự. Gợi ý: giá trị này có 20.001 ký tự"
    )


def test_a_file_has_a_greatest_number_of_values(read_as_shipped: Reader) -> None:
    good(read_as_shipped, "[" + "a," * 99_999 + "]")
    problem = only_problem(read_as_shipped, "[" + "a," * 100_000 + "]")
    assert (problem.what, problem.line, problem.column) == (
        "Tệp có quá nhiều giá trị",
        1,
        200_000,
    )


def test_a_file_has_a_greatest_size(read_as_shipped: Reader) -> None:
    good(read_as_shipped, "# " + "x" * 1_999_992 + "\na: b\n")
    problem = only_problem(read_as_shipped, "a: " + "x" * 5_000_000)
    assert (problem.what, problem.line, problem.column) == ("Tệp quá lớn", 1, 1)
    assert problem.found == "5.000.003 byte"


def test_too_many_faults_end_the_reading(read: Reader) -> None:
    problems = read("- ''\n" + '- " "\n' * 5_000)[1]
    assert len(problems) == 1_001
    assert problems[-1].what == "Quá nhiều lỗi trong tệp này"
    assert problems[-1].line == 1_002


# Files that cannot be read


@pytest.mark.parametrize(
    "content", ["", "\n\n", "# chỉ có ghi chú\n", "\ufeff", "%YAML 1.1\n# x\n"]
)
def test_an_empty_file_is_a_fault(read: Reader, content: str) -> None:
    source, problems = read(content)
    assert source is None
    assert len(problems) == 1
    if not content.startswith("%"):
        assert (problems[0].what, problems[0].line, problems[0].column) == ("Tệp trống", 1, 1)


def test_a_missing_file_is_a_fault(tmp_path: pathlib.Path) -> None:
    for path in (tmp_path / "none.yml", tmp_path / "none" / "none.yml"):
        source, problems = strict_yaml.read(path, "data/none.yml")
        assert source is None
        assert [str(problem) for problem in problems] == [
            "data/none.yml:1:1: Không có tệp này. Gợi ý: xem lại tên tệp và thư mục"
        ]


def test_a_folder_is_a_fault(tmp_path: pathlib.Path) -> None:
    source, problems = strict_yaml.read(tmp_path, "data/x.yml")
    assert source is None
    assert [problem.what for problem in problems] == ["Chỗ này phải là một tệp, không phải thư mục"]


@pytest.fixture
def no_longer_root() -> Iterator[None]:
    """Root may read everything; then the test runs as the user "nobody"."""
    user = os.geteuid()
    if user == 0:
        os.seteuid(65534)
    yield
    os.seteuid(user)


@pytest.mark.skipif(not hasattr(os, "geteuid"), reason="permissions as POSIX has them")
def test_a_file_that_may_not_be_read_is_a_fault(
    tmp_path: pathlib.Path, request: pytest.FixtureRequest
) -> None:
    path = tmp_path / "secret.yml"
    path.write_text("a: b\n", encoding="utf-8")
    path.chmod(0)
    request.getfixturevalue("no_longer_root")
    source, problems = strict_yaml.read(path, "data/secret.yml")
    assert source is None
    assert [problem.what for problem in problems] == ["Không được phép đọc tệp này"]


@pytest.mark.parametrize(
    ("content", "line", "column", "byte"),
    [
        (b"a: b\n\xc4\x91\xe1\xbb\x87: x\xff\n", 2, 6, "byte 0xFF"),
        (b"\xef\xbb\xbfa: \xe9\n", 1, 4, "byte 0xE9"),
        (b"a: b\r\nc: \xc0\xaf\r\n", 2, 4, "byte 0xC0"),
        (b"a: \xed\xa0\x80\n", 1, 4, "byte 0xED"),
        ("a: b\n".encode("utf-16"), 1, 1, "byte 0xFF"),
    ],
)
def test_a_file_not_in_utf8_is_a_fault(
    read: Reader, content: bytes, line: int, column: int, byte: str
) -> None:
    problem = only_problem(read, content)
    assert problem.what == "Tệp không phải UTF-8"
    assert (problem.line, problem.column, problem.found) == (line, column, byte)


# Syntax errors, in Vietnamese


@pytest.mark.parametrize(
    ("content", "line", "column", "what"),
    [
        ("a:\n\tb: 1\n", 2, 1, "Thụt đầu dòng bằng phím Tab"),
        ("a:\n  b: 1\n\tc: 2\n", 3, 1, "Thụt đầu dòng bằng phím Tab"),
        ("a: 1\nb\nc: 2\n", 2, 1, "Thiếu dấu hai chấm sau khóa"),
        ("a: 1\nb:2\nc: 3\n", 2, 1, "Thiếu dấu hai chấm sau khóa"),
        ("a: 1\nb\n", 2, 1, "Thiếu dấu hai chấm sau khóa"),
        ("a: 1\n  b: 2\n", 2, 4, "Dấu hai chấm đứng sai chỗ"),
        ("a: đề án: mới\n", 1, 9, "Dấu hai chấm đứng sai chỗ"),
        ("a:\n    b: 1\n  c: 2\n", 3, 3, "Sai thụt đầu dòng"),
        ("- a\nb: 1\n", 2, 1, "Sai thụt đầu dòng"),
        ("a: 1\n- b\n", 2, 1, "Sai thụt đầu dòng"),
        ("a: |\n  x\n y\n", 3, 2, "Sai thụt đầu dòng"),
        ('a: 1\nb: "xy\nc: 1\n', 2, 4, "Dấu nháy mở ở đây chưa được đóng"),
        ("a: 1\nb: 'xy\nc: 1\n", 2, 4, "Dấu nháy mở ở đây chưa được đóng"),
        ('a: "x" y\n', 1, 8, "Thừa chữ sau giá trị"),
        ("a: [1, 2\nb: 1\n", 1, 4, "Ngoặc vuông mở ở đây chưa được đóng"),
        ("a: {x: 1\nb: 2\n", 1, 4, "Ngoặc nhọn mở ở đây chưa được đóng"),
        ("a: ]\n", 1, 4, "Thiếu giá trị, hoặc thừa dấu này"),
        ("a: [x, , y]\n", 1, 8, "Thiếu giá trị, hoặc thừa dấu này"),
        ("a: @x\n", 1, 4, "Giá trị không được bắt đầu bằng ký tự này"),
        ("a: %x\n", 1, 4, "Giá trị không được bắt đầu bằng ký tự này"),
        ('a: "\\q"\n', 1, 5, "Dấu “\\” trong nháy kép không đúng cách viết"),
        ('a: "x\\xyz"\n', 1, 6, "Dấu “\\” trong nháy kép không đúng cách viết"),
        ("a: |x\n  y\n", 1, 5, "Sau “|” hoặc “>” không được có chữ trên cùng dòng"),
        ("a: !x!y z\n", 1, 4, "Không dùng thẻ kiểu (!)"),
    ],
)
def test_a_syntax_error_is_one_plain_sentence_at_its_place(
    read: Reader, content: str, line: int, column: int, what: str
) -> None:
    source, problems = read(content)
    assert source is None
    assert len(problems) == 1
    assert problems[0].what.startswith(what)
    assert problems[0].hint
    assert (problems[0].line, problems[0].column) == (line, column)


@pytest.mark.parametrize("escape", ["ud800", "U00110000", "UFFFFFFFF"])
def test_an_escape_of_no_character_is_a_fault(read: Reader, escape: str) -> None:
    assert only_problem(read, f'a: "\\{escape}"\n').line == 1


def test_faults_before_a_syntax_error_are_reported_with_it(read: Reader) -> None:
    assert faults(read, 'a: 1\na: " x"\nb: "y\n') == [
        (2, 1, "Khóa lặp lại"),
        (2, 5, "Khoảng trắng thừa ở đầu hoặc cuối"),
        (3, 4, "Dấu nháy mở ở đây chưa được đóng"),
    ]
    assert faults(read, 'a: 1\nb: {c: " x", d: "y}\n') == [
        (2, 9, "Khoảng trắng thừa ở đầu hoặc cuối"),
        (2, 17, "Dấu nháy mở ở đây chưa được đóng"),
    ]


# Any bytes


def mutated(valid: bytes, chance: random.Random) -> bytes:
    pieces = [
        bytes([chance.randrange(256)]),
        *(b"\t:-[]{}'\"|>&*!#%@`\\?,\n\r \xc2\x85".split(b"-")),
    ]
    pieces += [
        b"\xef\xbb\xbf",
        b"\xcc\xa3",
        b"\n---\n",
        b"<<",
        b"\x00",
        b'"\\u0000"',
        b"\r\n",
        b"? ",
    ]
    content = bytearray(valid)
    for _ in range(chance.randint(1, 4)):
        start = chance.randrange(len(content) + 1)
        end = start + chance.choice([0, 0, 1, 1, 3, 40])
        content[start:end] = chance.choice(
            [b"", chance.choice(pieces), content[end : end + 30], bytes([chance.randrange(128)])]
        )
    return bytes(content)


def test_no_bytes_raise_an_exception_and_places_stay_in_the_file(read: Reader) -> None:
    chance = random.Random(20220103)
    faulty = 0
    for _ in range(300):
        content = mutated(VALID.encode("utf-8"), chance)
        source, problems = read(content)
        assert source is not None or problems, content
        faulty += bool(problems)
        shown = content.decode("utf-8", errors="replace").removeprefix("\ufeff")
        lines = shown.replace("\r\n", "\n").replace("\r", "\n").split("\n")
        for problem in problems:
            assert 1 <= problem.line <= len(lines), (content, problem)
            assert 1 <= problem.column <= len(lines[problem.line - 1]) + 1, (content, problem)
            assert str(problem).isprintable(), (content, problem)
    assert faulty > 150


def test_a_file_that_was_kept_knows_every_place(read: Reader) -> None:
    source = good(read, VALID)
    paths = [*paths_of(source.data), *paths_of([1, [2]]), ("x",), (-1,), ("number", 1)]
    known = {path: (source.at(path), source.key_at(path), source.line_at(path)) for path in paths}
    data = source.data
    for path in paths:
        again = copy.copy(source)  # packed by that, and unpacked when asked
        assert (again.at(path), again.key_at(path), again.line_at(path)) == known[path], path
        assert again.data == data


def test_where_items_begin_is_known_without_unpacking(
    read: Reader, monkeypatch: pytest.MonkeyPatch
) -> None:
    source = good(read, "- a: 1\n- b: 2\n")
    known = [source.at(path) for path in ((), (0,), (1,))]
    source.pack()
    monkeypatch.setattr(strict_yaml, "_unpacked", None)
    assert [source.at(path) for path in ((), (0,), (1,))] == known == [(1, 1), (1, 3), (2, 3)]


def paths_of(value: Any, path: strict_yaml.Path = ()) -> Iterator[strict_yaml.Path]:
    """The paths of all values within one."""
    yield path
    listed = dict(enumerate(value)) if isinstance(value, list) else value
    for step, one in listed.items() if isinstance(listed, dict) else ():
        yield from paths_of(one, (*path, step))
