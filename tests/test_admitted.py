"""What the check admits is built: the least that data may be, and data whose ids all changed."""

import re
from pathlib import Path
from typing import Any

from macros.checks.checked_data import CheckedData, load_checked
from tests.core_fixtures import SMALLEST, checked, copied
from tests.tools.everything import everything


def admitted(root: Path) -> CheckedData:
    """The data below a folder, in which the check finds no fault."""
    found = load_checked(root)
    assert found.problems == []
    return found


def ids() -> list[str]:
    """Every id of the real data."""
    records = checked().records
    listed: list[Any] = [*records.bodies, *records.groups, *records.positions, *records.documents]
    return [*(one.record.id for one in listed), *(folder.name for folder in records.plans)]


def rename_everything(root: Path) -> None:
    """Gives every record another id, and keeps the old one as the guide says."""
    old = "|".join(map(re.escape, sorted(ids(), key=len, reverse=True)))
    for path in (root / "data").rglob("*.yml"):
        text = path.read_text(encoding="utf-8")
        text = re.sub(rf"(?<=[:-] )({old})$", r"\1-moi", text, flags=re.MULTILINE)
        text = re.sub(r"^id: (.+)-moi$", r"\g<0>\nformer_ids:\n  - \1", text, flags=re.MULTILINE)
        text = re.sub(
            r"^- id: (.+)-moi$", r"\g<0>\n  former_ids:\n    - \1", text, flags=re.MULTILINE
        )
        path.write_bytes(text.encode())
    for folder in list((root / "data/plans").iterdir()):
        folder.rename(folder.with_name(f"{folder.name}-moi"))


def test_the_least_that_the_check_takes_is_built() -> None:
    made = everything(admitted(SMALLEST))
    assert "01-KH" in str(made["ke-hoach/01-kh-2022/"])
    assert "chưa có" in str(made["du-lieu.md"])


def test_ids_that_all_changed_leave_no_page_that_names_an_old_one(tmp_path: Path) -> None:
    rename_everything(copied(tmp_path))
    made = everything(admitted(tmp_path))
    assert "co-quan/so-noi-vu-moi/" in made
    old = re.compile(rf"(?<![\w-])({'|'.join(map(re.escape, ids()))})(?![\w-])")
    written = [name for name in made if name.endswith(".md")]
    assert len(written) > 1
    assert [(name, old.findall(str(made[name]))) for name in written] == [
        (name, []) for name in written
    ]


def test_examples_are_of_the_data() -> None:
    made = everything(checked())
    assert "api/v1/bodies/so-noi-vu.json" in str(made["du-lieu.md"])
    assert "`03-kh-bcd-2022`" in str(made["dong-gop.md"])
