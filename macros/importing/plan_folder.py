"""The folder of a plan as an import writes it: all of it, or nothing."""

import re
import shutil
import tempfile
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from macros.importing.body_kinds import kind_of
from macros.importing.header_facts import HeaderFacts
from macros.importing.laying_out import folded_id, place_of
from macros.importing.received_file import Taken
from macros.importing.understanding.subjects import enacts
from macros.linking.nesting import beside_tasks
from macros.reading.files import CODES, PLACES, PROPOSED
from macros.reading.holes import hole
from macros.reading.received.refusal import RefusalError
from macros.reading.whole_files import place_folder
from macros.reading.writing import PROPOSED_TITLE, file_text, proposed_text
from macros.recognisers.blocks import Outline
from macros.recognisers.findings import FindingKind

_LISTED = re.compile(r"^(?=(?P<field>no_tasks|slips):$)", re.MULTILINE)
_ASKED = {
    "no_tasks": (
        f"{PROPOSED_TITLE}: những đoạn có số dưới đây không phải nhiệm vụ. Đúng thì bỏ hai dấu"
        f" ⟦ ⟧;\n{PROPOSED_TITLE}: là nhiệm vụ thì xóa mục ấy ở đây và thêm vào tasks.yml.\n"
    ),
    "slips": (
        f"{PROPOSED_TITLE}: những số dưới đây nhảy cách. Bản in đúng như vậy thì bỏ hai dấu ⟦ ⟧;\n"
        f"{PROPOSED_TITLE}: chép sai thì sửa ở text.md và xóa mục ấy ở đây.\n"
    ),
}
_SLIP_WORDS = 6


def plan_record(id_: str, facts: HeaderFacts, taken: Taken) -> dict[str, Any]:
    """What plan.yml says of the document, a hole for whatever the print does not."""
    likely = facts.issuer or folded_id(facts.issuer_name)
    is_sure = facts.is_sure and (facts.issuer or facts.is_spelled)
    issuer = likely if likely and is_sure else hole(likely or "mã cơ quan ban hành")
    record: dict[str, Any] = {
        "id": id_,
        "draft": "true",
        "type": facts.type or hole("tên loại văn bản"),
        "number": facts.number,
        "title": facts.title or hole("trích yếu, đúng như bản in"),
    }
    if facts.years:
        record["years"] = [*facts.years]
    elif facts.year:
        record["year"] = facts.year
    elif not facts.date:
        record["year"] = hole("năm của kế hoạch")
    record |= {"issuer": issuer, "place": facts.place, "date": facts.date and str(facts.date)}
    received = {"file": f"source{taken.extension}", "sha256": taken.sha256}
    if taken.changes:
        received["changes"] = taken.changes.value
    if taken.words:
        received["words"] = taken.words
    if taken.by_machine:
        received["by_machine"] = f"trang {', '.join(map(str, taken.by_machine))}"
        received["proofread"] = hole("ai đã so từng chữ với bản quét, ngày nào")
    return record | {"received": received}


def no_tasks(outline: Outline, entries: Iterable[dict[str, Any]]) -> list[dict[str, Any]]:
    """For each numbered paragraph beside the tasks and none of them: a likely reason, in a hole."""
    told = []
    for block in beside_tasks(outline, {entry["at"] for entry in entries}):
        only_enacts = enacts(" ".join(block.text.split()))
        reason = "Chỉ nêu ai thi hành văn bản" if only_enacts else "Không giao việc cho ai"
        told.append(place_of(block) | {"reason": hole(f"{reason}.")})
    return told


def slips(outline: Outline) -> list[dict[str, Any]]:
    """For each marker out of sequence: its words as printed, and in a hole that they are so."""
    blocks = {block.line: block for block in outline.blocks}
    told = []
    for one in outline.findings:
        if one.kind is FindingKind.OUT_OF_SEQUENCE and one.line in blocks:
            words = " ".join(" ".join(blocks[one.line].words).split()[:_SLIP_WORDS])
            reason = hole(f"Bản in ghi “{one.words}” ở chỗ của “{one.expected}”.")
            told.append({"text": words, "reason": reason})
    return told


def issuer_proposal(facts: HeaderFacts, near: str) -> dict[str, Any] | None:
    """A record for an issuer that the data do not know, with the nearest that is there."""
    if facts.issuer or not facts.issuer_words:
        return None
    name = facts.issuer_name
    shown = name if facts.is_spelled else hole(name)
    proposed = {"id": folded_id(name), "name": shown, "kind": kind_of(name)}
    return proposed | ({"nearest": near} if near else {})


def folder_files(
    record: Mapping[str, Any],
    tasks: list[dict[str, Any]],
    proposed: Mapping[str, list[dict[str, Any]]],
    taken: Taken,
) -> dict[str, bytes]:
    """The files of the folder by name."""
    texts = {
        "plan.yml": with_remark(file_text("plan", dict(record))),
        "tasks.yml": file_text("tasks", tasks),
        "text.md": taken.text,
    }
    if proposed:
        texts[PROPOSED] = proposed_text(proposed)
    files = {name: text.encode("utf-8") for name, text in texts.items()}
    return files | {f"source{taken.extension}": taken.content}


def with_remark(plan: str) -> str:
    """The text of a plan.yml that tells above its lists what to do with their holes."""
    return _LISTED.sub(lambda at: _ASKED[at["field"]], plan)


def write_folder(folder: Path, files: Mapping[str, bytes], *, again: bool = False) -> None:
    """Put a folder in place whole; raises OSError where one is there.

    With `again` it takes the place of the old one, whose other files it keeps and which stays as it
    is until the new one is whole.
    """
    folder.parent.mkdir(parents=True, exist_ok=True)
    made = Path(tempfile.mkdtemp(prefix=".", dir=folder.parent))
    try:
        made.chmod(0o755)
        if again and folder.is_dir():
            kept = (one for one in folder.iterdir() if one.is_file() and _is_kept(one.name))
            for one in kept:
                shutil.copy2(one, made / one.name)
        for name, content in files.items():
            (made / name).write_bytes(content)
        if again:
            place_folder(made, folder)
        else:
            made.rename(folder)  # which takes no place of what another import put there meanwhile
    finally:
        shutil.rmtree(made, ignore_errors=True)


def typed_text(path: Path) -> str:
    """A file that people write; empty where there is none."""
    try:
        return path.read_text(encoding="utf-8-sig") if path.is_file() else ""
    except UnicodeDecodeError as error:
        raise RefusalError(f"{path.name} không phải UTF-8; hãy sửa tệp rồi làm lại") from error


def _is_kept(name: str) -> bool:
    return not name.startswith("source.") and name not in (PROPOSED, PLACES, CODES)
