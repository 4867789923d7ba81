"""Imports a received file as a draft plan: its text, what it says of itself, its tasks.

    python3 scripts/import_plan.py FILE [--id ID] [--like PLAN] [--section MARKER]
            [--json OUT] [--again] [--verify]
    python3 scripts/import_plan.py --accept ID

Reads .docx, .docm, .pdf with text, .xlsx, .csv, .txt and .md; .doc, .odt and .rtf where LibreOffice
is installed, scanned .pdf where OCRmyPDF is. With `--json` alone it writes what it
understood and nothing else. Makes `.venv` at first use, unless the Python that starts it has the
packages already.
"""

from pathlib import Path

import bootstrap
from arguments import Arguments


def main() -> int:
    bootstrap.ensure("requirements-import.txt", (*bootstrap.OF_DATA, "openpyxl", "pdfplumber"))
    from macros.importing import accepting, command
    from macros.reading.received.docx_changes import Changes

    parser = Arguments("Nhập tệp nhận được thành bản nháp kế hoạch.")
    parser.add_argument("file", nargs="?", type=Path, help="tệp nhận được: .docx, .pdf, .xlsx …")
    parser.add_argument("--id", help="mã kế hoạch, như 113-kh-ubnd-2026; bỏ thì lấy từ số văn bản")
    parser.add_argument("--like", metavar="PLAN", help="kế hoạch trước cùng loại")
    parser.add_argument("--section", help="chỉ lấy nhiệm vụ ở phần này, như IV hoặc 'Phụ lục II'")
    parser.add_argument("--again", action="store_true", help="đọc lại kế hoạch đã nhập")
    settle = parser.add_mutually_exclusive_group()
    for name, changes, taken in (
        ("--accept-changes", Changes.accepted, "lấy bản đã sửa"),
        ("--reject-changes", Changes.rejected, "lấy bản trước khi sửa"),
    ):
        settle.add_argument(name, dest="changes", action="store_const", const=changes, help=taken)
    parser.add_argument("--json", type=Path, help="ghi những gì hiểu được ra tệp này")
    parser.add_argument("--verify", action="store_true", help="so text.md với tệp nhận được")
    parser.add_argument("--accept", metavar="ID", help="nhận bản nháp đã điền xong")
    options = parser.parse_args()
    if options.accept:
        return accepting.accept(options.accept, bootstrap.ROOT)
    if options.file is None:
        parser.error("thiếu tệp nhận được")
    return command.run(options, bootstrap.ROOT)


if __name__ == "__main__":
    bootstrap.run(main)
