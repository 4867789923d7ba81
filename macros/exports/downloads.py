"""The files to take away under ``/tai-ve/``: for each plan, and for each owner of a task."""

from collections.abc import Iterator
from functools import partial

from macros import addresses
from macros.exports.calendars import Calendars
from macros.exports.csv_files import csv_file
from macros.exports.on_demand import Make, on_demand
from macros.exports.report_rows import report_rows
from macros.exports.sheet_layouts import REPORT
from macros.exports.sheet_rows import Sheets
from macros.exports.workbooks import Table, workbook
from macros.formats import CSV, ICS, XLSX
from macros.history.edition import Edition
from macros.kinds import BODY, PLAN
from macros.labels import by_name
from macros.linking.catalog import Catalog
from macros.linking.catalog_plan import CatalogPlan
from macros.linking.ownership import Owner


@on_demand
def files(catalog: Edition, site: str) -> Iterator[tuple[str, Make]]:
    """Every file; `site` is the site's address, or empty.

    An owner's files hold its newest year, as its page does; the plans' files hold all years. A
    calendar stays when the owner has no task any more: it says so of each deadline that it held.
    """
    sheets, calendars = Sheets(catalog), Calendars(catalog, site)
    for plan in catalog.plans:
        address = partial(addresses.download, PLAN.id, plan.id)
        yield address(CSV.ending), partial(_plan_csv, sheets, plan)
        yield address(XLSX.ending), partial(_plan_workbook, catalog, sheets, plan)
        yield address(ICS.ending), partial(calendars.of_plan, plan)
    for owner, years in catalog.years_of.items():
        address = partial(addresses.download, *owner)
        yield address(CSV.ending), partial(_owner_csv, sheets, owner, years[0])
        yield address(XLSX.ending), partial(_owner_workbook, catalog, sheets, owner, years[0])
    for owner in calendars.owners:
        yield addresses.download(*owner, ICS.ending), partial(calendars.of_owner, owner)


_REPORT_TITLE = "BÁO KẾT QUẢ THỰC HIỆN NHIỆM VỤ"
_HOW_TO_REPORT = (
    "Có gì mới ở nhiệm vụ nào thì điền các ô nền vàng của hàng ấy, hàng khác để trống; rồi gửi lại "
    "tệp này."
)
_TITLE = "BẢNG PHÂN CÔNG NHIỆM VỤ"


def _plan_csv(sheets: Sheets, plan: CatalogPlan) -> bytes:
    return csv_file(sheets.of_plan(plan))


def _plan_workbook(catalog: Catalog, sheets: Sheets, plan: CatalogPlan) -> bytes:
    return workbook(_tables(catalog, sheets, plan), catalog.data_date)


def _owner_csv(sheets: Sheets, owner: Owner, year: int) -> bytes:
    return csv_file(sheets.of_owner(owner, year))


def _owner_workbook(catalog: Catalog, sheets: Sheets, owner: Owner, year: int) -> bytes:
    titles = (_TITLE, catalog.name_of(owner), f"Năm {year}")
    tables = [Table(f"Năm {year}", titles, sheets.of_owner(owner, year))]
    if owner[0] == BODY.id:
        tables += _report_tables(catalog, owner[1])
    return workbook(tables, catalog.data_date)


def _tables(catalog: Catalog, sheets: Sheets, plan: CatalogPlan) -> list[Table]:
    """The whole plan, then each body that has a task in it.

    The plans that ended before the newest year come without the bodies' sheets: nobody hands those
    tasks out again, and a hundred plans with a hundred sheets each would take most of a build.
    """
    titles = (_TITLE, f"{plan.name} {plan.record.title}")
    tables = [Table("Cả kế hoạch", titles, sheets.of_plan(plan))]
    if plan.record.covered_years[-1] < catalog.plans[0].record.year:
        return tables
    owners = {claim.owner for claim in plan.claims}
    owners |= {heir for one in owners for heir, _ in catalog.heirs_of.get(one, ())}
    bodies = [body for id_, body in catalog.bodies.items() if ("body", id_) in owners]
    for body in by_name(bodies, lambda body: body.name):
        rows = sheets.of_owner_in(("body", body.id), plan)
        name = next(iter(body.short_names), body.name)
        tables.append(Table(name, (*titles, body.name), rows))
    return tables


def _report_tables(catalog: Catalog, body: str) -> Iterator[Table]:
    """What a body fills in to report, where it has a task."""
    rows = report_rows(catalog, body)
    if rows:
        titles = (_REPORT_TITLE, catalog.bodies[body].name, _HOW_TO_REPORT)
        yield Table("Báo kết quả", titles, rows, REPORT)
