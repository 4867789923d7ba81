"""What MkDocs is told of the pages that are made from data: files, links, maps."""

from collections.abc import Iterable, Iterator
from types import SimpleNamespace
from typing import Any

from markupsafe import escape
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, InclusionLevel
from mkdocs.utils import get_build_date

from macros.adapter.frames import DataPage
from macros.adapter.repository_links import repository_links
from macros.site import Site
from macros.site_page import SitePage


def page_file(config: MkDocsConfig, record: SitePage, src_uri: str, nav_title: str | None) -> File:
    """The file of one data page; `nav_title` is its name in the navigation, None when not there."""
    inclusion = InclusionLevel.INCLUDED if nav_title else InclusionLevel.NOT_IN_NAV
    file = File.generated(config, src_uri, content="", inclusion=inclusion)
    links = links_of(config, record.kind, record.title, record.url, record.source)
    DataPage(record, file, config, nav_title, links)
    return file


def links_of(
    config: MkDocsConfig, kind: str, title: str, url: str, source: tuple[str, int | None] | None
) -> dict[str, str]:
    """The links of a page to the repository, by what they are for; none where none is known."""
    address = f"{config.site_url or ''}{url}"
    return repository_links(config.extra["repository"], kind, title, address, source)


def sitemaps_of_twins(pages: Iterable[SitePage]) -> Iterator[tuple[str, bytes]]:
    """A sitemap of nothing beside the machine-readable twins and the feeds of pages.

    The theme takes each `<link rel="alternate">` for another language's site and asks for its
    sitemap; without one, every page would log an error.
    """
    twins = {url for page in pages for url in (page.json_url, page.feed) if url}
    for folder in sorted({twin.rpartition("/")[0] for twin in twins}):
        yield (
            f"{folder}/sitemap.xml",
            b'<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"/>\n',
        )


def listed(files: Iterable[File], site: Site, address: str) -> Iterator[Any]:
    """What a map of pages asks of each: of those written by hand, then of those made from data."""
    yield from (file for file in files if not isinstance(file.page, DataPage))
    date = get_build_date()
    for record in site.pages:
        page = SimpleNamespace(canonical_url=f"{address}{record.url}", update_date=date)
        yield SimpleNamespace(page=page)


def problem_page(problems: Iterable[str]) -> SitePage:
    """What stands at an address of the navigation until the data has been good once."""
    items = "".join(f"<li>{escape(problem)}</li>" for problem in problems)
    article = (
        "<h1>Dữ liệu chưa đúng</h1><p>Chưa có trang nào để hiện. Hãy sửa các lỗi dưới đây rồi lưu "
        f"lại, trang sẽ tự hiện ra.</p><ul>{items}</ul>"
    )
    return SitePage(
        kind="problems",
        url="",
        title="Dữ liệu chưa đúng",
        says="",
        render=lambda: article,
    )
