"""What words weigh in a page, and that pages of long names are more, not heavier ones."""

import re
from dataclasses import replace
from types import ModuleType

import pytest

from macros.history.edition import Edition
from macros.pages import finder
from macros.site import Site
from macros.views import home, report, times
from macros.views.weights import weighed
from tests.core_fixtures import ROOT, checked


def test_words_weigh_what_a_page_has_of_them() -> None:
    assert weighed("So") == 2
    assert weighed("Sở", "a&b") == len("Sở".encode()) + len("a&amp;b")
    whole = "<bdi>Nghị định 04/2015/NĐ-CP</bdi>"
    assert weighed("Nghị định 04/2015/NĐ-CP") == len(whole.encode()), "an element keeps it whole"


@pytest.mark.parametrize(
    ("kind", "module", "name"),
    [
        ("report", report, "MOST_HTML"),
        ("finder", finder, "_MOST_HTML"),
        ("quarter", times, "_MOST_HTML"),
    ],
)
def test_long_names_make_more_pages_not_heavier_ones(
    monkeypatch: pytest.MonkeyPatch, kind: str, module: ModuleType, name: str
) -> None:
    most = 10_000
    monkeypatch.setattr(module, name, most)
    usual, long = (
        [page.render() for page in _site(letters).pages if page.kind == kind]
        for letters in (0, 180)
    )
    rows = [re.findall("<tr>.*?</tr>", page, re.DOTALL)[1:] for page in long]
    assert len(long) > len(usual)
    assert most / 2 < max(len("".join(of_page).encode()) for of_page in rows) < 1.1 * most
    assert len({row for of_page in rows for row in of_page}) >= 8


def test_a_front_page_of_long_names_lists_fewer_tasks(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(home, "_ROOM", 24_000)
    usual, long = (
        [len(one.tasks) for time in view.due for part in time.parts for one in part.tasks]
        for view in (home.home_view(_site(letters).catalog) for letters in (0, 180))
    )
    assert max(usual) == home.MOST_DUE > max(long) > 0


def _site(letters: int) -> Site:
    """The real data, with names of bodies of so many letters; 0: with their own."""
    data = checked(ROOT)
    longer = " và những đơn vị trực thuộc được giao nhiệm vụ phối hợp cùng thực hiện" * 3
    bodies = [
        replace(
            one, record=one.record.model_copy(update={"name": (one.record.name + longer)[:letters]})
        )
        if letters
        else one
        for one in data.records.bodies
    ]
    return Site(Edition(replace(data.records, bodies=bodies), data.lexicon))
