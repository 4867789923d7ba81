"""What a body may report: each of its tasks, and of what comes again the turns not yet done."""

import pathlib

from macros.exports.report_rows import FILLED, REPORT_HEADS, ReportRow, report_rows
from macros.exports.sheet_layouts import LAYOUTS
from tests.core_fixtures import AMENDED, MIXED, catalog, copied, fresh

PROGRESS = "data/plans/20-kh-ubnd-2027/progress.yml"


def test_every_task_of_a_body_has_a_row_with_blanks() -> None:
    rows = report_rows(catalog(), "so-noi-vu")
    assert {row.number for row in rows} == {*map(str, range(1, 17))} - {"7", "8", "12", "16"}
    assert {row.told for row in rows} == {"chưa có báo cáo"}
    assert not any(getattr(row, name) for row in rows for name in FILLED)


def test_what_was_told_stands_beside() -> None:
    told = {
        row.told
        for owner in catalog(AMENDED).years_of
        if owner[0] == "body"
        for row in report_rows(catalog(AMENDED), owner[1])
        if row.updates
    }
    assert any(one.startswith("đã hoàn thành ngày ") for one in told)
    assert any(one.endswith("; chưa được xác nhận)") for one in told)


def test_turns_that_have_begun_have_rows_of_their_own() -> None:
    found = catalog(MIXED)
    rows = [
        row
        for one in found.bodies
        if ("body", one) in found.years_of
        for row in report_rows(found, one)
    ]
    turns = [row for row in rows if row.part]
    assert turns
    assert all(row.turn.startswith("lượt ") for row in turns)


def test_a_layout_has_a_field_a_head_and_a_width_for_each_column() -> None:
    assert REPORT_HEADS.keys() <= set(ReportRow._fields)
    for layout in LAYOUTS.values():
        assert [*layout.heads] == [*layout.widths]
        assert set(layout.filled) <= layout.heads.keys()


def test_a_past_turn_that_is_done_is_asked_no_more(tmp_path: pathlib.Path) -> None:
    root = copied(tmp_path, MIXED)
    assert turns(root) == ["2027-01", "2027-02"]
    evidence = "{url: https://a.example, read: null, confidence: high}"
    for turn in ("2027-01", "2027-02"):
        told = f"task: 08, turn: {turn}, body: so-tai-chinh, as_of: 2027-02-09, state: done"
        with (root / PROGRESS).open("a", encoding="utf-8") as file:
            file.write(f"- {{{told}, done_on: 2027-02-09, evidence: {evidence}}}\n")
    assert turns(root) == ["2027-02"]  # the one that runs can be corrected


def turns(root: pathlib.Path) -> list[str]:
    return [row.part for row in report_rows(fresh(root), "so-tai-chinh") if row.task.code == "08"]
