"""Fragments of pages, compared with files that a person has read.

After a wanted change: ``UPDATE_GOLDEN=1 python3 scripts/test.py``, then read the difference.
"""

import os
from pathlib import Path

import pytest

from macros.checks.checked_data import load_checked
from macros.linking.catalog import Catalog
from macros.render import environment, render
from macros.views.document import document_view
from macros.views.owner import owner_view
from macros.views.rows import task_row
from macros.views.task import task_view
from macros.views.verbatim import paragraphs

ROOT = Path(__file__).parents[2]
GOLDEN = ROOT / "tests/golden"


@pytest.fixture(scope="module")
def catalog() -> Catalog:
    checked = load_checked(ROOT)
    assert not checked.problems
    return Catalog(checked.records, checked.lexicon)


def fragment(call: str, **values: object) -> str:
    """One call of a macro of marks.html."""
    source = '{% import "marks.html" as p %}{{ ' + call + " }}"
    return environment().from_string(source).render(root="../../", **values)


def compare(name: str, html: str) -> None:
    path = GOLDEN / f"{name}.html"
    html = "\n".join(line.rstrip() for line in html.splitlines() if line.strip()) + "\n"
    if os.environ.get("UPDATE_GOLDEN"):
        path.write_text(html, encoding="utf-8", newline="\n")
    assert html == path.read_text(encoding="utf-8")


def test_task_card(catalog: Catalog) -> None:
    rows = [task_row(catalog, catalog.plans[0].by_code["06"])]
    compare("task-card-06", render("task_card.html", "", rows=rows))


def test_row_of_a_body_with_its_reasons(catalog: Catalog) -> None:
    view = owner_view(catalog, ("body", "so-noi-vu"), 2022)
    row = next(row for time in view.due for row in time.rows if row.head.number == "10")
    compare("so-noi-vu-10", fragment("p.owned_row(root, row, false, false, true, true)", row=row))


def test_row_through_membership_names_its_proof(catalog: Catalog) -> None:
    view = owner_view(catalog, ("body", "so-noi-vu"), 2022)
    row = next(row for time in view.due for row in time.rows if row.head.number == "15")
    compare("so-noi-vu-15-reasons", fragment("p.reasons(root, row)", row=row))


@pytest.mark.parametrize(
    "id_",
    [
        "phap-lenh-34-2007-pl-ubtvqh11",  # ended: the only struck number
        "nghi-dinh-04-2015-nd-cp",  # superseded
        "quyet-dinh-217-qd-tw-2013",  # unknown
        "bo-luat-lao-dong",  # without a number
    ],
)
def test_document_beside_the_wording(catalog: Catalog, id_: str) -> None:
    mark = document_view(catalog, id_).mark
    compare(f"document-{id_}", fragment("p.doc_item(root, mark)", mark=mark))


def test_verbatim_task_with_a_footnote(catalog: Catalog) -> None:
    task = catalog.plans[0].by_code["06"]
    words = paragraphs(task.plan, task.current.text, with_notes=True)
    html = fragment('p.quote(root, words, "6. ")', words=words)
    html += fragment("p.note(root, view.notes[0])", view=task_view(catalog, task))
    compare("task-06-words", html)


def test_source_of_an_outside_fact(catalog: Catalog) -> None:
    facts = document_view(catalog, "phap-lenh-34-2007-pl-ubtvqh11").facts
    fact = next(fact for fact in facts if fact.label == "Hiệu lực hiện nay")
    compare("source", fragment("p.sources(fact.sources)", fact=fact))
