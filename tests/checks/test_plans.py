"""Headers of plans that do not agree with their folder or with what is printed."""

import pathlib
import shutil

import pytest

from tests.core_fixtures import AMENDED, PLAN, TEXT, place, replaced, resealed
from tests.tools.faults import (
    AMENDED_PLAN,
    Fault,
    assert_reported,
    problems_of,
)

FAULTS = [
    Fault(
        "id that is not the folder's name",
        PLAN,
        "id: 03-kh-bcd-2022\n",
        "id: ⟦03-kh-bcd-2023\n",
        ("khác tên thư mục", "cho phép: 03-kh-bcd-2022"),
    ),
    Fault(
        "number that is not printed",
        PLAN,
        "\nnumber: 03-KH/BCĐ\n",
        "\nnumber: ⟦04-KH/BCĐ\n",
        ("không in điều này", "“04-KH/BCĐ”", "Số 03-KH/BCĐ"),
    ),
    Fault(
        "year that the title does not name",
        PLAN,
        "\nyear: 2022\n",
        "\nyear: ⟦2021\n",
        ("Văn bản không in năm này", "“2021”"),
    ),
    Fault(
        "date that nobody printed",
        PLAN,
        "\ndate: null\n",
        "\ndate: ⟦2022-02-15\n",
        ("không in điều này", "ngày 15/02/2022", "ghi null"),
    ),
    Fault(
        "issuer of another plan",
        PLAN,
        "\nissuer: ban-chi-dao-tinh-ve-thuc-hien-quy-che-dan-chu-o-co-so\n",
        "\nissuer: ⟦so-noi-vu\n",
        ("không nêu tên cơ quan ban hành này", "“so-noi-vu”"),
    ),
    Fault(
        "title that is not printed",
        TEXT,
        "\nthực hiện Quy chế dân chủ ở cơ sở năm 2022\n",
        "\nThực hiện Quy chế dân chủ cơ sở năm 2022\n",
        ("không in điều này", "“thực hiện Quy chế dân chủ ở cơ sở năm 2022”"),
        at=(PLAN, "\ntitle: ⟦thực hiện"),
        others=2,  # nor does the source print it so: one letter, and one word less
    ),
    Fault(
        "slip that is not printed",
        PLAN,
        "  - text: khoá 11\n",
        "  - text: ⟦khoá 12\n",
        ("không in những chữ này", "“khoá 12”"),
    ),
    Fault(
        "date of the plan that is not the printed one",
        AMENDED_PLAN,
        "\ndate: 2023-02-15\n",
        "\ndate: ⟦2023-02-16\n",
        ("không in điều này", "“ngày 16/02/2023”", "ngày 15 tháng 02 năm 2023"),
        data=AMENDED,
    ),
    Fault(
        "issuer that is another committee",
        "data/plans/98-kh-bcd-2022/plan.yml",
        "issuer: ban-chi-dao-tinh-ve-quy-che-dan-chu\n",
        "issuer: ⟦ban-chi-dao-tinh-ve-chuyen-doi-so\n",
        ("không nêu tên cơ quan ban hành này",),
        data=AMENDED,
    ),
    Fault(
        "plan in whose place it stands, by the id that it had",
        "data/plans/98-kh-bcd-2022/plan.yml",
        "id: 98-kh-bcd-2022\n",
        "id: 98-kh-bcd-2022\nreplaces: ⟦99-kh-bcd\n",
        ("Không có kế hoạch nào khác mang mã này", "Gợi ý: đã đổi thành 99-kh-bcd-2023"),
        data=AMENDED,
    ),
]


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: fault.name)
def test_a_planted_fault_is_reported_at_its_place(tmp_path: pathlib.Path, fault: Fault) -> None:
    assert_reported(fault, tmp_path)


def test_a_title_may_begin_in_the_line_of_the_type(root: pathlib.Path) -> None:
    for name in ("text.md", "source.txt"):
        path = (root / PLAN).parent / name
        replaced(path, "KẾ HOẠCH\nthực hiện Quy chế", "KẾ HOẠCH THỰC HIỆN\nQuy chế")
    resealed(root)
    assert problems_of(root) == []


def test_two_plans_of_one_number_issuer_and_year_are_refused(root: pathlib.Path) -> None:
    again = root / "data/plans/3-kh-bcd-2022"
    shutil.copytree((root / PLAN).parent, again)
    replaced(again / "plan.yml", "id: 03-kh-bcd-2022\n", "id: 3-kh-bcd-2022\n")
    replaced(again / "plan.yml", "\nnumber: 03-KH/BCĐ\n", "\nnumber: 3-KH/BCĐ\n")
    [problem] = problems_of(root)
    expected = place(again / "plan.yml", "\nnumber: ⟦3-KH/BCĐ\n")
    assert (problem.file, problem.line, problem.column) == (
        "data/plans/3-kh-bcd-2022/plan.yml",
        *expected,
    )
    assert "đã dùng trong năm cho kế hoạch 03-kh-bcd-2022: tìm thấy “3-KH/BCĐ”" in str(problem)
