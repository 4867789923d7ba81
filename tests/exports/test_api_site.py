"""Whose site it is stands in the open data with its sources; what was not given is null."""

import json
import pathlib

from macros.exports import api
from tests.core_fixtures import catalog, copied, fresh


def site(root: pathlib.Path | None = None) -> dict[str, object]:
    files = api.files(fresh(root) if root else catalog())
    found: dict[str, object] = json.loads(files["api/v1/site.json"])
    return found


def test_what_the_office_has_not_given_is_null(tmp_path: pathlib.Path) -> None:
    root = copied(tmp_path)
    (root / "data/site.yml").unlink(missing_ok=True)
    keys = ("committee", "jurisdiction", "contact", "errors", "security")
    assert site(root) == dict.fromkeys(keys)


def test_each_fact_has_its_source(tmp_path: pathlib.Path) -> None:
    root = copied(tmp_path)
    source = "url: https://a.example, read: 2026-11-23, confidence: high"
    (root / "data/site.yml").write_text(
        f"committee: null\njurisdiction: null\ncontact: {{text: Tổ Giúp việc, {source}}}\n"
        f"errors: {{address: 'mailto:a@b.vn', {source}}}\nsecurity: null\n",
        encoding="utf-8",
    )
    found = site(root)
    told = {"url": "https://a.example", "read": "2026-11-23", "confidence": "high"}
    source_row = told | {"note": None, "quote": None, "archive": None}
    nothing = {"id": None, "text": None, "address": None, "source": source_row}
    assert found["contact"] == nothing | {"text": "Tổ Giúp việc"}
    assert found["errors"] == nothing | {"address": "mailto:a@b.vn"}
    assert found["committee"] is None
