"""The page of a task: as printed, every time with its scope, what is unread as printed."""

import lxml.html
import pytest
from lxml.html import HtmlElement

from macros.site import Site
from tests.core_fixtures import AMENDED, ROOT, SHAPES, catalog
from tests.tools.made_plans import ID, made

TEXT = """SỞ NỘI VỤ
Số: 77/KH
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Bình An, ngày 15 tháng 02 năm 2027

KẾ HOẠCH
Thử nghiệm

I. NHIỆM VỤ
1. Sở Tài chính chủ trì; hoàn thành trước ngày 30/11/2026; nơi khác chậm nhất cuối vụ.
- Đơn vị phối hợp: Sở Xây dựng, Bộ …
- Lãnh đạo phụ trách: Ông Trần Văn Mẫu.
2. Sở Xây dựng tổng kết.
3. Cùng nhau giữ gìn.
"""
TASKS = """
- at: i/1
  title: Việc một
  assignments:
    - {role: lead, assignees: [so-tai-chinh]}
    - {role: support, assignees: [so-xay-dung, {unread: Bộ …, why: Bản in đứt ở đây.}]}
    - {role: direct, assignees: [{person: Ông Trần Văn Mẫu}]}
  period:
    - {when: 2026-11-30}
    - {unread: chậm nhất cuối vụ, scope: nơi khác, why: Vụ không phải là một ngày.}
- at: i/2
  title: Việc hai
  assignments:
    - {role: carry_out, assignees: [so-xay-dung]}
  period: null
- at: i/3
  title: Việc ba
  assignments: []
  period: null
"""


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> dict[str, HtmlElement]:
    root = tmp_path_factory.mktemp("data")
    data = made(root, TEXT, TASKS, place="Bình An", date="2027-02-15")
    found = (one for one in Site(data).pages if ID in one.url)
    return {page.url: lxml.html.fromstring(f"<div>{page.render()}</div>") for page in found}


def page_of(url: str) -> HtmlElement:
    roots = (ROOT, AMENDED, SHAPES)
    found = next(one for root in roots for one in Site(catalog(root)).pages if one.url == url)
    return lxml.html.fromstring(f"<div>{found.render()}</div>")


def text_of(element: HtmlElement) -> str:
    return " ".join(element.text_content().split())


def who(page: HtmlElement) -> dict[str, str]:
    """What stands after each label."""
    lines = page.find_class("who")[0]
    return {text_of(one[0]): text_of(one[1]) for one in lines}


def test_a_task_is_shown_as_printed_with_its_markers() -> None:
    page = page_of("ke-hoach/31-tb-vp-2027/nhiem-vu/ii-1-b/")
    words = page.xpath("//figure[@class='verbatim'][1]/blockquote")[0]
    assert text_of(words) == (
        "b) Kiểm tra các nhà máy nước: - Nhà máy số 1: hằng quý; - Nhà máy số 2: 6 tháng một lần."
    )
    assert len(words.xpath(".//li//li")) == 2


def test_a_row_is_shown_with_its_number_as_printed() -> None:
    page = page_of("ke-hoach/99-qd-ttg-2027/nhiem-vu/pl2-3p1/")
    assert text_of(page.xpath("//blockquote")[0]) == "3.1 Phim ngắn"
    assert who(page)["Sản phẩm"] == "05 phim"


def test_words_of_an_amendment_stand_in_place_of_the_issued_ones() -> None:
    page = page_of("ke-hoach/99-kh-bcd-2023/nhiem-vu/06a/")
    assert page.xpath("//figure[@class='verbatim'][1]/blockquote//p")
    assert not page.find_class("path")


def test_every_time_has_its_scope() -> None:
    time = page_of("ke-hoach/31-tb-vp-2027/nhiem-vu/ii-1-b/").find_class("who")[0][-1]
    assert [text_of(one) for one in time.iter("li")] == [
        "Hằng quý Nhà máy số 1",
        "6 tháng một lần Nhà máy số 2",
    ]
    assert "phần còn lại" not in text_of(time)


def test_what_is_unread_stands_as_printed_with_the_reason(pages: dict[str, HtmlElement]) -> None:
    page = pages[f"ke-hoach/{ID}/nhiem-vu/01/"]
    assert [one.text for one in page.xpath("//dl//*[@class='unread']")] == [
        "Bộ …",
        "chậm nhất cuối vụ",
    ]
    (told,) = page.xpath("//p[@class='answer']//*[@class='unread']")
    assert told.text == "chậm nhất cuối vụ"
    found = who(page)
    assert "chưa đọc được thành cơ quan: Bản in đứt ở đây." in found["Đơn vị phối hợp"]
    assert "chưa đọc được thành ngày: Vụ không phải là một ngày. nơi khác" in found["Thời gian"]
    assert "Không nêu" not in text_of(page.find_class("who")[0])


def test_who_has_no_record_is_counted(pages: dict[str, HtmlElement]) -> None:
    answers = {url[-3:-1]: text_of(page.find_class("answer")[0]) for url, page in pages.items()}
    assert answers["01"].endswith("2 cơ quan, 1 cá nhân, 1 chỗ chưa đọc được")
    assert answers["03"].endswith("văn bản không giao cho ai")


def test_a_deadline_before_the_plan_is_shown_and_said(pages: dict[str, HtmlElement]) -> None:
    said = "Hạn 30/11/2026 trước ngày ban hành văn bản (15/02/2027)."
    own = pages[f"ke-hoach/{ID}/nhiem-vu/01/"]
    assert "Ngày 30/11/2026" in text_of(own)
    assert said in who(own)["Thời gian"]
    (beside,) = pages[f"ke-hoach/{ID}/"].xpath("//li[@id='nhiem-vu-01']//aside")
    assert said in text_of(beside)
    assert said not in text_of(pages[f"ke-hoach/{ID}/nhiem-vu/02/"])


def test_a_label_that_is_not_printed_is_ours(pages: dict[str, HtmlElement]) -> None:
    page = pages[f"ke-hoach/{ID}/nhiem-vu/01/"]
    assert [text_of(one) for one in page.find_class("unprinted")] == ["Chủ trì", "Thời gian"]


def test_tasks_above_and_below_are_linked() -> None:
    above = page_of("ke-hoach/99-qd-ttg-2027/nhiem-vu/pl2-3/")
    below = page_of("ke-hoach/99-qd-ttg-2027/nhiem-vu/pl2-3p2/")
    assert [text_of(one) for one in above.xpath("//section[h2/@id='tren-duoi']//a")] == [
        "Nhiệm vụ 3.1: Phim ngắn",
        "Nhiệm vụ 3.2: Tờ rơi",
    ]
    assert below.xpath("//section[h2/@id='tren-duoi']//a/text()") == ["Nhiệm vụ 3: Tuyên truyền"]


@pytest.mark.parametrize(
    ("url", "position"),
    [
        ("ke-hoach/03-kh-bcd-2022/nhiem-vu/06/", "Nhiệm vụ 6 / 16"),
        ("ke-hoach/31-tb-vp-2027/nhiem-vu/ii-1-b/", "Nhiệm vụ b · 2 / 4"),
    ],
)
def test_which_of_how_many(url: str, position: str) -> None:
    assert page_of(url).xpath("//header/nav[@class='turn']/span/text()") == [position]


def test_neighbours_of_one_number_are_told_apart() -> None:
    page = page_of("ke-hoach/08-nq-hdnd-2027/nhiem-vu/ct-dieu3-1/")
    assert page.xpath("//header//a[@rel='prev']/text()") == ["Nhiệm vụ 2"]
    assert page.xpath("//header//a[@rel='next']/text()") == ["Nhiệm vụ 1: Số hóa hồ sơ"]
