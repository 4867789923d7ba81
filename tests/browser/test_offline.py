"""The copy for a USB stick, opened from the disk: nothing is asked of a server."""

import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.browser.conftest import DESK
from tests.tools.browsing import watch
from tests.tools.html_pages import read_html
from tests.tools.sites import ROOT, BuiltSite

COMMAND = [sys.executable, "scripts/offline.py"]


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The copy that the command writes, in a folder with a name of two words."""
    folder = tmp_path_factory.mktemp("stick") / "Kế hoạch mở"
    done = subprocess.run([*COMMAND, str(folder)], cwd=ROOT, check=False)
    assert done.returncode == 0
    return folder


@pytest.fixture
def page(open_context: Callable[..., BrowserContext], copy: Path) -> Iterator[Page]:
    """A page of the copy; the test fails when it complains or looks outside its folder."""
    context = open_context(DESK)
    faults = watch(context, f"{copy.as_uri()}/")
    yield context.new_page()
    assert faults == []


def at(copy: Path, path: str) -> re.Pattern[str]:
    return re.compile(f"^{re.escape(f'{copy.as_uri()}/{path}')}(?:[?]|$)")


def test_the_main_pages_are_reached_by_links(page: Page, copy: Path) -> None:
    page.goto(f"{copy.as_uri()}/index.html")
    for name, path in (
        ("Tra cứu", "tra-cuu/index.html"),
        ("Kế hoạch", "ke-hoach/index.html"),
        ("Cơ quan", "co-quan/index.html"),
        ("Văn bản", "van-ban/index.html"),
        ("Thời gian", "thoi-gian/index.html"),
        ("Đóng góp", "dong-gop/index.html"),
        ("Trang chủ", "index.html"),
    ):
        page.locator(".md-tabs").get_by_role("link", name=name).click()
        expect(page).to_have_url(at(copy, path))
    page.locator("#noi-dung a[href$='so-noi-vu/index.html']:visible").first.click()
    page.locator("#noi-dung a[href$='nhiem-vu/06/index.html']:visible").first.click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Đề án thanh tra nhân dân")


def test_the_front_page_has_the_tasks_of_your_body(page: Page, copy: Path) -> None:
    page.goto(f"{copy.as_uri()}/index.html")
    page.get_by_role("combobox", name="Gõ tên cơ quan").fill("so noi")
    page.keyboard.press("Enter")
    page.locator(".own-tasks a[href$='nhiem-vu/06/index.html']").click()
    expect(page).to_have_url(at(copy, "ke-hoach/03-kh-bcd-2022/nhiem-vu/06/index.html"))


def test_every_link_names_a_file_that_is_there(copy: Path, site: BuiltSite) -> None:
    pages = {path.relative_to(copy) for path in copy.rglob("*.html")}
    assert pages == {Path(f"{page}index.html") for page in site.pages() if page != "404.html"}
    for path in pages:
        for reference in read_html((copy / path).read_text(encoding="utf-8")).references:
            address = re.split("[?#]", reference.address)[0]
            if address and ":" not in address:
                assert (copy / path.parent / address).is_file(), f"{path}: {address}"


def test_the_box_answers(page: Page, copy: Path) -> None:
    page.goto(f"{copy.as_uri()}/co-quan/index.html")
    page.keyboard.press("/")
    page.keyboard.type("so noi vu")
    expect(page.locator(".search-answer")).to_contain_text("3 nhiệm vụ được giao đích danh")
    result = page.locator(".md-search-result__link").first
    expect(result).to_have_attribute("href", at(copy, "co-quan/so-noi-vu/index.html"))
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(page).to_have_url(at(copy, "co-quan/so-noi-vu/index.html"))
    expect(page.locator("#noi-dung mark").first).to_contain_text("Sở Nội vụ")


def test_the_finder_finds(page: Page, copy: Path) -> None:
    page.goto(f"{copy.as_uri()}/co-quan/so-noi-vu/index.html")
    page.get_by_role("link", name="Lọc trong bảng tra cứu").click()
    shown = page.locator("table.tasks tbody")
    expect(page.locator(".finder-count")).to_have_text(
        "11 nhiệm vụ trong tất cả 16. "
        "Ngoài ra, ở cuối bảng, có 1 nhiệm vụ chỉ nhận từ cơ quan trước."
    )
    page.get_by_role("checkbox", name="Đích danh").check()
    expect(shown).to_have_count(3)
    page.get_by_label("Tìm chữ trong nhiệm vụ").fill("dau tu cong dong")
    expect(shown).to_have_count(1)
    shown.get_by_role("link").first.click()
    expect(page).to_have_url(at(copy, "ke-hoach/03-kh-bcd-2022/nhiem-vu/06/index.html"))
    page.go_back()
    expect(page).to_have_url(
        f"{copy.as_uri()}/tra-cuu/index.html?tim=dau+tu+cong+dong&co-quan=so-noi-vu&cach=dich-danh"
    )
    expect(shown).to_have_count(1)


def test_a_folder_of_other_things_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "bao-cao.docx").touch()
    done = subprocess.run(
        [*COMMAND, str(tmp_path)], cwd=ROOT, capture_output=True, encoding="utf-8", check=False
    )
    assert done.returncode == 1
    assert "đã có thứ khác" in done.stderr
    assert [path.name for path in tmp_path.iterdir()] == ["bao-cao.docx"]
