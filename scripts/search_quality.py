"""Measures the search box in headless Chromium, and prints the table of the README.

    .venv/bin/python scripts/search_quality.py [--plans 100] [--check]

Beside ours the theme's own engine is measured on the same pages. `--plans` adds a set of synthetic
plans. With `--check` the exit status is 1 when a target is missed.
"""

import argparse
import shutil
import sys
import tempfile
from pathlib import Path

import synthetic_plans
from browser import launch
from playwright.sync_api import sync_playwright

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from tests.tools.search_report import Report, measure  # noqa: E402
from tests.tools.sites import BuiltSite, build, served  # noqa: E402

SEED = 2022  # of the queries and of the plans; never one that was tuned on


def main() -> int:
    """Print the tables; returns the exit status."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--plans", type=int, default=0, help="synthetic plans to measure as well")
    parser.add_argument("--check", action="store_true", help="exit 1 when a target is missed")
    options = parser.parse_args()
    missed: list[str] = []
    for plans in (0, options.plans) if options.plans else (0,):
        with tempfile.TemporaryDirectory() as folder:
            report = _measured(Path(folder), plans)
        print(report.text(), flush=True)
        missed += report.missed()
    print("\n".join(f"missed: {what}" for what in missed) or "all targets met")
    return 1 if options.check and missed else 0


def _measured(folder: Path, plans: int) -> Report:
    for name in ("docs", "macros", *(() if plans else ("data",))):
        ignored = shutil.ignore_patterns("__pycache__")
        shutil.copytree(ROOT / name, folder / name, ignore=ignored)
    shutil.copy(ROOT / "mkdocs.yml", folder)
    if plans:
        synthetic_plans.write(folder, plans, SEED)
    with served(folder / "site", compressed=True) as url, sync_playwright() as playwright:
        site: BuiltSite = build(folder, folder / "site", url)
        with launch(playwright) as browser:
            return measure(browser, site, folder, plans, SEED)


if __name__ == "__main__":
    sys.exit(main())
