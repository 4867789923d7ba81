"""What changed, as pages tell it: addresses of sources are links that say whose page they are."""

import lxml.html

from macros.history.history import Step, Told, ToldKind
from macros.render import render
from macros.telling.sentences import Said, Span, changed_words, say
from macros.views.changes import ChangesView, step_view
from tests.core_fixtures import catalog

LONG = "https://www.nhandan.vn/ocop/sau-sap-xep-hop-nhat-tinh-quang-ngai-co-14-so-nganh-post860418.html"


def page(said: Said, kind: ToldKind) -> lxml.html.HtmlElement:
    """The page of changes that tells one sentence about Sở Nội vụ."""
    told = Told(("body", "so-noi-vu"), "Sở Nội vụ", said, kind)
    step = Step("c" * 40, "2026-11-26T08:00:00+07:00", (told,))
    view = ChangesView(2026, (step_view(catalog(), step, step.told),), (), "")
    return lxml.html.fromstring(render("changes.html", "thay-doi/", view=view, feed=""))


def test_a_source_is_a_link_called_by_its_host() -> None:
    said = say("nguồn: thêm ", Span(f"{LONG} (đọc ngày 23/11/2026)", "inserted"))
    html = page(said, "editorial")
    [link] = html.xpath("//ol[@class='steps']//a[@rel='external nofollow']")
    assert (link.get("href"), link.text_content()) == (LONG, "nhandan.vn")
    assert "nguồn: thêm nhandan.vn (đọc ngày 23/11/2026)" in html.text_content()


def test_an_address_in_the_plan_s_own_words_stays_as_printed() -> None:
    html = page(say(f"nội dung: xem tại {LONG}."), "official")
    assert f"xem tại {LONG}." in html.text_content()


def test_what_only_looks_like_an_address_is_text() -> None:
    html = page(say("ghi chú: https://[x, https://ﬁ.example và https:// "), "editorial")
    assert html.xpath("//ol[@class='steps']//a[@rel='external nofollow']") == []


def test_an_address_is_never_cut() -> None:
    said = changed_words(f"{LONG} {'chữ ' * 40}một", f"{LONG} {'chữ ' * 40}hai")
    assert all("http" not in span.text or LONG in span.text for span in said)
