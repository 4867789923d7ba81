"""Lists of names as offices print them, split where one name ends and the next begins."""

import pytest

from macros.importing.names.names_only import names_only
from macros.importing.understanding.doers import read_doers

LISTS = {
    "Sở Văn hóa, Thể thao và Du lịch, Sở Nội vụ và Công an tỉnh": [
        "Sở Văn hóa, Thể thao và Du lịch",
        "Sở Nội vụ",
        "Công an tỉnh",
    ],
    "UBND các xã, phường": ["UBND các xã, phường"],
    "Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh và các tổ chức chính trị - xã hội": [
        "Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh",
        "các tổ chức chính trị - xã hội",
    ],
    "Sở KH&CN, UBND tỉnh; CAT": ["Sở KH&CN", "UBND tỉnh", "CAT"],
    "Bộ Nông nghiệp và Môi trường, Bộ Tài chính": [
        "Bộ Nông nghiệp và Môi trường",
        "Bộ Tài chính",
    ],
    "Các sở, ban, ngành, UBND các xã, phường và các đơn vị liên quan": [
        "Các sở, ban, ngành",
        "UBND các xã, phường",
        "các đơn vị|liên quan",
    ],
    "các sở, ban, ngành liên quan và địa phương": ["các sở, ban, ngành|liên quan", "địa phương"],
    "các sở, ban, ngành, các cơ quan Trung ương đóng trên địa bàn, UBND xã": [
        "các sở, ban, ngành",
        "các cơ quan Trung ương|đóng trên địa bàn",
        "UBND xã",
    ],
    "Đại diện lãnh đạo\nSở Y tế; Giám đốc\nSở Nội vụ": [
        "Đại diện lãnh đạo Sở Y tế",
        "Giám đốc Sở Nội vụ",
    ],
    "Bộ, ngành, địa phương có liên quan": ["Bộ, ngành, địa phương|có liên quan"],
    "Các sở: Nội vụ, Tài chính; Công an tỉnh": ["Sở Nội vụ", "Sở Tài chính", "Công an tỉnh"],
    "- Sở Y tế;\n- Bệnh viện Đa khoa tỉnh": ["Sở Y tế", "Bệnh viện Đa khoa tỉnh"],
    "Đảng ủy Khối Cơ quan và Doanh nghiệp tỉnh; Thanh tra tỉnh và các sở, ban, ngành.": [
        "Đảng ủy Khối Cơ quan và Doanh nghiệp tỉnh",
        "Thanh tra tỉnh",
        "các sở, ban, ngành",
    ],
    "Ban Chỉ đạo các huyện, thị, thành ủy, đảng ủy trực thuộc Tỉnh ủy": [
        "Ban Chỉ đạo các huyện, thị, thành ủy, đảng ủy trực thuộc Tỉnh ủy"
    ],
    "Đồng chí Trưởng Ban và các đồng chí Phó Trưởng Ban": ["Trưởng Ban", "Phó Trưởng Ban"],
    "SỞ VĂN HÓA, THỂ THAO VÀ DU LỊCH": ["SỞ VĂN HÓA, THỂ THAO VÀ DU LỊCH"],
    "Báo và Đài Phát thanh - Truyền hình tỉnh, Sở VHTT&DL": [
        "Báo và Đài Phát thanh - Truyền hình tỉnh",
        "Sở VHTT&DL",
    ],
    "Ban Quản lý dự án đầu tư xây dựng các công trình giao thông tỉnh": [
        "Ban Quản lý dự án đầu tư xây dựng các công trình giao thông tỉnh"
    ],
    "UBND phường 3 Mẫu Lộc; UBND xã Mẫu Lâm 1, Bệnh viện 30-4; Đại diện Công an tỉnh": [
        "UBND phường 3 Mẫu Lộc",
        "UBND xã Mẫu Lâm 1",
        "Bệnh viện 30-4",
        "Đại diện Công an tỉnh",
    ],
    "Nguyễn Văn An, Trần Thị Bình": ["Nguyễn Văn An", "Trần Thị Bình"],
    "Đ/c Đại tá Nguyễn Văn An, Phó Giám đốc Công an tỉnh": [
        "Đại tá Nguyễn Văn An|Phó Giám đốc Công an tỉnh"
    ],
    "Thủ trưởng các sở, ban, ngành; người đứng đầu các cơ quan, đơn vị có liên quan": [
        "Thủ trưởng các sở, ban, ngành",
        "người đứng đầu các cơ quan, đơn vị|có liên quan",
    ],
    "Văn phòng HĐND và UBND xã, tổ công nghệ số cộng đồng": [
        "Văn phòng HĐND và UBND xã",
        "tổ công nghệ số cộng đồng",
    ],
    "Phòng Cảnh sát PCCC và CNCH; Phòng Kinh tế, Hạ tầng và Đô thị": [
        "Phòng Cảnh sát PCCC và CNCH",
        "Phòng Kinh tế, Hạ tầng và Đô thị",
    ],
    "Ban Chỉ đạo QCDC các cấp, các ngành, địa phương; Tổ giúp việc Ban Chỉ đạo tỉnh": [
        "Ban Chỉ đạo QCDC các cấp, các ngành, địa phương",
        "Tổ giúp việc Ban Chỉ đạo tỉnh",
    ],
    "Văn phòng; Phòng KHCN & HTQT, các đơn vị thuộc và trực thuộc": [
        "Văn phòng",
        "Phòng KHCN & HTQT",
        "các đơn vị thuộc và trực thuộc",
    ],
    "Cục Lâm nghiệp và Kiểm lâm, Chi cục Kiểm lâm và Kiểm lâm vùng II": [
        "Cục Lâm nghiệp và Kiểm lâm",
        "Chi cục Kiểm lâm",
        "Kiểm lâm vùng II",
    ],
}


@pytest.mark.parametrize("text", LISTS)
def test_a_list_is_split_at_names(text: str) -> None:
    listed = names_only(text)
    said = [f"{one.words}|{one.scope}" if one.scope else one.words for one in listed.names]
    assert (said, listed.left) == (LISTS[text], ())


@pytest.mark.parametrize("text", ["Công an tỉnh, Bộ", "Bộ; Công an tỉnh"])
def test_a_kind_alone_is_no_name(text: str) -> None:
    listed = names_only(text)
    assert [one.words for one in listed.names] == ["Công an tỉnh"]
    assert listed.left == ("Bộ",)


@pytest.mark.parametrize("text", ["Theo phân công", "khi cần", "Sở Y tế rà soát, báo cáo UBND"])
def test_what_is_surely_no_name_is_left(text: str) -> None:
    assert names_only(text).left


def test_other_placements_of_tones_do_not_matter() -> None:
    words = "Uỷ ban nhân dân tỉnh, Sở Văn hoá, Thể thao và Du lịch"
    assert [one.words for one in names_only(words).names] == [
        "Uỷ ban nhân dân tỉnh",
        "Sở Văn hoá, Thể thao và Du lịch",
    ]


def test_schools_of_several_kinds_are_one_group() -> None:
    words = "Các Trường Đại học, Cao đẳng trên địa bàn tỉnh; Sở Y tế"
    assert [one.words for one in names_only(words, loose=True).names] == words.split("; ")


# What stands where doers surely do: cells of a table.
CELLS = {
    "Công an và Quản lý thị trường": ["Công an", "Quản lý thị trường"],
    "cán bộ, công chức, viên chức; Cố vấn học tập": [
        "cán bộ, công chức, viên chức",
        "Cố vấn học tập",
    ],
    "các Cục, Vụ, Trung tâm": ["các Cục, Vụ, Trung tâm"],
    "Kho, mua hàng, sản xuất": ["Kho", "mua hàng", "sản xuất"],
    "Doanh nghiệp, Sở, ban, ngành": ["Doanh nghiệp", "Sở, ban, ngành"],
    "Công đoàn các đại học Quốc gia, đại học vùng": [
        "Công đoàn các đại học Quốc gia, đại học vùng",
    ],
    "Nhà máy, kỹ thuật bảo trì, nhà cung cấp thiết bị/cảm biến": [
        *("Nhà máy", "kỹ thuật bảo trì", "nhà cung cấp thiết bị/cảm biến"),
    ],
    "các Cục: Thuế, Hải quan; Sở Y tế": ["Cục Thuế", "Cục Hải quan", "Sở Y tế"],
    "Các Cục: In và Phát hành; Báo chí. Vụ Kế hoạch, Tài chính": [
        *("Cục In và Phát hành", "Cục Báo chí", "Vụ Kế hoạch, Tài chính"),
    ],
    "Cục trưởng các Cục: Báo chí, Du lịch": ["Cục trưởng Cục Báo chí", "Cục trưởng Cục Du lịch"],
    "các sở, ngành, các đơn vị quản lý kho": ["các sở, ngành", "các đơn vị quản lý kho"],
    "Sở TC, NN&MT; Sở XD, NV": ["Sở TC", "Sở NN&MT", "Sở XD", "Sở NV"],
    "Báo và PT-TH tỉnh, Sở Y tế": ["Báo và PT-TH tỉnh", "Sở Y tế"],
    "Các đ/c: Lan, Cúc": ["Lan", "Cúc"],
    "Lê Thị Mai, CV phòng Y tế; Lê Văn Tám, kế toán": [
        "Lê Thị Mai|CV phòng Y tế",
        "Lê Văn Tám|kế toán",
    ],
    "Nhóm sinh viên, Sở Y tế": ["Nhóm sinh viên", "Sở Y tế"],
    "Giảng viên hướng dẫn, Kỹ sư điện": ["Giảng viên hướng dẫn", "Kỹ sư điện"],
    "Các tỉnh, thành phố trực thuộc TW": ["Các tỉnh, thành phố trực thuộc TW"],
    "các Tập đoàn VNPT, Viettel": ["Tập đoàn VNPT", "Tập đoàn Viettel"],
    "Các Tập đoàn: VNPT, Viettel và FPT; Bộ Y tế": [
        *("Tập đoàn VNPT", "Tập đoàn Viettel", "Tập đoàn FPT", "Bộ Y tế"),
    ],
    "các Tập đoàn, tổng công ty": ["các Tập đoàn, tổng công ty"],
    "Các Bộ: KHCN, CA, NV; Công an tỉnh": ["Bộ KHCN", "Bộ CA", "Bộ NV", "Công an tỉnh"],
    "Các Ban: Tổ chức, Tuyên giáo và Dân vận, Nội chính Tỉnh ủy": [
        *("Ban Tổ chức", "Ban Tuyên giáo và Dân vận", "Ban Nội chính Tỉnh ủy"),
    ],
    "Giám đốc, Thủ trưởng các sở, ban, ngành; Chủ tịch UBND xã, phường": [
        *("Giám đốc, Thủ trưởng các sở, ban, ngành", "Chủ tịch UBND xã, phường"),
    ],
    "Giám đốc/thủ trưởng các sở": ["Giám đốc/thủ trưởng các sở"],
    "Bí thư, Chủ tịch UBND các xã": ["Bí thư, Chủ tịch UBND các xã"],
    "Bí thư Đảng ủy, Chủ tịch UBND xã": ["Bí thư Đảng ủy", "Chủ tịch UBND xã"],
    "Văn phòng UBND tỉnh. Các sở, ban, ngành": ["Văn phòng UBND tỉnh", "Các sở, ban, ngành"],
    "Sở Tài chính, sở ban ngành có liên quan": ["Sở Tài chính", "sở ban ngành|có liên quan"],
    "Sở Nông nghiệp\nvà Môi trường\nSở Y tế": ["Sở Nông nghiệp và Môi trường", "Sở Y tế"],
    "Sở Khoa học và\nCông nghệ;\nSở Giáo\ndục và Đào tạo": [
        *("Sở Khoa học và Công nghệ", "Sở Giáo dục và Đào tạo"),
    ],
    "Văn phòng\nUBND tỉnh\nThanh tra\ntỉnh": ["Văn phòng UBND tỉnh", "Thanh tra tỉnh"],
    "Văn phòng\nPhòng Kinh tế\nđịa phương": ["Văn phòng", "Phòng Kinh tế", "địa phương"],
    "công chức Địa chính - xây dựng; công chức Tư pháp - hộ tịch": [
        *("công chức Địa chính - xây dựng", "công chức Tư pháp - hộ tịch"),
    ],
    "Trung tâm Phục vụ hành chính công, Sở, ban, ngành": [
        "Trung tâm Phục vụ hành chính công",
        "Sở, ban, ngành",
    ],
    "Vụ GDTH, GDTrH": ["Vụ GDTH", "GDTrH"],
    "Khoa, sinh viên": ["Khoa", "sinh viên"],
    "Phòng Công tác học sinh, sinh viên": ["Phòng Công tác học sinh, sinh viên"],
    "Trung tâm Phục vụ hành chính công cấp tỉnh/cấp xã": [
        "Trung tâm Phục vụ hành chính công cấp tỉnh/cấp xã"
    ],
    "Quản trị viên kỹ thuật + nhân viên kho; thủ kho, Văn thư UBND xã": [
        *("Quản trị viên kỹ thuật", "nhân viên kho", "thủ kho", "Văn thư UBND xã"),
    ],
    "Ban Chỉ huy phòng thủ cấp tỉnh, cấp xã; Sở Y tế": [
        *("Ban Chỉ huy phòng thủ cấp tỉnh, cấp xã", "Sở Y tế"),
    ],
    "UBND các tỉnh vùng đồng bằng Mẫu Hà và Đông Nam Mẫu, Sở Y tế": [
        *("UBND các tỉnh vùng đồng bằng Mẫu Hà và Đông Nam Mẫu", "Sở Y tế"),
    ],
    "Chuyên viên được phân công; Lãnh đạo phòng Văn hóa - xã hội, Sở Y tế": [
        *("Chuyên viên được phân công", "Lãnh đạo phòng Văn hóa - xã hội", "Sở Y tế"),
    ],
    "Công chức tại Trung tâm Phục vụ hành chính công (một cửa)": [
        "Công chức tại Trung tâm Phục vụ hành chính công|(một cửa)"
    ],
    "Chỉ huy Công an cấp xã; Quản trị viên (Nhà thầu)": [
        *("Chỉ huy Công an cấp xã", "Quản trị viên|(Nhà thầu)"),
    ],
    "Tất cả các Phòng ban/XN; Kế toán": ["Tất cả các Phòng ban/XN", "Kế toán"],
    "Anh Nam, chị Hoa và thầy Hùng": ["Nam", "Hoa", "Hùng"],
    "Đ/c Hải - PHT; Thầy Minh (Tổ trưởng Toán)": ["Hải|- PHT", "Minh|(Tổ trưởng Toán)"],
    "Cả nhóm; Trạm Y tế xã Mẫu An, tỉnh Mẫu Lâm": [
        *("Cả nhóm", "Trạm Y tế xã Mẫu An, tỉnh Mẫu Lâm"),
    ],
    "Các trường MN, TH, THCS; Điện lực": ["Các trường MN, TH, THCS", "Điện lực"],
    "PTP Lê Thị An, sđt: 0900000001\nSĐT: 0900 000 002": ["PTP Lê Thị An"],
    "Đ/c Hằng, đ/c Hồng": ["Hằng", "Hồng"],
    "Bộ Tư pháp (về thủ tục) Bộ Tài chính (về vốn)": [
        *("Bộ Tư pháp|(về thủ tục)", "Bộ Tài chính|(về vốn)"),
    ],
    "1. Bộ Y tế đối với trang thiết bị 2. Bộ Tài chính đối với kinh phí": [
        *("Bộ Y tế|đối với trang thiết bị", "Bộ Tài chính|đối với kinh phí"),
    ],
    "1. Bộ Y tế xây dựng bệnh viện, trung tâm xét nghiệm; Bộ Nội vụ": [
        *("Bộ Y tế|xây dựng bệnh viện, trung tâm xét nghiệm", "Bộ Nội vụ"),
    ],
    "Các đơn vị xây dựng pháp luật": ["Các đơn vị xây dựng pháp luật"],
    "Bộ Ngoại giao các bộ, ngành": ["Bộ Ngoại giao", "các bộ, ngành"],
    "Thành phố Mẫu An, thành phố Mẫu Lâm": ["Thành phố Mẫu An", "thành phố Mẫu Lâm"],
    "Văn phòng, các phòng ban; Toàn trường": ["Văn phòng", "các phòng ban", "Toàn trường"],
    "Sở Nội vụ với Công an tỉnh; Ban Giám hiệu, GVCN": [
        *("Sở Nội vụ", "Công an tỉnh", "Ban Giám hiệu", "GVCN"),
    ],
    "Hiệu trưởng các trường Mầm non, Tiểu học; Các ban, bộ, ngành Trung ương": [
        "Hiệu trưởng các trường Mầm non, Tiểu học",
        "Các ban, bộ, ngành Trung ương",
    ],
    "Phòng Bưu chính, Viễn thông; Sở Y tế (kho thủy văn)": [
        "Phòng Bưu chính, Viễn thông",
        "Sở Y tế|(kho thủy văn)",
    ],
    "UBND các xã, phường: Mẫu An, Mẫu Lâm và Mẫu Hà; Sở Y tế": [
        "UBND các xã, phường|Mẫu An, Mẫu Lâm và Mẫu Hà",
        "Sở Y tế",
    ],
    "hiệp hội ngành nghề; doanh nghiệp/cụm ngành liên quan": [
        *("hiệp hội ngành nghề", "doanh nghiệp/cụm ngành|liên quan"),
    ],
}


@pytest.mark.parametrize(
    ("text", "sure"),
    [
        ("Sở Giáo dục và Đạo tạo, Sở Y tế", ["Sở Y tế"]),
        ("Sở Y tế; Sở Du lịch Phó Giám đốc Lê Thị An", ["Sở Y tế"]),
    ],
)
def test_no_part_of_a_name_is_taken_for_it(text: str, sure: list[str]) -> None:
    listed = names_only(text, loose=True, proper=True)
    assert [one.words for one in listed.names] == sure
    assert len(listed.left) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Phòng tài chính, nhân sự, sản xuất",
        "Lập kế hoạch, mua hàng, vận hành",
        "UI/UX Lead",
        "Phòng CNTT, Vendor",
        "Phòng KT, VH&XH",
        "các địa phương An Mẫu, Bình Mẫu, Tân Mẫu",
        "các xã An Mẫu và Bình Mẫu",
        "Các xã: An Mẫu, Bình Mẫu",
        "các Cục: Thuế, Hải quan và Thống kê",
        "các công trình công cộng phường",
        "Các bộ, cơ quan, địa phương lập, điều chỉnh, phê duyệt quy hoạch",
    ],
)
def test_what_may_be_several_or_one_is_left(text: str) -> None:
    assert names_only(text, loose=True, proper=True) == ((), (text,))


def test_what_narrows_a_group_down_may_go_on_behind_a_comma() -> None:
    listed = names_only("Các bộ là chủ quản KHO, CSDL của ngành; Bộ Y tế", loose=True, proper=True)
    assert [one.words for one in listed.names] == ["Bộ Y tế"]
    assert listed.left == ("Các bộ là chủ quản KHO, CSDL của ngành",)


@pytest.mark.parametrize("text", CELLS)
def test_a_cell_of_doers_is_split_at_names(text: str) -> None:
    listed = names_only(text, loose=True, proper=True)
    said = [f"{one.words}|{one.scope}" if one.scope else one.words for one in listed.names]
    assert (said, listed.left) == (CELLS[text], ())


def test_roles_in_brackets_behind_the_first_and_the_last_are_of_all() -> None:
    found = read_doers("Sở A, Sở B (chủ trì); Sở C, Sở D (phối hợp)", "other")
    assert [role for role, _ in found.named] == ["lead", "lead", "support", "support"]
    found = read_doers("Sở A, Sở B (chủ trì), Sở C", "other")
    assert [role for role, _ in found.named] == ["other", "lead", "other"]


def test_a_role_in_brackets_is_of_all_before_it_once_one_leads() -> None:
    words = "Sở A (CQ chủ trì); Sở B, các đơn vị liên quan (phối hợp); Sở D (một cửa)"
    found = read_doers(words, "carry_out")
    assert [(role, one.words, one.scope) for role, one in found.named] == [
        *(("lead", "Sở A", None), ("support", "Sở B", None)),
        ("support", "các đơn vị", "liên quan"),
        ("carry_out", "Sở D", "(một cửa)"),
    ]
