"""What a block says of itself."""

import pytest

from macros.recognisers.blocks import begins
from macros.recognisers.outline import read_outline


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("- *Chủ trì*, phối hợp với Sở Tư pháp rà soát", "Chủ trì, phối hợp với Sở"),
        ("1. Báo cáo[^1].", "Báo cáo."),
        ("\\1. Chữ", "1. Chữ"),
        ("Một<br>hai", "Một hai"),
        ("-", ""),
    ],
)
def test_the_first_six_words(line: str, words: str) -> None:
    assert begins(read_outline(line).blocks[0]) == words


def test_the_first_words_of_a_row_follow_its_number() -> None:
    text = "| TT | Việc |\n|---|---|\n| 1 | *Rà* soát văn bản | \n| Tổng | ba |\n| 2. Hai | x |"
    assert [begins(block) for block in read_outline(text).blocks] == [
        *("TT Việc", "Rà soát văn bản", "Tổng ba", "Hai x")
    ]


def test_what_a_row_stores_is_its_own_cells() -> None:
    row = read_outline("| TT | A | B |\n|---|---|---|\n| 1 | x | y |\n| 2 | ^ | z |").blocks[-1]
    assert [cell.text for cell in row.cells] == ["2", "x", "z"]
    assert row.words == ["2", "z"]


def test_the_sign_that_ends_a_document_is_apart() -> None:
    block = read_outline("1. Việc này hoàn thành./.").blocks[0]
    assert (block.text, block.closing, block.words) == (
        *("Việc này hoàn thành", "./."),
        ["1.", "Việc", "này", "hoàn", "thành./."],
    )
