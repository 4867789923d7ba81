"""Reports of results that cannot be true, or that nobody who may has confirmed."""

import pathlib

import pytest

from tests.core_fixtures import AMENDED, MIXED, PLAN, copied, place, replaced, weekly
from tests.tools.faults import BODIES, DOCUMENTS, Fault, assert_reported, places, problems_of

OVER = "data/plans/99-kh-bcd-2023/progress.yml"  # of AMENDED
TURNS = "data/plans/20-kh-ubnd-2027/progress.yml"  # of MIXED
TRUE = PLAN.replace("plan.yml", "progress.yml")
FIRST = "- task: 01\n  body: so-thong-tin-va-truyen-thong\n  as_of: 2023-06-30\n"
DONE = "  state: done\n  done_on: 2023-12-20\n"
PRODUCT = "  product: Báo cáo kết quả thực hiện Chỉ thị\n"
LAST = "- task: 06\n  body: null\n  as_of: 2023-11-30\n  state: in_progress\n"
REPLACES = "  replaces: {body: so-noi-vu, as_of: 2023-10-01}\n"


def fault(name: str, old: str, new: str, *words: str, others: int = 0) -> Fault:
    return Fault(name, OVER, old, new, words, others=others, data=AMENDED)


FAULTS = [
    fault("unknown task", FIRST, FIRST.replace("01", "⟦60", 1), "không có nhiệm vụ này", "“60”"),
    fault(
        "withdrawn task",
        LAST,
        LAST.replace("06", "⟦05", 1),
        "đã được đưa ra khỏi kế hoạch từ 2023-09-10",
    ),
    fault(
        "turn of a task that does not come again",
        FIRST,
        FIRST.replace("body:", "turn: ⟦2023\n  body:"),
        "không lặp lại theo lượt",
    ),
    fault(
        "report before the plan",
        FIRST,
        FIRST.replace("2023-06-30", "⟦2023-02-14"),
        "trước ngày ban hành kế hoạch",
        "từ 2023-02-15",
    ),
    fault(
        "done before the plan",
        DONE,
        DONE.replace("2023-12-20", "⟦2023-02-01"),
        "trước ngày ban hành kế hoạch",
    ),
    fault(
        "done after it was reported",
        DONE,
        DONE.replace("2023-12-20", "⟦2023-12-29"),
        "Ngày hoàn thành sau ngày báo cáo",
        "đến 2023-12-28",
    ),
    fault(
        "done on no day",
        f"{DONE}  product: Báo",
        "  state: ⟦done\n  product: Báo",
        "phải ghi ngày hoàn thành",
    ),
    fault(
        "a day on which nothing was done",
        LAST,
        LAST.replace("in_progress\n", "in_progress\n  done_on: ⟦2023-11-01\n"),
        "Chỉ ghi ngày hoàn thành khi state là done",
    ),
    fault(
        "done without evidence",
        f"{DONE}{PRODUCT}  evidence: quyet-dinh-34-qd-bcd-2023\n",
        f"{DONE}{PRODUCT}".replace("done\n", "⟦done\n", 1),
        "phải có minh chứng",
    ),
    fault(
        "done by a source that proves nothing",
        "    confidence: medium\n    note: Tin",
        "    confidence: ⟦low\n    note: Tin",
        "không chứng minh được việc đã hoàn thành",
    ),
    fault(
        "evidence dated after the report",
        LAST,
        LAST.replace("in_progress\n", "in_progress\n  evidence: ⟦quyet-dinh-45-2023-qd-ttg\n"),
        "Văn bản minh chứng có ngày (2023-12-20) sau ngày báo cáo",
        "văn bản đến ngày 2023-11-30",
    ),
    fault(
        "two reports of a body on one day",
        REPLACES,
        f"{REPLACES}- task: 3\n  body: so-noi-vu\n  as_of: ⟦2023-10-05\n  state: stopped\n",
        "cùng ngày đã có một lần báo cáo",
        "thêm replaces",
    ),
    fault(
        "correction of nothing",
        REPLACES,
        REPLACES.replace("{body: so-noi-vu", "⟦{body: so-tu-phap"),
        "Không có lần báo cáo nào trước đó như thế này",
        "so-tu-phap, 2023-10-01",
    ),
    fault(
        "confirmed by a department",
        "  confirmed_by: truong-ban-chuyen-doi-so\n",
        "  confirmed_by: ⟦so-noi-vu\n",
        "Chỉ bên giao hoặc theo dõi nhiệm vụ được xác nhận báo cáo",
        "“so-noi-vu”",
    ),
    fault(
        "confirmed by another committee",
        "  confirmed_by: truong-ban-chuyen-doi-so\n",
        "  confirmed_by: ⟦ban-chi-dao-tinh-ve-quy-che-dan-chu\n",
        "Chỉ bên giao hoặc theo dõi",
    ),
    fault(
        "confirmed on no day",
        "  confirmed_by: truong-ban-chuyen-doi-so\n  confirmed_on: 2024-01-05\n",
        "  confirmed_by: ⟦truong-ban-chuyen-doi-so\n",
        "thiếu confirmed_on",
    ),
    fault(
        "confirmed before it was reported",
        "  confirmed_on: 2024-01-05\n",
        "  confirmed_on: ⟦2023-12-27\n",
        "Ngày xác nhận trước ngày báo cáo",
    ),
    Fault(
        "turn that is not there",
        TURNS,
        "  turn: 2027-Q1\n",
        "  turn: ⟦2027-05\n",
        ("phải ghi đúng lượt nào", "2027-Q1, 2027-Q2"),
        data=MIXED,
    ),
    Fault(
        "no turn of a task that comes again",
        TURNS,
        "- task: 05\n  turn: 2027\n",
        "⟦- task: 05\n",
        ("phải ghi đúng lượt nào", "2027, 2028"),
        at=(TURNS, "- ⟦task: 05\n"),
        data=MIXED,
    ),
]
# Found by other rules, and by reading.
OTHERS = [
    fault(
        "evidence that is not there",
        "  evidence: quyet-dinh-34-qd-bcd-2023\n",
        "  evidence: ⟦quyet-dinh-35-qd-bcd-2023\n",
        "Mã văn bản không có trong documents.yml",
        "Gợi ý: quyet-dinh-34-qd-bcd-2023",
    ),
    fault(
        "correction by a body that is not there",
        REPLACES,
        REPLACES.replace("so-noi-vu", "⟦so-noi-vuu"),
        "Mã cơ quan không có trong bodies.yml",
        others=1,  # it said nothing
    ),
    fault(
        "confirmed by a group",
        "  confirmed_by: truong-ban-chuyen-doi-so\n",
        "  confirmed_by: ⟦cac-so-ban-nganh\n",
        "Mã này không có trong bodies.yml, positions.yml",
        others=1,  # it may not
    ),
    fault(
        "state of our own",
        LAST,
        LAST.replace("in_progress", "⟦finished"),
        "không có trong danh mục",
        "not_started",
    ),
    fault("key of our own", LAST, f"{LAST}  ⟦percent: 50\n", "Không có mục nào tên như thế này"),
]


@pytest.mark.parametrize("one", [*FAULTS, *OTHERS], ids=lambda one: one.name)
def test_fault(one: Fault, tmp_path: pathlib.Path) -> None:
    assert_reported(one, tmp_path)


CONFIRMED = (
    "- task: 4\n  body: {body}\n  as_of: 2022-09-01\n  state: in_progress\n"
    "  confirmed_by: {by}\n  confirmed_on: 2022-09-02\n"
)


def told(root: pathlib.Path, text: str) -> None:
    (root / TRUE).write_text(text, encoding="utf-8")


def test_a_plan_without_a_date_is_held_to_its_year(root: pathlib.Path) -> None:
    report = "- task: 6\n  body: so-tu-phap\n  as_of: {}\n  state: in_progress\n"
    told(root, report.format("2022-01-01"))
    assert problems_of(root) == []
    told(root, report.format("2021-12-31"))
    (problem,) = problems_of(root)
    assert places([problem]) == [(TRUE, *place(root / TRUE, "as_of: ⟦2021"))]
    assert "trước năm của kế hoạch (2022)" in str(problem)


@pytest.mark.parametrize(
    ("who", "may"),
    [
        ("ban-chi-dao-tinh-ve-thuc-hien-quy-che-dan-chu-o-co-so", True),
        ("to-giup-viec-ban-chi-dao-tinh", True),
        ("truong-ban", True),
        ("so-tu-phap", False),
        ("tinh-uy", False),
    ],
)
def test_who_may_confirm(root: pathlib.Path, who: str, may: bool) -> None:
    told(root, CONFIRMED.format(body="so-tu-phap", by=who))
    assert (problems_of(root) == []) is may


@pytest.mark.parametrize(
    ("task", "body", "may"),
    [(2, "so-noi-vu", True), (3, "so-noi-vu", False), (2, "to-giup-viec-chuyen-doi-so", False)],
)
def test_who_follows_a_task_may_confirm_it_but_not_its_own_word(
    tmp_path: pathlib.Path, task: int, body: str, may: bool
) -> None:
    root = copied(tmp_path, AMENDED)
    no_helper = "- id: to-giup-viec-chuyen-doi-so\n  name: Tổ Giúp việc Ban Chỉ đạo tỉnh về chuyển "
    no_helper += "đổi số\n  kind: "
    replaced(root / BODIES, f"{no_helper}committee", f"{no_helper}department")
    report = CONFIRMED.replace("task: 4", f"task: {task}").replace("2022", "2023")
    text = report.format(body=body, by="to-giup-viec-chuyen-doi-so")
    (root / OVER).write_text(text, encoding="utf-8")
    assert (problems_of(root) == []) is may


def test_a_withdrawn_task_may_have_been_reported_before(tmp_path: pathlib.Path) -> None:
    root = copied(tmp_path, AMENDED)
    report = "- task: 5\n  body: so-noi-vu\n  as_of: 2023-09-09\n  state: in_progress\n"
    (root / OVER).write_text(report, encoding="utf-8")
    assert problems_of(root) == []


def test_a_file_that_cannot_be_read_feigns_no_document_of_no_use(tmp_path: pathlib.Path) -> None:
    root = copied(tmp_path, AMENDED)
    new = (root / DOCUMENTS).read_text(encoding="utf-8")
    record = """
- id: bao-cao-9-bc-stp
  type: Báo cáo
  number: 9/BC-STP
  date: 2023-09-01
  issuer: so-tu-phap
  title: kết quả rà soát
  force: unknown
  sources:
    - for: [type, number, date, issuer, title]
      url: https://example.invalid/bao-cao-9
      read: 2026-01-02
      confidence: high
"""
    (root / DOCUMENTS).write_text(new + record, encoding="utf-8")
    report = (
        "- task: 4\n  body: so-tu-phap\n  as_of: 2023-09-02\n  state: done\n"
        "  done_on: 2023-09-01\n  evidence: bao-cao-9-bc-stp\n"
    )
    (root / OVER).write_text(report, encoding="utf-8")
    assert problems_of(root) == []
    (root / OVER).write_text(report.replace("as_of: 2023-09-02", "as_of: hôm qua"), "utf-8")
    assert len(problems_of(root)) == 1
    (root / OVER).write_text("task: 4\n", encoding="utf-8")
    assert places(problems_of(root)) == [(OVER, 1, 1)]


@pytest.mark.parametrize("turn", ["null", "2027-Q1", "2027-02-12", "2027-W06"])
def test_the_weeks_of_a_month_are_reported_together(tmp_path: pathlib.Path, turn: str) -> None:
    path = weekly(tmp_path) / TURNS
    told = "  body: so-noi-vu\n  as_of: 2027-02-12\n  state: in_progress\n"
    reports = path.read_text(encoding="utf-8")
    path.write_text(f"{reports}- task: 01\n  turn: 2027-02\n{told}", encoding="utf-8")
    assert problems_of(tmp_path) == []
    path.write_text(f"{reports}- task: 01\n  turn: {turn}\n{told}", encoding="utf-8")
    (problem,) = problems_of(tmp_path)
    is_none = turn in ("2027-02-12", "2027-W06")
    assert ("các tuần của một tháng: 2025-06" if is_none else "chung, theo tháng") in str(problem)
