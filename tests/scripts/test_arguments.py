"""What is wrong with the words behind a command is said in one Vietnamese sentence, with 1."""

import sys

import import_plan
import pytest
import report


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ((), "thiếu tệp nhận được"),
        (("Kế", "hoạch", "12.docx"), "không rõ “hoạch”; tên tệp có dấu cách thì đặt giữa hai dấu"),
        (("a.docx", "--agian"), "không có --agian; tên tệp bắt đầu bằng dấu trừ"),
        (("a.docx", "--acc", "b"), "không có --acc;"),
        (("a.docx", "--id"), "sau --id còn thiếu một giá trị"),
        (("a.docx", "--again=x"), "sau --again không ghi gì"),
        (("a.docx", "--accept-changes", "--reject-changes"), "chỉ một trong hai: --reject-changes"),
    ],
)
def test_an_import_says_what_is_wrong(
    words: tuple[str, ...], said: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "argv", ["import_plan.py", *words])
    with pytest.raises(SystemExit) as ended:
        import_plan.main()
    sentence = str(ended.value)  # printed, and the status is 1
    assert sentence.startswith(f"Lệnh chưa đúng: {said}")
    assert sentence.endswith(".")
    assert sentence.count("\n") == 0


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("a",), "thiếu tệp"),
        (("a", "b.docx", "--month", "06/2026"), "sau --month không ghi “06/2026” được"),
    ],
)
def test_a_report_does_too(
    words: tuple[str, ...], said: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "argv", ["report.py", *words])
    with pytest.raises(SystemExit, match=f"^Lệnh chưa đúng: {said}"):
        report.main()
