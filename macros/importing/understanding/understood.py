"""What a received text was understood to say: its tasks, its citations, and what stays unread."""

from typing import Literal, NamedTuple

from macros.importing.names.printed import PrintedName
from macros.model.tasks import PrintedAs
from macros.recognisers.blocks import Block, Outline
from macros.recognisers.roles import RoleWord

# Why words are unread.
NO_NAME = "không chắc là tên cơ quan, nhóm hay chức vụ"
NOT_SURE_WHOSE = "không chắc việc này là của cơ quan, nhóm hay người ấy"
NOT_SURE_WITH_WHOM = "không rõ phối hợp với cơ quan nào"
NOT_SURE_WHICH_TASK = "không rõ những người này làm nhiệm vụ nào"
NOT_SURE_A_DUTY = "không rõ đoạn này có phải một nhiệm vụ"


class Assigned(NamedTuple):
    """Who has a role, and which words of the text say so."""

    role: RoleWord
    who: tuple[PrintedName, ...]
    at: str  # the line, cell or heading that names them; the task's own place for its words
    printed: PrintedAs
    elsewhere: bool = False  # no label or head of the task's own line or row says the role


class StatedTime(NamedTuple):
    """A time of a task; without `when` it is printed and fits no form of the data (`why`)."""

    when: str | None
    words: str
    why: str = ""
    scope: str | None = None


class Unread(NamedTuple):
    """Words that were not understood, where they stand, and why."""

    at: str
    words: str
    why: str


class UnderstoodTask(NamedTuple):
    """A task: where it stands, its words, and what the text says of it."""

    block: Block
    text: str
    assigned: tuple[Assigned, ...] = ()
    times: tuple[StatedTime, ...] = ()
    result: str | None = None
    unread: tuple[Unread, ...] = ()
    unsure: frozenset[str] = frozenset()  # roles of which somebody could not be read
    # That its words give besides, where a line or a column of time says `times`.
    more_times: tuple[StatedTime, ...] = ()

    @property
    def at(self) -> str:
        """Its locator."""
        return self.block.locator

    def having(self, *roles: RoleWord) -> list[PrintedName]:
        """Who has one of some roles, in the order of print, each once."""
        found = {
            one.words: one for given in self.assigned if given.role in roles for one in given.who
        }
        return list(found.values())

    @property
    def lead(self) -> list[PrintedName]:
        """Who answers for the task: who leads, else who carries out, else who directs."""
        ranks: tuple[RoleWord, ...] = ("lead", "carry_out", "other", "direct", "monitor")
        first = (role for role in ranks if role in self.unsure or self.having(role))
        return self.having(next(first, "lead"))


class HeldColumn(NamedTuple):
    """What a column holds whose head does not say it: for `columns` of plan.yml."""

    head: str
    holds: Literal[
        "task", "direct", "lead", "carry_out", "support", "monitor", "other", "time", "result"
    ]


class Understood(NamedTuple):
    """All that was understood of a text."""

    outline: Outline
    tasks: tuple[UnderstoodTask, ...]
    citations: tuple[str, ...]  # numbers, or titles without one, as printed
    unread: tuple[Unread, ...]
    years: tuple[int, ...]  # that the document is for; empty when it does not say
    columns: tuple[HeldColumn, ...] = ()
