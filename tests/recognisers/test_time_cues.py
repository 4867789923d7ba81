"""Times in prose: a deadline is found, a date that tells of something else is not."""

from collections import Counter

import pytest

from macros.recognisers.times import find_times
from tests.recognisers.prose import NO_TIME, TIME, no_times, times
from tests.recognisers.test_times import given


def in_prose(words: str) -> str:
    """The times that a sentence sets, in whatever year it was written."""
    return given(words, (), only_time=False)


def test_a_thousand_sentences_that_set_no_time() -> None:
    sentences = no_times(1_000, seed=13)
    assert {words: in_prose(words) for words in sentences if in_prose(words)} == {}
    assert len(set(sentences)) == 1_000
    with_figures = [words for words in sentences if any(map(str.isdecimal, words))]
    assert len(with_figures) > 900, "most have figures that could be taken for a time"
    times_in_a_column = Counter(bool(find_times(words, [], only_time=True)) for words in sentences)
    assert times_in_a_column[True] > 900


def test_a_thousand_sentences_that_set_one_time() -> None:
    made = dict(times(1_000, seed=13))
    assert {words: in_prose(words) for words, when in made.items() if in_prose(words) != when} == {}
    assert len(NO_TIME) > 150
    assert len(TIME) > 10


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        # where something is due
        ("Ngày 15/02/2027: Sở Y tế tổ chức hội nghị.", "2027-02-15"),
        ("Lúc 7h30, ngày 15/02/2027: Khai mạc, tổ chức thi đấu.", "2027-02-15"),
        ("Ngày 15/02/2027, Sở Y tế tổ chức hội nghị.", ""),
        ("Rà soát kho; kết quả báo cáo Sở Y tế trước ngày 15/02/2027.", "2027-02-15"),
        ("Đề xuất kế hoạch rà soát kho thuốc trong năm 2027.", ""),
        ("Sở Y tế có văn bản báo cáo kết quả trước ngày 15/02/2027.", "2027-02-15"),
        ("Rà soát văn bản, hoàn thành trước ngày 30/6/2027.", "2027-06-30"),
        ("xử lý dứt điểm, làm xong trong quý II/2026", "2026-Q2"),
        (
            "Lập quy hoạch, hoàn thành việc phê duyệt trong quý II/2026, bảo đảm tuân thủ.",
            "2026-Q2",
        ),
        ("Sở Mẫu công bố hằng tháng danh mục giấy tờ đã tích hợp.", "every-month"),
        (
            "Chi trả theo đúng thẩm quyền đã quy định tại Nghị định này xong trước ngày 01/5/2026.",
            "2026-05-01",
        ),
        ("Báo cáo Sở Mẫu trong tháng 5/2026 nội dung trình Quốc hội.", "2026-05"),
        ("Chuyển quà đến người dân, xong trước ngày Quốc khánh 02/9/2025.", "2025-09-02"),
        (
            "Các sở khẩn trương báo cáo cấp trên quyết định trước ngày 29/8/2025 bố trí nguồn.",
            "2025-08-29",
        ),
        ("Tổ chức tổng kết, đánh giá hằng năm và theo tiến độ của Đề án.", "every-year"),
        ("Sửa chữa, đưa cơ sở 2 của bệnh viện đi vào hoạt động trong quý II/2026.", "2026-Q2"),
        ("Trong quý III/2026, hoàn thành cắt giảm 50% thời gian giải quyết.", "2026-Q3"),
        ("b) Đến năm 2028, cơ bản hoàn thành số hóa hồ sơ.", "2028"),
        ("a) Mở lớp; phấn đấu đến hết tháng 6/2027 hoàn thành việc giao đất.", "2027-06"),
        ("Công khai kết quả của các bộ, cơ quan, địa phương hằng tháng trên Cổng.", "every-month"),
        (
            "Bổ sung, hoàn thiện các nội dung của Đề án; tham mưu Chính phủ ban hành Nghị định quy "
            "định về tổ chức, hoạt động của thôn theo chỉ đạo để ban hành trước ngày 26/5/2026.",
            "2026-05-26",
        ),
        ("Bố trí kinh phí thực hiện, trình Ủy ban nhân dân tỉnh trong tháng 8/2027.", "2027-08"),
        ("Rà soát biên chế, báo cáo kết quả hằng quý.", "every-quarter"),
        ("Từng bước thí điểm mô hình, báo cáo kết quả trước ngày 16/5/2023.", "2023-05-16"),
        ("Tổ chức nghiệm thu trước ngày 20/11/2027.", "2027-11-20"),
        ("Gửi báo cáo hằng tháng; kịp thời đề xuất.", "every-month"),
        ("Hằng năm, chủ động rà soát các khu thuộc diện hỗ trợ.", "every-year"),
        ("Thực hiện chế độ báo cáo định kỳ hằng năm gửi Bộ.", "every-year"),
        ("Hằng năm tổ chức kiểm tra, nâng cao các tiêu chí đã đạt được.", "every-year"),
        ("Hàng năm tổng hợp và đề xuất giải pháp tăng cường quản lý.", "every-year"),
        (
            "Hằng năm, các bộ, ngành và Ủy ban nhân dân các tỉnh, thành phố trực thuộc trung ương"
            " báo cáo kết quả về Bộ Mẫu.",
            "every-year",
        ),
        ("Bộ trưởng có trách nhiệm hằng năm, bố trí ngân sách.", "every-year"),
        ("Tổng hợp, báo cáo theo định kỳ hàng quý (khi có yêu cầu) về Sở.", "every-quarter"),
        ("Chậm nhất ngày 30/9/2026, các xã hoàn thành sắp xếp.", "2026-09-30"),
        ("Gửi báo cáo trước 17 giờ 00, thứ Sáu, ngày 30/9/2022.", "2022-09-30"),
        ("Thời gian hoàn thành: trước ngày 30/9/2022", "2022-09-30"),
        ("Tổ chức từ ngày 10/10/2022 đến ngày 15/10/2022.", "2022-10-10/2022-10-15"),
        ("Báo cáo trước ngày 15/6 và 15/12 hằng năm.", "every-year/06-15 every-year/12-15"),
        ("Tổ chức sơ kết trong tháng 6 và tháng 12 hằng năm.", "every-year/06 every-year/12"),
        ("Chậm nhất quý bốn hằng năm, Sở tổ chức sơ kết.", "every-year/Q4"),
        ("Hằng năm, trước ngày 10/12, các sở báo cáo kết quả.", "every-year/12-10"),
        ("Hằng tháng, báo cáo kết quả trước ngày 15.", "every-month/15"),
        ("Định kỳ 6 tháng, hàng năm, Sở tổ chức sơ kết.", "every-6-months every-year"),
        ("d) Hàng năm, tiến hành rà soát các cụm công nghiệp", "every-year"),
        ("Hoàn thành trong quý I và quý III/2022", "2022-Q1 2022-Q3"),
        ("Khởi công xây dựng cầu Mẫu vào ngày 19/8/2026.", "2026-08-19"),
        ("Bàn giao mặt bằng; khởi công trong quý IV năm 2026.", "2026-Q4"),
        ("Bảo đảm khởi công đồng loạt các trường vào ngày 9/11/2026.", "2026-11-09"),
        ("Tổ chức Lễ khánh thành vào ngày 19/12/2026.", "2026-12-19"),
        ("Phân bổ hết kế hoạch vốn trước ngày 15/3/2026.", "2026-03-15"),
        ("Có văn bản trả lời các xã trước ngày 20/11/2026.", "2026-11-20"),
        ("Thời gian thực hiện: từ tháng 3 đến tháng 10/2026.", "2026-03/2026-10"),
        ("Công bố chỉ tiêu của từng trường trước ngày 25/4/2026.", "2026-04-25"),
        ("Công bố chỉ số giá xây dựng hằng tháng.", "every-month"),
        ("Tổ chức hội nghị phân tích kết quả khảo sát trong tháng 6/2026.", "2026-06"),
        ("Tổ chức kỳ thi vào các ngày 02 - 03/6/2026.", "2026-06-02/2026-06-03"),
        ("Tiêm phòng đợt 2: từ ngày 15/8/2026 đến ngày 30/9/2026.", "2026-08-15/2026-09-30"),
        ("Tháng 8/2026: Tổng hợp kết quả, báo cáo.", "2026-08"),
        ("Xét duyệt: dự kiến từ ngày 15/8/2026 đến 30/9/2026.", "2026-08-15/2026-09-30"),
        ("Định kỳ hằng quý báo cáo trước ngày 20 của tháng cuối quý.", "every-quarter"),
        ("Định kỳ ngày 05 và ngày 20 hằng tháng công khai.", "every-month/05 every-month/20"),
        ("Định kỳ trước ngày 15 tháng 12 hằng năm gửi báo cáo về Cục.", "every-year/12-15"),
        ("Hoàn thành tuyển dụng trước ngày 30/9/2026.", "2026-09-30"),
        ("Kịp thời hỗ trợ; Trước ngày 15/12 hàng năm tổng hợp, báo cáo Bộ.", "every-year/12-15"),
        ("Định kỳ ngày 01/6 hằng năm (hoặc khi có yêu cầu) báo cáo Sở.", "every-year/06-01"),
        ("Định kỳ báo cáo kế hoạch hằng năm (trước ngày 15 tháng 11).", "every-year/11-15"),
        ("Định kỳ hằng năm (trước ngày 15 tháng 12) báo cáo kết quả về Sở.", "every-year/12-15"),
        ("Định kỳ hằng năm trước ngày 15 tháng 12 báo cáo kết quả.", "every-year/12-15"),
        ("Tổ chức giao ban hằng tuần.", "every-week"),
        ("Báo cáo kết quả hằng tuần.", "every-week"),
        ("Mỗi tuần một lần, các xã tổng hợp số liệu.", "every-week"),
        ("Định kỳ hằng tuần, tháng tổ chức rà soát hồ sơ.", "every-week every-month"),
        ("Hằng ngày, kiểm tra đê.", "every-day"),
        ("Trước 16 giờ hằng ngày, tổng hợp tình hình.", "every-day"),
        ("Trước 16 giờ ngày thứ Sáu hằng tuần, báo cáo lãnh đạo.", "every-week/T6"),
        ("Gửi báo cáo trước 11h00’ ngày thứ 5 hằng tuần để tổng hợp.", "every-week/T5"),
        ("Gửi báo cáo vào 15:00 ngày Chủ nhật hàng tuần.", "every-week/CN"),
        ("Cập nhật, báo cáo Sở thứ Năm hằng tuần về tiến độ.", "every-week/T5"),
        ("Hằng tuần, các xã báo cáo kết quả trước 16 giờ thứ Sáu.", "every-week/T6"),
        ("Thứ Hai, thứ Năm hằng tuần, tổ chức tuần tra.", "every-week/T2 every-week/T5"),
        ("Báo cáo Bộ về kết quả thực hiện vào thứ Sáu hằng tuần.", "every-week/T6"),
        ("Báo cáo tình hình thực hiện vào ngày 25 hằng tháng.", "every-month/25"),
        ("Tổ chức giao ban vào sáng thứ Hai hằng tuần.", "every-week/T2"),
        ("Rà soát văn bản, hoàn thành trong 9/2026.", "2026-09"),
        ("Công an tỉnh kiểm tra hằng tháng.", "every-month"),
        ("b) Các xã họp hằng quý; phòng kiểm tra hằng tháng.", "every-quarter every-month"),
        ("Kiểm tra hằng tháng.", "every-month"),
        ("Kiểm tra 6 tháng/lần.", "every-6-months"),
        ("Duy trì họp giao ban thứ Sáu hằng tuần.", "every-week/T6"),
        ("Tổ chức giao ban hằng tuần vào thứ Hai và thứ Năm.", "every-week/T2 every-week/T5"),
        ("Chỉ đạo Sở Mẫu, hằng năm lập dự toán tổ chức gặp mặt.", "every-year"),
        ("Đôn đốc các xã và hằng năm tổng hợp, báo cáo Sở Mẫu.", "every-year"),
        ("Hằng năm, căn cứ dự toán do Bộ Mẫu lập, bố trí kinh phí.", "every-year"),
        ("Ứng cứu sự cố; định kỳ (6 tháng, 01 năm) báo cáo Sở.", "every-6-months every-year"),
        ("Định kỳ (6 tháng, hằng năm) tổng hợp báo cáo Sở.", "every-6-months every-year"),
        ("Quý I/2027, các cơ quan đánh giá kết quả phong trào.", "2027-Q1"),
        # the same words where nothing is
        ("Đưa vào kế hoạch trung hạn, hằng năm và rà soát.", ""),
        ("Bố trí vốn giai đoạn 05 năm và hằng năm tổ chức thực hiện dự án.", ""),
        ("Bộ chỉ số đánh giá hằng năm.", ""),
        ("Hội nghị đánh giá hằng năm.", ""),
        ("Quý I/2027, số hồ sơ giải quyết đạt 90%.", ""),
        ("Gửi Sở Mẫu dự toán hằng năm.", ""),
        ("Báo cáo Sở Mẫu kế hoạch công tác hằng năm.", ""),
        ("Rà soát lịch công tác hằng tuần.", ""),
        ("Công khai lịch tiếp công dân hằng tuần.", ""),
        ("Giải quyết công việc hằng ngày của Quỹ.", ""),
        ("Tuyên truyền trên báo chí hằng ngày.", ""),
        ("Nâng cao chất lượng sinh hoạt hằng tuần của chi bộ.", ""),
        ("Trường hợp trùng ngày nghỉ hằng tuần thì gửi vào ngày sau.", ""),
        ("Bố trí lao động có ngày nghỉ hằng tuần vào thứ Bảy, Chủ nhật.", ""),
        ("Mỗi ngày một kỹ năng, mỗi người một hành trình học tập.", ""),
        ("Hằng năm, quy trình vận hồ của các chủ hồ có khác nhau.", ""),
        ("Không nghỉ cố định thứ Bảy và Chủ nhật hằng tuần.", ""),
        ("Tham dự buổi sinh hoạt vào thứ Hai hằng tuần của xã.", ""),
        ("Các hộ họp chợ trước 8 giờ hằng ngày tại xã.", ""),
        ("Thực hiện chế độ báo cáo hằng quý.", ""),
        ("Theo báo cáo kết quả hằng năm, tỷ lệ đạt 5%.", ""),
        ("Rà soát các chỉ tiêu dự kiến trong năm 2026 và giai đoạn 2026 - 2030, gửi Sở Mẫu", ""),
        ("Rà soát kết quả hoạt động trong quý II/2026.", ""),
        ("Rà soát các đề án đã báo cáo cấp trên quyết định trước ngày 29/8/2025 bố trí nguồn.", ""),
        ("Theo báo cáo của các sở quyết định trước ngày 29/8/2025 còn thiếu.", ""),
        ("Đã hoàn thành hồ sơ, báo cáo Bộ Nội vụ trong tháng 8/2026.", ""),
        ("Tính đến tháng 6/2026, hoàn thành 40% khối lượng.", ""),
        ("Đến năm 2028, 90% xã hoàn thành số hóa hồ sơ.", ""),
        ("hồ sơ tiếp nhận trước ngày 30/6/2027", ""),
        ("Các công trình hoàn thành trong quý II/2026 phát huy hiệu quả", ""),
        ("Sở đã hoàn thành việc này trước ngày 30/9/2026", ""),
        ("Sở đã làm xong trước ngày 30/9/2026", ""),
        ("Rà soát dự án thực hiện trước ngày 30/9/2026", ""),
        ("Tổng hợp việc phải xong trong năm 2026 của các sở", ""),
        ("Thường xuyên rà soát; định kỳ báo cáo", ""),
        ("Đối với các dự án khởi công trong năm 2026, chủ đầu tư rà soát thủ tục.", ""),
        ("Dự án khởi công ngày 19/8/2026 chậm tiến độ.", ""),
        ("Phân bổ vốn cho các dự án khởi công trước ngày 01/7/2026.", ""),
        ("Khánh thành các công trình khởi công trước ngày 30/9/2026.", ""),
        ("Tổng kết Đề án “rà soát, hoàn thành trước ngày 30/6/2027”", ""),
        ("Giấy phép có thời hạn đến hết ngày 31/12/2025", ""),
        ("Từ ngày 01/7/2025, cấp huyện kết thúc hoạt động", ""),
        ("Phân loại cán bộ hàng năm", ""),
        ("Tổng hợp số vụ phát sinh trong quý I/2026.", ""),
        ("Tổng hợp số vụ phát sinh trong quý I hằng năm.", ""),
        ("Rà soát kế hoạch thanh tra hằng năm.", ""),
        ("Hàng năm có 30 vụ cháy, giảm so với trước.", ""),
        ("Đại hội Công đoàn tháng 5 hằng năm", ""),
        ("Nộp phí từ ngày 15 hằng tháng", ""),
        ("hoàn thành trước ngày 31/02/2027", ""),
        ("Hỗ trợ các dự án có kế hoạch hoàn thành năm 2026", ""),
        ("Rà soát nhu cầu của dự án trong danh mục hoàn thành 5.000 km vào năm 2030.", ""),
        ("Định kỳ báo cáo kết quả thực hiện trước ngày 20/11 về Sở để tổng hợp.", ""),
        ("Xây dựng lộ trình đạt mục tiêu ít nhất 50% xã không có ma túy vào năm 2030.", ""),
        ("Xây dựng kịch bản tăng trưởng từ nay đến hết năm 2026", ""),
    ],
)
def test_words_say_whether_something_is_due(words: str, expected: str) -> None:
    assert in_prose(words) == expected


def test_what_ends_before_the_document_tells_of_the_past() -> None:
    words = "Báo cáo kết quả trước ngày 15/12/2021"
    assert given(words, [], only_time=False) == "2021-12-15"
    assert given(words, [2021], only_time=False) == "2021-12-15"
    assert given(words, [2023, 2022], only_time=False) == ""
    assert given(words, [2022], only_time=True) == "2021-12-15", "a column says what it says"


def test_what_a_document_sets_before_its_years_is_due_from_its_own_year_on() -> None:
    words = "Ban hành kế hoạch xong trước ngày 15/12/2021."
    for since, expected in ((None, []), (2021, ["2021-12-15"]), (2023, [])):
        found = find_times(words, [2022, 2023], only_time=False, since=since)
        assert [str(one.period) for one in found] == expected


@pytest.mark.parametrize(
    ("words", "interval"),
    [
        ("Định kỳ 10 ngày, tổ chức giao ban.", "Định kỳ 10 ngày"),
        ("Mỗi tuần 02 lần, kiểm tra đê.", "Mỗi tuần 02 lần"),
        ("Kiểm tra định kỳ 02 lần/năm.", "02 lần/năm"),
        ("Xe khách chạy 02 lần/ngày đã giảm.", ""),
    ],
)
def test_an_interval_that_has_no_form_is_told(words: str, interval: str) -> None:
    found = find_times(words, [2026], only_time=False)
    assert [words[one.start : one.end] for one in found if not one.period] == [interval][
        : bool(interval)
    ]


def test_a_document_of_several_years_gives_none_of_them() -> None:
    assert given("Quý III", [2022], only_time=True) == "2022-Q3"
    assert given("Quý III", [2022, 2023], only_time=True) == "unread"
    assert given("hoàn thành trong quý III", [2022, 2023], only_time=False) == ""
