"""The tables of old encodings: two that were written apart, and the system's own, agree."""

import shutil
import subprocess
import unicodedata

import pytest

from macros.importing.witness_letters import letters
from macros.reading.received.old_encodings import Encoding, OldFont, as_unicode, old_font

HIGH = [chr(code) for code in range(0xA1, 0x100)]
TCVN3, VNI = OldFont(Encoding.tcvn3), OldFont(Encoding.vni)
CAPITALS = OldFont(Encoding.tcvn3, draws_capitals=True)
# Of the 94 from A1 to FE, twenty have no letter in VN3.
CODES = sorted({*HIGH[:-1]} - {*"¯°±²³´º¿ÀÁÂÃÄÅÍÙÚÛàð"})
ALPHABET = "aàáảãạăằắẳẵặâầấẩẫậđeèéẻẽẹêềếểễệiìíỉĩịoòóỏõọôồốổỗộơờớởỡợuùúủũụưừứửữựyỳýỷỹỵ"


def test_every_letter_is_written_by_tcvn3_once_and_read_by_both_tables() -> None:
    shown = {sign: letters(sign, ".VnTime") for sign in CODES}
    assert sorted(shown.values()) == sorted({*ALPHABET, *"ĂÂĐÊÔƠƯ"} - {*"aeiouy"})
    for sign, letter in shown.items():
        assert as_unicode(sign, TCVN3) == letter
        assert as_unicode(sign, CAPITALS) == letter.upper()


@pytest.mark.skipif(not shutil.which("iconv"), reason="iconv is not installed")
def test_the_system_converts_tcvn3_as_we_do() -> None:
    signs = "".join(CODES)
    command = ["iconv", "-f", "TCVN5712-1", "-t", "UTF-8"]
    done = subprocess.run(command, input=signs.encode("latin-1"), capture_output=True, check=False)
    if done.returncode:
        pytest.skip("this iconv does not know TCVN5712-1")
    assert done.stdout.decode() == as_unicode(signs, TCVN3)


def test_every_letter_is_written_by_vni_and_read_by_both_tables() -> None:
    found = {}
    for base in {*"aeiouy", *HIGH} - {"\u00fd"}:  # which VNI has no letter for: it writes yù
        for mark in ["", *HIGH]:
            both = unicodedata.normalize("NFC", letters(base + mark, "VNI-Times"))
            if len(both) == 1 and both in ALPHABET:
                found[both] = base + mark
                assert as_unicode(base + mark, VNI) == both
                assert as_unicode((base + mark).upper(), VNI) == both.upper()
    assert found.keys() == {*ALPHABET}


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        (".VnTime", TCVN3),
        (".VNTIMEH", CAPITALS),
        (".VnArial NarrowH", CAPITALS),
        ("ABCDEF+.VnTimeH,Bold", CAPITALS),
        ("ABCDEF+VNI-Times-Italic", VNI),
        ("Vni Helve", VNI),
        ("Times New Roman", None),
        ("", None),
    ],
)
def test_a_font_is_known_by_its_name(name: str, expected: OldFont | None) -> None:
    assert old_font(name) == expected
