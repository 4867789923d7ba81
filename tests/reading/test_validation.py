"""Findings of pydantic as problems that a person understands, and records mended for the checks."""

import copy
import json
import pathlib
import re
from typing import Any

import pytest
from pydantic import BaseModel

from macros.model.abbreviations import Abbreviation
from macros.model.documents import Document
from macros.model.owners import Body, Group, Position
from macros.model.plans import PlanEntry
from macros.model.tasks import Assignee, TaskEntry
from macros.reading import validation
from macros.reading.mending import fields_at
from macros.reading.strict_yaml import Path, YamlFile, read
from macros.reading.validation import Located, validate, value_at
from tests.core_fixtures import AMENDED

ODD_VALUES = [None, "", "ñ", ["a"], {"a": "b"}, "2022-13-45", "no", "*a"]
# Words that only pydantic would say.
ENGLISH = re.compile(r"\b(?:input|should|value|valid|string|type_error|expected|got)\b", re.I)


def source(folder: pathlib.Path, value: Any) -> YamlFile:
    """A source with this value: JSON is YAML."""
    path = folder / "value.yml"
    path.write_text(json.dumps(value, ensure_ascii=False), encoding="utf-8")
    found, problems = read(path, "value.yml")
    assert problems == []
    assert found is not None
    return found


def paths(value: Any, path: Path = ()) -> list[Path]:
    """Every path in a value, of a list only its first two items."""
    inner: list[tuple[str | int, Any]] = []
    if isinstance(value, dict):
        inner = list(value.items())
    elif isinstance(value, list):
        inner = list(enumerate(value[:2]))
    return [(*path, key) for key, _ in inner] + [
        longer for key, one in inner for longer in paths(one, (*path, key))
    ]


RECORDS: list[tuple[type[BaseModel], str, int | None]] = [
    (Body, "bodies.yml", 6),
    (Group, "groups.yml", 0),
    (Document, "documents.yml", 1),
    (TaskEntry, "plans/99-kh-bcd-2023/tasks.yml", 0),
    (PlanEntry, "plans/99-kh-bcd-2023/plan.yml", None),
]


@pytest.mark.parametrize(("model", "file", "index"), RECORDS)
def test_any_value_in_any_field_is_told_in_vietnamese(
    tmp_path: pathlib.Path, model: type[BaseModel], file: str, index: int | None
) -> None:
    whole, _ = read(AMENDED / "data" / file, file)
    assert whole is not None
    data: Any = whole.data
    record = data if index is None else data[index]
    for path in paths(record):
        for odd in ODD_VALUES:
            value = copy.deepcopy(record)
            value_at(value, path[:-1])[path[-1]] = odd
            _, problems = validate(model, source(tmp_path, value))
            for problem in problems:
                message = problem.message.replace(f"“{path[-1]}”", "")
                told = message.split("; cho phép:")[0].split(". Gợi ý:")[0]
                assert not ENGLISH.search(told), message
                assert "Giá trị không dùng được" not in message


def test_a_sound_record_has_no_faults(tmp_path: pathlib.Path) -> None:
    located, problems = validate(Body, source(tmp_path, BODY))
    assert located is not None
    assert problems == []
    assert located.faults == ()
    assert located.sound()
    assert located.record.name == "Sở Nội vụ"
    assert located.line == 1


BODY = {"id": "so-noi-vu", "name": "Sở Nội vụ", "variants": ["Sở NV"], "kind": "department"}


def mended(folder: pathlib.Path, **changes: Any) -> tuple[Located[Body] | None, list[str]]:
    value = {key: one for key, one in (BODY | changes).items() if one != "(gone)"}
    located, problems = validate(Body, source(folder, value))
    assert problems
    return located, [str(problem) for problem in problems]


def test_a_misspelt_key_is_read_as_it_was_meant(tmp_path: pathlib.Path) -> None:
    located, problems = mended(tmp_path, name="(gone)", nmae="Sở Nội vụ")
    assert located is not None
    assert located.record.name == "Sở Nội vụ"
    assert located.sound()
    assert len(problems) == 1, "the missing name is the same fault"


def test_an_unknown_key_is_left_out(tmp_path: pathlib.Path) -> None:
    located, _ = mended(tmp_path, phone="0123")
    assert located is not None
    assert located.sound()


def test_what_is_faulty_is_stood_in_for_and_told(tmp_path: pathlib.Path) -> None:
    located, _ = mended(tmp_path, kind="sở", variants=["Sở NV", {"a": "b"}])
    assert located is not None
    assert located.record.name == "Sở Nội vụ"
    assert located.record.variants == ()
    assert located.sound("name")
    assert not located.sound()
    assert not located.sound("kind")
    assert not located.sound("variants")
    assert not located.sound("variants", 0)


def test_several_faults_of_one_list_are_stood_in_for_together(tmp_path: pathlib.Path) -> None:
    located, problems = mended(tmp_path, variants=[{"a": "b"}, [], "Sở NV"])
    assert located is not None
    assert located.record.variants == ()
    assert len(problems) == 2


def test_a_record_of_a_known_place_is_mended_without_its_id(tmp_path: pathlib.Path) -> None:
    value = {key: one for key, one in BODY.items() if key != "id"}
    located, problems = validate(Body, source(tmp_path, value), stand_ins={"id": "so-noi-vu"})
    assert located is not None
    assert (located.record.id, located.sound("id"), len(problems)) == ("so-noi-vu", False, 1)


@pytest.mark.parametrize("key", ["id", "name"])
def test_a_record_without_id_or_name_cannot_be_mended(tmp_path: pathlib.Path, key: str) -> None:
    located, problems = mended(tmp_path, **{key: "(gone)"})
    assert located is None
    assert len(problems) == 1


def test_what_is_no_record_cannot_be_mended(tmp_path: pathlib.Path) -> None:
    for value in ["a", ["a"], None]:
        located, problems = validate(Body, source(tmp_path, value))
        assert located is None
        assert len(problems) == 1


def test_the_keys_of_an_amendment_are_those_of_its_kind() -> None:
    assert list(fields_at(Body, ("bogus",)))[:3] == ["id", "name", "variants"]
    keys = list(fields_at(PlanEntry, ("amendments", 0, "period", "bogus")))
    assert keys == ["task", "words", "document", "from", "field", "old", "new"]
    keys = list(fields_at(PlanEntry, ("amendments", 0, "task", "bogus")))
    assert keys == ["task", "words", "document", "from", "field", "new"]
    keys = list(fields_at(PlanEntry, ("amendments", 0, "task", "new", "assignments", 0, "bogus")))
    assert keys == ["role", "label", "text", "assignees"]
    assert "as" in fields_at(TaskEntry, ("assignments", 0, "assignees", 1, "bogus"))
    assert list(fields_at(TaskEntry, ("assignments", 0, "bogus"))) == [
        *("role", "assignees", "at", "words")
    ]
    assert list(fields_at(PlanEntry, ("received", "bogus"))) == [
        *("file", "sha256", "changes", "words", "by_machine", "proofread")
    ]


@pytest.mark.parametrize("path", [("at",), ("title",), ("period", 0, "when")])
def test_a_task_with_one_fault_is_read_but_for_it(tmp_path: pathlib.Path, path: Path) -> None:
    value: Any = {
        "at": "ii/1",
        "title": "Kiểm tra",
        "assignments": [{"role": "lead", "assignees": ["so-noi-vu"]}],
        "period": [{"when": "2022"}],
    }
    value_at(value, path[:-1])[path[-1]] = "*"
    located, problems = validate(TaskEntry, source(tmp_path, value))
    assert len(problems) == 1
    assert located is not None
    (assignee,) = located.record.assignments[0].assignees
    assert isinstance(assignee, Assignee)
    assert assignee.id == "so-noi-vu"
    assert not located.sound(path[0])
    assert located.sound("assignments")


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("received", {"file": "source.pages", "sha256": "a" * 64}),
        ("received", {"file": "source.txt", "sha256": "A"}),
        ("corrections", [{"at": "II/5", "before": "a", "after": "b", "reason": "c"}]),
        ("corrections", [{"at": "ii/5", "after": "b", "reason": "c"}]),
    ],
)
def test_a_plan_with_one_fault_is_read_but_for_it(
    tmp_path: pathlib.Path, key: str, value: Any
) -> None:
    whole, _ = read(AMENDED / "data/plans/99-kh-bcd-2023/plan.yml", "plan.yml")
    assert whole is not None
    assert isinstance(whole.data, dict)
    located, problems = validate(PlanEntry, source(tmp_path, {**whole.data, key: value}))
    assert len(problems) == 1
    assert located is not None
    assert not located.sound(key)
    assert located.sound("amendments")


def patterns(model: type[BaseModel]) -> set[str]:
    """The patterns that values of a record must match, as pydantic would name them."""
    model.model_rebuild()
    schema = json.dumps(model.__pydantic_core_schema__, default=str)
    found = re.findall(r'"pattern": ("(?:[^"\\]|\\.)*")', schema)
    return {json.loads(one) for one in found}


@pytest.mark.parametrize(
    "model", [Body, Group, Position, Document, Abbreviation, PlanEntry, TaskEntry]
)
def test_each_pattern_has_its_words(model: type[BaseModel]) -> None:
    assert patterns(model)
    assert patterns(model) <= validation._PATTERNS.keys()
