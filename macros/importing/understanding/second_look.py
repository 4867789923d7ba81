"""A second look at who has a duty of prose: what it cannot confirm becomes a hole.

The first reading follows a sentence word by word, and each new shape of document brings one that it
follows astray. This one asks what it can see without following: what stands right before a name,
right behind it, at the head of the duty. Only where both see the same is a fact sure.

- What is no name, or may go on past its end, nobody has a duty by: `name_doubts`.
- Below a body's name a line is its duty where it begins as one: `below_names`.
- Who is asked, or does something, and is in no fact: `left_out`.
- Among lines that begin with what is to be done, “Đề nghị Chủ tịch UBND tỉnh …” is one as well.
- Who comes in only with a later sentence need not do what the first one says; nor whom a later
  clause asks (“Rà soát cơ sở; đề nghị Công an tỉnh bảo đảm an ninh”).
- “các nhiệm vụ do Thủ tướng giao các bộ” gives nobody a duty.
- “nền tảng do Cục A phối hợp với Vụ B xây dựng” gives B no duty.
- A day without its year, in words that say “hằng năm”, may come each year.
"""

import re
from collections.abc import Iterator, Sequence

from macros.importing.names.in_prose import names_at
from macros.importing.names.printed import (
    PrintedName,
    begins_as_many,
    is_within,
    places,
    plain_line,
)
from macros.importing.names.sentence_words import STRONG_STOPS, VERBS
from macros.importing.understanding.below_names import is_work_of
from macros.importing.understanding.duty_words import is_duty
from macros.importing.understanding.headings import heading_of
from macros.importing.understanding.left_out import behind_head, left_out, unread_at_head
from macros.importing.understanding.name_doubts import (
    has_more,
    is_cut,
    left_of_list,
    may_go_on,
    no_names,
)
from macros.importing.understanding.sentences import leads_next
from macros.importing.understanding.subjects import first_subject, subject_at
from macros.importing.understanding.understood import (
    NOT_SURE_WHOSE,
    Assigned,
    StatedTime,
    UnderstoodTask,
    Unread,
)
from macros.recognisers.patterns import compiled

NOT_WHOLE = "danh sách cơ quan có thể chưa hết ở tên đã đọc"
NOT_SURE_OF_YEAR = "không rõ là ngày của năm nay hay của mọi năm"
_DOING = ("direct", "lead", "carry_out", "monitor")
_REACH = 400  # characters before a name that are looked at
_ASKED = compiled(
    r"(?<!\w)(?:giao|đề nghị|yêu cầu|phân công|kiến nghị|ủy quyền|do)(?: (?:cho|trách nhiệm"
    r"|nhiệm vụ|các đồng chí))*:? ?\Z",
    re.IGNORECASE,
)
# “…. UBND tỉnh đề nghị Thủ trưởng các đơn vị …”: what an issuer says to all at the end.
_TO_ALL = compiled(
    r"\. (?:UBND|Ủy ban nhân dân|Chủ tịch|Bộ|Ban Chỉ đạo)[^.;:]{0,60} (?:đề nghị|yêu cầu) \Z"
)
_PROPOSES = compiled(
    r"(?:\A(?:đề nghị|đề xuất|kiến nghị|giao)|[,;] (?:đề nghị|đề xuất|kiến nghị|yêu cầu)) \Z",
    re.IGNORECASE,
)
_ASKS = compiled(r"(?:đề nghị|đề xuất|kiến nghị|giao|yêu cầu|phân công)(?!\w)", re.IGNORECASE)
_FEWEST, _MOST = 2, 4  # lines that tell what those beside them are; all but one of four
# What was given to somebody before, and is only recalled.
_RECALLED = compiled(
    r"(?<!\w)(?:do (?P<by>[^.;:]{2,90})|để [^.;:,]{2,40},) giao(?: cho)? ?\Z", re.IGNORECASE
)
# “nền tảng do Cục A phối hợp với Vụ B xây dựng”: who worked together on a thing.
_OF_A_THING = compiled(r"(?<!\w)do [^.;:,]{2,120}? phối hợp(?!\w)[^.;:]*\Z", re.IGNORECASE)
_WORKS_WITH = compiled(
    r",? (?:có trách nhiệm |chủ động |tiếp tục |thường xuyên )+phối hợp (?:chặt chẽ )?(?:với|cùng) "
)
# “Cán bộ phụ trách kho rà soát kho. Giao Sở A tổng hợp.”: who does the first is not known.
_SOMEBODY_DOES = compiled(
    r"(?:Các |Những )?(?i:cán bộ|công chức|viên chức|người|chủ|nhà|hộ|tổ|đội|bộ phận|giáo viên"
    rf"|nhân viên|đơn vị|doanh nghiệp|lực lượng|kho|trạm)(?!\w)[^,.;:]{{2,80}}? (?:{VERBS})(?!\w)"
)
_YEARLY = compiled(r"(?<!\w)(?:hằng|hàng|mỗi) năm(?!\w)", re.IGNORECASE)
_DAY = re.compile(r"(?P<year>20\d\d)-\d\d-\d\d")
_SENTENCE = re.compile(r"(?<!TP)\.\s+(?=[A-ZĐÀ-Ỹ])")


def looked_at(task: UnderstoodTask) -> UnderstoodTask:
    """The task of prose, with a hole for each fact that the words alone do not confirm."""
    return _Looking(task).task()


class _Looking:
    """One task while it is looked at."""

    def __init__(self, task: UnderstoodTask) -> None:
        self.given = task
        self.text = task.text
        self.line = plain_line(task.text)
        self.unread = list(task.unread)
        self.unsure = set(task.unsure)
        self.doing = [who for one in task.assigned if one.role in _DOING for who in one.who]
        self.asked_later = frozenset(self._asked_later())
        self.apart = frozenset(self._apart())
        does = _SOMEBODY_DOES.match(self.line)
        self.unread_first = bool(does) and subject_at(task.text, 0) is None

    def task(self) -> UnderstoodTask:
        """The task as it stands after the look."""
        assigned = [self._assigned(one) for one in self.given.assigned]
        self._lists()
        self._left_out()
        return self.given._replace(
            assigned=tuple(one for one in assigned if one.who or one.role in self.unsure),
            times=tuple(map(self._time, self.given.times)),
            unread=tuple(dict.fromkeys(self.unread)),
            unsure=frozenset(self.unsure),
        )

    def _assigned(self, one: Assigned) -> Assigned:
        if one.printed in ("heading", "text"):
            one = self._hold(one, no_names(one.who))
        if one.printed == "heading" and one.role in _DOING and one.who:
            return one if is_work_of(self.given, one) else self._hold(one, one.who)
        if one.printed != "text":
            return one
        recalled = [name for name in one.who if one.role in _DOING and self._is_recalled(name)]
        kept = tuple(name for name in one.who if name not in recalled)
        doubted = [name for name in kept if self._is_doubted(name, one)]
        return self._hold(one._replace(who=kept), doubted)

    def _time(self, one: StatedTime) -> StatedTime:
        """A time; a day of no printed year need not be of this one where it comes each year."""
        day = _DAY.fullmatch(one.when or "")
        if not day or day["year"] in one.words or not _YEARLY.search(self.line):
            return one
        self._tell(self.given.at, one.words, NOT_SURE_OF_YEAR)
        return one._replace(when=None, why=NOT_SURE_OF_YEAR)

    def _hold(self, one: Assigned, doubted: Sequence[PrintedName]) -> Assigned:
        """Whom a role names but for those in doubt, who are told."""
        if not doubted:
            return one
        self.unsure.add(one.role)
        for name in doubted:
            self._tell(one.at, name.words, NOT_SURE_WHOSE)
        return one._replace(who=tuple(name for name in one.who if name not in doubted))

    def _tell(self, at: str, words: str, why: str) -> None:
        self.unread.append(Unread(at, words, why))

    def _is_doubted(self, name: PrintedName, one: Assigned) -> bool:
        does = one.role in _DOING
        if may_go_on(self.line, name) or has_more(self.text, self.line, name):
            return True
        if does and is_cut(self.text, self.line, name):
            return True
        later = self._is_later(name)
        if later and does and self.unread_first:
            return True
        if one.role == "support":
            apart = later and name.words in self.apart
            return apart or self._stands_behind(_OF_A_THING, name) or (later and not self.doing)
        if self._is_only_asked(name) or name.words in self.asked_later:
            return True
        if later and self._stands_behind(_TO_ALL, name):
            return True
        if not later or any(self._before(at, _ASKED) for at in places(self.line, name)):
            return False
        return name.is_group or begins_as_many(name)

    def _before(self, at: int, pattern: re.Pattern[str]) -> re.Match[str] | None:
        """What stands right before a place, where a pattern finds it."""
        return pattern.search(self.line, max(0, at - _REACH), at)

    def _stands_behind(self, pattern: re.Pattern[str], name: PrintedName) -> bool:
        """Whether a name stands only behind what a pattern finds."""
        found = [self._before(at, pattern) for at in places(self.line, name)]
        return bool(found) and all(found)

    def _is_only_asked(self, name: PrintedName) -> bool:
        """Whether a line asks somebody, and all beside it only begin with what is to be done."""
        first = next(places(self.line, name), None)
        if first is None or not self.given.block.mark or not is_duty(self.text):
            return False
        if not self._before(first, _PROPOSES) or leads_next(self.line, first + len(name.words)):
            return False
        above = self.given.block.parent
        listed = [] if above is None else above.children
        if self.line.startswith("Giao ") and not (above and heading_of(above.text)):
            return False  # what a body gives to another, below its name, may be its own duty
        beside = [one.text for one in listed if one.mark and one is not self.given.block]
        if any(_ASKS.match(plain_line(one)) or first_subject(one) for one in beside):
            return False
        bare = sum(map(is_duty, beside))
        return bare >= _FEWEST and _MOST * bare >= (_MOST - 1) * len(beside)

    def _asked_later(self) -> Iterator[str]:
        """Whom a clause asks behind one that says something to do; “giao” also hands that on."""
        first = subject_at(self.text, 0)
        says = is_duty(self.text) or (first is not None and not first.is_asked)
        if _ASKS.match(self.line) or not says:
            return
        for one, gives in behind_head(self.text):
            if one.is_asked and not leads_next(self.line, one.end):
                yield from (who.words for who in one.names if who.is_group or not gives)

    def _is_recalled(self, name: PrintedName) -> bool:
        """Whether a name stands only where it is recalled what somebody gave it before."""
        found = [self._before(at, _RECALLED) for at in places(self.line, name)]
        return bool(found) and all(
            one and not STRONG_STOPS.search(one["by"] or "") for one in found
        )

    def _apart(self) -> Iterator[str]:
        """Who works with others than those who lead, and they: “Bộ B phối hợp với các xã …”."""
        helping = [who for one in self.given.assigned if one.role == "support" for who in one.who]
        for name in helping:
            for at in places(self.line, name):
                works = _WORKS_WITH.match(self.line, at + len(name.words))
                names, _ = names_at(self.text, works.end()) if works else ([], 0)
                if names and not any(is_within(one, self.doing) for one in names):
                    yield from (one.words for one in (name, *names))

    def _is_later(self, name: PrintedName) -> bool:
        """Whether a name stands in no first sentence."""
        first = _SENTENCE.search(self.line)
        own = len(self.given.block.text)  # what stands behind it words the lines below
        end = min(first.end(), own) if first else own
        at = next(places(self.line, name), None)
        return at is not None and at >= end

    def _lists(self) -> None:
        """Tell of lists that go on past the last name that was read in a sentence."""
        said = [one for one in self.given.assigned if one.printed == "text" and one.who]
        named = [name for one in self.given.assigned for name in one.who]
        for one in said:
            for words in left_of_list(self.text, self.line, one.who[-1], one.role):
                if not any(_begins_with(words, name) for name in named):
                    self._tell(one.at, words, NOT_WHOLE)

    def _left_out(self) -> None:
        """Tell of those in its own line who have no role; at its head where nobody has one."""
        own = self.given.block.text
        told = {one.words for one in self.unread}
        named = [name for one in self.given.assigned for name in one.who]
        for words in left_out(own, named):
            if words not in told:
                self._tell(self.given.at, words, NOT_SURE_WHOSE)
        nobody = not self.unread and not any(one.role in _DOING for one in self.given.assigned)
        if nobody and (head := unread_at_head(own)):
            self.unsure.add("carry_out")
            self._tell(self.given.at, head, NOT_SURE_WHOSE)


def _begins_with(words: str, name: PrintedName) -> bool:
    """Whether words begin with a name."""
    return plain_line(words).casefold().startswith(plain_line(name.words).casefold())
