"""What data/ may hold: everything else is told, and nothing of it is read."""

import os
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from macros.checks.checked_data import load_checked
from macros.problems import Problem
from macros.reading import files
from macros.reading.editor_schemas import schemas
from macros.reading.files import (
    CODES,
    PLACES,
    SCHEMA_NAMES,
    SCHEMAS,
    KnownFiles,
    data_folder,
    file_bytes,
)
from macros.reading.records import Records
from tests.core_fixtures import AMENDED, PLAN, ROOT, SOURCE, copied

FOLDER = "data/plans/03-kh-bcd-2022"
Make = Callable[[Path], None]
posix = pytest.mark.skipif(os.name == "nt", reason="links and pipes as POSIX has them")


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return copied(tmp_path / "project")


def only_problem(root: Path) -> Problem:
    problems = load_checked(root).problems
    assert len(problems) == 1, "\n".join(map(str, problems))
    return problems[0]


def test_the_files_of_a_sound_folder_are_all_taken() -> None:
    found = data_folder(ROOT)
    assert found.problems == []
    there = {path.relative_to(ROOT).as_posix() for path in (ROOT / "data").rglob("*.*")}
    assert set(found.files) == there
    assert found.plans == ["03-kh-bcd-2022"]
    assert data_folder(AMENDED).plans == ["98-kh-bcd-2022", "99-kh-bcd-2023"]


def test_the_schemas_are_known_files() -> None:
    assert {f"{SCHEMAS}/{name}" for name in SCHEMA_NAMES} == set(schemas(Records()))


def test_the_places_of_a_plan_are_a_known_file(root: Path) -> None:
    for name in (PLACES, CODES):
        assert f"{FOLDER}/{name}" in data_folder(root).files
        (root / FOLDER / name).unlink()
    assert data_folder(root).problems == []


@pytest.mark.parametrize(
    ("name", "near"),
    [
        ("data/bodies.yaml", "bodies.yml"),
        ("data/Bodies.yml", "bodies.yml"),
        ("data/bodies (PC-1 conflicted copy).yml", "bodies.yml"),
        ("data/body.yml", "bodies.yml"),
        (f"{FOLDER}/plan - bản sao.yml", "plan.yml"),
        (f"{FOLDER}/source.tx", "source.txt"),
        (f"{FOLDER}/ghi-chu.txt", ""),
        ("data/plans/nguon.txt", ""),
        ("data/README.md", ""),
    ],
)
def test_an_unknown_file_is_told_with_the_nearest_known_name(
    root: Path, name: str, near: str
) -> None:
    (root / name).write_text("nháp", encoding="utf-8")
    problem = only_problem(root)
    assert (problem.file, problem.what) == (
        name,
        "Tệp lạ: không được đọc, không được xuất bản",
    )
    assert problem.hint == (
        f"có phải là {near}? Nếu phải thì sửa tên, nếu không thì để ngoài thư mục data"
        if near
        else "để ngoài thư mục data"
    )
    assert name not in data_folder(root).files


def test_an_unknown_folder_is_told(root: Path) -> None:
    (root / "data/plan/01-kh-2022").mkdir(parents=True)
    assert str(only_problem(root)).startswith("data/plan:1:1: Thư mục lạ: không được đọc")


@posix
@pytest.mark.parametrize(
    "name",
    ["~$plan.yml", ".plan.yml.swp", ".DS_Store", "Thumbs.db", "plan.yml~", "#plan.yml#", "4913"],
)
def test_what_programs_leave_for_a_while_is_passed_over(root: Path, name: str) -> None:
    (root / FOLDER / name).write_bytes(b"\0")
    (root / "data" / name).symlink_to("/proc/self/environ")
    assert load_checked(root).problems == []
    assert not any(name in one for one in data_folder(root).files)


def link_to_a_file(path: Path) -> None:
    path.symlink_to("/proc/self/environ")


def link_without_end(path: Path) -> None:
    path.symlink_to("/dev/zero")


def link_to_nothing(path: Path) -> None:
    path.symlink_to("nowhere")


def link_to_a_folder(path: Path) -> None:
    path.symlink_to("/")


def pipe(path: Path) -> None:
    os.mkfifo(path)


def folder(path: Path) -> None:
    path.mkdir()


@posix
@pytest.mark.parametrize(
    ("make", "words"),
    [
        (link_to_a_file, "Đây là một liên kết (symlink)"),
        (link_without_end, "Đây là một liên kết (symlink)"),
        (link_to_nothing, "Đây là một liên kết (symlink)"),
        (link_to_a_folder, "Đây là một liên kết (symlink)"),
        (pipe, "không phải tệp thường mà là ống dẫn hoặc thiết bị"),
        (folder, "Chỗ này phải là một tệp, không phải thư mục"),
    ],
)
@pytest.mark.parametrize("name", ["data/bodies.yml", PLAN, SOURCE])
def test_what_is_no_regular_file_is_told_and_never_opened(
    root: Path, name: str, make: Make, words: str
) -> None:
    (root / name).unlink()
    make(root / name)
    problem = only_problem(root)
    assert problem.file == name
    assert words in problem.what
    assert name not in data_folder(root).files
    assert file_bytes(root / name, name)[0] == b""


@posix
@pytest.mark.parametrize("name", ["data", "data/plans", FOLDER, "data/schema", "data/ghi-chu.txt"])
def test_a_link_anywhere_is_told_and_not_followed(root: Path, name: str, tmp_path: Path) -> None:
    if (root / name).exists():
        (root / name).rename(tmp_path / "elsewhere")
    (root / name).symlink_to(tmp_path / "elsewhere")
    problem = next(one for one in load_checked(root).problems if one.file == name)
    assert "liên kết" in problem.what
    assert not any(f"{one}/".startswith(f"{name}/") for one in data_folder(root).files)


@posix
def test_a_link_in_the_place_of_data_is_the_only_problem(root: Path, tmp_path: Path) -> None:
    (root / "data").rename(tmp_path / "elsewhere")
    (root / "data").symlink_to(tmp_path / "elsewhere")
    assert only_problem(root).file == "data"


def test_a_file_beyond_the_limit_is_told(root: Path) -> None:
    (root / "data/schema").mkdir()
    name = "data/schema/ids.schema.json"
    (root / name).write_bytes(b" " * 2_000_001)
    problem = only_problem(root)
    assert (problem.file, problem.found) == (name, "2.000.001 byte")
    assert problem.allowed == "nhiều nhất 2.000.000 byte"


@pytest.mark.parametrize(
    ("line", "is_draft"),
    [
        ("draft: true", True),
        ('"draft": "true"  # còn soát', True),
        ("{id: a, draft: true}", True),
        ("draft: false", False),
        ("  draft: trueish", False),
        ("title: bản draft true", False),
    ],
)
def test_a_draft_is_known_in_whatever_style_it_is_written(
    root: Path, line: str, is_draft: bool
) -> None:
    path = root / FOLDER / "plan.yml"
    path.write_text(f"{line}\n{path.read_text(encoding='utf-8')}", encoding="utf-8")
    found = data_folder(root)
    assert found.drafts == ([FOLDER.rpartition("/")[2]] if is_draft else [])
    assert (f"{FOLDER}/plan.yml" in found.files) is not is_draft
    assert f"{FOLDER}/plan.yml" in data_folder(root, drafts=found.drafts).files


def test_a_file_is_read_again_only_when_it_was_written_to(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file, known = tmp_path / "a.yml", KnownFiles(young=0)
    reads: list[str] = []

    def read(path: str, name: str) -> tuple[bytes, Problem | None]:
        reads.append(name)
        return file_bytes(path, name)

    monkeypatch.setattr(files, "file_bytes", read)
    file.write_bytes(b"draft: true")
    facts = known.facts(str(file), "a.yml")
    assert facts.says_draft
    assert known.facts(str(file), "a.yml") == facts
    assert len(reads) == 1
    status = file.stat()
    file.write_bytes(b"draft: soon")
    os.utime(file, ns=(status.st_atime_ns, status.st_mtime_ns))
    assert known.facts(str(file), "a.yml").digest != facts.digest
    file.unlink()
    assert known.facts(str(file), "a.yml").problem


def test_a_file_just_written_may_be_written_again_unseen(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file, known = tmp_path / "a.yml", KnownFiles()
    file.write_bytes(b"a: 1")
    status = (time.time_ns(), 4)  # as a disk tells it that tells times by the second
    monkeypatch.setattr(files, "_written", lambda _: status)
    before = known.facts(str(file), "a.yml")
    file.write_bytes(b"a: 2")
    assert known.facts(str(file), "a.yml") != before
