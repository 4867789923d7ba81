"""The demonstration's data: the true plan as it is, and made-up ones that never mix with it."""

from pathlib import Path

import pytest

from macros.history.edition import Edition
from macros.linking.ownership import Owner
from macros.linking.texts import plan_texts
from macros.model.owners import BodyKind
from tests.core_fixtures import ROOT, catalog, checked
from tests.synthetic.demonstration import PLANS, write_demonstration
from tests.tools.trees import differences


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the data are laid out."""
    folder = tmp_path_factory.mktemp("demonstration")
    write_demonstration(folder, ROOT)
    return folder


def tasks_of(data: Edition) -> dict[Owner, list[tuple[str, str]]]:
    """The tasks of all who have any, and how they own them."""
    return {
        owner: sorted((task.url, claim.via.kind) for task, claim in claims)
        for owner, claims in data.claims.items()
    }


def test_the_data_are_valid_and_the_same_again(folder: Path, tmp_path: Path) -> None:
    assert len(checked(folder).records.plans) == len(checked().records.plans) + PLANS
    write_demonstration(tmp_path, ROOT)
    assert differences(folder, tmp_path) == []


def test_no_true_body_gets_or_loses_a_task(folder: Path) -> None:
    true = tasks_of(catalog())
    demonstrated = tasks_of(catalog(folder))
    assert {owner: demonstrated.get(owner) for owner in true} == true
    known = {record.record.id for record in (*checked().records.bodies, *checked().records.groups)}
    assert {id_ for _, id_ in demonstrated.keys() - true.keys()} & known == set()


def test_made_up_plans_name_no_true_body_but_central_ones(folder: Path) -> None:
    data, true = checked(folder), checked().records
    own = {
        *(one.record.id for one in (*true.groups, *true.positions)),
        *(one.record.id for one in true.bodies if one.record.kind is not BodyKind.central),
    }
    plans = {one.name for one in true.plans}
    named = {
        (one.name, mention.id)
        for one in data.records.plans
        if one.name not in plans
        for text in plan_texts(one)
        for mention in data.lexicon.read(text.text, one.name).mentions
    }
    assert len(named) > 100
    assert {(plan, id_) for plan, id_ in named if id_ in own} == set()


def test_true_files_stand_at_the_head_of_theirs(folder: Path) -> None:
    for path in (ROOT / "data").rglob("*"):
        place = path.relative_to(ROOT)
        if path.is_file() and "schema" not in place.parts:
            assert (folder / place).read_bytes().startswith(path.read_bytes())
