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

import re
from collections.abc import Iterable, Sequence
from itertools import islice

from macros.importing.names.printed import PrintedName
from macros.importing.understanding import aside_words as asides
from macros.importing.understanding import duty_words as words
from macros.importing.understanding import seats
from macros.importing.understanding import section_words as sections
from macros.importing.understanding.conditions import is_duty_in_a_case
from macros.importing.understanding.doers import read_doers
from macros.importing.understanding.duty_words import is_duty
from macros.importing.understanding.facts import Dated
from macros.importing.understanding.headings import (
    Heading,
    list_follows,
    must_do,
    names_a_thing,
    seems_to_lead,
    seems_to_name,
)
from macros.importing.understanding.left_out import (
    behind_dash,
    first_words,
    has_to_alone,
    may_work,
)
from macros.importing.understanding.making import Given, make_task
from macros.importing.understanding.prose_context import (
    Context,
    are_duties,
    below_heading,
    fills_in,
    holds_nothing,
    is_report,
    is_torn,
    name_bodies,
    of_part,
    states_rules,
)
from macros.importing.understanding.prose_counts import counts
from macros.importing.understanding.prose_heads import (
    ends_list,
    goes_on_below,
    goes_on_listing,
    hands_out,
    heading_in,
    leads_in,
    names_another,
    names_others,
    only_directs,
    opened,
)
from macros.importing.understanding.prose_lines import (
    HIGH,
    Line,
    asks_later,
    introduces,
    is_left,
    is_task_itself,
    is_whole_sentence,
    leads_inside,
    paragraphs_apart,
)
from macros.importing.understanding.sentences import roles_said
from macros.importing.understanding.stated import times_in_prose
from macros.importing.understanding.subjects import (
    asks_unknown,
    enacts,
    first_subject,
)
from macros.importing.understanding.task_labels import Label, labels_of, names_doers_inside, parted
from macros.importing.understanding.understood import (
    NOT_SURE_A_DUTY,
    NOT_SURE_WHICH_TASK,
    StatedTime,
    UnderstoodTask,
    Unread,
)
from macros.linking.says import label_groups
from macros.recognisers.blocks import Block
from macros.recognisers.markers import Kind, is_capitals
from macros.recognisers.roles import ROLE_WORDS

_DASH = re.compile(r"\A[-–] ")  # “2.1 - Sở Nội vụ”


class ProseReader:
    """The tasks of the blocks of an outline that are no rows.

    `only_asks`: nothing else in the document is a task, so that what it asks of several is.
    """

    def __init__(self, dated: Dated, *, only_asks: bool = False) -> None:
        self.dated = dated
        self._only_asks = only_asks
        self.tasks: list[UnderstoodTask] = []
        self.unread: list[Unread] = []
        self.ruled: list[Unread] = []  # of rules, to be told only beside tasks

    def read(self, blocks: Iterable[Block]) -> None:
        """Read the outermost blocks of a part."""
        listed = list(blocks)
        context = of_part(listed[0].part) if listed else None
        if context is not None:
            self._list(listed, context)

    def _list(self, blocks: Sequence[Block], context: Context) -> None:
        """Blocks that stand side by side; a line that names a body may give it those behind it."""
        if seats.lists_members([one.text for one in blocks if one.mark and not one.children]):
            blocks = [one for one in blocks if not one.mark or one.children]
        blocks = [one for one in blocks if not fills_in(one)]
        if context.tasks and not (context.heading or context.skip):
            self._tell_last_label(blocks)
        told = context.past and bool(blocks) and is_report(blocks[0].part)
        here = context = context._replace(bodies=name_bodies(blocks), duties=are_duties(blocks))
        bare = False  # whether paragraphs without a mark stand below whom one before asks
        over = False  # whether behind what one asks for more may stand, and not whose
        for place, block in enumerate(blocks):
            asked = None if told else opened(block, blocks[place + 1 :])
            if asked:
                over = False
                here = context._replace(heading=asked, heading_at=block.locator)
                if asked.generic:
                    here = here._replace(weak=True, skip=False, tasks=True)
                if bare := block.role is None and blocks[place + 1].mark is None:
                    here = here._replace(weak=False)
            elif bare and not goes_on_below(*blocks[place : place + 2]):
                here, bare = context, False
                self._block(block, here)
            elif (
                not context.skip
                and not context.heading
                and not block.mark
                and sections.introduces_tasks(block.text)
            ):
                here = here._replace(tasks=True)
            elif block.mark is None and asides.tells_of_the_past(block.text):
                here = here._replace(skip=True, tasks=False, holds=False, side=False)
            elif not (here.skip or here.heading or block.mark) and words.gives_out(block.text):
                here = here._replace(holds=True)
            elif here.heading != context.heading and ends_list(blocks, place, bare=bare):
                here, over = context, True
                self._block(block, here)
            elif block.mark is None and asides.lists_things(block.text):
                here = here._replace(tasks=False, holds=False)
            elif here.strong and leads_in(block, blocks[place + 1 :]):
                here = here.helped_by(roles_said(block.text).having("support"), block.locator)
            elif not (block.row or block.role is not None or block.kind is Kind.NOTE):
                self._block(block, here._replace(tasks=True) if over and block.mark else here)

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
            return
        if block.kind is Kind.ARTICLE and asides.approves(block.text):
            self._list(block.children, context)
            return
        if states_rules(block):
            self._rules(block, context)
            return
        if block.mark and block.children and sections.labels_a_list(block.text):
            said = " ".join(block.text.split())
            self.unread.append(Unread(block.locator, said, NOT_SURE_WHICH_TASK))
            return
        labels, below = parted(block)
        line = Line(block, words.without_ordinal(_DASH.sub("", block.text.strip())), labels, below)
        heading = heading_in(line, context)
        if groups := label_groups(block):
            self._by_groups(groups, heading, block.locator)
        elif not context.past and (
            (labels and line.text) or (line.is_marked and names_doers_inside(line.text))
        ):
            self._labelled(line, heading, context)
        elif self._as_heading(line, heading, context) or self._as_sentence(line, context):
            return
        elif context.heading and not context.skip:
            self._under_heading(line, context)
        elif not context.skip and line.is_marked and asks_unknown(line.text):
            self._leave(line)
            self._list(below, below_heading(block, context))
        elif below and not is_task_itself(line, context):
            may_be = context.tasks or words.asks(line.text)
            may_be = may_be or (is_duty(line.text) and block.kind is not Kind.ARTICLE)
            whole = may_be and is_whole_sentence(line)
            if whole and not context.skip:
                self._leave(line)
            self._list(below, below_heading(block, context))
        elif context.tasks and not context.skip and line.is_marked:
            self._of_nobody(line, context)
        elif self._may_be_asked(line, context):
            self._leave(line)

    def _rules(self, article: Block, context: Context) -> None:
        """An article that states rules: of what may be work there and is not read, one is told."""
        rules = context._replace(skip=True, side=True, tasks=False, rules=True)
        self._list(article.children, rules)
        told = {*(task.at for task in self.tasks), *(one.at for one in self.unread)}
        left = (one for one in article.children if one.mark and one.locator not in told)
        for one in islice((one for one in left if may_work(one.text)), 1):
            said = next(first_words(one.text))
            self.ruled.append(Unread(one.locator, said, NOT_SURE_A_DUTY))

    def _may_be_asked(self, line: Line, context: Context) -> bool:
        """Whether a line that is no task may ask somebody all the same, and is to be told."""
        if context.skip:
            return context.side and not context.rules and has_to_alone(line.text)
        if line.may_ask(context):
            return True
        # “Hằng năm, trước ngày 15/12, các cơ quan gửi báo cáo …”
        who = None if line.below else first_subject(line.text)
        told = not (line.below or line.text.rstrip().endswith(":"))
        times = times_in_prose(line.text, self.dated) if told or who else ()
        due = any(who or self._may_come(one) for one in times)
        if line.is_marked:
            return bool(behind_dash(line.text)) or (due and line.block.kind is not Kind.ARTICLE)
        alone = who is not None and who.is_asked and self._only_asks
        among = who is not None and context.tasks and not asides.speaks_to_all(line.text)
        alone = (alone or among) and not asides.only_says_to_do_it(line.text)
        says, _, rest = line.text.partition(":")
        speaks = bool(rest) and words.gives_out(f"{says}:")  # “… kết luận: Sở X rà soát.”
        return alone or speaks or due

    def _may_come(self, one: StatedTime) -> bool:
        """Whether a time is surely none of the past of the document."""
        year = (one.when or "")[:4]
        return self.dated.issued is not None and year.isdecimal() and int(year) >= self.dated.issued

    def _by_groups(
        self,
        groups: Iterable[tuple[list[Block], list[Block]]],
        heading: Heading | None,
        at: str,
    ) -> None:
        """Dashes with labels of their own behind them, each a task, also of whom the line names."""
        named = heading if heading and not heading.rest else None
        for items, lines in groups:
            own = [label for line in lines for label in labels_of(line)]
            for one in items:
                given = Given(one.children, own, named, at if named else "")
                self._take(Line(one, one.text.strip(), own, []), given)

    def _take(self, line: Line, given: Given, text: str = "") -> None:
        self.tasks.append(make_task(line.block, text or line.text, given, self.dated))

    def _leave(self, line: Line) -> None:
        at = line.block.locator
        self.unread += [Unread(at, said, NOT_SURE_A_DUTY) for said in first_words(line.text)]

    def _labelled(self, line: Line, heading: Heading | None, context: Context) -> None:
        """A task with labels; those on its lines, where its line names a body, are its duties."""
        of_roles = not line.labels or any(one.meaning in ROLE_WORDS for one in line.labels)
        heads = line.block.kind in HIGH
        numbered = any(map(_has_number, line.below)) or sections.is_of_shares(line.text)
        whole = heads and numbered and sections.may_hold_tasks(line.text) and bool(line.below)
        if whole or (not of_roles and (context.skip or heads)):
            for one in line.labels if whole and not context.skip else ():
                # “3. Thời gian hoàn thành: …” behind the tasks: of all of them?
                why = NOT_SURE_WHICH_TASK if one.meaning in ROLE_WORDS else NOT_SURE_A_DUTY
                self.unread.append(Unread(one.at, one.words, why))
            self._list(line.below, below_heading(line.block, context))
            return
        own = {label.at for label in line.labels}  # also below its last dash
        inner = [one for one in line.below if {label.at for label in parted(one)[0]} - own]
        named = heading if heading and not heading.rest else None
        duties = [one for one in line.below if named and one.mark and one not in inner]
        wording = [one for one in line.below if one not in inner and one not in duties]
        helpers = _only_helpers(line.labels) if duties else ()
        if not helpers:
            self._take(line, Given(wording, line.labels))
        if named:
            below = Context(named, line.block.locator, tasks=context.tasks)
            self._list(duties, below.helped_by(helpers, line.labels[0].at) if helpers else below)
        self._list(inner, context._replace(heading=None))

    def _as_heading(self, line: Line, heading: Heading | None, context: Context) -> bool:
        """A line that names a body: what stands below, or behind its colon, are its duties."""
        asks = heading is not None and (heading.asks or must_do(line.text))
        if heading is None or (context.skip and not (context.side and asks)):
            return False
        at = line.block.locator
        below = Context(heading, at, tasks=True)
        if not heading.rest or (line.below and list_follows(heading.rest)):
            torn = is_torn(line.below)
            if torn:
                self._leave(line)
            self._list([one for one in line.below if one.mark or not torn], below)
            return bool(line.below)
        aside = asides.describes(heading.rest) or words.lists_names(heading.rest)
        if not is_duty(heading.rest) and (aside or not (context.tasks or context.holds)):
            if aside or not heading.rest[:1].isupper():
                return False
            self._leave(line)
            self._list(line.below, below_heading(line.block, context))
            return True
        own = not heading.rest.endswith(":") and any(is_duty(one.text) for one in line.below)
        apart = paragraphs_apart(line)
        wording = [] if own else [one for one in line.below if one not in apart]
        self._take(line, Given(wording, (), heading, at, line.text), heading.rest)
        if own:
            self._list(line.below, below)
        self._list([] if own else apart, context._replace(heading=None))
        return True

    def _as_sentence(self, line: Line, context: Context) -> bool:
        """A sentence that names its doers."""
        ended = line.text.rstrip().endswith((".", ";", ":", "/")) or not line.below
        loose = context.tasks and line.is_marked and ended
        subject = first_subject(line.text, loose=loose, alone=not context.strong)
        if sections.is_short(line.text) and line.below and line.below == line.doing():
            return False  # a title, though it may begin as a name: “Điện lực, cấp nước”
        if asides.is_about_trouble(line.text):
            if line.is_marked and not context.skip:
                self._leave(line)
            return True
        if subject is None or enacts(line.text):
            if not leads_inside(line, context):
                return False
        elif not counts(line, subject, context, self.dated, only_asks=self._only_asks):
            return False
        elif context.heading and context.weak and asks_later(line.text, subject):
            return False  # those asked above do it, whom else a later clause asks
        elif line.is_marked and line.below and words.gives_out(line.text):
            self._list(line.below, Context(tasks=True))
            return True
        elif (list_follows(line.text) and len(line.naming()) > 1) or only_directs(line):
            self._list(line.below, context._replace(heading=None))
            return True
        elif heading := hands_out(
            line, subject, heads=context.bodies and line.is_marked and not ended
        ):
            self._list(line.below, Context(heading, line.block.locator, tasks=True))
            return True
        elif goes_on_listing(line):
            self._take(line, Given())
            more = Heading(tuple(subject.names))
            dashes = [one for one in line.below if one.mark]
            self._list(dashes, Context(more, line.block.locator, tasks=True))
            self._list([one for one in line.below if not one.mark], context)
            return True
        doing = line.doing()
        doing += [one for one in line.closing() if one not in doing]
        wording = [one for one in line.below if one not in doing]
        if line.text.endswith(":") and not doing:
            wording = line.below
        elif others := [one for one in wording if one.mark and seems_to_lead(one.text)]:
            wording = [one for one in wording if one not in others]
            self._list(others, context._replace(heading=None, holds=True, tasks=False))
        self._take(line, Given(wording))
        self._list(doing, context._replace(heading=None))
        return True

    def _under_heading(self, line: Line, context: Context) -> None:
        """A line below one that names a body."""
        text = line.text
        duty = is_duty(text) or words.is_duty_on_a_topic(text) or is_duty_in_a_case(text)
        if context.strong and line.block.kind in HIGH and is_capitals(text):
            self._list(line.below, below_heading(line.block, Context()))
        elif context.weak and (not duty or line.only_heads()):
            below = below_heading(line.block, context)
            about = duty or line.block.kind in HIGH or names_a_thing(text)
            if not about or asks_unknown(text):
                below = below._replace(heading=None, weak=False)  # it may name somebody else
            whole = is_whole_sentence(line)
            told = asides.is_aside(text) or asides.describes(text)
            named = seems_to_name(text) or first_subject(text) is not None
            counted = not (line.block.kind.is_bullet or told or named)
            if whole and (duty or counted):
                self._take(line, Given((), (), context.heading, context.heading_at))
            elif (not line.below or whole) and (
                line.is_marked or line.is_beside_asked() or words.asks(text)
            ):
                self._leave(line)
            self._list(line.below, below)
        elif context.weak and words.hands_to_a_name(text):
            self._leave(line)  # “Giao Quân ủy Mẫu chủ trì …”, whose name could not be read
        elif introduces(line) or (asides.is_aside(text) and not duty):
            if line.is_marked or has_to_alone(text):
                self._leave(line)
        elif not line.is_marked and words.requires(text):
            if has_to_alone(text):  # “Yêu cầu các cơ quan thực hiện. Giao Sở X đôn đốc.”
                self._leave(line)
        elif line.below and sections.is_title(text):
            another = sections.is_of_another(text)
            self._list(line.below, context._replace(heading=None) if another else context)
        elif is_left(line, duty):
            closes = asides.speaks_to_all(text) and not has_to_alone(text)
            if not closes and line.block.kind is not Kind.STAR:
                self._leave(line)
        elif other := names_another(line, context):
            doing = line.doing()
            wording = [one for one in line.below if one not in doing]
            self._take(line, Given(wording, (), other, line.block.locator))
            self._list(doing, context._replace(heading=None))
        elif list_follows(text) and line.heads_duties():
            self._list(line.below, context)
        else:
            listed = line.below if context.weak and goes_on_listing(line) else []
            apart = [] if listed else names_others(line)
            wording = [one for one in line.below if one not in (listed or apart)]
            self._take(line, Given(wording, (), context.heading, context.heading_at))
            self._list(listed, context)
            self._list(apart, context._replace(heading=None, weak=False))

    def _of_nobody(self, line: Line, context: Context) -> None:
        """A numbered line among tasks that names nobody."""
        if enacts(line.text) or asides.only_praises(line.text) or asides.tells_amount(line.text):
            return
        if not any(map(str.isalpha, line.text)):
            return  # the number of a column
        if any(asides.has_blanks(one.text) for one in (line.block, *line.below)):
            return
        if not is_duty(line.text) and not (context.duties and sections.is_sentence(line.text)):
            self._leave(line)
            return
        doing = line.naming()
        numbered = all(one.mark and not one.kind.is_bullet for one in line.below)
        if not doing and numbered and not line.text.endswith(":"):
            doing = [one for one in line.below if is_duty(one.text)]
        if not (doing and doing == line.below and line.text.endswith(":")):
            self._take(line, Given([one for one in line.below if one not in doing]))
        self._list(doing, Context(tasks=True))


def _has_number(block: Block) -> bool:
    return block.mark is not None and not block.kind.is_bullet


def _only_helpers(labels: Sequence[Label]) -> tuple[PrintedName, ...]:
    """Those whom labels name, where all of them say who helps, and each can be read."""
    read = [read_doers(one.words, "support") for one in labels if one.meaning == "support"]
    if len(read) < len(labels) or any(one.left for one in read):
        return ()
    return tuple(name for one in read for role, name in one.named if role == "support")
