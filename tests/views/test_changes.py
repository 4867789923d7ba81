"""The pages of what changed: short however long the history, each change at one place for good.

Addresses of sources are links that say whose page they are.
"""

from urllib.parse import urljoin
from xml.etree import ElementTree as ET

import lxml.html
import pytest

from macros import addresses
from macros.exports import feeds
from macros.history.edition import Edition
from macros.history.history import MOST_TOGETHER, MOST_TOLD, History, Step, Told, ToldKind
from macros.pages.changes import change_pages
from macros.render import render
from macros.telling.report import Subject
from macros.telling.sentences import Said, Span, changed_words, say
from macros.views.changes import ChangesView, step_view
from tests.core_fixtures import catalog as real_catalog
from tests.core_fixtures import checked

LONG = "https://www.nhandan.vn/ocop/sau-sap-xep-hop-nhat-tinh-quang-ngai-co-14-so-nganh-post860418.html"
STEPS = 20 + 2 * MOST_TOGETHER  # two years of them, the second longer than two pages
TASK = ("task", "03-kh-bcd-2022/06")


def steps(count: int) -> tuple[Step, ...]:
    """The first so many commits, newest first; ten of them in the year before the others'."""
    told = (Told(TASK, "Nhiệm vụ 6", say("đổi thời gian"), "official"),)
    first = Step(f"{0:012}", "2023-12-01T00:00:00+07:00", (), "1 kế hoạch")
    others = (
        Step(f"{number:012}", f"{2023 if number < 10 else 2024}-12-31T00:00:00+07:00", told)
        for number in range(1, count)
    )
    return tuple(reversed([first, *others]))


@pytest.fixture(scope="module")
def catalog() -> Edition:
    return Edition(checked().records, checked().lexicon, History(steps(STEPS)))


@pytest.fixture(scope="module")
def pages(catalog: Edition) -> dict[str, lxml.html.HtmlElement]:
    return {page.url: lxml.html.fromstring(page.render()) for page in change_pages(catalog)}


def commits(page: lxml.html.HtmlElement) -> list[str]:
    found: list[str] = page.xpath("//ol[@class='steps']/li/@id")
    return found


def test_each_change_is_told_once_for_good(pages: dict[str, lxml.html.HtmlElement]) -> None:
    assert list(pages) == [
        "thay-doi/",
        "thay-doi/2024/3/",
        "thay-doi/2024/2/",
        "thay-doi/2024/",
        "thay-doi/2023/",
    ]
    newest, *parts = (commits(page) for page in pages.values())
    assert [len(found) for found in parts] == [10, MOST_TOGETHER, MOST_TOGETHER, 10]
    everything = [id_ for found in parts for id_ in found]
    assert everything == [f"c-{step.commit}" for step in steps(STEPS)]
    assert newest == everything[:MOST_TOGETHER]


def test_a_full_page_never_changes() -> None:
    last = History(steps(STEPS)).parts
    for count in range(1, STEPS):
        for part, found in History(steps(count)).parts.items():
            assert last[part][-len(found) :] == found


def test_steps_of_many_sentences_are_fewer_to_a_page_and_fold_them() -> None:
    one = Told(TASK, "Nhiệm vụ 6", say("đổi thời gian"), "official")
    heavy = (one,) * (MOST_TOLD * 2 // 3)
    found = tuple(
        Step(f"{number:012}", f"2024-12-3{number}T00:00:00+07:00", heavy) for number in (1, 0)
    )
    history = History(found)
    assert [len(part) for part in history.parts.values()] == [1, 1]
    assert history.newest == found[:1]
    edition = Edition(checked().records, checked().lexicon, history)
    first, *_ = (lxml.html.fromstring(page.render()) for page in change_pages(edition))
    assert len(first.xpath("//ol[@class='steps']//li/ul/li")) < len(heavy)
    assert len(first.xpath("//ol[@class='steps']//ul/li")) == len(heavy)
    (fold,) = first.find_class("more")
    assert fold.xpath("summary")[0].text == f"và {len(heavy) - 8} điều nữa"


def test_every_page_leads_to_all_others_and_on(pages: dict[str, lxml.html.HtmlElement]) -> None:
    for url, page in pages.items():
        links = page.xpath("//header/p[starts-with(., 'Xem theo năm')]/a/@href")
        assert set(pages) - {urljoin(url, link) for link in links} <= {"thay-doi/", url}
    on = [page.xpath("//a[. = 'Các lần trước đó']/@href") for page in pages.values()]
    assert on == [
        ["../thay-doi/2024/2/"],
        ["../2/"],
        ["../"],
        ["../2023/"],
        [],
    ]


def test_a_feed_leads_to_where_a_change_is_told_for_good(
    catalog: Edition, pages: dict[str, lxml.html.HtmlElement]
) -> None:
    feed = ET.fromstring(dict(feeds.files(catalog, "https://example.invalid/"))[addresses.FEED])
    atom = "{http://www.w3.org/2005/Atom}"
    links = [entry.find(f"{atom}link") for entry in feed.iter(f"{atom}entry")]
    assert len(links) == feeds.MOST
    for link in links:
        assert link is not None
        url, _, id_ = link.attrib["href"].removeprefix("https://example.invalid/").partition("#")
        assert id_ in commits(pages[url])
        assert url != addresses.CHANGES


BODY = ("body", "so-noi-vu")


def told(said: Said, kind: ToldKind, subject: Subject = BODY) -> lxml.html.HtmlElement:
    """The page of changes that tells one sentence about a subject."""
    one = Told(subject, "Sở Nội vụ", said, kind)
    step = Step("c" * 40, "2026-11-26T08:00:00+07:00", (one,))
    view = ChangesView("", (step_view(real_catalog(), step, step.told),), (), "", "")
    return lxml.html.fromstring(render("changes.html", "thay-doi/", view=view, feed=""))


@pytest.mark.parametrize(
    ("kind", "subject"), [("editorial", BODY), ("editorial", TASK), ("official", BODY)]
)
def test_a_source_is_a_link_called_by_its_host(kind: ToldKind, subject: Subject) -> None:
    said = say("nguồn: thêm ", Span(f"{LONG} (đọc ngày 23/11/2026)", "inserted"))
    html = told(said, kind, subject)
    [link] = html.xpath("//ol[@class='steps']//a[@rel='external nofollow']")
    assert (link.get("href"), link.text_content()) == (LONG, "nhandan.vn")
    assert "nguồn: thêm nhandan.vn (đọc ngày 23/11/2026)" in html.text_content()


def test_an_address_in_the_plan_s_own_words_stays_as_printed() -> None:
    html = told(say(f"nội dung: xem tại {LONG}"), "official", TASK)
    assert f"xem tại {LONG}" in html.text_content()


def test_what_only_looks_like_an_address_is_text() -> None:
    html = told(say("ghi chú: https://[x, https://ﬁ.example và https:// "), "editorial")
    assert html.xpath("//ol[@class='steps']//a[@rel='external nofollow']") == []


def test_an_address_is_never_cut() -> None:
    said = changed_words(f"{'chữ ' * 40}{LONG} một", f"{'chữ ' * 40}{LONG} hai")
    assert said[0].text.startswith("… ")
    assert LONG in said[0].text
