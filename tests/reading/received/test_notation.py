"""Words as printed are read back from the notation as the same words, whatever they are."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from macros.reading.received.notation import as_cell, as_line, begins_block, literal, row
from macros.recognisers.line_markup import read_marked
from macros.recognisers.markers import star
from macros.recognisers.pipe_tables import RowLine, read_tables

WORDS = st.text(alphabet=st.sampled_from(r"a1 *\|<>br^[]:-.#n"), max_size=12)


@given(words=WORDS)
def test_a_line_is_read_back_as_its_words(words: str) -> None:
    line = as_line([literal(words)])
    read = read_marked(line, bullet=star(line) is not None).inline
    assert read.plain.split() == words.split()
    assert (read.emphasis, read.notes) == ((), ())
    assert not line.startswith("|")


@given(cells=st.lists(st.lists(WORDS, min_size=1, max_size=2), min_size=1, max_size=3))
@example(cells=[["\\ ", "1"]])
@example(cells=[["---"], [":---:"]])
def test_the_cells_of_a_row_are_read_back(cells: list[list[str]]) -> None:
    line = row([as_cell([literal(words) for words in lines]) for lines in cells])
    (table,) = read_tables([RowLine(line, 1, 1)])
    read = [cell.text.split() for cell in table.rows[0].cells]
    assert read == [" ".join(lines).split() for lines in cells]


@pytest.mark.parametrize(
    ("piece", "begins"),
    [("- một", True), ("1. một", True), (r"\* một", True), ("*a) một*", True), ("một", False)],
)
def test_what_begins_with_a_marker_is_a_block(piece: str, begins: bool) -> None:
    assert begins_block(piece) is begins
