"""Long work shows itself: a bar on a terminal, lines in a log, nothing when quiet."""

import io
import re
import sys
import time
from collections.abc import Callable

import pytest

from macros.telling.under_way import UnderWay, each


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def clock(seconds: float) -> Callable[[], float]:
    """A clock of which each look takes so many seconds; the first is long ago."""
    looks = iter(range(10**6))
    began = time.time() - 1000
    return lambda: began + seconds * next(looks)


def said(stream: io.StringIO, seconds: float, steps: int) -> str:
    """What work of ten things has told after so many of them."""
    with UnderWay("Làm trang", 10, stream, clock(seconds)) as work:
        for _ in range(steps):
            work.step()
    return stream.getvalue()


def test_a_terminal_shows_what_how_far_and_how_long_yet() -> None:
    shown = said(Terminal(), 1, 5)
    assert "Làm trang" in shown
    assert re.search(r"5/10  (\d\d:)+\d\d", shown)
    assert shown.endswith("\n")


def test_it_shows_nothing_of_what_is_soon_done() -> None:
    assert said(Terminal(), 0.1, 10) == ""
    assert said(io.StringIO(), 1, 10) == ""


def test_a_log_has_a_line_now_and_then() -> None:
    lines = said(io.StringIO(), 10, 7).splitlines()
    assert lines == [
        "Làm trang: 3/10, còn chừng 70 giây",
        "Làm trang: 6/10, còn chừng 40 giây",
    ]
    assert said(io.StringIO(), 60, 1) == "Làm trang: 1/10, còn chừng 9 phút\n"


def test_who_wants_quiet_has_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(UnderWay, "quiet", True)
    assert said(Terminal(), 10, 7) == said(io.StringIO(), 60, 7) == ""


def test_without_the_library_a_terminal_has_lines(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "click", None)
    assert said(Terminal(), 10, 3) == "Làm trang: 3/10, còn chừng 70 giây\n"


def test_things_come_as_they_are(capsys: pytest.CaptureFixture[str]) -> None:
    assert [*each("Đọc", "abc")] == ["a", "b", "c"]
    assert [*each("Đọc", iter("abc"), 3)] == ["a", "b", "c"]
    assert capsys.readouterr().err == ""
