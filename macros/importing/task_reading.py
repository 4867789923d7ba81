"""The tasks of a received text, as data of a draft and as the answer of ``--json``.

The one place where receiving a file meets understanding its words.
"""

from collections.abc import Mapping
from typing import Any, NamedTuple

from macros.checks.checked_data import CheckedData
from macros.importing.laying_out import LaidOut, lay_out
from macros.importing.understanding.text import NoSuchSectionError, as_json, understand
from macros.reading.received.refusal import RefusalError
from macros.recognisers.line_roles import LineRole


class ReadTasks(NamedTuple):
    """What was understood of a text."""

    answer: dict[str, Any]  # the form of ``--json``
    laid: LaidOut  # tasks.yml, `columns` of plan.yml, records that are proposed


def read_tasks(
    text: str,
    checked: CheckedData,
    issuer: str | None,
    section: str | None = None,
    roles: Mapping[str, LineRole] | None = None,
) -> ReadTasks:
    """The tasks of a text, of one part of it where `section` names its printed marker.

    `roles`: of lines around the body that do not show theirs.

    Raises RefusalError where no line bears that marker.
    """
    try:
        understood = understand(text, section=section, given=roles)
    except NoSuchSectionError as error:
        raise RefusalError(str(error)) from error
    names = checked.lexicon.names(issuer or "")
    return ReadTasks(as_json(understood), lay_out(understood, names, checked.records))
