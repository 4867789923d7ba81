"""A page of the site, as made from data; no MkDocs here."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
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
    says: str | Callable[[], str]  # its description, or what makes it
    json_url: str | None = None  # the machine-readable twin
    source: FileLine | None = None  # what “Sửa dữ liệu này” opens
    contents: Callable[[], tuple[TocEntry, ...]] = tuple  # of nothing: no contents list
    render: Callable[[], str]  # HTML of the article
    running_head: str = ""  # printed at the head of each sheet; the title when empty
    feed: str = ""  # address of the Atom feed of what changes here; empty: none

    @cached_property
    def description(self) -> str:
        """What it is about; made when asked for: a preview shows few of thousands of pages."""
        return self.says if isinstance(self.says, str) else self.says()

    @cached_property
    def toc(self) -> tuple[TocEntry, ...]:
        """Its headings, made when asked for."""
        return self.contents()
