"""Who has which role by the words of a sentence."""

import pytest

from macros.importing.understanding.sentences import roles_said

SAID = {
    "Giao Sở Nội vụ chủ trì, phối hợp với Sở Tư pháp và các đơn vị liên quan rà soát": {
        "lead": ["Sở Nội vụ"],
        "support": ["Sở Tư pháp", "các đơn vị"],
    },
    "Giao Sở Xây dựng cắm mốc; UBND phường Mẫu Bắc phối hợp thực hiện.": {
        "carry_out": ["Sở Xây dựng"],
        "support": ["UBND phường Mẫu Bắc"],
    },
    "Giao Sở Y tế chủ trì trưng bày tại các khu do thành phố Mẫu An được giao chủ trì.": {
        "lead": ["Sở Y tế"]
    },
    "Thống nhất chủ trương; giao Sở Tài chính tham mưu.": {"carry_out": ["Sở Tài chính"]},
    "Sở Y tế chủ trì, phối hợp với Sở Tài chính; Công an tỉnh và Tỉnh đoàn tuyên truyền.": {
        "lead": ["Sở Y tế"],
        "support": ["Sở Tài chính", "Công an tỉnh", "Tỉnh đoàn"],
    },
    "Sở Y tế phối hợp với Sở Tài chính bố trí kinh phí.": {
        "carry_out": ["Sở Y tế"],
        "support": ["Sở Tài chính"],
    },
    "Sở Tài chính quyết định đối với tài sản chuyển giao cho Hội đồng nhân dân tỉnh.": {
        "carry_out": ["Sở Tài chính"]
    },
    "Đề nghị Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh giám sát.": {
        "monitor": ["Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh"]
    },
    "Đảng ủy Ủy ban nhân dân tỉnh lãnh đạo xây dựng kế hoạch.": {
        "direct": ["Đảng ủy Ủy ban nhân dân tỉnh"]
    },
    "Bồi dưỡng kỹ năng (cả năm) – Trường Mẫu An thực hiện.": {"carry_out": ["Trường Mẫu An"]},
    "Các sở, ban, ngành; UBND các xã theo chức năng, nhiệm vụ được giao, tổ chức thực hiện.": {
        "carry_out": ["Các sở, ban, ngành", "UBND các xã"]
    },
}


@pytest.mark.parametrize("sentence", SAID)
def test_a_sentence_gives_roles(sentence: str) -> None:
    found: dict[str, list[str]] = {}
    for role, one in roles_said(sentence).named:
        found.setdefault(role, []).append(one.words)
    assert found == SAID[sentence]


@pytest.mark.parametrize(
    "sentence",
    [
        "Sở Xây dựng đã chủ trì lập quy hoạch.",
        "Trách nhiệm của người đứng đầu cơ sở thí nghiệm, nghiên cứu khoa học",
        "Xây dựng quy chế phối hợp với Công an tỉnh.",
        "Trình Ủy ban nhân dân tỉnh phê duyệt.",
        "Đôn đốc các chủ đầu tư phối hợp với chính quyền địa phương.",
        "Chỉ đạo Phòng Cảnh sát PCCC và CNCH phối hợp với Sở Xây dựng kiểm tra.",
        "Phòng Đấu thầu, thẩm định hồ sơ của nhà thầu.",
        "Tiếp thu ý kiến Bộ Chính trị, Ban Bí thư, hoàn thiện đề án, xin ý kiến các tỉnh ủy.",
        "Chủ tịch Ủy ban nhân dân tỉnh chịu trách nhiệm thi hành Quyết định này.",
        "Sở Y tế trong phạm vi chức năng, nhiệm vụ được giao có thẩm quyền xử phạt.",
    ],
)
def test_words_that_give_nobody_a_role(sentence: str) -> None:
    assert roles_said(sentence).named == ()


def test_each_is_no_time_from_which_on_another_does_it() -> None:
    sentence = "Từng cấp, từng ngành phải công khai thông tin của ngành, địa phương thật đầy đủ."
    assert roles_said(sentence, loose=True).named == ()


def test_a_name_that_may_go_on_past_its_comma_is_left_over() -> None:
    said = roles_said("Chủ trì, phối hợp với Sở Y tế, Phòng Vận tải, phương tiện và người lái họp.")
    assert [one.words for one in said.having("support")] == ["Sở Y tế"]
    assert said.left == ("Phòng Vận tải",)


def test_whom_one_works_with_and_cannot_be_read_is_told() -> None:
    said = roles_said("Phối hợp với ai đó trong ngành rà soát.")
    assert said.named == ()
    assert said.left == ("Phối hợp với ai đó trong ngành rà soát.",)
