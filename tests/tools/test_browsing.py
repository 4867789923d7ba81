"""The browser's helpers see what is planted in small pages."""

import gzip
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.tools.browsing import Scale, accessibility_faults, overflow, tab_to, watch
from tests.tools.sites import served

HEAD = """<!doctype html><html lang="vi"><meta charset="utf-8"><title>Thử</title>
    <link rel="icon" href="data:,">"""


@pytest.fixture
def address(tmp_path: Path) -> Iterator[str]:
    with served(tmp_path) as where:
        yield where


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    with browser.new_context(viewport={"width": 360, "height": 640}) as context:
        yield context.new_page()


def write(folder: Path, body: str) -> None:
    (folder / "index.html").write_text(f"{HEAD}<main><h1>Thử</h1>{body}</main>", encoding="utf-8")


@pytest.mark.parametrize(
    ("body", "fault"),
    [
        ("<script>console.warn('cẩn thận')</script>", "console warning: cẩn thận"),
        ("<script>null.x</script>", "script error: "),
        ("<script>fetch('none.json')</script>", "status 404: {address}none.json"),
        (
            "<img src='http://127.0.0.1:9/a.png' alt=''>",
            "foreign request: http://127.0.0.1:9/a.png",
        ),
        ("<img src='http://127.0.0.1:9/a.png' alt=''>", "failed: http://127.0.0.1:9/a.png: "),
    ],
)
def test_a_fault_on_a_page_is_seen(
    tmp_path: Path, page: Page, address: str, body: str, fault: str
) -> None:
    write(tmp_path, body)
    seen = watch(page.context, address)
    page.goto(address, wait_until="networkidle")
    assert [one for one in seen if one.startswith(fault.format(address=address))]


def test_a_quiet_page_has_no_fault(tmp_path: Path, page: Page, address: str) -> None:
    write(tmp_path, "<p>yên</p><img src='data:image/gif;base64,R0lGODlhAQABAAAAACw=' alt=''>")
    seen = watch(page.context, address)
    page.goto(address, wait_until="networkidle")
    assert seen == []
    assert accessibility_faults(page) == []
    assert overflow(page) == 0


def test_a_barrier_is_seen_even_when_folded(tmp_path: Path, page: Page, address: str) -> None:
    write(tmp_path, "<details><summary>Vì sao?</summary><p style='color: #bbb'>mờ</p></details>")
    page.goto(address)
    assert [one.partition(":")[0] for one in accessibility_faults(page)] == ["color-contrast"]


def test_overflow_is_measured(tmp_path: Path, page: Page, address: str) -> None:
    write(tmp_path, "<div style='position: absolute; left: 0; width: 400px'>rộng</div>")
    page.goto(address)
    assert overflow(page) == 40


def test_tab_reaches_an_element_or_tells_what_it_passed(
    tmp_path: Path, page: Page, address: str
) -> None:
    write(tmp_path, "<a href='a/'>một</a> <button style='outline: 0'>hai</button>")
    page.goto(address)
    assert tab_to(page, lambda element: element["href"] == f"{address}a/")["shows"]
    assert not tab_to(page, lambda element: element["text"] == "hai")["shows"]
    with pytest.raises(AssertionError, match="a 'một'"):
        tab_to(page, lambda element: element["text"] == "ba", most=5)


def test_a_scale_weighs_each_address_once(tmp_path: Path, page: Page, address: str) -> None:
    (tmp_path / "f.woff2").write_bytes(bytes(1000))
    (tmp_path / "b.html").write_text(HEAD + "b" * 1000, encoding="utf-8")
    write(tmp_path, f"<p>{'chữ ' * 1000}<link rel=stylesheet href=a.css>")
    (tmp_path / "a.css").write_text(
        "@font-face {font-family: f; src: url(f.woff2)} p {font-family: f}"
    )
    scale = Scale(page.context)
    page.goto(address, wait_until="networkidle")
    first = scale.weigh()
    assert first.keys() == {address, f"{address}a.css", f"{address}f.woff2"}
    assert first[address] == len(gzip.compress((tmp_path / "index.html").read_bytes()))
    assert first[f"{address}f.woff2"] == 1000

    page.goto(f"{address}b.html", wait_until="networkidle")
    assert scale.weigh().keys() == {f"{address}b.html"}
    page.goto(address, wait_until="networkidle")
    assert scale.weigh() == {}
