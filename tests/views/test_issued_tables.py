"""Tables of the issued text: cells, heads and merges as printed, and what a card has of each."""

import pathlib
from urllib.parse import urljoin

import lxml.html
import pytest
from lxml.html import HtmlElement

from macros.site import Site
from tests.tools.made_plans import ID, made

LONG_ROW = " ".join(["chữ"] * 750)  # 3,000 characters
TEXT = f"""SỞ NỘI VỤ
Số: 77/KH

KẾ HOẠCH
Thử nghiệm năm 2027

| STT | Nhiệm vụ | Thực hiện | < | Sản phẩm | Thời gian | < | Kinh phí | Ghi chú |
| ^ | ^ | Chủ trì | Phối hợp | ^ | Bắt đầu | Kết thúc | ^ | ^ |
|---|---|---|---|---|---|---|---|---|
| I | VIỆC CHUNG | < | < | < | < | < | < | < |
| 1 | {LONG_ROW} | Sở Tài chính | Sở Xây dựng | Báo cáo[^1] | 3/2027 | 5/2027 | 100 | |
| 2 | Việc hai | ^ | Sở Thông tin | ^ | 6/2027 | < | 200 | *Theo Nghị quyết 50-NQ/TW* |

[^1]: Có mẫu.

| Mẫu | Số |
|---|---|
| | |
"""
TASKS = """
- at: "1"
  title: Việc một
  assignments:
    - {role: lead, assignees: [so-tai-chinh]}
    - {role: support, assignees: [so-xay-dung]}
  period: 2027-03/2027-05
- at: "2"
  title: Việc hai
  assignments:
    - {role: lead, assignees: [so-tai-chinh]}
    - {role: support, assignees: [so-thong-tin]}
  period: 2027-06
"""


@pytest.fixture(scope="module")
def page(tmp_path_factory: pytest.TempPathFactory) -> HtmlElement:
    data = made(tmp_path_factory.mktemp("data"), TEXT, TASKS)
    pages = {one.url: one for one in Site(data).pages}
    return lxml.html.fromstring(f"<div>{pages[f'ke-hoach/{ID}/'].render()}</div>")


def rows(page: HtmlElement) -> list[HtmlElement]:
    found: list[HtmlElement] = page.find_class("printed")[0].xpath(".//tr")
    return found


def text_of(element: HtmlElement) -> str:
    return " ".join(element.text_content().split())


def test_cells_are_merged_as_printed(page: HtmlElement) -> None:
    spans = [
        [(cell.get("colspan", "1"), cell.get("rowspan", "1")) for cell in row] for row in rows(page)
    ]
    one, down, across = ("1", "1"), ("1", "2"), ("2", "1")
    assert spans[0] == [down, down, across, down, across, down, down]
    assert spans[1] == [one] * 4
    assert spans[2] == [one, ("8", "1")]
    assert spans[3] == [one, one, down, one, down, one, one, one, one]
    assert spans[4] == [one, one, one, across, one, one]


def test_the_head_is_one_and_says_of_what(page: HtmlElement) -> None:
    (head,) = page.find_class("printed")[0].iter("thead")
    assert {cell.get("scope") for cell in head.iter("th")} == {"col", "colgroup"}
    assert len(head.findall("tr")) == 2


def test_a_card_has_each_cell_under_the_head_of_its_column(page: HtmlElement) -> None:
    labels = {cell.get("data-label"): text_of(cell) for cell in rows(page)[3]}
    assert labels["Thực hiện – Chủ trì"] == "Sở Tài chính"
    assert labels["Thời gian – Bắt đầu"] == "3/2027"
    assert labels["Kinh phí"] == "100"
    number, words = (rows(page)[3].find_class(name)[0] for name in ("row-no", "row-text"))
    assert (text_of(number), text_of(words)) == ("1", LONG_ROW)
    assert number.get("data-label") is words.get("data-label") is None


def test_a_cell_over_two_columns_has_what_their_heads_share(page: HtmlElement) -> None:
    assert [cell.get("data-label") for cell in rows(page)[4]][3] == "Thời gian"


def test_the_heads_that_no_card_repeats_are_seen_above_the_cards(page: HtmlElement) -> None:
    head = rows(page)[0]
    assert [text_of(cell) for cell in head if cell.get("class")] == ["STT", "Nhiệm vụ"]


def test_what_a_cell_above_says_of_a_row_its_card_repeats(page: HtmlElement) -> None:
    assert rows(page)[4].get("data-merged") == (
        "Thực hiện – Chủ trì: Sở Tài chính (chung với hàng trên)\n"
        "Sản phẩm: Báo cáo (chung với hàng trên)"
    )
    assert rows(page)[3].get("data-merged") is None


def test_a_section_heads_its_rows(page: HtmlElement) -> None:
    (section,) = page.find_class("section")
    assert [(cell.tag, cell.get("scope")) for cell in section] == [("td", None), ("th", "row")]


def test_cells_link_names_documents_footnotes_and_the_task(page: HtmlElement) -> None:
    links = [
        [urljoin(f"ke-hoach/{ID}/", a.get("href") or "") for a in row.iter("a")]
        for row in rows(page)
    ]
    assert links[3][0] == f"ke-hoach/{ID}/nhiem-vu/01/"
    assert links[3][1] == "co-quan/so-tai-chinh/"
    assert links[3][3] == f"ke-hoach/{ID}/#chu-thich-1"
    assert links[4][-1] == "van-ban/nghi-quyet-50-nq-tw-2026/"
    assert [row.get("id") for row in rows(page)[2:5]] == ["muc-i", "nhiem-vu-01", "nhiem-vu-02"]


def test_a_footnote_of_a_cell_that_rows_share_is_on_the_page_of_each_task(
    tmp_path: pathlib.Path,
) -> None:
    pages = {one.url: one for one in Site(made(tmp_path, TEXT, TASKS)).pages}
    for code in ("01", "02"):
        tree = lxml.html.fromstring(pages[f"ke-hoach/{ID}/nhiem-vu/{code}/"].render())
        assert tree.xpath("//sup/a/@href") == ["#chu-thich-1"]
        assert len(tree.xpath("//*[@id='chu-thich-1']")) == 1


def test_a_broad_table_lies_across_the_sheet_and_a_form_stays_to_be_filled_in(
    page: HtmlElement,
) -> None:
    assert [one.get("class") for one in page.find_class("sheet-table")] == [
        "sheet-table broad",
        "sheet-table",
    ]
    assert [one.get("class") for one in page.find_class("printed")] == ["printed", "printed form"]


def test_a_table_that_may_scroll_can_be_reached_and_scrolled_by_keyboard(page: HtmlElement) -> None:
    broad, narrow = page.find_class("sheet-table")
    assert (broad.get("role"), broad.get("tabindex")) == ("region", "0")
    assert broad.get("aria-label")
    assert narrow.get("tabindex") is None


def test_a_long_merged_cell_is_pointed_to_not_cut(tmp_path: pathlib.Path) -> None:
    text = TEXT.replace("Báo cáo[^1]", f"{LONG_ROW}[^1]")
    data = made(tmp_path, text, TASKS)
    pages = {one.url: one for one in Site(data).pages}
    html = lxml.html.fromstring(pages[f"ke-hoach/{ID}/"].render())
    merged = rows(html)[4].get("data-merged") or ""
    assert merged.endswith("\nSản phẩm: xem hàng trên")
