"""The load of bodies and positions: each task counts once."""

from collections import Counter

from markupsafe import Markup

from macros.linking.queries import counted_ways
from macros.render import render
from macros.views.workload import is_heavy, median_text, workload_view
from tests.core_fixtures import MIXED, catalog

YEAR = 2022


def test_the_load_counts_each_task_once() -> None:
    view = workload_view(catalog(), YEAR)
    rows = {row.owner.text: row for row in view.bodies}
    for owner, claimed in catalog().claims.items():
        if owner[0] == "body":
            row = rows[catalog().named(owner).name]
            assert row.total == counted_ways(claimed).total()
            times = [*(quarter.count for quarter in row.quarters), row.elsewhere, *row.no_days]
            assert sum(times) == row.named
    assert [(row.owner.text, row.total) for row in view.directing] == [
        ("Trưởng Ban", 10),
        ("Phó Trưởng Ban Thường trực", 14),
        ("Phó Trưởng Ban", 8),
    ]


def test_more_than_a_share_is_what_the_page_says() -> None:
    load = Counter({"a": 9, "b": 2, "c": 1, "d": 1})
    assert median_text(load) == "1,5"
    assert is_heavy(3, load), "one that has very many is no measure for the others"
    assert not is_heavy(2, Counter({"a": 2, **dict.fromkeys("bcdefghi", 1)})), "two are not many"
    assert not is_heavy(3, Counter({"a": 3, "b": 2, "c": 1}))
    assert median_text(Counter("aabb")) == "2"
    assert not is_heavy(5, Counter())


def test_bars_compare_named_tasks_alone_and_the_rule_is_printed() -> None:
    view = workload_view(catalog(), YEAR)
    assert max(row.length(view.most) for row in view.bodies) == 100
    unnamed = [row for row in view.bodies if not row.named]
    assert {row.length(view.most) for row in unnamed} == {0}
    html = render(
        "workload.html", "", view=view, years=[], coverage="kiem-tra-do-phu/", repository=""
    )
    text = " ".join(Markup(html).striptags().split())
    assert "ít nhất gấp 2 lần trung vị của quý ấy, và từ 3 nhiệm vụ trở lên" in text
    assert html.count("<svg") == len([*view.bodies, *view.directing])
    assert html.count("<rect") == html.count("<svg") - len(unnamed)


def test_what_falls_due_on_no_day_is_told_apart_where_it_occurs() -> None:
    assert workload_view(catalog(), YEAR).no_days == ("Thường xuyên", "Không nêu")
    view = workload_view(catalog(MIXED), 2027)
    assert view.no_days == (
        "Thường xuyên",
        "Định kỳ",
        "Không hạn cuối",
        "Chưa ghi được",
        "Không nêu",
    )
    rows = {row.owner.text: row for row in view.bodies}
    assert rows["Công an tỉnh"].no_days == (0, 0, 0, 1, 0)
    for row in view.bodies:
        counted = [*(quarter.count for quarter in row.quarters), row.elsewhere, *row.no_days]
        assert sum(counted) == row.named


def test_a_plan_that_was_replaced_is_no_load() -> None:
    assert workload_view(catalog(MIXED), 2026).bodies == ()
