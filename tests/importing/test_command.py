"""From a received file to a plan that the check takes, and what stops on the way."""

import argparse
import json
import os
import pathlib
import re

import pytest

from macros.checks.checked_data import draft_problems, load_checked
from macros.importing import accepting, command, witness
from macros.importing.plan_folder import write_folder
from macros.reading.holes import is_hole
from tests.core_fixtures import SMALLEST, copied, replaced, resealed
from tests.tools.trees import tree
from tests.tools.word_files import p, table, tc, tr, word_file

HEAD = table(
    tr(tc("BAN CHỈ ĐẠO", "Số 02-KH"), tc("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")), lines=False
)
BODY = (
    HEAD
    + p("KẾ HOẠCH", jc="center")
    + p("công tác năm 2023", jc="center")
    + p("Ban Chỉ đạo ban hành Kế hoạch.")
    + p("I. Nhiệm vụ")
    + p("1. Họp.")
    + p("- Chỉ đạo: Trưởng Ban.")
    + p("Nơi nhận:")
    + p("TRƯỞNG BAN")
)
FOLDER = "data/plans/02-kh-2023"


def imported(root: pathlib.Path, file: pathlib.Path, **options: object) -> int:
    names = ("id", "section", "json", "like", "changes")
    flags = ("again", "verify")
    said = dict.fromkeys(names) | dict.fromkeys(flags, False) | options
    return command.run(argparse.Namespace(file=file, **said), root)


@pytest.fixture
def root(tmp_path: pathlib.Path) -> pathlib.Path:
    return copied(tmp_path / "dự án", SMALLEST)


@pytest.fixture
def file(tmp_path: pathlib.Path) -> pathlib.Path:
    path = tmp_path / "Kế hoạch số 02 (bản ký).docx"
    path.write_bytes(word_file(BODY))
    return path


def test_where_the_witness_sees_another_text_it_is_told_and_nothing_is_written(
    root: pathlib.Path,
    file: pathlib.Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    before = tree(root)
    monkeypatch.setattr(witness, "faults", lambda *_: ["Đoạn sai thứ tự: “Họp”."])
    assert imported(root, file) == 1
    assert "Đoạn sai thứ tự: “Họp”." in capsys.readouterr().err
    assert tree(root) == before


def test_a_file_becomes_a_draft_and_then_a_plan(
    root: pathlib.Path, file: pathlib.Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = tree(root)
    assert imported(root, file) == 0
    said = capsys.readouterr().out
    assert "Đã đối chiếu từng chữ với tệp Word: đủ chữ, đúng thứ tự." in said
    assert f"Đã ghi {FOLDER}: bản nháp" in said
    made = tree(root)
    names = {f"{FOLDER}/{name}" for name in ("plan.yml", "text.md", "tasks.yml", "source.docx")}
    assert names <= made.keys()
    assert made[f"{FOLDER}/source.docx"] == file.read_bytes()
    assert {name: made[name] for name in before} == before  # nothing else is touched
    checked = load_checked(root)
    assert (checked.problems, checked.records.drafts) == ([], ["02-kh-2023"])
    assert [plan.name for plan in checked.records.plans] == ["01-kh-2022"]
    assert draft_problems(root) == {FOLDER: []}
    assert "# máy đề nghị\n" in (root / FOLDER / "tasks.yml").read_text("utf-8")
    assert accepting.accept("02-kh-2023", root) == 0
    assert "máy đề nghị" not in (root / FOLDER / "tasks.yml").read_text("utf-8")
    assert load_checked(root).problems == []
    assert [plan.name for plan in load_checked(root).records.plans] == ["01-kh-2022", "02-kh-2023"]


def test_all_rows_of_a_task_are_said_of_it(root: pathlib.Path, tmp_path: pathlib.Path) -> None:
    text = (pathlib.Path(__file__).parent / "texts" / "bang-hai-ket-qua.md").read_text("utf-8")
    (tmp_path / "bang.md").write_text(text, "utf-8")
    assert imported(root, tmp_path / "bang.md", id="bang-2027") == 0
    tasks = (root / "data/plans/bang-2027/tasks.yml").read_text("utf-8")
    assert "period: [{when: 2027}, {when: 2028/2030}]" in tasks
    (problems,) = draft_problems(root).values()
    assert [str(one) for one in problems if "Thời gian" in one.what] == []


ANOTHER = (
    BODY.replace("1. Họp.", "1. Lập sổ.").replace("Số 02-KH", "Số 03-KH")
    + p("Nơi nhận:")
    + p("TRƯỞNG BAN")
)


@pytest.mark.parametrize(
    ("more", "said"),
    [
        (ANOTHER, "Tệp có 2 dòng số văn bản (dòng 2 “Số 02-KH”, dòng 13 “Số 03-KH”)"),
        (HEAD.replace("Số 02-KH", "") + p("ĐIỀU LỆ", jc="center") + p("Điều 1. Tên."), ""),
        (p("Phụ lục I") + ANOTHER, ""),  # a form
    ],
)
def test_two_documents_in_a_file_are_refused_and_an_annex_is_none(
    root: pathlib.Path,
    file: pathlib.Path,
    capsys: pytest.CaptureFixture[str],
    more: str,
    said: str,
) -> None:
    file.write_bytes(word_file(BODY + more))
    assert imported(root, file) == int(said != "")
    assert (root / FOLDER).exists() == (said == "")
    assert said in capsys.readouterr().err


def test_what_is_not_understood_is_told_with_its_line(
    root: pathlib.Path, tmp_path: pathlib.Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = "PHỤ LỤC\n| TT | Nhiệm vụ | Chủ trì | Thời gian |\n|---|---|---|---|\n"
    text += "| 1 | Họp | Sở Nội vụ | Theo hướng dẫn |\n"
    (tmp_path / "a.md").write_text(text, "utf-8")
    assert imported(root, tmp_path / "a.md", id="a-2027") == 0
    assert "- text.md:4 (pl/1/c4): “Theo hướng dẫn”: " in capsys.readouterr().out


def test_the_facts_of_the_head_are_those_printed(root: pathlib.Path, file: pathlib.Path) -> None:
    assert imported(root, file) == 0
    plan = (root / FOLDER / "plan.yml").read_text("utf-8")
    facts = "type: Kế hoạch\nnumber: 02-KH\ntitle: công tác năm 2023\nyear: 2023\n"
    assert facts in plan
    assert "issuer: ban-chi-dao\nplace: null\ndate: null\n" in plan


def test_a_title_too_long_for_the_data_is_a_hole_and_is_not_cut(
    root: pathlib.Path, tmp_path: pathlib.Path
) -> None:
    path = tmp_path / "dài.docx"
    path.write_bytes(word_file(BODY.replace("công tác năm 2023", "công tác " * 50 + "năm 2023")))
    assert imported(root, path, id="02-kh-2023") == 0
    assert "title: ⟦trích yếu" in (root / FOLDER / "plan.yml").read_text("utf-8")


def test_only_the_answer_is_written_where_only_that_is_asked_for(
    root: pathlib.Path, file: pathlib.Path, tmp_path: pathlib.Path
) -> None:
    before = tree(root)
    assert imported(root, file, json=tmp_path / "ra/kết quả.json") == 0
    assert tree(root) == before
    answer = json.loads((tmp_path / "ra/kết quả.json").read_text("utf-8"))
    assert answer.keys() == {"tasks", "citations", "unread"}


def test_a_plan_is_not_written_over_but_read_again(
    root: pathlib.Path, file: pathlib.Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert imported(root, file) == 0
    replaced(root / FOLDER / "plan.yml", "title: công tác năm 2023", "title: công tác năm 2023 ")
    before = tree(root)
    assert imported(root, file) == 1
    assert "đã có" in capsys.readouterr().err
    assert tree(root) == before
    file.write_bytes(word_file(BODY.replace("1. Họp.", "1. Họp thường kỳ.")))
    assert imported(root, file, again=True) == 0
    said = capsys.readouterr().out
    assert "text.md đổi 1 chỗ" in said
    assert "- text.md:8: trước “Họp.”, nay “Họp thường kỳ.”" in said
    assert "- i/1 “Họp”: trước “Họp.”, nay “Họp thường kỳ.”" in said
    after = tree(root)
    assert "công tác năm 2023 ".encode() in after[f"{FOLDER}/plan.yml"]
    assert load_checked(root).problems == []
    told = [one for one in draft_problems(root)[FOLDER] if "SHA" in one.what or "Chữ" in one.what]
    assert told == []


@pytest.mark.parametrize(
    ("name", "typed"),
    [
        ("plan.yml", "id: 02-kh-2023\ntitle: của tôi\n"),
        ("tasks.yml", "[{title: Họp, at: i/1}]\n"),
        ("tasks.yml", "- at: i/1\n  title: Họp\n-\n  title: Báo cáo\n"),
    ],
)
def test_what_people_typed_is_not_lost_where_it_cannot_be_told(
    root: pathlib.Path,
    file: pathlib.Path,
    capsys: pytest.CaptureFixture[str],
    name: str,
    typed: str,
) -> None:
    assert imported(root, file) == 0
    (root / FOLDER / name).write_text(typed, "utf-8")
    before = tree(root)
    assert imported(root, file, again=True) == 1
    assert f"{name} có chữ đã gõ" in capsys.readouterr().err
    assert tree(root) == before
    (root / FOLDER / name).write_text("# đã xóa\n[]\n" if name == "tasks.yml" else "", "utf-8")
    assert imported(root, file, again=True) == 0


def test_verifying_shows_each_place(
    root: pathlib.Path, file: pathlib.Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert imported(root, file) == 0
    assert imported(root, file, id="02-kh-2023", verify=True) == 0
    replaced(root / FOLDER / "text.md", "1. Họp.", "1. Hợp.")
    capsys.readouterr()
    assert imported(root, file, id="02-kh-2023", verify=True) == 1
    assert "bản nhận “Họp.”, ở đây “Hợp.”" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("a.docx", b"", "rỗng"),
        ("a.docx", b"abc", "không phải tệp Word"),
        ("a.docx", b"%PDF-1.7", "là tệp PDF"),
        ("a.pdf", b"abc", "không phải tệp PDF"),
        ("a.doc", b"abc", "kiểu cũ (.doc)"),
        ("a.xls", b"abc", "lưu thành .xlsx"),
        ("a.xlsm", b"abc", "lưu thành .xlsx"),
        ("a.JPG", b"abc", "là ảnh"),
        ("a", b"abc", "không có đuôi"),
        ("a.txt", "Kế hoạch".encode("utf-16-le"), "Unicode"),
        ("a.csv", b"PK\x03\x04", "sửa lại đuôi tệp"),
        ("a.docx", word_file(p("KÕ ho¹ch c«ng t¸c")), "không nêu phông"),
        ("a.xlsx", b"abc", "không phải tệp Excel"),
        (
            "a.docx",
            word_file('<w:p><w:ins w:id="1"><w:r><w:t>a</w:t></w:r></w:ins></w:p>'),
            "Track",
        ),
    ],
)
def test_a_file_that_is_refused_leaves_nothing(
    root: pathlib.Path,
    tmp_path: pathlib.Path,
    name: str,
    content: bytes,
    said: str,
    capsys: pytest.CaptureFixture[str],
) -> None:
    before = tree(root)
    path = tmp_path / name
    path.write_bytes(content)
    answer = tmp_path / "out.json"
    assert imported(root, path, json=answer, id="05-kh-2023") == 1
    assert said in capsys.readouterr().err
    assert tree(root) == before
    assert not answer.exists()


def test_a_file_that_is_not_there_and_an_id_that_is_none_are_told(
    root: pathlib.Path, file: pathlib.Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert imported(root, file.with_name("dòng\nhai.docx")) == 1
    said = capsys.readouterr().err
    assert said.startswith("Không nhập được dòng\\nhai.docx: Không có tệp “")
    assert said.count("\n") == 1
    folder = file.with_name("thư mục.docx")
    folder.mkdir()
    assert imported(root, folder) == 1
    assert "là thư mục" in capsys.readouterr().err
    assert imported(root, file, id="KH-02") == 1
    assert "mã “KH-02” chưa được (chỉ gồm chữ thường" in capsys.readouterr().err
    assert imported(root, file, verify=True) == 1
    assert "chưa rõ mã kế hoạch; hãy thêm --id" in capsys.readouterr().err
    assert imported(root, file, verify=True, id="02-kh-2023") == 1
    assert f": không có {FOLDER}/text.md;" in capsys.readouterr().err


def test_the_answer_is_not_written_over_the_file(
    root: pathlib.Path, file: pathlib.Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = file.read_bytes()
    assert imported(root, file, json=file.parent / "." / file.name) == 1
    assert "ghi đè tệp nhận được" in capsys.readouterr().err
    assert file.read_bytes() == before


def test_of_two_imports_at_once_the_second_leaves_the_draft_of_the_first(
    root: pathlib.Path,
) -> None:
    folder = root / FOLDER
    write_folder(folder, {"text.md": b"1"})
    before = tree(root)
    with pytest.raises(OSError, match=re.escape(str(folder))):
        write_folder(folder, {"text.md": b"2"})
    assert tree(root) == before


@pytest.mark.skipif(os.name == "nt", reason="links as POSIX has them")
def test_a_draft_is_written_through_no_link(
    root: pathlib.Path, file: pathlib.Path, capsys: pytest.CaptureFixture[str]
) -> None:
    elsewhere = root.parent / "elsewhere"
    (root / FOLDER).symlink_to(elsewhere, target_is_directory=True)
    for again in (False, True):  # to nowhere, and to a draft
        assert imported(root, file, again=again) == 1
        assert f"{FOLDER} không phải thư mục thường" in capsys.readouterr().err
        assert elsewhere.exists() is again
        elsewhere.mkdir(exist_ok=True)
        (elsewhere / "plan.yml").write_text("draft: true\n", "utf-8")
    before = tree(root.parent)
    assert accepting.accept("02-kh-2023", root) == 1
    assert tree(root.parent) == before


def test_bodies_that_nobody_can_read_are_not_proposed_a_second_time(
    root: pathlib.Path, file: pathlib.Path, capsys: pytest.CaptureFixture[str]
) -> None:
    replaced(root / "data/bodies.yml", "kind: committee", "kind: comittee")
    before = tree(root)
    assert imported(root, file) == 1
    assert "dữ liệu còn lỗi, sửa xong rồi nhập lại: data/bodies.yml:" in capsys.readouterr().err
    assert tree(root) == before


def test_a_draft_with_a_hole_or_a_fault_is_not_accepted(
    root: pathlib.Path, file: pathlib.Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert imported(root, file) == 0
    replaced(root / FOLDER / "plan.yml", "title: công", "title: ⟦tên⟧ công")
    before = tree(root)
    assert accepting.accept("02-kh-2023", root) == 1
    assert "Chỗ này chưa điền" in capsys.readouterr().err
    assert tree(root) == before
    for id_, said in (
        ("01-kh-2022", "đã nhận rồi, hoặc không phải bản nháp"),
        ("09-kh-2029", "không có data/plans/09-kh-2029/plan.yml"),
        ("../plans/02-kh-2023", "hãy xem lại mã"),
    ):
        assert accepting.accept(id_, root) == 1
        assert said in capsys.readouterr().err


@pytest.mark.parametrize("line", ["draft: true  # soát nốt", '"draft": true', "draft:   'true'"])
def test_a_draft_is_accepted_however_its_line_is_written(
    root: pathlib.Path, file: pathlib.Path, line: str
) -> None:
    assert imported(root, file) == 0
    plan = root / FOLDER / "plan.yml"
    replaced(plan, "draft: true", line)
    assert accepting.accept("02-kh-2023", root) == 0
    assert "draft" not in plan.read_text("utf-8")


def test_a_draft_that_says_so_in_no_line_of_its_own_is_told_and_left(
    root: pathlib.Path, file: pathlib.Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert imported(root, file) == 0
    replaced(root / FOLDER / "plan.yml", "draft: true", "draft:\n  true")
    before = tree(root)
    assert accepting.accept("02-kh-2023", root) == 1
    assert "hãy ghi draft: true thành một dòng riêng" in capsys.readouterr().err
    assert tree(root) == before


@pytest.mark.parametrize("name", ["plan.yml", "text.md"])
def test_a_draft_in_other_letters_is_told(
    root: pathlib.Path, file: pathlib.Path, name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert imported(root, file) == 0
    path = root / FOLDER / name
    path.write_text(path.read_text("utf-8"), "utf-16")  # as Notepad's “Unicode” has it
    before = tree(root)
    assert accepting.accept("02-kh-2023", root) == 1
    assert "UTF-8" in capsys.readouterr().err
    if name == "text.md":
        assert imported(root, file, id="02-kh-2023", verify=True) == 1
        assert "text.md không phải UTF-8" in capsys.readouterr().err
    assert tree(root) == before


CITING = BODY.replace(
    p("- Chỉ đạo: Trưởng Ban."),
    p("- Chủ trì: Sở Nội vụ.")
    + p("2. Thực hiện Nghị định số 05/2021/NĐ-CP ngày 06/02/2021; Luật Thanh tra số 11/2022/QH15.")
    + p("- Chủ trì: Sở Nội vụ."),
)


def test_whom_and_what_the_data_do_not_know_is_proposed_and_taken_over(
    root: pathlib.Path, file: pathlib.Path
) -> None:
    file.write_bytes(word_file(CITING))
    assert imported(root, file) == 0
    file.write_bytes(word_file(CITING.replace("Số 02-KH", "Số 03-KH")))
    assert imported(root, file) == 0
    proposed = (root / FOLDER / "proposed.yml").read_text("utf-8")
    assert "bodies:\n  - id: so-noi-vu\n    name: Sở Nội vụ\n    kind: department\n" in proposed
    decree = "type: Nghị định\n    number: 05/2021/NĐ-CP\n    date: 2021-02-06\n"
    assert f"  - id: nghi-dinh-05-2021-nd-cp\n    {decree}" in proposed
    assert "type: null\n    number: 11/2022/QH15\n    date: null\n    issuer: null\n" in proposed
    before = tree(root)
    assert draft_problems(root) == {FOLDER: [], "data/plans/03-kh-2023": []}
    assert tree(root) == before
    assert accepting.accept("02-kh-2023", root) == 0
    assert not (root / FOLDER / "proposed.yml").exists()
    assert accepting.accept("03-kh-2023", root) == 0  # which proposed the same
    assert load_checked(root).problems == []
    assert (root / "data/bodies.yml").read_text("utf-8").count("id: so-noi-vu\n") == 1


def test_a_post_is_proposed_and_taken_over_by_the_first_draft_that_is_accepted(
    root: pathlib.Path, file: pathlib.Path
) -> None:
    by_post = BODY.replace("- Chỉ đạo: Trưởng Ban.", "- Chủ trì: Giám đốc Sở Gốm sứ.")
    for number in ("02", "03"):
        file.write_bytes(word_file(by_post.replace("Số 02-KH", f"Số {number}-KH")))
        assert imported(root, file) == 0
    tasks = root / "data/plans/03-kh-2023/tasks.yml"
    for there in (tasks, tasks.with_name("proposed.yml")):
        there.write_text(there.read_text("utf-8").replace("giam-doc-so-", "lanh-dao-so-"), "utf-8")
    assert accepting.accept("02-kh-2023", root) == 0
    assert accepting.accept("03-kh-2023", root) == 0
    posts = (root / "data/positions.yml").read_text("utf-8")
    assert posts.endswith("- id: giam-doc-so-gom-su\n  name: Giám đốc Sở Gốm sứ\n")
    assert "assignees: [giam-doc-so-gom-su]" in tasks.read_text("utf-8")
    assert load_checked(root).problems == []


def test_what_two_drafts_propose_otherwise_is_told(
    root: pathlib.Path, file: pathlib.Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for number in ("02", "03"):
        file.write_bytes(word_file(CITING.replace("Số 02-KH", f"Số {number}-KH")))
        assert imported(root, file) == 0
    other = root / "data/plans/03-kh-2023/proposed.yml"
    replaced(other, "name: Sở Nội vụ\n", "name: Sở Nội vụ\n    short_names: [SNV]\n")
    assert accepting.accept("02-kh-2023", root) == 0
    assert "ghi khác" not in capsys.readouterr().out
    assert accepting.accept("03-kh-2023", root) == 0
    assert "so-noi-vu đã có trong data/bodies.yml" in capsys.readouterr().out


def test_a_draft_takes_the_record_that_another_has_brought_since(
    root: pathlib.Path, file: pathlib.Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Each called the same body by an id of its own, when neither was accepted."""
    for number in ("02", "03"):
        file.write_bytes(word_file(CITING.replace("Số 02-KH", f"Số {number}-KH")))
        assert imported(root, file) == 0
    other = root / "data/plans/03-kh-2023"
    for name in ("tasks.yml", "proposed.yml"):
        text = (other / name).read_text("utf-8").replace("so-noi-vu", "so-noi-vu-tinh")
        (other / name).write_text(text, "utf-8")
    replaced(
        other / "proposed.yml",
        "    name: Sở Nội vụ\n",
        "    name: Sở Nội vụ\n    variants: [Nội vụ]\n",
    )
    assert accepting.accept("02-kh-2023", root) == 0
    capsys.readouterr()
    assert accepting.accept("03-kh-2023", root) == 0, capsys.readouterr().err
    said = capsys.readouterr().out
    assert "“Sở Nội vụ” nay đã có trong dữ liệu: thay mã so-noi-vu-tinh bằng so-noi-vu." in said
    assert "Thêm vào variants của so-noi-vu cách gọi mà bản nháp này dùng: Nội vụ." in said
    assert "so-noi-vu-tinh" not in (other / "tasks.yml").read_text("utf-8")
    assert load_checked(root).problems == []
    assert "so-noi-vu-tinh" not in (root / "data/bodies.yml").read_text("utf-8")


def test_drafts_side_by_side_take_one_record_for_a_name_in_full_and_in_short(
    root: pathlib.Path, file: pathlib.Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for number, name in (("02", "Ủy ban nhân dân các xã"), ("03", "UBND các xã")):
        named = CITING.replace("Sở Nội vụ", name).replace("Số 02-KH", f"Số {number}-KH")
        file.write_bytes(word_file(named))
        assert imported(root, file) == 0
    assert accepting.accept("02-kh-2023", root) == 0
    assert accepting.accept("03-kh-2023", root) == 0, capsys.readouterr().err
    assert "thay mã ubnd-cac-xa bằng uy-ban-nhan-dan-cac-xa." in capsys.readouterr().out
    assert load_checked(root).problems == []


def test_a_kind_of_which_nothing_is_proposed_any_more_is_no_fault(
    root: pathlib.Path, file: pathlib.Path
) -> None:
    file.write_bytes(word_file(CITING))
    assert imported(root, file) == 0
    proposed = root / FOLDER / "proposed.yml"
    lines = proposed.read_text("utf-8").splitlines()
    start, end = lines.index("bodies:"), lines.index("documents:")
    proposed.write_text("\n".join([*lines[: start + 1], *lines[end:], ""]), "utf-8")
    tasks = root / FOLDER / "tasks.yml"
    tasks.write_text(tasks.read_text("utf-8").replace("so-noi-vu", "truong-ban"), "utf-8")
    assert [one for one in draft_problems(root)[FOLDER] if one.file.endswith("proposed.yml")] == []


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("- một\n", "phải gồm các mục"),
        ("nhóm: []\n", "Không có loại bản ghi nào"),
        ("groups: một\n", "phải là danh sách"),
        ("groups:\n  - {id: {a: b}, name: Nhóm, complete: false}\n", "Chỗ này phải là chữ"),
        ("groups:\n  - {name: Nhóm, complete: false}\n", "Thiếu mục bắt buộc"),
    ],
)
def test_proposals_that_nobody_can_read_are_no_trifle(
    root: pathlib.Path, file: pathlib.Path, written: str, said: str
) -> None:
    """The draft needs none of them, so that nothing else would tell."""
    assert imported(root, file) == 0
    (root / FOLDER / "proposed.yml").write_text(written, "utf-8")
    [problem] = draft_problems(root)[FOLDER]
    assert problem.file == f"{FOLDER}/proposed.yml"
    assert said in problem.what
    assert accepting.accept("02-kh-2023", root) == 1


def test_a_body_that_is_there_by_another_name_does_not_come_a_second_time(
    root: pathlib.Path, file: pathlib.Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Who uses the record that is there and forgets the one that was proposed."""
    file.write_bytes(word_file(CITING))
    assert imported(root, file) == 0
    with (root / "data/bodies.yml").open("a", encoding="utf-8") as bodies:
        bodies.write("\n- id: so-noi-vu-tinh\n  name: Sở Nội vụ tỉnh\n  kind: department\n")
        bodies.write("  variants:\n    - Sở Nội vụ\n")
    tasks = root / FOLDER / "tasks.yml"
    tasks.write_text(tasks.read_text("utf-8").replace("so-noi-vu", "so-noi-vu-tinh"), "utf-8")
    replaced(root / FOLDER / "proposed.yml", "    name: Sở Nội vụ\n", "    name: Sở Nội vụ B\n")
    assert accepting.accept("02-kh-2023", root) == 0, capsys.readouterr().err
    assert "Không chuyển “Sở Nội vụ B” (so-noi-vu)" in capsys.readouterr().out
    assert "id: so-noi-vu\n" not in (root / "data/bodies.yml").read_text("utf-8")
    assert load_checked(root).problems == []


def test_proposals_that_people_mended_stay_when_a_file_is_read_again(
    root: pathlib.Path, file: pathlib.Path
) -> None:
    file.write_bytes(word_file(CITING))
    assert imported(root, file) == 0
    proposed = root / FOLDER / "proposed.yml"
    mended = proposed.read_text("utf-8").replace("kind: department", "kind: unit")
    proposed.write_text(mended, encoding="utf-8")
    more = p("- Chủ trì: Sở Nội vụ.") + p("3. Họp.") + p("- Chủ trì: Sở Y tế.") + p("Nơi nhận:")
    file.write_bytes(word_file(CITING.replace(p("- Chủ trì: Sở Nội vụ.") + p("Nơi nhận:"), more)))
    assert imported(root, file, again=True) == 0
    bodies = (
        "bodies:\n  - id: so-noi-vu\n    name: Sở Nội vụ\n    kind: unit\n"
        "  - id: so-y-te\n    name: Sở Y tế\n    kind: department\n"
    )
    assert bodies in proposed.read_text("utf-8")
    assert draft_problems(root) == {FOLDER: []}
    assert imported(root, file, again=True) == 0
    assert bodies in proposed.read_text("utf-8")


def test_whom_a_public_plan_needs_that_is_read_again_is_proposed_and_taken_over(
    root: pathlib.Path, file: pathlib.Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert imported(root, file) == 0
    assert accepting.accept("02-kh-2023", root) == 0
    capsys.readouterr()
    assert imported(root, file, again=True) == 0
    said = capsys.readouterr().out
    assert f"Đã ghi {FOLDER}: kế hoạch đang có trên trang, không còn chỗ phải điền." in said
    assert "--accept" not in said
    assert "Soát bản nháp" not in said  # it has no such page
    more = p("2. Báo cáo.") + p("- Chủ trì: Sở Nội vụ.") + p("Nơi nhận:")
    file.write_bytes(word_file(BODY.replace(p("Nơi nhận:"), more)))
    assert imported(root, file, again=True) == 0
    assert "--accept 02-kh-2023" in capsys.readouterr().out
    assert "  - id: so-noi-vu\n" in (root / FOLDER / "proposed.yml").read_text("utf-8")
    assert accepting.accept("02-kh-2023", root) == 0, capsys.readouterr().err
    assert "\n- id: so-noi-vu\n" in (root / "data/bodies.yml").read_text("utf-8")
    assert load_checked(root).problems == []


def test_a_body_that_is_like_a_known_one_says_so(root: pathlib.Path, file: pathlib.Path) -> None:
    file.write_bytes(word_file(BODY.replace("BAN CHỈ ĐẠO", "BAN CHỈ ĐẠO MỚI")))
    assert imported(root, file, id="02-kh-2023") == 0
    proposed = (root / FOLDER / "proposed.yml").read_text("utf-8")
    assert "# Gần giống đã có: Ban Chỉ đạo" in proposed
    assert "name: ⟦Ban Chỉ đạo Mới⟧" in proposed
    assert "issuer: ⟦ban-chi-dao-moi⟧" in (root / FOLDER / "plan.yml").read_text("utf-8")


def test_the_report_names_each_hole_with_its_line_and_what_comes_next(
    root: pathlib.Path, file: pathlib.Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file.write_bytes(word_file(BODY.replace("BAN CHỈ ĐẠO", "CÂU LẠC BỘ MẪU")))
    assert imported(root, file) == 0
    said = capsys.readouterr().out
    names = ("plan.yml", "tasks.yml", "proposed.yml")
    holes = [str(one) for one in draft_problems(root)[FOLDER] if is_hole(one)]
    lines = [line[2:] for line in said.splitlines() if line.startswith(f"- {FOLDER}/")]
    assert f"còn {len(holes)} chỗ phải điền (trong dấu ⟦ ⟧):" in said
    assert [line.split(": ")[0] for line in lines] == [
        ":".join(hole.split(":")[:2]) for hole in holes
    ]
    assert any(name in line for line in lines for name in names)
    assert "python3 scripts/serve.py" in said


def test_paragraphs_that_are_no_tasks_have_a_likely_reason_each(
    root: pathlib.Path, tmp_path: pathlib.Path
) -> None:
    text = "1. Sở Nội vụ rà soát thủ tục.\n2. Sở Y tế và các đơn vị có liên quan chịu trách nhiệm "
    text += "thi hành Quyết định này.\n3. Tỷ lệ hài lòng trên 95%.\n"
    (tmp_path / "a.md").write_text(text, "utf-8")
    assert imported(root, tmp_path / "a.md", id="a-2027") == 0
    plan = root / "data/plans/a-2027/plan.yml"
    assert "reason: ⟦Chỉ nêu ai thi hành văn bản.⟧" in plan.read_text("utf-8")
    assert "reason: ⟦Không giao việc cho ai.⟧" in plan.read_text("utf-8")


def test_a_number_out_of_sequence_is_asked_about_where_it_is_answered(
    root: pathlib.Path, tmp_path: pathlib.Path
) -> None:
    text = "BAN CHỈ ĐẠO\nSố 02-KH\nKẾ HOẠCH\ncông tác năm 2027\n\nI. NHIỆM VỤ\n"
    text += "1. Ban Chỉ đạo rà soát thủ tục.\n3. Ban Chỉ đạo thống kê hồ sơ tồn.\n"
    (tmp_path / "a.md").write_text(text, "utf-8")
    assert imported(root, tmp_path / "a.md", id="a-2027") == 0
    plan = root / "data/plans/a-2027/plan.yml"
    slip = "  - text: 3. Ban Chỉ đạo thống kê\n    reason: "
    replaced(plan, f"{slip}⟦Bản in ghi “3.” ở chỗ của “2”.⟧\n", f"{slip}Bản in như vậy.\n")
    assert draft_problems(root)["data/plans/a-2027"] == []


def test_a_paragraph_that_may_be_a_task_waits_as_a_remark(
    root: pathlib.Path, tmp_path: pathlib.Path
) -> None:
    text = "BAN CHỈ ĐẠO\nSố 02-KH\nKẾ HOẠCH\ncông tác năm 2027\n\nI. NHIỆM VỤ\n"
    text += "1. Ban Chỉ đạo rà soát thủ tục.\n2. Việc công khai số liệu đúng quy định.\n"
    (tmp_path / "a.md").write_text(text, "utf-8")
    assert imported(root, tmp_path / "a.md", id="a-2027") == 0
    folder = root / "data/plans/a-2027"
    tasks, plan = folder / "tasks.yml", folder / "plan.yml"
    draft = tasks.read_text("utf-8")
    assert "\n# - at: i/2\n#   title: Công khai số liệu đúng quy định" in draft
    sure = re.sub("(?m)^# (?!máy|yaml)", "", draft)
    replaced(plan, "  - at: i/2\n    reason: ⟦Không giao việc cho ai.⟧\n", "")
    tasks.write_text(sure, "utf-8")
    replaced(plan, "no_tasks:\n", "")
    assert draft_problems(root)["data/plans/a-2027"] == []
    assert accepting.accept("a-2027", root) == 0
    accepted = tasks.read_text("utf-8")
    assert "- at: i/2\n  title: Công khai số liệu đúng quy định\n" in accepted
    assert "máy đề nghị" not in accepted


def test_a_plan_that_it_is_like_is_told_by_the_id_of_now(
    root: pathlib.Path, file: pathlib.Path, capsys: pytest.CaptureFixture[str]
) -> None:
    replaced(
        root / "data/plans/01-kh-2022/plan.yml",
        "id: 01-kh-2022\n",
        "id: 01-kh-2022\nformer_ids: [kh-cu]\n",
    )
    for asked, said in (("kh-cu", "đã đổi thành 01-kh-2022"), ("kh-nao", "hiện có: 01-kh-2022")):
        assert imported(root, file, like=asked) == 1
        assert f"không có kế hoạch “{asked}”; {said}" in capsys.readouterr().err
    assert imported(root, file) == 0
    assert imported(root, file, id="03-kh-2023", like="02-kh-2023") == 1
    assert "02-kh-2023 còn là bản nháp" in capsys.readouterr().err


def test_titles_of_a_plan_that_it_is_like_serve_again(
    root: pathlib.Path, file: pathlib.Path, capsys: pytest.CaptureFixture[str]
) -> None:
    old = root / "data/plans/01-kh-2022"
    for name in ("text.md", "source.txt"):
        replaced(old / name, "1. Họp.", "1. Họp giao ban đầu năm 2022 với các cơ quan.")
    resealed(root)
    file.write_bytes(word_file(BODY.replace("Họp.", "Họp giao ban đầu năm 2023 với các cơ quan.")))
    assert imported(root, file, like="01-kh-2022") == 0
    said = capsys.readouterr().out
    assert "1 nhiệm vụ nối tiếp, 0 nhiệm vụ mới, 0 nhiệm vụ cũ không còn" in said
    assert "- i/1 nối tiếp nhiệm vụ 1: Họp\n" in said
    title = "title: Họp  # máy đề nghị, theo nhiệm vụ 1 của 01-kh-2022\n"
    assert title in (root / FOLDER / "tasks.yml").read_text("utf-8")
    assert imported(root, file, id="03-kh-2023") == 0
    others = (root / "data/plans/03-kh-2023/tasks.yml").read_text("utf-8")
    assert "title: Họp  #" not in others
    assert "  # máy đề nghị\n" in others
    assert imported(root, file, id="04-kh-2023", like="09-kh-2029") == 1
    assert "hiện có: 01-kh-2022" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("old", "title", "new", "expected"),
    [
        ("năm 2022", "Họp năm 2022", "năm 2023", "Họp năm 2023"),
        ("theo Quyết định 5/QĐ-X", "Họp theo 5/QĐ-X", "theo Quyết định 6/QĐ-X", ""),
    ],
)
def test_a_title_serves_again_with_the_years_and_numbers_of_the_new_plan(
    root: pathlib.Path,
    file: pathlib.Path,
    capsys: pytest.CaptureFixture[str],
    old: str,
    title: str,
    new: str,
    expected: str,
) -> None:
    folder = root / "data/plans/01-kh-2022"
    for name in ("text.md", "source.txt"):
        replaced(folder / name, "1. Họp.", f"1. Họp giao ban với các cơ quan {old}.")
    replaced(folder / "tasks.yml", "title: Họp", f"title: {title}")
    resealed(root)
    words = (
        f"Họp giao ban với các cơ quan {new}.</w:t></w:r></w:p><w:p><w:r><w:t>2. Thống kê hồ sơ."
    )
    file.write_bytes(word_file(BODY.replace("Họp.", words)))
    assert imported(root, file, like="01-kh-2022") == 0
    tasks = (root / FOLDER / "tasks.yml").read_text("utf-8")
    said = "  # máy đề nghị, theo nhiệm vụ 1 của 01-kh-2022\n"
    assert (f"title: {expected}{said}" in tasks) == bool(expected)
    assert title not in tasks
    told = capsys.readouterr().out
    assert told.index("- mới i/2: Thống kê hồ sơ\n") < told.index("- i/1 nối tiếp nhiệm vụ 1")


def test_a_plan_without_its_issuers_line_takes_that_of_the_plan_before(
    root: pathlib.Path, file: pathlib.Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (root / "data/jurisdictions.yml").write_text("- {id: a, name: tỉnh A, level: province}\n")
    replaced(root / "data/plans/01-kh-2022/plan.yml", "issuer:", "jurisdiction: a\nissuer:")
    file.write_bytes(word_file(BODY.replace(p("BAN CHỈ ĐẠO"), "")))
    assert imported(root, file, like="01-kh-2022") == 0
    plan = (root / FOLDER / "plan.yml").read_text("utf-8")
    assert "issuer: ⟦ban-chi-dao⟧\n" in plan
    assert "jurisdiction: a\n" in plan
    assert "assignees: [truong-ban]" in (root / FOLDER / "tasks.yml").read_text("utf-8")


def test_a_section_that_is_not_there_is_told(
    root: pathlib.Path, file: pathlib.Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert imported(root, file, section="I", id="02-kh-2023") == 0
    assert imported(root, file, section="IX", id="03-kh-2023") == 1
    assert "IX" in capsys.readouterr().err


def test_several_drafts_stand_beside_each_other_and_stop_nothing(
    root: pathlib.Path, file: pathlib.Path
) -> None:
    assert imported(root, file) == 0
    assert imported(root, file, id="03-kh-2023") == 0
    (root / "data/plans/03-kh-2023/plan.yml").write_text("draft: true\nid: [\n", "utf-8")
    (root / "data/plans/03-kh-2023/tasks.yml").unlink()
    assert load_checked(root).problems == []
    assert list(draft_problems(root)) == [FOLDER, "data/plans/03-kh-2023"]


TEXTS = pathlib.Path(__file__).parent / "texts"
# What a draft leaves to people: what the print does not say, and slips of the print itself.
LEFT_TO_PEOPLE = {"Chỗ này chưa điền", "Số thứ tự không liên tiếp"}
# Where what the check asks for beside that is for people to say too.
ASKS_MORE = {
    "bang-dong-con": "Hàng không có số thứ tự",
    "bang-so-trong-o": "Hàng không có số thứ tự",
    "ke-hoach-thang-hd": "Nội dung giao vai trò này (chủ trì) mà tasks.yml chưa ghi",
    "phan-cong-dang": "Nội dung giao vai trò này (chủ trì) mà tasks.yml chưa ghi",
}


def test_whatever_is_laid_out_is_what_the_check_wants(root: pathlib.Path) -> None:
    names = [path.stem for path in sorted(TEXTS.glob("*.md"))]
    for name in names:
        assert imported(root, TEXTS / f"{name}.md", id=name) == 0
    told = draft_problems(root)
    found = {name: {one.what for one in told[f"data/plans/{name}"]} for name in names}
    asked = {name: whats - LEFT_TO_PEOPLE for name, whats in found.items()}
    assert asked == {name: {ASKS_MORE[name]} if name in ASKS_MORE else set() for name in names}
