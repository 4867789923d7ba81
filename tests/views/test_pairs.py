"""Who works with whom: as often as tasks name both."""

from macros.views.pairs import paired_bodies, pairs
from tests.core_fixtures import MIXED, catalog


def test_working_together_is_mutual() -> None:
    plan = catalog().plans[0]
    found = pairs(catalog(), plan, paired_bodies(catalog(), plan))
    counts = {(row.body.remark, cell.name): cell.count for row in found.rows for cell in row.cells}
    assert counts == {(other, one): count for (one, other), count in counts.items()}
    assert all(one != other for one, other in counts)
    assert counts["Sở Nội vụ", "Thanh tra tỉnh"] == 3


def test_a_pair_of_bodies_of_one_name_is_told_apart() -> None:
    (plan,) = (one for one in catalog(MIXED).plans if one.id == "20-kh-ubnd-an-hai-2027")
    named = [
        row.body.remark
        for row in pairs(catalog(MIXED), plan, paired_bodies(catalog(MIXED), plan)).rows
    ]
    assert named == ["Sở Nội vụ (tỉnh An Hải)", "Ủy ban nhân dân tỉnh (tỉnh An Hải)"]


def test_a_plan_that_was_replaced_keeps_its_pairs_as_they_were() -> None:
    (plan,) = (one for one in catalog(MIXED).plans if one.replaced_by)
    assert paired_bodies(catalog(MIXED), plan) == ()  # none of its tasks names two
