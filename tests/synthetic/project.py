"""The project with data of any size, to be built and measured."""

import shutil
from pathlib import Path

from tests.core_fixtures import ROOT
from tests.synthetic.demonstration import write_demonstration
from tests.synthetic.plans import write
from tests.tools.trees import copy_code


def lay_out(folder: Path, plans: int, seed: int) -> None:
    """Copies what a build reads; `plans` are synthetic, 0 of them the project's own."""
    for name in ("docs", "macros") if plans else ("docs", "macros", "data"):
        copy_code(ROOT / name, folder / name)
    for path in ROOT.glob("mkdocs*.yml"):
        shutil.copy(path, folder)
    if plans:
        write(folder, plans, seed)


def lay_out_demonstration(folder: Path) -> None:
    """Copies what the demonstration's build reads, beside its data."""
    lay_out(folder, 0, seed=1)
    write_demonstration(folder / ".demo", ROOT)
