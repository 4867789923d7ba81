"""Who is named in a cell or a labelled line, and in which role, where nothing but doers stands.

One cell may name several roles: “Chủ trì: Sở X; phối hợp: Sở Y”, “Sở X (chủ trì), Sở Y (phối hợp)”,
“Sở X chủ trì; Sở Y phối hợp”. What names nobody surely is left over.
"""

import re
from itertools import zip_longest
from typing import NamedTuple

from macros.importing.names.names_only import names_only
from macros.importing.names.printed import PrintedName, begins_as_many
from macros.importing.understanding.sentences import roles_said
from macros.recognisers.names import REPRESENTED
from macros.recognisers.patterns import compiled
from macros.recognisers.roles import ROLE_WORDS, LabelledPart, RoleWord, labelled_parts
from macros.recognisers.tones import one_placement

_SAYS_ROLE = compiled(r"(?<!\w)(?:chủ trì|phối hợp|đầu mối)(?!\w)", re.IGNORECASE)
_BRACKET = re.compile(r"\([^()]*\)")
_ROLE_IN_BRACKETS: tuple[tuple[RoleWord, re.Pattern[str]], ...] = (
    (
        "lead",
        compiled(
            r"\(\s*(?:cơ quan |đơn vị |CQ |ĐV )?(?:chủ trì|đầu mối|thường trực|CT)\s*\)\Z",
            re.IGNORECASE,
        ),
    ),
    (
        "support",
        compiled(r"\(\s*(?:cơ quan |đơn vị |CQ |ĐV )?(?:phối hợp|PH)\s*\)\Z", re.IGNORECASE),
    ),
)
# “Các sở: Nội vụ, Tài chính” begins with no label.
_SEVERAL = compiled(r"(?:các )?(?:sở|bộ|phòng|ban|ngành)", re.IGNORECASE)
# “Sở Y tế - Chủ trì; Sở Nội vụ: Phối hợp”: as if in brackets.
_ROLE_BEHIND_A_DASH = compiled(r" ?[-–:] ?(chủ trì|phối hợp)(?=\s*(?:[;,.\n]|\Z))", re.IGNORECASE)
# “CT: Sở Y tế; PH: Sở Nội vụ”
_IN_SHORT = re.compile(r"(?P<lead>(?:\A|(?<=\n))[\s+*•-]*)CT:(?P<who>[^:]+?)PH:")
# “Sở Y tế; Sở Nội vụ phối hợp”, where nothing else says a role.
_ROLE_AT_END = compiled(r"(?<=\w) (phối hợp)\s*[.;]?\s*\Z", re.IGNORECASE)
# “Sở Y tế (phối hợp với Sở Nội vụ)”, “Sở Y tế, phối hợp: Sở Nội vụ”: as if behind a label.
_HELPED_BY = compiled(r"\s*\(phối hợp(?: với| cùng|:)? ([^()]+)\)", re.IGNORECASE)
_LABEL_BEHIND_COMMA = compiled(
    r"(?<!chủ trì),\s*((?:cơ quan |đơn vị )?(?:phối hợp|chủ trì)(?: với)?)\s*:", re.IGNORECASE
)
# “Chủ trì Sở Y tế, phối hợp Sở Nội vụ”: labels without colons.
_LABELS_ALONE = compiled(
    r"\A[\s+-]*(?P<lead>[Cc]hủ trì):? (?=[A-ZĐ])(?P<who>[^:]+?)"
    r"(?:[,;.\s]+(?P<helps>[Pp]hối hợp)(?: với)? (?P<others>[^:]+))?\Z"
)
# “Sở Y tế, các xã thực hiện”: nothing but the names counts.
_DO_IT = compiled(
    r"((?:\A|[,;\n]\s*)(?:[Cc]ác|UBND|Sở|Bộ|Ban|Phòng|Công an) [^,;\n]{1,60}) thực hiện"
    r"\s*[.;]?\s*\Z"
)
_NOBODY = compiled(r"[\s\-–—./…_*x]*(?:không(?: có)?)?[\s\-–—./…_*]*", re.IGNORECASE)
_AS_MEMBERS = compiled(
    r"\A(?:các )?(?:đồng chí )?[^:;,.]{3,80} là (?:đại diện )?(?:lãnh đạo )?(?:của )?(?:các )?"
    r"(?:cơ quan|đơn vị)[^:;.]{0,40}:",
    re.IGNORECASE,
)


# “Bộ Xây dựng Cơ quan”: the end of a line between two names was lost.
_RUN_TOGETHER = compiled(
    r"(?i:(?:các )?(?:bộ(?! trưởng)|sở|ngành|cơ quan|đơn vị|ủy ban nhân dân|ubnd)(?!\w))[^(]*"
    r"(?<!của)(?<!thuộc)(?<!tại)(?<!ở)(?<!và)(?<!với)(?<!hoặc)(?<![-,;:]) "
    r"(?:[Cc]ơ quan|Bộ(?= [A-ZĐ])|Sở(?= [A-ZĐ])|Ủy ban nhân dân|UBND|Các)(?!\w)"
)
_EDGES = " -–+*•◦\n;,."


class Doers(NamedTuple):
    """Who has which role, and the words that name nobody surely."""

    named: tuple[tuple[RoleWord, PrintedName], ...]
    left: tuple[str, ...]

    def by_role(self) -> dict[RoleWord, tuple[PrintedName, ...]]:
        """Who is named with each role, in the order of print."""
        roles = dict.fromkeys(role for role, _ in self.named)
        return {role: tuple(one for its, one in self.named if its == role) for role in roles}


def read_doers(text: str, role: RoleWord, *, surely: bool = True) -> Doers:
    """Read words that name doers; `role` is that of those whom no other is said of.

    `surely`: doers stand there, however they are called.
    """
    doers = _read(with_labels(text), role, surely=surely)
    named: list[tuple[RoleWord, PrintedName]] = []
    left = list(doers.left)
    is_cut = False
    for said, one in doers.named:
        goes_on = is_cut and one.words[:1].islower() and not begins_as_many(one)
        is_cut = goes_on or bool(_RUN_TOGETHER.match(one_placement(one.words)))
        if is_cut:
            left.append(one.words)
        else:
            named.append((said, one))
    return Doers(tuple(named), tuple(left))


def with_labels(text: str) -> str:
    """Words that name doers, each role said behind a label, or in brackets behind a name."""
    text = _HELPED_BY.sub(r"; phối hợp: \1", _DO_IT.sub(r"\1", text))
    text = _IN_SHORT.sub(r"\g<lead>Chủ trì:\g<who>Phối hợp:", text)
    if alone := _LABELS_ALONE.match(text):
        helps = f"; {alone['helps']}: {alone['others']}" if alone["helps"] else ""
        text = f"{alone['lead']}: {alone['who']}{helps}"
    text = _LABEL_BEHIND_COMMA.sub(r"; \1:", _ROLE_BEHIND_A_DASH.sub(r" (\1)", text))
    if len(_SAYS_ROLE.findall(text)) == 1:
        text = _ROLE_AT_END.sub(r" (\1)", text)
    return text


def _read(text: str, role: RoleWord, *, surely: bool) -> Doers:
    if _NOBODY.fullmatch(text):
        return Doers((), ())
    represented = REPRESENTED.search(text)
    if represented and _AS_MEMBERS.match(text):
        return _of(text[represented.end() :], role, surely=surely)
    parts = [
        part
        for part in labelled_parts(text)
        if part.meaning in ROLE_WORDS and not _SEVERAL.fullmatch(part.label)
    ]
    if parts:
        return _labelled(text, role, parts, surely=surely)
    listed = names_only(text, loose=True, proper=surely)
    if not listed.left and not any(_SAYS_ROLE.search(one.words) for one in listed.names):
        return _of(text, role, surely=surely)
    if _SAYS_ROLE.search(text) and (said := roles_said(text)).named:
        return Doers(said.named, said.left)
    return _of(text, role, surely=surely)


def _labelled(text: str, role: RoleWord, parts: list[LabelledPart], *, surely: bool) -> Doers:
    first = read_doers(text[: parts[0].start].strip(_EDGES), role, surely=surely)
    named, left = list(first.named), list(first.left)
    for part in parts:
        words = text[part.end : part.words_end].strip(_EDGES)
        known = next((known for known in ROLE_WORDS if known == part.meaning), role)
        if not _NOBODY.fullmatch(words):
            one = _of(words, known, surely=surely)
            named += one.named
            left += one.left
    return Doers(tuple(named), tuple(left))


def _of(text: str, role: RoleWord, *, surely: bool) -> Doers:
    """The names of a list, each with the role that follows it in brackets: “Sở Y tế (chủ trì)”.

    After one that leads, brackets are of all before them: “Sở A (chủ trì), Sở B, Sở C (phối hợp)”;
    where the last has such, those of the first are too.
    """
    listed = names_only(text, loose=True, proper=surely)
    if any(":" in one for one in listed.left):  # what a label means that is not known
        return Doers((), (" ".join(text.split()),))
    named: list[tuple[RoleWord, PrintedName]] = []
    open_from = first_lead = 0
    for one, following in zip_longest(listed.names, listed.names[1:]):
        behind = _BRACKET.search(text, one.end, following.start if following else len(text))
        bracket = behind[0] if behind else ""
        said = next((known for known, words in _ROLE_IN_BRACKETS if words.search(bracket)), None)
        named.append(
            (said or role, one._replace(scope=None) if said and one.scope == bracket else one)
        )
        if said == "support" and open_from:
            named[open_from:] = [(said, of) for _, of in named[open_from:]]
            if following is None:
                named[:first_lead] = [("lead", of) for _, of in named[:first_lead]]
        if said == "lead" and not open_from:
            first_lead = len(named)
        open_from = len(named) if said else open_from
    return Doers(tuple(named), listed.left)
