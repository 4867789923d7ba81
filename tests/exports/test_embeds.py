"""What other sites put into their pages, and the lines that do so."""

import lxml.html
from lxml import etree

from macros import addresses
from macros.exports import embeds
from macros.views.takeaways import Offers
from tests.core_fixtures import MIXED, catalog

SITE = "https://ke-hoach.example/tinh/"
BODY = ("body", "so-noi-vu")


def made() -> dict[str, bytes]:
    return dict(embeds.files(catalog()))


def test_the_list_is_a_page_of_its_own_whose_links_leave_the_frame() -> None:
    tree = lxml.html.document_fromstring(made()["nhung/so-noi-vu/index.html"])
    assert tree.xpath("//meta[@name='robots']/@content") == ["noindex"]
    assert tree.xpath("//base/@target") == ["_top"]
    assert not tree.xpath("//script | //nav | //header | //*[@style] | //img")
    (sheet,) = tree.xpath("//link[@rel='stylesheet']/@href")
    assert addresses.unmarked(sheet) == "../../assets/css/embed.css" != sheet
    links = tree.xpath("//li/a/@href")
    assert "../../ke-hoach/03-kh-bcd-2022/nhiem-vu/06/" in links
    assert len(links) == 11 + 1  # and one of the body before it
    assert "Bản trích, không thay thế văn bản gốc." in tree.text_content()


def test_the_badge_says_how_many_tasks() -> None:
    tree = etree.fromstring(made()[addresses.badge("so-noi-vu")])
    assert tree.get("aria-label") == "Sở Nội vụ, năm 2022: 11 nhiệm vụ"
    assert "11" in [text.strip() for text in tree.itertext()]


def test_every_body_with_a_task_has_both_and_nobody_else() -> None:
    owners = {id_ for kind, id_ in catalog().years_of if kind == "body"}
    assert {path.split("/")[1] for path in made()} == owners
    assert len(made()) == 2 * len(owners)


def test_the_lines_to_copy_hold_whole_addresses() -> None:
    offer = Offers(catalog(), SITE).of_owner(BODY, 2022)
    assert offer is not None
    assert f'src="{SITE}nhung/so-noi-vu/"' in offer.embed
    assert f'src="{SITE}nhung/so-noi-vu/huy-hieu.svg"' in offer.badge
    assert f'href="{SITE}co-quan/so-noi-vu/"' in offer.badge


def test_only_what_there_is_is_offered() -> None:
    found = catalog()
    without_task = next(id_ for id_ in found.bodies if ("body", id_) not in found.years_of)
    assert Offers(found, SITE).of_owner(("body", without_task), 2022) is None
    assert Offers(found, SITE).of_owner(BODY, 2021) is None
    nowhere = Offers(found).of_owner(BODY, 2022)
    assert nowhere is not None
    assert (nowhere.embed, nowhere.badge) == ("", "")


def listed(id_: str) -> list[str]:
    """What the list of a body of the mixed plans says, line by line."""
    content = dict(embeds.files(catalog(MIXED)))[f"nhung/{id_}/index.html"]
    tree = lxml.html.document_fromstring(content.decode())
    return [" ".join(one.text_content().split()) for one in tree.xpath("//h1 | //li")]


def test_every_task_says_all_its_times_and_a_missing_number_says_nothing() -> None:
    works = listed("so-xay-dung")
    assert any(
        "Ngày 30/6/2027 (Xây dựng phần mềm); Hằng quý (báo cáo sử dụng)" in one for one in works
    )
    finance = listed("so-tai-chinh")
    assert any(
        one.startswith("Đề xuất mua sắm Tham mưu, thực hiện, đích danh · Tháng 5/2027")
        for one in finance
    )
    assert any("có hạn trước ngày ban hành kế hoạch (03/02/2027)" in one for one in finance)
    assert any("“Theo tiến độ của Trung ương” (chưa rõ)" in one for one in listed("cong-an-tinh"))


def test_lists_and_badges_of_one_name_are_told_apart() -> None:
    assert listed("so-noi-vu")[0] == "Sở Nội vụ (tỉnh Bình An)"
    badge = dict(embeds.files(catalog(MIXED)))[addresses.badge("so-noi-vu-an-hai")]
    assert "Sở Nội vụ (tỉnh An Hải), năm 2027".encode() in badge
