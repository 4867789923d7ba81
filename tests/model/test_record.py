"""A record's name is a word of the project: no other class has it."""

import ast
from collections.abc import Iterator

from tests.core_fixtures import ROOT

# Classes that bear the name of a record, and why.
ALIKE = {
    "Unread": "what an import did not understand; of it the record is made",
}


def classes(folder: str) -> Iterator[tuple[str, str]]:
    """The classes below a folder of macros/, each with its file."""
    for path in (ROOT / "macros" / folder).rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ClassDef):
                yield node.name, path.relative_to(ROOT / "macros").as_posix()


def test_no_other_class_has_the_name_of_a_record() -> None:
    records = {name for name, _ in classes("model")}
    others = [(name, file) for name, file in classes(".") if not file.startswith("model/")]
    alike = {name: file for name, file in others if name in records}
    assert len(records) > 40
    assert alike.keys() == ALIKE.keys(), alike
