"""Circles of records: each is refused, since pages follow what leads from one to the next."""

from pathlib import Path

import pytest

from macros.checks.checked_data import load_checked
from tests.core_fixtures import AMENDED, copied, place, replaced
from tests.tools.faults import DOCUMENTS, GROUPS, POSITIONS, Fault, assert_reported

ONE, OTHER = "chuong-trinh-chuyen-doi-so-thu", "quyet-dinh-45-2023-qd-ttg"


@pytest.mark.parametrize(
    ("there", "back"),
    [
        ("amended_by", "amended_by"),
        ("amended_by", "replaced_by"),
        ("replaced_by", "amended_by"),
        ("replaced_by", "replaced_by"),
    ],
)
def test_documents_that_lead_to_each_other(tmp_path: Path, there: str, back: str) -> None:
    file = copied(tmp_path, AMENDED) / "data/documents.yml"
    for document, key, leads_to in ((ONE, there, OTHER), (OTHER, back, ONE)):
        old = f"- id: {document}\n"
        replaced(file, old, f"{old}  {key}:\n    - {leads_to}\n")
    problems = load_checked(tmp_path).problems
    found = [(one.line, one.column, one.found) for one in problems]
    what = "Văn bản thay thế hoặc sửa đổi chính nó"
    assert {one.what for one in problems} == {what}
    assert found == [
        (*place(file, f"- id: {ONE}\n  {there}:\n    - ⟦{OTHER}"), f"{ONE} → {OTHER} → {ONE}"),
        (*place(file, f"- id: {OTHER}\n  {back}:\n    - ⟦{ONE}"), f"{OTHER} → {ONE} → {OTHER}"),
    ]


FAULTS = [
    Fault(
        "group in itself",
        GROUPS,
        "  name: Địa phương\n  generic: true\n  complete: false\n",
        "  name: Địa phương\n  generic: true\n  complete: false\n  members:\n"
        "    - group: ⟦dia-phuong\n      url: https://example.org/\n      read: 2026-11-23\n"
        "      confidence: high\n",
        ("Nhóm chứa chính nó", "dia-phuong → dia-phuong"),
    ),
    Fault(
        "position that takes in itself",
        POSITIONS,
        "    - pho-truong-ban-thuong-truc\n",
        "    - ⟦pho-truong-ban\n",
        ("Chức vụ gộp chính nó",),
    ),
    Fault(
        "document replaced by itself",
        DOCUMENTS,
        "  replaced_by:\n    - luat-10-2022-qh15\n  force_note: Hết hiệu lực",
        "  replaced_by:\n    - luat-10-2022-qh15\n    - ⟦phap-lenh-34-2007-pl-ubtvqh11\n"
        "  force_note: Hết hiệu lực",
        ("Văn bản thay thế hoặc sửa đổi chính nó",),
    ),
    Fault(
        "groups in each other",
        GROUPS,
        "  complete: true\n  members:\n",
        "  complete: true\n  members:\n    - group: ⟦cac-so-ban-nganh\n"
        "      url: https://example.invalid/\n      read: null\n      confidence: high\n",
        ("cac-co-quan-khoi-noi-chinh → cac-so-ban-nganh → cac-co-quan-khoi-noi-chinh",),
        others=1,  # the same round, seen from the other group
        data=AMENDED,
    ),
]


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: fault.name)
def test_a_planted_fault_is_reported_at_its_place(tmp_path: Path, fault: Fault) -> None:
    assert_reported(fault, tmp_path)
