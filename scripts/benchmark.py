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
from functools import partial
from pathlib import Path

import bootstrap


def main() -> int:
    bootstrap.ensure("requirements-dev.txt", (*bootstrap.OF_SITE, "hugo"))
    from tests.synthetic.project import lay_out
    from tests.tools.build_report import (
        HEAD,
        SEED,
        SIZES,
        GrowthReport,
        build_seconds,
        first_visit,
        measure_builds,
        measure_large,
        measure_use,
        rebuild_seconds,
    )
    from tests.tools.edit_report import EDIT_SECONDS, measure_edit, measure_growth
    from tests.tools.hugo_report import hugo, measure_against_hugo
    from tests.tools.reading_report import measure_reading

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
        builds = []
        for plans in SIZES:
            folder = Path(everything, str(plans))
            for build in measure_builds(folder, plans):
                print(build.text(), flush=True)
                missed += build.missed()
                builds.append(build)
            if plans:
                ours = partial(build_seconds, folder)
                given = Path(everything, f"hugo-{plans}")
                changed = partial(rebuild_seconds, folder)
                pairs = measure_against_hugo(hugo(), folder / "site", given, plans, ours, changed)
                print(pairs.text(), flush=True)
                missed += pairs.missed()
        for large in measure_large(Path(everything, "large")) if options.large else ():
            small = [one for one in builds if one.about == large.about][-1]
            growth = GrowthReport(small, large)
            print(large.text(), growth.text(), sep="\n", flush=True)
            missed += [*large.missed(), *growth.missed()]
        real = Path(everything, str(SIZES[0]))
        use, reading = measure_use(real), measure_reading(real)
        print(use.text())
        print(f"first visit in our own frame {first_visit(real / 'plain')} bytes")
        print(reading.told(), flush=True)
        missed += use.missed() + reading.missed()
        for plans in EDIT_SECONDS:
            folder = Path(everything, str(plans))
            if plans not in SIZES:
                lay_out(folder, plans, SEED)
            edit = measure_edit(folder, plans)
            print(edit.text(), flush=True)
            missed += edit.missed()
        if options.long:
            followed = measure_growth(real)
            print(followed.text())
            missed += followed.missed()
    print("\n".join(f"missed: {what}" for what in missed) or "all targets met")
    return 1 if options.check and missed else 0


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
