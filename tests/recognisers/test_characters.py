"""Characters that look like others: what is odd, what is meant, and what is neither."""

import unicodedata

import pytest

from macros.recognisers.characters import (
    _ODD,
    _PLAIN,
    holds_a_word,
    in_place,
    odd_characters,
    plainly,
)
from macros.search.folding import tokens


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("Sở\u00a0Nội\u3000vụ", "Sở Nội vụ"),
        ("Ðề án, ðến, Ǎn", "Đề án, đến, Ăn"),
        ("\u0421ở, \u0410, Bа\u0441", "Cở, A, Bac"),
        ("０９ Ⅲ ﬁ 𝐀", "09 III fi A"),
        ("x\u3164\u2800\ufe0f\ue000\u200by", "xy"),
        ("ệ" + "\u0301" * 200, "ệ"),
        ("vu\u0323", "vụ"),
    ],
)
def test_what_is_meant(text: str, plain: str) -> None:
    assert plainly(text) == plain
    assert len(in_place(text, "?")) == len(text)
    if unicodedata.is_normalized("NFC", text):
        assert list(odd_characters(text))


@pytest.mark.parametrize(
    "text", ["Россия", "kΩ, μg/m³", "m², ½, №, ℃, 5 – 6 …", "“Sở”", "李", "é, ñ, ö", "vu\u0323", ""]
)
def test_other_alphabets_signs_and_letters_are_what_they_are(text: str) -> None:
    assert list(odd_characters(text)) == []
    assert plainly(text) == unicodedata.normalize("NFC", text)


def test_each_place_is_told_a_run_once() -> None:
    places = [(odd.start, odd.character) for odd in odd_characters("a\u200b\u200bb\u00a0Ðc\u0430")]
    assert places == [(1, "\u200b"), (4, "\u00a0"), (5, "Ð"), (7, "\u0430")]


@pytest.mark.parametrize("text", ["–", "☎", "李", "Ω", "…", "*", "“”", "²", " ", "", "Ж"])
def test_what_holds_no_word_cannot_be_found(text: str) -> None:
    assert not holds_a_word(text)
    assert tokens(text) == [], "nor has search anything to find it by"


@pytest.mark.parametrize("text", ["Đ", "ế", "7", "– a", "Sở", "VỤ", "É"])
def test_what_holds_a_word_can_be_found(text: str) -> None:
    assert holds_a_word(text)
    assert tokens(text) != []


def test_what_one_look_takes_for_plain_is_not_odd() -> None:
    plain = "".join(_PLAIN.findall("".join(map(chr, range(0x110000)))))
    assert {*"đĐệỸơƯ–“”…"} < {*plain}
    assert _ODD.search(plain) is None
