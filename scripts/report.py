"""Writes a report of results as a Word file: of a plan's committee, or of one body.

    python3 scripts/report.py 03-kh-bcd-2022 bao-cao.docx
    python3 scripts/report.py so-noi-vu bao-cao.docx --month 2026-06
    python3 scripts/report.py so-noi-vu bao-cao.docx --from 2026-01-01 --to 2026-03-31

A month of a report runs from the 15th of the month before to the 14th. `--template` names another
.docx to fill in than `macros/templates/bao-cao-ket-qua.docx`.
"""

import datetime
import sys
from pathlib import Path

import bootstrap
from arguments import Arguments


def main() -> int:
    bootstrap.ensure("requirements-report.txt", (*bootstrap.OF_DATA, "jinja2", "docxtpl"))
    from macros.checks.checked_data import load_checked
    from macros.checks.kept_plans import KeptPlans
    from macros.exports.report_files import TEMPLATE, month_span, report_docx
    from macros.linking.catalog import Catalog
    from macros.problems import renamed, report
    from macros.views.report import DaySpan, body_report, plan_report

    day = datetime.date.fromisoformat
    parser = Arguments("Viết báo cáo kết quả ra tệp Word.")
    parser.add_argument("of", metavar="mã", help="mã kế hoạch, hoặc mã cơ quan")
    parser.add_argument("file", metavar="tệp", type=Path, help="tệp .docx sẽ viết")
    parser.add_argument("--month", type=month_span, help="tháng báo cáo: 2026-06")
    parser.add_argument("--from", dest="first", type=day, help="từ ngày: 2026-01-01")
    parser.add_argument("--to", dest="last", type=day, help="đến ngày: 2026-03-31")
    parser.add_argument("--template", type=Path, default=TEMPLATE, help="mẫu .docx khác")
    options = parser.parse_args()
    if (options.first is None) != (options.last is None):
        parser.error("phải ghi cả --from và --to")
    span = options.month or (DaySpan(options.first, options.last) if options.first else None)
    checked = load_checked(bootstrap.ROOT, kept=KeptPlans(bootstrap.ROOT))
    if checked.problems:
        sys.exit(report(checked.problems))
    catalog = Catalog(checked.records, checked.lexicon)
    plan = next((one for one in catalog.plans if one.id == options.of), None)
    if plan is None and options.of not in catalog.bodies:
        former = catalog.former_ids.items()
        now = renamed(
            options.of, ((id_, ids) for (of, id_), ids in former if of in ("plan", "body"))
        )
        told = f"không có kế hoạch hay cơ quan nào có mã “{options.of}”"
        parser.error(f"{told}; {now}" if now else told)
    view = plan_report(catalog, plan, span) if plan else body_report(catalog, options.of, span)
    options.file.write_bytes(report_docx(view, options.template))
    return 0


if __name__ == "__main__":
    bootstrap.run(main)
