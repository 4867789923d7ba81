"""Signs that are no letters are told, or refused where they turn words round."""

import pathlib

import pytest

from macros.importing.received_file import take
from macros.importing.witness import faults
from macros.reading.received.docx import read_docx
from macros.reading.received.refusal import RefusalError
from tests.tools.word_files import p, word_file

TOLD = "Tệp có 2 ký tự ẩn chỉ chiều viết (phải sang trái …); đã bỏ, hãy soát lại."
LOST = (
    "Tệp có 2 chỗ mất chữ hoặc dùng ký tự riêng của một phông (dấu �), không rõ là chữ gì nên đã "
    "bỏ: “1. Rà so�t”, “2. H�p”; hãy so từng chỗ với bản in."
)


def test_marks_are_left_out_and_told_once(tmp_path: pathlib.Path) -> None:
    content = word_file(p("1. H\u200fọp\u2069."))
    made = read_docx(content)
    assert (made.text, made.told, faults(content, made)) == ("1. Họp.\n", (TOLD,), [])
    for name, written in (("a.docx", content), ("a.txt", "1. H\u200fọp\u2069.".encode())):
        (tmp_path / name).write_bytes(written)
        taken = take(tmp_path / name)
        assert (taken.text, taken.told) == ("1. Họp.\n", (TOLD,))


def test_words_that_are_printed_backwards_are_refused(tmp_path: pathlib.Path) -> None:
    (tmp_path / "a.docx").write_bytes(word_file(p("kế ho\u202eạch\u202c")))
    (tmp_path / "a.txt").write_text("kế ho\u202eạch\u202c", "utf-8")
    for name in ("a.docx", "a.txt"):
        with pytest.raises(RefusalError, match=r"đảo chiều chữ \(U\+202E\) trước “ạch”"):
            take(tmp_path / name)


def test_letters_that_were_lost_are_told_once(tmp_path: pathlib.Path) -> None:
    lines = "1. Rà so\ufffdt", "2. H\ue123p", "3. Họp"
    (tmp_path / "a.docx").write_bytes(word_file("".join(map(p, lines))))
    (tmp_path / "a.txt").write_text("\n".join(lines), "utf-8")
    for name in ("a.docx", "a.txt"):
        assert take(tmp_path / name).told == (LOST,)
