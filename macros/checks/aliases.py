"""A name, variant or short form means one body, group or position.

Passes: “Ban Chỉ đạo tỉnh” of two committees that each say ``committee``; “Sở Nội vụ” in two
jurisdictions. Fails: “SNV” given to two
departments, or a variant that repeats the record's own name. A first letter small or capital, or a
tone on the other letter, makes no other name, as the recogniser has it.
"""

from collections.abc import Iterator
from typing import Any

from macros.linking.lexicon import Lexicon
from macros.problems import Problem
from macros.reading.records import Records
from macros.reading.strict_yaml import Path
from macros.reading.validation import Located
from macros.recognisers.tones import one_placement

# Who claims a wording, in the plans of which committee, in which jurisdiction.
Bearer = tuple[Located[Any], str | None, str | None]


def check(records: Records, _lexicon: Lexicon) -> Iterator[Problem]:
    """Yield a problem for each wording that is already taken."""
    taken: dict[str, list[Bearer]] = {}
    everyone: list[Located[Any]] = [*records.bodies, *records.groups, *records.positions]
    for located in everyone:
        for path, words, committee in _wordings(located):
            spelled = one_placement(words)
            claims = taken.setdefault(spelled[0].lower() + spelled[1:], [])
            where = getattr(located.record, "jurisdiction", None)
            for other, scope, there in claims:
                if where == there and (scope == committee or None in (scope, committee)):
                    yield _claimed(located, path, words, other)
                    break
            claims.append((located, committee, where))


def _wordings(located: Located[Any]) -> Iterator[tuple[Path, str, str | None]]:
    """Each wording with its place and the committee in whose plans alone it is recognised."""
    record = located.record
    if located.sound("name"):
        is_position = "includes" in type(record).model_fields
        yield ("name",), record.name, record.committee if is_position else None
    for key in ("variants", "short_names"):
        for index, words in enumerate(getattr(record, key)):
            yield (key, index), words, record.committee


def _claimed(located: Located[Any], path: Path, words: str, other: Located[Any]) -> Problem:
    where = f"{other.source.name}, dòng {other.line}"
    what = f"Tên gọi này đã thuộc về “{other.record.name}” ({where})"
    hint = "mỗi tên gọi chỉ thuộc về một bản ghi"
    return located.problem(path, what, found=words, hint=hint)
