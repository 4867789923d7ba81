"""The data folder, read into records. Whatever is wrong becomes a problem, never an exception."""

import hashlib
import pathlib
from collections.abc import Collection, Iterable
from dataclasses import replace
from functools import cached_property

from macros.kinds import BODY, DOCUMENT, LISTED, OWNERS, SITE, SUCCESSION
from macros.model.site_facts import SiteFacts
from macros.problems import Problem
from macros.reading.files import DATA, PLANS, PROPOSED, DataFolder, data_folder
from macros.reading.holes import holes_in
from macros.reading.kept import Digests, Kept
from macros.reading.plan_files import ReadPlan, plan_folder
from macros.reading.record_lists import data_file, records_of, written
from macros.reading.records import Records
from macros.reading.strict_yaml import read
from macros.reading.validation import validate, value_at
from macros.recognisers.numbers import number_key

# Once a key of bodies: what became of one, in a sentence. No record of successions.yml can be made
# of that, so where there is no such file it is passed over.
FATE = "fate"
_PROPOSED = "Tệp phải gồm các mục, mỗi mục là tên một loại bản ghi và danh sách bản ghi"
_UNKNOWN_KIND = "Không có loại bản ghi nào tên như thế này"
_NO_LIST = "Chỗ này phải là danh sách, mỗi bản ghi bắt đầu bằng “- ”"
_OLD_FATE = "Mục này là cách ghi cũ về việc sắp xếp cơ quan"
_NOW = "ghi điều ấy vào successions.yml, bằng mã cơ quan, rồi bỏ mục này"


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
    proposed = [f"{PLANS}/{one}/{PROPOSED}" for one in data.plans if one in drafts]
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


def _kept_plan(
    data: DataFolder, name: str, kinds: _Kinds, kept: Kept | None, digests: Digests
) -> ReadPlan:
    """A plan read, or as the last run read it."""
    if kept is None:
        return plan_folder(data, name, kinds)
    kept.meet(name)
    digest, (folder, problems, holes) = kept.read(
        ("plan", name, kinds.digest),
        lambda: digests.of_plan(name),
        lambda: plan_folder(data, name, kinds),
    )
    return replace(folder, digest=digest), problems, holes


def _read_shared(data: DataFolder, proposed: Iterable[str]) -> tuple[Records, list[Problem]]:
    """The records of the lists, with those that drafts propose, and what is wrong with them."""
    records, problems = Records(drafts=data.drafts), list[Problem]()
    for kind in LISTED:
        if kind.may_lack and kind.data_file not in data.files:
            continue
        source, found = data_file(data, kind.data_file)
        problems += found
        older = FATE if kind is BODY and SUCCESSION.data_file not in data.files else ""
        located, found, whole = records_of(kind.model, source, {}, passed_over=older)
        if older and source:
            told = (one for one in located if older in value_at(source.data, one.path))
            records.older_bodies = [one.problem((older,), _OLD_FATE, hint=_NOW) for one in told]
        problems += found
        setattr(records, kind.files, located)
        if source and isinstance(source.data, list):
            records.written_ids[kind.files] = set(written(source.data, "id"))
            if kind is DOCUMENT:
                records.written_numbers = set(map(number_key, written(source.data, "number")))
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
    # A list may be empty: all of its kind were there already.
    problems = [one for one in problems if one.line not in blank]
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
            if isinstance(item, dict) and str(item.get("id")) in there:
                continue  # another draft proposed it too, and was accepted
            record, found = validate(kind.model, source, (kind.files, index), {})
            problems += found
            getattr(records, kind.files).extend([record] if record else [])
        if isinstance(items, list):
            records.written_ids.setdefault(kind.files, set()).update(written(items, "id"))
    holes = holes_in(source)
    records.hole_places |= {(name, *source.at(path)) for path in holes}
    return problems + [one for found in holes.values() for one in found]


def _site_facts(data: DataFolder, records: Records) -> list[Problem]:
    """Reads whose site it is; its file may be missing."""
    source, problems = data_file(data, SITE.data_file)
    if source:
        records.site, found = validate(SiteFacts, source)
        problems += found
    if problems and not records.site:
        records.broken.add(SITE.files)
    return problems
