"""Measures the search box in headless Chromium, and prints the table of the README.

    python3 scripts/search_quality.py [--plans 100] [--check]

Beside ours the theme's own engine is measured on the same pages. Short forms of names, and names
and numbers that are not in the data, are drawn by rule (tests/tools/search_names.py). `--plans`
adds a set of synthetic plans. With `--check` the exit status is 1 when a target is missed. Makes
`.venv` at first use, unless the Python that starts it has the packages already.
"""

import argparse
import tempfile
from pathlib import Path

import bootstrap


def main() -> int:
    bootstrap.ensure("requirements-dev.txt", (*bootstrap.OF_SITE, "playwright"))
    from tests.tools.browser import obtain
    from tests.tools.search_report import measure

    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--plans", type=int, default=0, help="synthetic plans to measure as well")
    parser.add_argument("--check", action="store_true", help="exit 1 when a target is missed")
    options = parser.parse_args()
    print(f"Chromium {obtain()}", flush=True)
    missed: list[str] = []
    for plans in (0, options.plans) if options.plans else (0,):
        with tempfile.TemporaryDirectory() as folder:
            report = measure(Path(folder), plans)
        print(report.text(), flush=True)
        missed += report.missed()
    print("\n".join(f"missed: {what}" for what in missed) or "all targets met")
    return 1 if options.check and missed else 0


if __name__ == "__main__":
    bootstrap.run(main)
