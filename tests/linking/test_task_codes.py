"""Tasks are known by their code; a file may name one by its printed number as well."""

import re
from pathlib import Path

import pytest

from macros.checks.checked_data import load_checked
from macros.exports import api
from macros.history.edition import Edition
from macros.linking.task_codes import TaskCodes, codes_of
from macros.model.tasks import Task, code_of
from macros.review.compare import compare
from macros.review.states import read_state
from tests.core_fixtures import AMENDED, ROOT, catalog, checked, copied


class ByLocator(Task):
    """A task whose code is not its printed number, as plans of other layouts have them."""

    @property
    def code(self) -> str:
        return f"ii-{self.number}"


def tasks(*numbers: str, kind: type[Task] = Task) -> list[Task]:
    issued = checked(ROOT).records.plans[0].tasks[0].record
    return [kind.model_construct(**dict(issued) | {"number": number}) for number in numbers]


@pytest.mark.parametrize(
    ("number", "code"), [("6", "06"), ("6a", "06a"), ("16", "16"), ("112", "112"), ("?", "?")]
)
def test_a_whole_number_of_two_digits_is_the_code(number: str, code: str) -> None:
    assert code_of(number) == code


def test_a_task_is_found_by_its_code_and_by_its_number() -> None:
    codes = TaskCodes(tasks("6", "16"))
    assert [codes.of(written) for written in ("6", "06", "16")] == ["06", "06", "16"]
    assert codes.number("06") == "6"


def test_what_names_no_task_stays_as_written() -> None:
    codes = TaskCodes(tasks("6"))
    assert codes.of("7") == "7"
    assert codes.number("7") == "7"


def test_a_number_that_two_tasks_print_names_neither() -> None:
    codes = TaskCodes([*tasks("1"), *tasks("1", kind=ByLocator), *tasks("2", kind=ByLocator)])
    assert [codes.of(written) for written in ("1", "01", "ii-1", "2")] == [
        *("1", "01", "ii-1", "ii-2"),
    ]


def test_a_task_that_an_amendment_adds_is_known() -> None:
    folder = next(one for one in checked(AMENDED).records.plans if one.name == "99-kh-bcd-2023")
    assert codes_of(folder).of("6a") == "06a"


def test_everything_that_is_linked_holds_codes() -> None:
    for plan in (*catalog().plans, *catalog(AMENDED).plans):
        known = {task.issued.code for task in plan.tasks}
        assert plan.by_code.keys() == known
        assert plan.claims_of.keys() <= known
        assert plan.texts_of.keys() <= known | {None}
        assert {code for claim in plan.claims for code in (claim.task, *claim.proof)} <= known
    for found in (catalog(), catalog(AMENDED)):
        for places in found.cited.values():
            assert all(place.task is None or place.task in place.plan.by_code for place in places)


@pytest.mark.parametrize("root", [ROOT, AMENDED], ids=["real", "amended"])
def test_files_that_name_tasks_by_their_codes_say_the_same(root: Path, tmp_path: Path) -> None:
    folder, written = copied(tmp_path, root), 0
    for path in folder.glob("data/plans/*/plan.yml"):
        by_code, count = re.subn(
            r"(?m)(?<= task: )[0-9]+[a-z]?$",
            lambda number: code_of(number[0]),
            path.read_text(encoding="utf-8"),
        )
        path.write_text(by_code, encoding="utf-8")
        written += count
    assert written or root == ROOT  # no amendment of the real plan names a task
    coded = load_checked(folder)
    assert coded.problems == []
    assert compare(read_state(root, "", None), read_state(folder, "", None)).empty
    assert dict(api.files(Edition(coded.records, coded.lexicon))) == dict(api.files(catalog(root)))
