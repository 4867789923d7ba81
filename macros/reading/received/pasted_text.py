"""Text that was pasted into a file (.txt, .md), as the lines of text.md.

A line is a paragraph. Of what a converter to Markdown leaves, headings lose their ``#``, strong
words their stars; a pipe table stays a table, and one that tabs part becomes one; a line of a
quotation loses its ``>``.
"""

import re

from macros.reading.received.decoding import decoded
from macros.reading.received.notation import as_cell, as_line, begins_block, delimiter, literal, row
from macros.reading.received.plain_text import FIGURES, paragraphs, pasted_rows

_HEADING = re.compile(r"#{1,6}\s+(.*?)\s*#*$")
_QUOTE = re.compile(r"^(?:>\s?)+")
_EMPHASIS = re.compile(r"(\*\*\*|\*\*|__)(?=[^\s*_])(.+?)(?<=[^\s*_])\1")
_LEANING = re.compile(r"(?<![\w*\\])\*(?![\s*])([^*]+?)(?<![\s*])\*(?![\w*])")
_ESCAPED = re.compile(r"\\([-!\"#$%&'()*+,./:;<=>?@\[\]^_`{|}~.])")
_NOTE = re.compile(r"\[\^[1-9][0-9]{0,2}\]:?")
_BREAK = re.compile(r"<br\s*/?>", re.IGNORECASE)
_DELIMITER = re.compile(r"\|?(?:\s*:?-{2,}:?\s*\|)+(?:\s*:?-{2,}:?\s*)?")
_RULE = re.compile(r"\s*([-*_])(?:\s*\1){2,}\s*")
_PIPE = re.compile(r"(?<!\\)\|")
_END = re.compile(r"(?<!\\)\|\s*$")
_RAISED = re.compile(r"[⁰¹²³⁴⁵⁶⁷⁸⁹]+")


def read_text(content: bytes) -> str:
    """The text of a plain file, a paragraph a line; raises RefusalError where it has none."""
    found = paragraphs(decoded(content))
    notes = {one.note for one in found if one.note}

    def marked(words: str) -> str:
        return _RAISED.sub(lambda raised: _mark(raised[0], notes), literal(words))

    body: list[str] = []
    for one in found:
        if one.cells:
            body += _table_row([[marked(cell)] for cell in one.cells], is_head=one.is_head)
        elif not one.note:
            body.append(as_line([marked(one.text)]))
    ends = [f"[^{one.note}]: {as_line([marked(one.text)])}" for one in found if one.note]
    return "\n".join([*body, *([""] if ends else []), *ends]) + "\n"


def _mark(raised: str, notes: set[str]) -> str:
    number = raised.translate(FIGURES)
    return f"[^{number}]" if number in notes else raised


def read_markdown(content: bytes) -> str:
    """The text of a Markdown file; raises RefusalError where it has none."""
    lines: list[str] = []
    written_lines = decoded(content).split("\n")
    rows = pasted_rows(written_lines)
    for at, written in enumerate(written_lines):
        if cells := rows.get(at):
            lines += _table_row(list(map(_pieces, cells)), is_head=at - 1 not in rows)
            continue
        line = _QUOTE.sub("", written.strip(), count=1)
        if _DELIMITER.fullmatch(line) and lines and lines[-1].startswith("|"):
            lines.append(delimiter(_width(lines[-1])))
        elif line.startswith("|"):
            lines.append(_row(line))
        elif _RULE.fullmatch(line):
            lines.append("")
        else:
            lines.append(_line(line))
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip("\n") + "\n"


def _table_row(cells: list[list[str]], *, is_head: bool) -> list[str]:
    """A row of a table that tabs part, the end of the head below it."""
    made = row(list(map(as_cell, cells)))
    return ["", made, delimiter(len(cells))] if is_head else [made]


def _row(line: str) -> str:
    inside = _END.sub("", line.removeprefix("|"))
    cells = [cell.strip() for cell in _PIPE.split(inside)]
    return row([one if one in ("<", "^") else as_cell(_pieces(one)) for one in cells])


def _width(line: str) -> int:
    return len(_PIPE.findall(line)) - 1


def _line(line: str) -> str:
    heading = _HEADING.fullmatch(line)
    made = as_line(_pieces(heading[1] if heading else line.removeprefix("\\")))
    # What a backslash keeps from being a marker is none here either.
    return f"\\{made}" if line.startswith("\\") and begins_block(made) else made


def _pieces(written: str) -> list[str]:
    """Markdown's words as pieces of notation, one for each printed line."""
    plain = _EMPHASIS.sub(r"\2", written)
    return [_leaning(part) for part in _BREAK.split(plain)]


def _leaning(words: str) -> str:
    made, end = [], 0
    for found in re.finditer(rf"{_LEANING.pattern}|({_NOTE.pattern})", words):
        made.append(literal(_ESCAPED.sub(r"\1", words[end : found.start()])))
        inner = _ESCAPED.sub(r"\1", found[1] or "")
        made.append(found[2] if found[2] else f"*{literal(inner)}*")
        end = found.end()
    return "".join([*made, literal(_ESCAPED.sub(r"\1", words[end:]))])
