"""The data folder, read into records. Whatever is wrong becomes a problem, never an exception."""

import hashlib
import pathlib
import re
import unicodedata
from collections.abc import Collection, Iterable, Iterator, Mapping
from copy import copy
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import TYPE_CHECKING, Any, TypeVar

from pydantic import BaseModel

from macros.kinds import BODY, DOCUMENT, LISTED, OWNERS, SITE, SUCCESSION
from macros.model.abbreviations import Abbreviation
from macros.model.documents import Document
from macros.model.jurisdictions import Jurisdiction
from macros.model.owners import Body, Group, Position
from macros.model.plans import Plan, PlanEntry
from macros.model.progress import Update
from macros.model.site_facts import SiteFacts
from macros.model.successions import Succession
from macros.model.tasks import PlacedTask, TaskEntry
from macros.problems import Problem
from macros.reading.clean_text import OddFaults, odd_fault
from macros.reading.composed import ComposedSource
from macros.reading.conflicts import settled
from macros.reading.files import (
    DATA,
    PLANS,
    PROGRESS,
    PROPOSED,
    SOURCES,
    DataFolder,
    data_folder,
    file_bytes,
    sources_of,
)
from macros.reading.holes import holes_in, holes_in_text, is_hole
from macros.reading.kept import Digests, Kept
from macros.reading.plan_text import composed_plan
from macros.reading.strict_yaml import MadeFile, YamlFile, read
from macros.reading.validation import Located, validate, value_at
from macros.recognisers.blocks import Outline
from macros.recognisers.characters import has_loose_marks, odd_characters, plainly
from macros.recognisers.line_roles import LineRole
from macros.recognisers.numbers import number_key
from macros.recognisers.outline import read_outline

if TYPE_CHECKING:
    from macros.reading.upgrading import UpgradedPlan

RecordT = TypeVar("RecordT", bound=BaseModel)

# Once a key of bodies: what became of one, in a sentence. No record of successions.yml can be made
# of that, so where there is no such file it is passed over.
FATE = "fate"
_PROPOSED = "Tệp phải gồm các mục, mỗi mục là tên một loại bản ghi và danh sách bản ghi"
_UNKNOWN_KIND = "Không có loại bản ghi nào tên như thế này"
_NO_LIST = "Chỗ này phải là danh sách, mỗi bản ghi bắt đầu bằng “- ”"
_OLD_FATE = "Mục này là cách ghi cũ về việc sắp xếp cơ quan"
_NOW = "ghi điều ấy vào successions.yml, bằng mã cơ quan, rồi bỏ mục này"
# Stands in for the id of an issuer that cannot be read; no body has it.
UNKNOWN_ISSUER = "x"
# Letters that only Unicode writes Vietnamese with: nearly every text has one in its first line.
_UNICODE_ALONE = re.compile("[ăĂđĐơƠưƯ\u1ea0-\u1ef9]")
_NAME_KEYS = ("name", "variants", "short_names", "committee")


@dataclass
class PlanFolder:
    """One folder of ``data/plans/``: the plan's text, what is said of it, and what was received.

    `plan` and `tasks` are composed of the text and of what plan.yml and tasks.yml (`entry`,
    `entries`) say: the plan while reading, the tasks by `macros/linking/composing.py`.
    """

    name: str
    path: str
    entry: Located[PlanEntry] | None = None
    entries: list[Located[TaskEntry]] = field(default_factory=list)
    places: tuple[str, ...] = ()  # of all tasks as written, also of those that could not be read
    item_lines: tuple[int, ...] = ()  # where the items of tasks.yml begin, read or not
    outline: Outline | None = None  # of text.md
    plan: Located[Plan] | None = None
    tasks: list[Located[PlacedTask]] = field(default_factory=list)
    updates: list[Located[Update]] = field(default_factory=list)  # of progress.yml
    all_read: bool = False  # every record could be read, and has no holes
    updates_read: bool = True  # every one, or there is none
    source_name: str = "source.txt"  # of the document as received
    received: str | None = None  # its text: of a plain one as it is, else in our notation
    sha256: str = ""  # of the document as received
    upgraded: "UpgradedPlan | None" = None  # the files, where they are of an older layout
    digest: str = ""  # of all that it was read from; empty unless it is to be kept

    @property
    def whole(self) -> bool:
        """Whether every word and every record could be read."""
        return self.all_read and self.outline is not None

    def pack(self) -> None:
        """Makes its YAML files small: of sound ones nobody asks for more than where items begin."""
        for one in (self.entry, *self.entries[:1], *self.updates[:1]):
            if one and isinstance(one.source, YamlFile):
                one.source.pack()

    def settle(self) -> None:
        """Lets go of what only rules ask for: the received text, and where words of tasks stand."""
        self.received = None
        for one in self.tasks:
            if isinstance(one.source, ComposedSource):
                one.source.spans.clear()

    @property
    def proofs_known(self) -> bool:
        """Whether every document that proves a result could be read."""
        return self.updates_read and all(one.sound("evidence") for one in self.updates)


@dataclass
class Records:
    """Everything that could be read, before it is checked and linked.

    A record with a fault is mended (``Located.faults``) or missing. The rest is checked all the
    same, but for what hangs on it: ``broken``, ``named`` and ``names_known`` tell rules where to
    keep silent, so that a fault is reported once, where it stands.
    """

    bodies: list[Located[Body]] = field(default_factory=list)
    groups: list[Located[Group]] = field(default_factory=list)
    positions: list[Located[Position]] = field(default_factory=list)
    documents: list[Located[Document]] = field(default_factory=list)
    abbreviations: list[Located[Abbreviation]] = field(default_factory=list)
    jurisdictions: list[Located[Jurisdiction]] = field(default_factory=list)
    site: Located[SiteFacts] | None = None
    successions: list[Located[Succession]] = field(default_factory=list)
    plans: list[PlanFolder] = field(default_factory=list)
    drafts: list[str] = field(default_factory=list)  # names of folders, left out or not
    older_bodies: list[Problem] = field(default_factory=list)  # where a fate is told
    # Ids as written, also of records that could not be read; none for a file that could not be.
    written_ids: dict[str, set[str]] = field(default_factory=dict)
    # Keys of the numbers of documents as written.
    written_numbers: set[str] = field(default_factory=set)
    broken: set[str] = field(default_factory=set)  # lists of which a record could not be read
    # File, line and column of each value with a hole: nothing else is to be said about it yet.
    hole_places: set[tuple[str, int, int]] = field(default_factory=set)
    shared_digest: str = ""  # of all that plans have in common; empty unless plans are to be kept

    @cached_property
    def named(self) -> set[tuple[str, str]]:
        """Kind and id of the bodies, groups and positions that could be read with all names."""
        return {
            (kind.id, one.record.id)
            for kind in OWNERS
            for one in getattr(self, kind.files)
            if all(one.sound(key) for key in _NAME_KEYS)
        }

    @cached_property
    def names_known(self) -> bool:
        """Whether every body, group and position could be read with all its names."""
        everyone = [one for kind in OWNERS for one in getattr(self, kind.files)]
        return not self.broken & {kind.files for kind in OWNERS} and all(
            one.sound(key) for one in everyone for key in _NAME_KEYS
        )

    def with_only(self, folder: PlanFolder) -> "Records":
        """The same records beside one plan alone; of the others nothing is known."""
        _ = self.named, self.names_known  # found once for all
        alone = copy(self)
        alone.plans = [folder]
        alone.__dict__.pop("plans_known", None)
        return alone

    @property
    def summary(self) -> str:
        """How many records there are, in one line for people."""
        tasks = sum(len(folder.tasks) for folder in self.plans)
        return summary(len(self.plans), tasks, self.counts)

    @property
    def counts(self) -> dict[str, int]:
        """How many records plans have in common, by the names of their files."""
        return {kind.files: len(getattr(self, kind.files)) for kind in (*OWNERS, DOCUMENT)}

    @cached_property
    def plans_known(self) -> bool:
        """Whether every word of every plan could be read."""
        return all(folder.whole for folder in self.plans)


def summary(plans: int, tasks: int, counts: Mapping[str, int]) -> str:
    """How many records there are, in one line for people; `counts` as in `Records.counts`."""
    words = ", ".join(f"{counts[kind.files]} {kind.word}" for kind in (*OWNERS, DOCUMENT))
    return f"{plans} kế hoạch, {tasks} nhiệm vụ, {words}"


def load(
    root: pathlib.Path,
    *,
    drafts: Collection[str] = (),
    kept: Kept | None = None,
    plans: Collection[str] | None = None,
) -> tuple[Records, list[Problem]]:
    """Read ``root/data``, with these of its drafts.

    Returns what could be read and every problem met on the way. With `kept`, what has not changed
    since the last run is not read again. `plans`: the folders of those to read; else all.
    """
    data = data_folder(root, drafts=drafts, known=kept.files if kept else None)
    digests = Digests(data)
    records, problems = _shared(data, drafts, kept, digests)
    problems = [*data.problems, *problems]
    if not data.plans and not any(problem.file in (DATA, PLANS) for problem in problems):
        what = "Không có kế hoạch nào trong thư mục này"
        hint = "mỗi kế hoạch là một thư mục gồm bản nhận, text.md, plan.yml và tasks.yml"
        problems.append(Problem(PLANS, 1, 1, what, hint=hint))
    kinds = _Kinds(  # of the first that bears an id; that another may not is told by itself
        (id_, kind.id)
        for kind in reversed(OWNERS)
        for id_ in records.written_ids.get(kind.files, ())
    )
    for name in data.plans if plans is None else plans:
        plan, found, holes = _kept_plan(data, name, kinds, kept, digests)
        records.plans.append(plan)
        records.hole_places |= holes
        problems += found
    return records, problems


def _shared(
    data: DataFolder, drafts: Collection[str], kept: Kept | None, digests: Digests
) -> tuple[Records, list[Problem]]:
    """The records that plans have in common."""
    proposed = [f"{PLANS}/{one}/{PROPOSED}" for one in data.drafts if one in drafts]
    if kept is None:
        return _read_shared(data, proposed)
    digest, (found, problems) = kept.read(
        ("shared", *proposed),
        lambda: digests.of_shared(proposed),
        lambda: _read_shared(data, proposed),
    )
    holes = {*found.hole_places}
    records = replace(found, hole_places=holes, drafts=data.drafts, plans=[], shared_digest=digest)
    for kind in LISTED:
        setattr(records, kind.files, [*getattr(found, kind.files)])
    return records, problems


class _Kinds(dict[str, str]):
    """For each id what bears it."""

    @cached_property
    def digest(self) -> str:
        """A digest of them all, made once for all plans."""
        return hashlib.sha256(
            repr(sorted(self.items())).encode("utf-8", "surrogatepass")
        ).hexdigest()


_Read = tuple[PlanFolder, list[Problem], set[tuple[str, int, int]]]  # a plan, with its holes


def _kept_plan(
    data: DataFolder, name: str, kinds: "_Kinds", kept: Kept | None, digests: Digests
) -> _Read:
    if kept is None:
        return _plan_folder(data, name, kinds)
    kept.meet(name)
    digest, (folder, problems, holes) = kept.read(
        ("plan", name, kinds.digest),
        lambda: digests.of_plan(name),
        lambda: _plan_folder(data, name, kinds),
    )
    return replace(folder, digest=digest), problems, holes


def _read_shared(data: DataFolder, proposed: Iterable[str]) -> tuple[Records, list[Problem]]:
    records, problems = Records(drafts=data.drafts), list[Problem]()
    for kind in LISTED:
        if kind.may_lack and kind.data_file not in data.files:
            continue
        source, found = _read(data, kind.data_file)
        problems += found
        older = FATE if kind is BODY and SUCCESSION.data_file not in data.files else ""
        located, found, whole = _records(kind.model, source, {}, passed_over=older)
        if older and source:
            told = (one for one in located if older in value_at(source.data, one.path))
            records.older_bodies = [one.problem((older,), _OLD_FATE, hint=_NOW) for one in told]
        problems += found
        setattr(records, kind.files, located)
        if source and isinstance(source.data, list):
            records.written_ids[kind.files] = set(_written(source.data, "id"))
            if kind is DOCUMENT:
                records.written_numbers = set(map(number_key, _written(source.data, "number")))
        if not whole:
            records.broken.add(kind.files)
    problems += _site_facts(data, records)
    for name in proposed:
        problems += _proposed(data, name, records)
    return records, problems


def _proposed(data: DataFolder, name: str, records: Records) -> list[Problem]:
    """Take the records that a draft proposes; gives what is wrong with them."""
    if name not in data.files:
        return []
    source, problems = read(data.files[name], name)
    if source is None:
        return problems
    kinds = [kind.files for kind in LISTED]
    if not isinstance(source.data, dict):
        return [*problems, Problem(name, *source.at(()), _PROPOSED, allowed=", ".join(kinds))]
    listed = [(kind.files,) for kind in LISTED if kind.files in source.data]
    blank = {source.key_at(path)[0] for path in listed if source.data[path[0]] is None}
    problems = [
        one for one in problems if one.line not in blank
    ]  # all of a kind were there already
    for key, items in source.data.items():
        if key not in kinds:
            place = source.key_at((key,))
            problems.append(Problem(name, *place, _UNKNOWN_KIND, str(key), ", ".join(kinds)))
        elif items is not None and not isinstance(items, list):
            problems.append(Problem(name, *source.at((key,)), _NO_LIST))
    for kind in LISTED:
        items = source.data.get(kind.files)
        there = frozenset(records.written_ids.get(kind.files, ()))
        for index, item in enumerate(items if isinstance(items, list) else ()):
            if isinstance(item, dict) and item.get("id") in there:
                continue  # another draft proposed it too, and was accepted
            record, found = validate(kind.model, source, (kind.files, index), {})
            problems += found
            getattr(records, kind.files).extend([record] if record else [])
        if isinstance(items, list):
            records.written_ids.setdefault(kind.files, set()).update(_written(items, "id"))
    holes = holes_in(source)
    records.hole_places |= {(name, *source.at(path)) for path in holes}
    return problems + [one for found in holes.values() for one in found]


def _site_facts(data: DataFolder, records: Records) -> list[Problem]:
    """Reads whose site it is; its file may be missing."""
    source, problems = _read(data, SITE.data_file)
    if source:
        records.site, found = validate(SiteFacts, source)
        problems += found
    if problems and not records.site:
        records.broken.add(SITE.files)
    return problems


def _records(
    model: type[RecordT], source: YamlFile | None, kinds: Mapping[str, str], passed_over: str = ""
) -> tuple[list[Located[RecordT]], list[Problem], bool]:
    """The records of a file that is a list, the problems, and whether no record is missing.

    `passed_over`: a key of an older layout.
    """
    if source is None:
        return [], [], False
    if not isinstance(source.data, list):
        line, column = source.at(())
        what = "Tệp phải là danh sách, mỗi bản ghi bắt đầu bằng “- ”"
        return [], [Problem(source.name, line, column, what)], False
    located: list[Located[RecordT]] = []
    problems: list[Problem] = []
    for index in range(len(source.data)):
        record, found = validate(model, source, (index,), kinds, passed_over=passed_over)
        problems += found
        if record:
            located.append(record)
    return located, problems, len(located) == len(source.data)


def _read(data: DataFolder, name: str) -> tuple[YamlFile | None, list[Problem]]:
    """A data file; nothing when it may not be read, which is told already."""
    return read(data.files[name], name) if name in data.files else (None, [])


def _plan_folder(data: DataFolder, name: str, kinds: Mapping[str, str]) -> _Read:
    path = f"{PLANS}/{name}"
    folder, records = PlanFolder(name, path), Records()  # for its holes
    header, problems = _read(data, f"{path}/plan.yml")
    listed, found = _read(data, f"{path}/tasks.yml")
    problems += found
    text, found = _text(data, f"{path}/text.md")
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
        validated, found = validate(PlanEntry, header, (), kinds, stand_ins)
        entry = [validated] if validated else []
        problems += found + _holes(header, entry, records)
        folder.entry = entry[0] if entry else None
    folder.entries, found, all_read = _records(TaskEntry, listed, kinds)
    problems += found + (_holes(listed, folder.entries, records) if listed else [])
    if listed and isinstance(listed.data, list):
        folder.places = tuple(_written(listed.data, "at"))
        folder.item_lines = tuple(listed.at((at,))[0] for at in range(len(listed.data)))
    if text is not None:
        folder.outline = read_outline(text, _line_roles(folder.entry))
    if folder.entry and folder.outline:
        folder.plan = composed_plan(folder.entry, folder.outline, f"{path}/text.md", folder.places)
    folder.all_read = (
        all_read and folder.plan is not None and not any(is_hole(problem) for problem in problems)
    )
    problems += _progress(data, folder, records, kinds)
    return folder, problems, records.hole_places


def _progress(
    data: DataFolder, folder: PlanFolder, records: Records, kinds: Mapping[str, str]
) -> list[Problem]:
    """Reads what became of the plan's tasks, if anybody told; the rest of the plan needs it not."""
    name = f"{folder.path}/{PROGRESS}"
    if name not in data.files:
        return []
    source, problems = _read(data, name)
    folder.updates, found, folder.updates_read = _records(Update, source, kinds)
    return [*problems, *found, *(_holes(source, folder.updates, records) if source else [])]


def _line_roles(entry: Located[PlanEntry] | None) -> dict[str, LineRole]:
    """What plan.yml says that lines around the body are."""
    if entry is None:
        return {}
    opening = {one.line: LineRole(one.part) for one in entry.record.opening}
    return opening | dict.fromkeys(entry.record.signature, LineRole.SIGNATURE)


def _holes(source: YamlFile, located: list[Located[Any]], records: Records) -> list[Problem]:
    """Problems for the holes of a file; the records take them for faults."""
    found = holes_in(source)
    records.hole_places |= {(source.name, *source.at(path)) for path in found}
    for index, one in enumerate(located):
        inside = [path for path in found if path[: len(one.path)] == one.path]
        faults = (path[len(one.path) :] for path in inside)
        located[index] = replace(one, faults=(*one.faults, *faults))
    return [problem for problems in found.values() for problem in problems]


def _text(data: DataFolder, name: str) -> tuple[str | None, list[Problem]]:
    """A text that people proofread, and what is wrong with its characters."""
    _, text, problems = _decoded(data, name)
    if text is None:
        return None, problems
    text, conflicts = settled(name, text)
    if holes := holes_in_text(name, text):
        return None, [*conflicts, *holes]
    return plainly(text), [*conflicts, *_odd_problems(name, text)]


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
    content, text, problems = _decoded(data, name)
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


def _decoded(data: DataFolder, name: str) -> tuple[bytes, str | None, list[Problem]]:
    """The bytes of a text file, its text with ``\\n`` at the ends of lines, and what is wrong."""
    if name not in data.files:
        return b"", None, []
    content, problem = file_bytes(data.files[name], name)
    if problem:
        return b"", None, [problem]
    try:
        text = content.decode("utf-8").removeprefix("\ufeff")
    except UnicodeDecodeError as error:
        number = error.object.count(b"\n", 0, error.start) + 1
        what, hint = "Tệp không phải UTF-8", "lưu lại tệp với bảng mã UTF-8"
        return content, None, [Problem(name, number, 1, what, hint=hint)]
    if not text.strip():
        problem = Problem(name, 1, 1, "Tệp trống", hint="chép vào đây văn bản")
        return content, None, [problem]
    return content, text.replace("\r\n", "\n").replace("\r", "\n"), []


def _odd_problems(name: str, text: str) -> Iterator[Problem]:
    """What is wrong with the characters of a source text; its blanks may be of any kind."""
    faults = OddFaults()
    for odd in odd_characters(text):
        if odd.meant != " ":
            faults.add(odd_fault(text, odd))
    for fault in faults:
        line = text.count("\n", 0, fault.offset) + 1
        column = fault.offset - text.rfind("\n", 0, fault.offset)
        yield Problem(name, line, column, fault.what, fault.found, hint=fault.hint)
    for number, line_text in enumerate(text.split("\n"), 1):
        if not unicodedata.is_normalized("NFC", line_text) and not has_loose_marks(line_text):
            what = "Chữ không ở dạng Unicode dựng sẵn (NFC)"
            yield Problem(name, number, 1, what, line_text, hint="lưu tệp ở dạng NFC")
            return


def _written(items: list[Any], key: str) -> Iterator[str]:
    values = (item.get(key) for item in items if isinstance(item, dict))
    yield from (value for value in values if isinstance(value, str))
