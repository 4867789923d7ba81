"""Calendars from one commit to the next: who took one is told what changed, and what is gone."""

import datetime
import re
import shutil
from collections.abc import Callable, Iterable
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest

from macros.exports.calendars import Calendars
from macros.history import from_git
from macros.history.history import History, Step, minutes
from macros.site import load_site
from tests.core_fixtures import copied, resealed
from tests.review.cases import CASES, SOURCE, TASKS, TEXT
from tests.review.repositories import commit, git, repository
from tests.tools.calendars import Read, read, read_quickly, taken

Whose = tuple[str, str]  # kind and id, of a plan or an owner
Published = dict[Whose, bytes]  # the calendars

PLAN = ("plan", "03-kh-bcd-2022")
ABROAD = ("body", "so-ngoai-vu")
JUSTICE = ("body", "so-tu-phap")
HELPERS = ("body", "to-giup-viec-ban-chi-dao-tinh")


def uid(number: int) -> str:
    return f"03-kh-bcd-2022-nhiem-vu-{number:02}"


def published(root: Path) -> Published:
    """The calendars as a new process makes them of the newest commit."""
    from_git._known.clear()
    site, problems = load_site(root)
    assert site is not None, problems
    calendars = Calendars(site.catalog, "")
    made = {("plan", plan.id): calendars.of_plan(plan) for plan in site.catalog.plans}
    return made | {owner: calendars.of_owner(owner) for owner in calendars.owners}


def as_received(root: Path) -> None:
    """The data become again what they were."""
    shutil.rmtree(root / "data")
    copied(root)


def task_16_removed(root: Path) -> None:
    """The last task goes, as if it had never been printed."""
    printed = r"\n16\. .*?(?=\nIII\. )"
    for file, words in ((TASKS, r"\n- at: ii/16\n.*"), (TEXT, printed), (SOURCE, printed)):
        path = root / "data" / file
        text, count = re.subn(words, "\n", path.read_text(encoding="utf-8"), flags=re.DOTALL)
        assert count == 1
        path.write_bytes(text.encode())
    resealed(root)


Edit = Callable[[Path], object]
# Each on a day of its own, and taken back on the next.
EDITS: tuple[Edit, ...] = (
    CASES["transcription-of-time"].head,  # of task 4, from the first quarter to the second
    CASES["leaves-a-group"].head,  # Sở Ngoại vụ, from that of tasks 5 and 10
    task_16_removed,
)
MORE_EDITS: tuple[Edit, ...] = (
    CASES["title-edited"].head,  # of task 6
    CASES["assignees-amended"].head,  # of task 6, by an amendment
    CASES["task-put-in-the-middle"].head,
)


@pytest.fixture(scope="module")
def days(tmp_path_factory: pytest.TempPathFactory) -> list[Published]:
    return published_daily(tmp_path_factory.mktemp("days") / "repository", EDITS)


def published_daily(folder: Path, edits: Iterable[Edit]) -> list[Published]:
    """What was published on each day, the data first."""
    root = repository(folder)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(from_git, "code_version", lambda: "the same code all days")
        made = [published(root)]
        for change in (change for edit in edits for change in (edit, as_received)):
            change(root)
            commit(root, len(made) + 1)
            made.append(published(root))
    return made


def held_on(days: list[Published], whose: Whose, last: int) -> dict[str, Read]:
    """What a program holds that took a calendar on the first day, and on two days to the last."""
    found: dict[str, Read] = {}
    for day in (1, last - 1, last):
        found = taken(found, days[day - 1][whose])
    return found


def test_whatever_changes_in_an_event_its_number_grows_and_never_falls(
    days: list[Published],
) -> None:
    assert grown(days) > 50


@pytest.mark.long
def test_so_it_does_whatever_is_edited(tmp_path: Path) -> None:
    assert grown(published_daily(tmp_path / "repository", MORE_EDITS)) > 50


def grown(days: list[Published]) -> int:
    """How many events changed from one day to the next, each number with them."""
    events = [{whose: read_quickly(made) for whose, made in day.items()} for day in days]
    changed = 0
    for old, new in pairwise(events):
        for whose, before in old.items():
            for key, event in before.items():
                now = new[whose][key]  # none leaves in silence
                same = replace(now, sequence=event.sequence, changed=event.changed) == event
                assert now.sequence >= event.sequence + (not same), (whose, key)
                assert (now.changed > event.changed) == (now.sequence > event.sequence)
                changed += not same
    return changed


def test_a_corrected_deadline_reaches_who_took_the_calendar(days: list[Published]) -> None:
    first, corrected, back = (held_on(days, PLAN, last)[uid(4)] for last in (1, 2, 3))
    assert first.day == back.day == datetime.date(2022, 3, 31)
    assert corrected.day == datetime.date(2022, 6, 30)
    assert corrected.changed == datetime.datetime(2024, 1, 2, 2, tzinfo=datetime.UTC)
    assert corrected.sequence == minutes("2024-01-02T09:00:00+07:00")
    untouched = read(days[-1][PLAN])[uid(1)]
    assert untouched.sequence == minutes("2024-01-01T09:00:00+07:00")


def test_who_has_a_task_no_longer_is_told_and_told_again_when_it_is_back(
    days: list[Published],
) -> None:
    assert not held_on(days, ABROAD, 3)[uid(10)].cancelled
    gone = held_on(days, ABROAD, 4)[uid(10)]
    assert gone.cancelled
    assert gone.title.startswith("Đã bỏ: hạn nhiệm vụ 10 (03-KH/BCĐ · 2022): ")
    assert gone.text == (
        "Sửa dữ liệu ngày 04/01/2024: lịch này không còn thời hạn ấy.\n\n"
        "Bản trích, không thay thế văn bản gốc."
    )
    assert not held_on(days, ABROAD, 5)[uid(10)].cancelled
    assert not held_on(days, JUSTICE, 4)[uid(10)].cancelled


def test_a_task_that_left_the_data_is_told_as_gone(days: list[Published]) -> None:
    for whose in (PLAN, HELPERS):
        before, gone, back = (held_on(days, whose, last)[uid(16)] for last in (5, 6, 7))
        assert (gone.cancelled, gone.day) == (True, before.day)
        assert back == replace(before, sequence=back.sequence, changed=back.changed)


def test_a_calendar_under_another_id_goes_on(tmp_path: Path) -> None:
    root = repository(tmp_path / "repository")
    old = published(root)
    for day, name in enumerate(("body-readdressed", "plan-readdressed"), 2):
        CASES[name].head(root)
        commit(root, day)
    new = published(root)
    for before, after in (PLAN, ("plan", "03-kh-bcd")), (JUSTICE, ("body", "so-tu-phap-tinh")):
        assert read_quickly(new[after]) == read_quickly(old[before])


def test_a_site_of_a_shallow_copy_loses_no_change(tmp_path: Path, days: list[Published]) -> None:
    root = repository(tmp_path / "repository")
    CASES["transcription-of-time"].head(root)
    commit(root, 2)
    shallow = tmp_path / "shallow"
    git(tmp_path, "clone", "--quiet", "--depth=1", root.as_uri(), str(shallow))
    here = published(shallow)
    number = minutes("2024-01-02T09:00:00+07:00")
    assert {event.sequence for event in read(here[PLAN]).values()} == {number}
    held = taken(read(days[0][PLAN]), here[PLAN])
    assert held[uid(4)].day == datetime.date(2022, 6, 30)
    as_received(root)
    commit(root, 3)
    assert taken(held, published(root)[PLAN])[uid(4)].day == datetime.date(2022, 3, 31)


def test_a_clock_that_was_put_back_does_not_put_numbers_back() -> None:
    times = ("2024-01-02T09:00:00+07:00", "2024-01-02T02:00:30Z", "1970-01-01T00:00:00Z")
    steps = tuple(Step(str(place), time, ()) for place, time in enumerate(times))
    history = History(tuple(reversed(steps)))
    first = minutes(times[0])
    assert [history.number(step) for step in steps] == [first, first + 1, first + 2]
