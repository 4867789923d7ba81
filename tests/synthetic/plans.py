"""A whole valid data folder made up from one seed: the site at the size it will reach one day.

Nothing in it is true, and it says so: titles end in “(giả lập)”, provinces and districts are called
“Mẫu …”, and every source is at example.invalid. The same arguments give the same bytes on any
machine. More plans reach further back: five are issued a year, up to the last one of 2024. Among
any ten are all layouts of documents, and a table of 140 tasks.
"""

import shutil
from collections.abc import Callable
from pathlib import Path
from random import Random

import yaml

from tests.synthetic.articles import nested, programme, resolution
from tests.synthetic.duties import conclusions, duties, letter
from tests.synthetic.library import Library
from tests.synthetic.prose import prose
from tests.synthetic.tables import appendix, long_table
from tests.synthetic.world import FAKE, LAST_YEAR, Record, make_world
from tests.synthetic.writer import MadePlan, Setting, Writer

_A_YEAR, _MOST_YEARS = 5, 70  # plans a year, until that would reach back too far

# One after the other, again and again; `articles.programme` counts on their order.
LAYOUTS: tuple[Callable[[Setting], MadePlan | Writer], ...] = (
    prose,
    long_table,
    appendix,
    duties,
    conclusions,
    prose,
    programme,
    nested,
    resolution,
    letter,
)


class _Dumper(yaml.CSafeDumper):
    """Writes what stands twice twice: data have no anchors."""

    def ignore_aliases(self, data: object) -> bool:
        return True


def write(folder: Path, plans: int, seed: int) -> None:
    """Write ``folder/data`` with so many plans, in place of any data that are there."""
    if (folder / "data/plans").is_dir():
        shutil.rmtree(folder / "data")
    world = make_world()
    a_year = max(_A_YEAR, -(-plans // _MOST_YEARS))
    first_year = LAST_YEAR + 1 - -(-plans // a_year)
    library = Library(Random(f"documents {seed}"), 60 + 2 * plans, first_year)
    facts: dict[int, Record] = {}
    for index in range(plans):
        year, serial = first_year + index // a_year, index % a_year + 1
        random = Random(f"plan {index} {seed}")
        setting = Setting(world, library, random, year, serial, index, facts)
        made = LAYOUTS[index % len(LAYOUTS)](setting)
        made = made.made() if isinstance(made, Writer) else made
        facts[index] = made.plan
        _write_plan(folder / "data/plans" / made.plan["id"], made)
    for name, records in (
        ("bodies", world.bodies),
        ("groups", world.groups),
        ("positions", world.positions),
        ("jurisdictions", world.jurisdictions),
        ("documents", library.records()),
        ("abbreviations", [{"short": "BCĐ", "meaning": "Ban Chỉ đạo", "because": FAKE}]),
    ):
        _dump(folder / f"data/{name}.yml", records)


def _write_plan(folder: Path, made: MadePlan) -> None:
    _dump(folder / "plan.yml", made.plan)
    _dump(folder / "tasks.yml", made.tasks)
    for name, text in (("text.md", made.text), ("source.txt", made.source)):
        (folder / name).write_text(text, encoding="utf-8", newline="\n")


def _dump(path: Path, value: object) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    text = yaml.dump(value, Dumper=_Dumper, sort_keys=False, allow_unicode=True, width=1_000_000)
    path.write_text(text, encoding="utf-8", newline="\n")
