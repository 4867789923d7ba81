"""All that a workbook changes, put into the files of the data, and proved before it is written."""

import shutil
import tempfile
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from macros.checks.checked_data import load_checked
from macros.importing.sheets.cells import Fault
from macros.importing.sheets.reports import MadeReport
from macros.importing.sheets.tasks import Edit
from macros.linking.catalog import Catalog
from macros.problems import Problem
from macros.reading.files import DATA, PLANS, PROGRESS
from macros.reading.records import Records
from macros.reading.strict_yaml import read
from macros.reading.whole_files import write_whole
from macros.reading.writing import file_text, list_text
from macros.reading.yaml_edits import with_values

Files = dict[str, bytes]  # by their paths from the root


@dataclass(frozen=True)
class Changes:
    """What the rows of a workbook change, and what of them cannot be taken."""

    catalog: Catalog
    edits: list[Edit]
    reports: list[MadeReport]
    faults: list[Fault]
    notices: list[str]

    def once(self) -> "Changes":
        """The same, where a task that stands in several tables is changed in one way only."""
        faults = [*self.faults]
        edits: dict[tuple[object, ...], Edit] = {}
        reports: dict[tuple[object, ...], MadeReport] = {}
        for edit in self.edits:
            key = edit.file, edit.path, str(edit.amendment if edit.path is None else "")
            first = edits.setdefault(key, edit)
            if first.text != edit.text:
                faults.append(Fault(edit.place, f"Ô này khác ô {first.place} về cùng một điều"))
        for one in self.reports:
            told = (str(one.record.get(name)) for name in ("task", "turn", "body", "as_of"))
            first_report = reports.setdefault((one.task.plan.id, *told), one)
            if first_report.record != one.record:
                what = f"Hàng này khác hàng {first_report.place} về cùng một lần báo cáo"
                faults.append(Fault(one.place, what))
        return replace(self, edits=[*edits.values()], reports=[*reports.values()], faults=faults)

    def unproven(self, root: Path) -> list[Edit]:
        """The edits of facts that the wording does not prove: a later document must say so."""
        facts = [one for one in self.edits if one.amendment is not None]
        found = [one for one in facts if one.path is None]
        by_file: dict[str, list[Edit]] = defaultdict(list)
        for one in facts:
            if one.path is not None:
                by_file[one.file].append(one)
        for file, edits in by_file.items():
            with _copied(root, plan=file.split("/")[2]) as folder:
                before = _told(folder)
                if _new(folder, edits, before):
                    found += [one for one in edits if _new(folder, [one], before)]
        return found

    def without(self, edits: Iterable[Edit]) -> "Changes":
        """The same without some of its edits."""
        gone = {one.place for one in edits}
        return replace(self, edits=[one for one in self.edits if one.place not in gone])

    def files(self, root: Path) -> Files:
        """The files as they will be, those that change."""
        made = {file: _edited(root, file, edits) for file, edits in self._by_file().items()}
        by_plan: dict[str, list[MadeReport]] = defaultdict(list)
        for report in self.reports:
            by_plan[f"{report.task.plan.folder.path}/{PROGRESS}"].append(report)
        for file, reports in by_plan.items():
            made[file] = _reported(root / file, [one.record for one in reports])
        return made

    def _by_file(self) -> Mapping[str, list[Edit]]:
        found: dict[str, list[Edit]] = defaultdict(list)
        for edit in self.edits:
            found[edit.file].append(edit)
        return found

    def at_cells(self, problems: Iterable[Problem], files: Files) -> Iterator[Fault]:
        """The problems of the new files, each at the cell that it comes from."""
        listed = list(problems)
        places = self._places(files) if listed else {}
        for problem in listed:
            place = places.get((problem.file, problem.line))
            yield (
                Fault(place, problem.message)
                if place
                else Fault(f"{problem.file}:{problem.line}:{problem.column}", problem.message)
            )

    def _places(self, files: Files) -> dict[tuple[str, int], str]:
        """The cell of each line of the new files that comes from one."""
        found: dict[tuple[str, int], str] = {}
        with tempfile.TemporaryDirectory() as folder:
            for file, content in files.items():
                path = Path(folder) / "file.yml"
                path.write_bytes(content)
                source, _ = read(path, file)
                if source is None:
                    continue
                for edit in self.edits:
                    if edit.file == file and edit.path is not None:
                        found[file, source.at(edit.path)[0]] = edit.place
                own = [one for one in self.reports if file.startswith(one.task.plan.folder.path)]
                if not file.endswith(f"/{PROGRESS}") or not isinstance(source.data, list):
                    continue
                first = len(source.data) - len(own)
                for index, report in enumerate(own, first):
                    for name in report.record:
                        place = report.places.get(name, report.place)
                        found[file, source.key_at((index, name))[0]] = place
        return found


def trial(root: Path, files: Files) -> tuple[Records, list[Problem]]:
    """The records as they would be with these files, and what would be wrong with them."""
    with _copied(root) as folder:
        write_whole(folder, files)
        checked = load_checked(folder)
    return checked.records, checked.problems


@contextmanager
def _copied(root: Path, plan: str | None = None) -> Iterator[Path]:
    """A copy of the data to try things on; of one plan alone, when it is named."""
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made)
        if plan is None:
            shutil.copytree(root / DATA, folder / DATA)
        else:
            shutil.copytree(root / PLANS / plan, folder / PLANS / plan)
            for path in (root / DATA).glob("*.yml"):
                shutil.copy2(path, folder / DATA / path.name)
        yield folder


def _told(folder: Path) -> set[tuple[str, str, str]]:
    """The problems of a folder, wherever they stand."""
    return {(one.file, one.what, one.found) for one in load_checked(folder).problems}


def _new(folder: Path, edits: list[Edit], before: set[tuple[str, str, str]]) -> bool:
    """Whether these edits bring about a problem."""
    file = edits[0].file
    kept = (folder / file).read_bytes()
    (folder / file).write_bytes(_edited(folder, file, edits))
    found = _told(folder) - before
    (folder / file).write_bytes(kept)
    return bool(found)


def _edited(root: Path, file: str, edits: Iterable[Edit]) -> bytes:
    values = {one.path: one.text for one in edits if one.path is not None}
    return with_values((root / file).read_bytes().decode("utf-8"), values).encode("utf-8")


def _reported(path: Path, records: list[dict[str, object]]) -> bytes:
    """progress.yml with these records at its end."""
    if not path.is_file():
        return file_text("progress", records).replace("\n- ", "\n\n- ").encode("utf-8")
    text = path.read_bytes().decode("utf-8")
    end = "\r\n" if "\r\n" in text else "\n"
    added = list_text(records).replace("\n- ", "\n\n- ").replace("\n", end)
    return f"{text.rstrip()}{end}{end}{added}".encode()
