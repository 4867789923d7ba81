"""text.md has the words and paragraphs of the document as received, but for listed corrections.

Passes: every word of the received file stands in text.md, in the order of print, and every
paragraph ends where it does there; a correction “giai đoạn ¶ 2021 - 2025” of a paragraph that a
page break cut. Fails: one letter changed on either side; a correction of words that the file does
not have, or has more than once; one whose words its place in text.md does not have; an edited file.
Where a correction cannot be read, what it says differs is told too. Of a file that takes another
program to read (a PDF, a workbook, a .doc), the digest of the words that the importer took has to
be that of text.md; what was recognised in pictures, somebody has to have proofread.
"""

from collections.abc import Iterator, Mapping, Sequence

from macros.linking.lexicon import Lexicon
from macros.linking.printed_text import (
    END,
    Printed,
    Word,
    apply,
    received_words,
    text_words,
    words_digest,
)
from macros.model.plans import Correction, PlanEntry
from macros.problems import Problem, quoted
from macros.reading.files import NOT_REREAD
from macros.reading.loading import PlanFolder, Records
from macros.reading.validation import Located
from macros.recognisers.blocks import Block, Outline
from macros.recognisers.differences import changes

_CONTEXT = 6  # words shown of a difference
_HINT = "sửa text.md theo bản nhận; bản nhận sai thì ghi chỗ ấy vào corrections của plan.yml"


def check(records: Records, _lexicon: Lexicon) -> Iterator[Problem]:
    """Yield a problem for each stretch of words in which text and received document differ."""
    for folder in records.plans:
        if not folder.entry or folder.upgraded:
            continue
        if folder.received is not None:
            yield from _digest(folder, folder.entry)
            if folder.outline:
                yield from _texts(folder, folder.entry, folder.outline, folder.received)
        elif folder.source_name in NOT_REREAD and folder.sha256:
            yield from _digest(folder, folder.entry)
            yield from _proofread(folder.entry)
            if folder.outline:
                yield from _taken_words(folder.entry, folder.outline)


def _digest(folder: PlanFolder, entry: Located[PlanEntry]) -> Iterator[Problem]:
    given, named = entry.record.received.sha256, entry.record.received.file
    if entry.sound("received") and named != folder.source_name:
        what = "Trong thư mục không có bản nhận tên này"
        yield entry.problem(("received", "file"), what, found=named, allowed=folder.source_name)
    elif entry.sound("received") and given != folder.sha256:
        what = "Bản nhận không còn như khi ghi mã SHA-256 này"
        hint = f"khôi phục {folder.source_name}; nếu thật sự nhận bản khác thì ghi mã mới"
        at = ("received", "sha256")
        yield entry.problem(at, what, found=given, allowed=folder.sha256, hint=hint)


def _proofread(entry: Located[PlanEntry]) -> Iterator[Problem]:
    received = entry.record.received
    if entry.sound("received") and received.by_machine and not received.proofread:
        what = "Bản quét đọc bằng máy, chưa ai soát"
        hint = "so từng chữ với bản quét rồi ghi proofread: ai soát, ngày nào"
        yield entry.problem(("received",), what, found=received.by_machine, hint=hint)


def _readable(entry: Located[PlanEntry]) -> dict[int, Correction]:
    """The corrections whose words could be read, by their index; of the others nothing is known."""
    return {
        at: one
        for at, one in enumerate(entry.record.corrections)
        if all(entry.sound("corrections", at, key) for key in ("before", "after"))
    }


def _taken_words(entry: Located[PlanEntry], outline: Outline) -> Iterator[Problem]:
    """Whether text.md has the words that were taken from the file, but for its corrections."""
    undone = [
        one.model_copy(update={"before": one.after, "after": one.before})
        for one in _readable(entry).values()
    ]
    words, _ = apply(undone, text_words(outline))
    if entry.sound("received") and entry.record.received.words != words_digest(words):
        what = "Chữ trong text.md khác chữ đã lấy từ bản nhận"
        hint = "xem từng chỗ bằng python3 scripts/import_plan.py … --verify; bản nhận sai thì ghi "
        hint += "chỗ ấy vào corrections"
        if entry.record.received.by_machine:
            hint += "; chỗ máy đọc nhầm bản quét của bản nháp thì --accept tự ghi"
        yield entry.problem(("received",), what, hint=hint)


def _texts(
    folder: PlanFolder, entry: Located[PlanEntry], outline: Outline, received: str
) -> Iterator[Problem]:
    theirs, ours = received_words(received, folder.source_name), text_words(outline)
    corrections = _readable(entry)
    corrected, awry = apply(corrections.values(), theirs)
    yield from _awry(entry, corrections, awry)
    yield from _misplaced(entry, corrections, outline)
    yield from _differences(folder, ours.text, corrected.text)
    yield from _notes(folder, ours, corrected)


def _awry(
    entry: Located[PlanEntry],
    corrections: Mapping[int, Correction],
    awry: Sequence[tuple[int, int]],
) -> Iterator[Problem]:
    indexes = list(corrections)
    for index, count in ((indexes[at], count) for at, count in awry):
        what = "Bản nhận không có những chữ này"
        if count:
            what = f"Bản nhận có những chữ này ở {count} chỗ, chưa rõ là chỗ nào"
        hint = "chép đúng như bản nhận, ¶ là chỗ hết đoạn" if not count else "ghi thêm chữ liền đó"
        found = corrections[index].before
        yield entry.problem(("corrections", index, "before"), what, found=found, hint=hint)
    for index, one in corrections.items():
        if one.before.split() == one.after.split():
            what, hint = "Chỗ sửa này không đổi chữ nào", "bỏ đi"
            yield entry.problem(("corrections", index, "after"), what, found=one.after, hint=hint)


def _misplaced(
    entry: Located[PlanEntry], corrections: Mapping[int, Correction], outline: Outline
) -> Iterator[Problem]:
    """Corrections whose words do not stand where they say."""
    for index, one in corrections.items():
        at, block = ("corrections", index), outline.by_locator.get(one.at)
        if not entry.sound(*at, "at"):
            continue
        if block is None:
            what, hint = "Không đoạn nào trong text.md đứng ở chỗ này", "xem lại text.md"
            yield entry.problem((*at, "at"), what, found=one.at, hint=hint)
        elif " ".join(one.after.replace(END, " ").split()) not in _shown_at(block, outline):
            what = "Đoạn ở chỗ này trong text.md không có những chữ này"
            yield entry.problem((*at, "after"), what, found=one.after)


def _shown_at(place: object, outline: Outline) -> str:
    """The words of a block or cell, with those below it."""
    if not isinstance(place, Block):
        return " ".join(getattr(place, "text", "").split())
    inside = [
        block
        for block in outline.blocks
        if block.locator == place.locator or block.locator.startswith(f"{place.locator}/")
    ]
    return " ".join(word for block in inside for word in block.words)


def _notes(folder: PlanFolder, ours: Printed, theirs: Printed) -> Iterator[Problem]:
    for number in sorted({*ours.notes, *theirs.notes}, key=int):
        mine, received = ours.notes.get(number), theirs.notes.get(number)
        if mine and received:
            yield from _differences(folder, mine, received)
        elif received:
            what = (
                f"Bản nhận có chú thích {number} ({_place(folder, received[0].line)}), ở đây thiếu"
            )
            hint = f"thêm dòng [^{number}]: … như bản nhận"
            last = ours.text[-1] if ours.text else Word("", 1)
            yield Problem(f"{folder.path}/text.md", last.line, 1, what, hint=hint)
        elif mine:
            what = f"Bản nhận không có chú thích {number}"
            yield Problem(f"{folder.path}/text.md", mine[0].line, 1, what, hint=_HINT)


def _differences(
    folder: PlanFolder, ours: Sequence[Word], theirs: Sequence[Word]
) -> Iterator[Problem]:
    mine, source = [one.word for one in ours], [one.word for one in theirs]
    if mine == source:
        return
    for a, b, c, d in changes(mine, source):
        line = theirs[min(c, len(theirs) - 1)].line if theirs else 1
        at = ours[min(a, len(ours) - 1)] if ours else Word("", 1)
        yield _difference(folder, at, mine[a:b], source[c:d], _place(folder, line))


def _difference(
    folder: PlanFolder, at: Word, mine: Sequence[str], source: Sequence[str], place: str
) -> Problem:
    file, found, expected = f"{folder.path}/text.md", _shown(mine), _shown(source)
    if {*mine, *source} == {END}:
        what = "Bản nhận không hết đoạn ở đây" if mine else "Ngay trước chỗ này bản nhận hết đoạn"
        return Problem(file, at.line, at.column, f"{what} ({place})", hint=_HINT)
    if mine and source:
        what, allowed = "Chữ khác", quoted(expected)
    else:
        what = "Thừa chữ so với" if mine else f"Ngay trước chỗ này thiếu {quoted(expected)} so với"
        allowed = ""
    what += f" bản nhận ({place})"
    return Problem(file, at.line, at.column, what, found, allowed, _HINT)


def _place(folder: PlanFolder, line: int) -> str:
    """Where in the received file something stands, as far as a reader can find it there."""
    has_lines = folder.source_name.endswith((".txt", ".md"))
    return f"{folder.source_name}, dòng {line}" if has_lines else folder.source_name


def _shown(words: Sequence[str]) -> str:
    return " ".join(words[:_CONTEXT]) + (" …" if len(words) > _CONTEXT else "")
