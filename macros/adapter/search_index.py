"""The files of the search index: made from data, with what is written by hand."""

import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Any, cast

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

from macros import addresses
from macros.adapter.asset_marks import AssetMarks
from macros.adapter.frames import DataPage
from macros.site import Site


def whole_index(config: MkDocsConfig, site: Site, pages: Iterable[Page]) -> bytes:
    """Our index in one file, of whatever size: a preview has no long line."""
    files = site.search_index(_records(config, pages), most=sys.maxsize)
    return files[addresses.SEARCH_INDEX].encode()


def write_search_index(files: Files, config: MkDocsConfig, site: Site, marks: AssetMarks) -> None:
    """Writes our index before the pages, which name it, once all that is written by hand is read.

    The search plugin has the records of those pages only when they have been written.
    """
    pages = (file.page for file in files.documentation_pages())
    written = (page for page in pages if page and not isinstance(page, DataPage))
    for name, text in site.search_index(_records(config, written)).items():
        content = text.encode()
        target = Path(config.site_dir, marks.add(addresses.unmarked(name), content))
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content)


def _records(config: MkDocsConfig, pages: Iterable[Page]) -> list[dict[str, Any]]:
    """What the search plugin makes of pages written by hand."""
    plugin = cast(Any, config.plugins["material/search"])
    written = type(plugin.search_index)(**plugin.config)
    for page in pages:
        written.add_entry_from_context(page)
    entries: list[dict[str, Any]] = written.entries
    return entries
