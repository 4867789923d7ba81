"""Builds the site into site/, which changes only when the new site is whole.

    python3 scripts/build.py [--demo] [options of `mkdocs build`]

Stops at any warning. With `--demo` it builds into demo/, with ten made-up plans beside. Makes
`.venv` at first use and installs what requirements.txt pins.
"""

import sys
from typing import NoReturn

import bootstrap
import demonstration


def main() -> NoReturn:
    demonstration.mkdocs("build", "--strict", *sys.argv[1:])


if __name__ == "__main__":
    bootstrap.run(main)
