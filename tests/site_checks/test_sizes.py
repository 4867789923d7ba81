"""No page is heavier than a telephone can bear, however many plans there are."""

import gzip
import re

import pytest

from tests.tools.sites import BuiltSite

MOST, MOST_COMPRESSED = 60_000, 15_000  # bytes of HTML
# The full text of a plan, with its tables: it stands whole or it is none.
WHOLE = re.compile(r"ke-hoach/[^/]+/")


def weights(site: BuiltSite) -> dict[str, tuple[int, int]]:
    """The bytes of each page, and with gzip, where that could be too many."""
    found = {}
    for path in site.pages():
        file = site.folder / path
        html = (file / "index.html" if file.is_dir() else file).read_bytes()
        found[path] = len(html), len(gzip.compress(html)) if len(html) > MOST_COMPRESSED else 0
    return found


def too_heavy(found: dict[str, tuple[int, int]]) -> list[str]:
    """The pages that weigh more than they may, with how much."""
    return [
        f"{path}: {size} bytes, {compressed} with gzip"
        for path, (size, compressed) in found.items()
        if not WHOLE.fullmatch(path) and (size > MOST or compressed > MOST_COMPRESSED)
    ]


@pytest.mark.parametrize("fixture", ["site", "demonstration"])
def test_no_page_is_too_heavy(fixture: str, request: pytest.FixtureRequest) -> None:
    site: BuiltSite = request.getfixturevalue(fixture)
    found = weights(site)
    assert too_heavy(found) == []
    long = [path for path, (_, compressed) in found.items() if compressed > MOST_COMPRESSED]
    assert len(long) <= 2, "the longest texts, with an entry of the contents for each task"


@pytest.mark.long
def test_no_page_of_100_plans_is_too_heavy(hundred: BuiltSite) -> None:
    found = weights(hundred)
    assert len([path for path in found if WHOLE.fullmatch(path)]) == 100
    assert too_heavy(found) == []
