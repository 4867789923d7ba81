"""The data of the demonstration: the project's own, and beside them ten made-up plans.

The made-up ones live here and not in the package, so that no build of the project's data can reach
them. They are of provinces of their own, so that names mean the same as ever in the true plan; the
files of true records begin as they are in data/, and made-up records follow.
"""

import re
import shutil
from pathlib import Path

from tests.synthetic.plans import make, write_plans, yaml_of

PLANS, SEED = 10, 1
_KEY = re.compile(
    r"^\s*- (?:id|short|from): *(\S.*?) *$", re.MULTILINE
)  # whatever else a file holds


def write_demonstration(folder: Path, project: Path) -> None:
    """Write ``folder/data``, in place of what is there; `project` is the root of the true data."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    unwanted = shutil.ignore_patterns("schema", ".*")
    shutil.copytree(project / "data", folder / "data", ignore=unwanted)
    if (project / "LICENSE-DATA").is_file():
        shutil.copy(project / "LICENSE-DATA", folder)
    made = make(PLANS, SEED)
    write_plans(folder, made.plans)
    for name, records in made.records.items():
        path = folder / f"data/{name}.yml"
        before = path.read_text(encoding="utf-8") if path.is_file() else ""
        taken = set(_KEY.findall(before))
        added = [one for one in records if next(iter(one.values())) not in taken]
        path.write_text(f"{before}\n{yaml_of(added)}" if added else before, "utf-8", newline="\n")
