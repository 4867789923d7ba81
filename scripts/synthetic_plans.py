"""A whole valid data folder made up from one seed: the site at the size it will reach one day.

Nothing in it is true, and it says so: titles end in “(giả lập)”, districts are called “Mẫu …”, and
every source is at example.invalid. The same arguments give the same bytes on any machine. More
plans reach further back: the province issues five a year, up to the last one of 2024.
"""

from pathlib import Path
from random import Random

import synthetic_words as words
import yaml
from synthetic_world import (
    FAKE,
    LAST_YEAR,
    Committee,
    Library,
    Owner,
    Record,
    World,
    make_world,
)
from synthetic_world import day as any_day

_ROMAN = ("I", "II", "III", "IV")
_SUPERSCRIPTS = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_A_YEAR, _MOST_YEARS = 5, 70  # plans a year, until that would reach back too far
_WORDS = 12  # the most that a title may have
_AMENDED = 7  # one plan in so many is amended

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


def write(folder: Path, plans: int, seed: int) -> None:
    """Write ``folder/data`` with so many plans; what is there already is overwritten."""
    world = make_world()
    a_year = max(_A_YEAR, -(-plans // _MOST_YEARS))
    first_year = LAST_YEAR + 1 - -(-plans // a_year)
    library = Library(Random(f"documents {seed}"), 60 + 2 * plans, first_year)
    for index in range(plans):
        year, serial = first_year + index // a_year, index % a_year + 1
        maker = _PlanMaker(world, library, Random(f"plan {index} {seed}"), year, serial)
        tasks = maker.tasks()
        plan = maker.plan(tasks)
        path = folder / "data/plans" / plan["id"]
        _dump(path / "plan.yml", plan)
        _dump(path / "tasks.yml", tasks)
        (path / "source.txt").write_text(source_text(plan, tasks), encoding="utf-8", newline="\n")
    for name, records in (
        ("bodies", world.bodies),
        ("groups", world.groups),
        ("positions", world.positions),
        ("documents", library.records()),
        ("abbreviations", [{"short": "BCĐ", "meaning": "Ban Chỉ đạo", "because": FAKE}]),
    ):
        _dump(folder / f"data/{name}.yml", records)


def _dump(path: Path, value: object) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    text = yaml.dump(
        value, Dumper=yaml.CSafeDumper, sort_keys=False, allow_unicode=True, width=1_000_000
    )
    path.write_text(text, encoding="utf-8", newline="\n")


class _PlanMaker:
    """Makes one plan; its tasks first, because their footnotes stand in the plan."""

    def __init__(
        self, world: World, library: Library, random: Random, year: int, serial: int
    ) -> None:
        self.world, self.library, self.random = world, library, random
        self.year, self.serial = year, serial
        self.committee: Committee = world.committees[(year + serial) % len(world.committees)]
        self.date = any_day(random, year, last_month=3)
        self.amended = (year + 3 * serial) % _AMENDED == 0
        self.notes: list[Record] = []

    def tasks(self) -> list[Record]:
        """The tasks as issued."""
        pairs = [(deed, thing) for deed in words.DEEDS for thing in self.committee.objects]
        chosen = self.random.sample(pairs, self.random.randint(16, 24))
        return [
            self._task(str(number), deed, thing) for number, (deed, thing) in enumerate(chosen, 1)
        ]

    def plan(self, tasks: list[Record]) -> Record:
        """The plan without its tasks."""
        number = f"{self.serial:02}-KH/BCĐ"
        title = f"về {self.committee.topic} năm {self.year} {FAKE}"
        year, month, day = self.date.split("-")
        return {
            "id": f"{self.serial:02}-kh-bcd-{self.year}",
            "type": "Kế hoạch",
            "number": number,
            "title": title,
            "year": self.year,
            "issuer": self.committee.id,
            "place": "Mẫu An",
            "date": self.date,
            "opening": [
                {"part": "issuer", "text": f"BAN CHỈ ĐẠO TỈNH {FAKE.upper()}"},
                {"part": "number", "text": f"Số {number}"},
                {"part": "place_date", "text": f"Mẫu An, ngày {day} tháng {month} năm {year}"},
                {"part": "type", "text": "KẾ HOẠCH"},
                {"part": "title", "text": title},
            ],
            "basis": self._basis(),
            "sections": self._sections(),
            "recipients": {
                "heading": "Nơi nhận:",
                "items": [
                    "Ban Thường vụ Tỉnh ủy (b/c),",
                    "Lãnh đạo UBND tỉnh,",
                    "Các đ/c Ủy viên Ban Chỉ đạo tỉnh,",
                    "Lưu Văn phòng Tỉnh ủy.",
                ],
            },
            "signature": ["TRƯỞNG BAN", f"Người ký {FAKE}"],
            "notes": self.notes,
            "amendments": self._amendments(number, tasks) if self.amended else [],
        }

    def _basis(self) -> str:
        cited = "; ".join(self.library.cite(self.date) for _ in range(self.random.randint(1, 3)))
        return (
            f"Căn cứ {cited}; Ban Chỉ đạo tỉnh về {self.committee.topic} (*Ban Chỉ đạo tỉnh*) ban "
            f"hành Kế hoạch năm {self.year} với những nội dung cụ thể như sau:"
        )

    def _sections(self) -> list[Record]:
        aims = [f"{aim[0].upper()}{aim[1:]}." for aim in self.random.sample(words.AIMS, 3)]
        closing = (
            "Các đồng chí Ủy viên Ban Chỉ đạo tỉnh, Tổ Giúp việc Ban Chỉ đạo tỉnh và các cơ quan, "
            "địa phương liên quan căn cứ Kế hoạch, phối hợp thực hiện tốt các nhiệm vụ được giao."
        )
        return [
            {"number": "I", "heading": "Mục đích, yêu cầu", "items": aims},
            {"number": "II", "heading": "Nội dung công việc, phân công nhiệm vụ", "tasks": True},
            {"number": "III", "heading": "Tổ chức thực hiện", "paragraphs": [closing]},
        ]

    def _task(self, number: str, deed: tuple[str, str], thing: str) -> Record:
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
        others = random.sample(self.world.owners, 9)
        if random.random() < 0.4:
            lines.append(self._plain("lead", others[:1]))
        lines.append(self._carried_out(others[1:5]))
        if random.random() < 0.4:
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

    def _amendments(self, number: str, tasks: list[Record]) -> list[Record]:
        """A change of each kind, all by one document."""
        date = any_day(self.random, self.year, last_month=2).replace("-0", "-1", 1)
        document = self.library.add_amending(number, date, self.committee.id)
        made = [
            self._later(next((task for task in tasks if "-Q" in (task["period"] or "")), tasks[0])),
            _longer(tasks[2]),
            self._with_one_more(tasks[3]),
            self._added(f"{tasks[4]['number']}a"),
            _withdrawn(tasks[-1]),
        ]
        return [{**amendment, "document": document, "from": date} for amendment in made]

    def _later(self, task: Record) -> Record:
        return {
            "task": task["number"],
            "field": "period",
            "old": task["period"],
            "new": f"{self.year}-12-31",
            "words": f"Lùi nhiệm vụ số {task['number']} đến trước ngày 31/12/{self.year}.",
        }

    def _with_one_more(self, task: Record) -> Record:
        busy = [one.get("body") for line in task["assignments"] for one in line["assignees"]]
        new = self.random.choice([one for one in self.world.owners if one.id not in busy])
        return {
            "task": task["number"],
            "field": "assignees",
            "role": "support",
            "old": [],
            "new": [{new.key: new.id}],
            "words": f"Thêm {new.wordings[0]} phối hợp thực hiện nhiệm vụ số {task['number']}.",
        }

    def _added(self, number: str) -> Record:
        new = self._task(number, words.DEEDS[0], "nhiệm vụ phát sinh")
        text = f"Thêm nhiệm vụ số {number}: {new['text']}"
        return {"task": number, "field": "task", "new": new, "words": text}


def _longer(task: Record) -> Record:
    new = f"{task['text']} Thực hiện xong trước kỳ báo cáo."
    return {
        "task": task["number"],
        "field": "text",
        "old": task["text"],
        "new": new,
        "words": f"Nhiệm vụ số {task['number']} nay là: {new}",
    }


def _withdrawn(task: Record) -> Record:
    text = f"Bỏ nhiệm vụ số {task['number']}."
    return {"task": task["number"], "field": "task", "new": None, "words": text}


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


def source_text(plan: Record, tasks: list[Record]) -> str:
    """The plan as its paper would print it."""
    lines = [line["text"] for line in plan["opening"]] + [plan["basis"]]
    for section in plan["sections"]:
        lines.append(f"{section['number']}. {section['heading']}")
        lines += [f"- {item}" for item in section.get("items", ())]
        lines += section.get("paragraphs", ())
        for task in tasks if section.get("tasks") else ():
            lines.append(f"{task['number']}. {task['text']}")
            lines += [f"- *{line['label']}:* {line['text']}" for line in task["assignments"]]
            if "period_text" in task:
                lines.append(f"- *{task['period_label']}:* {task['period_text']}")
    lines.append(plan["recipients"]["heading"])
    lines += [f"- {item}" for item in plan["recipients"]["items"]]
    lines += plan["signature"]
    lines += [f"[^{note['number']}] {note['text']}" for note in plan["notes"]]
    text = "\n\n".join(lines) + "\n"
    for note in plan["notes"]:
        mark = note["number"]
        text = text.replace(f"[^{mark}]", mark.translate(_SUPERSCRIPTS))
    return text
