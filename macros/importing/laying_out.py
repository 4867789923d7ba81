"""What was understood, laid out as tasks.yml of a draft, with the ids of the data.

    understood = understand(text, section=section)
    laid = lay_out(understood, lexicon.names(issuer), records)
    laid.entries     # for `file_text("tasks", …)`
    laid.columns     # for `columns` of plan.yml
    laid.proposed    # {"bodies": […], "groups": […], "positions": […]} for proposed.yml

A name that the data know is its id. One that they do not becomes a record that is proposed, with
the nearest that is there, and its id. Persons, and what is surely no name, stand as printed.
"""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import Any, NamedTuple

from macros.importing.body_kinds import kind_of, sure_kind_of
from macros.importing.names.in_prose import BARE, is_person
from macros.importing.names.parts import POST
from macros.importing.names.printed import PrintedName
from macros.importing.titles.apart import told_apart
from macros.importing.titles.ends import joined_words
from macros.importing.titles.short import clause_of, short_titles
from macros.importing.understanding.understood import (
    NO_NAME,
    NOT_SURE_A_DUTY,
    NOT_SURE_WHOSE,
    Assigned,
    StatedTime,
    Understood,
    UnderstoodTask,
    Unread,
)
from macros.problems import closest, nearest
from macros.reading.holes import hole
from macros.reading.plan_text import number_of
from macros.reading.printed_codes import codes_by_rule
from macros.reading.records import Records
from macros.recognisers.blocks import Block, begins
from macros.recognisers.locators import has_counted_step
from macros.recognisers.markers import is_capitals
from macros.recognisers.names import NameRecogniser, in_short
from macros.recognisers.patterns import compiled
from macros.recognisers.tones import one_placement

_SHARED_KIND = compiled(
    r"[Cc]ác (?:[Ss]ở|[Bb]ộ|[Pp]hòng|[Bb]an|[Tt]ập đoàn|[Cc]ông ty|[Nn]gân hàng)(?:: ?| )"
)
_MANY = compiled(
    r"(?:\A|\s)(?:[Cc]ác|cấp) "
    r"|(?:xã|huyện|tỉnh|phường|cơ quan|đơn vị|ngành|[Tt]ập đoàn|[Dd]oanh nghiệp), "
)
# A record of such a name would be found in the texts of all plans, whomever each means.
_ANYBODY = compiled(
    "(?:(?:các|những) )?(?:cơ quan|đơn vị|địa phương|tổ chức|bộ phận|lực lượng|cá nhân)(?!.)",
    re.IGNORECASE,
)
# “Giám đốc Sở”, “Phòng”: of which body it is goes unsaid as well.
_OF_ANY = re.compile(rf"(?:(?:{POST}) )?{BARE.pattern}", re.IGNORECASE)
_IS_POST = compiled(rf"(?:{POST}) (?=\w)")  # “Giám đốc Sở Y tế”
_WHICH = "Tên chung, bản in không nói là những ai."
# In which the names of one group differ from line to line.
_FILLING = {"các", "những", "và"}
_LONGEST_ID = 110  # the data take 120; a figure may have to tell it from others
# The order in which assignments are written.
_ROLES = ("direct", "lead", "carry_out", "support", "monitor", "other")


class LaidOut(NamedTuple):
    """The data of a draft."""

    entries: list[dict[str, Any]]
    columns: list[dict[str, Any]]
    doubtful: list[dict[str, Any]]  # like entries, of paragraphs that may be no tasks
    proposed: dict[str, list[dict[str, Any]]]


def lay_out(understood: Understood, names: NameRecogniser, records: Records) -> LaidOut:
    """The tasks as tasks.yml has them; `names`: as the document's issuer uses them."""
    known = _Known(names, records)
    numbers = {task.at: number_of(task.block) for task in understood.tasks}
    codes = codes_by_rule(numbers)
    plain = set(codes.values()) == {f"{number:0>2}" for number in numbers.values() if number}
    for task in understood.tasks:  # whom one task names surely may be meant by another
        for one in task.assigned:
            for name in one.who:
                known.assignee(name)
    entries = [
        place_of(task.block)
        | ({} if plain else {"code": codes[task.at]})
        | {"title": title}
        | _facts(task, known)
        for task, title in zip(understood.tasks, _titles(understood.tasks), strict=True)
    ]
    columns = [{"head": one.head, "holds": one.holds} for one in understood.columns]
    doubtful = [*_doubtful(understood, numbers)]
    return LaidOut(entries, columns, doubtful, known.proposed())


def _doubtful(understood: Understood, numbers: dict[str, str | None]) -> Iterator[dict[str, Any]]:
    """Entries for the paragraphs of which it is not sure that they are tasks."""
    blocks = understood.outline.by_locator
    for at in dict.fromkeys(one.at for one in understood.unread if one.why == NOT_SURE_A_DUTY):
        block = blocks.get(at)
        if isinstance(block, Block) and at not in numbers and not block.row:
            number = number_of(block)
            code = codes_by_rule({**numbers, at: number})[at]
            is_plain = number and code == f"{number:0>2}"
            title = short_titles(clause_of(block.text))[0]
            entry = place_of(block) | ({} if is_plain else {"code": code}) | {"title": title}
            yield entry | {"assignments": [], "period": None, "doubt": NOT_SURE_A_DUTY}


def place_of(block: Block) -> dict[str, Any]:
    """The fields that name a paragraph: its place, with its first words where that is counted.

    A counted place may come to be that of another paragraph.
    """
    first = {"begins": begins(block)} if has_counted_step(block.locator) else {}
    return {"at": block.locator, **first}


def _facts(task: UnderstoodTask, known: "_Known") -> dict[str, Any]:
    assignments = sorted(_assignments(task, known), key=lambda one: _ROLES.index(one["role"]))
    return {"assignments": assignments, "period": _period((*task.times, *task.more_times))}


def _titles(tasks: Sequence[UnderstoodTask]) -> Iterator[str]:
    """A title for each task: what tells it from those of like wording, else the best not taken."""
    clauses = [*_clauses(tasks)]
    joined = joined_words(task.text for task in tasks)
    titles = {clause: short_titles(clause, joined) for clause in clauses}
    alike: dict[str, list[str]] = defaultdict(list)
    for clause, (best, *_) in titles.items():
        alike[best].append(clause)
    for best, such in alike.items():
        for clause, told in told_apart(best, such, joined).items():
            titles[clause] = [told]
    taken: dict[str, str] = {}
    for clause in clauses:
        free = (one for one in titles[clause] if taken.get(one, clause) == clause)
        title = next(free, titles[clause][0])
        taken.setdefault(title, clause)
        yield title


def _clauses(tasks: Sequence[UnderstoodTask]) -> Iterator[str]:
    """Of each task what its title is made of."""
    above = ""
    for task in tasks:
        is_row = task.text == above and task.result  # its cell goes down over both rows
        yield clause_of(task.result if is_row and task.result else task.text)
        above = task.text


def _assignments(task: UnderstoodTask, known: "_Known") -> Iterator[dict[str, Any]]:
    """A line for each role and place that says it, with the words there that name nobody surely."""
    left: dict[str, list[Unread]] = defaultdict(list)
    for unread in task.unread:
        if unread.why in (NO_NAME, NOT_SURE_WHOSE):
            left[unread.at].append(unread)
    for one in task.assigned:
        assignees = [known.assignee(name) for name in one.who]
        doubted = left.pop(one.at, [])
        assignees += [_doubted(of, known) for of in doubted]
        if assignees:
            line = _line(task, one, list({str(who): who for who in assignees}.values()))
            guesses = any(isinstance(who, str) and who.startswith("⟦") for who in assignees)
            yield line | ({"proposed": f": {NOT_SURE_WHOSE}"} if guesses else {})


def _doubted(unread: Unread, known: "_Known") -> Any:
    """A name of whom it is not sure that they are meant: in a hole, where the name is known."""
    id_ = known.id_of(unread.words) if unread.why == NOT_SURE_WHOSE else None
    return hole(id_) if id_ else {"unread": unread.words, "why": unread.why}


def _line(task: UnderstoodTask, one: Assigned, assignees: list[Any]) -> dict[str, Any]:
    """With its place, or the words there, where the check would not find it by the names."""
    line: dict[str, Any] = {"role": one.role, "assignees": assignees}
    if one.elsewhere or (one.printed == "heading" and not _is_found(task, one, assignees)):
        return line | {"at": one.at}
    words = _naming(one, task.text) if one.printed == "text" else ""
    return line | ({"words": words} if words else {})


def _is_found(task: UnderstoodTask, one: Assigned, assignees: list[Any]) -> bool:
    """Whether a heading above a task names by themselves all whom it gives the role."""
    above = task.block.parent
    while above is not None and above.locator != one.at:
        above = above.parent
    printed = " ".join(above.text.split()) if above else ""
    ids = all(isinstance(who, str) for who in assignees)
    return ids and all(name.words in printed for name in one.who)


def _naming(one: Assigned, text: str) -> str:
    """The words of a sentence that name several by one kind: “Các Bộ: Quốc phòng, Công an”.

    Empty where each name stands in the sentence as it is, or the words stand elsewhere.
    """
    if not one.who or all(name.words in text for name in one.who):
        return ""
    start, last = min(name.start for name in one.who), one.who[-1]
    kinds = (kind.start() for kind in _SHARED_KIND.finditer(text) if kind.end() == start)
    whole = last.words.endswith(text[last.start : last.end]) and start < last.end
    return text[next(kinds, start) : last.end] if whole else ""


def _period(times: Iterable[StatedTime]) -> Any:
    stated = list(times)
    if not stated:
        return None
    if len(stated) == 1 and stated[0].when and not stated[0].scope:
        return stated[0].when
    return [
        {"when": one.when} | ({"scope": one.scope} if one.scope else {})
        if one.when
        else {"unread": one.words, "why": f"{one.why[:1].upper()}{one.why[1:]}."}
        for one in stated
    ]


class _Known:
    """Whom the data know, and who is to be proposed."""

    def __init__(self, names: NameRecogniser, records: Records) -> None:
        self.names = names
        self.bodies = [(one.record.name, one.record.kind) for one in records.bodies]
        self.groups = [one.record.name for one in records.groups]
        self.positions = [one.record.name for one in records.positions]
        self.ids = {one.record.id for one in (*records.bodies, *records.groups, *records.positions)}
        self._proposed: dict[str, tuple[str, dict[str, Any]]] = {}

    def assignee(self, name: PrintedName) -> Any:
        """An assignee as tasks.yml writes it."""
        if found := self._recorded(name.words):
            return found
        if is_person(name):
            return {"person": name.words}
        words = one_placement(name.words)
        if _ANYBODY.match(words) or (not name.scope and _OF_ANY.fullmatch(words)):
            return {"unread": " ".join(filter(None, (name.words, name.scope))), "why": _WHICH}
        return self._propose(name)

    def _recorded(self, words: str) -> str | None:
        """The id of the record that bears a name, if just one does."""
        found = self.names.find(words, generic=True)
        if len(found) == 1 and found[0].end == len(words):
            before = words[: found[0].start].strip().casefold()
            return found[0].id if before in ("", "các") else None
        return None

    def id_of(self, words: str) -> str | None:
        """The id of the record that bears a name, or that is proposed for it already."""
        keys = (_folded(words), _alike(words))
        proposed = next((self._proposed[key][1] for key in keys if key in self._proposed), None)
        return self._recorded(words) or (str(proposed["id"]) if proposed else None)

    def _propose(self, name: PrintedName) -> str:
        kind = _list_of(name)
        key = _alike(name.words) if kind == "groups" else _folded(name.words)
        if key not in self._proposed:
            self._proposed[key] = (kind, self._record(name, kind))
        record = self._proposed[key][1]
        if is_capitals(record["name"]) and not is_capitals(name.words):
            record["name"] = _capital(name.words)  # a heading named it in capitals
            if kind == "bodies":
                record["kind"] = kind_of(record["name"])
        spellings = [record["name"], *record.get("variants", ())]
        if _folded(name.words) not in map(_folded, spellings):
            record.setdefault("variants", []).append(_capital(name.words))
        return str(record["id"])

    def _record(self, name: PrintedName, kind: str) -> dict[str, Any]:
        words = _capital(name.words)
        taken = self.ids | {str(one["id"]) for _, one in self._proposed.values()}
        record: dict[str, Any] = {"id": free_id(folded_id(words), taken), "name": words}
        if kind == "bodies":
            record["kind"] = kind_of(words)
            near = nearest(words, sure_kind_of(words), self.bodies)
        elif kind == "groups":
            record["complete"] = "false"
            near = closest(words, self.groups)
        else:
            near = closest(words, self.positions)
        return record | ({"nearest": near} if near else {})

    def proposed(self) -> dict[str, list[dict[str, Any]]]:
        """The records that are proposed, by their files."""
        found: dict[str, list[dict[str, Any]]] = {}
        for kind, record in self._proposed.values():
            found.setdefault(kind, []).append(record)
        return found


def _list_of(name: PrintedName) -> str:
    """In which list of proposed.yml the record of a name stands."""
    if name.is_group or _is_many(name.words):
        return "groups"
    return "positions" if _IS_POST.match(one_placement(name.words)) else "bodies"


def folded_id(words: str) -> str:
    """Words as an id, as many as one may have: no diacritics, joined by hyphens."""
    return folded_words(words)[:_LONGEST_ID].rstrip("-")


def folded_words(words: str) -> str:
    """Words without diacritics, joined by hyphens."""
    plain = unicodedata.normalize("NFD", words.lower().replace("đ", "d"))
    plain = "".join(one for one in plain if not unicodedata.combining(one))
    return "-".join(re.findall(r"[a-z0-9]+", plain))


def free_id(id_: str, taken: Collection[str]) -> str:
    """An id that none has: “so-y-te”, else “so-y-te-2” …"""
    return next(one for one in (id_, *(f"{id_}-{n}" for n in range(2, 99))) if one not in taken)


def _capital(words: str) -> str:
    return f"{words[:1].upper()}{words[1:]}"


def _folded(words: str) -> str:
    return one_placement(words.casefold())


def _alike(group: str) -> str:
    """What is left of a group's name: “Các Bộ, ngành và địa phương” → “bộ ngành địa phương”."""
    words = re.findall(r"\w+", in_short(group).casefold())
    return one_placement(" ".join(word for word in words if word not in _FILLING))


def _is_many(words: str) -> bool:
    """Whether a name stands for several: “UBND các xã, phường”."""
    return bool(_MANY.search(one_placement(words)))
