"""Lines that name who does something: by labels, as a body whose duties follow, in a sentence."""

from collections.abc import Sequence

from macros.importing.names.printed import PrintedName
from macros.importing.understanding import aside_words as asides
from macros.importing.understanding import duty_words as words
from macros.importing.understanding import section_words as sections
from macros.importing.understanding.doers import read_doers
from macros.importing.understanding.duty_words import is_duty
from macros.importing.understanding.headings import (
    Heading,
    heading_of,
    list_follows,
    must_do,
    seems_to_lead,
)
from macros.importing.understanding.making import Given
from macros.importing.understanding.prose_context import Context, SectionKind, is_torn
from macros.importing.understanding.prose_counts import counts
from macros.importing.understanding.prose_heads import goes_on_listing, hands_out, only_directs
from macros.importing.understanding.prose_lines import HIGH, Line, Made, passed, told
from macros.importing.understanding.sentences import roles_said
from macros.importing.understanding.subjects import (
    Subject,
    first_subject,
    made_to_answer,
    subject_at,
)
from macros.importing.understanding.task_labels import Label, labels_of, names_doers_inside, parted
from macros.importing.understanding.understood import (
    NOT_SURE_A_DUTY,
    NOT_SURE_WHICH_TASK,
    Unread,
)
from macros.linking.says import label_groups
from macros.recognisers.blocks import Block
from macros.recognisers.roles import ROLE_WORDS

_FEW = 25  # words of a title


def by_groups(line: Line, heading: Heading | None) -> Made | None:
    """Dashes with labels of their own behind them, each a task, also of whom the line names."""
    named = heading if heading and not heading.rest else None
    tasks = []
    for items, labels in label_groups(line.block):
        own = [label for one in labels for label in labels_of(one)]
        for one in items:
            given = Given(one.children, own, named, line.block.locator if named else "")
            tasks.append((Line(one, one.text.strip(), own, []), given))
    return Made(tasks) if tasks else None


def labelled(line: Line, heading: Heading | None, context: Context) -> Made | None:
    """A task with labels; those on its lines, where its line names a body, are its duties."""
    inside = line.is_marked and names_doers_inside(line.text)
    if context.section is SectionKind.PAST or not ((line.labels and line.text) or inside):
        return None
    of_roles = not line.labels or any(one.meaning in ROLE_WORDS for one in line.labels)
    heads = line.block.kind in HIGH
    if heads and _heads_shares(line):
        labels = () if context.skip else line.labels
        return Made(unread=[*map(_told, labels)], below=[(line.below, context.below(line.block))])
    if not of_roles and (context.skip or heads):
        return passed(line.below, context.below(line.block))
    own = {label.at for label in line.labels}  # also below its last dash
    inner = [one for one in line.below if {label.at for label in parted(one)[0]} - own]
    named = heading if heading and not heading.rest else None
    rest = [one for one in line.below if one not in inner]
    duties = [one for one in rest if named and one.mark]
    wording = [one for one in rest if one not in duties]
    helpers = _only_helpers(line.labels) if duties else ()
    section = SectionKind.TASKS if context.tasks else SectionKind.PLAIN
    below = context.of(named, line.block.locator, section)
    if helpers:
        below = below.helped_by(helpers, line.labels[0].at)
    tasks = [] if helpers else [(line, Given(wording, line.labels))]
    return Made(tasks, below=[(duties, below), (inner, context.apart())])


def _heads_shares(line: Line) -> bool:
    """Whether a line of a high level heads numbered ones, or says that who does what follows."""
    numbered = any(one.mark and not one.kind.is_bullet for one in line.below)
    of_shares = numbered or sections.is_of_shares(line.text)
    return of_shares and bool(line.below) and sections.may_hold_tasks(line.text)


def _told(label: Label) -> Unread:
    """A label behind tasks, which may be of all: “3. Thời gian hoàn thành: …”."""
    why = NOT_SURE_WHICH_TASK if label.meaning in ROLE_WORDS else NOT_SURE_A_DUTY
    return Unread(label.at, label.words, why)


def _only_helpers(labels: Sequence[Label]) -> tuple[PrintedName, ...]:
    """Those whom labels name, where all of them say who helps, and each can be read."""
    read = [read_doers(one.words, "support") for one in labels if one.meaning == "support"]
    if len(read) < len(labels) or any(one.left for one in read):
        return ()
    return tuple(name for one in read for role, name in one.named if role == "support")


def names_a_body(line: Line, heading: Heading | None, context: Context) -> Made | None:
    """A line that names a body: what stands below, or behind its colon, are its duties."""
    if heading is None:
        return None
    if context.skip and not (context.side and (heading.asks or must_do(line.text))):
        return None
    duties = context.of(heading, line.block.locator)
    if not heading.rest or (line.below and list_follows(heading.rest)):
        if not line.below:
            return None
        torn = is_torn(line.below)
        below = [one for one in line.below if one.mark or not torn]
        return Made(unread=line.left() if torn else (), below=[(below, duties)])
    aside = asides.describes(heading.rest) or words.lists_names(heading.rest)
    if not is_duty(heading.rest) and (aside or not context.may_hold):
        if aside or not heading.rest[:1].isupper():
            return None
        return Made(unread=line.left(), below=[(line.below, context.below(line.block))])
    task = line._replace(text=heading.rest)
    given = Given((), (), heading, line.block.locator, line.text)
    if not heading.rest.endswith(":") and any(is_duty(one.text) for one in line.below):
        return Made([(task, given)], below=[(line.below, duties)])
    apart = _paragraphs_apart(line)
    wording = [one for one in line.below if one not in apart]
    return Made([(task, given._replace(wording=wording))], below=[(apart, context.apart())])


def names_its_doers(line: Line, context: Context) -> Made | None:
    """A sentence that names its doers."""
    ended = line.text.rstrip().endswith((".", ";", ":", "/")) or not line.below
    of_tasks = context.section in (SectionKind.TASKS, SectionKind.GIVEN)
    loose = of_tasks and line.is_marked and ended
    subject = first_subject(line.text, loose=loose, alone=not context.strong)
    if sections.is_short(line.text) and line.below and line.below == line.doing():
        return None  # a title, though it may begin as a name: “Điện lực, cấp nước”
    if asides.is_about_trouble(line.text):
        return told(line, surely=line.is_marked and not context.skip)
    if subject is None:
        return _with_those_below(line, context) if _leads_inside(line, context) else None
    if not counts(line, subject, context):
        return None
    if context.heading and context.weak and _asks_later(line.text, subject):
        return None  # those asked above do it, whom else a later clause asks
    if line.is_marked and line.below and words.gives_out(line.text):
        return passed(line.below, context.of(None))
    if (list_follows(line.text) and len(line.naming()) > 1) or only_directs(line):
        return passed(line.below, context.apart())
    heads = context.bodies and line.is_marked and not ended
    if heading := hands_out(line, subject, heads=heads):
        return passed(line.below, context.of(heading, line.block.locator))
    if goes_on_listing(line):
        more = context.of(Heading(tuple(subject.names)), line.block.locator)
        bare = [one for one in line.below if not one.mark]
        return Made([(line, Given())], below=[(line.numbered, more), (bare, context)])
    return _with_those_below(line, context)


def _with_those_below(line: Line, context: Context) -> Made:
    """A task that the lines below word, but for those that name their own doers."""
    doing = line.doing()
    doing += [one for one in line.closing() if one not in doing]
    wording = [one for one in line.below if one not in doing]
    others = []
    if line.text.endswith(":") and not doing:
        wording = line.below
    else:
        others = [one for one in wording if one.mark and seems_to_lead(one.text)]
        wording = [one for one in wording if one not in others]
    apart = context.apart()
    may = apart if context.skip else apart._replace(section=SectionKind.HOLDS)
    return Made([(line, Given(wording))], below=[(others, may), (doing, apart)])


def _asks_later(text: str, subject: Subject) -> bool:
    """Whether a line begins with what to do, and only a later clause asks somebody.

    Not where a title stands before: “Gỡ vướng mắc: Khi có đề nghị, yêu cầu các sở trả lời.”.
    """
    title, colon, rest = text.partition(":")
    behind = first_subject(rest.strip()) if colon and len(title.split()) <= _FEW else None
    if behind and behind.is_asked:
        return False
    first = words.asks(text) or not is_duty(text) or subject_at(text, 0)
    return subject.is_asked and not first


def _leads_inside(line: Line, context: Context) -> bool:
    """Whether somebody leads by words inside a duty: “…; giao Sở X chủ trì”."""
    if context.strong or context.skip or not line.is_marked:
        return False
    if not is_duty(line.text):
        return context.tasks and made_to_answer(line.text)
    if line.doing() and not line.text.endswith(":"):
        return False
    return bool(roles_said(line.text).having("lead")) or made_to_answer(line.text)


def _paragraphs_apart(line: Line) -> list[Block]:
    """The paragraphs below a duty behind a body's colon that give others theirs so."""
    named = ((one, heading_of(one.text)) for one in line.below if not one.mark)
    return [one for one, head in named if head and is_duty(head.rest)]
