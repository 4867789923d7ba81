"""What a slip prints of tasks of every shape."""

import re

from markupsafe import Markup

from macros.exports.slips import slip_html
from tests.core_fixtures import AMENDED, MIXED, catalog

CODES = {  # a task, by how its words begin
    "20-03": "Phối hợp liên ngành",
    "20-04": "Xây dựng phần mềm",
    "20-05": "Kiểm tra công vụ",
    "20-07": "Chuẩn bị kinh phí",
    "21-1": "Xây dựng kho dữ liệu",
    "21-g1": "Sở Tài chính đề xuất",
    "other": "",
}


def rows(id_: str) -> dict[str, str]:
    """The text of each task's two rows, by the last part of the address of its page."""
    owner = ("body", id_)
    html = slip_html(catalog(MIXED), owner)
    found = [
        " ".join(re.sub(r"<[^>]+>", " ", one).split())
        for one in re.findall(r"<tbody>(.*?)(?=<tbody>|</table>)", html, re.DOTALL)
    ]
    return {next(code for code in CODES if f" {CODES[code]}" in f" {one}"): one for one in found}


def test_all_times_stand_with_the_turn_that_comes_next_and_the_last() -> None:
    found = rows("so-xay-dung")["20-04"]
    assert (
        "Ngày 30/6/2027 (Xây dựng phần mềm); Hằng quý (báo cáo sử dụng) "
        "lượt tới 31/3/2027; lượt cuối 31/12/2036"
    ) in found
    assert "chỉ nói về việc" not in found  # each time says its own part


def test_what_is_printed_and_not_known_is_told() -> None:
    found = rows("cong-an-tinh")["20-03"]
    assert "“Theo tiến độ của Trung ương” (chưa rõ)" in found
    assert "Công an tỉnh, Bộ chưa rõ “Bộ” là ai" in found


def test_a_private_person_stands_as_printed() -> None:
    assert "Chỉ đạo: Phó Giám đốc Trần Văn Mẫu." in rows("so-noi-vu")["20-05"]


def test_a_deadline_before_the_plan_is_told() -> None:
    assert "có hạn trước ngày ban hành kế hoạch (03/02/2027)" in rows("so-tai-chinh")["20-07"]


def test_results_stand_under_the_label_of_the_plan() -> None:
    assert "Sản phẩm: Kho dữ liệu" in rows("so-noi-vu")["21-1"].replace(" :", ":")


def test_the_words_that_name_a_doer_inside_a_task_stand_alone() -> None:
    found = rows("so-tai-chinh")["21-g1"]
    assert found.startswith("– ")  # it has no number
    assert found.endswith("Tham mưu, thực hiện: Sở Tài chính")


def test_slips_of_one_name_are_told_apart() -> None:
    heads = [
        re.search("<h1>(.*?)</h1>", slip_html(catalog(MIXED), ("body", id_)))
        for id_ in ("so-noi-vu", "so-noi-vu-an-hai")
    ]
    assert [head and head[1] for head in heads] == [
        "Sở Nội vụ (tỉnh Bình An)",
        "Sở Nội vụ (tỉnh An Hải)",
    ]


def test_what_was_issued_stands_beside_what_an_amendment_made_of_it() -> None:
    html = slip_html(catalog(AMENDED), ("body", "so-thong-tin-va-truyen-thong"))
    assert "khi ban hành: Quý II/2023" in Markup(html).striptags()
