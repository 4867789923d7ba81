"""Whose duties stand below a line, or behind its colon."""

import pytest

from macros.importing.understanding.text import as_json, understand
from tests.tools.understood import LETTER


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


def test_a_label_that_names_somebody_before_a_duty_is_whose_it_is() -> None:
    text = (
        "KẾ HOẠCH\nVề kho\n\n1. Nhiệm vụ\n- Đối với ngành Y tế: Lập sổ kho.\n"
        "- Các đơn vị: Xây dựng kế hoạch, tuyên truyền chủ đề, các thông điệp và các hoạt động.\n"
    )
    tasks = as_json(understand(text))["tasks"]
    assert [one["lead"] for one in tasks] == [["ngành Y tế"], ["Các đơn vị"]]


def test_a_duty_behind_a_colon_is_nothing_that_a_group_is_called() -> None:
    duty = "Các trường: Quán triệt đến các cán bộ, giáo viên."
    answer = as_json(understand(f"KẾ HOẠCH\nVề kho\n\n1. Nhiệm vụ\n- {duty}\n"))
    assert [one["lead"] for one in answer["tasks"]] == [["Các trường"]]


def test_a_line_below_a_body_that_says_only_with_whom_gives_that_to_its_dashes() -> None:
    body = (
        "1. Sở Y tế\na) Chủ trì, phối hợp với các sở, ngành, UBND các xã và đơn vị có liên quan\n"
    )
    answer = as_json(
        understand(
            f"KẾ HOẠCH\nVề kho\n\nI. TỔ CHỨC THỰC HIỆN\n{body}- Rà soát kho.\n- Lập sổ kho.\n"
            "b) Phối hợp với Sở Nội vụ\n- Kiểm tra kho.\nc) Phối hợp với Sở Tư pháp.\n"
            "d) Phối hợp với Sở Ngoại vụ\nrà soát kho.\n"
        )
    )
    several = ["các sở, ngành", "UBND các xã", "đơn vị"]
    assert [(one["at"], one["lead"], one["support"]) for one in answer["tasks"]] == [
        ("i/1/a/-1", ["Sở Y tế"], several),
        ("i/1/a/-2", ["Sở Y tế"], several),
        ("i/1/b/-1", ["Sở Y tế"], ["Sở Nội vụ"]),
        ("i/1/c", ["Sở Y tế"], ["Sở Tư pháp"]),
        ("i/1/d", ["Sở Y tế"], ["Sở Ngoại vụ"]),
    ]
    assert answer["unread"] == []


def test_who_owns_a_project_or_a_programme_leads_what_stands_below() -> None:
    text = "KẾ HOẠCH\nVề kho\n\nI. NHIỆM VỤ\n1. {}:\na) Lập kế hoạch.\nb) Rà soát kho.\n"
    for name in ("Chủ dự án thành phần", "Cơ quan chủ quản Chương trình"):
        tasks = as_json(understand(text.format(name)))["tasks"]
        assert [one["lead"] for one in tasks] == [[name], [name]]


def test_below_whose_responsibility_a_title_names_with_more_words_duties_are_told() -> None:
    text = (
        "QUYẾT ĐỊNH\nVề kho\n\nĐiều 6. Trách nhiệm\n2. Trách nhiệm của Bộ Tài chính\nLập dự toán.\n"
        "3. Trách nhiệm của các bộ, cơ quan trung ương được giao chủ trì các Dự án, Tiểu dự án"
        " về kho và tham gia thực hiện Chương trình\nLập kế hoạch kho.\n"
    )
    answer = as_json(understand(text))
    assert [one["lead"] for one in answer["tasks"]] == [["Bộ Tài chính"], []]
    assert [one["at"] for one in answer["unread"]] == ["dieu6/3"]


@pytest.mark.parametrize(
    ("line", "lead", "unread"),
    [
        ("Thống nhất tổ chức Hội nghị. Giao Sở Y tế:", ["Sở Y tế"], []),
        ("Về Kế hoạch kho và thỏa thuận với Liên đoàn, giao Sở Nội vụ:", ["Sở Nội vụ"], []),
        (
            "Thống nhất tổ chức Hội nghị. Giao Trung tâm Xúc đầu tư, Thương mại và Sổ:",
            [],
            ["Trung tâm Xúc đầu tư, Thương mại và Sổ"],
        ),
    ],
)
def test_whom_the_last_clause_of_a_line_gives_what_stands_below_leads_it(
    line: str, lead: list[str], unread: list[str]
) -> None:
    said = "THÔNG BÁO\nKết luận về kho\n\nChủ tịch UBND tỉnh kết luận như sau:\n"
    answer = as_json(understand(f"{said}1. {line}\n- Rà soát kho.\n- Lập sổ kho.\n"))
    assert [one["lead"] for one in answer["tasks"]] == [lead, lead]
    assert [one["words"] for one in answer["unread"]] == unread


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


def test_duties_of_somebody_whose_name_cannot_be_read_are_told_and_are_nobodys() -> None:
    name = "Ban tuyên giáo và dân vận các đảng ủy, ban xây dựng đảng các xã, phường"
    answer = as_json(understand(f"II. PHÂN CÔNG\n1. {name}\n- Tham mưu kế hoạch tuyên truyền.\n"))
    assert [(task["at"], task["lead"]) for task in answer["tasks"]] == [("ii/1/-1", [])]
    assert [(one["at"], one["words"]) for one in answer["unread"]] == [("ii/1", name)]


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
    "some of those whom a name of several names": (
        "1. Các sở, địa phương\n- Các sở chủ trì rà soát kho.\n- Lập sổ kho.",
        [("lead", ["Các sở"]), ("carry_out", ["Các sở, địa phương"])],
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


def test_with_whom_duties_below_a_name_are_done_may_stand_behind_its_colon() -> None:
    text = (
        "I. NHIỆM VỤ\n1. Sở Y tế: Chủ trì, phối hợp với Công an tỉnh:\na) Kiểm tra kho.\nb) Lập sổ."
    )
    answer = as_json(understand(f"KẾ HOẠCH\nNăm 2027\n\n{text}\n"))
    assert [(one["at"], one["lead"], one["support"]) for one in answer["tasks"]] == [
        ("i/1/a", ["Sở Y tế"], ["Công an tỉnh"]),
        ("i/1/b", ["Sở Y tế"], ["Công an tỉnh"]),
    ]
