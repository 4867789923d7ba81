"""schema.org in pages: what is known and nothing else, and nothing in it comes alive."""

import json
from typing import Any

import lxml.html
import pytest

from macros.views.linked_data import block, dataset, document_data, plan_data, task_data
from tests.core_fixtures import AMENDED, MIXED, catalog
from tests.tools.drawn import hostile_texts


def read(html: str) -> dict[str, Any]:
    element = lxml.html.fragment_fromstring(html)
    assert element.get("type") == "application/ld+json"
    found: dict[str, Any] = json.loads(element.text or "")
    return found


def test_a_document_tells_its_number_issuer_date_and_force() -> None:
    found = catalog()
    document = found.documents["phap-lenh-34-2007-pl-ubtvqh11"]
    assert read(document_data(found, document)) == {
        "@context": "https://schema.org",
        "@type": "Legislation",
        "name": "Pháp lệnh 34/2007/PL-UBTVQH11 về thực hiện dân chủ ở xã, phường, thị trấn",
        "legislationIdentifier": "34/2007/PL-UBTVQH11",
        "legislationType": "Pháp lệnh",
        "legislationDate": "2007-04-20",
        "legislationPassedBy": {"@type": "Organization", "name": "Ủy ban Thường vụ Quốc hội"},
        "legislationLegalForce": "https://schema.org/NotInForce",
        "inLanguage": "vi",
    }


def test_what_is_not_known_is_not_said() -> None:
    found = catalog()
    for id_ in ("nghi-dinh-04-2015-nd-cp", "quyet-dinh-217-qd-tw-2013"):  # superseded, unknown
        assert "legislationLegalForce" not in read(document_data(found, found.documents[id_]))
    assert "legislationDate" not in read(plan_data(found, found.plans[0]))
    plan = catalog(AMENDED).plans[0]
    assert read(plan_data(catalog(AMENDED), plan))["legislationDate"] == "2023-02-15"


def test_a_plan_that_takes_another_s_place_says_so_and_the_other_is_in_force_no_more() -> None:
    found = catalog(MIXED)
    older, newer = (
        read(plan_data(found, next(plan for plan in found.plans if plan.id == id_)))
        for id_ in ("10-kh-ubnd-2026", "20-kh-ubnd-2027")
    )
    assert older["legislationLegalForce"] == "https://schema.org/NotInForce"
    assert newer["legislationRepeals"] == [
        {"@type": "Legislation", "name": "Kế hoạch 10/KH-UBND"},
    ]
    assert "legislationLegalForce" not in newer
    covered = read(dataset(found, "", "Dữ liệu", "Tất cả"))["temporalCoverage"]
    assert covered == "2026/2036"


def test_a_task_tells_how_far_it_is_where_anybody_told_it() -> None:
    tasks = catalog(AMENDED).plans[0].by_code
    assert read(task_data(catalog(AMENDED), tasks["02"])) == {
        "@context": "https://schema.org",
        "@type": "Action",
        "name": "Xây dựng kho dữ liệu dùng chung",
        "actionStatus": "https://schema.org/CompletedActionStatus",
        "endTime": "2023-12-15",
        "agent": {"@type": "Organization", "name": "Sở Thông tin và Truyền thông"},
        "result": {"@type": "CreativeWork", "name": "Kho dữ liệu dùng chung"},
    }
    assert task_data(catalog(AMENDED), tasks["04"]) == ""


def test_the_data_are_offered_at_whole_addresses() -> None:
    site = "https://ke-hoach.example/tinh/"
    found = read(dataset(catalog(), site, "Dữ liệu", "Tất cả"))
    assert {one["contentUrl"] for one in found["distribution"]} == {
        f"{site}tai-ve/du-lieu.zip",
        f"{site}api/v1/index.json",
    }
    assert found["license"].startswith("https://creativecommons.org/licenses/by/4.0/")


@pytest.mark.parametrize("text", ["</script><script>alert(1)</script>", "<!--<script>", "{{ 7 }}&"])
def test_no_text_ends_the_block(text: str) -> None:
    assert read(block({"name": text}))["name"] == text


def test_drawn_text_comes_out_as_it_went_in() -> None:
    for text in hostile_texts(8, 1000):
        assert read(block({"name": text}))["name"] == text
