"""The rows of assignment tables."""

import datetime

from macros.exports.sheet_rows import Sheets
from tests.core_fixtures import AMENDED, catalog


def test_a_row_says_all_that_an_office_lists() -> None:
    rows = {row.number: row for row in Sheets(catalog()).of_owner(("body", "so-noi-vu"), 2022)}
    assert len(rows) == 11
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
    assert rows["10"].ways == (
        "Tham mưu, thực hiện: đích danh; Tham mưu, thực hiện: qua nhóm “Các sở, ban, ngành”"
    )
    assert rows["1"].ways == "Tham mưu, thực hiện: qua thành viên Ban Chỉ đạo"


def test_a_plan_lists_its_standing_tasks_as_they_stand_now() -> None:
    found = catalog(AMENDED)
    plan = next(plan for plan in found.plans if plan.id == "99-kh-bcd-2023")
    rows = {row.number: row for row in Sheets(found).of_plan(plan)}
    assert "5" not in rows  # withdrawn
    assert rows["2"].period == "Tháng 11/2023"
    assert "viên chức và người lao động" in rows["3"].text
    assert rows["1"].carry_out.endswith(
        "[thêm Sở Tài chính theo Công văn 12-CV/BCĐ; bỏ Sở Nội vụ theo Công văn 12-CV/BCĐ]"
    )
    assert rows["4"].support == "Nhiệm vụ 4: Công an tỉnh và các sở, ban, ngành phối hợp thực hiện."
    assert rows["6a"].carry_out == "Chủ trì: Công an tỉnh."  # the column is of another role
