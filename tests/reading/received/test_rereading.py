"""A received file is read again as the importer read it."""

import pytest

from macros.importing.received_file import take
from macros.reading.received.docx_changes import Changes
from macros.reading.received.rereading import is_reread, reread
from tests.tools.word_files import p, word_file

CHANGED = word_file(p("a") + p('<w:del w:id="1"><w:r><w:delText>b</w:delText></w:r></w:del>', "c"))


@pytest.mark.parametrize(
    ("name", "content", "changes"),
    [
        ("source.docx", word_file(p("1. a") + p("cộng\u00a0đồng")), None),
        ("source.docm", CHANGED, "accepted"),
        ("source.docx", CHANGED, "rejected"),
        ("source.md", "# Kế hoạch\n**a**".encode(), None),
        ("source.csv", b"TT,a\n1,b\n", None),
    ],
)
def test_the_check_reads_what_the_importer_read(
    tmp_path: object, name: str, content: bytes, changes: str | None
) -> None:
    path = tmp_path / name  # type: ignore[operator]
    path.write_bytes(content)
    taken = take(path, Changes(changes) if changes else None)
    assert is_reread(name)
    assert reread(name, content, changes) == taken.text
    assert taken.words == ""


@pytest.mark.parametrize("name", ["source.pdf", "source.xlsx", "source.doc", "source.odt"])
def test_what_needs_a_library_is_not_read_again(name: str) -> None:
    assert not is_reread(name)
