"""Writes a copy of the site that opens from a USB stick, by double-clicking its index.html.

    python3 scripts/offline.py [folder, "offline" when none is given]

The folder is replaced when it holds such a copy. Makes `.venv` at first use, unless the Python that
starts it has the packages already.
"""

import argparse
import sys
from pathlib import Path

import bootstrap


def main() -> int:
    bootstrap.ensure("requirements.txt", bootstrap.OF_SITE)
    from macros.adapter.offline import publish_copy
    from macros.adapter.publishing import RefusedError

    parser = argparse.ArgumentParser(description="Viết bản dùng không cần mạng.")
    parser.add_argument(
        "folder", nargs="?", type=Path, default=bootstrap.ROOT / "offline", help="thư mục để viết"
    )
    folder = parser.parse_args().folder.resolve()
    try:
        publish_copy(bootstrap.ROOT, folder)
    except RefusedError as refusal:
        print(refusal, file=sys.stderr)
        return 1
    print(f"Đã viết vào {folder}. Mở {folder / 'index.html'} để xem.")
    return 0


if __name__ == "__main__":
    bootstrap.run(main)
