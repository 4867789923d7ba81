"""A time belongs to its year, and every task is told to fall due once."""

import dataclasses
import pathlib
import re

import pytest
from markupsafe import Markup

from macros.checks.checked_data import load_checked
from macros.history.edition import Edition
from macros.labels import RECURRING, due_time
from macros.site import Site, load_site
from macros.views import times
from macros.views.home import home_view
from macros.views.lanes import Stretch, lane, timeline
from macros.views.marks import period_mark
from macros.views.owner import answer, owner_view
from macros.views.times import (
    DueTasks,
    by_due,
    paged_quarters,
    quarter_part_url,
    quarter_parts,
    quarter_tasks,
)
from macros.views.workload import quarter_loads, workload_view
from tests.core_fixtures import AMENDED, MIXED, ROOT, catalog, timed

YEAR = 2022
SO_NOI_VU = ("body", "so-noi-vu")


def dated(**periods: str | None) -> Edition:
    """The real plan with other times, by the number of the task: ``_6="2022-11"``; unchecked."""
    checked = load_checked(ROOT)
    folder = checked.records.plans[0]
    tasks = [
        dataclasses.replace(
            one,
            record=one.record.model_copy(
                update=timed(periods.get(f"_{one.record.number}", one.record.period))
            ),
        )
        for one in folder.tasks
    ]
    plans = [dataclasses.replace(folder, tasks=tasks)]
    return Edition(dataclasses.replace(checked.records, plans=plans), checked.lexicon)


@pytest.fixture(scope="module")
def far() -> Edition:
    """Task 4 falls due on the first day of 2030; 9 and 10 last longer than a year or a quarter."""
    return dated(_4="2030-01-01", _9="2022/2023", _10="2022-Q2/2022-Q3", _14="continuous")


def numbers(time: DueTasks) -> dict[str, list[str]]:
    return {
        part.remark: [task.text for one in part.tasks for task in one.tasks] for part in time.parts
    }


@pytest.mark.parametrize(
    ("period", "code"),
    [
        ("2022", "2022-Q4"),
        ("2022-Q3", "2022-Q3"),
        ("2022-09-30", "2022-Q3"),
        ("2022-10-01", "2022-Q4"),
        ("2022-Q1/2022-Q3", "2022-Q3"),
        ("2025/2026", "2026-Q4"),
        ("continuous", "thuong-xuyen"),
        (None, "khong-neu"),
    ],
)
def test_a_time_falls_due_in_the_quarter_of_its_last_day(period: str | None, code: str) -> None:
    assert due_time(period).code == code


def test_a_body_is_told_when_all_its_tasks_fall_due() -> None:
    view = owner_view(catalog(), SO_NOI_VU, YEAR)
    assert view.answer.due == (
        "hạn: 1 việc trong quý I, 2 trong quý III, 7 trong quý IV (6 việc cả năm, hạn 31/12); "
        "1 việc không nêu thời gian"
    )
    assert {time.name: [row.head.number for row in time.rows] for time in view.due} == {
        "Quý I": ["4"],
        "Quý III": ["6", "13"],
        "Quý IV": ["14", "1", "2", "3", "5", "9", "10"],
        "Không nêu thời gian": ["15"],
    }
    home = {time.name: numbers(time) for time in home_view(catalog()).due}
    assert home["Quý II"] == {}
    assert list(home["Quý IV"]) == ["", "cả năm, hạn 31/12"]


def test_a_deadline_of_another_year_is_told_with_its_year(far: Edition) -> None:
    view = owner_view(far, SO_NOI_VU, YEAR)
    assert view.answer.due == (
        "hạn: 3 việc trong quý III, 4 trong quý IV (việc cả năm, hạn 31/12), 1 trong quý IV/2023, "
        "1 trong quý I/2030; 1 việc thường xuyên; 1 việc không nêu thời gian"
    )
    names = [time.name for time in view.due]
    assert names[:2] == ["Quý III", "Quý IV"]
    assert names[2:] == ["Quý IV/2023", "Quý I/2030", "Thường xuyên", "Không nêu thời gian"]
    assert [[row.head.number for row in time.rows] for time in view.due[2:4]] == [["9"], ["4"]]


def test_what_comes_each_week_fills_every_quarter_and_what_comes_each_day_none() -> None:
    assert period_mark("every-week/T6", YEAR).cells == "q1 q2 q3 q4"
    assert period_mark("every-day", YEAR).cells == "always"
    assert due_time("every-day") == due_time("periodic") == RECURRING


def test_no_picture_puts_a_deadline_of_another_year_into_this_one(far: Edition) -> None:
    task = far.plans[0].by_code["04"]
    assert lane(far, task, YEAR).outside
    assert lane(far, far.plans[0].by_code["09"], YEAR).stretches == (Stretch("year"),)
    assert period_mark("2030-01-01", YEAR).cells == ""
    named = [group.name for group in timeline(far, YEAR).groups]
    assert (named[0], "Quý I/2030" in named) == ("Quý III/2022", True)
    assert [time.name for time in home_view(far).due][4:6] == ["Quý IV/2023", "Quý I/2030"]
    load = {row.owner.text: row for row in workload_view(far, YEAR).bodies}
    assert load["Ban Dân vận Tỉnh ủy"].elsewhere == 2
    assert sorted(quarter_loads(far, YEAR)) == [3, 4]
    assert not workload_view(catalog(), YEAR).elsewhere
    assert [task.mark for task in quarter_tasks(far, 2030, 1).due] == ["4"]


@pytest.mark.parametrize("root", [ROOT, AMENDED, None], ids=["real", "amended", "far"])
def test_every_task_is_accounted_for(root: pathlib.Path | None, far: Edition) -> None:
    data = catalog(root) if root else far
    for owner, years in data.claims_by_year.items():
        for year, claimed in years.items():
            said = answer(data, owner, year)
            sentence = re.sub(r"\(.*?\)", "", said.due)
            counts = re.findall(r"(\d+) (?:việc|trong) ", sentence)
            assert sum(map(int, counts)) == said.total, (owner, sentence)
            tasks = dict.fromkeys(task for task, _ in claimed)
            found = [task for listed in by_due(tasks, year).values() for task in listed]
            assert len(found) == len(tasks) == said.total


def test_what_runs_through_a_quarter_is_due_later() -> None:
    view = quarter_tasks(catalog(), YEAR, 3)
    assert [task.mark for task in view.due] == ["6", "7", "13"]
    assert len(view.running) == 9
    last = quarter_tasks(catalog(), YEAR, 4)
    assert [task.mark for task in last.due][:2] == ["14", "16"], "those of the quarter first"
    assert (len(last.due), len(last.running)) == (11, 0)


def test_a_quarter_has_the_turns_and_the_parts_that_fall_due_in_it() -> None:
    data = catalog(MIXED)
    view = quarter_tasks(data, 2027, 3)
    assert [task.title for task in view.due] == ["Kho dữ liệu", "Nhập liệu"]
    assert [task.title for task in view.turns] == [
        "Cập nhật thủ tục",  # every month
        "Phần mềm một cửa",  # reports every quarter
        "Đối soát số liệu",
    ]
    listed = [task.url for task in (*view.due, *view.turns, *view.running)]
    assert len(set(listed)) == len(listed)


def test_what_has_no_last_day_stands_in_every_quarter_from_its_first() -> None:
    data = catalog(MIXED)
    titles = [task.title for task in quarter_tasks(data, 2030, 2).endless]
    assert titles == ["Số hóa hồ sơ", "Họp giao ban"]
    assert quarter_tasks(data, 2026, 4).endless == ()


def test_turns_have_their_pages_to_the_last_year_of_the_plan() -> None:
    pages = paged_quarters(catalog(MIXED))
    assert pages[0] == (2026, 4)  # a deadline before the plan was issued
    assert pages[1:] == [(year, number) for year in range(2027, 2037) for number in (1, 2, 3, 4)]


def test_a_year_whose_plan_was_replaced_says_so_in_the_place_of_empty_tables() -> None:
    said = (
        "Kế hoạch 10/KH-UBND đã được thay thế bằng Kế hoạch 20/KH-UBND · 2027 · Ủy ban nhân dân "
        "tỉnh (tỉnh Bình An); các nhiệm vụ của kế hoạch ấy không còn hiệu lực, không đếm ở đây."
    )
    pages = {page.url: page.render() for page in Site(catalog(MIXED)).pages}
    for url in ("thoi-gian/2026/", "khoi-luong/2026/"):
        assert said in Markup(pages[url]).striptags()
        assert "<table" not in pages[url]
        assert said not in Markup(pages[url.replace("2026/", "")]).striptags()


def test_a_plan_that_was_replaced_has_nothing_left_to_do() -> None:
    data = catalog(MIXED)
    replaced = {task.url for plan in data.plans if plan.replaced_by for task in plan.tasks}
    assert replaced
    for year, number in paged_quarters(data):
        view = quarter_tasks(data, year, number)
        rows = (*view.due, *view.turns, *view.running)
        assert not replaced & {task.url for task in rows}


def test_a_quarter_of_many_tasks_is_on_several_pages_that_have_them_all(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(times, "_MOST_TASKS", 4)
    site, _ = load_site(MIXED)
    assert site
    data = site.catalog  # a catalog of its own: what is shared by pages is kept with it
    tasks, parts = quarter_tasks(data, 2027, 3), quarter_parts(data, 2027, 3)
    assert len(parts) > 2
    listed = [task for part in parts for shelf in part.shelves for task in shelf.entries]
    assert listed == [*tasks.due, *tasks.turns, *tasks.running, *tasks.endless]
    pages = {page.url: page for page in site.pages if page.url.startswith("thoi-gian/2027-q3/")}
    urls = [quarter_part_url(2027, 3, part.number) for part in parts]
    assert urls[:2] == ["thoi-gian/2027-q3/", "thoi-gian/2027-q3/phan-2/"]
    html = [pages[url].render() for url in urls]
    assert [(one.count('rel="next"'), one.count('rel="prev"')) for one in html] == [
        (2, 1),
        *[(2, 2)] * (len(parts) - 2),
        (1, 2),
    ], "quarters before and after, and parts"
    assert f'href="../{urls[-1].split("/")[-2]}/#khong-han-cuoi"' in html[1]
    assert pages[urls[1]].title == "Quý III/2027, phần 2"
