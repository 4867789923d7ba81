"""Tasks that are not titled as they must be; added ones that are not labelled so."""

import pathlib

import pytest

from tests.core_fixtures import AMENDED, TASKS
from tests.tools.faults import AMENDED_PLAN, Fault, assert_reported

FAULTS = [
    Fault(
        "code of another task",
        "data/plans/98-kh-bcd-2022/tasks.yml",
        "- at: i/2\n",
        "- at: i/2\n  code: ⟦01\n",
        ("Mã này đã là của nhiệm vụ ở dòng 2", "“01”"),
        data=AMENDED,
    ),
    Fault(
        "title of 13 words",
        TASKS,
        "  title: Tổng kết năm 2022, triển khai nhiệm vụ năm 2023\n",
        "  title: ⟦một hai ba bốn năm sáu bảy tám chín mười mười một mười hai\n",
        ("quá dài", "“14 chữ”", "nhiều nhất 12 chữ"),
    ),
    Fault(
        "role that the label of an added task does not mean",
        AMENDED_PLAN,
        "        - role: lead\n          label: Chủ trì\n",
        "        - role: ⟦monitor\n          label: Chủ trì\n",
        ("không khớp với nhãn “Chủ trì”", "cho phép: lead"),
        data=AMENDED,
    ),
    Fault(
        "label of an added task that tells no role",
        AMENDED_PLAN,
        "        - role: lead\n          label: Chủ trì\n",
        "        - role: lead\n          label: ⟦Ghi chú\n",
        ("Nhãn này không nói rõ vai trò", "“Ghi chú”", "chủ trì"),
        data=AMENDED,
    ),
    Fault(
        "time of an added task without its label",
        AMENDED_PLAN,
        "      period_label: Thời gian thực hiện\n      period_text: 6",
        "      period_text: ⟦6",
        ("cả nhãn (period_label)",),
        data=AMENDED,
    ),
    Fault(
        "title of an added task of 13 words",
        AMENDED_PLAN,
        "      title: Diễn tập an toàn thông tin\n",
        "      title: ⟦một hai ba bốn năm sáu bảy tám chín mười mười một mười hai\n",
        ("quá dài", "“14 chữ”", "nhiều nhất 12 chữ"),
        data=AMENDED,
    ),
]


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: fault.name)
def test_a_planted_fault_is_reported_at_its_place(tmp_path: pathlib.Path, fault: Fault) -> None:
    assert_reported(fault, tmp_path)
