"""A plan's header agrees with its folder and with the lines it prints.

Passes: id ``03-kh-bcd-2022`` in the folder of that name, number and title printed above the basis,
one section that holds the tasks. Fails: a number that no opening line prints; a date or place that
is not printed, only known or guessed; an issuer that the first words do not name; a year that the
title does not name; two sections with ``tasks: true``; a slip that the plan does not print; the
number of another plan of that issuer and year, however it is spelled.
"""

import datetime
from collections.abc import Iterator

from macros.linking.lexicon import Lexicon
from macros.linking.texts import plan_texts
from macros.model import Plan
from macros.problems import Problem
from macros.reading.loading import PlanFolder, Records
from macros.reading.validation import Located
from macros.recognisers.numbers import number_key


def check(records: Records, lexicon: Lexicon) -> Iterator[Problem]:
    """Yield the problems of each plan's header, sections and slips."""
    for folder in records.plans:
        if folder.plan:
            if folder.plan.sound("opening"):
                yield from _header(folder, folder.plan)
            yield from _issuer(folder.plan, records, lexicon)
            if folder.plan.sound("year") and folder.plan.sound("title"):
                yield from _year(folder.plan)
            if folder.plan.sound("sections"):
                yield from _sections(folder.plan)
            if folder.whole:
                yield from _slips(folder, folder.plan)
    yield from _alike([folder.plan for folder in records.plans if folder.plan])


def _header(folder: PlanFolder, located: Located[Plan]) -> Iterator[Problem]:
    plan = located.record
    if plan.id != folder.name:
        what = "Mã kế hoạch khác tên thư mục của nó"
        yield located.problem(("id",), what, found=plan.id, allowed=folder.name)
    printed: dict[str, str] = {line.part: line.text for line in plan.opening}
    for part, key, spellings in (
        ("type", "type", [plan.type]),
        ("number", "number", [plan.number]),
        ("title", "title", [plan.title]),
        ("place_date", "place", [plan.place] if plan.place else []),
        ("place_date", "date", _spellings(plan.date) if plan.date else []),
    ):
        line = printed.get(part, "")
        printed_so = any(words.lower() in line.lower() for words in spellings)
        if spellings and not printed_so and located.sound(key):
            what = "Các dòng đầu văn bản (opening) không in điều này"
            hint = "chỉ ghi điều bản in có; chưa rõ thì ghi null" if part == "place_date" else ""
            yield located.problem((key,), what, found=spellings[0], allowed=line, hint=hint)


def _spellings(date: datetime.date) -> list[str]:
    """How an opening line may print a date."""
    day, month, year = date.day, date.month, date.year
    return [
        f"ngày {day:02}/{month:02}/{year}",
        *(
            f"ngày {d} tháng {m} năm {year}"
            for d in (f"{day:02}", day)
            for m in (f"{month:02}", month)
        ),
    ]


def _issuer(located: Located[Plan], records: Records, lexicon: Lexicon) -> Iterator[Problem]:
    plan = located.record
    if ("body", plan.issuer) in records.named and not lexicon.names_issuer(plan):
        what = "Các dòng đầu và đoạn căn cứ không nêu tên cơ quan ban hành này"
        yield located.problem(("issuer",), what, found=plan.issuer)


def _year(located: Located[Plan]) -> Iterator[Problem]:
    plan = located.record
    dated = str(plan.date.year) if plan.date else ""
    if str(plan.year) not in plan.title and str(plan.year) != dated:
        what = "Trích yếu không có năm này, và đó không phải năm ban hành"
        yield located.problem(("year",), what, found=str(plan.year), allowed=dated)


def _alike(plans: list[Located[Plan]]) -> Iterator[Problem]:
    taken: dict[tuple[str, str, int], Located[Plan]] = {}
    for located in plans:
        if all(located.sound(key) for key in ("number", "issuer", "year")):
            plan = located.record
            first = taken.setdefault((number_key(plan.number), plan.issuer, plan.year), located)
            if first is not located:
                what = f"Số này cơ quan đó đã dùng trong năm cho kế hoạch {first.record.id}"
                hint = "xem lại số, cơ quan ban hành và năm"
                yield located.problem(("number",), what, found=plan.number, hint=hint)


def _sections(located: Located[Plan]) -> Iterator[Problem]:
    seen: set[str] = set()
    with_tasks = False
    empty: list[Problem] = []
    for index, section in enumerate(located.record.sections):
        at = ("sections", index)
        if section.tasks and with_tasks:
            what = "Chỉ một mục được chứa nhiệm vụ (tasks: true)"
            yield located.problem((*at, "tasks"), what, found=section.heading)
        with_tasks = with_tasks or section.tasks
        if section.number in seen:
            yield located.problem((*at, "number"), "Số mục này đã có", found=section.number)
        seen.add(section.number)
        if not (section.items or section.paragraphs or section.tasks):
            what = "Mục này không có nội dung"
            hint = "ghi items, paragraphs hoặc tasks: true"
            empty.append(located.problem(at, what, found=section.heading, hint=hint))
    if with_tasks:
        yield from empty
    else:  # the empty one is rather the section of the tasks
        what = "Chưa mục nào chứa nhiệm vụ"
        yield located.problem(("sections",), what, hint="ghi tasks: true ở mục đó")


def _slips(folder: PlanFolder, located: Located[Plan]) -> Iterator[Problem]:
    printed = [text.text for text in plan_texts(folder)]
    printed += [*located.record.signature, *(line.text for line in located.record.opening)]
    for index, slip in enumerate(located.record.slips):
        if not any(slip.text in text for text in printed):
            what = "Kế hoạch không in những chữ này"
            yield located.problem(("slips", index, "text"), what, found=slip.text)
