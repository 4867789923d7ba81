"""Builds the site into site/, which changes only when the new site is whole.

    python3 scripts/build.py [options of `mkdocs build`]

Stops at any warning. Makes `.venv` at first use and installs what requirements.txt pins.
"""

import sys
from typing import NoReturn

import bootstrap


def main() -> NoReturn:
    bootstrap.mkdocs("build", "--strict", *sys.argv[1:])


if __name__ == "__main__":
    bootstrap.run(main)
