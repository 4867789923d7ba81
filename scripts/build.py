"""Builds the site into site/, which changes only when the new site is whole.

    python3 scripts/build.py [--demo] [--in-place] [--drafts] [options of `mkdocs build`]
    python3 scripts/build.py --as-of 2026-11-23 [options of `mkdocs build`]
    python3 scripts/build.py --part 2/5 [options of `mkdocs build`]
    python3 scripts/build.py --join [-d folder] [--in-place]
    python3 scripts/build.py --plain [-d folder, "plain" when none is given] [--in-place]

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
    if "--join" in options:
        return join()
    if "--in-place" in options:
        options.remove("--in-place")
        os.environ["IN_PLACE"] = "true"
    if "--drafts" in options:
        options.remove("--drafts")
        os.environ["DRAFTS"] = "true"
    if "--part" in options:
        options = of_part(options)
    demonstration.mkdocs("build", "--strict", *options)


def of_part(options: list[str]) -> list[str]:
    """What MkDocs is told to build one part into a folder of its own; the build reads which."""
    place = options.index("--part")
    given = options[place + 1] if place + 1 < len(options) else ""
    os.environ["PART"] = given or "?"
    folder = given.replace("/", "-of-") or "?"
    return [*options[:place], *options[place + 2 :], "-d", str(bootstrap.ROOT / "parts" / folder)]


def join() -> int:
    """Publishes what the parts make together."""
    bootstrap.ensure("requirements.txt", bootstrap.OF_SITE)
    from macros.adapter.joining import join_parts

    parser = argparse.ArgumentParser(description="Ghép các phần thành một trang rồi xuất bản.")
    parser.add_argument("--join", action="store_true")
    parser.add_argument("--in-place", action="store_true")
    parser.add_argument("-d", dest="folder", type=Path, default=bootstrap.ROOT / "site")
    given = parser.parse_args()
    told = join_parts(bootstrap.ROOT, given.folder.resolve(), in_place=given.in_place)
    if told:
        print(told, file=sys.stderr)
    return 1 if told else 0


def plain() -> int:
    bootstrap.ensure("requirements.txt", bootstrap.OF_SITE)
    from macros.adapter.publishing import RefusedError
    from macros.plain.building import BadDataError, build

    gc.disable()  # the data live as long as the build: going through them takes a quarter

    parser = argparse.ArgumentParser(description="Dựng trang trong khung của chính trang.")
    parser.add_argument("--plain", action="store_true")
    parser.add_argument("--in-place", action="store_true")
    parser.add_argument("-d", dest="folder", type=Path, default=bootstrap.ROOT / "plain")
    given = parser.parse_args()
    try:
        build(bootstrap.ROOT, given.folder.resolve(), in_place=given.in_place)
    except (BadDataError, RefusedError, ValueError) as error:
        print(error, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    bootstrap.run(main)
