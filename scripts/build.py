"""Builds the site into site/, which changes only when the new site is whole.

    python3 scripts/build.py [--demo] [--in-place] [--drafts] [options of `mkdocs build`]

Stops at any warning. Keeps the last three sites for scripts/rollback.py. With `--demo` it builds
into demo/, with ten made-up plans beside. With `--in-place` the folder stays the same one and its
files are replaced: for a folder that a container has mounted. With `--drafts` it shows the drafts
of the data too, for the preview of a pull request; never publish that. Makes `.venv` at first use
and installs what requirements.txt pins.
"""

import os
import sys
from typing import NoReturn

import bootstrap
import demonstration


def main() -> NoReturn:
    options = sys.argv[1:]
    if "--in-place" in options:
        options.remove("--in-place")
        os.environ["IN_PLACE"] = "true"
    if "--drafts" in options:
        options.remove("--drafts")
        os.environ["DRAFTS"] = "true"
    demonstration.mkdocs("build", "--strict", *options)


if __name__ == "__main__":
    bootstrap.run(main)
