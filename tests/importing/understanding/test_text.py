"""Made-up documents of every shape are understood whole; what is not understood is told.

`texts/` holds each as a text.md beside what it says (no document of any office is among them).
"""

import re
from importlib import import_module
from pathlib import Path
from pkgutil import walk_packages
from types import ModuleType
from typing import Any

import pytest
import yaml
from hypothesis import example, given
from hypothesis import strategies as st

from macros import importing, recognisers
from macros.importing.understanding.text import NoSuchSectionError, as_json, understand
from tests.core_fixtures import MIXED, ROOT, SHAPES
from tests.synthetic.plans import write
from tests.tools.scores import Facts, facts, of_data, spelled

TEXTS = sorted((ROOT / "tests/importing/texts").glob("*.md"))
# Clauses that those who made the data left out: they only follow up what a table says.
LEFT_OUT = {"ke-hoach-dao-tao-can-bo-2027": {"i/1", "i/2"}, "31-tb-vp-2027": {"ii/1/c"}}


def gold(path: Path) -> tuple[Facts, set[str], set[str]]:
    """What a text says: its facts, its citations, and where something stays unread."""
    said = yaml.load(path.with_suffix(".yml").read_text("utf-8"), yaml.BaseLoader)
    blank: dict[str, Any] = {"lead": [], "support": [], "period": None, "result": None}
    tasks = [{**blank, **task, "at": at} for at, task in said["tasks"].items()]
    return facts(tasks, spelled), set(said.get("citations", ())), set(said.get("unread", ()))


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.stem)
def test_a_document_is_understood_whole(path: Path) -> None:
    answer = as_json(understand(path.read_text("utf-8")))
    expected, citations, unread = gold(path)
    assert facts(answer["tasks"], spelled) == expected
    assert citations <= set(answer["citations"])
    assert {one["at"] for one in answer["unread"]} == unread


@pytest.mark.parametrize("folder", [SHAPES, MIXED, ROOT], ids=lambda folder: folder.name)
def test_tasks_of_the_data_are_found_with_what_is_said_of_them(folder: Path) -> None:
    for name, expected, found in of_data(folder, []):
        left_out = LEFT_OUT.get(name, set())
        for kind, told in expected.items():
            assert {one for one in found[kind] if one[0] not in left_out} == told, (name, kind)


def test_tasks_of_plans_of_every_layout_are_found(tmp_path: Path) -> None:
    write(tmp_path, 10, seed=1)
    for name, expected, found in of_data(tmp_path, []):
        for kind in ("tasks", "period", "result"):
            assert found[kind] == expected[kind], (name, kind)


TABLE = """KẾ HOẠCH
Công tác năm 2027

I. NHIỆM VỤ
1. Sở Nội vụ chủ trì rà soát biên chế, hoàn thành trước ngày 30/6/2027.

PHỤ LỤC
| TT | Nhiệm vụ | Chủ trì | Thời gian |
|---|---|---|---|
| 1 | Mua sắm máy tính | Sở Tài chính | Quý I |
| 2 | Sửa trụ sở | Ai rẻ thì làm | Khi có tiền |
"""


def test_an_answer_has_the_form_that_was_agreed_on() -> None:
    first, second, third = as_json(understand(TABLE))["tasks"]
    assert first == {
        "number": "1",
        "code": "i-1",
        "at": "i/1",
        "text": "Sở Nội vụ chủ trì rà soát biên chế, hoàn thành trước ngày 30/6/2027.",
        "lead": ["Sở Nội vụ"],
        "support": [],
        "roles": {"lead": ["Sở Nội vụ"]},
        "period": "2027-06-30",
        "result": None,
    }
    assert (second["code"], second["period"]) == ("pl-1", "2027-Q1")
    assert (third["lead"], third["period"]) == ([], None)


def test_what_is_not_surely_understood_is_told_with_its_place() -> None:
    told = {one["at"]: (one["words"], one["why"]) for one in as_json(understand(TABLE))["unread"]}
    assert told == {
        "pl/2/c3": ("Ai rẻ thì làm", "không chắc là tên cơ quan, nhóm hay chức vụ"),
        "pl/2/c4": ("Khi có tiền", "không có chữ nào ghi thời gian theo dạng đã biết"),
    }


@pytest.mark.parametrize(("marker", "places"), [("I", ["i/1"]), ("Phụ lục", ["pl/1", "pl/2"])])
def test_a_section_limits_which_tasks_are_taken(marker: str, places: list[str]) -> None:
    assert [task.at for task in understand(TABLE, section=marker).tasks] == places


def test_a_section_that_is_not_there_is_refused() -> None:
    with pytest.raises(NoSuchSectionError, match="IV"):
        understand(TABLE, section="IV")


@pytest.mark.parametrize("text", ["", "\n\n", "| a |", "Sở", "1. ", "I. NHIỆM VỤ\n- ", "(" * 500])
def test_hardly_any_text_is_understood_to_say_nothing(text: str) -> None:
    assert as_json(understand(text))["tasks"] == []


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


def test_nobody_else_becomes_lead_where_the_lead_is_not_sure() -> None:
    text = TABLE.replace("| Chủ trì |", "| Chủ trì | Người thực hiện |").replace(
        "| Ai rẻ thì làm |", "| Ai rẻ thì làm | Sở Xây dựng |"
    )
    text = text.replace("|---|---|---|---|", "|---|---|---|---|---|")
    text = text.replace("| Sở Tài chính |", "| Sở Tài chính | Văn phòng |")
    last = as_json(understand(text))["tasks"][-1]
    assert (last["lead"], last["roles"]) == ([], {"carry_out": ["Sở Xây dựng"]})


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


def test_who_lays_a_matter_before_another_in_a_cell_keeps_the_own_name_in_prose() -> None:
    before = "Ủy ban nhân dân cấp tỉnh trình Hội đồng nhân dân cùng cấp"
    answer = as_json(
        understand(
            f"KẾ HOẠCH\nCông tác năm 2027\n\nII. NHIỆM VỤ\n- {before} bố trí ngân sách cho kho.\n"
            "\nPHỤ LỤC\n| TT | Nhiệm vụ | Chủ trì | Phối hợp |\n|---|---|---|---|\n"
            f"| 1 | Mở kho | {before} | Sở Y tế |\n"
        )
    )
    assert answer["tasks"][0]["lead"] == ["Ủy ban nhân dân cấp tỉnh"]


def test_a_part_of_a_group_leads_nothing() -> None:
    intro = (
        "Trên cơ sở báo cáo về đơn vị thuộc các bộ, {} theo Công văn số 5-CV/BCĐ của Ban Chỉ đạo"
    )
    led = "Trên cơ sở báo cáo, {} thực hiện việc sắp xếp, cụ thể như sau:"
    for words, lead in (
        (f"{intro.format('ngành, địa phương')}, thực hiện việc sắp xếp, cụ thể như sau:", []),
        (led.format("các bộ, ngành, địa phương"), ["các bộ, ngành, địa phương"]),
    ):
        answer = as_json(
            understand(f"PHỤ LỤC\n{words}\n1. Lĩnh vực y tế\n- Sắp xếp lại bệnh viện.\n")
        )
        assert [one["lead"] for one in answer["tasks"]] == [lead]


@pytest.mark.parametrize(
    "first",
    [
        "Theo đề nghị của Bộ Y tế tại Công văn số 5/BYT, Chủ tịch UBND tỉnh giao Sở Y tế",
        "Xét đề nghị của Sở Nội vụ, UBND tỉnh có ý kiến như sau: Giao Sở Y tế",
        "Thực hiện Công văn số 5/BYT-KH ngày 21/01/2027, UBND tỉnh yêu cầu Sở Y tế",
        "Triển khai ý kiến chỉ đạo của UBND tỉnh tại Công văn số 5, Sở Nội vụ đề nghị Sở Y tế",
        "Thừa lệnh Chủ tịch UBND tỉnh, Văn phòng UBND tỉnh đề nghị Sở Y tế",
        "Tiếp theo Công văn số 5/UBND-KT ngày 02/01/2027, UBND tỉnh yêu cầu Sở Y tế",
        "Về việc này, UBND tỉnh giao Sở Y tế",
        "Liên quan đến nội dung trên, Chủ tịch UBND tỉnh giao Sở Y tế",
    ],
)
def test_a_letter_of_one_paragraph_gives_its_task(first: str) -> None:
    """It begins as the bases of a decision do."""
    head = "UBND TỈNH MẪU\nSố: 7/UBND-KT\nV/v rà soát kho\nKính gửi: Sở Y tế\n\n"
    [task] = as_json(understand(f"{head}{first} rà soát kho.\n\nNơi nhận:\n- Như trên."))["tasks"]
    assert task["lead"] == ["Sở Y tế"]


@pytest.mark.parametrize(
    "says",
    [
        "chỉ đạo như sau",
        "có ý kiến chỉ đạo như sau",
        "kết luận, chỉ đạo một số nội dung sau",
        "chỉ đạo triển khai thực hiện các nhiệm vụ sau",
    ],
)
def test_whoever_speaks_does_nothing_of_what_follows(says: str) -> None:
    text = (
        f"THÔNG BÁO\nKết luận về kho\n\nPhó Chủ tịch UBND tỉnh {says}:\n1. Sở Y tế lập sổ kho.\n"
        "2. Trên cơ sở báo cáo, giao Sở Tài chính chủ trì rà soát kho.\n3. Rà soát kho.\n"
    )
    found = as_json(understand(text))
    leads = [one["lead"] for one in found["tasks"]]
    assert (leads, found["unread"]) == ([["Sở Y tế"], ["Sở Tài chính"], []], [])


def test_a_label_that_names_somebody_before_a_duty_is_whose_it_is() -> None:
    text = (
        "KẾ HOẠCH\nVề kho\n\n1. Nhiệm vụ\n- Đối với ngành Y tế: Lập sổ kho.\n"
        "- Các đơn vị: Xây dựng kế hoạch, tuyên truyền chủ đề, các thông điệp và các hoạt động.\n"
    )
    tasks = as_json(understand(text))["tasks"]
    assert [one["lead"] for one in tasks] == [["ngành Y tế"], ["Các đơn vị"]]


def test_a_title_over_lines_is_read_whole() -> None:
    """Its second line begins as that of a report does."""
    text = (
        "THÔNG BÁO\nKết luận của Chủ tịch UBND tỉnh tại cuộc họp nghe\nbáo cáo về các kho\n\n"
        "1. Giao Sở Y tế rà soát kho.\n"
    )
    assert [one["at"] for one in as_json(understand(text))["tasks"]] == ["1"]


def test_all_whom_a_directive_directs_lead_what_it_lists() -> None:
    """It took those behind the first comma alone."""
    answer = as_json(
        understand(
            "CHỈ THỊ\nVề kho\n\nĐể sửa kho, UBND tỉnh chỉ thị các sở, ban ngành, UBND các huyện, "
            "thành phố tập trung thực hiện các nhiệm vụ sau:\n1. Rà soát kho.\n2. Sở Y tế lập sổ.\n"
        )
    )
    every = ["các sở, ban ngành", "UBND các huyện, thành phố"]
    assert [one["lead"] for one in answer["tasks"]] == [every, ["Sở Y tế"]]


@pytest.mark.parametrize(
    "run_together",
    [
        "Bộ Xây dựng Cơ quan, tổ chức",
        "Bộ Xây dựng Bộ Y tế",
        "Sở Y tế cơ quan",
        "các cơ quan UBND các xã",
        "ngành Ủy ban nhân dân tỉnh",
        "UBND các xã Sở Y tế",
    ],
)
def test_names_that_run_together_are_no_name(run_together: str) -> None:
    """As where a line of its own was joined to the one before."""
    whole = "Văn phòng Bộ Nội vụ, Bộ trưởng Bộ Y tế, Ủy ban nhân dân các xã, các bộ, cơ quan khác"
    answer = as_json(
        understand(
            "PHỤ LỤC\n| TT | Nhiệm vụ | Chủ trì | Phối hợp |\n|---|---|---|---|\n"
            f"| 1 | Mở lớp | Sở Nội vụ | {whole} |\n| 2 | Mở kho | Sở Nội vụ | {run_together} |\n"
        )
    )
    assert [len(one["support"]) for one in answer["tasks"]] == [4, 0]
    assert {one["words"] for one in answer["unread"]} == set(run_together.split(", "))


def _table(head: str, *rows: str) -> dict[str, Any]:
    """What a table below a title was understood to say."""
    line = "|---" * (head.count("|") - 1) + "|"
    return as_json(understand("\n".join(["PHỤ LỤC", head, line, *rows, ""])))


def test_a_row_that_shares_cells_with_the_next_and_is_given_to_somebody_is_a_task() -> None:
    answer = _table(
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


@pytest.mark.parametrize("head", ["Hạng mục triển khai", "Hoạt động thực hiện", "Đề án triển khai"])
def test_what_is_carried_out_is_the_task_and_not_who_does_it(head: str) -> None:
    answer = _table(
        f"| TT | {head} | Đơn vị chủ trì/phối hợp | Thời gian |",
        "| 1 | Xây dựng kho dữ liệu | Chủ trì: Sở Y tế. Phối hợp: Sở Nội vụ. | Năm 2027 |",
        "| 2 | Rà soát phần mềm | Chủ trì: Sở Y tế. Phối hợp: Sở Nội vụ. | Năm 2027 |",
    )
    assert [(one["text"], one["lead"], one["support"]) for one in answer["tasks"]] == [
        ("Xây dựng kho dữ liệu", ["Sở Y tế"], ["Sở Nội vụ"]),
        ("Rà soát phần mềm", ["Sở Y tế"], ["Sở Nội vụ"]),
    ]


def test_who_stands_beside_a_task_in_a_table_without_a_head_carries_it_out() -> None:
    answer = _table(
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
    answer = _table(
        "| TASK TITLE | TASK OWNER |",
        "| Mở lớp về kho dữ liệu | Sở Y tế |",
        "| Sửa trụ sở cũ | Sở Y tế |",
    )
    assert [one["text"] for one in answer["tasks"]] == ["Mở lớp về kho dữ liệu", "Sửa trụ sở cũ"]


@pytest.mark.parametrize("head", ["|  |  |", "| Nội dung |  |"])
def test_a_blank_head_says_nobodys_role(head: str) -> None:
    rows = ("| Xây dựng kho dữ liệu của tỉnh | Sở Y tế |", "| Sửa chữa trụ sở | Công an tỉnh |")
    answer = _table(head, *rows)
    assert [(one["lead"], one["roles"]) for one in answer["tasks"]] == [([], {}), ([], {})]
    assert [one["words"] for one in answer["unread"]] == ["Sở Y tế", "Công an tỉnh"]


def test_a_first_row_that_is_numbered_is_no_head() -> None:
    answer = _table(
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
    answer = _table(
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
    answer = _table("| Nội dung công việc | Chủ trì | Thời gian |", *rows)
    assert [one["text"] for one in answer["tasks"]] == [
        *("Mở lớp tập huấn", "Lập dự toán", "Quyết toán")
    ]
    unread = [(one["at"], one["words"]) for one in answer["unread"]]
    assert unread == [("pl/~4", "Công tác tài chính"), ("pl/~6/c2", "Chủ trì")]
    numbered = ("|  | CÔNG TÁC TỔ CHỨC |  |", "| 1 | Mở lớp tập huấn | Sở Y tế |")
    answer = _table("| TT | Nội dung công việc | Chủ trì |", *numbered)
    assert ([one["at"] for one in answer["tasks"]], answer["unread"]) == (["pl/1"], [])


def test_who_takes_part_in_what_a_body_does_supports_it() -> None:
    answer = _table(
        "| TT | Tên dự án | Cơ quan trình | Cơ quan chủ trì thẩm tra | Cơ quan tham gia thẩm tra |",
        "| 1 | Luật Kho dữ liệu | Chính phủ | Ủy ban Pháp luật | Hội đồng Dân tộc |",
        "| 2 | Luật Lớp học | Chính phủ | Ủy ban Pháp luật | — |",
    )
    assert [(one["lead"], one["support"]) for one in answer["tasks"]] == [
        *((["Ủy ban Pháp luật"], ["Hội đồng Dân tộc"]), (["Ủy ban Pháp luật"], []))
    ]
    assert answer["unread"] == []


def test_of_what_is_reached_a_column_tells_where_most_of_its_cells_do() -> None:
    answer = _table(
        "| TT | Nhiệm vụ | Cơ quan chủ trì | Kết quả | Thời gian |",
        "| 1 | Lập quy hoạch kho | Bộ Y tế | Quyết định của Thủ tướng Chính phủ | Năm 2027 |",
        "| 2 | Mở nền tảng số | Bộ Nội vụ | Hoàn thành các nền tảng số | Năm 2027 |",
        "| 3 | Lập đề án lớp học | Bộ Nội vụ | Đề án | Năm 2027 |",
    )
    assert [one["result"] for one in answer["tasks"]] == [
        *("Quyết định của Thủ tướng Chính phủ", "Hoàn thành các nền tảng số", "Đề án")
    ]


def test_a_column_of_percentages_tells_no_time() -> None:
    answer = _table(
        "| TT | Nhiệm vụ | Đơn vị chủ trì | Tiến độ | Thời hạn |",
        "| 1 | Lập quy hoạch kho | Bộ Y tế | 100% | 6/2027 |",
        "| 2 | Mở nền tảng số | Bộ Nội vụ | 52,5 % | Thường xuyên |",
    )
    assert [one["period"] for one in answer["tasks"]] == ["2027-06", "continuous"]
    assert answer["unread"] == []


def test_steps_that_words_name_are_the_tasks() -> None:
    answer = _table(
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
    answer = _table(
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
    answer = _table("| TT | Nhiệm vụ | Chủ trì | Tháng 1 | Tháng 2 | Tháng 3 |", row)
    assert [one["period"] for one in answer["tasks"]] == [None]
    assert [one["at"] for one in answer["unread"]] == [told]


@pytest.mark.parametrize("marks", [("x", "x"), ("CT", "PH")])
def test_marks_below_names_are_nobodys_names(marks: tuple[str, str]) -> None:
    answer = _table(
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
    answer = _table(
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
    answer = _table(head, *rows)
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
    answer = _table("| TT | Nội dung | Hạn |", f"| I | {section} | < |", "| 1 | Mở lớp | 2027 |")
    assert [(one["lead"], one["support"]) for one in answer["tasks"]] == [(lead, support)]


def test_below_a_head_of_two_roles_several_are_not_told_apart() -> None:
    answer = _table(
        "| TT | Nội dung | Cơ quan chủ trì/phối hợp |",
        "| 1 | Mở lớp | Sở Y tế; Sở Nội vụ |",
        "| 2 | Mở kho | Sở Y tế |",
        "| 3 | Mở trạm | Sở Y tế (chủ trì); Sở Nội vụ (phối hợp) |",
    )
    assert [(one["lead"], one["support"]) for one in answer["tasks"]] == [
        *(([], []), (["Sở Y tế"], []), (["Sở Y tế"], ["Sở Nội vụ"]))
    ]
    assert [one["at"] for one in answer["unread"]] == ["pl/1/c3"]


def test_who_is_told_in_the_words_of_a_row_alone_is_told() -> None:
    answer = _table(
        "| TT | Nội dung | Thời gian |",
        "| 1 | Lập đề án (Sở Y tế chủ trì) | 2027 |",
        "| 2 | Mở lớp, giao Sở Nội vụ | 2027 |",
        "| 3 | Bàn giao kho | 2027 |",
    )
    assert [one["words"] for one in answer["unread"]] == ["Sở Y tế chủ trì", "giao Sở Nội vụ"]


def test_figures_below_months_and_periods_of_other_things() -> None:
    answer = _table(
        "| TT | Nội dung | Cơ quan chủ trì | Cơ quan kiến nghị | Thời kỳ thanh tra | Tháng/2027 |",
        "| 1 | Thanh tra kho | Sở Y tế | Sở Nội vụ | 2024 - 2026 | 3 |",
        "| 2 | Thanh tra trạm | Sở Y tế | Sở Nội vụ | 2024 - 2026 | 4-5 |",
    )
    assert [(one["lead"], one["support"], one["period"]) for one in answer["tasks"]] == [
        *((["Sở Y tế"], [], None), (["Sở Y tế"], [], None))
    ]
    assert [one["at"] for one in answer["unread"]] == ["pl/1/c6", "pl/2/c6"]


@pytest.mark.parametrize(
    "who",
    [
        "Sở Y tế – Chủ trì; Sở Nội vụ, Các xã – Phối hợp",
        "Sở Y tế (CT); Sở Nội vụ, Các xã (PH)",
        "Chủ trì: Sở Y tế<br>Phối hợp: Sở Nội vụ, Các xã thực hiện",
        "Sở Y tế, phối hợp: Sở Nội vụ, Các xã",
        "Sở Y tế (phối hợp với Sở Nội vụ, Các xã)",
        "Chủ trì Sở Y tế, phối hợp với Sở Nội vụ, Các xã",
        "Chủ trì: Sở Y tế, phối hợp: Sở Nội vụ, Các xã",
        "Sở Y tế chủ trì; Sở Nội vụ, Các xã phối hợp",
    ],
)
def test_a_cell_says_roles_in_many_ways(who: str) -> None:
    answer = _table("| TT | Nội dung | Đơn vị thực hiện |", f"| 1 | Mở lớp | {who} |")
    assert [(one["lead"], one["support"]) for one in answer["tasks"]] == [
        (["Sở Y tế"], ["Sở Nội vụ", "Các xã"])
    ]


def test_one_row_may_tell_when_it_begins_and_ends_and_a_note_that_there_is_a_time() -> None:
    row = "| 1 | Mở lớp | Sở Y tế | {} |"
    head = "| TT | Nội dung | Chủ trì | {} |"
    dated = _table(head.format("Start | Finish"), row.format("01/3/2027 | 15/3/2027"))
    assert [one["period"] for one in dated["tasks"]] == ["2027-03-01/2027-03-15"]
    noted = _table(head.format("Ghi chú"), row.format("Trước ngày 15/3/2027"))
    assert [one["period"] for one in noted["tasks"]] == [None]
    assert [one["at"] for one in noted["unread"]] == ["pl/1/c4"]


def test_who_helps_at_the_end_of_a_cell_leads_nothing() -> None:
    answer = _table("| TT | Nội dung | Chủ trì |", "| 1 | Mở lớp | Sở Y tế; Sở Nội vụ phối hợp |")
    assert [(one["lead"], one["support"]) for one in answer["tasks"]] == [
        (["Sở Y tế"], ["Sở Nội vụ"])
    ]


def test_what_goes_down_over_several_is_their_group() -> None:
    answer = _table(
        "| TT | Nhiệm vụ | Nội dung cụ thể | Chủ trì |",
        "| 1 | Chuyển đổi số | Số hóa hồ sơ | Sở Y tế |",
        "| ^ | ^ | Lập cổng thông tin | Sở Nội vụ |",
    )
    assert [(one["text"], one["lead"]) for one in answer["tasks"]] == [
        *(("Số hóa hồ sơ", ["Sở Y tế"]), ("Lập cổng thông tin", ["Sở Nội vụ"]))
    ]


def test_a_task_may_name_the_time_that_it_is_about() -> None:
    answer = _table(
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
    answer = _table("| TT | Nội dung | Thời gian |", *rows)
    assert [(one["text"], one["lead"]) for one in answer["tasks"]] == [
        *(("Mở lớp", [lead] if lead else []), ("Mở kho", []))
    ]


def test_a_task_that_stands_upright_is_told() -> None:
    answer = _table("| Nhiệm vụ | Mở lớp |", "| Chủ trì | Sở Y tế |", "| Hạn | Năm 2027 |")
    assert (answer["tasks"], len(answer["unread"])) == ([], 1)


def test_who_organizes_all_of_a_plan_is_told_and_has_no_task_there() -> None:
    text = (
        "II. CƠ QUAN CHỈ ĐẠO VÀ TỔ CHỨC THỰC HIỆN\n1. Cơ quan chỉ đạo: Ủy ban nhân dân tỉnh.\n"
        "2. Đơn vị chủ trì thực hiện: Sở Y tế.\n3. Đơn vị phối hợp thực hiện: Các sở, ngành.\n"
    )
    answer = as_json(understand(text))
    assert (answer["tasks"], [one["at"] for one in answer["unread"]]) == ([], ["ii"])


def test_numerals_below_a_name_number_a_group() -> None:
    answer = _table("| TT | Nhóm NV | Việc | Hạn |", "| 1 | I | Mở lớp | 2027 |")
    assert ([one["text"] for one in answer["tasks"]], answer["unread"]) == (["Mở lớp"], [])


def test_an_agenda_is_told_and_holds_no_tasks() -> None:
    answer = _table(
        "| Thời gian | Nội dung | Người thực hiện |",
        "| 7h30 - 8h00 | Đón đại biểu | Ban Tổ chức |",
        "| 8h15 | Khai mạc | Sở Y tế |",
    )
    assert (answer["tasks"], len(answer["unread"])) == ([], 1)


def test_who_approves_leads_nothing() -> None:
    answer = _table(
        "| TT | Công việc | Phòng phụ trách | Lãnh đạo duyệt |",
        "| 1 | Mở lớp | Phòng Tổ chức | Lê Văn Tám |",
        "| 2 | Mở kho | Phòng Hành chính | Lê Văn Tám |",
    )
    assert [one["lead"] for one in answer["tasks"]] == [["Phòng Tổ chức"], ["Phòng Hành chính"]]


def test_what_is_aimed_at_and_done_is_the_task() -> None:
    answer = _table(
        "| Ngày | Bộ phận thực hiện | Mục tiêu và nội dung công việc |",
        "| Thứ Hai | Phòng Y tế | Họp giao ban |",
        "| Thứ Ba | Phòng Nội vụ | Kiểm kê kho |",
    )
    assert [one["text"] for one in answer["tasks"]] == ["Họp giao ban", "Kiểm kê kho"]


def test_a_row_that_heads_one_that_heads_is_no_task() -> None:
    answer = _table(
        "| TT | Công việc | Chủ trì |",
        "| 1 | Hoàn thiện thể chế |  |",
        "| 1.1 | Ban hành văn bản |  |",
        "| 1.1.1 | Sửa đổi quy chế | Bộ Nội vụ |",
        "| 2 | Hạ tầng |  |",
        "| 2.1 | Ứng dụng |  |",
    )
    assert [one["at"] for one in answer["tasks"]] == ["pl/1.1.1", "pl/2", "pl/2.1"]


def test_a_time_below_no_head_is_told_for_no_column_of_the_data_can_be_called_by_none() -> None:
    rows = "".join(f"| {at} | Rà soát kho {at} | Sở Y tế | Tháng {at}/2027 |\n" for at in (1, 2, 3))
    text = f"KẾ HOẠCH\nNăm 2027\n\n| STT | Nhiệm vụ | Chủ trì |  |\n|---|---|---|---|\n{rows}"
    answer = as_json(understand(text))
    assert [one["period"] for one in answer["tasks"]] == [None] * 3
    assert [one["at"] for one in answer["unread"]] == ["1/c4", "2/c4", "3/c4"]


def test_who_helps_as_a_note_says_is_told() -> None:
    answer = _table(
        "| TT | Nhiệm vụ | Đơn vị chủ trì | Ghi chú & Đơn vị phối hợp |",
        "| 1 | Lập quy hoạch kho | Phòng Y tế | Phối hợp Sở Nội vụ, UBND cấp xã |",
        "| 2 | Mở nền tảng số | Phòng Y tế | Phối hợp triển khai đúng tiến độ |",
        "| 3 | Mở lớp | Phòng Y tế | Đã trình Sở Nội vụ |",
    )
    assert [one["support"] for one in answer["tasks"]] == [[], [], []]
    assert [one["words"] for one in answer["unread"]] == ["Phối hợp Sở Nội vụ, UBND cấp xã"]


@pytest.mark.parametrize("head", ["ĐV hỗ trợ", "CQ hỗ trợ"])
def test_a_short_head_says_who_helps(head: str) -> None:
    answer = _table(
        f"| TT | Công việc | ĐV chủ trì | {head} |",
        "| 1 | Lập quy hoạch kho | Sở Y tế | Chủ đầu tư |",
        "| 1a | Thẩm định quy hoạch | Sở Xây dựng | Sở Nội vụ |",
    )
    assert [(one["lead"], one["support"]) for one in answer["tasks"]] == [
        *((["Sở Y tế"], ["Chủ đầu tư"]), (["Sở Xây dựng"], ["Sở Nội vụ"]))
    ]


def test_rows_that_are_numbered_twice_head_those_below() -> None:
    answer = _table(
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


def test_weeks_and_months_number_no_rows() -> None:
    answer = _table(
        "| Tuần | Nội dung công việc | Đơn vị thực hiện |",
        "| 1 | Mở lớp | Sở Y tế |",
        "| 1-2 | Mở kho | Sở Nội vụ |",
        "| 3 | Mở trạm | Sở Y tế |",
    )
    assert [one["text"] for one in answer["tasks"]] == ["Mở lớp", "Mở kho", "Mở trạm"]


def test_a_time_is_not_sure_where_another_column_of_its_row_has_one_that_is_not_read() -> None:
    answer = _table(
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
        _table(head.format(*heads), rows)["tasks"][0]["period"]
        for heads in (("Hoàn thành", "Tiến độ"), ("Ngày bắt đầu", "Ngày kết thúc"))
    ]
    assert periods == ["2027-09-15", None]


def test_duties_of_somebody_whose_name_cannot_be_read_are_told_and_are_nobodys() -> None:
    name = "Ban tuyên giáo và dân vận các đảng ủy, ban xây dựng đảng các xã, phường"
    answer = as_json(understand(f"II. PHÂN CÔNG\n1. {name}\n- Tham mưu kế hoạch tuyên truyền.\n"))
    assert [(task["at"], task["lead"]) for task in answer["tasks"]] == [("ii/1/-1", [])]
    assert [(one["at"], one["words"]) for one in answer["unread"]] == [("ii/1", name)]


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


DOUBTED = {
    "a place behind a name": (
        "1. Hội Thủ kho tỉnh Mẫu Sơn, tỉnh Mẫu Thủy có trách nhiệm sửa kho.",
        ["Hội Thủ kho tỉnh Mẫu Sơn"],
    ),
    "words of the sentence": ("1. Quỹ chịu sự quản lý của Sở Y tế, lập sổ kho.", []),
    "what somebody was set up for": (
        "1. Ban Vận động thành lập Hội Thủ kho tỉnh có nhiệm vụ lập sổ kho.",
        [],
    ),
    "the first half of a word": ("1. Bộ Tổng Kho vận chỉ đạo Cục Kho sửa kho.", []),
    "the first words of a firm's name": (
        "1. Yêu cầu Công ty Cổ phần xây dựng giao thông Mẫu Sơn thực hiện giám sát kho.",
        [],
    ),
    "words of what a firm is to do": (
        "1. Đề nghị Công ty nộp lại hồ sơ về Sở Y tế để được sửa kho.",
        [],
    ),
    "a right and a word that points back": (
        "1. Chủ đầu tư được quyền giao nhà thầu này thực hiện một số công việc.",
        [],
    ),
    "who drafts what another is to check": (
        "1. Sở Tư pháp có trách nhiệm kiểm tra sổ kho do Sở Y tế chủ trì soạn thảo.",
        ["Sở Tư pháp"],
    ),
    "who gives it to another": (
        "1. Hội đồng nhân dân tỉnh giao Sở Y tế sửa kho.",
        ["Sở Y tế"],
    ),
}


@pytest.mark.parametrize(("line", "lead"), DOUBTED.values(), ids=list(DOUBTED))
def test_nobody_leads_whose_name_is_not_printed_whole(line: str, lead: list[str]) -> None:
    tasks = as_json(understand(f"KẾ HOẠCH\n\nI. NHIỆM VỤ\n{line}"))["tasks"]
    assert [who for one in tasks for who in one["lead"]] == lead


def test_a_group_before_a_colon_and_names_that_cannot_be_read_is_nobody() -> None:
    line = "1. Các đơn vị: Công an, Quân sự, Bộ đội Biên phòng rà soát kho."
    answer = as_json(understand(f"KẾ HOẠCH\n\nI. NHIỆM VỤ\n{line}"))
    assert [who for one in answer["tasks"] for who in one["lead"]] == []
    assert answer["unread"]


def test_who_directs_another_heads_a_body_beside_bodies() -> None:
    text = (
        "Điều 5. Trách nhiệm của các đơn vị\n1. Sở Y tế chỉ đạo Chi cục Mẫu\nRà soát kho.\n"
        "2. Sở Nội vụ\na) Lập sổ kho.\n3. Đơn vị giữ kho\na) Báo cáo.\nb) Kiểm tra kho.\n"
    )
    leads = {one["at"]: one["lead"] for one in as_json(understand(text))["tasks"]}
    assert leads["dieu5/3/a"] == leads["dieu5/3/b"] == ["Đơn vị giữ kho"]


def test_whom_a_thing_is_handed_over_to_has_no_role_in_the_work() -> None:
    line = "1. Sở Y tế chủ trì quản lý kho chuyển giao cho Sở Tài chính."
    [task] = as_json(understand(f"KẾ HOẠCH\n\nI. NHIỆM VỤ\n{line}"))["tasks"]
    assert task["roles"] == {"lead": ["Sở Y tế"]}


def test_pieces_that_a_page_or_a_table_has_cut_are_no_tasks() -> None:
    cut = "Lập sổ kho của các cơ quan\nvà kiểm kê kho hằng năm của tỉnh\n" * 6
    text = f"KẾ HOẠCH\n\nI. NHIỆM VỤ\n1. Sở Y tế\n{cut}2. Sở Tài chính\na) Lập sổ kho."
    answer = as_json(understand(text))
    assert [one["at"] for one in answer["tasks"]] == ["i/2/a"]
    assert [one["at"] for one in answer["unread"]] == ["i/1"]
    text = "KẾ HOẠCH\n\nI. NHIỆM VỤ\n1. Sở Y tế\nLập sổ kho của các\ntrưởng kho trong toàn tỉnh."
    assert [one["at"] for one in as_json(understand(text))["tasks"]] == ["i/1/~1"]


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


_BY_BOTH = "Đơn vị chủ trì: Sở Y tế; phối hợp: Sở Nội vụ."
# What stands below “1. Rà soát kho”, and whose tasks it makes: at which place, of how many doers.
LABELLED = {
    "dashes that one line closes": (f"- Kiểm kê.\n- Lập sổ.\n{_BY_BOTH}", {"1": 2}),
    "dashes that one dash closes": (f"- Kiểm kê.\n- Lập sổ.\n- {_BY_BOTH}", {"1": 2}),
    "dashes that each have theirs": (
        f"- Kiểm kê.\n{_BY_BOTH}\n- Lập sổ.\nĐơn vị chủ trì: Sở Xây dựng.",
        {"1/-1": 2, "1/-2": 1},
    ),
    "dashes that share theirs, before one of another": (
        f"- Kiểm kê.\n- Lập sổ.\n{_BY_BOTH}\n- Sửa kho.\nĐơn vị chủ trì: Sở Xây dựng.",
        {"1/-1": 2, "1/-2": 2, "1/-3": 1},
    ),
    "letters that each have theirs": (
        f"a) Kiểm kê.\n{_BY_BOTH}\nb) Lập sổ.\nĐơn vị chủ trì: Sở Xây dựng.",
        {"1/a": 2, "1/b": 1},
    ),
    "letters of which the last has some": (
        f"a) Kiểm kê.\nb) Lập sổ.\n{_BY_BOTH}",
        {"1/a": 0, "1/b": 2},
    ),
}


@pytest.mark.parametrize(("below", "tasks"), LABELLED.values(), ids=list(LABELLED))
def test_a_label_is_said_of_the_line_above_or_of_the_dashes_where_it_comes_again(
    below: str, tasks: dict[str, int]
) -> None:
    text = f"KẾ HOẠCH\nNăm 2027\n\nII. NHIỆM VỤ\n1. Rà soát kho\n{below}"
    answer = as_json(understand(text))
    found = {one["at"]: len(one["lead"]) + len(one["support"]) for one in answer["tasks"]}
    assert found == {f"ii/{at}": doers for at, doers in tasks.items()}


def test_who_helps_by_a_line_below_a_bodys_duties_helps_with_each() -> None:
    text = "1. Sở Y tế\n- Kiểm kê thuốc.\n- Lập sổ.\nĐơn vị phối hợp: Sở Nội vụ."
    answer = as_json(understand(f"KẾ HOẠCH\nNăm 2027\n\nII. NHIỆM VỤ\n{text}"))
    assert [(one["at"], one["lead"], one["support"]) for one in answer["tasks"]] == [
        (at, ["Sở Y tế"], ["Sở Nội vụ"]) for at in ("ii/1/-1", "ii/1/-2")
    ]


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


def test_what_a_letter_asks_of_all_is_theirs() -> None:
    text = (
        "V/v rà soát kho\nKính gửi: Các sở, ngành\n\n"
        "Ủy ban nhân dân tỉnh yêu cầu các sở, ngành thực hiện các nội dung sau:\n"
        "1. Yêu cầu chung:\n- Rà soát kho.\n- Kiểm kê sổ.\n2. Sở Y tế: Tổng hợp kết quả."
    )
    answer = as_json(understand(text))
    assert [(one["at"], one["lead"]) for one in answer["tasks"]] == [
        ("1/-1", ["các sở, ngành"]),
        ("1/-2", ["các sở, ngành"]),
        ("2", ["Sở Y tế"]),
    ]


def test_a_long_paragraph_is_told_by_all_whom_it_names() -> None:
    first, last = "Sở Nội vụ trực tiếp rà soát sổ", "Sở Giáo dục và Đào tạo chủ trì rà soát kho"
    text = f"{first}{' của các đơn vị' * 10}; {last}{' của các trường' * 10}."
    answer = as_json(understand(f"THÔNG BÁO\n\n1. Giao Sở Y tế rà soát.\n2. Các kho\n{text}"))
    told = [one["words"] for one in answer["unread"]]
    assert [one.split(" của ")[0] for one in told] == [first, last]


def test_what_an_issuer_asks_one_body_for_is_a_task_though_it_closes_the_letter() -> None:
    asked = (
        "Do đó, Ủy ban nhân dân tỉnh đề nghị Ban Thường trực Ủy ban Mặt trận Tổ quốc tỉnh căn cứ"
    )
    answer = as_json(
        understand(
            "V/v công nhận chức danh\nKính gửi: Ban Thường trực Ủy ban Mặt trận Tổ quốc tỉnh\n\n"
            f"Việc này không thuộc thẩm quyền.\n{asked} hướng dẫn của Bộ Nội vụ để giải quyết."
        )
    )
    assert [one["lead"] for one in answer["tasks"]] == [
        ["Ban Thường trực Ủy ban Mặt trận Tổ quốc tỉnh"]
    ]


def test_who_directs_those_whom_articles_lines_ask_leads_nothing_by_it() -> None:
    answer = as_json(
        understand(
            "QUYẾT ĐỊNH\nCông bố kết quả\n\nĐiều 2. Căn cứ kết quả ở Điều 1, Chủ tịch UBND tỉnh"
            " chỉ đạo:\n1. Giao Sở Y tế rà soát kho.\n2. Giao Sở Xây dựng rà soát giá.\n"
            "3. Phê bình các đơn vị xếp cuối."
        )
    )
    assert [(one["at"], one["lead"]) for one in answer["tasks"]][:2] == [
        ("dieu2/1", ["Sở Y tế"]),
        ("dieu2/2", ["Sở Xây dựng"]),
    ]
    assert all(one["lead"] != ["Chủ tịch UBND tỉnh"] for one in answer["tasks"])


def test_a_paragraph_that_goes_on_from_anothers_is_not_of_all_who_were_asked() -> None:
    answer = as_json(
        understand(
            "THÔNG BÁO\nKết luận về các kho\n\nĐề nghị các sở, ngành thực hiện các nhiệm vụ sau:\n"
            "I. RÀ SOÁT KHO\nSở Y tế chủ trì rà soát kho.\nĐồng thời, chủ trì rà soát sổ."
        )
    )
    assert [one["lead"] for one in answer["tasks"]] == [["Sở Y tế"], []]
    assert [one["words"] for one in answer["unread"]] == ["các sở, ngành"]


BELOW = {
    "whom a group's name only introduces": (
        "1. Các đơn vị chuyên môn: Khoa Luật và Viện Kinh tế Quản lý\n- Chủ trì biên soạn đề thi.",
        [("lead", ["Khoa Luật", "Viện Kinh tế Quản lý"])],
    ),
    "whose duties and rights a title names": (
        "1. Trách nhiệm, quyền hạn của Sở Tư pháp\n- Rà soát văn bản.",
        [("carry_out", ["Sở Tư pháp"])],
    ),
    "who has rights and duties": (
        "1. Sở Tư pháp có quyền hạn và trách nhiệm:\n- Rà soát văn bản.",
        [("carry_out", ["Sở Tư pháp"])],
    ),
    "who issues a decision": (
        "1. Giám đốc Trung tâm ra quyết định thu hồi giấy chứng nhận.",
        [("carry_out", ["Giám đốc Trung tâm"])],
    ),
    "what another leads": (
        "1. Công an tỉnh\n- Tổ chức thực hiện các dự án do Bộ Công an chủ trì.",
        [("carry_out", ["Công an tỉnh"])],
    ),
    "what others were given to lead": (
        "1. Sở Y tế\n- Căn cứ chức năng, phối hợp với các sở được giao chủ trì.",
        [("carry_out", ["Sở Y tế"])],
    ),
    "what an issuer says to all at the end": (
        "1. Văn phòng Sở: Đôn đốc tiến độ.\n"
        "Yêu cầu Trưởng các phòng căn cứ thông báo nghiêm túc triển khai thực hiện./.",
        [("carry_out", ["Văn phòng Sở"])],
    ),
}


@pytest.mark.parametrize(("words", "doing"), BELOW.values(), ids=list(BELOW))
def test_who_does_what_stands_below_or_behind_a_name(
    words: str, doing: list[tuple[str, list[str]]]
) -> None:
    answer = as_json(understand(f"KẾ HOẠCH\nCông tác năm 2027\n\nII. NHIỆM VỤ\n{words}"))
    roles = [one["roles"] for one in answer["tasks"]]
    said = [(role, who) for one in roles for role, who in one.items() if role != "support"]
    assert said == doing


def test_of_those_of_a_group_who_lead_others_may_help() -> None:
    text = (
        "II. TỔ CHỨC THỰC HIỆN\n1. Các sở; các cơ quan, đơn vị\n"
        "a) Chủ trì, phối hợp với các cơ quan, đơn vị liên quan rà soát hạ tầng.\n"
        "b) Phối hợp với Sở Y tế rà soát dữ liệu."
    )
    first, second = as_json(understand(text))["tasks"]
    assert first["lead"] == second["lead"] == ["Các sở", "các cơ quan, đơn vị"]
    assert (first["support"], second["support"]) == (["các cơ quan, đơn vị"], ["Sở Y tế"])


@pytest.mark.parametrize(
    ("asks", "who"),
    [
        (
            "Bộ Mỏ đề nghị Ủy ban nhân dân các xã, phường cấp phép vận chuyển.",
            "Ủy ban nhân dân các",
        ),
        ("Sở Mỏ trân trọng đề nghị các doanh nghiệp lập sổ theo dõi nổ mìn.", "các doanh nghiệp"),
        ("Đề nghị các đơn vị biết, nghiêm túc thực hiện.", ""),
        ("Sở Mỏ có văn bản đề nghị các doanh nghiệp báo cáo.", ""),
    ],
)
def test_what_a_letter_asks_for_once_is_of_those_who_are_asked(asks: str, who: str) -> None:
    head = "SỞ MỎ\nV/v cấp phép\nKính gửi: Như nơi nhận\n\nNgày 5/3/2027, Bộ ban hành Thông tư:"
    found = understand(
        f"{head}\n- Điều 8: có hiệu lực ngay.\n{asks}\nNơi nhận:\n- Như trên;\n"
    ).tasks
    doers = [name.words for task in found for one in task.assigned for name in one.who]
    assert len(doers) == (who != "")
    assert all(name.startswith(who) for name in doers)


@pytest.mark.parametrize(
    ("basis", "cited"),
    [
        (
            "Luật Kho tàng và Luật Cầu đường ngày 02 tháng 9 năm 2019",
            {"Luật Kho tàng", "Luật Cầu đường"},
        ),
        (
            "Luật sửa đổi, bổ sung một số điều của Luật Kho tàng, Luật Cầu đường và Luật Bến bãi"
            " ngày 02 tháng 9 năm 2019",
            {"Luật sửa đổi, bổ sung một số điều của Luật Kho tàng, Luật Cầu đường và Luật Bến bãi"},
        ),
        (
            "Nghị định quy định chi tiết một số điều của Luật Kho tàng về quản lý sổ kho",
            {"Luật Kho tàng"},
        ),
        ("danh mục chất 2-DIETHYLAMINO-ETHANOL và 03-SYT-KH", {"03-SYT-KH"}),
    ],
)
def test_acts_are_cited_by_their_whole_titles_each_by_itself(basis: str, cited: set[str]) -> None:
    text = f"UỶ BAN NHÂN DÂN\n\nKẾ HOẠCH\n\nCăn cứ {basis};\n\n1. Sở Y tế sửa kho.\n"
    assert set(as_json(understand(text))["citations"]) == cited


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


LETTER = (
    "UBND TỈNH MẪU\nSố: 7/UBND-KT\nMẫu, ngày 05 tháng 01 năm 2027\nV/v rà soát kho\n"
    "Kính gửi: Các sở\n\nUBND tỉnh nhận được tin.\n"
)
# What a letter says in passing: who leads by it, and whether it is told.
IN_PASSING = {
    "an office passes on what its head says": (
        "Văn phòng UBND tỉnh truyền đạt ý kiến của Chủ tịch UBND tỉnh giao Sở Y tế rà soát kho.",
        [["Sở Y tế"]],
        False,
    ),
    "who speaks does nothing of it": (
        "Phó Chủ tịch UBND tỉnh Trần Văn Bình có ý kiến: Giao Sở Y tế rà soát kho.",
        [["Sở Y tế"]],
        False,
    ),
    "words that are quoted": (
        "Chủ tịch UBND tỉnh có chỉ đạo: “Giao Sở Y tế rà soát kho”.",
        [],
        True,
    ),
    "given at a meeting": (
        "Tại cuộc họp ngày 02/01/2027, Chủ tịch UBND tỉnh giao Sở Y tế rà soát kho.",
        [],
        True,
    ),
    "given before": ("Chủ tịch UBND tỉnh đã giao Sở Y tế rà soát kho.", [], False),
    "what is due, and of nobody": ("Báo cáo gửi về Sở Y tế trước ngày 15/02/2027.", [], True),
    "what is due, of several": (
        "Theo nhiệm vụ được giao, các sở rà soát kho và gửi kết quả trước ngày 15/02/2027.",
        [],
        True,
    ),
    "what is asked of a superior": ("Kính đề nghị Bộ Y tế xem xét, quyết định.", [], False),
}


@pytest.mark.parametrize(("words", "leads", "told"), IN_PASSING.values(), ids=list(IN_PASSING))
def test_what_a_letter_says_in_passing(words: str, leads: list[list[str]], told: bool) -> None:
    answer = as_json(understand(f"{LETTER}{words}\n\nNơi nhận:\n- Như trên."))
    assert [one["lead"] for one in answer["tasks"]] == leads
    assert bool(answer["unread"]) == told


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


def test_numbered_lines_below_whom_a_letter_asks_are_tasks_with_paragraphs_below_them() -> None:
    more = "Yêu cầu mọi người dân giữ kho sạch.\nCác xưởng phải giữ kho sạch."
    text = (
        f"{LETTER}UBND tỉnh yêu cầu các sở, ngành thực hiện các nội dung sau:\n"
        f"1. Thực hiện nghiêm việc rà soát các kho thuốc trên địa bàn toàn tỉnh.\n{more}\n"
        f"2. Đóng cửa các kho thuốc không đủ điều kiện trên địa bàn toàn tỉnh.\n{more}\n"
        "3. Lập sổ kho."
    )
    answer = as_json(understand(text))
    leads = {one["at"]: one["lead"] for one in answer["tasks"] if "/" not in one["at"]}
    assert leads == {"1": ["các sở, ngành"], "2": [], "3": ["các sở, ngành"]}
    assert "~2" in [one["at"] for one in answer["unread"]]  # that it may be theirs


def test_what_a_report_is_to_say_is_no_task() -> None:
    text = (
        f"{LETTER}Sở Y tế đề nghị các xã báo cáo theo các nội dung sau:\n"
        "1. Nội dung báo cáo\n1.1. Về kết quả triển khai các nhiệm vụ năm 2026:\n"
        "- Tham mưu triển khai các nhiệm vụ trọng tâm, trong đó tập trung vào:\n"
        "+ Theo dõi, đôn đốc việc lập sổ kho;\n+ Tham mưu cho lãnh đạo rà soát kho.\n"
    )
    assert as_json(understand(text))["tasks"] == []


# What a letter says below its opening; the tasks there with who leads them, and what is told.
SAID = {
    "a body does what an issuer thinks": (
        "Chủ tịch UBND tỉnh có ý kiến như sau:\nSở Y tế rà soát kho.",
        {"~3": ["Sở Y tế"]},
        [],
    ),
    "it also reports in the time that is wanted": (
        "Sở Y tế chủ trì, phối hợp với Sở Xây dựng góp ý; báo cáo UBND tỉnh đúng thời gian yêu cầu",
        {"~2": ["Sở Y tế"]},
        [],
    ),
    "a numbered duty with a paragraph below it": (
        "1. Rà soát các kho thuốc trên địa bàn toàn tỉnh, nhất là vùng sâu.\n"
        "Yêu cầu Sở Y tế triển khai kịp thời tới các trạm; đồng thời tổ chức họp.",
        {"1/~1": ["Sở Y tế"]},
        ["1"],
    ),
    "those who are only asked to do what follows": (
        "1. Đề nghị Giám đốc Công an tỉnh, Giám đốc Sở Y tế tổ chức thực hiện\n"
        "- Rà soát kho.\n- Lập sổ kho.",
        {f"1/-{at}": ["Giám đốc Công an tỉnh", "Giám đốc Sở Y tế"] for at in (1, 2)},
        [],
    ),
    "a line with a duty of its own": (
        "1. Sở Y tế:\na) Chỉ đạo, hướng dẫn triển khai:\n- Công khai danh mục các kho thuốc.\n"
        "- Kiểm tra các kho thuốc ở xã.\n- Xử lý các kho thuốc không phép.",
        {"1/a": ["Sở Y tế"]},
        [],
    ),
    "reasons are none": (
        "Lý do: Vi phạm quy định về hội, cụ thể như sau:\n"
        "a) Hội Làm vườn: Quá thời gian tổ chức đại hội;\nGiao Sở Y tế lập sổ kho.",
        {"a/~1": ["Sở Y tế"]},
        ["a"],
    ),
    "a line that only says that duties follow": (
        "1. Sở Y tế:\na) Thực hiện tốt việc phòng ngừa, trọng tâm là các nội dung sau:\n"
        "- Công khai danh mục các kho thuốc.\n- Kiểm tra các kho thuốc ở xã.\n"
        "- Xử lý các kho thuốc không phép.",
        {f"1/a/-{at}": ["Sở Y tế"] for at in (1, 2, 3)},
        [],
    ),
    "several are asked in one sentence of who issues": (
        "Để ngăn dịch, Chủ tịch UBND tỉnh yêu cầu Giám đốc Sở Y tế, Chủ tịch UBND các xã lấy mẫu.",
        {"~2": ["Giám đốc Sở Y tế", "Chủ tịch UBND các xã"]},
        [],
    ),
    "no name begins in the middle of a list": (
        "Để phòng dịch, Sở Y tế chỉ đạo và đôn đốc phòng Y tế các huyện, thành phố và các cơ sở "
        "y tế trực thuộc, Trung tâm Mẫu các huyện thực hiện các công việc sau:\n1. Rà soát kho.",
        {"1": ["Trung tâm Mẫu các huyện"]},
        ["~2"],
    ),
    "who reports at the end stands behind the last of a list": (
        "1. Sở Y tế rà soát kho.\n2. Sở Tài chính lập sổ kho.\n"
        "Kết thúc tháng hành động các đơn vị báo cáo về Sở Y tế trước ngày 18/12/2027.",
        {"1": ["Sở Y tế"], "2": ["Sở Tài chính"]},
        ["2/~1"],
    ),
    "who holds a post": ("- Trưởng phòng: Đại tá Nguyễn Văn An.", {}, ["-1"]),
}


@pytest.mark.parametrize(("below", "leads", "told"), SAID.values(), ids=list(SAID))
def test_what_a_letter_says_below_its_opening(
    below: str, leads: dict[str, list[str]], told: list[str]
) -> None:
    answer = as_json(understand(f"{LETTER}{below}\n"))
    assert {one["at"]: one["lead"] for one in answer["tasks"]} == leads
    assert [*dict.fromkeys(one["at"] for one in answer["unread"])] == told


# Lines side by side in a section of tasks: those that are tasks, and those that are told.
BESIDE = {
    "a slogan is none": ("- “Chung tay vì kho sạch”.\n- Rà soát kho.", ["i/-2"], []),
    "a target is none": (
        "1. Rà soát kho.\n2. Lập sổ kho.\n3. Tỷ lệ hài lòng của người dân trên 90%.",
        ["i/1", "i/2"],
        ["i/3"],
    ),
    "several below a title": (
        "1. Tuyên truyền\nCác xã, phường tuyên truyền về kho.\n2. Rà soát kho.",
        ["i/2"],
        ["i/1/~1"],
    ),
    "whom brackets name": ("1. Mở lớp (tháng 3/2027, Sở Nội vụ).", ["i/1"], ["i/1"]),
}


@pytest.mark.parametrize(("below", "tasks", "told"), BESIDE.values(), ids=list(BESIDE))
def test_of_lines_side_by_side_some_are_tasks(
    below: str, tasks: list[str], told: list[str]
) -> None:
    answer = as_json(understand(f"KẾ HOẠCH\nNăm 2027\n\nI. NHIỆM VỤ\n{below}\n"))
    assert [one["at"] for one in answer["tasks"]] == tasks
    assert [*dict.fromkeys(one["at"] for one in answer["unread"])] == told


# Below “UBND tỉnh yêu cầu các sở, ngành:”: who leads what, and what is told.
ASKED_ABOVE = {
    "a higher section ends it": (
        "1. Rà soát kho.\nII. TỔ CHỨC THỰC HIỆN\n1. Kiểm tra kho.",
        [("1", ["các sở, ngành"])],
        ["ii/1"],
    ),
    "a paragraph behind the list is not of it": (
        "- Rà soát kho.\nTổ chức kiểm tra kho vào tháng 3/2027.",
        [("-1", ["các sở, ngành"])],
        ["~3"],
    ),
    "a report behind the last is not of it alone": (
        "1. Rà soát kho.\n2. Lập sổ kho.\nBáo cáo kết quả trước ngày 15/02/2027.",
        [("1", ["các sở, ngành"]), ("2", ["các sở, ngành"])],
        ["2/~1"],
    ),
    "the last line is a task though it has paragraphs below": (
        "1. Rà soát kho.\n2. Lập sổ kho.\nGiao Sở Y tế tổng hợp kết quả.",
        [("1", ["các sở, ngành"]), ("2", ["các sở, ngành"]), ("2/~1", ["Sở Y tế"])],
        [],
    ),
    "others are asked behind a title": (
        "1. Rà soát kho.\n2. Gỡ vướng mắc: Khi có đề nghị, yêu cầu các địa phương trả lời ngay.",
        [("1", ["các sở, ngành"]), ("2", [])],
        ["2"],
    ),
    "dashes below a whole sentence are duties": (
        "1. Rà soát kho.\n- Lập sổ kho.\n- Kiểm kê kho.",
        [(at, ["các sở, ngành"]) for at in ("1", "1/-1", "1/-2")],
        [],
    ),
}


@pytest.mark.parametrize(("below", "leads", "told"), ASKED_ABOVE.values(), ids=list(ASKED_ABOVE))
def test_who_is_asked_above_a_list_does_what_is_surely_of_it(
    below: str, leads: list[tuple[str, list[str]]], told: list[str]
) -> None:
    text = f"{LETTER}UBND tỉnh yêu cầu các sở, ngành:\n{below}\n\nNơi nhận:\n- Như trên."
    answer = as_json(understand(text))
    assert [(one["at"], one["lead"]) for one in answer["tasks"]] == leads
    assert [*dict.fromkeys(one["at"] for one in answer["unread"])] == told


# Numbered lines of a plan: who leads them, and what is told.
NUMBERED = {
    "names that cannot all be read": (
        "1. Yêu cầu Thủ trưởng các cơ quan, các Chủ kho lẻ, các đầu mối rà soát; trong đó lưu ý:"
        "\na) Rà soát kho.\nb) Lập sổ kho.",
        [("i/1/a", []), ("i/1/b", [])],
        ["i/1"],
    ),
    "who does the first sentence cannot be read": (
        "1. Cán bộ phụ trách kho rà soát kho. Giao Sở Y tế tổng hợp.",
        [("i/1", [])],
        ["i/1"],
    ),
    "a group whose members follow": (
        "1. Giao các sở, ngành: Y tế, Tài chính rà soát kho.",
        [("i/1", [])],
        ["i/1"],
    ),
    "somebody else behind a dash": (
        "1. Sở Nội vụ:\n- Bồi dưỡng cán bộ – Trường Chính trị tỉnh thực hiện.\n- Lập sổ kho.",
        [("i/1/-1", []), ("i/1/-2", ["Sở Nội vụ"])],
        ["i/1"],
    ),
    "a label below the last letter": (
        "1. Rà soát kho\na) Rà soát kho thuốc.\nb) Lập sổ kho.\nĐơn vị thực hiện: Sở Y tế.",
        [("i/1/a", []), ("i/1/b", ["Sở Y tế"])],
        ["i/1/a"],
    ),
    "a label behind all tasks": (
        "1. Rà soát kho.\n2. Lập sổ kho.\n3. Thời gian hoàn thành: trước 15/02/2027.",
        [("i/1", []), ("i/2", [])],
        ["i/3"],
    ),
}


@pytest.mark.parametrize(("below", "leads", "told"), NUMBERED.values(), ids=list(NUMBERED))
def test_who_leads_a_numbered_line(
    below: str, leads: list[tuple[str, list[str]]], told: list[str]
) -> None:
    answer = as_json(understand(f"KẾ HOẠCH\nNăm 2027\n\nI. NHIỆM VỤ\n{below}\n"))
    assert [(one["at"], one["lead"]) for one in answer["tasks"]] == leads
    assert [*dict.fromkeys(one["at"] for one in answer["unread"])] == told


@pytest.mark.parametrize(
    "above",
    [
        "các địa phương:",  # the rest of a line that a page has cut
        "Bộ Xây dựng.",
        "Trên cơ sở đề án, Ủy ban Thường vụ Quốc hội quyết định sắp xếp như sau:",
        "Sở Y tế hướng dẫn nội dung như sau:",
    ],
)
def test_a_line_that_says_not_who_does_what_follows_names_nobody(above: str) -> None:
    answer = as_json(understand(f"{LETTER}{above}\n- Rà soát kho.\n- Lập sổ kho.\n"))
    assert all(not one["lead"] for one in answer["tasks"])


def test_a_label_among_shares_is_not_of_the_section() -> None:
    text = "I. PHÂN CÔNG\n- Phụ trách chung: Đ/c Nguyễn Văn An.\n- Trang trí: Tổ Văn phòng."
    answer = as_json(understand(f"KẾ HOẠCH\nNăm 2027\n\n{text}\n"))
    assert answer["tasks"] == []
    assert [one["at"] for one in answer["unread"]][:1] == ["i/-1"]


def test_with_whom_duties_below_a_name_are_done_may_stand_behind_its_colon() -> None:
    text = (
        "I. NHIỆM VỤ\n1. Sở Y tế: Chủ trì, phối hợp với Công an tỉnh:\na) Kiểm tra kho.\nb) Lập sổ."
    )
    answer = as_json(understand(f"KẾ HOẠCH\nNăm 2027\n\n{text}\n"))
    assert [(one["at"], one["lead"], one["support"]) for one in answer["tasks"]] == [
        ("i/1/a", ["Sở Y tế"], ["Công an tỉnh"]),
        ("i/1/b", ["Sở Y tế"], ["Công an tỉnh"]),
    ]


@pytest.mark.parametrize(
    ("begins", "period"),
    [
        ("Thứ năm hằng tuần", "every-week/T5"),
        ("Thứ hai mỗi tuần", "every-week/T2"),
        ("Vào thứ Sáu hàng tuần", "every-week/T6"),
        ("Chủ nhật hằng tuần", "every-week/CN"),
        ("Thứ hai là hằng tuần", "every-week"),
        ("Thứ hai, hằng tháng", "every-month"),
    ],
)
def test_a_day_of_the_week_at_the_head_is_no_ordinal(begins: str, period: str) -> None:
    text = f"KẾ HOẠCH\nCông tác năm 2027\nI. NHIỆM VỤ\n1. {begins}, Sở Nội vụ gửi danh sách.\n"
    [task] = as_json(understand(text))["tasks"]
    assert task["period"] == period


# A pattern that begins with any letter and runs on over the line is tried at each letter anew.
TRIED_ANEW = re.compile(r"(?:\A|[|(])(?:\\[wS]|\.|\[\^[^\]]*\])[+*]?\??(?:\.|\[\^\\n\])[+*]")


@pytest.mark.parametrize("package", [importing, recognisers], ids=lambda one: one.__name__)
def test_a_long_paragraph_is_gone_through_once(package: ModuleType) -> None:
    names = [one.name for one in walk_packages(package.__path__, f"{package.__name__}.")]
    modules = [vars(import_module(one)) for one in names]
    found = {
        f"{module['__name__']}.{name}": value.pattern
        for module in modules
        for name, value in module.items()
        if isinstance(getattr(value, "pattern", None), str)
    }
    assert found
    assert not {name for name, pattern in found.items() if TRIED_ANEW.search(pattern)}


def test_a_head_in_any_words_tells_what_its_column_holds() -> None:
    answer = _table(
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
    answer = _table(
        "| TT | Nội dung chỉ đạo | Đơn vị tính | Chủ trì | Đơn vị cùng thực hiện |",
        "| 1 | Mở lớp tập huấn | Lớp | Sở Y tế | Sở Nội vụ |",
        "| 2 | Lập dự toán kho | Kho | Sở Nội vụ | Sở Y tế |",
    )
    assert [(one["lead"], one["support"]) for one in answer["tasks"]] == [
        *((["Sở Y tế"], ["Sở Nội vụ"]), (["Sở Nội vụ"], ["Sở Y tế"]))
    ]


def test_who_works_on_it_comes_before_who_directs() -> None:
    answer = _table(
        "| TT | Nhiệm vụ | Lãnh đạo chỉ đạo | Chuyên viên |",
        "| 1 | Mở lớp tập huấn | Phó Chủ tịch UBND tỉnh | Nguyễn Văn Minh |",
        "| 2 | Lập dự toán kho | Phó Chủ tịch UBND tỉnh | Lê Thị Lan |",
    )
    assert [one["lead"] for one in answer["tasks"]] == [["Nguyễn Văn Minh"], ["Lê Thị Lan"]]


def test_a_cell_tells_roles_behind_names_and_in_short_and_none_by_a_label_unknown() -> None:
    answer = _table(
        "| TT | Nhiệm vụ | Phân công |",
        "| 1 | Mở lớp tập huấn | - Sở Y tế: Chủ trì<br>- Sở Tư pháp, Sở Nội vụ: Phối hợp |",
        "| 2 | Lập dự toán kho | CT: Sở Y tế; PH: Sở Tư pháp, Sở Nội vụ |",
        "| 3 | Rà soát kho | Chính: Sở Y tế; phụ: Sở Tư pháp, Sở Nội vụ |",
    )
    said = (["Sở Y tế"], ["Sở Tư pháp", "Sở Nội vụ"])
    assert [(one["lead"], one["support"]) for one in answer["tasks"]] == [said, said, ([], [])]
    assert {one["at"] for one in answer["unread"]} == {"pl/3/c3"}


def test_a_section_row_gives_its_rows_to_the_body_that_it_names_behind_its_number() -> None:
    answer = _table(
        "| TT | Nhiệm vụ | Thời gian |",
        *("| I. Sở Y tế | < | < |", "| 1 | Mở lớp tập huấn | Quý I |"),
        *("| II. Nhóm nhiệm vụ về kho | < | < |", "| 2 | Lập dự toán kho | Quý I |"),
    )
    assert [one["lead"] for one in answer["tasks"]] == [["Sở Y tế"], []]


def test_columns_that_name_bodies_are_told_and_the_times_beside_them_read() -> None:
    answer = _table(
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
    answer = _table(
        "| TT | Nhiệm vụ | Chủ trì |",
        "| 999 | Mở lớp tập huấn | Sở Y tế |",
        *("| 1000 | Lập dự toán kho | Sở Nội vụ |", "| a) | Rà soát kho | ^ |"),
        "| 1001 | Rà soát lớp | Sở Nội vụ |",
    )
    assert [one["at"] for one in answer["tasks"]] == ["pl/999", "pl/1000", "pl/1000/a", "pl/1001"]


def test_a_column_of_which_half_are_times_is_one_and_what_else_names_somebody_is_told() -> None:
    answer = _table(
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
    answer = _table(
        "| TT | Nhiệm vụ | Chủ trì | Năm 2027 |",
        *("| Quý I/2027 | < | < | < |", "| 1 | Mở lớp tập huấn | Sở Y tế | Xong một nửa |"),
        *("| Kho | < | < | < |", "| 2 | Lập dự toán kho | Sở Nội vụ | 20 |"),
    )
    assert [one["period"] for one in answer["tasks"]] == [None, None]
    assert [one["words"] for one in answer["unread"]] == ["Năm 2027", "Quý I/2027"]
