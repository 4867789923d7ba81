"""Tasks in the open data: what a document of any shape says of them."""

import json
import pathlib
from typing import Any

from macros.exports import api
from tests.core_fixtures import MIXED, catalog, weekly


def plan(id_: str, root: pathlib.Path = MIXED) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(dict(api.files(catalog(root)))[f"api/v1/plans/{id_}.json"])
    return found


def tasks(id_: str = "20-kh-ubnd-2027", root: pathlib.Path = MIXED) -> dict[str, Any]:
    return {task["code"]: task for task in plan(id_, root)["tasks"]}


def test_a_time_that_comes_again_has_the_day_of_its_next_turn_and_its_last(
    tmp_path: pathlib.Path,
) -> None:
    monthly = tasks()["01"]
    assert (monthly["period"], monthly["deadline"]) == ("every-month/15", "2027-02-15")
    assert monthly["periods"][0]["last"] == "2036-12-15"
    each_week = tasks(root=weekly(tmp_path))["01"]
    assert (each_week["period"], each_week["deadline"]) == ("every-week/T6", "2027-02-12")
    assert each_week["periods"][0]["last"] == "2036-12-26"
    assert [one["turn"] for one in each_week["results"]] == ["2027-01", "2027-02"]
    two = tasks()["04"]
    assert two["deadline"] == "2027-06-30"
    assert [one["deadline"] for one in two["periods"]] == ["2027-06-30", "2027-03-31"]


def test_an_open_an_unread_and_a_periodic_time_have_no_day() -> None:
    found = {code: (task["period"], task["deadline"]) for code, task in tasks().items()}
    assert found["02"] == ("2027/..", None)
    assert found["03"] == (None, None)
    assert found["09"] == ("periodic", None)
    assert tasks()["03"]["periods"][0]["words"] == "Theo tiến độ của Trung ương"


def test_who_has_no_record_stands_as_printed() -> None:
    found = tasks()
    (unread,) = found["03"]["assignments"]
    assert unread["unread"] == [{"words": "Bộ", "why": "Bản in cắt cụt tên bộ."}]
    assert [one["id"] for one in unread["assignees"]] == ["cong-an-tinh"]
    directing = found["05"]["assignments"][0]
    assert (directing["persons"], directing["assignees"]) == (["Phó Giám đốc Trần Văn Mẫu"], [])
    assert found["06"]["assignments"] == []
    assert [one["id"] for one in found["02"]["assignments"][0]["assignees"]] == [
        "so-noi-vu",
        "so-tai-chinh",
    ]


def test_numbers_are_as_printed_and_none_is_null() -> None:
    found = [(task["number"], task["code"]) for task in plan("21-kh-ubnd-2027")["tasks"]]
    assert found == [(1, "i-1"), ("1.1", "i-1p1"), ("1.2", "i-1p2"), (2, "i-2"), (None, "ii-g1")]


def test_a_part_of_a_task_says_of_which_and_every_task_by_what_it_is_listed() -> None:
    found = {
        task["code"]: (task["mark"], task["parent"]) for task in plan("21-kh-ubnd-2027")["tasks"]
    }
    assert found["i-1p1"] == ("1.1", "i-1")
    assert found["i-1"] == ("1", None)
    assert found["ii-g1"] == (None, None)


def test_a_replaced_plan_says_by_which_and_none_of_its_tasks_stands() -> None:
    older = plan("10-kh-ubnd-2026")
    assert older["replaced_by"] == "20-kh-ubnd-2027"
    assert [task["standing"] for task in older["tasks"]] == [False, False]
    newer = plan("20-kh-ubnd-2027")
    assert (newer["replaces"], newer["replaced_by"]) == ("10-kh-ubnd-2026", None)
    assert all(task["standing"] for task in newer["tasks"])


def test_a_body_is_told_from_another_of_its_name_by_its_jurisdiction() -> None:
    rows = json.loads(dict(api.files(catalog(MIXED)))["api/v1/index.json"])["bodies"]
    places = {row["id"]: row["jurisdiction"] and row["jurisdiction"]["name"] for row in rows}
    assert places["so-noi-vu"] == "tỉnh Bình An"
    assert places["so-noi-vu-an-hai"] == "tỉnh An Hải"
    assert places["bo-noi-vu"] is None
