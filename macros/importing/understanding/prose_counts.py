"""Whether a sentence that names somebody at its head is a task of theirs where it stands."""

from macros.importing.names.printed import is_within
from macros.importing.understanding import aside_words as asides
from macros.importing.understanding import duty_words as words
from macros.importing.understanding.headings import Heading
from macros.importing.understanding.prose_context import Context, SectionKind
from macros.importing.understanding.prose_lines import Line
from macros.importing.understanding.stated import times_in_prose
from macros.importing.understanding.subjects import Subject, is_several, is_strong, subject_at
from macros.recognisers.markers import Kind


def counts(line: Line, subject: Subject, context: Context) -> bool:
    """Whether a sentence with a subject is a task of that body here."""
    if not line.is_marked:
        if subject.is_one and words.follows_it_up(line.text):
            return True
        if asides.is_aside(line.text) or asides.speaks_to_all(line.text):
            return _asks_in_passing(line, subject, context)
        if subject.is_asked and asides.only_says_to_do_it(line.text):
            return False  # “Yêu cầu các phòng nghiêm túc triển khai thực hiện.”
        if asides.asks_others(line.text, subject.end):
            return False  # “Sở X đề nghị các chủ đầu tư …”: the letter's own office asks
    plain = subject.is_asked or is_strong(line.text, subject.end)
    if context.strong and context.heading:
        return _below_a_body(line, subject, context, context.heading, plain=plain)
    if context.skip:
        return context.side and _beside_tasks(line, subject, context, plain=plain)
    if line.block.kind is Kind.ARTICLE and not subject.has_one:
        return not asides.only_says_to_do_it(line.text)
    return line.is_marked or _in_a_paragraph(line, subject, context, plain=plain)


def _asks_in_passing(line: Line, subject: Subject, context: Context) -> bool:
    """Whether a closing word is more: “Yêu cầu các đơn vị báo cáo trước ngày …”, of one body.

    So is “Do đó, Ủy ban nhân dân tỉnh đề nghị Sở A …”.
    """
    if context.strong or context.skip:
        return False
    if words.asks(line.text) and times_in_prose(line.text, context.dated):
        return True
    more = not (asides.is_aside(line.text) or asides.only_says_to_do_it(line.text))
    return subject.has_one and subject.is_asked and more


def _below_a_body(
    line: Line, subject: Subject, context: Context, heading: Heading, *, plain: bool
) -> bool:
    """Whether below a body's name a sentence is of another, and no duty of that body."""
    several = not subject.has_one
    if line.is_marked and several and words.requires(line.text):
        return False  # “Yêu cầu các cơ quan báo chí …” is what the body above does
    if not line.is_marked and all(is_within(one, heading.helpers) for one in subject.names):
        return True  # “Sở X tổng hợp …” is no duty of those who do theirs with it
    whole = len(heading.names) <= len(subject.names)
    again = whole and heading.holds(subject.names) and not heading.begins_with(subject.names)
    if again and not subject.is_asked:
        return False
    if line.is_marked:
        return plain or _is_one_of_several(subject, heading)
    # Below the last body's name: “Hằng năm, các bộ, ngành báo cáo kết quả …”
    return plain or (several and bool(times_in_prose(line.text, context.dated)))


def _beside_tasks(line: Line, subject: Subject, context: Context, *, plain: bool) -> bool:
    """Whether somebody is asked to do what a section is about that holds no tasks."""
    one_body = subject.has_one
    if context.section is SectionKind.RULES:
        if line.is_marked and asides.works_for(line.text, subject.end):
            return True
        # “Các cơ quan được giao nhiệm vụ có trách nhiệm lập dự toán” holds for all.
        plain = plain and not asides.proposes(line.text)
    if plain and (one_body or (subject.is_asked and line.is_marked)):
        return True
    reports = context.section is SectionKind.REPORTS
    if one_body and line.is_marked:
        due = context.section is SectionKind.ASKS and times_in_prose(line.text, context.dated)
        return reports or bool(due)
    return reports and bool(times_in_prose(line.text, context.dated))


def _in_a_paragraph(line: Line, subject: Subject, context: Context, *, plain: bool) -> bool:
    """Whether a paragraph without a mark gives somebody a task."""
    if context.tasks and not subject.has_one and times_in_prose(line.text, context.dated):
        return True
    if asides.only_says_to_do_it(line.text):
        return False
    if context.may_hold and subject.is_one and subject_at(line.text, 0):
        return True
    if context.only_asks and subject.is_asked and not line.text.rstrip(" ./;").endswith("”"):
        return True  # and not what another letter asked for, that is cited
    above = line.what_it_explains()
    if above.endswith(":"):
        return True
    goes_on = above != "" and not above.endswith((".", ";"))
    return plain and (subject.has_one or words.hands_a_duty(line.text) or goes_on)


def _is_one_of_several(subject: Subject, heading: Heading) -> bool:
    """Whether a body stands at the head of a duty below “Các bộ, cơ quan, địa phương:”.

    Or below somebody whose name could not be read.
    """
    several = any(map(is_several, heading.names)) and subject.is_one
    return several or not heading.names
