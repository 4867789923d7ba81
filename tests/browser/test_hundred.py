"""Pages of a site of a hundred plans: within reach of all, narrow or magnified, light and dark."""

from collections.abc import Callable

import pytest
from playwright.sync_api import BrowserContext

from tests.browser.kinds import three_of_each_kind
from tests.tools.browsing import OF_COLOURS, accessibility_faults, darken, overflow, watch
from tests.tools.sites import BuiltSite

MAGNIFIED = {"width": 320, "height": 256}  # a window of 1,280 by 1,024, each pixel as 4 by 4
PARTS = 12  # that a run can be shared by, or go on from where it stopped


@pytest.mark.long
@pytest.mark.parametrize("part", range(PARTS))
def test_pages_of_every_kind_are_sound(
    open_context: Callable[..., BrowserContext], hundred: BuiltSite, part: int
) -> None:
    context = open_context(MAGNIFIED["width"])
    seen, page = watch(context, hundred.url), context.new_page()
    page.set_viewport_size(MAGNIFIED)  # type: ignore[arg-type]
    paths, found = three_of_each_kind(hundred), {}
    assert len(paths) > 150
    for path in paths[part::PARTS]:
        page.emulate_media(color_scheme="light")
        page.goto(hundred.url + path, wait_until="load")
        faults = accessibility_faults(page)
        darken(page)
        faults += accessibility_faults(page, OF_COLOURS)
        if wide := overflow(page):
            faults.append(f"{wide} pixels too wide")
        if faults:
            found[path] = faults
    assert found == {}
    assert seen == []
