"""The environment is made once, follows the pins, and is mended when broken.

The pinned package is made here, so that nothing is fetched.
"""

import hashlib
import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
from bootstrap import ROOT
from environment import environment, install_debian

PINS = ("requirements.txt", "requirements-dev.txt")


def pin(folder: Path, version: str) -> None:
    """Makes a package `tiny` of a version and pins it in both files."""
    wheel = folder / f"tiny-{version}-py3-none-any.whl"
    info = f"tiny-{version}.dist-info"
    with zipfile.ZipFile(wheel, "w") as archive:
        archive.writestr("tiny.py", f"version = {version!r}")
        archive.writestr(
            f"{info}/METADATA", f"Metadata-Version: 2.1\nName: tiny\nVersion: {version}"
        )
        archive.writestr(
            f"{info}/WHEEL", "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any"
        )
        archive.writestr(f"{info}/RECORD", "")
    digest = hashlib.sha256(wheel.read_bytes()).hexdigest()
    for name in PINS:
        line = f"./{wheel.name} --hash=sha256:{digest}\n"
        (folder / name).write_text(f"# {name}\n{line}", encoding="utf-8")


def version(venv: Path) -> str:
    (python,) = (*venv.glob("bin/python"), *venv.glob("Scripts/python.exe"))
    command = [str(python), "-c", "import tiny; print(tiny.version)"]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout.strip()


def test_an_environment_is_made_and_follows_the_pins(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    venv = tmp_path / ".venv"
    for number in ("1", "2"):
        pin(tmp_path, number)
        for installs in (True, False):
            environment(PINS[0], venv, tmp_path)
            assert ("Cài thư viện" in capfd.readouterr().err) == installs
        assert version(venv) == number


@pytest.mark.long
def test_an_environment_is_made_followed_and_mended(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    venv = tmp_path / ".venv"

    def installs(requirements: str) -> bool:
        """Whether asking for the environment installs anything."""
        environment(requirements, venv, tmp_path)
        return "Cài thư viện" in capfd.readouterr().err

    pin(tmp_path, "1")
    assert installs(PINS[0])
    assert version(venv) == "1"
    assert not installs(PINS[0])

    # Both files are of one mind: neither undoes the other.
    assert installs(PINS[1])
    assert not installs(PINS[0])
    assert not installs(PINS[1])

    # Pins change, and back: what the other file had installed before is not trusted.
    pin(tmp_path, "2")
    assert installs(PINS[0])
    assert version(venv) == "2"
    pin(tmp_path, "1")
    assert installs(PINS[1])
    assert version(venv) == "1"

    # A package that is not what was pinned is refused, and what was installed stays.
    wrong = "./tiny-1-py3-none-any.whl --hash=sha256:" + "0" * 64
    (tmp_path / PINS[0]).write_text(wrong, encoding="utf-8")
    with pytest.raises(SystemExit, match=r"Không cài được thư viện theo requirements\.txt"):
        environment(PINS[0], venv, tmp_path)
    assert version(venv) == "1"

    # Interrupted while installing: made anew.
    pin(tmp_path, "2")
    (venv / "unfinished").touch()
    (venv / "leftover").touch()
    assert installs(PINS[0])
    assert not (venv / "leftover").exists()
    assert version(venv) == "2"


def test_pins_are_whole_and_of_one_mind() -> None:
    build, tests = (pins(ROOT / name) for name in PINS)
    assert build.items() <= tests.items()
    assert build["mkdocs"] == "1.6.1"


def pins(path: Path) -> dict[str, str]:
    """Versions by package; each must have a hash, and nothing may tell from where it came."""
    text = path.read_text(encoding="utf-8").replace("\\\n", "")
    lines = [line for line in text.splitlines() if line and not line.lstrip().startswith("#")]
    assert all("==" in line and "--hash=sha256:" in line for line in lines)
    assert "://" not in text
    return {name: version for line in lines for name, version in [line.split()[0].split("==")]}


def test_an_old_python_is_told_so() -> None:
    command = "import environment; environment.OLDEST = (9, 0); environment.environment('any')"
    told = subprocess.run(
        [sys.executable, "-c", command],
        cwd=ROOT / "scripts",
        env={"PYTHONUTF8": "1"},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert told.returncode == 1
    assert told.stderr.startswith("Cần Python 9.0 trở lên")


@pytest.mark.skipif(not hasattr(os, "geteuid"), reason="Debian")
def test_debian_packages_are_installed_with_sudo_on_a_ci_machine_only(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("apt-get", "sudo"):
        (tmp_path / name).write_text(f'#!/bin/sh\necho "{name} $@" >> {tmp_path}/log\n')
        (tmp_path / name).chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}:/usr/bin:/bin")
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    monkeypatch.delenv("CI", raising=False)
    assert not install_debian("pango")
    assert not (tmp_path / "log").exists()
    monkeypatch.setenv("CI", "true")
    assert install_debian("pango")
    last = (tmp_path / "log").read_text().splitlines()[-1]
    assert last.startswith("sudo --non-interactive apt-get install")
    assert last.endswith(" pango")
