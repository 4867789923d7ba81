"""The report for a terminal: what came in green or {+…+}, what went in red or [-…-]."""

from collections.abc import Iterable

from macros.problems import visible
from macros.telling.outline import Line, outline
from macros.telling.report import Report
from macros.telling.sentences import Said, Span

_COLOURS = {"strong": "1", "inserted": "32", "removed": "31;9"}
_SIGNS = {"inserted": ("{+", "+}"), "removed": ("[-", "-]")}


def terminal(report: Report, *, colours: bool) -> str:
    """The whole report; without colours, signs mark the words that came and went."""
    lines: list[str] = []
    for part in outline(report):
        heading = Span(part.heading.upper() if part.level < 3 else part.heading, "strong")
        lines += ["", _span(heading, colours)]
        if part.text:
            lines.append(visible(part.text))
        lines += _items(part.lines, "", colours)
    return "\n".join(lines).strip() + "\n"


def _items(lines: Iterable[Line], indent: str, colours: bool) -> Iterable[str]:
    for line in lines:
        yield f"{indent}- {_said(line.said, colours)}"
        yield from _items(line.below, f"{indent}    ", colours)


def _said(words: Said, colours: bool) -> str:
    return "".join(_span(span, colours) for span in words)


def _span(span: Span, colours: bool) -> str:
    text = visible(span.text.replace("\n\n", " ¶ "))
    if colours and span.mark in _COLOURS:
        return f"\033[{_COLOURS[span.mark]}m{text}\033[0m"
    before, after = _SIGNS.get(span.mark, ("", ""))
    return f"{before}{text}{after}"
