"""What is given away of any plan: complete, and nothing in it that programs print by mistake.

Over the real plan, the invented ones of all layouts, and the demonstration with 140 tasks in one
plan and 25 bodies on a task.
"""

import csv
import io
import json
import pathlib
import re
from collections.abc import Iterator
from functools import cache

import openpyxl
import pytest

from macros import addresses
from macros.checks.checked_data import load_checked
from macros.exports import api, downloads, embeds, own_tasks
from macros.exports.finder import finder_data
from macros.exports.slips import slip_html
from macros.history.edition import Edition
from macros.linking.catalog_plan import CatalogPlan
from macros.views.takeaways import Offers
from tests.core_fixtures import AMENDED, MIXED, ROOT, SHAPES, catalog
from tests.synthetic.demonstration import write_demonstration
from tests.tools.calendars import read_quickly
from tests.tools.search_index import index_of

SITE = "https://ke-hoach.example/"
KNOWN = {"real": ROOT, "amended": AMENDED, "shapes": SHAPES, "mixed": MIXED}
# What a program writes for nothing at all, where people read.
LEAK = re.compile(r"(?<![\w“])(None|null|undefined|NaN)(?![\w”])")


@pytest.fixture(scope="module", params=[*KNOWN, "demonstration"])
def data(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Edition:
    if request.param in KNOWN:
        return catalog(KNOWN[request.param])
    folder: pathlib.Path = tmp_path_factory.mktemp("demonstration")
    write_demonstration(folder, ROOT)
    checked = load_checked(folder)
    assert checked.problems == []
    return Edition(checked.records, checked.lexicon)


@cache
def given(data: Edition) -> dict[str, bytes]:
    return dict(downloads.files(data, SITE))


def of_plans(data: Edition, ending: str) -> Iterator[tuple[CatalogPlan, bytes]]:
    for plan in data.plans:
        yield plan, given(data)[addresses.download("plan", plan.id, ending)]


def test_a_table_has_every_standing_task_or_says_why_there_is_none(data: Edition) -> None:
    for plan, content in of_plans(data, "csv"):
        _, *rows = csv.reader(io.StringIO(content.decode("utf-8-sig"), newline=""))
        assert len(rows) == max(1, len(plan.standing))
        assert plan.standing or rows[0][1].startswith("[")
        assert not LEAK.search(content.decode())


def test_a_workbook_has_the_same_rows(data: Edition) -> None:
    for plan, content in of_plans(data, "xlsx"):
        first = openpyxl.load_workbook(io.BytesIO(content), read_only=True).worksheets[0]
        rows = list(first.iter_rows(values_only=True))
        head = next(at for at, row in enumerate(rows) if row[0] == "STT")
        assert len(rows) - head - 1 == max(1, len(plan.standing))


def test_a_calendar_has_an_event_for_each_time_with_a_day(data: Edition) -> None:
    for plan, content in of_plans(data, "ics"):
        events = read_quickly(content).values()
        standing = [event for event in events if not event.cancelled]
        assert len(standing) == sum(len(task.due_days) for task in plan.standing)
        again = sum(len(one.days) > 1 for task in plan.standing for one in task.due_days)
        assert sum(bool(event.rule) for event in standing) == again
        assert not any(LEAK.search(event.text + event.title) for event in events)


def test_nobody_but_owners_on_record_has_a_file(data: Edition) -> None:
    known = {addresses.page(*owner).strip("/") for owner in data.years_of}
    known |= {plan.url.strip("/") for plan in data.plans}
    for path in given(data):
        page = path.removeprefix(addresses.DOWNLOADS).rpartition(".")[0]
        assert page in known, path


def test_finder_search_and_open_data_have_every_task_once(data: Edition) -> None:
    standing = [task.url for plan in data.plans for task in plan.standing]
    assert [task["url"] for task in json.loads(finder_data(data))["tasks"]] == standing
    every = sorted(task.url for plan in data.plans for task in plan.tasks)
    index = index_of(data)
    assert sorted(one["location"] for one in index["docs"] if one["kind"] == "task") == every
    files = dict(api.files(data))
    plans = [json.loads(files[addresses.json("plan", plan.id)]) for plan in data.plans]
    assert sorted(task["url"] for plan in plans for task in plan["tasks"]) == every
    assert sorted(t["url"] for plan in plans for t in plan["tasks"] if t["standing"]) == sorted(
        standing
    )


def test_what_people_read_holds_no_word_of_a_program(data: Edition) -> None:
    index = index_of(data)
    told = [f"{one['title']} {one['facts']}" for one in index["docs"]]
    found = json.loads(finder_data(data))
    told += [task["time"] for task in found["tasks"]]
    told += [label for facet in found["facets"] for _, label in facet["values"]]
    told += [content.decode() for _, content in embeds.files(data).items()]
    told += [slip_html(data, owner) for owner in data.claims_by_year]
    assert not [text for text in told if LEAK.search(text)]
    for _, content in own_tasks.files(data, Offers(data)).items():
        assert all(isinstance(task["number"], str) for task in json.loads(content)["tasks"])


def test_no_two_bodies_and_no_two_plans_read_alike(data: Edition) -> None:
    index = index_of(data)
    found = json.loads(finder_data(data))
    lists = [
        [one["title"] for one in index["docs"] if one["kind"] == kind] for kind in ("body", "plan")
    ]
    lists += [
        [label for _, label in facet["values"]]
        for facet in found["facets"]
        if facet["of"] in ("bodies", "plans")
    ]
    for names in lists:
        assert len(set(names)) == len(names)
