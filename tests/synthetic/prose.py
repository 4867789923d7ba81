"""Made-up plans of steering committees: tasks in prose, with labelled lines below them."""

import hashlib

from macros.reading.upgrading import typed_wording
from tests.synthetic import words
from tests.synthetic.paper import raised
from tests.synthetic.tasks import TaskMaker
from tests.synthetic.world import FAKE, HOME, Record, slug
from tests.synthetic.world import day as any_day
from tests.synthetic.writer import MadePlan, Setting

_AMENDED = 10  # one plan of so many is amended: the second of its layout


def prose(setting: Setting) -> MadePlan:
    """A plan of a committee; amended by a later document, some."""
    maker = _PlanMaker(setting)
    plan = maker.plan()
    source = source_text(plan, maker.tasks)
    made = typed_wording(plan, maker.tasks, hashlib.sha256(source.encode()).hexdigest())
    return MadePlan(made.plan, made.tasks, made.text, source)


class _PlanMaker:
    """Makes one plan; its tasks first, because their footnotes stand in the plan."""

    def __init__(self, setting: Setting) -> None:
        self.setting = setting
        self.world, self.library, self.random = setting.world, setting.library, setting.random
        self.year = setting.year
        # The same in two years, which the site compares.
        turn = setting.index // _AMENDED % len(self.world.committees)
        committee = self.world.committees[turn]
        self.maker = TaskMaker(self.world, self.library, self.random, self.year, committee)
        self.committee, self.date = self.maker.committee, self.maker.date
        self.amended = setting.index % _AMENDED == _AMENDED // 2
        self.tasks = self.maker.tasks()

    def plan(self) -> Record:
        """The plan without its tasks."""
        number = self.setting.number("-KH/BCĐ")
        title = f"về {self.committee.topic} năm {self.year} {FAKE}"
        year, month, day = self.date.split("-")
        return {
            "id": slug(f"{number} {self.year}"),
            "type": "Kế hoạch",
            "number": number,
            "title": title,
            "year": self.year,
            "jurisdiction": HOME,
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
            "notes": self.maker.notes,
            "amendments": self._amendments(number) if self.amended else [],
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

    def _amendments(self, number: str) -> list[Record]:
        """A change of each kind, all by one document."""
        tasks = self.tasks
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
        new = self.maker.task(number, words.DEEDS[0], "nhiệm vụ phát sinh")
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
    return raised("\n\n".join(lines) + "\n", len(plan["notes"]))
