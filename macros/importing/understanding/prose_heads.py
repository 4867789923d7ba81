"""Whose duties stand below a line of prose, or behind it."""

import re
from collections.abc import Sequence

from macros.importing.names.in_prose import names_at
from macros.importing.names.printed import plain_line
from macros.importing.understanding import aside_words as asides
from macros.importing.understanding import duty_words as words
from macros.importing.understanding import section_words as sections
from macros.importing.understanding.duty_words import is_duty
from macros.importing.understanding.headings import (
    Heading,
    asked_before,
    directing,
    given_last,
    heading_of,
    led_in,
    list_follows,
    must_do,
    seems_to_name,
    titled,
    titled_in_line,
    unreadable,
    without_asking,
)
from macros.importing.understanding.left_out import unread_at_head
from macros.importing.understanding.prose_context import (
    OPENERS,
    Context,
    SectionKind,
    are_duties,
    directs_others,
)
from macros.importing.understanding.prose_lines import HIGH, Line
from macros.importing.understanding.sentences import roles_said
from macros.importing.understanding.subjects import (
    WHOSE,
    Subject,
    first_subject,
    is_strong,
    subject_at,
)
from macros.recognisers.blocks import Block
from macros.recognisers.line_roles import LineRole

_FEW = 25  # words
_BARE_WORK = re.compile(r" (?:(?:tổ chức|triển khai|tập trung) ){0,2}thực hiện")
_GOES_ON = re.compile(r", (?:các |[A-ZĐ])")  # with names that could not be read
_MOST = 3  # at least two of so many


def heading_in(line: Line, context: Context) -> Heading | None:
    """The body, if any, that a line names for what stands below it or behind its colon."""
    heading = heading_of(line.text) if line.text and line.block.kind not in OPENERS else None
    if heading or not (line.is_marked or context.bodies):
        return heading
    if line.is_marked and line.below and (found := led_in(line.text) or given_last(line.text)):
        return found
    if line.is_marked and sections.only_heads_duties(without_asking(line.text), line.below):
        among = context.bodies or sections.tells_whose(line.text)
        heading = titled(line.text, among_bodies=among) or unnamed(line)
    elif line.is_marked and context.bodies:
        found = titled_in_line(line.text)
        heading = found if found and is_duty(found.rest) else None
    among_bodies = context.bodies and not line.labels
    introduces = line.is_marked and line.text.endswith(":")
    if heading is None and line.below and (among_bodies or introduces):
        return unnamed(line)
    return heading


def opened(block: Block, following: Sequence[Block]) -> Heading | None:
    """The body that an unnumbered line names for those behind it."""
    if block.role is LineRole.BASIS:
        return asked_before(block.text)
    if not (following and _stands_alone(block)):
        return None
    text = block.text.strip()
    if text.endswith((";", ",")):
        return None  # “Bộ đội Biên phòng tỉnh;”: of a list that goes on
    if following[0].mark is None:
        asked = goes_on_below(following[0]) and text.endswith(":") and first_subject(text)
        return asked_before(text) if asked and asked.is_asked else None
    if words.gives_out(text):
        return asked_before(text)  # “Chủ tịch UBND tỉnh kết luận như sau:” only speaks
    heading = heading_of(text)
    if heading and not heading.rest and (text.endswith(":") or following[0].kind.is_bullet):
        cut = text.endswith(".") or text[:1].islower()  # the end of a sentence on lines before
        return unreadable(text) if cut else heading
    if not text.endswith(":"):
        return None
    return asked_before(text) or led_in(text) or directing(text, are_duties(following))


def _stands_alone(block: Block) -> bool:
    """Whether it is a paragraph of the body without a mark, and nothing stands below it."""
    return block.mark is None and not (block.row or block.role or block.children)


def goes_on_below(block: Block, *following: Block) -> bool:
    """Whether a paragraph says what to do and not who: “Một là, xây dựng …”, “Rà soát …;”.

    Or what stands between such: “Sau đó, xác định …”.
    """
    text = words.without_ordinal(block.text.strip())
    if not _stands_alone(block) or words.asks(text) or first_subject(text):
        return False
    between = not sections.is_title(text) and any(map(goes_on_below, following))
    return is_duty(text) or between


def ends_list(blocks: Sequence[Block], place: int, *, bare: bool) -> bool:
    """Whether the list that a paragraph has opened, of paragraphs where it is `bare`, is over.

    A section of a higher level ends it, and behind lines with a mark a whole sentence without.
    """
    block, before = blocks[place], blocks[place - 1]
    if bare or not before.mark:
        return False
    if block.mark:
        return block.kind in HIGH and before.kind not in HIGH
    text = block.text.rstrip()
    return _stands_alone(block) and text[:1].isupper() and not text.endswith((",", ";", ":"))


def tells_of_those_behind(
    block: Block, following: Sequence[Block], here: Context, context: Context
) -> Context | None:
    """What a paragraph that ends with a colon tells of the lines behind it; None where nothing.

    `here`: what is known of it by those before it; `context`: by what stands above.
    """
    if here.strong and _leads_in(block, following):
        return here.helped_by(roles_said(block.text).having("support"), block.locator)
    if block.mark:
        return None
    section = None
    if not (context.skip or context.heading) and sections.introduces_tasks(block.text):
        section = SectionKind.TASKS
    elif asides.tells_of_the_past(block.text):
        section = SectionKind.PAST if here.section is SectionKind.PAST else SectionKind.ELSE
    elif here.section is SectionKind.PLAIN and not here.heading and words.gives_out(block.text):
        section = SectionKind.GIVEN
    elif asides.lists_things(block.text):
        section = here.section if here.skip else SectionKind.PLAIN
    return here._replace(section=section) if section else None


def _leads_in(block: Block, following: Sequence[Block]) -> bool:
    """Whether below a body's name a paragraph ends with a colon, and its duties follow."""
    ends = (
        _stands_alone(block) and block.text.rstrip().endswith(":") and not first_subject(block.text)
    )
    return ends and bool(following) and following[0].mark is not None and are_duties(following)


def unnamed(line: Line) -> Heading | None:
    """Somebody whose duties stand below and whose name cannot be read: told, and nobody."""
    whose = WHOSE.match(plain_line(line.text))
    names = seems_to_name(line.text) or bool(whose and names_at(line.text, whose.end())[0])
    names = names or bool(words.asks(line.text) and unread_at_head(line.text))
    names = (names and not first_subject(line.text)) or must_do(line.text)
    if line.block.kind in HIGH or not names:
        return None
    return unreadable(line.text)


def hands_out(line: Line, subject: Subject, *, heads: bool) -> Heading | None:
    """Whose duties a sentence only introduces: “Sở X chủ trì:”; nobody's where it is too long.

    `heads`: the lines beside it name bodies, and it ends as they do, without a sign.
    """
    leads, listed = is_strong(line.text, subject.end), list_follows(line.text)
    few = len(line.text[subject.end :].split()) <= _FEW or listed
    said = line.numbered or line.below
    duties = [is_duty(one.text) and one.text[:1].isupper() for one in said]
    others = [one for one, duty in zip(said, duties, strict=True) if not duty]
    named = all(heading_of(one.text) or first_subject(one.text) for one in others)
    # “Sở X chủ trì, phối hợp Sở Y”, and no work
    roles = not roles_said(line.text).beside(line.text) or directs_others(line.text)
    roles = roles or bool(_BARE_WORK.fullmatch(line.text, subject.end))
    bare = not others and (heads or (len(said) > 1 and roles))
    if not ((line.text.endswith(":") or bare) and any(duties)):
        return None
    if _GOES_ON.match(line.text, subject.end):
        return unreadable(line.text)
    whole = named or (roles and len(said) > 1) or (leads and listed)
    if (few and whole) or (leads and len(said) > 1 and not others):
        return Heading(tuple(subject.names), tuple(roles_said(line.text).having("support")))
    if listed and not leads and _MOST * len(others) <= len(said):
        return Heading(tuple(subject.names))  # “… các nội dung sau:”, and “Các nhiệm vụ khác …”
    whole = heads or (len(said) > 1 and all(one.mark for one in said))
    whole = whole and (not others or (subject.is_asked and listed))
    return unreadable(line.text) if whole else None


def only_directs(line: Line) -> bool:
    """Whether a line says who directs those that all lines below name: “Thứ trưởng A chỉ đạo:”."""
    if not words.only_directs(line.text):
        return False
    naming = line.naming()
    named = [one for one in line.numbered if one in naming]
    return bool(named) and len(line.numbered) <= len(named) + (len(named) > 1)


def goes_on_listing(line: Line) -> bool:
    """Whether below a sentence that is over further duties of its doer stand, each with a dash."""
    dashes = line.numbered
    listed = all(one.kind.is_bullet and one.text[:1].isupper() for one in dashes)
    duties = len(dashes) > 1 and listed and all(is_duty(one.text) for one in dashes)
    return line.is_marked and line.ends and duties


def names_others(line: Line) -> list[Block]:
    """The paragraphs below a duty that ask somebody, or say what somebody does.

    And what behind the last of a list says who reports, and when: that need not be of it alone.
    """
    bare = [one for one in line.below if not one.mark and one.text[:1].isupper()]
    closing = line.closing()
    return [one for one in bare if one in closing or first_subject(one.text)]


def names_another(line: Line, heading: Heading) -> Heading | None:
    """Somebody else at the head of a duty below a body's name: who leads it stays open.

    Or some of those whom the heading names: they do it alone.
    """
    if not line.is_marked or is_duty(line.text):
        return None
    names, end = names_at(line.text, 0)
    does = subject_at(line.text, 0)
    if heading.holds(names):
        return Heading(tuple(does.names)) if does and _are_fewer(does, line, heading) else None
    if does and not does.has_one:
        return Heading(tuple(does.names))  # “Các địa phương tổ chức …” says who does it
    return Heading((), unread=" ".join(line.text[:end].split()))


def _are_fewer(does: Subject, line: Line, heading: Heading) -> bool:
    """Whether only some of those whom a heading names stand at the head of a duty."""
    if does.is_asked or not heading.holds(does.names):
        return False
    cut = line.text.startswith(" quản lý", does.end)  # “các sở quản lý công trình”
    return len(does.names) < len(heading.names) or (heading.begins_with(does.names) and not cut)
