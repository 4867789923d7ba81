"""Older layouts of a plan's folder, brought to the present one; the history reads them so.

Until 2026 the wording of a plan was typed into plan.yml and tasks.yml, beside source.txt. Here it
becomes text.md, and the two files keep what only people add. One function a layout.
"""

import re
from collections.abc import Iterator
from typing import Any, NamedTuple

from macros.recognisers.markers import read_marks, star

_OF_TEXT = ("opening", "basis", "sections", "recipients", "signature", "notes", "joins")
_OWNERS = ("position", "body", "group")


class UpgradedPlan(NamedTuple):
    """The files of a plan's folder in the present layout."""

    text: str  # text.md
    plan: dict[str, Any]  # plan.yml
    tasks: list[dict[str, Any]]  # tasks.yml


def upgraded(plan: Any, tasks: Any, sha256: str) -> UpgradedPlan | None:
    """The folder of an older layout in the present one; None for data of no known layout.

    `plan` and `tasks` are what the two files hold, every scalar a string; `sha256` is the digest of
    source.txt.
    """
    try:
        return typed_wording(plan, tasks, sha256) if "sections" in plan else None
    except (KeyError, TypeError, AttributeError, ValueError, StopIteration):
        return None  # these data passed no check


def typed_wording(plan: dict[str, Any], tasks: list[Any], sha256: str) -> UpgradedPlan:
    """A folder whose wording is typed into plan.yml and tasks.yml.

    Raises KeyError, TypeError, AttributeError, ValueError or StopIteration for data that passed no
    check.
    """
    made = {key: value for key, value in plan.items() if key not in _OF_TEXT}
    made["received"] = {"file": "source.txt", "sha256": sha256}
    places = _places(plan, tasks)
    made["corrections"] = [_correction(join, places) for join in plan.get("joins") or ()]
    made["amendments"] = [_amendment(one) for one in plan.get("amendments") or ()]
    lines = [*_before(plan), *_sections(plan, tasks), *_after(plan)]
    entries = [_entry(task, places[task["number"]]) for task in tasks]
    return UpgradedPlan("\n\n".join(lines) + "\n", made, entries)


def _before(plan: dict[str, Any]) -> Iterator[str]:
    for line in plan["opening"]:
        yield _plain(line["text"])
    yield from _paragraphs(plan["basis"])


def _sections(plan: dict[str, Any], tasks: list[Any]) -> Iterator[str]:
    for section in plan["sections"]:
        yield f"{section['number']}. {_escaped(section['heading'])}"
        for item in section.get("items") or ():
            yield from _paragraphs(item, "- ")
        for paragraph in section.get("paragraphs") or ():
            yield from _paragraphs(paragraph)
        for task in tasks if _holds_tasks(section) else ():
            yield from _paragraphs(task["text"], f"{task['number']}. ")
            for line in task["assignments"]:
                yield from _paragraphs(line["text"], f"- *{_escaped(line['label'])}:* ")
            if task.get("period_text"):
                yield from _paragraphs(
                    task["period_text"], f"- *{_escaped(task['period_label'])}:* "
                )


def _after(plan: dict[str, Any]) -> Iterator[str]:
    yield _plain(plan["recipients"]["heading"])
    for item in plan["recipients"]["items"]:
        yield from _paragraphs(item, "- ")
    for line in plan["signature"]:
        yield _plain(line)
    for note in plan.get("notes") or ():
        yield from _paragraphs(note["text"], f"[^{note['number']}]: ")


def _paragraphs(text: str, marker: str = "") -> Iterator[str]:
    """The lines of a marked text, the first behind its marker."""
    for paragraph in text.split("\n\n"):
        line = paragraph.replace("<br>", "\\<br>").replace("\n", "<br>")
        yield f"{marker}{line}" if marker else _literal(line)
        marker = ""


def _plain(line: str) -> str:
    """A line of plain text, in which no sign means anything."""
    return _literal(_escaped(line))


def _escaped(words: str) -> str:
    return re.sub(r"[*\[\\]|<br>", r"\\\g<0>", words)


def _literal(line: str) -> str:
    """A line that begins with no marker, whatever it looks like."""
    looks = read_marks(line) or star(line) or line.startswith("|")
    return f"\\{line}" if looks else line


def _places(plan: dict[str, Any], tasks: list[Any]) -> dict[str, str]:
    """The locator of each task, by its number."""
    section = next(one["number"] for one in plan["sections"] if _holds_tasks(one))
    return {task["number"]: f"{section.lower()}/{task['number']}" for task in tasks}


def _holds_tasks(section: dict[str, Any]) -> bool:
    return str(section.get("tasks")).lower() == "true"


def _correction(join: dict[str, Any], places: dict[str, str]) -> dict[str, Any]:
    return {
        "at": places[join["task"]],
        "before": f"{join['before']} ¶ {join['after']}",
        "after": f"{join['before']} {join['after']}",
        "reason": join["reason"],
    }


def _entry(task: dict[str, Any], at: str) -> dict[str, Any]:
    period = task.get("period")
    if period and task.get("period_scope"):
        period = [{"when": period, "scope": task["period_scope"]}]
    return {
        "at": at,
        "title": task["title"],
        "assignments": [
            {"role": line["role"], "assignees": _assignees(line["assignees"])}
            for line in task["assignments"]
        ],
        "period": period,
    }


def _assignees(listed: list[Any]) -> list[Any]:
    return [_assignee(one) for one in listed]


def _assignee(one: dict[str, Any]) -> Any:
    (id_,) = (one[kind] for kind in _OWNERS if one.get(kind))
    rest = {key: value for key, value in one.items() if key in ("as", "scope") and value}
    return {"id": id_, **rest} if rest else id_


def _amendment(one: dict[str, Any]) -> dict[str, Any]:
    made = dict(one)
    if one["field"] == "assignees":
        made |= {key: _assignees(one[key]) for key in ("old", "new")}
    if one["field"] == "task" and one["new"]:
        lines = [
            {**line, "assignees": _assignees(line["assignees"])}
            for line in one["new"]["assignments"]
        ]
        made["new"] = {**one["new"], "assignments": lines}
    return made
