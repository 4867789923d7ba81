from pathlib import Path

from tests.tools.trees import differences


def test_differences_are_named_and_equal_trees_have_none(tmp_path: Path) -> None:
    for name in ("one", "two"):
        (tmp_path / name / "a").mkdir(parents=True)
        (tmp_path / name / "a" / "same.txt").write_bytes(b"same")
        (tmp_path / name / "cut.txt").write_bytes(b"same")
    one, two = tmp_path / "one", tmp_path / "two"
    assert differences(one, two) == []

    (one / "a" / "same.txt").write_bytes(b"sane")
    (one / "cut.txt").write_bytes(b"sam")
    (one / "mine.txt").write_bytes(b"")
    (two / "a" / "theirs.txt").write_bytes(b"")
    assert differences(one, two) == [
        "a/same.txt: differs at byte 2",
        "a/theirs.txt: only in two",
        "cut.txt: differs at byte 3",
        "mine.txt: only in one",
    ]
