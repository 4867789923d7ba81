"""The command that compares the published site with the built one."""

import subprocess
import sys
from pathlib import Path

import pytest

from macros.watching import manifest
from tests.tools.sites import ROOT, served


def run(*arguments: str) -> subprocess.CompletedProcess[str]:
    """Runs the command in a Python that has nothing installed."""
    command = [sys.executable, "-S", str(ROOT / "scripts/watch.py"), *arguments]
    return subprocess.run(command, capture_output=True, encoding="utf-8", check=False)


def test_it_lists_what_is_wrong_and_ends_with_one(tmp_path: Path) -> None:
    site, listed = tmp_path / "site", tmp_path / manifest.NAME
    site.mkdir()
    (site / "index.html").write_text("a", encoding="utf-8")
    manifest.write(listed, manifest.Manifest("", {}, manifest.digests(site)))
    with served(site) as url:
        done = run(url, "--manifest", str(listed))
        assert (done.returncode, done.stdout) == (0, f"Đã so 1 tệp với {url}.\n"), done.stderr
        (site / "index.html").write_text("b", encoding="utf-8")
        done = run(url, "--manifest", str(listed))
        assert done.returncode == 1
        assert done.stdout == f"Đã so 1 tệp với {url}.\n- index.html: khác bản đã dựng.\n"


@pytest.mark.parametrize(
    ("text", "address", "said"),
    [
        (None, "https://a.invalid", "hãy dựng trang trước"),
        ("[]", "https://a.invalid", "hãy dựng lại trang"),
        ('{"repository": "", "headers": {}, "files": {}}', "a.invalid", "bắt đầu bằng http://"),
    ],
)
def test_what_it_cannot_do_ends_with_two(
    tmp_path: Path, text: str | None, address: str, said: str
) -> None:
    listed = tmp_path / manifest.NAME
    if text is not None:
        listed.write_text(text, encoding="utf-8")
    done = run(address, "--manifest", str(listed))
    assert done.returncode == 2
    assert said in done.stderr
    assert "Traceback" not in done.stderr
