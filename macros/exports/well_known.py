"""What programs look for on any site: robots.txt, and where to report a hole (RFC 9116)."""

import datetime
from collections.abc import Iterator

from macros.linking.catalog import Catalog
from macros.views.whose_site import proved

ROBOTS = "robots.txt"
SECURITY = ".well-known/security.txt"

_HOLDS = datetime.timedelta(days=364)  # “less than a year into the future”, RFC 9116, 2.5.5


def files(
    catalog: Catalog, data_date: datetime.date, address: str, notice: str
) -> Iterator[tuple[str, bytes]]:
    """(path from the site's root, bytes); of a demonstration, which has a `notice`, nothing is to
    be found. No security.txt while the office has not said where to report.
    """
    yield ROBOTS, "".join(f"{line}\n" for line in _robots(address, notice)).encode()
    security = catalog.site_facts.security
    if security and proved(security):
        # Whoever looks at the address again notes the day, and it holds for another year.
        end = (security.read or data_date) + _HOLDS
        lines = [
            f"Contact: {security.address}",
            f"Expires: {end.isoformat()}T00:00:00Z",
            "Preferred-Languages: vi",
        ]
        if address:
            lines.append(f"Canonical: {address}{SECURITY}")
        yield SECURITY, "".join(f"{line}\n" for line in lines).encode()


def _robots(address: str, notice: str) -> Iterator[str]:
    yield "User-agent: *"
    yield "Disallow: /" if notice else "Disallow:"
    if address and not notice:
        yield f"Sitemap: {address}sitemap.xml"
