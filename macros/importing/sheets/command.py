"""A workbook that came back, read, proved and taken over; nothing is written before all is known.

What it changes is shown in the words of a review. All that cannot be taken is told at its cell, and
then nothing is taken.
"""

import re
import sys
from pathlib import Path

from macros.checks.checked_data import CheckedData, load_checked
from macros.importing.sheets.cells import FORMULA, EditedBook, EditedRow, Fault, read_sheets
from macros.importing.sheets.changes import Changes, trial
from macros.importing.sheets.reports import MadeReport, Reports
from macros.importing.sheets.tasks import Edit, TaskRows
from macros.linking.catalog import Catalog
from macros.linking.catalog_plan import CatalogTask
from macros.problems import report, visible
from macros.reading.received.refusal import RefusalError, refusing
from macros.reading.whole_files import write_whole
from macros.reading.writing import list_text
from macros.review.compare import compare
from macros.review.states import sound_state
from macros.telling.terminal import terminal

_MOST_BYTES = 50_000_000
_PLACE = re.compile(r"(?P<sheet>.*)!(?P<column>[A-Z]+)(?P<row>\d+)", re.DOTALL)


def run(path: Path, root: Path, *, dry: bool = False) -> int:
    """Take the workbook at `path` into the project at `root`; `dry`: only show what would change.

    Gives the exit status: 1 when anything in it cannot be taken.
    """
    try:
        book = read_sheets(_content(path))
        checked = load_checked(root)
        if checked.problems:
            print(report(checked.problems), file=sys.stderr)
            raise RefusalError("dữ liệu đang có những lỗi trên; sửa xong rồi đọc bảng lại")
        return _taken(book, checked, root, dry=dry)
    except RefusalError as refusal:
        print(f"Không đọc được {visible(path.name)}: {refusal}.", file=sys.stderr)
        return 1


@refusing("không có tệp này, hoặc không được phép mở", OSError)
def _content(path: Path) -> bytes:
    if path.stat().st_size > _MOST_BYTES:
        raise RefusalError("tệp quá lớn, không phải bảng tải về từ trang")
    return path.read_bytes()


def _taken(book: EditedBook, checked: CheckedData, root: Path, *, dry: bool) -> int:
    catalog = Catalog(checked.records, checked.lexicon)
    changes = _changes(book, catalog, checked)
    amending = changes.unproven(root)
    faults = [*changes.faults, *(Fault(one.place, _AMENDING) for one in amending)]
    changes = changes.without(amending)
    files = changes.files(root)
    head = None
    if files:
        head, problems = trial(root, files)
        faults += changes.at_cells(problems, files)
    for notice in dict.fromkeys(changes.notices):
        print(visible(notice))
    if faults:
        _refuse(faults, amending)
        return 1
    if head is None:
        print("Bảng không có gì mới so với dữ liệu; không ghi gì.")
        return 0
    states = (
        sound_state(checked.records, "dữ liệu hiện nay"),
        sound_state(head, "dữ liệu theo bảng"),
    )
    print(terminal(compare(*states), colours=False))
    if dry:
        print("Mới chỉ xem, chưa ghi gì. Để ghi: bỏ --dry-run.")
        return 0
    write_whole(root, files)
    print(f"Đã ghi {', '.join(files)}. Kiểm tra lần cuối: python3 scripts/check.py")
    return 0


_AMENDING = (
    "Nguyên văn của kế hoạch không nói như vậy: đây là sửa đổi, phải theo một văn bản; "
    "mẫu ghi ở dưới"
)


def _changes(book: EditedBook, catalog: Catalog, checked: CheckedData) -> Changes:
    """What the rows change, and what of them cannot be taken."""
    tasks, reports = TaskRows(catalog, checked.lexicon), Reports(catalog, checked.lexicon)
    edits: list[Edit] = []
    made: list[MadeReport] = []
    faults = [*book.faults]
    for found in book.rows:
        row = _today(found, catalog)
        task = _task(row, catalog)
        if task is None:
            faults.append(Fault(row.place, f"Không còn nhiệm vụ này: {row.mark.plan}"))
        elif row.mark.body and row.mark.body not in catalog.bodies:
            faults.append(Fault(row.place, f"Không còn cơ quan này: {row.mark.body}"))
        elif row.layout.filled:
            one = reports.made(row, task)
            made += [one] if one else []
        else:
            edits += tasks.edits(row, task)
    faults += [*tasks.faults, *reports.faults]
    notices = [*book.notices, *tasks.notices, *reports.notices]
    return Changes(catalog, edits, made, faults, notices).once()


def _today(row: EditedRow, catalog: Catalog) -> EditedRow:
    """The row with the ids that its plan and body have today."""
    now, mark = catalog.current_ids, row.mark
    plan, body = now.get(("plan", mark.plan), mark.plan), now.get(("body", mark.body), mark.body)
    return row._replace(mark=mark._replace(plan=plan, body=body))


def _task(row: EditedRow, catalog: Catalog) -> CatalogTask | None:
    """The task of a row, if it still stands."""
    plan = next((one for one in catalog.plans if one.id == row.mark.plan), None)
    task = plan.by_code.get(row.mark.code) if plan else None
    return task if task and not task.current.withdrawn else None


def _refuse(faults: list[Fault], amending: list[Edit]) -> None:
    """Tell all that cannot be taken, in the order of the cells."""
    formulas = {one.place for one in faults if one.what == FORMULA}  # whose value is not looked at
    told = {one for one in faults if one.what == FORMULA or one.place not in formulas}
    for fault in sorted(told, key=_order):
        print(visible(str(fault)), file=sys.stderr)
    for one in amending:
        file = f"{one.file.rpartition('/')[0]}/plan.yml"
        print(f"\nMẫu sửa đổi cho {one.place}, thêm vào amendments của {file}:")
        lines = list_text([one.amendment]).splitlines()
        print("\n".join(f"  {line}" for line in lines))
    print("Còn những chỗ trên; chưa ghi gì.", file=sys.stderr)


def _order(fault: Fault) -> tuple[str, int, int, str]:
    found = _PLACE.fullmatch(fault.place)
    if not found:
        return fault.place, 0, 0, ""
    return found["sheet"], int(found["row"]), len(found["column"]), found["column"]
