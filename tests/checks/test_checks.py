"""Every fault planted in a copy of the real data is reported, at its place, without noise."""

import pathlib
import random
import shutil
import unicodedata
from dataclasses import dataclass

import pytest

from macros.checks.checked_data import load_checked
from macros.problems import Problem
from macros.recognisers.tones import one_placement
from tests.core_fixtures import AMENDED, PLAN, ROOT, SOURCE, TASKS, copied, place, replaced

BODIES, GROUPS = "data/bodies.yml", "data/groups.yml"
POSITIONS, DOCUMENTS = "data/positions.yml", "data/documents.yml"
ABBREVIATIONS = "data/abbreviations.yml"


@dataclass(frozen=True)
class Fault:
    """``old`` becomes ``new``; ⟦ in ``new`` (or in ``at`` of another file) marks the place."""

    name: str
    file: str
    old: str
    new: str
    words: tuple[str, ...]  # of the message
    at: tuple[str, str] | None = None  # file and words, when the place is not in ``new``
    others: int = 0  # further problems that the same fault rightly raises


FAULTS = [
    # --- keys and fields
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
        ("“owner”", "cho phép: number, title, text"),
    ),
    Fault(
        "unknown key in an assignee",
        TASKS,
        "          scope: liên quan\n",
        "          ⟦scop: liên quan\n",
        ("“scop”", "Gợi ý: scope"),
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
        at=(TASKS, "- ⟦number: 2\n"),
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
        "recipients:\n  heading: 'Nơi nhận:'\n  items:\n",
        "recipients:\n",
        ("phải gồm các mục",),
        at=(PLAN, "recipients:\n    ⟦- BCĐ TW"),
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
        "word instead of an assignee",
        TASKS,
        "      text: Tổ giúp việc Ban Chỉ đạo tỉnh.\n      assignees:\n"
        "        - body: to-giup-viec-ban-chi-dao-tinh\n",
        "      text: Tổ giúp việc Ban Chỉ đạo tỉnh.\n      assignees:\n"
        "        - ⟦to-giup-viec-ban-chi-dao-tinh\n",
        ("phải gồm các mục",),
    ),
    Fault(
        "no assignees",
        TASKS,
        "      assignees:\n        - group: ban-chi-dao-cac-cap-cac-nganh-dia-phuong\n"
        "        - body: to-giup-viec-ban-chi-dao-tinh\n",
        "      assignees: ⟦[]\n",
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
        "    - role: direct\n      label: Chỉ đạo\n",
        "    - role: ⟦advise\n      label: Chỉ đạo\n",
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
        "number of a task with a nought",
        TASKS,
        "- number: 12\n",
        "- number: ⟦012\n",
        ("Số của nhiệm vụ viết sai", "“012”"),
    ),
    Fault(
        "year of another age",
        PLAN,
        "\nyear: 2022\n",
        "\nyear: ⟦1900\n",
        ("Số quá nhỏ", "“1900”", "cho phép: từ 1945"),
    ),
    Fault(
        "time of a fate in no form of a date",
        BODIES,
        "    text: Hợp nhất vào Sở Tài chính\n    since: 2025\n",
        "    text: Hợp nhất vào Sở Tài chính\n    since: ⟦Quý III/2025\n",
        ("Phải viết dạng 2025, 2025-03 hoặc 2025-03-01: tìm thấy “Quý III/2025”",),
    ),
    Fault(
        "time of a fate that is in no calendar",
        BODIES,
        "    text: Hợp nhất vào Sở Tài chính\n    since: 2025\n",
        "    text: Hợp nhất vào Sở Tài chính\n    since: ⟦2025-02-30\n",
        ("Không có ngày này trong lịch: tìm thấy “2025-02-30”",),
    ),
    Fault(
        "date of another age",
        DOCUMENTS,
        "  date: 2007-04-20\n",
        "  date: ⟦0207-04-20\n",
        ("Năm phải từ 1900 đến 2100: tìm thấy “0207-04-20”",),
    ),
    # --- ids and names
    Fault(
        "id with diacritics",
        BODIES,
        "- id: so-y-te\n",
        "- id: ⟦sở-y-tế\n",
        ("Mã viết sai", "“sở-y-tế”", "không dấu"),
        others=1,  # the group that has it as a member
    ),
    Fault(
        "unknown id in an assignee",
        TASKS,
        "        - body: hoi-luat-gia-tinh\n",
        "        - body: ⟦hoi-luat-gia\n",
        ("không có trong bodies.yml", "Gợi ý: hoi-luat-gia-tinh"),
    ),
    Fault(
        "unknown position",
        TASKS,
        "        - body: hoi-luat-gia-tinh\n          as: uy-vien\n",
        "        - body: hoi-luat-gia-tinh\n          as: ⟦uy-viên\n",
        ("Mã viết sai", "“uy-viên”"),
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
        "duplicate id",
        BODIES,
        "- id: so-tu-phap\n  name: Sở Tư pháp\n",
        "- id: ⟦so-noi-vu\n  name: Sở Tư pháp\n",
        ("Mã này đã dùng ở data/bodies.yml, dòng", "“so-noi-vu”"),
        others=3,  # so-tu-phap is gone: tasks 6 and 9, a group
    ),
    Fault(
        "former id in use",
        BODIES,
        "- id: so-y-te\n",
        "- id: so-y-te\n  former_ids:\n    - ⟦so-noi-vu\n",
        ("Mã này đã dùng ở data/bodies.yml", "“so-noi-vu”"),
    ),
    Fault(
        "group with the id of a body",
        GROUPS,
        "- id: dia-phuong\n",
        "- id: ⟦so-noi-vu\n  name: Nhóm thử\n  complete: false\n\n- id: dia-phuong\n",
        ("Mã này đã dùng ở data/bodies.yml, dòng", "cho “Sở Nội vụ”", "“so-noi-vu”"),
    ),
    Fault(
        "position that has had the id of a group",
        POSITIONS,
        "- id: truong-ban\n",
        "- id: truong-ban\n  former_ids:\n    - ⟦dia-phuong\n",
        ("Mã này đã dùng ở data/groups.yml, dòng", "cho “Địa phương”"),
    ),
    Fault(
        "variant that places a tone otherwise than the name",
        BODIES,
        "  name: Tỉnh ủy\n",
        "  name: Tỉnh ủy\n  variants:\n    - ⟦Tỉnh uỷ\n",
        ("Tên gọi này đã thuộc về “Tỉnh ủy”",),
    ),
    Fault(
        "name claimed by two bodies",
        BODIES,
        "    - TTr\n\n# Các sở",
        "    - ⟦SNV\n\n# Các sở",
        ("đã thuộc về “Sở Nội vụ” (data/bodies.yml, dòng", "“SNV”"),
    ),
    Fault(
        "variant that repeats the name",
        GROUPS,
        "  name: Địa phương\n",
        "  name: Địa phương\n  variants:\n    - ⟦địa phương\n",
        ("đã thuộc về “Địa phương”",),
    ),
    Fault(
        "group in itself",
        GROUPS,
        "  name: Địa phương\n  generic: true\n  complete: false\n",
        "  name: Địa phương\n  generic: true\n  complete: false\n  members:\n"
        "    - group: ⟦dia-phuong\n      url: https://example.org/\n      read: 2026-11-23\n"
        "      confidence: high\n",
        ("Nhóm chứa chính nó", "dia-phuong → dia-phuong"),
    ),
    Fault(
        "position that takes in itself",
        POSITIONS,
        "    - pho-truong-ban-thuong-truc\n",
        "    - ⟦pho-truong-ban\n",
        ("Chức vụ gộp chính nó",),
    ),
    # --- YAML
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
    # --- the plan's header
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
        ("Trích yếu không có năm này", "“2021”"),
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
        "second section with tasks",
        PLAN,
        "    heading: Tổ chức thực hiện\n",
        "    heading: Tổ chức thực hiện\n    tasks: ⟦true\n",
        ("Chỉ một mục được chứa nhiệm vụ", "“Tổ chức thực hiện”"),
        others=1,  # the tasks stand twice in the rebuilt text
    ),
    Fault(
        "no section with tasks",
        PLAN,
        "    tasks: true\n",
        "",
        ("Chưa mục nào chứa nhiệm vụ",),
        at=(PLAN, "sections:\n  ⟦- number: I\n"),
    ),
    Fault(
        "section without content",
        PLAN,
        "    paragraphs:\n      - Các đồng chí Ủy viên Ban Chỉ đạo tỉnh, Tổ Giúp việc Ban Chỉ đạo "
        "tỉnh và các cơ quan, địa phương liên quan căn cứ Kế hoạch, phối hợp thực hiện tốt các "
        "nhiệm vụ được giao, bảo đảm hoàn thành đúng nội dung và thời gian quy định.\n",
        "",
        ("Mục này không có nội dung", "“Tổ chức thực hiện”"),
        at=(PLAN, "  - ⟦number: III\n"),
        others=1,  # the source has some
    ),
    Fault(
        "section number used twice",
        PLAN,
        "  - number: III\n",
        "  - number: II\n",
        ("Số mục này đã có", "“II”"),
        at=(PLAN, "number: ⟦II\n    heading: Tổ chức thực hiện\n"),
        others=1,  # the source prints III
    ),
    Fault(
        "slip that is not printed",
        PLAN,
        "  - text: khoá 11\n",
        "  - text: ⟦khoá 12\n",
        ("không in những chữ này", "“khoá 12”"),
    ),
    # --- wording
    Fault(
        "changed letter",
        TASKS,
        "nhân rộng các mô hình, điển hình “*Dân vận khéo*”",
        "nhân rộng các mô hình, điển hình “*Dân vận ⟦khéó*”",
        ("Chữ khác bản nguồn (source.txt, dòng 141): tìm thấy “khéó””; cho phép: “khéo””",),
    ),
    Fault(
        "missing word",
        TASKS,
        "các văn bản của Trung ương, của tỉnh",
        "các văn bản của Trung ương, ⟦tỉnh",
        ("trước chỗ này thiếu “của” so với bản nguồn (source.txt, dòng",),
    ),
    Fault(
        "added word",
        PLAN,
        "vừa là động lực phát triển kinh tế",
        "vừa là động lực ⟦to phát triển kinh tế",
        ("Thừa chữ so với bản nguồn (source.txt, dòng", "“to”"),
    ),
    Fault(
        "changed label",
        TASKS,
        "      label: Chỉ đạo\n",
        "      label: Chỉ ⟦đạo chung\n",
        ("Chữ khác bản nguồn", "“đạo chung:”", "cho phép: “đạo:”"),
    ),
    Fault(
        "changed letter in the source",
        SOURCE,
        "chi tiêu nội bộ",
        "chi tiêu nộp bộ",
        ("Chữ khác bản nguồn (source.txt, dòng", "“nội”", "cho phép: “nộp”"),
        at=(TASKS, "chi tiêu ⟦nội bộ"),
    ),
    Fault(
        "unclosed emphasis",
        TASKS,
        "“*Dân vận khéo*”",
        "“⟦*Dân vận khéo”",
        ("Dấu * mở chữ nghiêng mà không đóng", "“*Dân vận khéo”"),
    ),
    Fault(
        "join that the task does not have",
        PLAN,
        "    before: năng lực cạnh tranh cấp tỉnh giai đoạn\n",
        "    before: ⟦năng lực cạnh tranh cấp huyện giai đoạn\n",
        ("không có chỗ nối này",),
    ),
    Fault(
        "join that the source does not have",
        PLAN,
        "    reason: Ngắt trang giữa câu thành hai đoạn; nối lại thành một đoạn.\n",
        "    reason: Ngắt trang giữa câu.\n  - task: 1\n    before: Tiếp tục quán triệt,\n"
        "    after: ⟦nâng cao nhận thức\n    reason: Thử.\n",
        ("không bị ngắt ở chỗ nối này",),
    ),
    Fault(
        "join in a task that is not there",
        PLAN,
        "  - task: 5\n    before:",
        "  - task: ⟦55\n    before:",
        ("Không có nhiệm vụ này", "“55”"),
    ),
    Fault(
        "unknown footnote mark",
        TASKS,
        "dân chủ ở các địa phương, đơn vị.\n",
        "dân chủ ở các địa phương, đơn vị.⟦[^2]\n",
        ("không có chú thích nào", "[^2]"),
        others=1,  # the source has no such mark
    ),
    Fault(
        "footnote of another task",
        PLAN,
        "  - number: 1\n    task: 6\n",
        "  - number: 1\n    task: ⟦7\n",
        ("Dấu [^1] không đứng ở nhiệm vụ này", "cho phép: 6"),
    ),
    Fault(
        "footnote number used twice",
        PLAN,
        "notes:\n",
        "notes:\n  - number: 1\n    task: 6\n    text: Chú thích khác.\n",
        ("Số chú thích này đã có", "“1”"),
        at=(PLAN, "Chú thích khác.\n  - number: ⟦1\n"),
        others=1,  # the source has one
    ),
    Fault(
        "footnote without a mark",
        TASKS,
        "Ban giám sát đầu tư cộng đồng[^1].",
        "Ban giám sát đầu tư cộng đồng.",
        ("Không chỗ nào trong văn bản có dấu [^1]",),
        at=(PLAN, "notes:\n  - number: ⟦1\n"),
        others=1,  # the word in the source has the mark
    ),
    # --- tasks
    Fault(
        "title of 13 words",
        TASKS,
        "  title: Tổng kết năm 2022, triển khai nhiệm vụ năm 2023\n",
        "  title: ⟦một hai ba bốn năm sáu bảy tám chín mười mười một mười hai\n",
        ("quá dài", "“14 chữ”", "nhiều nhất 12 chữ"),
    ),
    Fault(
        "task number used twice",
        TASKS,
        "- number: 13\n  title: Kiểm tra",
        "- number: ⟦12\n  title: Kiểm tra",
        ("Số nhiệm vụ đã có", "“12”"),
        others=1,  # the source prints 13
    ),
    Fault(
        "gap in the task numbers",
        TASKS,
        "- number: 16\n",
        "- number: ⟦17\n",
        ("không liên tiếp", "cho phép: 16"),
        others=1,  # the source prints 16
    ),
    Fault(
        "role that the label does not mean",
        TASKS,
        "    - role: direct\n      label: Chỉ đạo\n",
        "    - role: ⟦support\n      label: Chỉ đạo\n",
        ("không khớp với nhãn “Chỉ đạo”", "cho phép: direct"),
    ),
    Fault(
        "label that tells no role",
        TASKS,
        "      label: Chỉ đạo\n",
        "      label: ⟦Ghi chú\n",
        ("Nhãn này không nói rõ vai trò", "“Ghi chú”", "chủ trì"),
        others=1,  # nor is it what the source prints
    ),
    Fault(
        "time without its label",
        TASKS,
        "  period: 2022-Q1\n  period_label: Thời gian thực hiện\n  period_text: Quý I/2022.\n",
        "  period: 2022-Q1\n  period_text: ⟦Quý I/2022.\n",
        ("cả nhãn (period_label)",),
        others=1,  # the words of the label are missing
    ),
    Fault(
        "fifth quarter",
        TASKS,
        "  period: 2022-Q1\n",
        "  period: ⟦2022-Q5\n",
        ("quý từ Q1 đến Q4", "“2022-Q5”"),
    ),
    Fault(
        "period that the wording does not give",
        TASKS,
        "  period: 2022-Q1\n",
        "  period: ⟦2022-Q2\n",
        ("Thời gian không khớp với nguyên văn", "“2022-Q2”", "cho phép: 2022-Q1"),
    ),
    Fault(
        "period without wording",
        TASKS,
        "  period: null\n",
        "  period: ⟦continuous\n",
        ("Thời gian không khớp với nguyên văn", "không có dòng thời gian"),
    ),
    Fault(
        "wording of a time that is in no calendar",
        TASKS,
        "  period_text: Quý I/2022.\n",
        "  period_text: ⟦Tháng 13/2022.\n",
        ("Dòng thời gian sai: không có ngày này trong lịch", "“Tháng 13/2022.”"),
        others=1,  # nor is it what the source prints
    ),
    Fault(
        "wording of a time that cannot be read",
        TASKS,
        "  period: 2022-Q1\n  period_label: Thời gian thực hiện\n  period_text: Quý I/2022.\n",
        "  period: ⟦2022-Q1\n  period_label: Thời gian thực hiện\n  period_text: Đầu năm.\n",
        ("không đọc được thời gian nào trong nguyên văn: Đầu năm.", "cho phép: null"),
        others=1,  # nor is it what the source prints
    ),
    Fault(
        "scope of the time that is not printed",
        TASKS,
        "  period_scope: Xây dựng Đề án\n",
        "  period_scope: ⟦Xây dựng Chương trình\n",
        ("không in những chữ này", "“Xây dựng Chương trình”"),
    ),
    # --- assignees
    Fault(
        "assignee that the wording does not name",
        TASKS,
        "        - body: hoi-luat-gia-tinh\n          as: uy-vien\n",
        "        - body: hoi-luat-gia-tinh\n          as: uy-vien\n        - body: ⟦so-y-te\n",
        ("không nhắc đến người được giao", "“so-y-te”"),
    ),
    Fault(
        "body in the wording that is not assigned",
        TASKS,
        "        - body: hoi-luat-gia-tinh\n          as: uy-vien\n",
        "",
        ("chưa có: tìm thấy “Hội Luật gia tỉnh”", "thêm body: hoi-luat-gia-tinh"),
        at=(TASKS, "Sở Tư pháp, Sở Nội vụ, ⟦Hội Luật gia tỉnh"),
    ),
    Fault(
        "words that are no known name",
        TASKS,
        "Ban Dân vận Tỉnh ủy; các đồng chí Ủy viên Ban Chỉ đạo tỉnh.\n",
        "Ban Dân vận Tỉnh ủy; ⟦Sở Vũ trụ; các đồng chí Ủy viên Ban Chỉ đạo tỉnh.\n",
        ("không phải tên cơ quan, nhóm hay chức vụ đã biết", "“Sở Vũ trụ”"),
        others=1,  # nor does the source have them
    ),
    Fault(
        "assignee listed twice",
        TASKS,
        "        - body: hoi-luat-gia-tinh\n          as: uy-vien\n",
        "        - body: hoi-luat-gia-tinh\n          as: uy-vien\n"
        "        - body: ⟦hoi-luat-gia-tinh\n          as: uy-vien\n",
        ("đã ghi ở trên", "“hoi-luat-gia-tinh”"),
    ),
    Fault(
        "two kinds in one assignee",
        TASKS,
        "        - body: hoi-luat-gia-tinh\n",
        "        - ⟦position: uy-vien\n          body: hoi-luat-gia-tinh\n",
        ("đúng một trong ba mục", "“position, body”"),
    ),
    Fault(
        "wrong scope",
        TASKS,
        "          scope: liên quan\n",
        "          scope: ⟦có liên quan\n",
        ("Phạm vi (scope)", "“có liên quan”", "cho phép: liên quan"),
    ),
    Fault(
        "wrong way of assigning",
        TASKS,
        "        - body: hoi-luat-gia-tinh\n          as: uy-vien\n",
        "        - body: hoi-luat-gia-tinh\n          as: ⟦truong-ban\n",
        ("Mục “as”", "“truong-ban”", "cho phép: uy-vien"),
    ),
    # --- documents
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
        "number without a record",
        TASKS,
        "Quyết định số 1256/QĐ-UBND ngày",
        "⟦Quyết định số 1257/QĐ-UBND ngày",
        ("chưa có bản ghi nào trong documents.yml", "“Quyết định số 1257", "số 1256/QĐ-UBND"),
        others=1,  # nor is it what the source prints
    ),
    Fault(
        "date that differs from print",
        DOCUMENTS,
        "  date: 2016-01-07\n",
        "  date: ⟦2016-07-01\n",
        ("Ngày văn bản khác với nhiệm vụ 2", "“2016-07-01”", "cho phép: 2016-01-07"),
    ),
    Fault(
        "type that differs from print",
        DOCUMENTS,
        "  type: Pháp lệnh\n  number: 34",
        "  type: ⟦Nghị định\n  number: 34",
        ("Loại văn bản khác với nhiệm vụ 9", "“Nghị định”", "cho phép: Pháp lệnh"),
    ),
    Fault(
        "document of no use",
        DOCUMENTS,
        "- id: ket-luan-120-kl-tw-2016\n",
        "- id: ⟦luat-01-2020-qh14\n  type: Luật\n  number: 01/2020/QH14\n  date: null\n"
        "  issuer: null\n  title: null\n  force: unknown\n\n- id: ket-luan-120-kl-tw-2016\n",
        ("Không kế hoạch nào viện dẫn văn bản này", "“luat-01-2020-qh14”"),
    ),
    Fault(
        "document that two records fit",
        DOCUMENTS,
        "- id: ket-luan-120-kl-tw-2016\n",
        "- id: ket-luan-120\n  type: Kết luận\n  number: 120-KL/TW\n  date: null\n"
        "  issuer: null\n  title: null\n  force: unknown\n\n- id: ket-luan-120-kl-tw-2016\n",
        ("khớp với nhiều bản ghi", "ket-luan-120, ket-luan-120-kl-tw-2016"),
        at=(TASKS, "text: Tiếp tục thực hiện ⟦Kết luận số 120-KL/TW"),
    ),
    Fault(
        "document dated after the plan's year",
        DOCUMENTS,
        "  number: 11-QĐ/TW\n  date: 2019-02-18\n",
        "  number: 11-QĐ/TW\n  date: ⟦2023-02-18\n",
        ("có ngày sau kế hoạch 03-KH/BCĐ", "“2023-02-18”", "đến hết năm 2022"),
    ),
    Fault(
        "wording by which no plan cites",
        DOCUMENTS,
        "    - quy định về xây dựng xã, phường, thị trấn đạt chuẩn tiếp cận pháp luật\n",
        "    - quy định về xây dựng xã, phường, thị trấn đạt chuẩn tiếp cận pháp luật\n"
        "    - ⟦quy định về chuẩn tiếp cận pháp luật\n",
        ("Không kế hoạch nào gọi văn bản đúng từng chữ",),
    ),
    Fault(
        "wording of two documents",
        DOCUMENTS,
        "    - quy định về xây dựng xã, phường, thị trấn đạt chuẩn tiếp cận pháp luật\n",
        "    - quy định về xây dựng xã, phường, thị trấn đạt chuẩn tiếp cận pháp luật\n"
        "    - Chương trình tổng thể cải cách hành chính Nhà nước giai đoạn 2021 - 2030\n",
        ("Cách gọi này đã thuộc về văn bản chuong-trinh-tong-the",),
        at=(
            DOCUMENTS,
            "chuẩn tiếp cận pháp luật\n    - ⟦Chương trình tổng thể cải cách hành chính",
        ),
    ),
    Fault(
        "source missing for an outside fact",
        DOCUMENTS,
        "  number: 1256/QĐ-UBND\n  date: 2021-12-22\n  issuer: uy-ban-nhan-dan-tinh\n"
        "  # Kế hoạch không in tên và chưa tìm thấy nguồn nào ghi tên.\n  title: null\n",
        "  number: 1256/QĐ-UBND\n  date: 2021-12-22\n  issuer: uy-ban-nhan-dan-tinh\n"
        "  title: ⟦về việc cải cách hành chính\n",
        ("Trích yếu: không kế hoạch nào in điều này, và chưa có nguồn", "for: [title]"),
    ),
    Fault(
        "force without a source",
        DOCUMENTS,
        "  number: 120-KL/TW\n  date: 2016-01-07\n  issuer: bo-chinh-tri\n"
        "  title: về tiếp tục đẩy mạnh, nâng cao chất lượng, hiệu quả việc xây dựng và thực hiện "
        "Quy chế dân chủ ở cơ sở\n  force: unknown\n",
        "  number: 120-KL/TW\n  date: 2016-01-07\n  issuer: bo-chinh-tri\n"
        "  title: về tiếp tục đẩy mạnh, nâng cao chất lượng, hiệu quả việc xây dựng và thực hiện "
        "Quy chế dân chủ ở cơ sở\n  force: ⟦in_force\n",
        ("Hiệu lực này chưa có nguồn đủ tin cậy", "“in_force”"),
    ),
    Fault(
        "ended without the act that says so",
        DOCUMENTS,
        "  force: ended\n  force_from: 2023-07-01\n  replaced_by:\n    - luat-10-2022-qh15\n",
        "  force: ⟦ended\n  force_from: 2023-07-01\n",
        ("phải có văn bản thay thế hoặc bãi bỏ", "“ended”"),
    ),
    Fault(
        "force that begins before the document",
        DOCUMENTS,
        "  force: ended\n  force_from: 2023-07-01\n",
        "  force: ended\n  force_from: ⟦2003-07-01\n",
        ("bắt đầu trước ngày ban hành", "“2003-07-01”"),
    ),
    Fault(
        "document replaced by itself",
        DOCUMENTS,
        "  replaced_by:\n    - luat-10-2022-qh15\n  force_note: Hết hiệu lực",
        "  replaced_by:\n    - luat-10-2022-qh15\n    - ⟦phap-lenh-34-2007-pl-ubtvqh11\n"
        "  force_note: Hết hiệu lực",
        ("Văn bản thay thế hoặc sửa đổi chính nó",),
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
    # --- groups, abbreviations
    Fault(
        "member without a source",
        GROUPS,
        "    - name: Ban Chỉ đạo của Đảng ủy Công an tỉnh\n      url: null\n      read: null\n"
        "      confidence: low\n",
        "    - name: Ban Chỉ đạo của Đảng ủy Công an tỉnh\n      url: ⟦null\n      read: null\n"
        "      confidence: high\n",
        ("Thành viên này chưa có nguồn", "confidence: low"),
    ),
    Fault(
        "member without a name",
        GROUPS,
        "    - name: Hội Cựu chiến binh tỉnh\n      url:",
        "    - ⟦url:",
        ("đúng một trong ba mục", "cho phép: body, group, name"),
    ),
    Fault(
        "member listed twice",
        GROUPS,
        "    - name: Hội Cựu chiến binh tỉnh\n      url: http://cuuchienbinh",
        "    - name: ⟦Tỉnh đoàn (Đoàn Thanh niên Cộng sản Hồ Chí Minh tỉnh)\n"
        "      url: http://cuuchienbinh",
        ("Thành viên này đã ghi ở trên", "“Tỉnh đoàn (Đoàn Thanh niên"),
    ),
    Fault(
        "abbreviation that no plan prints",
        ABBREVIATIONS,
        "- short: QCDC\n",
        "- short: ⟦QCĐC\n",
        ("Không kế hoạch nào in chữ viết tắt này", "“QCĐC”"),
    ),
    Fault(
        "abbreviation listed twice",
        ABBREVIATIONS,
        "- short: P. TH\n  meaning: null\n  because: Đứng ở dòng",
        "- short: ⟦TH\n  meaning: null\n  because: Đứng ở dòng",
        ("đã ghi ở trên", "“TH”"),
    ),
]


AMENDED_PLAN = "data/plans/99-kh-bcd-2023/plan.yml"
MOVED = "  - task: 2\n    field: period\n    old: 2023-Q2\n    new: 2023-Q4\n"
FROM_JUNE = "    document: cong-van-12-cv-bcd-2023\n    from: 2023-06-20\n  # Thay nội dung.\n"

# The same, planted in the invented data with amendments.
AMENDMENT_FAULTS = [
    Fault(
        "amendment without its document",
        AMENDED_PLAN,
        FROM_JUNE,
        "    from: 2023-06-20\n  # Thay nội dung.\n",
        ("Thiếu mục bắt buộc “document”",),
        at=(AMENDED_PLAN, "  - ⟦task: 2\n    field: period\n    old: 2023-Q2\n"),
    ),
    Fault(
        "amendment by an unknown document",
        AMENDED_PLAN,
        FROM_JUNE,
        FROM_JUNE.replace("cong-van-12-", "⟦cong-van-13-"),
        ("không có trong documents.yml", "Gợi ý: cong-van-12-cv-bcd-2023"),
    ),
    Fault(
        "amendment by an older document",
        AMENDED_PLAN,
        FROM_JUNE,
        FROM_JUNE.replace("cong-van-12-cv-bcd-2023", "⟦chi-thi-33-ct-ttg-2020"),
        ("Văn bản sửa đổi có ngày (2020-08-20) trước kế hoạch",),
    ),
    Fault(
        "amendment in force before its document",
        AMENDED_PLAN,
        FROM_JUNE,
        FROM_JUNE.replace("from: ", "from: ⟦").replace("06-20", "05-20"),
        ("áp dụng trước ngày của văn bản sửa đổi", "“2023-05-20”", "từ 2023-06-20"),
    ),
    Fault(
        "amendment without a day",
        AMENDED_PLAN,
        FROM_JUNE,
        FROM_JUNE.replace("from: 2023-06-20", "from: ⟦tháng 6"),
        ("Ngày phải viết dạng 2022-09-30", "“tháng 6”"),
    ),
    Fault(
        "amendment of an unknown field",
        AMENDED_PLAN,
        MOVED,
        MOVED.replace("field: period", "field: ⟦deadline"),
        ("không có trong danh mục", "“deadline”", "period, text, assignees, task"),
    ),
    Fault(
        "amendment without a field",
        AMENDED_PLAN,
        MOVED,
        MOVED.replace("    field: period\n", "").replace("task: 2", "⟦task: 2"),
        ("Thiếu mục bắt buộc “field”",),
    ),
    Fault(
        "unknown key of an added task",
        AMENDED_PLAN,
        "      title: Diễn tập an toàn thông tin\n",
        "      ⟦titel: Diễn tập an toàn thông tin\n",
        ("“titel”", "cho phép: number, title, text, assignments", "Gợi ý: title"),
    ),
    Fault(
        "amendment of a task that is not there",
        AMENDED_PLAN,
        MOVED,
        MOVED.replace("task: 2", "task: ⟦20"),
        ("Kế hoạch không có nhiệm vụ này", "“20”"),
        others=1,  # the second move starts from another time
    ),
    Fault(
        "amendment of a withdrawn task",
        AMENDED_PLAN,
        "  - task: 5\n    field: task\n    new: null\n",
        "  - task: 5\n    field: task\n    new: null\n"
        "    words: Bỏ nhiệm vụ 5.\n    document: quyet-dinh-34-qd-bcd-2023\n"
        "    from: 2023-09-10\n  - task: ⟦5\n    field: task\n    new: null\n",
        ("Nhiệm vụ này đã bị bỏ từ trước",),
    ),
    Fault(
        "old time that does not stand",
        AMENDED_PLAN,
        MOVED,
        MOVED.replace("old: 2023-Q2", "old: ⟦2023-Q1"),
        ("khác với điều đang có trước khi sửa", "“2023-Q1”", "cho phép: 2023-Q2"),
    ),
    Fault(
        "amendment that changes nothing",
        AMENDED_PLAN,
        MOVED,
        MOVED.replace("new: 2023-Q4", "new: ⟦2023-Q2"),
        ("không thay đổi gì",),
        others=1,  # the second move starts from another time
    ),
    Fault(
        "new time that the words do not give",
        AMENDED_PLAN,
        "chuyển sang quý IV/2023.",
        "chuyển sang quý III/2023.",
        ("không nêu điều này", "“2023-Q4”", "cho phép: 2023-Q3"),
        at=(AMENDED_PLAN, "    old: 2023-Q2\n    new: ⟦2023-Q4\n"),
    ),
    Fault(
        "old wording that does not stand",
        AMENDED_PLAN,
        "    old: Tập huấn kỹ năng số cho *cán bộ, công chức*.\n",
        "    old: ⟦Tập huấn kỹ năng số.\n",
        ("khác với điều đang có", "“Tập huấn kỹ năng số.”"),
    ),
    Fault(
        "new wording that the words do not give",
        AMENDED_PLAN,
        "    new: Tập huấn kỹ năng số cho *cán bộ, công chức, viên chức* và người lao động.\n",
        "    new: ⟦Tập huấn kỹ năng số cho mọi người.\n",
        ("Nguyên văn sửa đổi (words) không nêu điều này", "“Tập huấn kỹ năng số cho mọi người.”"),
    ),
    Fault(
        "assignee removed who is not there",
        AMENDED_PLAN,
        "    old:\n      - body: so-noi-vu\n",
        "    old:\n      - body: ⟦so-tu-phap\n",
        ("Người bị bỏ không có", "“so-tu-phap”"),
    ),
    Fault(
        "assignee added who is there already",
        AMENDED_PLAN,
        "    new:\n      - body: so-tai-chinh\n",
        "    new:\n      - body: ⟦so-thong-tin-va-truyen-thong\n",
        ("Người được thêm đã có", "“so-thong-tin-va-truyen-thong”"),
    ),
    Fault(
        "assignee added whom the words do not name",
        AMENDED_PLAN,
        "      - body: cong-an-tinh\n      - group:",
        "      - body: ⟦so-tai-chinh\n      - group:",
        ("(words) không nhắc đến người này", "“so-tai-chinh”"),
    ),
    Fault(
        "assignee added through a position that the words do not name",
        AMENDED_PLAN,
        "    new:\n      - body: so-tai-chinh\n",
        "    new:\n      - body: so-tai-chinh\n        as: ⟦uy-vien-chuyen-doi-so\n",
        ("(words) không nhắc đến chức vụ này", "“uy-vien-chuyen-doi-so”"),
    ),
    Fault(
        "nobody added and nobody removed",
        AMENDED_PLAN,
        "    old: []\n    new:\n      - body: cong-an-tinh\n      - group: cac-so-ban-nganh\n",
        "    old: []\n    new: ⟦[]\n",
        ("không bỏ ai (old), không thêm ai (new)",),
    ),
    Fault(
        "added task with a number that is taken",
        AMENDED_PLAN,
        "  - task: 6a\n    field: task\n    new:\n      number: 6a\n",
        "  - task: ⟦6\n    field: task\n    new:\n      number: 6\n",
        ("Nhiệm vụ số này đã có", "“6”"),
    ),
    Fault(
        "added task with a number without a letter",
        AMENDED_PLAN,
        "  - task: 6a\n    field: task\n    new:\n      number: 6a\n",
        "  - task: ⟦7\n    field: task\n    new:\n      number: 7\n",
        ("phải có chữ cái ở cuối", "“7”"),
    ),
    Fault(
        "added task with two numbers",
        AMENDED_PLAN,
        "      number: 6a\n",
        "      number: ⟦6b\n",
        ("khác với mục task", "“6b”", "cho phép: 6a"),
    ),
    Fault(
        "added task that the words do not give",
        AMENDED_PLAN,
        "      text: Diễn tập an toàn thông tin theo",
        "      text: ⟦Tổng diễn tập an toàn thông tin theo",
        ("Nguyên văn sửa đổi (words) không nêu điều này", "“Tổng diễn tập"),
    ),
    Fault(
        "added task with another time than its wording",
        AMENDED_PLAN,
        "      period: 2023-07/2023-12\n",
        "      period: ⟦2023-Q4\n",
        ("Thời gian không khớp với nguyên văn", "cho phép: 2023-07/2023-12"),
    ),
    Fault(
        "added task with an assignee too many",
        AMENDED_PLAN,
        "            - body: uy-ban-nhan-dan-tinh\n",
        "            - body: uy-ban-nhan-dan-tinh\n            - body: ⟦so-noi-vu\n",
        ("không nhắc đến người được giao", "“so-noi-vu”"),
    ),
    Fault(
        "withdrawal whose words name another task",
        AMENDED_PLAN,
        "    words: Không thực hiện nhiệm vụ 5.\n",
        "    words: ⟦Không thực hiện nhiệm vụ 4.\n",
        ("không nhắc đến nhiệm vụ 5",),
    ),
    Fault(
        "new time whose words are in no calendar",
        AMENDED_PLAN,
        "chuyển sang quý IV/2023.",
        "chuyển sang tháng 13/2023.",
        ("không nêu điều này", "“2023-Q4”"),
        at=(AMENDED_PLAN, "    old: 2023-Q2\n    new: ⟦2023-Q4\n"),
    ),
    Fault(
        "assignee of two kinds in an amendment",
        AMENDED_PLAN,
        "      - body: cong-an-tinh\n      - group:",
        "      - ⟦body: cong-an-tinh\n        group:",
        ("đúng một trong ba mục", "“body, group”"),
    ),
    Fault(
        "amended without the act that did it",
        DOCUMENTS,
        "  title: về việc thử thứ nhất\n  force: unknown\n",
        "  title: về việc thử thứ nhất\n  force: ⟦amended\n  sources:\n    - for: [force]\n"
        "      url: https://example.invalid/\n      read: null\n      confidence: high\n",
        ("phải có văn bản sửa đổi hoặc lời giải thích", "amended_by"),
    ),
    Fault(
        "wording for a document that has a number",
        DOCUMENTS,
        "  title: về việc thử thứ nhất\n",
        "  title: về việc thử thứ nhất\n  cited_as:\n    ⟦- Chỉ thị số 33/CT-TTg ngày 20/8/2020\n",
        ("Văn bản có số thì được nhận ra theo số", "bỏ mục cited_as"),
        others=1,  # nor does any plan cite it in these words
    ),
    Fault(
        "task added later among the issued ones",
        "data/plans/99-kh-bcd-2023/tasks.yml",
        "- number: 6\n",
        "- number: ⟦5a\n",
        ("là của nhiệm vụ thêm sau", "“5a”"),
        others=1,  # the source prints 6
    ),
    Fault(
        "groups in each other",
        GROUPS,
        "  complete: true\n  members:\n",
        "  complete: true\n  members:\n    - group: ⟦cac-so-ban-nganh\n"
        "      url: https://example.invalid/\n      read: null\n      confidence: high\n",
        ("cac-co-quan-khoi-noi-chinh → cac-so-ban-nganh → cac-co-quan-khoi-noi-chinh",),
        others=1,  # the same round, seen from the other group
    ),
    Fault(
        "document replaced by an older one",
        DOCUMENTS,
        "    - quyet-dinh-45-2023-qd-ttg\n",
        "    - quyet-dinh-45-2023-qd-ttg\n    - ⟦chi-thi-33-ct-ttg-2020\n",
        ("Văn bản thay thế có ngày (2020-08-20) trước văn bản này (2021-11-26)",),
    ),
    Fault(
        "date of the plan that is not the printed one",
        AMENDED_PLAN,
        "\ndate: 2023-02-15\n",
        "\ndate: ⟦2023-02-16\n",
        ("không in điều này", "“ngày 16/02/2023”", "ngày 15 tháng 02 năm 2023"),
    ),
    Fault(
        "plan that has had the id of another",
        "data/plans/98-kh-bcd-2022/plan.yml",
        "id: 98-kh-bcd-2022\n",
        "id: 98-kh-bcd-2022\nformer_ids:\n  - ⟦99-kh-bcd-2023\n",
        ("Mã này đã dùng ở data/plans/99-kh-bcd-2023/plan.yml, dòng", "cho “Kế hoạch "),
    ),
    Fault(
        "issuer that is another committee",
        "data/plans/98-kh-bcd-2022/plan.yml",
        "issuer: ban-chi-dao-tinh-ve-quy-che-dan-chu\n",
        "issuer: ⟦ban-chi-dao-tinh-ve-chuyen-doi-so\n",
        ("không nêu tên cơ quan ban hành này",),
    ),
]

BOTH = [(fault, ROOT) for fault in FAULTS] + [(fault, AMENDED) for fault in AMENDMENT_FAULTS]


def problems_of(root: pathlib.Path) -> list[Problem]:
    """The problems of a data folder; each has words that a person can read."""
    problems = load_checked(root).problems
    for problem in problems:
        assert problem.what
        assert "Error" not in str(problem)
        assert "pydantic" not in str(problem)
    return problems


def places(problems: list[Problem]) -> list[tuple[str, int, int]]:
    return [(problem.file, problem.line, problem.column) for problem in problems]


@pytest.fixture
def root(tmp_path: pathlib.Path) -> pathlib.Path:
    return copied(tmp_path)


def test_the_faults_have_names_of_their_own() -> None:
    assert len({fault.name for fault, _ in BOTH}) == len(BOTH)


@pytest.mark.parametrize(("fault", "data"), BOTH, ids=[fault.name for fault, _ in BOTH])
def test_a_planted_fault_is_reported_at_its_place(
    tmp_path: pathlib.Path, fault: Fault, data: pathlib.Path
) -> None:
    root = copied(tmp_path, data)
    replaced(root / fault.file, fault.old, fault.new.replace("⟦", ""))
    file, marked = fault.at or (fault.file, fault.new)
    expected = (file, *place(root / file, marked))
    problems = problems_of(root)
    shown = "\n".join(map(str, problems))
    there = [one for one, at in zip(problems, places(problems), strict=True) if at == expected]
    assert there, f"nothing at {expected}:\n{shown}"
    assert any(all(words in str(one) for words in fault.words) for one in there), shown
    assert len(problems) == 1 + fault.others, shown


LISTS = ["bodies.yml", "groups.yml", "positions.yml", "documents.yml", "abbreviations.yml"]
IN_PLAN = ["plan.yml", "tasks.yml", "source.txt"]
FILES = [*(f"data/{name}" for name in LISTS), *(PLAN.replace("plan.yml", name) for name in IN_PLAN)]


@pytest.mark.parametrize("file", FILES)
def test_a_missing_file_is_the_only_problem(root: pathlib.Path, file: str) -> None:
    (root / file).unlink()
    problems = problems_of(root)
    assert places(problems) == [(file, 1, 1)]
    assert "Không có tệp này" in str(problems[0])


@pytest.mark.parametrize("file", FILES)
def test_a_file_of_another_encoding_is_the_only_problem(root: pathlib.Path, file: str) -> None:
    content = (root / file).read_bytes()
    (root / file).write_bytes(content + b"# \xe0\n")
    problems = problems_of(root)
    assert [(one.file, one.line) for one in problems] == [(file, content.count(b"\n") + 1)]
    assert "không phải UTF-8" in str(problems[0])


@pytest.mark.parametrize("file", FILES)
def test_an_empty_file_is_the_only_problem(root: pathlib.Path, file: str) -> None:
    (root / file).write_bytes(b"")
    problems = problems_of(root)
    assert places(problems) == [(file, 1, 1)]
    assert "Tệp trống" in str(problems[0])


def test_a_plan_without_tasks_is_the_only_problem(root: pathlib.Path) -> None:
    (root / TASKS).write_text("[]\n", encoding="utf-8")
    problems = problems_of(root)
    assert places(problems) == [(TASKS, 1, 1)]
    assert "chưa có nhiệm vụ nào" in str(problems[0])


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


def test_a_source_text_that_is_too_large_or_no_file(root: pathlib.Path) -> None:
    (root / SOURCE).write_bytes(b"a" * 2_000_001)
    assert [(one.file, one.what) for one in problems_of(root)] == [(SOURCE, "Tệp quá lớn")]
    (root / SOURCE).unlink()
    (root / SOURCE).mkdir()
    assert [(one.file, one.what) for one in problems_of(root)] == [
        (SOURCE, "Chỗ này phải là một tệp, không phải thư mục")
    ]


@pytest.mark.parametrize("file", FILES[:5])
def test_a_file_that_is_no_list_is_the_only_problem(root: pathlib.Path, file: str) -> None:
    (root / file).write_text("# chú thích\nid: so-noi-vu\n", encoding="utf-8")
    problems = problems_of(root)
    assert places(problems) == [(file, 2, 1)]
    assert "phải là danh sách" in str(problems[0])


def test_a_plan_that_is_a_list_is_the_only_problem(root: pathlib.Path) -> None:
    (root / PLAN).write_text("- id: 03-kh-bcd-2022\n", encoding="utf-8")
    problems = problems_of(root)
    assert places(problems) == [(PLAN, 1, 1)]
    assert "phải gồm các mục" in str(problems[0])


def test_a_folder_without_plans_is_reported(root: pathlib.Path) -> None:
    for path in (root / PLAN).parent.iterdir():
        path.unlink()
    (root / PLAN).parent.rmdir()
    problems = problems_of(root)
    assert ("data/plans", 1, 1) in places(problems)
    assert "mỗi kế hoạch là một thư mục" in str(next(p for p in problems if p.file == "data/plans"))


def test_a_folder_without_data_is_reported(tmp_path: pathlib.Path) -> None:
    problems = problems_of(tmp_path)
    assert [problem.file for problem in problems] == sorted(["data/plans", *FILES[:5]])


def test_a_source_text_in_the_wrong_form_is_reported(root: pathlib.Path) -> None:
    replaced(root / SOURCE, "chi tiêu nội bộ", unicodedata.normalize("NFD", "chi tiêu nội bộ"))
    problems = problems_of(root)
    assert [problem.file for problem in problems] == [SOURCE]
    assert "NFC" in str(problems[0])


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ("Đ", "Ð", "Ký tự U+00D0 Ð trông giống chữ khác, chữ cần là Đ U+0110"),
        ("Sở Nội vụ", "\u0405ở Nội vụ", "U+0405 \u0405 trông giống chữ khác, chữ cần là S"),
        ("Nội vụ", "N\u200bội vụ", "Ký tự U+200B không nhìn thấy"),
        ("Nội vụ", "Nội vụ\u0301\u0301\u0301", "Dấu rời không ghép được"),
    ],
)
def test_a_character_typed_wrong_everywhere_is_told_once_a_file(
    root: pathlib.Path, old: str, new: str, words: str
) -> None:
    """And nothing else is: the rest is read as it was meant."""
    for file in (TASKS, SOURCE):
        text = (root / file).read_text(encoding="utf-8")
        assert text.count(old) > 1
        (root / file).write_text(text.replace(old, new), encoding="utf-8")
    problems = problems_of(root)
    assert [one.file for one in problems] == [SOURCE, TASKS]
    assert all(words in one.what for one in problems)
    assert all("chỗ nữa như vậy trong tệp này" in one.hint for one in problems)


def test_blanks_of_any_kind_are_blanks_in_a_source_but_not_in_data(root: pathlib.Path) -> None:
    for file in (TASKS, SOURCE):
        text = (root / file).read_text(encoding="utf-8")
        (root / file).write_text(text.replace("Sở Nội vụ", "Sở\u00a0Nội vụ"), encoding="utf-8")
    problems = problems_of(root)
    assert [(one.file, one.what) for one in problems] == [
        (TASKS, "Khoảng trắng U+00A0 không phải dấu cách")
    ]


def test_a_billion_laughs_are_not_laughed(root: pathlib.Path) -> None:
    lines = ["- &a0 [ha, ha, ha, ha]"]
    lines += [f"- &a{n} [*a{n - 1}, *a{n - 1}, *a{n - 1}, *a{n - 1}]" for n in range(1, 30)]
    content = (root / BODIES).read_text(encoding="utf-8")
    (root / BODIES).write_text(content + "\n".join(lines), encoding="utf-8")
    problems = problems_of(root)
    assert (BODIES, content.count("\n") + 1, 3) in places(problems)
    assert {problem.file for problem in problems} == {BODIES}


def test_all_faults_of_all_files_are_reported_at_once(root: pathlib.Path) -> None:
    """One fault does not hide another, not even one that makes its record unreadable."""
    named = [
        "unknown key",
        "missing field",
        "misspelt key",
        "two kinds in one assignee",
        "changed letter",
        "period that the wording does not give",
        "kind that is not in the list",
        "wrong scope",
        "source missing for an outside fact",
        "date that differs from print",
        "slip that is not printed",
        "member without a source",
        "position that takes in itself",
        "abbreviation that no plan prints",
    ]
    faults = [fault for fault in FAULTS if fault.name in named]
    assert len(faults) == len(named)
    for fault in faults:
        replaced(root / fault.file, fault.old, fault.new.replace("⟦", ""))
    problems = problems_of(root)
    for fault in faults:
        file, marked = fault.at or (fault.file, fault.new)
        assert (file, *place(root / file, marked)) in places(problems), "\n".join(
            map(str, problems)
        )
    assert len(problems) == len(faults)
    assert problems == sorted(problems)


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        (BODIES, "  name: Sở Ngoại vụ\n", ""),
        (DOCUMENTS, "- id: luat-71-2025-qh15\n  type", "- type"),
        (TASKS, "  text: Tổ chức kiểm tra", "  text: '*Tổ chức kiểm tra'\n  textt: "),
    ],
    ids=["a body without a name", "a document without an id", "a task with broken markup"],
)
def test_what_cannot_be_read_hides_nothing_that_does_not_hang_on_it(
    root: pathlib.Path, file: str, old: str, new: str
) -> None:
    """Else work would go in waves: each mended fault would bring up new ones."""
    named = [
        "changed letter",
        "period that the wording does not give",
        "body in the wording that is not assigned",
        "number without a record",
    ]
    faults = [fault for fault in FAULTS if fault.name in named]
    for fault in faults:
        replaced(root / fault.file, fault.old, fault.new.replace("⟦", ""))
    replaced(root / file, old, new)
    problems = problems_of(root)
    for fault in faults:
        at, marked = fault.at or (fault.file, fault.new)
        assert (at, *place(root / at, marked)) in places(problems), fault.name


@pytest.mark.parametrize(
    ("cited", "offered"),
    [
        ("Quyết định số 219-QĐ/TW ngày 12/12/2013", ""),  # 218-QĐ/TW is cited elsewhere
        ("Quyết định số 1256/QD-UBND", "1256/QĐ-UBND"),
        ("Quyết định số 1256/2021/QĐ-UBND", "1256/QĐ-UBND"),
        ("Quyết định số 1265/QĐ-UBND ngày 22/12/2021", "1256/QĐ-UBND"),
        ("Quyết định số 1265/QĐ-UBND ngày 23/12/2021", ""),
        ("Kế hoạch số 1256/KH-UBND", ""),
        ("Quyết định số 1356/QĐ-BNV", ""),
    ],
)
def test_only_a_document_that_may_be_meant_is_offered(
    root: pathlib.Path, cited: str, offered: str
) -> None:
    """The plan cites 1256/QĐ-UBND no longer, but another number."""
    old = "Quyết định số 1256/QĐ-UBND ngày 22/12/2021"
    for file in (TASKS, SOURCE):
        replaced(root / file, old, cited)
    hints = {one.hint for one in problems_of(root) if "chưa có bản ghi" in one.what}
    own = f"thêm bản ghi, hoặc xem lại bản ghi có số {offered}" if offered else "thêm bản ghi"
    assert hints == {own}


def test_a_plan_that_places_its_tones_otherwise_is_sound(root: pathlib.Path) -> None:
    """The records say “Ủy ban”, “hòa”; this plan prints “Uỷ ban”, “hoà”, and keeps its wording."""
    for file in (PLAN, TASKS, SOURCE):
        text = (root / file).read_text(encoding="utf-8")
        (root / file).write_text(one_placement(text), encoding="utf-8")
        assert one_placement(text) != text
    assert problems_of(root) == []


def test_a_name_in_another_letter_case_is_told_once_a_line(root: pathlib.Path) -> None:
    for file in (TASKS, SOURCE):
        text = (root / file).read_text(encoding="utf-8")
        assert text.count("các sở, ban, ngành") == 3
        (root / file).write_text(text.replace("các sở, ban, ngành", "các Sở, ban, Ngành"), "utf-8")
    problems = problems_of(root)
    assert len(problems) == 3
    assert {(one.file, one.found, one.allowed) for one in problems} == {
        (TASKS, "các Sở, ban, Ngành", "Các sở, ban, ngành")
    }
    assert "Chữ hoa, chữ thường khác" in problems[0].what
    assert "cac-so-ban-nganh" in problems[0].hint


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


def test_many_problems_alike_are_counted(root: pathlib.Path) -> None:
    """One misspelt id of a position that forty places name."""
    replaced(root / POSITIONS, "- id: uy-vien\n", "- id: uy-vienn\n")
    problems = problems_of(root)
    assert len(problems) == 5
    assert {(one.file, one.found) for one in problems} == {(TASKS, "uy-vien")}
    uses = (root / TASKS).read_text(encoding="utf-8").count(": uy-vien\n")
    assert [one.hint for one in problems[:4]] == ["uy-vienn"] * 4
    assert problems[4].hint == f"uy-vienn; còn {uses - 5} chỗ nữa như vậy trong tệp này"


def test_a_misspelt_wording_does_not_bury_the_rest(root: pathlib.Path) -> None:
    replaced(root / POSITIONS, "    - Ủy viên Ban Chỉ đạo\n", "    - Ủy viên Ban chỉ đạo\n")
    replaced(root / TASKS, "  period: 2022-Q1\n", "  period: 2022-Q2\n")
    problems = problems_of(root)
    assert len(problems) < 20
    assert any("Thời gian không khớp" in str(problem) for problem in problems)


@pytest.mark.parametrize("seed", range(10))
def test_no_mutation_stops_the_check(tmp_path: pathlib.Path, seed: int) -> None:
    """200 mutations of bytes and lines, each of one file, which leave hardly any data sound.

    What a gentler change leaves sound is built in tests/test_admitted.py.
    """
    chance = random.Random(seed)
    root = copied(tmp_path, AMENDED)
    files = sorted(path for path in (root / "data").rglob("*") if path.is_file())
    for _ in range(20):
        path = chance.choice(files)
        content = path.read_bytes()
        path.write_bytes(mutated(content, chance))
        problems_of(root)
        if chance.random() < 0.7:
            path.write_bytes(content)


def mutated(content: bytes, chance: random.Random) -> bytes:
    """Some bytes or lines changed, gone, doubled or moved."""
    lines = content.splitlines(keepends=True) or [b"\n"]
    at = chance.randrange(len(lines))
    match chance.randrange(8):
        case 0:
            lines[at] = b""
        case 1:
            lines.insert(at, lines[chance.randrange(len(lines))])
        case 2:
            other = chance.randrange(len(lines))
            lines[at], lines[other] = lines[other], lines[at]
        case 3:
            lines[at] = lines[at].replace(b"  ", b"", 1)
        case 4:
            key = lines[at].split(b":")[0]
            value = chance.choice([b"null", b"[]", b"{}", b"- x", b"'", b"[[[", b"9" * 40, b"*a"])
            lines[at] = key + b": " + value + b"\n"
        case _:
            joined = bytearray(b"".join(lines))
            for _ in range(chance.randrange(1, 5)):
                place = chance.randrange(len(joined) or 1)
                joined[place : place + chance.randrange(3)] = chance.randbytes(chance.randrange(3))
            return bytes(joined)
    return b"".join(lines)
