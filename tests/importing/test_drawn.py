"""Sentences drawn by rule: every name is read whole, in its role, with the time that is stated."""

from random import Random

import pytest

from macros.importing.understanding.text import as_json, understand
from tests.tools.scores import spelled

BODIES = (
    "Sở Nội vụ",
    "Sở Văn hóa, Thể thao và Du lịch",
    "Sở Nông nghiệp và Môi trường",
    "Sở KH&CN",
    "Thanh tra tỉnh",
    "Công an tỉnh",
    "Bộ Chỉ huy Quân sự tỉnh",
    "Văn phòng Ủy ban nhân dân tỉnh",
    "Văn phòng HĐND và UBND xã",
    "Văn phòng Đoàn đại biểu Quốc hội và Hội đồng nhân dân tỉnh",
    "Ban Quản lý Khu kinh tế tỉnh",
    "Ban Quản lý dự án đầu tư xây dựng các công trình giao thông tỉnh",
    "Kho bạc Nhà nước khu vực X",
    "Ngân hàng Nhà nước Việt Nam - Chi nhánh Khu vực 3",
    "Bảo hiểm xã hội tỉnh",
    "Thuế tỉnh Mẫu An",
    "Liên minh Hợp tác xã tỉnh",
    "Hội Liên hiệp Phụ nữ tỉnh",
    "Tỉnh đoàn",
    "Tòa án nhân dân tối cao",
    "Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh",
    "Viện kiểm sát nhân dân tỉnh",
    "Chi cục Quản lý thị trường",
    "Báo và Đài Phát thanh - Truyền hình tỉnh",
    "Trung tâm Phục vụ hành chính công tỉnh",
    "Công ty Điện lực Mẫu An",
    "Ban Tuyên giáo và Dân vận Tỉnh ủy",
    "Bộ Lao động - Thương binh và Xã hội",
    "Tập đoàn Công nghiệp Than - Khoáng sản Việt Nam",
    "UBND phường Mẫu Bắc",
    "UBND TP. Hồ Chí Minh",
    "Phòng Kinh tế, Hạ tầng và Đô thị",
    "Quỹ Bảo vệ và Phát triển rừng tỉnh",
    "Phòng Cảnh sát PCCC và CNCH",
    "Liên hiệp các Hội Khoa học và Kỹ thuật tỉnh",
    "Ngân hàng Chính sách xã hội tỉnh",
    "Hạt Kiểm lâm Mẫu Bàn",
)
GROUPS = (
    "các sở, ban, ngành",
    "các Sở, ban, ngành, đoàn thể tỉnh",
    "các bộ, ngành, địa phương",
    "các địa phương",
    "UBND các xã, phường",
    "UBND cấp xã",
    "UBND các tỉnh, thành phố trực thuộc Trung ương",
    "các đơn vị",
    "các tổ chức chính trị - xã hội tỉnh",
    "các trường đại học",
    "chính quyền địa phương",
)
WORK = (
    "rà soát, hoàn thiện quy hoạch",
    "tham mưu Ủy ban nhân dân tỉnh ban hành kế hoạch",
    "lập hồ sơ dự án",
    "bố trí kinh phí thực hiện",
    "đẩy mạnh cải cách hành chính",
    "cập nhật số liệu vào hệ thống",
    "vận động Nhân dân tham gia",
    "theo dõi, đôn đốc, tổng hợp kết quả",
    "giải phóng mặt bằng dự án",
)
TIMES = {
    ", hoàn thành trước ngày 30/6/2027": "2027-06-30",
    "; hoàn thành trong tháng 9/2027": "2027-09",
    ", báo cáo kết quả trước ngày 15 hằng tháng": "every-month/15",
    ", trình UBND tỉnh trong quý III năm 2027": "2027-Q3",
    "; báo cáo trước ngày 10/12 hằng năm": "every-year/12-10",
    "": None,
}
FORMS = (
    "Giao {lead} chủ trì, phối hợp với {help} {work}{time}.",
    "{lead} chủ trì, phối hợp với {help} {work}{time}.",
    "{lead} là cơ quan đầu mối, phối hợp chặt chẽ với {help} {work}{time}.",
    "Yêu cầu {lead} khẩn trương phối hợp với {help} {work}{time}.",
    "Giao {lead} {work}; {help} phối hợp thực hiện{time}.",
    "Tổ chức lại công việc{time} (Chủ trì: {lead}; phối hợp: {help}).",
)
Task = tuple[str, set[str], set[str], str | None]


def drawn(random: Random) -> Task:
    """A sentence, who leads and who supports by it, and its time."""
    names = random.sample(BODIES, random.randint(2, 5))
    group = random.choice(GROUPS)
    joint = random.choice((", ", "; "))
    last = random.choice((" và ", joint))
    narrowed = random.choice(("", " liên quan", " có liên quan"))
    helpers = joint.join(names[1:]) + last + group + narrowed
    time = random.choice(list(TIMES))
    form = random.choice(FORMS)
    words = form.format(lead=names[0], help=helpers, work=random.choice(WORK), time=time)
    return words, {names[0]}, {*names[1:], group}, TIMES[time]


@pytest.mark.parametrize("seed", range(3))
def test_drawn_sentences_are_understood(seed: int) -> None:
    random = Random(seed)
    tasks = [drawn(random) for _ in range(60)]
    lines = [f"{number}. {task[0]}" for number, task in enumerate(tasks, 1)]
    text = "\n".join(["KẾ HOẠCH", "Công tác năm 2027", "", "I. NHIỆM VỤ", *lines])
    found = as_json(understand(text))
    assert found["unread"] == []
    for (words, lead, support, time), said in zip(tasks, found["tasks"], strict=True):
        assert set(map(spelled, said["lead"])) == set(map(spelled, lead)), words
        assert set(map(spelled, said["support"])) == set(map(spelled, support)), words
        assert said["period"] == time, words
