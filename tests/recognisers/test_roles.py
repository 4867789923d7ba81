"""Roles: out of the labels of lines and heads of columns, and out of words in a text."""

import pytest

from macros.model.tasks import Role
from macros.recognisers.names import Name, NameRecogniser
from macros.recognisers.roles import (
    ROLE_WORDS,
    Meaning,
    label_meaning,
    labelled_parts,
    roles_in_words,
)

LABELS: dict[Meaning, tuple[str, ...]] = {
    "direct": ("Chỉ đạo", "Chỉ đạo thực hiện", "Lãnh đạo phụ trách", "Lãnh đạo chỉ đạo"),
    "lead": (
        *("Chủ trì", "Cơ quan chủ trì", "Đơn vị đầu mối", "CHỦ TRÌ", "Chịu trách nhiệm chính"),
        *("Đơn vị chủ trì thực hiện", "Cơ quan thường trực"),
    ),
    "carry_out": (
        *("Tham mưu, thực hiện", "Tham mưu thực hiện", "Người thực hiện", "Đơn vị thực hiện"),
        *("Tổ chức thực hiện", "Phân công thực hiện", "Cơ quan tham mưu", "Thực hiện"),
    ),
    "support": ("Đơn vị phối hợp", "Phối hợp", "Phối hợp thực hiện", "Cơ quan, đơn vị phối hợp"),
    "monitor": (
        "Theo dõi, giám sát",
        "Theo dõi",
        "Đôn đốc",
        "Chuyên viên theo dõi",
        "Theo dõi, đôn đốc việc thực hiện",
    ),
    "other": (
        *("Phân công", "Trách nhiệm", "Chủ trì, phối hợp", "Cơ quan chủ trì/phối hợp", "Đơn vị"),
        *("Người phụ trách", "Phân công nhiệm vụ", "Cơ quan ban hành", "Cơ quan, đơn vị"),
        *("Chủ trì và phối hợp", "Chủ trì - Phối hợp"),
    ),
    "time": (
        *("Thời gian", "Thời gian thực hiện", "Thời hạn", "Thời hạn hoàn thành", "Tiến độ"),
        "Giai đoạn thực hiện",
        *("Tiến độ thực hiện", "Hạn hoàn thành", "Hoàn thành", "Lộ trình", "Năm thực hiện"),
    ),
    "result": (
        *("Sản phẩm", "Kết quả", "Kết quả thực hiện", "Kết quả đầu ra", "Sản phẩm hoàn thành"),
        *("Dự kiến sản phẩm/kết quả", "Hình thức sản phẩm"),
    ),
    "task": (
        *("Nhiệm vụ", "Nội dung công việc", "Nhiệm vụ, giải pháp", "Tên nhiệm vụ", "Nội dung"),
        *("Giải pháp thực hiện", "Các biện pháp tổ chức thực hiện"),
    ),
    "number": ("TT", "STT", "Số TT", "Số thứ tự"),
}
NO_LABELS = (
    *("", "Kinh phí", "Kinh phí thực hiện", "Ghi chú", "Đơn vị tính", "Nơi nhận", "Mục tiêu"),
    *("Lãnh đạo duyệt", "Cấp phê duyệt", "Tình hình thực hiện", "Kế hoạch thực hiện"),
    "Nội dung chi",
    *("Phương thức hỗ trợ thực hiện", "Hình thức thực hiện", "Thời gian nhận", "Ngày giao"),
    *("Phương án giám sát", "Quy trình thực hiện", "Kết quả hiện nay", "Kết quả đến nay"),
    *("Phòng, chống tham nhũng", "Ban hành kèm theo Quyết định", "Thực hiện Nghị quyết số 12"),
    *("Chỉ đạo các cơ quan, đơn vị, địa phương tập trung thực hiện", "Đôn đốc xử lý rác thải"),
)  # fmt: skip


@pytest.mark.parametrize(
    ("label", "meaning"), [(label, kind) for kind, labels in LABELS.items() for label in labels]
)
def test_a_label_tells_what_it_labels(label: str, meaning: Meaning) -> None:
    for printed in (label, label.upper(), f" *{label}*: ", label.replace(" ", "\u00a0")):
        assert label_meaning(printed) == meaning, printed


@pytest.mark.parametrize("label", NO_LABELS)
def test_other_labels_tell_nothing(label: str) -> None:
    assert label_meaning(label) is None


def test_every_role_of_the_model_has_a_word() -> None:
    assert {role.value for role in Role} <= set(ROLE_WORDS)
    assert set(LABELS) == {*ROLE_WORDS, "time", "result", "task", "number"}


@pytest.mark.parametrize(
    ("line", "parts"),
    [
        ("Cơ quan chủ trì: Sở Nội vụ.", [("Cơ quan chủ trì", "lead", "Sở Nội vụ.")]),
        (
            "- *Chủ trì:* Sở Nội vụ; phối hợp: Sở Tư pháp. Thời gian: quý III/2022",
            [
                ("Chủ trì", "lead", "Sở Nội vụ"),
                ("phối hợp", "support", "Sở Tư pháp"),
                ("Thời gian", "time", "quý III/2022"),
            ],
        ),
        (
            "Chủ trì: Sở Nội vụ<br>Phối hợp: Các sở",
            [("Chủ trì", "lead", "Sở Nội vụ"), ("Phối hợp", "support", "Các sở")],
        ),
        ("Ghi chú: không", []),
        ("Rà soát tiêu chuẩn; phối hợp với các Bộ: Y tế, Công Thương hoàn thiện.", []),
        ("Các đơn vị sau: A, B", []),
        ("không có nhãn", []),
        ("", []),
    ],
)
def test_labels_in_a_line(line: str, parts: list[tuple[str, str, str]]) -> None:
    found = labelled_parts(line)
    assert [(one.label, one.meaning) for one in found] == [part[:2] for part in parts]
    for one, (_, _, words) in zip(found, parts, strict=True):
        assert line[one.end : one.words_end].replace("<br>", "").strip(" *;") in (
            words,
            f"{words}.",
        )
        assert line[one.start : one.end].rstrip(":*").strip() == one.label


NAMES = NameRecogniser(
    [
        Name("Sở Nội vụ", "body", "snv"),
        Name("Sở Tư pháp", "body", "stp"),
        Name("Công an tỉnh", "body", "ca"),
        Name("Các sở, ban, ngành", "group", "sbn"),
        Name("Địa phương", "group", "dp", generic=True),
    ]
)


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        (
            "Chủ trì, phối hợp với Sở Tư pháp và các sở, ban, ngành liên quan rà soát quy định.",
            ["lead", "support stp sbn(liên quan)"],
        ),
        (
            "Giao Sở Nội vụ chủ trì, phối hợp chặt chẽ với Sở Tư pháp kiểm tra Công an tỉnh.",
            ["lead snv", "support stp"],
        ),
        ("SỞ NỘI VỤ CHỦ TRÌ, PHỐI HỢP VỚI SỞ TƯ PHÁP", ["lead snv", "support stp"]),
        ("Sở Nội vụ, Sở Tư pháp chủ trì tham mưu", ["lead snv stp"]),
        ("Sở Nội vụ (chủ trì), Công an tỉnh", ["lead snv"]),
        ("Là đầu mối, phối hợp cùng Sở Tư pháp", ["lead", "support stp"]),
        ("Phối hợp với Sở Tư pháp rà soát", ["support"]),
        ("Sở Nội vụ phối hợp với Sở Tư pháp rà soát", ["support snv"]),
        ("Các địa phương phối hợp với Sở Tư pháp rà soát", ["support dp"]),
        ("Cân đối ngân sách địa phương, phối hợp với Sở Tư pháp chi", ["support"]),
        ("Lập quy hoạch của Công an tỉnh. Phối hợp với Sở Tư pháp rà soát", ["support"]),
        ("Sở Tư pháp được giao chủ trì rà soát", ["lead stp(được giao)"]),
        ("Làm các dự án do Sở Tư pháp chủ trì", []),
        ("Đoàn số 1: do Sở Tư pháp chủ trì", ["lead stp"]),
        ("Làm các dự án do Bộ Công an tỉnh chủ trì", []),
        ("Cùng với các sở, ban, ngành được giao chủ trì làm các dự án", []),
        ("Chủ trì rà soát văn bản của Sở Tư pháp", ["lead"]),
        ("Chủ trì, phối hợp với ngành chức năng, Sở Tư pháp", ["lead", "support"]),
        ("Rà soát văn bản của Sở Tư pháp", []),
        ("", []),
    ],
)
def test_roles_in_the_words_of_a_text(text: str, roles: list[str]) -> None:
    found = roles_in_words(text, NAMES)
    assert [
        " ".join(
            [
                one.role,
                *(
                    who.mention.id + (f"({who.scope})" if who.scope else "")
                    for who in one.assignees
                ),
            ]
        )
        for one in found
    ] == roles
    words = {"lead": ("chủ trì", "đầu mối"), "support": ("phối hợp",)}
    for one in found:
        printed = text[one.start : one.end].lower()
        assert any(word in printed for word in words[one.role])


def test_a_long_text_returns() -> None:
    text = "Sở Nội vụ chủ trì, phối hợp với Sở Tư pháp; " * 3_000
    assert len(roles_in_words(text, NAMES)) == 6_000
    labelled_parts("Chủ trì: " * 10_000)
    labelled_parts("a " * 50_000)
