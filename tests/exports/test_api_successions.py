"""What became of bodies, in the open data."""

import json
from typing import Any

import pytest

from macros.exports import api
from tests.core_fixtures import AMENDED, catalog


@pytest.fixture(scope="module")
def bodies() -> dict[str, Any]:
    return {
        name.rpartition("/")[2].removesuffix(".json"): json.loads(content)
        for name, content in api.files(catalog()).items()
        if "/bodies/" in name
    }


def test_a_body_names_its_heirs_each_with_its_part_and_its_source(bodies: dict[str, Any]) -> None:
    (heir,) = bodies["ban-dan-van-tinh-uy"]["succeeded_by"]
    assert heir["id"] == "ban-tuyen-giao-va-dan-van-tinh-uy"
    assert heir["url"] == "co-quan/ban-tuyen-giao-va-dan-van-tinh-uy/"
    assert (heir["since"], heir["scope"], heir["confidence"]) == ("2025", None, "high")
    assert heir["source"]["read"] == "2026-11-26"
    parts = bodies["so-lao-dong-thuong-binh-va-xa-hoi"]["succeeded_by"]
    assert [one["scope"] is not None for one in parts] == [True] * 4
    assert bodies["so-tu-phap"]["succeeded_by"] == []


def test_rows_of_an_heir_say_whose_the_task_was(bodies: dict[str, Any]) -> None:
    rows = bodies["ban-tuyen-giao-va-dan-van-tinh-uy"]["tasks"]
    assert {row["code"] for row in rows} == {
        row["code"] for row in bodies["ban-dan-van-tinh-uy"]["tasks"]
    }
    assert {(row["via"]["kind"], row["via"]["id"]) for row in rows} == {
        ("succession", "ban-dan-van-tinh-uy")
    }
    keys = [(row["code"], row["role"], row["via"]["id"]) for row in rows]
    assert len(keys) == len(set(keys))


def test_a_member_that_ended_says_so_in_its_group() -> None:
    files = {
        name: content for name, content in api.files(catalog(AMENDED)).items() if "/groups/" in name
    }
    group = json.loads(files["api/v1/groups/cac-so-ban-nganh.json"])
    (ended,) = (one for one in group["members"] if one["name"] == "Ban Quản lý khu thử nghiệm")
    assert [(one["id"], one["kind"]) for one in ended["succeeded_by"]] == [(None, "ended")]
