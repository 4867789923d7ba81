"""One task of prose, made of its line, the lines that word it, its labels and its heading."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from macros.importing.names.printed import PrintedName
from macros.importing.understanding.aside_words import is_aside
from macros.importing.understanding.doers import Doers, read_doers
from macros.importing.understanding.facts import Dated
from macros.importing.understanding.headings import Heading
from macros.importing.understanding.sentences import Said, only_helps, roles_said, says_it_leads
from macros.importing.understanding.stated import (
    result_of,
    times_in_prose,
    times_of_items,
    times_stated,
)
from macros.importing.understanding.task_labels import Label, labels_inside, role_in, words_of
from macros.importing.understanding.understood import (
    NO_NAME,
    NOT_SURE_WITH_WHOM,
    Assigned,
    StatedTime,
    UnderstoodTask,
    Unread,
)
from macros.recognisers.blocks import Block
from macros.recognisers.markers import Kind
from macros.recognisers.patterns import compiled
from macros.recognisers.roles import RoleWord

# “… Trước ngày 08/3, Phó Thủ tướng sẽ chủ trì cuộc họp”: what will be, and not by when to do it.
_FORETOLD = compiled(r"(?<=[.;] )[^.;,]{3,60}, (?=[A-ZĐ])[^.;,]{3,80} sẽ [^.;]*")
_SPOKEN: tuple[RoleWord, ...] = ("direct", "lead", "carry_out", "support", "monitor")


class Given(NamedTuple):
    """What is known of a task beside its own line."""

    wording: Sequence[Block] = ()  # lines below that word it
    labels: Sequence[Label] = ()
    heading: Heading | None = None  # whose duty it is
    heading_at: str = ""
    shown: str = ""  # its line, where its heading stands in it


def make_task(block: Block, text: str, given: Given, dated: Dated) -> UnderstoodTask:
    """The task of a line; `text`: its words behind a heading in the line."""
    return _Making(block, text, given, dated).task()


class _Making:
    """A task while it is put together."""

    def __init__(self, block: Block, text: str, given: Given, dated: Dated) -> None:
        self.block, self.text, self.given = block, text, given
        self.dated, self.years = dated, dated.years
        self.unread: list[Unread] = []
        self.unsure: set[str] = set()
        self.assigned: list[Assigned] = []
        inside = labels_inside(text)
        own = [Label(one.meaning, words_of(text, one), block.locator) for one in inside]
        self.inside = own
        self.spoken = text[: inside[0].start].rstrip(" (") if inside else text
        wording = [one for one in given.wording if one.mark or not is_aside(one.text)]
        self.details = [detail for one in wording for detail in _all_below(one)]

    def task(self) -> UnderstoodTask:
        """The task."""
        self._by_labels()
        if not self.unsure and not self._has("lead", "carry_out"):
            self._by_words()
        times = self._times()
        lines = [self.given.shown or self.text, *map(_with_marker, self.details)]
        labels = (*self.given.labels, *self.inside)
        results = [result_of(one.words) for one in labels if one.meaning == "result"]
        return UnderstoodTask(
            self.block,
            "\n".join(lines),
            tuple(map(self._in_line, self.assigned)),
            times,
            "; ".join(filter(None, results)) or None,
            tuple(self.unread),
            frozenset(self.unsure),
        )

    def _in_line(self, one: Assigned) -> Assigned:
        """A role with the places of its names in the whole line, a heading in it as well."""
        shown = self.given.shown
        before = len(shown) - len(self.text) if shown.endswith(self.text) else 0
        if one.printed != "text" or not before:
            return one
        moved = (who._replace(start=who.start + before, end=who.end + before) for who in one.who)
        return one._replace(who=tuple(moved))

    def _has(self, *roles: RoleWord) -> bool:
        return any(one.role in roles for one in self.assigned)

    def _by_labels(self) -> None:
        for label in self.given.labels:
            if role := role_in(label.meaning):
                self._named(label, role, read_doers(label.words, role), in_line=True)
        for label in self.inside:
            if role := role_in(label.meaning):
                self._named(label, role, read_doers(label.words, role), in_line=False)

    def _named(self, label: Label, role: RoleWord, doers: Doers, *, in_line: bool) -> None:
        self.unread += [Unread(label.at, words, NO_NAME) for words in doers.left]
        if doers.left:
            self.unsure.add(role)
        roles = [known for known, _ in doers.named] or [role] * len(doers.left)
        for known in dict.fromkeys(roles):
            who = tuple(one for its, one in doers.named if its == known)
            elsewhere = in_line and (known != role or not label.known)
            printed = "line" if in_line else "text"
            self.assigned.append(Assigned(known, who, label.at, printed, elsewhere))  # type: ignore[arg-type]

    def _by_words(self) -> None:
        """The roles that the heading and the words of the task give."""
        heading = self.given.heading
        said = roles_said(self.spoken, loose=self.block.mark is not None and not heading)
        at = self.block.locator
        self.unread += [Unread(at, words, NOT_SURE_WITH_WHOM) for words in said.left]
        if heading:
            role: RoleWord = "lead" if says_it_leads(self.spoken) else "carry_out"
            above = self.given.heading_at
            told = bool(heading.unread) or not self._is_below(above)
            if heading.unread:
                self.unread.append(Unread(above, heading.unread, NO_NAME))
                self.unsure.add(role)
            names = _who_leads(heading.names, said.having("lead"))
            leaders = _others_lead(self.spoken, names, said)
            if leaders:  # the body only helps
                self.assigned.append(Assigned("lead", leaders, at, "text"))
                self.assigned.append(Assigned("support", names, above, "heading", True))
                return
            self.assigned.append(Assigned(role, names, above, "heading", told))
            known = {one.words for one in names}
            helpers = tuple(one for one in heading.helpers if one.words not in known)
            if helpers:
                place = heading.helpers_at or above
                apart = told or bool(heading.helpers_at)
                self.assigned.append(Assigned("support", helpers, place, "heading", apart))
            known.update(one.words for one in helpers)
            helping = said.having("support")
            # Of a group of which some lead, others may help.
            others = tuple(one for one in helping if one.is_group or one.words not in known)
            if others:
                self.assigned.append(Assigned("support", others, at, "text"))
            return
        if not said.named:
            self._by_lines()
        labelled = bool(self.assigned)
        for role in _SPOKEN:
            who = tuple(said.having(role))
            if who and not (labelled and role != "support"):
                self.assigned.append(Assigned(role, who, at, "text"))

    def _is_below(self, place: str) -> bool:
        """Whether its line stands below, or in, the one at a place, not merely behind it."""
        step: Block | None = self.block
        while step is not None and step.locator != place:
            step = step.parent
        return step is not None

    def _by_lines(self) -> None:
        """The roles that lines below give which say nothing else: “- Sở Y tế chủ trì.”."""
        for line in self.details:
            said = roles_said(line.text)
            if not said.named or said.beside(line.text):
                continue
            for role in dict.fromkeys(role for role, _ in said.named):
                who = tuple(said.having(role))
                self.assigned.append(Assigned(role, who, line.locator, "line", True))

    def _times(self) -> tuple[StatedTime, ...]:
        stated: list[StatedTime] = []
        labels = [one for one in (*self.given.labels, *self.inside) if one.meaning == "time"]
        for label in labels:
            times = times_stated(label.words.strip(), self.years)
            self.unread += [Unread(label.at, one.words, one.why) for one in times if not one.when]
            stated += times
        if not labels:
            stated = list(self._times_in_words())
            at = self.block.locator
            self.unread += [Unread(at, one.words, one.why) for one in stated if not one.when]
        return tuple(stated)

    def _times_in_words(self) -> Iterator[StatedTime]:
        below = [] if self.inside else [_with_marker(one) for one in self.details]
        said = _FORETOLD.sub("", "\n".join([self.spoken, *below]))
        stated = times_in_prose(said, self.dated)
        yield from stated
        known = {one.when for one in stated}
        for one in times_of_items([detail.text for detail in self.details], self.years):
            if one.when not in known:
                yield one


def _who_leads(
    names: tuple[PrintedName, ...], leading: Sequence[PrintedName]
) -> tuple[PrintedName, ...]:
    """Those of several in a heading of whom the duty itself says that they lead; else all."""
    said = {one.words.casefold() for one in leading}
    return tuple(one for one in names if one.words.casefold() in said) or names


def _others_lead(text: str, names: Sequence[PrintedName], said: Said) -> tuple[PrintedName, ...]:
    """Who leads what a body only helps with: “Phối hợp tiến hành … do Sở X chủ trì”."""
    if not only_helps(text) or said.having("support"):
        return ()
    return tuple(one for one in said.having("lead") if one not in names and not one.is_group)


def _all_below(block: Block) -> Iterator[Block]:
    yield block
    yield from _below_all(block.children)


def _below_all(blocks: Iterable[Block]) -> Iterator[Block]:
    for child in blocks:
        if not child.row and child.kind is not Kind.NOTE:
            yield from _all_below(child)


def _with_marker(block: Block) -> str:
    return f"{block.marker} {block.text}".strip()
