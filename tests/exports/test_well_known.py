"""robots.txt and security.txt, from what the office has given."""

import datetime
from pathlib import Path

from macros.exports.well_known import ROBOTS, SECURITY, files
from tests.core_fixtures import AMENDED, catalog, copied
from tests.review.cases import SITE_FACTS

DAY = datetime.date(2026, 11, 26)
ADDRESS = "https://kehoach.example.invalid/"


def made(root: Path, address: str = ADDRESS, notice: str = "") -> dict[str, str]:
    given = files(catalog(root), DAY, address, notice)
    return {name: content.decode() for name, content in given.items()}


def with_facts(tmp_path: Path, text: str) -> Path:
    root = copied(tmp_path, AMENDED)
    (root / "data/site.yml").write_text(text, encoding="utf-8")
    return root


def test_no_security_txt_while_the_office_has_not_said_where_to_report(tmp_path: Path) -> None:
    assert made(AMENDED).keys() == {ROBOTS}
    low = SITE_FACTS.replace("confidence: high", "confidence: low")
    assert made(with_facts(tmp_path, low)).keys() == {ROBOTS}


def test_security_txt_holds_for_less_than_a_year_after_the_address_was_read(tmp_path: Path) -> None:
    root = with_facts(tmp_path, SITE_FACTS)
    assert made(root)[SECURITY] == (
        "Contact: https://example.invalid/bao-mat\n"
        "Expires: 2027-10-31T00:00:00Z\n"
        "Preferred-Languages: vi\n"
        f"Canonical: {ADDRESS}{SECURITY}\n"
    )
    assert "Canonical" not in made(root, "")[SECURITY]


def test_of_an_address_that_nobody_dated_the_day_of_the_data_counts(tmp_path: Path) -> None:
    root = with_facts(tmp_path, SITE_FACTS.replace("read: 2026-11-01", "read: null"))
    assert "Expires: 2027-11-25T00:00:00Z\n" in made(root)[SECURITY]


def test_robots_are_let_in_but_not_into_a_demonstration() -> None:
    assert made(AMENDED)[ROBOTS] == f"User-agent: *\nDisallow:\nSitemap: {ADDRESS}sitemap.xml\n"
    assert made(AMENDED, "")[ROBOTS] == "User-agent: *\nDisallow:\n"
    assert made(AMENDED, ADDRESS, "giả lập")[ROBOTS] == "User-agent: *\nDisallow: /\n"
