"""Lays out the next plan from an old one, with a hole for everything that must be filled in.

    python3 scripts/new_plan.py 03-kh-bcd-2022 04-kh-bcd-2023

The new id ends with its year. `scripts/check.py` then lists every hole with its place. Nothing that
is there already is overwritten.
"""

import argparse
import re
import sys

import bootstrap


def main() -> int:
    bootstrap.ensure("requirements.txt", bootstrap.OF_DATA)
    from macros.checks.checked_data import load_checked
    from macros.exports.next_plan import next_plan
    from macros.linking.catalog import Catalog
    from macros.model import ID_PATTERN
    from macros.problems import report

    parser = argparse.ArgumentParser(description="Dựng khung kế hoạch mới từ kế hoạch cũ.")
    parser.add_argument("old", help="mã kế hoạch cũ")
    parser.add_argument("new", help="mã kế hoạch mới, tận cùng bằng năm: 04-kh-bcd-2023")
    options = parser.parse_args()
    year = re.search(r"-((?:19|20)\d\d)$", options.new)
    if not year or not re.fullmatch(ID_PATTERN, options.new):
        parser.error(f"mã mới phải như 04-kh-bcd-2023, tận cùng bằng năm; tìm thấy “{options.new}”")
    checked = load_checked(bootstrap.ROOT)
    if checked.problems:
        print(report(checked.problems), file=sys.stderr)
        print("Hãy sửa các lỗi trên trước khi dựng kế hoạch mới.", file=sys.stderr)
        return 1
    plans = {plan.id: plan for plan in Catalog(checked.records, checked.lexicon).plans}
    if options.old not in plans:
        parser.error(f"không có kế hoạch “{options.old}”; hiện có: {', '.join(sorted(plans))}")
    folder = bootstrap.ROOT / "data/plans" / options.new
    if folder.exists():
        parser.error(f"{folder.relative_to(bootstrap.ROOT)} đã có; không ghi đè")
    folder.mkdir()
    for name, text in next_plan(plans[options.old], options.new, int(year[1])).items():
        (folder / name).write_bytes(text.encode("utf-8"))
    print(f"Đã dựng {folder.relative_to(bootstrap.ROOT)} từ {options.old}.")
    print("Chỗ phải điền nằm trong dấu ⟦ ⟧; liệt kê bằng: python3 scripts/check.py")
    return 0


if __name__ == "__main__":
    bootstrap.run(main)
