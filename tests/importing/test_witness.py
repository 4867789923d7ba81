"""The witness sees every word that is lost, doubled, changed or out of place, and nothing else."""

import io
import zipfile

import pytest

from macros.importing.witness import faults
from macros.reading.received.docx import read_docx
from macros.reading.received.docx_changes import Changes
from tests.tools.word_files import numbering, p, r, table, tc, tr, word_file, zipped

BODY = (
    p("I. MỤC ĐÍCH")
    + p("Nội dung", '<w:r><w:footnoteReference w:id="2"/></w:r>', " một")
    + table(tr("TT", "Nhiệm vụ", "Chủ trì"), tr("1", "Việc", tc("Sở A", "Sở B")))
    + p("hết")
)
CONTENT = word_file(BODY, footnotes=f'<w:footnote w:id="2">{p("Theo luật")}</w:footnote>')
MADE = read_docx(CONTENT)


def test_it_is_silent_where_every_word_is_in_place() -> None:
    assert faults(CONTENT, MADE) == []


MARK = '<w:r><w:footnoteReference w:id="2"/></w:r>'
LISTED = numbering(("decimal", "%1"))
NOTE = f'<w:footnote w:id="2">{p("b", num="1")}{p(num="1")}{p("c")}</w:footnote>'
GONE = tr("2", "1", "hai").replace("<w:trPr>", "<w:trPr><w:ins/>")


@pytest.mark.parametrize(
    ("content", "shown"),
    [
        (
            word_file(
                p("a", MARK),
                numbering=LISTED,
                footnotes=NOTE,
            ),
            ["[^1]: 1 b<br>2<br>c"],
        ),
        (word_file(p("a") + table(tr("TT", "b", "c"), GONE)), ["| TT | b | c |"]),
        (word_file(p("Россия", num="1"), numbering=LISTED), ["1 Россия"]),
    ],
    ids=["note of numbered paragraphs", "row of the other text", "label"],
)
def test_what_the_reader_adds_or_leaves_out_is_no_fault(content: bytes, shown: list[str]) -> None:
    read = read_docx(content, Changes.rejected)
    assert [line for line in shown if line not in read.text.splitlines()] == []
    assert faults(content, read, Changes.rejected) == []


@pytest.mark.parametrize("absolute", ["", "/word/"])
@pytest.mark.parametrize("other", ["{}2.xml", "{}.XML"])
def test_the_parts_of_a_file_may_have_other_names(other: str, absolute: str) -> None:
    """As Word on the web calls them; upper and lower case are the same."""
    hiding = '<w:style w:type="character" w:styleId="H"><w:rPr><w:vanish/></w:rPr></w:style>'
    content = word_file(
        p("một", MARK, r("giấu", '<w:rStyle w:val="H"/>')), styles=hiding, footnotes=NOTE
    )
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        files = {name: archive.read(name).decode() for name in archive.namelist()}
    renamed: dict[str, str | bytes] = {}
    for name, text in files.items():
        for kind in ("document", "styles", "footnotes"):
            name = name.replace(f"{kind}.xml", other.format(kind))
            text = text.replace(f'"{kind}.xml"', f'"{absolute}{other.format(kind)}"')
            text = text.replace(f'"word/{kind}.xml"', f'"word/{other.format(kind)}"')
        renamed[name] = text
    renamed["_rels/.rels"] = str(renamed["_rels/.rels"]).replace('"', "'")
    read = read_docx(zipped(renamed))
    assert read.text == "một[^1]\n\n[^1]: b<br>c\n"
    assert faults(zipped(renamed), read) == []


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("Nội dung", "Nội", "tệp có “MỤCĐÍCHNộidung¹một"),
        ("Nội dung", "Nội dung dung", "thân văn bản"),
        ("Việc", "Viêc", "thân văn bản"),
        ("Sở A<br>Sở B", "Sở B<br>Sở A", "thân văn bản"),
        ("I. MỤC", "MỤC", "thân văn bản"),
        ("[^1] một", " một", "thân văn bản"),
        ("Theo luật", "Theo", "chú thích 1"),
        ("hết\n", "", "thân văn bản"),
    ],
)
def test_it_tells_the_first_letter_that_differs(old: str, new: str, told: str) -> None:
    assert MADE.text.count(old) == 1
    (found,) = faults(CONTENT, MADE._replace(text=MADE.text.replace(old, new)))
    assert told in found


def test_it_tells_a_paragraph_that_the_reader_lost_or_moved() -> None:
    lost = MADE._replace(parts=MADE.parts[1:])
    assert faults(CONTENT, lost) == ["Tệp có 10 đoạn, text.md có 9, như “I. MỤC ĐÍCH”."]
    moved = MADE._replace(parts=(MADE.parts[1], MADE.parts[0], *MADE.parts[2:]))
    assert faults(CONTENT, moved) == ["Đoạn sai thứ tự: “Nội dung¹ một”."]


OLD = '<w:rFonts w:ascii="{0}" w:hAnsi="{0}"/>'
TYPED = word_file(p(r("KÕ ho¹ch", OLD.format(".VnTime")), r(" ¹", OLD.format("Arial"))))


def test_letters_of_an_old_font_are_read_one_by_one() -> None:
    read = read_docx(TYPED)
    assert (read.text, faults(TYPED, read)) == ("Kế hoạch ¹\n", [])
    (found,) = faults(TYPED, read._replace(text="Kễ hoạch ¹\n"))
    assert "tệp có “Kếhoạch¹”, text.md có “Kễhoạch¹”" in found


def test_words_of_another_font_are_not_taken_for_those_of_an_old_one() -> None:
    read = read_docx(TYPED)
    wrong = {".VnTime": frozenset({"KÕ ho¹ch", " ¹"})}
    (found,) = faults(TYPED, read._replace(text="Kế hoạch ạ\n", converted=wrong))
    assert "tệp có “Kếhoạch¹”" in found
    (found,) = faults(TYPED, read._replace(converted={}))
    assert "tệp có “KÕho¹ch¹”" in found
