"""The published folder: whole or untouched, whatever happens, and the same on any day."""

from __future__ import annotations

import datetime
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from macros.adapter import publishing
from macros.adapter.publishing import RefusedError, discard, midnight, prepare
from macros.adapter.site_folder import MARK, kept, sibling
from macros.recognisers.periods import YEARS
from tests.tools.projects import Project, environment, make_project
from tests.tools.rights import unprivileged
from tests.tools.sites import ROOT
from tests.tools.trees import differences

PROBLEMS = ["data/a.yml:3:1: Sai khóa", "data/b.yml:9:2: Thiếu “tên”"]


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """A project with something published that no build of it would make."""
    made = make_project(tmp_path / "project")
    publish_by_hand(made.site)
    return made


def publish_by_hand(site: Path) -> None:
    (site / "cu").mkdir(parents=True)
    (site / "index.html").write_text("đã xuất bản", encoding="utf-8")
    (site / "cu/index.html").write_text("trang cũ", encoding="utf-8")
    (site / ".git").mkdir()
    (site / ".git/config").write_text("[core]", encoding="utf-8")
    (site / ".nojekyll").touch()
    (site / MARK).touch()


@contextmanager
def untouched(site: Path, tmp_path: Path) -> Iterator[None]:
    """Whatever the block does, the published folder stays as it is, and nothing beside it."""
    before = tmp_path / "before"
    shutil.copytree(site, before)
    yield
    assert differences(before, site) == []
    assert list(site.parent.glob(f".{site.name}.*")) == []


@pytest.mark.parametrize("options", [["--quiet"], ["--strict", "--dirty"]])
def test_bad_data_stops_the_build_with_all_problems(
    project: Project, tmp_path: Path, options: list[str]
) -> None:
    project.data(problems=PROBLEMS)
    with untouched(project.site, tmp_path):
        done = project.build(*options)
    assert done.returncode == 1
    assert [line for line in done.stderr.splitlines() if line in PROBLEMS] == PROBLEMS
    assert "Dữ liệu có 2 lỗi" in done.stdout
    assert "Traceback" not in done.stderr


def test_bad_data_leaves_another_folder_alone_too(project: Project, tmp_path: Path) -> None:
    project.data(problems=PROBLEMS)
    elsewhere = tmp_path / "elsewhere"
    publish_by_hand(elsewhere)
    with untouched(elsewhere, tmp_path):
        assert project.build("-d", str(elsewhere)).returncode == 1


def test_a_fault_while_pages_are_made_leaves_the_old_site(project: Project, tmp_path: Path) -> None:
    project.page(fails=True)
    with untouched(project.site, tmp_path):
        done = project.build()
    assert done.returncode == 1
    assert "khung của trang bị hỏng" in done.stderr
    assert "Trang /co-quan/so-a/" in done.stderr


def test_a_fault_in_a_macro_leaves_the_old_site_and_is_told(
    project: Project, tmp_path: Path
) -> None:
    project.write("docs/index.md", "---\nrender_macros: true\n---\n# A\n{{ no_such_macro() }}\n")
    with untouched(project.site, tmp_path):
        done = project.build("--quiet")
    assert done.returncode != 0
    assert "no_such_macro" in done.stderr


def test_a_warning_stops_a_strict_build_only(project: Project, tmp_path: Path) -> None:
    project.write("docs/dong-gop.md", "# Đóng góp\n[hỏng](khong-co.md)\n")
    with untouched(project.site, tmp_path):
        done = project.build("--strict")
    assert done.returncode == 1
    assert "khong-co.md" in done.stderr
    project.built()
    assert (project.site / "co-quan/so-a/index.html").is_file()


def test_a_new_site_takes_the_place_of_the_old_one(project: Project) -> None:
    """Also a `--dirty` build, which for MkDocs would leave out what has not changed."""
    project.site.chmod(0o775)
    mode = project.site.stat().st_mode
    for options in ([], ["--dirty"]):
        project.built(*options)
        assert not (project.site / "cu").exists()
        assert (project.site / "index.html").read_text(encoding="utf-8") != "đã xuất bản"
        assert (project.site / "co-quan/so-a/index.html").is_file()
        assert (project.site / "dong-gop/index.html").is_file()
        assert (project.site / ".git/config").read_text(encoding="utf-8") == "[core]"
        assert (project.site / ".nojekyll").exists()
        assert project.site.stat().st_mode == mode
    assert len(kept(project.site)) == 2
    assert len(project.beside(project.site)) == 2


def test_the_last_sites_are_kept_and_say_of_which_data_they_are(project: Project) -> None:
    for _ in range(2):
        project.built()
    marks = [(path / MARK).read_text(encoding="utf-8") for path in kept(project.site)]
    said = [mark.partition("\n")[0] for mark in marks]
    assert said == ["Dữ liệu đến ngày 23/11/2026", ""]  # as the stand-in says; by hand


def test_a_build_removes_what_the_one_before_kept_no_longer(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PROCESSES", "1")  # with more, a copy of the process does it
    kept_longest = sibling(project.site, "outlived")
    kept_longest.mkdir()
    (kept_longest / "index.html").touch()
    project.built()
    assert not kept_longest.exists()


@pytest.mark.skipif(os.name == "nt", reason="Windows lets few make links")
def test_a_link_to_the_folder_stays_one_and_leads_to_the_new_site(
    project: Project, tmp_path: Path
) -> None:
    project.site.rename(tmp_path / "elsewhere")
    project.site.symlink_to(tmp_path / "elsewhere")
    project.built()
    assert project.site.is_symlink()
    assert (tmp_path / "elsewhere/co-quan/so-a/index.html").is_file()


def test_a_build_in_place_leaves_the_folder_itself(project: Project) -> None:
    before = project.site.stat().st_ino
    project.built(IN_PLACE="true")
    assert project.site.stat().st_ino == before
    assert (project.site / "co-quan/so-a/index.html").is_file()
    assert not (project.site / "cu").exists()
    assert (project.site / ".git/config").is_file()


@pytest.mark.skipif(os.name == "nt", reason="Windows has other permissions")
def test_a_web_server_can_read_what_somebody_secretive_builds(project: Project) -> None:
    shutil.rmtree(project.site)
    before = os.umask(0o077)
    try:
        project.built()
    finally:
        os.umask(before)
    closed = [path for path in project.site.rglob("*") if path.stat().st_mode & 0o044 != 0o044]
    assert closed == []


@pytest.mark.parametrize("name", ["data", "macros"])
def test_a_folder_that_holds_something_else_is_refused(
    project: Project, tmp_path: Path, name: str
) -> None:
    target = project.root / name
    before = tmp_path / "before"
    shutil.copytree(project.root, before)
    done = project.build("-d", name)
    assert done.returncode == 1
    assert f"Thư mục {target.resolve()} đã có thứ khác" in done.stdout
    ours = shutil.ignore_patterns("__pycache__")
    shutil.copytree(project.root, tmp_path / "after", ignore=ours)
    shutil.copytree(before, tmp_path / "was", ignore=ours)
    assert differences(tmp_path / "was", tmp_path / "after") == []


def test_an_empty_folder_and_a_site_without_the_mark_are_replaced(project: Project) -> None:
    shutil.rmtree(project.site)
    project.site.mkdir()
    project.built()
    (project.site / MARK).unlink()
    (project.site / "api/v1").mkdir(parents=True, exist_ok=True)
    (project.site / "api/v1/index.json").write_text("{}", encoding="utf-8")
    project.built()
    assert (project.site / MARK).is_file()


ON_A_DAY = """
import sys, time_machine
from mkdocs.__main__ import cli
with time_machine.travel(sys.argv[1]):
    cli(["build", "--strict", "--quiet", "--site-dir", sys.argv[2]])
"""


def test_a_build_on_another_day_gives_the_same_bytes(tmp_path: Path) -> None:
    project = make_project(tmp_path / "project")
    for name, day in (("first", "2023-01-02T03:04+00:00"), ("second", "2031-12-31T23:59+07:00")):
        subprocess.run(
            [sys.executable, "-c", ON_A_DAY, day, str(tmp_path / name)],
            cwd=project.root,
            env=environment(PYTHONHASHSEED=str(len(name)), GIT_CEILING_DIRECTORIES=str(tmp_path)),
            check=True,
        )
    assert differences(tmp_path / "first", tmp_path / "second") == []
    sitemap = (tmp_path / "first/sitemap.xml").read_text(encoding="utf-8")
    assert "<lastmod>2022-03-01</lastmod>" in sitemap  # the data's date: there is no commit here


def test_the_date_of_a_site_is_the_environments_else_the_commits(tmp_path: Path) -> None:
    project = make_project(tmp_path)
    git = ["git", "-c", "user.name=A", "-c", "user.email=a@example.org", "-C", str(tmp_path)]
    when = environment(GIT_COMMITTER_DATE="2024-05-06T07:08:09+0000")
    for command in (["init", "-q"], ["add", "."], ["commit", "-q", "-m", "Một"]):
        subprocess.run([*git, *command], env=when, check=True)
    sitemap = project.built() / "sitemap.xml"
    assert "<lastmod>2024-05-06</lastmod>" in sitemap.read_text(encoding="utf-8")
    project.built(SOURCE_DATE_EPOCH="86400")
    assert "<lastmod>1970-01-02</lastmod>" in sitemap.read_text(encoding="utf-8")


def test_a_day_begins_at_midnight_in_utc() -> None:
    assert midnight(datetime.date(1970, 1, 3)) == 2 * 86400


@pytest.mark.parametrize("year", [YEARS[0], YEARS[-1]])
def test_data_of_any_year_can_date_a_site(tmp_path: Path, year: int) -> None:
    project = make_project(tmp_path)
    project.data(date=f"{year}-12-31")
    project.built("--strict", GIT_CEILING_DIRECTORIES=str(tmp_path.parent))


def publish(new: Path, site: Path) -> None:
    publishing.publish(new, site, keep=0)


def fill(new: Path, text: str = "mới") -> None:
    (new / "index.html").write_text(text, encoding="utf-8")


def test_what_killed_builds_left_is_cleared(tmp_path: Path) -> None:
    site = tmp_path / "site"
    publish_by_hand(site)
    killed = "import os, sys, pathlib; from macros.adapter.publishing import prepare; "
    killed += "prepare(pathlib.Path(sys.argv[1])); os._exit(1)"
    subprocess.run([sys.executable, "-c", killed, str(site)], cwd=ROOT, check=False)
    assert [path.suffix for path in sorted(tmp_path.glob(".site.*"))] == [".new", ".lock"]
    other = tmp_path / ".site.backup.old"
    other.mkdir()
    new = prepare(site)
    assert set(tmp_path.glob(".site.*")) == {new, other, tmp_path / ".site.lock"}
    fill(new)
    publish(new, site)
    assert (site / "index.html").read_text(encoding="utf-8") == "mới"
    assert list(tmp_path.glob(".site.*")) == [other]


def test_a_swap_killed_half_way_is_put_right(tmp_path: Path) -> None:
    site = tmp_path / "site"
    publish_by_hand(site)
    killed = tmp_path / ".site.0123abcd.old"
    site.rename(killed)  # killed before the new site was in
    discard(prepare(site))
    assert (site / "index.html").read_text(encoding="utf-8") == "đã xuất bản"

    site.rename(killed)
    site.mkdir()
    fill(site)  # killed when it was
    (site / MARK).touch()
    discard(prepare(site))
    assert (site / "index.html").read_text(encoding="utf-8") == "mới"
    assert (site / ".git/config").is_file()
    assert not killed.exists()


def test_the_second_of_two_builds_at_once_waits_for_the_first(project: Project) -> None:
    first = prepare(project.site)
    fill(first)
    with project.building() as second:
        assert second.stderr is not None
        assert any("chờ lần ấy xong" in line for line in second.stderr)
        publish(first, project.site)
        _, told = second.communicate()
    assert second.returncode == 0, told
    assert (project.site / "co-quan/so-a/index.html").is_file()
    assert project.beside(project.site) == [path.name for path in kept(project.site)]


def test_a_folder_that_somebody_clears_away_is_not_published(tmp_path: Path) -> None:
    site = tmp_path / "site"
    publish_by_hand(site)
    new = prepare(site)
    shutil.rmtree(new)
    new.mkdir()  # MkDocs makes folders as it needs them
    fill(new, "nửa vời")
    with pytest.raises(RefusedError, match="giữ nguyên như cũ"):
        publish(new, site)
    discard(new)
    assert (site / "index.html").read_text(encoding="utf-8") == "đã xuất bản"


def test_a_first_build_needs_no_folder(tmp_path: Path) -> None:
    site = tmp_path / "a/b/site"
    new = prepare(site)
    fill(new)
    publish(new, site)
    assert sorted(path.name for path in site.iterdir()) == [MARK, "index.html"]
    assert list(site.parent.iterdir()) == [site]


@pytest.mark.skipif(os.name == "nt", reason="Windows has other permissions")
def test_a_locked_folder_keeps_the_old_site_and_says_so() -> None:
    with TemporaryDirectory() as folder:
        top = Path(folder)
        top.chmod(0o777)
        site = top / "site"
        publish_by_hand(site)
        with unprivileged():
            new = prepare(site)
            fill(new)
        top.chmod(0o555)  # locked between the two
        with (
            unprivileged(),
            pytest.raises(RefusedError, match=r"site\. Không được phép.* giữ nguyên như cũ"),
        ):
            publish(new, site)
        with unprivileged(), pytest.raises(RefusedError, match="giữ nguyên như cũ"):
            prepare(site)
        assert (site / "index.html").read_text(encoding="utf-8") == "đã xuất bản"
        assert (site / ".git/config").is_file()
        top.chmod(0o777)


def test_a_file_in_the_way_is_not_replaced(tmp_path: Path) -> None:
    (tmp_path / "site").write_text("của ai đó", encoding="utf-8")
    with pytest.raises(RefusedError, match="không phải thư mục"):
        prepare(tmp_path / "site")
    assert [path.name for path in tmp_path.iterdir()] == ["site"]
