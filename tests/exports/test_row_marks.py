"""Marks of rows read back as written; digests heed words, not how a program keeps them."""

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from macros.exports.row_marks import RowMark, cell_text, digest, read_mark

NAMES = st.text("abc_", min_size=1, max_size=9)
WORDS = st.text("abc019-", max_size=12)


@given(st.integers(1, 9_999), st.tuples(*[WORDS] * 5), st.dictionaries(NAMES, WORDS, max_size=4))
def test_a_mark_reads_back_as_it_was_written(
    serial: int, about: tuple[str, str, str, str, str], state: dict[str, str]
) -> None:
    mark = RowMark(*about, state or {"title": "a"})
    cells = mark.cells(serial)
    assert read_mark(cells) == (serial, mark)
    assert read_mark([float(serial), *(one or None for one in cells[1:])]) == (serial, mark)


@pytest.mark.parametrize("cells", [("x", *[""] * 6), (None, *[""] * 6), ("1",)])
def test_what_is_no_mark_is_told(cells: tuple[object, ...]) -> None:
    with pytest.raises(ValueError, match="no mark"):
        read_mark(cells)


def test_words_count_not_how_they_are_kept() -> None:
    day = datetime.date(2022, 9, 30)
    same: list[tuple[object, object]] = [
        (6, "6"),
        (6.0, 6),
        (day, datetime.datetime(2022, 9, 30)),
        (" hai\r\ndòng ", "hai dòng"),
        ("hai_x000D_\ndòng", "hai dòng"),
        ("Sở Tư pha\u0301p", "Sở Tư pháp"),
        (None, ""),
    ]
    assert all(cell_text(one) == cell_text(other) for one, other in same)
    assert digest("title", "Việc a") != digest("title", "Việc b")
    turns = "Hằng quý [lượt tới 31/3/2027; lượt cuối 31/12/2036]"
    assert digest("period", turns) == digest("period", "Hằng quý")
    assert digest("title", turns) != digest("title", "Hằng quý")
