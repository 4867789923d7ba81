"""The rows of a sheet: what stands above its table, the table, what stands below."""

from macros.reading.received.sheet_rows import ABOVE, LEFT, SheetCell, sheet_lines


def cells(*rows: str) -> list[list[SheetCell]]:
    """Rows of cells parted by “;”; < and ^ continue another cell."""
    return [
        [SheetCell(one, continues=one in (LEFT, ABOVE)) for one in row.split(";")] for row in rows
    ]


def test_what_stands_around_the_table_becomes_lines() -> None:
    assert sheet_lines(
        cells(
            *("UBND TỈNH;;CỘNG HÒA;", "Số: 5;;Độc lập;", ";KẾ HOẠCH;<;<", ";;;"),
            *("TT;Nhiệm vụ;Chủ trì;Hạn", "I;Chung;<;<", "1;a|b;Sở A;6/2027", ";;;"),
            *("Nơi nhận:;;GIÁM ĐỐC;", "- Lưu.;;;"),
        )
    ) == [
        *("UBND TỈNH", "Số: 5", "KẾ HOẠCH", "CỘNG HÒA", "Độc lập", ""),
        *("| TT | Nhiệm vụ | Chủ trì | Hạn |", "|---|---|---|---|", "| I | Chung | < | < |"),
        *(r"| 1 | a\|b | Sở A | 6/2027 |", "", "Nơi nhận:", "- Lưu.", "GIÁM ĐỐC"),
    ]


def test_a_head_of_two_rows_and_cells_merged_down() -> None:
    assert sheet_lines(cells("TT;Cơ quan;<", "^;Chủ trì;Phối hợp", "1;Sở A;x", "2;^;y")) == [
        *("| TT | Cơ quan | < |", "| ^ | Chủ trì | Phối hợp |", "|---|---|---|"),
        *("| 1 | Sở A | x |", "| 2 | ^ | y |"),
    ]


def test_blank_rows_and_columns_are_none() -> None:
    assert sheet_lines(cells(";TT;;Việc", ";;;", ";1;;a")) == [
        *("| TT | Việc |", "|---|---|", "| 1 | a |")
    ]
    assert sheet_lines(cells(";", "")) == []


def test_a_sheet_without_a_table_is_lines() -> None:
    assert sheet_lines(cells("Một", "", "- hai")) == ["Một", "- hai"]


def test_a_table_whose_head_has_no_number_begins_at_its_first_full_row() -> None:
    assert sheet_lines(cells("BẢNG;;", "Việc;Ai;Hạn", "a;b;c"))[0:4] == [
        *("BẢNG", "", "| Việc | Ai | Hạn |", "|---|---|---|")
    ]
