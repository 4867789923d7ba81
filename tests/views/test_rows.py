"""Rows of task tables, on plans of every kind."""

import lxml.html
import pytest

from macros.linking.catalog_plan import CatalogTask
from macros.render import render
from macros.views.rows import MOST_PARTNERS, ListedTask, task_row
from tests.core_fixtures import MIXED, SHAPES, catalog
from tests.tools.bad_input import CROWD, bad_catalog

TASKS = {
    (plan.id, task.code): (root, task)
    for root in (MIXED, SHAPES)
    for plan in catalog(root).plans
    for task in plan.tasks
}
DECADE, OFFICE = "20-kh-ubnd-2027", "ke-hoach-so-cong-nghiep-2027"


def row_of(plan: str, code: str) -> ListedTask:
    root, task = TASKS[plan, code]
    return task_row(catalog(root), task)


def shown(row: ListedTask) -> lxml.html.HtmlElement:
    return lxml.html.fromstring(render("task_card.html", "", rows=[row]))


def text_of(row: ListedTask, path: str = ".//tbody") -> str:
    return " ".join(" ".join(one.text_content() for one in shown(row).xpath(path)).split())


def test_a_task_without_a_number_has_a_dash_that_is_read_out() -> None:
    (cell,) = shown(row_of(OFFICE, "ii-1-g1")).find_class("no")
    seen, said = cell
    assert (seen.text, seen.get("aria-hidden")) == ("–", "true")
    assert (said.text, said.get("class")) == ("không đánh số", "unseen")


def test_a_part_of_a_task_says_of_which() -> None:
    above = row_of("21-kh-ubnd-2027", "i-1p2").head.above
    assert above is not None
    assert (above.text, above.remark) == ("1", "Kho dữ liệu")
    assert row_of("21-kh-ubnd-2027", "i-1").head.above is None


def test_several_who_lead_stand_alike_before_those_who_support() -> None:
    links = row_of(DECADE, "02").partners.links
    assert [(one.text, one.remark) for one in links] == [
        ("Sở Nội vụ (tỉnh Bình An)", ""),
        ("Sở Tài chính", ""),
        ("Các sở, ban, ngành", "phối hợp"),
    ]


def test_who_has_no_record_stands_as_printed() -> None:
    row = row_of(DECADE, "05")
    assert row.partners.persons == ("Phó Giám đốc Trần Văn Mẫu",)
    assert "Phó Giám đốc Trần Văn Mẫu" in text_of(row)
    assert not shown(row).xpath("//a[contains(., 'Trần Văn Mẫu')]")
    told = text_of(row_of(DECADE, "03"))
    assert "Bộ" in told
    assert "Bản in cắt cụt tên bộ." in told
    assert "không nêu" not in text_of(row_of(DECADE, "03"), ".//td[@data-label='Ai làm']")


def test_a_task_for_nobody_says_so() -> None:
    row = row_of(DECADE, "06")
    assert text_of(row, ".//td[@data-label='Ai làm']") == "không nêu"
    assert text_of(row, ".//td[2]") == "không nêu"


def test_each_time_stands_with_what_it_is_of() -> None:
    assert text_of(row_of(DECADE, "04"), ".//span[contains(@class, 'period')]") == (
        "Ngày 30/6/2027 (Xây dựng phần mềm); Hằng quý (báo cáo sử dụng)"
    )
    again = shown(row_of(DECADE, "04")).find_class("again")
    assert [one.text for one in again] == ["Hằng quý"]


def test_what_comes_again_says_when_it_does_next() -> None:
    assert row_of(DECADE, "05").head.turns == "lượt tới 10/12/2027, tính từ 10/02/2027"
    assert "lượt tới 10/12/2027" in text_of(row_of(DECADE, "05"), ".//td[3]")
    assert row_of(DECADE, "02").head.turns == ""


def test_words_that_are_no_time_are_never_called_unstated() -> None:
    row = row_of(DECADE, "03")
    assert [one.text for one in shown(row).find_class("period")[0].find_class("unread")] == [
        "Theo tiến độ của Trung ương"
    ]
    assert "không nêu" not in text_of(row, ".//td[3]").lower()


@pytest.mark.parametrize(
    ("plan", "code", "cells"),
    [
        (DECADE, "01", "q1 q2 q3 q4"),  # every month
        (DECADE, "05", "q4"),  # every year, 10/12
        (DECADE, "06", "q2 q4"),  # every six months
        (DECADE, "02", "always"),  # from 2027 on
        (DECADE, "03", "unclear"),
        (DECADE, "07", ""),  # wholly in another year
        ("21-kh-ubnd-2027", "i-2", "none"),
    ],
)
def test_the_bar_of_the_year_has_a_cell_for_each_turn(plan: str, code: str, cells: str) -> None:
    assert row_of(plan, code).head.period.cells == cells


def test_a_deadline_before_the_plan_is_said() -> None:
    assert row_of(DECADE, "07").head.remarks == (
        "có hạn trước ngày ban hành kế hoạch (03/02/2027)",
    )
    assert row_of(DECADE, "01").head.remarks == ()  # turns of January say nothing odd


def test_a_task_of_a_plan_that_another_replaced_is_marked() -> None:
    (said,) = row_of("10-kh-ubnd-2026", "01").head.remarks
    assert said == "thôi thực hiện, Kế hoạch 20/KH-UBND đã thay thế"


def test_only_printed_labels_are_set_as_the_plan_s_words() -> None:
    assert row_of(OFFICE, "ii-1").head.our_words == ()
    assert row_of(OFFICE, "ii-1-g2").head.our_words == ("Tham mưu, thực hiện",)
    roles = shown(row_of(OFFICE, "ii-1-g2")).xpath(".//*[contains(@class, 'role')]")
    assert [one.get("class") for one in roles] == ["role unprinted"]


def test_of_many_partners_the_first_are_named_and_all_stand_there() -> None:
    task: CatalogTask = bad_catalog().plans[0].tasks[0]
    partners = task_row(bad_catalog(), task).partners
    assert len(partners.links) == MOST_PARTNERS
    urls = [one.url for one in (*partners.links, *partners.more)]
    assert len(set(urls)) == len(urls) >= CROWD
    html = shown(task_row(bad_catalog(), task))
    (fold,) = html.xpath(".//details[contains(@class, 'more')]")
    assert f"và {len(partners.more)} bên khác" in fold.text_content()
    assert len(fold.xpath(".//a")) == len(partners.more)
