import py_compile
from pathlib import Path

from tests.tools.trees import copy_code, differences


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


def test_copied_code_is_not_compiled_again(tmp_path: Path) -> None:
    (tmp_path / "here").mkdir()
    (tmp_path / "here/module.py").write_text("WORDS = 1\n", encoding="utf-8")
    made = Path(str(py_compile.compile(str(tmp_path / "here/module.py"), doraise=True)))
    made.with_name(f"{made.name}.140002").touch()  # another process is just writing it
    copy_code(tmp_path / "here", tmp_path / "there", "*.css")
    there = tmp_path / "there" / made.relative_to(tmp_path / "here")
    assert list(there.parent.iterdir()) == [there]
    marked = int.from_bytes(there.read_bytes()[8:12], "little")  # PEP 552: when the source is of
    assert marked == int((tmp_path / "there/module.py").stat().st_mtime)
