"""Values of the finder that only some data have."""

from pathlib import Path

from macros.exports.finder_values import (
    result_values,
    running,
    status_values,
    time_marks,
    turn_values,
    turns,
    unrecorded_names,
)
from macros.linking.catalog_plan import CatalogTask
from macros.views.marks import task_period
from tests.core_fixtures import MIXED, ROOT, SHAPES, catalog, weekly

LONG = next(plan for plan in catalog(MIXED).plans if plan.id == "20-kh-ubnd-2027")


def tasks(root: Path = MIXED) -> list[CatalogTask]:
    return [task for plan in catalog(root).plans for task in plan.standing]


def test_only_what_occurs_is_a_value_and_nothing_where_nothing_comes_again() -> None:
    real = [task for plan in catalog(ROOT).plans for task in plan.standing]
    assert turn_values(real) == result_values(real) == {}
    assert turn_values([LONG.by_code["01"], LONG.by_code["07"]]) == {
        "hang-thang": "Hằng tháng",
        "khong": "Không lặp lại",
    }
    assert list(result_values(tasks())) == ["co", "khong"]


def test_every_turn_of_a_task_counts_and_a_periodic_one_is_a_turn_too(tmp_path: Path) -> None:
    found = {code: turns(task) for code, task in LONG.by_code.items()}
    assert (found["01"], found["05"], found["09"]) == (["hang-thang"], ["hang-nam"], ["dinh-ky"])
    assert found["02"] == found["03"] == found["07"] == ["khong"]
    each_week = tasks(weekly(tmp_path))
    assert list(turn_values(each_week))[:2] == ["hang-tuan", "hang-thang"]
    assert ["hang-tuan"] in map(turns, each_week)
    notice = next(plan for plan in catalog(SHAPES).plans if plan.id == "31-tb-vp-2027")
    assert turns(notice.by_code["ii-1-b"]) == ["hang-quy", "6-thang"]


def test_the_statuses_are_those_that_occur_and_what_an_open_one_becomes() -> None:
    data = catalog(MIXED)
    assert list(status_values(data, tasks())) == ["late", "open", "overdue", "unreported"]
    true = [task for plan in catalog().plans for task in plan.tasks]
    assert status_values(catalog(), true) == {"unreported": "chua-co-bao-cao"}


def test_who_has_no_record_has_no_address_and_says_why() -> None:
    assert list(unrecorded_names(LONG.by_code["05"])) == [
        ("", "Phó Giám đốc Trần Văn Mẫu", "cá nhân, như bản in", "official")
    ]
    (unread,) = unrecorded_names(LONG.by_code["03"])
    assert unread[1:3] == ("Bộ", "in như vậy; chưa đọc được là ai: Bản in cắt cụt tên bộ.")
    assert list(unrecorded_names(LONG.by_code["01"])) == []


def test_a_single_plain_time_is_left_to_its_label() -> None:
    looks = {code: time_marks(task_period(task)) for code, task in LONG.by_code.items()}
    assert looks["07"] == looks["02"] == []
    assert looks["01"] == [("Ngày 15 hằng tháng", "", "again")]
    assert [scope for _, scope, _ in looks["04"]] == ["Xây dựng phần mềm", "báo cáo sử dụng"]


def test_what_comes_again_runs_in_the_quarter_of_each_turn() -> None:
    assert running(LONG.by_code["05"])[:2] == ["2027-Q4", "2028-Q4"]
    assert running(LONG.by_code["05"])[-1] == "dinh-ky"
    assert running(LONG.by_code["07"]) == ["2026-Q4"]
    assert running(LONG.by_code["02"]) == ["khong-co-han-cuoi"]
    assert running(LONG.by_code["03"]) == ["chua-ro"]
