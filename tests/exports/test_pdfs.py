"""Task slips as PDF: tagged, with their fonts, the same each time, linked only when current."""

import io
import os
import unicodedata
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pdfua
import pytest
from pdfs import has_pango
from pypdf import PdfReader

from macros import addresses
from macros.checks.checked_data import load_checked
from macros.exports import pdfs
from macros.history.edition import Edition
from macros.site import Site
from tests.core_fixtures import AMENDED, copied

# Where Pango can be had, `scripts/test.py` has installed it.
pytestmark = pytest.mark.skipif(
    not has_pango() and "CI" not in os.environ, reason="WeasyPrint finds no Pango here"
)

SLIP = addresses.download("body", "so-tai-chinh", "pdf")


def read(root: Path) -> Edition:
    result = load_checked(root)
    assert result.problems == []
    return Edition(result.records, result.lexicon)


def links(site: Site) -> dict[str, str]:
    """For the address of each page of an owner that links to a slip, its HTML."""
    pages = {page.url: page.render() for page in site.pages}
    return {
        url: html for url, html in pages.items() if ".pdf" in html and url != addresses.ALL_FILES
    }


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project with invented data whose slips are rendered."""
    root = copied(tmp_path_factory.mktemp("slips"), AMENDED)
    catalog = read(root)
    assert pdfs.render_missing(catalog, root) == (len(catalog.years_of), 0)
    return root


@pytest.fixture(scope="module")
def slip(project: Path) -> bytes:
    return dict(Site(read(project), root=project).files())[SLIP]


def fonts(resources: Any) -> Iterator[Any]:
    for font in resources["/Font"].values():
        yield font["/DescendantFonts"][0].get_object()["/FontDescriptor"]


def test_a_slip_says_what_it_is_and_what_has_changed(slip: bytes) -> None:
    reader = PdfReader(io.BytesIO(slip))
    text = unicodedata.normalize("NFC", " ".join(page.extract_text() for page in reader.pages))
    text = " ".join(text.split())
    for words in (
        "Phiếu giao nhiệm vụ năm 2023",
        "Sở Tài chính",
        "Bản trích, không thay thế văn bản gốc",
        "Trang 1/",
        "[thêm Sở Tài chính theo Công văn 12-CV/BCĐ; bỏ Sở Nội vụ theo Công văn 12-CV/BCĐ]",
    ):
        assert words in text
    for words in ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "ĐẢNG CỘNG SẢN VIỆT NAM"):
        assert words not in text  # an extract has no letterhead


def test_a_slip_is_tagged_has_its_fonts_and_is_a4(slip: bytes) -> None:
    reader = PdfReader(io.BytesIO(slip))
    catalog: Any = reader.root_object
    assert catalog["/Lang"] == "vi"
    assert catalog["/MarkInfo"]["/Marked"]
    assert catalog["/ViewerPreferences"]["/DisplayDocTitle"]
    assert reader.metadata is not None
    assert reader.metadata.title == "Phiếu giao nhiệm vụ năm 2023: Sở Tài chính"
    assert {tuple(map(round, page.mediabox[2:])) for page in reader.pages} == {(595, 842)}
    embedded = [font for page in reader.pages for font in fonts(page["/Resources"])]
    assert {font["/FontName"].partition("+")[2] for font in embedded} <= {
        "Be-Vietnam-Pro",
        "Be-Vietnam-Pro-Semi-Bold",
        "Plan-Serif",
        "Plan-Serif-Italic",
    }
    assert all("/FontFile2" in font for font in embedded)


def test_slips_break_no_rule_of_pdf_ua_that_can_be_checked_here(project: Path) -> None:
    slips = sorted((project / pdfs.FOLDER).iterdir())
    assert slips
    for path in slips[:3]:
        assert pdfua.validate(str(path)).findings == ()


def test_a_slip_is_the_same_whenever_it_is_rendered(project: Path, slip: bytes) -> None:
    catalog = read(project)
    path = pdfs.current(catalog, project)["body", "so-tai-chinh"]
    path.unlink()
    assert pdfs.render_missing(catalog, project) == (1, 0)
    assert path.read_bytes() == slip


def test_only_current_slips_are_published_and_linked(project: Path) -> None:
    site = Site(read(project), root=project)
    slips = {addresses.download(*owner, "pdf") for owner in site.catalog.years_of}
    assert slips <= dict(site.files()).keys()
    assert len(links(site)) == len(slips)

    body = site.catalog.bodies["so-tai-chinh"]
    site.catalog.bodies["so-tai-chinh"] = body.model_copy(update={"name": "Sở Tài chính mới"})
    newer = Site(site.catalog, root=project)
    left = slips & dict(newer.files()).keys()
    assert SLIP in slips - left
    assert left
    assert len(links(newer)) == len(left)


def test_a_machine_that_cannot_render_builds_all_the_same(tmp_path: Path) -> None:
    root = copied(tmp_path, AMENDED)
    site = Site(read(root), root=root)
    assert not any(path.endswith(".pdf") for path in site.files())
    assert links(site) == {}
