"""Tasks have their own codes and brief titles, and added ones are labelled as their role says.

Passes: a title of 12 words; “Chỉ đạo thực hiện” with role direct. Fails: a title of 13 words; the
code of another task; of a task that an amendment adds, “Chỉ đạo thực hiện” with role support, and a
time without its label, or the reverse.
"""

from collections.abc import Iterable, Iterator

from macros.labels import role_of_label
from macros.linking.lexicon import Lexicon
from macros.linking.texts import all_tasks
from macros.model.tasks import PlacedTask, Task
from macros.problems import Problem
from macros.reading.loading import Records
from macros.reading.validation import Located

MAX_TITLE_WORDS = 12


def check(records: Records, _lexicon: Lexicon) -> Iterator[Problem]:
    """Yield the problems of each plan's tasks."""
    for folder in records.plans:
        yield from _codes(folder.tasks)
        for located in all_tasks(folder):
            yield from _title(located)
            if not isinstance(located.record, PlacedTask):
                yield from _roles(located)
                yield from _time(located)


def _codes(tasks: Iterable[Located[PlacedTask]]) -> Iterator[Problem]:
    """Codes that two issued tasks of a plan would have; each is an address."""
    taken: dict[str, int] = {}
    for located in tasks:
        code = located.record.code
        if code in taken:
            what = f"Mã này đã là của nhiệm vụ ở dòng {taken[code]}"
            hint = "mỗi nhiệm vụ một mã, không bao giờ dùng lại"
            yield located.problem(("code",), what, found=code, hint=hint)
        taken.setdefault(code, located.line)


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


def _time(located: Located[Task]) -> Iterator[Problem]:
    task = located.record
    if (task.period_text is None) != (task.period_label is None) and located.sound():
        given = "period_label" if task.period_text is None else "period_text"
        what = "Phải ghi cả nhãn (period_label) và nguyên văn (period_text) của dòng thời gian"
        yield located.problem((given,), what, hint="nếu bản in không có dòng này thì bỏ cả hai")
