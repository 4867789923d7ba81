"""Circles of records: each is refused, since pages follow what leads from one to the next."""

from pathlib import Path

import pytest

from macros.checks.checked_data import load_checked
from tests.core_fixtures import AMENDED, copied, place, replaced

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
