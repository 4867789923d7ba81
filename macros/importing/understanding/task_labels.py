"""The labels that say something of a task: on lines below it, or in its own line.

A line below that bears a letter (“b) Cơ quan chủ trì: …”) counts as well; what its label labels may
stand below it (“- Cơ quan phối hợp:” and a list).
"""

import re
from collections.abc import Sequence
from typing import NamedTuple

from macros.importing.names.in_prose import begins_name, names_at
from macros.importing.names.printed import plain_line
from macros.importing.understanding.doers import read_doers
from macros.importing.understanding.duty_words import is_duty
from macros.importing.understanding.subjects import does_next
from macros.linking.says import kind_of, labelled, labels_last_dash
from macros.model.tasks import Role
from macros.recognisers import inline
from macros.recognisers.blocks import Block
from macros.recognisers.markers import Kind
from macros.recognisers.roles import (
    ROLE_WORDS,
    LabelledPart,
    Meaning,
    RoleWord,
    label_meaning,
    labelled_parts,
)

_SHORT_LABEL = 4  # words
_STRENGTHENS = re.compile(r"(?:Tăng cường|Đẩy mạnh|Nâng cao|Tiếp tục|Chú trọng) ")
_WITH_SOMEBODY = re.compile(r"phối hợp (?:với|cùng) (?=[A-ZĐ])")
_OF_SEVERAL = re.compile(r"(?<!\w)các (?:[Bb]ộ|[Ss]ở|[Bb]an|ngành|cơ quan|đơn vị|tổ chức)\Z")
_IN_BRACKETS = re.compile(r"\(([^()]*:[^()]*)\)")


class Label(NamedTuple):
    """What a label means, the words that it labels, and the line they stand in."""

    meaning: Meaning
    words: str
    at: str
    known: bool = True  # as the check of the data finds it: on a line with a dash or no marker


def parted(block: Block) -> tuple[list[Label], list[Block]]:
    """The labels on lines below a block, and the lines below that bear none; no rows."""
    labels: list[Label] = []
    others: list[Block] = []
    last = labels_last_dash(block)
    for child in block.children:
        if child is last:
            lifted, below = parted(child)
            return lifted, [*others, child, *below]
        if child.row or child.kind is Kind.NOTE:
            continue
        found = labels_of(child)
        if found:
            labels += found
        else:
            others.append(child)
    return labels, others


def has_labels(block: Block) -> bool:
    """Whether a line below a block bears a label."""
    return bool(parted(block)[0])


def labels_of(line: Block) -> list[Label]:
    """The labels of a line that says nothing else; none of another, or of one that heads duties."""
    if line.text.rstrip().endswith(":") and any(child.children for child in line.children):
        return []  # “2. Phân công:”, below it those whose duties stand below them
    found = [
        Label(_meaning(say.kind, say.role), inline.plain(say.words.text), line.locator)
        for say in labelled(line)
    ]
    if found:
        return _with_list(found, line) if _is_label(line.text, found[0]) else []
    if line.kind not in (Kind.LETTER, Kind.BRACKETED_LETTER, Kind.ARABIC, Kind.DECIMAL):
        return []
    parts = labelled_parts(line.text)
    if not parts or parts[0].start > 0 or kind_of(parts[0].meaning) is None:
        return []
    lettered = [
        Label(part.meaning, line.text[part.end : part.words_end].strip(), line.locator, False)
        for part in parts
    ]
    whole = _with_list(lettered, line)
    does = any(map(_does, (line.text, *(child.text for child in line.children))))
    return whole if not does and _names_or_dates(whole, parts[0]) else []


def _does(text: str) -> bool:
    """Whether a line says what somebody does: “a) Các Sở: Nội vụ, Y tế chủ trì ban hành …”."""
    names, end = names_at(text, 0)
    return bool(names) and does_next(plain_line(text), end)


def _meaning(kind: str, role: Role | None) -> Meaning:
    meaning: Meaning = role.value if role else ("time" if kind == "time" else "result")
    return meaning


def _is_label(text: str, first: Label) -> bool:
    """Whether a line that seems to begin with one is no duty: “Đôn đốc thành lập các cụm: …”."""
    label = text.partition(":")[0]
    if first.meaning in ROLE_WORDS and begins_name(label) and is_duty(first.words):
        return False  # “Các đơn vị: Xây dựng kế hoạch, …”: whose duty it is
    if _OF_SEVERAL.search(label):
        return False  # “Lãnh đạo các Bộ: Công an, Quốc phòng”: of which they are
    if first.meaning not in ROLE_WORDS or len(label.split()) <= _SHORT_LABEL:
        return True
    if _STRENGTHENS.match(label):
        return False  # “Tăng cường phối hợp giữa các cơ quan: Sở A, Sở B”
    if _WITH_SOMEBODY.search(label):
        return False  # “Chủ trì phối hợp với Tỉnh, Thành đoàn: Hội A tổ chức tuyên truyền …”
    doers = read_doers(first.words, "other", surely=False)
    return not first.words.strip() or bool(doers.named and not doers.left)


def _names_or_dates(labels: Sequence[Label], first: LabelledPart) -> bool:
    """Whether a lettered line labels nothing but names, a time, a result."""
    if len(first.label.split()) > _SHORT_LABEL:
        return False
    named = [
        read_doers(one.words, "other", surely=False) for one in labels if one.meaning in ROLE_WORDS
    ]
    return all(doers.named and not doers.left for doers in named)


def _with_list(labels: list[Label], line: Block) -> list[Label]:
    """The labels; the last with the lines below it where nothing else is labelled."""
    below = "\n".join(child.text.strip(" ;.,") for child in line.children if not child.row)
    if labels[-1].words.strip() or not below:
        return labels
    return [*labels[:-1], labels[-1]._replace(words=below)]


def labels_inside(text: str) -> list[LabelledPart]:
    """The labels behind the words of a task in its own line, also in brackets."""
    opened = _IN_BRACKETS.sub(_without_brackets, text)
    found = labelled_parts(opened)
    return [part for part in found if part.start > 0 and part.meaning not in ("task", "number")]


def names_doers_inside(text: str) -> bool:
    """Whether labels in the line itself name doers, and nothing else."""
    parts = [part for part in labels_inside(text) if part.meaning in ROLE_WORDS]
    read = [read_doers(words_of(text, part), "other", surely=False) for part in parts]
    return bool(parts) and all(doers.named and not doers.left for doers in read)


def words_of(text: str, part: LabelledPart) -> str:
    """What a label in a line labels, without the bracket that closes behind it."""
    words = text[part.end : part.words_end].strip(" .;")
    return words[:-1] if words.endswith(")") and words.count("(") < words.count(")") else words


def _without_brackets(bracket: re.Match[str]) -> str:
    """“(Chủ trì: A)” as “;Chủ trì: A.”, each character in its place."""
    meaning = label_meaning(bracket[1].partition(":")[0])
    return f";{bracket[1]}." if kind_of(meaning) else bracket[0]


def role_in(meaning: Meaning) -> RoleWord | None:
    """The role that a label means; None for a time, a result, a task."""
    return next((role for role in ROLE_WORDS if role == meaning), None)
