"""tasks.yml of a document that is read again: each task that was typed, at its paragraph of now.

What the program reads anew is added for paragraphs that were not there before. A task whose
paragraph was not found stands at the end, its place in a hole; a place that several paragraphs may
be is named in it.
"""

import re
import textwrap
from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from string import ascii_lowercase
from typing import Any, NamedTuple

import yaml

from macros.importing.again.same_places import SamePlaces, above
from macros.problems import quoted
from macros.reading.holes import hole
from macros.reading.plan_text import number_of
from macros.reading.printed_codes import codes_by_rule
from macros.reading.received.refusal import RefusalError
from macros.reading.writing import PROPOSED_TITLE, value_text
from macros.reading.yaml_edits import Pieces, in_pieces, plain, with_values
from macros.recognisers.blocks import Block, Outline, begins, own_words
from macros.recognisers.differences import changes
from macros.recognisers.locators import has_counted_step

# Remarks that ask whether a paragraph is a task.
_DOUBT = re.compile(rf"^{re.escape(PROPOSED_TITLE)}: .*\n(?:# (?:- |  ).*\n)+\n?", re.MULTILINE)
_DOUBTED = re.compile(r"^# - at: (\S+)$", re.MULTILINE)
_TYPED = re.compile(r"^(?!\[\s*\]\s*(?:#.*)?$)[^#\s]", re.MULTILINE)  # no remark, and not “[]”
_MOST = 20
_BEFORE = 3  # words shown before two wordings part


class Texts(NamedTuple):
    """A text as it stood, the same as it is now, and where the paragraphs of the one went."""

    before: Outline
    after: Outline
    same: SamePlaces


class Entry(NamedTuple):
    """A record of a list that names a paragraph: its text in the file, and where it stands."""

    text: str
    data: Mapping[str, Any]
    was: str  # its place as typed
    at: str | None  # its place now, if it was found
    lost: tuple[str, ...] = ()  # other places that it names and that were not found

    @property
    def called(self) -> str:
        """What a report calls it."""
        said = self.data.get("title") or self.data.get("reason") or ""
        return f"{self.was} {quoted(str(said))}"


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
    told = [*_told(old, new, passed, texts)]
    return KeptTasks(text, places, told, _codes_by_number(old, texts))


def pieces(text: str, name: str, key: str = "") -> Pieces:
    """The text of a file around the items of a list; raises RefusalError where it has none."""
    try:
        found = in_pieces(text, key)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        where = f", dòng {mark.line + 1}" if mark else ""
        raise RefusalError(f"{name} chưa đọc được{where}; hãy sửa tệp rồi nhập lại") from error
    if found is None:
        raise RefusalError(
            f"{name} có chữ đã gõ mà không thành từng mục “- at: …”, đọc lại thì mất những chữ ấy; "
            "hãy sửa tệp, hoặc xóa tệp để máy ghi mới"
        )
    return found


def entries(text: str, key: str = "") -> list[Entry]:
    """The records of a list of a file that a program wrote."""
    found = in_pieces(text, key)
    return entries_of(found) if found else []


def entries_of(there: Pieces) -> list[Entry]:
    """The records of a list, as they were typed."""
    found = []
    for text in there.items:
        (data,) = plain(text)
        data = data if isinstance(data, dict) else {}
        found.append(Entry(text, data, str(data.get("at", "")), None))
    return found


def placed(one: Entry, texts: Texts) -> Entry:
    """A record with the places of now in place of those of before."""
    values = {}
    lost = []
    for path, was in _places(one.data):
        now = texts.same.found.get(was)
        if now:
            values[0, *path] = value_text(now)
        elif was in texts.before.by_locator:
            values[0, *path] = value_text(_no_place(was, texts.same))
            lost += [was] if len(path) > 1 else []
    at = texts.same.found.get(one.was)
    block = texts.after.by_locator.get(at or "")
    first = ""
    if at and isinstance(block, Block) and one.data.get("begins"):
        values[0, "begins"] = value_text(begins(block))
    elif at and isinstance(block, Block) and has_counted_step(at):
        first = begins(block)
    text = with_values(one.text, values)
    if first:
        text = _with_line(text, "begins", first)
    return one._replace(text=text, at=at, lost=tuple(lost))


def _places(data: Mapping[str, Any]) -> Iterator[tuple[tuple[str | int, ...], str]]:
    """Each place that a record names, by its path."""
    if isinstance(data.get("at"), str):
        yield ("at",), data["at"]
    lines = data.get("assignments")
    for index, line in enumerate(lines if isinstance(lines, list) else ()):
        if isinstance(line, dict) and isinstance(line.get("at"), str):
            yield ("assignments", index, "at"), line["at"]


def _no_place(was: str, same: SamePlaces) -> str:
    likely = same.likely.get(was, ())
    return hole(" hay ".join(likely) if likely else f"bản mới không còn đoạn {was}")


def _with_line(text: str, key: str, value: str) -> str:
    """A record with one more line, behind its place and its first words."""
    found = re.search(r"^(\s*)(- )at: .*\n(?:\s+begins: .*\n)?", text, re.MULTILINE)
    if found is None:
        return text  # written otherwise: the check says what is missing
    line = f"{found[1]}  {key}: {value_text(value)}\n"
    return f"{text[: found.end()]}{line}{text[found.end() :]}"


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
                one = one._replace(text=_with_line(one.text, "code", code))
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


def _told(
    old: Sequence[Entry], new: Sequence[Entry], passed: Sequence[Entry], texts: Texts
) -> Iterator[str]:
    """What became of the tasks that were typed, each that is to be looked at by its name."""
    same = texts.same
    moved = [f"{one.called}: nay ở {one.at}" for one in old if one.at and one.at != one.was]
    yield from _list("nhiệm vụ đã ghi theo nguyên văn sang chỗ mới:", moved)
    places = {one.was for one in old}, {one.at or "" for one in old}
    yield from _list(
        "nhiệm vụ đã ghi mà nguyên văn nay có chữ khác, phải soát lại trong tasks.yml:",
        [
            f"{one.at} {quoted(str(one.data.get('title', '')))}: {said}"
            for one in old
            if one.at and (said := _reworded(one, places, texts))
        ],
    )
    left = [one for one in old if not one.at and one.was in same.likely]
    yield from _list(
        "nhiệm vụ đã ghi mà bản mới không còn đoạn ấy; giữ ở cuối tasks.yml, bỏ hẳn thì xóa:",
        [f"{one.called}: {_was(one, texts)}" for one in left if not same.likely[one.was]],
    )
    yield from _list(
        "nhiệm vụ đã ghi mà chưa rõ nay là đoạn nào; giữ ở cuối tasks.yml, hãy điền at:",
        [
            f"{one.called}: {_was(one, texts)}, có thể ở {' hay '.join(likely)}"
            for one in left
            if (likely := same.likely[one.was])
        ],
    )
    yield from _list(
        "nhiệm vụ đã ghi mà không còn dòng phân công ở chỗ đã ghi:",
        [f"{one.called}: {', '.join(one.lost)}" for one in old if one.at and one.lost],
    )
    yield from _list("nhiệm vụ ở đoạn mới, máy ghi thêm:", [_added(one, texts) for one in new])
    yield from _list(
        "đoạn vẫn như trước mà máy đọc là nhiệm vụ, tasks.yml không ghi: để như đã sửa:",
        [_added(one, texts) for one in passed],
    )


def _list(head: str, listed: Sequence[str]) -> Iterator[str]:
    if listed:
        yield f"{len(listed)} {head}"
        yield from (f"- {one}" for one in listed[:_MOST])
    if len(listed) > _MOST:
        yield f"- … và {len(listed) - _MOST} chỗ nữa"


def _was(one: Entry, texts: Texts) -> str:
    block = texts.before.by_locator[one.was]
    return quoted(own_words(block) if isinstance(block, Block) else block.text)


def _added(one: Entry, texts: Texts) -> str:
    block = texts.after.by_locator.get(one.was)
    return f"{one.was} {quoted(own_words(block))}" if isinstance(block, Block) else one.was


def _reworded(one: Entry, places: tuple[Collection[str], Collection[str]], texts: Texts) -> str:
    """Which words of a task are others now: its own, of what stands below it, of its headings.

    `places`: of all tasks, before and now; each is told by itself.
    """
    old = [*_words_of(texts.before, one.was, places[0])]
    new = [*_words_of(texts.after, one.at or "", places[1])]
    for a, b, c, d in changes(new, old):
        was, now = _parting(" ".join(old[c:d]).split(), " ".join(new[a:b]).split())
        if was and now:
            return f"trước {quoted(was)}, nay {quoted(now)}"
        return f"thêm {quoted(now)}" if now else f"không còn {quoted(was)}"
    return ""


def _parting(was: Sequence[str], now: Sequence[str]) -> tuple[str, str]:
    """Two wordings from a little before where they part."""
    pairs = zip(was, now, strict=False)
    part = next((at for at, (one, other) in enumerate(pairs) if one != other), 0)
    start = max(part - _BEFORE, 0)
    cut = "… " if start else ""
    shown = (" ".join(words[start:]) for words in (was, now))
    first, second = (f"{cut}{words}" if words else "" for words in shown)
    return first, second


def _words_of(outline: Outline, at: str, places: Collection[str]) -> Iterator[str]:
    block = outline.by_locator.get(at)
    if isinstance(block, Block):
        yield from _below(block, places)
        while (higher := above(block)) is not None:
            yield own_words(higher)
            block = higher


def _below(block: Block, places: Collection[str]) -> Iterator[str]:
    yield own_words(block)
    for child in block.children:
        if child.locator not in places:
            yield from _below(child, places)
