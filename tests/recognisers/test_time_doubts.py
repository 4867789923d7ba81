"""Times of prose that may be its task's: told with their words, never read."""

import pytest

from macros.recognisers.time_doubts import times_in_doubt
from macros.recognisers.times import find_times
from tests.recognisers.prose import no_times


def doubted(words: str) -> list[str]:
    """What may be a time of the task, in a document of several years."""
    found = times_in_doubt(words, (2026, 2027))
    assert all(one.why and not one.period for one in found)
    return [words[one.start : one.end] for one in found]


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("Rà soát, công nhận hộ nghèo hằng năm theo chuẩn mới.", "hằng năm"),
        ("Phối hợp với Đài Mẫu cập nhật bản tin cháy rừng hằng ngày.", "hằng ngày"),
        ("Ban hành bảng giá tính thuế hàng năm theo quy định.", "hàng năm"),
        ("Xây dựng lộ trình thực hiện hằng năm bảo đảm mục tiêu.", "hằng năm"),
        ("Định kỳ phát sóng mỗi tháng 02 chuyên mục.", "mỗi tháng 02 chuyên mục"),
        ("Các xã hằng quý có ít nhất 01 tin gửi Sở.", "hằng quý có ít nhất 01 tin"),
        ("Định kỳ báo cáo kết quả về Sở Mẫu.", "Định kỳ"),
        ("Theo dõi, đôn đốc; định kỳ tổng hợp, báo cáo Sở Mẫu.", "định kỳ"),
        ("Trình Sở Mẫu thông qua trước ngày 30 tháng 12.", "ngày 30 tháng 12"),
        ("Tham mưu chỉ số của tỉnh, bắt đầu thực hiện từ tháng 01/2026.", "tháng 01/2026"),
        (
            "Có ý kiến trong thời hạn 10 (mười) ngày làm việc kể từ ngày nhận hồ sơ.",
            "trong thời hạn 10 (mười) ngày làm việc kể từ ngày nhận hồ sơ",
        ),
        (
            "Gửi kết quả chậm nhất 05 ngày sau khi kết thúc.",
            "chậm nhất 05 ngày sau khi kết thúc",
        ),
    ],
)
def test_what_may_be_a_time_is_told_and_not_read(words: str, told: str) -> None:
    assert doubted(words) == [told]
    assert find_times(words, (2026, 2027), only_time=False) == []


@pytest.mark.parametrize(
    "words",
    [
        "Xây dựng dự toán ngân sách hằng năm, báo cáo Sở Mẫu.",
        "Công bố chỉ số cải cách hành chính hằng tháng của tỉnh.",
        "Chi trả trợ cấp bảo hiểm xã hội hằng tháng qua tài khoản.",
        "Giải quyết công việc hằng ngày của Đảng ủy.",
        "Lập kế hoạch đầu tư công trung hạn, hằng năm vốn ngân sách.",
        "Thực hiện chương trình thời sự hằng ngày.",
        "Rà soát các luật có hiệu lực từ ngày 01/7/2026.",
        "Chỉ thị này có hiệu lực thi hành trong thời hạn 10 ngày kể từ ngày ký.",
        "Tổ chức phong trào “rà soát hộ nghèo hằng năm theo chuẩn”.",
        "Xây dựng kế hoạch chuyển đổi số năm 2026.",
        "Khám sức khỏe định kỳ, kiểm tra định kỳ hoặc đột xuất.",
        "Thường xuyên rà soát văn bản.",
        "Thực hiện chiến lược phát triển đến năm 2030.",
    ],
)
def test_what_is_the_time_of_another_thing_is_not_told(words: str) -> None:
    assert doubted(words) == []


def test_few_of_a_thousand_sentences_that_set_no_time_are_told() -> None:
    told = {words for words in no_times(1_000, seed=13) if doubted(words)}
    assert len(told) < 20
