"""Words that were put in and taken out, and how they are marked."""

import pytest

from macros.telling.sentences import Said, changed_words, joined, plain, replaced, say, shown

LONG = "Một hai ba bốn năm sáu bảy tám chín mười mười một mười hai mười ba mười bốn"


def signs(said: Said) -> str:
    marks = {"inserted": "{+%s+}", "removed": "[-%s-]", "strong": "*%s*", "plain": "%s"}
    return "".join(marks[span.mark] % span.text for span in said)


@pytest.mark.parametrize(
    ("old", "new", "shown_as"),
    [
        ("đối thoại với dân", "đối thoại với nhân dân", "đối thoại với {+nhân+} dân"),
        ("tình hình thực tế của tỉnh", "tình hình của tỉnh", "tình hình [-thực tế-] của tỉnh"),
        ("quý III/2022", "quý IV/2022", "quý [-III-] {+IV+}/2022"),
        ("Sở Nội vụ.", "Sở Tài chính.", "Sở [-Nội vụ-] {+Tài chính+}."),
        ("*cán bộ*[^1]", "*cán bộ*", "cán bộ[-[1]-]"),
        ("cũ", "mới", "[-cũ-] {+mới+}"),
    ],
)
def test_marks_whole_words(old: str, new: str, shown_as: str) -> None:
    assert signs(changed_words(old, new)) == shown_as


def test_leaves_out_what_is_far_from_a_change() -> None:
    said = signs(changed_words(f"{LONG} đầu {LONG} cuối", f"{LONG} giữa {LONG} cuối"))
    assert said.startswith("… ")
    assert said.endswith(" …")
    assert "[-đầu-] {+giữa+}" in said
    assert len(said) < len(LONG) * 2


def test_a_sentence_without_marks_reads_on() -> None:
    said = joined([say("thời gian: ", replaced("quý I", "quý II")), say("bỏ A")])
    assert plain(said) == "thời gian: quý I → quý II; bỏ A"


def test_broken_markup_of_a_faulty_side_is_shown_as_it_stands() -> None:
    assert shown("mở *mà không đóng") == "mở *mà không đóng"
