"""Read text.md: the official text of a document, one line a block, as a tree of blocks.

`read_outline` takes any string and never raises: what is wrong is a finding at its place. Its work
grows with the length of the text. Which markers there are: `markers`; where a block stands:
`levels`; tables: `pipe_tables`; what stands around the body: `line_roles`; emphasis and escapes:
`line_markup`; how a place is called: `locators`. All follow the notation of text.md (docs/).
"""

import re
import sys
from collections.abc import Mapping

from macros.recognisers.blocks import Block, Outline, Part
from macros.recognisers.characters import odd_characters
from macros.recognisers.findings import Finding, FindingKind
from macros.recognisers.inline import Inline
from macros.recognisers.levels import LIST_RANK, Levels
from macros.recognisers.line_markup import EMPTY, Marked, after, read_marked, until
from macros.recognisers.line_roles import (
    LineRole,
    LineRoles,
    Place,
    ends_head,
    is_superior,
    lists_recipients,
)
from macros.recognisers.locators import assign_locators
from macros.recognisers.markers import Kind, Mark, begins, expected, follows, read_marks, star
from macros.recognisers.pipe_tables import PipeTable, Row, RowLine, excerpt, is_row, read_tables
from macros.recognisers.row_numbers import number_rows
from macros.recognisers.text_lines import STEP, Line, quoted, read_lines

_NOTE = re.compile(r"\[\^([1-9][0-9]{0,2})\]:\s?")
_CLOSING = "./."
_HEAD_LINES = 40  # within which a title is looked for


def read_outline(text: str, given: Mapping[str, LineRole] | None = None) -> Outline:
    """Take a text.md apart; `given`: the roles of lines (plain text) that do not show theirs."""
    return _Reader(text, given or {}).read()


class _Reader:
    """Lines become blocks, one after the other."""

    def __init__(self, text: str, given: Mapping[str, LineRole]) -> None:
        self.lines, self.tail = read_lines(text)
        self.marked = [read_marked(line.source, bullet=_has_star(line)) for line in self.lines]
        plain = [marked.inline.plain.strip() for marked in self.marked]
        self.roles = LineRoles(plain, given)
        # A body that recipients follow names appendices, and has none yet.
        self.last_recipients = max(
            (at for at, one in enumerate(plain) if lists_recipients(one)), default=-1
        )
        self.quoted = quoted(self.lines)
        self.part = Part()
        self.parts = [self.part]
        self.levels: Levels[Block] = Levels()
        self.blocks: list[Block] = []
        self.findings: list[Finding] = []
        self.appendices: dict[Kind, Mark] = {}  # the last of each kind
        self.note_marks: list[tuple[int, int, str]] = []  # line, column, number
        self.before = ""  # what stands between the last block and the next
        self.floor = 0  # how many levels stay open in a part: its line “Phụ lục”
        self.listing = 0  # the same while addressees or recipients are listed
        self.title_at = self._title_after(0)

    def read(self) -> Outline:
        at = 0
        while at < len(self.lines):
            if is_row(self.lines[at].source):
                at = self._rows(at)
            else:
                self._line(at)
                at += 1
        self._footnotes()
        for words in self.roles.unused:
            self._tell(FindingKind.ROLE_NOWHERE, 1, 1, words)
        assign_locators(self.parts, self.blocks)
        findings = sorted(self.findings, key=lambda one: (one.line, one.column))
        return Outline(
            tuple(self.blocks), tuple(self.parts), tuple(findings), self.before + self.tail
        )

    def _line(self, at: int) -> None:
        line, marked = self.lines[at], self.marked[at]
        self._signs(line)
        if note := _NOTE.match(line.source):
            self._note(line, note)
            return
        self._markup(line.number, line.column, marked)
        plain = marked.inline.plain.strip()
        marks = () if self.quoted[at] else _marks(line, marked)
        if at < self.last_recipients and self.roles.place is Place.BODY and not self.part.opener:
            marks = tuple(mark for mark in marks if mark.kind not in (Kind.APPENDIX, Kind.FORM))
        mark = self.levels.choose(marks, line.indent)
        if mark and mark.kind in (Kind.APPENDIX, Kind.FORM):
            self._begin_appendix(line, marked, mark)
            return
        if self.roles.begins_programme(plain, mark, lambda: self._title_after(at) >= 0):
            self._begin_programme(at)
        was_head = self.roles.place is Place.HEAD
        role = self._role(at, plain, mark)
        if role:
            self._role_line(line, marked, mark, role)
        else:
            if was_head and self.roles.place is not Place.HEAD:
                self.levels.close(self.floor)
            self._body_line(line, marked, mark)

    def _role(self, at: int, plain: str, mark: Mark | None) -> LineRole | None:
        if self.quoted[at] and self.roles.place is Place.BODY:
            return None
        following = self.marked[at + 1].inline.plain if at + 1 < len(self.lines) else ""
        return self.roles.next(plain, mark, following=following, title_ahead=self.title_at >= at)

    def _body_line(self, line: Line, marked: Marked, mark: Mark | None) -> None:
        block = self._block(line, marked, mark)
        block.parent, wanted = self.levels.place(block, mark, line.indent)
        self._add(block)
        if wanted is not None:
            self._tell(FindingKind.OUT_OF_SEQUENCE, line.number, line.column, block.marker, wanted)

    def _role_line(self, line: Line, marked: Marked, mark: Mark | None, role: LineRole) -> None:
        block = self._block(line, marked, mark if role is LineRole.BASIS else None)
        block.role = role
        if role is LineRole.ISSUER and self._is_second_line():
            first = self.blocks[-1]
            if first.role is LineRole.ISSUER and is_superior(first.text, block.text):
                first.role = LineRole.SUPERIOR
        block.parent = self.part.opener
        if role in (LineRole.RECIPIENTS, LineRole.ADDRESSEE):
            self.levels.close(self.floor)
            self.levels.place(block, None, line.indent, rank=LIST_RANK)
            self.listing = self.levels.depth
        else:
            self.levels.close(self.floor if role is LineRole.BASIS else self.listing)
        self._add(block)

    def _is_second_line(self) -> bool:
        return len(self.part.children) == 1 and self.blocks[-1] is self.part.children[0]

    def _begin_appendix(self, line: Line, marked: Marked, mark: Mark) -> None:
        block = self._block(line, marked, mark)
        last = self.appendices.get(mark.kind)
        if mark.number and not begins(mark) and not (last and follows(mark, last)):
            self._tell(
                FindingKind.OUT_OF_SEQUENCE,
                *(line.number, line.column, mark.printed, expected(mark, last)),
            )
        self.appendices[mark.kind] = mark
        if mark.kind is Kind.APPENDIX:
            self.levels.forget()
        block.parent, _ = self.levels.place(block, mark, 0)
        block.part = self._begin_part(block, Place.TITLE)
        self.floor = self.listing = self.levels.depth
        self.blocks.append(block)
        if block.parent:
            block.parent.children.append(block)

    def _begin_programme(self, at: int) -> None:
        self.levels.forget()
        self._begin_part(None, Place.HEAD)
        self.floor = self.listing = 0
        self.title_at = self._title_after(at)

    def _begin_part(self, opener: Block | None, place: Place) -> Part:
        self.part = Part(opener)
        self.parts.append(self.part)
        self.roles.begin_part(place)
        return self.part

    def _rows(self, at: int) -> int:
        """Read the tables that begin at a line; gives the line after them."""
        end = at
        while end < len(self.lines) and is_row(self.lines[end].source):
            self._signs(self.lines[end])
            end += 1
        for line in (*self.lines[at - 1 : at], *self.lines[end : end + 1]):
            self._beside_table(line)
        if self.roles.place is Place.END:
            self._begin_programme(at)
        self.roles.place = Place.BODY
        lines = self.lines[at:end]
        host = self.levels.host(lines[0].indent)
        rows = [RowLine(one.source, one.number, one.column, one.after_blank) for one in lines]
        tables = read_tables(rows)
        for table in tables:
            number_rows(table)
        of_line = {row.place.line: (row, table) for table in tables for row in table.rows}
        blocks: dict[Row, Block] = {}
        for line in lines:
            if line.number in of_line:
                row, table = of_line[line.number]
                blocks[row] = self._row(line, row, table, blocks, host)
            else:
                self.before += line.before + line.raw
        self.findings += [finding for table in tables for finding in table.findings]
        return end

    def _row(
        self, line: Line, row: Row, table: PipeTable, blocks: dict[Row, Block], host: Block | None
    ) -> Block:
        block = self._block(line, _NOTHING, None)
        block.mark, block.row, block.table = row.mark, row, table
        block.kind = row.mark.kind if row.mark else Kind.PARAGRAPH
        block.parent = blocks[row.above] if row.above else host
        for cell in row.own_cells:
            self._markup(line.number, cell.column, cell.marked)
        self._add(block)
        return block

    def _note(self, line: Line, note: re.Match[str]) -> None:
        marked = read_marked(line.source[note.end() :])
        self._markup(line.number, line.column + note.end(), marked)
        block = self._block(line, marked, None)
        block.kind = Kind.NOTE
        block.mark = Mark(Kind.NOTE, note[1], (int(note[1]),))
        block.inline = _shifted(block.inline, note.end())
        self.blocks.append(block)

    def _block(self, line: Line, marked: Marked, mark: Mark | None) -> Block:
        """A block of a line, not yet in the tree."""
        inline, closing = _text(marked.inline, mark)
        before, self.before = sys.intern(self.before + line.before), ""  # a line break, mostly
        return Block(
            mark.kind if mark else Kind.PARAGRAPH,
            self.part,
            line.number,
            line.column,
            inline,
            before,
            line.raw,
            mark,
            closing=closing,
        )

    def _add(self, block: Block) -> None:
        self.blocks.append(block)
        (block.parent or block.part).children.append(block)

    def _title_after(self, at: int) -> int:
        """The line that ends the head, if one follows; else -1."""
        for place in range(at, min(at + _HEAD_LINES, len(self.lines))):
            marks = _marks(self.lines[place], self.marked[place])
            if ends_head(self.marked[place].inline.plain):
                return place
            if marks and not marks[0].kind.is_bullet:
                break
        return -1

    def _signs(self, line: Line) -> None:
        """Tell tabs, odd characters and indentation."""
        indentation = line.before[len(line.before) - line.column + 1 :]
        tab = (indentation + line.source).find("\t")
        if tab >= 0:
            self._tell(FindingKind.TAB, line.number, tab + 1, excerpt(line.source))
        elif line.indent % STEP:
            self._tell(FindingKind.ODD_INDENTATION, line.number, 1, excerpt(line.source))
        for odd in odd_characters(line.source):
            column = line.column + odd.start
            kind = FindingKind.ODD_CHARACTER
            self._tell(kind, line.number, column, odd.character, odd.meant)

    def _markup(self, line: int, column: int, marked: Marked) -> None:
        """Tell stars that open or close nothing, and keep the marks of footnotes."""
        for offset, number in marked.marks:
            self.note_marks.append((line, column + offset, number))
        if marked.open_star >= 0:
            self._tell(FindingKind.OPEN_EMPHASIS, line, column + marked.open_star, "*")
        for offset in marked.empty_stars:
            self._tell(FindingKind.EMPTY_EMPHASIS, line, column + offset, "**")

    def _beside_table(self, line: Line) -> None:
        bare = re.search(r"(?<!\\)\|", line.source)
        if bare:
            words = excerpt(line.source)
            self._tell(FindingKind.ROW_NOT_OPENED, line.number, line.column + bare.start(), words)

    def _footnotes(self) -> None:
        """Tell marks without note, notes without mark, and numbers that two notes bear."""
        notes: dict[str, Block] = {}
        for block in self.blocks:
            if block.kind is Kind.NOTE:
                if block.marker in notes:
                    self._tell(FindingKind.NOTE_TWICE, block.line, block.column, block.marker)
                notes.setdefault(block.marker, block)
        marked = set()
        for line, column, number in self.note_marks:
            marked.add(number)
            if number not in notes:
                self._tell(FindingKind.MARK_WITHOUT_NOTE, line, column, number)
        for number, block in notes.items():
            if number not in marked:
                self._tell(FindingKind.NOTE_WITHOUT_MARK, block.line, block.column, number)

    def _tell(
        self, kind: FindingKind, line: int, column: int, words: str, expected: str = ""
    ) -> None:
        self.findings.append(Finding(kind, line, column, words, expected))


_NOTHING = Marked(EMPTY)


def _has_star(line: Line) -> bool:
    return star(line.source) is not None


def _marks(line: Line, marked: Marked) -> tuple[Mark, ...]:
    """The readings of a line's marker; none where a backslash keeps it literal."""
    if bullet := star(line.source):
        return (bullet,)
    marks = read_marks(marked.inline.plain)
    if marked.literal >= 0 and any(marked.literal < len(mark.printed) for mark in marks):
        return ()
    return marks


def _text(inline: Inline, mark: Mark | None) -> tuple[Inline, str]:
    """What follows the marker, and the “./.” that ends it."""
    plain = inline.plain
    closing = _CLOSING if plain.endswith(_CLOSING) else ""
    end = len(plain) - len(closing)
    end = max(len(plain[:end].rstrip()), 0)
    if end < len(plain):
        inline = until(inline, end)
    start = len(mark.printed) if mark else 0
    start += len(plain[start:end]) - len(plain[start:end].lstrip())
    return (after(inline, start) if start else inline), closing


def _shifted(inline: Inline, length: int) -> Inline:
    """The same text, its offsets counting from that much further left."""
    removed = ((at, length + before) for at, before in inline.removed)
    return inline._replace(removed=((0, length), *removed))
