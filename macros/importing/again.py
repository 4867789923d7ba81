"""A file imported once more: what people had typed stays, and what changed is told."""

import re
from collections.abc import Mapping
from pathlib import Path

from macros.importing.verifying import differences
from macros.reading.files import PROPOSED
from macros.reading.received.refusal import RefusalError
from macros.recognisers.blocks import Outline
from macros.recognisers.outline import read_outline

_RECEIVED = re.compile(r"^received:\n(?:[ \t]+.*\n?)+", re.MULTILINE)
_AT = re.compile(r"^- at:\s*(\S+)", re.MULTILINE)
_ID = re.compile(r"^  - id: (\S+)$", re.MULTILINE)
_LISTS = re.compile(r"^(\w+):\n((?: .*\n)+)", re.MULTILINE)
_RECORDS = re.compile(r"(?:  #.*\n)?  - .*\n(?:    .*\n)*")
_TYPED = re.compile(r"^(?!\[\s*\]\s*$)[^#\s]", re.MULTILINE)  # what is no remark, and not “[]”
_MOST = 20
_LOST = (
    "{} có chữ đã gõ mà không còn dòng “{}”, đọc lại thì mất những chữ ấy; "
    "hãy sửa tệp, hoặc xóa tệp để máy ghi mới"
)


def kept(folder: Path, files: Mapping[str, bytes], outline: Outline) -> dict[str, bytes]:
    """The files of a folder that is written again: text and file new, what was typed as it was.

    Raises RefusalError where what was typed cannot be told from what an import wrote.
    """
    made = dict(files)
    typed = _text(folder / "plan.yml")
    received = _RECEIVED.search(files["plan.yml"].decode("utf-8"))
    if typed.strip() and received:
        if not _RECEIVED.search(typed):
            raise RefusalError(_LOST.format("plan.yml", "received:"))
        new = received[0] if received[0].endswith("\n") else f"{received[0]}\n"
        made["plan.yml"] = _RECEIVED.sub(lambda _: new, typed, count=1).encode("utf-8")
    tasks = _text(folder / "tasks.yml")
    if _TYPED.search(tasks) and not _AT.search(tasks):
        raise RefusalError(_LOST.format("tasks.yml", "- at:"))
    if _AT.search(tasks):
        known = set(_AT.findall(tasks))
        written = files["tasks.yml"].decode("utf-8")
        fresh = [one for one in _entries(written) if not known.issuperset(_AT.findall(one))]
        whole = "\n".join([tasks.rstrip("\n"), "", *fresh]).rstrip("\n")
        made["tasks.yml"] = f"{whole}\n".encode()
    new = made.pop(PROPOSED, b"").decode("utf-8")
    old = _text(folder / PROPOSED)
    if not typed:
        made[PROPOSED] = new.encode("utf-8")
    elif old:
        named = "".join(made[name].decode("utf-8") for name in ("plan.yml", "tasks.yml"))
        made[PROPOSED] = _with_more(old, new, named).encode("utf-8")
    return made


def _with_more(old: str, new: str, named: str) -> str:
    """The proposals as people left them, with those that only the new text needs.

    `named`: where bodies and groups are named that are needed.
    """
    there = set(_ID.findall(old))
    for kind, records in _LISTS.findall(new):
        for record in _RECORDS.findall(records):
            (id_,) = _ID.findall(record)
            needed = kind == "documents" or re.search(rf"(?<![\w-]){id_}(?![\w-])", named)
            if id_ in there or not needed:
                continue
            if f"\n{kind}:\n" not in old:
                old = f"{old.rstrip()}\n{kind}:\n"
            before, head, after = old.partition(f"\n{kind}:\n")
            own = re.match(r"(?: .*\n)*", after)
            end = own.end() if own else 0
            old = f"{before}{head}{after[:end]}{record}{after[end:]}"
    return old


def reworded(folder: Path, text: str) -> list[str]:
    """What the new text has otherwise than the old, for the report."""
    old = _text(folder / "text.md")
    found = differences(old, text) if old else []
    more = [f"- … và {len(found) - _MOST} chỗ nữa"] if len(found) > _MOST else []
    head = f"So với lần trước, text.md đổi {len(found)} chỗ" + (":" if found else ".")
    return [head, *(f"- {one}" for one in found[:_MOST]), *more, *_other_wording(folder, old, text)]


def _other_wording(folder: Path, old: str, text: str) -> list[str]:
    """Tells of the tasks typed at places where other words stand now: numbers may have moved on."""
    before, after = (read_outline(one).by_locator for one in (old, text))
    changed = [
        at
        for at in _AT.findall(_text(folder / "tasks.yml"))
        if (at in before and before[at].text) != (at in after and after[at].text)
    ]
    if not changed:
        return []
    shown = ", ".join(changed[:_MOST]) + (" …" if len(changed) > _MOST else "")
    return [f"Nhiệm vụ đã ghi ở chỗ mà nguyên văn nay khác, phải soát lại trong tasks.yml: {shown}"]


def _entries(tasks: str) -> list[str]:
    return re.split(r"\n(?=- at:)", tasks)


def _text(path: Path) -> str:
    return path.read_text(encoding="utf-8") if path.is_file() else ""
