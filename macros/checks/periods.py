"""A task's period is the one that its wording gives.

Passes: ``2022-Q3`` with “Xây dựng Đề án trong quý III/2022.”; null with no line of time;
``2022-Q1/2022-Q3`` with “Quý I và quý III/2022.”. Fails: ``2022-Q4`` with “Quý III/2022.”; a period
without wording; a scope that the wording does not print.
"""

from collections.abc import Iterator

from macros.linking.lexicon import Lexicon
from macros.linking.texts import all_tasks
from macros.model import Task
from macros.problems import Problem
from macros.reading.loading import Records
from macros.reading.validation import Located
from macros.recognisers import inline
from macros.recognisers.times import given_period


def check(records: Records, _lexicon: Lexicon) -> Iterator[Problem]:
    """Yield a problem for each period that its wording does not give."""
    for folder in records.plans:
        if folder.plan and folder.plan.sound("year"):
            for located in all_tasks(folder):
                if located.sound("period") and located.sound("period_text"):
                    yield from _period(located, folder.plan.record.year)


def _period(located: Located[Task], year: int) -> Iterator[Problem]:
    task = located.record
    words = inline.plain(task.period_text or "")
    if task.period_scope and task.period_scope not in words:
        what = "Dòng thời gian không in những chữ này"
        yield located.problem(("period_scope",), what, found=task.period_scope, allowed=words)
    try:
        given = given_period(words, year)
    except ValueError as error:
        yield located.problem(("period_text",), f"Dòng thời gian sai: {error}", found=words)
        return
    if given == task.period:
        return
    what = "Thời gian không khớp với nguyên văn"
    if given:
        hint = f"nguyên văn: {words}"
    elif words:
        hint = f"không đọc được thời gian nào trong nguyên văn: {words}"
    else:
        hint = "bản in không có dòng thời gian; nếu có thì chép vào period_label và period_text"
    found, allowed = task.period or "null", given or "null"
    yield located.problem(("period",), what, found=found, allowed=allowed, hint=hint)
