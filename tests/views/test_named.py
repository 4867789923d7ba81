"""Whom a wording names is shown, of every kind; “không nêu” stands only where it names nobody."""

import dataclasses
import pathlib

import lxml.html
import pytest

from macros.checks.checked_data import load_checked
from macros.history.edition import Edition
from macros.linking.catalog_plan import CatalogTask
from macros.model.tasks import NOT_WRITTEN, Assignee
from macros.render import render
from macros.site import Site
from macros.views.document import document_view
from macros.views.owner import owner_view
from macros.views.rows import task_row
from tests.core_fixtures import AMENDED, ROOT, catalog

COLUMNS = ("Ai làm", "Cùng với", "Giao cho")


def assigned(*assignees: Assignee) -> Edition:
    """The real plan whose first task is given to those alone; unchecked."""
    checked = load_checked(ROOT)
    folder = checked.records.plans[0]
    task = folder.tasks[0].record
    line = task.assignments[-1].model_copy(update={"assignees": assignees})
    changed = task.model_copy(update={"assignments": (line,)})
    tasks = [dataclasses.replace(folder.tasks[0], record=changed), *folder.tasks[1:]]
    plans = [dataclasses.replace(folder, tasks=tasks)]
    return Edition(dataclasses.replace(checked.records, plans=plans), checked.lexicon)


def first(data: Edition) -> CatalogTask:
    return data.plans[0].by_code["01"]


def test_a_row_lists_everyone_whom_the_task_names() -> None:
    row = task_row(catalog(), first(catalog()))
    assert [(link.text, link.remark) for link in row.partners.links] == [
        ("Ủy viên", ""),
        ("Ban Chỉ đạo các huyện ủy, thị ủy, thành ủy, đảng ủy trực thuộc Tỉnh ủy", ""),
        ("Trưởng Ban", "chỉ đạo"),
    ]


@pytest.mark.parametrize("root", [ROOT, AMENDED], ids=["real", "amended"])
def test_no_page_says_that_the_plan_names_nobody_where_it_does(root: pathlib.Path) -> None:
    cells = 0
    for page in Site(catalog(root)).pages:
        html = lxml.html.fromstring(f"<article>{page.render()}</article>")
        for cell in html.iter("td"):
            if cell.get("data-label") in COLUMNS:
                cells += 1
                assert cell.text_content().strip() != "không nêu", page.url
    assert cells


def test_a_document_says_who_must_act_on_it() -> None:
    view = document_view(catalog(), "ket-luan-120-kl-tw-2016")
    assert view.answer == "Kế hoạch viện dẫn ở 1 nhiệm vụ, giao cho 3 chức vụ và 1 nhóm."
    assert [link.text for link in view.named][:1] == ["Ủy viên"]


def test_words_of_an_added_task_stand_in_no_section() -> None:
    view = document_view(catalog(AMENDED), "chi-thi-33-ct-ttg-2021")
    places = ["phần II, mục 1", "sửa đổi nhiệm vụ 6a", "nhiệm vụ 6a"]
    assert [one.place for one in view.wordings] == places


def test_nobody_is_said_to_be_nobody() -> None:
    nobody = assigned()
    html = lxml.html.fromstring(
        render("task_card.html", "", rows=[task_row(nobody, first(nobody))])
    )
    [cell] = html.xpath("//td[@data-label='Ai làm']")
    assert cell.text_content() == "không nêu"


def test_a_body_named_alone_has_no_other_beside_it() -> None:
    alone = assigned(Assignee.model_validate({NOT_WRITTEN: "body", "id": "so-noi-vu"}))
    view = owner_view(alone, ("body", "so-noi-vu"), 2022)
    rows = [row for time in view.due for row in time.rows]
    [row] = [row for row in rows if row.head.number == "1"]
    assert (row.partners.links, row.partners.nobody) == ((), "không nêu ai khác")
