"""Our own frame: texts stay text, and its page stands at any depth."""

from lxml import html
from markupsafe import Markup

from macros import addresses
from macros.plain.frames import Frame, FramedPage
from macros.site_page import TocEntry

HOSTILE = '</title><script>alert(1)</script>" onload="x {{ 7*7 }} {% if %}'
NAMES = ("site.css", "finder.css")
SCRIPTS = ("plain-early.js", "first.js", "plain.js", "finder.js")
ASSETS = {
    addresses.SEARCH_INDEX: "search/i.json",
    addresses.SEARCH_ENGINE: "assets/js/s.js",
    **{f"assets/css/{name}": f"assets/css/1.{name}" for name in NAMES},
    **{f"assets/js/{name}": f"assets/js/1.{name}" for name in SCRIPTS},
}
FRAME = Frame("Kế hoạch", (("Trang chủ", ""), ("Cơ quan", "co-quan/")), "26/11/2026", ASSETS, "1")


def page(**values: object) -> FramedPage:
    given = {"url": "co-quan/a/", "title": HOSTILE, "description": HOSTILE}
    return FramedPage(article=Markup("<h1>A</h1>"), **(given | values))  # type: ignore[arg-type]


def test_texts_stay_text_and_links_lead_from_where_the_page_stands() -> None:
    toc = (TocEntry("a", HOSTILE, (TocEntry("b", "B"),)),)
    links = {"edit_url": f"https://g/{HOSTILE}"}
    text = FRAME.html(page(toc=toc, links=links, running_head=HOSTILE, kind="body"))
    tree = html.fromstring(text)
    assert "<script>alert" not in text
    assert tree.xpath("//@onload") == []
    assert tree.findtext(".//title") == f"{HOSTILE} · Kế hoạch"
    assert tree.xpath("//nav[@class='contents']//a/@href") == ["#a", "#b"]
    assert tree.xpath("//link[@rel='stylesheet']/@href") == ["../../assets/css/1.site.css"]
    assert tree.xpath("//a[@aria-current]/@href") == ["../../co-quan/"]


def test_pages_that_stand_alike_have_each_its_own_texts_whatever_these_are() -> None:
    inside = "\ue000article\ue001\ue000title\ue001"
    texts = {name: f"{name} {inside}" for name in ("title", "description", "json", "running_head")}
    first = FRAME.html(page(**texts, toc=(TocEntry(inside, inside, ()),), kind="body"))
    other = FRAME.html(page(title="B", description="C", url="co-quan/b/", kind="body"))
    assert first.count("<h1>A</h1>") == other.count("<h1>A</h1>") == 1
    assert first.count(inside) == 7  # the title stands once, in the head
    tree = html.fromstring(other)
    assert tree.findtext(".//title") == "B · Kế hoạch"
    assert tree.xpath("//main/@data-running-head") == ["B"]
    assert tree.xpath("//nav[@class='contents']|//link[@rel='alternate']") == []
    front = html.fromstring(FRAME.html(page(url="", title="B")))
    assert front.xpath("//a[@aria-current]/@href") == ["./"]


def test_the_page_for_what_is_missing_names_all_from_the_root() -> None:
    tree = html.fromstring(FRAME.missing("/kehoach/"))
    found = [*tree.xpath("//@href"), *tree.xpath("//@src")]
    assert all(one.startswith(("/kehoach/", "#")) for one in found)
