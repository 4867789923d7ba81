"""Where two texts differ: everything that differs, and nothing else."""

import random

import pytest

from macros.recognisers.differences import changes


def mended(ours: list[str], theirs: list[str]) -> list[str]:
    """Ours with each difference replaced by theirs."""
    made, end = [], 0
    for a, b, c, d in changes(ours, theirs):
        assert ours[a:b] != theirs[c:d]
        made += [*ours[end:a], *theirs[c:d]]
        end = b
    return made + ours[end:]


@pytest.mark.parametrize("seed", range(20))
def test_the_differences_make_one_text_of_the_other(seed: int) -> None:
    chance = random.Random(seed)
    for letters in ("ab", "abcdefgh", [str(number) for number in range(500)]):
        ours, theirs = ([*chance.choices(letters, k=chance.randrange(300))] for _ in "ab")
        assert mended(ours, theirs) == theirs
        assert mended(ours, ours[5:] + theirs[:3]) == ours[5:] + theirs[:3]


def test_differences_far_apart_are_all_told_however_long_the_text() -> None:
    ours = [f"chữ{number}" for number in range(50_000)]
    theirs = ours.copy()
    theirs[10] = theirs[30_000] = "khác"
    del theirs[40_000]
    assert list(changes(ours, theirs)) == [
        (10, 11, 10, 11),
        (30_000, 30_001, 30_000, 30_001),
        (40_000, 40_001, 40_000, 40_000),
    ]


def test_repeated_words_hold_nothing_together_but_their_ends_do() -> None:
    ours = ["a"] * 1000 + ["b"] + ["a"] * 1000
    assert list(changes(ours, ["a"] * 2001)) == [(1000, 1001, 1000, 1001)]


def test_what_moved_is_told_where_it_was_and_where_it_is() -> None:
    ours, theirs = list("abcdef"), list("eabcdf")
    assert list(changes(ours, theirs)) == [(0, 0, 0, 1), (4, 5, 5, 5)]


def test_texts_that_have_nothing_in_common_are_one_difference() -> None:
    ours, theirs = ["a", "b"] * 5000, ["c"] * 7000
    assert list(changes(ours, theirs)) == [(0, 10_000, 0, 7000)]
    assert list(changes([], theirs)) == [(0, 0, 0, 7000)]
    assert list(changes(ours, [])) == [(0, 10_000, 0, 0)]
    assert list(changes([], [])) == []
