"""Reads a workbook back that was downloaded from the site and edited: titles, facts, reports.

    python3 scripts/import_sheet.py FILE [--dry-run]

Shows what changes; tells all that cannot be taken at its cell, and then takes nothing (exit 1).
Makes `.venv` at first use, unless the Python that starts it has the packages already.
"""

from pathlib import Path

import bootstrap
from arguments import Arguments


def main() -> int:
    bootstrap.ensure("requirements-import.txt", (*bootstrap.OF_DATA, "openpyxl"))
    from macros.importing.sheets import command as sheet_command

    parser = Arguments("Đọc lại bảng đã tải từ trang và đã sửa, điền.")
    parser.add_argument("file", metavar="tệp", type=Path, help="bảng .xlsx gửi lại")
    parser.add_argument("--dry-run", action="store_true", help="chỉ xem thay đổi, không ghi")
    options = parser.parse_args()
    return sheet_command.run(options.file, bootstrap.ROOT, dry=options.dry_run)


if __name__ == "__main__":
    bootstrap.run(main)
