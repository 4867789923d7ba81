"""Which deadline stands in whose calendar, and how amendments and commits change that."""

import datetime
from pathlib import Path

from macros.checks.checked_data import load_checked
from macros.history.deadlines import dues, ended, moved, uid_of_task
from macros.history.history import Moved, Step, step_data, step_of
from macros.linking.catalog import Catalog
from macros.linking.catalog_plan import CatalogPlan
from tests.core_fixtures import AMENDED, MIXED, catalog, copied
from tests.review.cases import CASES

UID = "03-kh-bcd-2022-nhiem-vu-{:02}"


def after(folder: Path, *cases: str) -> Catalog:
    """The data after some kinds of change."""
    root = copied(folder)
    for name in cases:
        CASES[name].head(root)
    checked = load_checked(root)
    assert checked.problems == []
    return Catalog(checked.records, checked.lexicon)


def test_amendments_take_deadlines_out_of_the_calendars_of_those_who_had_them() -> None:
    found = ended(catalog(AMENDED))
    taken = {
        (owner, uid, one.due.day.isoformat(), one.by.words)
        for owner, by_uid in found.items()
        for uid, one in by_uid.items()
        if not isinstance(one.by, CatalogPlan)
    }
    five = "99-kh-bcd-nhiem-vu-05", "2023-09-30", "Không thực hiện nhiệm vụ 5."
    one = "99-kh-bcd-nhiem-vu-01", "2023-12-31"
    assert taken == {
        (("plan", "99-kh-bcd-2023"), *five),
        (("position", "uy-vien-chuyen-doi-so"), *five),
        (("body", "ban-chi-dao-tinh-ve-chuyen-doi-so"), *five),
        (("body", "so-noi-vu"), *five),
        (("body", "so-thong-tin-va-truyen-thong"), *five),
        (("body", "so-noi-vu"), *one, "Nhiệm vụ 1: Sở Tài chính thực hiện thay Sở Nội vụ."),
    }


def test_nothing_moves_where_nothing_changes(tmp_path: Path) -> None:
    assert moved(catalog(), after(tmp_path)) == ()


def test_a_deadline_leaves_only_the_calendars_of_those_who_lose_it(tmp_path: Path) -> None:
    owner = "body", "so-ngoai-vu"
    lost = {task.code for task, claim in catalog().claims[owner] if claim.via.kind == "group"}
    found = moved(catalog(), after(tmp_path, "leaves-a-group"))
    assert {one.due.uid for one in found} == {UID.format(int(code)) for code in lost}
    assert {one.calendars for one in found} == {(owner,)}


def test_a_deadline_that_is_another_moves_in_every_calendar(tmp_path: Path) -> None:
    (one,) = moved(catalog(), after(tmp_path, "transcription-of-time"))
    assert (one.due.uid, one.due.day) == (UID.format(4), datetime.date(2022, 3, 31))
    task = catalog().plans[0].by_code["04"]
    owners = {claim.owner for claim in task.claims}
    heirs = {heir for owner in owners for heir, _ in catalog().heirs_of.get(owner, ())}
    assert heirs - owners
    assert set(one.calendars) == {("plan", "03-kh-bcd-2022"), *owners, *heirs}


def test_who_is_called_otherwise_keeps_the_calendar(tmp_path: Path) -> None:
    assert moved(catalog(), after(tmp_path, "body-readdressed", "plan-readdressed")) == ()


def test_a_deadline_that_comes_names_no_calendar(tmp_path: Path) -> None:
    found = moved(after(tmp_path, "task-put-in-the-middle"), catalog())
    come = [(one.due.uid, one.due.day) for one in found if not one.calendars]
    assert come == [  # in the base these numbers are of tasks that state no time
        (UID.format(7), datetime.date(2022, 9, 30)),
        (UID.format(16), datetime.date(2022, 12, 31)),
    ]


def test_a_plan_takes_the_deadlines_of_the_one_it_replaces_out_of_every_calendar() -> None:
    older = "10-kh-ubnd-2026"
    taken = {
        (owner, uid, one.due.every)
        for owner, by_uid in ended(catalog(MIXED)).items()
        for uid, one in by_uid.items()
        if isinstance(one.by, CatalogPlan) and one.by.id == "20-kh-ubnd-2027"
    }
    first, second = (f"{older}-nhiem-vu-{code}" for code in ("01", "02"))
    assert taken == {
        (("plan", older), first, ""),
        (("plan", older), second, "every-quarter"),
        (("body", "so-noi-vu"), first, ""),
        (("body", "cong-an-tinh"), second, "every-quarter"),
    }


def test_the_deadlines_of_a_task_share_the_part_of_its_uid() -> None:
    plan = next(plan for plan in catalog(MIXED).plans if plan.id == "20-kh-ubnd-2027")
    uids = [one.uid for one in dues(plan.by_code["04"])]
    assert len(set(uids)) == 2
    assert {uid_of_task(uid) for uid in uids} == {"20-kh-ubnd-2027-nhiem-vu-04"}


def test_a_deadline_that_comes_again_is_kept_whole() -> None:
    plan = next(plan for plan in catalog(MIXED).plans if plan.id == "20-kh-ubnd-2027")
    moves = tuple(Moved(one, (("plan", plan.id),)) for one in dues(plan.by_code["04"]))
    step = Step("c", "2027-02-03T00:00:00+07:00", (), moved=moves)
    assert step_of(step_data(step)) == step
