"""The tasks of prose: below a body's name, with labelled lines, in sentences that name their doers.

- A line with labelled lines below it (“Cơ quan chủ trì: …”) is a task, whatever stands above.
- Below a line that names a body each duty is a task of that body.
- A numbered line whose sentence names who does it is a task.
- In a section of tasks a numbered line is a task even where nobody is named.

Sections about aims, the state of things or money hold no tasks, but for sentences that ask somebody
plainly. Lines below a task that ends with a colon, or that only go into detail, are its wording.
"""

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import NamedTuple

from macros.importing.doers import read_doers
from macros.importing.headings import Heading, asked_before, heading_of
from macros.importing.name_lists import PrintedName, begins_name, plain_line
from macros.importing.rows import NO_NAME
from macros.importing.sentence_words import VERBS, compiled
from macros.importing.sentences import (
    clauses,
    enacts,
    is_strong,
    roles_said,
    says_it_leads,
    subject_at,
)
from macros.importing.stated import result_of, times_in_prose, times_of_items, times_stated
from macros.importing.understood import Assigned, StatedTime, UnderstoodTask, Unread
from macros.linking.says import Say, labelled
from macros.recognisers import inline
from macros.recognisers.blocks import Block, Part
from macros.recognisers.line_roles import Role as LineRole
from macros.recognisers.markers import Kind
from macros.recognisers.roles import ROLE_WORDS, LabelledPart, label_meaning, labelled_parts

_TASKS = compiled(
    r"nhiệm vụ|nội dung (?:thực hiện|công việc|triển khai|hoạt động|chủ yếu|cụ thể|công tác)"
    r"|nội dung\Z|công việc"
    r"|phân công|tổ chức thực hiện|trách nhiệm|hoạt động|công tác trọng tâm|tổ chức triển khai"
    r"|nội dung, ",
    re.IGNORECASE,
)
_NAMED_TASKS = compiled(
    r"nhiệm vụ|nội dung (?:thực hiện|công việc|triển khai|hoạt động|chủ yếu|cụ thể|công tác)"
    r"|nội dung\Z|công việc|hoạt động|công tác trọng tâm|nội dung, ",
    re.IGNORECASE,
)
_ELSE = compiled(
    r"mục đích|yêu cầu|mục tiêu|quan điểm|nguyên tắc|phạm vi|đối tượng|sự cần thiết|thực trạng"
    r"|tình hình|đánh giá"
    r"|kết quả|tồn tại|hạn chế|nguyên nhân|ưu điểm|bối cảnh|kinh phí|nguồn lực|nguồn vốn"
    r"|chế độ báo cáo|chế độ thông tin|hiệu lực"
    r"|khen thưởng|chỉ tiêu|định hướng|tầm nhìn|thành phần|đề cương|quy định chung|điều khoản"
    r"|căn cứ|cơ sở pháp lý|giải pháp|khái quát|đặc điểm|thời gian và địa điểm|thời gian, địa điểm",
    re.IGNORECASE,
)
_SIDE = compiled(r"kinh phí|nguồn lực|báo cáo|giải pháp|nguồn vốn|yêu cầu", re.IGNORECASE)
_ASIDE = compiled(
    r"(?:riêng|lưu ý|ghi chú|trường hợp|trong đó|ví dụ|trên đây|trong quá trình|nơi nhận|quá trình"
    r"|nếu có|căn cứ văn bản này|kế hoạch này|trân trọng|\(|số liệu|kèm theo|yêu cầu các"
    r"|đề nghị các|căn cứ (?:kế hoạch|nội dung|tình hình)|các (?:cơ quan|đơn vị"
    r"|sở)[^.]{0,80}(?:căn cứ|nghiêm túc))",
    re.IGNORECASE,
)
# At the end of a document: what its issuer says to all.
_SPEAKS = compiled(
    r"(?:Ủy ban nhân dân|UBND|Chủ tịch|Thủ tướng|Ban Chỉ đạo|Ban Thường vụ|Hội đồng nhân dân)"
    r"[^.;]{0,60}? (?:yêu cầu|đề nghị)|là nhiệm vụ (?:quan trọng|trọng tâm|chính trị)"
    r"|[Tt]rên đây là"
)
_ADVERBS = "chủ động|tiếp tục|thường xuyên|kịp thời|khẩn trương|nghiêm túc|trực tiếp|tích cực|tập trung|từng bước|sớm|đồng thời"
_DUTY = compiled(
    rf"(?:[-+•“\"(]\s*)?(?:(?:{_ADVERBS}),? )*(?:{VERBS}|là (?:cơ quan|đơn vị|đầu mối|bộ phận)"
    rf"|phối hợp)(?!\w)",
    re.IGNORECASE,
)
_TIME_FIRST = compiled(
    r"(?:trước|trong|hằng|hàng|định kỳ|chậm nhất|quý|tháng|năm|đến|từ)(?!\w)[^,.;:]{0,60}, ?",
    re.IGNORECASE,
)
_DESCRIBES = compiled(
    r"[^.;,]{1,60}?(?<!\w)(?:đã|đang|gồm|có (?!trách nhiệm|nhiệm vụ|biện pháp|kế hoạch|văn bản"
    r"|giải pháp|phương án)|được)(?!\w)",
    re.IGNORECASE,
)
_COLLECTIVE_CLAUSE = compiled(
    r"(?:căn cứ|nghiêm túc|chịu trách nhiệm|theo chức năng|chủ động|triển khai|tổ chức)",
    re.IGNORECASE,
)
_HIGH = frozenset(
    {Kind.PART, Kind.CHAPTER, Kind.SECTION, Kind.CAPITAL, Kind.ROMAN, Kind.APPENDIX, Kind.FORM}
)
_NOT_SURE_A_DUTY = "không rõ đoạn này có phải một nhiệm vụ"
_NOT_SURE_WHO = "không rõ phối hợp với cơ quan nào"
_SHORT_LABEL = 4  # words
_LONGEST_TITLE = 12
_FORMS = compiled(r"đề cương|mẫu|biểu|báo cáo|chỉ tiêu|dự toán|kinh phí|danh sách", re.IGNORECASE)
_IN_BRACKETS = re.compile(r"\(([^()]*:[^()]*)\)")


class _Context(NamedTuple):
    """What is known above a list of blocks."""

    heading: Heading | None = None
    heading_at: str = ""
    weak: bool = False  # whom an introducing sentence asks: any line may name another
    tasks: bool = False  # a section of tasks
    skip: bool = False  # a section of something else
    side: bool = False  # of something that somebody may be asked to do there
    shared: bool = False  # duties that already are parts of a task


class ProseReader:
    """The tasks of the blocks of an outline that are no rows."""

    def __init__(self, years: Collection[int]) -> None:
        self.years = years
        self.tasks: list[UnderstoodTask] = []
        self.unread: list[Unread] = []

    def read(self, blocks: Iterable[Block]) -> None:
        """Read the outermost blocks of a part."""
        listed = list(blocks)
        self._list(listed, _Context(skip=any(_is_form(block.part) for block in listed[:1])))

    def _list(self, blocks: Sequence[Block], context: _Context) -> None:
        """Blocks that stand side by side; a line that names a body may give it those behind it."""
        outer = context
        for place, block in enumerate(blocks):
            if block.role is LineRole.BASIS and (asked := asked_before(block.text)):
                context = outer._replace(heading=asked, heading_at=block.locator, weak=True)
            if block.row or block.role is not None or block.kind is Kind.NOTE:
                continue
            if block.mark is None and (opened := self._opened(block, blocks[place + 1 :])):
                context = outer._replace(
                    heading=opened, heading_at=block.locator, weak=opened.generic or not opened.rest
                )
                context = context._replace(weak=opened.generic)
                continue
            self._block(block, context)

    def _opened(self, block: Block, following: Sequence[Block]) -> Heading | None:
        """The body that an unnumbered line names for those behind it."""
        if block.children or not following or following[0].mark is None:
            return None
        text = block.text.strip()
        heading = heading_of(text)
        if heading and not heading.rest and (text.endswith(":") or following[0].kind.is_bullet):
            return heading
        if not text.endswith(":"):
            return None
        return asked_before(text)

    def _block(self, block: Block, context: _Context) -> None:
        labels, kids = _parted(block)
        text = block.text.strip()
        heading = (
            heading_of(text) if text and block.kind not in (Kind.APPENDIX, Kind.FORM) else None
        )
        if labels or (block.mark is not None and _names_doers_inside(text)):
            self._labelled(block, labels, kids, heading, context)
        elif self._as_heading(block, text, heading, kids, context) or self._as_sentence(
            block, text, kids, context
        ):
            return
        elif context.heading and not context.skip:
            self._under_heading(block, text, kids, context)
        elif kids and not self._is_task_itself(block, text, kids, context):
            self._list(kids, _below(block, text, context))
        elif context.tasks and not context.skip and block.mark is not None:
            self._of_nobody(block, text, kids, context)

    # Labelled lines

    def _labelled(
        self,
        block: Block,
        labels: Sequence[tuple[Block, list[Say]]],
        kids: Sequence[Block],
        heading: Heading | None,
        context: _Context,
    ) -> None:
        says = [say for _, said in labels for say in said]
        if says and not any(say.kind == "role" for say in says) and context.skip:
            return
        if not block.text.strip() or (
            block.kind in _HIGH
            and block.kind is not Kind.CAPITAL
            and len(kids) > 1
            and says
            and not any(s.kind == "role" for s in says)
        ):
            self._list(kids, _below(block, block.text, context))
            return
        named = heading is not None and not heading.rest
        wording = [kid for kid in kids if not (named and kid.mark is not None)]
        inner = [kid for kid in kids if _has_labels(kid)]
        if inner:
            wording = [kid for kid in wording if kid not in inner]
        task = self._made(block, block.text, wording, said=says)
        self.tasks.append(task)
        if named and heading:
            below = _Context(heading, block.locator, tasks=context.tasks)
            self._list([kid for kid in kids if kid.mark is not None and kid not in inner], below)
        self._list(inner, context._replace(heading=None))

    # A line that names a body

    def _as_heading(
        self,
        block: Block,
        text: str,
        heading: Heading | None,
        kids: Sequence[Block],
        context: _Context,
    ) -> bool:
        if heading is None or (context.skip and not (context.side and heading.asks)):
            return False
        if heading.rest:
            if not _is_duty(heading.rest):
                return False
            below = _Context(heading, block.locator, tasks=True)
            own = not heading.rest.endswith(":") and any(_is_duty(kid.text) for kid in kids)
            task = self._made(
                block,
                heading.rest,
                [] if own else kids,
                heading=heading,
                heading_at=block.locator,
                whole=text,
            )
            self.tasks.append(task)
            if own:
                self._list(kids, below)
            return True
        if not kids:
            return False
        self._list(kids, _Context(heading, block.locator, tasks=True))
        return True

    def _as_sentence(
        self, block: Block, text: str, kids: Sequence[Block], context: _Context
    ) -> bool:
        """A sentence that names its doers."""
        strong = context.heading is not None and not context.weak
        subject = _subject(text, loose=context.tasks and block.mark is not None)
        if subject is None or enacts(text):
            said = roles_said(text) if not strong and not context.skip and block.mark else None
            leads = said and said.having("lead")
            if not (leads and _is_duty(text)):
                return False
            if (
                kids
                and not text.endswith(":")
                and any(_subject(kid.text) or _has_labels(kid) for kid in kids)
            ):
                return False
        else:
            names, end, asked = subject
            if strong and not (asked or is_strong(text, end)):
                return False
            if strong and is_strong(text, end) and _is_within(names, context.heading):
                return False
            plain = asked or is_strong(text, end)
            said_when = block.mark and not all(one.is_group for one in names)
            plain_here = plain or bool(said_when and times_in_prose(text, self.years))
            if context.skip and not (context.side and plain_here):
                return False
            if block.mark is None and not self._may_be_unmarked(text, names, plain):
                return False
        named = [kid for kid in kids if _subject(kid.text) or _has_labels(kid)]
        wording = (
            [kid for kid in kids if kid not in named] if not text.endswith(":") or named else kids
        )
        self.tasks.append(self._made(block, text, wording))
        if named:
            self._list(named, context._replace(heading=None))
        return True

    @staticmethod
    def _may_be_unmarked(text: str, names: Sequence[PrintedName], plain: bool) -> bool:
        """Whether an unnumbered sentence gives a task: it asks a body by its name."""
        if all(one.is_group for one in names) or _ASIDE.match(plain_line(text)):
            return False
        return plain

    def _under_heading(
        self, block: Block, text: str, kids: Sequence[Block], context: _Context
    ) -> None:
        """A duty of the body that the heading names."""
        line = plain_line(text)
        if _ASIDE.match(line) and not _is_duty(text):
            return
        if context.weak and (not _is_duty(text) or (kids and _is_short(text))):
            if kids:
                self._list(kids, _below(block, text, context))
            return
        if kids and _is_title(text) and not text.endswith(":"):
            self._list(kids, context)
            return
        if block.mark is None and _SPEAKS.search(line):
            return
        if (
            _subject(text) is None
            and block.mark is None
            and not _is_duty(text)
            and not self._sets_a_time(text)
        ):
            self._leave(block)
            return
        if block.mark is not None and _DESCRIBES.match(line) and not _is_duty(text):
            self._leave(block)
            return
        if block.kind is Kind.STAR and not _is_duty(text):
            return
        self.tasks.append(
            self._made(
                block,
                text,
                kids,
                heading=context.heading,
                heading_at=context.heading_at,
                weak=context.weak,
            )
        )

    def _sets_a_time(self, text: str) -> bool:
        """Whether a sentence that begins with no known word of work says by when it must be done."""
        line = plain_line(text)
        if not text[:1].isupper() or begins_name(text) or _DESCRIBES.match(line):
            return False
        return bool(times_in_prose(text, self.years or (2000, 2100)))

    # A task of nobody

    def _is_task_itself(
        self, block: Block, text: str, kids: Sequence[Block], context: _Context
    ) -> bool:
        """Whether a line with others below it is a task, not only their heading."""
        if not context.tasks or context.skip or block.mark is None or block.kind in _HIGH:
            return False
        return _is_duty(text) and text.endswith((".", ";", ":", "/"))

    def _of_nobody(self, block: Block, text: str, kids: Sequence[Block], context: _Context) -> None:
        if enacts(text):
            return
        if not _is_duty(text):
            self._leave(block)
            return
        named = [
            kid for kid in kids if _subject(kid.text) or _has_labels(kid) or heading_of(kid.text)
        ]
        if (
            not text.endswith(":")
            and kids
            and all(kid.mark and not kid.kind.is_bullet for kid in kids)
            and not named
        ):
            named = [kid for kid in kids if _is_duty(kid.text)]
        self.tasks.append(self._made(block, text, [kid for kid in kids if kid not in named]))
        if named:
            self._list(named, context)

    def _leave(self, block: Block) -> None:
        words = " ".join(block.text.split())[:120]
        self.unread.append(Unread(block.locator, words, _NOT_SURE_A_DUTY))

    # The task itself

    def _made(
        self,
        block: Block,
        text: str,
        wording: Sequence[Block],
        *,
        heading: Heading | None = None,
        heading_at: str = "",
        said: Sequence[Say] = (),
        whole: str = "",
        weak: bool = False,
    ) -> UnderstoodTask:
        unread: list[Unread] = []
        wording = [kid for kid in wording if kid.mark or not _ASIDE.match(plain_line(kid.text))]
        details = [detail for kid in wording for detail in _all_below(kid)]
        words = "\n".join([text, *(_with_marker(one) for one in details)])
        shown = "\n".join([whole or text, *(_with_marker(one) for one in details)])
        labelled_here = _labels_inside(text)
        assigned, unsure = self._by_labels(block, said, labelled_here, unread)
        spoken = text[: labelled_here[0].start].rstrip(" (") if labelled_here else text
        if not unsure and not any(one.role in ("lead", "carry_out") for one in assigned):
            assigned += self._by_words(
                block, spoken, details, heading, heading_at, unread, bool(assigned)
            )
        times = self._times(
            block, words if not labelled_here else spoken, details, said, labelled_here, unread
        )
        results = [
            found
            for say in said
            if say.kind == "result" and (found := result_of(inline.plain(say.words.text)))
        ]
        results += [
            found
            for part in labelled_here
            if part.meaning == "result" and (found := result_of(_words_of(text, part)))
        ]
        return UnderstoodTask(
            block,
            shown,
            tuple(assigned),
            times,
            "; ".join(results) or None,
            tuple(unread),
            frozenset(unsure),
        )

    def _by_labels(
        self, block: Block, said: Sequence[Say], here: list, unread: list[Unread]
    ) -> tuple[list[Assigned], set[str]]:
        found: list[Assigned] = []
        unsure: set[str] = set()
        for say in said:
            if say.kind != "role" or say.role is None:
                continue
            words = inline.plain(say.words.text)
            doers = read_doers(words, say.role.value)  # type: ignore[arg-type]
            unread += [Unread(say.at, left, NO_NAME) for left in doers.left]
            if doers.left:
                unsure.add(say.role.value)
            for role in dict.fromkeys(role for role, _ in doers.named):
                who = tuple(one for known, one in doers.named if known == role)
                found.append(Assigned(role, who, say.at, "line", role != say.role.value))
        for part in here:
            if part.meaning in ("time", "result", "task", "number"):
                continue
            doers = read_doers(_words_of(block.text.strip(), part), part.meaning)
            unread += [Unread(block.locator, left, NO_NAME) for left in doers.left]
            if doers.left:
                unsure.add(part.meaning)
            for role in dict.fromkeys(role for role, _ in doers.named):
                who = tuple(one for known, one in doers.named if known == role)
                found.append(Assigned(role, who, block.locator, "text"))
        return found, unsure

    def _by_words(
        self,
        block: Block,
        text: str,
        details: Sequence[Block],
        heading: Heading | None,
        heading_at: str,
        unread: list[Unread],
        labelled_too: bool,
    ) -> list[Assigned]:
        said = roles_said(text, loose=block.mark is not None and not heading)
        unread += [Unread(block.locator, words, _NOT_SURE_WHO) for words in said.left]
        found: list[Assigned] = []
        if heading:
            role = "lead" if says_it_leads(text) else "carry_out"
            own = said.having("lead") if heading and not heading.asks else []
            found.append(Assigned(role, heading.names, heading_at, "heading"))  # type: ignore[arg-type]
            doers = {one.words for one in heading.names}
            helpers = [*heading.helpers, *said.having("support")]
            helpers = [one for one in helpers if one.words not in doers]
            if helpers:
                found.append(Assigned("support", tuple(helpers), block.locator, "text"))
            return found
        for role in ("direct", "lead", "carry_out", "support", "monitor"):
            who = said.having(role)  # type: ignore[arg-type]
            if who and not (labelled_too and role != "support"):
                found.append(Assigned(role, tuple(who), block.locator, "text"))  # type: ignore[arg-type]
        return found

    def _times(
        self,
        block: Block,
        words: str,
        details: Sequence[Block],
        said: Sequence[Say],
        here: list,
        unread: list[Unread],
    ) -> tuple[StatedTime, ...]:
        stated: list[StatedTime] = []
        lines = [(say.at, inline.plain(say.words.text)) for say in said if say.kind == "time"]
        lines += [
            (block.locator, _words_of(block.text.strip(), part))
            for part in here
            if part.meaning == "time"
        ]
        for at, line in lines:
            times = times_stated(line.strip(), self.years)
            unread += [Unread(at, one.words, one.why) for one in times if not one.when]
            stated += times
        if not lines:
            stated += times_in_prose(words, self.years)
            stated += [
                one
                for one in times_of_items([detail.text for detail in details], self.years)
                if one.when not in {known.when for known in stated}
            ]
        return tuple(stated)


def _is_form(part: Part) -> bool:
    """Whether an appendix is a form to be filled in, by its title."""
    if part.opener is None:
        return False
    title = " ".join(one.text for one in part.children if one.role is not None)
    title = f"{part.opener.text} {title}"
    return bool(_FORMS.search(plain_line(title))) and not _NAMED_TASKS.search(plain_line(title))


def _subject(text: str, *, loose: bool = False) -> tuple[list[PrintedName], int, bool] | None:
    """Who stands at the head of the first clause that has somebody there."""
    for start, _ in clauses(text)[:1]:
        found = subject_at(text, start, loose=loose)
        if found:
            return found.names, found.end, found.is_asked
    return None


def _is_within(names: Sequence[PrintedName], heading: Heading | None) -> bool:
    known = [one.words.casefold() for one in heading.names] if heading else []
    return all(
        any(
            one.words.casefold() in known_one or known_one in one.words.casefold()
            for known_one in known
        )
        for one in names
    )


def _below(block: Block, text: str, context: _Context) -> _Context:
    """What a heading says of the lines below it."""
    line = plain_line(text)
    if block.kind is Kind.APPENDIX and block.part.opener is block:
        return context
    tasks, other = _TASKS.search(line), _ELSE.search(line)
    if other and not _NAMED_TASKS.search(line) and (not tasks or other.start() < tasks.start()):
        return context._replace(skip=True, tasks=False, side=bool(_SIDE.search(line)))
    if tasks:
        return context._replace(
            skip=False, side=False, tasks=bool(_NAMED_TASKS.search(line)) or context.tasks
        )
    return context


def _parted(block: Block) -> tuple[list[tuple[Block, list[Say]]], list[Block]]:
    """The labelled lines below a block, and the others that are no rows."""
    labels: list[tuple[Block, list[Say]]] = []
    kids: list[Block] = []
    for child in block.children:
        if child.row or child.kind is Kind.NOTE:
            continue
        said = list(labelled(child))
        if said and _are_labels(said):
            labels.append((child, said))
        else:
            kids.append(child)
    return labels, kids


def _are_labels(said: Sequence[Say]) -> bool:
    """Whether a line that seems to begin with a label is no duty: “Đôn đốc thành lập các cụm: …”."""
    first = said[0]
    words = inline.plain(first.words.text)
    if first.kind != "role" or len(first.label.text.split()) <= _SHORT_LABEL or not words.strip():
        return True
    return bool(read_doers(words, "other").named)


def _has_labels(block: Block) -> bool:
    return bool(_parted(block)[0])


def _labels_inside(text: str) -> list[LabelledPart]:
    """The labels behind the words of a task in its own line, also in brackets."""
    opened = _IN_BRACKETS.sub(_without_brackets, text)
    return [
        part
        for part in labelled_parts(opened)
        if part.start > 0 and part.meaning not in ("task", "number")
    ]


def _names_doers_inside(text: str) -> bool:
    """Whether labels in the line itself name doers, and nothing else."""
    parts = [part for part in _labels_inside(text) if part.meaning in ROLE_WORDS]
    read = [read_doers(_words_of(text, part), "other") for part in parts]
    return bool(parts) and all(doers.named and not doers.left for doers in read)


def _words_of(text: str, part: LabelledPart) -> str:
    """What a label in a line labels, without the bracket that closes behind it."""
    words = text[part.end : part.words_end].strip(" .;")
    return words[:-1] if words.endswith(")") and words.count("(") < words.count(")") else words


def _without_brackets(bracket: re.Match[str]) -> str:
    """“(Chủ trì: A)” as “;Chủ trì: A.”, each character in its place."""
    label = bracket[1].partition(":")[0]
    return (
        f";{bracket[1]}." if label_meaning(label) in (*ROLE_WORDS, "time", "result") else bracket[0]
    )


def _all_below(block: Block) -> Iterator[Block]:
    yield block
    for child in block.children:
        if not child.row and child.kind is not Kind.NOTE:
            yield from _all_below(child)


def _with_marker(block: Block) -> str:
    return f"{block.marker} {block.text}".strip()


def _is_duty(text: str) -> bool:
    """Whether a line begins as a duty does: with what is to be done, or when."""
    line = plain_line(text).lstrip()
    while adverbial := _TIME_FIRST.match(line):
        line = line[adverbial.end() :]
    return bool(_DUTY.match(line))


def _is_short(text: str) -> bool:
    """Whether a line may be a title: “Tổ chức thực hiện”."""
    return len(text.split()) <= _LONGEST_TITLE and not text.rstrip().endswith((".", ";", ":"))


def _is_title(text: str) -> bool:
    """Whether a line only calls what stands below by a name."""
    return (
        len(text.split()) <= 25
        and not text.rstrip().endswith((".", ";", ":"))
        and not _is_duty(text)
    )
