"""Documents received as plain text: paragraphs, footnotes, and emphasis that is taken away."""

import pytest

from macros.reading.received.plain_text import Paragraph, paragraphs
from tests.core_fixtures import AMENDED, ROOT, SMALLEST


def test_each_line_with_words_is_a_paragraph_with_its_line() -> None:
    assert paragraphs("a b\n\n  c \n \nd") == [
        Paragraph("a b", 1),
        Paragraph("c", 3),
        Paragraph("d", 5),
    ]
    assert paragraphs("") == paragraphs(" \n\n") == []


@pytest.mark.parametrize(
    ("line", "number", "text"),
    [
        ("¹ Nhiệm vụ này", "1", "Nhiệm vụ này"),
        ("¹Nhiệm vụ này", "1", "Nhiệm vụ này"),
        ("¹² Nhiệm vụ", "12", "Nhiệm vụ"),
        ("  ³  *Nhiệm vụ*", "3", "Nhiệm vụ"),
        ("*¹ Nhiệm vụ*", "1", "Nhiệm vụ"),
        ("Nhiệm vụ này¹", "", "Nhiệm vụ này¹"),
        ("1 Nhiệm vụ", "", "1 Nhiệm vụ"),
    ],
)
def test_a_line_behind_a_raised_figure_is_a_footnote(line: str, number: str, text: str) -> None:
    assert paragraphs(line) == [Paragraph(text, 1, number)]


@pytest.mark.parametrize(
    ("line", "text"),
    [
        ("- *Chỉ đạo:* Đồng chí", "- Chỉ đạo: Đồng chí"),
        ("**Điều 1.** a *b* c", "Điều 1. a b c"),
        ("***a***", "a"),
        ("*", "*"),
        ("* một gạch đầu dòng", "* một gạch đầu dòng"),
        ("* một *chữ* nghiêng", "* một chữ nghiêng"),
        ("5 * 3 * 2", "5 * 3 * 2"),
        ("*mở mà không đóng", "*mở mà không đóng"),
        ("\\_____", "\\_____"),
    ],
)
def test_emphasis_is_taken_away_and_other_stars_stay(line: str, text: str) -> None:
    assert [one.text for one in paragraphs(line)] == [text]


def test_emphasis_does_not_reach_over_lines() -> None:
    assert [one.text for one in paragraphs("*a\nb*")] == ["*a", "b*"]


@pytest.mark.parametrize("root", [ROOT, AMENDED, SMALLEST])
def test_no_word_of_a_received_document_is_lost(root: object) -> None:
    for path in sorted(root.glob("data/plans/*/source.txt")):  # type: ignore[attr-defined]
        text = path.read_text(encoding="utf-8")
        shown = [word for one in paragraphs(text) for word in one.text.split()]
        plain = [word for word in text.replace("*", "").split() if word.strip("¹")]
        assert [word for word in shown if word != "*"] == plain
