"""What was mended in the text of a scan becomes corrections of plan.yml, each found once."""

import argparse
import os
import pathlib
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from weasyprint import HTML

from macros.checks.checked_data import load_checked
from macros.importing import accepting, command
from macros.importing.misread import misread
from macros.linking.printed_text import apply, text_words, words_digest
from macros.model.plans import Correction
from macros.recognisers.outline import read_outline
from tests.core_fixtures import SMALLEST, copied, replaced
from tests.importing.pdf.test_text import PICTURED
from tests.tools.trees import tree

HEAD = ["BAN CHỈ ĐẠO", "Số 02-KH", "KẾ HOẠCH", "công tác năm 2027"]
READ = [*HEAD, "1. Sở Nội vụ rà soát hò sơ.", "Dấu §", "2. Sở Nội vụ lập sổ, đóng dấu; hò sơ lưu."]
WORDS = st.sampled_from(["hồ", "sơ", "dấu", "lưu", "rà", "soát", "sổ"])
LINES = st.lists(st.lists(WORDS, min_size=1, max_size=9).map(" ".join), min_size=1, max_size=6)


@given(LINES, LINES)
def test_corrections_lead_from_the_text_back_to_what_was_read(
    mended: list[str], read: list[str]
) -> None:
    """As far as there are words to find each by: where all differs, one correction tells it."""
    text, recognised = "\n".join(mended), text_words(read_outline("\n".join(read)))
    listed = misread(text, recognised, [])
    undone = [
        Correction(at=one["at"], before=one["after"], after=one["before"], reason=one["reason"])
        for one in listed
    ]
    words, awry = apply(undone, text_words(read_outline(text)))
    assert awry or words_digest(words) == words_digest(recognised)


def test_a_correction_whose_words_were_mended_is_told_anew() -> None:
    def correction(before: str, after: str) -> Correction:
        return Correction(at="1", before=before, after=after, reason="Trang 2 ngắt giữa đoạn.")

    recognised = text_words(read_outline("1. Rà soát hò\nsơ đất và lập\nsổ theo dõi."))
    there = [correction("hò ¶ sơ", "hò sơ"), correction("lập ¶ sổ", "lập sổ")]
    listed = misread("1. Rà soát hồ sơ đất và lập sổ theo dõi.", recognised, there)
    assert [(one["before"], one["after"]) for one in listed] == [
        ("lập ¶ sổ", "lập sổ"),
        ("Rà soát hò ¶ sơ đất", "Rà soát hồ sơ đất"),
    ]


LINE = "2. Sở Nội vụ lập sổ, đóng dấu; hò sơ lưu."


@pytest.mark.parametrize(
    ("mended", "is_sure"),
    [
        ([*READ[:6], LINE.replace("hò", "hồ")], True),
        ([*READ[:5], LINE], True),  # a stain
        ([*READ[:4], *READ[5:]], False),  # a line less
        ([*READ, "3. Sở Tài chính cấp mười tỷ đồng."], False),
        ([*READ[:4], LINE, *READ[4:6]], False),  # in another order
        ([*READ[:6], LINE.replace("Nội vụ", "Xây dựng")], False),
    ],
)
def test_what_is_not_alike_is_for_somebody_to_confirm(mended: list[str], is_sure: bool) -> None:
    listed = misread("\n".join(mended), text_words(read_outline("\n".join(READ))), [])
    assert listed
    assert is_sure == all("⟦" not in one["reason"] for one in listed)
    assert misread("", text_words(read_outline("\n".join(READ))), []) == []


@pytest.mark.parametrize(
    ("read", "mended", "is_sure"),
    [
        ("trước ngày 10/6/2027", "trước ngày 16/6/2027", False),
        ("trước ngày l0/6/2O27", "trước ngày 10/6/2027", True),
        ("trong quý II", "trong quý IV", False),
        ("trong quý lI", "trong quý II", True),
        ("số 30/2020/NQ-CP", "số 30/2020/NĐ-CP", False),
        ("số 30/2020/NÐ-CP", "số 30/2020/NĐ-CP", True),
        ("theo mẫu KH-UBND", "theo mẫu QĐ-UBND", False),
        ("cấp mười tỷ đồng", "cấp một tỷ đồng", False),
        ("cơ quan chưa báo cáo", "cơ quan chia báo cáo", False),
        ("không đưọc giao", "được giao", False),
        ("trong nãm nay", "trong năm nay", True),
        ("thựchiện báo cáo", "thực hiện báo cáo", True),
    ],
)
def test_a_number_is_a_fact_that_somebody_confirms(read: str, mended: str, is_sure: bool) -> None:
    (one,) = misread(
        f"Sở Nội vụ {mended} này.", text_words(read_outline(f"Sở Nội vụ {read} này.")), []
    )
    assert is_sure == ("⟦" not in one["reason"])


@pytest.mark.skipif(os.name == "nt", reason="a program of a shell")
def test_a_scan_is_accepted_once_somebody_compared_it_and_says_what_was_misread(
    tmp_path: pathlib.Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    root = copied(tmp_path / "project", SMALLEST)
    scan = tmp_path / "quét.pdf"
    scan.write_bytes(PICTURED)
    HTML(string="".join(f"<p>{line}" for line in READ)).write_pdf(tmp_path / "made.pdf")
    program = tmp_path / "ocrmypdf"
    program.write_text(f'#!/bin/sh\nfor last; do :; done\ncp "{tmp_path}/made.pdf" "$last"\n')
    program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}:{os.environ['PATH']}")
    flags = ("again", "verify")
    said = dict.fromkeys(("section", "json", "like", "changes")) | dict.fromkeys(flags, False)
    assert command.run(argparse.Namespace(file=scan, id="quet-2027", **said), root) == 0
    folder = root / "data/plans/quet-2027"
    for name in ("plan.yml", "proposed.yml"):
        text = (folder / name).read_text("utf-8")
        text = text.replace("⟦mã cơ quan ban hành⟧", "ban-chi-dao").replace(
            "⟦năm của kế hoạch⟧", "2027"
        )
        (folder / name).write_text(re.sub("[⟦⟧]", "", text), "utf-8")
    for was, now in (
        *(("soát hò sơ", "soát hồ sơ"), ("Dấu §\n", "")),
        *(("hò sơ lưu", "hồ sơ lưu"), ("đóng dấu;", "ký tên;")),
        ("Số 02-KH", "Số 02-KH/BCĐ"),
    ):
        replaced(folder / "text.md", was, now)
    capsys.readouterr()
    assert accepting.accept("quet-2027", root) == 1  # until somebody confirms the last
    told = capsys.readouterr()
    assert "Đã ghi những chỗ máy đọc nhầm" in told.out
    assert "hò sơ lưu.” → “" in told.out
    assert "“⟦Máy đọc nhầm bản quét.⟧”" in told.err
    assert "- số: trước “02-KH”, nay “02-KH/BCĐ”; ghi ⟦02-KH/BCĐ⟧" in told.out
    plan = (folder / "plan.yml").read_text("utf-8")
    (folder / "plan.yml").write_text(re.sub("[⟦⟧]", "", plan), "utf-8")
    assert accepting.accept("quet-2027", root) == 0, capsys.readouterr().err
    plan = (folder / "plan.yml").read_text("utf-8")
    assert "before: rà soát hò sơ. ¶ Dấu § ¶ 2. Sở\n    after: rà soát hồ sơ. ¶ 2. Sở\n" in plan
    assert load_checked(root).problems == []
    before = tree(folder)
    again = argparse.Namespace(file=scan, id="quet-2027", **{**said, "again": True})
    assert command.run(again, root) == 0  # what was mended, and who compared it, stays
    assert tree(folder) == before
