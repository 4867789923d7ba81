"""Ids that two records claim."""

import pathlib

import pytest

from tests.core_fixtures import AMENDED
from tests.tools.faults import BODIES, GROUPS, POSITIONS, Fault, assert_reported

FAULTS = [
    Fault(
        "duplicate id",
        BODIES,
        "- id: so-tu-phap\n  name: Sở Tư pháp\n",
        "- id: ⟦so-noi-vu\n  name: Sở Tư pháp\n",
        ("Mã này đã dùng ở data/bodies.yml, dòng", "“so-noi-vu”"),
        others=3,  # so-tu-phap is gone: tasks 6 and 9, a group
    ),
    Fault(
        "former id in use",
        BODIES,
        "- id: so-y-te\n",
        "- id: so-y-te\n  former_ids:\n    - ⟦so-noi-vu\n",
        ("Mã này đã dùng ở data/bodies.yml", "“so-noi-vu”"),
    ),
    Fault(
        "group with the id of a body",
        GROUPS,
        "- id: dia-phuong\n",
        "- id: ⟦so-noi-vu\n  name: Nhóm thử\n  complete: false\n\n- id: dia-phuong\n",
        ("Mã này đã dùng ở data/bodies.yml, dòng", "cho “Sở Nội vụ”", "“so-noi-vu”"),
    ),
    Fault(
        "position that has had the id of a group",
        POSITIONS,
        "- id: truong-ban\n",
        "- id: truong-ban\n  former_ids:\n    - ⟦dia-phuong\n",
        ("Mã này đã dùng ở data/groups.yml, dòng", "cho “Địa phương”"),
    ),
    Fault(
        "plan that has had the id of another",
        "data/plans/98-kh-bcd-2022/plan.yml",
        "id: 98-kh-bcd-2022\n",
        "id: 98-kh-bcd-2022\nformer_ids:\n  - ⟦99-kh-bcd-2023\n",
        ("Mã này đã dùng ở data/plans/99-kh-bcd-2023/plan.yml, dòng", "cho “Kế hoạch "),
        data=AMENDED,
    ),
]


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: fault.name)
def test_a_planted_fault_is_reported_at_its_place(tmp_path: pathlib.Path, fault: Fault) -> None:
    assert_reported(fault, tmp_path)
