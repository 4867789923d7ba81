"""Tells what a change of the data means: by body, by task, by document.

    python3 scripts/review.py BASE [HEAD] [--format markdown|json|terminal]

Compares two git revisions, or BASE with the files as they stand; nothing is checked out.
Exit status: 0 when it could compare, even data with faults, which the report names; 1 when a side
could not be read at all; 2 when a revision does not exist or git cannot be run.
Makes `.venv` at first use, unless the Python that starts it has the packages already.
"""

import argparse
import os
import sys
from pathlib import Path

import bootstrap


def main() -> int:
    bootstrap.ensure("requirements.txt", bootstrap.OF_DATA)
    from macros.git import GitError
    from macros.review.command import FORMATS, report_of

    parser = argparse.ArgumentParser(description="So sánh dữ liệu của hai phiên bản.")
    parser.add_argument("base", help="phiên bản gốc: main, v1, a1b2c3d …")
    parser.add_argument("head", nargs="?", help="phiên bản mới; bỏ trống: các tệp đang sửa")
    parser.add_argument("--format", choices=FORMATS, default="terminal")
    parser.add_argument(
        "--root", type=Path, default=bootstrap.ROOT, help="kho có thư mục data/ (mặc định: kho này)"
    )
    options = parser.parse_args()
    try:
        report = report_of(options.root.resolve(), options.base, options.head)
    except GitError as error:
        print(error, file=sys.stderr)
        return 2
    colours = sys.stdout.isatty() and "NO_COLOR" not in os.environ
    print(FORMATS[options.format](report, colours), end="")
    return 0 if report.comparable else 1


if __name__ == "__main__":
    bootstrap.run(main)
