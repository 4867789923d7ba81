"""A draft that is finished becomes a plan: its proposed records move into the shared files.

Refused while a hole or a fault is left; nothing is written then.
"""

import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from macros.checks.checked_data import load_checked
from macros.kinds import LISTED
from macros.problems import Problem, report, sorted_problems
from macros.reading.files import PLANS, PROPOSED
from macros.reading.holes import holes_in
from macros.reading.strict_yaml import read
from macros.reading.writing import list_text

_DRAFT = re.compile(r"^draft:\s*true\s*\n", re.MULTILINE)


def accept(id_: str, root: Path) -> int:
    """Make the draft of this id a plan; gives the exit status."""
    folder = root / PLANS / id_
    plan, proposed = folder / "plan.yml", folder / PROPOSED
    if not plan.is_file():
        print(f"Không có {PLANS}/{id_}/plan.yml; hãy xem lại mã.", file=sys.stderr)
        return 1
    text = plan.read_text(encoding="utf-8")
    if not _DRAFT.search(text):
        print(f"{PLANS}/{id_} không phải bản nháp (plan.yml không ghi draft: true).")
        return 1
    before, problems = _with_proposed(proposed, root)
    if not problems:
        problems = _faults(root, id_)
    if problems:
        _restore(before)
        print(report(problems), file=sys.stderr)
        print("Còn những chỗ trên phải sửa; chưa nhận, chưa ghi gì.", file=sys.stderr)
        return 1
    plan.write_bytes(_DRAFT.sub("", text, count=1).encode("utf-8"))
    proposed.unlink(missing_ok=True)
    print(f"Đã nhận {PLANS}/{id_}. Kiểm tra lần cuối: python3 scripts/check.py")
    return 0


def _faults(root: Path, id_: str) -> list[Problem]:
    """What is wrong with the data once this draft counts."""
    checked = load_checked(root, drafts=True)
    others = tuple(f"{PLANS}/{one}/" for one in checked.records.drafts if one != id_)
    return [one for one in checked.problems if not one.file.startswith(others)]


def _with_proposed(path: Path, root: Path) -> tuple[dict[Path, bytes], list[Problem]]:
    """Put proposed records into the shared files; gives these as they were, and the holes."""
    if not path.is_file():
        return {}, []
    name = path.relative_to(root).as_posix()
    source, problems = read(path, name)
    if source is None:
        return {}, problems
    problems += [one for found in holes_in(source).values() for one in found]
    before: dict[Path, bytes] = {}
    if problems or not isinstance(source.data, dict):
        return before, sorted_problems(problems)
    for file, records in _by_file(source.data, root):
        before[file] = file.read_bytes()
        file.write_bytes(before[file].rstrip(b"\n") + b"\n" + list_text(records).encode("utf-8"))
    return before, []


def _by_file(proposed: dict[str, Any], root: Path) -> Iterator[tuple[Path, list[dict[str, Any]]]]:
    for kind in LISTED:
        records = proposed.get(kind.files)
        if isinstance(records, list) and records:
            yield root / kind.data_file, records


def _restore(before: dict[Path, bytes]) -> None:
    for path, content in before.items():
        path.write_bytes(content)
