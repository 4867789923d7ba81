"""What a slip prints of tasks of every shape."""

import re

from macros.exports.slips import slip_html
from tests.core_fixtures import AMENDED, MIXED, catalog


def numbered_rows(id_: str) -> list[tuple[str, str]]:
    """The text of each task's two rows, with its number; of several plans, by deadline."""
    html = slip_html(catalog(MIXED), ("body", id_))
    found = re.findall(
        r'<tbody><tr>\s*<th scope="row" class="no">(.*?)</th>(.*?)</tbody>', html, re.S
    )
    return [(number, " ".join(re.sub(r"<[^>]+>", " ", rest).split())) for number, rest in found]


def rows(id_: str) -> dict[str, str]:
    """The same of a number that one task has."""
    return dict(numbered_rows(id_))


def test_all_times_stand_with_the_turn_that_comes_next_and_the_last() -> None:
    found = rows("so-xay-dung")["4"]
    assert (
        "Ngày 30/6/2027 (Xây dựng phần mềm); Hằng quý (báo cáo sử dụng) "
        "lượt tới 31/3/2027; lượt cuối 31/12/2036"
    ) in found
    assert "chỉ nói về việc" not in found  # each time says its own part


def test_what_is_printed_and_not_known_is_told() -> None:
    found = rows("cong-an-tinh")["3"]
    assert "“Theo tiến độ của Trung ương” (chưa rõ)" in found
    assert "Công an tỉnh, Bộ chưa rõ “Bộ” là ai" in found


def test_a_private_person_stands_as_printed() -> None:
    assert "Chỉ đạo: Phó Giám đốc Trần Văn Mẫu." in rows("so-noi-vu")["5"]


def test_a_deadline_before_the_plan_is_told() -> None:
    assert "có hạn trước ngày ban hành kế hoạch (03/02/2027)" in rows("so-tai-chinh")["7"]


def test_results_stand_under_the_label_of_the_plan() -> None:
    found = [
        text.replace(" :", ":") for number, text in numbered_rows("so-noi-vu") if number == "1"
    ]
    assert ["Sản phẩm: Kho dữ liệu" in text for text in found] == [True, False]


def test_the_words_that_name_a_doer_inside_a_task_stand_alone() -> None:
    (unnumbered,) = (text for number, text in numbered_rows("so-tai-chinh") if not number)
    assert unnumbered.endswith("Tham mưu, thực hiện: Sở Tài chính")


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
    assert "khi ban hành: Quý II/2023" in html
