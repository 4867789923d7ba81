"""Holes are marked where a page shows them, and nowhere in its markup."""

import pytest

from macros.views.holes import holes_marked


@pytest.mark.parametrize(
    ("html", "marked"),
    [
        ("<p>a ⟦b⟧ c</p>", '<p>a <mark class="hole">⟦b⟧</mark> c</p>'),
        ("<p>⟦a⟧ ⟦b⟧</p>", '<p><mark class="hole">⟦a⟧</mark> <mark class="hole">⟦b⟧</mark></p>'),
        ('<a title="⟦a⟧">b</a>', '<a title="⟦a⟧">b</a>'),
        ("<p>⟦a</p>", "<p>⟦a</p>"),
        (
            "<p>⟦đến <bdi>Quý I</bdi>⟧</p>",
            '<p><mark class="hole">⟦đến <bdi>Quý I</bdi>⟧</mark></p>',
        ),
    ],
)
def test_the_words_of_a_hole_are_marked(html: str, marked: str) -> None:
    assert holes_marked(html) == marked
