"""Dates whose month may stand first."""

import pytest

from macros.recognisers.date_order import in_other_order, is_month_first, may_be_month_first


@pytest.mark.parametrize(
    ("cell", "surely", "perhaps"),
    [
        ("1/31/2027", True, False),
        (" 12/25/2027 ", True, False),
        ("3/4/2027", False, True),
        ("Từ 03/04/2027 đến 25/12/2027", False, True),
        ("25/12/2027", False, False),
        ("31/1/2027", False, False),
        ("11/2027", False, False),
        ("Quý I/2027", False, False),
    ],
)
def test_a_month_first_is_told_by_a_figure_that_is_no_month(
    cell: str, surely: bool, perhaps: bool
) -> None:
    assert (is_month_first(cell), may_be_month_first(cell)) == (surely, perhaps)


def test_the_figures_of_each_date_are_exchanged() -> None:
    assert in_other_order("Từ 3/4/2027 đến 05/11/2027, quý 1/2027") == (
        "Từ 4/3/2027 đến 11/05/2027, quý 1/2027"
    )
