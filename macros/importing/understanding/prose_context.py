"""What is known above a list of lines, and what the lines side by side tell of each other."""

from collections.abc import Iterable, Iterator, Sequence
from enum import Enum, auto
from itertools import groupby
from typing import NamedTuple

from macros.importing.names.in_prose import names_at
from macros.importing.names.printed import PrintedName, plain_line
from macros.importing.understanding import aside_words as asides
from macros.importing.understanding import seats
from macros.importing.understanding import section_words as sections
from macros.importing.understanding.duty_words import is_duty
from macros.importing.understanding.facts import Dated
from macros.importing.understanding.headings import Heading, heading_of
from macros.importing.understanding.subjects import enacts
from macros.recognisers.blocks import Block, Part
from macros.recognisers.line_roles import LineRole
from macros.recognisers.markers import Kind, is_capitals
from macros.recognisers.patterns import compiled

_BLANKS, _LINES = 3, 20  # lines of a form with blanks, and of how many one must have some
_MANY = 12
_FEWEST = 2  # lines that tell what those beside them are
_DIRECTS = compiled(r" (?:lãnh đạo, )?chỉ đạo ")
OPENERS = (Kind.APPENDIX, Kind.FORM)


class SectionKind(Enum):
    """What the lines of a section may be."""

    PLAIN = auto()  # nothing says
    HOLDS = auto()  # it may hold tasks: how a document is put into effect
    GIVEN = auto()  # it holds what an issuer has others do: “… có ý kiến như sau:”
    TASKS = auto()
    ELSE = auto()  # something else
    ASKS = auto()  # something else, that somebody may be asked to do
    REPORTS = auto()  # who reports, and when
    RULES = auto()  # an article of a regulation: who is plainly asked has a task, nobody else
    PAST = auto()  # no task, before a heading looks ahead


_SOMETIMES = (SectionKind.ASKS, SectionKind.REPORTS, SectionKind.RULES)


class Context(NamedTuple):
    """What is known above a list of blocks."""

    dated: Dated
    only_asks: bool  # nothing else in the document is a task, so that what it asks of several is
    section: SectionKind = SectionKind.PLAIN
    heading: Heading | None = None
    heading_at: str = ""
    weak: bool = False  # whom an introducing sentence asks: any line may name another
    bodies: bool = False  # the lines side by side name bodies
    duties: bool = False  # the lines side by side begin as duties do

    @property
    def strong(self) -> bool:
        """Whether a heading names whose duties stand below, whatever they say."""
        return self.heading is not None and not self.weak

    @property
    def tasks(self) -> bool:
        """Whether it is a section of tasks."""
        return self.section is SectionKind.TASKS

    @property
    def may_hold(self) -> bool:
        """Whether it is one, or may hold some."""
        return self.section in (SectionKind.TASKS, SectionKind.GIVEN, SectionKind.HOLDS)

    @property
    def skip(self) -> bool:
        """Whether it is a section of something else."""
        return self.section in (SectionKind.ELSE, SectionKind.PAST) or self.side

    @property
    def side(self) -> bool:
        """Whether somebody may be asked to do what it is about."""
        return self.section in _SOMETIMES

    def of(
        self, heading: Heading | None, at: str = "", section: SectionKind = SectionKind.TASKS
    ) -> "Context":
        """Of those whom a heading names that stands at a place, and of nothing else above."""
        return Context(self.dated, self.only_asks, section, heading, at)

    def apart(self) -> "Context":
        """The same of lines that name their own doers."""
        return self._replace(heading=None, weak=False)

    def helped_by(self, names: Sequence[PrintedName], at: str) -> "Context":
        """The same, where those whom the heading names work with others, as the line `at` says."""
        if self.heading is None or not names:
            return self
        helpers = (*self.heading.helpers, *names)
        return self._replace(heading=self.heading._replace(helpers=helpers, helpers_at=at))

    def below(self, block: Block) -> "Context":
        """What a heading says of the lines below it."""
        text = block.text
        if block.kind is Kind.APPENDIX and block.part.opener is block:
            return self
        ahead = sections.looks_ahead(text) and not block.kind.is_bullet
        if self.section is SectionKind.PAST and not ahead:
            return self
        if self.section is SectionKind.RULES and not sections.binds(text):
            return self
        works = (self.tasks and is_duty(text)) or (self.weak and sections.is_of_requirements(text))
        section = self.section
        if sections.recalls(text):
            section = SectionKind.PAST
        elif sections.is_of_else(text) and not works:
            asks = SectionKind.ASKS if sections.may_ask(text) else SectionKind.ELSE
            section = SectionKind.REPORTS if sections.is_of_reports(text) else asks
        elif sections.may_hold_tasks(text):
            tasks = self.tasks or sections.is_of_tasks(text)
            section = SectionKind.TASKS if tasks else SectionKind.HOLDS
        elif section in (SectionKind.PAST, SectionKind.RULES):
            section = SectionKind.PLAIN
        return self._replace(section=section)


def name_bodies(blocks: Sequence[Block]) -> bool:
    """Whether most numbered lines side by side name the bodies whose duties stand below."""
    marked = [one for one in blocks if one.mark and not one.row]
    if len(marked) < _FEWEST:
        return False
    named = [one for one in marked if _names_body(one)]
    return len(named) >= _FEWEST and 2 * len(named) >= len(marked)


def _names_body(block: Block) -> bool:
    """Whether a line names those whose duties stand below: also “Bộ A chỉ đạo Cục B”, a title."""
    head = heading_of(block.text)
    if head and head.rest:
        return is_duty(head.rest)
    return bool(block.children and (head or directs_others(block.text)))


def directs_others(text: str) -> bool:
    """Whether a line says of a body only whom it directs: “Bộ trưởng Bộ A chỉ đạo Cục B”."""
    _, end = names_at(text, 0)
    directs = _DIRECTS.match(plain_line(text), end)
    names, end = names_at(text, directs.end()) if directs else ([], 0)
    return bool(names) and end == len(text.rstrip())


def are_duties(blocks: Sequence[Block]) -> bool:
    """Whether most numbered lines side by side begin as duties do."""
    marked = [one for one in blocks if one.mark and not one.row]
    told = [one for one in marked if is_duty(one.text)]
    return len(told) >= _FEWEST and 2 * len(told) >= len(marked)


def is_form(part: Part) -> bool:
    """Whether what is attached is a form to be filled in, by its title or its blanks."""
    lines = [*_all([part.opener] if part.opener else part.children)]
    blank = sum(asides.has_blanks(one.text) for one in lines)
    if part.locator and blank >= _BLANKS and (_LINES * blank >= len(lines) or blank > _LINES):
        return True
    if part.opener is None:
        return False
    below = (*part.children, *part.opener.children)
    title = [part.opener.text, *(one.text for one in below if one.role is not None)]
    return sections.is_form(" ".join(title))


def _all(blocks: Iterable[Block]) -> Iterator[Block]:
    for block in blocks:
        yield block
        yield from _all(block.children)


def of_part(part: Part) -> SectionKind | None:
    """What the outermost lines of a part may be; None where it holds no task."""
    if is_form(part) or any(map(sections.gives_no_task, _titles(part))):
        return None
    return SectionKind.PAST if is_report(part) else SectionKind.PLAIN


def is_report(part: Part) -> bool:
    """Whether a part tells of the past, by its title, or as a letter to who is reported to."""
    letter = any(asides.tells_superior(one.text) for one in part.children if not one.mark)
    return letter or any(map(sections.is_report, _titles(part)))


def _titles(part: Part) -> Iterator[str]:
    """The lines around the body, and those in capitals before its first numbered one.

    A title that is broken over lines is one: “… cuộc họp nghe / báo cáo về …” is no report.
    """
    first = next((at for at, one in enumerate(part.children) if one.mark), None)
    told = (
        one
        for at, one in enumerate(part.children)
        if one.role is not None or ((first is None or at < first) and is_capitals(one.text))
    )
    for role, lines in groupby(told, key=lambda one: one.role):
        words = (one.text for one in lines)
        yield from [" ".join(words)] if role in (LineRole.TITLE, LineRole.SUBJECT) else words


def holds_nothing(block: Block) -> bool:
    """Whether neither a block nor what stands below it can be a task."""
    text, article = block.text, block.kind is Kind.ARTICLE
    if not block.children and (enacts(text) or seats.is_member(text) or asides.is_slogan(text)):
        return True
    if block.mark is None and text[:1].islower():
        return True  # the rest of a line that a page or a table has cut
    if (block.mark and seats.has_seats(text)) or (article and asides.approves(text)):
        return False
    quotes = asides.amends(text, article=article)
    if quotes or seats.introduces_members(text) or sections.lists_procedures(text):
        return True
    papers = asides.lists_papers(text) or asides.gives_rights(text)
    return papers or (article and bool(block.children) and sections.holds_no_duties(text))


def states_rules(block: Block) -> bool:
    """Whether an article with a title says how things are to be, and not who has to do them."""
    titled = block.kind is Kind.ARTICLE and block.text and block.children
    if not titled or block.text.rstrip().endswith((".", ";", ":")):
        return False
    if heading_of(block.text) or sections.binds(block.text):
        return False  # “Điều 4. Sở Nội vụ có nhiệm vụ”
    return not any(map(sections.holds_duties, _titles_above(block)))


def fills_in(block: Block) -> bool:
    """Whether a line is one of those that tell how to fill in a form."""
    if block.kind is not Kind.BRACKETED_ARABIC:
        return False
    beside = block.parent.children if block.parent else block.part.children
    return any(one.kind is block.kind and asides.fills_in(one.text) for one in beside)


def is_torn(blocks: Sequence[Block]) -> bool:
    """Whether lines without numbers are pieces of something else: most end in the middle."""
    bare = [one.text.rstrip() for one in blocks if not one.mark]
    ended = sum(1 for one in bare if one.endswith((".", ";", ":")))
    return len(bare) >= _MANY and 2 * ended < len(bare)


def _titles_above(block: Block) -> Iterator[str]:
    """The titles of the chapters above, which may stand on the line below “Chương II”."""
    above = block.parent
    while above is not None:
        yield above.text or above.children[0].text
        above = above.parent
