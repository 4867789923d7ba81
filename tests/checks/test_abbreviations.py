"""Abbreviations that no plan prints, or that stand twice."""

import pathlib

import pytest

from tests.tools.faults import ABBREVIATIONS, Fault, assert_reported

FAULTS = [
    Fault(
        "abbreviation that no plan prints",
        ABBREVIATIONS,
        "- short: QCDC\n",
        "- short: ⟦QCĐC\n",
        ("Không kế hoạch nào in chữ viết tắt này", "“QCĐC”"),
    ),
    Fault(
        "abbreviation listed twice",
        ABBREVIATIONS,
        "- short: P. TH\n  meaning: null\n  because: Đứng ở dòng",
        "- short: ⟦TH\n  meaning: null\n  because: Đứng ở dòng",
        ("đã ghi ở trên", "“TH”"),
    ),
]


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: fault.name)
def test_a_planted_fault_is_reported_at_its_place(tmp_path: pathlib.Path, fault: Fault) -> None:
    assert_reported(fault, tmp_path)
