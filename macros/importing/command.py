"""One import from end to end: a file is read, understood, written as a draft, and told about.

Nothing is written before everything is known, and a file that is refused leaves nothing behind.
"""

import json
import re
import sys
from argparse import Namespace
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, NamedTuple

import yaml

from macros.checks.checked_data import CheckedData, load_checked
from macros.importing.again.earlier import Earlier, earlier_import
from macros.importing.body_kinds import sure_kind_of
from macros.importing.document_proposals import missing_documents
from macros.importing.header_facts import HeaderFacts, header_facts
from macros.importing.import_report import report, several_documents
from macros.importing.laying_out import LaidOut, lay_out
from macros.importing.older_plan import continued, with_issuer_of
from macros.importing.page_joins import join_corrections
from macros.importing.plan_folder import (
    folder_files,
    issuer_proposal,
    no_tasks,
    plan_record,
    slips,
    write_folder,
)
from macros.importing.received_file import Taken, path_words, take
from macros.importing.text_differences import verified
from macros.importing.understanding.text import NoSuchSectionError, as_json, understand
from macros.kinds import OWNERS
from macros.model.field_types import ID_PATTERN
from macros.model.plans import PlanEntry
from macros.problems import nearest, renamed
from macros.reading.files import PLANS, PROPOSED, data_folder
from macros.reading.received.refusal import RefusalError
from macros.reading.records import PlanFolder
from macros.reading.whole_files import bring_back, write_whole
from macros.recognisers.blocks import Outline
from macros.recognisers.outline import read_outline


class Imported(NamedTuple):
    """A file and all that was made of it."""

    path: Path
    taken: Taken
    outline: Outline
    facts: HeaderFacts
    answer: dict[str, Any]  # what --json writes of its tasks
    laid: LaidOut  # the same as data of a draft
    folder: Path | None = None  # where it is written
    earlier: Earlier | None = None  # what stands there, where it is read again


def run(options: Namespace, root: Path) -> int:
    """Import the file that the options name into the project at `root`; gives the exit status."""
    try:
        return _run(options, root)
    except RefusalError as refusal:
        print(f"Không nhập được {path_words(options.file.name)}: {refusal}.", file=sys.stderr)
        return 1


def _run(options: Namespace, root: Path) -> int:
    if options.verify:
        return verified(take(options.file, options.changes), _folder(root, options.id))
    if options.json and options.json.resolve() == options.file.resolve():
        raise RefusalError("tên tệp sau --json phải khác, kẻo ghi đè tệp nhận được")
    if options.like in data_folder(root).drafts:
        raise RefusalError(f"{options.like} còn là bản nháp; nhận bản nháp ấy rồi mới theo được")
    checked = load_checked(root)
    _refuse_broken(checked)
    imported = _imported(options, root, checked)
    lines = [*report(*imported[:5])]
    if imported.folder:
        lines += _written(imported, imported.folder, options, checked)
    if options.json:
        answer = json.dumps(imported.answer, ensure_ascii=False, indent=2) + "\n"
        write_whole(options.json.parent, {options.json.name: answer.encode("utf-8")})
    print("\n".join(lines))
    return 0


def _refuse_broken(checked: CheckedData) -> None:
    """Whom a file of the data names and nobody can read would be proposed a second time."""
    files = [kind.data_file for kind in OWNERS]
    if problem := next((one for one in checked.problems if one.file in files), None):
        raise RefusalError(f"dữ liệu còn lỗi, sửa xong rồi nhập lại: {problem}")


def _imported(options: Namespace, root: Path, checked: CheckedData) -> Imported:
    taken = take(options.file, options.changes)
    folder, earlier = None, None
    if options.id or not options.json:
        folder = _folder(
            root, options.id or _facts(read_outline(taken.text), options, checked).id()
        )
        bring_back(folder)
        if options.again and folder.exists():
            earlier = earlier_import(folder, taken)
            taken = taken._replace(text=earlier.text)
    roles = earlier.roles if earlier else None
    outline = read_outline(taken.text, roles)
    facts = _facts(outline, options, checked)
    try:
        understood = understand(taken.text, section=options.section, given=roles)
    except NoSuchSectionError as error:
        raise RefusalError(str(error)) from error
    laid = lay_out(understood, checked.lexicon.names(facts.issuer or ""), checked.records)
    answer = as_json(understood)
    return Imported(options.file, taken, outline, facts, answer, laid, folder, earlier)


def _facts(outline: Outline, options: Namespace, checked: CheckedData) -> HeaderFacts:
    places = [one.record.name for one in checked.records.jurisdictions]
    facts = header_facts(outline, checked.lexicon, places)
    return with_issuer_of(facts, _entry(_older(options.like, checked))) if options.like else facts


def _written(
    imported: Imported, folder: Path, options: Namespace, checked: CheckedData
) -> list[str]:
    """Write the folder of the plan; gives what is to be said of it."""
    taken = imported.taken
    if taken.faults:
        found = " ".join(taken.faults)
        raise RefusalError(f"bản đọc khác tệp, hãy báo lại lỗi này: {found} Chưa ghi gì")
    if several := several_documents(imported.outline):
        raise RefusalError(f"{several}; hãy tách ra, nhập từng văn bản. Chưa ghi gì")
    if folder.exists() and not options.again:
        raise RefusalError(
            f"{PLANS}/{folder.name} đã có; muốn đọc lại từ bản nhận thì thêm --again"
        )
    record, entries, said = _draft(imported, folder.name, options, checked)
    files = folder_files(record, entries, _proposed(imported, checked), taken)
    if earlier := imported.earlier:
        then = _facts(read_outline(earlier.read_before or earlier.before), options, checked)
        was = plan_record(folder.name, then, taken)
        try:
            files, told = earlier.kept(files, imported.outline, was, record)
        except yaml.YAMLError as error:
            raise RefusalError(
                "plan.yml hoặc tasks.yml có chỗ chưa đọc được; hãy sửa tệp rồi nhập lại"
            ) from error
        said += told
    write_folder(folder, files, again=options.again)
    return [*said, *_told(folder.name, files)]


def _draft(
    imported: Imported, id_: str, options: Namespace, checked: CheckedData
) -> tuple[dict[str, Any], list[dict[str, Any]], list[str]]:
    """The record for plan.yml, those for tasks.yml, and what is to be said of an older plan."""
    facts, taken = imported.facts, imported.taken
    record = plan_record(id_, facts, taken)
    if corrections := [*join_corrections(imported.outline, taken.joins)]:
        record["corrections"] = corrections
    laid = imported.laid
    if laid.columns:
        record["columns"] = laid.columns
    entries = [{**one, "proposed": ""} for one in laid.entries]
    said: list[str] = []
    if options.like:
        older = _older(options.like, checked)
        if _entry(older).jurisdiction and _entry(older).issuer == facts.issuer:
            record["jurisdiction"] = _entry(older).jurisdiction
        wordings = {task["at"]: task["text"] for task in imported.answer["tasks"]}
        entries, said = continued(entries, wordings, older)
    if beside := no_tasks(imported.outline, entries):
        record["no_tasks"] = beside
    if odd := slips(imported.outline):
        record["slips"] = odd
    order = {block.locator: place for place, block in enumerate(imported.outline.blocks)}
    doubtful = [{**one, "proposed": ""} for one in laid.doubtful]
    return record, sorted([*entries, *doubtful], key=lambda one: order[one["at"]]), said


def _told(name: str, files: Mapping[str, bytes]) -> Iterator[str]:
    """What is to be done next: each hole with its file and line, then the commands."""
    holes = [
        f"- {PLANS}/{name}/{file}:{number}: {line.strip(' -')}"
        for file in ("plan.yml", "tasks.yml", PROPOSED)
        for number, line in enumerate(files.get(file, b"").decode("utf-8").splitlines(), 1)
        if "⟦" in line and not line.startswith("#")
    ]
    count = sum(line.count("⟦") for line in holes)  # as many as the check tells
    left = f"còn {count} chỗ phải điền" if holes else "không còn chỗ phải điền"
    yield f"Đã ghi {PLANS}/{name}: bản nháp, {left}" + (" (trong dấu ⟦ ⟧):" if holes else ".")
    yield from holes
    yield "Soát cạnh bản nhận: python3 scripts/serve.py, rồi mở trang “Soát bản nháp”"
    yield "Liệt kê lại những chỗ còn phải điền, phải sửa: python3 scripts/check.py"
    yield f"Điền xong: python3 scripts/import_plan.py --accept {name}"


def _older(id_: str, checked: CheckedData) -> PlanFolder:
    """The plan that the new one is said to be like."""
    plans = {folder.name: folder for folder in checked.records.plans}
    if id_ not in plans:
        read = (one.entry.record for one in plans.values() if one.entry)
        now = renamed(id_, ((one.id, one.former_ids) for one in read))
        there = now or f"hiện có: {', '.join(sorted(plans))}"
        raise RefusalError(f"không có kế hoạch “{id_}”; {there}")
    return plans[id_]


def _entry(older: PlanFolder) -> PlanEntry:
    """What the plan.yml of a plan says."""
    if older.entry is None:
        raise RefusalError(f"{older.path}/plan.yml còn lỗi; sửa xong rồi nhập lại")
    return older.entry.record


def _proposed(imported: Imported, checked: CheckedData) -> dict[str, list[dict[str, Any]]]:
    """The records that are missing, by their files, each once."""
    name = imported.facts.issuer_name
    there = ((one.record.name, one.record.kind) for one in checked.records.bodies)
    issuer = issuer_proposal(imported.facts, nearest(name, sure_kind_of(name), there))
    found = {name: list(records) for name, records in imported.laid.proposed.items()}
    if issuer and issuer["id"] not in {one["id"] for one in found.get("bodies", ())}:
        # Whoever issues is a body, though a task may speak of the post.
        found = {
            file: [one for one in records if one["id"] != issuer["id"]]
            for file, records in found.items()
        }
        found["bodies"] = [issuer, *found.get("bodies", ())]
    documents = missing_documents(imported.outline, checked.lexicon)
    found["documents"] = documents
    return {file: records for file, records in found.items() if records}


def _folder(root: Path, id_: str) -> Path:
    if not re.fullmatch(ID_PATTERN, id_ or ""):
        wrong = f"mã “{id_}” chưa được (chỉ gồm chữ thường không dấu, số, dấu gạch nối)"
        what = wrong if id_ else "chưa rõ mã kế hoạch"
        raise RefusalError(f"{what}; hãy thêm --id, như --id 113-kh-ubnd-2026")
    folder = root / PLANS / id_
    if folder.is_symlink() or (folder.exists() and not folder.is_dir()):
        raise RefusalError(f"{PLANS}/{id_} không phải thư mục thường; hãy xóa, hoặc chọn mã khác")
    return folder
