"""The report in the order in which it is told, for whichever format: headings, lines, sub-lines."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from macros.labels import quoted
from macros.telling.report import (
    EDITORIAL,
    NATURES,
    OF_TASK,
    OFFICIAL,
    Change,
    Changed,
    Effect,
    Nature,
    Report,
    StateInfo,
)
from macros.telling.sentences import Said, Span, joined, say

NOTHING = "Không thay đổi nội dung."
_NOTHING_ELSE = "Ngoài những chỗ có lỗi nêu trên, không thay đổi nội dung."
_UNREADABLE = "Không so được: có một bên không đọc được gì."
_NONE_TOUCHED = "Không cơ quan nào được thêm, bớt hay đổi nhiệm vụ."
_NONE_KNOWN = "Trong phần đọc được, không cơ quan nào được thêm, bớt hay đổi nhiệm vụ."
_ALIKE = 4  # owners to whom the same happened and nothing else, named in one line from here on


@dataclass(frozen=True)
class Line:
    """One line of the report, with what stands below it."""

    said: Said
    below: tuple["Line", ...] = ()


@dataclass(frozen=True)
class Passage:
    """A heading and its lines; level 1 is the title of the report."""

    level: int
    heading: str
    lines: tuple[Line, ...] = ()
    text: str = ""  # a sentence in the place of lines, or before them


def outline(report: Report) -> Iterator[Passage]:
    """The parts of a report that have something to tell."""
    yield Passage(
        1, "Thay đổi của dữ liệu", text=f"So {_state(report.base)} với {_state(report.head)}."
    )
    yield from _faults(report)
    if not report.comparable:
        yield Passage(2, "Kết quả", text=_UNREADABLE)
        return
    if report.empty:
        faulty = report.base.faults or report.head.faults
        yield Passage(2, "Kết quả", text=_NOTHING_ELSE if faulty else NOTHING)
        return
    lines = tuple(_effects(report.effects))
    none = _NONE_TOUCHED
    if report.base.left_out or report.head.left_out:
        none = _NONE_KNOWN
    yield Passage(2, "Theo cơ quan", lines, "" if lines else none)
    yield from _tasks(report)
    yield from _part(2, NATURES["progress"].words, report.tasks, "progress")
    for heading, changed in (
        ("Kế hoạch", report.plans),
        ("Văn bản", report.documents),
        ("Cơ quan, nhóm, chức vụ", report.owners),
        ("Việc sắp xếp cơ quan", report.successions),
        ("Địa bàn", report.jurisdictions),
        ("Trang", report.site),
    ):
        yield from _part(2, heading, changed, *OFFICIAL)
    yield from _part(2, "Biên tập (không đổi nội dung chính thức)", report.subjects, *EDITORIAL)


def _effects(effects: Iterable[Effect]) -> Iterator[Line]:
    """A line for each owner; those whose tasks changed alike and that lost none share one."""
    alike: dict[str, list[Effect]] = {}
    for one in effects:
        alike.setdefault(one.touch or one.subject[1], []).append(one)
    for found in alike.values():
        if len(found) < _ALIKE:
            for one in found:
                yield Line(say(Span(one.name, "strong"), ": ", one.said))
        else:
            names = joined((say(Span(one.name, "strong")) for one in found), ", ")
            yield Line(say(names, ": ", found[0].touch, "; nhiệm vụ khác của họ không đổi"))


def _state(state: StateInfo) -> str:
    commit = (
        f" ({state.commit[:10]})"
        if state.commit and not state.commit.startswith(state.name)
        else ""
    )
    return f"{state.name}{commit}"


def _faults(report: Report) -> Iterator[Passage]:
    for state in (report.base, report.head):
        if state.faults:
            lines = [Line(say(fault)) for fault in state.faults]
            lines += [Line(say("Không so: ", Span(what, "strong"))) for what in state.left_out]
            text = "Kiểm tra báo lỗi; phần so sánh dưới đây chỉ dựa vào những gì đọc được."
            if not state.left_out:
                text = "Kiểm tra báo lỗi; chưa xuất bản được cho đến khi sửa xong."
            yield Passage(2, f"Dữ liệu có lỗi ở {_state(state)}", tuple(lines), text)


def _tasks(report: Report) -> Iterator[Passage]:
    parts = [
        Passage(3, NATURES[nature].words, lines)
        for nature in OF_TASK
        if (lines := tuple(_lines(report.tasks, nature)))
    ]
    if parts:
        yield Passage(2, "Theo nhiệm vụ")
        yield from parts


def _part(
    level: int, heading: str, subjects: Iterable[Changed], *natures: Nature
) -> Iterator[Passage]:
    lines = tuple(_lines(subjects, *natures))
    if lines:
        yield Passage(level, heading, lines)


def told(changes: Iterable[Change]) -> Said:
    """Changes of one subject in one sentence; a document that brought several is named once."""
    sentences, last = [], ""
    for change in changes:
        by = "cùng văn bản" if change.by and change.by == last else change.by
        sentences.append(say(change.said, f" ({by})" if by else ""))
        last = change.by
    return joined(sentences)


def _lines(subjects: Iterable[Changed], *natures: Nature) -> Iterator[Line]:
    for changed in subjects:
        changes = changed.of(*natures)
        if not changes:
            continue
        below = [*_title(changed, changes), *(line for one in changes for line in source_of(one))]
        said = say(changed.name, " — ", told(changes))
        yield Line(said, tuple(dict.fromkeys(below)))


def _title(changed: Changed, changes: Iterable[Change]) -> Iterator[Line]:
    """The title below the name, unless it is what changed, or what an unnumbered task goes by."""
    named = quoted(changed.title) in changed.name
    if changed.title and not named and not any(change.kind == "title" for change in changes):
        ours = changed.subject[0] == "task"
        yield Line(say(f"Tên gọi tắt: {changed.title}" if ours else changed.title))


def source_of(change: Change) -> Iterator[Line]:
    """The line of text.md beside a wording that was transcribed anew, or the words of a fact."""
    if change.quote:
        yield Line(say(f"Nguyên văn: “{change.quote}”"))
    if source := change.source:
        place = f"dòng {source.new_line}" if source.new_line else f"trước ở dòng {source.old_line}"
        received = "cũng đổi" if source.received_changed else "không đổi"
        yield Line(say(f"text.md, {place}; bản nhận {received}"))
