"""A plan's header agrees with its folder and with the lines it prints.

Passes: id ``03-kh-bcd-2022`` in the folder of that name, number and title printed above the basis.
Fails: a number that no opening line prints; a date or place that is not printed, only known or
guessed; an issuer that the first words do not name; a year that the title does not name; a slip
that the plan does not print; the number of another plan of that issuer and year, however spelled.
"""

import datetime
import re
from collections.abc import Iterator

from macros.checks.told import Plans
from macros.linking.lexicon import Lexicon
from macros.model.plans import Plan
from macros.problems import Problem, closest
from macros.reading.loading import PlanFolder, Records
from macros.reading.validation import Located
from macros.recognisers.blocks import Outline
from macros.recognisers.numbers import number_key


def check(records: Records, lexicon: Lexicon) -> Iterator[Problem]:
    """Yield the problems of each plan's header and slips."""
    for folder in records.plans:
        if folder.plan:
            yield from _header(folder, folder.plan)
            yield from _issuer(folder.plan, records, lexicon)
            yield from _year(folder.plan, folder.outline)
            if folder.outline:
                yield from _slips(folder.outline, folder.plan)


def check_together(_records: Records, _lexicon: Lexicon, plans: Plans) -> Iterator[Problem]:
    """Yield the problems that plans have with each other."""
    headers = [located for _, located, _ in plans if located]
    yield from _replacing(headers)
    yield from _alike(headers)


def _header(folder: PlanFolder, located: Located[Plan]) -> Iterator[Problem]:
    plan = located.record
    if plan.id != folder.name:
        what = "Mã kế hoạch khác tên thư mục của nó"
        yield located.problem(("id",), what, found=plan.id, allowed=folder.name)
    printed = _printed(plan)
    for part, key, spellings in (
        *([("type", "type", [plan.type])] if "type" in printed else []),
        ("number", "number", [plan.number] if plan.number else []),
        ("title", "title", [plan.title]),
        ("place_date", "place", [plan.place] if plan.place else []),
        ("place_date", "date", _spellings(plan.date) if plan.date else []),
    ):
        line = printed.get(part, "")
        printed_so = any(words.lower() in line.lower() for words in spellings)
        read = located.sound(key) and located.sound("opening")
        if spellings and not printed_so and read:
            what = "Các dòng đầu văn bản không in điều này"
            hint = "chỉ ghi điều bản in có; chưa rõ thì ghi null" if part == "place_date" else ""
            yield located.problem((key,), what, found=spellings[0], allowed=line, hint=hint)


def _printed(plan: Plan) -> dict[str, str]:
    """The words above the basis, by what their lines are; a letter prints no type."""
    printed: dict[str, str] = {}
    for line in plan.opening:
        printed[line.part] = f"{printed.get(line.part, '')} {line.text}".strip()
    return printed


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
    read = located.sound("issuer") and located.sound("opening")
    known = read and ("body", plan.issuer) in records.named
    if known and not lexicon.names_issuer(plan):
        what = "Các dòng đầu và đoạn căn cứ không nêu tên cơ quan ban hành này"
        yield located.problem(("issuer",), what, found=plan.issuer)


def _year(located: Located[Plan], outline: Outline | None) -> Iterator[Problem]:
    plan = located.record
    dated = str(plan.date.year) if plan.date else ""
    years_read = all(located.sound(key) for key in ("year", "years", "date"))
    if years_read and plan.own_year is None and plan.years is None and plan.date is None:
        what = "Không rõ kế hoạch của năm nào"
        yield located.problem(("id",), what, found=plan.id, hint="ghi year, years hoặc date")
    printed = " ".join(line.text for line in plan.opening)
    if outline and not re.search(r"\b(?:19|20)\d\d\b", printed):
        printed = " ".join(word for block in outline.blocks for word in block.words)
    for key, year in (("year", plan.own_year), *(("years", one) for one in plan.years or ())):
        if year and located.sound(key) and str(year) not in printed and str(year) != dated:
            what = "Văn bản không in năm này ở chỗ phải có, và đó không phải năm ban hành"
            yield located.problem((key,), what, found=str(year), allowed=dated)
    if plan.years and plan.years[0] >= plan.years[1]:
        what = "Năm đầu phải trước năm cuối"
        yield located.problem(("years",), what, found=f"{plan.years[0]}, {plan.years[1]}")


def _replacing(plans: list[Located[Plan]]) -> Iterator[Problem]:
    """A plan takes the place of an older one, and of each only one does."""
    by_id = {located.record.id: located.record for located in plans}
    taken: dict[str, str] = {}
    for located in plans:
        plan, old = located.record, located.record.replaces
        if old is None or not located.sound("replaces"):
            continue
        if old not in by_id or old == plan.id:
            what = "Không có kế hoạch nào khác mang mã này"
            hint = closest(old, [id_ for id_ in by_id if id_ != plan.id])
            yield located.problem(("replaces",), what, found=old, hint=hint)
        elif by_id[old].year > plan.year:
            what = "Kế hoạch bị thay thế là của năm sau"
            yield located.problem(("replaces",), what, found=old)
        elif old in taken:
            what = f"Kế hoạch {taken[old]} đã thay thế kế hoạch này"
            yield located.problem(("replaces",), what, found=old)
        taken.setdefault(old, plan.id)


def _alike(plans: list[Located[Plan]]) -> Iterator[Problem]:
    taken: dict[tuple[str, str, int], Located[Plan]] = {}
    for located in plans:
        if all(located.sound(key) for key in ("number", "issuer", "year")):
            plan = located.record
            if plan.number is None:
                continue
            first = taken.setdefault((number_key(plan.number), plan.issuer, plan.year), located)
            if first is not located:
                what = f"Số này cơ quan đó đã dùng trong năm cho kế hoạch {first.record.id}"
                hint = "xem lại số, cơ quan ban hành và năm"
                yield located.problem(("number",), what, found=plan.number, hint=hint)


def _slips(outline: Outline, located: Located[Plan]) -> Iterator[Problem]:
    printed = [" ".join(block.words) for block in outline.blocks]
    for index, slip in enumerate(located.record.slips):
        read = located.sound("slips", index, "text")
        if read and not any(slip.text in text for text in printed):
            what = "Kế hoạch không in những chữ này"
            yield located.problem(("slips", index, "text"), what, found=slip.text)
