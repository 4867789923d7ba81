"""The folder of a plan, read: what its files say, and the document as received."""

import hashlib
import re
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from macros.model.plans import PlanEntry
from macros.model.progress import Update
from macros.model.tasks import TaskEntry
from macros.problems import Problem
from macros.reading.conflicts import settled
from macros.reading.files import PLANS, PROGRESS, SOURCES, DataFolder, file_bytes, sources_of
from macros.reading.holes import holes_in, holes_in_text, is_hole
from macros.reading.plan_text import composed_plan
from macros.reading.record_lists import data_file, records_of, written
from macros.reading.records import PlanFolder
from macros.reading.strict_yaml import MadeFile, YamlFile
from macros.reading.text_files import decoded_file, proofread_text
from macros.reading.validation import Located, validate
from macros.recognisers.characters import plainly
from macros.recognisers.line_roles import LineRole
from macros.recognisers.outline import read_outline

# Stands in for the id of an issuer that cannot be read; no body has it.
UNKNOWN_ISSUER = "x"
# Letters that only Unicode writes Vietnamese with: nearly every text has one in its first line.
_UNICODE_ALONE = re.compile("[ăĂđĐơƠưƯ\u1ea0-\u1ef9]")
Holes = set[tuple[str, int, int]]  # file, line and column of each
ReadPlan = tuple[PlanFolder, list[Problem], Holes]


def plan_folder(data: DataFolder, name: str, kinds: Mapping[str, str]) -> ReadPlan:
    """A plan as its files say it, what is wrong with them, and where they have holes.

    `kinds`: for each id what bears it.
    """
    path = f"{PLANS}/{name}"
    folder, holes = PlanFolder(name, path), Holes()
    header, problems = data_file(data, f"{path}/plan.yml")
    listed, found = data_file(data, f"{path}/tasks.yml")
    problems += found
    text, found = proofread_text(data, f"{path}/text.md")
    problems += found
    problems += _receive(data, folder, header)
    if f"{path}/text.md" not in data.files and header and listed:
        from macros.reading.upgrading import upgraded  # which only old commits need

        made = upgraded(header.data, listed.data, folder.sha256)
        if made:
            folder.upgraded, text = made, made.text
            header, listed = MadeFile(header.name, made.plan), MadeFile(listed.name, made.tasks)
        elif not any(problem.file.startswith(f"{path}/") for problem in data.problems):
            what, hint = "Không có tệp này", "chép vào đây toàn văn, mỗi đoạn một dòng"
            problems.append(Problem(f"{path}/text.md", 1, 1, what, hint=hint))
    if header:
        stand_ins = {"id": name, "issuer": UNKNOWN_ISSUER}
        entry, found = validate(PlanEntry, header, (), kinds, stand_ins)
        entries = [entry] if entry else []
        problems += found + _take_holes(header, entries, holes)
        folder.entry = entries[0] if entries else None
    folder.entries, found, all_read = records_of(TaskEntry, listed, kinds)
    problems += found + (_take_holes(listed, folder.entries, holes) if listed else [])
    if listed and isinstance(listed.data, list):
        folder.places = tuple(written(listed.data, "at"))
        folder.item_lines = tuple(listed.at((at,))[0] for at in range(len(listed.data)))
    if text is not None:
        folder.outline = read_outline(text, _line_roles(folder.entry))
    if folder.entry and folder.outline:
        folder.plan = composed_plan(folder.entry, folder.outline, f"{path}/text.md", folder.places)
    folder.all_read = (
        all_read and folder.plan is not None and not any(is_hole(problem) for problem in problems)
    )
    problems += _progress(data, folder, holes, kinds)
    return folder, problems, holes


def _progress(
    data: DataFolder, folder: PlanFolder, holes: Holes, kinds: Mapping[str, str]
) -> list[Problem]:
    """Reads what became of the plan's tasks, if anybody told; the rest of the plan needs it not."""
    name = f"{folder.path}/{PROGRESS}"
    if name not in data.files:
        return []
    source, problems = data_file(data, name)
    folder.updates, found, folder.updates_read = records_of(Update, source, kinds)
    return [*problems, *found, *(_take_holes(source, folder.updates, holes) if source else [])]


def _line_roles(entry: Located[PlanEntry] | None) -> dict[str, LineRole]:
    """What plan.yml says that lines around the body are."""
    if entry is None:
        return {}
    opening = {one.line: LineRole(one.part) for one in entry.record.opening}
    return opening | dict.fromkeys(entry.record.signature, LineRole.SIGNATURE)


def _take_holes(source: YamlFile, located: list[Located[Any]], holes: Holes) -> list[Problem]:
    """Problems for the holes of a file, which join `holes`; its records take them for faults."""
    found = holes_in(source)
    holes |= {(source.name, *source.at(path)) for path in found}
    for index, one in enumerate(located):
        inside = [path for path in found if path[: len(one.path)] == one.path]
        faults = (path[len(one.path) :] for path in inside)
        located[index] = replace(one, faults=(*one.faults, *faults))
    return [problem for problems in found.values() for problem in problems]


def _receive(data: DataFolder, folder: PlanFolder, header: YamlFile | None) -> list[Problem]:
    """Read the document as received into its folder; gives what is wrong with it."""
    name, *more = sources_of(data, folder.path)
    folder.source_name = name.rpartition("/")[2]
    if folder.source_name == SOURCES[0]:
        folder.received, folder.sha256, problems = _plain_source(data, name)
    else:
        folder.received, folder.sha256, problems = _other_source(data, name, header)
    what, hint = "Thư mục có hai bản nhận", "chỉ giữ bản mà plan.yml ghi ở received"
    return [*problems, *(Problem(one, 1, 1, what, hint=hint) for one in more)]


def _other_source(
    data: DataFolder, name: str, header: YamlFile | None
) -> tuple[str | None, str, list[Problem]]:
    """The text of a received file that is no plain text, where it is read again, and its digest."""
    # Nearly every plan was received as text, and the readers of XML and of tables take their time.
    from macros.reading.received.refusal import RefusalError
    from macros.reading.received.rereading import is_reread, reread

    content, problem = file_bytes(data.files[name], name)
    digest = hashlib.sha256(content).hexdigest()
    if problem or not is_reread(name):
        return None, digest, [problem] if problem else []
    said = header.data.get("received") if header and isinstance(header.data, dict) else None
    changes = said.get("changes") if isinstance(said, dict) else None
    try:
        settled = changes if changes in ("accepted", "rejected") else None
        return plainly(reread(name, content, settled)), digest, []
    except RefusalError as refusal:
        return None, digest, [Problem(name, 1, 1, f"Không đọc được bản nhận: {refusal}")]


def _plain_source(data: DataFolder, name: str) -> tuple[str | None, str, list[Problem]]:
    """A document received as text, in plain characters, and its digest; nobody is to edit it.

    One that is still to come, or in which two changes met, is not read.
    """
    content, text, problems = decoded_file(data, name)
    digest = hashlib.sha256(content).hexdigest()
    if content and (text is None or not _UNICODE_ALONE.search(text)):
        text, problems = _in_another_encoding(name, content, text, problems)
    if text is None:
        return None, digest, problems
    amiss = [*settled(name, text)[1], *holes_in_text(name, text)]
    return (None if amiss else plainly(text)), digest, amiss


def _in_another_encoding(
    name: str, content: bytes, text: str | None, problems: list[Problem]
) -> tuple[str | None, list[Problem]]:
    """The text as the importer reads it, where it has no letter that tells of Unicode."""
    from macros.reading.received.decoding import decoded
    from macros.reading.received.refusal import RefusalError

    try:
        return decoded(content), []
    except RefusalError as refusal:
        told = [Problem(name, 1, 1, f"Không đọc được bản nhận: {refusal}")]
        return None, told if text is not None else problems
