"""What was understood, as tasks.yml of a draft: ids where the data have them, else proposals."""

from typing import Any

import pytest

from macros.importing.laying_out import LaidOut, lay_out
from macros.importing.titles.short import clause_of, short_titles
from macros.importing.understanding.text import understand
from macros.importing.understanding.understood import NOT_SURE_WHOSE
from macros.linking.composing import linked
from macros.reading.loading import load
from macros.reading.writing import file_text
from tests.core_fixtures import ROOT, SHAPES

TEXT = """KẾ HOẠCH
Công tác năm 2027

I. NHIỆM VỤ
1. Sở Nội vụ và Sở Biển đảo tỉnh chủ trì, phối hợp với các sở, ngành liên quan và UBND các xã
rà soát, xong trong quý I/2027.
PHỤ LỤC
| TT | Nhiệm vụ | Cơ quan thực hiện | Thời gian |
|---|---|---|---|
| 1 | Mua sắm | Chủ trì: Sở Tư pháp; phối hợp: ông Nguyễn Văn Mẫu | Quý I; khi có vốn |
| 2 | Sửa nhà | Ai rẻ thì làm | |
""".replace("xã\nrà", "xã rà")


@pytest.fixture(scope="module")
def laid() -> LaidOut:
    records, _ = load(ROOT)
    return lay_out(understand(TEXT), linked(records).names(""), records)


def test_known_names_are_ids_and_others_are_proposed(laid: LaidOut) -> None:
    assert laid.entries[0]["assignments"] == [
        {"role": "lead", "assignees": ["so-noi-vu", "so-bien-dao-tinh"]},
        {"role": "support", "assignees": ["cac-so-nganh", "ubnd-cac-xa"]},
    ]
    assert {one["id"]: one["name"] for one in laid.proposed["bodies"]} == {
        "so-bien-dao-tinh": "Sở Biển đảo tỉnh"
    }
    assert laid.proposed["bodies"][0]["kind"] == "department"
    assert [one["id"] for one in laid.proposed["groups"]] == ["cac-so-nganh", "ubnd-cac-xa"]
    assert laid.proposed["groups"][0]["nearest"] == "Các sở, ban, ngành"


def laid_out(*lines: str) -> LaidOut:
    text = "\n".join(["KẾ HOẠCH", "Công tác năm 2027", "", "I. NHIỆM VỤ", *lines]) + "\n"
    records, _ = load(ROOT)
    return lay_out(understand(text), linked(records).names(""), records)


def test_a_group_that_is_spelled_in_several_ways_is_proposed_once() -> None:
    laid = laid_out(
        "1. Sở Nội vụ chủ trì, phối hợp với UBND các xã, phường rà soát.",
        "2. Sở Nội vụ chủ trì, phối hợp với Ủy ban nhân dân xã, phường thống kê.",
        "3. Sở Nội vụ chủ trì, phối hợp với UBND các xã, phường tổng kết.",
    )
    (group,) = laid.proposed["groups"]
    assert (group["name"], group["variants"]) == (
        "UBND các xã, phường",
        ["Ủy ban nhân dân xã, phường"],
    )
    assert {str(task["assignments"][1]["assignees"]) for task in laid.entries} == {
        "['ubnd-cac-xa-phuong']"
    }


def test_a_body_that_a_heading_names_in_capitals_is_proposed_in_usual_letters() -> None:
    laid = laid_out(
        "1. SỞ BIỂN ĐẢO",
        "a) Rà soát các bến tàu.",
        "2. Sở Nội vụ",
        "a) Chủ trì, phối hợp với Sở Biển đảo thống kê số tàu.",
    )
    found = [(one["name"], one["kind"]) for one in laid.proposed["bodies"]]
    assert found == [("Sở Biển đảo", "department")]


def test_an_office_in_short_is_the_one_that_the_data_know() -> None:
    laid = laid_out("1. Văn phòng UBND tỉnh chủ trì, phối hợp với Ban Pháp chế HĐND tỉnh rà soát.")
    assert laid.proposed == {}
    assert [one["assignees"] for one in laid.entries[0]["assignments"]] == [
        ["van-phong-uy-ban-nhan-dan-tinh"],
        ["ban-phap-che-hoi-dong-nhan-dan-tinh"],
    ]


def test_the_head_of_whichever_body_is_no_body() -> None:
    laid = laid_out("1. Thủ trưởng cơ quan, đơn vị rà soát thủ tục.")
    assert [one["name"] for one in laid.proposed["groups"]] == ["Thủ trưởng cơ quan, đơn vị"]
    assert "bodies" not in laid.proposed


def test_a_post_is_proposed_as_one_of_no_kind() -> None:
    laid = laid_out(
        "1. Giám đốc Sở Nội vụ chủ trì, phối hợp với Lãnh đạo Công an tỉnh rà soát.",
        "2. Sở Nội vụ chủ trì, phối hợp với Chủ tịch UBND các xã thống kê.",
    )
    assert [*laid.proposed] == ["positions", "groups"]
    assert laid.proposed["positions"] == [
        {"id": "giam-doc-so-noi-vu", "name": "Giám đốc Sở Nội vụ"},
        {"id": "lanh-dao-cong-an-tinh", "name": "Lãnh đạo Công an tỉnh"},
    ]


def test_titles_that_would_be_the_same_say_in_what_they_differ() -> None:
    asked = "Tiếp nhận vướng mắc về nước sạch mà người dân hỏi nhiều thuộc thẩm quyền của"
    laid = laid_out(
        f"1. {asked} Sở Y tế",
        f"2. {asked} Sở Tư pháp",
        f"3. {asked} UBND xã Đầm Sen",
        "4. Đánh giá sự phù hợp của dự án với quy hoạch đê điều đã được phê duyệt",
        "5. Đánh giá sự phù hợp của dự án với mật độ ao cá trên các vùng đầm phá đã khoanh",
        "6. Đánh giá sự phù hợp của dự án với bãi bồi ven sông mà chim di cư đậu mỗi mùa đông",
        "7. Thống kê số tàu.",
        "8. Thống kê số tàu.",
    )
    assert [task["title"] for task in laid.entries] == [
        "Tiếp nhận vướng mắc về nước sạch: Sở Y tế",
        "Tiếp nhận vướng mắc về nước sạch: Sở Tư pháp",
        "Tiếp nhận vướng mắc về nước sạch: UBND xã Đầm Sen",
        "Đánh giá sự phù hợp của dự án: quy hoạch đê điều",
        "Đánh giá sự phù hợp của dự án: mật độ ao cá",
        "Đánh giá sự phù hợp của dự án: bãi bồi ven sông",
        "Thống kê số tàu",
        "Thống kê số tàu",
    ]


def test_a_title_does_not_part_words_that_the_document_has_together() -> None:
    one = "1. Sử dụng dấu hiệu trùng hoặc tương tự với nhãn gốm nổi tiếng được bày ở các lò gốm"
    alone = laid_out(one)
    together = laid_out(one, "2. Rà soát lò gốm nổi tiếng.", "3. Kiểm tra vườn chè nổi tiếng.")
    assert alone.entries[0]["title"].endswith(" gốm nổi")
    assert together.entries[0]["title"].endswith(" nhãn")


@pytest.mark.parametrize("name", ["các đơn vị", "Giám đốc Sở"])
def test_a_name_that_could_be_anybodys_is_no_record(name: str) -> None:
    laid = laid_out(f"1. Sở Nội vụ chủ trì, phối hợp với {name} rà soát.")
    assert laid.proposed == {}
    assert laid.entries[0]["assignments"][1]["assignees"] == [
        {"unread": name, "why": "Tên chung, bản in không nói là những ai."}
    ]


def test_a_role_that_no_head_says_tells_where_it_stands(laid: LaidOut) -> None:
    assert laid.entries[1]["assignments"] == [
        {"role": "lead", "assignees": ["so-tu-phap"], "at": "pl/1/c3"},
        {"role": "support", "assignees": [{"person": "Nguyễn Văn Mẫu"}], "at": "pl/1/c3"},
    ]


def test_times_that_have_no_form_stand_as_printed(laid: LaidOut) -> None:
    assert [entry["period"] for entry in laid.entries] == [
        "2027-Q1",
        [
            {"when": "2027-Q1"},
            {
                "unread": "khi có vốn",
                "why": "Không có chữ nào ghi thời gian theo dạng đã biết.",
            },
        ],
        None,
    ]


def test_who_cannot_be_read_stands_as_printed(laid: LaidOut) -> None:
    assert laid.entries[2]["assignments"] == [
        {
            "role": "carry_out",
            "assignees": [
                {
                    "unread": "Ai rẻ thì làm",
                    "why": "không chắc là tên cơ quan, nhóm hay chức vụ",
                }
            ],
        }
    ]


def test_codes_are_written_only_where_the_number_is_none(laid: LaidOut) -> None:
    assert [entry.get("code") for entry in laid.entries] == ["i-1", "pl-1", "pl-2"]


def test_what_people_had_typed_is_laid_out_again() -> None:
    """The assignments and times of the made-up data of each layout."""
    records, _ = load(SHAPES)
    lexicon = linked(records)
    for folder in records.plans:
        text = (SHAPES / folder.path / "text.md").read_text("utf-8")
        found = lay_out(understand(text), lexicon.names(folder.name), records).entries
        laid = {entry["at"]: entry for entry in found}
        for located in folder.entries:
            task = located.record
            typed = {(line.role, _ids(line.assignees)) for line in task.assignments}
            entry = laid[task.at]
            assert typed == {
                (line["role"], tuple(str(one) for one in line["assignees"]))
                for line in entry["assignments"]
            }, (folder.name, task.at)
            assert entry.get("begins") == task.begins


def _ids(assignees: Any) -> tuple[str, ...]:
    return tuple(one.id if hasattr(one, "id") else str({"person": one.person}) for one in assignees)


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (
            "Giao Sở Y tế chủ trì, phối hợp với Sở Nội vụ và các đơn vị liên quan lập quy hoạch, "
            "hoàn thành trong quý I.",
            "Lập quy hoạch",
        ),
        ("Sở Xây dựng theo dõi chung.", "Theo dõi chung"),
        ("Rà soát thủ tục (theo Quyết định 5); báo cáo kết quả", "Rà soát thủ tục"),
        ("một " * 20, "Một" + " một" * 11),
        (
            "Tái cơ cấu ngành công nghiệp theo chiều sâu, nâng cao giá trị gia tăng và phát triển",
            "Tái cơ cấu ngành công nghiệp theo chiều sâu",
        ),
        ("Tuyên truyền", "Tuyên truyền"),
        (
            "Theo dõi diễn biến thời tiết do các cơ quan chức năng cung cấp cho các địa phương",
            "Theo dõi diễn biến thời tiết do các cơ quan chức năng",
        ),
        (
            "Các sở, ngành căn cứ Kế hoạch này, xây dựng kế hoạch chi tiết để triển khai thực hiện "
            "các nhiệm vụ",
            "Xây dựng kế hoạch chi tiết để thực hiện nhiệm vụ",
        ),
        (
            "Rà soát quy hoạch, đăng ký nhu cầu kế hoạch vốn đầu tư công trung hạn năm năm",
            "Rà soát quy hoạch, đăng ký nhu cầu kế hoạch vốn",
        ),
        (
            "Tăng cường công tác quản lý, bảo vệ khoáng sản chưa khai thác tại khu vực biên giới",
            "Tăng cường quản lý, bảo vệ khoáng sản chưa khai thác",
        ),
        (
            "Thường xuyên rà soát, cập nhật danh mục dùng chung của tỉnh; báo cáo kết quả",
            "Rà soát, cập nhật danh mục dùng chung của tỉnh",
        ),
        (
            "Nghiên cứu, theo dõi và hoàn thiện quy chế phối hợp quản lý đê điều trên địa bàn tỉnh",
            "Hoàn thiện quy chế phối hợp quản lý đê điều",
        ),
        (
            "Sở Y tế tham mưu Ủy ban nhân dân tỉnh đánh giá, công bố mức độ hài lòng hằng quý của "
            "người bệnh",
            "Tham mưu đánh giá, công bố mức độ hài lòng",
        ),
        (
            "Theo dõi, đôn đốc các cơ quan, đơn vị, địa phương thực hiện Kết luận này; tổng hợp",
            "Theo dõi, đôn đốc thực hiện Kết luận này",
        ),
        (
            "Các Sở theo chức năng, nhiệm vụ được giao chủ động tổ chức kiểm tra việc dạy nghề",
            "Tổ chức kiểm tra việc dạy nghề",
        ),
        (
            "Sở Tư pháp chịu trách nhiệm toàn diện trước pháp luật nếu để xảy ra vi phạm",
            "Chịu trách nhiệm trước pháp luật nếu để xảy ra vi phạm",
        ),
        (
            "Yêu cầu Sở Y tế và các tổ chức, cá nhân có liên quan đến hoạt động khám bệnh tại tỉnh "
            "nghiêm túc thực hiện.",
            "Nghiêm túc thực hiện",
        ),
        (
            "Chỉ đạo đẩy mạnh các hoạt động tuyên truyền, kiểm soát về phòng, chống ma túy ở xã",
            "Chỉ đạo đẩy mạnh tuyên truyền, kiểm soát",
        ),
        (
            "Tổ chức tuần tra, kiểm soát các đơn vị trực thuộc, lực lượng Công an xã, phường",
            "Tổ chức tuần tra, kiểm soát các đơn vị trực thuộc",
        ),
        (
            "Rà soát, khắc phục thiệt hại các công trình thủy lợi, hồ đập, đê điều bị hư hỏng",
            "Rà soát, khắc phục thiệt hại các công trình thủy lợi",
        ),
        (
            "Tổng hợp, báo cáo kịp thời các trường hợp chậm tiến độ",
            "Tổng hợp, báo cáo các trường hợp chậm tiến độ",
        ),
        (
            "Rà soát danh mục các tuyến cao tốc đang chuẩn bị đầu tư tiếp nối giai đoạn hai",
            "Rà soát danh mục các tuyến cao tốc",
        ),
        (
            "Trước ngày 30/6/2027, Bộ Nội vụ chủ trì, phối hợp với các bộ lập đề án sắp xếp đơn vị",
            "Lập đề án sắp xếp đơn vị",
        ),
        (
            "Về đề nghị hỗ trợ kinh phí cho tỉnh khắc phục hậu quả bão: Bộ Tài chính rà soát nhu "
            "cầu vốn",
            "Rà soát nhu cầu vốn",
        ),
        (
            "Thực hiện nghiêm túc quy trình công tác giữ bí mật nhà nước tại tất cả các cơ quan",
            "Thực hiện quy trình giữ bí mật nhà nước",
        ),
        (
            "Tham mưu làm tốt công tác sơ, tổng kết việc triển khai thực hiện Chỉ thị số 32",
            "Làm công tác sơ, tổng kết thực hiện Chỉ thị số 32",
        ),
        (
            "Tiếp tục triển khai có hiệu quả Quyết định số 41/QĐ-UBND ngày 2/9/2027 của Chủ tịch "
            "Ủy ban nhân dân tỉnh công bố thủ tục liên thông",
            "Triển khai Quyết định số 41/QĐ-UBND công bố thủ tục liên thông",
        ),
        (
            "Giao Văn phòng tỉnh (Trung tâm Một cửa) tham mưu Ủy ban nhân dân tỉnh triển khai "
            "tích hợp trợ lý ảo",
            "Tham mưu triển khai tích hợp trợ lý ảo",
        ),
        (
            "Xây dựng và tổ chức thực hiện đầy đủ, kịp thời Kế hoạch đào tạo, bồi dưỡng cán bộ",
            "Xây dựng Kế hoạch đào tạo, bồi dưỡng cán bộ",
        ),
        (
            "Thực hiện nghiêm quy chế quản lý và sử dụng nhà công vụ của cơ quan",
            "Thực hiện quy chế quản lý và sử dụng nhà công vụ",
        ),
        (
            "Thực hiện đồng bộ các giải pháp để đẩy mạnh tăng thu ngân sách của xã, phường, đặc "
            "khu",
            "Đẩy mạnh tăng thu ngân sách của xã, phường, đặc khu",
        ),
        (
            "Theo dõi tiến độ các nhiệm vụ được Chính phủ, Thủ tướng Chính phủ giao cho tỉnh",
            "Theo dõi tiến độ các nhiệm vụ",
        ),
        (
            "Khi có kết quả của năm trước, tổng hợp số liệu cho Ban Chỉ đạo",
            "Tổng hợp số liệu cho Ban Chỉ đạo",
        ),
        (
            "Báo cáo Chủ tịch Ủy ban nhân dân tỉnh kịp thời tình hình giải ngân từng quý của dự án",
            "Báo cáo tình hình giải ngân từng quý của dự án",
        ),
        ("Bố trí kinh phí chi thường xuyên", "Bố trí kinh phí chi thường xuyên"),
        ("Nâng cao hiệu quả quản lý chợ", "Nâng cao hiệu quả quản lý chợ"),
        ("Tóm tắt kết quả", "Tóm tắt kết quả"),
        (
            "Tổ chức rà soát, công bố thủ tục nội bộ thuộc phạm vi quản lý bảo đảm kịp thời, đúng",
            "Tổ chức rà soát, công bố thủ tục nội bộ",
        ),
        (
            "Tổ chức rà soát, xây dựng kế hoạch khắc phục tồn tại của các đơn vị sự nghiệp",
            "Tổ chức rà soát, xây dựng kế hoạch khắc phục tồn tại",
        ),
        (
            "Rà soát, điều chỉnh vị trí việc làm của các phòng, ban và đội ngũ viên chức cấp tỉnh",
            "Rà soát, điều chỉnh vị trí việc làm của các phòng, ban",
        ),
        (  # what is made says that it is made
            "Xây dựng, trình Chủ tịch UBND tỉnh ban hành Đề án bảo tồn, phục dựng làng nghề gốm "
            "ven sông trong các khu phố cổ",
            "Đề án bảo tồn, phục dựng làng nghề gốm ven sông",
        ),
        ("Phê duyệt báo cáo nêu tại điểm a khoản 7", "Phê duyệt báo cáo nêu tại điểm a khoản 7"),
        (  # more of those who are urged than a name
            "Chỉ đạo Sở Y tế và các trạm y tế thuộc quyền tổ chức tiêm chủng "
            "mở rộng tại chợ nổi",
            "Chỉ đạo tổ chức tiêm chủng mở rộng tại chợ nổi",
        ),
        (
            "Hướng dẫn các ngân hàng, chi nhánh ngân hàng có trụ sở tại tỉnh thực hiện quy định "
            "của Thông tư này",
            "Hướng dẫn thực hiện quy định của Thông tư này",
        ),
        (  # whose being is what the task is about
            "Hỗ trợ doanh nghiệp tham gia hội chợ gốm sứ",
            "Hỗ trợ doanh nghiệp tham gia hội chợ gốm sứ",
        ),
        (
            "Phối hợp với Sở Công Thương và các nhà vườn lớn kiểm kê giống sầu riêng",
            "Kiểm kê giống sầu riêng",
        ),
        (
            "Người chèo đò ở bến nhỏ phải đăng ký nơi neo đậu; nộp hồ sơ ở xã",
            "Đăng ký nơi neo đậu",
        ),
        (
            "Căn cứ nhu cầu của địa phương để xác định vị trí chợ đêm",
            "Xác định vị trí chợ đêm",
        ),
        (
            "Theo chức năng, nhiệm vụ, thẩm quyền kiểm tra bến đò ngang",
            "Kiểm tra bến đò ngang",
        ),
        ("Chấp thuận\nphương án neo đậu tàu", "Chấp thuận phương án neo đậu tàu"),
        (  # another's work is no title
            "Định kỳ báo cáo kết quả kiểm tra bến đò gửi Phòng Kinh tế theo dõi, tổng hợp",
            "Báo cáo kết quả kiểm tra bến đò gửi Phòng Kinh tế",
        ),
        (
            "Giám sát việc triển khai, thực hiện chế độ phụ cấp lặn biển",
            "Giám sát triển khai, thực hiện chế độ phụ cấp lặn biển",
        ),
        (
            "Công bố quy trình cứu hộ tàu cá gặp nạn quy định tại điểm a, điểm b khoản này",
            "Công bố quy trình cứu hộ tàu cá gặp nạn",
        ),
        (
            "Ban hành theo thẩm quyền hoặc trình cơ quan có thẩm quyền ban hành bảng giá nước sạch",
            "Ban hành bảng giá nước sạch",
        ),
        ("Sở Văn hóa tổ chức “ Ngày hội ” đọc sách.", "Tổ chức Ngày hội đọc sách"),
        (  # no word of a name is a verb
            "Hướng dẫn trường mầm non độc lập, tư thục tự kiểm tra bếp ăn bán trú",
            "Hướng dẫn tự kiểm tra bếp ăn bán trú",
        ),
        (
            "Phối hợp các chủ vườn, ban quản lý Chương trình nước sạch kiểm kê giếng làng",
            "Kiểm kê giếng làng",
        ),
        (
            "Căn cứ Luật Phòng, chống bạo lực gia đình, văn bản của tỉnh, lập sổ nạn nhân",
            "Lập sổ nạn nhân",
        ),
        (  # what is numbered has its name behind the colon
            "Tham mưu Ủy ban nhân dân tỉnh tổ chức thực hiện Tiểu dự án 2: Trồng cây ven sông",
            "Tham mưu thực hiện Tiểu dự án 2: Trồng cây ven sông",
        ),
        (
            "Tham mưu Ủy ban nhân dân tỉnh phối hợp các bộ xây dựng: Đề án chợ nổi; Đề án bến tàu",
            "Tham mưu xây dựng: Đề án chợ nổi",
        ),
        (
            "Đôn đốc các xã thực hiện các nhiệm vụ đã đề ra của Kế hoạch thả cá",
            "Đôn đốc thực hiện nhiệm vụ đã đề ra",
        ),
        (  # in what they are helped, not only who
            "Hướng dẫn, hỗ trợ các tổ chức, cá nhân trên địa bàn tỉnh Mẫu xác lập quyền sở hữu",
            "Hỗ trợ các tổ chức, cá nhân xác lập quyền sở hữu",
        ),
        (
            "Áp dụng mô hình hợp tác giữa nhà nước và nhà vườn trồng chè cổ ở các xã vùng cao",
            "Áp dụng mô hình hợp tác giữa nhà nước và nhà vườn",
        ),
        (
            "Chuẩn bị các điều kiện cần thiết về hồ sơ, thông tin thuyền viên, việc theo dõi phao",
            "Chuẩn bị điều kiện cần thiết về hồ sơ",
        ),
        (  # to whom it is told, and from what it is paid
            "Tuyên truyền đến tất cả cán bộ, hội viên và người dân các bến đò về mặc áo phao",
            "Tuyên truyền về mặc áo phao",
        ),
        (
            "Ưu tiên nguồn lực từ nguồn kinh phí bảo vệ môi trường để triển khai dọn rác bến cá",
            "Ưu tiên nguồn lực để triển khai dọn rác bến cá",
        ),
        (
            "Đôn đốc các sở, ban, ngành, cơ quan liên quan về việc thực hiện quy ước chợ nổi",
            "Đôn đốc thực hiện quy ước chợ nổi",
        ),
        (
            "Hướng dẫn, phối hợp với Sở Y tế, các xã liên quan để xây dựng kịch bản cứu đuối nước",
            "Hướng dẫn, xây dựng kịch bản cứu đuối nước",
        ),
        (
            "Triển khai các chính sách, nhiệm vụ về phát triển bến thủy ở những xã ven hồ có khách",
            "Phát triển bến thủy ở những xã ven hồ có khách",
        ),
        (
            "Triển khai Chương trình phát triển bến thủy ở những xã ven hồ có khách",
            "Triển khai Chương trình phát triển bến thủy",
        ),
        (
            "Đối với cuộc thi thuyền: định kỳ thông báo thể lệ cho các xã ven hồ",
            "Thông báo thể lệ cho các xã ven hồ",
        ),
        (
            "Cập nhật quy trình lặn biển đã được UBND tỉnh công bố lên trang tin của bến thuyền hồ",
            "Cập nhật quy trình lặn biển",
        ),
        (
            "Điều chỉnh, bổ sung dự toán kinh phí của Báo và Đài tỉnh cho cuộc thi thuyền rồng",
            "Bổ sung dự toán kinh phí của Báo và Đài tỉnh",
        ),
        (  # a marker in brackets is no aside, nor is a figure the end of a sentence
            "Chủ trì triển khai các nhiệm vụ tại mục (IV) (4.2) của Kế hoạch.",
            "Triển khai nhiệm vụ tại mục (IV) (4.2) của Kế hoạch",
        ),
        (  # the kind alone is no name
            "Doanh nghiệp viễn thông, bưu chính ưu tiên đầu tư trạm phát sóng ở bến",
            "Ưu tiên đầu tư trạm phát sóng ở bến",
        ),
        (
            "Chủ động triển khai các giải pháp theo thẩm quyền nhằm khôi phục các chợ nổi, bến đò, "
            "nhà bè trên địa bàn",
            "Khôi phục chợ nổi, bến đò, nhà bè trên địa bàn",
        ),
        (
            "Được phép thực hiện biện pháp cắt giảm phí đò",
            "Thực hiện biện pháp cắt giảm phí đò",
        ),
        (
            "Rà soát, thống kê đầy đủ, chính xác để bố trí đất cho hộ có nhà bị lũ cuốn trôi",
            "Rà soát, thống kê để bố trí đất",
        ),
        (
            "Chỉ đạo các hợp tác xã đò ngang: khẩn trương sửa chữa phao cứu sinh",
            "Chỉ đạo sửa chữa phao cứu sinh",
        ),
        (
            "Chủ trì, làm việc trực tiếp với các nhà vườn",
            "Làm việc trực tiếp với các nhà vườn",
        ),
        (  # when, by what and in which ways
            "Đến năm 2030, 100% các bến đò ngang có phao cứu sinh",
            "100% các bến đò ngang có phao cứu sinh",
        ),
        (
            "Qua công tác xét xử để kiến nghị khắc phục sơ hở trong quản lý chợ đêm",
            "Kiến nghị khắc phục sơ hở trong quản lý chợ đêm",
        ),
        (
            "Đề nghị Hội Nông dân tỉnh bằng nhiều hình thức, tổ chức vận động hội viên trồng tre",
            "Tổ chức vận động hội viên trồng tre",
        ),
        (
            "Các phòng có liên quan tới việc thực hiện Kế hoạch này có trách nhiệm lập danh sách "
            "hộ nghèo",
            "Lập danh sách hộ nghèo",
        ),
        (
            "Chủ trì, tham mưu đề xuất Ủy ban nhân dân tỉnh tổ chức, triển khai Chương trình "
            "trồng tre",
            "Tham mưu tổ chức, triển khai Chương trình trồng tre",
        ),
        ("Bộ sản phẩm gồm:", "Bộ sản phẩm"),
    ],
)  # fmt: skip
def test_a_title_is_proposed_from_the_wording(text: str, title: str) -> None:
    assert short_titles(clause_of(text))[0] == title


@pytest.mark.parametrize("text", ["Lãnh đạo UBND tỉnh,", "-----", "“”", "."])
def test_words_that_give_no_title_leave_a_hole(text: str) -> None:
    """A line that breaks off behind a name."""
    assert short_titles(clause_of(text)) == ["⟦tên gọi tắt⟧"]


@pytest.mark.parametrize(
    "words", ["1-" * 4000, "như " * 9000, "các doanh nghiệp, " * 4000, "( " * 9000]
)
def test_a_wording_without_end_has_a_title(words: str) -> None:
    """It took minutes where a sign without blanks held ever so many figures."""
    assert short_titles(clause_of(f"Rà soát {words}"))


def test_tasks_that_begin_alike_are_not_called_alike() -> None:
    laid = laid_out(
        "1. Sở Nội vụ chỉ đạo Ban Quản lý chợ rà soát quy trình cấp phép cho hộ kinh doanh.",
        "2. Sở Nội vụ chỉ đạo Ban Quản lý chợ rà soát quy trình cấp phép tại cửa khẩu.",
    )
    one, other = (entry["title"] for entry in laid.entries)
    assert one != other
    same = "Sở Nội vụ định kỳ thực hiện việc công bố danh mục thủ tục hết hiệu lực."
    laid = laid_out(f"1. {same}", f"2. {same}")
    assert {entry["title"] for entry in laid.entries} == {"Công bố danh mục thủ tục hết hiệu lực"}


def test_rows_of_one_task_are_called_by_their_results() -> None:
    laid = laid_out(
        *("PHỤ LỤC", "| TT | Nhiệm vụ | Chủ trì | Sản phẩm |", "|---|---|---|---|"),
        "| 1 | Ban hành kế hoạch số hóa | Sở Nội vụ | Kế hoạch của tỉnh |",
        "| ^ | ^ | Sở Tư pháp | Kế hoạch của ngành |",
    )
    titles = [entry["title"] for entry in laid.entries]
    assert titles == ["Ban hành kế hoạch số hóa", "Kế hoạch của ngành"]


def test_bodies_that_share_their_kind_are_proved_by_the_words_that_name_them() -> None:
    laid = laid_out(
        "1. Các Sở: Nội vụ, Tư pháp rà soát thủ tục.", "2. Sở Nội vụ, Sở Tư pháp thống kê."
    )
    shared, plain = (one["assignments"][0] for one in laid.entries)
    assert shared["words"] == "Các Sở: Nội vụ, Tư pháp"
    assert shared["assignees"] == plain["assignees"]
    assert "words" not in plain
    laid = laid_out("1. Các Tập đoàn VNPT, Viettel rà soát hạ tầng.")
    assert laid.entries[0]["assignments"][0]["words"] == "Các Tập đoàn VNPT, Viettel"


def test_whom_it_is_not_sure_to_be_meant_is_a_hole_that_names_them() -> None:
    laid = laid_out(
        *("1. Ủy ban nhân dân các xã", "a) Rà soát hộ nghèo."),
        "b) Đối với xã chưa có nước sạch thì cần sớm có phương án cấp nước.",
    )
    sure, doubted = (one["assignments"] for one in laid.entries)
    assert sure == [{"role": "carry_out", "assignees": ["uy-ban-nhan-dan-cac-xa"]}]
    assert doubted[0]["assignees"] == ["⟦uy-ban-nhan-dan-cac-xa⟧"]
    written = file_text("tasks", laid.entries)
    assert f"[⟦uy-ban-nhan-dan-cac-xa⟧]}}  # máy đề nghị: {NOT_SURE_WHOSE}\n" in written
    assert written.count("#") == 2  # the schema, and this


def test_a_body_has_no_kind_from_another_whose_name_begins_as_its_own() -> None:
    (body,) = laid_out("1. Bộ phận Một cửa xã Mẫu chủ trì rà soát thủ tục.").proposed["bodies"]
    assert body["kind"].startswith("⟦")  # the data have “Bộ Chính trị”: “bộ” is no kind
