"""Builds the real plan and sets of 10 and 100 synthetic plans, and prints what each takes.

    python3 scripts/benchmark.py [--check] [--long] [--large] [--plans 1000]

Seconds are of the whole `mkdocs build`, start included, memory of all its processes; each size is
built by one process, by as many as it takes of itself, and in our own frame. Beside it stands Hugo,
given our ready articles, which it has only to put into a frame: a pair after the other, each with
our build after a change of one plan, which takes from the one before what is right still. Then, of
the real plan, of 100 and of 400, until a preview is ready that was started before, from a change
until it shows it, and of a check after a change, the middle ones of five; then of the check, beyond
those it takes for the real plan, when one field is as long as it may be. With `--check` the exit
status is 1 when a target is missed; with `--long` a preview is followed over 200 changes (minutes).
With `--large` 400 plans are built too, and it is told how seconds grow from 100 on (minutes, 1 GB
of disk). With `--plans` nothing but a set of so many is built; then each kind of page is weighed,
and the heaviest are opened on a phone's screen (a thousand plans: minutes, 2 GB of disk). Makes
`.venv` at first use, unless the Python that starts it has the packages already.
"""

import argparse
import tempfile
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Any

import bootstrap


def main() -> int:
    bootstrap.ensure("requirements-dev.txt", (*bootstrap.OF_SITE, "hugo"))
    from tests.tools.build_report import HEAD

    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true", help="exit 1 when a target is missed")
    parser.add_argument("--long", action="store_true", help="measure the preview's memory too")
    parser.add_argument("--large", action="store_true", help="build 400 plans too")
    parser.add_argument("--plans", type=int, default=0, help="build so many and weigh all pages")
    options = parser.parse_args()
    if options.plans:
        return _one_size(options.plans)
    missed: list[str] = []
    print(HEAD, flush=True)
    # Removed in the end only: ext4 searches long for a new file's place among files just removed.
    with tempfile.TemporaryDirectory() as everything:
        for report in _reports(Path(everything), large=options.large, long=options.long):
            print(report.text(), flush=True)
            missed += report.missed()
    print("\n".join(f"missed: {what}" for what in missed) or "all targets met")
    return 1 if options.check and missed else 0


def _reports(everything: Path, *, large: bool, long: bool) -> Iterator[Any]:
    """What is measured, one after the other: each has a `text` and tells what it `missed`."""
    from tests.synthetic.project import lay_out
    from tests.tools import build_report as of
    from tests.tools.edit_report import EDIT_SECONDS, measure_edit, measure_growth
    from tests.tools.hugo_report import hugo, measure_against_hugo
    from tests.tools.reading_report import measure_reading

    builds = []
    for plans in of.SIZES:
        folder = everything / str(plans)
        for build in of.measure_builds(folder, plans):
            yield build
            builds.append(build)
        if plans:
            given, ready = everything / f"hugo-{plans}", folder / "site"
            ours, changed = partial(of.build_seconds, folder), partial(of.rebuild_seconds, folder)
            yield measure_against_hugo(hugo(), ready, given, plans, ours, changed)
    for build in of.measure_large(everything / "large") if large else ():
        yield build
        small = [one for one in builds if one.about == build.about][-1]
        yield of.GrowthReport(small, build)
    real = everything / str(of.SIZES[0])
    yield of.measure_use(real)
    print(f"first visit in our own frame {of.first_visit(real / 'plain')} bytes")
    yield measure_reading(real)
    for plans in EDIT_SECONDS:
        folder = everything / str(plans)
        if plans not in of.SIZES:
            lay_out(folder, plans, of.SEED)
        yield measure_edit(folder, plans)
    if long:
        yield measure_growth(real)


def _one_size(plans: int) -> int:
    from tests.tools.build_report import HEAD, measure_build
    from tests.tools.sites import BuiltSite, served
    from tests.tools.size_report import HEAD as HEAD_OF_PAGES
    from tests.tools.size_report import kinds_of_pages

    with tempfile.TemporaryDirectory() as folder:
        print(HEAD, measure_build(Path(folder), plans).text(), HEAD_OF_PAGES, sep="\n", flush=True)
        site = Path(folder, "site")
        with served(site) as url:
            for kind in kinds_of_pages(BuiltSite(site, url)):
                print(kind.text(), flush=True)
    return 0


if __name__ == "__main__":
    bootstrap.run(main)
