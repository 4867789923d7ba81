"""The rows of a report that came back, as updates for progress.yml."""

import datetime
from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from macros.exports.report_rows import DATES, FILLED, REPORT_HEADS, own_updates
from macros.exports.row_marks import REPORTS, digest, reports_digest
from macros.importing.sheets.cells import Cell, EditedRow, Fault
from macros.importing.sheets.values import CellError, date_of, line_of, proof_of, state_of
from macros.labels import day
from macros.linking.catalog import Catalog
from macros.linking.catalog_plan import CatalogTask
from macros.linking.lexicon import Lexicon
from macros.model.progress import Update

_FIELD = {"corrects": "replaces"}  # of a column, where they differ


class MadeReport(NamedTuple):
    """An update, ready to be written, with the cell of each of its fields."""

    task: CatalogTask
    record: dict[str, Any]
    places: Mapping[str, str]
    place: str  # of the row


class Reports:
    """Reads rows of reports against the data as they stand."""

    def __init__(self, catalog: Catalog, lexicon: Lexicon) -> None:
        self._catalog, self._lexicon = catalog, lexicon
        self.faults: list[Fault] = []
        self.notices: list[str] = []

    def made(self, row: EditedRow, task: CatalogTask) -> MadeReport | None:
        """The update that a row tells; None when it is blank, is there already, or is at fault."""
        self.faults += self._foreign(row)
        filled = {name: row.cells[name] for name in FILLED if _says(row, name)}
        if not filled:
            return None
        faults = [*self._missing(row, filled)]
        record = self._record(row, task, filled, faults)
        self.faults += faults
        if faults:
            return None
        if self._is_there(task, record):
            self.notices.append(f"{row.place}: lần báo cáo này đã có trong dữ liệu, không thêm.")
            return None
        self.faults += self._since(row, task)
        self.notices += self._moved(row, task)
        places = {_FIELD.get(name, name): cell.place for name, cell in filled.items()}
        return MadeReport(task, record, places, row.place)

    def _foreign(self, row: EditedRow) -> Iterator[Fault]:
        """Cells that tell what is, and were changed."""
        for name, cell in row.cells.items():
            was = row.mark.state.get(name)
            if name not in FILLED and was is not None and digest(name, cell.value) != was:
                what = f"Cột “{REPORT_HEADS[name]}” không sửa được ở bảng này; hãy ghi lại như cũ"
                yield Fault(cell.place, what)

    def _missing(self, row: EditedRow, filled: Mapping[str, Cell]) -> Iterator[Fault]:
        for name in ("state", "as_of"):
            if name not in filled:
                place = row.cells[name].place if name in row.cells else row.place
                yield Fault(place, f"Hàng này có báo, nên phải ghi cả “{REPORT_HEADS[name]}”")

    def _record(
        self, row: EditedRow, task: CatalogTask, filled: Mapping[str, Cell], faults: list[Fault]
    ) -> dict[str, Any]:
        """The update as progress.yml has it; what cannot be read is added to the faults."""
        mark = row.mark
        record: dict[str, Any] = {"task": task.code}
        if mark.turn:
            record["turn"] = mark.turn
        record["body"] = mark.body
        for name in ("as_of", "state", "done_on", "product", "evidence", "note", "corrects"):
            if name in filled:
                try:
                    record[_FIELD.get(name, name)] = self._value(name, filled[name], row)
                except CellError as error:
                    faults.append(Fault(filled[name].place, str(error)))
        return record

    def _value(self, name: str, cell: Cell, row: EditedRow) -> Any:
        if name == "corrects":
            return {"body": row.mark.body, "as_of": date_of(cell).isoformat()}
        if name in DATES:
            return date_of(cell).isoformat()
        if name == "state":
            return state_of(cell).value
        if name == "evidence":
            who = self._catalog.bodies[row.mark.body].name
            return proof_of(cell, self._lexicon, row.mark.plan, who)
        return line_of(cell)

    def _is_there(self, task: CatalogTask, record: Mapping[str, Any]) -> bool:
        """Whether the same was reported already, by whomever it is confirmed."""
        told = (
            one.model_copy(update={"task": task.code, "confirmed_by": None, "confirmed_on": None})
            for one in task.plan.updates_of.get(task.code, ())
        )
        return any(_same(one, record) for one in told)

    def _since(self, row: EditedRow, task: CatalogTask) -> Iterator[Fault]:
        """That the body has told of the task since the sheet was made."""
        parts = [one for one in task.outcomes if one.turn == _turn(row)]
        updates = own_updates(parts[0], row.mark.body) if parts else ()
        if row.mark.state.get(REPORTS) != reports_digest(updates):
            last = f", lần cuối đến ngày {day(updates[-1].as_of)}" if updates else ""
            what = f"Từ khi tải bảng, báo cáo của nhiệm vụ này đã thay đổi ở nơi khác{last}"
            yield Fault(row.place, f"{what}; hãy tải bảng về lại rồi điền hàng này")

    def _moved(self, row: EditedRow, task: CatalogTask) -> Iterator[str]:
        """That what a row shows of its task is another by now; it is reported all the same."""
        deadline = next((one.deadline for one in task.outcomes if one.turn == _turn(row)), None)
        shown = {"title": task.title, "deadline": deadline}
        for name, now in shown.items():
            if row.mark.state.get(name) not in (None, digest(name, now)):
                words = day(now) if isinstance(now, datetime.date) else now or "không có"
                told = f"“{REPORT_HEADS[name]}” của nhiệm vụ này đã đổi từ khi tải bảng"
                yield f"{row.place}: {told}, nay là {words}."


def _turn(row: EditedRow) -> str | None:
    return row.mark.turn or None


def _same(update: Update, record: Mapping[str, Any]) -> bool:
    try:
        return update == Update.model_validate(record)
    except ValueError:
        return False


def _says(row: EditedRow, name: str) -> bool:
    return name in row.cells and bool(row.cells[name].words or row.cells[name].link)
