"""Long lists in groups, and cut into pages that a telephone can bear."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Generic, TypeVar

from macros import addresses
from macros.labels import from_to
from macros.views.marks import Link

FEW = 40  # entries that a page shows unfolded
EntryT = TypeVar("EntryT")


@dataclass(frozen=True)
class Shelf(Generic[EntryT]):
    """Entries that have something in common; `count` tells of all, also on other pages."""

    id: str
    heading: str
    entries: tuple[EntryT, ...]
    count: int
    open: bool


@dataclass(frozen=True)
class ShelfPage(Generic[EntryT]):
    """One page of a list."""

    number: int  # from 1
    shelves: tuple[Shelf[EntryT], ...]
    rows: str  # which entries of all: 101 – 176


def shelved(
    groups: Iterable[tuple[str, str, tuple[EntryT, ...]]],
    most: int,
    weight: Callable[[EntryT], int] = lambda _: 1,
) -> list[ShelfPage[EntryT]]:
    """Groups, each by id and heading, on as many pages as it takes with entries of such a weight.

    The weight of an entry is one where none is given: `most` is then how many a page has.
    """
    listed = [group for group in groups if group[2]]
    parts = spans((weight(one) for _, _, entries in listed for one in entries), most)
    total = parts[-1][1]
    return [
        ShelfPage(
            number,
            tuple(_between(listed, start, end, total <= FEW)),
            from_to(start + 1, end),
        )
        for number, (start, end) in enumerate(parts, 1)
    ]


def spans(weights: Iterable[int], most: int) -> list[tuple[int, int]]:
    """From where to where in a list each of its pages goes; none is heavier, but with one entry.

    There is one page at least.
    """
    starts, weight, count = [0], 0, 0
    for count, one in enumerate(weights, 1):
        weight += one
        if weight > most and count - 1 > starts[-1]:
            starts.append(count - 1)
            weight = one
    return list(zip(starts, [*starts[1:], count], strict=True))


def in_parts(name: str, number: int) -> str:
    """What a page of a list is called: the first as the list, the second “…, phần 2”."""
    return name if number == 1 else f"{name}, phần {number}"


def part_numbers(count: Callable[[], int]) -> Iterator[int]:
    """The numbers of a list's pages; the first is there before anybody has to count them."""
    yield 1
    yield from range(2, count() + 1)


def part_urls(section: str, count: int) -> dict[int, str]:
    """Where the pages of a list stand, by their numbers."""
    return {number: addresses.list_part(section, number) for number in range(1, count + 1)}


def part_links(pages: Iterable[ShelfPage[EntryT]], here: int, urls: dict[int, str]) -> list[Link]:
    """The pages of a list by what they have; the one at hand without an address."""
    return [Link(one.rows, "" if one.number == here else urls[one.number]) for one in pages]


def jumps(pages: Iterable[ShelfPage[EntryT]], here: int, url_of: dict[int, str]) -> list[Link]:
    """Where each group begins, seen from one of the pages; how many it has as the remark."""
    found: dict[str, Link] = {}
    for page in pages:
        for one in page.shelves:
            address = "" if page.number == here else url_of[page.number]
            found.setdefault(one.id, Link(one.heading, f"{address}#{one.id}", str(one.count)))
    return list(found.values())


def _between(
    groups: list[tuple[str, str, tuple[EntryT, ...]]], start: int, end: int, is_open: bool
) -> Iterator[Shelf[EntryT]]:
    place = 0
    for id_, heading, entries in groups:
        own = entries[max(0, start - place) : max(0, end - place)]
        place += len(entries)
        if own:
            yield Shelf(id_, heading, own, len(entries), is_open)
