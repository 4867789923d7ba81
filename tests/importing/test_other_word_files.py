"""Files of other word processors come in through LibreOffice, and stay what they were received as.

What needs the program itself runs where it is installed, and is skipped elsewhere.
"""

import os
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree

import pytest

from macros.checks.checked_data import draft_problems, load_checked
from macros.importing import accepting, other_word_files
from macros.importing.other_word_files import as_docx, command, installed, settings
from macros.importing.received_file import take
from macros.reading.received import archives
from macros.reading.received.docx import read_docx
from macros.reading.received.refusal import RefusalError
from tests.core_fixtures import SMALLEST, copied
from tests.importing.test_command import BODY, FOLDER, imported
from tests.tools.word_files import p, r, table, tr, word_file, zipped

OLE = bytes.fromhex("d0cf11e0a1b11ae1")
DOC = OLE + "WordDocument".encode("utf-16-le")
# How Word, and LibreOffice, begin the text of a file with a password.
LOCKED_TEXTS = [
    bytes.fromhex(f"eca5{nfib}00000904000000{flags}bf00")
    for nfib, flags in (("c100", "51"), ("0101", "13"))
]
ODT = {
    "mimetype": "application/vnd.oasis.opendocument.text",
    "META-INF/manifest.xml": "<a/>",
    "content.xml": "<a/>",
}


@pytest.mark.parametrize(
    ("extension", "content", "said"),
    [
        (".doc", b"abc", r"không phải tệp Word kiểu cũ \(.doc\); hãy xem lại tệp"),
        (".doc", OLE, "không phải tệp Word kiểu cũ"),
        (
            ".doc",
            OLE.ljust(512, b"\0") + "Workbook".encode("utf-16-le"),
            r"khác \(.xls …\); hãy sửa",
        ),
        (
            ".doc",
            OLE.ljust(512, b"\0") + LOCKED_TEXTS[0].replace(b"Q", b"P"),
            "bị hỏng",
        ),  # cut short
        (".doc", OLE + "EncryptedPackage".encode("utf-16-le"), "mật khẩu"),
        *((".doc", DOC.ljust(1536, b"\0") + text, "mật khẩu; hãy") for text in LOCKED_TEXTS),
        (".doc", b"{\\rtf1 a}", "mà là tệp .rtf; hãy sửa lại đuôi"),
        (".doc", word_file(p("a")), r"mà là tệp khác \(.docx …\)"),
        (".rtf", DOC, "mà là tệp .doc"),
        (".odt", b"abc", "không phải tệp .odt"),
        (".odt", word_file(p("a")), r"không phải tệp .odt mà là tệp khác \(.docx"),
        (".odt", word_file(p("a"))[:200], "bị hỏng"),
        (".odt", zipped({**ODT, "mimetype": "application/vnd.sun"}), "không phải tệp .odt"),
        (
            ".odt",
            zipped({**ODT, "META-INF/manifest.xml": "<manifest:encryption-data/>"}),
            "mật khẩu",
        ),
        (".odt", zipped({**ODT, "content.xml": '<!DOCTYPE a [<!ENTITY b "c">]><a/>'}), "DTD"),
    ],
)
def test_what_is_none_of_its_kind_never_gets_to_the_program(
    extension: str, content: bytes, said: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(other_word_files, "installed", lambda: pytest.fail("it was started"))
    with pytest.raises(RefusalError, match=said):
        as_docx(content, extension)


def test_an_odt_that_unpacks_without_end_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archives, "_MAX_UNPACKED", 10_000)
    with pytest.raises(RefusalError, match="bung ra quá lớn"):
        as_docx(zipped({**ODT, "content.xml": " " * 20_000}), ".odt")


def test_without_the_program_it_is_said_what_to_install(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", "")
    monkeypatch.setattr(other_word_files, "_PLACES", ())
    path = tmp_path / "a.odt"
    path.write_bytes(zipped(ODT))
    with pytest.raises(RefusalError, match=r"chưa cài; hãy cài .*apt-get install libreoffice"):
        take(path)


def test_it_is_started_without_a_window_in_a_profile_of_its_own(tmp_path: Path) -> None:
    profile = tmp_path / "hồ sơ"
    line = command("soffice", tmp_path / "a.doc", tmp_path / "made", profile)
    assert line[0] == "soffice"
    assert f"-env:UserInstallation={profile.as_uri()}" in line
    assert " " not in line[1]
    assert "--headless" in line
    assert line[-5:-2] == ["--convert-to", "docx:MS Word 2007 XML", "--outdir"]
    assert line[-2:] == [str(tmp_path / "made"), str(tmp_path / "a.doc")]


def test_its_profile_runs_no_macro_and_follows_no_link() -> None:
    names = "{http://openoffice.org/2001/registry}name"
    said = {
        one.get(names): one.findtext("value")
        for one in ElementTree.fromstring(settings()).iter("prop")
    }
    assert said == {
        "MacroSecurityLevel": "3",
        "DisableMacrosExecution": "true",
        "BlockUntrustedRefererLinks": "true",
        "Link": "0",
    }


needs_a_shell = pytest.mark.skipif(sys.platform == "win32", reason="a program of a shell")


def stand_in(folder: Path, script: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """A program of the name of LibreOffice that does something else."""
    program = folder / "soffice"
    program.write_text(f"#!/bin/sh\n{script}\n")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{folder}:{os.environ['PATH']}")


@needs_a_shell
def test_what_it_makes_is_read_and_the_file_stays_as_received(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "made.docx").write_bytes(word_file(BODY))
    given = 'for last; do before="$out"; out="$last"; done; mkdir -p "$before"'
    stand_in(tmp_path, f'{given}; cp "{tmp_path}/made.docx" "$before/received.docx"', monkeypatch)
    root, path = copied(tmp_path / "dự án", SMALLEST), tmp_path / "Kế hoạch số 02.doc"
    path.write_bytes(DOC)
    assert imported(root, path) == 0
    assert (root / FOLDER / "source.doc").read_bytes() == DOC
    assert (root / FOLDER / "text.md").read_text("utf-8") == read_docx(word_file(BODY)).text
    assert imported(root, path, id="02-kh-2023", verify=True) == 0
    assert draft_problems(root) == {FOLDER: []}
    assert accepting.accept("02-kh-2023", root) == 0
    assert load_checked(root).problems == []
    text = root / FOLDER / "text.md"
    text.write_text(text.read_text("utf-8").replace("Họp", "Hợp"), "utf-8")
    (problem,) = load_checked(root).problems
    assert problem.what == "Chữ trong text.md khác chữ đã lấy từ bản nhận"


@needs_a_shell
@pytest.mark.parametrize(
    ("script", "longest", "said"),
    [
        ("exit 0", 180, "bị hỏng, có đặt mật khẩu, hoặc LibreOffice ở máy này thiếu Writer"),
        ("exit 77", 180, "bị hỏng, có đặt mật khẩu, hoặc LibreOffice ở máy này thiếu Writer"),
        ("cat /dev/zero >/dev/null", 0, "quá lâu"),
    ],
)
def test_a_program_that_fails_or_does_not_end_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, script: str, longest: int, said: str
) -> None:
    stand_in(tmp_path, script, monkeypatch)
    monkeypatch.setattr(other_word_files, "_LONGEST", longest)
    with pytest.raises(RefusalError, match=said):
        as_docx(DOC, ".doc")


NUMBERED = p("I. Nhiệm vụ") + table(tr("TT", "Nhiệm vụ", "Chủ trì"), tr("1", "Họp", "Sở Nội vụ"))
TYPED = p(r("KÕ ho¹ch n­íc s¹ch", '<w:rFonts w:ascii=".VnTime" w:hAnsi=".VnTime"/>'))


@pytest.mark.long
@pytest.mark.skipif(not installed(), reason="LibreOffice is not installed; nothing to convert with")
@pytest.mark.parametrize("extension", [".doc", ".odt", ".rtf"])
def test_libreoffice_brings_every_word(tmp_path: Path, extension: str) -> None:
    content = word_file(BODY + NUMBERED + TYPED)
    (tmp_path / "a.docx").write_bytes(content)
    line = command(str(installed()), tmp_path / "a.docx", tmp_path / "made", tmp_path / "profile")
    line[line.index("--convert-to") + 1] = extension.removeprefix(".")
    subprocess.run(line, check=True, capture_output=True, timeout=180)
    made = tmp_path / "made" / f"a{extension}"
    if not made.is_file():
        pytest.skip("LibreOffice is here without Writer")
    taken = take(made)
    assert taken.text == read_docx(content).text
    assert taken.faults == ()
    assert "nước sạch" in taken.text
    assert taken.told[0].startswith(f"Đã đổi tệp {extension} sang .docx bằng LibreOffice")
