"""The command that puts an earlier site back."""

import subprocess
import sys
from pathlib import Path

import pytest

from macros.adapter.site_folder import KEPT, MARK, sibling, take_the_place
from tests.tools.sites import ROOT


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A published site of the fourth day, before which there were three."""
    made = tmp_path / "trang của tỉnh"
    for day in range(1, 5):
        new = sibling(made, "new")
        new.mkdir()
        (new / "index.html").write_text(str(day), encoding="utf-8")
        (new / MARK).write_text(f"Dữ liệu đến ngày {day:02}/03/2022\n", encoding="utf-8")
        take_the_place(new, made, in_place=False, keep=KEPT)
    return made


def run(site: Path, *options: str) -> subprocess.CompletedProcess[str]:
    """Runs the command in a Python that has nothing installed."""
    command = [sys.executable, "-S", str(ROOT / "scripts/rollback.py"), "-d", str(site), *options]
    return subprocess.run(command, capture_output=True, encoding="utf-8", check=False)


def now(site: Path) -> str:
    return (site / "index.html").read_text(encoding="utf-8")


def test_the_site_before_the_last_build_is_put_back_and_the_next_time_the_last(site: Path) -> None:
    done = run(site)
    assert done.returncode == 0, done.stderr
    assert now(site) == "3"
    assert f"Đã đưa lại vào {site}:" in done.stdout
    assert "Dữ liệu đến ngày 03/03/2022, được thay lúc" in done.stdout
    run(site)
    assert now(site) == "4"


@pytest.mark.parametrize("options", [[], ["--in-place"]])
def test_another_is_chosen_from_the_list(site: Path, options: list[str]) -> None:
    lines = run(site, "--list").stdout.splitlines()
    assert [line.partition(",")[0] for line in lines] == [
        "1. Dữ liệu đến ngày 03/03/2022",
        "2. Dữ liệu đến ngày 02/03/2022",
        "3. Dữ liệu đến ngày 01/03/2022",
    ]
    assert now(site) == "4"
    before = site.stat().st_ino
    run(site, "3", *options)
    assert now(site) == "1"
    assert (site.stat().st_ino == before) is bool(options)


def test_what_is_not_there_is_said(site: Path, tmp_path: Path) -> None:
    done = run(site, "4")
    assert done.returncode == 1
    assert "Không có số này." in done.stderr
    assert "3. Dữ liệu đến ngày 01/03/2022" in done.stderr
    for number in ("0", "một"):
        assert run(site, number).returncode == 2
    other = run(tmp_path / "other")
    assert other.returncode == 1
    assert other.stderr == f"Không giữ trang nào của {tmp_path / 'other'} từ trước.\n"
    assert now(site) == "4"
    assert not list(tmp_path.glob("*.lock"))
