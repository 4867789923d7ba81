"""Writes the JSON Schemas of the data files into data/schema/.

    python3 scripts/schema.py [--check]

With `--check` nothing is written; the exit status is 1 when a schema is not what the records make.
"""

import argparse
import importlib.util
import sys

import bootstrap


def main() -> int:
    parser = argparse.ArgumentParser(description="Viết lược đồ JSON của các tệp dữ liệu.")
    parser.add_argument("--check", action="store_true", help="chỉ so, không viết")
    options = parser.parse_args()
    if not all(map(importlib.util.find_spec, ("pydantic_core", "yaml"))):
        bootstrap.enter("requirements.txt", __file__, *(["--check"] if options.check else []))
    sys.path.insert(0, str(bootstrap.ROOT))
    from macros.schemas import FOLDER, schemas

    folder = bootstrap.ROOT / FOLDER
    wanted = {folder / name: text.encode("utf-8") for name, text in schemas().items()}
    there = {path: path.read_bytes() for path in folder.glob("*")}
    if options.check:
        stale = sorted(
            path.name
            for path, text in [*there.items(), *wanted.items()]
            if there.get(path) != wanted.get(path)
        )
        if stale:
            print(f"Lược đồ đã cũ: {', '.join(dict.fromkeys(stale))}.", file=sys.stderr)
            print("Hãy chạy: python3 scripts/schema.py", file=sys.stderr)
        return 1 if stale else 0
    folder.mkdir(exist_ok=True)
    for path in there.keys() - wanted.keys():
        path.unlink()
    for path, text in wanted.items():
        path.write_bytes(text)
    return 0


if __name__ == "__main__":
    bootstrap.speak_utf8()
    sys.exit(main())
