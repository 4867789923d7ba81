"""The rows of assignment tables."""

import datetime
import pathlib

from macros.exports.sheet_rows import SheetRow, Sheets, columns
from tests.core_fixtures import AMENDED, MIXED, SHAPES, catalog


def test_a_row_says_all_that_an_office_lists() -> None:
    rows = {row.number: row for row in Sheets(catalog()).of_owner(("body", "so-noi-vu"), 2022)}
    assert [*rows][-2:] == ["15", "11"]  # the last is of the body before it
    assert rows["11"].ways == (
        "nhận từ Sở Lao động - Thương binh và Xã hội "
        "(từ năm 2025; chưa rõ phần việc của cơ quan nào)"
    )
    row = rows["6"]
    assert row.text.startswith("Xây dựng và triển khai thực hiện có hiệu quả Đề án")
    assert row.direct == "Đồng chí Trưởng Ban và đồng chí Phó Trưởng Ban Thường trực."
    assert "Sở Nội vụ, Hội Luật gia tỉnh" in row.carry_out
    assert (row.period, row.deadline) == (
        "Quý III/2022 (Xây dựng Đề án)",
        datetime.date(2022, 9, 30),
    )
    assert row.bases == "Thông báo 810-TB/TU (Chưa rõ hiệu lực)"
    assert row.ways == "Tham mưu, thực hiện: đích danh"
    assert rows["10"].ways.startswith(
        "Tham mưu, thực hiện: đích danh; Tham mưu, thực hiện: qua nhóm “Các sở, ban, ngành”; "
        "nhận từ Sở Lao động"
    )
    assert rows["1"].ways.startswith("Tham mưu, thực hiện: qua thành viên Ban Chỉ đạo; nhận từ ")
    assert {row.status for row in rows.values()} == {"chưa có báo cáo"}


def test_a_plan_lists_its_standing_tasks_as_they_stand_now() -> None:
    found = catalog(AMENDED)
    plan = next(plan for plan in found.plans if plan.id == "99-kh-bcd-2023")
    rows = {row.number: row for row in Sheets(found).of_plan(plan)}
    assert "5" not in rows  # withdrawn
    assert rows["2"].status == "hoàn thành quá hạn"
    assert rows["3"].status == "chưa hoàn thành, quá hạn (chưa được xác nhận)"
    assert rows["2"].period == "Tháng 11/2023"
    assert "viên chức và người lao động" in rows["3"].text
    assert rows["1"].carry_out.endswith(
        "[thêm Sở Tài chính theo Công văn 12-CV/BCĐ; bỏ Sở Nội vụ theo Công văn 12-CV/BCĐ]"
    )
    assert rows["4"].support == "Nhiệm vụ 4: Công an tỉnh và các sở, ban, ngành phối hợp thực hiện."
    assert rows["6a"].carry_out == "Chủ trì: Công an tỉnh."  # the column is of another role


def of_plan(root: pathlib.Path, id_: str) -> list[SheetRow]:
    found = catalog(root)
    return Sheets(found).of_plan(next(plan for plan in found.plans if plan.id == id_))


def test_no_time_that_is_printed_reads_as_not_stated() -> None:
    rows = of_plan(MIXED, "20-kh-ubnd-2027")
    assert [row.period for row in rows[:4]] == [
        "Ngày 15 hằng tháng [lượt tới 15/02/2027; lượt cuối 15/12/2036]",
        "Từ năm 2027 trở đi",
        "“Theo tiến độ của Trung ương” (chưa rõ)",
        "Ngày 30/6/2027 (Xây dựng phần mềm); Hằng quý (báo cáo sử dụng) "
        "[lượt tới 31/3/2027; lượt cuối 31/12/2036]",
    ]
    assert [row.deadline for row in rows[:4]] == [
        datetime.date(2027, 2, 15),
        None,
        None,
        datetime.date(2027, 6, 30),
    ]


def test_only_a_time_that_is_not_printed_reads_as_not_stated() -> None:
    times = [row.period for row in of_plan(MIXED, "21-kh-ubnd-2027")]
    assert [time == "Không nêu thời gian" for time in times] == [False, False, False, True, False]


def test_who_is_printed_and_has_no_record_is_told_and_nobody_too() -> None:
    rows = of_plan(MIXED, "20-kh-ubnd-2027")
    assert (rows[2].carry_out, rows[2].ways) == (
        "Chủ trì: Công an tỉnh, Bộ",
        "đích danh 1 cơ quan; chưa rõ “Bộ” là ai",
    )
    assert rows[4].direct == "Phó Giám đốc Trần Văn Mẫu."
    assert rows[4].ways == "đích danh 1 cơ quan; đích danh 1 cá nhân"
    assert (rows[5].direct, rows[5].carry_out, rows[5].ways) == ("", "", "không nêu ai làm")


def test_a_doer_named_inside_the_task_stands_alone_in_its_column() -> None:
    last = of_plan(MIXED, "21-kh-ubnd-2027")[-1]
    assert (last.number, last.carry_out) == ("", "Sở Tài chính")
    support = of_plan(SHAPES, "cong-van-bao-ve-rung-2027")[1].support
    assert support == "Công an tỉnh"


def test_a_plan_without_a_standing_task_says_why_in_its_table() -> None:
    (row,) = of_plan(MIXED, "10-kh-ubnd-2026")
    assert row.text.startswith("[Kế hoạch này đã được thay thế bằng Kế hoạch 20/KH-UBND")
    assert row.plan == "10/KH-UBND · 2026"


def test_a_column_that_nothing_fills_is_left_out() -> None:
    assert "result" in columns(of_plan(MIXED, "21-kh-ubnd-2027"))
    assert "result" not in columns(of_plan(MIXED, "20-kh-ubnd-2027"))


def test_where_numbers_begin_again_those_above_stand_before_them() -> None:
    numbers = [row.number for row in of_plan(SHAPES, "ke-hoach-dao-tao-can-bo-2027")]
    assert numbers == ["A.1", "A.2", "B.1"]
    assert [row.number for row in of_plan(SHAPES, "31-tb-vp-2027")] == ["1.a", "1.b", "", "3"]
