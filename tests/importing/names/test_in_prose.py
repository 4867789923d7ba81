"""Names that begin at a place of a sentence, told from the words of work behind them."""

import sys
from types import FrameType

import pytest

from macros.importing.names.extent import extent
from macros.importing.names.in_prose import begins_name, is_person, names_at
from macros.importing.names.printed import PrintedName
from macros.importing.understanding.headings import titled
from macros.importing.understanding.text import understand

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
    "Cục Nhà giáo và Cán bộ quản lý giáo dục rà soát": ["Cục Nhà giáo và Cán bộ quản lý giáo dục"],
    "Cục Văn hóa cơ sở, Gia đình và Thư viện rà soát": ["Cục Văn hóa cơ sở, Gia đình và Thư viện"],
    "Phó giám đốc Hoàng Văn Tư, Phó giám đốc Nguyễn Đình Chi rà soát": [
        "Phó giám đốc Hoàng Văn Tư",
        "Phó giám đốc Nguyễn Đình Chi",
    ],
    "Vụ Quản lý công chức, viên chức rà soát": ["Vụ Quản lý công chức, viên chức"],
    "Phòng Chính trị, tư tưởng rà soát": ["Phòng Chính trị, tư tưởng"],
    "Phòng Tổ chức Cán bộ quản lý hồ sơ": ["Phòng Tổ chức Cán bộ"],
    "Hội Nông dân tỉnh, tỉnh Đoàn rà soát": ["Hội Nông dân tỉnh", "tỉnh Đoàn"],
    "Thủ trưởng cơ sở giáo dục rà soát": ["Thủ trưởng cơ sở giáo dục"],
    "các sở giáo dục và đào tạo rà soát": ["các sở giáo dục và đào tạo"],
    "các sở thông tin kịp thời": ["các sở"],
    "Công an đơn vị, địa phương và Giám đốc Sở Y tế quy định": [
        "Công an đơn vị, địa phương",
        "Giám đốc Sở Y tế",
    ],
    "Trường THPT Mẫu Lãnh 2, UBND xã Mẫu Lâm 1 và Công an phường 3 rà soát": [
        "Trường THPT Mẫu Lãnh 2",
        "UBND xã Mẫu Lâm 1",
        "Công an phường 3",
    ],
    "Chi cục Quản lý thị trường tuần tra": ["Chi cục Quản lý thị trường"],
    "các cơ quan thông tin đại chúng khác ở địa phương đưa tin": [
        "các cơ quan thông tin đại chúng|khác ở địa phương"
    ],
    "Đồng chí Bộ trưởng Bộ Y tế, Thứ trưởng Bộ Y tế tiếp tục bám sát": [
        "Bộ trưởng Bộ Y tế",
        "Thứ trưởng Bộ Y tế",
    ],
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
    "Đảng ủy các cơ quan Đảng Trung ương, Trung ương các tổ chức chính trị - xã hội chỉ đạo": [
        "Đảng ủy các cơ quan Đảng Trung ương",
        "Trung ương các tổ chức chính trị - xã hội",
    ],
    "Đảng ủy Tòa án nhân dân tối cao khẩn trương triển khai": ["Đảng ủy Tòa án nhân dân tối cao"],
    "Trung ương Hội Liên hiệp Phụ nữ Việt Nam phát động": [
        "Trung ương Hội Liên hiệp Phụ nữ Việt Nam"
    ],
    "Phó Thủ tướng Trần Văn Mẫu chỉ đạo": ["Phó Thủ tướng Trần Văn Mẫu"],
    "Giám đốc các Sở: Y tế, Xây dựng triển khai": ["Giám đốc Sở Y tế", "Giám đốc Sở Xây dựng"],
    "UBND các xã: Tân Lập, Bảo Hà và Phúc Khánh bố trí": [
        "UBND xã Tân Lập",
        "UBND xã Bảo Hà",
        "UBND xã Phúc Khánh",
    ],
    "Ủy ban nhân dân tỉnh Đồng Mẫu và thành phố Hải Mẫu bàn giao": [
        "Ủy ban nhân dân tỉnh Đồng Mẫu",
        "thành phố Hải Mẫu",
    ],
    "đồng chí Phó Bí thư, Chủ tịch UBND phường chịu trách nhiệm": [
        "Phó Bí thư, Chủ tịch UBND phường"
    ],
    "ông Xín Mẫu Phừ tham mưu": ["Xín Mẫu Phừ"],
    "các Sở Giáo dục và Đào tạo bố trí": ["các Sở Giáo dục và Đào tạo"],
    "Ban Quản lý dự án các khu vực rà soát": ["Ban Quản lý dự án các khu vực"],
    "Trung tâm Khuyến nông các chi nhánh và các đơn vị liên quan xử lý": [
        "Trung tâm Khuyến nông các chi nhánh",
        "các đơn vị|liên quan",
    ],
    "Bộ trưởng Bộ Công an thừa ủy quyền Thủ tướng Chính phủ ký": ["Bộ trưởng Bộ Công an"],
    "các cơ quan báo chí tỉnh: Đài Phát thanh Mẫu Lâm và các cơ quan báo chí tỉnh đưa tin": [
        "Đài Phát thanh Mẫu Lâm",
        "các cơ quan báo chí tỉnh",
    ],
    "Chủ tịch UBND các tỉnh, thành phố ven biển từ Mẫu An đến Mẫu Lâm kiểm đếm": [
        "Chủ tịch UBND các tỉnh, thành phố ven biển|từ Mẫu An đến Mẫu Lâm"
    ],
    "Ban Thường vụ Tỉnh ủy, Thành ủy lãnh đạo": ["Ban Thường vụ Tỉnh ủy, Thành ủy"],
    "Lãnh đạo Hội đồng nhân dân tỉnh rà soát": ["Lãnh đạo Hội đồng nhân dân tỉnh"],
    "Thủ trưởng các Sở, Ban, Ngành Thành phố rà soát": ["Thủ trưởng các Sở, Ban, Ngành Thành phố"],
    "Thủ trưởng các sở, ban, ngành và Sở Y tế rà soát": [
        "Thủ trưởng các sở, ban, ngành",
        "Sở Y tế",
    ],
    "các sở, ngành, các Ban Quản lý dự án rà soát": ["các sở, ngành", "các Ban Quản lý dự án"],
    "các tổ chức nghiên cứu và phát triển, các trường THPT trên địa bàn rà soát": [
        "các tổ chức nghiên cứu và phát triển",
        "các trường THPT trên địa bàn",
    ],
    "các trường mầm non, tiểu học, THCS, các khoa, phòng thuộc Trường rà soát": [
        "các trường mầm non, tiểu học, THCS",
        "các khoa, phòng thuộc Trường",
    ],
    "các đơn vị thuộc Cục Mẫu An, các phòng chuyên môn, đơn vị trực thuộc Sở rà soát": [
        "các đơn vị thuộc Cục Mẫu An",
        "các phòng chuyên môn, đơn vị trực thuộc Sở",
    ],
    "các bệnh viện Quân đội, các đơn vị y tế trực thuộc rà soát": [
        "các bệnh viện Quân đội",
        "các đơn vị y tế trực thuộc",
    ],
    "các cơ sở y tế có giường bệnh và UBND các xã nơi có dự án rà soát": [
        "các cơ sở y tế có giường bệnh",
        "UBND các xã nơi có dự án",
    ],
    "Sở TC, NN&MT, VNPT và Viettel rà soát": ["Sở TC", "Sở NN&MT", "VNPT", "Viettel"],
    "các Tập đoàn VNPT, Viettel rà soát": ["Tập đoàn VNPT", "Tập đoàn Viettel"],
    "Hạt Kiểm lâm khu vực và UBND các phường 1, 2 và 3 rà soát": [
        "Hạt Kiểm lâm khu vực",
        "UBND các phường 1, 2 và 3",
    ],
    "các phòng, ban, cơ sở thuộc Xã, các thôn làng, tổ dân phố rà soát": [
        "các phòng, ban, cơ sở thuộc Xã",
        "các thôn làng, tổ dân phố",
    ],
    "UBND các phường diễn ra sự kiện và Sở Y tế rà soát": [
        "UBND các phường|diễn ra sự kiện",
        "Sở Y tế",
    ],
    "Báo Mẫu An thông tin kịp thời": ["Báo Mẫu An"],
    "Chủ đầu tư các dự án xây dựng kế hoạch": ["Chủ đầu tư các dự án"],
    "Khoa và sinh viên phối hợp rà soát": ["Khoa", "sinh viên"],
    "Giáo viên chủ nhiệm, GV bộ môn và BGH lập danh sách": [
        "Giáo viên chủ nhiệm",
        "GV bộ môn",
        "BGH",
    ],
    "cán bộ, giáo viên và nhân viên, Đoàn trường rà soát": [
        "cán bộ, giáo viên và nhân viên",
        "Đoàn trường",
    ],
    "đồng chí Hoa và ông Nguyễn Văn Mẫu, Trưởng phòng Kinh tế rà soát": [
        "Hoa",
        "Nguyễn Văn Mẫu|Trưởng phòng Kinh tế",
    ],
    "Bà Lê Thị Mẫu - Phó Bí thư Đảng ủy, Chủ tịch UBND xã (Trưởng ban) rà soát": [
        "Lê Thị Mẫu|Phó Bí thư Đảng ủy, Chủ tịch UBND xã"
    ],
    "Bà Lê Thị Mẫu (Phó Hiệu trưởng) rà soát": ["Lê Thị Mẫu|Phó Hiệu trưởng"],
    "CTĐT chủ trì rà soát": ["CTĐT"],
    "thủ trưởng cơ sở kinh doanh thuốc rà soát": ["thủ trưởng cơ sở kinh doanh thuốc"],
    "Thủ trưởng các đơn vị thuộc Cục Mẫu An và thủ trưởng đơn vị trực thuộc rà soát": [
        "Thủ trưởng các đơn vị thuộc Cục Mẫu An",
        "thủ trưởng đơn vị trực thuộc",
    ],
    "các tỉnh, các chủ đầu tư rà soát": ["các tỉnh", "các chủ đầu tư"],
    "các đại học, học viện; các trường đại học, cao đẳng sư phạm chủ động rà soát": [
        "các đại học, học viện",
        "các trường đại học, cao đẳng sư phạm",
    ],
    "Cục Tài chính/BQP lập, báo cáo kết quả": ["Cục Tài chính/BQP"],
    "Hội sinh viên lập các đội": ["Hội sinh viên"],
    "lực lượng Bộ đội Biên phòng rà soát": ["lực lượng Bộ đội Biên phòng"],
    "Phòng 5, Cục Cảnh sát Mẫu, Bộ Công an rà soát": ["Phòng 5, Cục Cảnh sát Mẫu, Bộ Công an"],
    "Chủ tịch Hội đồng quản lý Quỹ Mẫu và Tòa án nhân dân cấp cao rà soát": [
        "Chủ tịch Hội đồng quản lý Quỹ Mẫu",
        "Tòa án nhân dân cấp cao",
    ],
    "Cảnh sát giao thông trong phạm vi tuần tra": ["Cảnh sát giao thông"],
    "các cơ quan chức năng và chính quyền địa phương rà soát": [
        "các cơ quan chức năng",
        "chính quyền địa phương",
    ],
    "Giám đốc các Sở: Y tế, Tài chính; Cục trưởng Cục Thuế tỉnh rà soát": [
        *("Giám đốc Sở Y tế", "Giám đốc Sở Tài chính", "Cục trưởng Cục Thuế tỉnh"),
    ],
}
# Names of many small words, of work or of things, between which no list tells.
RARE = [
    "Ban Quản lý Khu kinh tế và các khu công nghiệp tỉnh",
    "Ban Chỉ đạo xóa nhà tạm, nhà dột nát huyện Mẫu An",
    "ngành Giáo dục và Đào tạo",
    "Ban quản lý Khu kinh tế Mẫu An và các KCN Mẫu Xuyên",
    "Ban Quản lý bảo trì đường bộ",
    "Trung tâm Quan trắc tài nguyên và môi trường",
    "Trung tâm Ứng dụng tiến bộ khoa học và công nghệ",
    "Hiệp hội Doanh nghiệp nhỏ và vừa tỉnh",
    "Công ty TNHH Khoáng sản và Luyện kim Mẫu Trung",
    "Phòng Quản lý kết cấu hạ tầng giao thông",
    "Phòng Phổ biến, giáo dục pháp luật",
    "Quỹ Phòng, chống thiên tai tỉnh",
    "Vụ Pháp luật dân sự - kinh tế",
    "Vụ Thị trường trong nước",
    "Cục Hàng không Việt Nam",
    "Chi cục Giám định xây dựng",
    "Đội Quản lý thị trường số 1",
    "Tổ công nghệ số cộng đồng",
    "Trung tâm Giáo dục nghề nghiệp - Giáo dục thường xuyên số 2",
    "các Công ty TNHH MTV Khai thác công trình thủy lợi",
    "Ban Thường vụ các đảng ủy xã, phường",
    "các ban, cơ quan tham mưu, giúp việc Tỉnh ủy",
    "Viettel Mẫu Giang",
    "Ban Chỉ đạo phòng, chống tham nhũng, lãng phí, tiêu cực tỉnh",
    "Ban Chỉ đạo liên ngành về an toàn thực phẩm tỉnh",
    "Ban Chỉ đạo chuyển đổi số xã",
    "Ban Chỉ đạo 35 tỉnh",
    "Tổ công tác Đề án 06 cấp xã",
    "Đoàn đại biểu Quốc hội tỉnh",
    "Bộ Tổng Tham mưu",
    "Quân chủng Phòng không - Không quân",
    "Phòng Hậu cần",
    "Hội Cựu Chiến binh tỉnh",
    "Công chức Địa chính - xây dựng",
    "Khoa Phòng, chống HIV/AIDS",
    "UBND xã Mẫu R'lấp",
    "Báo Sức khỏe và Đời sống",
    "Đài Khí tượng Thủy văn khu vực Nam Bộ",
    "Cục Quản lý khám, chữa bệnh",
    "Ban quản lý rừng phòng hộ, đặc dụng",
    "Phòng Cảnh sát điều tra tội phạm về ma túy",
    "Đại sứ quán Việt Nam tại Lào",
    "Ban Chỉ đạo phòng, chống dịch",
    "Ban Chỉ huy Phòng, chống thiên tai và Tìm kiếm cứu nạn",
    "Cơ quan Cảnh sát điều tra Công an tỉnh",
    "Trung tâm Nuôi dưỡng người có công",
    "Tổ Tiết kiệm và vay vốn",
    "Phó Giám đốc phụ trách Sở Nội vụ",
    "Bệnh viện Mắt Trung ương",
    "cơ quan thuế",
    "Văn phòng HĐND&UBND xã",
    "Công đoàn các đại học Quốc gia",
    "Phòng Công tác chính trị và Học sinh, sinh viên",
]


@pytest.mark.parametrize("sentence", SENTENCES)
def test_names_end_where_the_work_begins(sentence: str) -> None:
    names, end = names_at(sentence, 0)
    said = [f"{one.words}|{one.scope}" if one.scope else one.words for one in names]
    assert said == SENTENCES[sentence]
    assert all(one.words.split()[-1] in sentence for one in names)
    assert sentence[end : end + 1] == " "


@pytest.mark.parametrize("name", RARE)
def test_a_rare_name_ends_where_the_work_begins(name: str) -> None:
    for work in ("chủ trì rà soát", "hướng dẫn thực hiện", "và Sở Y tế báo cáo"):
        assert names_at(f"{name} {work}", 0)[0][0].words == name


@pytest.mark.parametrize(
    "words",
    ["Hội nghị trực tuyến", "Phòng, chống tham nhũng", "Bộ chỉ số", "Tổ chức hội nghị", "Báo cáo",
     "Bộ sản phẩm", "Đoàn kiểm tra liên ngành", "Trường hợp cần thiết", "Ban hành kế hoạch",
     "Sở hữu trí tuệ"],
)  # fmt: skip
def test_words_that_begin_as_names_do_are_none(words: str) -> None:
    assert not begins_name(words)


@pytest.mark.parametrize(
    "sentence",
    [
        "Hội ngà say mèo vàng đỏ tím",
        "Tổ ngà say mèo vàng đỏ tím",
        "Phòng Kinh tế sờ nắn giám sát sau tiêm phòng",
        "Trung tâm Dịch vụ đấu giá tài sản",
        "Cục Bảo vệ, gìn giữ kho",
        "các sở, ngành Công an tỉnh rà soát",
        "Bộ Tổng Kho vận rà soát",
        "Ban Chỉ đạo phong trào “Sạch kho” rà soát",
        "Công ty TNHH MTV Khai thác vận hành kho",
        "Học sinh đi học đúng giờ",
        "cán bộ rà soát kho",
        "Thủ trưởng đơn vị cung cấp giống rà soát",
        "kế toán và Điều lệ của Hội",
        "CNTT phát triển nhanh",
        "các Cục: Thuế, Hải quan và Thống kê rà soát",
        "Anh Quốc và Pháp",
    ],
)
def test_a_name_with_no_sure_end_is_none(sentence: str) -> None:
    assert names_at(sentence, 0)[0] == []


def test_staff_are_somebody_behind_who_asks_them_but_for_what_narrows_them_down() -> None:
    asked = "Yêu cầu giám thị giám sát; đề nghị giảng viên hướng dẫn rà soát"
    assert [one.words for one in names_at(asked, 8)[0]] == ["giám thị"]
    assert names_at(asked, asked.index("giảng"))[0] == []


def test_a_list_is_gone_through_once() -> None:
    """Each name of twice as many is read once more, however often the list is asked for."""
    assert _read_of(80) <= 2.2 * _read_of(40)


def _read_of(many: int) -> int:
    """How many names are read of a text with a list of so many."""
    listed = "; ".join(f"Sở Mẫu {'ABCDEFGHIK'[one // 10]}{one % 10}" for one in range(many))
    calls = 0

    def call(frame: FrameType, event: str, _: object) -> None:
        nonlocal calls
        calls += event == "call" and frame.f_code is extent.__code__

    before = sys.getprofile()
    sys.setprofile(call)
    try:
        understand(
            f"KẾ HOẠCH\n\nII. NHIỆM VỤ\n1. {listed} rà soát kho.\n2. Giao {listed} sửa kho.\n"
        )
    finally:
        sys.setprofile(before)
    return calls


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Nguyễn Văn A", True),
        ("PGĐ Nguyễn Thị Hoa", True),
        ("Phó Trưởng phòng Lê Văn B", True),
        ("Đoàn Thanh Bình", True),
        ("Đoàn TNCS Hồ Chí Minh xã", False),
        ("Đoàn Thanh niên Cộng sản Hồ Chí Minh tỉnh", False),
        ("UBND tỉnh Hà Tĩnh", False),
        ("Sở Nội vụ Hà Nội", False),
        ("UBND xã Mai Sơn", False),
        ("Trường THPT Lê Hồng Phong", False),
        ("Chủ tịch UBND các tỉnh từ Hà Tĩnh đến Khánh Hòa", False),
    ],
)
def test_what_is_named_after_a_person_or_begins_so_is_none(words: str, *, expected: bool) -> None:
    assert is_person(PrintedName(0, len(words), words)) is expected


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Các hộ kinh doanh trên địa bàn", True),
        ("Những nguyên tắc trong tổ chức việc cưới", False),
        ("Các trường hợp được hỗ trợ", False),
    ],
)
def test_a_title_names_several_only_by_who_they_are(line: str, *, expected: bool) -> None:
    assert bool(titled(line, among_bodies=False)) is expected
