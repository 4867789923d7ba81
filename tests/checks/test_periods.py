"""Periods that do not agree with their wording."""

import pathlib

import pytest

from tests.core_fixtures import AMENDED, TASKS, TEXT
from tests.tools.faults import AMENDED_PLAN, Fault, assert_reported

FAULTS = [
    Fault(
        "period that the wording does not give",
        TASKS,
        "  period: 2022-Q1\n",
        "  period: ⟦2022-Q2\n",
        ("Thời gian không khớp với nguyên văn", "“2022-Q2”", "cho phép: 2022-Q1"),
    ),
    Fault(
        "period without wording",
        TASKS,
        "  period: null\n",
        "  period: ⟦2022-Q2\n",
        ("Thời gian không khớp với nguyên văn", "“2022-Q2”", "cho phép: null"),
    ),
    Fault(
        "wording of a time that is in no calendar",
        TEXT,
        "- *Thời gian thực hiện:* Quý I/2022.\n",
        "- *Thời gian thực hiện:* Tháng 13/2022.\n",
        ("Thời gian không khớp với nguyên văn", "nguyên văn: Tháng 13/2022."),
        at=(TASKS, "  period: ⟦2022-Q1\n"),
        others=1,  # nor is it what the source prints
    ),
    Fault(
        "wording of a time that cannot be read",
        TEXT,
        "- *Thời gian thực hiện:* Quý I/2022.\n",
        "- *Thời gian thực hiện:* Đầu năm.\n",
        ("không khớp với nguyên văn", "cho phép: null", "nguyên văn: Đầu năm."),
        at=(TASKS, "  period: ⟦2022-Q1\n"),
        others=1,  # nor is it what the source prints
    ),
    Fault(
        "time that is not told in tasks.yml",
        TASKS,
        "hoi-luat-gia-tinh]}\n  period: [{when: 2022-Q3, scope: Xây dựng Đề án}]\n",
        "hoi-luat-gia-tinh]}\n  period: null\n",
        ("Nguyên văn nêu thời gian này, nhưng tasks.yml chưa ghi", "ghi period: 2022-Q3"),
        at=(TEXT, "*Thời gian thực hiện:* Xây dựng Đề án trong ⟦quý III/2022."),
    ),
    Fault(
        "another time with the scope of the printed one",
        TASKS,
        "  period: [{when: 2022-Q3, scope: Xây dựng Đề án}]\n",
        "  period: [{when: ⟦2022-Q4, scope: Xây dựng Đề án}]\n",
        ("Thời gian không khớp với nguyên văn", "“2022-Q4”", "cho phép: 2022-Q3"),
    ),
    Fault(
        "scope of the time that is not printed",
        TASKS,
        "scope: Xây dựng Đề án}",
        "scope: ⟦Xây dựng Chương trình}",
        ("không in những chữ này", "“Xây dựng Chương trình”"),
    ),
    Fault(
        "added task with another time than its wording",
        AMENDED_PLAN,
        "      period: 2023-07/2023-12\n",
        "      period: ⟦2023-Q4\n",
        ("Thời gian không khớp với nguyên văn", "cho phép: 2023-07/2023-12"),
        data=AMENDED,
    ),
]


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: fault.name)
def test_a_planted_fault_is_reported_at_its_place(tmp_path: pathlib.Path, fault: Fault) -> None:
    assert_reported(fault, tmp_path)
