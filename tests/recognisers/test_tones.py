"""One word is one word, wherever its tone stands."""

import pytest

from macros.recognisers.tones import one_placement


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Ủy ban", "Uỷ ban"),
        ("ỦY BAN", "UỶ BAN"),
        ("hòa, hóa, hỏa, hõa, họa", "hoà, hoá, hoả, hoã, hoạ"),
        ("khỏe, lòe, xòe", "khoẻ, loè, xoè"),
        ("thùy, Thúy, lũy, thụy", "thuỳ, Thuý, luỹ, thuỵ"),
        ("qúy", "quý"),
        ("HÒa, hòA", "HOà, hoÀ"),
    ],
)
def test_both_placements_are_one(old: str, new: str) -> None:
    assert one_placement(old) == one_placement(new) == new


@pytest.mark.parametrize("text", ["của mùa, thủa", "toàn hoàn", "Huỳnh", "quý", "bò, è", "", "OA"])
def test_what_has_one_placement_only_stays(text: str) -> None:
    assert one_placement(text) == text
