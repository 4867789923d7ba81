"""What became of a body is told once, by one who existed, and leads back to nobody.

Passes: ``from: so-lao-dong`` with ``into: [so-noi-vu]``, read after the day from which it is so.
Fails: an heir that is its own; two bodies that became each other; ``from_name`` of a member that
groups.yml does not have; ``kind: ended`` with an heir; ``since`` after the day the source was read.
"""

from collections.abc import Iterator
from typing import Any

from macros.checks.cycles import way_back
from macros.labels import day
from macros.linking.lexicon import Lexicon
from macros.model.sources import Confidence
from macros.model.successions import Succession, SuccessionKind
from macros.problems import Problem, closest
from macros.reading.loading import Records
from macros.reading.strict_yaml import Path
from macros.reading.validation import Located
from macros.recognisers.periods import Period

_HEIRS = {  # how many heirs a kind has: at least, at most, and what is said of it
    SuccessionKind.ended: (0, 0, "Kết thúc hoạt động thì không có cơ quan nhận"),
    SuccessionKind.renamed: (1, 1, "Đổi tên thì có đúng một cơ quan nhận"),
    SuccessionKind.merged: (1, None, "Hợp nhất thì có cơ quan nhận"),
    SuccessionKind.split: (1, None, "Chia việc thì có cơ quan nhận"),
}


def check(records: Records, _lexicon: Lexicon) -> Iterator[Problem]:
    """Yield a problem for each succession that cannot be."""
    seen: dict[tuple[str, ...], Located[Succession]] = {}
    for located in records.successions:
        yield from _who(located, records)
        yield from _heirs(located)
        yield from _since(located)
        yield from _told_twice(located, seen)
    yield from _circles(records)


def _who(located: Located[Succession], records: Records) -> Iterator[Problem]:
    record = located.record
    ways = [key for key, value in _whom(record).items() if value]
    if len(ways) != 1:
        what = "Phải ghi đúng một trong hai mục, cơ quan cũ là cơ quan nào"
        yield located.problem((), what, found=", ".join(ways), allowed="from, from_name")
    elif record.from_name and "groups" not in records.broken:
        names = {
            member.name: None
            for group in records.groups
            for member in group.record.members
            if member.name
        }
        if record.from_name not in names and all(one.sound() for one in records.groups):
            what = "Không nhóm nào trong groups.yml có thành viên ghi `name` như thế này"
            hint = closest(record.from_name, list(names)) or "ghi đúng như groups.yml ghi"
            yield located.problem(("from_name",), what, found=record.from_name, hint=hint)


def _whom(record: Succession) -> dict[str, str | None]:
    return {"from": record.predecessor, "from_name": record.from_name}


def _heirs(located: Located[Succession]) -> Iterator[Problem]:
    record = located.record
    least, most, what = _HEIRS[record.kind]
    if located.sound("into") and (
        len(record.into) < least or (most is not None and len(record.into) > most)
    ):
        found = ", ".join(record.into) or "[]"
        yield located.problem(("into",), what, found=found, hint="xem lại `kind` hoặc `into`")
    for index, heir in enumerate(record.into):
        if heir == record.predecessor:
            what = "Cơ quan nhận là chính cơ quan cũ"
            yield located.problem(("into", index), what, found=heir, hint="bỏ dòng này")
        elif heir in record.into[:index]:
            yield located.problem(("into", index), "Cơ quan này đã ghi ở trước", found=heir)


def _since(located: Located[Succession]) -> Iterator[Problem]:
    record, read = located.record, located.record.source.read
    begins = Period.parse(record.since).start
    if read and begins and begins > read:
        what = f"Ngày này sau ngày đọc nguồn ({day(read)})"
        hint = "nguồn không thể nói điều chưa xảy ra; xem lại `since` hoặc `read`"
        yield located.problem(("since",), what, found=record.since, hint=hint)


def _told_twice(
    located: Located[Succession], seen: dict[tuple[str, ...], Located[Succession]]
) -> Iterator[Problem]:
    """The same heir of the same body twice, or an end of a body that has heirs."""
    record = located.record
    who = record.predecessor or record.from_name or ""
    for index, heir in enumerate(record.into):
        first = seen.setdefault((who, heir), located)
        if first is not located:
            what = f"Cơ quan nhận này đã ghi cho cùng cơ quan cũ ở dòng {first.line}"
            yield located.problem(("into", index), what, found=heir, hint="gộp hai bản ghi")
    if record.confidence == Confidence.low:
        return
    ends = record.kind == SuccessionKind.ended
    other = seen.get((who, "heirs" if ends else "ended", "known"))
    if other:
        what = f"Cơ quan này vừa ghi kết thúc vừa ghi có cơ quan nhận (dòng {other.line})"
        yield located.problem(("kind",), what, found=record.kind.value, hint="giữ một bản ghi")
    seen.setdefault((who, "ended" if ends else "heirs", "known"), located)


def _circles(records: Records) -> Iterator[Problem]:
    """Each step of a way that leads back to where it began, at its heir."""
    steps: dict[str, dict[str, Path]] = {}
    for located in records.successions:
        record = located.record
        if record.predecessor:
            heirs = (one for one in record.into if one != record.predecessor)
            steps.setdefault(record.predecessor, {}).update(dict.fromkeys(heirs, ()))
    for located in records.successions:
        start: Any = located.record.predecessor
        way = way_back(start, steps) if start else []
        if way and way[1] in located.record.into:
            at = ("into", located.record.into.index(way[1]))
            what = "Cơ quan nhận việc của chính nó, sau một vòng"
            found = " → ".join(way)
            yield located.problem(at, what, found=found, hint="bỏ một chỗ trong vòng")
