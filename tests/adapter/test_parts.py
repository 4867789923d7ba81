"""A site in parts: joined, they are the site that one build makes, to the byte."""

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from macros.adapter.joining import join_parts
from macros.adapter.parts import NOTE, Part, PartsError, asked_for
from tests.tools.projects import Project, make_project
from tests.tools.sites import ROOT
from tests.tools.trees import differences

PAGES = 120  # three tasks


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Project:
    """A project with its site, and with both of its parts."""
    project = make_project(tmp_path_factory.mktemp("parts") / "project")
    many = [
        {"kind": "body", "url": f"co-quan/so-{n}/", "title": f"Sở {n}", "text": "x" * n}
        for n in range(PAGES)
    ]
    original = json.loads((project.root / "data/site.json").read_text(encoding="utf-8"))["pages"]
    project.data(pages=[*original, *many])
    project.built("-q", "--strict")
    for number in ("1", "2"):
        project.built("-q", "--strict", "-d", f"parts/{number}-of-2", PART=f"{number}/2")
    return project


@pytest.fixture
def project(made: Project, tmp_path: Path) -> Project:
    """A copy of it, to spoil."""
    shutil.copytree(made.root, tmp_path / "project")
    return Project(tmp_path / "project")


def pages(folder: Path) -> set[str]:
    found = (path.parent.relative_to(folder).as_posix() for path in folder.rglob("index.html"))
    return {name for name in found if name.startswith("co-quan/so-")}


def test_each_part_has_some_of_the_pages_and_none_has_the_same(made: Project) -> None:
    one, other = (pages(made.root / f"parts/{number}-of-2") for number in (1, 2))
    assert one | other == pages(made.site)
    assert one & other == set()
    assert min(len(one), len(other)) >= 48


def test_joined_they_are_what_one_build_makes(project: Project) -> None:
    whole, deploy = project.root / "whole", project.root / "whole-deploy"
    project.site.rename(whole)
    (project.root / "deploy").rename(deploy)
    assert join_parts(project.root, project.site) == ""
    assert differences(whole, project.site) == []
    assert differences(deploy, project.root / "deploy") == []
    assert project.beside(project.site) == []


def test_a_missing_part_is_named_and_the_old_site_stays(project: Project) -> None:
    before = project.root / "before"
    shutil.copytree(project.site, before)
    shutil.rmtree(project.root / "parts/2-of-2")
    assert join_parts(project.root, project.site) == "Còn thiếu phần 2 trong 2 phần."
    shutil.rmtree(project.root / "parts")
    assert "Không có phần nào trong " in join_parts(project.root, project.site)
    assert differences(before, project.site) == []


def test_a_part_that_is_there_twice_is_refused(project: Project) -> None:
    shutil.copytree(project.root / "parts/2-of-2", project.root / "parts/again")
    assert "Có phần bị trùng" in join_parts(project.root, project.site)


@pytest.mark.parametrize("of_another", ["data", "address", "marked", "file", "note"])
def test_parts_of_two_sites_are_refused(project: Project, of_another: str) -> None:
    part = project.root / "parts/2-of-2"
    if of_another == "file":
        (part / "404.html").write_text("khác", encoding="utf-8")
    elif of_another == "note":
        (part / NOTE).write_text("{", encoding="utf-8")
    else:
        note = json.loads((part / NOTE).read_text(encoding="utf-8"))
        (part / NOTE).write_text(json.dumps(note | {of_another: "khác"}), encoding="utf-8")
    told = join_parts(project.root, project.site)
    wanted = "Không đọc được" if of_another == "note" else "Các phần không cùng một trang"
    assert wanted in told
    assert project.beside(project.site) == []


@pytest.mark.parametrize("given", ["3/2", "0/2", "2", "a/b", "1/1000", "?"])
def test_a_part_that_cannot_be_is_refused(monkeypatch: pytest.MonkeyPatch, given: str) -> None:
    monkeypatch.setenv("PART", given)
    with pytest.raises(PartsError, match="Phần phải ghi như 2/5"):
        asked_for()


def test_without_a_word_all_is_made(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("PART", raising=False)
    assert asked_for().is_whole
    monkeypatch.setenv("PART", "2/5")
    assert asked_for() == Part(2, 5)


def test_the_command_says_what_is_missing(tmp_path: Path) -> None:
    command = [sys.executable, "scripts/build.py", "--join", "-d", str(tmp_path / "site")]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == 1
    assert "Không có phần nào trong " in done.stderr
