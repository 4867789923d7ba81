"""The tasks of a body that the front page fetches."""

import json

from macros.exports import own_tasks
from macros.views.takeaways import Offers
from tests.core_fixtures import catalog

YEAR = 2022


def test_the_front_page_gets_every_task_of_a_body() -> None:
    owner = ("body", "so-noi-vu")
    files = dict(own_tasks.files(catalog(), Offers(catalog(), pdfs=[owner])))
    assert len(files) == len(catalog().bodies)
    own = json.loads(files["co-quan/so-noi-vu/viec.json"])
    assert own["year"] == YEAR
    assert [path.rpartition("/")[2] for _, path in own["links"]] == [
        "so-noi-vu.pdf",
        "so-noi-vu.xlsx",
        "so-noi-vu.ics",
    ]
    without = dict(own_tasks.files(catalog(), Offers(catalog())))
    links = dict(json.loads(without["co-quan/so-noi-vu/viec.json"])["links"])
    assert links["Trang của cơ quan, in được trên giấy A4"] == "co-quan/so-noi-vu/"
    tasks = {task["number"]: task for task in own["tasks"]}
    assert len(tasks) == 11
    assert (tasks["6"]["end"], tasks["6"]["when"]) == ("2022-09-30", "Quý III/2022")
    assert tasks["15"]["end"] is None
    assert tasks["10"]["way"] == ["named", "đích danh"]
    assert json.loads(files["co-quan/bo-chinh-tri/viec.json"])["tasks"] == []
