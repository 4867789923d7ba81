"""What one program keeps of each plan for the next: taken when all is right, else left alone."""

import io
import os
import pickle
import shutil
from collections.abc import Callable, Hashable
from pathlib import Path
from typing import Any

import pydantic
import pytest

from macros.checks import kept_plans
from macros.checks.checked_data import load_checked
from macros.checks.kept_plans import NAME, KeptPlans
from macros.linking.catalog import Catalog
from macros.problems import Problem
from macros.reading.cache import FOLDER
from macros.reading.files import DATA, PLANS
from macros.reading.kept import Kept, kind_of
from tests.reading.test_kept import OF_A_PLAN, standing
from tests.synthetic.plans import write


@pytest.fixture(scope="module")
def begun(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project of two plans that a program has read."""
    root = tmp_path_factory.mktemp("begun")
    write(root, 2, seed=1)
    started(root)
    return root


@pytest.fixture
def root(tmp_path: Path, begun: Path) -> Path:
    """A copy of it, to edit."""
    return shutil.copytree(begun, tmp_path / "root")


class _Counting(KeptPlans):
    """Notes of what is made anew of what it is a part."""

    def __init__(self, root: Path) -> None:
        super().__init__(root)
        self.made: list[object] = []

    def result(self, key: Hashable, make: Callable[[], Any]) -> Any:
        def noted() -> Any:
            self.made.append(kind_of(key))
            return make()

        return super().result(key, noted)


def started(root: Path) -> list[str]:
    """What of plans a program makes anew that reads the data; the same comes of it as of none."""
    kept = _Counting(root)
    problems, plans = _read(root, kept)
    kept.end_run()
    kept.write()
    assert (problems, plans) == _from_nothing(root)
    return sorted(str(one) for one in kept.made if one in IN_A_FILE)


def _read(root: Path, kept: Kept | None = None) -> tuple[list[Problem], list[object]]:
    checked = load_checked(root, kept=kept)
    if checked.problems:
        return checked.problems, []
    return [], [*standing(Catalog(checked.records, checked.lexicon))]


_known: dict[bytes, tuple[list[Problem], list[object]]] = {}


def _from_nothing(root: Path) -> tuple[list[Problem], list[object]]:
    """What is read without a cache; once of the same data."""
    data = b"".join(path.read_bytes() for path in sorted((root / DATA).rglob("*.*")))
    if data not in _known:
        _known[data] = _read(root)
    return _known[data]


# Problems are kept elsewhere, the catalog's plan in no file.
IN_A_FILE = sorted(one for one in OF_A_PLAN if one not in ("problems", "catalog's"))


def read_whole(root: Path, kept: KeptPlans) -> None:
    _read(root, kept)
    kept.end_run()


def files(root: Path) -> list[Path]:
    return sorted((root / FOLDER / NAME).iterdir())


def forged(root: Path, results: Any) -> None:
    """Puts results of somebody's own into the files of all plans, under the right digest."""
    kept = KeptPlans(root)
    for plan in (path.name for path in (root / PLANS).iterdir()):
        signed = kept._signed(plan, pickle.dumps(results, 5))
        kept._path_of(plan).write_bytes(signed)


def test_what_has_not_changed_is_taken_whole(root: Path) -> None:
    assert started(root) == []
    tasks = sorted(root.glob(f"{PLANS}/*/tasks.yml"))[0]
    tasks.write_text(tasks.read_text(encoding="utf-8") + "\n", encoding="utf-8")
    assert started(root) == IN_A_FILE
    assert started(root) == []


def test_what_hangs_on_shared_records_goes_with_them(root: Path) -> None:
    bodies = root / "data/bodies.yml"
    bodies.write_text(bodies.read_text(encoding="utf-8") + "\n", encoding="utf-8")
    assert started(root) == sorted(one for one in IN_A_FILE * 2 if one != "plan")
    assert started(root) == []


def _cut(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:-100])


def _half(path: Path) -> None:
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])


def _empty(path: Path) -> None:
    path.write_bytes(b"")


def _other_letters(path: Path) -> None:
    """As whole as before, but for what would stand on the site."""
    content = path.read_bytes()
    assert content.count("nhiệm vụ".encode()) > 3
    path.write_bytes(content.replace("nhiệm vụ".encode(), "nhiệm vỤ".encode()))


def _other_plan(path: Path) -> None:
    other = next(one for one in path.parent.iterdir() if one != path)
    path.write_bytes(other.read_bytes())


def _no_file(path: Path) -> None:
    path.unlink()
    path.mkdir()


def _away(path: Path) -> None:
    shutil.rmtree(path.parent)


@pytest.mark.parametrize(
    "damage", [_cut, _half, _empty, _other_letters, _other_plan, _no_file, _away]
)
def test_a_damaged_file_is_none(root: Path, damage: Callable[[Path], None]) -> None:
    damage(files(root)[0])
    assert set(started(root)) == set(IN_A_FILE)


def test_other_code_takes_nothing(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pydantic, "VERSION", "0")
    assert started(root) == sorted(IN_A_FILE * 2)


def test_times_of_files_decide_nothing(root: Path) -> None:
    for path in (*root.rglob("*.*"), *files(root)):
        os.utime(path, (0, 0))
    assert started(root) == []


class _Hostile:
    """What Python would run on reading it back."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def __reduce__(self) -> tuple[object, ...]:
        return os.mkdir, (str(self.path),)


def test_what_somebody_else_wrote_runs_no_code(root: Path) -> None:
    planted = root / "planted"
    forged(root, {"plan": _Hostile(planted)})
    assert started(root) == sorted(IN_A_FILE * 2)
    assert not planted.exists()


@pytest.mark.parametrize(
    ("module", "name"),
    [
        *(("os", "system"), ("builtins", "eval"), ("macros.git", "run")),
        *(("macros.reading.loading", "load"), ("macros.reading.loading", "pathlib")),
        *(
            ("macros.reading.loading", "hashlib.sha256"),
            ("macros.model.record", "BaseModel.parse_file"),
        ),
        *(("macros.reading.kept", "Kept"), ("macros.importing.received_file", "x")),
    ],
)
def test_only_records_are_made(module: str, name: str) -> None:
    with pytest.raises((pickle.UnpicklingError, KeyError)):
        kept_plans._Unpickler(io.BytesIO()).find_class(module, name)


def test_results_that_are_none_of_ours_are_left_alone(root: Path) -> None:
    odd = ("x", ("plan", 1), (("plan",), "x"), (1,), ("told", "", "data/plans/x", "", None), None)
    for one in (1, *({key: 2} for key in odd)):
        packed = pickle.dumps(one, 5)
        assert kept_plans._unpacked("y", packed) == {}
    forged(root, {odd[0]: 2})
    assert started(root) == sorted(IN_A_FILE * 2)


def test_where_nothing_can_be_written_all_is_made_anew(root: Path) -> None:
    shutil.rmtree(root / FOLDER)
    (root / FOLDER).touch()
    assert started(root) == sorted(IN_A_FILE * 2)


def test_two_programs_may_share_it(root: Path) -> None:
    both = [KeptPlans(root)]
    read_whole(root, both[0])
    tasks = sorted(root.glob(f"{PLANS}/*/tasks.yml"))[0]
    tasks.write_text(tasks.read_text(encoding="utf-8") + "# xem lại\n", encoding="utf-8")
    both.append(KeptPlans(root))
    read_whole(root, both[1])
    shutil.rmtree(root / FOLDER)
    for kept in (both[1], both[0]):
        kept.write()
    assert started(root) == IN_A_FILE
    assert started(root) == []


def test_what_nobody_asks_for_goes(root: Path) -> None:
    (root / FOLDER / NAME / "tmp1234").write_bytes(b"half a file")
    shutil.rmtree(sorted((root / PLANS).iterdir())[0])
    started(root)
    assert len(files(root)) == 1


def test_a_plan_with_a_fault_is_not_kept(root: Path) -> None:
    tasks = sorted(root.glob(f"{PLANS}/*/tasks.yml"))[0]
    whole = tasks.read_text(encoding="utf-8")
    for wrong in (f"{whole}\n- x: 1\n", whole.replace("title: ", "title: ⟦?⟧ ", 1)):
        tasks.write_text(wrong, encoding="utf-8")
        assert "plan" in started(root)
        assert len(files(root)) == 1
        assert _from_nothing(root)[0]
    tasks.write_text(whole, encoding="utf-8")
    assert "plan" in started(root)
