"""Work that is spread over processes comes back whole, in order, whatever becomes of them."""

import os
import signal
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Any

import pytest

from macros.adapter import spreading
from macros.adapter.spreading import beside, compiling_ahead, spread
from macros.checks.checked_data import load_checked
from macros.reading.kept import Kept
from macros.render import environment
from tests.core_fixtures import MIXED, copied


@pytest.fixture(params=["1", "3"])
def processes(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> int:
    monkeypatch.setenv("PROCESSES", request.param)
    return int(request.param)


def where(number: int) -> tuple[int, int]:
    return number * number, os.getpid()


def test_results_stand_in_the_order_of_things(processes: int) -> None:
    results = spread(where, range(2000))()
    assert [square for square, _ in results] == [number**2 for number in range(2000)]
    assert 1 <= len({process for _, process in results}) <= processes


def elsewhere(things: Iterable[int], fate: str) -> list[int]:
    """What is made of things, of which a copy has begun the first six, the last in vain."""
    here, (told, tell) = os.getpid(), os.pipe()

    def make(thing: int) -> int:
        if os.getpid() != here and thing == 5:
            os.write(tell, b"x")
            if fate == "killed":
                os.kill(os.getpid(), signal.SIGKILL)
            raise ValueError("hỏng")
        return thing

    results = spread(make, list(things))
    os.read(told, 1)
    return results()


@pytest.mark.parametrize("fate", ["killed", "raises"])
def test_what_a_copy_has_not_brought_back_is_done_here(
    monkeypatch: pytest.MonkeyPatch, fate: str
) -> None:
    monkeypatch.setenv("PROCESSES", "2")
    assert elsewhere(range(200), fate) == list(range(200))


def test_what_nobody_waits_for_is_done_beside_other_work(processes: int) -> None:
    told, tell = os.pipe()
    beside(lambda: os.write(tell, str(os.getpid()).encode()))
    assert (int(os.read(told, 20)) != os.getpid()) == (processes > 1)


def test_a_fault_is_raised_where_the_results_are_asked_for(processes: int) -> None:
    with pytest.raises(ZeroDivisionError):
        spread(lambda number: 1 // number, range(10))()


def test_plans_are_checked_by_all_and_their_problems_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PROCESSES", "3")
    root = copied(tmp_path, MIXED)
    for tasks in sorted(root.glob("data/plans/*/tasks.yml"))[:3]:
        tasks.write_text(tasks.read_text(encoding="utf-8").replace("role: lead", "role: monitor"))
    problems = load_checked(root).problems
    assert len({problem.file for problem in problems}) > 1
    asked: list[int] = []

    def counted(work: Callable[[Any], Any], things: Sequence[Any]) -> Callable[[], list[Any]]:
        asked.append(len(things))
        return spread(work, things)

    kept = Kept()
    for _ in range(2):
        assert load_checked(root, kept=kept, spread=counted).problems == problems
        kept.end_run()
    assert asked == [len(list(root.glob("data/plans/*"))), 0]


def test_templates_compiled_elsewhere_are_at_hand_here(
    processes: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    del processes
    fresh = environment.__wrapped__()
    monkeypatch.setattr(spreading, "environment", lambda: fresh)
    compiling_ahead()()
    names = fresh.list_templates(extensions=("html",))
    monkeypatch.setattr(fresh, "compile", None)  # what is asked for now is there
    assert len(names) > 40
    assert {fresh.get_template(name).name for name in names} == set(names)
