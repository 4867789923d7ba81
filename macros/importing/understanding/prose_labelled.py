"""Lines with labels, which say who has them: “1. Lập sổ kho”, below it “Chủ trì: Sở Y tế”."""

from collections.abc import Sequence

from macros.importing.names.printed import PrintedName
from macros.importing.understanding import section_words as sections
from macros.importing.understanding.doers import read_doers
from macros.importing.understanding.headings import Heading
from macros.importing.understanding.making import Given
from macros.importing.understanding.prose_context import Context, Section
from macros.importing.understanding.prose_lines import HIGH, Line, Made, passed
from macros.importing.understanding.task_labels import Label, labels_of, names_doers_inside, parted
from macros.importing.understanding.understood import (
    NOT_SURE_A_DUTY,
    NOT_SURE_WHICH_TASK,
    Unread,
)
from macros.linking.says import label_groups
from macros.recognisers.roles import ROLE_WORDS


def by_groups(line: Line, heading: Heading | None) -> Made | None:
    """Dashes with labels of their own behind them, each a task, also of whom the line names."""
    named = heading if heading and not heading.rest else None
    tasks = []
    for items, labels in label_groups(line.block):
        own = [label for one in labels for label in labels_of(one)]
        for one in items:
            given = Given(one.children, own, named, line.block.locator if named else "")
            tasks.append((Line(one, one.text.strip(), own, []), given))
    return Made(tasks) if tasks else None


def labelled(line: Line, heading: Heading | None, context: Context) -> Made | None:
    """A task with labels; those on its lines, where its line names a body, are its duties."""
    inside = line.is_marked and names_doers_inside(line.text)
    if context.section is Section.PAST or not ((line.labels and line.text) or inside):
        return None
    of_roles = not line.labels or any(one.meaning in ROLE_WORDS for one in line.labels)
    heads = line.block.kind in HIGH
    if heads and _heads_shares(line):
        told = () if context.skip else line.labels
        return Made(unread=[*map(_told, told)], below=[(line.below, context.below(line.block))])
    if not of_roles and (context.skip or heads):
        return passed(line.below, context.below(line.block))
    own = {label.at for label in line.labels}  # also below its last dash
    inner = [one for one in line.below if {label.at for label in parted(one)[0]} - own]
    named = heading if heading and not heading.rest else None
    rest = [one for one in line.below if one not in inner]
    duties = [one for one in rest if named and one.mark]
    wording = [one for one in rest if one not in duties]
    helpers = _only_helpers(line.labels) if duties else ()
    section = Section.TASKS if context.tasks else Section.PLAIN
    below = context.of(named, line.block.locator, section)
    if helpers:
        below = below.helped_by(helpers, line.labels[0].at)
    tasks = [] if helpers else [(line, Given(wording, line.labels))]
    return Made(tasks, below=[(duties, below), (inner, context.apart())])


def _heads_shares(line: Line) -> bool:
    """Whether a line of a high level heads numbered ones, or says that who does what follows."""
    numbered = any(one.mark and not one.kind.is_bullet for one in line.below)
    of_shares = numbered or sections.is_of_shares(line.text)
    return of_shares and bool(line.below) and sections.may_hold_tasks(line.text)


def _told(label: Label) -> Unread:
    """A label behind tasks, which may be of all: “3. Thời gian hoàn thành: …”."""
    why = NOT_SURE_WHICH_TASK if label.meaning in ROLE_WORDS else NOT_SURE_A_DUTY
    return Unread(label.at, label.words, why)


def _only_helpers(labels: Sequence[Label]) -> tuple[PrintedName, ...]:
    """Those whom labels name, where all of them say who helps, and each can be read."""
    read = [read_doers(one.words, "support") for one in labels if one.meaning == "support"]
    if len(read) < len(labels) or any(one.left for one in read):
        return ()
    return tuple(name for one in read for role, name in one.named if role == "support")
