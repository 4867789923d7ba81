"""Calendars of deadlines, read by another library than the one that writes them."""

import datetime
import re
from pathlib import Path

import ics
import pytest

from macros.checks.checked_data import load_checked
from macros.exports.calendars import Calendars
from macros.linking.catalog import Catalog
from tests.core_fixtures import AMENDED, catalog, copied

SITE = "https://ke-hoach.example/tinh/"
PLAN_98, PLAN_99 = "98-kh-bcd-2022", "99-kh-bcd-2023"
MOVED_TWICE = re.compile(r"  - task: 2\n    field: period\n    old: 2023-Q4\n(?:    .*\n)+")


def of_plan(found: Catalog, id_: str, site: str = SITE) -> bytes:
    plan = next(plan for plan in found.plans if plan.id == id_)
    return Calendars(found, site).of_plan(plan)


def events(calendar: bytes) -> dict[str, ics.Event]:
    """The events of a calendar by UID, as the other library reads them."""
    return {event.uid: event for event in ics.Calendar(calendar.decode()).events}


def sequence(event: ics.Event) -> int:
    return int(next(line.value for line in event.extra if line.name == "SEQUENCE"))


def imported(into: dict[str, ics.Event], calendar: bytes) -> dict[str, ics.Event]:
    """What a calendar program holds after an import: of one UID it keeps the newest revision."""
    newer = {
        uid: event
        for uid, event in events(calendar).items()
        if uid not in into or sequence(event) > sequence(into[uid])
    }
    return into | newer


def test_each_stated_time_has_an_event_on_its_last_day() -> None:
    found = events(of_plan(catalog(), "03-kh-bcd-2022"))
    plan = catalog().plans[0]
    assert {uid: event.begin.date() for uid, event in found.items()} == {
        f"03-kh-bcd-2022-nhiem-vu-{task.issued.code}": task.deadline
        for task in plan.tasks
        if task.number != "15"  # states no time
    }
    assert all(event.all_day and event.duration.days == 1 for event in found.values())
    assert found["03-kh-bcd-2022-nhiem-vu-01"].begin.date() == datetime.date(2022, 12, 31)
    assert found["03-kh-bcd-2022-nhiem-vu-06"].begin.date() == datetime.date(2022, 9, 30)


def test_an_event_tells_role_wording_and_link() -> None:
    calendar = Calendars(catalog(), SITE).of_owner(("body", "so-noi-vu"))
    event = events(calendar)["03-kh-bcd-2022-nhiem-vu-10"]
    task = catalog().plans[0].by_number["10"]
    assert "Tham mưu, thực hiện: đích danh" in event.description
    assert f"Nguyên văn: {task.issued.text}" in event.description
    assert event.url == f"{SITE}{task.url}"
    assert event.description.endswith(event.url)


def test_an_event_of_a_plan_tells_whom_amendments_added_and_took_out() -> None:
    event = events(of_plan(catalog(AMENDED), PLAN_99))["99-kh-bcd-nhiem-vu-01"]
    assert (
        "[thêm Sở Tài chính theo Công văn 12-CV/BCĐ; bỏ Sở Nội vụ theo Công văn 12-CV/BCĐ]"
    ) in event.description


def test_a_site_without_a_known_address_gives_no_links() -> None:
    calendar = of_plan(catalog(), "03-kh-bcd-2022", site="")
    assert b"URL:" not in calendar
    assert set(events(calendar)) == set(events(of_plan(catalog(), "03-kh-bcd-2022")))


def test_an_imported_calendar_corrects_itself_when_a_date_moves(tmp_path: Path) -> None:
    before = copied(tmp_path, AMENDED)
    plan = before / f"data/plans/{PLAN_99}/plan.yml"
    text, moves = MOVED_TWICE.subn("", plan.read_text(encoding="utf-8"))
    assert moves == 1
    plan.write_text(text, encoding="utf-8")
    checked = load_checked(before)
    assert checked.problems == []
    old = of_plan(Catalog(checked.records, checked.lexicon), PLAN_99)
    new = of_plan(catalog(AMENDED), PLAN_99)

    uid = "99-kh-bcd-nhiem-vu-02"  # of the plan's first id
    held = imported({}, old)
    assert held[uid].begin.date() == datetime.date(2023, 12, 31)
    assert sequence(held[uid]) == 1  # from Q2 to Q4
    count = len(held)
    held = imported(held, new)
    assert held[uid].begin.date() == datetime.date(2023, 11, 30)
    assert sequence(held[uid]) == 2
    assert held[uid].last_modified.date() == datetime.date(2023, 9, 10)
    assert len(held) == count
    assert imported(held, old)[uid] == held[uid]  # an older file changes nothing back


def test_a_withdrawn_task_has_no_event_and_an_added_one_has() -> None:
    found = events(of_plan(catalog(AMENDED), PLAN_99))
    assert "99-kh-bcd-nhiem-vu-05" not in found
    assert found["99-kh-bcd-nhiem-vu-06a"].begin.date() == datetime.date(2023, 12, 31)


def test_an_owner_is_told_of_its_newest_year_and_what_lies_ahead() -> None:
    found = catalog(AMENDED)
    for owner, by_year in found.claims_by_year.items():
        seen = events(Calendars(found, "").of_owner(owner)).values()
        dates = [event.begin.year for event in seen]
        assert all(year >= max(by_year) for year in dates), owner
    police = events(Calendars(found, "").of_owner(("body", "cong-an-tinh")))
    assert "99-kh-bcd-nhiem-vu-06a" in police


@pytest.mark.parametrize("id_", [PLAN_98, PLAN_99])
def test_lines_are_folded_and_ended_as_the_standard_asks(id_: str) -> None:
    lines = of_plan(catalog(AMENDED), id_).split(b"\r\n")
    assert lines.pop() == b""
    assert max(map(len, lines)) <= 75
    assert not any(b"\n" in line or b"\r" in line for line in lines)
    for line in lines:
        line.decode()  # no letter is cut in two
