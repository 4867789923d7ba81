"""Which rows of a table are tasks, and which head those below them."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from macros.importing.understanding.text import as_json, understand
from tests.tools.understood import table


def test_a_long_table_repeats_its_head_and_says_as_above() -> None:
    rows = "\n".join(f"| {n} | Việc số {n} | Sở Nội vụ | nt |" for n in range(2, 30))
    head = "| TT | Nhiệm vụ | Cơ quan chủ trì | Phối hợp |"
    text = (
        f"PHỤ LỤC\n{head}\n|---|---|---|---|\n| 1 | Việc | Sở Y tế | Sở Tài chính |\n{head}\n{rows}"
    )
    answer = as_json(understand(text))
    assert len(answer["tasks"]) == 29
    assert answer["tasks"][-1]["support"] == ["Sở Tài chính"]
    assert answer["unread"] == []


def test_a_head_that_comes_again_without_its_number_is_no_task() -> None:
    head = "Đơn vị thực hiện | Đơn vị phối hợp | Thời gian |"
    text = (
        f"PHỤ LỤC\n| TT | Nhiệm vụ | {head}\n|---|---|---|---|---|\n|  | (1) | (2) | (3) | (4) |\n"
        "| 1 | Mở lớp | Sở Y tế | Sở Nội vụ | 2027 |\n"
        f"| Nội dung | {head}  |\n| 2 | Mở kho | Sở Y tế | Sở Nội vụ | 2028 |\n"
    )
    answer = as_json(understand(text))
    assert [one["text"] for one in answer["tasks"]] == ["Mở lớp", "Mở kho"]
    assert answer["unread"] == []


def test_a_row_that_shares_cells_with_the_next_and_is_given_to_somebody_is_a_task() -> None:
    answer = table(
        "| TT | Nhiệm vụ | Chủ trì | Thời gian |",
        "| 1 | Mở lớp | Sở Y tế | Năm 2027 |",
        "| ^ | Mở kho | Sở Nội vụ | ^ |",
        "| 2 | Mở trạm | Sở Y tế | ^ |",
    )
    assert [(one["text"], one["lead"], one["period"]) for one in answer["tasks"]] == [
        ("Mở lớp", ["Sở Y tế"], "2027"),
        ("Mở kho", ["Sở Nội vụ"], "2027"),
        ("Mở trạm", ["Sở Y tế"], "2027"),
    ]


def test_a_first_row_that_is_numbered_is_no_head() -> None:
    answer = table(
        "| 1 | Rà soát quy định về kho | Sở Nội vụ |",
        "| 2 | Xây dựng kho dữ liệu | Sở Y tế |",
        "| 3 | Sửa chữa trụ sở | Sở Xây dựng |",
    )
    assert [one["text"] for one in answer["tasks"]] == [
        "Rà soát quy định về kho",
        "Xây dựng kho dữ liệu",
        "Sửa chữa trụ sở",
    ]


def test_short_words_below_a_head_of_doers_that_name_nobody_surely_are_told() -> None:
    answer = table(
        "| Bước | Nội dung | Trách nhiệm |",
        "| 1 | Theo dõi nhật ký của hệ thống | Tùy ca trực |",
        "| 2 | Khắc phục lỗi dữ liệu | Như đã thống nhất |",
    )
    assert [one["lead"] for one in answer["tasks"]] == [[], []]
    assert [one["words"] for one in answer["unread"]] == ["Tùy ca trực", "Như đã thống nhất"]


def test_a_row_of_one_cell_heads_those_below_or_is_told() -> None:
    rows = (
        "| CÔNG TÁC TỔ CHỨC |  | Quý I năm 2027 |",
        "| Mở lớp tập huấn | Sở Y tế | Năm 2027 |",
        "| Công tác tài chính |  |  |",
        "| Lập dự toán | Sở Y tế | Năm 2027 |",
        "| Quyết toán |  |  |",
    )
    answer = table("| Nội dung công việc | Chủ trì | Thời gian |", *rows)
    assert [one["text"] for one in answer["tasks"]] == [
        *("Mở lớp tập huấn", "Lập dự toán", "Quyết toán")
    ]
    unread = [(one["at"], one["words"]) for one in answer["unread"]]
    assert unread == [("pl/~4", "Công tác tài chính"), ("pl/~6/c2", "Chủ trì")]
    numbered = ("|  | CÔNG TÁC TỔ CHỨC |  |", "| 1 | Mở lớp tập huấn | Sở Y tế |")
    answer = table("| TT | Nội dung công việc | Chủ trì |", *numbered)
    assert ([one["at"] for one in answer["tasks"]], answer["unread"]) == (["pl/1"], [])


@pytest.mark.parametrize(
    ("head", "rows"),
    [
        (
            "| TT | Họ tên | Nhiệm vụ |",
            ("| 1 | Nguyễn Văn An | Trưởng ban |", "| 2 | Lê Thị Hoa | Thành viên |"),
        ),
        (
            "| TT | Nội dung | Đơn vị tính | Kế hoạch | Đơn vị thực hiện |",
            ("| 1 | Số km đường | km | 10 | Sở Y tế |", "| 2 | Cây xanh | cây | 9 | Sở Nội vụ |"),
        ),
        (
            "| TT | Đơn vị | Nội dung chi | Số tiền |",
            ("| 1 | Sở Y tế | Tổ chức lễ hội | 50 |", "| 2 | Sở Nội vụ | Trực cấp cứu | 9 |"),
        ),
        (
            "| TT | Câu hỏi của cử tri | Cơ quan trả lời | Nội dung trả lời |",
            ("| 1 | Bao giờ có cầu? | Sở Y tế | Năm 2027 |", "| 2 | Ai? | Sở Nội vụ | Chưa |"),
        ),
        (
            "| TT | Lĩnh vực | Đầu mối | Điện thoại |",
            ("| 1 | Y tế | Nguyễn Văn An | 091 |", "| 2 | Tư pháp | Lê Thị Hoa | 092 |"),
        ),
    ],
)
def test_seats_contacts_figures_and_answers_are_no_tasks(head: str, rows: tuple[str, ...]) -> None:
    answer = table(head, *rows)
    assert (answer["tasks"], answer["unread"]) == ([], [])


@pytest.mark.parametrize(
    ("section", "lead", "support"),
    [
        ("Sở Y tế chủ trì, phối hợp Sở Nội vụ", ["Sở Y tế"], ["Sở Nội vụ"]),
        ("Sở Y tế", ["Sở Y tế"], []),
        ("Lĩnh vực y tế", [], []),
        ("Tổ chức cán bộ", [], []),
        ("Công tác Đảng", [], []),
    ],
)
def test_a_section_row_gives_its_roles(section: str, lead: list[str], support: list[str]) -> None:
    answer = table("| TT | Nội dung | Hạn |", f"| I | {section} | < |", "| 1 | Mở lớp | 2027 |")
    assert [(one["lead"], one["support"]) for one in answer["tasks"]] == [(lead, support)]


def test_who_is_told_in_the_words_of_a_row_alone_is_told() -> None:
    answer = table(
        "| TT | Nội dung | Thời gian |",
        "| 1 | Lập đề án (Sở Y tế chủ trì) | 2027 |",
        "| 2 | Mở lớp, giao Sở Nội vụ | 2027 |",
        "| 3 | Bàn giao kho | 2027 |",
    )
    assert [one["words"] for one in answer["unread"]] == ["Sở Y tế chủ trì", "giao Sở Nội vụ"]


def test_what_goes_down_over_several_is_their_group() -> None:
    answer = table(
        "| TT | Nhiệm vụ | Nội dung cụ thể | Chủ trì |",
        "| 1 | Chuyển đổi số | Số hóa hồ sơ | Sở Y tế |",
        "| ^ | ^ | Lập cổng thông tin | Sở Nội vụ |",
    )
    assert [(one["text"], one["lead"]) for one in answer["tasks"]] == [
        *(("Số hóa hồ sơ", ["Sở Y tế"]), ("Lập cổng thông tin", ["Sở Nội vụ"]))
    ]


def test_a_task_may_name_the_time_that_it_is_about() -> None:
    answer = table(
        "| TT | Nội dung họp | Chủ trì | Thời gian |",
        "| 1 | Giao ban tháng 3 | Giám đốc Sở Y tế | 14h00 ngày 05/3/2027 |",
        "| 2 | Sơ kết quý I | Giám đốc Sở Y tế | 30/3/2027 |",
    )
    assert [(one["text"], one["period"]) for one in answer["tasks"]] == [
        *(("Giao ban tháng 3", "2027-03-05"), ("Sơ kết quý I", "2027-03-30"))
    ]


@pytest.mark.parametrize(
    ("rows", "lead"),
    [
        (("| 1 | Sở Y tế | |", "| 1.1 | Mở lớp | 2027 |", "| 2 | Mở kho | 2027 |"), "Sở Y tế"),
        (("| 1 | Kho | |", "| 1.1 | Mở lớp | 2027 |", "| 2 | Mở kho | 2027 |"), ""),
        (
            ("| | Sở Y tế | |", "| | Mở lớp | 2027 |", "| | Kho | |", "| | Mở kho | 2027 |"),
            "Sở Y tế",
        ),
    ],
)
def test_a_row_that_names_somebody_alone_heads_those_below(
    rows: tuple[str, ...], lead: str
) -> None:
    answer = table("| TT | Nội dung | Thời gian |", *rows)
    assert [(one["text"], one["lead"]) for one in answer["tasks"]] == [
        *(("Mở lớp", [lead] if lead else []), ("Mở kho", []))
    ]


def test_a_task_that_stands_upright_is_told() -> None:
    answer = table("| Nhiệm vụ | Mở lớp |", "| Chủ trì | Sở Y tế |", "| Hạn | Năm 2027 |")
    assert (answer["tasks"], len(answer["unread"])) == ([], 1)


def test_numerals_below_a_name_number_a_group() -> None:
    answer = table("| TT | Nhóm NV | Việc | Hạn |", "| 1 | I | Mở lớp | 2027 |")
    assert ([one["text"] for one in answer["tasks"]], answer["unread"]) == (["Mở lớp"], [])


def test_an_agenda_is_told_and_holds_no_tasks() -> None:
    answer = table(
        "| Thời gian | Nội dung | Người thực hiện |",
        "| 7h30 - 8h00 | Đón đại biểu | Ban Tổ chức |",
        "| 8h15 | Khai mạc | Sở Y tế |",
    )
    assert (answer["tasks"], len(answer["unread"])) == ([], 1)


def test_a_row_that_heads_one_that_heads_is_no_task() -> None:
    answer = table(
        "| TT | Công việc | Chủ trì |",
        "| 1 | Hoàn thiện thể chế |  |",
        "| 1.1 | Ban hành văn bản |  |",
        "| 1.1.1 | Sửa đổi quy chế | Bộ Nội vụ |",
        "| 2 | Hạ tầng |  |",
        "| 2.1 | Ứng dụng |  |",
    )
    assert [one["at"] for one in answer["tasks"]] == ["pl/1.1.1", "pl/2", "pl/2.1"]


def test_rows_that_are_numbered_twice_head_those_below() -> None:
    answer = table(
        "| STT | Công việc | Phụ trách | Tiến độ | Bắt đầu | Kết thúc |",
        "| 1 | I. Khởi tạo |  | 0 |  |  |",
        "| 2 | Lập quy hoạch kho | Sở Y tế | 50 | 06/07/2027 | 08/07/2027 |",
        "| 3 | II. Thiết kế |  |  |  |  |",
        "| 4 | Mở nền tảng số | Sở Y tế | 0 | 09/07/2027 | 09/07/2027 |",
    )
    assert [(one["at"], one["period"]) for one in answer["tasks"]] == [
        *(("pl/2", "2027-07-06/2027-07-08"), ("pl/4", "2027-07-09"))
    ]
    assert answer["unread"] == []


PIECES = (
    *("1", "2", "I", "a", "10%", "", "^", "<", "TT", "Nhiệm vụ", "Chủ trì", "Phối hợp"),
    *("Thời gian", "Kết quả", "Sửa kho", "Lập sổ theo dõi kho", "Sở Y tế", "6/2027", "Tổng cộng"),
)


@example([["1", "1", "TT"], ["Chủ trì", "Chủ trì"]], 1)
@given(
    st.lists(st.lists(st.sampled_from(PIECES), min_size=1, max_size=6), min_size=2, max_size=7),
    st.integers(0, 6),
)
@example([["1", "1", "TT"], ["Chủ trì", "Chủ trì"]], 1)
def test_rows_of_any_length_are_read(rows: list[list[str]], heads: int) -> None:
    """Pasted tables have rows that break off, or are longer than their head."""
    lines = ["| " + " | ".join(row) + " |" for row in rows]
    if heads:
        lines.insert(1, "|" + "---|" * heads)
    answer = as_json(understand("KẾ HOẠCH\nNăm 2027\n\n" + "\n".join([*lines, "", *lines])))
    places = [task["at"] for task in answer["tasks"]]
    assert len(set(places)) == len(places)


def test_a_head_in_any_words_tells_what_its_column_holds() -> None:
    answer = table(
        "| TT | Mục tiêu, nhiệm vụ | Cấp trình | Cơ quan được giao nhiệm vụ | Tháng thực hiện |",
        "| 1 | Mở lớp tập huấn | UBND tỉnh | Sở Y tế | Trước ngày 30/6/2027 |",
        "| 2 | Lập dự toán kho | HĐND tỉnh | Sở Nội vụ | Khi có yêu cầu |",
        "| 3 | Rà soát kho | HĐND tỉnh | nt | Năm 2027 |",
        "| 4 | Rà soát lớp | HĐND tỉnh | nt | nt |",
    )
    assert [(one["lead"], one["period"]) for one in answer["tasks"]] == [
        *((["Sở Y tế"], "2027-06-30"), (["Sở Nội vụ"], None)),
        *((["Sở Nội vụ"], "2027"), (["Sở Nội vụ"], "2027")),
    ]
    assert [one["at"] for one in answer["unread"]] == ["pl/2/c5"]
    answer = table(
        "| TT | Nội dung chỉ đạo | Đơn vị tính | Chủ trì | Đơn vị cùng thực hiện |",
        "| 1 | Mở lớp tập huấn | Lớp | Sở Y tế | Sở Nội vụ |",
        "| 2 | Lập dự toán kho | Kho | Sở Nội vụ | Sở Y tế |",
    )
    assert [(one["lead"], one["support"]) for one in answer["tasks"]] == [
        *((["Sở Y tế"], ["Sở Nội vụ"]), (["Sở Nội vụ"], ["Sở Y tế"]))
    ]


def test_who_works_on_it_comes_before_who_directs() -> None:
    answer = table(
        "| TT | Nhiệm vụ | Lãnh đạo chỉ đạo | Chuyên viên |",
        "| 1 | Mở lớp tập huấn | Phó Chủ tịch UBND tỉnh | Nguyễn Văn Minh |",
        "| 2 | Lập dự toán kho | Phó Chủ tịch UBND tỉnh | Lê Thị Lan |",
    )
    assert [one["lead"] for one in answer["tasks"]] == [["Nguyễn Văn Minh"], ["Lê Thị Lan"]]


def test_a_cell_tells_roles_behind_names_and_in_short_and_none_by_a_label_unknown() -> None:
    answer = table(
        "| TT | Nhiệm vụ | Phân công |",
        "| 1 | Mở lớp tập huấn | - Sở Y tế: Chủ trì<br>- Sở Tư pháp, Sở Nội vụ: Phối hợp |",
        "| 2 | Lập dự toán kho | CT: Sở Y tế; PH: Sở Tư pháp, Sở Nội vụ |",
        "| 3 | Rà soát kho | Chính: Sở Y tế; phụ: Sở Tư pháp, Sở Nội vụ |",
    )
    said = (["Sở Y tế"], ["Sở Tư pháp", "Sở Nội vụ"])
    assert [(one["lead"], one["support"]) for one in answer["tasks"]] == [said, said, ([], [])]
    assert {one["at"] for one in answer["unread"]} == {"pl/3/c3"}


def test_a_section_row_gives_its_rows_to_the_body_that_it_names_behind_its_number() -> None:
    answer = table(
        "| TT | Nhiệm vụ | Thời gian |",
        *("| I. Sở Y tế | < | < |", "| 1 | Mở lớp tập huấn | Quý I |"),
        *("| II. Nhóm nhiệm vụ về kho | < | < |", "| 2 | Lập dự toán kho | Quý I |"),
    )
    assert [one["lead"] for one in answer["tasks"]] == [["Sở Y tế"], []]


def test_columns_that_name_bodies_are_told_and_the_times_beside_them_read() -> None:
    answer = table(
        "| TT | Nhiệm vụ | Sở Y tế | Sở Nội vụ | Quý I/2027 | Quý II/2027 |",
        "| 1 | Mở lớp tập huấn | x |  | x |  |",
        "| 2 | Lập dự toán kho | CT | PH |  | x |",
    )
    assert [one["period"] for one in answer["tasks"]] == ["2027-Q1", "2027-Q2"]
    assert [one["at"] for one in answer["unread"]] == ["pl/1/c3", "pl/2/c3"]


def test_a_head_repeated_with_the_numbers_of_its_columns_is_no_row() -> None:
    head = "| TT | Nhiệm vụ | Chủ trì | Thời gian | < |"
    below = "| ^ | ^ | ^ | Quý I | Quý II |"
    numbers = "| (1) | (2) | (3) | (4) | (5) |"
    rows = (
        *(numbers, "| 1 | Mở lớp tập huấn | Sở Y tế | x |  |", head, below, numbers),
        "| 2 | Lập dự toán kho | Sở Nội vụ |  | x |",
    )
    title = ["KẾ HOẠCH", "Công tác năm 2027", "", "PHỤ LỤC"]
    line = "|---" * 5 + "|"
    answer = as_json(understand("\n".join([*title, head, below, line, *rows, ""])))
    assert [(one["at"], one["period"]) for one in answer["tasks"]] == [
        *(("pl/1", "2027-Q1"), ("pl/2", "2027-Q2"))
    ]
    assert answer["unread"] == []


def test_rows_go_on_being_numbered_behind_the_thousandth() -> None:
    answer = table(
        "| TT | Nhiệm vụ | Chủ trì |",
        "| 999 | Mở lớp tập huấn | Sở Y tế |",
        *("| 1000 | Lập dự toán kho | Sở Nội vụ |", "| a) | Rà soát kho | ^ |"),
        "| 1001 | Rà soát lớp | Sở Nội vụ |",
    )
    assert [one["at"] for one in answer["tasks"]] == ["pl/999", "pl/1000", "pl/1000/a", "pl/1001"]


def test_a_column_of_which_half_are_times_is_one_and_what_else_names_somebody_is_told() -> None:
    answer = table(
        "| TT | Nhiệm vụ | CQCT | CQPH | Ngày, tháng | Thẩm tra |",
        "| 1 | Mở lớp tập huấn | Sở Y tế | Sở Nội vụ | Quý I/2027 | Sở Tư pháp |",
        "| 2 | Lập dự toán kho | Sở Nội vụ | Sở Y tế | Năm 2027 | Sở Tư pháp |",
        "| 3 | Rà soát kho | Sở Nội vụ | Sở Y tế | Khi có yêu cầu | Sở Tư pháp |",
    )
    assert [(one["lead"], one["support"], one["period"]) for one in answer["tasks"]] == [
        (["Sở Y tế"], ["Sở Nội vụ"], "2027-Q1"),
        (["Sở Nội vụ"], ["Sở Y tế"], "2027"),
        (["Sở Nội vụ"], ["Sở Y tế"], None),
    ]
    assert [(one["at"], one["words"]) for one in answer["unread"]] == [
        *(("pl/1", "Thẩm tra"), ("pl/3/c5", "Khi có yêu cầu"))
    ]


def test_times_above_words_and_rows_are_told() -> None:
    answer = table(
        "| TT | Nhiệm vụ | Chủ trì | Năm 2027 |",
        *("| Quý I/2027 | < | < | < |", "| 1 | Mở lớp tập huấn | Sở Y tế | Xong một nửa |"),
        *("| Kho | < | < | < |", "| 2 | Lập dự toán kho | Sở Nội vụ | 20 |"),
    )
    assert [one["period"] for one in answer["tasks"]] == [None, None]
    assert [one["words"] for one in answer["unread"]] == ["Năm 2027", "Quý I/2027"]
