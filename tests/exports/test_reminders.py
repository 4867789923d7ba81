"""Calendars remind: before a deadline, and when a task's own quarter begins."""

import datetime
from pathlib import Path

import icalendar

from macros.exports.calendars import Calendars
from tests.core_fixtures import AMENDED, MIXED, ROOT, catalog, weekly


def alarms(event: icalendar.Component) -> list[datetime.datetime]:
    """When an event's alarms ring."""
    start = datetime.datetime.combine(event.decoded("dtstart"), datetime.time())
    return [start + alarm.decoded("trigger") for alarm in event.walk("VALARM")]


def events(content: bytes) -> dict[str, icalendar.Component]:
    found = icalendar.Calendar.from_ical(content).walk("VEVENT")
    return {str(event["uid"]): event for event in found}


def of_body(root: Path = ROOT, id_: str = "so-noi-vu") -> bytes:
    return Calendars(catalog(root), "").of_owner(("body", id_))


def test_each_deadline_rings_twice_before_in_the_morning() -> None:
    found = events(of_body())
    whole_year = found["03-kh-bcd-2022-nhiem-vu-01"]
    assert alarms(whole_year) == [
        datetime.datetime(2022, 12, 17, 8),
        datetime.datetime(2022, 12, 28, 8),
    ]
    assert {str(alarm["action"]) for alarm in whole_year.walk("VALARM")} == {"DISPLAY"}


def test_a_task_with_a_quarter_of_its_own_rings_when_that_begins() -> None:
    assert alarms(events(of_body())["03-kh-bcd-2022-nhiem-vu-06"]) == [
        datetime.datetime(2022, 7, 1, 8),
        datetime.datetime(2022, 9, 16, 8),
        datetime.datetime(2022, 9, 27, 8),
    ]


def test_what_comes_each_week_rings_once_a_week(tmp_path: Path) -> None:
    found = events(of_body(weekly(tmp_path)))
    assert alarms(found["20-kh-ubnd-2027-nhiem-vu-01"]) == [datetime.datetime(2026, 12, 29, 8)]


def test_what_is_gone_or_done_does_not_ring() -> None:
    data = catalog(AMENDED)
    plan = next(plan for plan in data.plans if plan.id == "99-kh-bcd-2023")
    found = events(Calendars(data, "").of_plan(plan))
    quiet = {uid for uid, event in found.items() if not event.walk("VALARM")}
    assert quiet == {
        uid
        for uid, event in found.items()
        if str(event["summary"]).startswith(("Đã bỏ: ", "Đã hoàn thành: "))
    }
    assert quiet
    assert quiet < set(found)


def test_the_title_begins_with_the_role_of_whose_calendar_it_is() -> None:
    event = events(of_body())["03-kh-bcd-2022-nhiem-vu-06"]
    assert str(event["summary"]).startswith("[Tham mưu, thực hiện] Hạn nhiệm vụ 6 (03-KH/BCĐ")
    chief = Calendars(catalog(), "").of_owner(("position", "truong-ban"))
    assert "[Chỉ đạo thực hiện] Hạn" in str(events(chief)["03-kh-bcd-2022-nhiem-vu-06"]["summary"])
    plan = events(Calendars(catalog(), "").of_plan(catalog().plans[0]))
    assert not any(str(one["summary"]).startswith("[") for one in plan.values())


def test_alarms_stand_after_the_properties_of_their_event() -> None:
    text = of_body(MIXED).decode().replace("\r\n ", "")
    for event in text.split("BEGIN:VEVENT")[1:]:
        own = event.split("END:VEVENT")[0]
        after = own.partition("BEGIN:VALARM")[2].split("END:VALARM")[-1]
        assert after.strip() == "" or "BEGIN:VALARM" not in own
