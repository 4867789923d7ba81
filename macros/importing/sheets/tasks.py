"""The rows of an assignment table that came back: what of them people changed, and what that means.

A title is ours, and is written anew. Whom the wording names and when it says are facts of the plan:
they change in the data where the wording proves it, which the check decides; else a later document
must have changed them, and an amendment is laid out.
"""

from collections.abc import Iterator
from typing import Any, NamedTuple

from macros.exports.row_marks import digest
from macros.exports.sheet_rows import COLUMN_ROLES, HEADS, Sheets, lines_of
from macros.exports.workbooks import fitting
from macros.importing.sheets.cells import Cell, EditedRow, Fault, lines
from macros.importing.sheets.values import CellError, line_of, time_of
from macros.labels import quoted
from macros.linking.catalog import Catalog
from macros.linking.catalog_plan import CatalogTask
from macros.linking.lexicon import Lexicon
from macros.model.tasks import PlacedTask, TaskEntry
from macros.problems import closest
from macros.reading.holes import hole
from macros.reading.strict_yaml import Path, YamlFile
from macros.reading.validation import Located
from macros.reading.writing import value_text

_SINCE = hole("ngày áp dụng, dạng 2026-11-23")
_ELSEWHERE = ("number", "deadline", "status", "bases", "ways", "plan", "result")  # no one's to edit


class Edit(NamedTuple):
    """One value that a cell changes: in which file and where, and the amendment it is otherwise."""

    place: str  # of the cell
    file: str
    path: Path | None  # None: the data have no such value, it can only be an amendment
    text: str  # as the file has it
    amendment: dict[str, Any] | None  # None: none is needed


class TaskRows:
    """Reads rows of assignments against the data as they stand."""

    def __init__(self, catalog: Catalog, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._sheets = Sheets(catalog)
        self.faults: list[Fault] = []
        self.notices: list[str] = []

    def edits(self, row: EditedRow, task: CatalogTask) -> Iterator[Edit]:
        """What a row changes of its task."""
        now = self._sheets.row(task, "")
        for name, cell in row.cells.items():
            was, given = row.mark.state.get(name), digest(name, cell.value)
            if was is None or given == was:
                self._notice(name, row, cell, getattr(now, name), was)
                continue
            if name in _ELSEWHERE:
                what = f"Cột “{HEADS[name]}” do máy tính ra, không sửa ở bảng; hãy ghi lại như cũ"
                self.faults.append(Fault(cell.place, what))
                continue
            today = digest(name, fitting(getattr(now, name)))
            if given == today:
                continue
            if today != was:
                shown = quoted(str(getattr(now, name)))
                what = f"Ô này đã đổi ở nơi khác từ khi tải bảng, nay là {shown}; hãy tải bảng lại"
                self.faults.append(Fault(cell.place, what))
                continue
            try:
                yield from self._edit(name, cell, task)
            except CellError as error:
                self.faults.append(Fault(cell.place, str(error)))

    def _notice(self, name: str, row: EditedRow, cell: Cell, now: object, was: str | None) -> None:
        """Say that a cell which nobody edited is another by now."""
        if name in ("title", "text", "period", *COLUMN_ROLES) and was not in (
            None,
            digest(name, fitting(now)),
        ):
            told = f"{cell.place}: “{HEADS[name]}” đã đổi ở nơi khác từ khi tải bảng"
            self.notices.append(f"{told}; giữ bản mới, không lấy ô này.")

    def _edit(self, name: str, cell: Cell, task: CatalogTask) -> Iterator[Edit]:
        if name == "title":
            yield _title(cell, task)
        elif name == "text":
            yield _amending(cell, task, field="text", old=task.current.text, new=_text(cell))
        elif name == "period":
            yield self._period(cell, task)
        else:
            yield from self._assigned(name, cell, task)

    def _period(self, cell: Cell, task: CatalogTask) -> Edit:
        if len(task.times) > 1 or any(one.when is None for one in task.times):
            raise CellError("Nhiệm vụ này có nhiều thời gian; sửa trong tasks.yml")
        new = time_of(line_of(cell), task.plan.record.covered_years)
        old = task.times[0].when if task.times else None
        if new == old:
            raise CellError("Chữ về thời gian là của bản in, không sửa ở bảng; hãy ghi lại như cũ")
        made = _amending(cell, task, field="period", old=old, new=new)
        if task.current.period_changed or not isinstance(task.issued, PlacedTask):
            return made
        path: Path = (*_entry(task).path, "period")
        if isinstance(_written(task, path), list):
            path = (*path, 0, "when")
        return made._replace(file=_file(task), path=path, text=value_text(new))

    def _assigned(self, name: str, cell: Cell, task: CatalogTask) -> Iterator[Edit]:
        """The edits of the lines of a column, each beside the line that it was."""
        roles = COLUMN_ROLES[name]
        current = lines_of(task, roles)
        before = [*lines(getattr(self._sheets.row(task, ""), name))]
        after = [*lines(cell.value)]
        if not after:
            after = [""] * len(current)
        if len(before) != len(current) or len(after) != max(len(current), 1):
            raise CellError(
                "Ô này có nhiều dòng phân công mà số dòng đã đổi, nên không rõ sửa dòng nào; "
                "giữ mỗi dòng một phân công"
            )
        for at, words in enumerate(after):
            was = before[at] if before else ""
            if words == was:
                continue
            added, removed = self._who(words, was, task)
            role = current[at].role.value if current else hole(" hoặc ".join(roles))
            old, new = ([id_ for _, id_ in some] for some in (removed, added))
            made = _amending(cell, task, field="assignees", role=role, old=old, new=new)
            line = current[at].issued if current else None
            if line is None or not isinstance(task.issued, PlacedTask):
                yield made
                continue
            path = (
                *_entry(task).path,
                "assignments",
                task.issued.assignments.index(line),
                "assignees",
            )
            yield made._replace(file=_file(task), path=path, text=_listed(task, path, old, new))

    def _who(
        self, words: str, was: str, task: CatalogTask
    ) -> tuple[list[tuple[str, str]], list[tuple[str, str]]]:
        """Whom the new words of a line name and the old do not, and the reverse."""
        read, old = (self._lexicon.assignees(one, task.plan.id) for one in (words, was))
        known = {text for _, text in old.unread}
        if strange := [text for _, text in read.unread if text not in known]:
            near = closest(strange[0], (one.name for one in self._sheets.catalog.bodies.values()))
            hint = f"; có phải “{near}”?" if near else ""
            raise CellError(f"Không rõ {quoted(strange[0])} là cơ quan, chức vụ nào{hint}")
        here, there = (
            dict.fromkeys((one.mention.kind, one.mention.id) for one in some.assignees)
            for some in (read, old)
        )
        added = [one for one in here if one not in there]
        removed = [one for one in there if one not in here]
        if not added and not removed:
            raise CellError("Nguyên văn không sửa ở bảng; chép sai so với bản nhận thì sửa text.md")
        return added, removed


def _title(cell: Cell, task: CatalogTask) -> Edit:
    words = line_of(cell)
    if not words:
        raise CellError("Tên gọi tắt không để trống được")
    if task.current.added:
        at = next(
            at
            for at, one in enumerate(task.plan.record.amendments)
            if one.field == "task" and one.new is not None and one.new.code == task.code
        )
        file, path = f"{task.plan.folder.path}/plan.yml", ("amendments", at, "new", "title")
        return Edit(cell.place, file, path, value_text(words), None)
    return Edit(cell.place, _file(task), (*_entry(task).path, "title"), value_text(words), None)


def _text(cell: Cell) -> str:
    return str(cell.value or "").strip()


def _amending(cell: Cell, task: CatalogTask, **said: Any) -> Edit:
    """An edit that is an amendment, as plan.yml would have it, with holes for what is not known."""
    record = {"task": task.code, **said}
    record["words"] = hole("nguyên văn chỗ sửa trong văn bản sửa đổi")
    record["document"] = hole("mã văn bản sửa đổi trong documents.yml")
    record["from"] = _SINCE
    return Edit(cell.place, f"{task.plan.folder.path}/plan.yml", None, "", record)


def _file(task: CatalogTask) -> str:
    return f"{task.plan.folder.path}/tasks.yml"


def _entry(task: CatalogTask) -> Located[TaskEntry]:
    """The entry of tasks.yml, of those that could be read, which a task is."""
    at = task.issued.at if isinstance(task.issued, PlacedTask) else ""
    return next(one for one in task.plan.folder.entries if one.record.at == at)


def _written(task: CatalogTask, path: Path) -> Any:
    """What tasks.yml has at a path."""
    source = _entry(task).source
    assert isinstance(source, YamlFile)
    value: Any = source.data
    for step in path:
        value = value[step]
    return value


def _listed(task: CatalogTask, path: Path, old: list[str], new: list[str]) -> str:
    """The assignees of a line as written, with those that came and without those that went."""
    value = _written(task, path)
    kept = [one for one in value if (one if isinstance(one, str) else one.get("id")) not in old]
    return value_text([*kept, *new])
