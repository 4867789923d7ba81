"""Faults in the files themselves: what YAML or the fields of a record do not admit."""

import pathlib
import unicodedata

import pytest

from macros.checks.checked_data import load_checked
from macros.reading.loading import load
from macros.recognisers.outline import read_outline
from tests.core_fixtures import AMENDED, PLAN, SOURCE, TASKS, copied, place, replaced
from tests.review.cases import SITE_FACTS
from tests.tools.faults import (
    ABBREVIATIONS,
    AMENDED_PLAN,
    BODIES,
    DOCUMENTS,
    FROM_JUNE,
    GROUPS,
    MOVED,
    POSITIONS,
    SUCCESSIONS,
    Fault,
    assert_reported,
    problems_of,
)

FAULTS = [
    Fault(
        "misspelt key",
        BODIES,
        "- id: so-noi-vu\n  name: Sở Nội vụ\n",
        "- id: so-noi-vu\n  ⟦nmae: Sở Nội vụ\n",
        ("Không có mục nào tên như thế này: tìm thấy “nmae”", "cho phép: id, name", "Gợi ý: name"),
    ),
    Fault(
        "unknown key",
        TASKS,
        "  period: null\n",
        "  period: null\n  ⟦owner: Sở Nội vụ\n",
        ("“owner”", "cho phép: at, begins, code, title, assignments, period"),
    ),
    Fault(
        "unknown key in an assignee",
        TASKS,
        "so-noi-vu, hoi-luat-gia-tinh]",
        "so-noi-vu, {id: hoi-luat-gia-tinh, ⟦ass: uy-vien}]",
        ("“ass”", "cho phép: id, as, scope", "Gợi ý: as"),
    ),
    Fault(
        "kind of an assignee",
        TASKS,
        "so-noi-vu, hoi-luat-gia-tinh]",
        "so-noi-vu, {id: hoi-luat-gia-tinh, ⟦kind: group}]",
        ("“kind”", "cho phép: id, as, scope"),
    ),
    Fault(
        "missing field",
        BODIES,
        "  name: Sở Tư pháp\n  kind: department\n",
        "  name: Sở Tư pháp\n",
        ("Thiếu mục bắt buộc “kind”", "Gợi ý: Loại cơ quan"),
        at=(BODIES, "- ⟦id: so-tu-phap\n"),
    ),
    Fault(
        "missing name",
        BODIES,
        "  name: Sở Nội vụ\n",
        "",
        ("Thiếu mục bắt buộc “name”",),
        at=(BODIES, "- ⟦id: so-noi-vu\n"),
    ),
    Fault(
        "missing title of a task",
        TASKS,
        "  title: Tiếp tục thực hiện Kết luận số 120-KL/TW\n",
        "",
        ("Thiếu mục bắt buộc “title”",),
        at=(TASKS, "- ⟦at: ii/2\n"),
    ),
    Fault(
        "empty value",
        BODIES,
        "  name: Sở Y tế\n",
        "  name: ⟦''\n",
        ("Giá trị trống",),
    ),
    Fault(
        "null where it is not allowed",
        TASKS,
        "  title: Tổng kết năm 2022, triển khai nhiệm vụ năm 2023\n",
        "  title: ⟦null\n",
        ("phải là chữ", "“null”"),
    ),
    Fault(
        "mapping instead of a list",
        POSITIONS,
        "  includes:\n    - pho-truong-ban-thuong-truc\n",
        "  includes:\n    ⟦id: pho-truong-ban-thuong-truc\n",
        ("phải là danh sách",),
    ),
    Fault(
        "list instead of a mapping",
        PLAN,
        "received:\n  file: source.txt\n  sha256: ",
        "received:\n  - source.txt\n  - ",
        ("phải gồm các mục",),
        at=(PLAN, "received:\n  ⟦- source.txt\n"),
    ),
    Fault(
        "word instead of a list",
        GROUPS,
        "  name: Địa phương\n",
        "  name: Địa phương\n  variants: ⟦các địa phương\n",
        ("phải là danh sách", "“các địa phương”"),
    ),
    Fault(
        "list instead of a word",
        TASKS,
        "  title: Kiểm tra việc thực hiện Quy chế dân chủ ở cơ sở\n",
        "  title: ⟦[Kiểm tra, giám sát]\n",
        ("Chỗ này phải là chữ (đây là một danh sách)",),
    ),
    Fault(
        "list instead of an assignee",
        TASKS,
        "{role: carry_out, assignees: [to-giup-viec-ban-chi-dao-tinh]}",
        "{role: carry_out, assignees: [⟦[to-giup-viec-ban-chi-dao-tinh]]}",
        ("phải gồm các mục",),
    ),
    Fault(
        "word instead of an assignment",
        TASKS,
        "    - {role: carry_out, assignees: [to-giup-viec-ban-chi-dao-tinh]}\n",
        "    - ⟦to-giup-viec-ban-chi-dao-tinh\n",
        ("phải gồm các mục",),
    ),
    Fault(
        "no assignees",
        TASKS,
        "assignees: [ban-chi-dao-cac-cap-cac-nganh-dia-phuong, to-giup-viec-ban-chi-dao-tinh]",
        "assignees: ⟦[]",
        ("Danh sách trống",),
    ),
    Fault(
        "two lines in a value of one line",
        BODIES,
        "  name: Sở Công Thương\n",
        "  name: ⟦|-\n    Sở Công\n    Thương\n",
        ("phải nằm trên một dòng",),
    ),
    Fault(
        "kind that is not in the list",
        BODIES,
        "  name: Sở Y tế\n  kind: department\n",
        "  name: Sở Y tế\n  kind: ⟦deparment\n",
        ("không có trong danh mục", "“deparment”", "Gợi ý: department"),
    ),
    Fault(
        "role that is not in the list",
        TASKS,
        "{role: carry_out, assignees: [to-giup-viec-ban-chi-dao-tinh]}",
        "{role: ⟦advise, assignees: [to-giup-viec-ban-chi-dao-tinh]}",
        ("không có trong danh mục", "“advise”", "direct, lead, carry_out, support, monitor"),
    ),
    Fault(
        "yes instead of true",
        GROUPS,
        "  generic: true\n",
        "  generic: ⟦yes\n",
        ("Chỉ nhận true hoặc false", "“yes”"),
    ),
    Fault(
        "year that is no number",
        PLAN,
        "\nyear: 2022\n",
        "\nyear: ⟦hai nghìn\n",
        ("phải là một số nguyên", "“hai nghìn”"),
    ),
    Fault(
        "place in capital letters",
        TASKS,
        "- at: ii/12\n",
        "- at: ⟦II/12\n",
        ("Chỗ đứng trong text.md viết sai", "“II/12”", "ví dụ ii/6"),
    ),
    Fault(
        "digest that is none",
        PLAN,
        "  sha256: 075ecb1105",
        "  sha256: ⟦075ECB1105",
        ("Mã SHA-256 viết sai", "64 chữ số"),
    ),
    Fault(
        "received document of an unknown kind",
        PLAN,
        "  file: source.txt\n",
        "  file: ⟦source.pages\n",
        ("không có trong danh mục", "cho phép: source.txt"),
    ),
    Fault(
        "correction without its reason",
        PLAN,
        "    reason: Ngắt trang giữa câu thành hai đoạn; nối lại thành một đoạn.\n",
        "",
        ("Thiếu mục bắt buộc “reason”",),
        at=(PLAN, "  - ⟦at: ii/5/~1\n"),
    ),
    Fault(
        "number of an added task with a nought",
        AMENDED_PLAN,
        "      number: 6a\n",
        "      number: ⟦06a\n",
        ("Số của nhiệm vụ viết sai", "“06a”"),
        data=AMENDED,
    ),
    Fault(
        "year of another age",
        PLAN,
        "\nyear: 2022\n",
        "\nyear: ⟦1900\n",
        ("Số quá nhỏ", "“1900”", "cho phép: từ 1945"),
    ),
    Fault(
        "a quotation that is a copy",
        SUCCESSIONS,
        "    quote: Ban Tuyên giáo và Dân vận Tỉnh ủy Quảng Ngãi tổ chức họp báo\n",
        f"    quote: ⟦{'chữ ' * 41}\n",
        ("Chỉ trích nhiều nhất 40 chữ của nguồn",),
    ),
    Fault(
        "time of a succession in no form of a date",
        SUCCESSIONS,
        "  into: [so-tai-chinh]\n  since: 2025\n",
        "  into: [so-tai-chinh]\n  since: ⟦Quý III/2025\n",
        ("Phải viết dạng 2025, 2025-03 hoặc 2025-03-01: tìm thấy “Quý III/2025”",),
    ),
    Fault(
        "time of a succession that is in no calendar",
        SUCCESSIONS,
        "  into: [so-tai-chinh]\n  since: 2025\n",
        "  into: [so-tai-chinh]\n  since: ⟦2025-02-30\n",
        ("Không có ngày này trong lịch: tìm thấy “2025-02-30”",),
    ),
    Fault(
        "date of another age",
        DOCUMENTS,
        "  date: 2007-04-20\n",
        "  date: ⟦0207-04-20\n",
        ("Năm phải từ 1900 đến 2100: tìm thấy “0207-04-20”",),
    ),
    Fault(
        "id with diacritics",
        BODIES,
        "- id: so-y-te\n",
        "- id: ⟦sở-y-tế\n",
        ("Mã viết sai", "“sở-y-tế”", "không dấu"),
        others=2,  # the group that has it as a member, the body whose functions it has
    ),
    Fault(
        "unknown position",
        TASKS,
        "so-noi-vu, hoi-luat-gia-tinh]",
        "so-noi-vu, {id: hoi-luat-gia-tinh, as: ⟦uy-viên}]",
        ("Mã viết sai", "“uy-viên”"),
    ),
    Fault(
        "duplicate key",
        BODIES,
        "  name: Sở Y tế\n",
        "  name: Sở Y tế\n  ⟦name: Sở Y tế tỉnh\n",
        ("“name”",),
    ),
    Fault(
        "text not in NFC",
        BODIES,
        "  name: Sở Y tế\n",
        unicodedata.normalize("NFD", "  name: S⟦ở Y tế\n"),
        ("NFC",),
    ),
    Fault(
        "control character",
        DOCUMENTS,
        "  title: về thực hiện dân chủ ở xã, phường, thị trấn\n",
        "  title: về thực hiện dân chủ ở xã,⟦\x07 phường, thị trấn\n",
        ("Ký tự U+0007 không nhìn thấy", "\\u0007"),
    ),
    Fault(
        "trailing blank in an id",
        BODIES,
        "- id: so-y-te\n",
        "- id: 'so-y-te⟦ '\n",
        ("Khoảng trắng thừa",),
    ),
    Fault("tab", BODIES, "  name: Sở Y tế\n", "⟦\tname: Sở Y tế\n", ("Tab",)),
    Fault(
        "unclosed quotation mark",
        BODIES,
        "  name: Thanh tra tỉnh\n",
        "  name: ⟦'Thanh tra tỉnh\n",
        (),
    ),
    Fault(
        "anchor",
        BODIES,
        "  name: Sở Y tế\n",
        "  name: ⟦&x Sở Y tế\n",
        ("&x",),
    ),
    Fault(
        "tag",
        BODIES,
        "  name: Sở Y tế\n",
        "  name: ⟦!!python/object/apply:os.system [echo]\n",
        ("!!python",),
        others=1,  # a list is no name
    ),
    Fault(
        "value of 5 MB",
        DOCUMENTS,
        "  title: về thực hiện dân chủ ở xã, phường, thị trấn\n",
        "  title: " + "dân chủ " * 600_000 + "\n",
        ("Tệp quá lớn", "nhiều nhất 2.000.000 byte"),
        at=(DOCUMENTS, "⟦# yaml-language-server"),
    ),
    Fault(
        "value too long for its field",
        BODIES,
        "  name: Sở Y tế\n",
        "  name: ⟦Sở " + "Y tế " * 100 + "\n",
        ("quá dài", "nhiều nhất 400 ký tự"),
    ),
    Fault(
        "20,000 brackets",
        BODIES,
        "  name: Sở Y tế\n",
        "  name: " + "[" * 20_000 + "\n",
        ("Lồng quá sâu", "nhiều nhất 20 cấp"),
        at=(BODIES, "  name: " + "[" * 18 + "⟦" + "[" * 19_982),
    ),
    Fault(
        "not UTF-8",
        BODIES,
        "  name: Sở Y tế\n",
        "  name: S⟦\udcf4 Y t\udcea\n",
        ("không phải UTF-8", "0xF4"),
    ),
    Fault(
        "unclosed emphasis",
        AMENDED_PLAN,
        "    old: Tập huấn kỹ năng số cho *cán bộ, công chức*.\n",
        "    old: Tập huấn kỹ năng số cho ⟦*cán bộ, công chức.\n",
        ("Dấu * mở chữ nghiêng mà không đóng", "“*cán bộ, công chức.”"),
        data=AMENDED,
    ),
    Fault(
        "fifth quarter",
        TASKS,
        "  period: 2022-Q1\n",
        "  period: ⟦2022-Q5\n",
        ("quý từ Q1 đến Q4", "“2022-Q5”"),
    ),
    Fault(
        "date that is in no calendar",
        DOCUMENTS,
        "  date: 2007-04-20\n",
        "  date: ⟦2007-02-30\n",
        ("Không có ngày này trong lịch", "“2007-02-30”"),
    ),
    Fault(
        "date in another order",
        DOCUMENTS,
        "  date: 2007-04-20\n",
        "  date: ⟦20/4/2007\n",
        ("Ngày phải viết dạng 2022-09-30", "“20/4/2007”"),
    ),
    Fault(
        "address that runs a script",
        DOCUMENTS,
        "      url: https://vietjack.me/phap-luat/luat-thuc-hien-dan-chu-o-co-so-2022/"
        "chuong-vi-910.html\n      read: 2026-11-23\n      confidence: high\n"
        "      note: Chương VI của Luật số 10/2022/QH15, cùng Điều 90.\n",
        "      url: ⟦javascript:alert(1)\n      read: 2026-11-23\n      confidence: high\n",
        ("bắt đầu bằng https:// hoặc http://", "“javascript:alert(1)”"),
    ),
    Fault(
        "address with a blank",
        GROUPS,
        "      url: http://cuuchienbinh.vn/hoi-ccb-tinh-quang-ngai-nong-cot-trong-xay-dung-bao-ve-"
        "dang/\n",
        "      url: ⟦http://cuuchienbinh.vn/hoi ccb\n",
        ("Địa chỉ chỉ gồm",),
    ),
    Fault(
        "amendment without its document",
        AMENDED_PLAN,
        FROM_JUNE,
        "    from: 2023-06-20\n  - task: 3\n    field: text\n",
        ("Thiếu mục bắt buộc “document”",),
        at=(AMENDED_PLAN, "  - ⟦task: 2\n    field: period\n    old: 2023-Q2\n"),
        data=AMENDED,
    ),
    Fault(
        "amendment without a day",
        AMENDED_PLAN,
        FROM_JUNE,
        FROM_JUNE.replace("from: 2023-06-20", "from: ⟦tháng 6"),
        ("Ngày phải viết dạng 2022-09-30", "“tháng 6”"),
        data=AMENDED,
    ),
    Fault(
        "amendment of an unknown field",
        AMENDED_PLAN,
        MOVED,
        MOVED.replace("field: period", "field: ⟦deadline"),
        ("không có trong danh mục", "“deadline”", "period, text, assignees, task"),
        data=AMENDED,
    ),
    Fault(
        "amendment without a field",
        AMENDED_PLAN,
        MOVED,
        MOVED.replace("    field: period\n", "").replace("task: 2", "⟦task: 2"),
        ("Thiếu mục bắt buộc “field”",),
        data=AMENDED,
    ),
    Fault(
        "assignee of an amendment with a kind",
        AMENDED_PLAN,
        "      - cong-an-tinh\n      - cac-so",
        "      - id: cong-an-tinh\n        ⟦body: cong-an-tinh\n      - cac-so",
        ("“body”", "cho phép: id, as, scope"),
        data=AMENDED,
    ),
    Fault(
        "unknown key of an added task",
        AMENDED_PLAN,
        "      title: Diễn tập an toàn thông tin\n",
        "      ⟦titel: Diễn tập an toàn thông tin\n",
        ("“titel”", "cho phép: number, title, text, assignments", "Gợi ý: title"),
        data=AMENDED,
    ),
]


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: fault.name)
def test_a_planted_fault_is_reported_at_its_place(tmp_path: pathlib.Path, fault: Fault) -> None:
    assert_reported(fault, tmp_path)


BODY = "- id: so-y-te\n  name: Sở Y tế\n"


@pytest.mark.parametrize("words", ["–", "☎", "李", "“…”"])
@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        (BODIES, BODY, "- id: so-y-te\n  name: ⟦{}\n"),
        (BODIES, BODY, BODY + "  variants: [⟦{}]\n"),
        (BODIES, BODY, BODY + "  search_names: [⟦{}]\n"),
        (BODIES, BODY, BODY + "  short_names: [SYT, ⟦{}]\n"),
        (ABBREVIATIONS, "- short: HĐND\n", "- short: ⟦{}\n"),
        (TASKS, "  title: Tiếp tục thực hiện Kết luận số 120-KL/TW\n", "  title: ⟦{}\n"),
        (PLAN, "title: thực hiện Quy chế dân chủ ở cơ sở năm 2022\nyear", "title: ⟦{}\nyear"),
        (PLAN, "\nnumber: 03-KH/BCĐ\n", "\nnumber: ⟦{}\n"),
        (DOCUMENTS, "  number: 120-KL/TW\n", "  number: ⟦{}\n"),
        (DOCUMENTS, "  title: về thực hiện dân chủ ở xã, phường, thị trấn\n", "  title: ⟦{}\n"),
        (DOCUMENTS, "    - Bộ Luật Lao động\n", "    - Bộ Luật Lao động\n    - ⟦{}\n"),
    ],
)
def test_a_name_by_which_nothing_can_be_found_is_refused(
    root: pathlib.Path, file: str, old: str, new: str, words: str
) -> None:
    """One such name in the index would end the search of every page."""
    replaced(root / file, old, new.replace("⟦", "").format(f"'{words}'"))
    expected = (file, *place(root / file, new.format(f"'{words}'")))
    told = [one for one in problems_of(root) if (one.file, one.line, one.column) == expected]
    assert [one.what for one in told] == [
        "Phải có ít nhất một chữ cái hoặc chữ số, để còn tìm được"
    ]
    assert told[0].found == words


@pytest.mark.parametrize("id_", ["con", "aux", "nul", "prn", "com1", "lpt9"])
def test_what_can_be_no_folder_on_windows_is_no_id(root: pathlib.Path, id_: str) -> None:
    replaced(root / BODIES, BODY, f"- id: so-y-te\n  former_ids: [{id_}]\n  name: Sở Y tế\n")
    problems = problems_of(root)
    assert [one.found for one in problems] == [id_]
    assert "Windows" in problems[0].what
    replaced(root / BODIES, f"former_ids: [{id_}]", f"former_ids: [{id_}-1, {id_}x]")
    assert problems_of(root) == []


def test_a_document_still_to_come_is_the_only_problem(root: pathlib.Path) -> None:
    """Its words are compared, and its digest is asked for, when it is there."""
    replaced(root / SOURCE, "KẾ HOẠCH\n", "⟦chép vào đây toàn văn⟧\n")
    [problem] = problems_of(root)
    assert (problem.file, problem.what) == (SOURCE, "Chỗ này chưa điền")


def test_a_faulty_place_is_no_place_of_any_text(root: pathlib.Path) -> None:
    """The stand-in of one that cannot be read leads to no section, not even to the tenth."""
    sections = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI"]
    text = "KẾ HOẠCH\n" + "".join(f"{number}. Mục\n- a\nLời.\n" for number in sections)
    replaced(root / TASKS, "- at: ii/12\n", "- at: II/12\n")
    records, _ = load(root)
    at = records.plans[0].entries[11].record.at
    assert at not in read_outline(text).by_locator
    assert [one.record.at for one in records.plans[0].entries if one.record.at == "ii/12"] == []


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("jurisdiction: null\n", "", "Thiếu mục bắt buộc “jurisdiction”"),
        (
            "jurisdiction: null",
            "jurisdiction: null\nplace: null",
            "Không có mục nào tên như thế này",
        ),
        ("mailto:loi@example.invalid", "mailto:loi", "mailto:ten@co-quan.vn"),
        ("mailto:loi@example.invalid", "javascript:alert(1)", "bắt đầu bằng https:// hoặc http://"),
        ("mailto:loi@example.invalid", '"mailto:a@b.vn\\nX: y"', "mailto:ten@co-quan.vn"),
        (
            "body: ban-chi-dao-tinh-ve-quy-che-dan-chu",
            "body: khong-co",
            "không có trong bodies.yml",
        ),
        (SITE_FACTS, "- a\n", "Chỗ này phải gồm các mục"),
        (SITE_FACTS, "", "Tệp trống"),
    ],
)
def test_whose_site_it_is_is_read_as_strictly(
    tmp_path: pathlib.Path, old: str, new: str, told: str
) -> None:
    root = copied(tmp_path, AMENDED)
    path = root / "data/site.yml"
    path.write_text(SITE_FACTS, encoding="utf-8")
    assert load_checked(root).problems == []
    replaced(path, old, new)
    (problem,) = load_checked(root).problems
    assert problem.file == "data/site.yml"
    assert told in str(problem)
