"""The words by which a line of a task says who does it."""

from macros.linking.amendments import CurrentAssignment
from macros.linking.catalog import CatalogTask
from macros.model import PlacedAssignment
from macros.recognisers import inline


def line_words(task: CatalogTask, line: CurrentAssignment) -> str:
    """The words of a line; of one inside the task's own text, those alone that say who."""
    return named_inside(task, line) or inline.plain(line.text).replace("\n\n", "\n")


def named_inside(task: CatalogTask, line: CurrentAssignment) -> str:
    """The words that say who, where a line is the task's own text; empty where it is not."""
    issued = line.issued
    if not isinstance(issued, PlacedAssignment) or issued.printed != "text":
        return ""
    named = [
        claim.via.words for claim in task.claims if claim.line is line and claim.via.kind == "named"
    ]
    unread = (one.unread for one in issued.unread)
    return ", ".join(dict.fromkeys([*named, *issued.persons, *unread]))
