"""A plan that a test writes, beside the invented ones of tests/fixtures/shapes, read and linked."""

from hashlib import sha256
from pathlib import Path
from shutil import copytree

import yaml

from macros.checks.checked_data import load_checked
from macros.history.edition import Edition
from macros.linking.catalog_plan import CatalogPlan
from tests.core_fixtures import SHAPES
from tests.tools.received import as_received

ID = "77-kh-2027"
FACTS = {
    "id": ID,
    "type": "Kế hoạch",
    "number": "77/KH",
    "title": "Thử nghiệm",
    "year": 2027,
    "issuer": "so-noi-vu",
    "place": None,
    "date": None,
}


def write_plan(root: Path, text: str, tasks: str = "[]", **facts: object) -> Path:
    """Write data into a folder, with a plan of this text.md, tasks.yml and facts in plan.yml."""
    copytree(SHAPES / "data", root / "data")
    folder = root / "data/plans" / ID
    folder.mkdir(parents=True)
    source = as_received(text).encode()
    received = {"received": {"file": "source.txt", "sha256": sha256(source).hexdigest()}}
    plan = yaml.safe_dump(FACTS | facts | received, allow_unicode=True, sort_keys=False)
    (folder / "source.txt").write_bytes(source)
    (folder / "plan.yml").write_text(plan, encoding="utf-8")
    (folder / "text.md").write_text(text, encoding="utf-8")
    (folder / "tasks.yml").write_text(tasks, encoding="utf-8")
    return root


def made_plan(root: Path, text: str, tasks: str = "[]", **facts: object) -> CatalogPlan:
    """The plan, linked; AssertionError with what is wrong with it."""
    return next(one for one in made(root, text, tasks, **facts).plans if one.id == ID)


def made(root: Path, text: str, tasks: str = "[]", **facts: object) -> Edition:
    """The data with it, linked; AssertionError with what is wrong with them."""
    checked = load_checked(write_plan(root, text, tasks, **facts))
    assert not checked.problems, "\n".join(map(str, checked.problems))
    return Edition(checked.records, checked.lexicon)
