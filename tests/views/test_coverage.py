"""What the plan leaves out is found, each gap at its record."""

from pathlib import Path

from macros.views.coverage import coverage_view
from tests.core_fixtures import MIXED, ROOT, catalog

YEAR = 2022


def test_coverage_finds_what_the_plan_leaves_out() -> None:
    found = {question.id: question.gaps for question in coverage_view(catalog(), YEAR).questions}
    assert [gap.about.text.split(".")[0] for gap in found["khong-thoi-gian"]] == ["15"]
    assert [gap.about.text.split(".")[0] for gap in found["khong-neu-ten"]] == ["1", "2", "15"]
    assert "Địa phương" in [gap.about.text for gap in found["nhom"]]
    assert "Bộ Chính trị" in [gap.about.text for gap in found["co-quan"]]
    heavy, *others = found["qua-phan"]
    assert [gap.remark for gap in others] == ["3 nhiệm vụ; trung vị 1"] * 2
    assert heavy.about.text == "Quý IV/2022: Ban Dân vận Tỉnh ủy"
    assert heavy.remark == "4 nhiệm vụ; trung vị 1"
    ended = next(gap for gap in found["van-ban"] if "34/2007" in gap.about.text)
    assert ended.remark == "Hết hiệu lực từ 01/7/2023; nhiệm vụ 9"


def test_each_line_of_coverage_leads_to_its_record() -> None:
    for question in coverage_view(catalog(), YEAR).questions:
        for gap in question.gaps:
            file, line = gap.source
            text = Path(ROOT, file).read_text(encoding="utf-8").splitlines()[line - 1]
            key = gap.about.url.rstrip("/").split("/")[-1]
            if file == "data/successions.yml":
                assert text in (f"- from: {key}", f"- from_name: {gap.about.text}")
                continue
            expected = f"- at: ii/{int(key)}" if key.isdigit() else f"- id: {key}"
            assert text == expected, (gap.about.text, text)


def test_what_is_printed_and_not_read_is_no_gap_of_the_plan() -> None:
    found = {
        question.id: [(gap.about.text, gap.remark) for gap in question.gaps]
        for question in coverage_view(catalog(MIXED), 2027).questions
    }
    assert found["khong-thoi-gian"] == [("2. Tập huấn", "")]
    assert found["khong-neu-ten"] == [("6. Tuyên truyền", "không nêu ai")]
    assert found["chua-doc-duoc"] == [
        ("3. Phối hợp liên ngành", "“Bộ”: Bản in cắt cụt tên bộ."),
        ("3. Phối hợp liên ngành", "“Theo tiến độ của Trung ương”: Không nêu ngày nào."),
    ]
    assert found["truoc-ngay-ban-hanh"] == [("7. Chuẩn bị kinh phí", "Ngày 31/12/2026")]


def test_a_plan_that_was_replaced_leaves_nothing_to_ask() -> None:
    questions = coverage_view(catalog(MIXED), 2026).questions
    assert not [gap for question in questions for gap in question.gaps if gap.plan]
