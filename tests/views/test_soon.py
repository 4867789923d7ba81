"""What falls due soon, by the data's date, on the page and in the open data."""

import datetime
import json

import lxml.html

from macros import addresses
from macros.exports import api
from macros.history.edition import Edition
from macros.render import render
from macros.views.soon import due_within, soon_view
from tests.core_fixtures import MIXED, ROOT, catalog, checked


def on(day: str) -> Edition:
    """The real data as of a day."""
    made = Edition(checked(ROOT).records, checked(ROOT).lexicon)
    made.data_date = datetime.date.fromisoformat(day)
    return made


def numbers(day: str) -> list[list[str]]:
    return [[task.number for _, task in part.tasks] for part in soon_view(on(day)).parts]


def test_a_task_stands_in_the_first_part_that_holds_its_day() -> None:
    due = ["6", "7", "13"]  # 30 September
    assert numbers("2022-09-30")[:2] == [due, []]
    assert numbers("2022-09-23")[:2] == [due, []]
    assert numbers("2022-09-22")[:2] == [[], due]
    assert numbers("2022-08-31")[:2] == [[], due]
    assert numbers("2022-08-30")[1:] == [[], due]
    assert not {*due} & {number for part in numbers("2022-10-01") for number in part}


def test_turns_are_told_one_by_one() -> None:
    data = catalog(MIXED)
    found = [(end, outcome.turn) for end, (_, outcome) in due_within(data, 90) if outcome.turn]
    assert found
    assert found == sorted(found, key=lambda one: one[0])


def test_the_page_and_the_open_data_agree() -> None:
    data = on("2022-09-22")
    found = json.loads(dict(api.files(data))[addresses.UPCOMING])
    assert found["as_of"] == "2022-09-22"
    assert (found["within_7"], [row["code"] for row in found["within_30"]]) == (
        [],
        ["06", "07", "13"],
    )
    html = lxml.html.fromstring(render("soon.html", "", view=soon_view(data)))
    assert "3 việc trong 30 ngày, tính từ ngày của dữ liệu (22/9/2022)" in html.text_content()
    week, month, _ = html.xpath("//section")
    assert not week.xpath(".//p[@class='nil']/@hidden")
    assert month.xpath(".//p[@class='nil']/@hidden")
    assert month.xpath(".//tr/@data-day") == ["2022-09-30"] * 3
