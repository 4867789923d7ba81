"""Pandoc reads the same words of a Word file, in the same order, where it is at hand.

It is no part of the project: it takes 155 MB, loses the labels of lists and the signs of bullets.
What it does read comes from other hands, so it tells of words that ours would lose or move.
"""

import json
import re
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from macros.reading.received.docx import read_docx
from macros.recognisers.outline import read_outline
from tests.core_fixtures import ROOT
from tests.tools.word_files import p, table, tc, tr, word_file

PANDOC = shutil.which("pandoc")
TEXTS = sorted((ROOT / "tests/importing/texts").glob("*.md"))
WORD = re.compile(r"\w+")


@pytest.mark.long
@pytest.mark.skipif(not PANDOC, reason="pandoc is not installed; nothing to compare with")
@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.stem)
def test_pandoc_reads_the_same_words(path: Path) -> None:
    content = _as_word_file(path.read_text("utf-8"))
    ours = [word for block in _shown(read_docx(content).text) for word in WORD.findall(block)]
    assert ours == [word for said in _of_pandoc(content) for word in WORD.findall(said)]


def _as_word_file(text: str) -> bytes:
    """A text.md as a Word file: each line a paragraph, each table one."""
    body: list[str] = []
    rows: list[str] = []
    width = 0
    for line in [*text.splitlines(), ""]:
        if line.startswith("|"):
            if not set(line) <= set("|- "):
                rows.append(_row(line))
                width = max(width, line.count("|") - 1)
            continue
        if rows:
            body.append(table(*rows, grid=(1000,) * width))
            rows, width = [], 0
        body.append(p(line))
    return word_file("".join(body))


def _row(line: str) -> str:
    cells = [cell.strip().removeprefix("<").removeprefix("^") for cell in line.split("|")[1:-1]]
    return tr(*(tc(*map(p, cell.split("<br>"))) for cell in cells))


def _shown(text: str) -> Iterator[str]:
    """The words of a text.md, block by block, as they are printed."""
    for block in read_outline(text).blocks:
        if block.row:
            yield from (cell.text for cell in block.row.own_cells)
        else:
            yield f"{block.marker} {block.text}"


def _of_pandoc(content: bytes) -> Iterator[str]:
    command = [str(PANDOC), "--from=docx", "--to=json", "-"]
    said = subprocess.run(command, input=content, capture_output=True, check=True, timeout=60)
    yield from _words(json.loads(said.stdout)["blocks"])


def _words(node: Any) -> Iterator[str]:
    """The strings of Pandoc's tree, those that stand together joined."""
    if isinstance(node, list):
        inline = [one for one in node if isinstance(one, dict) and one.get("t") in ("Str", "Space")]
        if inline and len(inline) == len(node):
            yield "".join(one["c"] if one["t"] == "Str" else " " for one in node)
            return
        for one in node:
            yield from _words(one)
    elif isinstance(node, dict):
        yield from [node["c"]] if node.get("t") == "Str" else _words(node.get("c", []))
