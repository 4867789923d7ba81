"""What is kept from one page to the next goes with its catalog: a preview makes a new one at each
change, for weeks.
"""

import gc
from weakref import ref

from macros.checks.checked_data import load_checked
from macros.history.edition import Edition
from macros.render import SharedView
from macros.site import Site
from tests.core_fixtures import AMENDED


def shown() -> list[ref[object]]:
    """A site of which every page and file was made, and which nobody has any more."""
    checked = load_checked(AMENDED)
    site = Site(Edition(checked.records, checked.lexicon), root=AMENDED)
    for page in site.pages:
        page.render()
    assert dict(site.files())
    assert list(site.search_index([]))
    return [ref(one) for one in (site, site.catalog, *site.catalog.plans)]


def shared_views() -> list[SharedView]:
    gc.collect()
    return [one for one in gc.get_objects() if isinstance(one, SharedView)]


def test_nothing_of_a_site_outlives_it() -> None:
    before = shared_views()
    left = shown()
    assert len(shared_views()) == len(before)
    assert [one() for one in left] == [None] * len(left)
