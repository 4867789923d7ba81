"""What each column of a table holds, by its head and its cells."""

import pytest

from macros.importing.understanding.text import as_json, understand
from tests.tools.understood import table


def test_a_procedure_is_the_task_and_not_the_long_words_of_its_ground() -> None:
    ground = "Luật Đất đai năm 2024; Nghị định của Chính phủ quy định chi tiết thi hành"
    answer = as_json(
        understand(
            "PHỤ LỤC\n| TT | Tên thủ tục hành chính | Cơ quan thực hiện | Căn cứ pháp lý |\n"
            f"|---|---|---|---|\n| 1 | Cấp đổi sổ | Sở Xây dựng | {ground} |\n"
        )
    )
    assert [(one["text"], one["lead"]) for one in answer["tasks"]] == [
        ("Cấp đổi sổ", ["Sở Xây dựng"])
    ]


@pytest.mark.parametrize("head", ["Hạng mục triển khai", "Hoạt động thực hiện", "Đề án triển khai"])
def test_what_is_carried_out_is_the_task_and_not_who_does_it(head: str) -> None:
    answer = table(
        f"| TT | {head} | Đơn vị chủ trì/phối hợp | Thời gian |",
        "| 1 | Xây dựng kho dữ liệu | Chủ trì: Sở Y tế. Phối hợp: Sở Nội vụ. | Năm 2027 |",
        "| 2 | Rà soát phần mềm | Chủ trì: Sở Y tế. Phối hợp: Sở Nội vụ. | Năm 2027 |",
    )
    assert [(one["text"], one["lead"], one["support"]) for one in answer["tasks"]] == [
        ("Xây dựng kho dữ liệu", ["Sở Y tế"], ["Sở Nội vụ"]),
        ("Rà soát phần mềm", ["Sở Y tế"], ["Sở Nội vụ"]),
    ]


def test_who_stands_beside_a_task_in_a_table_without_a_head_carries_it_out() -> None:
    answer = table(
        "| Rà soát quy định về lớp học | Sở Nội vụ |",
        "| Xây dựng kho dữ liệu của tỉnh | Sở Y tế |",
        "| Sửa chữa trụ sở | Công an tỉnh |",
    )
    assert [(one["text"], one["lead"], one["roles"]) for one in answer["tasks"]] == [
        ("Rà soát quy định về lớp học", ["Sở Nội vụ"], {"carry_out": ["Sở Nội vụ"]}),
        ("Xây dựng kho dữ liệu của tỉnh", ["Sở Y tế"], {"carry_out": ["Sở Y tế"]}),
        ("Sửa chữa trụ sở", ["Công an tỉnh"], {"carry_out": ["Công an tỉnh"]}),
    ]


def test_a_head_in_another_language_is_no_row() -> None:
    answer = table(
        "| TASK TITLE | TASK OWNER |",
        "| Mở lớp về kho dữ liệu | Sở Y tế |",
        "| Sửa trụ sở cũ | Sở Y tế |",
    )
    assert [one["text"] for one in answer["tasks"]] == ["Mở lớp về kho dữ liệu", "Sửa trụ sở cũ"]


@pytest.mark.parametrize("head", ["|  |  |", "| Nội dung |  |"])
def test_a_blank_head_says_nobodys_role(head: str) -> None:
    rows = ("| Xây dựng kho dữ liệu của tỉnh | Sở Y tế |", "| Sửa chữa trụ sở | Công an tỉnh |")
    answer = table(head, *rows)
    assert [(one["lead"], one["roles"]) for one in answer["tasks"]] == [([], {}), ([], {})]
    assert [one["words"] for one in answer["unread"]] == ["Sở Y tế", "Công an tỉnh"]


def test_who_takes_part_in_what_a_body_does_supports_it() -> None:
    answer = table(
        "| TT | Tên dự án | Cơ quan trình | Cơ quan chủ trì thẩm tra | Cơ quan tham gia thẩm tra |",
        "| 1 | Luật Kho dữ liệu | Chính phủ | Ủy ban Pháp luật | Hội đồng Dân tộc |",
        "| 2 | Luật Lớp học | Chính phủ | Ủy ban Pháp luật | — |",
    )
    assert [(one["lead"], one["support"]) for one in answer["tasks"]] == [
        *((["Ủy ban Pháp luật"], ["Hội đồng Dân tộc"]), (["Ủy ban Pháp luật"], []))
    ]
    assert answer["unread"] == []


def test_of_what_is_reached_a_column_tells_where_most_of_its_cells_do() -> None:
    answer = table(
        "| TT | Nhiệm vụ | Cơ quan chủ trì | Kết quả | Thời gian |",
        "| 1 | Lập quy hoạch kho | Bộ Y tế | Quyết định của Thủ tướng Chính phủ | Năm 2027 |",
        "| 2 | Mở nền tảng số | Bộ Nội vụ | Hoàn thành các nền tảng số | Năm 2027 |",
        "| 3 | Lập đề án lớp học | Bộ Nội vụ | Đề án | Năm 2027 |",
    )
    assert [one["result"] for one in answer["tasks"]] == [
        *("Quyết định của Thủ tướng Chính phủ", "Hoàn thành các nền tảng số", "Đề án")
    ]


def test_a_column_of_percentages_tells_no_time() -> None:
    answer = table(
        "| TT | Nhiệm vụ | Đơn vị chủ trì | Tiến độ | Thời hạn |",
        "| 1 | Lập quy hoạch kho | Bộ Y tế | 100% | 6/2027 |",
        "| 2 | Mở nền tảng số | Bộ Nội vụ | 52,5 % | Thường xuyên |",
    )
    assert [one["period"] for one in answer["tasks"]] == ["2027-06", "continuous"]
    assert answer["unread"] == []


def test_steps_that_words_name_are_the_tasks() -> None:
    answer = table(
        "| Bước | Người thực hiện | Chứng từ |",
        "| Kiểm tra hóa đơn | Trưởng phòng | Hóa đơn |",
        "| 2. Lập phiếu thu | Thủ quỹ | Phiếu thu |",
        "| Thu tiền mặt | Thủ quỹ | – |",
        "| Ghi sổ | Thủ quỹ | – |",
        "| Nộp | Thủ quỹ | – |",
    )
    assert [(one["text"], one["lead"]) for one in answer["tasks"]] == [
        *(("Kiểm tra hóa đơn", ["Trưởng phòng"]), ("2. Lập phiếu thu", ["Thủ quỹ"])),
        *((one, ["Thủ quỹ"]) for one in ("Thu tiền mặt", "Ghi sổ", "Nộp")),
    ]


def test_marks_below_quarters_are_their_times() -> None:
    answer = table(
        "| TT | Nhiệm vụ | Chủ trì | Quý I/2027 | Quý II/2027 | Quý III/2027 | Tuần 1 |",
        "| 1 | Lập quy hoạch kho | Sở Y tế | x | x |  |  |",
        "| 2 | Mở nền tảng số | Sở Nội vụ | x |  | x |  |",
        "| 3 | Mở lớp | Sở Nội vụ |  |  |  | x |",
    )
    assert [one["period"] for one in answer["tasks"]] == [
        *("2027-Q1/2027-Q2", ["2027-Q1", "2027-Q3"], None)
    ]
    assert [one["at"] for one in answer["unread"]] == ["pl/3/c7"]


@pytest.mark.parametrize(
    ("row", "told"),
    [
        ("| 1 | Mở lớp | Sở Y tế |  | 20/3 | Báo cáo |", "pl/1/c5"),
        ("| 1 | Mở lớp | Sở Y tế |  |  |  |", "pl/1"),  # coloured, perhaps
    ],
)
def test_what_months_say_without_marks_is_told(row: str, told: str) -> None:
    answer = table("| TT | Nhiệm vụ | Chủ trì | Tháng 1 | Tháng 2 | Tháng 3 |", row)
    assert [one["period"] for one in answer["tasks"]] == [None]
    assert [one["at"] for one in answer["unread"]] == [told]


@pytest.mark.parametrize("marks", [("x", "x"), ("CT", "PH")])
def test_marks_below_names_are_nobodys_names(marks: tuple[str, str]) -> None:
    answer = table(
        "| TT | Nhiệm vụ | Sở Y tế | Sở Nội vụ | Thời gian |",
        f"| 1 | Mở lớp | {marks[0]} | {marks[1]} | Năm 2027 |",
        f"| 2 | Mở kho |  | {marks[0]} | Năm 2027 |",
    )
    assert [one["lead"] for one in answer["tasks"]] == [[], []]
    assert [one["at"] for one in answer["unread"]] == ["pl/1/c3", "pl/2/c4"]


@pytest.mark.parametrize(
    "heads",
    [
        ("ten_nhiem_vu", "don_vi_chu_tri", "don_vi_phoi_hop", "han_hoan_thanh"),
        ("title", "Chủ trì", "support", "due_date"),
        ("Ý kiến chỉ đạo", "Giao chủ trì", "Phối hợp", "Dự kiến hoàn thành"),
        ("Việc", "Đầu mối", "Phối hợp", "Bao giờ"),
        ("Văn bản", "Cơ quan chủ trì soạn thảo", "Phối hợp", "Thời gian trình"),
    ],
)
def test_heads_in_other_words_than_offices_use(heads: tuple[str, ...]) -> None:
    answer = table(
        f"| TT | {' | '.join(heads)} | Ghi chú |",
        "| 1 | Lập quy chế kho | Sở Y tế | Sở Nội vụ | 15/3/2027 | Kinh phí bảo đảm theo dự toán |",
        "| 2 | Mở lớp | Sở Nội vụ | Sở Y tế | 16/3/2027 |  |",
    )
    assert [
        (one["text"], one["lead"], one["support"], one["period"]) for one in answer["tasks"]
    ] == [
        ("Lập quy chế kho", ["Sở Y tế"], ["Sở Nội vụ"], "2027-03-15"),
        ("Mở lớp", ["Sở Nội vụ"], ["Sở Y tế"], "2027-03-16"),
    ]


def test_below_a_head_of_two_roles_several_are_not_told_apart() -> None:
    answer = table(
        "| TT | Nội dung | Cơ quan chủ trì/phối hợp |",
        "| 1 | Mở lớp | Sở Y tế; Sở Nội vụ |",
        "| 2 | Mở kho | Sở Y tế |",
        "| 3 | Mở trạm | Sở Y tế (chủ trì); Sở Nội vụ (phối hợp) |",
    )
    assert [(one["lead"], one["support"]) for one in answer["tasks"]] == [
        *(([], []), (["Sở Y tế"], []), (["Sở Y tế"], ["Sở Nội vụ"]))
    ]
    assert [one["at"] for one in answer["unread"]] == ["pl/1/c3"]


def test_figures_below_months_and_periods_of_other_things() -> None:
    answer = table(
        "| TT | Nội dung | Cơ quan chủ trì | Cơ quan kiến nghị | Thời kỳ thanh tra | Tháng/2027 |",
        "| 1 | Thanh tra kho | Sở Y tế | Sở Nội vụ | 2024 - 2026 | 3 |",
        "| 2 | Thanh tra trạm | Sở Y tế | Sở Nội vụ | 2024 - 2026 | 4-5 |",
    )
    assert [(one["lead"], one["support"], one["period"]) for one in answer["tasks"]] == [
        *((["Sở Y tế"], [], None), (["Sở Y tế"], [], None))
    ]
    assert [one["at"] for one in answer["unread"]] == ["pl/1/c6", "pl/2/c6"]


def test_one_row_may_tell_when_it_begins_and_ends_and_a_note_that_there_is_a_time() -> None:
    row = "| 1 | Mở lớp | Sở Y tế | {} |"
    head = "| TT | Nội dung | Chủ trì | {} |"
    dated = table(head.format("Start | Finish"), row.format("01/3/2027 | 15/3/2027"))
    assert [one["period"] for one in dated["tasks"]] == ["2027-03-01/2027-03-15"]
    noted = table(head.format("Ghi chú"), row.format("Trước ngày 15/3/2027"))
    assert [one["period"] for one in noted["tasks"]] == [None]
    assert [one["at"] for one in noted["unread"]] == ["pl/1/c4"]


def test_who_approves_leads_nothing() -> None:
    answer = table(
        "| TT | Công việc | Phòng phụ trách | Lãnh đạo duyệt |",
        "| 1 | Mở lớp | Phòng Tổ chức | Lê Văn Tám |",
        "| 2 | Mở kho | Phòng Hành chính | Lê Văn Tám |",
    )
    assert [one["lead"] for one in answer["tasks"]] == [["Phòng Tổ chức"], ["Phòng Hành chính"]]


def test_what_is_aimed_at_and_done_is_the_task() -> None:
    answer = table(
        "| Ngày | Bộ phận thực hiện | Mục tiêu và nội dung công việc |",
        "| Thứ Hai | Phòng Y tế | Họp giao ban |",
        "| Thứ Ba | Phòng Nội vụ | Kiểm kê kho |",
    )
    assert [one["text"] for one in answer["tasks"]] == ["Họp giao ban", "Kiểm kê kho"]


def test_a_time_below_no_head_is_told_for_no_column_of_the_data_can_be_called_by_none() -> None:
    rows = "".join(f"| {at} | Rà soát kho {at} | Sở Y tế | Tháng {at}/2027 |\n" for at in (1, 2, 3))
    text = f"KẾ HOẠCH\nNăm 2027\n\n| STT | Nhiệm vụ | Chủ trì |  |\n|---|---|---|---|\n{rows}"
    answer = as_json(understand(text))
    assert [one["period"] for one in answer["tasks"]] == [None] * 3
    assert [one["at"] for one in answer["unread"]] == ["1/c4", "2/c4", "3/c4"]


def test_who_helps_as_a_note_says_is_told() -> None:
    answer = table(
        "| TT | Nhiệm vụ | Đơn vị chủ trì | Ghi chú & Đơn vị phối hợp |",
        "| 1 | Lập quy hoạch kho | Phòng Y tế | Phối hợp Sở Nội vụ, UBND cấp xã |",
        "| 2 | Mở nền tảng số | Phòng Y tế | Phối hợp triển khai đúng tiến độ |",
        "| 3 | Mở lớp | Phòng Y tế | Đã trình Sở Nội vụ |",
    )
    assert [one["support"] for one in answer["tasks"]] == [[], [], []]
    assert [one["words"] for one in answer["unread"]] == ["Phối hợp Sở Nội vụ, UBND cấp xã"]


@pytest.mark.parametrize("head", ["ĐV hỗ trợ", "CQ hỗ trợ"])
def test_a_short_head_says_who_helps(head: str) -> None:
    answer = table(
        f"| TT | Công việc | ĐV chủ trì | {head} |",
        "| 1 | Lập quy hoạch kho | Sở Y tế | Chủ đầu tư |",
        "| 1a | Thẩm định quy hoạch | Sở Xây dựng | Sở Nội vụ |",
    )
    assert [(one["lead"], one["support"]) for one in answer["tasks"]] == [
        *((["Sở Y tế"], ["Chủ đầu tư"]), (["Sở Xây dựng"], ["Sở Nội vụ"]))
    ]


def test_weeks_and_months_number_no_rows() -> None:
    answer = table(
        "| Tuần | Nội dung công việc | Đơn vị thực hiện |",
        "| 1 | Mở lớp | Sở Y tế |",
        "| 1-2 | Mở kho | Sở Nội vụ |",
        "| 3 | Mở trạm | Sở Y tế |",
    )
    assert [one["text"] for one in answer["tasks"]] == ["Mở lớp", "Mở kho", "Mở trạm"]


def test_a_time_is_not_sure_where_another_column_of_its_row_has_one_that_is_not_read() -> None:
    answer = table(
        "| Tháng | Thời gian | Nội dung công việc | Đơn vị thực hiện |",
        "| 9/2027 | 05-07/09 | Khai giảng | Phòng Đào tạo |",
        "| 11/2027 | Đang trình | Lập đề án | Phòng Đào tạo |",
        "| 12/2027 | | Thi học kỳ | Phòng Đào tạo |",
        "| 02/2028 | ngày 15/02/2028 | Nghỉ Tết | Phòng Đào tạo |",
    )
    assert [one["period"] for one in answer["tasks"]] == [
        *(None, "2027-11", "2027-12", ["2028-02", "2028-02-15"]),
    ]
    assert [one["at"] for one in answer["unread"]] == ["pl/~2/c1", "pl/~2/c2", "pl/~3/c2"]


def test_a_day_is_sure_beside_a_month_without_its_year_but_not_the_first_of_two() -> None:
    head, rows = "| Nội dung | Chủ trì | {} | {} |", "| Mở lớp | Sở Y tế | 15/9/2027 | 30/10 |"
    periods = [
        table(head.format(*heads), rows)["tasks"][0]["period"]
        for heads in (("Hoàn thành", "Tiến độ"), ("Ngày bắt đầu", "Ngày kết thúc"))
    ]
    assert periods == ["2027-09-15", None]
