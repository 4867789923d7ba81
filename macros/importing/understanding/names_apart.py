"""Which names a document prints apart: as headings of duties, in cells, among the recipients."""

import re
from collections.abc import Iterator

from macros.importing.names.in_prose import is_person
from macros.importing.names.names_only import names_only
from macros.importing.names.printed import PrintedName
from macros.importing.understanding.headings import heading_of, tells
from macros.importing.understanding.section_words import only_heads_duties
from macros.recognisers.blocks import Block, Outline
from macros.recognisers.line_roles import LineRole
from macros.recognisers.markers import is_capitals
from macros.recognisers.roles import ROLE_WORDS, label_meaning

_LONGEST = 40  # words of a line that only names somebody
_FEWEST = 3  # words of a name whose end is hard to tell elsewhere
_LISTED = (LineRole.RECIPIENTS, LineRole.ADDRESSEE)
_LAYS_BEFORE = re.compile(r"(?<!công) trình (?=[^\W\d_]+ )(?=[A-ZĐỦ])")  # “Sở Y tế trình Bộ Y tế”
_WHY = re.compile(r"\s*\((?:để )?[^()]{1,30}\)\s*\Z")  # “(để báo cáo)”, “(b/c)”


def names_apart(outline: Outline) -> Iterator[str]:
    """The names of bodies that stand apart and have an end that is hard to tell elsewhere."""
    for block in outline.blocks:
        yield from (one.words for one in _apart(block) if _is_worth_it(one))


def _apart(block: Block) -> Iterator[PrintedName]:
    """Who is named by words that say nothing else."""
    if block.row:
        for words in _of_doers(block):
            yield from _listed(words)
    elif block.parent is not None and block.parent.role in _LISTED:
        yield from _listed(_WHY.sub("", block.text.strip(" ;.,")))
    elif block.mark and block.children and _is_short(block.text):
        heading = heading_of(block.text)
        if (
            heading is None
            and only_heads_duties(block.text, block.children)
            and not tells(block.text)
        ):
            yield from _listed(block.text.strip())
        yield from heading.names if heading and not heading.rest else ()


def _of_doers(block: Block) -> Iterator[str]:
    """What the cells of a row say that stand below a head of a role."""
    assert block.row is not None
    assert block.table is not None
    for cell in block.row.own_cells:
        heads = block.table.heads[cell.number - 1].split("\n")
        if any(label_meaning(head) in ROLE_WORDS for head in heads) and _is_short(cell.text):
            yield cell.text


def _listed(words: str) -> Iterator[PrintedName]:
    listed = names_only(words, loose=True) if _is_short(words) else None
    whole = listed and not listed.left and not _LAYS_BEFORE.search(words)
    yield from listed.names if listed and whole else ()


def _is_short(text: str) -> bool:
    ended = text.rstrip().endswith(".")
    return len(text.split()) <= _LONGEST and not ended and not is_capitals(text)


def _is_worth_it(name: PrintedName) -> bool:
    return not (name.is_group or is_person(name)) and len(name.words.split()) >= _FEWEST
