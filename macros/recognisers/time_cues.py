"""Whether a time in prose is one by which something must be done.

Prose is full of dates, years and intervals that set nobody a time: dates of documents, of births,
of counts, of programmes. So a time counts only where words say that something is due then, and
where nothing says that it tells of something else:

- “hoàn thành trong quý III/2022”, “xong trước ngày 30/9”, “chậm nhất là ngày 15/12”: counts.
- “báo cáo Ủy ban nhân dân tỉnh trước ngày 15/12/2022”: counts, at the end of a clause of work.
- “Trước ngày 10/12 hằng năm, các sở báo cáo …”: counts, at the head of one.
- “định kỳ 6 tháng”, “Hằng năm, tổ chức …”, “báo cáo kết quả hằng quý”: counts.
- “hồ sơ tiếp nhận trước ngày 01/7/2025”, “đã hoàn thành trong quý II”, “giai đoạn 2021 - 2025”,
  “ngân sách hằng năm”, “ngày 07/01/2016 của Chính phủ”, words in quotation marks: do not.
"""

import re

from macros.recognisers import time_cue_words as said
from macros.recognisers.periods import Period

_SENTENCE_STARTS = re.compile(r"[.;:](?= )|[+*]|(?:^|[.;:] ?)-")
_REACH = 300  # of a sentence, looked back and forth
_NEAR = 80


class Cues:
    """The words around the times of one folded text."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._quoted = bytearray(len(text))
        for quoted in said.QUOTED.finditer(text):
            self._quoted[quoted.start() : quoted.end()] = b"x" * len(quoted[0])
        self._end = 0  # of the last time that counts

    def sets(self, start: int, end: int, period: Period) -> bool:
        """Whether ``text[start:end]`` says when something must be done; ask in the text's order."""
        also = self._end and said.ALSO.fullmatch(self._text, self._end, start)
        if not (also or self._counts(start, end, period)):
            return False
        self._end = end
        return True

    def is_quoted(self, place: int) -> bool:
        """Whether a place stands in quotation marks."""
        return bool(self._quoted[place])

    def _counts(self, start: int, end: int, period: Period) -> bool:
        if self.is_quoted(start):
            return False
        if period.is_interval:
            return self._routine(start, end)
        if period.end is None and not period.every and period.start is None:
            return False  # “thường xuyên”, “định kỳ” tell how work goes on
        return self._deadline(start, end, period)

    def _routine(self, start: int, end: int) -> bool:
        words = self._text[start:end]
        if "(" in words:  # “Định kỳ (6 tháng, hằng năm) tổng hợp”
            end = max(end, self._text.find(")", end, end + _NEAR) + 1)
        before, after = self.before(start), self.after(end)
        if said.TELLS_OFTEN.search(before) and said.TOLD.match(after):
            return not said.NO_ROUTINE.search(before)
        at_the_head = not said.MARKER.sub("", said.IN_THE_TURN.sub("", before))
        if (at_the_head or said.HAS_TO.search(before)) and said.BEGINS_WITH_WORK.match(after):
            return True
        if at_the_head and said.ON_GROUNDS.match(after) and said.HAS_WORK.search(after):
            return True
        described = said.DESCRIBES.search(_first_clause(after)) or said.PAST.search(_clause(before))
        if at_the_head and said.WORK_NEXT.match(after) and not described:
            return True
        if said.CLAUSE_BEGINS.search(before) and said.DONE_EACH_TURN.match(after) and not described:
            return True
        alone = said.DOES_OFTEN.search(before)
        if alone and said.ENDS.match(after) and not said.HAS_WORK.search(alone["who"] or ""):
            return True
        if said.KEEPS_REPORTING.search(before) and said.ROUTINE.match(self._text, start, end):
            return True
        if (
            said.DESCRIBES.search(after)
            or said.NO_ROUTINE.search(before)
            or said.PAST.search(_clause(before))
        ):
            return False
        if said.ROUTINE.match(self._text, start, end):
            return bool(said.HAS_WORK.search(before) or said.HAS_WORK.search(after))
        if said.REPORTS.search(before) and said.ENDS_REPORT.match(after):
            return not said.OF_EACH_TURN.search(before)
        return at_the_head and bool(said.HAS_WORK.search(after[: 2 * _NEAR]))

    def _deadline(self, start: int, end: int, period: Period) -> bool:
        before, after = self.before(start), self.after(end)
        turn = said.TURN_FIRST.match(self._text, start, end)
        if turn and ("(" in turn[0] or not said.MARKER.sub("", _clause(before))):
            start = turn.end()
            before = self.before(start)
        if said.LABEL.search(self._text[max(0, start - _NEAR) : start]):
            return not said.DESCRIBES.search(after)
        if period.text.startswith("every-week/") and said.LISTED.search(before):
            return False
        if _recurs_unsaid(before, self._text[start:end], period):
            return False
        if said.BY.search(before) and said.DONE_BY.match(after):
            return True
        cue = said.CUE.search(before)
        if not cue:
            return self._without_cue(before, after, period)
        if said.OF_A_DOCUMENT.match(after) or (
            period.text.isdecimal() and said.AND_A_SPAN.match(after)
        ):
            return False
        before = before[: cue.start()]
        if _is_of_else(before, period):
            return False
        if cue["strong"]:
            described = said.DESCRIBES.search(_first_clause(after))
            is_of_a_thing = cue["strong"] in said.DONE and said.THING_BEFORE.search(before)
            return not (described or is_of_a_thing)
        is_point = period.every is not None or "/" not in period.text
        if (is_point and cue["weak"] == "từ") or said.YEARS.fullmatch(period.text):
            return False
        if not said.MARKER.sub("", said.TURNS.sub("", _clause_of(before))):
            return self._is_all(start, end, period) or self._at_the_head(before, after)
        return _ends_work(before, cue["weak"], after, period)

    def _without_cue(self, before: str, after: str, period: Period) -> bool:
        """Whether a time counts before which no word says that something is due by it."""
        if period.every and not said.MARKER.sub("", said.TURNS.sub("", before)):
            return self._at_the_head("", after)
        if period.every and said.REPORTS.search(before) and said.ENDS_REPORT.match(after):
            return True
        at_the_head = not said.MARKER.sub("", said.PART_OF_DAY.sub("", before))
        heads = said.HEADS_WORK.fullmatch(period.text + after[:1]) is not None
        return heads and at_the_head and self._at_the_head("", after)

    def _is_all(self, start: int, end: int, period: Period) -> bool:
        """Whether a span of days is all that follows a colon: “Đợt 2: từ ngày … đến ngày …”."""
        spans = "/" in period.text and not period.every and period.text.count("-") > said.OF_DAYS
        before, after = self._text[max(0, start - _NEAR) : start], self._text[end : end + 2]
        return spans and bool(said.AFTER_COLON.search(before) and re.match(r" ?(?:$|[.;])", after))

    @staticmethod
    def _at_the_head(before: str, after: str) -> bool:
        if said.DESCRIBES.search(after) or said.TOPIC.match(after):
            return False
        if said.HAS_WORK.search(after[:_NEAR]):
            return True
        return bool(said.HAS_WORK.search(before) and re.match(r" ?(?:$|[.;)])", after))

    def before(self, start: int) -> str:
        """The sentence up to a place."""
        before = self._text[max(0, start - _REACH) : start]
        starts = [mark.end() for mark in _SENTENCE_STARTS.finditer(before)]
        return before[starts[-1] :] if starts else before

    def after(self, end: int) -> str:
        """The sentence from a place on."""
        after = said.IN_BRACKETS.sub("", self._text[end : end + _REACH].removeprefix(")"))
        stop = re.search(r"[.;](?: |$)|\)", after)
        return after[: stop.start()] if stop else after


def has_work(words: str) -> bool:
    """Whether words say what is to be done."""
    return said.HAS_WORK.search(words) is not None


def begins_work_of_a_turn(after: str) -> bool:
    """Whether words begin with work that is done turn by turn: “tổng hợp, báo cáo …”."""
    return said.DONE_EACH_TURN.match(after) is not None


def _is_of_else(before: str, period: Period) -> bool:
    """Whether the words before a cue tell of a list, of a target, or of what is done already."""
    clause = _clause(before)
    if said.IN_A_LIST.search(before) or (period.text.isdecimal() and said.TARGET.search(before)):
        return True
    told = said.THING_DONE.search(before) or said.RECALLS.search(before)
    if before.endswith("từ nay ") or said.PAST.search(clause) or told:
        return True
    may_be = said.IS_DONE.match(clause) or said.TO_ACT.search(before)
    return bool(said.ACTED.search(before) and not may_be)


def _ends_work(before: str, cue: str, after: str, period: Period) -> bool:
    """Whether a time behind a cue that says little ends a clause of work, between these words."""
    clause = _clause(before)
    if said.HANDS_IN.match(clause) and clause != before and said.CLAUSE_ENDS.match(after):
        return not (said.TELLS.search(before) or said.PAST.search(before))
    if said.TO_DECIDE.search(clause) or said.PUT_TO_USE.search(clause):
        return True
    if said.TO_WHOM.match(clause) and said.WHAT.match(after):
        return True
    may_count = cue in ("trong", "vào", "từ") and not said.DAY_OF_TURN.match(period.text)
    completes = said.IS_DONE.match(clause)  # “hoàn thành việc phê duyệt quy hoạch trong quý II”
    of_a_plan = period.text.isdecimal() and said.OF_A_PLAN.search(before)
    if may_count and not completes and (of_a_plan or _is_of_things(before[-_NEAR:])):
        return False
    begun = said.BEGINS_WORK.search(_clause_of(before))
    alone = begun and not _clause_of(before)[begun.end() :].strip()
    tells = said.TELLS.search(before) and not (alone or said.IS_DONE.search(clause))
    is_work = (begun or said.HAS_WORK.search(before)) and not tells
    spans = period.text.count("-") > said.OF_DAYS
    return bool(is_work and (spans or said.CLAUSE_ENDS.match(after)))


def _is_of_things(before: str) -> bool:
    """Whether a time may tell of what is counted, as in “báo cáo số vụ phát sinh trong quý I”."""
    things = said.THINGS.search(before)
    return bool(things) and not said.HELD_THEN.search(before[: things.start()])  # type: ignore[union-attr]


def _recurs_unsaid(before: str, words: str, period: Period) -> bool:
    """Whether a day comes again though no word says how often: “định kỳ báo cáo trước 20/11”."""
    own_year = period.start is None or str(period.start.year) in words
    return not (period.every or own_year) and bool(said.PERIODIC.search(before))


def _clause(before: str) -> str:
    """What stands after the last comma or opening bracket."""
    return re.split(r"[,(]", before)[-1]


def _clause_of(before: str) -> str:
    """What stands after the last comma, semicolon or opening bracket."""
    return re.split(r"[,;(]", before)[-1].lstrip()


def _first_clause(after: str) -> str:
    return after.partition(",")[0]
