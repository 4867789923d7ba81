"""What an import tells whoever ran it, in Vietnamese: what was taken, what is still to be done."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from macros.importing.header_facts import HeaderFacts
from macros.importing.other_word_files import EXTENSIONS
from macros.importing.received_file import Taken, path_words
from macros.labels import day
from macros.problems import first_of, grouped, quoted
from macros.recognisers.blocks import Outline
from macros.recognisers.findings import Finding, FindingKind
from macros.recognisers.line_roles import LineRole
from macros.recognisers.markers import Kind

_SHOWN = 30  # of one kind; a list that nobody reads to its end helps nobody


def report(
    path: Path, taken: Taken, outline: Outline, facts: HeaderFacts, answer: Mapping[str, Any]
) -> Iterator[str]:
    """The lines of the report on one file, but for what was written; `answer`: that of --json."""
    yield f"Đã đọc {path_words(path.name)}: {_counted(taken, outline)}."
    yield from (f"- {one}" for one in taken.told)
    if taken.faults:
        yield "CẢNH BÁO: bản đọc khác tệp ở những chỗ sau, hãy soát kỹ:"
        yield from (f"- {one}" for one in taken.faults)
    elif taken.extension in (".docx", ".docm"):
        yield "Đã đối chiếu từng chữ với tệp Word: đủ chữ, đúng thứ tự."
    elif taken.extension in EXTENSIONS:
        yield "Đã đối chiếu từng chữ với bản LibreOffice đổi ra: đủ chữ, đúng thứ tự."
    yield "Thông tin đầu văn bản:"
    yield from (f"- {one}" for one in _facts(facts))
    yield f"Nhiệm vụ đọc được: {len(answer['tasks'])}; {_roles(answer['tasks'])}"
    yield from _unread(answer["unread"], outline)
    yield from _findings(outline.findings)
    if several := several_documents(outline):
        yield f"CẢNH BÁO: {several}."


def several_documents(outline: Outline) -> str | None:
    """What tells that a file holds several documents: each has a number of its own, or recipients.

    An annex may print the name of the state once more, a form in an appendix all of a head.
    """
    for role, what in ((LineRole.NUMBER, "số văn bản"), (LineRole.RECIPIENTS, "“Nơi nhận”")):
        lines = [one for one in outline.blocks if one.role is role and not one.part.opener]
        if len(lines) > 1:
            shown = ", ".join(f"dòng {one.line} {quoted(one.text)}" for one in lines)
            return f"Tệp có {len(lines)} dòng {what} ({shown}), nên có lẽ gồm nhiều văn bản"
    return None


def _counted(taken: Taken, outline: Outline) -> str:
    tables = len({id(block.table) for block in outline.blocks if block.table})
    notes = sum(block.kind is Kind.NOTE for block in outline.blocks)
    parts = [f"{grouped(taken.word_count)} chữ"]
    parts += [f"{tables} bảng"] if tables else []
    parts += [f"{notes} chú thích"] if notes else []
    return ", ".join(parts)


def _facts(facts: HeaderFacts) -> Iterator[str]:
    yield f"loại: {facts.type or 'không rõ'}"
    yield f"số: {facts.number or 'bản in để trống hoặc không có'}"
    yield f"trích yếu: {quoted(facts.title) if facts.title else 'không rõ'}"
    place = facts.place or "không rõ nơi"
    yield f"nơi, ngày: {place}, {day(facts.date) if facts.date else 'không ghi đủ ngày'}"
    yield f"cơ quan ban hành: {_issuer(facts)}"
    signed = "có" if facts.signed else "không có"
    yield f"nơi nhận: {facts.recipients} dòng; {signed} khối chữ ký"


def _issuer(facts: HeaderFacts) -> str:
    words = quoted(facts.issuer_words)
    if not facts.issuer:
        return f"{words}, chưa có trong bodies.yml" if facts.issuer_words else "không rõ"
    known = f"{words}, mã {facts.issuer}" if facts.issuer_words else f"mã {facts.issuer}"
    doubt = "; chưa chắc: bản in nêu một tỉnh, thành phố không có trong dữ liệu"
    return known + ("" if facts.is_sure else doubt)


def _roles(tasks: list[dict[str, Any]]) -> str:
    if not tasks:
        return "không có."
    lead = [task["at"] for task in tasks if not task.get("lead")]
    untimed = sum(not task.get("period") for task in tasks)
    shown = ", ".join(lead[:_SHOWN]) + (" …" if len(lead) > _SHOWN else "")
    said = [f"{len(lead)} chưa rõ ai chủ trì ({shown})"] if lead else []
    said += [f"{untimed} không nêu thời gian"] if untimed else []
    return f"{', '.join(said) or 'nhiệm vụ nào cũng có chủ trì và thời gian'}."


def _unread(unread: list[dict[str, Any]], outline: Outline) -> Iterator[str]:
    if unread:
        yield f"Chỗ chưa hiểu ({len(unread)}):"
    told = [f"{_place(one['at'], outline)}: {quoted(one['words'])}: {one['why']}" for one in unread]
    yield from first_of(told, _SHOWN)


def _place(at: str, outline: Outline) -> str:
    """Where a locator stands: a line of text.md can be gone to."""
    there = outline.by_locator.get(at)
    return f"text.md:{there.line} ({at})" if there else at


def _findings(found: tuple[Finding, ...]) -> Iterator[str]:
    # A number out of sequence has a hole in plan.yml.
    findings = [one for one in found if one.kind is not FindingKind.OUT_OF_SEQUENCE]
    if findings:
        yield f"Chỗ phải xem lại trong text.md ({len(findings)}), check.py nói rõ từng chỗ:"
    told = [f"dòng {one.line}: {quoted(one.words)}" for one in findings]
    yield from first_of(told, _SHOWN)
