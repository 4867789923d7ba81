"""Renders the task slip of each body, group and position as PDF, for the next build to publish.

    python3 scripts/pdfs.py [folder that holds data/] [--if-possible]

With `--if-possible`, a machine that has no Pango and may not install it is no fault.
Renders only what has changed, into `.pdf/`. Makes `.venv` at first use, unless the Python that
starts it has the packages already, and installs Pango on Debian where it may.
"""

import argparse
import importlib
import sys
from pathlib import Path

import bootstrap
from environment import install_debian

# What WeasyPrint loads: https://doc.courtbouillon.org/weasyprint/stable/first_steps.html
PANGO = ("libpango-1.0-0", "libpangoft2-1.0-0", "libharfbuzz-subset0")


def main() -> int:
    bootstrap.ensure("requirements-pdf.txt", (*bootstrap.OF_DATA, "jinja2", "weasyprint"))
    from macros.checks.checked_data import load_checked
    from macros.checks.kept_plans import KeptPlans
    from macros.exports.pdfs import render_missing
    from macros.linking.catalog import Catalog
    from macros.problems import report

    parser = argparse.ArgumentParser(description="Kết xuất phiếu giao nhiệm vụ ra PDF.")
    parser.add_argument(
        "folder", nargs="?", type=Path, default=bootstrap.ROOT, help="thư mục chứa data/"
    )
    parser.add_argument(
        "--if-possible", action="store_true", help="thiếu Pango thì bỏ qua, không báo lỗi"
    )
    options = parser.parse_args()
    if not has_pango() and not (install_debian(*PANGO) and has_pango()):
        print(f"Thiếu thư viện Pango: hãy cài các gói {', '.join(PANGO)}.", file=sys.stderr)
        return 0 if options.if_possible else 1
    folder = options.folder.resolve()
    checked = load_checked(folder, kept=KeptPlans(folder))
    if checked.problems:
        sys.exit(report(checked.problems))
    rendered, removed = render_missing(Catalog(checked.records, checked.lexicon), folder)
    print(f"Phiếu giao nhiệm vụ: kết xuất {rendered}, bỏ {removed} bản cũ.")
    return 0


def has_pango() -> bool:
    """Whether WeasyPrint finds the libraries that it draws with."""
    try:
        importlib.import_module("weasyprint")
    except OSError:
        return False
    return True


if __name__ == "__main__":
    bootstrap.run(main)
