"""Made-up documents of every shape are understood whole; what is not understood is told.

`texts/` holds each as a text.md beside what it says (no document of any office is among them).
"""

import re
from importlib import import_module
from pathlib import Path
from pkgutil import walk_packages
from types import ModuleType
from typing import Any

import pytest
import yaml

from macros import importing, recognisers
from macros.importing.understanding.text import NoSuchSectionError, as_json, understand
from tests.core_fixtures import MIXED, ROOT, SHAPES
from tests.synthetic.plans import write
from tests.tools.scores import Facts, facts, of_data, spelled

TEXTS = sorted((ROOT / "tests/importing/texts").glob("*.md"))


# Clauses that those who made the data left out: they only follow up what a table says.
LEFT_OUT = {"ke-hoach-dao-tao-can-bo-2027": {"i/1", "i/2"}, "31-tb-vp-2027": {"ii/1/c"}}


def gold(path: Path) -> tuple[Facts, set[str], set[str]]:
    """What a text says: its facts, its citations, and where something stays unread."""
    said = yaml.load(path.with_suffix(".yml").read_text("utf-8"), yaml.BaseLoader)
    blank: dict[str, Any] = {"lead": [], "support": [], "period": None, "result": None}
    tasks = [{**blank, **task, "at": at} for at, task in said["tasks"].items()]
    return facts(tasks, spelled), set(said.get("citations", ())), set(said.get("unread", ()))


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.stem)
def test_a_document_is_understood_whole(path: Path) -> None:
    answer = as_json(understand(path.read_text("utf-8")))
    expected, citations, unread = gold(path)
    assert facts(answer["tasks"], spelled) == expected
    assert citations <= set(answer["citations"])
    assert {one["at"] for one in answer["unread"]} == unread


@pytest.mark.parametrize("folder", [SHAPES, MIXED, ROOT], ids=lambda folder: folder.name)
def test_tasks_of_the_data_are_found_with_what_is_said_of_them(folder: Path) -> None:
    for name, expected, found in of_data(folder, []):
        left_out = LEFT_OUT.get(name, set())
        for kind, told in expected.items():
            assert {one for one in found[kind] if one[0] not in left_out} == told, (name, kind)


def test_tasks_of_plans_of_every_layout_are_found(tmp_path: Path) -> None:
    write(tmp_path, 10, seed=1)
    for name, expected, found in of_data(tmp_path, []):
        for kind in ("tasks", "period", "result"):
            assert found[kind] == expected[kind], (name, kind)


TABLE = """KẾ HOẠCH
Công tác năm 2027

I. NHIỆM VỤ
1. Sở Nội vụ chủ trì rà soát biên chế, hoàn thành trước ngày 30/6/2027.

PHỤ LỤC
| TT | Nhiệm vụ | Chủ trì | Thời gian |
|---|---|---|---|
| 1 | Mua sắm máy tính | Sở Tài chính | Quý I |
| 2 | Sửa trụ sở | Ai rẻ thì làm | Khi có tiền |
"""


def test_an_answer_has_the_form_that_was_agreed_on() -> None:
    first, second, third = as_json(understand(TABLE))["tasks"]
    assert first == {
        "number": "1",
        "code": "i-1",
        "at": "i/1",
        "text": "Sở Nội vụ chủ trì rà soát biên chế, hoàn thành trước ngày 30/6/2027.",
        "lead": ["Sở Nội vụ"],
        "support": [],
        "roles": {"lead": ["Sở Nội vụ"]},
        "period": "2027-06-30",
        "result": None,
    }
    assert (second["code"], second["period"]) == ("pl-1", "2027-Q1")
    assert (third["lead"], third["period"]) == ([], None)


def test_what_is_not_surely_understood_is_told_with_its_place() -> None:
    told = {one["at"]: (one["words"], one["why"]) for one in as_json(understand(TABLE))["unread"]}
    assert told == {
        "pl/2/c3": ("Ai rẻ thì làm", "không chắc là tên cơ quan, nhóm hay chức vụ"),
        "pl/2/c4": ("Khi có tiền", "không có chữ nào ghi thời gian theo dạng đã biết"),
    }


@pytest.mark.parametrize(("marker", "places"), [("I", ["i/1"]), ("Phụ lục", ["pl/1", "pl/2"])])
def test_a_section_limits_which_tasks_are_taken(marker: str, places: list[str]) -> None:
    assert [task.at for task in understand(TABLE, section=marker).tasks] == places


def test_a_section_that_is_not_there_is_refused() -> None:
    with pytest.raises(NoSuchSectionError, match="IV"):
        understand(TABLE, section="IV")


@pytest.mark.parametrize("text", ["", "\n\n", "| a |", "Sở", "1. ", "I. NHIỆM VỤ\n- ", "(" * 500])
def test_hardly_any_text_is_understood_to_say_nothing(text: str) -> None:
    assert as_json(understand(text))["tasks"] == []


def test_nobody_else_becomes_lead_where_the_lead_is_not_sure() -> None:
    text = TABLE.replace("| Chủ trì |", "| Chủ trì | Người thực hiện |").replace(
        "| Ai rẻ thì làm |", "| Ai rẻ thì làm | Sở Xây dựng |"
    )
    text = text.replace("|---|---|---|---|", "|---|---|---|---|---|")
    text = text.replace("| Sở Tài chính |", "| Sở Tài chính | Văn phòng |")
    last = as_json(understand(text))["tasks"][-1]
    assert (last["lead"], last["roles"]) == ([], {"carry_out": ["Sở Xây dựng"]})


# A pattern that begins with any letter and runs on over the line is tried at each letter anew.
TRIED_ANEW = re.compile(r"(?:\A|[|(])(?:\\[wS]|\.|\[\^[^\]]*\])[+*]?\??(?:\.|\[\^\\n\])[+*]")


@pytest.mark.parametrize("package", [importing, recognisers], ids=lambda one: one.__name__)
def test_a_long_paragraph_is_gone_through_once(package: ModuleType) -> None:
    names = [one.name for one in walk_packages(package.__path__, f"{package.__name__}.")]
    modules = [vars(import_module(one)) for one in names]
    found = {
        f"{module['__name__']}.{name}": value.pattern
        for module in modules
        for name, value in module.items()
        if isinstance(getattr(value, "pattern", None), str)
    }
    assert found
    assert not {name for name, pattern in found.items() if TRIED_ANEW.search(pattern)}
