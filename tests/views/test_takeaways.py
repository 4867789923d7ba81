"""What is offered to take away is what was made, in every format."""

import lxml.html
import pytest

from macros import addresses
from macros.exports import downloads
from macros.formats import FORMATS, PDF
from macros.history.history import History, Step
from macros.pages import orientation
from macros.site import Site
from macros.views.takeaways import FilesView, Offers, TakeawayView, limits_of_calendars
from tests.core_fixtures import ROOT, catalog

SITE = "https://ke-hoach.example/tinh/"
BODY = ("body", "so-noi-vu")
TIME = "2024-01-02T09:00:00+07:00"


def offered(offer: TakeawayView | None) -> list[FilesView]:
    assert offer is not None
    return list(offer.contents)


def test_every_format_is_offered_of_every_owner() -> None:
    found = catalog()
    offers = Offers(found, SITE, found.claims_by_year)
    written = dict(downloads.files(found, SITE))
    for owner, by_year in found.claims_by_year.items():
        files = [
            one for part in offered(offers.of_owner(owner, max(by_year))) for one in part.files
        ]
        assert [file.text for file in files] == [one.name for one in FORMATS]
        for file, one in zip(files, FORMATS, strict=True):
            assert file.url.endswith(f"/{owner[1]}.{one.ending}")
            assert one is PDF or file.url in written
    assert {path.rpartition(".")[2] for path in written} | {PDF.ending} == {
        one.ending for one in FORMATS
    }


def test_a_plan_has_no_slip() -> None:
    found = catalog()
    parts = offered(Offers(found, SITE).of_plan(found.plans[0]))
    assert [part.content for part in parts] == ["Bảng phân công", "Lịch thời hạn"]
    written = dict(downloads.files(found, SITE))
    assert all(file.url in written for part in parts for file in part.files)


def test_a_slip_is_offered_where_it_was_rendered() -> None:
    for pdfs, files in (((), 0), ((BODY,), 1)):
        slip, *_ = offered(Offers(catalog(), SITE, pdfs).of_owner(BODY, 2022))
        assert slip.content == "Phiếu giao nhiệm vụ"
        assert len(slip.files) == files


def test_a_calendar_is_followed_at_its_whole_address() -> None:
    *_, calendar = offered(Offers(catalog(), SITE).of_owner(BODY, 2022))
    assert calendar.subscribe == "webcal://ke-hoach.example/tinh/tai-ve/co-quan/so-noi-vu.ics"
    assert not any(part.subscribe for part in offered(Offers(catalog()).of_owner(BODY, 2022)))


def test_the_promise_of_calendars_is_as_great_as_the_history() -> None:
    whole = limits_of_calendars(History((Step("c", TIME, (), "1 kế hoạch"),)))
    shallow, none = limits_of_calendars(History(head_time=TIME)), limits_of_calendars(History())
    assert "cũng vậy, kể từ ngày 02/01/2024" in whole
    assert shallow.endswith("biến khỏi lịch mà không có dấu ấy.")
    assert none.endswith("vẫn mang số `SEQUENCE` cũ.")


def test_every_file_to_take_away_is_listed_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(orientation, "_MOST_FILES", 20)
    site = Site(catalog(), "", ROOT)
    pages = list(orientation.file_pages(site.offers))
    assert len(pages) > 1
    trees = [lxml.html.fromstring(f"<main>{page.render()}</main>") for page in pages]
    listed = [
        address.partition(addresses.DOWNLOADS)[2]
        for tree in trees
        for address in tree.xpath("//td/a/@href")
    ]
    offered = {path.removeprefix(addresses.DOWNLOADS) for path in site.files()}
    assert len(listed) == len(set(listed))
    assert set(listed) <= offered
    assert {one for one in offered if one.endswith(".xlsx")} == {
        one for one in listed if one.endswith(".xlsx")
    }
