"""A line of prose with what stands below it, and what it says that those around it are."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from macros.importing.names.names_only import names_only
from macros.importing.understanding import aside_words as asides
from macros.importing.understanding import duty_words as words
from macros.importing.understanding import seats
from macros.importing.understanding import section_words as sections
from macros.importing.understanding.duty_words import is_duty
from macros.importing.understanding.headings import (
    heading_of,
    list_follows,
    seems_to_lead,
    seems_to_name,
)
from macros.importing.understanding.left_out import first_words, left_out, says_who_must
from macros.importing.understanding.making import Given
from macros.importing.understanding.prose_context import (
    OPENERS,
    Context,
    Section,
)
from macros.importing.understanding.sentences import roles_said
from macros.importing.understanding.subjects import (
    Subject,
    first_subject,
    is_several,
    is_strong,
    made_to_answer,
    subject_at,
)
from macros.importing.understanding.task_labels import Label, has_labels, parted
from macros.importing.understanding.understood import NOT_SURE_A_DUTY, Unread
from macros.recognisers.blocks import Block
from macros.recognisers.markers import Kind

HIGH = frozenset({Kind.PART, Kind.CHAPTER, Kind.SECTION, Kind.CAPITAL, Kind.ROMAN, *OPENERS})
_DASH = re.compile(r"\A[-–] ")  # “2.1 - Sở Nội vụ”
_FEW = 25  # words
_PAIR = 2  # lines, of which one may but word the other
_NEAREST = 12  # lines before and behind


class Line(NamedTuple):
    """A line with what stands below it."""

    block: Block
    text: str
    labels: list[Label]
    below: list[Block]  # that bear no label

    @classmethod
    def of(cls, block: Block) -> "Line":
        """The line of a block."""
        text = words.without_ordinal(_DASH.sub("", block.text.strip()))
        return cls(block, text, *parted(block))

    @property
    def is_marked(self) -> bool:
        """Whether it has a number, a letter or a sign."""
        return self.block.mark is not None

    def left(self) -> list[Unread]:
        """That it may be a duty, told by its first words and by whom it names behind them."""
        at = self.block.locator
        return [Unread(at, said, NOT_SURE_A_DUTY) for said in first_words(self.text)]

    def what_it_explains(self) -> str:
        """The numbered line above, where nothing but paragraphs stands below, this the first.

        Below a line that ends with a colon any of them says what it is about.
        """
        above = self.block.parent
        if above is None or not above.mark or any(one.mark or one.row for one in above.children):
            return ""
        text = above.text.rstrip()
        return text if text.endswith(":") or above.children[0] is self.block else ""

    def doing(self) -> list[Block]:
        """The lines below that name their own doers."""
        said = (one for one in self.below if not seats.is_member(one.text))
        return [
            one for one in said if first_subject(one.text) or has_labels(one) or heads_doers(one)
        ]

    def may_ask(self, context: Context) -> bool:
        """Whether it asks somebody, or may where tasks may stand: as a duty, or with a name."""
        told = self.text.rstrip().endswith((".", ";")) and seems_to_name(self.text)
        told = told or (self.is_marked and seems_to_lead(self.text))
        if not self.is_marked:
            beside = self.what_it_explains().endswith(":") or self.is_beside_asked()
            return (told and beside) or says_who_must(self.text)
        told = told or self.gives_behind_colon()
        if asides.only_praises(self.text) and any(left_out(self.text, ())):
            return True  # “Đồng ý bổ sung vốn. Sở A tham mưu thủ tục.”
        if self.only_names_behind_colon() and self.is_among_asked(duty=True):
            return True
        duty = is_duty(self.text)
        asked = (
            words.asks(self.text) or self.is_among_asked(duty=duty) or self.is_introduced(duty=duty)
        )
        holds = context.section is Section.HOLDS and (duty or told or self.is_whole_below_a_title())
        return asked or holds or (told and self.is_in_bare_article())

    def is_in_bare_article(self) -> bool:
        """Whether it stands in an article of which nothing says what it is about."""
        above = self.block.parent
        return above is not None and above.kind is Kind.ARTICLE and not above.text.strip()

    def only_names_behind_colon(self) -> bool:
        """Whether a few words and a colon stand before names: “Kinh phí: Sở Tài chính.”."""
        title, _, rest = self.text.partition(":")
        few = len(title.split()) <= _FEW // 2
        listed = names_only(rest.strip(" .;")) if few and rest.strip() else None
        return listed is not None and bool(listed.names) and not listed.left

    def is_introduced(self, *, duty: bool) -> bool:
        """Whether it is a duty, and the last paragraph before its list says that such follow."""
        beside, place = self._list()
        before = [one for one in beside[:place] if not one.mark]
        says = before[-1].text if before and duty else ""
        return words.gives_out(says) or sections.introduces_tasks(says)

    def is_whole_below_a_title(self) -> bool:
        """Whether in a section of the highest levels it may say what somebody does."""
        above, text = self.block.parent, self.text
        if above is None or above.kind not in HIGH or not text.rstrip().endswith((".", ";")):
            return False
        of_else = sections.is_of_else(" ".join(text.split()[:3]))  # “Kinh phí thực hiện do …”
        return asides.may_be_work(text) and not (of_else or asides.only_says_to_do_it(text))

    def gives_behind_colon(self) -> bool:
        """Whether a few words and a colon stand before a duty: “Bộ phận Mẫu: Rà soát …”."""
        name, colon, rest = self.text.partition(":")
        return bool(colon) and len(name.split()) <= _FEW // 2 and is_duty(rest.strip())

    def is_among_asked(self, *, duty: bool) -> bool:
        """Whether half of the numbered lines beside it, or more, ask somebody.

        A duty stands for one that asks; no article does.
        """
        beside = [one.text for one in self.beside() if one.mark]
        asking = sum(map(words.asks, beside))
        if duty:
            asking += sum(1 for one in beside if not words.asks(one) and first_subject(one))
            return asking > 0 and 2 * asking >= len(beside) and self.block.kind is not Kind.ARTICLE
        return asking > 1 and 2 * asking >= len(beside) and not asides.only_praises(self.text)

    def is_beside_asked(self) -> bool:
        """Whether a paragraph with a subject stands among those that say plainly who must do it."""
        if not first_subject(self.text):
            return False
        beside = (one.text for one in self.beside() if not one.mark)
        found = ((one, first_subject(one)) for one in beside)
        return any(who and (who.is_asked or is_strong(one, who.end)) for one, who in found)

    def beside(self) -> list[Block]:
        """The nearest lines side by side with it."""
        beside, place = self._list()
        near = beside[max(0, place - _NEAREST) : place + _NEAREST + 1]
        return [one for one in near if one is not self.block]

    def _list(self) -> tuple[list[Block], int]:
        """The lines side by side, and where among them it stands."""
        above = self.block.parent.children if self.block.parent else self.block.part.children
        return above, above.index(self.block) if self.block in above else 0

    def only_heads(self) -> bool:
        """Whether it is but a title of those below, though it may begin as a duty."""
        section = self.block.kind in HIGH and not self.text.endswith((".", ";", ":"))
        if self.below and all(seats.is_member(one.text) for one in self.below):
            return False
        section = section or any(one.kind in HIGH for one in self.below)
        asked = any(words.asks(one.text) for one in self.below)
        named = asked or bool(self.naming())
        if self.text.rstrip().endswith((".", ";")) and not any(one.mark for one in self.below):
            named = False  # “2. Lập sổ.”, below it “Giao Sở A tổng hợp.”
        return bool(self.below) and (section or sections.is_short(self.text) or named)

    def closing(self) -> list[Block]:
        """The paragraphs behind the last line of a list that say who reports, and when."""
        beside = [one for one in self._list()[0] if one.mark]
        last = len(beside) > 1 and beside[-1] is self.block
        alone = last and not any(not one.mark for above in beside[:-1] for one in above.children)
        return [one for one in self.below if alone and not one.mark and asides.reports(one.text)]

    def heads_duties(self) -> bool:
        """Whether it only says that those below follow, each of which is a duty for itself."""
        said = [one.text for one in self.below]
        whole = all(is_duty(one) and (sections.is_whole(one) or one.endswith(":")) for one in said)
        return self.text.endswith(":") and len(self.below) > _PAIR and whole

    def naming(self) -> list[Block]:
        """The lines below that name their own doers, or head those of somebody."""
        doing = self.doing()
        return [one for one in self.below if one in doing or heading_of(one.text)]


class Made(NamedTuple):
    """What is made of a line: its tasks, what is told of it, and what stands below, to be read."""

    tasks: Sequence[tuple[Line, Given]] = ()
    unread: Sequence[Unread] = ()
    below: Sequence[tuple[Sequence[Block], Context]] = ()


def heads_doers(block: Block) -> bool:
    """Whether a line is but the title of paragraphs each of which says plainly who must do it."""
    found = [(one.text, first_subject(one.text)) for one in block.children]
    each = all(who and is_strong(text, who.end) for text, who in found)
    return len(found) > 1 and each and not block.text.rstrip().endswith((".", ";"))


def asks_later(text: str, subject: Subject) -> bool:
    """Whether a line begins with what to do, and only a later clause asks somebody.

    Not where a title stands before: “Gỡ vướng mắc: Khi có đề nghị, yêu cầu các sở trả lời.”.
    """
    title, colon, rest = text.partition(":")
    behind = first_subject(rest.strip()) if colon and len(title.split()) <= _FEW else None
    if behind and behind.is_asked and behind.names[0].words == subject.names[0].words:
        return False
    first = words.asks(text) or not is_duty(text) or subject_at(text, 0)
    return subject.is_asked and not first


def leads_inside(line: Line, context: Context) -> bool:
    """Whether somebody leads by words inside a duty: “…; giao Sở X chủ trì”."""
    if context.strong or context.skip or not line.is_marked:
        return False
    if not is_duty(line.text):
        return context.tasks and made_to_answer(line.text)
    if line.doing() and not line.text.endswith(":"):
        return False
    return bool(roles_said(line.text).having("lead")) or made_to_answer(line.text)


def is_one_of_several(subject: Subject, context: Context) -> bool:
    """Whether a body stands at the head of a duty below “Các bộ, cơ quan, địa phương:”."""
    above = context.heading.names if context.heading else ()
    if not above:
        return True  # below somebody whose name could not be read
    return any(map(is_several, above)) and subject.is_one


def paragraphs_apart(line: Line) -> list[Block]:
    """The paragraphs below a duty behind a body's colon that give others theirs so."""
    named = ((one, heading_of(one.text)) for one in line.below if not one.mark)
    return [one for one, head in named if head and is_duty(head.rest)]


def is_whole_sentence(line: Line) -> bool:
    """Whether a numbered line says something whole, and nothing but paragraphs stands below."""
    long = len(line.text.split()) > _FEW // 2 and line.text.rstrip().endswith((".", ";"))
    return line.is_marked and long and not any(one.mark or one.row for one in line.below)


def introduces(line: Line) -> bool:
    """Whether a paragraph only says that the lines behind it follow."""
    return not line.is_marked and not line.below and list_follows(line.text)


def is_left(line: Line, duty: bool) -> bool:
    """Whether a line under a heading may be no duty at all."""
    if line.is_marked:
        told = asides.describes(line.text) or asides.states_a_rule(line.text)
        return not duty and (told or line.block.kind is Kind.STAR)
    if any(
        told(line.text) for told in (asides.speaks_to_all, asides.binds_another, asides.is_basis)
    ):
        return True
    above = line.block.parent.children if line.block.parent else []
    goes_on = any(one.mark for one in above[: above.index(line.block)]) if above else False
    work = not goes_on and asides.may_be_work(line.text)
    return not (duty or work or first_subject(line.text))


def is_task_itself(line: Line, context: Context) -> bool:
    """Whether a line with others below it is a task, not only their heading."""
    if not context.tasks or context.skip or not line.is_marked or line.block.kind in HIGH:
        return False
    whole = line.text.endswith((".", ";", ":", "/")) and not line.text.endswith("..")
    return is_duty(line.text) and whole and not any(map(has_labels, line.below))
