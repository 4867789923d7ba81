"""The project with data of any size, to be built and measured."""

import shutil
from pathlib import Path

from tests.core_fixtures import ROOT
from tests.synthetic.plans import write


def lay_out(folder: Path, plans: int, seed: int) -> None:
    """Copies what a build reads; `plans` are synthetic, 0 of them the project's own."""
    for name in ("docs", "macros") if plans else ("docs", "macros", "data"):
        shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "mkdocs.yml", folder)
    if plans:
        write(folder, plans, seed)
