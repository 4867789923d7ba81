"""text.md is written in its notation: markers in sequence, notes with their marks, rows whole.

Passes: ``1.``, ``2.``, ``3.``; ``[^1]`` with a line ``[^1]: …``. Fails: ``4.`` after ``2.``; a mark
without note, a note without mark; a row with too many cells; a tab; a star that closes nothing. A
marker that is printed out of sequence is listed in `slips` of plan.yml, with the words after it; a
line that its words do not show to be of the head or the signature, in `opening` and `signature`.
"""

from collections.abc import Iterator

from macros.linking.lexicon import Lexicon
from macros.model.plans import PlanEntry
from macros.problems import Problem
from macros.reading.loading import PlanFolder, Records
from macros.reading.strict_yaml import Path
from macros.reading.validation import Located
from macros.recognisers.blocks import Outline
from macros.recognisers.findings import Finding, FindingKind

# Said of each kind of finding, and what to do.
_SAID: dict[FindingKind, tuple[str, str]] = {
    FindingKind.OUT_OF_SEQUENCE: (
        "Số thứ tự không liên tiếp",
        "xem lại; nếu bản in đúng như vậy thì ghi số ấy cùng mấy chữ sau nó vào slips của plan.yml",
    ),
    FindingKind.TAB: ("Dấu tab", "thay bằng hai dấu cách, hoặc bỏ"),
    FindingKind.ODD_INDENTATION: ("Số dấu cách đầu dòng lẻ", "thụt mỗi bậc hai dấu cách"),
    FindingKind.OPEN_EMPHASIS: (
        "Dấu * mở chữ nghiêng mà không đóng trong dòng này",
        "dấu sao thường thì viết \\*",
    ),
    FindingKind.EMPTY_EMPHASIS: (
        "Hai dấu * liền nhau không bao chữ nào",
        "dấu sao thường thì viết \\*",
    ),
    FindingKind.MARK_WITHOUT_NOTE: (
        "Dấu này không có chú thích nào",
        "thêm dòng [^số]: … chép chú thích",
    ),
    FindingKind.NOTE_WITHOUT_MARK: (
        "Không chỗ nào trong văn bản có dấu của chú thích này",
        "thêm dấu [^số] ở chỗ in số chú thích",
    ),
    FindingKind.NOTE_TWICE: ("Số chú thích này đã có", "mỗi chú thích mang một số"),
    FindingKind.TABLE_WITHOUT_HEAD: (
        "Bảng không có hàng đầu",
        "dưới một hoặc hai hàng tên cột phải có hàng |---|---|",
    ),
    FindingKind.LONG_HEAD: ("Bảng có quá hai hàng đầu", "đặt hàng |---|---| lên trên"),
    FindingKind.TOO_MANY_CELLS: ("Hàng có thừa ô", "dấu | trong chữ thì viết \\|"),
    FindingKind.TOO_FEW_CELLS: ("Hàng có thiếu ô", "ô trống cũng phải có dấu |"),
    FindingKind.ROW_NOT_CLOSED: ("Hàng không kết thúc bằng dấu |", "thêm dấu | ở cuối hàng"),
    FindingKind.ROW_NOT_OPENED: (
        "Dòng này liền với bảng mà không bắt đầu bằng dấu |",
        "thêm dấu | ở đầu hàng, hoặc viết \\|",
    ),
    FindingKind.ROW_WITHOUT_NUMBER: (
        "Hàng không có số thứ tự",
        "nếu là phần tiếp của hàng trên bị ngắt trang thì nối vào hàng trên",
    ),
    FindingKind.NOTHING_TO_MERGE: (
        "Không có ô nào để gộp vào",
        "< gộp với ô bên trái, ^ gộp với ô bên trên",
    ),
    FindingKind.ROLE_NOWHERE: ("text.md không có dòng này", "chép cả dòng, không có dấu sao"),
}


def check(records: Records, _lexicon: Lexicon) -> Iterator[Problem]:
    """Yield a problem for each finding of each plan's text, but for those that slips tell."""
    for folder in records.plans:
        if folder.outline:
            for finding in folder.outline.findings:
                # Odd characters are told once a file, while it is read.
                if finding.kind is FindingKind.ROLE_NOWHERE and folder.entry:
                    yield _nowhere(folder.entry, finding)
                elif finding.kind is not FindingKind.ODD_CHARACTER and not _is_slip(
                    folder, folder.outline, finding
                ):
                    yield _problem(folder, finding)


def _nowhere(entry: Located[PlanEntry], finding: Finding) -> Problem:
    """A line of which plan.yml says what it is, and which stands nowhere."""
    record = entry.record
    opening = [one.line for one in record.opening]
    at: Path = (
        ("opening", opening.index(finding.words), "line")
        if finding.words in opening
        else ("signature", record.signature.index(finding.words))
    )
    what, hint = _SAID[finding.kind]
    return entry.problem(at, what, found=finding.words, hint=hint)


def _is_slip(folder: PlanFolder, outline: Outline, finding: Finding) -> bool:
    """Whether `slips` tells a marker out of sequence, by its line from the marker on."""
    if finding.kind is not FindingKind.OUT_OF_SEQUENCE or folder.entry is None:
        return False
    line = next((one for one in outline.blocks if one.line == finding.line), None)
    printed = " ".join(line.words) if line else ""
    return any(
        slip.text.startswith(finding.words) and printed.startswith(slip.text)
        for slip in folder.entry.record.slips
    )


def _problem(folder: PlanFolder, finding: Finding) -> Problem:
    what, hint = _SAID[finding.kind]
    return Problem(
        f"{folder.path}/text.md",
        finding.line,
        finding.column,
        what,
        finding.words,
        finding.expected,
        hint,
    )
