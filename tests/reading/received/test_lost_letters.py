"""Letters that a file has lost are told with the words around them."""

import pathlib

from macros.importing.taking import take
from tests.tools.word_files import p, word_file

TOLD = (
    "Tệp có 2 chỗ mất chữ hoặc dùng ký tự riêng của một phông (dấu �), không rõ là chữ gì nên đã "
    "bỏ: “1. Rà so�t”, “2. H�p”; hãy so từng chỗ với bản in."
)


def test_letters_that_were_lost_are_told_once(tmp_path: pathlib.Path) -> None:
    lines = "1. Rà so\ufffdt", "2. H\ue123p", "3. Họp"
    (tmp_path / "a.docx").write_bytes(word_file("".join(map(p, lines))))
    (tmp_path / "a.txt").write_text("\n".join(lines), "utf-8")
    for name in ("a.docx", "a.txt"):
        assert take(tmp_path / name).told == (TOLD,)
