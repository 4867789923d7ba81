"""The data of a commit as we read them out of git, beside what git itself checks out."""

import os
from pathlib import Path

from macros.review.revisions import data_at
from tests.review.repositories import commit, git, repository
from tests.tools.drawn import hostile_texts
from tests.tools.trees import differences

NAMES = ["a b.yml", "plans/-x/→/ệ.txt", "{c} & 'd'.yml"]
if os.name != "nt":  # Windows has no such names
    NAMES += ['dấu "kép".yml', "tab\there", "dòng\nmới", "\\n.yml"]


def test_a_commit_is_read_as_git_checks_it_out(tmp_path: Path) -> None:
    root = repository(tmp_path / "repository")
    contents = [b"", b"\x00\xff\r\n", b"0" * 40 + b" blob 3\nabc\n", b"no end"]
    contents += [text.encode() for text in hostile_texts(11, len(NAMES))]
    for place, content in enumerate(contents):
        path = root / "data" / NAMES[place % len(NAMES)] / str(place)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    newest = commit(root, 2)
    git(root, "worktree", "add", "--quiet", str(tmp_path / "checked-out"), newest)
    with data_at(root, newest) as folder:
        assert differences(folder / "data", tmp_path / "checked-out/data") == []
