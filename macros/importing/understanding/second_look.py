"""A second look at who has a duty of prose: what it cannot confirm becomes a hole.

The first reading follows a sentence word by word, and each new shape of document brings one that it
follows astray. This one asks what it can see without following: what stands right before a name,
right behind it, at the head of the duty. Only where both see the same is a fact sure.

- Below a body's name a line is its duty where it begins with what is to be done, or with that name.
- A name holds no words of sentences: “Ban Bí thư quy định như sau”, “Giám đốc Trung tâm ra”.
- “Hội X tỉnh A, tỉnh B”: a place behind a name is part of another that is not printed whole.
- Among lines that begin with what is to be done, “Đề nghị Chủ tịch UBND tỉnh …” is one as well.
- Who comes in only with a later sentence need not do what the first one says; nor whom a later
  clause asks (“Rà soát cơ sở; đề nghị Công an tỉnh bảo đảm an ninh”).
- “Giám đốc”, of whatever body, or “đơn vị” alone, is nobody's name.
- “các nhiệm vụ do Thủ tướng giao các bộ” gives nobody a duty.
- “nền tảng do Cục A phối hợp với Vụ B xây dựng” gives B no duty.
- “Ban Chỉ đạo phát triển du lịch các tỉnh định kỳ …”: a name may go on past what seems its end.
- A day without its year, in words that say “hằng năm”, may come each year.
- “phối hợp với Sở A, cơ quan có chức năng …, Sở B”: a list may go on past a name that is none.
"""

import re
from collections.abc import Iterator, Sequence

from macros.importing.names.in_prose import names_at
from macros.importing.names.parts import POST, POST_ALONE
from macros.importing.names.printed import PrintedName, begins_as_many, is_within, plain_line
from macros.importing.names.sentence_words import STRONG_STOPS, VERBS, compiled
from macros.importing.names.words import USUAL
from macros.importing.understanding.conditions import has_condition
from macros.importing.understanding.duty_words import (
    EACH_WEEK,
    is_duty,
    is_duty_on_a_topic,
)
from macros.importing.understanding.headings import heading_of
from macros.importing.understanding.prose_context import is_several
from macros.importing.understanding.row_facts import NOT_SURE_WHOSE
from macros.importing.understanding.sentences import goes_past, leads_next
from macros.importing.understanding.subjects import (
    clauses,
    does_next,
    first_subject,
    is_open,
    subject_at,
)
from macros.importing.understanding.understood import Assigned, StatedTime, UnderstoodTask, Unread

NOT_WHOLE = "danh sách cơ quan có thể chưa hết ở tên đã đọc"
NOT_SURE_OF_YEAR = "không rõ là ngày của năm nay hay của mọi năm"
_DOING = ("direct", "lead", "carry_out", "monitor")
_ADVERBIAL = compiled(
    r"(?:trong phạm vi|theo|căn cứ)(?!\w)[^.;:]{3,120}? của (?:mình|đơn vị|ngành), ?"
    r"|(?:định kỳ|hằng năm|hàng năm) \([^()]{2,60}\),? ?"
    rf"|(?:ngay )?(?:{EACH_WEEK}|trước|trong|đến|từ|hằng|hàng|định kỳ|chậm nhất|căn cứ"
    r"|trên cơ sở|theo|với|để|nhằm|khi|(?:vào )?ngày(?= \d)"
    r"|sau|đối với|qua|tùy|thông qua|ngoài|đồng thời)(?!\w)[^.;:]{0,200}?, ?",
    re.IGNORECASE,
)
# What a line about a body's duty begins with that is no work by itself.
_HAS_TO = compiled(
    r"(?:khi|đối với|qua|trường hợp)(?!\w)[^.;:]{3,200}? (?:phải|có trách nhiệm|để)(?!\w)"
    r"|có (?:các |những )?(?:ý kiến|giải pháp|biện pháp|phương án|kế hoạch|văn bản|trách nhiệm)"
    r"|là (?:cơ quan|đầu mối|cầu nối|đơn vị|thành viên|thường trực)"
    r"|(?:tự|đầu mối|nắm chắc|triệu tập|kiểm duyệt|lãnh đạo|phụ trách|chịu|cần)(?!\w)",
    re.IGNORECASE,
)
_IS_TOLD_OF = compiled(
    r" (?:có (?!trách nhiệm|nhiệm vụ|ý kiến|văn bản|kế hoạch)|gồm|bao gồm|do|là người|được)(?!\w)"
)
# “… lập Đề án gửi về Bộ A, Bộ B và Bộ C”
_SENT_TO = compiled(r"(?<!\w)(?:gửi|trình|báo cáo)(?: về| cho| tới| đến)? (?=[A-ZĐ]|các )")
_BEHIND = re.compile(r"(?:[,:]| thì) \Z")
# “Cơ quan Trung ương trên địa bàn: Xét tối đa 2 tập thể”: how many, and no work.
_HOW_MANY = compiled(
    r"(?:xét |chọn |đạt )?(?:tối đa|tối thiểu|không quá|ít nhất|từ)?:? ?\d", re.IGNORECASE
)
# What stands in no name, but for what comes before “về” in those of committees.
_NO_NAME = compiled(
    r"\A(?:(?:ngành|sở|bộ|ban|phòng)\Z|cấp, "
    r"|khối lượng(?!\w)|(?:trách nhiệm|quyền hạn|nhiệm vụ|nghĩa vụ"
    r"|công tác|việc|nội dung|thời gian|kinh phí|kết quả)(?!\w))"
    r"|(?<!\w)(?:như sau|sau đây|quy định|nêu trên|theo quy|(?:có|chịu) (?:trách nhiệm|quyền"
    r"|nhiệm vụ))(?!\w)"
    r"|(?<!\w)(?:(?:bao )?gồm|còn|nếu|kính đề nghị|ngoài (?:các )?nhiệm vụ)(?!\w)"
    r"|(?<!\w)(?:ra|các|của|về|và|là|có|được|trong|theo|cho|với|tại|do|phải|đối|chịu sự|sáng"
    r"|tổng tham|được quyền|này|chưa)\Z|(?<!\w)(?:không|phát sinh)(?!\w)"
    r"|\A(?:Công ty|Chi nhánh|Doanh nghiệp|Chủ đầu tư|Nhà đầu tư) (?:gửi|nộp|tách|nêu|chưa|tự"
    r"|ghi|làm|đã|đang|thỏa thuận)(?!\w)"
    rf"|(?<!\w)có (?:các )?(?:{POST})(?!\w)",
    re.IGNORECASE,
)
_ANY = compiled(
    r"cơ quan|đơn vị|tổ chức|bộ phận|Công ty (?:TNHH|cổ phần)(?: Đầu tư)?", re.IGNORECASE
)
# “Hội X tỉnh A, tỉnh B”: whose name goes on so, and whether with the same words, is not said.
_PLACE = compiled(r"(?:tỉnh|thành phố|huyện|quận|thị xã|xã|phường) (?=[A-ZĐ])")
# “Thường trực Đảng ủy xã gồm Bí thư, Phó Bí thư”: the others are parts of the first.
_CONSISTS = compiled(r"(?<!\w)gồm(?!\w)")
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
_LATER_ASKS = compiled(
    r"[;,.] (?:đồng thời,? )?(?P<asks>giao|đề nghị|yêu cầu|kiến nghị)(?: cho)?"
    r"(?: các đồng chí)?:? (?=\S)",
    re.IGNORECASE,
)
_AT_HEAD = compiled(r"(?:Giao|Phân công|Đề nghị|Yêu cầu)(?: cho)? (?=\S)")
_FEW = 8  # words of what could not be read
_HELPS = compiled(r"(?:chủ động |tích cực |thường xuyên )?phối hợp (?:với )?", re.IGNORECASE)
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
_YEARLY = compiled(r"(?<!\w)(?:hằng|hàng|mỗi) năm(?!\w)", re.IGNORECASE)
_DAY = re.compile(r"(?P<year>20\d\d)-\d\d-\d\d")
_VERB = compiled(rf"(?<!\w)(?:{VERBS})(?!\w)")
_SENTENCE = re.compile(r"(?<!TP)\.\s+(?=[A-ZĐÀ-Ỹ])")
# Kinds whose names say what they were set up for, in words that duties begin with as well.
_SET_UP = compiled(
    r"(?:Ban Chỉ đạo|Ban Tổ chức|Ban Vận động|Hội đồng|Tổ công tác|Tổ giúp việc|Tiểu ban"
    r"|Đoàn công tác|Đoàn kiểm tra)\Z"
)
_SET_UP_FOR = compiled(
    r" thành lập [^.;:]{2,120}? có (?:nhiệm vụ|trách nhiệm)(?!\w)"
    r"| (?:phát triển|xây dựng|phòng|chuyển đổi|cải cách|đổi mới|quản lý|ứng phó"
    r"|hội nhập|thi đua"
    r"|vận động|bảo vệ|chăm sóc|thực hiện|triển khai)(?= [^\W\d_A-ZĐ])[^.;:,]{2,70}?"
    r" (?:tỉnh|thành phố|xã|phường|huyện|địa phương|đặc khu|cấp)"
    rf"(?:, [^\W\d_A-ZĐ]+(?: [^\W\d_A-ZĐ]+)?)?,? (?:{VERBS})(?!\w)"
)
# “Hội đồng bồi thường, giải phóng mặt bằng và UBND phường rà soát …”
_SMALL_AND = compiled(r", (?=[^\W\d_A-ZĐ])[^.;:,]{2,60}? và (?=[A-ZĐ])")
_GOES_ON_FROM = compiled(r"(?:Đồng thời|Ngoài ra|Bên cạnh đó|Song song)(?!\w)")
# “các Tổ đại biểu Hội đồng nhân dân”: of whom it is is part of the name.
_BARE_SEVERAL = compiled(r"\Acác (?:Tổ|Đội|Đoàn|Nhóm|Hội|Quỹ|Khối|Ban|Phòng)\Z", re.IGNORECASE)
_SMALL_NEXT = compiled(r" [^\W\d_A-ZĐ]")
# “các Tổng công ty xây dựng giao thông tiến hành …”: two words of work, the first of the name.
_BARE_KIND = compiled(
    r"(?<!\w)các (?:Cục|Vụ|Viện|Tổng công ty|Công ty|Tập đoàn|Trung tâm)\Z", re.IGNORECASE
)
_CALLED_BY_WORK = compiled(
    rf" (?:{VERBS})(?! (?:kế hoạch|chương trình|đề án|dự thảo|phương án)(?!\w))"
    rf"(?: [^\W\d_]+){{1,4}}? (?:{VERBS})(?!\w)"
)
_NEXT_OF_LIST = compiled(
    r", (?:và )?(?P<more>(?:cơ quan|đơn vị|tổ chức|lực lượng|ngành|chi nhánh|doanh nghiệp"
    r"|chính quyền|cấp ủy|trung tâm|trạm|phòng|hội)(?! (?:liên quan|có liên quan|khác))"
    r"(?: [^\W\d_]+){1,9}?)"
    r"(?=, | và (?:các|[A-ZĐ]))"
    r"| và (?P<last>các (?:nhà|chủ|chuyên gia|cá nhân|đối tác|cơ sở|doanh nghiệp|hiệp hội|hội"
    r"|tổ chức|lực lượng|đơn vị|cơ quan|địa phương|ngân hàng|trường)(?!\w)(?: [^\W\d_]+){1,3})"
)
_NEXT_BODY = compiled(
    r"(?:, |; | và )(?P<more>(?:Hội|Đoàn|Ban|Sở|Phòng|Trung tâm|Viện|Trường|Liên đoàn|Liên hiệp"
    r"|Đảng ủy|Tỉnh ủy|Công an|Tòa án|Văn phòng|Thanh tra|Chi cục|Công ty|Tổng công ty|Ngân hàng"
    r"|Cục|Vụ|Bộ|Ủy ban|UBND|Khoa|Trạm)(?!\w)[^.;:,]{0,60})"
)


def looked_at(task: UnderstoodTask) -> UnderstoodTask:
    """The task of prose, with a hole for each fact that the words alone do not confirm."""
    return _Looking(task).task() if task.block.row is None else task


class _Looking:
    """One task while it is looked at."""

    def __init__(self, task: UnderstoodTask) -> None:
        self.given = task
        self.text = task.text
        self.line = plain_line(task.text)
        self.unread = list(task.unread)
        self.unsure = set(task.unsure)
        self.asked = any(one.role in _DOING for one in task.assigned)
        self.asked_later = frozenset(self._asked_later())
        self.apart = frozenset(self._apart())

    def task(self) -> UnderstoodTask:
        """The task as it stands after the look."""
        assigned = [self._assigned(one) for one in self.given.assigned]
        self._lists()
        self._others_asked()
        self._unread_asked()
        return self.given._replace(
            assigned=tuple(one for one in assigned if one.who or one.role in self.unsure),
            times=tuple(map(self._time, self.given.times)),
            unread=tuple(dict.fromkeys(self.unread)),
            unsure=frozenset(self.unsure),
        )

    def _assigned(self, one: Assigned) -> Assigned:
        if one.printed in ("heading", "text"):
            odd = [who for who in one.who if _is_no_name(who, one.who)]
            consists = any(_CONSISTS.search(who.words) for who in odd)
            one = self._hold(one, one.who if consists else odd)
        if one.printed == "heading" and one.role in _DOING and one.who:
            return one if self._is_work_of(one) else self._hold(one, one.who)
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
        self.unread.append(Unread(self.given.at, one.words, NOT_SURE_OF_YEAR))
        return one._replace(when=None, why=NOT_SURE_OF_YEAR)

    def _hold(self, one: Assigned, doubted: Sequence[PrintedName]) -> Assigned:
        """Whom a role names but for those in doubt, who are told."""
        if not doubted:
            return one
        self.unsure.add(one.role)
        self.unread += [Unread(one.at, name.words, NOT_SURE_WHOSE) for name in doubted]
        return one._replace(who=tuple(name for name in one.who if name not in doubted))

    def _is_work_of(self, one: Assigned) -> bool:
        """Whether the words say what is to be done by those whom a heading names."""
        if one.at == self.given.at:
            rest = self.text.partition(":")[2].strip()
            return not _HOW_MANY.match(plain_line(rest))
        at = 0
        while adverbial := _ADVERBIAL.match(self.line, at):
            at = adverbial.end()
        if any(self._does(name) for name in one.who):
            return True
        if self._is_led_by_helper() or self._goes_on_from_another(one):
            return False
        names, end = names_at(self.text, at)
        if _VERB.fullmatch(self.line[at:end].lower()):
            names = []  # “Thanh tra, kiểm tra việc …”
        if names and at and self.line.startswith(", ", end) and is_duty(self.text[end + 2 :]):
            return True  # “Trên cơ sở đề nghị của Sở A, Sở B, phê duyệt …”: the condition's names
        if names and _VERB.match(self.line, end + 1):
            return all(is_within(name, one.who) for name in names)
        if names and not self._is_of_list(at, end):
            own = all(is_within(name, one.who) for name in names)
            return own and not _IS_TOLD_OF.match(self.line, end)
        if is_duty(self.text) or is_duty(self.text[at:]) or _HAS_TO.match(self.line):
            return True
        return is_duty_on_a_topic(self.text)

    def _is_of_list(self, at: int, end: int) -> bool:
        """Whether names at a place only go on with those whom something is sent to."""
        sent = _SENT_TO.finditer(self.line, 0, at)
        return any(names_at(self.text, mark.end())[1] == end for mark in sent)

    def _does(self, name: PrintedName) -> bool:
        """Whether behind a condition the name itself begins what is to be done."""
        length = len(plain_line(name.words))
        return any(
            _BEHIND.search(self.line, 0, at) and _VERB.match(self.line, at + length + 1)
            for at in self._places(name)
        )

    def _is_doubted(self, name: PrintedName, one: Assigned) -> bool:
        if self._may_go_on(name) or (one.role in _DOING and self._is_cut(name)):
            return True
        later = self._is_later(name)
        if one.role == "support":
            apart = later and name.words in self.apart
            return apart or self._is_of_a_thing(name) or (later and not self.asked)
        if one.role not in _DOING:
            return False
        if self._is_only_asked(name) or name.words in self.asked_later:
            return True
        if later and all(_TO_ALL.search(self.line, 0, at) for at in self._places(name)):
            return True
        asked = later and any(_ASKED.search(self.line, 0, at) for at in self._places(name))
        return later and (name.is_group or begins_as_many(name)) and not asked

    def _is_only_asked(self, name: PrintedName) -> bool:
        """Whether a line asks somebody, and all beside it only begin with what is to be done."""
        first = next(self._places(name), None)
        if first is None or not self.given.block.mark or not is_duty(self.text):
            return False
        if not _PROPOSES.search(self.line, 0, first) or leads_next(
            self.line, first + len(name.words)
        ):
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
        for mark in _LATER_ASKS.finditer(self.line):
            names, end = names_at(self.text, mark.end())
            if leads_next(self.line, end):
                continue
            hands_on = mark["asks"].lower() == "giao"
            yield from (one.words for one in names if one.is_group or not hands_on)

    def _is_led_by_helper(self) -> bool:
        """Whether those whom a duty is done with may lead it: “Phối hợp Sở X chủ trì …”."""
        helps = _HELPS.match(self.line)
        names, end = names_at(self.text, helps.end()) if helps else ([], 0)
        return any(not one.is_group for one in names) and self.line.startswith(" chủ trì ", end)

    def _goes_on_from_another(self, one: Assigned) -> bool:
        """Whether a paragraph goes on from one that names somebody: “Đồng thời, chủ trì …”."""
        block = self.given.block
        above = block.parent.children if block.parent and not block.mark else []
        if not above or not _GOES_ON_FROM.match(self.line):
            return False
        before = first_subject(above[max(0, above.index(block) - 1)].text)
        return before is not None and not all(is_within(name, one.who) for name in before.names)

    def _places(self, name: PrintedName) -> Iterator[int]:
        """Where the words of a name stand."""
        said = re.escape(plain_line(name.words))
        yield from (found.start() for found in re.finditer(rf"(?<!\w){said}(?!\w)", self.line))

    def _is_recalled(self, name: PrintedName) -> bool:
        """Whether a name stands only where it is recalled what somebody gave it before."""
        places = [_RECALLED.search(self.line, 0, at) for at in self._places(name)]
        return bool(places) and all(
            found is not None and not STRONG_STOPS.search(found["by"] or "") for found in places
        )

    def _apart(self) -> Iterator[str]:
        """Who works with others than those who lead, and they: “Bộ B phối hợp với các xã …”."""
        doing = [who for one in self.given.assigned if one.role in _DOING for who in one.who]
        helping = [who for one in self.given.assigned if one.role == "support" for who in one.who]
        for name in helping:
            for at in self._places(name):
                works = _WORKS_WITH.match(self.line, at + len(name.words))
                names, _ = names_at(self.text, works.end()) if works else ([], 0)
                if names and not any(is_within(one, doing) for one in names):
                    yield from (one.words for one in (name, *names))

    def _is_of_a_thing(self, name: PrintedName) -> bool:
        """Whether a name stands only among those who made something together."""
        places = list(self._places(name))
        return bool(places) and all(_OF_A_THING.search(self.line, 0, at) for at in places)

    def _is_later(self, name: PrintedName) -> bool:
        """Whether a name stands in no first sentence."""
        first = _SENTENCE.search(self.line)
        own = len(self.given.block.text)  # what stands behind it words the lines below
        end = min(first.end(), own) if first else own
        places = list(self._places(name))
        return bool(places) and min(places) >= end

    def _may_go_on(self, name: PrintedName) -> bool:
        """Whether what a body was set up for, or does, may be part of its name."""
        words = plain_line(name.words)
        goes_on = _SET_UP_FOR if _SET_UP.search(words) else _CALLED_BY_WORK
        if goes_on is _CALLED_BY_WORK and not _BARE_KIND.search(words):
            return False
        first = next(self._places(name), None)
        return first is not None and bool(goes_on.match(self.line, first + len(words)))

    def _is_cut(self, name: PrintedName) -> bool:
        """Whether small words behind a name that is open, or of a bare kind, may belong to it."""
        first = next(self._places(name), None)
        if first is None:
            return False
        end = first + len(plain_line(name.words))
        if _BARE_SEVERAL.search(plain_line(name.words)):
            return bool(_SMALL_NEXT.match(self.line, end)) and not does_next(self.line, end)
        return is_open(name) and (goes_past(self.line, end) or self._is_first_of_two(end))

    def _is_first_of_two(self, end: int) -> bool:
        """Whether small words, “và” and a name that does something follow a name's comma."""
        more = _SMALL_AND.match(self.line, end)
        _, upto = names_at(self.text, more.end()) if more else ([], 0)
        return upto > 0 and does_next(self.line, upto)

    def _lists(self) -> None:
        """Tell of lists that go on past the last name that was read in a sentence."""
        said = [one for one in self.given.assigned if one.printed == "text"]
        named = [name for one in self.given.assigned for name in one.who]
        for one in said:
            both = (_NEXT_OF_LIST,) if one.role == "support" else (_NEXT_BODY, _NEXT_OF_LIST)
            for more in (
                found for goes_on in both for found in self._next_of(one.who[-1:], goes_on)
            ):
                words = self.text[slice(*more.span(more.lastgroup or 0))]
                if not any(_alike(words, name) for name in named):
                    self.unread.append(Unread(one.at, words, NOT_WHOLE))

    def _others_asked(self) -> None:
        """Tell of those who do something by a later clause, or are asked to, and have no role."""
        others: list[PrintedName] = []
        named = [name for one in self.given.assigned for name in one.who]
        told = {one.words for one in self.unread}
        for mark in _LATER_ASKS.finditer(self.line, 0, len(self.given.block.text)):
            names, end = names_at(self.text, mark.end())
            hands_on = mark["asks"].lower() in ("giao", "yêu cầu") or mark[0][0] != ","
            hands_on = hands_on or leads_next(self.line, end)  # not “đề xuất, kiến nghị A …”
            if names and hands_on and does_next(self.line, end):
                others += names
        for start, _ in clauses(self.given.block.text)[1:]:
            subject = None if has_condition(self.line, start) else subject_at(self.text, start)
            if subject and not (subject.is_asked or any(map(is_several, subject.names))):
                others += subject.names
        left = [one for one in others if not is_within(one, named) and one.words not in told]
        self.unread += [Unread(self.given.at, one.words, NOT_SURE_WHOSE) for one in left]

    def _unread_asked(self) -> None:
        """Tell whom a line asks at its head where nobody was read and nothing is told."""
        asks = _AT_HEAD.match(self.line)
        if not asks or self.unread or any(one.role in _DOING for one in self.given.assigned):
            return
        if USUAL.kind.match(self.line, asks.end()) or USUAL.many.match(self.line, asks.end()):
            words = " ".join(self.text[asks.end() :].split()[:_FEW])
            self.unsure.add("carry_out")
            self.unread.append(Unread(self.given.at, words, NOT_SURE_WHOSE))

    def _next_of(
        self, names: Sequence[PrintedName], goes_on: re.Pattern[str]
    ) -> Iterator[re.Match[str]]:
        """What follows the places of names where a list goes on."""
        for name in names:
            for at in self._places(name):
                if more := goes_on.match(self.line, at + len(name.words)):
                    yield more


def _is_no_name(name: PrintedName, beside: Sequence[PrintedName]) -> bool:
    """Whether words name nobody surely; “Bí thư” does in “Bí thư, Chủ tịch UBND các xã”."""
    words = plain_line(name.words)
    if len(beside) > 1 and name is not beside[0] and _PLACE.match(words):
        return True
    if not name.scope and _ANY.fullmatch(words):
        return True
    if not POST_ALONE.fullmatch(words):
        return bool(_NO_NAME.search(words))
    said = (plain_line(one.words) for one in beside)
    return not any(USUAL.post.match(one) and not POST_ALONE.fullmatch(one) for one in said)


def _alike(words: str, name: PrintedName) -> bool:
    """Whether words begin with a name."""
    return plain_line(words).casefold().startswith(plain_line(name.words).casefold())
