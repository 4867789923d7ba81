"""The inline markup: emphasis and footnote marks, and where they stand."""

import random

import pytest

from macros.recognisers.inline import MarkupError, check_markup, parse, plain


def test_plain_text_stays_as_it_is() -> None:
    text = "a_b_c <b>d</b> {{ e }} {% f %} [g](h) `i` & “k” 5 [^x] [^0] [^100]"
    assert plain(text) == text
    assert parse(text).emphasis == ()
    assert parse(text).notes == ()


def test_emphasis_is_taken_out_and_its_place_kept() -> None:
    parsed = parse('phương châm "*Dân biết*", "*dân bàn*" và (*theo*)')
    assert parsed.plain == 'phương châm "Dân biết", "dân bàn" và (theo)'
    assert [parsed.plain[start:end] for start, end in parsed.emphasis] == [
        "Dân biết",
        "dân bàn",
        "theo",
    ]


def test_footnote_marks_stand_between_characters() -> None:
    parsed = parse("cộng đồng[^1]. Và *nữa[^12]*")
    assert parsed.plain == "cộng đồng. Và nữa"
    assert parsed.notes == ((9, "1"), (17, "12"))
    assert parsed.emphasis == ((14, 17),)


def test_escaped_marks_are_characters() -> None:
    parsed = parse(r"2 \* 3, \[^1], \\, \x và \*")
    assert parsed.plain == r"2 * 3, [^1], \, \x và *"
    assert (parsed.emphasis, parsed.notes) == ((), ())


@pytest.mark.parametrize(
    ("text", "offset", "words"),
    [
        ("một *hai ba", 4, "không đóng"),
        ("*một* hai* ba", 9, "không đóng"),
        ("một *hai\n\nba* bốn", 4, "không đóng"),
        ("một ** hai", 4, "liền nhau"),
        ("**một**", 0, "liền nhau"),
        ("*", 0, "không đóng"),
    ],
)
def test_broken_emphasis_is_an_error_at_its_place(text: str, offset: int, words: str) -> None:
    with pytest.raises(MarkupError, match=words) as raised:
        parse(text)
    assert raised.value.offset == offset
    with pytest.raises(ValueError, match=words):
        check_markup(text)


def test_emphasis_may_cross_a_line_but_not_a_paragraph() -> None:
    assert plain("*một\nhai*\n\nba") == "một\nhai\n\nba"


def test_sound_markup_is_given_back() -> None:
    assert check_markup("*một*[^1]") == "*một*[^1]"


def test_every_plain_character_is_found_in_the_marked_text() -> None:
    chance = random.Random(7)
    pieces = ["a", "ế", " ", "\n", "*b c*", "[^1]", r"\*", r"\[", r"\\", "*[^2]d*", "[", "]", "^"]
    for _ in range(500):
        text = "".join(chance.choices(pieces, k=chance.randrange(1, 12)))
        parsed = parse(text)
        for offset, char in enumerate(parsed.plain):
            assert text[parsed.source_offset(offset)] == char, text
        for start, end in parsed.emphasis:
            assert 0 <= start < end <= len(parsed.plain), text
        assert all(0 <= at <= len(parsed.plain) for at, _ in parsed.notes)
