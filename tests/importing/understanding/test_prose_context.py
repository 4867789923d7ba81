"""Where no task may stand: in what is no plan, and in what tells of the past."""

import pytest

from macros.importing.understanding.text import as_json, understand
from tests.tools.understood import LETTER

_ARTICLES = "THÔNG TƯ\nQuy định quản lý kho năm 2027\n\n"


NO_TASKS = {
    "who comes to a meeting": (
        "THÔNG BÁO\nVề dự Hội nghị\n\n1. Thành phần\n- Lãnh đạo Sở Y tế (giao Sở Nội vụ báo);\n"
        "- Lãnh đạo các sở: Sở Tài chính, Sở Xây dựng.\n2. Phân công\n- Giao Sở Nội vụ lập sổ.",
        ["2/-1"],
    ),
    "a charter": (
        "ĐIỀU LỆ\nHỘI THỦ KHO TỈNH MẪU SƠN\n\nĐiều 5. Nhiệm vụ của Hội\n"
        "1. Tổ chức tập huấn thủ kho.\n"
        "Điều 6. Trách nhiệm của Ban Chấp hành\n1. Triệu tập đại hội.",
        [],
    ),
    "rules, but who must do something": (
        f"{_ARTICLES}Điều 4. Mở kho\n1. Chủ tịch Ủy ban nhân dân tỉnh quyết định mở kho.\n"
        "2. Kiểm kê hằng năm.\n3. Sở Y tế có trách nhiệm kiểm kê kho thuốc.\n"
        "4. Sở Tài chính có trách nhiệm:\na) Lập sổ kho.\n"
        "Điều 5. Nhiệm vụ, quyền hạn của thủ kho\n1. Ký phiếu nhập kho.\n"
        "2. Kiến nghị Sở Y tế giao các bệnh viện sửa kho.\n"
        "Điều 6. Trách nhiệm của Sở Nội vụ\n1. Rà soát thủ kho.\n2. Sở Nội vụ có các quyền sau:\n"
        "a) Rà soát sổ kho.\n3. Sở Y tế (Chi cục Mẫu) có trách nhiệm rà soát kho.\n"
        "Điều 7. Quyền, nghĩa vụ và trách nhiệm của chủ kho\n1. Lập sổ kho.",
        ["dieu4/3", "dieu4/4/a", "dieu6/1", "dieu6/3"],
    ),
    "what another text says from now on": (
        f"{_ARTICLES}Điều 1. Sửa đổi, bổ sung một số điều của Thông tư số 5/2026/TT-BTC\n"
        "1. Sửa đổi khoản 2 Điều 3 như sau: “2. Sở Y tế có trách nhiệm kiểm kê kho thuốc.”\n"
        "2. Sở Nội vụ có trách nhiệm rà soát thủ kho.”",
        [],
    ),
    "the past, before a heading looks ahead": (
        "BÁO CÁO\nCông tác kho quý I năm 2027\n\nI. CÔNG TÁC CHỈ ĐẠO\n1. Sở Tài chính\n"
        "a) Tập huấn cho thủ kho.\nII. KẾT QUẢ THỰC HIỆN NHIỆM VỤ TRỌNG TÂM QUÝ I\n"
        "1. Nhóm giải pháp về hạ tầng\na) Sửa kho số 2.\n"
        "III. PHƯƠNG HƯỚNG, NHIỆM VỤ QUÝ II\n1. Sở Tài chính\na) Sửa kho số 3.\n"
        "IV. KIẾN NGHỊ\n1. Đề nghị Bộ Y tế sửa kho số 4.",
        ["iii/1/a"],
    ),
    "what is laid before somebody": (
        "PHIẾU TRÌNH GIẢI QUYẾT CÔNG VIỆC\nKính gửi: Giám đốc Sở\n\n1. Vấn đề trình: sửa kho\n"
        "2. Đề xuất\na) Giao Sở Y tế sửa kho số 2.",
        [],
    ),
    "a form that is attached": (
        "QUYẾT ĐỊNH\nCấp phép mở kho\n\nĐiều 1. Giao Sở Y tế cấp phép.\n\nTM. ỦY BAN NHÂN DÂN\n"
        "CHỦ TỊCH\nĐỗ Văn Mẫu\n\nĐƠN ĐỀ NGHỊ\n1. Tên kho: ............\n2. Địa chỉ: ............\n"
        "3. Số kho: ............\n4. Đề nghị Sở Y tế cấp phép mở kho số 2.",
        ["dieu1"],
    ),
    "papers that are to be handed in": (
        "KẾ HOẠCH\nMở kho năm 2027\n\nI. NHIỆM VỤ\n1. Hồ sơ mở kho gồm các tài liệu sau:\n"
        "a) Báo cáo kiểm kê kho;\nb) Quyết định giao kho.\n2. Lập sổ kho.",
        ["i/2"],
    ),
    "minutes, but what was agreed": (
        "BIÊN BẢN LÀM VIỆC\nVề kho số 2\n\nI. THÔNG TIN\n"
        "1. Sở Y tế đề nghị Sở Tài chính lập sổ kho.\n"
        "II. KẾT LUẬN\n1. Sở Tài chính lập sổ kho trước ngày 15/3/2027.",
        ["ii/1"],
    ),
    "what a letter tells at its end": (
        "Kính gửi: Công ty Kho Mẫu\n\nSở Y tế đề nghị Công ty Kho Mẫu thực hiện các nội dung sau:\n"
        "- Lập sổ kho.\nSở Y tế thông báo cho Công ty Kho Mẫu được biết và thực hiện.\n"
        "Sở Y tế đề nghị Công ty Kho Mẫu quan tâm, phối hợp./.",
        ["-1"],
    ),
    "procedures for those who apply": (
        "QUYẾT ĐỊNH\nCông bố thủ tục hành chính nội bộ\n\nPHẦN II. NỘI DUNG CỤ THỂ CỦA TỪNG "
        "THỦ TỤC HÀNH CHÍNH\nI. Thủ tục mở kho\n1. Trình tự thực hiện:\n"
        "- Bước 1: Sở Y tế rà soát hồ sơ.",
        [],
    ),
    "amounts, and lines of a form": (
        "NGHỊ QUYẾT\nVề kinh phí sửa kho năm 2027\n\nI. NHIỆM VỤ\n"
        "1. Tổng vốn sửa kho: 3.554.244 triệu đồng.\n2. Công nhận thủ kho như sau:\n"
        "- Về tài sản: ............\n3. Lập sổ kho.",
        ["i/3"],
    ),
    "who puts a decision into effect": (
        "QUYẾT ĐỊNH\nMở kho năm 2027\n\nĐiều 2. Chánh Văn phòng, Giám đốc Sở Y tế căn cứ "
        "quyết định thi hành.\nĐiều 3. Giám đốc Sở Y tế có trách nhiệm thi hành quyết định này.\n"
        "Điều 4. Sở Y tế chịu trách nhiệm, thi hành Quyết định này.",
        [],
    ),
    "tables of something else": (
        "BẢNG TỔNG HỢP\n\n"
        "| STT | Nội dung góp ý | Đơn vị góp ý | Ý kiến của Sở Y tế |\n|---|---|---|---|\n"
        "| 1 | Bổ sung nhiệm vụ sửa kho | Sở Tài chính | Tiếp thu |\n"
        "| 2 | Nêu rõ số kho | Sở Nội vụ | Tiếp thu |\n\n"
        "| STT | Chỉ số | Đơn vị | Tỷ lệ % |\n|---|---|---|---|\n"
        "| 1 | Kho được kiểm kê đúng hạn trong năm 2027 | Sở Y tế | 88 |\n"
        "| 2 | Kho được sửa chữa đúng hạn trong năm 2027 | Sở Tài chính | 64 |\n\n"
        "| TT | Đơn vị kiểm tra | Địa chỉ |\n|---|---|---|\n"
        "| 1 | Công ty Kho Mẫu | Số 3, đường Mẫu Sơn, phường Mẫu Sơn |\n"
        "| 2 | Công ty Kho Mới | Số 4, đường Mẫu Sơn, phường Mẫu Sơn |\n\n"
        "| TT | Tên văn bản | Số, ký hiệu | Ngày có hiệu lực |\n|---|---|---|---|\n"
        "| 1 | Quy định quản lý kho | 5/2026/TT-BTC | 01/01/2027 |\n"
        "| 2 | Hướng dẫn kiểm kê kho | 6/2026/TT-BTC | 01/02/2027 |",
        [],
    ),
    "wrongs that are fined, and whom a text is about": (
        "NGHỊ ĐỊNH\nXử phạt về kho\n\nĐiều 2. Đối tượng áp dụng\n"
        "1. Cơ quan, đơn vị được giao chủ trì quản lý kho.\n"
        "2. Sở Y tế có trách nhiệm xử phạt.\nĐiều 3. Vi phạm về trách nhiệm của chủ kho\n"
        "1. Phạt tiền đối với một trong các hành vi vi phạm sau:\na) Lưu trữ không đủ sổ kho.\n"
        "Điều 4. Trách nhiệm thi hành\n1. Các hành vi sau:\na) Lập sổ kho sai.\n"
        "2. Sở Y tế rà soát sổ kho.",
        ["dieu4/2"],
    ),
    "how a form is filled in, and what a letter comes with": (
        "KẾ HOẠCH\nMở kho năm 2027\n\nI. NHIỆM VỤ\n1. Sở Y tế lập sổ kho.\n"
        "(Gửi kèm: 1. Báo cáo số 3/BC-SYT của Sở Y tế; 2. Dự thảo văn bản giao Sở Tài chính)\n"
        "Chú thích:\n(1) Tên cơ quan cấp phép;\n(2) Thủ trưởng cơ quan cấp phép kho số 2;\n"
        "(3) Thủ trưởng bộ phận đề nghị thu hồi giấy phép.",
        ["i/1"],
    ),
    "what is no longer in force, and lists of forms": (
        "QUYẾT ĐỊNH\nQuản lý kho\n\nĐiều 3. Bãi bỏ quy định về quản lý kho như sau:\n"
        "1. Bãi bỏ Chương IV Quy chế quản lý kho số 2.\n"
        "Điều 4. Trách nhiệm thi hành\n1. Các biểu mẫu dùng trong kho bao gồm:\n"
        "a) Mẫu 03a: Báo cáo kết quả kiểm kê;\n2. Sở Y tế lập sổ kho.",
        ["dieu4/2"],
    ),
    "a letter that reports to who is above": (
        "Kính gửi: Ủy ban nhân dân tỉnh\n\nSau khi rà soát, Sở Y tế kính báo cáo Ủy ban nhân dân "
        "tỉnh kết quả như sau:\n1. Kiểm kê kho\nSở Nội vụ rà soát kho số 2.\n"
        "2. Đề xuất\n- Giao Sở Tài chính lập sổ kho.\n- Xem xét, cho phép sửa kho số 3.",
        [],
    ),
    "who sits where": (
        "THÔNG BÁO\nKết quả đại hội\n\n"
        "1. Chủ tịch Hội: Ông Lê Văn An; Phó Chủ tịch: Bà Trần Thị Bình, "
        "ông Phạm Chi.\n2. Ban Kiểm tra gồm các ông, bà sau:\n- Ông Đỗ Dũng, Phó Giám đốc Sở Y tế: "
        "Trưởng ban.\n3. Sở Y tế theo dõi hoạt động của Hội.",
        ["3"],
    ),
}


@pytest.mark.parametrize(("text", "tasks"), NO_TASKS.values(), ids=list(NO_TASKS))
def test_what_is_no_plan_holds_no_task_but_what_somebody_is_plainly_to_do(
    text: str, tasks: list[str]
) -> None:
    assert [one["at"] for one in as_json(understand(text))["tasks"]] == tasks


def test_a_title_over_lines_is_read_whole() -> None:
    """Its second line begins as that of a report does."""
    text = (
        "THÔNG BÁO\nKết luận của Chủ tịch UBND tỉnh tại cuộc họp nghe\nbáo cáo về các kho\n\n"
        "1. Giao Sở Y tế rà soát kho.\n"
    )
    assert [one["at"] for one in as_json(understand(text))["tasks"]] == ["1"]


def test_pieces_that_a_page_or_a_table_has_cut_are_no_tasks() -> None:
    cut = "Lập sổ kho của các cơ quan\nvà kiểm kê kho hằng năm của tỉnh\n" * 6
    text = f"KẾ HOẠCH\n\nI. NHIỆM VỤ\n1. Sở Y tế\n{cut}2. Sở Tài chính\na) Lập sổ kho."
    answer = as_json(understand(text))
    assert [one["at"] for one in answer["tasks"]] == ["i/2/a"]
    assert [one["at"] for one in answer["unread"]] == ["i/1"]
    text = "KẾ HOẠCH\n\nI. NHIỆM VỤ\n1. Sở Y tế\nLập sổ kho của các\ntrưởng kho trong toàn tỉnh."
    assert [one["at"] for one in as_json(understand(text))["tasks"]] == ["i/1/~1"]


def test_what_a_report_is_to_say_is_no_task() -> None:
    text = (
        f"{LETTER}Sở Y tế đề nghị các xã báo cáo theo các nội dung sau:\n"
        "1. Nội dung báo cáo\n1.1. Về kết quả triển khai các nhiệm vụ năm 2026:\n"
        "- Tham mưu triển khai các nhiệm vụ trọng tâm, trong đó tập trung vào:\n"
        "+ Theo dõi, đôn đốc việc lập sổ kho;\n+ Tham mưu cho lãnh đạo rà soát kho.\n"
    )
    assert as_json(understand(text))["tasks"] == []
