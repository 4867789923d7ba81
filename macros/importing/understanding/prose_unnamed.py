"""Lines that name nobody: duties of the body above, titles, tasks of nobody, what may be one."""

from macros.importing.understanding import aside_words as asides
from macros.importing.understanding import duty_words as words
from macros.importing.understanding import section_words as sections
from macros.importing.understanding.conditions import is_duty_in_a_case
from macros.importing.understanding.duty_words import is_duty
from macros.importing.understanding.headings import list_follows, names_a_thing, seems_to_name
from macros.importing.understanding.left_out import behind_dash, has_to_alone
from macros.importing.understanding.making import Given
from macros.importing.understanding.prose_context import Context, Section
from macros.importing.understanding.prose_heads import goes_on_listing, names_another, names_others
from macros.importing.understanding.prose_lines import (
    HIGH,
    Line,
    Made,
    introduces,
    is_left,
    is_task_itself,
    is_whole_sentence,
)
from macros.importing.understanding.stated import times_in_prose
from macros.importing.understanding.subjects import asks_unknown, enacts, first_subject
from macros.importing.understanding.understood import StatedTime
from macros.recognisers.markers import Kind, is_capitals


def below_a_body(line: Line, context: Context) -> Made | None:
    """A line below one that names a body."""
    if not context.heading or context.skip:
        return None
    text = line.text
    duty = is_duty(text) or words.is_duty_on_a_topic(text) or is_duty_in_a_case(text)
    if context.strong and line.block.kind in HIGH and is_capitals(text):
        return Made(
            below=[(line.below, context.of(None)._replace(section=Section.PLAIN).below(line.block))]
        )
    if context.weak and (not duty or line.only_heads()):
        return _below_who_is_asked(line, context, duty=duty)
    if context.weak and words.hands_to_a_name(text):
        return Made(unread=line.left())  # “Giao Quân ủy Mẫu chủ trì …”: a name that is not read
    if introduces(line) or (asides.is_aside(text) and not duty):
        return Made(unread=line.left() if line.is_marked or has_to_alone(text) else ())
    if not line.is_marked and words.requires(text):
        # “Yêu cầu các cơ quan thực hiện. Giao Sở X đôn đốc.”
        return Made(unread=line.left() if has_to_alone(text) else ())
    if line.below and sections.is_title(text):
        return Made(
            below=[(line.below, context.apart() if sections.is_of_another(text) else context)]
        )
    if is_left(line, duty):
        closes = asides.speaks_to_all(text) and not has_to_alone(text)
        return Made(unread=() if closes or line.block.kind is Kind.STAR else line.left())
    if other := names_another(line, context):
        doing = line.doing()
        wording = [one for one in line.below if one not in doing]
        given = Given(wording, (), other, line.block.locator)
        return Made([(line, given)], below=[(doing, context.apart())])
    if list_follows(text) and line.heads_duties():
        return Made(below=[(line.below, context)])
    listed = line.below if context.weak and goes_on_listing(line) else []
    apart = [] if listed else names_others(line)
    wording = [one for one in line.below if one not in (listed or apart)]
    given = Given(wording, (), context.heading, context.heading_at)
    return Made(
        [(line, given)], below=[(listed, context), (apart, context.apart()._replace(weak=False))]
    )


def _below_who_is_asked(line: Line, context: Context, *, duty: bool) -> Made:
    """A line below whom a sentence asks that is no duty of theirs, or but heads duties."""
    text, below = line.text, context.below(line.block)
    about = duty or line.block.kind in HIGH or names_a_thing(text)
    if not about or asks_unknown(text):
        below = below.apart()._replace(weak=False)  # it may name somebody else
    whole = is_whole_sentence(line)
    told = asides.is_aside(text) or asides.describes(text)
    named = seems_to_name(text) or first_subject(text) is not None
    if whole and (duty or not (line.block.kind.is_bullet or told or named)):
        given = Given((), (), context.heading, context.heading_at)
        return Made([(line, given)], below=[(line.below, below)])
    asks = line.is_marked or line.is_beside_asked() or words.asks(text)
    left = (not line.below or whole) and asks
    return Made(unread=line.left() if left else (), below=[(line.below, below)])


def heads_others(line: Line, context: Context) -> Made | None:
    """A line that is a title of those below it, or asks some who cannot be read."""
    below = [(line.below, context.below(line.block))]
    if not context.skip and line.is_marked and asks_unknown(line.text):
        return Made(unread=line.left(), below=below)
    if not line.below or is_task_itself(line, context):
        return None
    may_be = context.tasks or words.asks(line.text)
    may_be = may_be or (is_duty(line.text) and line.block.kind is not Kind.ARTICLE)
    told = may_be and not context.skip and is_whole_sentence(line)
    return Made(unread=line.left() if told else (), below=below)


def of_nobody(line: Line, context: Context) -> Made | None:
    """A numbered line among tasks that names nobody."""
    if not context.tasks or not line.is_marked:
        return None
    text = line.text
    if enacts(text) or asides.only_praises(text) or asides.tells_amount(text):
        return Made()
    if not any(map(str.isalpha, text)):
        return Made()  # the number of a column
    if any(asides.has_blanks(one.text) for one in (line.block, *line.below)):
        return Made()
    if not is_duty(text) and not (context.duties and sections.is_sentence(text)):
        return Made(unread=line.left())
    doing = line.naming()
    numbered = all(one.mark and not one.kind.is_bullet for one in line.below)
    if not doing and numbered and not text.endswith(":"):
        doing = [one for one in line.below if is_duty(one.text)]
    only_heads = doing and doing == line.below and text.endswith(":")
    given = Given([one for one in line.below if one not in doing])
    return Made([] if only_heads else [(line, given)], below=[(doing, context.of(None))])


def may_be_asked(line: Line, context: Context) -> Made | None:
    """A line that is no task and may ask somebody all the same: it is told."""
    return Made(unread=line.left()) if _may_ask(line, context) else None


def _may_ask(line: Line, context: Context) -> bool:
    if context.skip:
        rules = context.section is Section.RULES
        return context.side and not rules and has_to_alone(line.text)
    if line.may_ask(context):
        return True
    # “Hằng năm, trước ngày 15/12, các cơ quan gửi báo cáo …”
    who = None if line.below else first_subject(line.text)
    told = not (line.below or line.text.rstrip().endswith(":"))
    times = times_in_prose(line.text, context.dated) if told or who else ()
    due = any(who or _may_come(one, context.dated.issued) for one in times)
    if line.is_marked:
        return bool(behind_dash(line.text)) or (due and line.block.kind is not Kind.ARTICLE)
    alone = who is not None and who.is_asked and context.only_asks
    among = who is not None and context.tasks and not asides.speaks_to_all(line.text)
    alone = (alone or among) and not asides.only_says_to_do_it(line.text)
    says, _, rest = line.text.partition(":")
    speaks = bool(rest) and words.gives_out(f"{says}:")  # “… kết luận: Sở X rà soát.”
    return alone or speaks or due


def _may_come(one: StatedTime, issued: int | None) -> bool:
    """Whether a time is surely none of the past of the document."""
    year = (one.when or "")[:4]
    return issued is not None and year.isdecimal() and int(year) >= issued
