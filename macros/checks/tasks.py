"""Tasks are numbered as printed, briefly titled, labelled as their role says, and footnoted.

Passes: tasks 1, 2, 3; a title of 12 words; “Chỉ đạo thực hiện” with role direct; ``[^1]`` with note
1 of that task. Fails: 1, 3; two tasks 6; a title of 13 words; “Chỉ đạo thực hiện” with role
support; ``[^2]`` without a note; a note that no text marks; two notes 1.
"""

from collections.abc import Iterator

from macros.labels import role_of_label
from macros.linking.lexicon import Lexicon
from macros.linking.task_codes import codes_of
from macros.linking.texts import PlanText, all_tasks, plan_texts
from macros.model import Note, Plan, Task
from macros.problems import Problem
from macros.reading.loading import PlanFolder, Records
from macros.reading.validation import Located
from macros.recognisers import inline

MAX_TITLE_WORDS = 12


def check(records: Records, _lexicon: Lexicon) -> Iterator[Problem]:
    """Yield the problems of each plan's tasks."""
    for folder in records.plans:
        yield from _numbers(folder)
        for located in all_tasks(folder):
            yield from _title(located)
            yield from _roles(located)
        if folder.plan and folder.plan.sound("notes"):
            yield from _notes(folder, folder.plan)


def _numbers(folder: PlanFolder) -> Iterator[Problem]:
    expected, seen = 1, set[str]()
    for located in folder.tasks:
        number = located.record.number
        if number in seen:
            hint = "mỗi nhiệm vụ mang một số riêng, như bản in"
            yield located.problem(("number",), "Số nhiệm vụ đã có", found=number, hint=hint)
        elif not number.isdigit():
            what = "Số nhiệm vụ có chữ cái là của nhiệm vụ thêm sau"
            hint = "chuyển nhiệm vụ này sang mục amendments của plan.yml"
            yield located.problem(("number",), what, found=number, hint=hint)
        elif folder.all_read and int(number) != expected:
            what = "Số nhiệm vụ không liên tiếp"
            yield located.problem(("number",), what, found=number, allowed=str(expected))
        known = number in seen or not number.isdigit()
        expected = expected + 1 if known else int(number) + 1
        seen.add(number)


def _title(located: Located[Task]) -> Iterator[Problem]:
    words = len(located.record.title.split())
    if words > MAX_TITLE_WORDS:
        what = "Tên gọi tắt quá dài"
        allowed = f"nhiều nhất {MAX_TITLE_WORDS} chữ"
        yield located.problem(("title",), what, found=f"{words} chữ", allowed=allowed)


def _roles(located: Located[Task]) -> Iterator[Problem]:
    for index, line in enumerate(located.record.assignments):
        role = role_of_label(line.label)
        if not located.sound("assignments", index):
            continue
        if role is None:
            what = "Nhãn này không nói rõ vai trò"
            hint = "nhãn phải có một trong các chữ: chỉ đạo, chủ trì, tham mưu, thực hiện, "
            hint += "phối hợp, theo dõi, giám sát"
            at = ("assignments", index, "label")
            yield located.problem(at, what, found=line.label, hint=hint)
        elif role != line.role:
            what = f"Vai trò không khớp với nhãn “{line.label}”"
            at = ("assignments", index, "role")
            yield located.problem(at, what, found=line.role.value, allowed=role.value)
    task = located.record
    if (task.period_text is None) != (task.period_label is None) and located.sound():
        given = "period_label" if task.period_text is None else "period_text"
        what = "Phải ghi cả nhãn (period_label) và nguyên văn (period_text) của dòng thời gian"
        yield located.problem((given,), what, hint="nếu bản in không có dòng này thì bỏ cả hai")


def _notes(folder: PlanFolder, plan: Located[Plan]) -> Iterator[Problem]:
    notes = {note.number: (index, note) for index, note in enumerate(plan.record.notes)}
    codes = codes_of(folder)
    marked: set[str] = set()
    for text in plan_texts(folder):
        for _, number in inline.parse(text.text).notes:
            marked.add(number)
            if number not in notes:
                what, mark = "Dấu này không có chú thích nào trong plan.yml", f"[^{number}]"
                offset = text.text.index(mark)
                yield text.located.problem(text.path, what, found=mark, offset=offset)
            elif codes.of(notes[number][1].task) != text.task:
                yield _elsewhere(plan, *notes[number], text)
    seen: set[str] = set()
    for index, note in enumerate(plan.record.notes):
        at = ("notes", index, "number")
        if note.number in seen:
            yield plan.problem(at, "Số chú thích này đã có", found=note.number)
        elif note.number not in marked and folder.whole:
            what = f"Không chỗ nào trong văn bản có dấu [^{note.number}] của chú thích này"
            yield plan.problem(at, what, found=note.number)
        seen.add(note.number)


def _elsewhere(plan: Located[Plan], index: int, note: Note, text: PlanText) -> Problem:
    what = f"Dấu [^{note.number}] không đứng ở nhiệm vụ này"
    allowed = text.number or "(dấu đứng ngoài các nhiệm vụ)"
    return plan.problem(("notes", index, "task"), what, found=note.task, allowed=allowed)
