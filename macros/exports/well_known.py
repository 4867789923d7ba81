"""What programs look for on any site: robots.txt, and where to report a hole (RFC 9116)."""

import datetime
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from typing import ParamSpec

from macros.exports.on_demand import Make, on_demand
from macros.linking.catalog import Catalog
from macros.model.site_facts import SiteAddress
from macros.views.whose_site import proved

Params = ParamSpec("Params")

ROBOTS = "robots.txt"
SECURITY = ".well-known/security.txt"

_HOLDS = datetime.timedelta(days=364)  # “less than a year into the future”, RFC 9116, 2.5.5


@on_demand
def files(
    catalog: Catalog, data_date: datetime.date, address: str, notice: str
) -> Iterator[tuple[str, Make]]:
    """Both; of a site that is not the published one, and so has a `notice`, nothing is to be found.
    No security.txt while the office has not said where to report.
    """
    yield ROBOTS, partial(_text, _robots, address, notice)
    security = catalog.site_facts.security
    if security and proved(security):
        yield SECURITY, partial(_text, _security, security, data_date, address)


def _text(
    lines: Callable[Params, Iterable[str]], *args: Params.args, **kwargs: Params.kwargs
) -> bytes:
    return "".join(f"{line}\n" for line in lines(*args, **kwargs)).encode()


def _security(security: SiteAddress, data_date: datetime.date, address: str) -> Iterator[str]:
    # Whoever looks at the address again notes the day, and it holds for another year.
    end = (security.read or data_date) + _HOLDS
    yield f"Contact: {security.address}"
    yield f"Expires: {end.isoformat()}T00:00:00Z"
    yield "Preferred-Languages: vi"
    if address:
        yield f"Canonical: {address}{SECURITY}"


def _robots(address: str, notice: str) -> Iterator[str]:
    yield "User-agent: *"
    yield "Disallow: /" if notice else "Disallow:"
    if address and not notice:
        yield f"Sitemap: {address}sitemap.xml"
