"""Builds the site into site/, which changes only when the new site is whole.

    python3 scripts/build.py [--demo] [--in-place] [--drafts] [options of `mkdocs build`]
    python3 scripts/build.py --as-of 2026-11-23 [options of `mkdocs build`]
    python3 scripts/build.py --plain [-d folder, "plain" when none is given]

Stops at any warning. Keeps the last three sites for scripts/rollback.py. With `--demo` it builds
into demo/, with ten made-up plans beside; with `--as-of` into as-of/, from the data as they were at
the end of a day by the commits of the main line. With `--in-place` the folder stays the same one
and its files are replaced: for a folder that a container has mounted. With `--drafts` it shows the
drafts of the data too, for the preview of a pull request; never publish that. With `--plain` the
pages stand in a frame of our own, without the theme and MkDocs; what servers have to say with it
stands beside, in plain-deploy/. Makes `.venv` at first use and installs what requirements.txt pins.
"""

import argparse
import gc
import os
import sys
from pathlib import Path

import bootstrap
import demonstration
import earlier


def main() -> int:
    options = sys.argv[1:]
    if "--plain" in options:
        return plain()
    if any(one.partition("=")[0] == earlier.OPTION for one in options):
        earlier.build(*options)
    if "--in-place" in options:
        options.remove("--in-place")
        os.environ["IN_PLACE"] = "true"
    if "--drafts" in options:
        options.remove("--drafts")
        os.environ["DRAFTS"] = "true"
    demonstration.mkdocs("build", "--strict", *options)


def plain() -> int:
    bootstrap.ensure("requirements.txt", bootstrap.OF_SITE)
    from macros.adapter.live_data import ChangedError
    from macros.adapter.workers import WorkersError
    from macros.plain.building import BadDataError, build

    gc.disable()  # the data live as long as the build: going through them takes a quarter

    parser = argparse.ArgumentParser(description="Dựng trang trong khung của chính trang.")
    parser.add_argument("--plain", action="store_true")
    parser.add_argument("-d", dest="folder", type=Path, default=bootstrap.ROOT / "plain")
    try:
        build(bootstrap.ROOT, parser.parse_args().folder.resolve())
    except (BadDataError, ChangedError, ValueError, WorkersError) as error:
        print(error, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    bootstrap.run(main)
