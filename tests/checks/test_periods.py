"""Periods that do not agree with their wording."""

import pathlib

import pytest

from macros.recognisers.time_cells import NOT_ALL
from tests.core_fixtures import AMENDED, ROOT, TASKS, TEXT, copied, replaced
from tests.tools.faults import AMENDED_PLAN, Fault, assert_reported, problems_of

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


@pytest.mark.parametrize(
    ("period", "told"),
    [
        ("2022-Q1", []),  # who types it knows what M5 is
        ("[{unread: M5 - quý I/2022., why: Không rõ M5 là gì.}]", []),
        ("2022-Q2", ["Thời gian không khớp với nguyên văn"]),
        ("null", ["Nguyên văn nêu thời gian này, nhưng tasks.yml chưa ghi"]),
    ],
)
def test_a_line_in_doubt_is_what_somebody_says_of_it(
    tmp_path: pathlib.Path, period: str, told: list[str]
) -> None:
    root = copied(tmp_path, ROOT)
    line = "- *Thời gian thực hiện:* {}Quý I/2022.\n"
    replaced(root / TEXT, line.format(""), line.format("M5 - ").replace("Quý", "quý"))
    replaced(root / TASKS, "  period: 2022-Q1\n", f"  period: {period}\n")
    found = [one for one in problems_of(root) if "thời gian" in one.what.lower()]
    assert [one.what for one in found] == told
    assert all(NOT_ALL in str(one) for one in found if "chưa ghi" in one.what)
