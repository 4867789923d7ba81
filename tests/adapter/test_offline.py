"""Addresses in the copy that opens without a server."""

from html.parser import HTMLParser

import pytest
from markupsafe import escape

from macros.adapter.offline import explicit, offline_page
from tests.tools.drawn import hostile_texts


class Read(HTMLParser):
    """What the library reads of a page: its tags with their attributes, and its words."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.found: list[tuple[str, str]] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found += [(f"{tag} {name}", value or "") for name, value in attrs]

    def handle_data(self, data: str) -> None:
        self.found.append(("", data))


@pytest.mark.parametrize(
    ("address", "wanted"),
    [
        ("../", "../index.html"),
        ("..", "../index.html"),
        (".", "./index.html"),
        ("./", "./index.html"),
        ("../../co-quan/", "../../co-quan/index.html"),
        ("co-quan/so-noi-vu/#dich-danh", "co-quan/so-noi-vu/index.html#dich-danh"),
        ("../tra-cuu/?co-quan=x&amp;nam=2022", "../tra-cuu/index.html?co-quan=x&amp;nam=2022"),
        ("../assets/favicon.png", "../assets/favicon.png"),
        ("#noi-dung", "#noi-dung"),
        ("?q=1/", "?q=1/"),
        ("", ""),
        ("/co-quan/", "/co-quan/"),
        ("//host.example/", "//host.example/"),
        ("https://host.example/van-ban/", "https://host.example/van-ban/"),
        ("mailto:a@host.example", "mailto:a@host.example"),
    ],
)
def test_a_folder_is_named_by_its_page(address: str, wanted: str) -> None:
    assert explicit(address) == wanted


def test_links_of_every_kind_and_no_words_are_changed() -> None:
    page = (
        '<a class="x" href="../a/">href="../a/"</a><a href="b/">&lt;a href="c/"</a>'
        '<meta http-equiv="refresh" content="0; url=../d/">'
        '<link rel="alternate" type="application/json" href="e.json">'
    )
    assert offline_page(page) == (
        '<a class="x" href="../a/index.html">href="../a/"</a>'
        '<a href="b/index.html">&lt;a href="c/"</a>'
        '<meta http-equiv="refresh" content="0; url=../d/index.html">'
    )


def test_of_hostile_pages_the_library_reads_nothing_changed_but_links() -> None:
    for text in hostile_texts(13, 1000):
        words = escape(text)
        page = f'<a title="{words}" href="../a/">{words}</a><p class="{words}">{words}</p>'
        wanted = [
            (name, explicit(value) if name == "a href" else value)
            for name, value in Read(page).found
        ]
        assert Read(offline_page(page)).found == wanted, text
