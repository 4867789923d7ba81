"""Stands in for macros/site.py: a site as small as a test needs, from data/site.json."""

import datetime
import json
import multiprocessing
import os
import signal
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from html import escape
from pathlib import Path

from macros.site_page import SitePage, TocEntry


@dataclass(frozen=True)
class Site:
    pages: tuple[SitePage, ...]
    data_date: datetime.date
    data_date_text: str = "23/11/2026"
    unread_drafts: tuple[str, ...] = ()
    proofreading: tuple[SitePage, ...] = ()

    def settle(self) -> None:
        """Nothing to let go of."""

    def page(self, url: str) -> SitePage | None:
        return next((page for page in self.pages if page.url == url), None)

    def files(self) -> Mapping[str, bytes]:
        return {
            "api/v1/index.json": b"{}\n",
            "co-quan/ten-cu/index.html": b'<meta http-equiv="refresh" content="0;url=../so-a/">',
        }

    def search_index(self, written: Iterable[dict[str, str]], most: int = 0) -> Mapping[str, str]:
        records = [{"location": page.url, "title": page.title} for page in self.pages]
        return {"search/search_index.json": json.dumps({"docs": [*records, *written]})}


def load_site(
    root: Path,
    address: str,
    repository: str,
    notice: str,
    *,
    drafts: bool = False,
    kept: object = None,
    spread: object = None,
) -> tuple[Site | None, list[str]]:
    """The site, or the lines under "problems"; a page with "fails" breaks when it is rendered.

    One with "dies" ends a process that helps to render the site, as a machine without memory does.
    """
    data = json.loads((root / "data/site.json").read_text(encoding="utf-8"))
    if data.get("problems"):
        return None, data["problems"]
    pages = tuple(_page(**page) for page in data["pages"])
    return Site(pages, datetime.date.fromisoformat(data["date"])), []


def _page(
    kind: str,
    url: str,
    title: str,
    text: str = "",
    toc: tuple[tuple[str, str], ...] = (),
    fails: bool = False,
    dies: bool = False,
) -> SitePage:
    def render() -> str:
        if dies and multiprocessing.parent_process():
            os.kill(os.getpid(), signal.SIGKILL)
        if fails:
            raise ValueError("khung của trang bị hỏng")
        sections = "".join(f'<h2 id="{anchor}">{escape(name)}</h2>' for anchor, name in toc)
        return f"<h1>{escape(title)}</h1>{sections}<p>{escape(text)}</p>"

    description = f"Nói về {title}"
    json_url = f"api/v1/{kind}.json"
    source = ("data/site.json", 7)
    return SitePage(
        kind=kind,
        url=url,
        title=title,
        says=description,
        json_url=json_url,
        source=source,
        contents=lambda: tuple(TocEntry(anchor, name) for anchor, name in toc),
        render=render,
    )
