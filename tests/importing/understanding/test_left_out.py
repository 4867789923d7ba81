"""Who is to do something and is in no task is told."""

import pytest

from macros.importing.understanding.text import as_json, understand
from tests.tools.understood import LETTER


@pytest.mark.parametrize(
    "line",
    [
        "1. Giao nhóm mẫu chủ trì rà soát kho.",
        "1. Về đường vào kho: Tỉnh rà soát quy hoạch.",
        "1. Về đường vào kho:\nHội đồng thẩm định Mẫu thẩm định Báo cáo về kho.",
    ],
)
def test_who_is_asked_and_cannot_be_read_is_told_wherever_that_stands(line: str) -> None:
    answer = as_json(understand(f"THÔNG BÁO\nKết luận năm 2027\n\nII. Ý KIẾN CỦA TỈNH\n{line}"))
    assert answer["tasks"] == []
    assert [one["words"] for one in answer["unread"]] == [line.removeprefix("1. ").split("\n")[-1]]


def test_who_leads_and_cannot_be_read_is_told_below_a_task_and_beside_one() -> None:
    below, beside = "Tổ chức giữ kho các Bộ, ngành chủ trì, phối hợp với", "Bộ phận giữ kho các xã"
    answer = as_json(
        understand(
            "KẾ HOẠCH\nCông tác năm 2027\n\nIII. TỔ CHỨC THỰC HIỆN\n"
            "1. Các Bộ, ngành theo dõi các kho.\n"
            f"a) {below} đơn vị giữ kho rà soát kho.\n"
            f"2. {beside} chủ trì rà soát kho."
        )
    )
    assert [(one["at"], one["text"]) for one in answer["tasks"]] == [
        ("iii/1", "Các Bộ, ngành theo dõi các kho.")
    ]
    assert [one["at"] for one in answer["unread"]] == ["iii/1/a", "iii/2"]


UNTOLD = {
    "among lines that ask": (
        "1. Giao Sở Y tế rà soát kho.\n2. Cấp ủy các chi bộ khẩn trương rà soát sổ.\n"
        "3. Giao Sở Xây dựng rà soát giá.",
        ["2"],
    ),
    "behind a colon": (
        "2. Phân công trách nhiệm:\n- Sở Y tế: Rà soát kho.\n- Bộ phận Sổ - Kho: Rà soát sổ.",
        ["2/-2"],
    ),
    "a later clause, below those who are asked first": (
        "Yêu cầu Giám đốc các sở thực hiện các nội dung sau:\n1. Rà soát kho.\n"
        "2. Kiểm kê sổ, lập danh mục; giao Sở Y tế tổng hợp.",
        ["2"],
    ),
    "in an article of which nothing says what it is about": (
        "Điều 1. Giao Sở Y tế rà soát kho.\nĐiều 2.\n"
        "1. Trưởng ban Vì sự tiến bộ của phụ nữ tỉnh Mẫu An ban hành Quy chế của Ban.",
        ["dieu2/1"],
    ),
    "who does another part of it, below a body's name": (
        "1. Sở Y tế\n- Trực tiếp rà soát tại bệnh viện; Sở Xây dựng rà soát tại công trường.\n"
        "- Kiểm kê sổ; trường hợp cần, đề nghị Sở Tài chính chủ trì, báo cáo.",
        ["1/-1", "1/-2"],
    ),
    "a paragraph that says what each of two does": (
        "1. Giao Sở Y tế rà soát kho.\n2. Về các trường\n"
        "Sở Nội vụ trực tiếp rà soát sổ; Sở Giáo dục và Đào tạo rà soát tại các trường.",
        ["2/~1"],
    ),
    "a paragraph of one body that has to": (
        "1. Giao Sở Y tế rà soát kho.\n2. Về giá thuốc năm 2027\n"
        "Giá thuốc đã giảm so với cùng kỳ.\nTổng công ty Dược Mẫu An cần sớm lập bảng giá.",
        ["2/~2"],
    ),
    "whom a closing paragraph asks alone": (
        "1. Giao Sở Y tế rà soát kho.\n2. Giao Sở Xây dựng rà soát giá.\n"
        "Yêu cầu các sở, ngành thực hiện tốt các nội dung trên. Giao Công an tỉnh theo dõi.",
        ["2/~1"],
    ),
    "whom the last paragraph below a body asks alone": (
        "1. Giao Sở Y tế rà soát kho.\n2. Sở Xây dựng\nTăng cường kiểm tra công trường.\n"
        "Ủy ban nhân dân tỉnh yêu cầu các sở nghiêm túc thực hiện. Giao Công an tỉnh đôn đốc.",
        ["2/~2"],
    ),
    "by when several report": (
        "III. TỔ CHỨC THỰC HIỆN\n1. Giao Sở Y tế rà soát kho.\n2. Phân công kèm theo tiến độ\n"
        "Trước ngày 25/12/2027, các đơn vị rà soát gửi Sở Nội vụ báo cáo.",
        ["iii/2/~1"],
    ),
    "a body that has to, where money is told of": (
        "I. NHIỆM VỤ\n1. Giao Sở Y tế rà soát kho.\nII. KINH PHÍ THỰC HIỆN\n"
        "1. Các sở, ngành lập dự toán. Sở Tài chính có trách nhiệm phân bổ kinh phí.",
        ["ii/1"],
    ),
    "who does it behind a dash, where nothing says that tasks stand": (
        "1. Giao Sở Y tế rà soát kho.\nII. CHUYÊN ĐỀ\n1. Rà soát sổ – Trường Mẫu An thực hiện.\n"
        "2. Đề thi các năm – Trường Mẫu Lâm hỗ trợ thực hiện.",
        ["ii/1", "ii/2"],
    ),
    "work of one body among rules": (
        "Điều 1. Giao Sở Y tế rà soát kho.\nĐiều 2. Nguồn lực thực hiện\n"
        "1. Sở Nội vụ quyết định mở kho.\n2. Sở Tài chính tổng hợp dự toán của các kho.\n"
        "3. Sở Xây dựng tổng hợp giá.",
        ["dieu2/2"],
    ),
    "a paragraph beside one that is read": (
        "I. RÀ SOÁT KHO\nSở Y tế chủ trì rà soát kho.\n"
        "Thủ trưởng các sở, ban, ngành phải trực tiếp chỉ đạo rà soát sổ.",
        ["i/~2"],
    ),
}


@pytest.mark.parametrize(("words", "told"), UNTOLD.values(), ids=list(UNTOLD))
def test_who_is_to_do_something_beside_those_who_are_read_is_told(
    words: str, told: list[str]
) -> None:
    answer = as_json(understand(f"THÔNG BÁO\nKết luận về các kho\n\n{words}"))
    assert answer["tasks"]
    assert [*dict.fromkeys(one["at"] for one in answer["unread"])] == told


def test_whom_a_document_only_asks_at_its_end_is_told() -> None:
    text = "Nhân dịp lễ khánh thành kho. Ủy ban nhân dân tỉnh đề nghị các sở, ngành treo cờ."
    answer = as_json(understand(f"THÔNG BÁO\nVề việc treo cờ\n\n{text}"))
    assert (answer["tasks"], [one["at"] for one in answer["unread"]]) == ([], ["~1"])


def test_what_is_asked_of_a_superior_is_no_duty() -> None:
    text = "1. Giao Sở Y tế rà soát kho.\nTrên đây là báo cáo. Kính đề nghị Bộ Y tế tổng hợp."
    assert as_json(understand(f"THÔNG BÁO\nVề các kho\n\n{text}"))["unread"] == []


def test_a_long_paragraph_is_told_by_all_whom_it_names() -> None:
    first, last = "Sở Nội vụ trực tiếp rà soát sổ", "Sở Giáo dục và Đào tạo chủ trì rà soát kho"
    text = f"{first}{' của các đơn vị' * 10}; {last}{' của các trường' * 10}."
    answer = as_json(understand(f"THÔNG BÁO\n\n1. Giao Sở Y tế rà soát.\n2. Các kho\n{text}"))
    told = [one["words"] for one in answer["unread"]]
    assert [one.split(" của ")[0] for one in told] == [first, last]


@pytest.mark.parametrize(
    "line",
    [
        "Tăng cường tuyên truyền trên địa bàn.",
        "Nghiêm cấm bán thuốc hết hạn.",
        "Đồng ý để Sở Tài chính mua kho.",
        "Về tiến độ: xong trong quý I/2027.",
        "Kinh phí: Sở Tài chính.",
        "Đồng ý bổ sung vốn. Sở Tài chính tham mưu thủ tục.",
    ],
)
def test_a_line_beside_what_is_asked_is_told(line: str) -> None:
    text = f"{LETTER}UBND tỉnh có ý kiến như sau:\n1. Giao Sở Y tế rà soát kho.\n2. {line}"
    answer = as_json(understand(text))
    assert [one["at"] for one in answer["tasks"]] == ["1"]
    assert [one["at"] for one in answer["unread"]] == ["2"]
