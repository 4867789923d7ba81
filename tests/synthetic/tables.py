"""Made-up plans whose tasks stand in a table: of the plan itself, or of an appendix."""

from collections.abc import Iterator
from itertools import count

from tests.synthetic import words
from tests.synthetic.world import FAKE, Owner, Record
from tests.synthetic.writer import MadePlan, Setting, Work, Writer, capital, given, named

_MANY_BODIES = 25
_LONG, _MIDDLE, _SHORT = 140, 40, 15  # tasks of a table
_FIRST_TEN = 10  # plans, among which one has the longest
_LAST_PARENT = 100  # no row is read as 100.1
_WHY_UNREAD = "Chữ in không nêu tên cơ quan nào."
_PERSON = "Phó Chủ tịch Nguyễn Văn Mẫu"
_UNREAD = "Các cơ quan có liên quan"
_ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X")
_HEADS = ("TT", "Nhiệm vụ", "Cơ quan chủ trì", "Cơ quan phối hợp", "Sản phẩm", "Thời gian")

Row = tuple[str, ...]


def long_table(setting: Setting) -> MadePlan:
    """A plan of several years, its tasks in one long table under headings that go across."""
    writer = Writer(setting)
    first, last = writer.year, writer.year + 3
    title = f"Thực hiện Chương trình phát triển tỉnh giai đoạn {first} - {last} {FAKE}"
    writer.of_committee("Kế hoạch", "/KH-UBND", title)
    del writer.facts["year"]
    writer.facts["years"] = [first, last]
    writer.paper.write(
        f"Thực hiện {writer.library.cite(writer.date)}, Ủy ban nhân dân tỉnh ban hành Kế hoạch "
        "như sau:",
        "",
        "I. MỤC ĐÍCH, YÊU CẦU",
    )
    writer.aims(3)
    writer.paper.write("", "II. NHIỆM VỤ", "Các nhiệm vụ được phân công như sau:", "")
    rows = _Rows(writer, "ii", _LONG if setting.index < _FIRST_TEN else _MIDDLE)
    writer.paper.table(_HEADS, rows.in_sections([capital(topic) for topic in words.TOPICS]))
    writer.paper.write(
        "",
        "III. TỔ CHỨC THỰC HIỆN",
        "Các cơ quan căn cứ Kế hoạch để thực hiện; vướng mắc thì báo cáo Ủy ban nhân dân tỉnh./.",
    )
    writer.end(("Hội đồng nhân dân tỉnh", "Như mục II"), "TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH")
    return writer.made()


def appendix(setting: Setting) -> MadePlan:
    """A decision whose tasks stand in a table of an appendix, after the signature."""
    writer = Writer(setting)
    title = f"Ban hành Kế hoạch về {writer.topic} năm {writer.year} {FAKE}"
    articles = (
        "Ban hành kèm theo Quyết định này chỉ tiêu tại Phụ lục I, nhiệm vụ tại Phụ lục II",
        "Quyết định này có hiệu lực từ ngày ký",
    )
    writer.decide(title, articles)
    attached = f"(Kèm theo {writer.library.cite_plan(writer.facts)})"
    writer.paper.write("", "Phụ lục I", "CHỈ TIÊU", attached, "")
    _targets(writer)
    writer.paper.write("", "Phụ lục II", "DANH MỤC NHIỆM VỤ", attached, "")
    rows = _Rows(writer, "pl2", _SHORT)
    heads = (*_HEADS[:4], "Theo dõi, đôn đốc", *_HEADS[4:], "Ghi chú")
    writer.paper.table(heads, rows.restarting(("CẤP TỈNH", "CẤP HUYỆN", "CẤP XÃ")))
    return writer.made()


def _targets(writer: Writer) -> None:
    """A table without tasks."""
    things = words.TOPICS[writer.topic][:3]
    writer.paper.table(
        ("TT", "Chỉ tiêu", f"Năm {writer.year}", "Đơn vị tính"),
        [
            (str(number), f"Tỷ lệ {thing}", str(writer.random.randint(50, 90)), "%")
            for number, thing in enumerate(things, 1)
        ],
    )


class _Rows:
    """The rows of a table of tasks, and the tasks that they are."""

    def __init__(self, writer: Writer, place: str, tasks: int) -> None:
        self.writer, self.place, self.left = writer, place, tasks
        self.works = iter(writer.works(tasks))
        self.cited = 0
        self.support = ""  # of the row above

    def in_sections(self, headings: list[str]) -> Iterator[Row]:
        """Under headings, numbered through."""
        numbers, share = count(1), -(-self.left // len(headings))
        for place, heading in enumerate(headings):
            yield (_ROMAN[place], heading, *"<<<<")
            until = max(0, self.left - share)
            while self.left > until:
                yield from self._task(str(next(numbers)), self.place)

    def restarting(self, headings: tuple[str, ...]) -> Iterator[Row]:
        """Under headings with capital letters, numbered from 1 below each; two more columns."""
        watch, share = self.writer.world.owner("Thanh tra tỉnh"), self.left // len(headings)
        for place, heading in enumerate(headings):
            letter = "ABC"[place]
            yield (letter, heading, *"<<<<<<")
            for number in range(1, share + 1):
                row = self._plain(str(number), f"{self.place}/c{letter.lower()}")
                follows = number % 3 == 0
                if follows:
                    self.writer.tasks[-1]["assignments"].append(given("monitor", watch))
                yield (*row[:4], watch.wordings[0] if follows else "", *row[4:], "")

    def _task(self, number: str, place: str) -> Iterator[Row]:
        """The next task; every fifth with two others below it, the first ones each unlike."""
        special = {1: self._with_many, 4: self._as_above, 6: self._of_a_person, 8: self._of_nobody}
        make = special.get(int(number), self._plain)
        if int(number) % 5 == 0 and int(number) < _LAST_PARENT and self.left > 2:
            yield self._plain(
                number, place, ", gồm:<br>- phần việc của tỉnh;<br>- phần việc ở cơ sở."
            )
            yield self._plain(f"{number}.1", place)
            yield self._plain(f"{number}.2", place)
        else:
            yield make(number, place)

    def _plain(self, number: str, place: str, more: str = "") -> Row:
        """A task of one lead, or of two, with others, a group or nobody beside."""
        random = self.writer.random
        owners = self.writer.owners(4)
        leads = owners[: 2 if random.random() < 0.2 else 1]
        others = owners[2 : 2 + random.randint(0, 2)]
        if random.random() < 0.1:
            others = [*others, random.choice(self.writer.world.collective)]
        return self._row(number, place, named(leads), leads, named(others, "; "), others, more)

    def _with_many(self, number: str, place: str) -> Row:
        owners = self.writer.owners(_MANY_BODIES)
        lead, others = owners[:1], owners[1:]
        return self._row(number, place, named(lead), lead, named(others, "; "), others)

    def _as_above(self, number: str, place: str) -> Row:
        """With the cell of those who support going on from the row above."""
        above = self.writer.tasks[-1]["assignments"]
        lead = self.writer.owners(1)
        row = self._row(number, place, named(lead), lead, "^" if len(above) > 1 else "", [])
        self.writer.tasks[-1]["assignments"] += above[1:]
        return row

    def _of_a_person(self, number: str, place: str) -> Row:
        unread = {"unread": _UNREAD, "why": _WHY_UNREAD}
        return self._row(number, place, _PERSON, [{"person": _PERSON}], _UNREAD, [unread])

    def _of_nobody(self, number: str, place: str) -> Row:
        return self._row(number, place, "", [], "", [])

    def _row(
        self,
        number: str,
        place: str,
        lead: str,
        leads: list[Owner] | list[Record],
        support: str,
        supports: list[Owner] | list[Record],
        more: str = "",
    ) -> Row:
        work, time = next(self.works), next(self.writer.columns)
        self.left -= 1
        assignments = [
            given(role, *who) for role, who in (("lead", leads), ("support", supports)) if who
        ]
        self.writer.task(f"{place}/{number}", work.title, assignments, time.period)
        result = self.writer.random.choice(words.RESULTS)
        return (number, self._wording(work) + more, lead, support, result, time.words)

    def _wording(self, work: Work) -> str:
        """What the task is about, some with a document that it follows, one with a footnote."""
        self.cited += 1
        if self.cited == 3:
            note = f"Nhiệm vụ này được giao tại {self.writer.library.cite(self.writer.date)}."
            return f"{work.words}{self.writer.paper.note(note)}"
        if self.cited % 6 == 0:
            return f"{work.words}, theo {self.writer.library.cite(self.writer.date)}"
        return work.words
