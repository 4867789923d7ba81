"""The lanes of the timeline: what they draw is what the data say."""

from macros.views.lanes import lane, timeline
from tests.core_fixtures import AMENDED, catalog

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
