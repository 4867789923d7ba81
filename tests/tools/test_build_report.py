"""Growth is told as a power of the number of pages, whoever makes them."""

from tests.tools.build_report import BuildReport, GrowthReport


def test_growth_is_one_where_each_page_costs_the_same_and_missed_above() -> None:
    small = BuildReport(100, 4000, 10.0, 200, "by one process")
    even = GrowthReport(small, BuildReport(400, 16000, 40.0, 300, "by one process"))
    steep = GrowthReport(small, BuildReport(400, 16000, 80.0, 300, "by one process"))
    assert even.text() == "growth from 100 to 400 plans: exponent 1.00 by one process"
    assert even.missed() == []
    assert round(steep.exponent, 2) == 1.5
    assert steep.missed() == [steep.text()]
