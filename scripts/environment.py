"""The project's own Python environment (`.venv`): made and mended.

Standard library only: this runs before anything is installed.
"""

from __future__ import annotations

import hashlib
import importlib.util
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

from bootstrap import ROOT

OLDEST = (3, 11)


def environment(requirements: str, venv: Path = ROOT / ".venv", root: Path = ROOT) -> Path:
    """The Python of an environment that holds exactly what `requirements` pins.

    Makes the environment when it is missing or broken, and installs when the file has changed.
    Exits with a message when it cannot.
    """
    if sys.version_info < OLDEST:
        sys.exit(f"Cần Python {OLDEST[0]}.{OLDEST[1]} trở lên; đây là {sys.version.split()[0]}.")
    python = venv / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    if not _is_whole(venv, python):
        _create(venv)
    installed = _installed(venv, root)
    digest = _digest(root / requirements)
    if installed.get(requirements) != digest:
        _install(python, venv, root / requirements)
        stamp = installed | {requirements: digest}
        (venv / "installed.json").write_text(json.dumps(stamp), encoding="utf-8")
    return python


def install_debian(*packages: str) -> bool:
    """Installs Debian packages; False where that cannot be (no right to, no apt-get, no network).

    The right is root's, and a CI machine's, where sudo asks nobody.
    """
    if shutil.which("apt-get") is None:
        return False
    sudo = [] if os.geteuid() == 0 else ["sudo", "--non-interactive"]
    if sudo and not ("CI" in os.environ and shutil.which("sudo")):
        return False
    _tell(f"Cài gói hệ thống: {', '.join(packages)}…")
    quiet = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
    subprocess.run([*sudo, "apt-get", "update", "-qq"], env=quiet, check=False)
    install = [*sudo, "apt-get", "install", "-qq", "-y", "--no-install-recommends", *packages]
    return (
        subprocess.run(install, env=quiet, stdout=subprocess.DEVNULL, check=False).returncode == 0
    )


def wait(command: list[str]) -> int:
    """Runs a program to its end; Ctrl+C is the program's to handle."""
    with subprocess.Popen(command) as program:
        while True:
            try:
                return program.wait()
            except KeyboardInterrupt:
                continue


def _tell(message: str) -> None:
    """Says what is being done; apart from what a command writes, which may be a report."""
    print(message, file=sys.stderr, flush=True)


def _is_whole(venv: Path, python: Path) -> bool:
    """Whether the environment was not left half-made and its Python still runs."""
    if not python.is_file() or (venv / "unfinished").exists():
        return False
    asked = subprocess.run([python, "-c", "import pip"], capture_output=True, check=False)
    return asked.returncode == 0


def _create(venv: Path) -> None:
    """Makes the environment, with the mark of an unfinished one until something is installed."""
    if importlib.util.find_spec("ensurepip") is None:  # Debian keeps it in a package of its own
        package = f"python3.{sys.version_info.minor}-venv"
        if not install_debian(package):
            sys.exit(f"Thiếu gói {package}. Hãy chạy: sudo apt-get install {package}")
    _tell(f"Tạo môi trường Python riêng ở {venv.name}…")
    shutil.rmtree(venv, ignore_errors=True)
    venv.mkdir(parents=True)
    (venv / "unfinished").touch()
    made = subprocess.run([sys.executable, "-m", "venv", str(venv)], check=False)
    if made.returncode != 0:
        sys.exit(f"Không tạo được {venv}. Hãy xóa thư mục đó rồi chạy lại.")


def _install(python: Path, venv: Path, requirements: Path) -> None:
    """Installs the pinned packages; when cut short, leaves the mark of an unfinished run."""
    _tell(f"Cài thư viện theo {requirements.name} (lần đầu mất chừng một phút)…")
    (venv / "installed.json").unlink(missing_ok=True)
    (venv / "unfinished").touch()
    pip = [str(python), "-m", "pip", "install", "--disable-pip-version-check"]
    shown = sys.stderr.isatty()  # pip tells how far it is, apart from what a command writes
    done = subprocess.run(
        [*pip, *([] if shown else ["--quiet"]), "--require-hashes", "-r", str(requirements)],
        cwd=requirements.parent,
        stdout=sys.stderr if shown else None,
        check=False,
    )
    (venv / "unfinished").unlink()
    if done.returncode != 0:
        sys.exit(
            f"Không cài được thư viện theo {requirements.name}. Hãy xem lỗi ở trên và kết nối mạng."
        )


def _installed(venv: Path, root: Path) -> dict[str, str]:
    """What was installed, by requirements file; forgets a file that has changed since.

    A later install of one file may have overruled the pins of another version of the other.
    """
    try:
        stamp: dict[str, str] = json.loads((venv / "installed.json").read_text(encoding="utf-8"))
    except (FileNotFoundError, json.JSONDecodeError):
        return {}
    return {name: digest for name, digest in stamp.items() if _digest(root / name) == digest}


def _digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest() if path.is_file() else ""
