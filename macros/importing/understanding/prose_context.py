"""What is known above a list of lines, and what the lines side by side tell of each other."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from macros.importing.names.printed import PrintedName, is_within, plain_line
from macros.importing.names.words import USUAL
from macros.importing.understanding import aside_words as asides
from macros.importing.understanding import seats
from macros.importing.understanding import section_words as sections
from macros.importing.understanding.duty_words import is_duty
from macros.importing.understanding.headings import Heading, heading_of
from macros.importing.understanding.subjects import enacts
from macros.recognisers.blocks import Block, Part
from macros.recognisers.line_roles import LineRole
from macros.recognisers.markers import Kind, is_capitals

_BLANKS, _LINES = 3, 20  # lines of a form with blanks, and of how many one must have some
_MANY = 12
_FEWEST = 2  # lines that tell what those beside them are
OPENERS = (Kind.APPENDIX, Kind.FORM)


class Context(NamedTuple):
    """What is known above a list of blocks."""

    heading: Heading | None = None
    heading_at: str = ""
    weak: bool = False  # whom an introducing sentence asks: any line may name another
    tasks: bool = False  # a section of tasks
    holds: bool = False  # one that may hold some: how a document is put into effect
    skip: bool = False  # a section of something else
    bodies: bool = False  # the lines side by side name bodies
    duties: bool = False  # the lines side by side begin as duties do
    side: bool = False  # of something that somebody may be asked to do there
    reports: bool = False  # of who reports, and when
    rules: bool = False  # an article of a regulation: who is plainly asked has a task, nobody else
    past: bool = False  # what tells of the past: no task, before a heading looks ahead

    @property
    def strong(self) -> bool:
        """Whether a heading names whose duties stand below, whatever they say."""
        return self.heading is not None and not self.weak

    def helped_by(self, names: Sequence[PrintedName], at: str) -> "Context":
        """The same, where those whom the heading names work with others, as the line `at` says."""
        if self.heading is None:
            return self
        helpers = (*self.heading.helpers, *names)
        heading = self.heading._replace(helpers=helpers, helpers_at=at if names else "")
        return self._replace(heading=heading)


def name_bodies(blocks: Sequence[Block]) -> bool:
    """Whether most numbered lines side by side name the bodies whose duties stand below."""
    marked = [one for one in blocks if one.mark and not one.row]
    if len(marked) < _FEWEST:
        return False
    named = [
        one
        for one in marked
        if (head := heading_of(one.text)) and (is_duty(head.rest) if head.rest else one.children)
    ]
    return len(named) >= _FEWEST and 2 * len(named) >= len(marked)


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


def of_part(part: Part) -> Context | None:
    """What is known above the outermost lines of a part; None where it holds no task."""
    titles = [*_titles(part)]
    if is_form(part) or any(map(sections.gives_no_task, titles)):
        return None
    past = is_report(part)
    return Context(past=past, skip=past)


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
    if not block.children and (enacts(text) or seats.is_member(text)):
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


def below_heading(block: Block, context: Context) -> Context:
    """What a heading says of the lines below it."""
    if block.kind is Kind.APPENDIX and block.part.opener is block:
        return context
    if (context.past and not sections.looks_ahead(block.text)) or (
        context.rules and not sections.binds(block.text)
    ):
        return context
    skip = context.skip and not (context.past or context.rules)
    context = context._replace(past=False, rules=False, skip=skip)
    if sections.recalls(block.text):
        return context._replace(skip=True, side=False, tasks=False, holds=False, past=True)
    works = context.tasks and is_duty(block.text) and not sections.recalls(block.text)
    works = works or (context.weak and sections.is_of_requirements(block.text))
    if sections.is_of_else(block.text) and not works:
        side, reports = sections.may_ask(block.text), sections.is_of_reports(block.text)
        return context._replace(skip=True, tasks=False, holds=False, side=side, reports=reports)
    if sections.may_hold_tasks(block.text):
        tasks = sections.is_of_tasks(block.text) or context.tasks
        return context._replace(skip=False, side=False, reports=False, tasks=tasks, holds=True)
    return context


def is_several(name: PrintedName) -> bool:
    """Whether a name is of several: “các sở, ngành”, “UBND các xã”; no project's has “các” so."""
    words = plain_line(name.words)
    several = re.search(r"(?<!\w)các (?=\w)", words, re.IGNORECASE)
    return name.is_group or bool(several and USUAL.member.match(words.lower(), several.start()))


def are_within(names: Iterable[PrintedName], heading: Heading | None) -> bool:
    """Whether names are those of a heading, or contain them."""
    heads = heading.names if heading else ()
    return all(is_within(one, heads) and not _is_of_others(one, heads) for one in names)


def are_some_of(names: Iterable[PrintedName], heading: Heading | None) -> bool:
    """Whether each name is but the first of a heading's: “các sở” of “các sở, địa phương”."""
    heads = [plain_line(one.words).casefold() for one in heading.names] if heading else []
    said = [plain_line(one.words).casefold() for one in names]
    return bool(said) and all(
        any(head.startswith((f"{one},", f"{one} và ")) for head in heads) for one in said
    )


def _is_of_others(name: PrintedName, heads: Iterable[PrintedName]) -> bool:
    """Whether “khác” sets somebody apart from those of a heading: “Các sở, ngành khác”."""
    others = bool(name.scope and name.scope.strip().startswith("khác"))
    return others and name.words.casefold() not in {one.words.casefold() for one in heads}
