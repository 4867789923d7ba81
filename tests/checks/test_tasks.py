"""Tasks that are not numbered, titled, labelled or footnoted as they must be."""

import pathlib

import pytest

from tests.core_fixtures import AMENDED, PLAN, TASKS
from tests.tools.faults import Fault, assert_reported

FAULTS = [
    Fault(
        "unknown footnote mark",
        TASKS,
        "dân chủ ở các địa phương, đơn vị.\n",
        "dân chủ ở các địa phương, đơn vị.⟦[^2]\n",
        ("không có chú thích nào", "[^2]"),
        others=1,  # the source has no such mark
    ),
    Fault(
        "footnote of another task",
        PLAN,
        "  - number: 1\n    task: 6\n",
        "  - number: 1\n    task: ⟦7\n",
        ("Dấu [^1] không đứng ở nhiệm vụ này", "cho phép: 6"),
    ),
    Fault(
        "footnote number used twice",
        PLAN,
        "notes:\n",
        "notes:\n  - number: 1\n    task: 6\n    text: Chú thích khác.\n",
        ("Số chú thích này đã có", "“1”"),
        at=(PLAN, "Chú thích khác.\n  - number: ⟦1\n"),
        others=1,  # the source has one
    ),
    Fault(
        "footnote without a mark",
        TASKS,
        "Ban giám sát đầu tư cộng đồng[^1].",
        "Ban giám sát đầu tư cộng đồng.",
        ("Không chỗ nào trong văn bản có dấu [^1]",),
        at=(PLAN, "notes:\n  - number: ⟦1\n"),
        others=1,  # the word in the source has the mark
    ),
    Fault(
        "title of 13 words",
        TASKS,
        "  title: Tổng kết năm 2022, triển khai nhiệm vụ năm 2023\n",
        "  title: ⟦một hai ba bốn năm sáu bảy tám chín mười mười một mười hai\n",
        ("quá dài", "“14 chữ”", "nhiều nhất 12 chữ"),
    ),
    Fault(
        "task number used twice",
        TASKS,
        "- number: 13\n  title: Kiểm tra",
        "- number: ⟦12\n  title: Kiểm tra",
        ("Số nhiệm vụ đã có", "“12”"),
        others=1,  # the source prints 13
    ),
    Fault(
        "gap in the task numbers",
        TASKS,
        "- number: 16\n",
        "- number: ⟦17\n",
        ("không liên tiếp", "cho phép: 16"),
        others=1,  # the source prints 16
    ),
    Fault(
        "role that the label does not mean",
        TASKS,
        "    - role: direct\n      label: Chỉ đạo\n",
        "    - role: ⟦support\n      label: Chỉ đạo\n",
        ("không khớp với nhãn “Chỉ đạo”", "cho phép: direct"),
    ),
    Fault(
        "label that tells no role",
        TASKS,
        "      label: Chỉ đạo\n",
        "      label: ⟦Ghi chú\n",
        ("Nhãn này không nói rõ vai trò", "“Ghi chú”", "chủ trì"),
        others=1,  # nor is it what the source prints
    ),
    Fault(
        "time without its label",
        TASKS,
        "  period: 2022-Q1\n  period_label: Thời gian thực hiện\n  period_text: Quý I/2022.\n",
        "  period: 2022-Q1\n  period_text: ⟦Quý I/2022.\n",
        ("cả nhãn (period_label)",),
        others=1,  # the words of the label are missing
    ),
    Fault(
        "task added later among the issued ones",
        "data/plans/99-kh-bcd-2023/tasks.yml",
        "- number: 6\n",
        "- number: ⟦5a\n",
        ("là của nhiệm vụ thêm sau", "“5a”"),
        others=1,  # the source prints 6
        data=AMENDED,
    ),
]


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: fault.name)
def test_a_planted_fault_is_reported_at_its_place(tmp_path: pathlib.Path, fault: Fault) -> None:
    assert_reported(fault, tmp_path)
