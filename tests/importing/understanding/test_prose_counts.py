"""Which sentences of a letter that name somebody are tasks of theirs."""

import pytest

from macros.importing.understanding.text import as_json, understand
from tests.tools.understood import LETTER


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
