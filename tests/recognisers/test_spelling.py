"""One spelling of a text, and the way back to the original."""

import unicodedata

import pytest

from macros.recognisers.spelling import MASK, one_spelling

WORDS = "Uỷ ban, Sở Lao động - Thương binh"
ONE = "uỷ ban, sở lao động - thương binh"


@pytest.mark.parametrize(
    "text",
    [
        *(WORDS, WORDS.upper(), "Ủy ban, Sở Lao động - Thương binh", WORDS.replace(" ", "\u00a0")),
        *(WORDS.replace(" ", "\n\n  "), WORDS.replace(" ", "<br>"), WORDS.replace("-", "–")),
        *(WORDS.replace("ban", "b\u00adan"), unicodedata.normalize("NFD", WORDS)),
        *(WORDS.replace(" ", "<BR/>"), WORDS.replace(" ", "\r\n")),
    ],
)
def test_all_spellings_are_one(text: str) -> None:
    spelling = one_spelling(text)
    assert spelling.text == ONE
    assert spelling.cased.lower() == ONE
    start = ONE.index("sở lao")
    first, last = spelling.span(start, len(ONE))
    assert one_spelling(text[first:last]).text == ONE[start:]
    assert last == len(text)


def test_a_dash_may_stand_close() -> None:
    for dash in (" - ", "-", " -", "- ", "\u00a0–\n"):
        text = f"Lao động{dash}Thương binh - Xã hội"
        spelling = one_spelling(text, close_dashes=True)
        assert spelling.text == "lao động-thương binh-xã hội"
        start = spelling.text.index("thương")
        first, last = spelling.span(start, start + len("thương binh"))
        assert text[first:last] == "Thương binh"


def test_masked_characters_keep_their_places() -> None:
    spelling = one_spelling("số 12/QĐ của SNV", masked=[(3, 8)])
    assert spelling.text == f"số {MASK * 5} của snv"
    assert spelling.cased.endswith("SNV")


def test_letters_that_grow_when_small_keep_their_places() -> None:
    assert one_spelling("İ Sở").text == "İ sở"


def test_nothing() -> None:
    spelling = one_spelling("")
    assert (spelling.text, spelling.span(0, 0)) == ("", (0, 0))
