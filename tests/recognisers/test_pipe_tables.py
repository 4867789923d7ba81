"""Tables of text.md: merged cells, sections, numbers of rows, and what is wrong with a row."""

import pytest

from macros.recognisers.findings import FindingKind
from macros.recognisers.pipe_tables import PipeTable, RowLine, read_tables
from macros.recognisers.row_numbers import number_rows


def tables(text: str) -> list[PipeTable]:
    """The tables of a text of rows."""
    lines = text.split("\n")
    read = read_tables(
        [
            RowLine(line, number, 1, number > 1 and lines[number - 2] == "")
            for number, line in enumerate(lines, 1)
            if line
        ]
    )
    for one in read:
        number_rows(one)
    return read


def table(text: str) -> PipeTable:
    """The only table of a text of rows."""
    (only,) = tables(text)
    return only


def texts(text: str) -> list[list[str]]:
    """What each column of each row says, merged cells resolved."""
    return [[cell.text for cell in row.cells] for row in table(text).rows]


def found(text: str) -> list[tuple[FindingKind, int, int, str]]:
    return [(one.kind, one.line, one.column, one.words) for one in table(text).findings]


def test_cells() -> None:
    assert texts("| a | *b* \\| c |\n|---|---|\n|d<br>e||") == [["a", "b | c"], ["d\ne", ""]]
    (cell,) = table("| a |  bc |\n|---|---|").rows[0].cells[1:]
    assert (cell.line, cell.column, cell.number) == (1, 8, 2)


def test_merged_cells() -> None:
    merged = (
        "| a | b | < |\n| ^ | c | d |\n|---|---|---|\n| 1 | e | < |\n| 2 | ^ | ^ |\n| 3 | ^ | f |"
    )
    assert texts(merged) == [
        ["a", "b", "b"],
        ["a", "c", "d"],
        ["1", "e", "e"],
        ["2", "e", "e"],
        ["3", "e", "f"],
    ]
    rows = table(merged).rows
    assert rows[3].cells[1] is rows[2].cells[1], "one cell, not its copy"
    assert [cell.text for row in rows for cell in row.own_cells] == [
        *("a", "b", "c", "d", "1", "e", "2", "3", "f")
    ]
    assert table(merged).findings == []


def test_escaped_merge_signs_are_words() -> None:
    assert texts("| a | \\< |\n|---|---|\n| \\^ | x |") == [["a", "<"], ["^", "x"]]


def test_heads_of_two_rows() -> None:
    heads = table("| TT | Giờ | < |\n| ^ | Đầu | Cuối |\n|---|---|---|\n| (1) | (2) | (3) |").heads
    assert heads == ("TT", "Giờ\nĐầu", "Giờ\nCuối")


@pytest.mark.parametrize(
    ("written", "heads"),
    [
        (
            "| TT | Kho | Giờ | < |\n|---|---|---|---|\n|  |  | Sáng | Chiều |\n| 1 | a | b | c |",
            ("TT", "Kho", "Giờ\nSáng", "Giờ\nChiều"),
        ),
        (
            "| BẢNG | < |\n|---|---|\n| (Kèm theo) | < |\n| TT | Giờ |\n| 1 | a |",
            ("TT", "Giờ"),
        ),
        ("| BẢNG | < |\n|---|---|\n| a | b |\n| c | d |", ("BẢNG", "BẢNG")),
        ("| TT | Giờ | < |\n|---|---|---|\n| 1 | a | b |", ("TT", "Giờ", "Giờ")),
        ("| TT | Giờ | < |\n|---|---|---|\n| | a | |", ("TT", "Giờ", "Giờ")),
    ],
)
def test_rows_below_the_head_that_go_on_with_it(written: str, heads: tuple[str, ...]) -> None:
    assert table(written).heads == heads


def test_figures_below_a_merged_head_number_no_columns() -> None:
    heads = table("| TT | Tháng | < |\n| ^ | 1 | 2 |\n|---|---|---|\n| 1 | x | |").heads
    assert heads == ("TT", "Tháng\n1", "Tháng\n2")


def test_a_column_beyond_those_of_the_head_has_none() -> None:
    read = table("| a | b |\n|---|---|\n| 1 | c | d |")
    assert read.heads == ("a", "b", "")
    assert all(len(row.cells) <= len(read.heads) for row in read.rows)


def test_column_numbers_belong_to_the_head() -> None:
    rows = table("| TT | A | B |\n|---|---|---|\n| (1) | (2) | (3)=(1)+(2) |\n| 1 | x | y |").rows
    assert [row.is_head for row in rows] == [True, True, False]


def sections(text: str) -> list[str | None]:
    """For each numbered row the number of the one above it."""
    return [
        row.above.cells[0].text if row.above else None
        for row in table(text).rows
        if not row.is_head
    ]


def test_sections_by_number() -> None:
    body = (
        "| A | x | |\n| I | x | |\n| 1 | x | |\n| II | x | |\n| 1 | x | |\n| B | x | |\n| 1 | x | |"
    )
    text = f"| TT | V | T |\n|---|---|---|\n{body}"
    assert sections(text) == [None, "A", "I", "A", "II", None, "B"]
    assert table(text).findings == []


def test_roman_rows_alone_are_rows() -> None:
    text = "| TT | V |\n|---|---|\n| I | x |\n| II | y |"
    assert [row.is_section for row in table(text).rows] == [False] * 3
    assert sections(text) == [None, None]


@pytest.mark.parametrize(
    ("row", "is_section"),
    [
        ("| 1 | Nhóm | < | < |", True),
        ("| Nhóm | < | < | < |", True),
        ("| 1 | Nhóm | < | < | |", True),
        ("| 1 | Việc | Sở | < |", False),
        ("| 1 | Việc | < | Sở |", False),
        ("| 1 | Việc | Sở | |", False),
    ],
)
def test_a_row_merged_across_heads_those_below(row: str, is_section: bool) -> None:
    width = 4 if row.count("|") == 5 else 5
    text = "| TT |" + " V |" * (width - 1) + "\n|" + "---|" * width + f"\n{row}\n| 1 |" + " x |" * 3
    assert table(text).rows[1].is_section == is_section


def test_arabic_sections_restart_the_rows_below() -> None:
    body = "| 1 | Nhóm | < |\n| 1 | x | |\n| 2 | x | |\n| 2 | Nhóm | < |\n| 1 | x | |"
    text = f"| TT | V | T |\n|---|---|---|\n{body}"
    assert sections(text) == [None, "1", "1", None, "2"]
    assert table(text).findings == []


def test_a_row_without_number_stands_under_the_one_above() -> None:
    body = "| 1 | việc dài | |\n|  | nối tiếp | |\n| 2 | x | |\n| ^ | y | |\n| Tổng | < | |"
    text = f"| TT | V | T |\n|---|---|---|\n{body}"
    assert sections(text) == [None, "1", None, "2", None]
    assert found(text) == [(FindingKind.ROW_WITHOUT_NUMBER, 4, 6, "nối tiếp")]


def test_rows_without_number_below_a_heading_are_rows_of_it() -> None:
    body = "| I | Nhóm | |\n|  | x | y |\n|  | z | |\n| II | Nhóm | |\n|  | x | y |"
    text = f"| TT | V | T |\n|---|---|---|\n{body}"
    assert sections(text) == [None, "I", "I", None, "II"]
    assert found(text) == []


def test_headings_of_a_table_without_numbers() -> None:
    body = "| Nhóm A | < | < |\n| x | y | z |\n| Nhóm B | < | < |\n| x | y | z |"
    text = f"| Việc | Sở | Lúc |\n|---|---|---|\n{body}"
    assert sections(text) == [None, "Nhóm A", None, "Nhóm B"]
    assert found(text) == []


def test_what_follows_a_sum_is_cut_from_no_row() -> None:
    text = "| TT | V |\n|---|---|\n| 1 | x |\n| Tổng | y |\n|  | Bằng chữ: hai |"
    assert sections(text) == [None, None, None]
    assert found(text) == []


def test_a_table_without_numbers_has_rows_only() -> None:
    text = "| Nguồn | Tiền |\n|---|---|\n| Ngân sách | 10 |\n| 2.000 | 20 |\n| 7 | x |"
    assert [row.mark for row in table(text).rows] == [None] * 4
    assert table(text).findings == []


def test_a_number_may_begin_the_first_cell() -> None:
    rows = table("| Việc | Sở |\n|---|---|\n| 1. Một | x |\n| 2. Hai | y |").rows
    assert [row.mark.printed if row.mark else "" for row in rows] == ["", "1.", "2."]


def test_the_column_of_numbers_may_be_another() -> None:
    rows = table(
        "| Sở | TT | Việc |\n|---|---|---|\n| A | 1 | x |\n| ^ | 2 | y |\n| B | 3 | z |"
    ).rows
    assert [row.mark.printed if row.mark else "" for row in rows] == ["", "1", "2", "3"]


def test_an_escaped_number_is_a_word() -> None:
    rows = table("| TT | V |\n|---|---|\n| 1 | x |\n| \\2 | y |").rows
    assert rows[2].mark is None


def test_numbers_out_of_sequence_are_told() -> None:
    assert found("| TT | V |\n|---|---|\n| 1 | x |\n| 3 | y |") == [
        (FindingKind.OUT_OF_SEQUENCE, 4, 3, "3")
    ]


@pytest.mark.parametrize(
    ("row", "finding"),
    [
        ("| 1 | x | y |", (FindingKind.TOO_MANY_CELLS, 3, 11, "y")),
        ("| 1 |", (FindingKind.TOO_FEW_CELLS, 3, 6, "1")),
        ("| 1 | xy", (FindingKind.ROW_NOT_CLOSED, 3, 6, "xy")),
        ("| 1 | x \\|", (FindingKind.ROW_NOT_CLOSED, 3, 6, "x \\|")),
        ("| ^ | x |", (FindingKind.NOTHING_TO_MERGE, 3, 3, "^")),
        ("| < | x |", (FindingKind.NOTHING_TO_MERGE, 3, 3, "<")),
    ],
)
def test_broken_rows_are_told(row: str, finding: tuple[FindingKind, int, int, str]) -> None:
    text = f"| TT | V |\n|---|---|\n{row}"
    assert finding in found(text)
    words = row.replace("\\|", "").replace("|", " ").split()
    kept = " ".join(cell.text.rstrip("|") for cell in table(text).rows[1].own_cells).split()
    assert kept == words


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("| 1 | x |\n| 2 | y |", FindingKind.TABLE_WITHOUT_HEAD),
        ("|---|---|\n| 1 | x |", FindingKind.TABLE_WITHOUT_HEAD),
        ("| a |\n| b |\n| c |\n|---|", FindingKind.LONG_HEAD),
    ],
)
def test_heads_that_are_none(text: str, kind: FindingKind) -> None:
    assert [one.kind for one in table(text).findings] == [kind]


def test_tables_one_below_the_other() -> None:
    one = "| TT | V |\n|---|---|\n| 1 | x |"
    two = "| TT | A | B |\n| ^ | C | D |\n|---|---|---|\n| 1 | x | y |"
    for text in (f"{one}\n\n{two}", f"{one}\n\n{one}"):
        assert [table.findings for table in tables(text)] == [[], []]
    assert [table.width for table in tables(f"{one}\n\n{two}")] == [2, 3]
    assert [len(table.rows) for table in tables(f"{one}\n{one}")] == [2, 2]
