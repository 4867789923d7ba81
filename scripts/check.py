"""Validates all data and prints every problem at once; the exit status is 1 when there is any.

    python3 scripts/check.py [folder that holds data/] [--annotations]

With `--annotations` the problems are printed for GitHub too, which marks their lines in a pull
request. Makes `.venv` at first use, unless the Python that starts it has the packages already.
"""

import gc
import sys
from pathlib import Path

import bootstrap


def main() -> int:
    gc.disable()  # a tenth of the run would go into looking for what to collect; nothing is
    bootstrap.ensure("requirements.txt", bootstrap.OF_DATA)
    from macros.checks.checked_data import draft_problems, load_checked
    from macros.checks.kept_problems import KeptOnDisk
    from macros.checks.still_sound import kept_of, still_sound
    from macros.problems import drafts_report, report

    folder, annotations = asked() if sys.argv[1:] else (bootstrap.ROOT, False)
    kept = KeptOnDisk(folder.resolve())
    if sound := still_sound(folder.resolve(), kept):
        kept.end_run(whole=False)
        return _valid(sound)
    checked = load_checked(folder.resolve(), kept=kept)
    if checked.records.drafts:
        print(drafts_report(draft_problems(folder.resolve(), kept)))
    kept.sound = kept_of(checked) or kept.sound
    kept.end_run()
    if not checked.problems:
        return _valid(checked.records.summary)
    print(report(checked.problems), file=sys.stderr)
    if annotations:
        print("\n".join(problem.as_annotation() for problem in checked.problems))
    return 1


def _valid(summary: str) -> int:
    gc.freeze()  # at its end Python would look once more
    print(f"Dữ liệu hợp lệ: {summary}.")
    return 0


def asked() -> tuple[Path, bool]:
    """The folder that holds data/, and whether to print annotations."""
    import argparse  # 5 ms, which no run without arguments is to wait for

    parser = argparse.ArgumentParser(description="Kiểm tra dữ liệu của các kế hoạch.")
    parser.add_argument(
        "folder", nargs="?", type=Path, default=bootstrap.ROOT, help="thư mục chứa data/"
    )
    parser.add_argument(
        "--annotations", action="store_true", help="in thêm lỗi ở dạng chú giải của GitHub"
    )
    options = parser.parse_args()
    return options.folder, options.annotations


if __name__ == "__main__":
    bootstrap.run(main)
