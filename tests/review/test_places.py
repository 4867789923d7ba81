"""A task whose place in the text is another: told when it stands under other printed marks."""

from pathlib import Path

from macros.review.compare import compare
from macros.review.states import read_state
from macros.telling.sentences import plain
from tests.core_fixtures import SMALLEST, copied, replaced, resealed

FOLDER = "data/plans/01-kh-2022"
COUNTED = """I. Nhiệm vụ
Việc chung
  1. Họp.
    - *Chỉ đạo:* Trưởng Ban.
"""
Placed = tuple[str, str]  # the section with the task, and the place of the task


def told(root: Path, before: Placed, after: Placed) -> list[list[str]]:
    """What is said of the task of the smallest plan when its section is written otherwise."""
    states = []
    for name, (section, at) in (("base", before), ("head", after)):
        folder = copied(root / name, SMALLEST) / FOLDER
        text = (folder / "text.md").read_text(encoding="utf-8")
        start, end = text.index("I. Nhiệm vụ"), text.index("Nơi nhận")
        for file in ("text.md", "source.txt"):
            (folder / file).write_bytes((text[:start] + section + text[end:]).encode())
        replaced(folder / "tasks.yml", "at: i/1", f"at: {at}\n  begins: Họp.")
        resealed(root / name)
        states.append(read_state(root / name, name, None))
    assert [state.info.faults for state in states] == [(), ()]
    return [[plain(change.said) for change in one.changes] for one in compare(*states).tasks]


def test_a_line_put_in_above_a_counted_place_says_nothing_of_the_task(tmp_path: Path) -> None:
    moved = COUNTED.replace("Việc chung", "Mở đầu.\nViệc chung")
    assert told(tmp_path, (COUNTED, "i/~1/1"), (moved, "i/~2/1")) == []


def test_another_mark_above_it_is_told(tmp_path: Path) -> None:
    moved = COUNTED.replace("Việc chung", "II. Việc chung")
    assert told(tmp_path, (COUNTED, "i/~1/1"), (moved, "ii/1")) == [
        ["chỗ đứng trong text.md: i/~1/1 → ii/1"]
    ]


def test_begins_alone_says_nothing(tmp_path: Path) -> None:
    head = copied(tmp_path / "head", SMALLEST)
    replaced(head / FOLDER / "tasks.yml", "at: i/1", "at: i/1\n  begins: Họp.")
    base = read_state(SMALLEST, "base", None)
    assert compare(base, read_state(head, "head", None)).empty
