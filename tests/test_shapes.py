"""Documents of seven layouts: each loads, is proved word for word, and builds with its tasks right.

Their texts are invented after the layouts of real ones: duties listed by department, a table in an
appendix, articles with an attached programme, nested letters, a table with a head of two rows and
a row cut by a page break, a Party's programme, a letter.
"""

import json

import pytest

from macros.checks.checked_data import load_checked
from macros.linking.catalog_plan import CatalogPlan, CatalogTask
from macros.recognisers import inline
from macros.site import Site
from tests.core_fixtures import ROOT, SHAPES, catalog

GOLDEN = ROOT / "tests/golden/shapes.json"


def told(task: CatalogTask) -> dict[str, object]:
    """What the data say of a task."""
    lines = task.current.assignments
    return {
        "number": task.number,
        "doers": {
            line.role.value: [
                *(one.assignee.id for one in line.assignees),
                *getattr(line.issued, "persons", ()),
            ]
            for line in lines
        },
        "printed": [getattr(line.issued, "printed", "") for line in lines],
        "times": [[one.when, one.scope] for one in task.times],
        "result": inline.plain(getattr(task.issued, "result", None) or ""),
    }


def of_plan(plan: CatalogPlan) -> dict[str, object]:
    """What the data say of a plan's tasks, by their codes."""
    return {task.code: told(task) for task in plan.tasks}


def test_all_are_sound_and_proved() -> None:
    checked = load_checked(SHAPES)
    assert checked.problems == []
    assert len(checked.records.plans) == 7


def test_their_tasks_doers_times_and_results_are_right() -> None:
    made = {plan.id: of_plan(plan) for plan in catalog(SHAPES).plans}
    assert made == json.loads(GOLDEN.read_text(encoding="utf-8"))


@pytest.mark.parametrize("id_", [plan.id for plan in catalog(SHAPES).plans])
def test_every_page_and_file_of_theirs_is_made(id_: str) -> None:
    site = Site(catalog(SHAPES), "", SHAPES)
    pages = [page for page in site.pages if id_ in page.url]
    assert len(pages) >= 2
    for page in pages:
        assert page.render()
    assert [path for path, content in site.files().items() if id_ in path and content]
