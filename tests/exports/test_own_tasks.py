"""The tasks of a body that the front page fetches."""

import json

from macros.exports import own_tasks
from macros.views.takeaways import Offers
from tests.core_fixtures import MIXED, catalog

YEAR = 2022


def test_the_front_page_gets_every_task_of_a_body() -> None:
    owner = ("body", "so-noi-vu")
    files = dict(own_tasks.files(catalog(), Offers(catalog(), pdfs=[owner])))
    owners = (catalog().bodies, catalog().groups, catalog().positions)
    assert len(files) == sum(len(records) for records in owners)
    own = json.loads(files["co-quan/so-noi-vu/viec.json"])
    assert own["year"] == YEAR
    assert [path.rpartition("/")[2] for _, path, _ in own["files"]] == [
        "so-noi-vu.pdf",
        "so-noi-vu.xlsx",
        "so-noi-vu.ics",
    ]
    at = dict(own_tasks.files(catalog(), Offers(catalog(), "https://a.example/")))
    *_, calendar = json.loads(at["co-quan/so-noi-vu/viec.json"])["files"]
    assert calendar == [
        "Lịch thời hạn",
        "tai-ve/co-quan/so-noi-vu.ics",
        "https://a.example/tai-ve/co-quan/so-noi-vu.ics",
    ]
    assert len(own["files"]) == len(json.loads(at["co-quan/so-noi-vu/viec.json"])["files"]) + 1
    tasks = {task["number"]: task for task in own["tasks"]}
    assert len(tasks) == 11
    assert (tasks["6"]["end"], tasks["6"]["when"]) == ("2022-09-30", "Quý III/2022")
    assert tasks["15"]["end"] is None
    assert tasks["10"]["way"] == ["named", "đích danh"]
    assert tasks["10"]["plan"] == "03-KH/BCĐ · 2022"
    assert tasks["10"]["why"][0].startswith("Kế hoạch nêu đích danh: “Sở Nội vụ”")
    assert json.loads(files["co-quan/bo-chinh-tri/viec.json"])["tasks"] == []


def test_a_position_has_its_own() -> None:
    files = dict(own_tasks.files(catalog(), Offers(catalog())))
    own = json.loads(files["chuc-vu/truong-ban/viec.json"])
    assert len(own["tasks"]) == 10
    assert {task["roles"] for task in own["tasks"]} >= {"Chỉ đạo thực hiện"}
    assert "inherited" not in own


def test_what_comes_again_has_the_day_of_every_turn() -> None:
    files = dict(own_tasks.files(catalog(MIXED), Offers(catalog(MIXED))))
    own = json.loads(files["co-quan/so-noi-vu/viec.json"])["tasks"]
    monthly, open_end = own[:2]
    assert (len(monthly["turns"]), monthly["turns"][-1], monthly["end"]) == (
        120,
        "2036-12-15",
        None,
    )
    assert "turns" not in open_end
    works = json.loads(files["co-quan/so-xay-dung/viec.json"])["tasks"][0]
    assert (works["end"], len(works["turns"])) == ("2027-06-30", 40)


def test_what_became_of_a_task_is_told_where_anybody_told_it() -> None:
    files = dict(own_tasks.files(catalog(MIXED), Offers(catalog(MIXED))))
    tasks = json.loads(files["co-quan/so-xay-dung/viec.json"])["tasks"]
    assert [task.get("status") for task in tasks if task["number"] == "4"] == [
        ["open", "chưa hoàn thành, trong hạn", "2027-03-31"]
    ]
    own = json.loads(
        dict(own_tasks.files(catalog(), Offers(catalog())))["co-quan/so-noi-vu/viec.json"]
    )
    assert not any("status" in task for task in own["tasks"])


def test_a_task_without_a_number_has_none_to_show() -> None:
    files = dict(own_tasks.files(catalog(MIXED), Offers(catalog(MIXED))))
    own = json.loads(files["co-quan/so-tai-chinh/viec.json"])["tasks"]
    assert own[-1]["number"] == ""
