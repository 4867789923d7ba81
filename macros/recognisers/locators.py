"""Locators: where a block stands, by the printed markers from the top (`ii/6`, `pl2/12/c3`).

=============================================  ==================================================
block                                          step
=============================================  ==================================================
one with a number                              that of its marker (`markers`); a decimal stands for
                                               its parents, an article needs none
head lines, title, bases, recipients, signers  `dau`, `ten`, `can-cu`, `noi-nhan`, `ky`
attached programme                             `ct`, then its own steps
row of a table; cell                           its number; `…/c3`. Section rows enter where numbers
                                               repeat; a table beside a list of the same numbers
                                               takes `b1`, `b2` first
nth bullet of any sign below a block           `-n`
nth paragraph or row without number            `~n`
note of footnote n                             `chuthich1`, wherever it stands
second bearer of one locator                   `…#2`
=============================================  ==================================================

Counted steps move when a line above is put in; the others are steady. The table is the notation of
text.md, and is permanent.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable

from macros.recognisers.blocks import Block, Part
from macros.recognisers.markers import Kind
from macros.recognisers.pipe_tables import PipeTable

_CODE = str.maketrans({"/": "-", "-": "g", "~": "o", "#": "x", ".": "p"})


def assign_locators(parts: Iterable[Part], blocks: Iterable[Block]) -> None:
    """Give each part, block and cell its locator; no two have the same."""
    _Assigning(list(parts), list(blocks)).run()


def has_counted_step(locator: str) -> bool:
    """Whether it moves when a line above is put in."""
    return any(step[0] in "-~" or "#" in step for step in locator.split("/") if step)


def code_of(locator: str) -> str:
    """The code of a task that stands there, for its address; distinct whatever the document."""
    return "-".join(_step_code(step) for step in locator.split("/"))


def _step_code(step: str) -> str:
    name, mark, count = step.partition("#")
    name = name if name[:1].isalpha() else name.translate(_CODE)
    return f"{name}x{count}" if mark else name


class _Assigning:
    """Locators given from the top down, in the order of print."""

    def __init__(self, parts: list[Part], blocks: list[Block]) -> None:
        self.parts = parts
        self.blocks = blocks
        self.counted: Counter[tuple[str, str]] = Counter()
        self.borne: Counter[str] = Counter()
        self.sectioned: set[PipeTable] = set()
        self.stepped: dict[PipeTable, str] = {}

    def run(self) -> None:
        for part in self.parts[1:]:
            if part.opener is None:
                part.locator = self._unique("ct")
        rows = defaultdict(list)
        for block in self.blocks:
            if block.table:
                rows[block.table].append(block)
        self.sectioned = {table for table, own in rows.items() if _repeats(own)}
        self._step_tables(rows)
        opened = {part.opener: part for part in self.parts if part.opener}
        for block in self.blocks:
            block.locator = self._locator(block)
            if block in opened:
                opened[block].locator = block.locator
            if block.row:
                for cell in block.row.own_cells:
                    cell.locator = f"{block.locator}/c{cell.number}"

    def _step_tables(self, rows: dict[PipeTable, list[Block]]) -> None:
        """Find the tables that stand beside a list, or another table, of the same numbers."""
        hosts: dict[Block | Part, list[PipeTable]] = defaultdict(list)
        for table, own in rows.items():
            hosts[_host(own[0])].append(table)
        for host, tables in hosts.items():
            listed = {child.mark.step for child in host.children if child.mark and not child.table}
            steps = {table: self._top_steps(rows[table]) for table in tables}
            bearers = Counter(step for one in (listed, *steps.values()) for step in one if step)
            for place, table in enumerate(tables, 1):
                if any(bearers[step] > 1 for step in steps[table]):
                    self.stepped[table] = f"b{place}"

    def _top_steps(self, rows: list[Block]) -> set[str]:
        """The steps of the rows that go on from no other row."""
        tops = (row for row in rows if not _is_row_of(row.table, self._outside(row)))
        return {row.mark.step for row in tops if row.mark}

    def _locator(self, block: Block) -> str:
        if block.role is not None:
            return self._unique(_joined(block.part.locator, block.role.step))
        if block.kind is Kind.NOTE:
            return self._unique(f"chuthich{block.marker}")
        if block.kind is Kind.APPENDIX and block.mark:
            return self._unique(block.mark.step)
        if block.kind is Kind.ARTICLE and block.mark:
            return self._unique(_joined(block.part.locator, block.mark.step))
        home = self._home(block)
        if block.kind.is_counted or block.mark is None:
            sign = "-" if block.kind.is_bullet else "~"
            self.counted[home, sign] += 1
            return self._unique(_joined(home, f"{sign}{self.counted[home, sign]}"))
        return self._unique(_joined(home, block.mark.step))

    def _home(self, block: Block) -> str:
        """The locator below which a block has its step."""
        above = self._outside(block)
        start = above.locator if above else block.part.locator
        if block.table in self.stepped and not _is_row_of(block.table, above):
            return _joined(start, self.stepped[block.table])
        return start

    def _outside(self, block: Block) -> Block | None:
        """The nearest block above whose locator a block goes on from."""
        return _above(block, sectioned=block.table in self.sectioned)

    def _unique(self, locator: str) -> str:
        self.borne[locator] += 1
        count = self.borne[locator]
        return locator if count == 1 else f"{locator}#{count}"


def _above(block: Block, *, sectioned: bool) -> Block | None:
    above = block.parent
    while above is not None and (
        _stands_for(block, above)
        or (not sectioned and above.is_section_row and above.table is block.table)
    ):
        above = above.parent
    return above


def _stands_for(block: Block, above: Block) -> bool:
    """Whether a decimal holds the number of a block above (2.2 below 2.)."""
    if block.kind is not Kind.DECIMAL or above.kind not in (Kind.ARABIC, Kind.DECIMAL):
        return False
    if not block.mark or not above.mark:
        return False
    return block.mark.number[: len(above.mark.number)] == above.mark.number


def _repeats(rows: list[Block]) -> bool:
    """Whether two numbered rows would bear one locator if sections did not enter it."""
    paths: dict[Block, str] = {}
    borne: set[str] = set()
    for row in rows:
        above = _above(row, sectioned=False)
        step = row.mark.step if row.mark and row.mark.step else f"~{len(paths)}"
        paths[row] = _joined(paths.get(above, "") if above else "", step)
        if paths[row] in borne:
            return True
        borne.add(paths[row])
    return False


def _host(row: Block) -> Block | Part:
    """What a table stands under."""
    return row.parent or row.part


def _is_row_of(table: PipeTable | None, block: Block | None) -> bool:
    return block is not None and block.table is table


def _joined(start: str, step: str) -> str:
    return f"{start}/{step}" if start else step
