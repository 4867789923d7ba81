"""What stands beside the issued text: each correction at its place, each task by its name."""

import pathlib
import re

import lxml.html
import pytest
from lxml.html import HtmlElement

from macros.linking.catalog import Catalog
from macros.linking.composing import linked
from macros.reading.loading import load
from macros.site import Site
from macros.views.beside import Margin, link_words
from tests.core_fixtures import AMENDED, ROOT, SHAPES, catalog, copied


@pytest.mark.parametrize("root", [ROOT, AMENDED, SHAPES])
def test_each_correction_is_told_once(root: pathlib.Path) -> None:
    for plan in catalog(root).plans:
        page = next(one for one in Site(catalog(root)).pages if one.url == plan.url)
        tree = lxml.html.fromstring(page.render())
        told = [text_of(one) for one in tree.xpath("//article//aside//p[@class='for']")]
        for one in plan.record.corrections:
            assert told.count(one.reason) == 1, one.at


def text_of(element: HtmlElement) -> str:
    return " ".join(element.text_content().split())


def test_a_correction_in_a_row_is_told_at_the_row() -> None:
    plan = next(one for one in catalog(SHAPES).plans if one.id == "ke-hoach-dao-tao-can-bo-2027")
    assert Margin(catalog(SHAPES), plan).corrections.keys() == {"i/ca/2"}


def test_many_corrections_for_one_reason_are_told_once_beside_a_line(
    tmp_path: pathlib.Path,
) -> None:
    path = copied(tmp_path, SHAPES) / "data/plans/ke-hoach-dao-tao-can-bo-2027/plan.yml"
    text = path.read_text("utf-8")
    (listed,) = re.findall(r"(?m)^corrections:\n((?:  .*\n)+)", text)
    path.write_text(text.replace(listed, listed * 2), "utf-8")
    records, _ = load(tmp_path)
    edition = Catalog(records, linked(records))
    plan = next(one for one in edition.plans if one.id == "ke-hoach-dao-tao-can-bo-2027")
    assert len(plan.record.corrections) == 2
    assert [len(one) for one in Margin(edition, plan).corrections.values()] == [1]


def test_a_task_without_a_number_is_called_by_its_title() -> None:
    plan = next(one for one in catalog(SHAPES).plans if one.id == "cong-van-bao-ve-rung-2027")
    assert [link_words(task) for task in plan.tasks[:1]] == ["Nhiệm vụ: Tuần tra rừng"]
    assert link_words(plan.by_code["3"]) == "Nhiệm vụ 3"


def test_beside_a_task_stand_its_time_and_the_force_of_what_it_cites() -> None:
    plan = catalog(ROOT).plans[0]
    beside = Margin(catalog(ROOT), plan).of_task(plan.by_code["09"])
    assert beside.period is not None
    assert beside.period.label == "Cả năm 2022"
    assert "ended" in [document.force for document in beside.documents]
