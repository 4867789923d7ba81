"""The report as JSON, for other programs. Keys are added within version 1, never changed.

======================  ==========================================================================
key                     what it holds
======================  ==========================================================================
``version``             1
``base``, ``head``      ``name`` as asked for, ``commit`` (null: the working tree), ``summary``,
                        ``faults`` (lines of the check), ``left_out`` (what was not compared)
``comparable``          false when a side could not be read at all; the rest is empty then
``empty``               true when nothing changed but order, white space or comments
``effects[]``           one owner: ``subject``, ``name``, ``said``; lists ``gained``, ``lost``,
                        ``otherwise`` of ``task``, ``old_way``, ``new_way``, ``through``,
                        ``came_from``; lists of tasks ``touched``, ``unchanged``
``tasks[]``, ``plans[]``, ``documents[]``, ``owners[]``, ``jurisdictions[]``, ``successions[]``,
``abbreviations[]``
                        what changed: ``subject``, ``name``, ``title``, ``changes[]``
``changes[]``           ``kind``, ``nature``, ``said``, ``old``, ``new``, ``document`` (its id),
                        ``by`` (that document in words), ``who`` (``subject`` of a body that
                        reports; null for all else), ``quote`` (the wording of an amendment, or
                        of a fact that alone changed), ``source`` of words transcribed anew
                        (null for all else): ``file`` (a text.md), ``old_line``, ``old``,
                        ``new_line``, ``new`` (a line is null where the words stood or stand in
                        none), ``received_changed`` (whether source.txt is another file)
``nature``              ``amendment`` by a later document; ``transcription`` corrected;
                        ``reading`` of unchanged words; ``record`` of facts; ``progress`` as
                        reported; ``editorial``
``subject``             ``{kind, id}``; a task's id is ``<plan>/<number>``, with ``code`` beside it
``task``                ``{plan, number, code}``: ``number`` as the plan prints it, ``code`` what
                        the task is known by for good
``said``                the sentence in Vietnamese: a list of ``{text, mark}``, ``mark`` one of
                        ``plain``, ``strong``, ``inserted``, ``removed``
======================  ==========================================================================

Ways are those of the open data (``named``, ``group``, ``membership``, ``succession``; null: not
owned).
"""

import json
from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

from macros.telling.report import Change, Changed, Effect, Report, Subject, TaskId, TaskShare
from macros.telling.sentences import Said

VERSION = 1
Numbers = Mapping[TaskId, str | None]  # as printed


def as_json(report: Report) -> str:
    """The whole report."""
    numbers = report.numbers
    data = {
        "version": VERSION,
        "base": asdict(report.base),
        "head": asdict(report.head),
        "comparable": report.comparable,
        "empty": report.empty,
        "effects": [_effect(one, numbers) for one in report.effects],
        "tasks": [_changed(one, numbers) for one in report.tasks],
        "plans": [_changed(one, numbers) for one in report.plans],
        "documents": [_changed(one, numbers) for one in report.documents],
        "owners": [_changed(one, numbers) for one in report.owners],
        "jurisdictions": [_changed(one, numbers) for one in report.jurisdictions],
        "successions": [_changed(one, numbers) for one in report.successions],
        "abbreviations": [_changed(one, numbers) for one in report.abbreviations],
        "site": [_changed(one, numbers) for one in report.site],
    }
    return json.dumps(data, ensure_ascii=False, indent=1) + "\n"


def _changed(changed: Changed, numbers: Numbers) -> dict[str, Any]:
    """One subject and its changes."""
    return {
        "subject": _subject(changed.subject, numbers),
        "name": changed.name,
        "title": changed.title,
        "changes": [_change(one) for one in changed.changes],
    }


def _change(change: Change) -> dict[str, Any]:
    return {
        "kind": change.kind,
        "nature": change.nature,
        "said": said_data(change.said),
        "old": change.old,
        "new": change.new,
        "document": change.document,
        "by": change.by or None,
        "source": asdict(change.source) if change.source else None,
        "quote": change.quote or None,
        "who": {"kind": change.who[0], "id": change.who[1]} if change.who else None,
    }


def _effect(effect: Effect, numbers: Numbers) -> dict[str, Any]:
    return {
        "subject": _subject(effect.subject, numbers),
        "name": effect.name,
        "said": said_data(effect.said),
        "gained": [_share(one, numbers) for one in effect.gained],
        "lost": [_share(one, numbers) for one in effect.lost],
        "otherwise": [_share(one, numbers) for one in effect.otherwise],
        "touched": [_task(one, numbers) for one in effect.touched],
        "unchanged": [_task(one, numbers) for one in effect.unchanged],
    }


def _share(share: TaskShare, numbers: Numbers) -> dict[str, Any]:
    return {
        "task": _task(share.task, numbers),
        "old_way": share.old_way,
        "new_way": share.new_way,
        "through": share.through or None,
        "came_from": share.came_from,
    }


def said_data(said: Said) -> list[dict[str, str]]:
    """A sentence as data."""
    return [{"text": span.text, "mark": span.mark} for span in said]


def _subject(subject: Subject, numbers: Numbers) -> dict[str, str]:
    kind, id_ = subject
    if kind != "task":
        return {"kind": kind, "id": id_}
    plan, _, code = id_.partition("/")
    return {"kind": kind, "id": f"{plan}/{numbers.get((plan, code)) or code}", "code": code}


def _task(task: TaskId, numbers: Numbers) -> dict[str, str | None]:
    plan, code = task
    return {"plan": plan, "number": numbers.get(task, code), "code": code}
