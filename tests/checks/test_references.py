"""Ids that no record has."""

import pathlib

import pytest

from macros.checks.checked_data import load_checked
from tests.core_fixtures import AMENDED, SMALLEST, TASKS, copied, replaced, resealed
from tests.tools.faults import (
    AMENDED_PLAN,
    DOCUMENTS,
    FROM_JUNE,
    GROUPS,
    SUCCESSIONS,
    Fault,
    assert_reported,
)

FAULTS = [
    Fault(
        "heir that nobody knows",
        SUCCESSIONS,
        "- from: so-giao-thong-van-tai\n  into: [so-xay-dung]\n",
        "- from: so-giao-thong-van-tai\n  into: [⟦so-xay-dungg]\n",
        ("Mã cơ quan không có trong bodies.yml", "so-xay-dungg", "so-xay-dung"),
    ),
    Fault(
        "predecessor that nobody knows",
        SUCCESSIONS,
        "- from: so-giao-thong-van-tai\n  into: [so-xay-dung]\n",
        "- from: ⟦so-giao-thong\n  into: [so-xay-dung]\n",
        ("Mã cơ quan không có trong bodies.yml", "so-giao-thong"),
    ),
    Fault(
        "unknown id in an assignee",
        TASKS,
        "so-noi-vu, hoi-luat-gia-tinh]",
        "so-noi-vu, ⟦hoi-luat-gia]",
        ("Mã này không có trong bodies.yml, groups.yml, positions.yml", "Gợi ý: hoi-luat-gia-tinh"),
    ),
    Fault(
        "unknown position through which one is assigned",
        TASKS,
        "so-noi-vu, hoi-luat-gia-tinh]",
        "so-noi-vu, {id: hoi-luat-gia-tinh, as: ⟦uy-vienn}]",
        ("không có trong positions.yml", "Gợi ý: uy-vien"),
    ),
    Fault(
        "unknown issuer of a document",
        DOCUMENTS,
        "  date: 2019-09-03\n  issuer: ban-bi-thu\n",
        "  date: 2019-09-03\n  issuer: ⟦ban-bi-thuu\n",
        ("không có trong bodies.yml", "Gợi ý: ban-bi-thu"),
    ),
    Fault(
        "unknown member",
        GROUPS,
        "    - body: so-ngoai-vu\n",
        "    - body: ⟦so-ngoai-vuu\n",
        ("không có trong bodies.yml", "Gợi ý: so-ngoai-vu"),
    ),
    Fault(
        "amendment by an unknown document",
        AMENDED_PLAN,
        FROM_JUNE,
        FROM_JUNE.replace("cong-van-12-", "⟦cong-van-13-"),
        ("không có trong documents.yml", "Gợi ý: cong-van-12-cv-bcd-2023"),
        data=AMENDED,
    ),
    Fault(
        "id that the body had before",
        DOCUMENTS,
        "  date: 2023-06-20\n  issuer: ban-chi-dao-tinh-ve-chuyen-doi-so\n",
        "  date: 2023-06-20\n  issuer: ⟦ban-chi-dao-chuyen-doi-so\n",
        ("không có trong bodies.yml", "Gợi ý: đã đổi thành ban-chi-dao-tinh-ve-chuyen-doi-so"),
        data=AMENDED,
    ),
]


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: fault.name)
def test_a_planted_fault_is_reported_at_its_place(tmp_path: pathlib.Path, fault: Fault) -> None:
    assert_reported(fault, tmp_path)


def test_an_unknown_id_is_told_where_a_sentence_assigns(tmp_path: pathlib.Path) -> None:
    """Whom nobody knows no sentence can name: the role alone would be told, as if it were wrong."""
    root = copied(tmp_path, SMALLEST)
    folder = root / "data/plans/01-kh-2022"
    for name in ("text.md", "source.txt"):
        replaced(folder / name, "Nơi nhận:", "2. Ban Chỉ đạo rà soát thủ tục.\n\nNơi nhận:")
    resealed(root)
    with (folder / "tasks.yml").open("a", encoding="utf-8") as tasks:
        tasks.write(
            "\n- at: i/2\n  title: Rà soát\n  assignments:\n"
            "    - {role: carry_out, assignees: [ban-chi-dao]}\n  period: null\n"
        )
    assert load_checked(root).problems == []
    replaced(folder / "tasks.yml", "[ban-chi-dao]", "[ban-chi-daoo]")
    told = [(one.what.partition(" trong ")[0], one.found) for one in load_checked(root).problems]
    assert ("Mã này không có", "ban-chi-daoo") in told
