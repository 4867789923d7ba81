"""Names that begin at a place of a sentence, told from the words of work behind them."""

import pytest

from macros.importing.names_in_prose import begins_name, names_at

SENTENCES = {
    "Sở Tư pháp, Công an tỉnh và các sở, ban, ngành liên quan rà soát, hoàn thiện": [
        "Sở Tư pháp",
        "Công an tỉnh",
        "các sở, ban, ngành|liên quan",
    ],
    "Phòng Năng lượng kiểm tra đồng hồ nước": ["Phòng Năng lượng"],
    "các Sở, ban, ngành, địa phương tăng cường kiểm tra": ["các Sở, ban, ngành, địa phương"],
    "Sở Nông nghiệp và Môi trường; Công an tỉnh và UBND các địa phương rà soát": [
        "Sở Nông nghiệp và Môi trường",
        "Công an tỉnh",
        "UBND các địa phương",
    ],
    "các phòng chuyên môn thuộc sở Xây dựng và UBND xã, phường tham mưu": [
        "các phòng chuyên môn thuộc sở Xây dựng",
        "UBND xã, phường",
    ],
    "Văn phòng Đoàn đại biểu Quốc hội và Hội đồng nhân dân tỉnh, Tỉnh đoàn vận động": [
        "Văn phòng Đoàn đại biểu Quốc hội và Hội đồng nhân dân tỉnh",
        "Tỉnh đoàn",
    ],
    "Chi cục Quản lý thị trường tuần tra": ["Chi cục Quản lý thị trường"],
    "Ban Tuyên giáo và Dân vận Tỉnh ủy hướng dẫn": ["Ban Tuyên giáo và Dân vận Tỉnh ủy"],
    "Ban Quản lý dự án đầu tư xây dựng tỉnh khẩn trương": [
        "Ban Quản lý dự án đầu tư xây dựng tỉnh"
    ],
    "các Sở Nội vụ, Tài chính bố trí": ["Sở Nội vụ", "Sở Tài chính"],
    "các chủ đầu tư hạ tầng cụm công nghiệp, Công ty Điện lực Lào Cai đầu tư": [
        "các chủ đầu tư hạ tầng cụm công nghiệp",
        "Công ty Điện lực Lào Cai",
    ],
    "Chủ tịch UBND các xã, phường nêu trên chỉ đạo": ["Chủ tịch UBND các xã, phường|nêu trên"],
    "phòng Quản lý công nghiệp trong việc tham mưu": ["phòng Quản lý công nghiệp"],
    "UBND TP. Hồ Chí Minh báo cáo": ["UBND TP. Hồ Chí Minh"],
    "Trung ương Hội Liên hiệp Phụ nữ Việt Nam phát động": [
        "Trung ương Hội Liên hiệp Phụ nữ Việt Nam"
    ],
    "Phó Thủ tướng Trần Văn Mẫu chỉ đạo": ["Phó Thủ tướng Trần Văn Mẫu"],
}


@pytest.mark.parametrize("sentence", SENTENCES)
def test_names_end_where_the_work_begins(sentence: str) -> None:
    names, end = names_at(sentence, 0)
    said = [f"{one.words}|{one.scope}" if one.scope else one.words for one in names]
    assert said == SENTENCES[sentence]
    assert all(one.words in sentence or "các Sở" in sentence for one in names)
    assert sentence[end : end + 1] == " "


@pytest.mark.parametrize(
    "words",
    ["Hội nghị trực tuyến", "Phòng, chống tham nhũng", "Bộ chỉ số", "Tổ chức hội nghị", "Báo cáo",
     "Đoàn kiểm tra liên ngành", "Trường hợp cần thiết", "Ban hành kế hoạch", "Sở hữu trí tuệ"],
)  # fmt: skip
def test_words_that_begin_as_names_do_are_none(words: str) -> None:
    assert not begins_name(words)


def test_a_name_with_no_sure_end_is_none() -> None:
    assert names_at("Hội ngà say mèo vàng đỏ tím", 0)[0] == []
