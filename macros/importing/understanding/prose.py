"""The tasks of prose: below a body's name, with labelled lines, in sentences that name their doers.

- A line with labelled lines below it (“Cơ quan chủ trì: …”) is a task, whatever stands above; the
  dashes above such a line, however many, are its wording. Where labels come again below one line,
  that line is none, and each dash is a task by the labels that follow it. Letters and numbers are
  lines of their own: what labels stand below one are said of that one.
- Where that line is but a body's name, its duties are the tasks, and the label is said of each.
- Below a line that names a body each duty is a task of that body.
- A numbered line whose sentence names who does it is a task.
- In a section of tasks a numbered line is a task even where nobody is named.

Sections about aims, the state of things or money hold no tasks, but for sentences that ask somebody
plainly. Lines below a task that ends with a colon, or that only go into detail, are its wording;
where three or more below “… các nội dung sau:” are whole duties, they are the tasks, and not it.
"""

from collections.abc import Iterable, Sequence

from macros.importing.understanding import aside_words as asides
from macros.importing.understanding import seats
from macros.importing.understanding import section_words as sections
from macros.importing.understanding.facts import Dated
from macros.importing.understanding.left_out import first_words, may_work
from macros.importing.understanding.making import make_task
from macros.importing.understanding.prose_asked import may_be_asked
from macros.importing.understanding.prose_context import (
    Context,
    SectionKind,
    are_duties,
    fills_in,
    holds_nothing,
    is_report,
    name_bodies,
    of_part,
    states_rules,
)
from macros.importing.understanding.prose_heads import (
    ends_list,
    goes_on_below,
    heading_in,
    opened,
    tells_of_those_behind,
)
from macros.importing.understanding.prose_lines import Line, Made
from macros.importing.understanding.prose_named import (
    by_groups,
    labelled,
    names_a_body,
    names_its_doers,
)
from macros.importing.understanding.prose_unnamed import (
    below_a_body,
    heads_others,
    of_nobody,
)
from macros.importing.understanding.task_labels import labels_of
from macros.importing.understanding.understood import (
    NOT_SURE_A_DUTY,
    NOT_SURE_WHICH_TASK,
    UnderstoodTask,
    Unread,
)
from macros.recognisers.blocks import Block
from macros.recognisers.markers import Kind


def made_of(line: Line, context: Context) -> Made:
    """What is made of a line: the first of these that knows it decides."""
    heading = heading_in(line, context)
    return (
        by_groups(line, heading)
        or labelled(line, heading, context)
        or names_a_body(line, heading, context)
        or names_its_doers(line, context)
        or below_a_body(line, context)
        or heads_others(line, context)
        or of_nobody(line, context)
        or may_be_asked(line, context)
        or Made()
    )


class ProseReader:
    """The tasks of the blocks of an outline that are no rows; `only_asks`: see `Context`."""

    def __init__(self, dated: Dated, *, only_asks: bool = False) -> None:
        self._above = Context(dated, only_asks)
        self.tasks: list[UnderstoodTask] = []
        self.unread: list[Unread] = []
        self.ruled: list[Unread] = []  # of rules, to be told only beside tasks

    def read(self, blocks: Iterable[Block]) -> None:
        """Read the outermost blocks of a part."""
        listed = list(blocks)
        section = of_part(listed[0].part) if listed else None
        if section is not None:
            self._list(listed, self._above._replace(section=section))

    def _list(self, blocks: Sequence[Block], context: Context) -> None:
        """Blocks that stand side by side; a line that names a body may give it those behind it."""
        if seats.lists_members([one.text for one in blocks if one.mark and not one.children]):
            blocks = [one for one in blocks if not one.mark or one.children]
        blocks = [one for one in blocks if not fills_in(one)]
        if context.tasks and not context.heading:
            self._tell_last_label(blocks)
        told = context.section is SectionKind.PAST and bool(blocks) and is_report(blocks[0].part)
        here = context = context._replace(bodies=name_bodies(blocks), duties=are_duties(blocks))
        bare = False  # whether paragraphs without a mark stand below whom one before asks
        over = False  # whether behind what one asks for more may stand, and not whose
        for place, block in enumerate(blocks):
            following = blocks[place + 1 :]
            if asked := None if told else opened(block, following):
                bare, over = block.role is None and following[0].mark is None, False
                here = context._replace(heading=asked, heading_at=block.locator)
                here = here._replace(weak=(asked.generic or context.weak) and not bare)
                if asked.generic:
                    here = here._replace(section=SectionKind.TASKS)
            elif bare and not goes_on_below(block, *following[:1]):
                here, bare = context, False
                self._block(block, here)
            elif here.heading != context.heading and ends_list(blocks, place, bare=bare):
                here, over = context, True
                self._block(block, here)
            elif behind := tells_of_those_behind(block, following, here, context):
                here = behind
            elif not block.row and block.role is None:
                more = over and block.mark
                self._block(block, here._replace(section=SectionKind.TASKS) if more else here)

    def _tell_last_label(self, blocks: Sequence[Block]) -> None:
        """Tell of labels below the last of lettered lines alone: they may be of all."""
        lettered = [one for one in blocks if one.kind in (Kind.LETTER, Kind.BRACKETED_LETTER)]
        below = [[child for child in one.children if not child.mark] for one in lettered]
        labels = [[one for one in bare if labels_of(one)] for bare in below]
        if len(lettered) > 1 and labels[-1] and not any(labels[:-1]):
            said = " ".join(labels[-1][0].text.split())
            self.unread += [Unread(one.locator, said, NOT_SURE_WHICH_TASK) for one in lettered[:-1]]

    def _block(self, block: Block, context: Context) -> None:
        if holds_nothing(block):
            return
        if block.mark and seats.has_seats(block.text):
            self._list(block.children, context)  # that go on with the list the board is of
        elif block.kind is Kind.ARTICLE and asides.approves(block.text):
            self._list(block.children, context)
        elif states_rules(block):
            self._rules(block, context)
        elif block.mark and block.children and sections.labels_a_list(block.text):
            said = " ".join(block.text.split())
            self.unread.append(Unread(block.locator, said, NOT_SURE_WHICH_TASK))
        else:
            made = made_of(Line.of(block), context)
            self.unread += made.unread
            for line, given in made.tasks:
                self.tasks.append(make_task(line.block, line.text, given, context.dated))
            for blocks, above in made.below:
                self._list(blocks, above)

    def _rules(self, article: Block, context: Context) -> None:
        """An article that states rules: of what may be work there and is not read, one is told."""
        self._list(article.children, context._replace(section=SectionKind.RULES))
        told = {*(task.at for task in self.tasks), *(one.at for one in self.unread)}
        left = (one for one in article.children if one.mark and one.locator not in told)
        if first := next((one for one in left if may_work(one.text)), None):
            said = next(first_words(first.text))
            self.ruled.append(Unread(first.locator, said, NOT_SURE_A_DUTY))
