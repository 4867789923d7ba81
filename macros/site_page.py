"""A page of the site, as made from data; no MkDocs here."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import NamedTuple

FileLine = tuple[str, int]  # file from the project's root, and line


class TocEntry(NamedTuple):
    """A heading in the contents list of a page, with those that stand under it."""

    anchor: str
    heading: str
    below: "tuple[TocEntry, ...]" = ()


@dataclass(frozen=True, kw_only=True)
class SitePage:
    """One page made from data."""

    kind: str  # pages of one kind share a frame of the theme
    url: str  # from the site's root, with a slash at its end
    title: str
    description: str
    json_url: str | None = None  # the machine-readable twin
    source: FileLine | None = None  # what “Sửa dữ liệu này” opens
    toc: tuple[TocEntry, ...] = ()  # empty: no contents list
    render: Callable[[], str]  # HTML of the article
    running_head: str = ""  # printed at the head of each sheet; the title when empty
    feed: str = ""  # address of the Atom feed of what changes here; empty: none
