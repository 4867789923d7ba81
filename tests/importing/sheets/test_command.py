"""A workbook goes out, is edited with another library, and comes back."""

import datetime
import io
import pathlib
import subprocess
from collections.abc import Callable
from typing import Any

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl.cell.cell import Cell
from openpyxl.utils.exceptions import IllegalCharacterError
from openpyxl.worksheet.worksheet import Worksheet

from macros import addresses
from macros.checks.checked_data import load_checked
from macros.exports.downloads import files
from macros.exports.row_marks import HEAD
from macros.importing.other_word_files import command, installed
from macros.importing.sheets import command as sheet_command
from tests.core_fixtures import (
    AMENDED,
    MIXED,
    PLAN,
    ROOT,
    SMALLEST,
    TASKS,
    catalog,
    copied,
    replaced,
)
from tests.tools.trees import tree

BODY = "so-noi-vu"
PROGRESS = "data/plans/03-kh-bcd-2022/progress.yml"
REPORT = "Báo kết quả"


def downloaded(root: pathlib.Path = ROOT, kind: str = "body", id_: str = BODY) -> bytes:
    return files(catalog(root), "")[addresses.download(kind, id_, "xlsx")]


@pytest.fixture(scope="module")
def workbook() -> bytes:
    """The workbook of Sở Nội vụ."""
    return downloaded()


@pytest.fixture
def root(tmp_path: pathlib.Path) -> pathlib.Path:
    """A copy of the real data."""
    return copied(tmp_path / "project")


def opened(content: bytes) -> openpyxl.Workbook:
    return openpyxl.load_workbook(io.BytesIO(content))


def saved(book: openpyxl.Workbook, folder: pathlib.Path) -> pathlib.Path:
    path = folder / "bảng gửi lại.xlsx"
    book.save(path)
    return path


def column(sheet: Worksheet, head: str) -> int:
    return next(cell.column for row in sheet.iter_rows() for cell in row if cell.value == head)


def first_row(sheet: Worksheet) -> int:
    return 1 + next(row[0].row for row in sheet.iter_rows() if row[0].value == "STT")


def cell(sheet: Worksheet, number: object, head: str) -> Cell:
    """The cell of a column in the row of a task's number."""
    rows = range(first_row(sheet), sheet.max_row + 1)
    row = next(row for row in rows if sheet.cell(row, 1).value == number)
    found = sheet.cell(row, column(sheet, head))
    assert isinstance(found, Cell)
    return found


def fill(sheet: Worksheet, number: object, **values: Any) -> None:
    heads = {
        "state": "Tình trạng",
        "as_of": "Tính đến ngày",
        "done_on": "Ngày hoàn thành",
        "product": "Sản phẩm, kết quả",
        "evidence": "Minh chứng",
        "note": "Ghi chú, vướng mắc",
        "corrects": "Sửa lần báo cáo ngày",
    }
    for name, value in values.items():
        cell(sheet, number, heads[name]).value = value


DONE: dict[str, Any] = {
    "state": "đã hoàn thành",
    "as_of": "05/10/2022",
    "done_on": datetime.date(2022, 9, 28),
    "product": "Đề án đã trình",
    "evidence": "Tờ trình 12, https://example.invalid/to-trinh",
}


def test_a_workbook_that_nobody_edited_changes_nothing(
    workbook: bytes, root: pathlib.Path, tmp_path: pathlib.Path, capsys: Any
) -> None:
    before = tree(root)
    assert sheet_command.run(saved(opened(workbook), tmp_path), root) == 0
    assert "không có gì mới" in capsys.readouterr().out
    assert tree(root) == before


def test_a_body_reports_and_a_title_is_changed(
    workbook: bytes, root: pathlib.Path, tmp_path: pathlib.Path, capsys: Any
) -> None:
    book = opened(workbook)
    fill(book[REPORT], 6, **DONE)
    fill(book[REPORT], 10, state="Đang thực hiện", as_of=44839, note="Đang lấy ý kiến")
    cell(book.worksheets[0], 9, "Tên gọi tắt").value = "Kiểm tra, giám sát: dân chủ"
    path = saved(book, tmp_path)
    before = tree(root)
    assert sheet_command.run(path, root, dry=True) == 0
    assert tree(root) == before
    said = capsys.readouterr().out
    assert sheet_command.run(path, root) == 0
    assert said.splitlines()[:-1] == capsys.readouterr().out.splitlines()[:-1]
    assert "Sở Nội vụ báo cáo {+xong+} nhiệm vụ 6 ngày 28/9/2022, đúng hạn" in said
    assert "kết quả: [-chưa có báo cáo-] → {+hoàn thành đúng hạn+}" in said
    assert "tên gọi tắt: " in said
    assert (
        (root / PROGRESS)
        .read_text("utf-8")
        .startswith("# yaml-language-server: $schema=progress.schema.json\n")
    )
    assert "title: 'Kiểm tra, giám sát: dân chủ'\n" in (root / TASKS).read_text("utf-8")
    checked = load_checked(root)
    assert checked.problems == []
    (plan,) = checked.records.plans
    first, second = (one.record for one in plan.updates)
    assert (first.task, first.body, first.done_on) == ("06", BODY, datetime.date(2022, 9, 28))
    assert getattr(first.evidence, "url", "") == "https://example.invalid/to-trinh"
    assert not first.confirmed
    assert (second.as_of, second.note) == (datetime.date(2022, 10, 5), "Đang lấy ý kiến")
    changed = {name for name, content in tree(root).items() if before.get(name) != content}
    assert changed == {PROGRESS, TASKS}

    assert sheet_command.run(path, root) == 0  # once more
    said = capsys.readouterr().out
    assert "đã có trong dữ liệu, không thêm" in said
    assert "không có gì mới" in said


def test_what_stands_in_a_file_stays(
    workbook: bytes, root: pathlib.Path, tmp_path: pathlib.Path
) -> None:
    before = "# Ghi chú của người giữ dữ liệu\n- task: 1\n  body: null\n  as_of: 2022-07-01\n"
    (root / PROGRESS).write_text(f"{before}  state: in_progress\n\n", "utf-8")
    book = opened(workbook)
    fill(book[REPORT], 6, **DONE)
    assert sheet_command.run(saved(book, tmp_path), root) == 0
    after = (root / PROGRESS).read_text("utf-8")
    assert after.startswith(f"{before}  state: in_progress\n\n- task: 06\n")


def test_all_that_is_wrong_is_told_at_its_cell_and_nothing_is_taken(
    workbook: bytes, root: pathlib.Path, tmp_path: pathlib.Path, capsys: Any
) -> None:
    book = opened(workbook)
    sheet = book[REPORT]
    fill(sheet, 1, state="gần xong", as_of="31/02/2022")
    fill(sheet, 2, note="chỉ có ghi chú")
    fill(sheet, 3, state="đã hoàn thành", as_of="5.10.2022", evidence="Báo cáo 99/BC-SNV")
    fill(sheet, 5, state="đã hoàn thành", as_of="01/12/2022", done_on="02/12/2022")
    fill(sheet, 6, state="đang thực hiện", as_of="sắp tới", product=True)
    fill(sheet, 11, state="đang thực hiện", as_of=2022)
    fill(sheet, 9, state="=B1", as_of="2021-05-01")
    cell(sheet, 10, "Hạn").value = datetime.date(2023, 1, 1)
    table = book.worksheets[0]
    cell(table, 1, "Căn cứ").value = "Luật khác"
    cell(table, 1, "Tên gọi tắt").value = None
    cell(table, 6, "Thời gian").value = "lúc nào cũng được"
    cell(table, 9, "Thực hiện").value = "Sở Nội vụ, Sở Vũ trụ"
    before = tree(root)
    assert sheet_command.run(saved(book, tmp_path), root) == 1
    said = capsys.readouterr().err.splitlines()
    assert tree(root) == before
    assert said[-1] == "Còn những chỗ trên; chưa ghi gì."
    told = {line.partition(": ")[0]: line for line in said}

    def at(sheet: Worksheet, number: object, head: str) -> Any:
        return told[f"{sheet.title}!{cell(sheet, number, head).coordinate}"]

    assert "Không có tình trạng “gần xong”" in at(sheet, 1, "Tình trạng")
    assert "Không có ngày “31/02/2022” trong lịch" in at(sheet, 1, "Tính đến ngày")
    assert "phải ghi cả “Tình trạng”" in at(sheet, 2, "Tình trạng")
    assert "chưa có văn bản “99/BC-SNV”" in at(sheet, 3, "Minh chứng")
    assert "Ngày này trước năm của kế hoạch" in at(sheet, 11, "Tính đến ngày")  # 14/7/1905
    assert "“sắp tới” chưa phải ngày" in at(sheet, 6, "Tính đến ngày")
    assert "đúng/sai" in at(sheet, 6, "Sản phẩm, kết quả")
    assert "công thức" in at(sheet, 9, "Tình trạng")
    assert "không sửa được ở bảng này" in at(sheet, 10, "Hạn")
    assert "do máy tính ra" in at(table, 1, "Căn cứ")
    assert "không để trống" in at(table, 1, "Tên gọi tắt")
    assert "Không đọc được “lúc nào cũng được”" in at(table, 6, "Thời gian")
    assert "Không rõ “Sở Vũ trụ”" in at(table, 9, "Thực hiện")


def test_the_rules_of_the_check_speak_at_the_cell(
    workbook: bytes, root: pathlib.Path, tmp_path: pathlib.Path, capsys: Any
) -> None:
    book = opened(workbook)
    fill(book[REPORT], 5, state="xong", as_of="01/12/2022", done_on="02/12/2022")
    assert sheet_command.run(saved(book, tmp_path), root) == 1
    said = capsys.readouterr().err
    place = cell(book[REPORT], 5, "Ngày hoàn thành").coordinate
    assert f"{REPORT}!{place}: Ngày hoàn thành sau ngày báo cáo (as_of)" in said
    place = cell(book[REPORT], 5, "Tình trạng").coordinate
    assert f"{REPORT}!{place}: Nhiệm vụ hoàn thành phải có minh chứng" in said
    assert not (root / PROGRESS).exists()


def test_what_the_wording_does_not_prove_is_laid_out_as_an_amendment(
    workbook: bytes, root: pathlib.Path, tmp_path: pathlib.Path, capsys: Any
) -> None:
    book = opened(workbook)
    table = book.worksheets[0]
    doers = cell(table, 6, "Thực hiện")
    doers.value = f"{str(doers.value).rstrip('.')}, Sở Tài chính."
    cell(table, 6, "Thời gian").value = "Quý IV/2022"
    before = tree(root)
    assert sheet_command.run(saved(book, tmp_path), root) == 1
    said = capsys.readouterr()
    assert tree(root) == before
    assert said.err.count("đây là sửa đổi, phải theo một văn bản") == 2
    assert f"Mẫu sửa đổi cho {table.title}!{doers.coordinate}" in said.out
    added = "field: assignees\n    role: carry_out\n    old: []\n    new:\n      - so-tai-chinh\n"
    assert added in said.out
    assert "field: period\n    old: 2022-Q3\n    new: 2022-Q4\n" in said.out


def test_words_as_printed_are_not_mended_in_a_workbook(
    workbook: bytes, root: pathlib.Path, tmp_path: pathlib.Path, capsys: Any
) -> None:
    book = opened(workbook)
    table = book.worksheets[0]
    doers = str(cell(table, 6, "Thực hiện").value)
    for number, head, words, said in (
        (6, "Thời gian", "Quý 3 năm 2022", "Chữ về thời gian là của bản in"),
        (6, "Thực hiện", doers.replace("Lãnh đạo", "lãnh đạo"), "Nguyên văn không sửa ở bảng"),
        (9, "Thực hiện", f"{cell(table, 9, 'Thực hiện').value}\nSở Tài chính", "số dòng đã đổi"),
    ):
        book = opened(workbook)
        changed = cell(book.worksheets[0], number, head)
        changed.value = words
        assert sheet_command.run(saved(book, tmp_path), root) == 1
        told = capsys.readouterr().err
        assert f"{table.title}!{changed.coordinate}: " in told
        assert said in told


def test_rows_of_a_plan_that_is_gone_are_told(
    workbook: bytes, tmp_path: pathlib.Path, capsys: Any
) -> None:
    other = copied(tmp_path / "other", SMALLEST)
    assert sheet_command.run(saved(opened(workbook), tmp_path), other) == 1
    assert "Không còn nhiệm vụ này: 03-kh-bcd-2022" in capsys.readouterr().err


def test_what_the_wording_proves_is_taken(
    workbook: bytes, root: pathlib.Path, tmp_path: pathlib.Path, capsys: Any
) -> None:
    """“Quý III/2022” is from July to September: another way to write the same days."""
    book = opened(workbook)
    cell(book.worksheets[0], 6, "Thời gian").value = "Từ tháng 7/2022 đến tháng 9/2022"
    assert sheet_command.run(saved(book, tmp_path), root) == 0
    assert "when: 2022-07/2022-09, scope: Xây dựng Đề án" in (root / TASKS).read_text("utf-8")
    assert load_checked(root).problems == []
    assert "tháng 7/2022" in capsys.readouterr().out


def test_a_change_made_elsewhere_is_never_taken_back(
    workbook: bytes, root: pathlib.Path, tmp_path: pathlib.Path, capsys: Any
) -> None:
    table = opened(workbook).worksheets[0]
    title = str(cell(table, 9, "Tên gọi tắt").value)
    replaced(root / TASKS, f"title: {title}", "title: Tên mới hơn")
    assert sheet_command.run(saved(opened(workbook), tmp_path), root) == 0
    said = capsys.readouterr().out
    assert "“Tên gọi tắt” đã đổi ở nơi khác từ khi tải bảng; giữ bản mới" in said
    assert "title: Tên mới hơn" in (root / TASKS).read_text("utf-8")

    book = opened(workbook)
    cell(book.worksheets[0], 9, "Tên gọi tắt").value = "Tên khác nữa"
    assert sheet_command.run(saved(book, tmp_path), root) == 1
    assert "nay là “Tên mới hơn”; hãy tải bảng lại" in capsys.readouterr().err

    book = opened(workbook)
    fill(book[REPORT], 9, state="đang thực hiện", as_of="1/10/2022")
    assert sheet_command.run(saved(book, tmp_path), root, dry=True) == 0
    assert "của nhiệm vụ này đã đổi từ khi tải bảng, nay là Tên mới hơn" in capsys.readouterr().out

    told = f"- {{task: 6, body: {BODY}, as_of: 2022-08-01, state: in_progress}}\n"
    (root / PROGRESS).write_text(told, "utf-8")
    book = opened(workbook)
    fill(book[REPORT], 6, **DONE)
    assert sheet_command.run(saved(book, tmp_path), root) == 1
    assert "đã thay đổi ở nơi khác, lần cuối đến ngày 01/8/2022" in capsys.readouterr().err


def test_what_stands_twice_is_changed_in_one_way(
    workbook: bytes, root: pathlib.Path, tmp_path: pathlib.Path, capsys: Any
) -> None:
    before = tree(root)
    book = opened(workbook)
    for sheet, number, head, words in (
        (book.worksheets[0], 9, "Tên gọi tắt", ("Kiểm tra", "Giám sát")),
        (book[REPORT], 6, "Ghi chú, vướng mắc", ("Đã trình", "Chưa trình")),
    ):
        if sheet.title == REPORT:
            fill(sheet, number, **DONE)
        first = cell(sheet, number, head)
        again = sheet.max_row + 1
        for at, one in enumerate(sheet[first.row], 1):
            sheet.cell(again, at).value = one.value
        first.value, sheet.cell(again, first.column).value = words
    assert sheet_command.run(saved(book, tmp_path), root) == 1
    said = capsys.readouterr().err
    assert "về cùng một điều" in said
    assert "về cùng một lần báo cáo" in said
    assert tree(root) == before


def test_a_row_of_no_task_and_a_column_of_no_table_are_told(
    workbook: bytes, root: pathlib.Path, tmp_path: pathlib.Path, capsys: Any
) -> None:
    book = opened(workbook)
    sheet = book[REPORT]
    row = first_row(sheet) + 3
    sheet.insert_rows(row)
    sheet.cell(row, 2).value = "Việc chúng tôi tự thêm"
    sheet.cell(row, 20).value = "ghi chú bên lề"
    assert sheet_command.run(saved(book, tmp_path), root) == 1
    said = capsys.readouterr()
    assert f"{REPORT}!A{row}: Hàng này không có trong bảng đã tải về" in said.err
    assert "không phải của bảng, không đưa vào" in said.out


def test_a_row_that_is_gone_takes_no_task_away_and_is_told(
    root: pathlib.Path,
    workbook: bytes,
    tmp_path: pathlib.Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    book, before = opened(workbook), tree(root)
    sheet = book.worksheets[0]
    gone = cell(sheet, 6, "Nhiệm vụ").row
    assert gone
    sheet.delete_rows(gone)
    assert sheet_command.run(saved(book, tmp_path), root) == 0
    said = capsys.readouterr().out
    assert "Bảng thiếu 1 hàng so với khi tải về (06 của 03-kh-bcd-2022)" in said
    assert tree(root) == before


def test_without_the_hidden_column_rows_are_known_by_their_words(
    workbook: bytes, root: pathlib.Path, tmp_path: pathlib.Path, capsys: Any
) -> None:
    book = opened(workbook)
    sheet = book[REPORT]
    fill(sheet, 6, **DONE)
    for one in (sheet, book.worksheets[0]):
        one.delete_cols(column(one, HEAD))
    sheet.delete_cols(column(sheet, "Ghi chú, vướng mắc"))
    assert sheet_command.run(saved(book, tmp_path), root) == 0
    assert "báo cáo {+xong+} nhiệm vụ 6" in capsys.readouterr().out


def test_a_file_that_is_not_ours_is_refused(
    root: pathlib.Path, tmp_path: pathlib.Path, capsys: Any, workbook: bytes
) -> None:
    book = openpyxl.Workbook()
    assert sheet_command.run(saved(book, tmp_path), root) == 1
    assert "không phải bảng tải về từ trang" in capsys.readouterr().err
    book = opened(workbook)
    book.worksheets[-1]["A1"].value = "ke-hoach-mo/bang/9"
    assert sheet_command.run(saved(book, tmp_path), root) == 1
    assert "bản khác của chương trình" in capsys.readouterr().err
    (tmp_path / "a.xlsx").write_bytes(b"abc")
    assert sheet_command.run(tmp_path / "a.xlsx", root) == 1
    assert sheet_command.run(tmp_path / "b.xlsx", root) == 1
    assert "không có tệp này" in capsys.readouterr().err
    replaced(root / PLAN, "id: 03-kh-bcd-2022", "id: 04")
    assert sheet_command.run(saved(opened(workbook), tmp_path), root) == 1
    assert "dữ liệu đang có những lỗi trên" in capsys.readouterr().err


def test_a_task_that_an_amendment_added_has_its_title_there(tmp_path: pathlib.Path) -> None:
    root = copied(tmp_path / "project", AMENDED)
    book = opened(downloaded(AMENDED, "plan", "99-kh-bcd-2023"))
    cell(book.worksheets[0], "6a", "Tên gọi tắt").value = "Tên do bảng đặt"
    assert sheet_command.run(saved(book, tmp_path), root) == 0
    assert "title: Tên do bảng đặt" in (root / "data/plans/99-kh-bcd-2023/plan.yml").read_text()


def test_a_turn_of_a_task_that_comes_again_is_reported(tmp_path: pathlib.Path) -> None:
    root = copied(tmp_path / "project", MIXED)
    found = catalog(MIXED)
    body, task = next(
        (owner[1], task)
        for owner, listed in found.claims.items()
        if owner[0] == "body"
        for task, _ in listed
        if any(one.turn for one in task.outcomes) and task.plan.standing
    )
    book = opened(downloaded(MIXED, "body", body))
    sheet = book[REPORT]
    rows = range(first_row(sheet), sheet.max_row + 1)
    turns = column(sheet, "Lượt")
    row = next(row for row in rows if sheet.cell(row, turns).value)
    sheet.cell(row, column(sheet, "Tình trạng")).value = "đang thực hiện"
    sheet.cell(row, column(sheet, "Tính đến ngày")).value = "2027-12-01"
    assert sheet_command.run(saved(book, tmp_path), root) == 0
    written = (root / task.plan.folder.path / "progress.yml").read_text("utf-8")
    assert "  turn: 2027" in written


Turned = Callable[[Worksheet], None]


def backwards(sheet: Worksheet) -> None:
    """The rows of a table in the opposite order, as a sort leaves them."""
    first, last = first_row(sheet), sheet.max_row
    rows = [[one.value for one in row] for row in sheet.iter_rows(min_row=first, max_row=last)]
    for at, values in enumerate(reversed(rows), first):
        for number, value in enumerate(values, 1):
            sheet.cell(at, number).value = value


def filtered(sheet: Worksheet) -> None:
    for row in range(first_row(sheet), sheet.max_row, 2):
        sheet.row_dimensions[row].hidden = True


def swapped(sheet: Worksheet) -> None:
    """Two columns have changed places."""
    head = first_row(sheet) - 1
    for row in range(head, sheet.max_row + 1):
        one, other = sheet.cell(row, 2), sheet.cell(row, 3)
        one.value, other.value = other.value, one.value


def lower(sheet: Worksheet) -> None:
    """Lines above the table."""
    for area in [*sheet.merged_cells.ranges]:
        sheet.unmerge_cells(str(area))
    sheet.insert_rows(1, 3)


def blank(sheet: Worksheet) -> None:
    sheet.insert_rows(first_row(sheet) + 1, 2)


@pytest.mark.parametrize("turned", [(backwards, filtered), (swapped, blank, lower)])
def test_rows_are_known_wherever_they_stand(
    turned: tuple[Turned, ...], workbook: bytes, root: pathlib.Path, tmp_path: pathlib.Path
) -> None:
    book = opened(workbook)
    fill(book[REPORT], 6, **DONE)
    for sheet in book.worksheets[:2]:
        for turn in turned:
            turn(sheet)
    assert sheet_command.run(saved(book, tmp_path), root) == 0
    assert "- task: 06\n" in (root / PROGRESS).read_text("utf-8")
    assert load_checked(root).problems == []


@pytest.mark.long
@settings(max_examples=60)
@given(
    edits=st.lists(
        st.tuples(
            st.integers(0, 30),
            st.integers(0, 14),
            st.one_of(st.text(max_size=12), st.integers(), st.dates(), st.booleans(), st.none()),
        ),
        max_size=6,
    )
)
def test_whatever_is_written_into_cells_data_stay_sound(
    edits: list[tuple[int, int, object]], tmp_path_factory: pytest.TempPathFactory
) -> None:
    folder = tmp_path_factory.mktemp("drawn")
    root = copied(folder / "project")
    book = opened(downloaded())
    for row, at, value in edits:
        sheet = book.worksheets[row % 2]
        try:
            sheet.cell(6 + row // 2, 1 + at).value = value  # type: ignore[assignment]
        except (ValueError, IllegalCharacterError):
            continue
    before = tree(root)
    status = sheet_command.run(saved(book, folder), root)
    assert load_checked(root).problems == []
    assert status == 0 or tree(root) == before


@pytest.mark.long
@pytest.mark.skipif(not installed(), reason="LibreOffice is not installed; nothing to save with")
def test_a_copy_saved_by_libreoffice_says_the_same(
    workbook: bytes, root: pathlib.Path, tmp_path: pathlib.Path, capsys: Any
) -> None:
    book = opened(workbook)
    fill(book[REPORT], 6, **DONE)
    cell(book.worksheets[0], 9, "Tên gọi tắt").value = "Kiểm tra, giám sát: dân chủ"
    path, other = saved(book, tmp_path), copied(tmp_path / "other")
    line = command(str(installed()), path, tmp_path / "made", tmp_path / "profile")
    line[line.index("--convert-to") + 1] = "xlsx"
    subprocess.run(line, check=True, capture_output=True, timeout=180)
    again = tmp_path / "made" / path.name
    if not again.is_file():
        pytest.skip("this LibreOffice has no spreadsheets")
    assert sheet_command.run(path, root) == sheet_command.run(again, other) == 0
    assert tree(root) == tree(other)
    assert "báo cáo {+xong+} nhiệm vụ 6" in capsys.readouterr().out
