"""Amendments that do not fit the task, or that their own words do not prove."""

import pathlib

import pytest

from tests.core_fixtures import AMENDED, SHAPES, copied, fresh
from tests.tools.faults import AMENDED_PLAN, FROM_JUNE, MOVED, Fault, assert_reported

FAULTS = [
    Fault(
        "amendment by an older document",
        AMENDED_PLAN,
        FROM_JUNE,
        FROM_JUNE.replace("cong-van-12-cv-bcd-2023", "⟦chi-thi-33-ct-ttg-2020"),
        ("Văn bản sửa đổi có ngày (2020-08-20) trước kế hoạch",),
        data=AMENDED,
    ),
    Fault(
        "amendment in force before its document",
        AMENDED_PLAN,
        FROM_JUNE,
        FROM_JUNE.replace("from: ", "from: ⟦").replace("06-20", "05-20"),
        ("áp dụng trước ngày của văn bản sửa đổi", "“2023-05-20”", "từ 2023-06-20"),
        data=AMENDED,
    ),
    Fault(
        "amendment of a task that is not there",
        AMENDED_PLAN,
        MOVED,
        MOVED.replace("task: 2", "task: ⟦20"),
        ("Kế hoạch không có nhiệm vụ này", "“20”"),
        others=1,  # the second move starts from another time
        data=AMENDED,
    ),
    Fault(
        "amendment of a withdrawn task",
        AMENDED_PLAN,
        "  - task: 5\n    field: task\n    new: null\n",
        "  - task: 5\n    field: task\n    new: null\n"
        "    words: Bỏ nhiệm vụ 5.\n    document: quyet-dinh-34-qd-bcd-2023\n"
        "    from: 2023-09-10\n  - task: ⟦5\n    field: task\n    new: null\n",
        ("Nhiệm vụ này đã bị bỏ từ trước",),
        data=AMENDED,
    ),
    Fault(
        "old time that does not stand",
        AMENDED_PLAN,
        MOVED,
        MOVED.replace("old: 2023-Q2", "old: ⟦2023-Q1"),
        ("khác với điều đang có trước khi sửa", "“2023-Q1”", "cho phép: 2023-Q2"),
        data=AMENDED,
    ),
    Fault(
        "amendment that changes nothing",
        AMENDED_PLAN,
        MOVED,
        MOVED.replace("new: 2023-Q4", "new: ⟦2023-Q2"),
        ("không thay đổi gì",),
        others=1,  # the second move starts from another time
        data=AMENDED,
    ),
    Fault(  # words give what comes again too
        "new weekday that the words do not give",
        AMENDED_PLAN,
        "    new: 2023-11\n    words: 'Nhiệm vụ 2: hoàn thành trong tháng 11/2023.'\n",
        "    new: ⟦every-week/T6\n    words: 'Nhiệm vụ 2: báo cáo vào thứ hai hằng tuần.'\n",
        ("không nêu điều này", "“every-week/T6”", "cho phép: every-week/T2"),
        others=1,  # a report of it names no turn
        data=AMENDED,
    ),
    Fault(
        "new time that the words do not give",
        AMENDED_PLAN,
        "chuyển sang quý IV/2023.",
        "chuyển sang quý III/2023.",
        ("không nêu điều này", "“2023-Q4”", "cho phép: 2023-Q3"),
        at=(AMENDED_PLAN, "    old: 2023-Q2\n    new: ⟦2023-Q4\n"),
        data=AMENDED,
    ),
    Fault(
        "old wording that does not stand",
        AMENDED_PLAN,
        "    old: Tập huấn kỹ năng số cho *cán bộ, công chức*.\n",
        "    old: ⟦Tập huấn kỹ năng số.\n",
        ("khác với điều đang có", "“Tập huấn kỹ năng số.”"),
        data=AMENDED,
    ),
    Fault(
        "new wording that the words do not give",
        AMENDED_PLAN,
        "    new: Tập huấn kỹ năng số cho *cán bộ, công chức, viên chức* và người lao động.\n",
        "    new: ⟦Tập huấn kỹ năng số cho mọi người.\n",
        ("Nguyên văn sửa đổi (words) không nêu điều này", "“Tập huấn kỹ năng số cho mọi người.”"),
        data=AMENDED,
    ),
    Fault(
        "assignee removed who is not there",
        AMENDED_PLAN,
        "    old:\n      - id: so-noi-vu\n",
        "    old:\n      - id: ⟦so-tu-phap\n",
        ("Người bị bỏ không có", "“so-tu-phap”"),
        data=AMENDED,
    ),
    Fault(
        "assignee added who is there already",
        AMENDED_PLAN,
        "    new:\n      - so-tai-chinh\n",
        "    new:\n      - ⟦so-thong-tin-va-truyen-thong\n",
        ("Người được thêm đã có", "“so-thong-tin-va-truyen-thong”"),
        data=AMENDED,
    ),
    Fault(
        "assignee added whom the words do not name",
        AMENDED_PLAN,
        "      - cong-an-tinh\n      - cac-so",
        "      - ⟦so-tai-chinh\n      - cac-so",
        ("(words) không nhắc đến người này", "“so-tai-chinh”"),
        data=AMENDED,
    ),
    Fault(
        "assignee added through a position that the words do not name",
        AMENDED_PLAN,
        "    new:\n      - so-tai-chinh\n",
        "    new:\n      - id: so-tai-chinh\n        as: ⟦uy-vien-chuyen-doi-so\n",
        ("(words) không nhắc đến chức vụ này", "“uy-vien-chuyen-doi-so”"),
        data=AMENDED,
    ),
    Fault(
        "nobody added and nobody removed",
        AMENDED_PLAN,
        "    old: []\n    new:\n      - cong-an-tinh\n      - cac-so-ban-nganh\n",
        "    old: []\n    new: ⟦[]\n",
        ("không bỏ ai (old), không thêm ai (new)",),
        data=AMENDED,
    ),
    Fault(
        "added task with a number that is taken",
        AMENDED_PLAN,
        "  - task: 6a\n    field: task\n    new:\n      number: 6a\n",
        "  - task: ⟦6\n    field: task\n    new:\n      number: 6\n",
        ("Nhiệm vụ số này đã có", "“6”"),
        data=AMENDED,
    ),
    Fault(
        "added task with a number without a letter",
        AMENDED_PLAN,
        "  - task: 6a\n    field: task\n    new:\n      number: 6a\n",
        "  - task: ⟦7\n    field: task\n    new:\n      number: 7\n",
        ("phải có chữ cái ở cuối", "“7”"),
        data=AMENDED,
    ),
    Fault(
        "added task with two numbers",
        AMENDED_PLAN,
        "      number: 6a\n",
        "      number: ⟦6b\n",
        ("khác với mục task", "“6b”", "cho phép: 6a"),
        data=AMENDED,
    ),
    Fault(
        "added task that the words do not give",
        AMENDED_PLAN,
        "      text: Diễn tập an toàn thông tin theo",
        "      text: ⟦Tổng diễn tập an toàn thông tin theo",
        ("Nguyên văn sửa đổi (words) không nêu điều này", "“Tổng diễn tập"),
        data=AMENDED,
    ),
    Fault(
        "withdrawal whose words name another task",
        AMENDED_PLAN,
        "    words: Không thực hiện nhiệm vụ 5.\n",
        "    words: ⟦Không thực hiện nhiệm vụ 4.\n",
        ("không nhắc đến nhiệm vụ 5",),
        data=AMENDED,
    ),
    Fault(
        "new time whose words are in no calendar",
        AMENDED_PLAN,
        "chuyển sang quý IV/2023.",
        "chuyển sang tháng 13/2023.",
        ("không nêu điều này", "“2023-Q4”"),
        at=(AMENDED_PLAN, "    old: 2023-Q2\n    new: ⟦2023-Q4\n"),
        data=AMENDED,
    ),
]


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: fault.name)
def test_a_planted_fault_is_reported_at_its_place(tmp_path: pathlib.Path, fault: Fault) -> None:
    assert_reported(fault, tmp_path)


def test_a_task_that_is_known_by_its_place_is_amended_by_its_code(tmp_path: pathlib.Path) -> None:
    root = copied(tmp_path, SHAPES)
    with (root / "data/documents.yml").open("a", encoding="utf-8") as file:
        file.write(
            "\n- id: cong-van-7-snv-2027\n  type: Công văn\n  number: 7/SNV\n  date: 2027-05-05\n"
            "  issuer: null\n  title: null\n  force: unknown\n  sources:\n"
            "    - {for: [type, number, date], url: https://a.example, read: 2027-06-01, "
            "confidence: high}\n"
        )
    folder = root / "data/plans/ke-hoach-dao-tao-can-bo-2027"
    with (folder / "plan.yml").open("a", encoding="utf-8") as file:
        file.write(
            "amendments:\n  - {task: i-ca-1, field: period, old: 2027-03/2027-05, new: 2027-11, "
            "words: Chuyển sang tháng 11/2027., document: cong-van-7-snv-2027, from: 2027-05-10}\n"
        )
    found = fresh(root)
    plan = next(plan for plan in found.plans if plan.id == folder.name)
    assert plan.by_code["i-ca-1"].current.period == "2027-11"
