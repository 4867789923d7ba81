"""Atom feeds: valid, dated by commits, the same wherever the site stands, their text only text."""

from collections.abc import Iterator
from xml.etree import ElementTree as ET

import pytest

from macros.exports import feeds
from macros.history import from_git
from macros.history.edition import Edition
from macros.site import load_site
from tests.core_fixtures import catalog as real_catalog
from tests.review.cases import CASES
from tests.review.repositories import commit, repository

ATOM = "{http://www.w3.org/2005/Atom}"
ADDRESS = "https://example.invalid/ke-hoach/"


@pytest.fixture(scope="module")
def catalog(tmp_path_factory: pytest.TempPathFactory) -> Edition:
    root = repository(tmp_path_factory.mktemp("feeds") / "repository")
    for day, name in enumerate(("moved-deadline", "hostile-text"), 2):
        CASES[name].head(root)
        commit(root, day)
    from_git._known.clear()
    site, _ = load_site(root, "", "https://git.example/so")
    assert site is not None
    return site.catalog


def parsed(catalog: Edition, address: str = ADDRESS) -> dict[str, ET.Element]:
    return {path: ET.fromstring(text) for path, text in feeds.files(catalog, address).items()}


def one(parent: ET.Element, tag: str) -> str:
    found = parent.findall(f"{ATOM}{tag}")
    assert len(found) == 1, tag
    return found[0].text or ""


def entries(feed: ET.Element) -> Iterator[ET.Element]:
    yield from feed.iter(f"{ATOM}entry")


def test_one_for_the_site_and_one_for_each_body(catalog: Edition) -> None:
    bodies = {f"thay-doi/co-quan/{id_}.xml" for id_ in catalog.bodies}
    assert parsed(catalog).keys() == {"thay-doi/feed.xml", *bodies}


def test_every_feed_has_what_rfc_4287_requires(catalog: Edition) -> None:
    ids: list[str] = []
    for path, feed in parsed(catalog).items():
        assert feed.tag == f"{ATOM}feed"
        assert one(feed, "title")
        author = feed.find(f"{ATOM}author")
        assert author is not None
        assert one(author, "name")
        links = {link.get("rel"): link.get("href") for link in feed.findall(f"{ATOM}link")}
        assert links["self"] == f"{ADDRESS}{path}"
        updated = [one(entry, "updated") for entry in entries(feed)]
        assert one(feed, "updated") == updated[0]
        assert updated == sorted(updated, reverse=True)
        for part in (feed, *entries(feed)):
            ids.append(one(part, "id"))
        for entry in entries(feed):
            assert one(entry, "title")
            assert one(entry, "content")
            relations = [link.get("rel") for link in entry.findall(f"{ATOM}link")]
            assert relations == ["alternate", "related"]
    assert len(set(ids)) == len(ids)
    assert all(id_.startswith("urn:uuid:") for id_ in ids)


def test_ids_do_not_hang_on_where_the_site_stands(catalog: Edition) -> None:
    def ids(address: str) -> list[str]:
        return [
            one(entry, "id") for entry in entries(parsed(catalog, address)["thay-doi/feed.xml"])
        ]

    assert ids(ADDRESS) == ids("https://elsewhere.invalid/") == ids("")


def test_links_are_relative_without_an_address(catalog: Edition) -> None:
    feed = parsed(catalog, "")["thay-doi/co-quan/so-tu-phap.xml"]
    links = [(link.get("rel"), link.get("href")) for link in feed.findall(f"{ATOM}link")]
    assert links == [("alternate", "../../co-quan/so-tu-phap/")]


def test_the_feed_of_a_body_tells_of_that_body(catalog: Edition) -> None:
    listed = list(entries(parsed(catalog)["thay-doi/co-quan/so-tu-phap.xml"]))
    assert [one(entry, "updated")[:10] for entry in listed] == ["2024-01-02", "2024-01-01"]
    assert "nhiệm vụ 6 đổi thời gian" in one(listed[0], "content")


def test_text_of_the_data_is_text(catalog: Edition) -> None:
    newest = next(entries(parsed(catalog)["thay-doi/feed.xml"]))
    assert newest.findall(f"{ATOM}content")[0].get("type") == "html"
    content = one(newest, "content")
    assert "<script" not in content
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in content


def test_none_without_a_history() -> None:
    assert list(feeds.files(real_catalog(), ADDRESS)) == []
