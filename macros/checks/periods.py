"""A task's times are those that its wording gives, both ways.

Passes: ``2022-Q3`` with “Xây dựng Đề án trong quý III/2022.”; null where no line, column or text
gives a time; ``2022-Q1/2022-Q3`` with “Quý I và quý III/2022.”; words that fit no form, noted as
unread. Fails: ``2022-Q4`` with “Quý III/2022.”; a period without wording; a time of the
wording that no period states; a scope that the wording does not print.
"""

from collections.abc import Iterator, Sequence
from typing import Any

from macros.linking.lexicon import Lexicon
from macros.linking.texts import all_tasks
from macros.model.plans import Plan
from macros.model.tasks import PlacedTask, Task
from macros.problems import Problem
from macros.reading.loading import PlanFolder, Records
from macros.reading.validation import Located
from macros.recognisers import inline
from macros.recognisers.blocks import Block
from macros.recognisers.periods import Period
from macros.recognisers.time_agreement import not_given, not_stated
from macros.recognisers.time_cells import DOUBTS, readings_of_cell, times_of_cell
from macros.recognisers.time_forms import NO_YEAR
from macros.recognisers.times import TimeMention, find_times, given_period


def check(records: Records, _lexicon: Lexicon) -> Iterator[Problem]:
    """Yield a problem for each period that its wording does not give."""
    for folder in records.plans:
        if folder.plan is None:
            continue
        years = _years(folder.plan)
        for located in all_tasks(folder):
            if isinstance(located.record, PlacedTask):
                if located.sound("period"):
                    yield from _times(folder, located, located.record, years)
            elif years and located.sound("period") and located.sound("period_text"):
                yield from _period(located, folder.plan.record.year)


def _years(plan: Located[Plan]) -> Sequence[int]:
    """The years of a plan; none when they could not be read, or are not known."""
    record = plan.record
    if record.years:
        return record.covered_years
    dated = record.date is not None and plan.sound("date")
    known = plan.sound("years") and plan.sound("year") and (record.own_year or dated)
    return (record.year,) if known else ()


def _issued(plan: Located[Plan]) -> int | None:
    """The year in which a plan was issued; None when it could not be read, or is not known."""
    date = plan.record.date if plan.sound("date") else None
    return date.year if date else None


def _times(
    folder: PlanFolder, located: Located[Any], task: PlacedTask, years: Sequence[int]
) -> Iterator[Problem]:
    """The times of an issued task against its line or column of time, and against its text.

    Without the plan's `years` only words that all name their own are compared, and no prose is said
    to give a time: it may tell of the past.
    """
    line, text = inline.plain(task.period_text or ""), inline.plain(task.text)
    known = [Period.parse(when) for when in dict.fromkeys(one.when for one in task.times) if when]
    on_line = [*_of_cells(line, years, known, month_first=_has_month_first(folder, task.at))]
    issued = _issued(folder.plan) if folder.plan else None
    in_text = find_times(text, years, only_time=False, since=issued) if years else []
    unread = [one.unread for one in task.times if one.unread]
    astray = {one.text for one in not_given(known, [*on_line, *in_text])}
    if astray:  # who states a time knows that the words of the text are one
        anywhere = find_times(text, years, only_time=True)
        astray &= {one.text for one in not_given(known, [*on_line, *anywhere])}
        if not years and any(time.why == NO_YEAR for time in (*on_line, *anywhere)):
            astray.clear()
    for index, one in enumerate(task.times):
        for key, words in (("scope", one.scope), ("unread", one.unread)):
            if words and not any(words in " ".join(one.split()) for one in (line, text)):
                what = "Nguyên văn không in những chữ này"
                yield located.problem(("times", index, key), what, found=words, allowed=line)
        if one.when in astray:
            given = ", ".join(found.period.text for found in (*on_line, *in_text) if found.period)
            what, hint = "Thời gian không khớp với nguyên văn", f"nguyên văn: {line or text}"
            at = ("times", index, "when")
            found_words = one.when or ""
            yield located.problem(at, what, found=found_words, allowed=given or "null", hint=hint)
    if astray:
        return
    on_line = [time for time in on_line if years or time.why != NO_YEAR]
    for path, words, found in (("period_text", line, on_line), ("text", text, in_text)):
        for time in not_stated(known, found, text=words, unread=unread):
            what = "Nguyên văn nêu thời gian này, nhưng tasks.yml chưa ghi"
            hint = f"ghi period: {time.period}" if time.period else time.why
            marked = task.period_text if path == "period_text" else task.text
            at_offset = inline.parse(marked or "").source_offset(time.start)
            shown = words[time.start : time.end]
            yield located.problem((path,), what, found=shown, hint=hint, offset=at_offset)


def _has_month_first(folder: PlanFolder, at: str) -> bool:
    """Whether the table in which a task stands has a date with its month first."""
    block = folder.outline.by_locator.get(at) if folder.outline else None
    return isinstance(block, Block) and block.table is not None and block.table.has_month_first


def _of_cells(
    line: str, years: Sequence[int], known: Sequence[Period], *, month_first: bool
) -> Iterator[TimeMention]:
    """The times of a task's lines and cells, of which each states its own.

    Where those of a cell are in doubt, they are what the data say of it (`known`), if that is one
    of its readings. `month_first`: a date of their table has its month first, and theirs may, too.
    """
    at = 0
    for words in line.split("\n\n"):
        found = times_of_cell(words, years, month_first=month_first)
        if any(time.why in DOUBTS for time in found):
            said = [time for time in readings_of_cell(words, years) if time.period in known]
            found = said or found
        for time in found:
            yield time._replace(start=time.start + at, end=time.end + at)
        at += len(words) + 2


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
