"""Builds the whole site in our own frame, into a folder that takes the place of the last one."""

import errno
import shutil
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from pathlib import Path

from markupsafe import Markup, escape

from macros import addresses
from macros.adapter import server_files, site_folder
from macros.adapter.live_data import live
from macros.adapter.repository_links import repository_links
from macros.adapter.turns import Turn
from macros.adapter.workers import Workers, processes, put
from macros.plain.frames import Frame, FramedPage
from macros.plain.settings import Settings, read_settings
from macros.plain.written import WrittenPage, records, written_pages
from macros.search.scripts import plain_files
from macros.site_page import SitePage

_FRAME_STYLES = f"{addresses.STYLES}plain.css"  # what the theme's own sheets are to the other frame
_JOINED = f"{addresses.STYLES}site.css"
_ALONE = ("finder", "embed")  # sheets that only some pages ask for


class BadDataError(Exception):
    """The data have faults; a line each."""


def build(project: Path, target: Path) -> int:
    """Publishes the site of a project in a folder; returns how many pages it has.

    What servers have to say with it stands beside, in a folder of its name with “-deploy”.
    Raises BadDataError, ValueError for settings that cannot be, OSError.
    """
    settings = read_settings(project)
    live.refresh(project, settings.address, settings.repository, "")
    if live.problems or live.site is None:
        raise BadDataError("\n".join(live.problems))
    turn = Turn(target.with_name(f".{target.name}.lock"))
    try:
        site_folder.clear(target)
        if target.exists() and any(target.iterdir()) and not site_folder.is_site(target):
            raise FileExistsError(errno.EEXIST, "thư mục đã có thứ khác", str(target))
        new = site_folder.sibling(target, "new")
        workers = Workers(live.site, live.again(), processes(len(live.site.pages)))
        try:
            count, marked = _write(workers, settings, project, new)
            built = server_files.Built(new, (), settings.address, settings.repository, marked)
            server_files.write_all(target.with_name(f"{target.name}-deploy"), built, project)
            site_folder.take_the_place(new, target, in_place=False, keep=site_folder.KEPT)
        finally:
            workers.end()
            shutil.rmtree(new, ignore_errors=True)
    finally:
        turn.end()
    return count


def _write(
    workers: Workers, settings: Settings, project: Path, new: Path
) -> tuple[int, Sequence[str]]:
    """Writes the site; returns how many pages it has, and the files with marks in their names."""
    docs, site = project / "docs", workers.site
    written = list(written_pages(docs, settings.name))
    found = [record for page in written for record in records(page)]
    index = site.search_index(found).items()
    marked = {addresses.unmarked(name): text.encode() for name, text in index}
    marked |= dict(_assets(docs, settings))
    names = {name: addresses.marked(name, content) for name, content in marked.items()}
    for name, content in marked.items():
        put(new / names[name], content)
    for name, content in _files_of_docs(docs):
        put(new / name, content)
    workers.write(new, workers.files)
    frame = Frame(settings.name, settings.nav, site.data_date_text, names, _release(names.values()))
    urls = []
    for page in chain(_data_pages(workers.pages(), settings), _written_pages(written, settings)):
        put(new / page.url / "index.html", frame.html(page).encode())
        urls.append(page.url)
    workers.written()
    prefix = server_files.prefix_of(settings.address)
    put(new / "404.html", frame.missing(prefix).encode())
    if settings.address:
        put(new / "sitemap.xml", _sitemap(settings.address, urls).encode())
    about = f"Dữ liệu đến ngày {site.data_date_text}"
    marks = sorted(names.values())
    site_folder.mark(new, about, marks)
    return len(urls), marks


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


def _data_pages(records: Iterable[SitePage], settings: Settings) -> Iterator[FramedPage]:
    for record in records:
        yield _framed(record, settings)


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


def _written_pages(written: list[WrittenPage], settings: Settings) -> Iterator[FramedPage]:
    for page in written:
        address = f"{settings.address}{page.url}"
        source = (f"docs/{page.source}", None)
        yield FramedPage(
            page.url,
            page.title,
            page.description,
            Markup(page.article),
            canonical=address if settings.address else "",
            toc=page.toc,
            links=repository_links(settings.repository, "page", page.title, address, source),
        )


def _sitemap(address: str, urls: list[str]) -> str:
    rows = "".join(f"<url><loc>{escape(address + url)}</loc></url>\n" for url in urls)
    space = "http://www.sitemaps.org/schemas/sitemap/0.9"
    return f'<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="{space}">\n{rows}</urlset>\n'
