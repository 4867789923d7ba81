"""The schemas of the data files: fresh, in Vietnamese, and true of the real data."""

import copy
import dataclasses
import json
import pathlib
import re
import urllib.parse
from typing import Any

import jsonschema
import pytest
import yaml
from referencing import Registry, Resource
from referencing.jsonschema import DRAFT7

from macros.model.record import Record
from macros.reading.editor_schemas import IDS, code_schema, place_schema, schemas, stale
from macros.reading.files import CODES, PLACES, SCHEMAS
from macros.reading.loading import PlanFolder
from macros.recognisers.outline import read_outline
from tests.core_fixtures import AMENDED, ROOT, SHAPES, TASKS, checked

OWN_PLACES, OWN_CODES = (TASKS.replace("tasks.yml", name) for name in (PLACES, CODES))
DATA_FILES = sorted((ROOT / "data").rglob("*.yml")) + sorted((AMENDED / "data").rglob("*.yml"))


class EditorLoader(yaml.SafeLoader):
    """Reads YAML 1.2 as the YAML language server does: dates are strings, `no` is a word."""


EditorLoader.yaml_implicit_resolvers = {}
for _tag, _words, _first in (
    ("bool", r"^(?:true|True|TRUE|false|False|FALSE)$", "tTfF"),
    ("int", r"^[-+]?[0-9]+$", "-+0123456789"),
    ("float", r"^[-+]?(?:\.[0-9]+|[0-9]+\.[0-9]*)(?:[eE][-+]?[0-9]+)?$", "-+.0123456789"),
    ("null", r"^(?:~|null|Null|NULL|)$", ["~", "n", "N", ""]),
):
    EditorLoader.add_implicit_resolver(
        f"tag:yaml.org,2002:{_tag}", re.compile(_words), list(_first)
    )


def as_an_editor_reads(path: pathlib.Path) -> Any:
    return yaml.load(path.read_text(encoding="utf-8"), Loader=EditorLoader)


def schema_of(path: pathlib.Path) -> pathlib.Path:
    """The schema that the first line of a data file names."""
    first = path.read_text(encoding="utf-8").split("\n", 1)[0]
    match = re.fullmatch(r"# yaml-language-server: \$schema=(\S+)", first)
    assert match, path
    return (path.parent / match[1]).resolve()


def retrieved(uri: str) -> Resource[Any]:
    path = pathlib.Path(urllib.parse.unquote(urllib.parse.urlsplit(uri).path))
    return Resource.from_contents(json.loads(path.read_text(encoding="utf-8")), DRAFT7)


def validator(path: pathlib.Path) -> jsonschema.Draft7Validator:
    """What an editor makes of a schema file; it follows references as web addresses."""
    registry = Registry(retrieve=retrieved)  # type: ignore[call-arg]
    return jsonschema.Draft7Validator({"$ref": path.as_uri()}, registry=registry)


def there() -> dict[str, str]:
    own = [path for name in (PLACES, CODES) for path in (ROOT / "data/plans").glob(f"*/{name}")]
    paths = [*(ROOT / SCHEMAS).iterdir(), *own]
    return {path.relative_to(ROOT).as_posix(): path.read_text(encoding="utf-8") for path in paths}


def made() -> dict[str, str]:
    return schemas(checked().records)


def test_the_schemas_are_fresh() -> None:
    assert stale(there(), checked().records) == [], "run: python3 scripts/schema.py"


def test_an_editor_offers_the_places_of_tasks_with_their_first_words() -> None:
    at = json.loads(there()[OWN_PLACES])["items"]["properties"]["at"]
    offered = dict(zip(at["anyOf"][0]["enum"], at["anyOf"][0]["enumDescriptions"], strict=True))
    assert offered["ii/6"] == "6. Xây dựng và triển khai thực"
    assert offered["ii/5/~1"] == "Đẩy mạnh thực hiện Chương trình"
    assert not any(place.startswith(("noi-nhan", "ky", "ii/6/")) for place in offered)
    assert at["anyOf"][1:] == [{}], "and takes any other"


def test_an_editor_offers_the_codes_of_tasks_to_those_who_report() -> None:
    task = json.loads(there()[OWN_CODES])["items"]["properties"]["task"]
    offered = dict(zip(task["anyOf"][0]["enum"], task["anyOf"][0]["enumDescriptions"], strict=True))
    assert offered["06"] == "6. Xây dựng và triển khai thực"
    assert len(offered) == 16
    assert task["anyOf"][1:] == [{}], "and takes any other"
    for folder in checked(SHAPES).records.plans:
        task = json.loads(code_schema(folder))["items"]["properties"]["task"]
        assert task["anyOf"][0]["enum"] == [one.record.code for one in folder.tasks]


@pytest.mark.parametrize("folder", checked(SHAPES).records.plans, ids=lambda one: one.name)
def test_every_task_of_any_layout_is_offered(folder: PlanFolder) -> None:
    at = json.loads(place_schema(folder.outline))["items"]["properties"]["at"]
    assert set(at["anyOf"][0]["enum"]) >= set(folder.places)


def test_a_place_whose_words_changed_is_stale() -> None:
    records = copy.copy(checked().records)
    text = (ROOT / TASKS).with_name("text.md").read_text(encoding="utf-8")
    (folder,) = records.plans
    moved = text.replace("- Phát huy vai trò", "- Một dòng mới.\n- Phát huy vai trò")
    records.plans = [dataclasses.replace(folder, outline=read_outline(moved))]
    assert stale(there(), records) == [OWN_PLACES]


def test_new_ids_may_be_missing_and_old_ones_may_not_stay() -> None:
    file = f"{SCHEMAS}/{IDS}"
    ids = json.loads(there()[file])
    offered = ids["definitions"]["documents"]["anyOf"][0]["enum"]
    assert "chi-thi-33-ct-ttg-2021" in offered
    offered.remove("chi-thi-33-ct-ttg-2021")
    assert stale(there() | {file: json.dumps(ids)}, checked().records) == []
    offered.append("chi-thi-khong-con-nua")
    assert stale(there() | {file: json.dumps(ids)}, checked().records) == [file]
    for spoilt in ("", "[]", '{"definitions": 1}', '{"definitions": {"bodies": {}}}'):
        assert stale(there() | {file: spoilt}, checked().records) == [file]


def test_an_editor_offers_the_ids_of_records_and_takes_others() -> None:
    ids = json.loads(made()[f"{SCHEMAS}/{IDS}"])["definitions"]
    kinds_of_ids = {"bodies", "groups", "positions", "documents", "jurisdictions"}
    assert ids.keys() == {*kinds_of_ids, "owners", "confirmers"}
    assert "so-noi-vu" in ids["bodies"]["anyOf"][0]["enum"]
    owners = [set(ids[kind]["anyOf"][0]["enum"]) for kind in ("bodies", "groups", "positions")]
    assert set(ids["owners"]["anyOf"][0]["enum"]) == set.union(*owners)
    confirmers = {*ids["bodies"]["anyOf"][0]["enum"], *ids["positions"]["anyOf"][0]["enum"]}
    assert set(ids["confirmers"]["anyOf"][0]["enum"]) == confirmers
    new = jsonschema.Draft7Validator(ids["bodies"])
    assert new.is_valid("so-moi-lap")
    assert not new.is_valid("Sở Mới lập")


def test_there_is_a_schema_for_each_file_of_the_data() -> None:
    names = ["bodies", "groups", "positions", "documents", "abbreviations", "jurisdictions"]
    names += ["successions", "plan", "tasks", "progress", "ids", "site"]
    files = [f"{SCHEMAS}/{name}.schema.json" for name in names]
    assert sorted(made()) == sorted([*files, OWN_PLACES, OWN_CODES])


def test_the_schemas_are_schemas() -> None:
    for text in made().values():
        jsonschema.Draft7Validator.check_schema(json.loads(text))


@pytest.mark.parametrize("path", DATA_FILES, ids=[str(one.relative_to(ROOT)) for one in DATA_FILES])
def test_each_data_file_names_its_schema_and_fits_it(path: pathlib.Path) -> None:
    schema = schema_of(path)
    own = path.is_relative_to(ROOT / "data/plans") and path.stem == "tasks"
    assert schema == (path.parent if own else ROOT / SCHEMAS) / f"{path.stem}.schema.json"
    errors = list(validator(schema).iter_errors(as_an_editor_reads(path)))
    assert [(list(error.path), error.message) for error in errors] == []


def test_an_editor_reads_dates_as_words_and_years_as_numbers() -> None:
    plan = as_an_editor_reads(AMENDED / "data/plans/99-kh-bcd-2023/plan.yml")
    assert (plan["date"], plan["year"]) == ("2023-02-15", 2023)
    tasks = as_an_editor_reads(AMENDED / "data/plans/99-kh-bcd-2023/tasks.yml")
    assert [task["period"] for task in tasks[:3]] == [2023, "2023-Q2", "2023-09"]
    assert plan["amendments"][0]["task"] == 2
    groups = as_an_editor_reads(AMENDED / "data/groups.yml")
    assert (groups[0]["complete"], groups[0]["members"][2]["url"]) == (False, None)


FAULTS: list[tuple[str, tuple[str | int, ...], Any]] = [
    ("bodies", (0, "nmae"), "Sở"),
    ("bodies", (0, "id"), "Sở Nội vụ"),
    ("bodies", (0, "kind"), "sở"),
    ("bodies", (0, "variants"), "Sở"),
    ("groups", (0, "complete"), "yes"),
    ("groups", (0, "members", 0, "confidence"), "sure"),
    ("positions", (0, "committee"), "Ban Chỉ đạo"),
    ("documents", (0, "date"), 2020),
    ("documents", (0, "force"), "valid"),
    ("documents", (2, "sources", 0, "for"), []),
    ("abbreviations", (0, "because"), None),
    ("plans/99-kh-bcd-2023/plan", ("year",), "năm nay"),
    ("plans/99-kh-bcd-2023/plan", ("amendments", 0, "field"), "deadline"),
    ("plans/99-kh-bcd-2023/plan", ("amendments", 0, "document"), None),
    ("plans/99-kh-bcd-2023/plan", ("amendments", 5, "new", "text"), ""),
    ("plans/99-kh-bcd-2023/tasks", (0, "period"), "2022-Q5"),
    ("plans/99-kh-bcd-2023/plan", ("received", "sha256"), "03457CA1"),
    ("plans/99-kh-bcd-2023/plan", ("received", "file"), "source.pages"),
    ("plans/99-kh-bcd-2023/plan", ("corrections", 0, "reason"), None),
    ("plans/99-kh-bcd-2023/plan", ("sections",), []),
    ("plans/99-kh-bcd-2023/plan", ("amendments", 5, "new", "number"), "06a"),
    ("plans/99-kh-bcd-2023/tasks", (0, "at"), "II/6"),
    ("plans/99-kh-bcd-2023/tasks", (0, "period"), [{"from": "2022"}]),
    ("plans/99-kh-bcd-2023/tasks", (0, "text"), "Nguyên văn"),
    ("plans/99-kh-bcd-2023/tasks", (0, "assignments", 0, "role"), "advise"),
    ("plans/99-kh-bcd-2023/tasks", (0, "assignments", 0, "assignees"), []),
    ("plans/99-kh-bcd-2023/tasks", (0, "assignments", 0, "assignees", 0), {"as": "x"}),
    ("plans/99-kh-bcd-2023/tasks", (0, "assignments", 1, "assignees", 0, "from"), "x"),
    ("plans/99-kh-bcd-2023/tasks", (0, "assignments", 1, "assignees", 0, "kind"), "body"),
]


@pytest.mark.parametrize(("file", "path", "value"), FAULTS)
def test_an_editor_marks_a_fault(file: str, path: tuple[str | int, ...], value: Any) -> None:
    data_file = AMENDED / f"data/{file}.yml"
    data = copy.deepcopy(as_an_editor_reads(data_file))
    where = data
    for step in path[:-1]:
        where = where[step]
    where[path[-1]] = value
    assert not validator(schema_of(data_file)).is_valid(data)


def descriptions(schema: Any) -> list[str]:
    if isinstance(schema, list):
        return [text for one in schema for text in descriptions(one)]
    if not isinstance(schema, dict):
        return []
    own = [schema["description"]] if isinstance(schema.get("description"), str) else []
    return own + [text for one in schema.values() for text in descriptions(one)]


def test_every_field_is_described_in_vietnamese() -> None:
    for name, text in made().items():
        schema = json.loads(text)
        for kind in [schema, *schema.get("definitions", {}).values()]:
            for key, field in kind.get("properties", {}).items():
                assert descriptions(field), f"{name}: {key}"
        for words in [schema["title"], *descriptions(schema)]:
            assert re.search(r"[à-ỹđ]", words.lower()), words


def kinds(base: type[Record] = Record) -> list[type[Record]]:
    """Every class of the model."""
    below = [kind for one in base.__subclasses__() for kind in kinds(one)]
    return [base, *below]


def test_nothing_for_programmers_is_left() -> None:
    docstrings = [str(kind.__doc__) for kind in kinds()]
    assert "A body: cơ quan, đơn vị, tổ chức." in docstrings
    for text in made().values():
        for words in ('"discriminator"', '"default"', "$defs", str(ROOT), *docstrings):
            assert words not in text
