"""The page of an owner, in the order in which its reader needs it."""

import datetime

import lxml.html
import pytest
from lxml.html import HtmlElement

from macros.history.edition import Edition
from macros.render import render
from macros.site import Site
from macros.views import owner as views
from macros.views.changes import NO_SECTION
from macros.views.owner import owner_view
from tests.core_fixtures import AMENDED, MIXED, ROOT, catalog, checked

SO_NOI_VU = ("body", "so-noi-vu")


def on(day: str) -> Edition:
    """The real data as of a day."""
    made = Edition(checked(ROOT).records, checked(ROOT).lexicon)
    made.data_date = datetime.date.fromisoformat(day)
    return made


def drawn(data: Edition, owner: tuple[str, str] = SO_NOI_VU, year: int = 2022) -> HtmlElement:
    html = render(
        "owner.html", "", view=owner_view(data, owner, year), offer=None, history=NO_SECTION
    )
    return lxml.html.fromstring(f"<article>{html}</article>")


@pytest.mark.parametrize(
    ("day", "names", "told"),
    [
        ("2022-08-15", ["Quý III", "Quý I", "Quý IV"], "Quý III/2022, theo ngày của dữ liệu"),
        ("2022-05-15", ["Quý I", "Quý III", "Quý IV"], "(15/5/2022): không việc nào đến hạn."),
        ("2022-12-31", ["Quý IV", "Quý I", "Quý III"], "(31/12/2022): 7 việc đến hạn."),
    ],
)
def test_what_falls_due_in_the_quarter_of_the_data_comes_first(
    day: str, names: list[str], told: str
) -> None:
    view = owner_view(on(day), SO_NOI_VU, 2022)
    assert [time.name for time in view.due] == [*names, "Không nêu thời gian"]
    assert told in view.this_quarter
    assert sorted((time.place, time.name) for time in view.due)[0][1] == "Quý I"


def test_each_row_says_how_the_task_came_and_has_its_words_one_tap_away() -> None:
    data = on("2022-08-15")
    rows = drawn(data).xpath("//table[contains(@class, 'owned')]/tbody")
    assert len(rows) == 11
    for row, task in zip(
        rows,
        [row for time in owner_view(data, SO_NOI_VU, 2022).due for row in time.rows],
        strict=True,
    ):
        assert row.xpath(f"./tr[1]//span[@class='way {task.way}']")
        assert task.words
        words = "".join(run.text for runs in task.words.words for run in runs if not run.note)
        quoted = row.xpath(".//details//blockquote")[0]
        for mark in quoted.xpath(".//sup"):
            mark.drop_tree()
        assert quoted.text_content() == words


def test_a_page_of_many_tasks_keeps_within_its_room(monkeypatch: pytest.MonkeyPatch) -> None:
    """The first rows have the official words; the finder has what there is no room for at all."""
    monkeypatch.setattr(views, "TALLEST", 4_000)
    monkeypatch.setattr(views, "FIRST_OPEN", 450)
    monkeypatch.setattr(views, "MOST_ROWS", 8)
    monkeypatch.setattr(views, "_ROOM", 20_000)
    view = owner_view(on("2022-08-15"), SO_NOI_VU, 2022)
    assert [time.is_open for time in view.due] == [True, False, False, False]
    assert 0 < sum(len(time.whole) for time in view.due) < sum(len(time.rows) for time in view.due)
    assert sum(len(time.rows) for time in view.due) == 8
    assert sum(time.count for time in view.due) == view.answer.total == 11
    html = drawn(on("2022-08-15"))
    assert "Xem cả 7 trong bảng tra cứu" in html.text_content()
    assert len(html.xpath("//details[contains(@class, 'due') and @open]")) == 1


def test_what_is_open_hangs_on_how_tall_it_is_not_on_how_many_there_are() -> None:
    """A script may open another time, but none that is too tall; lists have what room is left."""
    data = on("2022-08-15")
    all_open = owner_view(data, SO_NOI_VU, 2022)
    assert all(time.is_open for time in all_open.due)
    assert {"groups", "inherited"} <= all_open.open
    for task in data.plans[0].own_tasks:
        task.title = task.title * 6
    data.made.clear()
    data.shown.clear()
    view = owner_view(data, SO_NOI_VU, 2022)
    opened = [time.height for time in view.due if time.is_open]
    assert sum(opened) <= views.FIRST_OPEN < sum(time.height for time in view.due)
    assert [time.is_tall for time in view.due] == [
        time.height > views.FIRST_OPEN for time in view.due
    ]
    assert any(time.is_tall for time in view.due)


def test_other_years_are_pages_of_their_own_a_line_each() -> None:
    data = catalog(AMENDED)
    owner = next(one for one, years in data.years_of.items() if len(years) > 1)
    newest, older = data.years_of[owner][:2]
    (line,) = drawn(data, owner, newest).xpath("//ul[@class='other-years']/li")
    assert line.text_content().startswith(f"Năm {older}: ")
    assert line.xpath("a/@href")[0].endswith(f"{owner[1]}/{older}/")


def test_pictures_stand_after_the_tasks() -> None:
    html = drawn(catalog())
    order = [one.get("aria-labelledby") for one in html.xpath("//section[@aria-labelledby]")]
    assert order.index("viec") < order.index("nhan-viec") < order.index("cung-lam-voi")
    assert not html.xpath("//section[@aria-labelledby='viec']//*[local-name()='svg']")


def test_a_position_says_who_does_what_it_directs() -> None:
    html = drawn(catalog(), ("position", "truong-ban"))
    heads = {head.text_content() for head in html.xpath("//table//thead//th")}
    assert "Ai làm" in heads
    assert "Cùng với" not in html.text_content()
    cell = html.xpath("//tbody[.//a[contains(@href, 'nhiem-vu/04/')]]//td[@data-label='Ai làm']")[0]
    assert "Ban Dân vận Tỉnh ủy" in cell.text_content()


def test_every_owner_of_any_layout_has_a_page() -> None:
    for page in Site(catalog(MIXED)).pages:
        if page.kind in ("body", "group", "position"):
            html = lxml.html.fromstring(f"<article>{page.render()}</article>")
            assert len(html.xpath("//h1")) == 1
