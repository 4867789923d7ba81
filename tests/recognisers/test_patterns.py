"""A late pattern does what a pattern does, and costs nothing before it is used."""

import re

import pytest

from macros.recognisers.patterns import late_pattern


def test_it_is_compiled_when_first_used(monkeypatch: pytest.MonkeyPatch) -> None:
    compiled: list[str] = []
    compile_ = re.compile

    def told(pattern: str, flags: int = 0) -> re.Pattern[str]:
        compiled.append(pattern)
        return compile_(pattern, flags)

    monkeypatch.setattr(re, "compile", told)
    late = late_pattern("quý (?P<number>[1-4])", re.IGNORECASE)
    assert compiled == []
    for _ in range(2):
        found = late.search("trong Quý 3")
        assert found is not None
        assert found["number"] == "3"
    assert late.pattern == "quý (?P<number>[1-4])"
    assert late.flags & re.IGNORECASE
    assert set(compiled) == {"quý (?P<number>[1-4])"}


def test_what_no_pattern_has_it_has_not() -> None:
    assert not hasattr(late_pattern("a"), "reply")
