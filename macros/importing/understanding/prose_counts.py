"""Whether a sentence that names somebody at its head is a task of theirs where it stands."""

from macros.importing.names.printed import is_within
from macros.importing.understanding import aside_words as asides
from macros.importing.understanding import duty_words as words
from macros.importing.understanding.facts import Dated
from macros.importing.understanding.prose_context import (
    Context,
    are_some_of,
    are_within,
    is_several,
)
from macros.importing.understanding.prose_lines import Line, is_one_of_several
from macros.importing.understanding.stated import times_in_prose
from macros.importing.understanding.subjects import Subject, is_strong, subject_at
from macros.recognisers.markers import Kind


def counts(
    line: Line, subject: Subject, context: Context, dated: Dated, *, only_asks: bool
) -> bool:
    """Whether a sentence with a subject is a task of that body here."""
    alone = not any(map(is_several, subject.names))
    if not line.is_marked and alone and words.follows_it_up(line.text):
        return True
    if not line.is_marked and (asides.is_aside(line.text) or asides.speaks_to_all(line.text)):
        # “Yêu cầu các đơn vị báo cáo trước ngày …” is more than a closing word, and so is
        # “Do đó, Ủy ban nhân dân tỉnh đề nghị Sở A …”.
        dates = words.requires(line.text) and times_in_prose(line.text, dated)
        one_body = not all(map(is_several, subject.names))
        one = one_body and subject.is_asked and not asides.is_aside(line.text)
        one = one and not asides.only_says_to_do_it(line.text)
        return bool(dates or one) and not (context.strong or context.skip)
    if not line.is_marked and subject.is_asked and asides.only_says_to_do_it(line.text):
        return False  # “Yêu cầu các phòng nghiêm túc triển khai thực hiện.”
    if not line.is_marked and asides.asks_others(line.text, subject.end):
        return False  # “Sở X đề nghị các chủ đầu tư …”: the letter's own office asks
    plain = subject.is_asked or is_strong(line.text, subject.end)
    if context.strong:
        asks_below = line.is_marked and words.requires(line.text)
        if asks_below and all(map(is_several, subject.names)):
            return False  # “Yêu cầu các cơ quan báo chí …” is what the body above does
        whole = len(context.heading.names) <= len(subject.names) if context.heading else True
        again = not subject.is_asked and are_within(subject.names, context.heading) and whole
        again = again and not are_some_of(subject.names, context.heading)
        own = line.is_marked and is_one_of_several(subject, context)
        helpers = context.heading.helpers if context.heading else ()
        if not line.is_marked and all(is_within(one, helpers) for one in subject.names):
            return True  # “Sở X tổng hợp …” is no duty of those who do theirs with it
        # Below the last body's name: “Hằng năm, các bộ, ngành báo cáo kết quả …”
        closes = not line.is_marked and all(map(is_several, subject.names))
        closes = closes and bool(times_in_prose(line.text, dated))
        return (plain or own or closes) and not again
    if context.skip:
        one_body = not all(map(is_several, subject.names))
        due = context.reports or (one_body and line.is_marked)
        when = due and times_in_prose(line.text, dated)
        # “Các cơ quan được giao nhiệm vụ có trách nhiệm lập dự toán” holds for all.
        plain = plain and not (context.rules and asides.proposes(line.text))
        asked = plain and (one_body or (subject.is_asked and line.is_marked))
        if context.rules and line.is_marked and asides.works_for(line.text, subject.end):
            return True
        reports = context.reports and one_body and line.is_marked
        return context.side and bool(asked or reports or (when and not context.rules))
    if line.block.kind is Kind.ARTICLE and all(map(is_several, subject.names)):
        return not asides.only_says_to_do_it(line.text)
    if line.is_marked:
        return True
    one_body = not all(map(is_several, subject.names))
    if context.tasks and not one_body and times_in_prose(line.text, dated):
        return True
    if asides.only_says_to_do_it(line.text):
        return False
    if (context.tasks or context.holds) and alone and subject_at(line.text, 0):
        return True
    if only_asks and subject.is_asked and not line.text.rstrip(" ./;").endswith("”"):
        return True  # and not what another letter asked for, that is cited
    above = line.what_it_explains()
    return above.endswith(":") or (
        plain
        and (
            one_body
            or words.hands_a_duty(line.text)
            or (above != "" and not above.endswith((".", ";")))
        )
    )
