"""The tasks of a received text, as data and as the answer of ``--json``.

The one place where receiving a file meets understanding its words.
"""

from typing import Any, NamedTuple

from macros.linking.lexicon import Lexicon


class ReadTasks(NamedTuple):
    """What was understood of a text."""

    answer: dict[str, Any]  # the form of ``--json``
    entries: list[dict[str, Any]]  # the form of tasks.yml
    columns: list[dict[str, Any]]  # the form of `columns` in plan.yml


def read_tasks(text: str, lexicon: Lexicon, section: str | None = None) -> ReadTasks:
    """The tasks of a text, of one part of it where `section` names its printed marker."""
    return ReadTasks({"tasks": [], "citations": [], "unread": []}, [], [])
