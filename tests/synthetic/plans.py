"""A whole valid data folder made up from one seed: the site at the size it will reach one day.

Nothing in it is true, and it says so: titles end in “(giả lập)”, provinces and districts are called
“Mẫu …”, and every source is at example.invalid. The same arguments give the same bytes on any
machine. More plans reach further back: five are issued a year, up to the last one of 2024. Among
any ten are all layouts of documents, among the first ten one plan of 140 tasks.
"""

import shutil
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from pathlib import Path
from random import Random

import yaml

from tests.synthetic.articles import nested, programme, resolution
from tests.synthetic.duties import conclusions, duties, letter
from tests.synthetic.library import Library
from tests.synthetic.progress import progress
from tests.synthetic.prose import prose
from tests.synthetic.tables import appendix, long_table
from tests.synthetic.world import FAKE, LAST_YEAR, Record, make_world
from tests.synthetic.writer import MadePlan, Setting

_HEAD = "# DỮ LIỆU GIẢ LẬP\n"
_A_YEAR, _MOST_YEARS = 5, 70  # plans a year, until that would reach back too far

# One after the other, again and again; `articles.programme` counts on their order.
LAYOUTS: tuple[Callable[[Setting], MadePlan], ...] = (
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


@dataclass(frozen=True)
class MadeData:
    """A data folder while it is only made up."""

    plans: tuple[MadePlan, ...]
    records: dict[str, list[Record]]  # by the name of their file, without its ending


def make(plans: int, seed: int) -> MadeData:
    """Make up so many plans, and the records that they need."""
    world = make_world()
    a_year = max(_A_YEAR, -(-plans // _MOST_YEARS))
    first_year = LAST_YEAR + 1 - -(-plans // a_year)
    library = Library(Random(f"documents {seed}"), 60 + 2 * plans, first_year)
    made: list[MadePlan] = []
    bodies = {one["id"] for one in world.bodies}
    for index in range(plans):
        year, serial = first_year + index // a_year, index % a_year + 1
        random = Random(f"plan {index} {seed}")
        setting = Setting(world, library, random, year, serial, index, tuple(made))
        plan = LAYOUTS[index % len(LAYOUTS)](setting)
        told = progress(plan.plan, plan.tasks, bodies, index)
        made.append(replace(plan, progress=tuple(told)))
    records = {
        "bodies": world.bodies,
        "groups": world.groups,
        "positions": world.positions,
        "jurisdictions": world.jurisdictions,
        "successions": world.successions,
        "documents": library.records(),
        "abbreviations": [{"short": "BCĐ", "meaning": "Ban Chỉ đạo", "because": FAKE}],
    }
    return MadeData(tuple(made), records)


def write(folder: Path, plans: int, seed: int) -> None:
    """Write ``folder/data`` with so many plans, in place of any data that are there."""
    if (folder / "data/plans").is_dir():
        shutil.rmtree(folder / "data")
    made = make(plans, seed)
    write_plans(folder, made.plans)
    for name, records in made.records.items():
        _write(folder / f"data/{name}.yml", yaml_of(records))


def write_plans(folder: Path, plans: Iterable[MadePlan]) -> None:
    """Write the folders of plans below ``folder/data``."""
    for made in plans:
        place = folder / "data/plans" / made.plan["id"]
        place.mkdir(parents=True)
        _write(place / "plan.yml", yaml_of(made.plan))
        _write(place / "tasks.yml", yaml_of(made.tasks))
        if made.progress:
            _write(place / "progress.yml", yaml_of(list(made.progress)))
        _write(place / "text.md", made.text)
        _write(place / "source.txt", made.source)


def yaml_of(value: object) -> str:
    """The text of a data file, which says at its head that it is made up."""
    return _HEAD + yaml.dump(
        value, Dumper=_Dumper, sort_keys=False, allow_unicode=True, width=1_000_000
    )


def _write(path: Path, text: str) -> None:
    path.write_text(text, encoding="utf-8", newline="\n")
