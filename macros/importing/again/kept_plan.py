"""plan.yml of a document that is read again: what was typed stays, its places are those of now.

What the document says of itself is proposed, in a hole, where it says it otherwise than before and
nobody had typed anything else.
"""

import re
import textwrap
from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

from macros.importing.again.kept_tasks import Entry, Texts, entries, entries_of, pieces, placed
from macros.importing.plan_folder import with_remark
from macros.linking.printed_text import Printed, apply
from macros.model.plans import Correction
from macros.problems import quoted
from macros.reading.holes import hole
from macros.reading.received.refusal import RefusalError
from macros.reading.strict_yaml import Path
from macros.reading.writing import list_text, value_text
from macros.reading.yaml_edits import in_pieces, plain, with_values

_RECEIVED = re.compile(r"^received:\n(?:[ \t]+.*\n?)+", re.MULTILINE)
_SHA256 = re.compile(r"^  sha256: .*$", re.MULTILINE)
_PROOFREAD = re.compile(r"^  proofread: .*$", re.MULTILINE)
_ASIDE = "no_tasks"
_FACTS = {
    "type": "loại",
    "number": "số",
    "title": "trích yếu",
    "year": "năm",
    "years": "các năm",
    "issuer": "cơ quan ban hành",
    "place": "nơi",
    "date": "ngày",
}


class KeptPlan(NamedTuple):
    """The text of plan.yml, and what is to be said of it."""

    text: str
    told: list[str]


def kept_plan(
    typed: str, fresh: str, texts: Texts, received: Printed, no_tasks: Iterable[dict[str, Any]]
) -> KeptPlan:
    """plan.yml as it was typed, of the document `received` now, as `fresh` says it.

    `no_tasks`: what the program says of numbered paragraphs beside the tasks. Raises RefusalError
    where nobody can tell what was typed.
    """
    text = _with_received(typed, fresh)
    text, told = _with_corrections(text, fresh, texts, received)
    text, more = _with_no_tasks(text, texts, no_tasks)
    return KeptPlan(text, [*told, *more])


def aside(typed: str, texts: Texts) -> set[str]:
    """Where no task stands, as somebody said."""
    found = (placed(one, texts) for one in _listed(typed, _ASIDE))
    return {one.at for one in found if one.at}


def _with_received(typed: str, fresh: str) -> str:
    """With what is said of the file of now; who compared the same one with a scan stays said."""
    new, old = _RECEIVED.search(fresh), _RECEIVED.search(typed)
    if new is None or old is None:
        raise RefusalError(
            "plan.yml có chữ đã gõ mà không còn dòng “received:”, đọc lại thì mất những chữ ấy; "
            "hãy sửa tệp, hoặc xóa tệp để máy ghi mới"
        )
    said, proofread = f"{new[0].rstrip()}\n", _PROOFREAD.search(old[0])
    if proofread and _SHA256.findall(old[0]) == _SHA256.findall(said):
        said = _PROOFREAD.sub(lambda _: proofread[0], said)
    return f"{typed[: old.start()]}{said}{typed[old.end() :]}"


def _with_corrections(
    text: str, fresh: str, texts: Texts, received: Printed
) -> tuple[str, list[str]]:
    """Those that still tell something of the document, and those of its pages of now."""
    old, kept, told = _listed(text, "corrections"), [], []
    for one in old:
        if _is_made(one.data, [], received):
            kept.append(placed(one, texts))
        else:
            words = (quoted(str(one.data.get(key, ""))) for key in ("before", "after"))
            told.append(f"- {one.was}: {' → '.join(words)}")
    made = [one.data for one in kept]
    new = [
        list_text([one.data])
        for one in entries(fresh, "corrections")
        if _is_made(one.data, made, received)
    ]
    if told:
        told = ["Bản nhận nay không còn những chữ đã chữa sau đây, đã bỏ khỏi corrections:", *told]
    return _with_items(text, "corrections", kept, new), told


def _is_made(one: Mapping[str, Any], before: Iterable[Mapping[str, Any]], to: Printed) -> bool:
    """Whether a correction finds its words in a document to which others were made before."""
    both = [Correction.model_construct(**{"before": "", "after": "", **x}) for x in (*before, one)]
    return all(index < len(both) - 1 for index, _ in apply(both, to)[1])


def _with_no_tasks(
    text: str, texts: Texts, no_tasks: Iterable[dict[str, Any]]
) -> tuple[str, list[str]]:
    """Those whose paragraph is there, and those that only now stand beside tasks."""
    found = [placed(one, texts) for one in _listed(text, _ASIDE)]
    gone = [one for one in found if not one.at and texts.same.likely.get(one.was) == ()]
    told = ["Bản mới không còn những đoạn sau, đã bỏ khỏi no_tasks:"] if gone else []
    told += [f"- {one.called}" for one in gone]
    there = {one.at for one in found}
    new = [list_text([one]) for one in no_tasks if one["at"] not in there]
    return _with_items(text, _ASIDE, [one for one in found if one not in gone], new), told


def _listed(text: str, key: str) -> list[Entry]:
    is_there = (plain(text) or {}).get(key)
    return entries_of(pieces(text, "plan.yml", key)) if is_there else []


def _with_items(text: str, key: str, kept: Iterable[Entry], new: Iterable[str]) -> str:
    """The text with a list of these records, the new ones in the layout of the others."""
    there = in_pieces(text, key)
    indent = there.indent if there else "  "
    items = [*(one.text for one in kept), *(textwrap.indent(one, indent) for one in new)]
    if there and items:
        return there._replace(items=items).joined()
    head = re.compile(rf"^{key}:.*\n?\Z" if there else rf"^{key}:.*\n?", re.MULTILINE)
    made = f"{key}:\n{''.join(items)}" if items else f"{key}: []\n"
    if there:
        return head.sub(lambda _: made, there.before) + there.behind
    whole = f"{text.rstrip()}\n"
    if not items or head.search(whole):
        return head.sub(lambda _: made, whole) if items else text
    return with_remark(whole + made) if key == _ASIDE else whole + made


def proposed_facts(typed: str, was: Mapping[str, Any], now: Mapping[str, Any]) -> KeptPlan:
    """plan.yml with the facts that a text says otherwise now than it `was` read, in holes.

    `was`, `now`: records for plan.yml. What people typed themselves stays, and is told.
    """
    data = plain(typed)
    values: dict[Path, str] = {}
    told = []
    for key, name in _FACTS.items():
        said, old, new = (_plain(one.get(key)) for one in (data, was, now))
        if new in (old, said, "") or ("⟦" in new and "⟦" not in said):
            continue  # as before, as somebody typed, or not read now
        proposed = new if "⟦" in new else hole(new)
        if said == old and key in data:
            values[key,] = value_text(proposed)
            told.append(f"- {name}: trước {_shown(said)}, nay {_shown(new)}; ghi {proposed}")
        elif said != proposed:
            told.append(f"- {name}: văn bản in {_shown(new)}, plan.yml ghi {_shown(said)}")
    head = ["Thông tin đầu văn bản đã khác, phải xem lại trong plan.yml:"] if told else []
    return KeptPlan(with_values(typed, values), [*head, *told])


def _plain(value: Any) -> str:
    """A value as plain text; empty for none."""
    if isinstance(value, list):
        return f"[{', '.join(map(str, value))}]"
    return "" if value in (None, "null", "~") else str(value)


def _shown(words: str) -> str:
    return quoted(words) if words else "chưa có"
