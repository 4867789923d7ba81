"""Kinds of change, each a small edit of sound data; what a report says of it is in ``golden/``."""

import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from tests.core_fixtures import AMENDED, MIXED, ROOT, SHAPES, copied, resealed
from tests.review.edits import (
    LATER,
    NOTICE,
    amend,
    amendment,
    append,
    notice,
    record,
    replace,
    replace_after,
    transcribe,
)

Edit = Callable[[Path], object]

TASKS = "plans/03-kh-bcd-2022/tasks.yml"
PLAN_FILE = "plans/03-kh-bcd-2022/plan.yml"
TEXT = "plans/03-kh-bcd-2022/text.md"
SOURCE = "plans/03-kh-bcd-2022/source.txt"
TABLE, OFFICE = "plans/99-qd-ttg-2027", "plans/ke-hoach-so-cong-nghiep-2027"  # of SHAPES
PROOF = """url: https://example.invalid/nguon
      read: 2026-11-23
      confidence: medium
"""


SOURCE_LINES = "url: https://example.invalid/nguon\n    read: 2026-11-23\n"


@dataclass(frozen=True)
class Case:
    """One kind of change: what is done to the data before (``base``), and then (``head``)."""

    head: Edit
    base: Edit | None = None
    data: Path = ROOT
    sound: bool = True  # whether the check accepts the data after the change


def _most_departments_of_another_kind(root: Path) -> None:
    """All departments but one of another kind."""
    path = root / "data/bodies.yml"
    text = path.read_text(encoding="utf-8").replace("kind: department", "kind: government")
    path.write_text(text, encoding="utf-8")
    replace_after(root, "bodies.yml", "- id: so-y-te\n", "kind: government", "kind: department")


def both(*edits: Edit) -> Edit:
    """Several edits as one."""

    def edit(root: Path) -> None:
        for one in edits:
            one(root)

    return edit


def change(file: str, old: str, new: str, after: str = "") -> Edit:
    """Other words in a file, the first ones after a mark if one is given."""
    if after:
        return lambda root: replace_after(root, file, after, old, new)
    return lambda root: replace(root, file, old, new)


def transcribed(*edits: tuple[str, str], plan: str = "plans/03-kh-bcd-2022") -> Edit:
    """Other words in the text, and in a document received anew."""
    return lambda root: transcribe(root, *edits, plan=f"data/{plan}")


def everywhere(old: str, new: str, *files: str) -> Edit:
    """Other words wherever they stand in some files."""

    def edit(root: Path) -> None:
        for file in files:
            path = root / "data" / file
            path.write_bytes(path.read_text(encoding="utf-8").replace(old, new).encode())

    return edit


def amended(*amendments: str) -> Edit:
    """A notice, and the amendments it makes."""
    return both(notice, lambda root: amend(root, *amendments))


def member(file_body: str, group: str) -> Edit:
    """A body becomes a member of a group, first of all."""
    new = f"  members:\n    - body: {file_body}\n      {PROOF}"
    return change("groups.yml", "  members:\n", new, after=f"- id: {group}\n")


def _reordered(root: Path) -> None:
    path = root / "data/bodies.yml"
    head, *records = path.read_text(encoding="utf-8").split("\n- id: ")
    path.write_bytes("\n- id: ".join([head, *reversed(records)]).encode())


def _renumbered(root: Path) -> None:
    """A task put in the middle of a draft: those after it move on by one."""
    places = root / "data" / TASKS
    printed = "7. Báo cáo kết quả.\n\n- *Tham mưu, thực hiện:* Sở Tư pháp.\n\n"
    for path in (root / "data" / TEXT, root / "data" / SOURCE):
        words = path.read_text(encoding="utf-8")
        for number in range(16, 6, -1):
            words = words.replace(f"\n{number}. ", f"\n{number + 1}. ")
        path.write_bytes(words.replace("\n8. ", f"\n{printed}8. ", 1).encode())
    text = places.read_text(encoding="utf-8")
    for number in range(16, 6, -1):
        text = text.replace(f"- at: ii/{number}\n", f"- at: ii/{number + 1}\n")
    new = """- at: ii/7
  title: Báo cáo kết quả
  assignments:
    - {role: carry_out, assignees: [so-tu-phap]}
  period: null

"""
    places.write_bytes(text.replace("- at: ii/8\n", new + "- at: ii/8\n", 1).encode())
    replace(root, PLAN_FILE, "  - at: ii/8\n", "  - at: ii/9\n")
    resealed(root)


def _lines_swapped(root: Path) -> None:
    """Task 16 names who does it before who directs it."""
    printed = (
        "- *Chỉ đạo:* Đồng chí Trưởng Ban và đồng chí Phó Trưởng Ban Thường trực "
        "Ban Chỉ đạo tỉnh.\n"
    )
    entry = "    - {role: direct, assignees: [truong-ban, pho-truong-ban-thuong-truc]}\n"
    for file, line, follows in (
        (TASKS, entry, "    - {role: carry_out, assignees: [to-giup-viec-ban-chi-dao-tinh]}\n"),
        (TEXT, printed, "- *Tham mưu, thực hiện:* Tổ giúp việc Ban Chỉ đạo tỉnh.\n"),
        (SOURCE, f"{printed}\n", "- *Tham mưu, thực hiện:* Tổ giúp việc Ban Chỉ đạo tỉnh.\n\n"),
    ):
        path = root / "data" / file
        before, after = path.read_text(encoding="utf-8").rsplit(line, 1)
        path.write_bytes((before + after.replace(follows, follows + line, 1)).encode())
    resealed(root)


def _note_of_another_task(root: Path) -> None:
    """The mark of the footnote stands in task 7, no longer in task 6."""
    for file, mark in ((TEXT, "[^1]"), (SOURCE, "¹")):
        replace(root, file, f"giám sát đầu tư cộng đồng{mark}.", "giám sát đầu tư cộng đồng.")
        replace(root, file, "tình hình thực tế của tỉnh.", f"tình hình thực tế của tỉnh{mark}.")
    resealed(root)


def _under_another_heading(root: Path) -> None:
    """The last task stands in a section of its own; its number goes on."""
    heading = "III. Việc cuối năm\n\n16. Tổng kết"
    transcribe(root, ("III. Tổ chức", "IV. Tổ chức"), ("16. Tổng kết", heading))
    replace(root, TASKS, "- at: ii/16\n", "- at: iii/16\n")


def _plan_moved(*, kept: bool) -> Edit:
    def edit(root: Path) -> None:
        old, new = (root / "data/plans" / name for name in ("03-kh-bcd-2022", "03-kh-bcd"))
        old.rename(new)
        former = "id: 03-kh-bcd\n" + ("former_ids:\n  - 03-kh-bcd-2022\n" if kept else "")
        replace(root, "plans/03-kh-bcd/plan.yml", "id: 03-kh-bcd-2022\n", former)

    return edit


_DECADE = "plans/20-kh-ubnd-2027"


def _with_jurisdiction(root: Path) -> None:
    record = "- id: tinh-thu\n  name: Tỉnh Thử\n  level: province\n"
    (root / "data/jurisdictions.yml").write_text(record, encoding="utf-8")


_PROOF = "  url: https://example.invalid/trang\n  read: 2026-11-20\n  confidence: high\n"
SITE_FACTS = f"""\
committee:
  body: ban-chi-dao-tinh-ve-quy-che-dan-chu
{_PROOF}jurisdiction: null
contact: null
errors:
  address: mailto:loi@example.invalid
{_PROOF}security:
  address: https://example.invalid/bao-mat
{_PROOF.replace("2026-11-20", "2026-11-01")}"""


def _with_site_facts(root: Path) -> None:
    (root / "data/site.yml").write_text(SITE_FACTS, encoding="utf-8")


def _without_second_plan(root: Path) -> None:
    folder = root / "data/plans/98-kh-bcd-2022"
    for path in folder.iterdir():
        path.unlink()
    folder.rmdir()
    record(root, "documents.yml", "chi-thi-33-ct-ttg-2020")


def _as_received(data: Path) -> Edit:
    """The data as they are in the repository, in the place of what was made of them."""

    def edit(root: Path) -> None:
        shutil.rmtree(root / "data")
        copied(root, data)

    return edit


_RESULTS = "plans/99-kh-bcd-2023/progress.yml"  # of AMENDED
_DONE = """- task: 4
  body: so-tu-phap
  as_of: 2023-10-02
  state: done
  done_on: 2023-09-28
  product: Báo cáo rà soát
  evidence: quyet-dinh-34-qd-bcd-2023
"""
_CONFIRMED = "  confirmed_by: truong-ban-chuyen-doi-so\n  confirmed_on: 2023-10-05\n"


def _told(*updates: str) -> Edit:
    """Further reports of results."""
    return lambda root: append(root, _RESULTS, "\n".join(updates))


def _confirmed(root: Path) -> None:
    replace(root, _RESULTS, _DONE, _DONE + _CONFIRMED)


def _result_corrected(root: Path) -> None:
    """A report is followed by one that corrects it, another is edited, a third taken back."""
    again = "- task: 6\n  body: null\n  as_of: 2023-12-01\n  state: in_progress\n"
    append(root, _RESULTS, f"{again}  replaces: {{body: null, as_of: 2023-11-30}}\n")
    replace(root, _RESULTS, "Hai lớp tập huấn", "Ba lớp tập huấn")
    replace(root, _RESULTS, "url: https://example.invalid/kho", "url: https://example.invalid/tin")
    waiting = "  as_of: 2023-06-30\n  state: in_progress\n  note: Còn chờ kinh phí.\n"
    office = "  body: so-thong-tin-va-truyen-thong\n"
    replace(root, _RESULTS, f"- task: 01\n{office}{waiting}\n", "")


CASES: dict[str, Case] = {
    # --- results that were reported
    "result-reported": Case(_told(_DONE), data=AMENDED),
    "result-confirmed": Case(_confirmed, _told(_DONE), data=AMENDED),
    "result-corrected": Case(_result_corrected, data=AMENDED),
    "result-unread": Case(_told(_DONE.replace("2023-10-02", "hôm qua")), data=AMENDED, sound=False),
    "result-of-the-first-plan": Case(
        lambda root: (root / "data/plans/03-kh-bcd-2022/progress.yml").write_text(
            "- task: 6\n  body: so-tu-phap\n  as_of: 2022-10-30\n  state: partly_done\n",
            encoding="utf-8",
        )
    ),
    # --- amended by a later document
    "moved-deadline": Case(amended(LATER)),
    "assignees-amended": Case(
        amended(
            amendment(
                "6",
                "assignees",
                "role: carry_out",
                "old:\n        - hoi-luat-gia-tinh",
                "new:\n        - so-tai-chinh",
                "words: Nhiệm vụ 6 bỏ Hội Luật gia tỉnh, thêm Sở Tài chính.",
            )
        )
    ),
    "role-added": Case(
        amended(
            amendment(
                "4",
                "assignees",
                "role: support",
                "old: []",
                "new:\n        - so-tu-phap",
                "words: Sở Tư pháp phối hợp thực hiện nhiệm vụ 4.",
            )
        )
    ),
    "text-amended": Case(
        amended(
            amendment(
                "6",
                "text",
                "old: Xây dựng và triển khai thực hiện có hiệu quả Đề án nâng cao chất lượng, hiệu "
                "quả hoạt động của Ban thanh tra nhân dân, Ban giám sát đầu tư cộng đồng[^1].",
                "new: Xây dựng Đề án nâng cao chất lượng hoạt động của Ban thanh tra nhân dân, Ban "
                "giám sát đầu tư của cộng đồng[^1].",
                "words: 'Nhiệm vụ 6 được sửa như sau: Xây dựng Đề án nâng cao chất lượng hoạt động "
                "của Ban thanh tra nhân dân, Ban giám sát đầu tư của cộng đồng[^1].'",
            )
        )
    ),
    "task-added": Case(
        amended(
            amendment(
                "6a",
                "task",
                "new:\n        number: 6a\n        title: Sơ kết Đề án\n"
                "        text: Sơ kết việc thực hiện Đề án.\n        assignments:\n"
                "          - role: carry_out\n            label: Tham mưu, thực hiện\n"
                "            text: Sở Tư pháp.\n            assignees:\n"
                "              - so-tu-phap\n        period: null",
                "words: 'Bổ sung nhiệm vụ 6a: Sơ kết việc thực hiện Đề án. Tham mưu, thực hiện: "
                "Sở Tư pháp.'",
            )
        )
    ),
    "task-withdrawn": Case(
        amended(amendment("6", "task", "new: null", "words: Không thực hiện nhiệm vụ 6."))
    ),
    "everything-at-once": Case(
        amended(
            LATER,
            amendment(
                "6",
                "assignees",
                "role: carry_out",
                "old:\n        - hoi-luat-gia-tinh",
                "new: []",
                "words: Nhiệm vụ 6 bỏ Hội Luật gia tỉnh.",
            ),
        )
    ),
    "amendment-record-corrected": Case(
        both(
            change(PLAN_FILE, "new: 2022-Q4", "new: 2022-10"),
            change(PLAN_FILE, "sang quý IV/2022", "sang tháng 10/2022"),
        ),
        base=amended(LATER),
    ),
    "amendment-record-dropped": Case(
        change(PLAN_FILE, LATER, ""),
        base=amended(
            LATER, amendment("9", "task", "new: null", "words: Không thực hiện nhiệm vụ 9.")
        ),
    ),
    # --- transcribed anew
    "transcription-corrected": Case(
        both(
            transcribed(("trực tiếp với dân và xử lý", "trực tiếp với nhân dân và xử lý")),
            change(
                "documents.yml",
                "title: về trách nhiệm của người đứng đầu cấp ủy trong việc "
                "tiếp dân, đối thoại trực tiếp với dân",
                "title: về trách nhiệm của người đứng "
                "đầu cấp ủy trong việc tiếp dân, đối thoại trực tiếp với nhân dân",
            ),
        )
    ),
    "transcription-of-text-only": Case(
        change(TEXT, "tình hình thực tế của tỉnh", "tình hình của tỉnh"), sound=False
    ),
    "received-edited": Case(
        change(SOURCE, "tình hình thực tế của tỉnh", "tình hình của tỉnh"), sound=False
    ),
    "received-anew": Case(both(everywhere("\n\n", "\n\n\n", SOURCE), resealed)),
    "received-with-an-error": Case(
        both(
            change(TEXT, "tình hình thực tế của tỉnh", "tình hình thực tiễn của tỉnh"),
            change(
                PLAN_FILE,
                "# Chỗ in khác lệ thường",
                "  - at: ii/7\n"
                "    before: tình hình thực tế của tỉnh\n"
                "    after: tình hình thực tiễn của tỉnh\n"
                "    reason: Bản nhận gõ sai một chữ.\n"
                "# Chỗ in khác lệ thường",
            ),
        )
    ),
    "transcription-names-another-body": Case(
        both(
            transcribed(("Sở Nội vụ, Hội Luật gia tỉnh.", "Sở Nội vụ, Sở Tài chính.")),
            change(TASKS, "so-noi-vu, hoi-luat-gia-tinh]", "so-noi-vu, so-tai-chinh]"),
        )
    ),
    "transcription-of-time": Case(
        both(
            transcribed(("hiện:* Quý I/2022.", "hiện:* Quý II/2022.")),
            change(TASKS, "period: 2022-Q1", "period: 2022-Q2"),
        )
    ),
    "transcription-outside-tasks": Case(
        transcribed(("về thời gian và đạt hiệu quả thiết thực", "về thời gian và hiệu quả"))
    ),
    "line-gone-outside-tasks": Case(transcribed(("- Lưu Văn phòng Tỉnh ủy.\n", ""))),
    "task-put-in-the-middle": Case(_renumbered),
    "lines-in-another-order": Case(_lines_swapped),
    # --- read anew, edited
    "scope-of-time": Case(
        change(TASKS, "period: [{when: 2022-Q3, scope: Xây dựng Đề án}]", "period: 2022-Q3")
    ),
    "title-edited": Case(
        change(
            TASKS,
            "title: Đề án thanh tra nhân dân, giám sát đầu tư cộng đồng",
            "title: Đề án về thanh tra nhân dân",
        )
    ),
    "order-blanks-comments": Case(
        both(
            _reordered,
            change("groups.yml", "- id: dia-phuong\n", "# Một ghi chú.\n\n\n- id:   dia-phuong\n"),
            everywhere("\n\n", "\n\n\n", TEXT),
        )
    ),
    "note-of-another-task": Case(_note_of_another_task),
    "task-under-another-heading": Case(_under_another_heading),
    "place-of-a-correction": Case(change(PLAN_FILE, "  - at: ii/5/~1\n", "  - at: ii/5\n")),
    "assigned-through-another-position": Case(
        change(
            TASKS,
            "so-noi-vu, hoi-luat-gia-tinh]",
            "so-noi-vu, {id: hoi-luat-gia-tinh, as: truong-ban}]",
        ),
        sound=False,
    ),
    # --- plans of other shapes
    "result-transcribed": Case(
        transcribed(("Tiêu chuẩn quốc gia", "Tiêu chuẩn địa phương"), plan=TABLE), data=SHAPES
    ),
    "several-times": Case(
        change(
            f"{TABLE}/tasks.yml",
            "period: 2027-06\n",
            "period: [{when: 2027-06}, {unread: sau đó, why: Không nêu đến bao giờ.}]\n",
        ),
        data=SHAPES,
        sound=False,
    ),
    "code-of-a-task": Case(
        change(f"{TABLE}/tasks.yml", "- at: pl2/4\n", "- at: pl2/4\n  code: cong-uoc\n"),
        data=SHAPES,
    ),
    "columns": Case(
        change(
            f"{TABLE}/plan.yml",
            "received:\n",
            "columns:\n  - {head: Sản phẩm, holds: other}\nreceived:\n",
        ),
        data=SHAPES,
        sound=False,
    ),
    "no-task-told-otherwise": Case(
        change(
            "plans/31-tb-vp-2027/plan.yml",
            "reason: Nói hiệu lực của quy hoạch cũ, không giao việc.",
            "reason: Chỉ nói hiệu lực.",
        ),
        data=SHAPES,
    ),
    "person-unread": Case(
        change(
            f"{OFFICE}/tasks.yml",
            "{person: Phó Giám đốc Trần Văn Mẫu}",
            "{unread: Phó Giám đốc Trần Văn Mẫu, why: Chưa rõ là ai.}",
        ),
        data=SHAPES,
    ),
    "line-put-in-above-tasks": Case(
        both(
            transcribed(
                ("- Chủ trì, phối hợp với Phòng", "- Chuẩn bị.\n- Chủ trì, phối hợp với Phòng"),
                plan=OFFICE,
            ),
            change(f"{OFFICE}/tasks.yml", "at: ii/1/-2\n", "at: ii/1/-3\n"),
            change(f"{OFFICE}/tasks.yml", "at: ii/1/-1\n", "at: ii/1/-2\n"),
        ),
        data=SHAPES,
    ),
    "role-inside-a-sentence": Case(
        both(
            transcribed(
                ("trì, phối hợp với Phòng Năng lượng kiểm tra", "trì kiểm tra"), plan=OFFICE
            ),
            change(
                f"{OFFICE}/tasks.yml",
                "begins: Chủ trì, phối hợp với Phòng",
                "begins: Chủ trì kiểm tra đồng hồ",
            ),
            change(
                f"{OFFICE}/tasks.yml",
                "    - {role: support, assignees: [phong-nang-luong]}\n",
                "",
            ),
        ),
        data=SHAPES,
    ),
    "words-of-a-role-inside-a-sentence": Case(
        transcribed(("Phòng Năng lượng kiểm tra", "Phòng Năng lượng rà soát"), plan=OFFICE),
        data=SHAPES,
    ),
    "heading-that-names-who-leads": Case(
        both(
            transcribed(("2. Phòng Năng lượng\n", "2. Văn phòng Sở\n"), plan=OFFICE),
            change(
                f"{OFFICE}/tasks.yml",
                "[phong-nang-luong]",
                "[van-phong-so-cong-nghiep]",
                after="at: ii/2/-1\n",
            ),
        ),
        data=SHAPES,
    ),
    "plan-replaces-another": Case(
        change(
            f"{_DECADE}/plan.yml", "issuer: uy-ban", "replaces: 10-kh-ubnd-2026\nissuer: uy-ban"
        ),
        base=change(f"{_DECADE}/plan.yml", "replaces: 10-kh-ubnd-2026\n", ""),
        data=MIXED,
    ),
    "jurisdictions": Case(
        change("jurisdictions.yml", "Tỉnh Thử\n  level: province", "Tỉnh Mẫu\n  level: commune"),
        base=_with_jurisdiction,
        data=AMENDED,
    ),
    "site": Case(
        both(
            change("site.yml", "contact: null", "contact:\n  text: Văn phòng Thử\n" + _PROOF),
            change("site.yml", "mailto:loi@", "mailto:sai-sot@"),
            change("site.yml", "2026-11-01", "2026-11-02"),
        ),
        base=_with_site_facts,
        data=AMENDED,
    ),
    # --- documents
    "document-ended": Case(
        change(
            "documents.yml",
            "  force: superseded\n",
            "  force: ended\n",
            after="- id: nghi-dinh-04-2015-nd-cp\n",
        ),
    ),
    "document-facts": Case(
        both(
            change("documents.yml", "  date: 2018-03-24\n", "  date: 2018-03-25\n"),
            transcribed(("ngày 24/3/2018", "ngày 25/3/2018")),
        )
    ),
    "document-without-a-page": Case(
        change(
            "documents.yml",
            "- id: phap-lenh-34-2007-pl-ubtvqh11\n",
            "- id: phap-lenh-34-2007-pl-ubtvqh11\n  page: false\n",
        ),
        sound=False,
    ),
    "document-sources": Case(
        change(
            "documents.yml",
            "note: Trang có nhắc Kết luận; không thấy nói đến bãi bỏ.",
            "note: Trang có nhắc Kết luận.",
        )
    ),
    "source-read-twice": Case(
        change(
            "documents.yml",
            "      confidence: high\n      note: Chương VI",
            "      confidence: medium\n      note: Chương VI",
        ),
        base=change(
            "documents.yml",
            "      note: Chương VI của Luật số 10/2022/QH15, cùng Điều 90.\n",
            "      note: Chương VI của Luật số 10/2022/QH15, cùng Điều 90.\n"
            "    - for: [date, force]\n"
            "      url: https://vietjack.me/phap-luat/luat-thuc-hien-dan-chu-o-co-so-2022/"
            "chuong-vi-910.html\n      read: 2026-11-24\n      confidence: high\n",
        ),
    ),
    "document-removed": Case(_as_received(ROOT), base=amended(LATER)),
    "document-readdressed": Case(
        both(
            change(
                "documents.yml",
                f"- id: {NOTICE}\n",
                f"- id: {NOTICE}-bcd\n  former_ids:\n    - {NOTICE}\n",
            ),
            change(PLAN_FILE, f"document: {NOTICE}", f"document: {NOTICE}-bcd"),
        ),
        base=amended(LATER),
    ),
    # --- bodies, groups, positions
    "joins-a-group": Case(
        both(
            change(
                "bodies.yml",
                "- id: so-y-te\n",
                "- id: ban-dan-toc-tinh\n  name: Ban Dân tộc tỉnh\n"
                "  kind: department\n\n- id: so-y-te\n",
            ),
            change(
                "groups.yml", "    - name: Ban Dân tộc tỉnh\n", "    - body: ban-dan-toc-tinh\n"
            ),
            change("successions.yml", "from_name: Ban Dân tộc tỉnh", "from: ban-dan-toc-tinh"),
        )
    ),
    "joins-no-group": Case(
        change(
            "bodies.yml",
            "- id: so-y-te\n",
            "- id: so-dan-so\n  name: Sở Dân số\n  kind: department\n\n- id: so-y-te\n",
        )
    ),
    "most-of-a-group": Case(_most_departments_of_another_kind),
    "leaves-a-group": Case(
        change(
            "groups.yml",
            "      confidence: medium\n",
            "      confidence: low\n",
            after="    - body: so-ngoai-vu\n",
        )
    ),
    "moves-between-groups": Case(
        both(
            change(
                "groups.yml",
                "    - body: cong-an-tinh\n      url: https://example.invalid/khoi-noi-chinh\n"
                "      read: 2026-01-02\n      confidence: high\n",
                "",
            ),
            change(
                "groups.yml",
                "    - group: cac-co-quan-khoi-noi-chinh\n",
                "    - group: cac-co-quan-khoi-noi-chinh\n",
            ),
            change(
                "groups.yml",
                "  name: Địa phương\n  generic: true\n  complete: false\n",
                "  name: Địa phương\n  generic: true\n  complete: false\n"
                f"  members:\n    - body: cong-an-tinh\n      {PROOF}",
            ),
        ),
        data=AMENDED,
    ),
    "membership-proved": Case(
        change(
            "groups.yml",
            "      confidence: low\n",
            "      confidence: medium\n",
            after="    - body: van-phong-uy-ban-nhan-dan-tinh\n",
        )
    ),
    "group-facts": Case(
        change(
            "groups.yml",
            "  complete: false\n",
            "  complete: true\n",
            after="- id: cac-to-chuc-chinh-tri-xa-hoi-tinh\n",
        )
    ),
    "body-renamed": Case(
        change(
            "bodies.yml",
            "  name: Sở Y tế\n",
            "  name: Sở Y tế và Dân số\n  variants:\n    - Sở Y tế\n",
        )
    ),
    "body-readdressed": Case(
        both(
            everywhere("so-tu-phap", "so-tu-phap-tinh", TASKS, "groups.yml"),
            change(
                "bodies.yml",
                "- id: so-tu-phap\n",
                "- id: so-tu-phap-tinh\n  former_ids:\n    - so-tu-phap\n",
            ),
        )
    ),
    "body-readdressed-without-a-trace": Case(
        both(
            everywhere("so-tu-phap", "so-tu-phap-tinh", TASKS, "groups.yml"),
            change("bodies.yml", "- id: so-tu-phap\n", "- id: so-tu-phap-tinh\n"),
        )
    ),
    "department-taken-in": Case(
        both(
            lambda root: record(root, "bodies.yml", "so-tu-phap"),
            change(
                "bodies.yml",
                "  name: Sở Nội vụ\n",
                "  name: Sở Nội vụ\n  variants:\n"
                "    - Sở Tư pháp\n  former_ids:\n    - so-tu-phap\n",
            ),
            everywhere("so-tu-phap, ", "", TASKS),
            everywhere(", so-tu-phap", "", TASKS),
            change(
                "groups.yml", "    - body: so-tu-phap\n", "    - name: Sở Tư pháp (trước đây)\n"
            ),
        )
    ),
    "departments-merged": Case(
        both(
            lambda root: record(root, "bodies.yml", "so-tu-phap"),
            change(
                "bodies.yml",
                "- id: so-noi-vu\n  name: Sở Nội vụ\n",
                "- id: so-noi-vu-va-tu-phap\n"
                "  name: Sở Nội vụ và Tư pháp\n  variants:\n    - Sở Nội vụ\n    - Sở Tư pháp\n"
                "  former_ids:\n    - so-noi-vu\n    - so-tu-phap\n",
            ),
            everywhere("so-tu-phap, ", "", TASKS),
            everywhere(", so-tu-phap", "", TASKS),
            everywhere("so-noi-vu", "so-noi-vu-va-tu-phap", TASKS, "groups.yml", "successions.yml"),
            change(
                "groups.yml", "    - body: so-tu-phap\n", "    - name: Sở Tư pháp (trước đây)\n"
            ),
        )
    ),
    "succession": Case(
        both(
            change(
                "successions.yml",
                "- from: so-giao-thong-van-tai\n",
                "- from: thanh-tra-tinh\n  into: [so-y-te]\n  since: 2025\n  kind: merged\n"
                f"  source:\n    {SOURCE_LINES}  confidence: medium\n\n"
                "- from: so-giao-thong-van-tai\n",
            ),
            change(
                "successions.yml",
                "- from: so-ke-hoach-va-dau-tu\n  into: [so-tai-chinh]\n  since: 2025\n",
                "- from: so-ke-hoach-va-dau-tu\n  into: [so-tai-chinh]\n  since: 2025-03\n"
                "  scope: kế hoạch, đầu tư\n",
            ),
            change(
                "successions.yml",
                "- from: ban-dan-van-tinh-uy\n  into: [ban-tuyen-giao-va-dan-van-tinh-uy]\n",
                "- from: ban-dan-van-tinh-uy\n  into: [van-phong-tinh-uy]\n",
            ),
        )
    ),
    "kind-and-short-names": Case(
        change(
            "bodies.yml",
            "  kind: association\n  short_names:\n    - HLG\n",
            "  kind: front\n  short_names:\n    - HLGT\n",
        )
    ),
    "search-names-and-former-ids": Case(
        both(
            change(
                "bodies.yml",
                "  name: Sở Y tế\n",
                "  name: Sở Y tế\n  search_names:\n    - y tế tỉnh\n",
            ),
            change("bodies.yml", "    - so-y-te-cu\n", "    - so-y-te-xua\n"),
        ),
        base=change(
            "bodies.yml", "- id: so-y-te\n", "- id: so-y-te\n  former_ids:\n    - so-y-te-cu\n"
        ),
    ),
    "position-takes-in": Case(
        change("positions.yml", "  includes:\n    - pho-truong-ban-thuong-truc\n", "")
    ),
    "abbreviation": Case(
        change("abbreviations.yml", "  meaning: Ban Chỉ đạo\n", "  meaning: Ban chỉ đạo\n")
    ),
    # --- plans
    "date-of-a-plan": Case(change(PLAN_FILE, "date: null", "date: 2022-01-20"), sound=False),
    "plan-added": Case(_as_received(AMENDED), base=_without_second_plan, data=AMENDED),
    "plan-readdressed": Case(_plan_moved(kept=True)),
    "plan-readdressed-without-a-trace": Case(_plan_moved(kept=False)),
    # --- text that means something elsewhere
    "hostile-text": Case(
        both(
            change(
                "bodies.yml",
                "  name: Sở Y tế\n",
                "  name: '@admin #1 GH-2 ![x](http://a.example/b.png) <script>alert(1)</script> "
                ":smile: `code` www.example.com a@b.example **đậm** $x$ | {{ 7*7 }}'\n",
            ),
            change(
                "groups.yml",
                "  note: Từ chung, chỉ được hiểu",
                "  note: '[bấm](javascript:alert(1)) org/repo#3 !4 &lt;b&gt; ~~xóa~~ "
                "a5c3785ed8d6a35868bc169f07e40e889087fd2e https://evil.example "
                "<https://evil.example> 1. một'\n"
                "# Từ chung, chỉ được hiểu",
            ),
        ),
    ),
    # --- faulty data: as much as can be trusted
    "unknown-key": Case(
        both(
            change("bodies.yml", "  name: Sở Y tế\n", "  name: Sở Y tế\n  address: chưa có\n"),
            change("bodies.yml", "  name: Sở Xây dựng\n", "  name: Sở Xây dựng tỉnh\n"),
        ),
        sound=False,
    ),
    "record-unread": Case(
        both(
            change("bodies.yml", "  name: Sở Y tế\n", "  name:\n    - Sở Y tế\n"),
            amended(LATER),
        ),
        sound=False,
    ),
    "assignments-unread": Case(
        both(
            change(TASKS, "role: carry_out", "role: thuc_hien", after="- at: ii/9\n"),
            amended(LATER),
        ),
        sound=False,
    ),
    "file-missing": Case(
        both(
            lambda root: (root / "data/documents.yml").unlink(),
            change("bodies.yml", "  name: Sở Xây dựng\n", "  name: Sở Xây dựng tỉnh\n"),
        ),
        sound=False,
    ),
}
