"""What the check admits is built: the least that data may be, ids that changed, any value."""

import re
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from playwright.sync_api import Browser

from macros.checks.checked_data import CheckedData, load_checked
from macros.reading.records import Records
from tests.core_fixtures import AMENDED, ROOT, SHAPES, SMALLEST, checked, copied
from tests.synthetic.plans import write
from tests.tools.changed_fields import ModelField
from tests.tools.drawn_site import DrawnSites, drawn_sites
from tests.tools.everything import everything
from tests.tools.growing import SEALED, WRITTEN, GrowingData

STRINGS = 10_000  # that the long run builds
PARTS = 4  # of it, for several processes
# Whose values stand in a text, or lead to a place of it.
IN_TEXTS = {"Text", "TaskEntry", "AssignmentEntry", "Assignee", "TimeEntry", "Person"}
# Fields that seldom or never get another value of their own, and why.
HANGING = {
    "says what its assignees say": {"Assignment.text", "Text.role"},
    "says what stood before": {"PeriodAmendment.old", "TextAmendment.old"},
    "one after the other, as printed": {"Task.number"},
    "the words stand in one task": {"PeriodAmendment.task", "TextAmendment.task"},
    "leads to words of the text": {
        *("TaskEntry.at", "TaskEntry.begins", "AssignmentEntry.at", "AssignmentEntry.words"),
        *("Correction.at", "Slip.text", "ColumnEntry.head", "ColumnEntry.holds"),
    },
    "few data have what cannot be read": {"TimeEntry.unread", "Unread.unread", "Unread.why"},
    "each part of it gets another": {"TaskAmendment.new"},
    "its names mean others in every task": {"PlanEntry.issuer", "Position.committee"},
    "the id says it": {"Assignee.kind"},
    "follows from the text": {".".join(field) for field in SEALED},
}


def admitted(root: Path) -> CheckedData:
    """The data below a folder, in which the check finds no fault."""
    found = load_checked(root)
    assert found.problems == []
    return found


def ids() -> list[str]:
    """Every id of the real data."""
    records = checked().records
    listed: list[Any] = [*records.bodies, *records.groups, *records.positions, *records.documents]
    return [*(one.record.id for one in listed), *(folder.name for folder in records.plans)]


def rename_everything(root: Path) -> None:
    """Gives every record another id, and keeps the old one as the guide says."""
    old = "|".join(map(re.escape, sorted(ids(), key=len, reverse=True)))
    for path in (root / "data").rglob("*.yml"):
        text = path.read_text(encoding="utf-8")
        named = rf"(?:(?<=[:,-] )|(?<=\[))({old})(?=[,\]}}]|$)"
        text = re.sub(named, r"\1-moi", text, flags=re.MULTILINE)
        text = re.sub(r"^id: (.+)-moi$", r"\g<0>\nformer_ids:\n  - \1", text, flags=re.MULTILINE)
        text = re.sub(
            r"^- id: (.+)-moi$", r"\g<0>\n  former_ids:\n    - \1", text, flags=re.MULTILINE
        )
        path.write_bytes(text.encode())
    for folder in list((root / "data/plans").iterdir()):
        folder.rename(folder.with_name(f"{folder.name}-moi"))


def test_the_least_that_the_check_takes_is_built() -> None:
    made = everything(admitted(SMALLEST))
    assert "01-KH" in str(made["ke-hoach/01-kh-2022/"])
    assert "chưa có" in str(made["du-lieu.md"])


def test_a_document_that_gives_nobody_a_task_is_built(tmp_path: Path) -> None:
    """Here one whose duties are the reader's to see: nobody is named where they stand."""
    tasks = copied(tmp_path, SHAPES) / "data/plans/cong-van-bao-ve-rung-2027/tasks.yml"
    tasks.write_text("[]\n", encoding="utf-8")
    made = everything(admitted(tmp_path))
    page = str(made["ke-hoach/cong-van-bao-ve-rung-2027/"])
    assert "Không giao nhiệm vụ nào; viện dẫn" in page
    assert "Bảng nhiệm vụ" not in page
    sheet = made["tai-ve/ke-hoach/cong-van-bao-ve-rung-2027.csv"]
    assert isinstance(sheet, bytes)
    assert "Văn bản này không có nhiệm vụ nào." in sheet.decode()


def test_ids_that_all_changed_leave_no_page_that_names_an_old_one(tmp_path: Path) -> None:
    rename_everything(copied(tmp_path))
    made = everything(admitted(tmp_path))
    assert "co-quan/so-noi-vu-moi/" in made
    old = re.compile(rf"(?<![\w-])({'|'.join(map(re.escape, ids()))})(?![\w-])")
    written = [name for name in made if name.endswith(".md")]
    assert len(written) > 1
    # The picker's list says which former ids a device may remember.
    pages = {name: re.sub(r' data-former="[^"]*"', "", str(made[name])) for name in written}
    assert {name: old.findall(page) for name, page in pages.items()} == {
        name: [] for name in written
    }


def test_examples_are_of_the_data() -> None:
    made = everything(checked())
    assert "api/v1/bodies/so-noi-vu.json" in str(made["du-lieu.md"])
    assert "`03-kh-bcd-2022`" in str(made["dong-gop.md"])


@pytest.fixture(scope="module")
def sites(tmp_path_factory: pytest.TempPathFactory, browser: Browser) -> Iterator[DrawnSites]:
    """Where sites of drawn data are built."""
    with drawn_sites(tmp_path_factory.mktemp("drawn") / "project", browser) as made:
        yield made


@pytest.fixture(scope="module")
def layouts(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """Data of several sizes to begin with: invented ones, the least, the real, some made up."""
    made_up = tmp_path_factory.mktemp("made-up")
    write(made_up, plans=2, seed=1)
    # The invented ones have every field, and are checked in a moment: most values go into them.
    return [*[AMENDED] * 6, *[SHAPES] * 3, SMALLEST, ROOT, made_up]


@cache
def records_of(folder: Path) -> Records:
    """The records of sound data, read once."""
    return admitted(folder).records


@st.composite
def drawn_data(
    draw: st.DrawFn,
    sites: DrawnSites,
    layouts: Sequence[Path],
    rounds: int,
    classes: Collection[str] = (),
) -> GrowingData:
    """Data that grew out of one of the layouts: each field was to get another value each round."""
    data = sites.start(records_of(draw(st.sampled_from(layouts))))
    for _ in range(rounds):
        data.go_through(draw, classes)
    return data


def test_a_failure_is_short_to_print(sites: DrawnSites, layouts: list[Path]) -> None:
    """Printed for each try, the records of the layouts once took gigabytes, and an hour."""
    assert len(repr(drawn_data(sites, layouts, 1))) < 3_000


QUIET = settings(
    database=None,
    print_blob=True,
    suppress_health_check=[
        HealthCheck.too_slow,
        HealthCheck.data_too_large,
        HealthCheck.large_base_example,
    ],
)
FEW = settings(QUIET, derandomize=True, phases=[Phase.generate])
MANY = settings(QUIET, max_examples=20, phases=[Phase.generate, Phase.shrink])


def assert_no_faults(sites: DrawnSites, drawn: GrowingData) -> None:
    faults = sites.faults(drawn)
    assert not faults, "\n".join(faults)


@pytest.mark.parametrize(
    ("layout", "number", "classes"),
    [
        pytest.param(AMENDED, 1, (), marks=pytest.mark.long, id="amended, nearly right"),
        pytest.param(AMENDED, 2, (), id="amended, anything"),
        pytest.param(SHAPES, 1, IN_TEXTS, id="shapes"),
    ],
)
def test_what_the_check_admits_is_built_and_what_is_built_works(
    sites: DrawnSites, layout: Path, number: int, classes: Collection[str]
) -> None:
    """One of a few data, always the same: the first nearly right in every field, then anything.

    Of the documents of many layouts, what hangs on the layout. `scripts/test.py --long` draws many
    data, always others.
    """

    left = iter(range(number - 1, -1, -1))

    @settings(FEW, max_examples=number)
    @given(drawn_data(sites, [layout], 1, classes))
    def works(drawn: GrowingData) -> None:
        if next(left, 0) == 0:  # run again when it fails
            assert_no_faults(sites, drawn)

    works()
    assert next(left, None) is None


@pytest.mark.long
@pytest.mark.parametrize("part", range(PARTS))
def test_whatever_the_check_admits_is_built_and_works(
    sites: DrawnSites, layouts: list[Path], part: int
) -> None:
    """Thousands of values, each field's among them."""
    changed, met = Counter[ModelField](), set[ModelField]()

    @settings(MANY)
    @given(drawn_data(sites, layouts, 2))
    def works(drawn: GrowingData) -> None:
        assert_no_faults(sites, drawn)
        changed.update(drawn.changed)
        met.update(drawn.fields)

    while changed.total() < STRINGS / PARTS:
        works()
    missing = {".".join(field) for field in (WRITTEN | met) - changed.keys()}
    assert missing <= set().union(*HANGING.values())
