"""How tall things stand on a telephone."""

from macros.views.phone import Room, lines


def test_a_longer_text_or_larger_letters_take_more_lines() -> None:
    words = "Nhiệm vụ có tên rất dài " * 8
    assert lines("", 15) == 0
    assert lines("Sở Nội vụ", 15) == 1
    assert lines(words, 15) < lines(words, 26)
    assert lines(words, 15) < lines(words, 15, width=200)
    assert lines(words, 100, width=20) == len(words), "however narrow, a letter a line"


def test_a_room_has_what_fits_and_is_left_as_it_was_by_what_does_not() -> None:
    room = Room(100)
    assert room.has(60)
    assert not room.has(41)
    assert room.has(40)
    assert not room.has(1)
    room = Room(100)
    room.end()
    assert not room.has(1)
