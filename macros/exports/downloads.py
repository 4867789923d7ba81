"""The files to take away under ``/tai-ve/``: for each plan, and for each owner of a task."""

from collections.abc import Iterator

from macros import addresses
from macros.catalog import Catalog
from macros.exports.calendars import Calendars
from macros.exports.csv_files import csv_file
from macros.exports.sheet_rows import Sheets


def files(catalog: Catalog, site: str) -> Iterator[tuple[str, bytes]]:
    """Every file as (path from the site's root, bytes); `site` is the site's address, or empty.

    An owner's files hold its newest year, as its page does; the plans' files hold all years. A
    calendar stands at the owner's former addresses too, for those who are subscribed there.
    """
    sheets, calendars = Sheets(catalog), Calendars(catalog, site)
    for plan in catalog.plans:
        yield addresses.download("plan", plan.id, "csv"), csv_file(sheets.of_plan(plan))
        calendar = calendars.of_plan(plan)
        for id_ in (plan.id, *plan.record.former_ids):
            yield addresses.download("plan", id_, "ics"), calendar
    for owner, by_year in catalog.claims_by_year.items():
        kind, id_ = owner
        yield addresses.download(kind, id_, "csv"), csv_file(sheets.of_owner(owner, max(by_year)))
        calendar = calendars.of_owner(owner)
        for one in (id_, *catalog.named(owner).former_ids):
            yield addresses.download(kind, one, "ics"), calendar
