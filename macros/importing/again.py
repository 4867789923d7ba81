"""A file imported once more: what people had typed stays, and what changed is told."""

import re
from collections.abc import Mapping
from pathlib import Path

from macros.importing.verifying import differences
from macros.recognisers.blocks import Outline

_RECEIVED = re.compile(r"^received:\n(?:[ \t]+.*\n?)+", re.MULTILINE)
_AT = re.compile(r"^- at:\s*(\S+)", re.MULTILINE)
_MOST = 20


def kept(folder: Path, files: Mapping[str, bytes], outline: Outline) -> dict[str, bytes]:
    """The files of a folder that is written again: text and file new, what was typed as it was."""
    made = dict(files)
    typed = _text(folder / "plan.yml")
    received = _RECEIVED.search(files["plan.yml"].decode("utf-8"))
    if typed and received and _RECEIVED.search(typed):
        new = received[0] if received[0].endswith("\n") else f"{received[0]}\n"
        made["plan.yml"] = _RECEIVED.sub(lambda _: new, typed, count=1).encode("utf-8")
        made.pop("proposed.yml", None)
    tasks = _text(folder / "tasks.yml")
    if _AT.search(tasks):
        known = set(_AT.findall(tasks))
        written = files["tasks.yml"].decode("utf-8")
        fresh = [one for one in _entries(written) if not known.issuperset(_AT.findall(one))]
        whole = "\n".join([tasks.rstrip("\n"), "", *fresh]).rstrip("\n")
        made["tasks.yml"] = f"{whole}\n".encode()
    return made


def reworded(folder: Path, text: str) -> list[str]:
    """What the new text has otherwise than the old, for the report."""
    old = _text(folder / "text.md")
    found = differences(old, text) if old else []
    more = [f"- … và {len(found) - _MOST} chỗ nữa"] if len(found) > _MOST else []
    head = f"So với lần trước, text.md đổi {len(found)} chỗ" + (":" if found else ".")
    return [head, *(f"- {one}" for one in found[:_MOST]), *more]


def _entries(tasks: str) -> list[str]:
    return re.split(r"\n(?=- at:)", tasks)


def _text(path: Path) -> str:
    return path.read_text(encoding="utf-8") if path.is_file() else ""
