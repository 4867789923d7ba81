"""A draft that is finished becomes a plan: its proposed records move into the shared files.

Refused while a hole or a fault is left; nothing is written then.
"""

import re
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from macros.checks.checked_data import load_checked
from macros.kinds import LISTED
from macros.problems import report
from macros.reading.files import PLANS, PROPOSED
from macros.reading.strict_yaml import read
from macros.reading.whole_files import write_whole
from macros.reading.writing import PROPOSED_TITLE, list_text

# What an import says of its proposals: a line of its own, or behind another.
_REMARK = re.compile(
    rf"^{re.escape(PROPOSED_TITLE)}.*\n|[ \t]+{re.escape(PROPOSED_TITLE)}.*$", re.MULTILINE
)
_DRAFT = re.compile(r"^draft:\s*true\s*\n", re.MULTILINE)

_EMPTY = re.compile(r"^\[\s*\]\s*$", re.MULTILINE)  # a file that lists nothing yet


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
    problems = load_checked(root, drafts=[id_]).problems
    if problems:
        print(report(problems), file=sys.stderr)
        print("Còn những chỗ trên phải sửa; chưa nhận, chưa ghi gì.", file=sys.stderr)
        return 1
    if proposed.is_file():
        _move(proposed, root, load_checked(root).records.written_ids)
    tasks = _REMARK.sub("", (folder / "tasks.yml").read_text(encoding="utf-8"))
    plan_text = _REMARK.sub("", _DRAFT.sub("", text, count=1))  # the last: until then it is a draft
    files = {"tasks.yml": tasks.encode("utf-8"), "plan.yml": plan_text.encode("utf-8")}
    write_whole(folder, files)
    print(f"Đã nhận {PLANS}/{id_}. Kiểm tra lần cuối: python3 scripts/check.py")
    return 0


def _move(proposed: Path, root: Path, there: Mapping[str, set[str]]) -> None:
    """Move the records that a draft proposes into the files of all plans; `there`: ids by file."""
    source, _ = read(proposed, proposed.relative_to(root).as_posix())
    files = {}
    if source is not None and isinstance(source.data, dict):
        for file, records in _by_file(source.data, root, there):
            before = file.read_text(encoding="utf-8") if file.is_file() else ""
            before = _EMPTY.sub("", before).rstrip("\n")
            made = list_text(records).replace("\n- ", "\n\n- ")  # a blank line between records
            name = file.relative_to(root).as_posix()
            files[name] = f"{before}\n\n{made}".lstrip("\n").encode()
    write_whole(root, files)
    proposed.unlink()


def _by_file(
    proposed: dict[str, Any], root: Path, there: Mapping[str, set[str]]
) -> Iterator[tuple[Path, list[dict[str, Any]]]]:
    for kind in LISTED:
        known = there.get(kind.files, set())
        records = [one for one in proposed.get(kind.files) or () if one["id"] not in known]
        if records:
            yield root / kind.data_file, records
