"""Lines that name nobody: duties of the body above, titles, tasks of nobody, what may be one."""

from macros.importing.understanding import aside_words as asides
from macros.importing.understanding import duty_words as words
from macros.importing.understanding import seats
from macros.importing.understanding import section_words as sections
from macros.importing.understanding.conditions import is_duty_in_a_case
from macros.importing.understanding.duty_words import is_duty
from macros.importing.understanding.headings import (
    Heading,
    list_follows,
    names_a_thing,
    only_helps,
    seems_to_name,
)
from macros.importing.understanding.left_out import has_to_alone
from macros.importing.understanding.making import Given
from macros.importing.understanding.prose_context import Context, SectionKind
from macros.importing.understanding.prose_heads import goes_on_listing, names_another, names_others
from macros.importing.understanding.prose_lines import HIGH, Line, Made, passed, told
from macros.importing.understanding.subjects import asks_unknown, first_subject
from macros.importing.understanding.task_labels import has_labels
from macros.recognisers.markers import Kind, is_capitals

_FEW = 12  # words
_PAIR = 2  # lines, of which one may but word the other


def below_a_body(line: Line, context: Context) -> Made | None:
    """A line below one that names a body."""
    if not context.heading or context.skip:
        return None
    text = line.text
    duty = is_duty(text) or words.is_duty_on_a_topic(text) or is_duty_in_a_case(text)
    if context.strong and line.block.kind in HIGH and is_capitals(text):
        return passed(line.below, context.of(None, section=SectionKind.PLAIN).below(line.block))
    if context.weak and (not duty or _only_heads(line)):
        return _below_who_is_asked(line, context, duty=duty)
    if context.weak and words.hands_to_a_name(text):
        return told(line)  # “Giao Quân ủy Mẫu chủ trì …”, whose name could not be read
    duties = all(one.mark for one in line.below) and any(is_duty(one.text) for one in line.below)
    if line.is_marked and duties and (helpers := only_helps(text)):
        # “a) Chủ trì, phối hợp với các sở, ngành” above its dashes
        return passed(line.below, context.helped_by(helpers, line.block.locator))
    return _no_duty(line, context, duty=duty) or _duty_of(context.heading, line, context)


def _no_duty(line: Line, context: Context, *, duty: bool) -> Made | None:
    """A remark among duties, or a title of some; None where it is one."""
    text = line.text
    if _introduces(line) or (asides.is_aside(text) and not duty):
        return told(line, surely=line.is_marked or has_to_alone(text))
    if not line.is_marked and words.requires(text):
        # “Yêu cầu các cơ quan thực hiện. Giao Sở X đôn đốc.”
        return told(line, surely=has_to_alone(text))
    if line.below and sections.is_title(text):
        another = sections.is_of_another(text)
        return passed(line.below, context.apart() if another else context)
    if _is_left(line, duty):
        closes = asides.speaks_to_all(text) and not has_to_alone(text)
        return told(line, surely=not closes and line.block.kind is not Kind.STAR)
    return None


def _duty_of(heading: Heading, line: Line, context: Context) -> Made:
    """A duty below a body's name, of that body unless another stands at its head."""
    if other := names_another(line, heading):
        doing = line.doing()
        wording = [one for one in line.below if one not in doing]
        given = Given(wording, (), other, line.block.locator)
        return Made([(line, given)], below=[(doing, context.apart())])
    if list_follows(line.text) and _heads_duties(line):
        return passed(line.below, context)
    listed = line.below if context.weak and goes_on_listing(line) else []
    apart = [] if listed else names_others(line)
    wording = [one for one in line.below if one not in (listed or apart)]
    given = Given(wording, (), heading, context.heading_at)
    return Made([(line, given)], below=[(listed, context), (apart, context.apart())])


def _below_who_is_asked(line: Line, context: Context, *, duty: bool) -> Made:
    """A line below whom a sentence asks that is no duty of theirs, or but heads duties."""
    text, below = line.text, context.below(line.block)
    about = duty or line.block.kind in HIGH or names_a_thing(text)
    if not about or asks_unknown(text):
        below = below.apart()  # it may name somebody else
    whole = _is_whole_sentence(line)
    beside = asides.is_aside(text) or asides.describes(text)
    named = seems_to_name(text) or first_subject(text) is not None
    if whole and (duty or not (line.block.kind.is_bullet or beside or named)):
        given = Given((), (), context.heading, context.heading_at)
        return Made([(line, given)], below=[(line.below, below)])
    asks = line.is_marked or line.is_beside_asked() or words.asks(text)
    surely = (not line.below or whole) and asks
    return told(line, surely=surely)._replace(below=[(line.below, below)])


def heads_others(line: Line, context: Context) -> Made | None:
    """A line that is a title of those below it, or asks some who cannot be read."""
    surely = not context.skip and line.is_marked and asks_unknown(line.text)
    if not surely:
        if not line.below or _is_task_itself(line, context):
            return None
        may_be = context.tasks or words.asks(line.text)
        may_be = may_be or (is_duty(line.text) and line.block.kind is not Kind.ARTICLE)
        surely = may_be and not context.skip and _is_whole_sentence(line)
    below = [(line.below, context.below(line.block))]
    return told(line, surely=surely)._replace(below=below)


def of_nobody(line: Line, context: Context) -> Made | None:
    """A numbered line among tasks that names nobody."""
    if not context.tasks or not line.is_marked:
        return None
    text = line.text
    if asides.only_praises(text) or asides.tells_amount(text) or not any(map(str.isalpha, text)):
        return Made()  # or the number of a column
    if any(asides.has_blanks(one.text) for one in (line.block, *line.below)):
        return Made()
    if not is_duty(text) and not (context.duties and sections.is_sentence(text)):
        return told(line)
    doing = line.naming()
    only_heads = doing and doing == line.below and text.endswith(":")
    given = Given([one for one in line.below if one not in doing])
    return Made([] if only_heads else [(line, given)], below=[(doing, context.of(None))])


def _only_heads(line: Line) -> bool:
    """Whether it is but a title of those below, though it may begin as a duty."""
    section = line.block.kind in HIGH and not line.text.endswith((".", ";", ":"))
    if line.below and all(seats.is_member(one.text) for one in line.below):
        return False
    section = section or any(one.kind in HIGH for one in line.below)
    asked = any(words.asks(one.text) for one in line.below)
    named = asked or bool(line.naming())
    if line.ends and not line.numbered:
        named = False  # “2. Lập sổ.”, below it “Giao Sở A tổng hợp.”
    return bool(line.below) and (section or sections.is_short(line.text) or named)


def _heads_duties(line: Line) -> bool:
    """Whether it only says that those below follow, each of which is a duty for itline."""
    said = [one.text for one in line.below]
    whole = all(is_duty(one) and (sections.is_whole(one) or one.endswith(":")) for one in said)
    return line.text.endswith(":") and len(line.below) > _PAIR and whole


def _is_whole_sentence(line: Line) -> bool:
    """Whether a numbered line says something whole, and nothing but paragraphs stands below."""
    long = len(line.text.split()) > _FEW
    return (
        line.is_marked and long and line.ends and not any(one.mark or one.row for one in line.below)
    )


def _introduces(line: Line) -> bool:
    """Whether a paragraph only says that the lines behind it follow."""
    return not line.is_marked and not line.below and list_follows(line.text)


def _is_left(line: Line, duty: bool) -> bool:
    """Whether a line under a heading may be no duty at all."""
    if line.is_marked:
        tells = asides.describes(line.text) or asides.states_a_rule(line.text)
        return not duty and (tells or line.block.kind is Kind.STAR)
    if any(
        told(line.text) for told in (asides.speaks_to_all, asides.binds_another, asides.is_basis)
    ):
        return True
    above = line.block.parent.children if line.block.parent else []
    goes_on = any(one.mark for one in above[: above.index(line.block)]) if above else False
    work = not goes_on and asides.may_be_work(line.text)
    return not (duty or work or first_subject(line.text))


def _is_task_itself(line: Line, context: Context) -> bool:
    """Whether a line with others below it is a task, not only their heading."""
    if not context.tasks or not line.is_marked or line.block.kind in HIGH:
        return False
    whole = line.text.endswith((".", ";", ":", "/")) and not line.text.endswith("..")
    return is_duty(line.text) and whole and not any(map(has_labels, line.below))
