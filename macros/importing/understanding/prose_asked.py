"""Lines that are no task and may ask somebody all the same: they are told."""

from macros.importing.names.names_only import names_only
from macros.importing.understanding import aside_words as asides
from macros.importing.understanding import duty_words as words
from macros.importing.understanding import section_words as sections
from macros.importing.understanding.duty_words import is_duty
from macros.importing.understanding.headings import seems_to_lead, seems_to_name
from macros.importing.understanding.left_out import (
    behind_dash,
    has_to_alone,
    left_out,
    says_who_must,
)
from macros.importing.understanding.prose_context import Context, SectionKind
from macros.importing.understanding.prose_lines import HIGH, Line, Made, told
from macros.importing.understanding.stated import times_in_prose
from macros.importing.understanding.subjects import first_subject
from macros.importing.understanding.understood import StatedTime
from macros.recognisers.markers import Kind

_FEW = 12  # words


def may_be_asked(line: Line, context: Context) -> Made | None:
    """A line that is told, for it may ask somebody."""
    if context.skip:
        rules = context.section is SectionKind.RULES
        asks = context.side and not rules and has_to_alone(line.text)
    elif line.is_marked:
        asks = _may_ask(line, context) or _may_be_due(line, context)
    else:
        asks = _paragraph_may_ask(line) or _speaks(line, context) or _may_be_due(line, context)
    return told(line) if asks else None


def _may_ask(line: Line, context: Context) -> bool:
    """Whether a line with a mark asks somebody, or may where tasks may stand."""
    text = line.text
    if asides.only_praises(text) and any(left_out(text, ())):
        return True  # “Đồng ý bổ sung vốn. Sở A tham mưu thủ tục.”
    if _only_names_behind_colon(text) and _is_among_asked(line, duty=True):
        return True
    duty = is_duty(text)
    if words.asks(text) or _is_among_asked(line, duty=duty):
        return True
    names = (line.ends and seems_to_name(text)) or seems_to_lead(text) or _gives_behind_colon(text)
    if context.may_hold and (duty or names or _is_whole_below_a_title(line)):
        return True
    above = line.block.parent
    bare = above is not None and above.kind is Kind.ARTICLE and not above.text.strip()
    return names and bare  # nothing says what the article is about


def _paragraph_may_ask(line: Line) -> bool:
    """Whether a paragraph may name somebody where tasks stand, or says who has to."""
    beside = line.what_it_explains().endswith(":") or line.is_beside_asked()
    return (line.ends and seems_to_name(line.text) and beside) or says_who_must(line.text)


def _speaks(line: Line, context: Context) -> bool:
    """Whether a paragraph asks whom it names, or speaks: “… kết luận: Sở X rà soát.”."""
    who = None if line.below else first_subject(line.text)
    if who and not asides.only_says_to_do_it(line.text):
        if who.is_asked and context.only_asks:
            return True
        if context.tasks and not asides.speaks_to_all(line.text):
            return True
    says, _, rest = line.text.partition(":")
    return bool(rest) and words.gives_out(f"{says}:")


def _may_be_due(line: Line, context: Context) -> bool:
    """Whether it says who does something, and when: “Hằng năm, các cơ quan gửi báo cáo …”.

    Or who does it behind a dash.
    """
    if line.is_marked and behind_dash(line.text):
        return True
    if line.below or (line.is_marked and line.block.kind is Kind.ARTICLE):
        return False
    who = first_subject(line.text)
    if who is None and line.text.rstrip().endswith(":"):
        return False
    times = times_in_prose(line.text, context.dated)
    return any(who or _may_come(one, context.dated.issued) for one in times)


def _may_come(one: StatedTime, issued: int | None) -> bool:
    """Whether a time is surely none of the past of the document."""
    year = (one.when or "")[:4]
    return issued is not None and year.isdecimal() and int(year) >= issued


def _only_names_behind_colon(text: str) -> bool:
    """Whether a few words and a colon stand before names: “Kinh phí: Sở Tài chính.”."""
    title, _, rest = text.partition(":")
    few = len(title.split()) <= _FEW
    listed = names_only(rest.strip(" .;")) if few and rest.strip() else None
    return listed is not None and bool(listed.names) and not listed.left


def _gives_behind_colon(text: str) -> bool:
    """Whether a few words and a colon stand before a duty: “Bộ phận Mẫu: Rà soát …”."""
    name, colon, rest = text.partition(":")
    return bool(colon) and len(name.split()) <= _FEW and is_duty(rest.strip())


def _is_whole_below_a_title(line: Line) -> bool:
    """Whether in a section of the highest levels it may say what somebody does."""
    above, text = line.block.parent, line.text
    if above is None or above.kind not in HIGH or not line.ends:
        return False
    of_else = sections.is_of_else(" ".join(text.split()[:3]))  # “Kinh phí thực hiện do …”
    return asides.may_be_work(text) and not (of_else or asides.only_says_to_do_it(text))


def _is_among_asked(line: Line, *, duty: bool) -> bool:
    """Whether half of the numbered lines beside it, or more, ask somebody.

    A duty stands for one that asks; no article does.
    """
    beside = [one.text for one in line.beside() if one.mark]
    asking = sum(map(words.asks, beside))
    if duty:
        asking += sum(1 for one in beside if not words.asks(one) and first_subject(one))
        return asking > 0 and 2 * asking >= len(beside) and line.block.kind is not Kind.ARTICLE
    return asking > 1 and 2 * asking >= len(beside) and not asides.only_praises(line.text)
