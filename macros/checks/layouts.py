"""Data are written in the present layout: wording in text.md, what became of bodies in its file.

Passes: plan.yml, text.md, tasks.yml and source.txt. Fails: a folder of 2026 and before, without
text.md, whose plan.yml holds the sections and tasks.yml the wording; a body whose `fate` is told in
a sentence, where there is no successions.yml. Such ones are read for the history alone.
"""

from collections.abc import Iterator

from macros.linking.lexicon import Lexicon
from macros.problems import Problem
from macros.reading.records import Records


def check(records: Records, _lexicon: Lexicon) -> Iterator[Problem]:
    """Yield a problem for each folder and body in an older layout."""
    yield from records.older_bodies
    for folder in records.plans:
        if folder.upgraded:
            what = "Thư mục này ghi theo cách cũ, chưa có text.md"
            hint = "chạy python3 scripts/upgrade.py để chuyển sang cách mới"
            yield Problem(f"{folder.path}/plan.yml", 1, 1, what, hint=hint)
