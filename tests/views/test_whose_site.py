"""Whose site it is: what was given, with its source, and that the rest was not."""

from pathlib import Path

from lxml import html

from macros.render import render
from macros.views.whose_site import error_reports, whose_site
from tests.core_fixtures import AMENDED, ROOT, catalog, copied
from tests.review.cases import SITE_FACTS

UNKNOWN = "cơ quan chưa cung cấp"


def shown(root: Path) -> dict[str, html.HtmlElement]:
    page = html.fromstring(render("whose_site.html", "dong-gop/", facts=whose_site(catalog(root))))
    labels = [label.text_content() for label in page.iter("dt")]
    return dict(zip(labels, page.iter("dd"), strict=True))


def test_nothing_is_made_up_of_what_the_office_has_not_given() -> None:
    facts = shown(ROOT)
    assert len(facts) == 5
    assert {fact.text_content() for fact in facts.values()} == {UNKNOWN}


def test_where_to_tell_an_error_stands_on_its_page_or_is_said_to_be_missing(
    tmp_path: Path,
) -> None:
    missing = render("errors.html", "", fact=error_reports(catalog()))
    assert "chưa cung cấp địa chỉ nhận" in missing
    root = copied(tmp_path, AMENDED)
    (root / "data/site.yml").write_text(SITE_FACTS, encoding="utf-8")
    fact = error_reports(catalog(root))
    page = html.fromstring(f"<article>{render('errors.html', '', fact=fact)}</article>")
    (link,) = page.xpath("//section[@aria-labelledby='bao-o-dau']/p/a")
    assert link.get("href") == fact.opens
    assert page.xpath("//table[contains(@class, 'form')]//td[@data-from]")


def test_what_was_given_is_shown_with_its_source(tmp_path: Path) -> None:
    root = copied(tmp_path, AMENDED)
    text = SITE_FACTS.replace(
        "jurisdiction: null",
        """jurisdiction:
  id: tinh-thu
  url: https://example.invalid/dia-ban
  read: null
  confidence: medium""",
    ).replace(
        "contact: null",
        """contact:
  text: Văn phòng <b>Thử</b>
  url: https://example.invalid/lien-he
  read: 2026-11-20
  confidence: high""",
    )
    (root / "data/site.yml").write_text(text, encoding="utf-8")
    place = "- id: tinh-thu\n  name: Tỉnh Thử\n  level: province\n"
    (root / "data/jurisdictions.yml").write_text(place, encoding="utf-8")
    facts = shown(root)
    links = {
        label: fact.xpath(".//a[not(ancestor::details)]/@href") for label, fact in facts.items()
    }
    assert links == {
        "Ban Chỉ đạo": ["../co-quan/ban-chi-dao-tinh-ve-quy-che-dan-chu/"],
        "Địa bàn": [],
        "Liên hệ": [],
        "Báo sai sót, không cần tài khoản": ["mailto:loi@example.invalid"],
        "Báo lỗ hổng bảo mật": ["https://example.invalid/bao-mat"],
    }
    assert facts["Địa bàn"].text_content().startswith("Tỉnh Thử")
    assert facts["Liên hệ"].text_content().startswith("Văn phòng <b>Thử</b>")
    assert all(fact.xpath(".//details//a/@href") for fact in facts.values())


def test_a_fact_of_low_confidence_counts_as_not_given(tmp_path: Path) -> None:
    root = copied(tmp_path, AMENDED)
    text = SITE_FACTS.replace("confidence: high", "confidence: low")
    (root / "data/site.yml").write_text(text, encoding="utf-8")
    assert {fact.text_content() for fact in shown(root).values()} == {UNKNOWN}
