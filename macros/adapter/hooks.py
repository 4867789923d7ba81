"""The MkDocs adapter: makes pages, files and search records of MkDocs from the site's data.

Registered under `hooks:` in mkdocs.yml. Nothing outside this folder knows that MkDocs exists.
"""

import errno
import gc
import io
import logging
import os
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cache, partial
from pathlib import Path
from typing import Any, Literal

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))  # MkDocs loads this file by path

import jinja2
from markupsafe import Markup, escape
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import CombinedEvent, event_priority
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.theme import Theme
from mkdocs.utils import CountHandler
from mkdocs.utils.templates import TemplateContext

from macros import addresses
from macros.adapter import parts, preview, publishing, server_files, site_folder
from macros.adapter.asset_marks import AssetMarks
from macros.adapter.data_files import links_of, listed, page_file, problem_page, sitemaps_of_twins
from macros.adapter.docs_files import leave_out_passing, refuse_strays
from macros.adapter.frames import DataPage, Frames, context_of
from macros.adapter.live_data import ChangedError, live
from macros.adapter.on_request import FilesOnRequest, PagesOnRequest, Shown
from macros.adapter.search_index import whole_index, write_search_index
from macros.adapter.settings import (
    data_root,
    nav_entries,
    of_unpublished,
    root_of,
    set_source_date,
    web_address,
)
from macros.adapter.speed import CompiledTemplates, ThemeFiles, ask_no_git
from macros.adapter.spliced import lean
from macros.adapter.spreading import beside, compiling_ahead, shared_out, spread
from macros.adapter.theme_mends import mend_theme
from macros.adapter.workers import Workers, WorkersError, processes, put
from macros.adapter.written_html import slug, with_named_code
from macros.checks.all_rules import in_turn
from macros.exports.on_demand import FilesOnDemand, joined
from macros.git import GitError
from macros.os_errors import explained
from macros.problems import shortened
from macros.render import not_found
from macros.search import scripts
from macros.site import Site
from macros.site_page import SitePage
from macros.telling.under_way import UnderWay

_FIRST, _LATE, _LAST = 100, -50, -100  # priorities of events

_STYLES = f"{addresses.STYLES}site.css"  # beside its parts: they name fonts by the way from there

_compiled = CompiledTemplates()


@dataclass
class _Run:
    """What one event of a run of MkDocs leaves for a later one."""

    serving: bool = False
    site_dir: Path = Path()  # the published folder
    new: Path | None = None  # the folder under way
    inline_scripts: set[str] = field(default_factory=set)  # of the theme, in its pages
    marks: AssetMarks = field(default_factory=AssetMarks)
    nav: Navigation | None = None
    ready: Shown | None = None  # what a preview will show when the rebuild has gone well
    shown: Shown | None = None
    compiled: Callable[[], None] | None = None  # has our templates at hand
    workers: Workers | None = None
    part: parts.Part = field(default_factory=parts.Part)


_run = _Run()


def on_startup(command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
    """Settles how this run speaks, and what it leaves undone to be quick."""
    _run.serving = command == "serve"
    ask_no_git()
    gc.disable()  # the data live as long as the build: going through them takes a quarter
    UnderWay.quiet = not logging.getLogger("mkdocs").isEnabledFor(logging.INFO)
    for stream in (sys.stdout, sys.stderr):  # messages are Vietnamese, whatever the console is
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="replace")
    logging.getLogger("mkdocs.commands.build").addFilter(_is_no_page_of_another_part)
    # An error in a macro is logged as a warning, which `mkdocs build -q` would keep to itself.
    logging.getLogger("mkdocs.plugins.mkdocs_macros.util").setLevel(logging.WARNING)


@event_priority(_FIRST)
def on_config(config: MkDocsConfig) -> None:
    """Reads the data, and stops when it is bad, before anything is written."""
    root = root_of(config)
    if not _run.serving:
        publishing.remove_outlived(Path(config.site_dir).resolve())
        _run.compiled = compiling_ahead()
    _run.part = parts.asked_for()
    refuse_strays(root, Path(config.docs_dir))
    config.extra["repository"] = web_address("repository", config.extra.get("repository"))
    address = web_address("site_url", config.extra.get("site_url"))
    if not config.site_url:  # a preview has its own
        config.site_url = f"{address}/" if address else None
    if not config.site_url:
        print(publishing.NO_ADDRESS, file=sys.stderr)
    notice = of_unpublished(config, "notice")
    repository, drafts = config.extra["repository"], _run.serving or "DRAFTS" in os.environ
    said = (config.site_url or "", repository, notice)
    each_way = in_turn if _run.serving else spread  # a preview has but what has changed
    live.refresh(data_root(config), *said, drafts=drafts, spread=each_way)
    for problem in live.problems:
        print(problem, file=sys.stderr)
    if live.problems and not _run.serving:
        raise Abort(f"Dữ liệu có {len(live.problems)} lỗi. {publishing.KEPT}")
    if live.site is not None:
        config.extra["data_date"] = live.site.data_date_text
        config.extra["unread_drafts"] = shortened(live.site.unread_drafts)
        config.extra["proofreading"] = live.site.proofreading
        config.extra["problem_count"] = len(live.problems)
        config.extra["problems"] = shortened(live.problems)
    if not _run.serving:
        live.keep(beside)  # a copy: of what is packed, Python makes dicts that would stay
    if live.site is not None:
        set_source_date(root, live.site.data_date)
    config.mdx_configs.setdefault("toc", {})["slugify"] = slug
    _quicken(config.theme)
    _run.site_dir = Path(config.site_dir).resolve()
    _run.new = publishing.prepare(_run.site_dir)
    config.site_dir = str(_run.new)


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Adds the site's pages and files; while there is no good data, pages that only say so.

    In a preview those of the navigation are added; the others are there when they are asked for.
    """
    leave_out_passing(files)
    mend_theme(files, config)
    _join_styles(files, config)
    for path, content in scripts.files():
        files.append(File.generated(config, path, content=content))
    _run.marks = AssetMarks()
    _run.marks.mark(files, config)
    _run.ready = None
    nav_titles = dict(nav_entries(config.nav or []))
    if live.site is None:
        for file in files.documentation_pages():
            files.remove(file)
        for src_uri, nav_title in nav_titles.items():
            files.append(page_file(config, problem_page(live.problems), src_uri, nav_title))
        return files
    records: Mapping[str, SitePage] = PagesOnRequest(live.site)
    if not _run.serving:
        records = {f"{record.url}index.md": record for record in live.site.pages}
    for file in files.documentation_pages():
        if file.src_uri in records:
            raise Abort(f"docs/{file.src_uri} trùng địa chỉ với một trang làm từ dữ liệu.")
    others = cache(partial(_other_files, live.site))
    if not _run.serving:
        if _run.compiled:
            _run.compiled()
        number = processes(len(live.site.pages))
        _run.workers = workers = Workers(live.site, live.again(), number, part=_run.part)
        others = cache(partial(_written_files, workers, Path(config.site_dir)))
        others()
        records = dict(_of_this_part(records, workers))
    files = FilesOnRequest(files, records, partial(_made_file, config, records, others))
    for src_uri, nav_title in nav_titles.items():
        if src_uri in records:
            files.append(page_file(config, records[src_uri], src_uri, nav_title))
    return files


def _made_file(
    config: MkDocsConfig,
    records: Mapping[str, SitePage],
    others: Callable[[], Mapping[str, bytes]],
    path: str,
) -> File | None:
    """What MkDocs is told of a page or file that a preview makes when it is asked for."""
    if path in records:
        return page_file(config, records[path], path, None)
    return File.generated(config, path, content=b"") if path in others() else None


def _written_files(workers: Workers, folder: Path) -> Mapping[str, bytes]:
    """Begins to write what there is beside pages; gives it by its path."""
    workers.write(folder, workers.files)
    twins = dict(sitemaps_of_twins(workers.site.pages))
    for path, content in twins.items():
        put(folder / path, content)
    return joined(workers.files, twins)


def _of_this_part(
    records: Mapping[str, SitePage], workers: Workers
) -> Iterator[tuple[str, SitePage]]:
    """The pages by their sources; those of another part of the site have no article."""
    for number, (src_uri, record) in enumerate(records.items()):
        yield src_uri, record if workers.has(number) else replace(record, render=str)


def on_nav(nav: Navigation, config: MkDocsConfig, files: Files) -> None:
    """Has a preview render no page until one is asked for."""
    _run.nav = nav
    if isinstance(files, FilesOnRequest) and _run.serving:
        files.rest()


def on_env(env: jinja2.Environment, config: MkDocsConfig, files: Files) -> None:
    """Gives the theme our addresses, and data pages a template that splices them into its page."""
    if isinstance(files, FilesOnRequest) and _run.serving:
        _run.ready = _shown(env, config, files)
    elif live.site is not None:
        write_search_index(files, config, live.site, _run.marks)
    _run.marks.teach(env)
    # Letters as they are: as escapes they take three times the room, on every page.
    env.policies["json.dumps_kwargs"] = {
        "ensure_ascii": False,
        "separators": (",", ":"),
        "sort_keys": True,
    }
    env.globals |= {"addresses": addresses, "not_found": not_found}
    frames = Frames(env.get_template("main.html"), _run.inline_scripts, config)
    env.globals["data_page"] = frames.html
    if _run.workers is not None:
        _make_pages(_run.workers, frames, files, config)


def _make_pages(workers: Workers, frames: Frames, files: Files, config: MkDocsConfig) -> None:
    """Begins to write the pages made from data, beside MkDocs, which has those of the navigation.

    In its own loop each would take as long again as its article.
    """
    assert _run.nav is not None
    nav = _run.nav

    def context(record: SitePage) -> Mapping[str, Any]:
        page = page_file(config, record, f"{record.url}index.md", None).page
        assert page is not None
        page.render(config, files)
        return context_of(page, config, nav)

    in_nav = frozenset(page.url for page in nav.pages)
    others = [record for record in workers.site.pages if record.url not in in_nav]
    spliced = replace(frames.of(others, context), others=in_nav)
    workers.each_page(partial(spliced.put, Path(config.site_dir)))


def on_template_context(
    context: TemplateContext, template_name: str, config: MkDocsConfig
) -> TemplateContext:
    """Lists all pages for search engines: of most MkDocs itself knows nothing.

    Where it knows of none, a preview is at its rebuild, and nobody has asked for the list.
    """
    pages = context["pages"]
    if template_name == "sitemap.xml" and pages and live.site is not None and config.site_url:
        context["pages"] = list(listed(pages, live.site, config.site_url))
    return context


def on_page_content(html: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Names each block of code of a hand-written page: the theme would give all one id."""
    return with_named_code(html)


def on_page_context(context: TemplateContext, page: Page, config: MkDocsConfig, nav: Any) -> None:
    """Gives hand-written pages what data pages have in `page.meta`."""
    if not isinstance(page, DataPage):
        title = Markup(page.title or "")
        page.meta.setdefault("title", title)
        source = (f"docs/{page.file.src_uri}", None)
        links = links_of(config, "page", title.striptags(), page.url, source)
        page.meta.update({name: escape(link) for name, link in links.items()})


def on_post_page(output: str, page: Page, config: MkDocsConfig) -> str:
    """Makes pages that have no frame as light, and takes note of what the theme runs in them."""
    if not page.content:
        return output
    before, content, after = output.partition(page.content)
    _run.inline_scripts |= server_files.inline_scripts(before + after)
    return f"{lean(before)}{content}{lean(after)}"


def on_post_template(output_content: str, template_name: str, config: MkDocsConfig) -> None:
    """Takes note of what the theme runs within the page for missing addresses."""
    _run.inline_scripts |= server_files.inline_scripts(output_content)


def on_build_error(error: Exception) -> None:
    """Says in a sentence what the machine refused, whoever asked it: we or MkDocs."""
    if isinstance(error, publishing.RefusedError):
        raise Abort(str(error)) from error
    if isinstance(error, MemoryError):
        told = explained(OSError(errno.ENOMEM, ""))
    elif isinstance(error, OSError):
        told = explained(error, _run.new or _run.site_dir)
    elif isinstance(error, GitError | WorkersError | ChangedError | parts.PartsError):
        told = str(error)
    else:
        return
    raise Abort(f"{told} {publishing.KEPT}") from error


def on_shutdown() -> None:
    """Clears away after a build that failed or was interrupted; keeps what it has read."""
    _discard()
    live.keep()
    gc.freeze()  # Python looks through all data once more when it ends: a second at 100 plans


def on_serve(server: LiveReloadServer, config: MkDocsConfig, builder: Callable[..., None]) -> None:
    """Makes the preview quick, and keeps it alive whatever is saved."""
    _run.serving = True
    preview.set_up(
        server,
        data_root(config) / "data",
        builder,
        discard=_discard,
        keep=live.keep,
        shown=lambda: _run.shown,
    )


@event_priority(_LATE)
def _drop_the_plugins_index(config: MkDocsConfig) -> None:
    """Removes the search plugin's index, which is of pages: ours is made from data."""
    Path(config.site_dir, addresses.SEARCH_INDEX).unlink()


@event_priority(_LAST)
def _publish(config: MkDocsConfig) -> None:
    """Swaps the finished site in, the last thing of all that can fail.

    When strict, MkDocs counts warnings and gives up after this event: with any, leave it to that.
    """
    handlers = logging.getLogger("mkdocs").handlers
    if any(handler.get_counts() for handler in handlers if isinstance(handler, CountHandler)):
        return
    if _run.workers is not None:
        _run.workers.written()
    _end_workers()
    if _run.new is not None:
        about = f"Dữ liệu đến ngày {config.extra.get('data_date', '')}"
        built = server_files.Built(
            _run.new,
            _run.inline_scripts,
            config.site_url or "",
            config.extra["repository"],
            _run.marks.names,
        )
        if not _run.part.is_whole:
            parts.put_note(_run.part, built, about, data_root(config))
        elif not _run.serving and not of_unpublished(config, "notice"):
            folder = _run.site_dir.with_name(server_files.FOLDER)
            server_files.write_all(folder, built, root_of(config), shared_out)
        keep = site_folder.KEPT if _run.part.is_whole and not _run.serving else 0
        publishing.publish(
            _run.new,
            _run.site_dir,
            about,
            _run.marks.names,
            in_place=bool(config.extra.get("in_place")),
            keep=keep,
        )
        _run.new = None
        _run.shown = _run.ready
    config.site_dir = str(_run.site_dir)  # for gh-deploy


on_post_build = CombinedEvent(_drop_the_plugins_index, _publish)


def _shown(env: jinja2.Environment, config: MkDocsConfig, files: FilesOnRequest) -> Shown:
    """What a preview shows; it makes its search index under a name of its own."""
    assert live.site is not None
    assert _run.nav is not None
    site, name = live.site, _run.marks.add(addresses.SEARCH_INDEX, str(time.time_ns()).encode())

    @cache
    def others(shown: Shown) -> Mapping[str, bytes]:
        index = (name, lambda: whole_index(config, site, shown.written))
        return joined(FilesOnDemand([index]), _other_files(site))

    return Shown(config, files, _run.nav, env, others, sitemaps_of_twins)


def _other_files(site: Site) -> Mapping[str, bytes]:
    """What there is beside pages, by its path."""
    return joined(site.files(), dict(sitemaps_of_twins(site.pages)))


def _join_styles(files: Files, config: MkDocsConfig) -> None:
    """Puts one sheet in the place of those in `extra_css`: a first visit asks for one file."""
    sheets = []
    for path in config.extra_css:
        sheet = files.get_file_from_path(path)
        if sheet is None:
            raise Abort(f"mkdocs.yml: extra_css phải là các tệp trong docs/; tìm thấy “{path}”.")
        sheets.append(sheet)
        files.remove(sheet)
    content = "".join(sheet.content_string for sheet in sheets)
    files.append(File.generated(config, _STYLES, content=content))
    config.extra_css = [_STYLES]


def _quicken(theme: Theme) -> None:
    """Saves the time that a rebuild would take to compile and list the theme's files again."""
    get_env = theme.get_env

    def quick_env() -> jinja2.Environment:
        env = get_env()
        env.loader = ThemeFiles(theme.dirs)
        env.bytecode_cache = _compiled
        return env

    theme.get_env = quick_env  # type: ignore[method-assign]


def _is_no_page_of_another_part(record: logging.LogRecord) -> bool:
    return not record.getMessage().startswith("Page skipped:")


def _discard() -> None:
    _end_workers()
    if _run.new is not None:
        publishing.discard(_run.new)
        _run.new = None


def _end_workers() -> None:
    if _run.workers is not None:
        _run.workers.end()
        _run.workers = None
