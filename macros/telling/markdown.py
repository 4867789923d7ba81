"""The report as Markdown for a pull request: the words of the data stay text, whatever they hold.

A code forge does more with Markdown than Markdown does: it makes links of ``@user``, ``#1``,
``owner/repo#1``, commit ids and addresses, and pictures of ``:smile:``, and it does so after
entities are resolved. So each character that means something to Markdown is written as an entity,
and where such a reference begins an invisible blank (U+200B) parts the sign from what follows.
Marks of our own are ``**`` and the two tags that every forge lets through, ``<ins>`` and ``<del>``.
"""

import re
from collections.abc import Iterable

from macros.problems import visible
from macros.telling.outline import Line, outline
from macros.telling.report import Report
from macros.telling.sentences import Said, Span

MOST = 60_000  # characters; a comment of GitHub holds 65,536
_ZERO_WIDTH = "\u200b"
_MEANING = re.compile(r"[&<>*_`\[\]\\~#$]")
# After a sign that would make a reference of what follows, inside an address or a picture's name.
_REFERENCES = re.compile(
    r"(?<=[@#!$%~^&])(?=[\w\"])|(?<=\w)(?=@)|(?<=:)(?=//)|(?<=[wW]{3})(?=\.)"
    r"|(?<=:)(?=[\w+-]+:)|(?<=\bGH-)(?=\d)"
)
_COMMIT = re.compile(r"(?<![0-9a-zA-Z])[0-9a-f]{7,40}(?![0-9a-zA-Z])")
_LINE_START = re.compile(r"^(\s*)([-+=]|\d+[.)])")
_END = "\n… (báo cáo dài, phần sau được lược; chạy scripts/review.py để xem đủ)\n"


def markdown(report: Report) -> str:
    """The whole report; one that is longer than a comment may be is cut between lines."""
    lines: list[str] = []
    for part in outline(report):
        lines += [f"{'#' * (part.level + 1)} {escaped(part.heading)}", ""]
        if part.text:
            lines += [escaped(part.text), ""]
        lines += [*_items(part.lines, ""), ""] if part.lines else []
    text = "\n".join(lines).rstrip() + "\n"
    if len(text) > MOST:
        text = text[: text.rindex("\n", 0, MOST)] + "\n" + _END
    return text


def _items(lines: Iterable[Line], indent: str) -> Iterable[str]:
    for line in lines:
        yield f"{indent}- {said(line.said)}"
        yield from _items(line.below, f"{indent}  ")


def said(words: Said) -> str:
    """A sentence as Markdown of one line."""
    return "".join(map(_span, words))


def _span(span: Span) -> str:
    text = escaped(span.text)
    if span.mark == "plain" or not text.strip():
        return text
    opening, closing = {
        "strong": ("**", "**"),
        "inserted": ("<ins>", "</ins>"),
        "removed": ("<del>", "</del>"),
    }[span.mark]
    if span.mark == "strong":
        text = text.strip()
    return f"{opening}{text}{closing}"


def escaped(text: str) -> str:
    """Words of the data as Markdown that shows exactly them, on one line."""
    text = visible(re.sub(r"\s*\n\s*", " ¶ ", text))
    text = _COMMIT.sub(lambda match: _ZERO_WIDTH.join(re.findall(".{1,6}", match[0])), text)
    text = _REFERENCES.sub(_ZERO_WIDTH, text)
    text = _MEANING.sub(lambda match: f"&#{ord(match[0])};", text)
    return _LINE_START.sub(lambda match: f"{match[1]}{_ZERO_WIDTH}{match[2]}", text)
