"""The tasks of one synthetic plan, assigned about as often as those of the real plan."""

from random import Random

from tests.synthetic import words
from tests.synthetic.library import Library
from tests.synthetic.world import Committee, Owner, Record, World
from tests.synthetic.world import day as any_day

_ROMAN = ("I", "II", "III", "IV")
_WORDS = 12  # the most that a title may have

# Time of a task as data and as wording, and how often; {q} and {r} are a quarter, {m} a month.
_TIMES = (
    ("{y}", "Cả năm {y}.", 4),
    ("{y}-Q{q}", "Quý {r}/{y}.", 6),
    ("{y}-{m:02}", "Tháng {m}/{y}.", 3),
    ("{y}-{m:02}-{d:02}", "Trước ngày {d:02}/{m}/{y}.", 3),
    ("{y}-Q1/{y}-Q3", "Từ quý I đến quý III/{y}.", 2),
    ("{y}-Q4/{next}-Q1", "Từ quý IV/{y} đến quý I/{next}.", 1),
    ("{y}-01/{y}-06", "6 tháng đầu năm {y}.", 1),
    ("continuous", "Thường xuyên.", 1),
    ("", "", 1),
)


class TaskMaker:
    """Makes the tasks of a plan of one committee, and the footnotes that they mark."""

    def __init__(
        self, world: World, library: Library, random: Random, year: int, committee: Committee
    ) -> None:
        self.world, self.library, self.random = world, library, random
        self.year = year
        self.committee = committee
        self.date = any_day(random, year, last_month=3)  # of the plan
        self.notes: list[Record] = []

    def tasks(self) -> list[Record]:
        """The tasks as issued."""
        pairs = [(deed, thing) for deed in words.DEEDS for thing in self.committee.objects]
        chosen = self.random.sample(pairs, self.random.randint(16, 24))
        return [
            self.task(str(number), deed, thing) for number, (deed, thing) in enumerate(chosen, 1)
        ]

    def task(self, number: str, deed: tuple[str, str], thing: str) -> Record:
        """One task; a footnote of it is kept for the plan."""
        period, wording = self._time()
        place = self._place()
        title = f"{deed[0]} {thing}"
        task: Record = {
            "number": number,
            "title": f"{title}{place}" if len(f"{title}{place}".split()) <= _WORDS else title,
            "text": self._text(number, f"{deed[1]} {thing}{place}"),
            "assignments": self._lines(),
            "period": period or None,
        }
        if wording:
            task |= {"period_label": "Thời gian thực hiện", "period_text": wording}
        if deed[0] == "Đề án về" and wording.startswith("Quý"):
            wording = f"Xây dựng Đề án trong {wording[0].lower()}{wording[1:]}"
            task |= {"period_text": wording, "period_scope": "Xây dựng Đề án"}
        return task

    def _place(self) -> str:
        place = self.random.choice(words.DISTRICTS)
        return f" ở {place}" if self.random.random() < 0.3 else ""

    def _text(self, number: str, work: str) -> str:
        random = self.random
        mark = ""
        if number.isdigit() and random.random() < 0.08:
            note = f"Nhiệm vụ này được giao tại {self.library.cite(self.date)}."
            self.notes.append({"number": str(len(self.notes) + 1), "task": number, "text": note})
            mark = f"[^{len(self.notes)}]"
        text = f"{work}, {random.choice(words.AIMS)}{mark}."
        cited = [self.library.cite(self.date) for _ in range(random.choice((0, 0, 1, 1, 2, 3)))]
        if cited:
            text += f" Triển khai thực hiện {'; '.join(dict.fromkeys(cited))}."
        blank = "\n\n" if random.random() < 0.1 else " "
        return text + blank + random.choice(words.SENTENCES)

    def _time(self) -> tuple[str, str]:
        random, year = self.random, self.year
        (form,) = random.choices(_TIMES, weights=[often for *_, often in _TIMES])
        quarter = random.randint(1, 4)
        values = {
            "y": year,
            "next": year + 1,
            "q": quarter,
            "r": _ROMAN[quarter - 1],
            "m": random.randint(1, 12),
            "d": random.randint(1, 28),
        }
        return form[0].format(**values), form[1].format(**values)

    def _lines(self) -> list[Record]:
        random, committee = self.random, self.committee
        head, deputy = committee.head.wordings[0], committee.deputy.wordings[0]
        lines = [
            random.choice(
                (
                    _line("direct", f"Đồng chí {head}.", committee.head),
                    _line("direct", f"Các đồng chí {deputy}.", committee.deputy),
                    _line(
                        "direct",
                        f"Đồng chí {head} và các đồng chí {deputy}.",
                        committee.head,
                        committee.deputy,
                    ),
                )
            )
        ]
        others = random.sample(self.world.owners, 8)
        if random.random() < 0.3:
            lines.append(self._plain("lead", others[:1]))
        lines.append(self._carried_out(others[1 : random.randint(3, 5)]))
        if random.random() < 0.3:
            lines.append(self._plain("support", [*others[6:], *self._some_group()]))
        if random.random() < 0.2:
            lines.append(self._plain("monitor", [committee.team]))
        return lines

    def _carried_out(self, others: list[Owner]) -> Record:
        random, member = self.random, self.committee.member
        named = "; ".join(one.words(random) for one in others)
        if random.random() < 0.4:
            groups = self._some_group()
            text = f"Các đồng chí {member.wordings[0]} là đại diện lãnh đạo các cơ quan: {named}"
            for group in groups:
                text += f" và {group.wordings[0]}"
            line = _line("carry_out", f"{text}.", *others, *groups)
            for assignee in line["assignees"]:
                assignee["as"] = member.id
            return line
        if random.random() < 0.5:
            text = f"{others[0].words(random)}; các đồng chí {member.wordings[0]}."
            return _line("carry_out", text, others[0], member)
        return self._plain("carry_out", [*others, *self._some_group()])

    def _some_group(self) -> list[Owner]:
        group = self.random.choice(self.world.collective)
        return [group] if self.random.random() < 0.6 else []

    def _plain(self, role: str, owners: list[Owner]) -> Record:
        listed = "; ".join(owner.words(self.random) for owner in owners)
        wanted = owners[-1].key == "group" and self.random.random() < 0.3
        line = _line(role, f"{listed}{' liên quan' if wanted else ''}.", *owners)
        if wanted:
            line["assignees"][-1]["scope"] = "liên quan"
        return line


_LABELS = {
    "direct": "Chỉ đạo thực hiện",
    "lead": "Chủ trì",
    "carry_out": "Tham mưu, thực hiện",
    "support": "Phối hợp",
    "monitor": "Theo dõi, đôn đốc",
}


def _line(role: str, text: str, *owners: Owner) -> Record:
    return {
        "role": role,
        "label": _LABELS[role],
        "text": text[0].upper() + text[1:],
        "assignees": [{owner.key: owner.id} for owner in owners],
    }
