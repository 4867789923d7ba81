"""A draft that is finished becomes a plan: its proposed records move into the shared files.

A plan that was read again may have proposed some too.

Refused while a hole or a fault is left; nothing is written then.
"""

import re
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from macros.checks.checked_data import CheckedData, load_checked
from macros.importing.again.kept_plan import KeptPlan, proposed_facts
from macros.importing.header_facts import header_facts
from macros.importing.misread import misread
from macros.importing.plan_folder import plan_record, typed_text
from macros.importing.received_file import Taken, take
from macros.kinds import LISTED, OWNERS
from macros.linking.printed_text import text_words, words_digest
from macros.model.plans import PlanEntry
from macros.problems import quoted, report
from macros.reading.files import PLANS, PROPOSED, SAYS_DRAFT
from macros.reading.received.refusal import RefusalError
from macros.reading.strict_yaml import read
from macros.reading.validation import Located
from macros.reading.whole_files import write_whole
from macros.reading.writing import PROPOSED_TITLE, list_text, proposed_text, with_list
from macros.recognisers.names import in_short
from macros.recognisers.outline import read_outline
from macros.recognisers.tones import one_placement

# What an import says of its proposals: a line of its own, remarks below it, or behind another.
_REMARK = re.compile(
    rf"^{re.escape(PROPOSED_TITLE)}.*\n(?:# .*\n)*\n?|[ \t]+{re.escape(PROPOSED_TITLE)}.*$",
    re.MULTILINE,
)
_DRAFT_LINE = re.compile(
    r"^[\"']?draft[\"']?[ \t]*:[ \t]*[\"']?true[\"']?[ \t]*(?:#.*)?(?:\n|\Z)", re.MULTILINE
)

_EMPTY = re.compile(r"^\[\s*\]\s*$", re.MULTILINE)  # a file that lists nothing yet


def accept(id_: str, root: Path) -> int:
    """Make the draft of this id a plan; gives the exit status."""
    try:
        return _accept(id_, root)
    except RefusalError as refusal:
        print(f"Chưa nhận {id_}: {refusal}.", file=sys.stderr)
        return 1


def _accept(id_: str, root: Path) -> int:
    folder = root / PLANS / id_
    plan, proposed = folder / "plan.yml", folder / PROPOSED
    if folder.parent != root / PLANS or not plan.is_file():
        raise RefusalError(f"không có {PLANS}/{id_}/plan.yml; hãy xem lại mã")
    written = typed_text(plan)
    is_draft = SAYS_DRAFT.search(written.encode("utf-8"))
    if not is_draft and not proposed.is_file():
        raise RefusalError("đã nhận rồi, hoặc không phải bản nháp: plan.yml không ghi draft: true")
    if is_draft and not _DRAFT_LINE.search(written):
        raise RefusalError("trong plan.yml hãy ghi draft: true thành một dòng riêng")
    for line in _there_by_now(proposed, root):
        print(line)
    checked = load_checked(root, drafts=[id_])
    text = typed_text(plan)
    mended, told = _as_proofread(text, checked, folder)
    print("".join(f"{line}\n" for line in told), end="")
    if mended != text:
        text = mended
        write_whole(folder, {"plan.yml": text.encode("utf-8")})
        checked = load_checked(root, drafts=[id_])
    if checked.problems:
        print(report(checked.problems), file=sys.stderr)
        print("Còn những chỗ trên phải sửa; chưa nhận.", file=sys.stderr)
        return 1
    tasks = _REMARK.sub("", typed_text(folder / "tasks.yml")).rstrip() + "\n"
    if proposed.is_file():
        _move(proposed, root, load_checked(root).records.written_ids, text + tasks)
    # The last: until then it is a draft.
    plan_text = _REMARK.sub("", _DRAFT_LINE.sub("", text, count=1))
    files = {"tasks.yml": tasks.encode("utf-8"), "plan.yml": plan_text.encode("utf-8")}
    write_whole(folder, files)
    print(f"Đã nhận {PLANS}/{id_}. Kiểm tra lần cuối: python3 scripts/check.py")
    return 0


def _there_by_now(proposed: Path, root: Path) -> Iterator[str]:
    """What a draft proposes under a name that another one has brought since, which it then takes.

    A draft that was imported before knew nothing of that record.
    """
    source, _ = read(proposed, PROPOSED) if proposed.is_file() else (None, ())
    if source is None or not isinstance(source.data, dict):
        return
    records = load_checked(root).records
    there = {
        (_spelled(words), getattr(one.record, "jurisdiction", None)): one.record.id
        for one in (*records.bodies, *records.groups, *records.positions)
        for words in (one.record.name, *one.record.variants)
        if not one.record.committee
    }
    for kind in OWNERS:
        listed = source.data.get(kind.files)
        for one in [*listed] if isinstance(listed, list) else ():
            if not _is_whole(one):
                continue  # as the check tells
            names = [one["name"], *map(str, one.get("variants") or ())]
            known = {name: there.get((_spelled(name), one.get("jurisdiction"))) for name in names}
            ids = {id_ for id_ in known.values() if id_}
            ids |= {one["id"]} & records.written_ids.get(kind.files, set())
            if len(ids) != 1:
                continue
            [id_] = ids
            if id_ != one["id"]:
                yield f"“{one['name']}” nay đã có trong dữ liệu: thay mã {one['id']} bằng {id_}."
                source.data[kind.files].remove(one)
                _rename(proposed.parent, one["id"], id_, source.data)
            if more := ", ".join(name for name in names if not known[name]):
                yield f"Thêm vào variants của {id_} cách gọi mà bản nháp này dùng: {more}."


def _is_whole(one: object) -> bool:
    """Whether a proposal names somebody."""
    return (
        isinstance(one, dict)
        and all(isinstance(one.get(key), str) for key in ("id", "name"))
        and isinstance(one.get("jurisdiction"), str | None)
        and isinstance(one.get("variants"), list | None)
    )


def _rename(folder: Path, before: str, after: str, proposed: dict[str, Any]) -> None:
    """Write another id wherever a draft names somebody."""
    texts = {name: typed_text(folder / name) for name in ("plan.yml", "tasks.yml")}
    texts[PROPOSED] = proposed_text(proposed)
    sought = re.compile(rf"(?<![\w-]){re.escape(before)}(?![\w-])")
    write_whole(folder, {name: sought.sub(after, text).encode() for name, text in texts.items()})


def _spelled(words: str) -> str:
    return one_placement(in_short(words)).casefold()


def _as_proofread(plan: str, checked: CheckedData, folder: Path) -> KeptPlan:
    """plan.yml once somebody says that they compared a text read by machine with the scan.

    What they mended becomes corrections; what the head says otherwise by it is proposed.
    """
    there = next((one for one in checked.records.plans if one.name == folder.name), None)
    entry = there.entry if there and there.outline else None
    taken = _recognised(folder / there.source_name, entry) if there and entry else None
    if entry is None or taken is None:
        return KeptPlan(plan, [])
    text, told = typed_text(folder / "text.md"), []
    recognised = text_words(read_outline(taken.text))
    if listed := misread(text, recognised, entry.record.corrections):
        plan = with_list(plan, "corrections", listed)
        told = ["Đã ghi những chỗ máy đọc nhầm bản quét vào corrections của plan.yml, hãy xem lại:"]
        for one in listed:
            told.append(f"- {one['at']}: {quoted(one['before'])} → {quoted(one['after'])}")
    places = [one.record.name for one in checked.records.jurisdictions]
    was, now = (
        plan_record(folder.name, header_facts(read_outline(one), checked.lexicon, places), taken)
        for one in (taken.text, text)
    )
    plan, facts = proposed_facts(plan, was, now)
    return KeptPlan(plan, [*told, *facts])


def _recognised(source: Path, entry: Located[PlanEntry]) -> Taken | None:
    """What the program recognises in a scan that somebody proofread; None where it is none."""
    received = entry.record.received
    if not entry.sound("received") or not received.by_machine or not received.proofread:
        return None
    try:
        taken = take(source)
    except RefusalError:
        return None  # where no program recognises letters the check says what is to be done
    if words_digest(text_words(read_outline(taken.text))) != received.words:
        return None  # nor does another one read the same
    return taken


def _move(proposed: Path, root: Path, there: Mapping[str, set[str]], named: str) -> None:
    """Move the records that a draft proposes into the files of all plans.

    `there`: ids by file; `named`: where those whom a plan names stand. Bodies and groups that it
    does not name any more are told and left out: another record stands for them.
    """
    source, _ = read(proposed, proposed.relative_to(root).as_posix())
    files = {}
    if source is not None and isinstance(source.data, dict):
        for file, records in _by_file(source.data, root, there, named):
            before = file.read_text(encoding="utf-8") if file.is_file() else ""
            before = _EMPTY.sub("", before).rstrip("\n")
            made = list_text(records).replace("\n- ", "\n\n- ")  # a blank line between records
            name = file.relative_to(root).as_posix()
            files[name] = f"{before}\n\n{made}".lstrip("\n").encode()
    write_whole(root, files)
    proposed.unlink()


def _by_file(
    proposed: dict[str, Any], root: Path, there: Mapping[str, set[str]], named: str
) -> Iterator[tuple[Path, list[dict[str, Any]]]]:
    for kind in LISTED:
        known, records = there.get(kind.files, set()), []
        for one in proposed.get(kind.files) or ():
            id_ = one["id"]
            if id_ not in known and (kind not in OWNERS or _is_named(id_, proposed, named)):
                records.append(one)
            elif id_ not in known:
                print(f"Không chuyển “{one['name']}” ({id_}): không nhiệm vụ nào dùng mã này.")
            elif one not in _listed(root / kind.data_file):
                print(f"{id_} đã có trong {kind.data_file}, giữ bản ghi ở đó; ở đây ghi khác.")
        if records:
            yield root / kind.data_file, records


def _listed(file: Path) -> list[Any]:
    """The records of a file of all plans."""
    source, _ = read(file, file.name)
    return source.data if source and isinstance(source.data, list) else []


def _is_named(id_: str, proposed: dict[str, Any], named: str) -> bool:
    """Whether an id stands in a text, or in a record that is proposed beside it."""
    others = [
        str(value)
        for records in proposed.values()
        for one in records or ()
        for key, value in one.items()
        if key != "id"
    ]
    sought = re.compile(rf"(?<![\w-]){re.escape(id_)}(?![\w-])")
    return any(map(sought.search, (named, *others)))
