"""Passes every test of the project: style, types, behaviour, the built site in a real browser.

    python3 scripts/test.py [--long] [options of pytest]

With `--long` also the tests that take minutes and prove more of the same: data drawn by the ten
thousand, checked, built, opened and searched.
Makes `.venv` at first use, installs what requirements-dev.txt pins, finds or fetches a browser, and
renders the PDFs where that can be done, so that the site under test has them.
Runs all checks even when one fails; the exit status is 0 only when each passed.
"""

import subprocess
import sys

import bootstrap
from environment import environment

CHECKS = {
    "ruff check": ["-m", "ruff", "check"],
    "ruff format": ["-m", "ruff", "format", "--check"],
    "JavaScript": ["scripts/javascript.py", "--check"],
    "trình duyệt": ["scripts/browser.py"],
    "phiếu PDF": ["scripts/pdfs.py", "--if-possible"],
    "pytest": ["-m", "pytest", "--numprocesses=2", "--dist=worksteal"],
    "mypy": ["-m", "mypy"],
}
# Takes one processor for long where nothing is kept of an earlier run: runs beside all others.
BESIDE = "mypy"
EVERY_TEST = ["-m", ""]  # pyproject.toml leaves out those marked “long”


def main() -> int:
    given = [one for one in sys.argv[1:] if one != "--long"]
    if len(given) < len(sys.argv[1:]):
        given = [*EVERY_TEST, *given]
    python = environment("requirements-dev.txt")
    failed = []
    beside = subprocess.Popen(
        [python, *CHECKS[BESIDE]],
        cwd=bootstrap.ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
    )
    for name, arguments in CHECKS.items():
        print(f"── {name}", flush=True)
        if name == BESIDE:
            told, _ = beside.communicate()
            print(told, end="", flush=True)
            status = beside.returncode
        else:
            command = [python, *arguments, *(given if name == "pytest" else ())]
            status = subprocess.run(command, cwd=bootstrap.ROOT, check=False).returncode
        if status != 0:
            failed.append(name)
    if failed:
        print(f"Không đạt: {', '.join(failed)}", file=sys.stderr)
    return 1 if failed else 0


if __name__ == "__main__":
    bootstrap.run(main)
