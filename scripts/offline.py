"""Writes a copy of the site that opens from a USB stick, by double-clicking its index.html.

    python3 scripts/offline.py [folder, "offline" when none is given]

The folder is replaced when it holds such a copy. Makes `.venv` at first use, unless the Python that
starts it has the packages already.
"""

import argparse
import importlib.util
import subprocess
import sys
import tempfile
from pathlib import Path

import bootstrap


def main() -> int:
    parser = argparse.ArgumentParser(description="Viết bản dùng không cần mạng.")
    parser.add_argument(
        "folder", nargs="?", type=Path, default=bootstrap.ROOT / "offline", help="thư mục để viết"
    )
    folder = parser.parse_args().folder.resolve()
    if not all(map(importlib.util.find_spec, ("mkdocs", "pydantic_core"))):
        bootstrap.enter("requirements.txt", __file__, str(folder))
    sys.path.insert(0, str(bootstrap.ROOT))
    from macros.adapter.offline import INDEX, write_copy
    from macros.adapter.publishing import prepare, publish

    if folder.is_dir() and any(folder.iterdir()) and not (folder / INDEX).is_file():
        print(f"{folder} đã có thứ khác. Hãy chọn một thư mục mới.", file=sys.stderr)
        return 1
    with tempfile.TemporaryDirectory() as built:
        command = [sys.executable, "-m", "mkdocs", "build", "--quiet", "--site-dir", built]
        environment = bootstrap.child_environment()
        done = subprocess.run(command, cwd=bootstrap.ROOT, env=environment, check=False)
        if done.returncode != 0:
            return 1
        try:
            new = prepare(folder)
            write_copy(Path(built), new)
            publish(new, folder)
        except SystemExit as refusal:  # MkDocs' Abort, which says why
            print(refusal, file=sys.stderr)
            return 1
    print(f"Đã viết vào {folder}. Mở {folder / 'index.html'} để xem.")
    return 0


if __name__ == "__main__":
    bootstrap.speak_utf8()
    sys.exit(main())
