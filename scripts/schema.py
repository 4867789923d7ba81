"""Writes the JSON Schemas of the data files: into data/schema/, and a plan's own beside tasks.yml.

    python3 scripts/schema.py [--check]

With `--check` nothing is written; the exit status is 1 when a schema is not what the records make.
"""

import argparse
import sys

import bootstrap


def main() -> int:
    bootstrap.ensure("requirements.txt", bootstrap.OF_DATA)
    from macros.reading.editor_schemas import schemas, stale
    from macros.reading.files import CODES, PLACES, PLANS, SCHEMAS, file_bytes
    from macros.reading.loading import load

    parser = argparse.ArgumentParser(description="Viết lược đồ JSON của các tệp dữ liệu.")
    parser.add_argument("--check", action="store_true", help="chỉ so, không viết")
    options = parser.parse_args()
    records, _ = load(bootstrap.ROOT)
    root = bootstrap.ROOT
    paths = [*(root / SCHEMAS).glob("*")]
    paths += [path for name in (PLACES, CODES) for path in (root / PLANS).glob(f"*/{name}")]
    there = {
        path.relative_to(root).as_posix(): file_bytes(path, path.name)[0].decode("utf-8", "replace")
        for path in paths
    }
    if options.check:
        if old := stale(there, records):
            print(f"Lược đồ đã cũ: {', '.join(old)}.", file=sys.stderr)
            print("Hãy chạy: python3 scripts/schema.py", file=sys.stderr)
        return 1 if old else 0
    wanted = schemas(records)
    (root / SCHEMAS).mkdir(exist_ok=True)
    for name in there.keys() - wanted.keys():
        (root / name).unlink()
    for name, text in wanted.items():
        (root / name).unlink(missing_ok=True)  # never through a link
        (root / name).write_bytes(text.encode("utf-8"))
    return 0


if __name__ == "__main__":
    bootstrap.run(main)
