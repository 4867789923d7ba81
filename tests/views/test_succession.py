"""What became of a body, on its page, its heir's and its groups'."""

import pathlib
import re

import pytest

from macros import addresses
from macros.exports import embeds
from macros.exports.slips import slip_html
from macros.labels import UNSURE_WHOSE, day
from macros.site import Site
from tests.core_fixtures import ROOT, catalog, copied, fresh, reported

HEIR, GONE = "co-quan/ban-tuyen-giao-va-dan-van-tinh-uy/", "co-quan/ban-dan-van-tinh-uy/"


@pytest.fixture(scope="module")
def pages() -> dict[str, str]:
    wanted = ("co-quan/", "nhom/", "ma-tran/")
    made = Site(catalog(), "", ROOT).pages
    return {page.url: page.render() for page in made if page.url.startswith(wanted)}


def text_of(html: str) -> str:
    return " ".join(re.sub("<[^>]+>", " ", html).split())


def test_a_predecessor_says_at_its_head_what_it_is_now(pages: dict[str, str]) -> None:
    head = text_of(pages[GONE].partition("</header>")[0])
    assert "Nay là Ban Tuyên giáo và Dân vận Tỉnh ủy (hợp nhất, từ năm 2025; " in head
    assert "độ tin cậy cao) theo nguồn đọc ngày 26/11/2026" in head
    assert "viết Ban Tuyên giáo và Dân vận Tỉnh ủy Quảng Ngãi tổ chức họp báo" in head
    assert f'href="{HEIR.replace("co-quan", "..")}"' in pages[GONE]


def test_an_heir_lists_apart_and_last_what_it_has_of_whom(pages: dict[str, str]) -> None:
    page = pages[HEIR]
    assert "Năm 2022: nhận 10 nhiệm vụ từ Ban Dân vận Tỉnh ủy" in text_of(page)
    own, _, last = page.partition('id="nhan-viec"')
    assert 'class="way named"' not in own
    assert last.count("/nhiem-vu/") == 10
    assert f'Nhận từ <a href="{GONE.replace("co-quan", "..")}">Ban Dân vận Tỉnh ủy</a>' in last


def test_where_functions_went_to_many_every_heir_says_that_it_is_not_known_whose(
    pages: dict[str, str],
) -> None:
    for heir in ("so-noi-vu", "so-y-te", "so-giao-duc-va-dao-tao", "so-nong-nghiep-va-moi-truong"):
        last = text_of(pages[f"co-quan/{heir}/"].partition('id="nhan-viec"')[2])
        assert last.count(UNSURE_WHOSE) >= 1, heir
        assert "chia cho cả" in last
    head = text_of(pages["co-quan/so-lao-dong-thuong-binh-va-xa-hoi/"].partition("</header>")[0])
    assert head.count("Một phần việc nay thuộc") == 4
    assert "Sở Y tế : trẻ em, phòng, chống tệ nạn xã hội, bảo trợ xã hội" in head


def test_what_is_hardly_known_is_said_to_be_unknown(pages: dict[str, str]) -> None:
    head = text_of(pages["co-quan/so-thong-tin-va-truyen-thong/"].partition("</header>")[0])
    assert "Nay là cơ quan nào: chưa rõ" in head
    assert "hợp nhất" not in head.partition("chưa rõ")[0]
    assert 'id="nhan-viec"' not in pages["co-quan/so-khoa-hoc-va-cong-nghe/"]


def test_a_group_tells_who_stands_there_today(pages: dict[str, str]) -> None:
    today = text_of(pages["nhom/cac-so-ban-nganh/"].partition("Hiện nay")[2]).partition("Lịch sử")[
        0
    ]
    assert "Sở Nông nghiệp và Môi trường" in today
    assert "Sở Dân tộc và Tôn giáo" in today
    assert "Sở Giao thông vận tải" not in today
    assert "Chưa rõ nay là cơ quan nào: Sở Thông tin và Truyền thông" in today
    districts = "nhom/ban-chi-dao-cac-huyen-uy-thi-uy-thanh-uy-dang-uy-truc-thuoc-tinh-uy/"
    assert "13 thành viên đã kết thúc hoạt động" in text_of(pages[districts])


def test_a_matrix_has_heirs_in_a_part_of_their_own(pages: dict[str, str]) -> None:
    matrix, _, last = pages["ma-tran/"].partition("Nhận từ cơ quan trước, không tính vào tổng")
    assert "Ban Tuyên giáo và Dân vận Tỉnh ủy, từ Ban Dân vận Tỉnh ủy" in text_of(last)
    assert "way succession" not in matrix.partition("<table")[2]


def test_what_became_of_a_task_stands_beside_it_with_its_heirs(tmp_path: pathlib.Path) -> None:
    root = copied(tmp_path)
    reported(root, "11", "so-lao-dong-thuong-binh-va-xa-hoi")
    found = fresh(root)
    pages = {page.url: page for page in Site(found, "", root).pages}
    last = pages["co-quan/so-y-te/"].render().partition('id="nhan-viec"')[2]
    assert text_of(last).count("hoàn thành đúng hạn") == 1
    embedded = dict(embeds.files(found))[f"{addresses.embed('so-y-te')}index.html"].decode()
    assert "hoàn thành đúng hạn" in embedded
    assert f"Kết quả tính đến ngày {day(found.data_date)}." in embedded
    assert "hoàn thành đúng hạn" in slip_html(found, ("body", "so-y-te"))


def test_an_heir_of_inherited_tasks_alone_leads_to_them_in_the_finder(
    pages: dict[str, str],
) -> None:
    assert f'href="../../tra-cuu/?co-quan={HEIR.split("/")[1]}"' in pages[HEIR]
