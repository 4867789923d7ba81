"""Each file of a site that is not the published one says so, and is what it was beside."""

import csv
import io
import json

import openpyxl
import pytest
from icalendar import Calendar
from jsonschema import Draft202012Validator

from macros import addresses
from macros.exports.notices import noticed
from macros.site import Site
from tests.core_fixtures import catalog

NOTICE = "Dữ liệu giả lập & để minh họa"  # with a sign that XML writes otherwise

Files = dict[str, bytes]


@pytest.fixture(scope="module")
def plain() -> Files:
    return dict(Site(catalog()).files())


@pytest.fixture(scope="module")
def marked() -> Files:
    return dict(Site(catalog(), notice=NOTICE).files())


def test_without_a_notice_files_are_as_they_were(plain: Files) -> None:
    assert dict(noticed(plain, "")) == plain


def test_open_data_begin_with_it_and_their_schemas_know_it(plain: Files, marked: Files) -> None:
    for kind, path in (
        ("index", "api/v1/index.json"),
        ("plan", "api/v1/plans/03-kh-bcd-2022.json"),
        ("body", "api/v1/bodies/so-noi-vu.json"),
        ("document", "api/v1/documents/bo-luat-lao-dong.json"),
    ):
        row, schema = (
            json.loads(marked[name]) for name in (path, f"api/v1/schema/{kind}.schema.json")
        )
        Draft202012Validator(schema).validate(row)
        assert next(iter(row)) == "notice"
        assert row.pop("notice") == NOTICE
        assert row == json.loads(plain[path])


def test_a_calendar_shows_it_before_each_name(plain: Files, marked: Files) -> None:
    path = "tai-ve/ke-hoach/03-kh-bcd-2022.ics"
    assert max(map(len, marked[path].splitlines())) <= 75
    before, after = (Calendar.from_ical(files[path]) for files in (plain, marked))
    names = {"SUMMARY", "NAME", "X-WR-CALNAME"}
    told = 0
    for old, new in zip(before.walk(), after.walk(), strict=True):
        for name, value in old.items():
            assert new[name] == (f"{NOTICE}: {value}" if name in names else value)
            told += name in names
    assert told > 10


def test_a_row_of_a_table_ends_with_it(plain: Files, marked: Files) -> None:
    path = "tai-ve/ke-hoach/03-kh-bcd-2022.csv"
    before, after = (
        list(csv.reader(io.StringIO(files[path].decode("utf-8-sig"), newline="")))
        for files in (plain, marked)
    )
    assert after == [[*row, NOTICE] for row in before]


def test_a_workbook_says_it_above_each_table(marked: Files) -> None:
    book = openpyxl.load_workbook(io.BytesIO(marked["tai-ve/ke-hoach/03-kh-bcd-2022.xlsx"]))
    for sheet in (one for one in book if one.sheet_state == "visible"):
        assert any(NOTICE in str(row[0].value) for row in sheet.iter_rows(max_row=6))
    assert NOTICE in book.properties.description


@pytest.mark.parametrize(
    "path", ["nhung/so-noi-vu/index.html", addresses.badge("so-noi-vu")], ids=["list", "badge"]
)
def test_what_stands_in_pages_of_others_says_it(path: str, marked: Files) -> None:
    assert "giả lập &amp; để minh họa" in marked[path].decode()
