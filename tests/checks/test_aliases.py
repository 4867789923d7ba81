"""Names that two bodies, groups or positions claim."""

import pathlib

import pytest

from tests.tools.faults import BODIES, GROUPS, Fault, assert_reported

FAULTS = [
    Fault(
        "variant that places a tone otherwise than the name",
        BODIES,
        "  name: Tỉnh ủy\n",
        "  name: Tỉnh ủy\n  variants:\n    - ⟦Tỉnh uỷ\n",
        ("Tên gọi này đã thuộc về “Tỉnh ủy”",),
    ),
    Fault(
        "name claimed by two bodies",
        BODIES,
        "    - TTr\n\n# Các sở",
        "    - ⟦SNV\n\n# Các sở",
        ("đã thuộc về “Sở Nội vụ” (data/bodies.yml, dòng", "“SNV”"),
    ),
    Fault(
        "variant that repeats the name",
        GROUPS,
        "  name: Địa phương\n",
        "  name: Địa phương\n  variants:\n    - ⟦địa phương\n",
        ("đã thuộc về “Địa phương”",),
    ),
]


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: fault.name)
def test_a_planted_fault_is_reported_at_its_place(tmp_path: pathlib.Path, fault: Fault) -> None:
    assert_reported(fault, tmp_path)
