"""The next plan laid out from an old one: what usually stays, and holes for what cannot.

Stays: issuer, order of the parts, tasks as they stand after amendments, whom they are assigned to.
A hole: number, date, every time, every year in the wording that moves on, wording that an amendment
changed, footnotes, the digest and the whole of source.txt. Left out: what belongs to the old print
only (corrections, slips, amendments, withdrawn tasks).
"""

from typing import Any

from macros.linking.amendments import CurrentAssignment
from macros.linking.catalog import CatalogPlan, CatalogTask
from macros.linking.plan_pairs import moving_years
from macros.reading.editor_schemas import place_schema
from macros.reading.files import PLACES
from macros.reading.holes import hole
from macros.reading.upgrading import typed_wording
from macros.reading.writing import file_text

_SOURCE = "Chép vào đây toàn văn kế hoạch mới, nguyên như bản đã nhận."
_OF_THE_OLD_PRINT = ("own_year", "former_ids", "received", "corrections", "slips", "amendments")


def next_plan(plan: CatalogPlan, id_: str, year: int) -> dict[str, str]:
    """The files of the new plan's folder, by name. `id_` is the new plan's, `year` its year."""
    old, notes = plan.record.year, {note.number: note for note in plan.record.notes}
    tasks = [_task(task, index, old, year) for index, task in enumerate(plan.standing, 1)]
    numbers = {task.code: index for index, task in enumerate(plan.standing, 1)}
    header = _aged(_dumped(plan.record), old, year)
    for key in _OF_THE_OLD_PRINT:
        header.pop(key, None)
    header |= {
        "id": id_,
        "number": hole(plan.record.shown_number),
        "year": year,
        "place": plan.record.place or hole("địa danh; chưa rõ thì ghi null"),
        "date": hole(f"{year}-01-31"),
        "opening": _opening(plan, year),
        "sections": [
            {**one, "tasks": section.tasks}
            for one, section in zip(header["sections"], plan.record.sections, strict=True)
        ],
        "notes": [
            {"number": int(note.number), "task": numbers[task], "text": hole(note.text)}
            for note in notes.values()
            if (task := plan.codes.of(note.task)) in numbers
        ],
    }
    source = f"{hole(_SOURCE)}\n"
    made = typed_wording(header, tasks, hole("chạy python3 scripts/check.py để biết mã này"))
    return {
        "plan.yml": file_text("plan", made.plan),
        "text.md": made.text,
        "tasks.yml": file_text("tasks", made.tasks),
        PLACES: place_schema(None),  # the text still has holes
        "source.txt": source,
    }


def _opening(plan: CatalogPlan, year: int) -> list[dict[str, str]]:
    """The lines above the basis; one for place and date also when the old source has lost it."""
    lines: list[tuple[str, str]] = [(line.part, line.text) for line in plan.record.opening]
    if not any(part == "place_date" for part, _ in lines):
        before = [part for part, _ in lines].index("type")
        lines.insert(before, ("place_date", "nơi và ngày ban hành, như bản in"))
    return [{"part": part, "text": _printed(plan, part, text, year)} for part, text in lines]


def _printed(plan: CatalogPlan, part: str, text: str, year: int) -> str:
    if part == "number":
        return text.replace(plan.record.shown_number, hole(plan.record.shown_number))
    if part == "place_date":
        return hole(text)
    if part == "issuer" and not any(char.isalpha() for char in text):
        return hole("dòng tên cơ quan ban hành, như bản in")
    return str(_aged(text, plan.record.year, year))


def _task(task: CatalogTask, number: int, old: int, year: int) -> dict[str, Any]:
    current = task.current
    made = _dumped(task.issued) | {"number": number, "text": current.text}
    made["assignments"] = [_assignment(line) for line in current.assignments if line.assignees]
    made = dict(_aged(made, old, year))
    if current.text_changed:
        made["text"] = hole(current.text)
    if current.period_changed or current.period not in (None, "continuous"):
        made["period"] = hole(_moved(current.period or "", old, year))
        made["period_text"] = hole(_moved(task.issued.period_text or "", old, year))
        made.setdefault("period_label", "Thời gian thực hiện")
    return made


def _assignment(line: CurrentAssignment) -> dict[str, Any]:
    changed = line.issued is None or line.removed or any(one.amendment for one in line.assignees)
    return {
        "role": line.role.value,
        "label": line.label,
        "text": hole(line.text) if changed else line.text,
        "assignees": [{one.assignee.kind: one.assignee.id} for one in line.assignees],
    }


def _aged(value: Any, old: int, year: int) -> Any:
    """A value with a hole for each year in it that moves on with the plan's."""
    if isinstance(value, str):
        return moving_years(old).sub(lambda found: hole(str(int(found[0]) + year - old)), value)
    if isinstance(value, list):
        return [_aged(one, old, year) for one in value]
    if isinstance(value, dict):
        return {key: _aged(one, old, year) for key, one in value.items()}
    return value


def _moved(text: str, old: int, year: int) -> str:
    return text.replace(str(old), str(year))


def _dumped(record: Any) -> dict[str, Any]:
    dumped: dict[str, Any] = record.model_dump(mode="json", by_alias=True, exclude_defaults=True)
    return dumped
