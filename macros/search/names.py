"""The names by which people look a record up."""

from collections.abc import Iterable, Iterator

from macros.model.jurisdictions import Jurisdiction
from macros.model.owners import Named
from macros.search.folding import tokens

# What the names of the province's bodies end in, and people leave out.
_OF_THE_PROVINCE = (" tỉnh", " Tỉnh ủy")
# With which the names of jurisdictions begin.
_LEVELS = ("thành phố", "thị xã", "thị trấn", "tỉnh", "huyện", "quận", "xã", "phường", "đặc khu")
_FEWEST_WORDS = 2  # of a name without its end: “Văn phòng” could be any


def written_names(record: Named) -> tuple[str, ...]:
    """The official name first, then variants and abbreviations: what texts call the record."""
    return _each_once((record.name, *record.variants, *record.short_names))


def other_names(record: Named, place: Jurisdiction | None = None) -> tuple[str, ...]:
    """By what else it is looked up: everyday names, and names without “tỉnh” or “Tỉnh ủy”.

    With a place, that of the body where bodies of several are known, its names with it too.
    Initials are not listed: the engine reads them off the names.
    """
    written = written_names(record)
    shorter = (short for name in written for short in _without_province(name))
    everyday = (short for name in record.search_names for short in _without_province(name))
    placed = (longer for name in written for longer in _with_place(name, place))
    others = (*record.search_names, *shorter, *everyday, *placed)
    return _each_once((*written, *others))[len(written) :]


def member_names(name: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The names of what is known as a group's member alone: as written, and by what else.

    A second name stands in brackets: “Tỉnh đoàn (Đoàn Thanh niên Cộng sản Hồ Chí Minh tỉnh)”.
    """
    first, _, second = name.partition(" (")
    written = (first, second.removesuffix(")")) if second.endswith(")") else (name,)
    shorter = (short for one in written for short in _without_province(one))
    return written, _each_once((*written, *shorter))[len(written) :]


def _without_province(name: str) -> Iterator[str]:
    for end in _OF_THE_PROVINCE:
        short = name.removesuffix(end)
        least = _FEWEST_WORDS + (end == " Tỉnh ủy")
        if short != name and len(short.split()) >= least:
            yield short


def _with_place(name: str, place: Jurisdiction | None) -> Iterator[str]:
    """Sở Nội vụ tỉnh An Hải, Sở Nội vụ An Hải; Ủy ban nhân dân tỉnh An Hải."""
    if place is None:
        return
    level = next((one for one in _LEVELS if place.name.lower().startswith(f"{one} ")), "")
    bare = place.name[len(level) :].strip()
    yield f"{name} {bare}"
    if not level or not name.endswith(f" {level}"):
        yield f"{name} {place.name}"


def _each_once(names: Iterable[str]) -> tuple[str, ...]:
    found: dict[tuple[str, ...], str] = {}
    for name in names:
        found.setdefault(tuple(tokens(name)), name)
    return tuple(found.values())
