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
    from macros.reading.editor_schemas import place_schema
    from macros.reading.files import PLACES, PLANS
    from macros.reading.loading import load
    from macros.reading.writing import file_text

    parser = argparse.ArgumentParser(description="Chuyển dữ liệu cũ sang cách ghi mới.")
    parser.add_argument(
        "folder", nargs="?", type=Path, default=bootstrap.ROOT, help="thư mục chứa data/"
    )
    root = parser.parse_args().folder.resolve()
    older = [(folder, made) for folder in load(root)[0].plans if (made := folder.upgraded)]
    for folder, made in older:
        files = {  # the text first: whatever happens, the words are nowhere lost
            "text.md": made.text,
            "tasks.yml": file_text("tasks", made.tasks),
            "plan.yml": file_text("plan", made.plan),
            PLACES: place_schema(folder.outline),
        }
        for name, text in files.items():
            (root / PLANS / folder.name / name).write_bytes(text.encode("utf-8"))
        print(f"Đã chuyển {PLANS}/{folder.name}.")
    if not older:
        print("Không có thư mục nào ghi theo cách cũ.")
    return 0


if __name__ == "__main__":
    bootstrap.run(main)
