"""tasks.yml of a document that is read again: each task that was typed, at its paragraph of now.

What the program reads anew is added for paragraphs that were not there before. A task whose
paragraph was not found stands at the end, its place in a hole; a place that several paragraphs may
be is named in it.
"""

import re
import textwrap
from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from string import ascii_lowercase
from typing import NamedTuple

from macros.importing.again.entries import (
    Entry,
    Texts,
    entries,
    entries_of,
    pieces,
    placed,
    with_line,
)
from macros.importing.again.told_tasks import told_tasks
from macros.reading.plan_text import number_of
from macros.reading.printed_codes import codes_by_rule
from macros.reading.writing import PROPOSED_TITLE, value_text
from macros.reading.yaml_edits import Pieces, with_values
from macros.recognisers.blocks import Block, Outline

# Remarks that ask whether a paragraph is a task.
_DOUBT = re.compile(rf"^{re.escape(PROPOSED_TITLE)}: .*\n(?:# (?:- |  ).*\n)+\n?", re.MULTILINE)
_DOUBTED = re.compile(r"^# - at: (\S+)$", re.MULTILINE)
_TYPED = re.compile(r"^(?!\[\s*\]\s*(?:#.*)?$)[^#\s]", re.MULTILINE)  # no remark, and not “[]”


class KeptTasks(NamedTuple):
    """The text of tasks.yml, where its tasks stand, and what is to be said of them."""

    text: str
    places: set[str]
    told: list[str]
    codes: Mapping[str, str] = {}  # of those of another number now, by the one they had


def kept_tasks(
    typed: str, fresh: str, texts: Texts, aside: Collection[str], *, is_public: bool
) -> KeptTasks:
    """The tasks that were `typed`, with those `fresh` ones that stand at new paragraphs.

    `aside`: where plan.yml says that no task stands. The tasks of a plan that `is_public` keep
    their codes. Raises RefusalError where nobody can tell what was typed.
    """
    if not _TYPED.search(typed):
        return KeptTasks(fresh, {one.was for one in entries(fresh)}, [])
    there, made = pieces(_DOUBT.sub("", typed), "tasks.yml"), entries(_DOUBT.sub("", fresh))
    old = [placed(one, texts) for one in entries_of(there)]
    found = {one.at for one in old if one.at} | {*aside}
    found |= {at for one in old if not one.at for at in texts.same.likely.get(one.was, ())}
    kept = _unchanged(texts)
    new = [
        one._replace(at=one.was, text=textwrap.indent(one.text, there.indent))
        for one in made
        if one.was not in found | kept
    ]
    passed = [one for one in made if one.was in kept - found]
    listed = _with_codes(old, new, texts, is_public=is_public)
    places = {one.at for one in listed if one.at}
    doubts = _doubts(typed, fresh, texts, places)
    order = {block.locator: place for place, block in enumerate(texts.after.blocks)}
    whole = [(one.at, one.text) for one in listed] + [*doubts.items()]
    whole.sort(key=lambda one: order.get(one[0] or "", len(order)))
    text = _joined(there, [one for _, one in whole])
    told = [*told_tasks(old, new, passed, texts)]
    return KeptTasks(text, places, told, _codes_by_number(old, texts))


def _unchanged(texts: Texts) -> set[str]:
    """Where paragraphs stand now that were there before, the same word for word."""
    same = texts.same
    return {now for was, now in same.found.items() if was not in same.reworded}


def _with_codes(
    old: Sequence[Entry], new: Sequence[Entry], texts: Texts, *, is_public: bool
) -> list[Entry]:
    """All tasks, each with its code where the rule would give it none, or another.

    Before a plan is public the codes of whole numbers go with these.
    """
    were = codes_by_rule({one.was: _number(texts.before, one.was) for one in old})
    rule = codes_by_rule({at: _number(texts.after, at) for one in (*old, *new) if (at := one.at)})
    taken = {str(one.data["code"]) for one in old if one.data.get("code")}
    listed = []
    for one, is_new in [*((one, False) for one in old), *((one, True) for one in new)]:
        code = str(one.data.get("code") or "")
        if code and is_new:
            code = _free(code, taken)
            one = one._replace(text=with_values(one.text, {(0, "code"): value_text(code)}))
        elif one.at and not code:
            code = were[one.was] if is_public and not is_new else rule[one.at]
            code = _free(code, taken) if is_new else code
            if code != f"{_number(texts.after, one.at):0>2}":
                one = one._replace(text=with_line(one.text, "code", code))
        taken.add(code)
        listed.append(one)
    return listed


def _number(outline: Outline, at: str) -> str:
    block = outline.by_locator.get(at)
    return (number_of(block) or "") if isinstance(block, Block) else ""


def _codes_by_number(old: Sequence[Entry], texts: Texts) -> dict[str, str]:
    """The codes of the tasks that have another number now, by the number that they had."""
    rule = codes_by_rule({one.was: _number(texts.before, one.was) for one in old})
    numbers = [(one, _number(texts.before, one.was)) for one in old]
    counts = Counter(number for _, number in numbers)
    return {
        number: str(one.data.get("code") or rule[one.was])
        for one, number in numbers
        if number and counts[number] == 1 and number != _number(texts.after, one.at or "")
    }


def _free(code: str, taken: Collection[str]) -> str:
    """A code that none has: 06, else 06a, 06b …"""
    return next(one for one in (code, *(f"{code}{x}" for x in ascii_lowercase)) if one not in taken)


def _doubts(typed: str, fresh: str, texts: Texts, found: Collection[str]) -> dict[str, str]:
    """Remarks that ask whether a paragraph is a task: those left, and of new paragraphs."""
    left = {texts.same.found.get(at) for at in _DOUBTED.findall(typed)}
    asked = {_DOUBTED.findall(one[0])[0]: one[0] for one in _DOUBT.finditer(fresh)}
    again = left | (asked.keys() - _unchanged(texts))
    return {at: one for at, one in asked.items() if at in again and at not in found}


def _joined(there: Pieces, items: list[str]) -> str:
    if items == there.items:
        return there.joined()
    blank = "\n" if len(there.items) == 1 or there.items[0].endswith("\n\n") else ""
    return there.before + blank.join(f"{one.strip(chr(10))}\n" for one in items)
