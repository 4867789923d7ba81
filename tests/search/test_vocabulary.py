"""The words by which search tells what a query is about."""

from macros.search.folding import fold, tokens
from macros.search.vocabulary import EMPTY, HEADS, LEVELS, NO_HEADS
from tests.core_fixtures import catalog

# First words of official names that begin sentences as often, so that they tell nothing.
COMMON = {"chính", "thủ", "quốc", "thường", "bộ"}


def test_words_of_a_question_are_folded_and_stand_once() -> None:
    assert [fold(word) for word in EMPTY] == list(EMPTY)
    assert len(set(EMPTY)) == len(EMPTY)


def test_names_of_bodies_begin_with_a_head() -> None:
    heads = [tokens(head) for head in HEADS]
    for body in catalog().bodies.values():
        words = tokens(body.name)
        known = any(words[: len(head)] == head for head in heads)
        assert known or body.name.split()[0].lower() in COMMON | {"tỉnh"}, body.name
        assert not any(words[: len(tokens(one))] == tokens(one) for one in NO_HEADS), body.name


def test_what_is_no_head_begins_like_one() -> None:
    heads = [tokens(head) for head in HEADS]
    for one in NO_HEADS:
        assert any(tokens(one)[: len(head)] == head for head in heads), one


def test_no_level_is_a_name() -> None:
    names = {body.name.lower() for body in catalog().bodies.values()}
    assert names.isdisjoint(LEVELS)
