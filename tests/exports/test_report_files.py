"""A report of results as a Word file."""

import datetime
import io
import pathlib

import docx
import pytest
from docxtpl import DocxTemplate

from macros.exports.report_files import BLANK, TEMPLATE, month_span, report_docx
from macros.views.report import DaySpan, body_report, plan_report
from tests.core_fixtures import AMENDED, catalog

DAY = datetime.date


def written(content: bytes) -> tuple[list[str], list[list[str]]]:
    """The paragraphs of a Word file, and the rows of its tables."""
    document = docx.Document(io.BytesIO(content))
    rows = [[cell.text for cell in row.cells] for table in document.tables for row in table.rows]
    return [one.text for one in document.paragraphs], rows


def test_a_plan_s_report_lists_each_task_with_its_result() -> None:
    texts, rows = written(report_docx(plan_report(catalog(AMENDED), catalog(AMENDED).plans[0])))
    assert texts[0] == "Ban Chỉ đạo tỉnh về chuyển đổi số"
    assert "(từ ngày 15/02/2023 đến ngày 02/01/2026)" in texts
    assert "Hoàn thành quá hạn: 1 việc" in texts
    numbers = [row[0] for row in rows if row[0] != "Số"]
    assert numbers == ["1", "2", "3", "6", "4", "6a"]
    late = next(row for row in rows if row[0] == "2")
    assert late[1:3] == ["Xây dựng kho dữ liệu dùng chung", "30/11/2023"]
    assert late[4] == f"đã hoàn thành ngày 15/12/2023; Kho dữ liệu dùng chung {BLANK}"


@pytest.mark.parametrize(
    ("span", "numbers"),
    [
        (DaySpan(DAY(2023, 6, 15), DAY(2023, 7, 14)), {"1": "đang thực hiện; Còn chờ kinh phí."}),
        (DaySpan(DAY(2023, 1, 1), DAY(2023, 3, 31)), {}),
        (
            DaySpan(DAY(2023, 12, 1), DAY(2023, 12, 31)),
            {"1": "đã hoàn thành", "2": "đã hoàn thành"},
        ),
    ],
)
def test_a_period_has_what_was_due_or_told_in_it(span: DaySpan, numbers: dict[str, str]) -> None:
    view = body_report(catalog(AMENDED), "so-thong-tin-va-truyen-thong", span)
    _, rows = written(report_docx(view))
    told = {row[0]: row[4] for row in rows if row[0] != "Số" and not row[4].startswith(BLANK)}
    assert told.keys() == numbers.keys()
    assert all(told[number].startswith(words) for number, words in numbers.items())


def test_a_month_runs_from_the_15th_to_the_14th() -> None:
    assert month_span("2026-06") == DaySpan(DAY(2026, 5, 15), DAY(2026, 6, 14))
    assert month_span("2026-01") == DaySpan(DAY(2025, 12, 15), DAY(2026, 1, 14))
    with pytest.raises(ValueError, match="month"):
        month_span("2026-13")


def test_another_template_may_be_filled_in(tmp_path: pathlib.Path) -> None:
    document = docx.Document()
    document.add_paragraph("{{ ke_hoach }} & {{ co_quan }}")
    document.save(str(tmp_path / "mau.docx"))
    view = plan_report(catalog(AMENDED), catalog(AMENDED).plans[0])
    texts, _ = written(report_docx(view, tmp_path / "mau.docx"))
    assert texts == ["Kế hoạch 99-KH/BCĐ & Ban Chỉ đạo tỉnh về chuyển đổi số"]


def test_the_template_names_nothing_that_is_not_filled_in() -> None:
    names = DocxTemplate(TEMPLATE).get_undeclared_template_variables()
    assert names == {"co_quan", "ke_hoach", "tu", "den", "tong", "cac_phan"}
