"""Documents without a page: what is proved of them, and what they may not say."""

import pathlib

import pytest

from tests.core_fixtures import replaced
from tests.tools.faults import Fault, assert_reported, problems_of
from tests.tools.papers import DOCUMENTS, LETTER, PAPER, SHEET, with_papers


def told(root: pathlib.Path) -> list[tuple[str, str]]:
    return [(one.file, one.what) for one in problems_of(root)]


def test_a_paper_that_is_cited_as_it_says_is_sound(tmp_path: pathlib.Path) -> None:
    assert told(with_papers(tmp_path)) == []


def test_its_number_is_proved_as_cited(tmp_path: pathlib.Path) -> None:
    ((file, what),) = told(with_papers(tmp_path, SHEET))
    assert (file, what) == (
        f"{LETTER}/text.md",
        "Số văn bản này chưa có bản ghi nào trong documents.yml",
    )


def test_a_paper_that_no_plan_cites_is_told(tmp_path: pathlib.Path) -> None:
    other = PAPER.replace("12", "77").replace("cong-van", "cong-van-khac")
    assert [what for _, what in told(with_papers(tmp_path, PAPER + SHEET + other))] == [
        "Không kế hoạch nào viện dẫn văn bản này, và nó không sửa đổi, thay thế, chứng minh gì"
    ]


@pytest.mark.parametrize(
    ("old", "new", "what"),
    [
        ("date: 2027-01-05", "date: 2027-01-06", "Ngày văn bản khác với kế hoạch"),
        ("title: mở đường", "title: đóng đường", "Trích yếu: không"),
        ("type: Công văn", "type: Tờ trình", "Loại văn bản khác với kế hoạch"),
        (
            "  force: unknown\n",
            "  force: in_force\n",
            "Giấy tờ không có trang riêng thì không ghi hiệu lực",
        ),
        (
            "  force: unknown\n",
            "  former_ids: [a-b]\n  force: unknown\n",
            "Giấy tờ không có trang riêng thì chỉ ghi điều kế hoạch in",
        ),
    ],
)
def test_what_no_plan_prints_is_told(tmp_path: pathlib.Path, old: str, new: str, what: str) -> None:
    assert PAPER.count(old) == 1
    found = told(with_papers(tmp_path, PAPER.replace(old, new) + SHEET))
    assert (DOCUMENTS, what) in [(file, words[: len(what)]) for file, words in found]


def test_a_paper_replaces_nothing(tmp_path: pathlib.Path) -> None:
    root = with_papers(tmp_path)
    text = (root / DOCUMENTS).read_text(encoding="utf-8")
    first = text.partition("\n- id: ")[0]
    replaced(root / DOCUMENTS, first, f"{first}\n  replaced_by: [cong-van-12-cv-lnba-2027]")
    assert "Giấy tờ không có trang riêng thì không thay thế hay sửa đổi được gì" in [
        what for _, what in told(root)
    ]


ACT = "- id: phap-lenh-34-2007-pl-ubtvqh11\n"
FAULTS = [
    Fault(
        "page left out of a document with a force",
        DOCUMENTS,
        f"{ACT}  type: Pháp lệnh\n",
        f"{ACT}  page: false\n  type: Pháp lệnh\n",
        ("Giấy tờ không có trang riêng thì không ghi hiệu lực", "ended", "cho phép: unknown"),
        at=(
            DOCUMENTS,
            "  title: về thực hiện dân chủ ở xã, phường, thị trấn\n  force: ⟦ended\n",
        ),
        others=4,  # from when, what replaces it, a note, sources
    ),
]


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: fault.name)
def test_a_planted_fault_is_reported_at_its_place(tmp_path: pathlib.Path, fault: Fault) -> None:
    assert_reported(fault, tmp_path)
