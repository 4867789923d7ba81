"""What all layouts of made-up documents share: a head, bodies and works to choose, an end."""

import hashlib
from dataclasses import dataclass
from random import Random
from typing import Any

from tests.synthetic import times, words
from tests.synthetic.library import Library
from tests.synthetic.paper import Paper
from tests.synthetic.world import FAKE, HOME, Owner, Record, World, body_id, slug
from tests.synthetic.world import day as any_day

_FIRST_NUMBER = 90  # before the first plan of a year: far from those of true ones
_BEGINNING = 6  # words that `begins` holds
_STATE = ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc")


@dataclass(frozen=True)
class MadePlan:
    """The files of a plan's folder."""

    plan: Record  # plan.yml
    tasks: list[Record]  # tasks.yml
    text: str  # text.md
    source: str  # source.txt
    progress: tuple[Record, ...] = ()  # progress.yml; none when nobody told anything


@dataclass(frozen=True)
class Setting:
    """Where and when a plan is made up."""

    world: World
    library: Library
    random: Random
    year: int
    serial: int  # of the plan in its year, from 1
    index: int  # of the plan among all, from 0
    before: tuple[MadePlan, ...]  # those with a lesser index

    def number(self, series: str) -> str:
        """The plan's number: none that a true plan of its year is likely to have."""
        return f"{_FIRST_NUMBER + self.serial}{series}"


@dataclass(frozen=True)
class Work:
    """What a task is about: its short title, and its wording without a full stop."""

    title: str
    words: str

    @property
    def inside(self) -> str:
        """The wording as it goes on in a sentence."""
        return self.words[0].lower() + self.words[1:]


class Writer:
    """Makes up one document: its words on a paper, its tasks and facts beside."""

    def __init__(self, setting: Setting, province: str = HOME) -> None:
        self.setting = setting
        self.random, self.year, self.library = setting.random, setting.year, setting.library
        self.world, self.province = setting.world, province
        self.date = any_day(self.random, self.year, last_month=2)
        self.topic = self.random.choice(list(words.TOPICS))
        self.paper = Paper()
        self.tasks: list[Record] = []
        self.facts: Record = {}
        self.columns = times.in_columns(self.random, self.year)
        self.sentences = times.in_sentences(self.random, self.year)

    def begin(
        self, kind: str, series: str, title: str, issuer: str, head: tuple[str, ...], place: str
    ) -> None:
        """The head, the type and the title; `issuer` by its name, `head` its lines as printed."""
        number = self.setting.number(series)
        year, month, day = self.date.split("-")
        is_letter = kind == "Công văn"
        motto = ("ĐẢNG CỘNG SẢN VIỆT NAM",) if series.endswith("/TU") else _STATE
        self.paper.write(*head, f"Số: {number}")
        self.paper.write(*([f"V/v {title}"] if is_letter else []), *motto)
        self.paper.write(f"{place}, ngày {day} tháng {month} năm {year}", "")
        if not is_letter:
            self.paper.write(kind.upper(), title, "")
        self.facts = {
            "id": slug(f"{number} {year}"),
            "type": kind,
            "number": number,
            "title": title,
            "year": self.year,
            "jurisdiction": self.province,
            "issuer": body_id(issuer, self.province),
            "place": place,
            "date": self.date,
        }

    def of_committee(self, kind: str, series: str, title: str) -> None:
        """Begin a document of the province's people's committee."""
        head = ("ỦY BAN NHÂN DÂN", f"TỈNH MẪU AN {FAKE.upper()}")
        self.begin(kind, series, title, "Ủy ban nhân dân tỉnh", head, "Mẫu An")

    def decide(self, title: str, articles: tuple[str, ...]) -> None:
        """Begin and end a decision; what is attached to it follows."""
        self.of_committee("Quyết định", "/QĐ-UBND", title)
        self.paper.write(
            "ỦY BAN NHÂN DÂN TỈNH",
            "",
            f"Căn cứ {self.library.cite(self.date)};",
            "Theo đề nghị của Giám đốc Sở Nội vụ.",
            "",
            "QUYẾT ĐỊNH:",
            "",
            *(f"Điều {number}. {words}." for number, words in enumerate(articles, 1)),
            f"Điều {len(articles) + 1}. Thủ trưởng các cơ quan chịu trách nhiệm thi hành Quyết "
            "định này./.",
        )
        recipients = (f"Như Điều {len(articles) + 1}", "Hội đồng nhân dân tỉnh")
        self.end(recipients, "TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH")

    def aims(self, count: int) -> None:
        """So many aims, each with a dash."""
        chosen = self.random.sample(words.AIMS, count)
        self.paper.write(*(f"- {capital(aim)}." for aim in chosen))

    def end(self, recipients: tuple[str, ...], *signature: str) -> None:
        """The recipients, then who signs."""
        self.paper.write("", "Nơi nhận:", *(f"- {one};" for one in recipients), "- Lưu: VT.")
        self.paper.write(*signature, f"Người ký {FAKE}")

    def works(self, count: int) -> list[Work]:
        """So many different works, of the document's topic while it has enough."""
        own = self._pairs(self.topic)
        if count > len(own):
            own = [pair for topic in words.TOPICS for pair in self._pairs(topic)]
        return [
            Work(f"{deed[0]} {thing}", f"{deed[1]} {thing}")
            for deed, thing in self.random.sample(own, count)
        ]

    def _pairs(self, topic: str) -> list[tuple[tuple[str, str], str]]:
        deeds = [deed for deed in words.DEEDS if self.province == HOME or "Tỉnh ủy" not in deed[1]]
        return [(deed, thing) for deed in deeds for thing in words.TOPICS[topic]]

    def owners(self, count: int) -> list[Owner]:
        """So many different bodies of the province."""
        listed = self.world.owners if self.province == HOME else self.world.neighbours
        return self.random.sample(listed, count)

    def task(self, at: str, title: str, assignments: list[Record], period: Any) -> None:
        """Add a task whose place has no counted step."""
        self.tasks.append({"at": at, "title": title, "assignments": assignments, "period": period})

    def counted_task(
        self, at: str, wording: str, title: str, assignments: list[Record], period: Any
    ) -> None:
        """Add a task whose place is counted, so that its first words are given too."""
        self.task(at, title, assignments, period)
        begins = " ".join(wording.split()[:_BEGINNING])
        self.tasks[-1] = {"at": at, "begins": begins, **self.tasks[-1]}

    def made(self) -> MadePlan:
        """The files of the plan's folder."""
        source = self.paper.received
        received = {"file": "source.txt", "sha256": hashlib.sha256(source.encode()).hexdigest()}
        plan = {**self.facts, "received": received}
        return MadePlan(plan, self.tasks, self.paper.text, source)


def capital(words: str) -> str:
    """The words as a sentence begins."""
    return words[0].upper() + words[1:]


def given(role: str, *assignees: Owner | Record) -> Record:
    """An assignment of tasks.yml."""
    return {
        "role": role,
        "assignees": [one.id if isinstance(one, Owner) else one for one in assignees],
    }


def named(owners: list[Owner], joint: str = ", ") -> str:
    """Their names, as a line prints them."""
    return joint.join(one.wordings[0] for one in owners)
