"""The preview's page while the data have faults: whoever edits sees and hears of them."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, expect

from tests.browser.conftest import PHONE
from tests.core_fixtures import replaced
from tests.synthetic.project import lay_out
from tests.tools.browsing import accessibility_faults
from tests.tools.projects import Project, preview

# What a live region says: the texts that come into it, not those it comes with.
HEAR = """window.heard = [];
new MutationObserver(changes => changes.forEach(({target}) => {
    const region = (target.closest ? target : target.parentElement).closest("[role=alert]");
    if (region && region.textContent) window.heard.push(region.textContent);
})).observe(document, {childList: true, characterData: true, subtree: true});"""


def test_faults_are_in_sight_and_announced_wherever_the_reader_is(
    open_context: Callable[..., BrowserContext], tmp_path: Path
) -> None:
    lay_out(tmp_path, 0, seed=1)
    page = open_context(PHONE).new_page()
    with preview(Project(tmp_path)) as server:
        page.goto(f"{server.address}ke-hoach/03-kh-bcd-2022/", wait_until="load")
        expect(page.locator(".problems")).to_have_count(0)
        page.locator("#noi-dung > :last-child").scroll_into_view_if_needed()
        page.add_init_script(f"addEventListener('DOMContentLoaded', () => {{ {HEAR} }})")
        (tmp_path / "data/abbreviations.yml").write_text("sai", encoding="utf-8")
        alert = page.locator(".problems [role=alert]")
        expect(alert).to_have_text(
            "Dữ liệu đang có 1 lỗi. Trang này là bản tốt gần nhất.", timeout=20_000
        )
        expect(alert).to_be_in_viewport(ratio=1)
        page.wait_for_function("window.heard.length > 0")
        assert set(page.evaluate("window.heard")) == {alert.text_content()}
        assert page.evaluate("scrollY") > 0
        assert accessibility_faults(page) == []
        page.goto("about:blank")


@pytest.mark.long
def test_a_draft_is_proofread_beside_its_text(
    open_context: Callable[..., BrowserContext], tmp_path: Path
) -> None:
    lay_out(tmp_path, 0, seed=1)
    folder = tmp_path / "data/plans/03-kh-bcd-2022"
    plan = folder / "plan.yml"
    replaced(plan, "id: 03-kh-bcd-2022\n", "id: 03-kh-bcd-2022\ndraft: true\n")
    replaced(folder / "tasks.yml", "period: 2022-Q1", "period: ⟦2022-Q1⟧")
    with preview(Project(tmp_path)) as server:
        for width, scheme in ((360, "light"), (1280, "dark")):
            page = open_context(width, color_scheme=scheme).new_page()
            page.goto(server.address, wait_until="load")
            page.get_by_role("link", name="Soát bản nháp").click()
            expect(page.get_by_role("heading", level=1)).to_contain_text("Soát")
            hole = page.locator("main mark.hole")
            expect(hole).to_have_text("⟦2022-Q1⟧")
            place = hole.locator("xpath=following-sibling::a")
            expect(place).to_have_attribute(
                "href", re.compile(r"^vscode://file/.*tasks\.yml:\d+:\d+$")
            )
            assert page.evaluate("document.documentElement.scrollWidth") <= width
            assert accessibility_faults(page) == []
            page.goto("about:blank")
