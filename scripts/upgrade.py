"""Brings the folders of plans that are written in an older layout to the present one.

    python3 scripts/upgrade.py [folder that holds data/]

Where the wording of a plan stands in plan.yml and tasks.yml it moves to text.md. Comments of the
two files are lost; look over the change with git before it is committed.
"""

import argparse
from pathlib import Path

import bootstrap


def main() -> int:
    bootstrap.ensure("requirements.txt", bootstrap.OF_DATA)
    from macros.reading.upgraded_folders import upgrade_folders

    parser = argparse.ArgumentParser(description="Chuyển dữ liệu cũ sang cách ghi mới.")
    parser.add_argument(
        "folder", nargs="?", type=Path, default=bootstrap.ROOT, help="thư mục chứa data/"
    )
    upgraded = upgrade_folders(parser.parse_args().folder.resolve())
    for folder in upgraded:
        print(f"Đã chuyển {folder}.")
    if not upgraded:
        print("Không có thư mục nào ghi theo cách cũ.")
    return 0


if __name__ == "__main__":
    bootstrap.run(main)
