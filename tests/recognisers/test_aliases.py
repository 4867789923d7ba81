"""Short names that a document itself defines."""

import unicodedata

import pytest

from macros.recognisers.aliases import defined_aliases, named_so
from macros.recognisers.names import Name, NameRecogniser

NAMES = NameRecogniser(
    [
        Name("Sở Nội vụ", "body", "snv"),
        Name("Ủy ban nhân dân các xã", "group", "xa"),
        Name("Ban Chỉ đạo tỉnh", "body", "bcd"),
    ]
)


@pytest.mark.parametrize(
    ("text", "alias", "of"),
    [
        ("Ban Chỉ đạo tỉnh (sau đây gọi tắt là Ban Chỉ đạo) họp.", "Ban Chỉ đạo", "bcd"),
        ("Ban Chỉ đạo tỉnh (sau đây gọi là “Ban”) họp.", "Ban", "bcd"),
        ("Sở Nội vụ, sau đây viết tắt là SNV, chủ trì.", "SNV", "snv"),
        ("Sở Nội vụ (viết tắt là: NV)", "NV", "snv"),
        ("Sở Nội vụ (sau đây gọi là Sở).", "Sở", "snv"),
        ("Ủy ban nhân dân các xã (gọi chung là Ủy ban cấp xã);", "Ủy ban cấp xã", "xa"),
        ("UỶ BAN NHÂN DÂN CÁC XÃ (SAU ĐÂY GỌI CHUNG LÀ CẤP XÃ)", "CẤP XÃ", "xa"),
        ("Ban Chỉ đạo tỉnh\u00a0(dưới đây gọi tắt là BCĐ)", "BCĐ", "bcd"),
        ("Đề án phát triển (sau đây gọi tắt là Đề án 08)", "Đề án 08", None),
        ("Sở Nội vụ và đơn vị trực thuộc (sau đây gọi chung là các đơn vị)", "các đơn vị", None),
    ],
)
def test_a_defined_name_and_whose_it_is(text: str, alias: str, of: str | None) -> None:
    for printed in (text, text.replace(" ", "\n", 1), unicodedata.normalize("NFD", text)):
        (found,) = defined_aliases(printed)
        assert unicodedata.normalize("NFC", found.words) == alias
        assert printed[found.start : found.end] == found.words
        assert found.defined_at < found.start
        whose = named_so(found, printed, NAMES.find(printed))
        assert (whose.id if whose else None) == of


@pytest.mark.parametrize(
    "text",
    [
        "Phong trào gọi là dân vận khéo",
        "Sở Nội vụ (SNV)",
        "sau đây là các nhiệm vụ",
        "viết tắt",
        "(sau đây gọi tắt là )",
        "(sau đây gọi là",
        "",
    ],
)
def test_other_words_define_nothing(text: str) -> None:
    assert defined_aliases(text) == []


def test_several_in_one_text() -> None:
    text = "Sở Nội vụ (sau đây gọi là Sở), Ban Chỉ đạo tỉnh (viết tắt là BCĐ)."
    found = defined_aliases(text)
    assert [one.words for one in found] == ["Sở", "BCĐ"]
    mentions = NAMES.find(text)
    whose = [named_so(one, text, mentions) for one in found]
    assert [one and one.id for one in whose] == ["snv", "bcd"]


def test_hostile_text_returns() -> None:
    for piece in ("(sau đây gọi là ", "gọi là ", "viết tắt ", "“", "("):
        defined_aliases(piece * 10_000)
