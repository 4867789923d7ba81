"""What the finder fetches, and its tables for readers without scripts."""

import json
import pathlib
import re
from typing import Any

import pytest

from macros.exports.finder import finder_data
from macros.pages.finder import finder_pages
from tests.core_fixtures import AMENDED, ROOT, catalog

BOTH = pytest.mark.parametrize("root", [ROOT, AMENDED], ids=["real", "amended"])


def data(root: pathlib.Path = ROOT) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(finder_data(catalog(root)))
    return found


def standing(root: pathlib.Path) -> list[str]:
    return [task.url for plan in catalog(root).plans for task in plan.standing]


@BOTH
def test_every_standing_task_is_in_the_data_once(root: pathlib.Path) -> None:
    assert [task["url"] for task in data(root)["tasks"]] == standing(root)


@BOTH
def test_every_standing_task_is_in_a_table_once(root: pathlib.Path) -> None:
    pages = list(finder_pages(catalog(root)))
    shown = []
    for page in pages:
        html = page.render()
        shown += [
            found[1] for found in re.finditer(r'<th scope="row"><a href="[./]+([^"]+)">', html)
        ]
    assert shown == standing(root)
    assert pages[0].url == "tra-cuu/"
    for page in pages[1:]:
        assert f'href="../{page.url}"' in pages[0].render(), "earlier years are linked"


@BOTH
def test_places_lead_to_values(root: pathlib.Path) -> None:
    found = data(root)
    values = {facet["key"]: facet["values"] for facet in found["facets"]}
    for key in ("ke-hoach", "van-ban"):
        beside = found["plans" if key == "ke-hoach" else "documents"]
        assert len(beside) == len(values[key])
    for task in found["tasks"]:
        plan, _ = values["ke-hoach"][task["plan"]]
        assert task["url"].startswith(f"ke-hoach/{plan}/nhiem-vu/")
        assert task["quarters"]
        assert all(values["quy"][place] for place in task["quarters"])
        assert all(values["van-ban"][place] for place in task["documents"])
        for label, way, bodies in task["owners"]:
            assert values["vai-tro"][found["labels"][label][1]]
            assert values["cach"][way]
            assert all(values["co-quan"][place] for place in found["sets"][bodies])


def test_a_task_that_states_no_time_is_found_by_that() -> None:
    found = data()
    times = next(facet["values"] for facet in found["facets"] if facet["key"] == "quy")
    [stated_none] = [task for task in found["tasks"] if task["number"] == "15"]
    assert [times[place][0] for place in stated_none["quarters"]] == ["khong-neu"]
    assert [id_ for id_, _ in times[:4]] == ["2022-Q1", "2022-Q2", "2022-Q3", "2022-Q4"]


def test_an_amended_task_stands_as_it_stands_now() -> None:
    plan = "ke-hoach/99-kh-bcd-2023/"
    listed = [task for task in data(AMENDED)["tasks"] if task["url"].startswith(plan)]
    tasks = {task["number"]: task for task in listed}
    assert (tasks["2"]["time"], tasks["2"]["changed"]) == ("Tháng 11/2023", True)
    assert "5" not in tasks, "withdrawn"
    assert "changed" not in tasks["6a"], "added, not changed"


def test_former_ids_lead_to_what_is_meant() -> None:
    facets = {facet["key"]: facet for facet in data(AMENDED)["facets"]}
    found = {
        former: facets[key]["values"][place][0]
        for key in ("co-quan", "ke-hoach", "van-ban")
        for former, place in facets[key]["former"]
    }
    assert found == {
        "ban-chi-dao-chuyen-doi-so": "ban-chi-dao-tinh-ve-chuyen-doi-so",
        "99-kh-bcd": "99-kh-bcd-2023",
    }
