"""Steps of the workflows that have a logic of their own, run as the host runs them.

The host's command `gh` is played by a script that notes what it is asked and answers as told.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from macros.watching import manifest
from tests.core_fixtures import ROOT
from tests.test_workflows import read, steps
from tests.tools.sites import served

pytestmark = pytest.mark.skipif(shutil.which("bash") is None, reason="the host runs bash")

GH = """#!/bin/bash
echo "$*" >> "$ASKED"
shopt -s nullglob
for answer in "$ANSWERS"/*; do
    case "$*" in $(basename "$answer" | tr _ ' ')*) . "$answer"; exit ;; esac
done
"""
REPOSITORY = "co-quan/ke-hoach"


def step(workflow: str, name: str) -> str:
    """The commands of a step."""
    found = steps(read(ROOT / f".github/workflows/{workflow}.yml"))
    (commands,) = [step["run"] for step in found if step.get("name") == name]
    assert isinstance(commands, str)
    return commands


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    """A folder to work in, with `gh` and `python3` beside."""
    for folder in ("bin", "answers", "desk"):
        (tmp_path / folder).mkdir()
    (tmp_path / "bin/gh").write_text(GH, encoding="utf-8")
    (tmp_path / "bin/gh").chmod(0o755)
    (tmp_path / "bin/python3").symlink_to(sys.executable)
    (tmp_path / "asked").touch()
    return tmp_path / "desk"


def run(desk: Path, commands: str, **variables: str) -> subprocess.CompletedProcess[str]:
    """Runs a step as the host does; the caller looks at how it went."""
    place = desk.parent
    given = {
        "ANSWERS": str(place / "answers"),
        "ASKED": str(place / "asked"),
        "GIT_CONFIG_GLOBAL": os.devnull,
        "GITHUB_OUTPUT": str(place / "output"),
        "GITHUB_REPOSITORY": REPOSITORY,
        "PATH": f"{place}/bin:{os.environ['PATH']}",
    }
    return subprocess.run(
        ["bash", "-e", "-c", commands],
        cwd=desk,
        env=os.environ | given | variables,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def answer(desk: Path, asked: str, commands: str) -> None:
    """Has `gh` run commands when what it is asked begins so."""
    name = asked.replace(" ", "_").replace("/", "?")
    (desk.parent / "answers" / name).write_text(commands, encoding="utf-8")


def asked(desk: Path) -> list[str]:
    """What `gh` was asked, the commands alone."""
    lines = (desk.parent / "asked").read_text(encoding="utf-8").splitlines()
    return [" ".join(line.split()[:3]) for line in lines]


@pytest.mark.parametrize(
    ("found", "number", "done"),
    [
        ("0", "", []),
        ("0", "7", ["issue close 7"]),
        ("1", "7", ["issue edit 7"]),
        ("1", "", ["label create theo-doi", "issue create --repo"]),
    ],
)
def test_one_issue_is_opened_renewed_and_closed(
    desk: Path, found: str, number: str, done: list[str]
) -> None:
    answer(desk, "issue list", f"echo {number}" if number else "")
    (desk / "report.txt").write_text("- a: khác bản đã dựng.\n", encoding="utf-8")
    commands = step("watch", "Open, renew or close the issue")
    told = run(desk, commands, FOUND=found)
    assert told.returncode == 0, told.stderr
    assert asked(desk) == ["issue list --repo", *done]
    body = (desk / "body.md").read_text(encoding="utf-8")
    assert body == "```\n- a: khác bản đã dựng.\n```\n"


@pytest.mark.parametrize(("number", "done"), [("", "issue create --title"), ("7", "issue edit 7")])
def test_one_issue_lists_the_sources_to_read_again(desk: Path, number: str, done: str) -> None:
    answer(desk, "issue list", f"echo {number}" if number else "")
    (desk / "sources.md").write_text("- [ ] a\n", encoding="utf-8")
    told = run(desk, step("publish", "Put the list into the one issue"), LABEL="doc-lai-nguon")
    assert told.returncode == 0, told.stderr
    assert asked(desk) == ["label create doc-lai-nguon", "issue list --label", done]


def test_the_published_site_is_compared_with_the_manifest(desk: Path, tmp_path: Path) -> None:
    site = tmp_path / "site"
    site.mkdir()
    (site / "index.html").write_text("a", encoding="utf-8")
    (desk / "built/deploy").mkdir(parents=True)
    listed = manifest.Manifest("", {"": {"X": "y"}}, manifest.digests(site))
    manifest.write(desk / "built/deploy/manifest.json", listed)
    (desk / "scripts").symlink_to(ROOT / "scripts")
    commands = step("watch", "Compare")
    output = tmp_path / "output"
    with served(site) as url:
        for text, found in (("a", "0"), ("b", "1")):
            (site / "index.html").write_text(text, encoding="utf-8")
            told = run(desk, commands, SITE_URL=url)
            assert told.returncode == 0, told.stderr
            assert output.read_text(encoding="utf-8").splitlines()[-1] == f"found={found}"
    (desk / "built/deploy/manifest.json").unlink()
    assert run(desk, commands, SITE_URL="https://a.invalid").returncode != 0


@pytest.mark.parametrize(
    ("site", "preview", "refused"),
    [
        ("https://co-quan.github.io/ke-hoach", "https://Co-Quan.github.io/xem-truoc", True),
        ("https://kehoach.tinh.vn/", "https://co-quan.github.io/xem-truoc", False),
        ("https://co-quan.github.io/ke-hoach", "https://xem-truoc.github.io/kho", False),
        ("", "https://xem-truoc.github.io/kho", True),
        ("https://co-quan.github.io/ke-hoach", "", True),
    ],
)
def test_a_preview_at_the_origin_of_the_site_is_refused(
    desk: Path, site: str, preview: str, refused: bool
) -> None:
    nothing = 'echo \'{"url":"https://docs.example/"}\'; exit 1'
    for repository, url in ((REPOSITORY, site), ("ai/xem-truoc", preview)):
        answer(desk, f"api repos/{repository}/pages", f"echo {url}" if url else nothing)
    commands = step("comment", "Refuse the origin of the site")
    told = run(desk, commands, PREVIEW_REPOSITORY="ai/xem-truoc", OWN_TOKEN="a", GH_TOKEN="b")
    assert (told.returncode != 0) == refused, told.stdout


def git(folder: Path, *arguments: str) -> str:
    command = ["git", "-c", "user.name=a", "-c", "user.email=a@b.invalid", *arguments]
    done = subprocess.run(command, cwd=folder, capture_output=True, encoding="utf-8", check=True)
    return done.stdout


def test_previews_of_closed_pull_requests_go_with_their_history(desk: Path, tmp_path: Path) -> None:
    host = tmp_path / "host/ai/xem-truoc"
    (host / "5").mkdir(parents=True)
    for name in ("5/index.html", "CNAME"):
        (host / name).write_text("cũ", encoding="utf-8")
    git(host, "init", "--quiet", "--initial-branch=trang")
    for number in (5, 6, 7):
        (host / str(number)).mkdir(exist_ok=True)
        (host / str(number) / "index.html").write_text("cũ", encoding="utf-8")
        git(host, "add", "--all")
        git(host, "commit", "--quiet", "--message", str(number))
    git(host, "config", "receive.denyCurrentBranch", "ignore")
    (desk / "site").mkdir()
    (desk / "site/index.html").write_text("mới", encoding="utf-8")
    (desk / "open").write_text("7\n6\n12\n", encoding="utf-8")
    name = "Publish it under its number, alone with those of other open pull requests"
    variables = {"NUMBER": "7", "PREVIEW_REPOSITORY": "ai/xem-truoc"}
    told = run(desk, step("comment", name), GITHUB_SERVER_URL=f"{tmp_path}/host", **variables)
    assert told.returncode == 0, told.stderr
    listed = git(host, "ls-tree", "-r", "--name-only", "trang").split()
    assert listed == ["6/index.html", "7/index.html", "CNAME"]
    assert git(host, "show", "trang:7/index.html") == "mới"
    assert git(host, "rev-list", "--count", "trang").strip() == "1"


def test_what_git_would_obey_is_taken_out_of_a_preview(desk: Path) -> None:
    made = "mkdir -p site/a/.git site/b; echo x > site/a/.git/config; echo x > site/.gitmodules"
    answer(desk, "run download", f"{made}; ln -s /etc/passwd site/b/x; echo y > site/b/index.html")
    told = run(desk, step("comment", "Fetch the built site"), RUN="1")
    assert told.returncode == 0, told.stderr
    left = [path.relative_to(desk).as_posix() for path in (desk / "site").rglob("*")]
    assert sorted(left) == ["site/a", "site/b", "site/b/index.html"]
