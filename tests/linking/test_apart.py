"""What is called alike is told apart where it meets."""

from tests.core_fixtures import MIXED, SHAPES, catalog


def test_bodies_of_one_name_have_their_jurisdiction_behind_it() -> None:
    names = catalog(MIXED).body_names
    assert (names["so-noi-vu"], names["so-noi-vu-an-hai"]) == (
        "Sở Nội vụ (tỉnh Bình An)",
        "Sở Nội vụ (tỉnh An Hải)",
    )
    assert names["so-tai-chinh"] == "Sở Tài chính"  # no other is called so


def test_no_two_plans_have_one_mark_or_one_name() -> None:
    for root in (MIXED, SHAPES):
        plans = catalog(root).plans
        for told in (catalog(root).plan_marks, catalog(root).plan_names):
            assert len(set(told.values())) == len(plans), told
    marks = catalog(MIXED).plan_marks
    assert marks["21-kh-ubnd-2027"] == "21/KH-UBND · 2027"  # its own: nothing is added
    assert marks["20-kh-ubnd-2027"].endswith("Ủy ban nhân dân tỉnh (tỉnh Bình An)")
