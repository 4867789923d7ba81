"""The words of a text and of a document as received, as they are compared."""

import pytest

from macros.linking.printed_text import END, Printed, apply, received_words, text_words
from macros.model.plans import Correction
from macros.recognisers.outline import read_outline
from tests.core_fixtures import ROOT

TEXTS = sorted((ROOT / "tests/data/texts").glob("*.md"))


def words(printed: Printed) -> list[str]:
    return [one.word for one in printed.text]


def of_text(text: str) -> list[str]:
    return words(text_words(read_outline(text)))


def corrected(
    received: str, *corrections: tuple[str, str]
) -> tuple[Printed, list[tuple[int, int]]]:
    made = [
        Correction(at="i", before=before, after=after, reason="x") for before, after in corrections
    ]
    return apply(made, received_words(received))


def test_a_text_is_its_words_with_an_end_after_each_paragraph() -> None:
    assert of_text("1. *a  b*\n\nc<br>d") == ["1.", "a", "b", END, "c", END, "d", END]
    assert words(received_words("1. a b\n\nc\nd")) == of_text("1. a b\nc<br>d")


@pytest.mark.parametrize(
    "line",
    [
        *("1.Tổ chức", "-Tổ chức", "Điều 3.Tổ", "a)Tổ", "II.TỔ", "(i)Tổ", "1.1.Tổ", "* a *b* c"),
        *("./.", "hết./.", "hết ./.", "*Điều 3.* a", "1.", "-", "*"),
    ],
)
def test_a_line_has_the_words_that_are_printed_however_the_marker_stands(line: str) -> None:
    assert of_text(line) == words(received_words(line))


def test_cells_are_paragraphs_each() -> None:
    assert of_text("| TT | Việc |\n|---|---|\n| 1 | a b<br>c |") == [
        *("TT", END, "Việc", END, "1", END, "a", "b", END, "c", END),
    ]
    assert of_text("| TT | Việc |\n|---|---|\n| I | < |\n| 1 | ^ |").count(END) == 4


def test_footnotes_are_apart_and_their_marks_raised_figures() -> None:
    outline = text_words(read_outline("a[^1]. b[^12]\n[^1]: c d\n[^12]: e"))
    received = received_words("a¹. b¹²\n¹ c d\n¹² e")
    assert words(outline) == words(received) == ["a¹.", "b¹²", END]
    assert {number: [one.word for one in note] for number, note in outline.notes.items()} == {
        "1": ["c", "d", END],
        "12": ["e", END],
    }
    assert outline.notes.keys() == received.notes.keys()


@pytest.mark.parametrize("path", TEXTS, ids=[path.stem for path in TEXTS])
def test_every_word_stands_at_its_place(path: object) -> None:
    text = path.read_text(encoding="utf-8")  # type: ignore[attr-defined]
    lines = text.split("\n")
    printed = text_words(read_outline(text))
    for word in (*printed.text, *(one for note in printed.notes.values() for one in note)):
        there = lines[word.line - 1][word.column - 1 :]
        if word.word != END:
            shown = there.lstrip("\\") if word.word == "*" else there.lstrip("*\\")
            assert shown.startswith(word.word[0]), (word, there[:20])


def test_a_correction_is_made_at_the_one_place_of_its_words() -> None:
    made, awry = corrected("a b\nc d e", ("b ¶ c", "b c"))
    assert (words(made), awry) == (["a", "b", "c", "d", "e", END], [])
    made, awry = corrected("“a b” c", ("a b", "x y z"))
    assert (words(made), awry) == (["“x", "y", "z”", "c", END], [])


def test_a_corrected_word_keeps_the_line_of_the_document() -> None:
    made, _ = corrected("a\n\nb c", ("b c", "b ç d"))
    assert [one.line for one in made.text] == [1, 1, 3, 3, 3, 3]


def test_corrections_that_fit_nowhere_or_twice_are_left_out_and_told() -> None:
    made, awry = corrected("a b a b", ("x", "y"), ("a b", "c"), ("b a", "b c"))
    assert awry == [(0, 0), (1, 2)]
    assert words(made) == ["a", "b", "c", "b", END]


def test_a_correction_may_stand_in_a_footnote() -> None:
    made, awry = corrected("a¹\n¹ b c", ("b c", "b đ"))
    assert awry == []
    assert [one.word for one in made.notes["1"]] == ["b", "đ", END]


def test_what_was_received_is_not_changed() -> None:
    received = received_words("a b")
    apply([Correction(at="i", before="a", after="c", reason="x")], received)
    assert words(received) == ["a", "b", END]
