"""A document's page, and that of the words of plans that cite it."""

from urllib.parse import urljoin

import lxml.html
import pytest

from macros.pages.documents import document_pages
from macros.views import document as document_views
from tests.core_fixtures import catalog

ID = "nghi-dinh-04-2015-nd-cp"


def test_the_words_of_plans_that_cite_a_document_have_their_page_where_they_are_many(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    (alone,) = document_pages(catalog(), catalog().documents[ID])
    printed = lxml.html.fromstring(f"<article>{alone.render()}</article>").find_class("verbatim")
    monkeypatch.setattr(document_views, "_MOST_TOGETHER", 0)
    first, words = document_pages(catalog(), catalog().documents[ID])
    assert words.url == f"{first.url}ke-hoach-viet/"
    page, apart = (
        lxml.html.fromstring(f"<article>{one.render()}</article>") for one in (first, words)
    )
    assert not page.find_class("verbatim")
    (link,) = page.xpath("//section[@aria-labelledby='ke-hoach-ghi']//a")
    assert urljoin(first.url, link.get("href")) == words.url
    assert link.text == f"Nguyên văn {len(printed)} chỗ kế hoạch viện dẫn văn bản này"
    assert [one.text_content() for one in apart.find_class("verbatim")] == [
        one.text_content() for one in printed
    ]
