"""What was read of the data folder: records, and the folders of plans, before they are linked."""

from collections.abc import Mapping
from copy import copy
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from macros.kinds import DOCUMENT, OWNERS
from macros.model.abbreviations import Abbreviation
from macros.model.documents import Document
from macros.model.jurisdictions import Jurisdiction
from macros.model.owners import Body, Group, Position
from macros.model.plans import Plan, PlanEntry
from macros.model.progress import Update
from macros.model.site_facts import SiteFacts
from macros.model.successions import Succession
from macros.model.tasks import PlacedTask, TaskEntry
from macros.problems import Problem
from macros.reading.composed import ComposedSource
from macros.reading.strict_yaml import YamlFile
from macros.reading.validation import Located
from macros.recognisers.blocks import Outline

if TYPE_CHECKING:
    from macros.reading.upgrading import UpgradedPlan

_NAME_KEYS = ("name", "variants", "short_names", "committee")


@dataclass
class PlanFolder:
    """One folder of ``data/plans/``: the plan's text, what is said of it, and what was received.

    `plan` and `tasks` are composed of the text and of what plan.yml and tasks.yml (`entry`,
    `entries`) say: the plan while reading, the tasks by `macros/linking/composing.py`.
    """

    name: str
    path: str
    entry: Located[PlanEntry] | None = None
    entries: list[Located[TaskEntry]] = field(default_factory=list)
    places: tuple[str, ...] = ()  # of all tasks as written, also of those that could not be read
    item_lines: tuple[int, ...] = ()  # where the items of tasks.yml begin, read or not
    outline: Outline | None = None  # of text.md
    plan: Located[Plan] | None = None
    tasks: list[Located[PlacedTask]] = field(default_factory=list)
    updates: list[Located[Update]] = field(default_factory=list)  # of progress.yml
    all_read: bool = False  # every record could be read, and has no holes
    updates_read: bool = True  # every one, or there is none
    source_name: str = "source.txt"  # of the document as received
    received: str | None = None  # its text: of a plain one as it is, else in our notation
    sha256: str = ""  # of the document as received
    upgraded: "UpgradedPlan | None" = None  # the files, where they are of an older layout
    digest: str = ""  # of all that it was read from; empty unless it is to be kept

    @property
    def whole(self) -> bool:
        """Whether every word and every record could be read."""
        return self.all_read and self.outline is not None

    def pack(self) -> None:
        """Makes its YAML files small: of sound ones nobody asks for more than where items begin."""
        for one in (self.entry, *self.entries[:1], *self.updates[:1]):
            if one and isinstance(one.source, YamlFile):
                one.source.pack()

    def settle(self) -> None:
        """Lets go of what only rules ask for: the received text, and where words of tasks stand."""
        self.received = None
        for one in self.tasks:
            if isinstance(one.source, ComposedSource):
                one.source.spans.clear()

    @property
    def proofs_known(self) -> bool:
        """Whether every document that proves a result could be read."""
        return self.updates_read and all(one.sound("evidence") for one in self.updates)


@dataclass
class Records:
    """Everything that could be read, before it is checked and linked.

    A record with a fault is mended (``Located.faults``) or missing. The rest is checked all the
    same, but for what hangs on it: ``broken``, ``named`` and ``names_known`` tell rules where to
    keep silent, so that a fault is reported once, where it stands.
    """

    bodies: list[Located[Body]] = field(default_factory=list)
    groups: list[Located[Group]] = field(default_factory=list)
    positions: list[Located[Position]] = field(default_factory=list)
    documents: list[Located[Document]] = field(default_factory=list)
    abbreviations: list[Located[Abbreviation]] = field(default_factory=list)
    jurisdictions: list[Located[Jurisdiction]] = field(default_factory=list)
    site: Located[SiteFacts] | None = None
    successions: list[Located[Succession]] = field(default_factory=list)
    plans: list[PlanFolder] = field(default_factory=list)
    drafts: list[str] = field(default_factory=list)  # names of folders, left out or not
    older_bodies: list[Problem] = field(default_factory=list)  # where a fate is told
    # Ids as written, also of records that could not be read; none for a file that could not be.
    written_ids: dict[str, set[str]] = field(default_factory=dict)
    # Keys of the numbers of documents as written.
    written_numbers: set[str] = field(default_factory=set)
    broken: set[str] = field(default_factory=set)  # lists of which a record could not be read
    # File, line and column of each value with a hole: nothing else is to be said about it yet.
    hole_places: set[tuple[str, int, int]] = field(default_factory=set)
    shared_digest: str = ""  # of all that plans have in common; empty unless plans are to be kept

    @cached_property
    def named(self) -> set[tuple[str, str]]:
        """Kind and id of the bodies, groups and positions that could be read with all names."""
        return {
            (kind.id, one.record.id)
            for kind in OWNERS
            for one in getattr(self, kind.files)
            if all(one.sound(key) for key in _NAME_KEYS)
        }

    @cached_property
    def names_known(self) -> bool:
        """Whether every body, group and position could be read with all its names."""
        everyone = [one for kind in OWNERS for one in getattr(self, kind.files)]
        return not self.broken & {kind.files for kind in OWNERS} and all(
            one.sound(key) for one in everyone for key in _NAME_KEYS
        )

    def with_only(self, folder: PlanFolder) -> "Records":
        """The same records beside one plan alone; of the others nothing is known."""
        _ = self.named, self.names_known  # found once for all
        alone = copy(self)
        alone.plans = [folder]
        alone.__dict__.pop("plans_known", None)
        return alone

    @property
    def summary(self) -> str:
        """How many records there are, in one line for people."""
        tasks = sum(len(folder.tasks) for folder in self.plans)
        return summary(len(self.plans), tasks, self.counts)

    @property
    def counts(self) -> dict[str, int]:
        """How many records plans have in common, by the names of their files."""
        return {kind.files: len(getattr(self, kind.files)) for kind in (*OWNERS, DOCUMENT)}

    @cached_property
    def plans_known(self) -> bool:
        """Whether every word of every plan could be read."""
        return all(folder.whole for folder in self.plans)


def summary(plans: int, tasks: int, counts: Mapping[str, int]) -> str:
    """How many records there are, in one line for people; `counts` as in `Records.counts`."""
    words = ", ".join(f"{counts[kind.files]} {kind.word}" for kind in (*OWNERS, DOCUMENT))
    return f"{plans} kế hoạch, {tasks} nhiệm vụ, {words}"
