"""text.md against the document as received: one letter changed on either side is found."""

import dataclasses
import pathlib
import random
import re
import sys
from types import FrameType
from typing import Any

import pytest

from macros.checks import lossless
from macros.linking.lexicon import Lexicon
from macros.linking.printed_text import (
    END,
    Word,
    received_words,
    text_words,
    words_digest,
)
from macros.model.plans import Correction
from macros.problems import Problem
from macros.reading.loading import PlanFolder, Records
from macros.reading.received.docx import read_docx
from macros.recognisers.outline import read_outline
from tests.core_fixtures import (
    AMENDED,
    PLAN,
    ROOT,
    SMALLEST,
    SOURCE,
    TEXT,
    checked,
    copied,
    replaced,
    resealed,
)
from tests.tools.faults import Fault, assert_reported, problems_of
from tests.tools.word_files import p, word_file

REAL = checked().records.plans[0]
TEXT_WORDS = (ROOT / TEXT).read_text(encoding="utf-8")
SOURCE_WORDS = (ROOT / SOURCE).read_text(encoding="utf-8")
assert REAL.outline is not None
WORDS = text_words(REAL.outline).text


def problems(folder: PlanFolder) -> list[Problem]:
    records = Records(plans=[folder])
    return list(lossless.check(records, Lexicon(records)))


def with_text(text: str, folder: PlanFolder = REAL) -> PlanFolder:
    """The plan with another text.md."""
    return dataclasses.replace(folder, outline=read_outline(text))


def with_source(text: str, folder: PlanFolder = REAL) -> PlanFolder:
    """The plan with another document received."""
    return dataclasses.replace(folder, received=text)


def with_corrections(*corrections: dict[str, str], folder: PlanFolder = REAL) -> PlanFolder:
    """The plan with other corrections."""
    assert folder.entry is not None
    made = tuple(Correction(**{"at": "i", "reason": "Thử."} | one) for one in corrections)
    record = folder.entry.record.model_copy(update={"corrections": made})
    return dataclasses.replace(folder, entry=dataclasses.replace(folder.entry, record=record))


def small(text: str, source: str, *corrections: dict[str, str]) -> list[Problem]:
    """The problems of a text with a document that was received as source."""
    return problems(with_corrections(*corrections, folder=with_source(source, with_text(text))))


def offset(text: str, word: Word) -> int:
    """Where in a text a word begins."""
    lines = text.split("\n")
    return sum(len(line) + 1 for line in lines[: word.line - 1]) + word.column - 1


@pytest.mark.parametrize("root", [ROOT, AMENDED, SMALLEST])
def test_the_text_is_the_document_as_received(root: pathlib.Path) -> None:
    for folder in checked(root).records.plans:
        assert not problems(folder)
        assert problems(with_source(f"{folder.received} a", folder))
        assert problems(with_text("", folder))


def test_the_document_is_read_as_received_and_long() -> None:
    assert REAL.received == SOURCE_WORDS
    assert len(received_words(SOURCE_WORDS).text) > 2500
    assert len(WORDS) > 2500


def test_every_word_of_the_text_has_its_place() -> None:
    """At the place of each word text.md has that word."""
    for word in WORDS:
        there = TEXT_WORDS[offset(TEXT_WORDS, word) :]
        if word.word != END:
            plain = there.replace("*", "").replace("[^1]", "¹").lstrip("\\")
            assert plain.startswith(word.word.lstrip("*")), (word, there[:20])


@pytest.mark.parametrize("seed", range(30))
def test_one_changed_letter_is_found_at_its_place(seed: int) -> None:
    """In any word: of the head, of a heading, a label, a wording, a recipient, a signature."""
    chance = random.Random(seed)
    word = chance.choice([one for one in WORDS if one.word.isalpha()])
    at = TEXT_WORDS.index(word.word, offset(TEXT_WORDS, word)) + chance.randrange(len(word.word))
    other = chance.choice([letter for letter in "aăâêôơưđỹ" if letter != TEXT_WORDS[at]])
    found = problems(with_text(TEXT_WORDS[:at] + other + TEXT_WORDS[at + 1 :]))
    awry = [one for one in found if one.file.endswith("plan.yml")]  # it may stand in a correction
    assert len(found) - len(awry) == 1
    told = next(one for one in found if one.file == TEXT)
    assert (told.line, told.column) == (word.line, word.column)
    assert told.allowed == f"“{word.word}”"
    assert other in told.found


@pytest.mark.parametrize("seed", range(20))
def test_one_changed_letter_of_the_source_is_found(seed: int) -> None:
    """Told where the text has the word, with the line of the source."""
    chance = random.Random(seed)
    corrected = [
        match.span()
        for match in re.finditer(
            r"năng lực cạnh tranh cấp tỉnh[^.]+TU"
            r"|theo Quyết định số 218-QĐ/TW ngày|(?m:^12/12/2013 của Bộ Chính trị)",
            SOURCE_WORDS,
        )
    ]
    assert len(corrected) == 3
    letters = [
        at
        for at, char in enumerate(SOURCE_WORDS)
        if char.isalpha() and not any(start <= at < end for start, end in corrected)
    ]
    at = chance.choice(letters)
    other = "ỹ" if SOURCE_WORDS[at] != "ỹ" else "y"
    found = problems(with_source(SOURCE_WORDS[:at] + other + SOURCE_WORDS[at + 1 :]))
    assert len(found) == 1
    assert found[0].file == TEXT
    line = SOURCE_WORDS.count("\n", 0, at) + 1
    assert f"source.txt, dòng {line})" in found[0].what
    assert other in found[0].allowed


def test_one_changed_letter_in_a_page_break_is_found() -> None:
    """The correction does not fit any more, and the words there differ."""
    spoilt = SOURCE_WORDS.replace("cấp tỉnh giai đoạn\n", "cấp tình giai đoạn\n")
    assert spoilt != SOURCE_WORDS
    found = problems(with_source(spoilt))
    assert (found[0].file, found[0].what) == (PLAN, "Bản nhận không có những chữ này")
    assert [one.allowed for one in found[1:]] == ["“tình”", ""]
    assert "Ngay trước chỗ này bản nhận hết đoạn" in found[2].what


def test_a_word_gone_or_doubled_is_found() -> None:
    gone = problems(with_text(TEXT_WORDS.replace("Pháp lệnh số", "số", 1)))
    assert [one.what.split(" thiếu ")[1] for one in gone] == [
        "“Pháp lệnh” so với bản nhận (source.txt, dòng 93)"
    ]
    doubled = problems(with_text(TEXT_WORDS.replace("Pháp lệnh số", "Pháp Pháp lệnh số", 1)))
    assert [(one.what, one.found) for one in doubled] == [
        ("Thừa chữ so với bản nhận (source.txt, dòng 93)", "Pháp")
    ]


def test_the_last_words_gone_are_found() -> None:
    [found] = small("a b", "a b c d")
    assert (found.line, found.column) == (1, 1)
    assert "thiếu “c d” so với bản nhận (source.txt, dòng 1)" in found.what


def test_paragraphs_cut_or_joined_are_found() -> None:
    [cut] = small("một hai\nba bốn", "một hai ba bốn")
    assert (cut.line, cut.what) == (1, "Bản nhận không hết đoạn ở đây (source.txt, dòng 1)")
    [joined] = small("một hai ba bốn", "một hai\n\nba bốn")
    assert (joined.line, joined.column) == (1, 9)
    assert joined.what == "Ngay trước chỗ này bản nhận hết đoạn (source.txt, dòng 1)"
    assert small("một hai<br>ba", "một hai\nba") == []


def test_blanks_emphasis_and_indentation_do_not_count() -> None:
    assert small("*a  b* c\n  - d", "a b c\n\n\n- *d*\n") == []
    assert small("1.Tổ chức", "1. Tổ chức") != []
    for line in ("1.Tổ", "-Tổ", "Điều 3.Tổ", "a)Tổ", "Hết ./.", "Hết./.", "./."):
        assert small(line, line) == []


def test_marks_of_footnotes_count() -> None:
    assert small("a[^1] b\n[^1]: c", "a¹ b\n¹ c") == []
    [found] = small("a b[^1]\n[^1]: c", "a¹ b\n¹ c")
    assert (found.found, found.allowed) == ("a b¹", "“a¹ b”")


def test_a_footnote_may_stand_anywhere_on_either_side() -> None:
    assert small("a[^1]\n[^1]: c\nb", "a¹\nb\n¹ c") == []
    assert small("a[^1]\nb\n[^1]: c", "a¹\n¹ c\nb") == []


def test_a_footnote_missing_on_either_side_is_found() -> None:
    [missing] = small("a[^1]", "a¹\n¹ c")
    assert missing.what == "Bản nhận có chú thích 1 (source.txt, dòng 2), ở đây thiếu"
    assert "[^1]: …" in missing.hint
    [surplus] = small("a[^1]\n[^1]: c", "a¹")
    assert (surplus.line, surplus.what) == (2, "Bản nhận không có chú thích 1")
    [other] = small("a[^1]\n[^1]: c d", "a¹\n¹ c đ")
    assert (other.line, other.column, other.found, other.allowed) == (2, 9, "d", "“đ”")


def test_corrections_are_listed_with_their_reasons_and_needed() -> None:
    assert REAL.entry is not None
    listed = REAL.entry.record.corrections
    assert [one.at for one in listed] == ["ii/5/~1", "ii/8"]
    assert all(one.reason and END in one.before for one in listed)
    for one in listed:
        kept = [other.model_dump() for other in listed if other is not one]
        found = problems(with_corrections(*kept))
        assert {one.file for one in found} == {TEXT}
        assert "bản nhận hết đoạn" in found[0].what


def test_a_correction_is_made_once_inside_words_and_across_paragraphs() -> None:
    fix = {"before": "hai ¶ ba", "after": "hai ba"}
    assert small("I. một\nhai ba,", "I. một\nhai\nba,", fix) == []
    assert small("I. “hai ba”", "I. “hai\nba”", fix) == []
    assert small("I. hái", "I. hai", {"before": "hai", "after": "hái"}) == []
    in_note = {"at": "chuthich1", "before": "dúng", "after": "đúng"}
    assert small("I. x[^1]\n[^1]: đúng", "I. x¹\n¹ dúng", in_note) == []


def test_a_correction_whose_words_stand_twice_is_refused() -> None:
    fix = {"before": "hai", "after": "hái"}
    found = small("I. hái hai", "I. hai hai", fix)
    assert [one.file for one in found] == [PLAN, TEXT]
    assert found[0].what == "Bản nhận có những chữ này ở 2 chỗ, chưa rõ là chỗ nào"
    assert "ghi thêm chữ liền đó" in found[0].hint


def test_a_correction_at_another_place_is_refused() -> None:
    fix = {"before": "hai", "after": "hái"}
    [wrong] = small("I. hái\nII. một", "I. hai\nII. một", fix | {"at": "ii"})
    assert wrong.what == "Đoạn ở chỗ này trong text.md không có những chữ này"
    [nowhere] = small("I. hái", "I. hai", fix | {"at": "iii"})
    assert nowhere.what == "Không đoạn nào trong text.md đứng ở chỗ này"
    assert small("I. một\n1. hái", "I. một\n1. hai", fix) == [], "below the place is at it"


def test_a_correction_that_changes_nothing_is_refused() -> None:
    [found] = small("I. hai", "I. hai", {"before": "hai", "after": "hai"})
    assert found.what == "Chỗ sửa này không đổi chữ nào"


def test_a_correction_that_is_made_already_is_refused() -> None:
    [found] = small("I. hai", "I. hai", {"before": "haii", "after": "hai"})
    assert found.what == "Bản nhận không có những chữ này"


def test_a_rewritten_text_is_told_once_and_soon() -> None:
    """Two wholly different long texts are not compared word by word."""
    other = " ".join(f"chữ{index}" for index in range(5000))
    found = [one for one in problems(with_text(other)) if one.file == TEXT]
    assert 0 < len(found) < 5
    assert 0 < len([one for one in problems(with_source("một")) if one.file == TEXT]) < 5


def test_all_differences_are_told_at_once() -> None:
    """However far they lie apart, and the last behind the first 4,000 words."""
    long = " ".join(f"chữ{number}" for number in range(6000))
    found = small(f"Căn cú {long} kết.\nMột", f"Căn cứ {long} hết.\nMôt\n")
    assert [one.found for one in found] == ["cú", "kết.", "Một"]
    apart = problems(
        with_text(TEXT_WORDS.replace("Kiểm\n", "Kiêm\n").replace("KẾ HOẠCH", "KÊ HOẠCH"))
    )
    assert [one.found for one in apart] == ["KÊ", "Kiêm"]


def steps(count: int) -> int:
    """How many lines of code it takes to check a text of so many words, each third one changed."""
    words = [f"chữ{index % 997}" for index in range(count)]
    text = "\n".join(" ".join(words[at : at + 20]) for at in range(0, count, 20))
    folder = with_source(text.replace("chữ3", "chứ3"), with_text(text))
    taken = 0

    def trace(_frame: FrameType, event: str, _arg: Any) -> Any:
        nonlocal taken
        taken += event == "line"
        return trace

    before = sys.gettrace()
    sys.settrace(trace)
    try:
        assert problems(folder)
    finally:
        sys.settrace(before)
    return taken


def test_work_grows_with_the_length() -> None:
    once, twice = steps(4_000), steps(8_000)
    assert twice < 2.6 * once


def test_an_edited_source_is_told_though_its_words_are_the_same(root: pathlib.Path) -> None:
    replaced(root / SOURCE, "chi tiêu nội bộ", "chi tiêu  nội bộ")
    [problem] = problems_of(root)
    assert problem.file == PLAN
    assert "không còn như khi ghi mã SHA-256" in problem.what
    assert "khôi phục source.txt" in problem.hint
    resealed(root)
    assert problems_of(root) == []


def test_a_fault_beside_the_words_of_a_correction_hides_no_difference(root: pathlib.Path) -> None:
    replaced(root / PLAN, "    reason: Ngắt trang giữa câu thành hai đoạn", "    why: Ngắt trang")
    replaced(root / TEXT, "Thường trực HĐND", "Thường trưc HĐND")
    assert [one.file for one in problems_of(root)] == [PLAN, PLAN, TEXT]


def test_slips_are_listed_with_their_reasons() -> None:
    assert REAL.plan is not None
    slips = {slip.text: slip.reason for slip in REAL.plan.record.slips}
    assert {"Kiểm", "Quy định 11-QĐ/TW", "khoá 11"} <= set(slips)
    assert all(slips.values())
    assert all(text in (REAL.received or "") for text in slips)


@pytest.mark.parametrize("ending", ["\r\n", "\r"])
def test_line_ends_of_any_kind_are_line_ends(tmp_path: pathlib.Path, ending: str) -> None:
    root = copied(tmp_path, SMALLEST)
    for path in (root / "data/plans/01-kh-2022").glob("*.*"):
        if path.suffix in (".md", ".txt"):
            path.write_bytes(path.read_bytes().replace(b"\n", ending.encode()))
    resealed(root)
    assert problems_of(root) == []


FAULTS = [
    Fault(
        "changed letter",
        TEXT,
        "nhân rộng các mô hình, điển hình “*Dân vận khéo*”",
        "nhân rộng các mô hình, điển hình “*Dân vận ⟦khéó*”",
        ("Chữ khác bản nhận (source.txt, dòng 141): tìm thấy “khéó””; cho phép: “khéo””",),
    ),
    Fault(
        "missing word",
        TEXT,
        "các văn bản của Trung ương, của tỉnh",
        "các văn bản của Trung ương, ⟦tỉnh",
        ("trước chỗ này thiếu “của” so với bản nhận (source.txt, dòng",),
    ),
    Fault(
        "added word",
        TEXT,
        "vừa là động lực phát triển kinh tế",
        "vừa là động lực ⟦to phát triển kinh tế",
        ("Thừa chữ so với bản nhận (source.txt, dòng", "“to”"),
    ),
    Fault(
        "changed label",
        TEXT,
        "- *Chỉ đạo:* Đồng chí",
        "- *Chỉ ⟦đạo chung:* Đồng chí",
        ("Chữ khác bản nhận", "“đạo chung:”", "cho phép: “đạo:”"),
    ),
    Fault(
        "paragraph cut in two",
        TEXT,
        "Tổ Giúp việc Ban Chỉ đạo tỉnh và các cơ quan, địa phương",
        "Tổ Giúp việc Ban Chỉ đạo tỉnh và\ncác cơ quan, địa phương",
        ("Bản nhận không hết đoạn ở đây (source.txt, dòng",),
        at=(TEXT, "III. Tổ chức thực hiện\n⟦Các đồng chí"),
    ),
    Fault(
        "changed letter in the source",
        SOURCE,
        "chi tiêu nội bộ",
        "chi tiêu nộp bộ",
        ("Chữ khác bản nhận (source.txt, dòng", "“nội”", "cho phép: “nộp”"),
        at=(TEXT, "chi tiêu ⟦nội bộ"),
    ),
    Fault(
        "digest of another document",
        PLAN,
        "  sha256: 075ecb1105",
        "  sha256: ⟦175ecb1105",
        ("không còn như khi ghi mã SHA-256", "cho phép: 075ecb1105"),
    ),
    Fault(
        "correction that the text does not have",
        PLAN,
        "    after: năng lực cạnh tranh cấp tỉnh giai đoạn",
        "    after: ⟦năng lực cạnh tranh cấp huyện giai đoạn",
        ("text.md không có những chữ này", "cấp huyện"),
        others=1,  # nor does the text as corrected
    ),
    Fault(
        "correction that the source does not need",
        PLAN,
        "    reason: Ngắt trang giữa câu thành hai đoạn; nối lại thành một đoạn.\n",
        "    reason: Ngắt trang giữa câu.\n  - at: ii/1\n    before: ⟦Tiếp tục quán triệt, ¶ nâng\n"
        "    after: Tiếp tục quán triệt, nâng\n    reason: Thử.\n",
        ("Bản nhận không có những chữ này", "¶ là chỗ hết đoạn"),
    ),
    Fault(
        "correction at a place that is not there",
        PLAN,
        "  - at: ii/5/~1\n",
        "  - at: ⟦ii/55/~1\n",
        ("Không đoạn nào trong text.md đứng ở chỗ này", "“ii/55/~1”"),
    ),
]


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: fault.name)
def test_a_planted_fault_is_reported_at_its_place(tmp_path: pathlib.Path, fault: Fault) -> None:
    assert_reported(fault, tmp_path)


DOCX = "source.docx"


def word_folder(text: str, *paragraphs: str) -> PlanFolder:
    """A plan received as a Word file of these paragraphs."""
    received = read_docx(word_file("".join(map(p, paragraphs)))).text
    folder = dataclasses.replace(with_text(text), source_name=DOCX, received=received)
    return with_received(folder, file=DOCX)


def with_received(folder: PlanFolder, **said: str) -> PlanFolder:
    """The plan whose plan.yml says something else of the document received."""
    assert folder.entry is not None
    received = folder.entry.record.received.model_copy(update=said)
    record = folder.entry.record.model_copy(update={"received": received, "corrections": ()})
    return dataclasses.replace(folder, entry=dataclasses.replace(folder.entry, record=record))


def test_a_word_file_is_read_again() -> None:
    assert problems(word_folder("1. Họp.\n2. *Báo cáo*.", "1. Họp.", "2. Báo cáo.")) == []
    (problem,) = problems(word_folder("1. Hợp.", "1. Họp."))
    assert problem.what == "Chữ khác bản nhận (source.docx)"
    assert (problem.found, problem.allowed) == ("Hợp.", "“Họp.”")
    (lost,) = problems(word_folder("1. Họp.", "1. Họp.", "2. Báo cáo."))
    assert "thiếu “¶ 2. Báo cáo.”" in lost.what or "thiếu “2. Báo cáo. ¶”" in lost.what


def test_a_file_of_another_name_is_told() -> None:
    folder = with_received(word_folder("1. Họp.", "1. Họp."), file="source.pdf")
    (problem,) = problems(folder)
    assert problem.what == "Trong thư mục không có bản nhận tên này"


@pytest.mark.parametrize("name", ["source.pdf", "source.xlsx", "source.doc", "source.odt"])
def test_the_words_of_a_file_that_is_not_read_here_are_those_taken(name: str) -> None:
    taken = words_digest(text_words(read_outline("1. Họp.\nngay\n[^1]: Luật")))
    folder = dataclasses.replace(
        with_text("1. Họp. ngay\n[^1]: Luật"), source_name=name, received=None
    )
    sound = with_received(folder, file=name, words=taken)
    assert problems(sound) == []  # where a paragraph ends, such a file does not say
    (problem,) = problems(dataclasses.replace(sound, outline=read_outline("1. Hợp. ngay")))
    assert problem.what == "Chữ trong text.md khác chữ đã lấy từ bản nhận"
    mended = dataclasses.replace(sound, outline=read_outline("1. Hợp. ngay\n[^1]: Luật"))
    corrected = with_corrections({"at": "1", "before": "Họp.", "after": "Hợp."}, folder=mended)
    assert problems(corrected) == []


def test_what_was_recognised_in_pictures_has_to_be_proofread() -> None:
    taken = words_digest(text_words(read_outline("1. Họp.")))
    folder = dataclasses.replace(with_text("1. Họp."), source_name="source.pdf", received=None)
    said = {"file": "source.pdf", "words": taken, "by_machine": "trang 1"}
    (problem,) = problems(with_received(folder, **said))
    assert problem.what == "Bản quét đọc bằng máy, chưa ai soát"
    assert problems(with_received(folder, **said, proofread="Trần A, 2027-01-05")) == []
