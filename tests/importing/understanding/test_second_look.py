"""What two ways of reading do not both find is a hole, and told; what both find stands."""

import pytest

from macros.importing.understanding.second_look import NOT_WHOLE
from macros.importing.understanding.text import as_json, understand
from macros.importing.understanding.understood import NOT_SURE_WHOSE

HEAD = """KẾ HOẠCH
Công tác năm 2027

III. NHIỆM VỤ
"""
# A text, whom its last task surely has (lead, support), and what is told as unsure.
DOUBTED = {
    "a list with semicolons that goes on past what could be read": (
        "1. Giao Sở Tài chính; Ban vì sự tiến bộ của phụ nữ tỉnh lập dự toán.",
        (["Sở Tài chính"], []),
        {("Ban vì sự tiến bộ của phụ nữ tỉnh lập dự toán", NOT_WHOLE)},
    ),
    "a duty below a body that begins with another": (
        "1. Trung tâm Mẫu\n"
        "- Khi có cháy, Thủ trưởng đơn vị quản lý trực tiếp chỉ huy lực lượng chữa cháy.",
        ([], []),
        {("Trung tâm Mẫu", NOT_SURE_WHOSE)},
    ),
    "those who come in with a later sentence": (
        "1. Họp giao ban: mỗi tháng một lần. Tài liệu do Văn phòng chuẩn bị. "
        "Các thành viên Ban Chỉ đạo có trách nhiệm góp ý bằng văn bản.",
        ([], []),
        {("Các thành viên Ban Chỉ đạo", NOT_SURE_WHOSE)},
    ),
    "helpers of a later sentence, whoever does it": (
        "1. Phát huy vai trò của gia đình. Chủ động phối hợp với Hội Phụ nữ xã để vận động.",
        ([], []),
        {("Hội Phụ nữ xã", NOT_SURE_WHOSE)},
    ),
    "those of whom it is recalled what they were given": (
        "1. Sở Nội vụ kiểm tra tình hình thực hiện nhiệm vụ do Chính phủ giao các bộ, ngành.",
        (["Sở Nội vụ"], []),
        set(),
    ),
    "those to whom another hands on": (
        "1. Sở Nội vụ gửi Thường trực HĐND xã để xem xét, giao các Ban của HĐND xã thẩm tra.",
        (["Sở Nội vụ"], []),
        set(),
    ),
    "a committee named after what it was set up for": (
        "1. Ban Chỉ đạo\n- Hướng dẫn các xã thực hiện.\n"
        "2. Ban Chỉ đạo phát triển du lịch các tỉnh định kỳ báo cáo tình hình hoạt động.",
        ([], []),
        {("Ban Chỉ đạo", NOT_SURE_WHOSE)},
    ),
    "a list that goes on past a name that is none": (
        "1. Sở Nội vụ phối hợp với Sở Y tế, cơ quan có chức năng quản lý đất đai, "
        "Sở Tài chính và các đơn vị liên quan giải quyết vướng mắc.",
        (["Sở Nội vụ"], ["Sở Y tế"]),
        {("cơ quan có chức năng quản lý đất đai", NOT_WHOLE)},
    ),
    "places that go on behind the first": (
        "1. Giao UBND tỉnh Điện Biên, Nghệ An và Tây Ninh rà soát kho.",
        (["UBND tỉnh Điện Biên"], []),
        {("Nghệ An và Tây Ninh", NOT_WHOLE)},
    ),
    "helpers of whom the last cannot be read": (
        "1. Sở Y tế phối hợp với Đoàn Thanh niên, Hội sinh viên gom các đội thanh niên giữ kho.",
        (["Sở Y tế"], ["Đoàn Thanh niên"]),
        {("Hội sinh viên gom các đội thanh niên giữ kho", NOT_WHOLE)},
    ),
    "whom a line asks that is no body": (
        "1. Yêu cầu gác kho giám sát kho.",
        ([], []),
        {("gác kho giám sát kho.", NOT_SURE_WHOSE)},
    ),
    "what is required of things": ("1. Yêu cầu về kho: Rà soát kho.", ([], []), set()),
    "a sentence that was taken for a body's name": (
        "Ban Bí thư quy định về quản lý tài liệu như sau:\n"
        "1. Bảo đảm an toàn tài liệu.\n2. Bảo đảm công khai, minh bạch.",
        ([], []),
        {("Ban Bí thư quy định về quản lý tài liệu như sau", NOT_SURE_WHOSE)},
    ),
    "a line below a body that says nothing to do": (
        "1. Sở Y tế\n- Kiểm tra cơ sở.\n- Các quyền và nghĩa vụ khác theo quy định.",
        ([], []),
        {("Sở Y tế", NOT_SURE_WHOSE)},
    ),
    "one of many of a body, whose name goes on in words of no name": (
        "1. Sở Y tế\n- Kiểm tra cơ sở.\n2. Công đoàn các cấp\n"
        "2.1 - Công đoàn cấp trên trực tiếp cơ sở: tổ chức tập huấn.",
        ([], []),
        {("Công đoàn các cấp", NOT_SURE_WHOSE)},
    ),
    "how many, and no work": (
        "1. Sở Y tế: Kiểm tra cơ sở.\n2. Sở Nội vụ: Xét tối đa 15 tập thể.",
        ([], []),
        {("Sở Nội vụ", NOT_SURE_WHOSE)},
    ),
    "whom a body asks among its duties": (
        "1. Trung tâm Mẫu\n- Rà soát hồ sơ.\n- Cử cán bộ tập huấn.\n- Cập nhật dữ liệu.\n"
        "- Đề nghị Sở Tư pháp cấp tài khoản cho cán bộ.",
        ([], []),
        {("Sở Tư pháp", NOT_SURE_WHOSE)},
    ),
    "a post that every office has": (
        "1. Giám đốc chịu trách nhiệm chỉ đạo công tác phòng cháy.",
        ([], []),
        {("Giám đốc", NOT_SURE_WHOSE)},
    ),
    "such a post above its duties": (
        "1. Phó Giám đốc\n- Theo dõi công tác kho.",
        ([], []),
        {("Phó Giám đốc", NOT_SURE_WHOSE)},
    ),
    "what an office is made of": (
        "1. Trung tâm có Giám đốc và Phó Giám đốc; Giám đốc chịu trách nhiệm điều hành.",
        ([], []),
        {(name, NOT_SURE_WHOSE) for name in ("Trung tâm có Giám đốc", "Phó Giám đốc", "Giám đốc")},
    ),
    "whom a later clause asks for more than the first": (
        "1. Rà soát cơ sở y tế; đề nghị Công an tỉnh, Sở Tư pháp bảo đảm an ninh.",
        ([], []),
        {("Công an tỉnh", NOT_SURE_WHOSE), ("Sở Tư pháp", NOT_SURE_WHOSE)},
    ),
    "whom the doer's own sentence asks": (
        "1. Sở Y tế xây dựng kế hoạch kiểm tra; kiến nghị Bộ Y tế bố trí kinh phí.",
        (["Sở Y tế"], []),
        {("Bộ Y tế", NOT_SURE_WHOSE)},
    ),
    "several to whom a duty hands on": (
        "1. Sở Nội vụ xây dựng đề cương, giao các trường tổ chức thực hiện.",
        (["Sở Nội vụ"], []),
        {("các trường", NOT_SURE_WHOSE)},
    ),
    "those to whom a duty is given on": (
        "1. Giao Sở Y tế rà soát kho, giao nhiệm vụ các Trạm Y tế cấp xã đăng ký mua thuốc.",
        (["Sở Y tế"], []),
        {("các Trạm Y tế cấp xã", NOT_SURE_WHOSE)},
    ),
    "whom the issuer itself asks in a later sentence": (
        "1. Sở Y tế rà soát kho. Ủy ban nhân dân tỉnh yêu cầu Sở Nội vụ tổ chức tập huấn.",
        (["Sở Y tế"], []),
        {("Sở Nội vụ", NOT_SURE_WHOSE)},
    ),
    "a name that goes on with capitals that begin none": (
        "1. Giao Bệnh viện Mẫu An và Đời sống mới rà soát kho.",
        ([], []),
        {("Bệnh viện Mẫu An", NOT_SURE_WHOSE)},
    ),
    "an open name that goes on past “và”": (
        "1. Giao Bệnh viện Mẫu An và đời mẫu rà soát kho.",
        ([], []),
        {("Bệnh viện Mẫu An", NOT_SURE_WHOSE)},
    ),
    "a group that goes on past its comma": (
        "1. Giao các trung tâm mẫu, thư quán và kho mẫu rà soát kho.",
        ([], []),
        {("các trung tâm mẫu", NOT_SURE_WHOSE)},
    ),
    "what is told of things among duties": (
        "1. Sở Y tế\n- Rà soát kho.\n- Kiểm tra sổ.\n- Thời hạn giữ kho dài nhất ba năm.",
        ([], []),
        {("Sở Y tế", NOT_SURE_WHOSE)},
    ),
    "whom a body works with, where the other may lead": (
        "1. Sở Y tế\n- Phối hợp Sở Xây dựng chủ trì rà soát kho thuốc.",
        ([], ["Sở Xây dựng"]),
        {("Sở Y tế", NOT_SURE_WHOSE)},
    ),
    "the last word of whose members a body has": (
        "1. Tổ chức phụ trách kho các Bộ, ngành, Sở Tư pháp chủ trì rà soát kho.",
        (["Sở Tư pháp"], []),
        {("ngành", NOT_SURE_WHOSE)},
    ),
    "several of a bare kind that small words go on from": (
        "1. Giao các Tổ tuyên vận Hội Khuyến học xã phát thẻ.",
        ([], []),
        {("các Tổ", NOT_SURE_WHOSE)},
    ),
    "a council with a comma in its name": (
        "1. Giao Hội đồng bồi thường, giải phóng mặt bằng và Sở Xây dựng rà soát giá.",
        ([], []),
        {("Hội đồng bồi thường", NOT_SURE_WHOSE)},
    ),
    "one of two helpers behind “hoặc”": (
        "1. Sở Y tế chủ trì, phối hợp với Công an tỉnh hoặc Ban Quản lý Khu kinh tế rà soát kho.",
        (["Sở Y tế"], ["Công an tỉnh"]),
        {("Ban Quản lý Khu kinh tế", NOT_WHOLE)},
    ),
    "several behind “và” whose name cannot be read": (
        "1. Sở Y tế chủ trì, phối hợp với Sở Nội vụ và các nhà cung ứng thuốc rà soát kho.",
        (["Sở Y tế"], ["Sở Nội vụ"]),
        {("các nhà cung ứng thuốc", NOT_WHOLE)},
    ),
}
CONFIRMED = {
    "what stands among duties, though it begins as none": (
        "1. Sở Y tế\n- Rà soát kho.\n- Kiểm tra sổ.\n- Gom góp các thứ còn lại trong kho.",
        (["Sở Y tế"], []),
    ),
    "a duty among duties behind what it is about": (
        "1. Sở Y tế\n- Rà soát kho.\n- Ngày 16/11/2027: Họp tổ kho.\n- Đèn kho: kiểm tra, sửa.",
        (["Sở Y tế"], []),
    ),
    "work that is called as an office is, among duties": (
        "1. Sở Y tế\n- Rà soát kho.\n- Kiểm tra sổ.\n- Lãnh đạo Hội Thủ kho, Hội Giữ sổ ở xã.",
        (["Sở Y tế"], []),
    ),
    "what to do in some case": (
        "1. Sở Y tế\n- Rà soát kho.\n- Trường hợp có dịch (cấp 3 trở lên), chỉ đạo các trạm trực.",
        (["Sở Y tế"], []),
    ),
    "what not to do": (
        "1. Sở Xây dựng\n- Rà soát kho.\n- Không cấp phép đào đường trong mùa mưa.",
        (["Sở Xây dựng"], []),
    ),
    "a body with words of time behind its name": (
        "1. Phòng Công tác sinh viên cuối năm gởi danh sách tập huấn.",
        (["Phòng Công tác sinh viên"], []),
    ),
    "whom a later clause says to lead": (
        "1. Rà soát cơ sở y tế; đề nghị Công an tỉnh chủ trì.",
        (["Công an tỉnh"], []),
    ),
    "those asked one after the other": (
        "1. Giao Sở Y tế rà soát cơ sở; đề nghị Công an tỉnh bảo đảm an ninh.",
        (["Sở Y tế", "Công an tỉnh"], []),
    ),
    "another who leads what a body only helps with": (
        "1. Sở Y tế\n- Phối hợp tiến hành các cuộc kiểm tra do Công an tỉnh chủ trì.",
        (["Công an tỉnh"], ["Sở Y tế"]),
    ),
    "a body that works with another, whoever leads what they look at": (
        "1. Sở Y tế\n- Phối hợp với Sở Xây dựng rà soát các dự án do Bộ Y tế chủ trì.",
        (["Sở Y tế"], ["Sở Xây dựng"]),
    ),
    "whom a document asks among others whom it asks": (
        "1. Rà soát hồ sơ.\n2. Giao Sở Y tế kiểm tra.\n3. Đề nghị Sở Tư pháp cấp tài khoản.",
        (["Sở Tư pháp"], []),
    ),
    "the body itself behind a condition": (
        "1. Văn phòng Mẫu\n"
        "- Đối với kiến nghị của nhiều ngành, lĩnh vực, Văn phòng Mẫu chủ trì xử lý.",
        (["Văn phòng Mẫu"], []),
    ),
    "a duty in its field": (
        "1. Sở Y tế\n- Trong phạm vi, lĩnh vực quản lý của mình, chủ động kiểm tra cơ sở.",
        (["Sở Y tế"], []),
    ),
    "a part of the body, or its head": (
        "1. Ủy ban nhân dân xã, phường\n"
        "- Ủy ban nhân dân các xã, phường phân công cán bộ theo dõi.\n",
        (["Ủy ban nhân dân xã, phường"], []),
    ),
    "a subject behind a label": (
        "1. Thời hạn gửi báo cáo: Các sở, ngành gửi báo cáo trước ngày 20/6/2027.",
        (["Các sở, ngành"], []),
    ),
    "how often it is due, in brackets": (
        "1. Sở Y tế\n- Định kỳ (6 tháng, hằng năm) tổng hợp báo cáo gửi Sở Nội vụ, Sở Tư pháp.",
        (["Sở Y tế"], []),
    ),
    "others than those above": (
        "1. Các sở, ngành, cơ quan thuộc tỉnh\n- Rà soát kho.\n"
        "- Các sở, ngành khác chủ động phối hợp với Sở Y tế rà soát kho.",
        (["Các sở, ngành"], ["Sở Y tế"]),
    ),
    "a committee that does what it was set up for": (
        "1. Ban Chỉ đạo\n- Hướng dẫn các xã.\n2. Ban Chỉ đạo hướng dẫn các xã, phường thực hiện.",
        (["Ban Chỉ đạo"], []),
    ),
    "helpers of a later sentence, where somebody does it": (
        "1. Sở Y tế\n- Rà soát cơ sở. Phối hợp với Sở Nội vụ kiểm tra.",
        (["Sở Y tế"], ["Sở Nội vụ"]),
    ),
}


def test_a_yearly_day_is_not_of_one_year() -> None:
    text = (
        f"Số: 12/KH-UBND\nMẫu Lâm, ngày 05 tháng 01 năm 2027\n\n{HEAD}"
        "1. Hàng năm, Sở Y tế rà soát; gửi báo cáo về Sở Nội vụ trước ngày 11/12."
    )
    answer = as_json(understand(text))
    assert answer["tasks"][0]["period"] == "every-year"
    assert [one["words"] for one in answer["unread"]] == ["ngày 11/12"]


@pytest.mark.parametrize(("words", "sure", "told"), DOUBTED.values(), ids=list(DOUBTED))
def test_a_fact_in_doubt_is_a_hole(
    words: str, sure: tuple[list[str], list[str]], told: set[tuple[str, str]]
) -> None:
    answer = as_json(understand(HEAD + words))
    last = answer["tasks"][-1]
    assert (last["lead"], last["support"]) == sure
    assert {(one["words"], one["why"]) for one in answer["unread"]} == told


@pytest.mark.parametrize(("words", "sure"), CONFIRMED.values(), ids=list(CONFIRMED))
def test_a_fact_that_both_ways_of_reading_find_stands(
    words: str, sure: tuple[list[str], list[str]]
) -> None:
    answer = as_json(understand(HEAD + words))
    last = answer["tasks"][-1]
    assert (last["lead"], last["support"]) == sure
    assert not answer["unread"]
