"""The report in the order in which it is told, for whichever format: headings, lines, sub-lines."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from macros.review.report import NATURES, Change, Changed, Nature, Report, SideInfo
from macros.review.words import Said, Span, changed_words, joined, say

NOTHING = "Không thay đổi nội dung."
_UNREADABLE = "Không so được: có một bên không đọc được gì."
_NONE_TOUCHED = "Không cơ quan nào được thêm, bớt hay đổi nhiệm vụ."


@dataclass(frozen=True)
class Line:
    """One line of the report, with what stands below it."""

    said: Said
    below: tuple["Line", ...] = ()


@dataclass(frozen=True)
class Part:
    """A heading and its lines; level 1 is the title of the report."""

    level: int
    heading: str
    lines: tuple[Line, ...] = ()
    text: str = ""  # a sentence in the place of lines, or before them


def outline(report: Report) -> Iterator[Part]:
    """The parts of a report that have something to tell."""
    yield Part(1, "Thay đổi của dữ liệu", text=f"So {_side(report.base)} với {_side(report.head)}.")
    yield from _faults(report)
    if not report.comparable:
        yield Part(2, "Kết quả", text=_UNREADABLE)
        return
    if report.empty:
        yield Part(2, "Kết quả", text=NOTHING)
        return
    lines = tuple(Line(say(Span(one.name, "strong"), ": ", one.said)) for one in report.effects)
    yield Part(2, "Theo cơ quan", lines, "" if lines else _NONE_TOUCHED)
    yield from _tasks(report)
    for heading, changed in (
        ("Kế hoạch", report.plans),
        ("Văn bản", report.documents),
        ("Cơ quan, nhóm, chức vụ", report.owners),
    ):
        yield from _part(2, heading, changed, "record", "amendment", "transcription", "reading")
    yield from _part(2, "Biên tập (không đổi nội dung chính thức)", report.subjects, "editorial")


def _side(side: SideInfo) -> str:
    commit = (
        f" ({side.commit[:10]})" if side.commit and not side.commit.startswith(side.name) else ""
    )
    return f"{side.name}{commit}"


def _faults(report: Report) -> Iterator[Part]:
    for side in (report.base, report.head):
        if side.faults:
            lines = [Line(say(fault)) for fault in side.faults]
            lines += [Line(say("Không so: ", Span(what, "strong"))) for what in side.left_out]
            text = "Kiểm tra báo lỗi; phần so sánh dưới đây chỉ dựa vào những gì đọc được."
            if not side.left_out:
                text = "Kiểm tra báo lỗi; chưa được gộp vào cho đến khi sửa xong."
            yield Part(2, f"Dữ liệu có lỗi ở {_side(side)}", tuple(lines), text)


def _tasks(report: Report) -> Iterator[Part]:
    natures: tuple[Nature, ...] = ("amendment", "transcription", "reading")
    parts = [
        Part(3, NATURES[nature], lines)
        for nature in natures
        if (lines := tuple(_lines(report.tasks, nature)))
    ]
    if parts:
        yield Part(2, "Theo nhiệm vụ")
        yield from parts


def _part(
    level: int, heading: str, subjects: Iterable[Changed], *natures: Nature
) -> Iterator[Part]:
    lines = tuple(_lines(subjects, *natures))
    if lines:
        yield Part(level, heading, lines)


def _lines(subjects: Iterable[Changed], *natures: Nature) -> Iterator[Line]:
    for changed in subjects:
        changes = changed.of(*natures)
        if not changes:
            continue
        said = joined(change.said for change in changes)
        below = (
            [Line(say(f"Tên gọi tắt: {changed.title}"))]
            if changed.subject[0] == "task" and changed.title
            else []
        )
        if changed.subject[0] != "task" and changed.title:
            below = [Line(say(changed.title))]
        below += [line for change in changes for line in source_lines_of(change)]
        yield Line(say(changed.name, " — ", said), tuple(dict.fromkeys(below)))


def source_lines_of(change: Change) -> Iterator[Line]:
    """The line of source.txt beside a wording that was transcribed anew."""
    source = change.source
    if change.nature != "transcription" or change.kind not in _WORDED:
        return
    if source is None:
        yield Line(say("source.txt: không tìm thấy dòng tương ứng; kiểm tra báo lỗi"))
    elif change.kind == "source":
        yield Line(
            say("Dữ liệu không đổi theo: kiểm tra báo lỗi, phải sửa cả hai trong cùng một lần")
        )
    elif not source.changed:
        line = f"source.txt, dòng {source.new_line}, không đổi: “{source.new}”"
        end = "; kiểm tra báo lỗi, phải sửa cả hai trong cùng một lần"
        yield Line(say(line, end))
    else:
        yield Line(
            say(f"source.txt, dòng {source.new_line}: ", changed_words(source.old, source.new))
        )


_WORDED = {
    *("text", "period_label", "period_text", "assignment_text", "assignment_label"),
    *("wording", "source"),
}
