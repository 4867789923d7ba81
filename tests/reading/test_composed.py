"""Where the values of a composed record stand: in the text, or in the YAML file."""

from typing import Any

import pytest

from macros.linking.composing import linked
from macros.reading.composed import ComposedSource, TextSpan
from macros.reading.loading import load
from macros.reading.strict_yaml import Path
from macros.recognisers import inline
from tests.core_fixtures import ROOT, TASKS, TEXT, place


class Yaml:
    """A YAML file that gives each path back as its place."""

    name = "tasks.yml"
    asked: Path = ()

    def place(self, path: Path, offset: int | None = None) -> tuple[str, int, int]:
        """The length of the path for the line; what was asked is kept."""
        assert offset is None, "offsets are of the text"
        self.asked = path
        return self.name, len(path), 1


SPANS = {
    ("text",): (TextSpan(0, 5, 3), TextSpan(10, 5, 15), TextSpan(20, 6, 1)),
    ("assignments", 0, "text"): (TextSpan(0, 9, 20),),
}
MOVED: dict[Path, Path] = {("assignments", 0): ("assignments", 1), ("scope",): ("period", 0)}


def source() -> ComposedSource:
    return ComposedSource(Yaml(), (3,), "text.md", SPANS, MOVED)


@pytest.mark.parametrize(
    ("offset", "expected"),
    [
        (None, (5, 3)),
        (0, (5, 3)),
        (9, (5, 12)),
        (10, (5, 15)),
        (12, (5, 17)),
        (20, (6, 1)),
        (99, (6, 80)),
    ],
)
def test_a_character_stands_in_its_stretch(offset: int | None, expected: tuple[int, int]) -> None:
    assert source().place(("text",), offset) == ("text.md", *expected)


def test_what_the_text_does_not_give_stands_in_the_yaml_file() -> None:
    made = source()
    assert made.name == "tasks.yml"
    for path, asked in (
        (("title",), (3, "title")),
        ((), (3,)),
        (("assignments", 0, "assignees", 2), (3, "assignments", 1, "assignees", 2)),
        (("scope",), (3, "period", 0)),
        (("assignments", 5, "text"), (3, "assignments", 5, "text")),
    ):
        assert made.place(path)[0] == "tasks.yml"
        assert isinstance(made.yaml, Yaml)
        assert made.yaml.asked == asked


def test_what_is_inside_a_value_of_the_text_stands_where_it_does() -> None:
    assert source().place(("assignments", 0, "text", "x"), 4) == ("text.md", 9, 24)


def test_every_character_of_a_composed_record_has_its_place() -> None:
    """Of each task and of the plan: at its place text.md has that very character."""
    records, problems = load(ROOT)
    assert problems == []
    linked(records)
    (folder,) = records.plans
    assert folder.plan is not None
    lines = (ROOT / TEXT).read_text(encoding="utf-8").split("\n")
    seen = 0
    for located in (*folder.tasks, folder.plan):
        assert isinstance(located.source, ComposedSource)
        for path in located.source.spans:
            value: Any = located.record
            for step in path:
                value = value[step] if isinstance(step, int) else getattr(value, str(step))
            for at, letter in enumerate(str(value)):
                file, line, column = located.source.place(path, at)
                assert file == TEXT
                if letter.isalnum() and path != ("number",):
                    there = lines[line - 1][column - 1]
                    assert there == letter, (path, at, str(value)[at : at + 20])
                    seen += 1
    assert seen > 8_000
    assert inline.plain(folder.tasks[0].record.text).startswith("Tiếp tục quán triệt")


def test_what_people_add_stands_in_their_file() -> None:
    records, _ = load(ROOT)
    linked(records)
    task = records.plans[0].tasks[5]
    for path, words in (
        (("title",), "title: ⟦Đề án thanh tra"),
        (("at",), "at: ⟦ii/6\n"),
        (("assignments", 1, "assignees", 7, "id"), "so-noi-vu, ⟦hoi-luat-gia-tinh]}"),
        (("period_scope",), "scope: ⟦Xây dựng Đề án"),
        (("period",), "when: ⟦2022-Q3, scope: Xây dựng Đề án"),
    ):
        assert task.source.place(path) == (TASKS, *place(ROOT / TASKS, words))
