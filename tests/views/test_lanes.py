"""The lanes of the timeline: what they draw is what the data say."""

import re
from dataclasses import replace
from pathlib import Path

import lxml.html
import pytest

from macros.history.edition import Edition
from macros.model.plans import Plan
from macros.render import render
from macros.views.lanes import Stretch, lane, timeline
from tests.core_fixtures import AMENDED, MIXED, ROOT, catalog, checked, weekly

YEAR = 2022


def test_each_kind_of_time_has_a_shape_of_its_own() -> None:
    tasks = catalog().plans[0].by_code
    shapes = {
        code: lane(catalog(), tasks[code], YEAR).stretches[0] for code in ("01", "04", "06", "15")
    }
    assert {code: one.shape for code, one in shapes.items()} == {
        "01": "year",
        "04": "part",
        "06": "part",
        "15": "none",
    }
    assert (shapes["04"].start, shapes["04"].width) == ("0.0", "24.7")
    assert (shapes["06"].start, shapes["06"].width) == ("49.6", "25.2")


def test_a_time_that_reaches_beyond_the_year_is_drawn_inside_it() -> None:
    amended = catalog(AMENDED)
    for plan in amended.plans:
        for task in plan.standing:
            for year in (plan.record.year, plan.record.year + 1):
                for drawn in lane(amended, task, year).stretches:
                    assert 0 <= float(drawn.start) <= 100
                    assert 2 <= float(drawn.width) <= 100
                    assert float(drawn.start) + float(drawn.width) <= 100.1


def test_the_timeline_has_every_task_once_and_knows_whose_it_is() -> None:
    view = timeline(catalog(), YEAR)
    assert [(group.name, len(group.lanes)) for group in view.groups] == [
        ("Quý I/2022", 1),
        ("Quý III/2022", 3),
        ("Quý IV/2022", 11),
        ("Không nêu thời gian", 1),
    ]
    place = str([body.text for body in view.bodies].index("Sở Nội vụ"))
    own = [
        one.lane.number
        for group in view.groups
        for one in group.lanes
        if place in one.bodies.split()
    ]
    assert sorted(own, key=int) == ["1", "2", "3", "4", "5", "6", "9", "10", "13", "14", "15"]


DECADE = {task.code: task for plan in catalog(MIXED).plans[:1] for task in plan.tasks}


@pytest.mark.parametrize(
    ("code", "shapes"),
    [
        ("01", ["turn"] * 12),
        ("02", ["open"]),
        ("03", ["unread"]),
        ("04", ["part", *["turn"] * 4]),
        ("05", ["turn"]),
        ("07", ["outside"]),
        ("09", ["always"]),
    ],
)
def test_every_time_of_a_task_is_drawn(code: str, shapes: list[str]) -> None:
    drawn = lane(catalog(MIXED), DECADE[code], 2027).stretches
    assert [one.shape for one in drawn] == shapes


def test_fifty_turns_of_a_year_are_drawn_as_what_goes_on(tmp_path: Path) -> None:
    data = catalog(weekly(tmp_path))
    plan = next(plan for plan in data.plans if plan.id == "20-kh-ubnd-2027")
    assert lane(data, plan.by_code["01"], 2027).stretches == (Stretch("always"),)


def test_a_turn_is_marked_where_its_last_day_ends() -> None:
    assert lane(catalog(MIXED), DECADE["05"], 2027).stretches == (Stretch("turn", "94.2", "0.0"),)
    last = lane(catalog(MIXED), DECADE["06"], 2027).stretches[-1]
    assert last == Stretch("turn", "100.0", "0.0")


def test_what_has_no_end_begins_where_it_does() -> None:
    assert lane(catalog(MIXED), DECADE["02"], 2026).outside
    assert lane(catalog(MIXED), DECADE["02"], 2030).stretches == (Stretch("open"),)


def test_times_run_on_from_earlier_years_to_no_day_at_all() -> None:
    view = timeline(catalog(MIXED), 2027)
    assert [group.name for group in view.groups] == [
        "Quý IV/2026",
        "Quý II/2027",
        "Quý III/2027",
        "Định kỳ, lặp lại",
        "Không có hạn cuối",
        "Có nêu thời gian, chưa ghi được thành ngày",
        "Không nêu thời gian",
    ]
    assert sum(len(group.lanes) for group in view.groups) == view.total


def test_the_key_explains_every_shape_that_is_drawn() -> None:
    html = lxml.html.fromstring(
        render(
            "time.html", "thoi-gian/", view=timeline(catalog(MIXED), 2027), years=[], earlier=False
        )
    )
    key = " ".join(html.find_class("key")[0].text_content().split())
    for words in ("hạn của mỗi lượt", "không có hạn cuối", "chưa ghi được", "không nêu thời gian"):
        assert words in key
    plain = render("time.html", "", view=timeline(catalog(), YEAR), years=[], earlier=False)
    assert "hạn của mỗi lượt" not in plain


def test_no_mark_of_a_picture_is_left_out_on_paper() -> None:
    """A class that the sheet for paper hides would take the marks of turns with it."""
    sheet = (ROOT / "docs/assets/css/print.css").read_text(encoding="utf-8")
    hidden = re.findall(r"([^{}]*)\{[^}]*display: none !important", sheet)
    classes = {name for selectors in hidden for name in re.findall(r"\.([a-z-]+)", selectors)}
    assert "turn" in classes
    view = timeline(catalog(MIXED), 2027)
    html = lxml.html.fromstring(render("time.html", "", view=view, years=[], earlier=False))
    drawn = {one.get("class") for svg in html.iter("svg") for one in svg.iter() if one.get("class")}
    assert "tick" in drawn
    assert not drawn & classes


def test_a_plan_of_several_years_reaches_into_the_years_that_follow() -> None:
    records, lexicon = checked(MIXED).records, checked(MIXED).lexicon
    plans = [
        replace(folder, plan=replace(folder.plan, record=_moved(folder.plan.record)))
        for folder in records.plans
        if folder.plan
    ]
    later = Edition(replace(records, plans=plans), lexicon)
    view = timeline(later, 2028)
    shown = [one.lane for group in view.groups for one in group.lanes]
    decade = [one for one in shown if "/20-kh-ubnd-2027/" in one.url]
    assert (len(decade), view.carried, view.total) == (8, 8, len(shown))
    assert not any(one.outside for one in decade)
    assert "Chuẩn bị kinh phí" not in [one.title for one in decade]  # due before
    html = render("time.html", "", view=view, years=[], earlier=False)
    assert "gồm 8 nhiệm vụ của kế hoạch nhiều năm bắt đầu trước đó" in html
    assert timeline(later, 2027).carried == 0


def _moved(plan: Plan) -> Plan:
    """The plan of 2027 alone, a year later."""
    return plan.model_copy(update={"year": 2028}) if plan.id == "21-kh-ubnd-2027" else plan
