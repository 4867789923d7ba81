"""The samples of the guide: what they show is what the reader of text.md takes them for."""

import re

import lxml.html
import pytest

from macros.recognisers.line_roles import LineRole
from macros.recognisers.markers import Kind
from macros.recognisers.outline import read_outline
from macros.render import render
from macros.views.outlined import _KINDS, _ROLES, OutlinedLine, outlined
from tests.core_fixtures import ROOT

GUIDE = (ROOT / "docs/dong-gop/ghi-ke-hoach.md").read_text(encoding="utf-8")
SAMPLES = [
    text.strip("\n") for text in re.findall(r'outline_of\("[^"]+", """(.*?)"""', GUIDE, re.DOTALL)
]


def test_the_guide_has_samples() -> None:
    assert len(SAMPLES) == GUIDE.count("outline_of(") == 3


@pytest.mark.parametrize("sample", SAMPLES)
def test_a_sample_is_faultless_and_every_line_is_placed_once(sample: str) -> None:
    assert read_outline(sample).findings == ()
    lines = outlined(sample)
    assert [line.text for line in lines] == [line for line in sample.split("\n") if line]
    places = [line.at for line in lines if not line.text.startswith("|--")]
    assert all(places)
    assert len(set(places)) == len(places)


def test_lines_are_told_as_they_are_read() -> None:
    assert outlined("KẾ HOẠCH\nnăm 2027\n\nI. Việc\n- Một.\n  + Hai.") == [
        OutlinedLine("KẾ HOẠCH", "ten", "tên loại văn bản"),
        OutlinedLine("năm 2027", "ten#2", "trích yếu"),
        OutlinedLine("I. Việc", "i", "số La Mã"),
        OutlinedLine("- Một.", "i/-1", "gạch đầu dòng"),
        OutlinedLine("  + Hai.", "i/-1/-1", "dấu cộng đầu dòng"),
    ]


def test_a_table_is_told_row_by_row() -> None:
    assert [(line.at, line.what) for line in outlined(SAMPLES[2])][-5:] == [
        ("pl1/~1", "tên cột"),
        ("", "kẻ dưới tên cột"),
        ("pl1/i", "hàng đứng đầu các hàng dưới nó"),
        ("pl1/1", "hàng của bảng; ô thứ ba là pl1/1/c3"),
        ("pl1/2", "hàng của bảng; ô thứ ba là pl1/2/c3"),
    ]


def test_every_kind_of_line_has_words() -> None:
    assert set(_KINDS) == set(Kind)
    assert set(_ROLES) == set(LineRole)


def test_every_kind_of_marker_is_in_the_guide() -> None:
    read = {block.kind for sample in SAMPLES for block in read_outline(sample).blocks}
    rare = {Kind.FORM, Kind.DOT, Kind.STAR, Kind.BRACKETED_ARABIC, Kind.BRACKETED_LETTER}
    assert read == set(Kind) - rare


def test_a_text_is_shown_as_text() -> None:
    html = render("outlined.html", "", caption="<b>", lines=outlined("I. <i>Việc</i>"))
    page = lxml.html.fromstring(html)
    assert page.xpath("//tbody//code/text()") == ["I. <i>Việc</i>", "i"]
