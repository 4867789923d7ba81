"""Long lists: every entry on one page, in its group; each group reached from every page."""

import itertools
import re

import pytest

from macros.labels import from_to
from macros.pages.sections import section_pages
from macros.views.shelves import FEW, jumps, shelved, spans
from tests.core_fixtures import catalog

GROUPS = [
    ("a", "Loại A", tuple(range(7))),
    ("b", "Loại B", ()),
    ("c", "Loại C", tuple(range(7, 17))),
]


@pytest.mark.parametrize("most", [1, 3, 7, 8, 17, 40])
def test_every_entry_stands_on_one_page_in_its_order(most: int) -> None:
    pages = shelved(GROUPS, most)
    listed = [one for page in pages for shelf in page.shelves for one in shelf.entries]
    assert listed == list(range(17))
    assert all(sum(len(one.entries) for one in page.shelves) <= most for page in pages)
    assert [page.rows for page in pages] == [
        from_to(start + 1, min(start + most, 17)) for start in range(0, 17, most)
    ]
    counts = {one.id: one.count for page in pages for one in page.shelves}
    assert counts == {"a": 7, "c": 10}


def test_pages_are_as_heavy_as_they_may_be_and_an_entry_that_is_heavier_has_one() -> None:
    assert spans([3, 3, 4, 11, 1, 9, 1], 10) == [(0, 3), (3, 4), (4, 6), (6, 7)]
    assert spans([11], 10) == [(0, 1)]
    assert spans([], 10) == [(0, 0)]


def test_each_group_is_reached_where_it_begins() -> None:
    pages = shelved(GROUPS, 5)
    urls = {page.number: f"x/{page.number}/" for page in pages}
    assert [one.url for one in jumps(pages, 1, urls)] == ["#a", "x/2/#c"]
    assert [one.url for one in jumps(pages, 2, urls)] == ["x/1/#a", "#c"]


def test_nothing_is_folded_on_a_short_page_and_a_list_without_entries_has_one() -> None:
    assert all(shelf.open for page in shelved(GROUPS, 40) for shelf in page.shelves)
    many = [("a", "A", tuple(range(FEW + 1)))]
    assert not any(shelf.open for page in shelved(many, 80) for shelf in page.shelves)
    nothing: list[tuple[str, str, tuple[int, ...]]] = []
    assert [page.shelves for page in shelved(nothing, 10)] == [()]


def test_the_list_of_documents_has_each_once_over_all_its_pages() -> None:
    data = catalog()
    pages = [page for page in section_pages(data) if page.kind == "documents"]
    html = "".join(page.render() for page in pages)
    items = re.findall(r'<li class="doc"><a href="(?:\.\./)+van-ban/([a-z0-9-]+)/"', html)
    assert sorted(items) == sorted(data.documents)
    ids = re.findall(r' id="([^"]+)"', html)
    assert len(ids) == len(set(itertools.chain(ids)))
