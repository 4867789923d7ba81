"""Builds the whole site in our own frame, into a folder that takes the place of the last one."""

import sys
from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path

from markupsafe import Markup, escape

from macros import addresses
from macros.adapter import publishing, server_files, site_folder
from macros.adapter.docs_files import refuse_strays
from macros.adapter.live_data import ChangedError, live
from macros.adapter.publishing import RefusedError
from macros.adapter.repository_links import repository_links
from macros.adapter.spreading import beside, compiling_ahead, shared_out, spread
from macros.adapter.workers import Workers, WorkersError, processes, put
from macros.git import GitError
from macros.os_errors import explained
from macros.plain.frames import Frame, FramedPage
from macros.plain.settings import Settings, read_settings
from macros.plain.written import WrittenPage, records, written_pages
from macros.search.scripts import plain_files
from macros.site import Site
from macros.site_page import SitePage

_FRAME_STYLES = f"{addresses.STYLES}plain.css"  # what the theme's own sheets are to the other frame
_JOINED = f"{addresses.STYLES}site.css"
_ALONE = ("finder", "embed")  # sheets that only some pages ask for


class BadDataError(Exception):
    """The data have faults; a line each."""


def build(project: Path, target: Path, *, in_place: bool = False) -> int:
    """Publishes the site of a project in a folder; returns how many pages it has.

    What servers have to say with it stands beside, in a folder of its name with “-deploy”.
    `in_place` is that of `site_folder.take_the_place`. Raises BadDataError, ValueError for settings
    that cannot be, RefusedError with the reason when the site cannot be published.
    """
    settings = read_settings(project)
    if not settings.address:
        print(publishing.NO_ADDRESS, file=sys.stderr)
    refuse_strays(project, project / "docs")
    try:
        publishing.remove_outlived(target)
        compiled = compiling_ahead()
        live.refresh(project, settings.address, settings.repository, "", spread=spread)
        if live.problems or live.site is None:
            count = f"Dữ liệu có {len(live.problems)} lỗi. {publishing.KEPT}"
            raise BadDataError("\n".join([*live.problems, count]))
        live.keep(beside)
        compiled()
        return _publish(live.site, settings, project, target, in_place=in_place)
    except OSError as error:
        raise RefusedError(f"{explained(error, target)} {publishing.KEPT}") from error
    except (ChangedError, GitError, WorkersError) as error:
        raise RefusedError(f"{error} {publishing.KEPT}") from error


def _publish(site: Site, settings: Settings, project: Path, target: Path, *, in_place: bool) -> int:
    new = publishing.prepare(target)
    try:
        workers = Workers(site, live.again(), processes(len(site.pages)))
        try:
            count, marked = _write(workers, settings, project, new)
        finally:
            workers.end()
        built = server_files.Built(new, (), settings.address, settings.repository, marked)
        folder = target.with_name(f"{target.name}-deploy")
        server_files.write_all(folder, built, project, shared_out)
        about, keep = f"Dữ liệu đến ngày {site.data_date_text}", site_folder.KEPT
        publishing.publish(new, target, about, marked, in_place=in_place, keep=keep)
    finally:
        publishing.discard(new)
    return count


def _write(
    workers: Workers, settings: Settings, project: Path, new: Path
) -> tuple[int, Sequence[str]]:
    """Writes the site; returns how many pages it has, and the files with marks in their names."""
    docs, site = project / "docs", workers.site
    workers.write(new, workers.files)
    written = list(written_pages(docs, settings.name))
    found = [record for page in written for record in records(page)]
    index = site.search_index(found).items()
    marked = {addresses.unmarked(name): text.encode() for name, text in index}
    marked |= dict(_assets(docs, settings))
    names = {name: addresses.marked(name, content) for name, content in marked.items()}
    frame = Frame(settings.name, settings.nav, site.data_date_text, names, _release(names.values()))
    workers.each_page(partial(_put_page, new, frame, settings))
    for name, content in marked.items():
        put(new / names[name], content)
    for name, content in _files_of_docs(docs):
        put(new / name, content)
    for page in written:
        _put(new, frame, _written_page(page, settings))
    workers.written()
    urls = [page.url for page in site.pages] + [page.url for page in written]
    prefix = server_files.prefix_of(settings.address)
    put(new / "404.html", frame.missing(prefix).encode())
    if settings.address:
        put(new / "sitemap.xml", _sitemap(settings.address, urls).encode())
    return len(urls), sorted(names.values())


def _release(names: object) -> str:
    return addresses.marked("x.x", "\n".join(sorted(names)).encode()).split(".")[1]  # type: ignore[call-overload]


def _assets(docs: Path, settings: Settings) -> Iterator[tuple[str, bytes]]:
    """Sheets and scripts, by the names without their marks."""
    joined = (_FRAME_STYLES, *settings.styles)
    yield _JOINED, b"".join((docs / name).read_bytes() for name in joined)
    for name in (f"{addresses.STYLES}{sheet}.css" for sheet in _ALONE):
        yield name, (docs / name).read_bytes()
    yield from plain_files()


def _files_of_docs(docs: Path) -> Iterator[tuple[str, bytes]]:
    """Fonts and icons, which have no mark."""
    for path in sorted((docs / "assets").rglob("*")):
        if path.is_file() and path.suffix in (".png", ".svg", ".woff2", ".txt"):
            yield path.relative_to(docs).as_posix(), path.read_bytes()


def _put_page(new: Path, frame: Frame, settings: Settings, record: SitePage) -> None:
    _put(new, frame, _framed(record, settings))


def _put(new: Path, frame: Frame, page: FramedPage) -> None:
    put(new / page.url / "index.html", frame.html(page).encode())


def _framed(record: SitePage, settings: Settings) -> FramedPage:
    address = f"{settings.address}{record.url}"
    links = repository_links(settings.repository, record.kind, record.title, address, record.source)
    return FramedPage(
        record.url,
        record.title,
        record.description,
        Markup(record.render()),
        record.kind,
        address if settings.address else "",
        record.json_url or "",
        record.feed,
        record.running_head,
        record.toc,
        links,
    )


def _written_page(page: WrittenPage, settings: Settings) -> FramedPage:
    address = f"{settings.address}{page.url}"
    source = (f"docs/{page.source}", None)
    return FramedPage(
        page.url,
        page.title,
        page.description or settings.description,
        Markup(page.article),
        canonical=address if settings.address else "",
        toc=page.toc,
        links=repository_links(settings.repository, "page", page.title, address, source),
    )


def _sitemap(address: str, urls: list[str]) -> str:
    rows = "".join(f"<url><loc>{escape(address + url)}</loc></url>\n" for url in urls)
    space = "http://www.sitemaps.org/schemas/sitemap/0.9"
    return f'<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="{space}">\n{rows}</urlset>\n'
