"""The words by which a task says who does it, and those that name nobody on record."""

from macros.linking.amendments import CurrentAssignment
from macros.linking.catalog_plan import CatalogTask
from macros.model.tasks import PlacedAssignment, Unread
from macros.recognisers import inline


def line_words(task: CatalogTask, line: CurrentAssignment) -> str:
    """The words of a line; of one inside the task's own text, those alone that say who."""
    return named_inside(task, line) or inline.plain(line.text).replace("\n\n", "\n")


def named_inside(task: CatalogTask, line: CurrentAssignment) -> str:
    """The words that say who, where a line is the task's own text; empty where it is not."""
    if not isinstance(line.issued, PlacedAssignment) or line.issued.printed != "text":
        return ""
    named = [
        claim.via.words for claim in task.claims if claim.line is line and claim.via.kind == "named"
    ]
    persons, unread = unrecorded(line)
    return ", ".join(dict.fromkeys([*named, *persons, *(one.unread for one in unread)]))


def unrecorded(line: CurrentAssignment) -> tuple[tuple[str, ...], tuple[Unread, ...]]:
    """Private persons that a line names, as printed; and its words that are not read."""
    issued = line.issued
    return (issued.persons, issued.unread) if isinstance(issued, PlacedAssignment) else ((), ())
