"""Addresses in the copy that opens without a server."""

import pytest

from macros.adapter.offline import explicit, offline_page


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
        '<a class="x" href="../a/">href="../a/"</a><a xlink:href="b/">&lt;a href="c/"</a>'
        '<meta http-equiv="refresh" content="0; url=../d/">'
        '<link rel="alternate" type="application/json" href="e.json">'
    )
    assert offline_page(page) == (
        '<a class="x" href="../a/index.html">href="../a/"</a>'
        '<a xlink:href="b/index.html">&lt;a href="c/"</a>'
        '<meta http-equiv="refresh" content="0; url=../d/index.html">'
    )
