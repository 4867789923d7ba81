"""What the machine refuses a build: a sentence, exit status 1, and the published site as it was."""

from __future__ import annotations

import socket
import subprocess
from pathlib import Path

import pytest

from tests.tools.projects import MKDOCS, Project, make_project


@pytest.fixture
def project(tmp_path: Path) -> Project:
    made = make_project(tmp_path)
    made.write("site/index.html", "đã xuất bản")
    return made


def told(done: subprocess.CompletedProcess[str]) -> str:
    """The last line that a command wrote before it gave up."""
    written = done.stdout + done.stderr
    assert done.returncode == 1, written
    assert "Traceback" not in written
    return done.stdout.strip().splitlines()[-1]


def test_settings_from_outside(project: Project) -> None:
    assert "SOURCE_DATE_EPOCH phải là" in told(project.build("--quiet", SOURCE_DATE_EPOCH="abc"))
    assert "SITE_URL) phải là" in told(project.build("--quiet", SITE_URL=" https://a.example/ "))
    assert [path.name for path in project.site.iterdir()] == ["index.html"]


def test_a_port_that_another_has(project: Project) -> None:
    with socket.create_server(("127.0.0.1", 0)) as other:
        address = f"127.0.0.1:{other.getsockname()[1]}"
        sentence = told(project.run(*MKDOCS, "serve", "--quiet", "--dev-addr", address))
    assert f"ở http://{address}/ (chương trình khác đang dùng cổng ấy)" in sentence
    assert "--dev-addr" in sentence
