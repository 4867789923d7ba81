"""Files to take away of data as awkward as can be: nothing breaks, nothing is cut in silence."""

import csv
import dataclasses
import io
import re
from collections.abc import Iterable
from typing import Any

import ics
import lxml.html
import openpyxl
import pytest
from lxml import etree

from macros import addresses
from macros.exports.slips import slip_html
from macros.history.edition import Edition
from macros.model.tasks import NOT_WRITTEN, Assignee
from macros.site import Site
from tests.core_fixtures import checked, timed

PLAN = "03-kh-bcd-2022"
LONG = "Một tên dài " * 25  # 300 characters
NAMES = [
    'Sở "A" & <b>B</b>',
    '=HYPERLINK("http://evil.example";"x")',
    "@Sở\tC",
    "Sở hai\ndòng\nBEGIN:VEVENT",
    "Sở [a]:?/\\ " + "dài " * 20,
    "Sở \ue000title\ue001",
]


def changed(located: Iterable[Any], **values: object) -> list[Any]:
    return [
        dataclasses.replace(one, record=one.record.model_copy(update=values)) for one in located
    ]


def name_of(number: int) -> str:
    return NAMES[number] if number < len(NAMES) else f"Sở số {number}"


EVERYBODY = "; ".join(map(name_of, range(60)))


@pytest.fixture(scope="module")
def awkward() -> Site:
    """The real plan with 60 bodies on its first task, six of them with awkward names.

    Its titles are long, no task but the sixth has a date, and a 61st body has no task.
    """
    records, lexicon = checked().records, checked().lexicon
    bodies = changed(records.bodies[:1] * 61)
    for number, one in enumerate(bodies):
        names = {"id": f"so-{number}", "name": name_of(number), "variants": (), "short_names": ()}
        bodies[number] = changed([one], **names)[0]
    folder = records.plans[0]
    tasks = [*changed(folder.tasks, title=LONG, **timed(None))]
    tasks[5] = changed([tasks[5]], **timed("2022-Q3"))[0]
    assignees = [
        Assignee.model_validate({NOT_WRITTEN: "body", "id": one.record.id}) for one in bodies[:60]
    ]
    line = (
        tasks[0]
        .record.assignments[1]
        .model_copy(
            update={
                "text": EVERYBODY,
                "assignees": tuple(assignees),
            }
        )
    )
    tasks[0] = changed([tasks[0]], assignments=(tasks[0].record.assignments[0], line))[0]
    plans = [dataclasses.replace(folder, tasks=tasks)]
    made = dataclasses.replace(records, bodies=[*records.bodies, *bodies], plans=plans)
    return Site(Edition(made, lexicon), "https://ke-hoach.example/")


@pytest.fixture(scope="module")
def files(awkward: Site) -> dict[str, bytes]:
    return dict(awkward.files())


def test_the_tables_of_an_awkward_plan_are_whole(files: dict[str, bytes]) -> None:
    text = files[addresses.download("plan", PLAN, "csv")].decode("utf-8-sig")
    assert list(csv.reader(io.StringIO(text, "")))[1][4] == EVERYBODY
    content = files[addresses.download("plan", PLAN, "xlsx")]
    book = openpyxl.load_workbook(io.BytesIO(content))
    assert book.worksheets[0]["E5"].value == EVERYBODY
    titles = [sheet["A3"].value for sheet in book.worksheets]
    assert set(NAMES) <= set(titles)
    kinds = {cell.data_type for sheet in book for row in sheet.iter_rows() for cell in row}
    assert "f" not in kinds


def test_the_calendars_of_an_awkward_plan_are_whole(files: dict[str, bytes]) -> None:
    (event,) = ics.Calendar(files[addresses.download("plan", PLAN, "ics")].decode()).events
    assert event.name.endswith(LONG)
    for number, name in enumerate(NAMES):
        calendar = ics.Calendar(files[addresses.download("body", f"so-{number}", "ics")].decode())
        assert calendar.events == set()  # no task with a date
        told = {line.name: line.value for line in calendar.extra}["X-WR-CALNAME"]
        assert re.sub(r"\\(.)", lambda one: "\n" if one[1] == "n" else one[1], told).endswith(name)


@pytest.mark.parametrize("number", range(len(NAMES)))
def test_pages_for_others_and_for_paper_are_whole(
    awkward: Site, files: dict[str, bytes], number: int
) -> None:
    page = files[f"{addresses.embed(f'so-{number}')}index.html"].decode()
    listed = lxml.html.document_fromstring(page)
    assert " ".join(listed.xpath("string(//h1)").split()) == " ".join(NAMES[number].split())
    assert not listed.xpath("//b | //script")
    badge = etree.fromstring(files[addresses.badge(f"so-{number}")])
    assert badge.get("aria-label", "").endswith("năm 2022: 1 nhiệm vụ")
    slip = lxml.html.document_fromstring(slip_html(awkward.catalog, ("body", f"so-{number}")))
    assert " ".join(EVERYBODY.split()) in " ".join(slip.text_content().split())
    assert not slip.xpath("//b | //script | //a")


def test_a_body_without_a_task_has_no_files_and_a_page_that_says_so(
    awkward: Site, files: dict[str, bytes]
) -> None:
    assert not any("/so-60" in path for path in files if path.startswith("tai-ve/"))
    page = next(page for page in awkward.pages if page.url == "co-quan/so-60/")
    html = page.render()
    assert "không có nhiệm vụ nào" in html
    assert "Mang về" not in html
