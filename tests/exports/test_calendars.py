"""Calendars of deadlines, read by two libraries."""

import datetime
import re
from pathlib import Path

import pytest

from macros import addresses
from macros.checks.checked_data import load_checked
from macros.exports.calendars import Calendars
from macros.exports.downloads import files
from macros.history.edition import Edition
from tests.core_fixtures import AMENDED, MIXED, SHAPES, catalog, copied, replaced, weekly
from tests.tools.calendars import read, taken

SITE = "https://ke-hoach.example/tinh/"
PLAN_98, PLAN_99 = "98-kh-bcd-2022", "99-kh-bcd-2023"
MOVED_TWICE = re.compile(r"  - task: 2\n    field: period\n    old: 2023-Q4\n(?:    .*\n)+")
WITHDRAWN = re.compile(r"  - task: 5\n    field: task\n    new: null\n(?:    .*\n)+")
TAKEN_OVER = re.compile(r"  - task: 1\n    field: assignees\n(?:    .*\n)+")


def of_plan(found: Edition, id_: str, site: str = SITE) -> bytes:
    plan = next(plan for plan in found.plans if plan.id == id_)
    return Calendars(found, site).of_plan(plan)


def of_body(found: Edition, id_: str) -> bytes:
    return Calendars(found, SITE).of_owner(("body", id_))


def without(folder: Path, amendment: re.Pattern[str]) -> Edition:
    """The amended data before one of the amendments was recorded."""
    root = copied(folder, AMENDED)
    path = root / f"data/plans/{PLAN_99}/plan.yml"
    text, count = amendment.subn("", path.read_text(encoding="utf-8"))
    assert count == 1
    path.write_text(text, encoding="utf-8")
    return loaded(root)


def loaded(root: Path) -> Edition:
    checked = load_checked(root)
    assert checked.problems == []
    return Edition(checked.records, checked.lexicon)


def test_each_stated_time_has_an_event_on_its_last_day() -> None:
    found = read(of_plan(catalog(), "03-kh-bcd-2022"))
    plan = catalog().plans[0]
    assert {uid: event.day for uid, event in found.items()} == {
        f"03-kh-bcd-2022-nhiem-vu-{task.issued.code}": task.deadline
        for task in plan.tasks
        if task.number != "15"  # states no time
    }
    assert found["03-kh-bcd-2022-nhiem-vu-01"].day == datetime.date(2022, 12, 31)
    assert found["03-kh-bcd-2022-nhiem-vu-06"].day == datetime.date(2022, 9, 30)
    assert not any(event.status for event in found.values())


def test_an_event_tells_role_wording_and_link() -> None:
    event = read(of_body(catalog(), "so-noi-vu"))["03-kh-bcd-2022-nhiem-vu-10"]
    task = catalog().plans[0].by_code["10"]
    assert "Tham mưu, thực hiện: đích danh" in event.text
    assert f"Nguyên văn: {task.issued.text}" in event.text
    assert event.url == f"{SITE}{task.url}"
    assert event.text.endswith(event.url)


def test_an_event_of_a_plan_tells_whom_amendments_added_and_took_out() -> None:
    event = read(of_plan(catalog(AMENDED), PLAN_99))["99-kh-bcd-nhiem-vu-01"]
    assert (
        "[thêm Sở Tài chính theo Công văn 12-CV/BCĐ; bỏ Sở Nội vụ theo Công văn 12-CV/BCĐ]"
    ) in event.text


def test_a_site_without_a_known_address_gives_no_links() -> None:
    calendar = of_plan(catalog(), "03-kh-bcd-2022", site="")
    assert b"URL:" not in calendar
    assert set(read(calendar)) == set(read(of_plan(catalog(), "03-kh-bcd-2022")))


def test_a_calendar_taken_before_corrects_itself_when_a_date_moves(tmp_path: Path) -> None:
    old = of_plan(without(tmp_path, MOVED_TWICE), PLAN_99)
    new = of_plan(catalog(AMENDED), PLAN_99)
    uid = "99-kh-bcd-nhiem-vu-02"  # of the plan's first id
    held = taken({}, old)
    assert held[uid].day == datetime.date(2023, 12, 31)
    assert held[uid].sequence == 2  # from Q2 to Q4, and a report
    count = len(held)
    held = taken(held, new)
    assert held[uid].day == datetime.date(2023, 11, 30)
    assert held[uid].sequence == 3
    assert held[uid].changed.date() == datetime.date(2023, 12, 25)  # when it was confirmed
    assert len(held) == count
    assert taken(held, old)[uid] == held[uid]  # an older file changes nothing back


def test_a_withdrawn_task_is_taken_back_and_an_added_one_comes(tmp_path: Path) -> None:
    before = without(tmp_path, WITHDRAWN)
    uid = "99-kh-bcd-nhiem-vu-05"
    for old, new in (
        (of_plan(before, PLAN_99), of_plan(catalog(AMENDED), PLAN_99)),
        (of_body(before, "so-noi-vu"), of_body(catalog(AMENDED), "so-noi-vu")),
    ):
        held = taken({}, old)
        assert not held[uid].cancelled
        after = taken(held, new)[uid]
        assert (after.cancelled, after.day, after.url) == (True, held[uid].day, held[uid].url)
        assert after.title == "Đã bỏ: hạn nhiệm vụ 5 (99-KH/BCĐ · 2023): Khảo sát mức độ sẵn sàng"
        assert after.text.startswith(
            "Được đưa ra khỏi kế hoạch từ 10/9/2023: Không thực hiện nhiệm vụ 5.\n"
        )
    found = read(of_plan(catalog(AMENDED), PLAN_99))
    assert found["99-kh-bcd-nhiem-vu-06a"].day == datetime.date(2023, 12, 31)


def test_a_task_given_to_another_is_taken_back_from_who_had_it(tmp_path: Path) -> None:
    before, after = without(tmp_path, TAKEN_OVER), catalog(AMENDED)
    uid = "99-kh-bcd-nhiem-vu-01"
    held = taken({}, of_body(before, "so-noi-vu"))
    assert not held[uid].cancelled
    event = taken(held, of_body(after, "so-noi-vu"))[uid]
    assert event.cancelled
    assert event.text.startswith("Không còn được giao từ 20/6/2023: Nhiệm vụ 1: Sở Tài chính")
    assert not read(of_body(after, "so-tai-chinh"))[uid].cancelled
    assert not read(of_plan(after, PLAN_99))[uid].cancelled


def test_a_deadline_put_down_is_taken_back(tmp_path: Path) -> None:
    root = copied(tmp_path, AMENDED)
    path = root / f"data/plans/{PLAN_99}/plan.yml"
    replaced(path, "new: 2023-11\n", "new: continuous\n")
    replaced(path, "hoàn thành trong tháng 11/2023.", "thực hiện thường xuyên.")
    event = read(of_plan(loaded(root), PLAN_99))["99-kh-bcd-nhiem-vu-02"]
    assert (event.cancelled, event.day, event.sequence) == (True, datetime.date(2023, 12, 31), 3)
    assert event.text.startswith("Không còn thời hạn từ 10/9/2023: Nhiệm vụ 2: thực hiện")


def test_who_has_no_task_any_more_keeps_a_calendar_that_says_so(tmp_path: Path) -> None:
    root = copied(tmp_path, AMENDED)
    path = root / f"data/plans/{PLAN_99}/plan.yml"
    replaced(
        path,
        "    words: Không thực hiện nhiệm vụ 5.\n",
        "    words: Không thực hiện nhiệm vụ 5.\n    document: quyet-dinh-34-qd-bcd-2023\n"
        "    from: 2023-09-10\n  - task: 6a\n    field: task\n    new: null\n"
        "    words: Không thực hiện nhiệm vụ 6a.\n",
    )
    found = loaded(root)
    owner = ("body", "uy-ban-nhan-dan-tinh")
    assert owner in catalog(AMENDED).claims_by_year
    made = dict(files(found, SITE))
    (event,) = read(made[addresses.download(*owner, "ics")]).values()
    assert event.cancelled


def test_a_done_task_says_so() -> None:
    found = read(of_plan(catalog(AMENDED), PLAN_99))
    done = found["99-kh-bcd-nhiem-vu-02"]
    assert done.title.startswith("Đã hoàn thành: hạn nhiệm vụ 2 (99-KH/BCĐ · 2023): Xây dựng kho")
    assert "Kết quả: hoàn thành quá hạn\n" in done.text
    other = found["99-kh-bcd-nhiem-vu-03"]
    assert other.title.startswith("Hạn nhiệm vụ 3")
    assert "Kết quả: chưa hoàn thành, quá hạn (chưa được xác nhận)\n" in other.text
    assert "Kết quả" not in found["99-kh-bcd-nhiem-vu-04"].text


def test_of_a_time_that_comes_again_each_turn_that_is_told_of_is_told() -> None:
    found = read(of_plan(catalog(MIXED), "20-kh-ubnd-2027"))
    assert (
        "Kết quả: chưa hoàn thành, trong hạn (lượt quý I/2027; chưa được xác nhận)\n"
        in found["20-kh-ubnd-2027-nhiem-vu-04.2"].text
    )
    whole = found["20-kh-ubnd-2027-nhiem-vu-04"].text
    assert "Kết quả: chưa hoàn thành, trong hạn (chưa được xác nhận)\n" in whole


def test_an_owner_is_told_of_its_newest_year_and_what_lies_ahead() -> None:
    found = catalog(AMENDED)
    for owner, by_year in found.claims_by_year.items():
        seen = read(Calendars(found, "").of_owner(owner)).values()
        assert all(event.day.year >= max(by_year) for event in seen), owner
    police = read(Calendars(found, "").of_owner(("body", "cong-an-tinh")))
    assert "99-kh-bcd-nhiem-vu-06a" in police


@pytest.mark.parametrize("id_", [PLAN_98, PLAN_99])
def test_lines_are_folded_and_ended_as_the_standard_asks(id_: str) -> None:
    lines = of_plan(catalog(AMENDED), id_).split(b"\r\n")
    assert lines.pop() == b""
    assert max(map(len, lines)) <= 75
    assert not any(b"\n" in line or b"\r" in line for line in lines)
    for line in lines:
        line.decode()  # no letter is cut in two


def test_a_time_that_comes_again_is_one_event_bounded_by_the_plan_and_says_so() -> None:
    event = read(of_plan(catalog(MIXED), "20-kh-ubnd-2027"))["20-kh-ubnd-2027-nhiem-vu-01"]
    assert (event.day, event.rule) == (
        datetime.date(2027, 1, 15),
        "FREQ=MONTHLY;UNTIL=20361215;INTERVAL=1",
    )
    assert (
        "Lặp lại 120 lượt, từ 15/01/2027 đến 15/12/2036: hết các năm của kế hoạch; lượt trước ngày "
        "ban hành (03/02/2027) là tính theo chu kỳ."
    ) in event.text
    once = read(of_plan(catalog(MIXED), "20-kh-ubnd-an-hai-2027"))
    assert once["20-kh-ubnd-an-hai-2027-nhiem-vu-02"].rule == ""  # one turn in the plan's year


def test_a_time_that_comes_each_week_is_one_event_with_a_day_in_each(tmp_path: Path) -> None:
    found = read(of_plan(loaded(weekly(tmp_path)), "20-kh-ubnd-2027"))
    event = found["20-kh-ubnd-2027-nhiem-vu-01"]
    assert (event.day, event.rule) == (datetime.date(2027, 1, 1), "FREQ=WEEKLY;UNTIL=20361226")
    assert "Thời gian: Thứ Sáu hằng tuần\n" in event.text
    assert "Lặp lại 522 lượt, từ 01/01/2027 đến 26/12/2036" in event.text


def test_each_time_of_a_task_has_an_event_with_its_own_part_of_the_task() -> None:
    found = read(of_plan(catalog(SHAPES), "31-tb-vp-2027"))
    first, second = (found[f"31-tb-vp-2027-nhiem-vu-ii-1-b{end}"] for end in ("", ".2"))
    assert first.title.endswith("Kiểm tra các nhà máy nước (Nhà máy số 1)")
    assert second.title.endswith("Kiểm tra các nhà máy nước (Nhà máy số 2)")
    assert "INTERVAL=3" in first.rule
    assert "INTERVAL=6" in second.rule
    assert "Thời gian: 6 tháng một lần (Nhà máy số 2)\n" in second.text
    assert first.url == second.url != ""


def test_only_days_stand_in_a_calendar() -> None:
    found = read(of_plan(catalog(MIXED), "20-kh-ubnd-2027"))
    codes = {uid.rpartition("-")[2] for uid in found}
    assert codes == {"01", "04", "04.2", "05", "06", "07", "08"}  # no open, unread or periodic one


def test_a_deadline_before_the_plan_stands_and_says_so() -> None:
    found = read(of_plan(catalog(MIXED), "20-kh-ubnd-2027"))
    early, later = (found[f"20-kh-ubnd-2027-nhiem-vu-{code}"] for code in ("07", "05"))
    assert early.day == datetime.date(2026, 12, 31)
    assert "Chú ý: có hạn trước ngày ban hành kế hoạch (03/02/2027)." in early.text
    assert "Chú ý" not in later.text


def test_what_a_replaced_plan_asked_is_taken_back_from_everyone(tmp_path: Path) -> None:
    root = copied(tmp_path, MIXED)
    replaced(root / "data/plans/20-kh-ubnd-2027/plan.yml", "replaces: 10-kh-ubnd-2026\n", "")
    before, after = loaded(root), catalog(MIXED)
    plan, uid = "10-kh-ubnd-2026", "10-kh-ubnd-2026-nhiem-vu-02"
    held = taken({}, of_plan(before, plan))
    assert held[uid].rule.startswith("FREQ=MONTHLY")
    new = taken(held, of_plan(after, plan))
    assert all(event.cancelled for event in new.values())
    assert set(new) == set(held)
    assert new[uid].rule == held[uid].rule  # every turn is taken back
    assert new[uid].text.startswith("Kế hoạch đã được thay thế bằng Kế hoạch 20/KH-UBND · 2027")
    assert b"thay th" in of_plan(after, plan).split(b"BEGIN:VEVENT")[0]  # said of the calendar too


def test_no_private_person_has_a_calendar_or_any_file() -> None:
    made = dict(files(catalog(MIXED), SITE))
    assert not [path for path in made if "tran-van" in path or "mau" in path]
    told = read(made[addresses.download("plan", "20-kh-ubnd-2027", "ics")])
    assert "Chỉ đạo: Phó Giám đốc Trần Văn Mẫu." in told["20-kh-ubnd-2027-nhiem-vu-05"].text


def test_calendars_of_one_name_are_told_apart() -> None:
    names = {
        re.search(rb"\r\nNAME:(.*?)\r\n[A-Z]", of_body(catalog(MIXED), id_), re.DOTALL)[1]  # type: ignore[index]
        for id_ in ("so-noi-vu", "so-noi-vu-an-hai")
    }
    assert len(names) == 2
