"""Links into the repository, and the forms that they open."""

from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
import yaml

from macros.adapter.repository_links import CHANGES, FAULT, repository_links
from tests.core_fixtures import ROOT
from tests.test_workflows import schema_errors

FORMS = ROOT / ".github/ISSUE_TEMPLATE"
HOSTILE = "A&B #1?\n%&template=x"


def form(name: str) -> dict[str, Any]:
    content: dict[str, Any] = yaml.safe_load((FORMS / name).read_text(encoding="utf-8"))
    return content


def links(kind: str, title: str = "Sở A") -> dict[str, str]:
    return repository_links("https://g/r", kind, title, "https://s/", ("dữ liệu/a b.yml", 3))


def test_the_forms_fit_the_schema_of_the_host() -> None:
    names = {f"{one}.yml" for one in (FAULT, *CHANGES.values())}
    assert {path.name for path in FORMS.iterdir()} == names | {"config.yml"}
    assert schema_errors("github-issue-forms", *(FORMS / name for name in sorted(names))) == ""
    assert schema_errors("github-issue-config", FORMS / "config.yml") == ""


def test_the_schema_sees_a_planted_fault(tmp_path: Any) -> None:
    text = (FORMS / "sai-sot.yml").read_text(encoding="utf-8")
    spoilt = tmp_path / "spoilt.yml"
    spoilt.write_text(text.replace("type: textarea", "type: text"), encoding="utf-8")
    assert "spoilt.yml" in schema_errors("github-issue-forms", spoilt)


def test_the_page_is_edited_at_its_line() -> None:
    expected = "https://g/r/edit/main/d%E1%BB%AF%20li%E1%BB%87u/a%20b.yml#L3"
    assert links("task")["edit_url"] == expected
    assert "edit_url" not in repository_links("https://g/r", "task", "A", "", None)
    assert repository_links("", "document", "A", "", ("a", 1)) == {}


@pytest.mark.parametrize(
    ("kind", "forms"),
    [
        ("task", ["sai-sot.yml", "bao-ket-qua.yml"]),
        ("page", ["sai-sot.yml"]),
        ("document", ["sai-sot.yml", "het-hieu-luc.yml"]),
        ("body", ["sai-sot.yml", "doi-ten-sap-nhap.yml"]),
    ],
)
def test_each_report_opens_a_form_that_is_there(kind: str, forms: list[str]) -> None:
    found = links(kind, HOSTILE)
    reports = [found[name] for name in ("report_url", "change_url") if name in found]
    queries = [parse_qs(urlsplit(report).query) for report in reports]
    assert [query["template"] for query in queries] == [[name] for name in forms]
    for query in queries:
        fields = form(query["template"][0])
        assert query["title"] == [fields["title"] + HOSTILE]
        assert query["trang"] == [HOSTILE]
        assert query["dia-chi"] == ["https://s/"]
        filled = {one["id"] for one in fields["body"] if one["type"] == "input"}
        assert query.keys() - {"template", "title"} <= filled
