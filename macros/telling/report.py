"""What a comparison found, as plain objects: pages, feeds and the three formats start from it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from macros.telling.sentences import Said

Nature = Literal["amendment", "transcription", "reading", "record", "progress", "editorial"]


@dataclass(frozen=True)
class NatureLabel:
    """How changes of a nature are called, and what they bear on."""

    words: str
    official: bool = True  # told with its subject, not under what editors changed
    of_task: bool = False  # changes what a task asks of those who own it


NATURES: dict[Nature, NatureLabel] = {
    "amendment": NatureLabel("Sửa đổi bởi văn bản ban hành sau", of_task=True),
    "transcription": NatureLabel("Sửa bản chép nguyên văn", of_task=True),
    "reading": NatureLabel("Sửa cách ghi nhận (lời văn đã ban hành không đổi)", of_task=True),
    "record": NatureLabel("Thông tin tra cứu"),
    "progress": NatureLabel("Kết quả thực hiện"),
    "editorial": NatureLabel("Biên tập", official=False),
}
OFFICIAL = tuple(nature for nature, label in NATURES.items() if label.official)
EDITORIAL = tuple(nature for nature, label in NATURES.items() if not label.official)
OF_TASK = tuple(nature for nature, label in NATURES.items() if label.of_task)

TaskId = tuple[str, str]  # plan and code, as the head names them
Subject = tuple[str, str]  # kind and id: ("body", "so-noi-vu"), ("task", "03-kh-bcd-2022/06")


@dataclass(frozen=True)
class SourceLines:
    """The lines of text.md that hold a wording, before and after its transcription changed.

    A line is None, and its words are empty, where the wording stood or stands in none.
    """

    file: str
    old_line: int | None
    old: str
    new_line: int | None
    new: str
    received_changed: bool  # whether the document as received is another file now


@dataclass(frozen=True)
class Change:
    """One change of one subject."""

    kind: str  # what changed: "period", "text", "assignees", "force", "name" …
    nature: Nature
    said: Said
    old: str | None = None
    new: str | None = None
    document: str | None = None  # id of the document by which
    source: SourceLines | None = None
    by: str = ""  # in words: theo Thông báo số …, từ ngày …
    quote: str = ""  # the wording of an amendment, or of a fact that alone changed
    who: Subject | None = None  # the body that reports


@dataclass(frozen=True)
class Changed:
    """A task, plan, body, group, position, document, abbreviation, the site, and its changes."""

    subject: Subject
    name: str
    title: str  # a task's short name, a document's title; else empty
    changes: tuple[Change, ...]

    def of(self, *natures: Nature) -> tuple[Change, ...]:
        """The changes of these natures."""
        return tuple(change for change in self.changes if change.nature in natures)


@dataclass(frozen=True)
class TaskShare:
    """A task that an owner has, in one of the report's lists: how it is owned, before and after."""

    task: TaskId
    old_way: str | None  # named, group, membership, succession; None when it was not owned
    new_way: str | None
    through: str  # the group, position, committee or predecessor by which it is or was; else empty
    came_from: str | None  # id of the merged body that had the task before


@dataclass(frozen=True)
class Effect:
    """What the change means for one body, group or position."""

    subject: Subject
    name: str
    said: Said
    gained: tuple[TaskShare, ...]
    lost: tuple[TaskShare, ...]
    otherwise: tuple[TaskShare, ...]  # owned in another way or role than before
    touched: tuple[TaskId, ...]  # owned as before, but officially changed
    unchanged: tuple[TaskId, ...]
    touch: str  # what happened to the touched tasks, when nothing else happened to the owner


@dataclass(frozen=True)
class StateInfo:
    """One of the two states compared, and what is wrong with it."""

    name: str  # as asked for: a revision, or the working tree
    commit: str | None
    summary: str  # how many records there are; empty when nothing could be read
    faults: tuple[str, ...]  # the problems of the check, one a line
    left_out: tuple[str, ...]  # what could not be compared because of them


@dataclass(frozen=True)
class Report:
    """Everything that a comparison found, in the order in which it is told."""

    base: StateInfo
    head: StateInfo
    effects: tuple[Effect, ...]
    tasks: tuple[Changed, ...]
    plans: tuple[Changed, ...]
    documents: tuple[Changed, ...]
    owners: tuple[Changed, ...]
    abbreviations: tuple[Changed, ...]
    several_plans: bool  # so that a task is named with its plan
    jurisdictions: tuple[Changed, ...] = ()
    site: tuple[Changed, ...] = ()
    successions: tuple[Changed, ...] = ()
    comparable: bool = True  # False when a side could not be read at all
    numbers: Mapping[TaskId, str | None] = field(default_factory=dict)  # as printed, of every task

    @property
    def subjects(self) -> tuple[Changed, ...]:
        """Everything that changed, whatever it is."""
        named = (self.owners, self.jurisdictions, self.successions, self.abbreviations, self.site)
        listed = (self.tasks, self.plans, self.documents, *named)
        return tuple(changed for part in listed for changed in part)

    @property
    def empty(self) -> bool:
        """Whether nothing changed but the order, white space or comments."""
        return self.comparable and not self.subjects and not self.effects
