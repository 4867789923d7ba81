"""The tables of the guide: no field of the model is missing there, and every time is one."""

import re
from collections.abc import Iterator

import lxml.html
import pytest
from pydantic import BaseModel

from macros.labels import period
from macros.model.tasks import NOT_WRITTEN, TimeEntry
from macros.render import render
from macros.views.data_fields import FILES, FieldRow, data_fields
from tests.core_fixtures import ROOT
from tests.tools.changed_fields import records_in


def keys(kind: type[BaseModel], above: str = "") -> Iterator[tuple[str, str]]:
    """The keys of a record and of those in it, from the top, each with what it is for."""
    for name, field in kind.model_fields.items():
        if field.validation_alias != NOT_WRITTEN:
            path = f"{above}{field.alias or name}"
            yield path, field.description or ""
            for inner in records_in(field.annotation):
                yield from keys(inner, f"{path}.")


def rows(file: str) -> dict[str, FieldRow]:
    return {row.path: row for row in data_fields(file)}


@pytest.mark.parametrize("file", FILES)
def test_every_field_is_there_with_what_it_is_for(file: str) -> None:
    found, expected = rows(file), list(keys(FILES[file]))
    assert found.keys() == {path for path, _ in expected}
    for path, what in expected:
        assert what in found[path].what, path
    assert all(row.what for row in found.values())


@pytest.mark.parametrize("file", FILES)
def test_each_is_shown(file: str) -> None:
    page = lxml.html.fromstring(render("data_fields.html", "", file=file, rows=data_fields(file)))
    shown = [cell.text_content() for cell in page.xpath("//tbody//th")]
    assert shown == [row.path for row in data_fields(file)]


def test_what_must_be_written_what_may_be_null_and_where() -> None:
    plan, task = rows("plan.yml"), rows("tasks.yml")
    assert (plan["date"].needed, plan["date"].empty) == (True, True)
    assert (plan["title"].needed, plan["title"].empty) == (True, False)
    assert (plan["slips"].needed, task["begins"].needed) == (False, False)
    assert plan["amendments.words"].of == ""
    assert plan["amendments.role"].of == "assignees"
    assert plan["amendments.old"].of == "period, text, assignees"
    assert plan["amendments.field"].what.startswith("period: Sửa thời gian")
    assert task["period.scope"].what.startswith("Phần việc")


def test_every_time_of_the_guide_is_taken_and_has_words() -> None:
    guide = (ROOT / "docs/dong-gop/ghi-ke-hoach.md").read_text(encoding="utf-8")
    table = guide.partition("## Ghi thời gian")[2].partition("Văn bản không nêu")[0]
    times = re.findall(r"^\| `(.+)` \|", table, re.MULTILINE)
    assert len(times) == 19
    for time in times:
        assert TimeEntry(when=time).when == time
        assert period(time)
