"""The real plan, and a made-up one of the year after: data of two years to compare and to show."""

import hashlib
import pathlib
import re

from macros.exports.next_plan import next_plan
from tests.core_fixtures import catalog, copied, replaced

OLDER, NEWER = "03-kh-bcd-2022", "04-kh-bcd-2023"
_HOLE = re.compile(r"⟦([^⟧]*)⟧")
_ANSWERS = {
    "03-KH/BCĐ": "04-KH/BCĐ",
    "địa danh; chưa rõ thì ghi null": "Tỉnh Thử",
    "2023-01-31": "2023-02-15",
    "dòng tên cơ quan ban hành, như bản in": "BAN CHỈ ĐẠO",
    "nơi và ngày ban hành, như bản in": "Tỉnh Thử, ngày 15 tháng 02 năm 2023",
}
_NEW_WORDS = """16. Khảo sát ý kiến nhân dân về việc thực hiện dân chủ ở cơ sở <b>thử</b>.

- *Chủ trì:* Sở Tư pháp.

- *Thời gian thực hiện:* Quý II/2023.

"""
_NEW_TASK = """
- at: ii/16
  title: Khảo sát ý kiến nhân dân
  assignments:
    - {role: lead, assignees: [so-tu-phap]}
  period: 2023-Q2
"""
_MARKS = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


def laid_out(root: pathlib.Path) -> pathlib.Path:
    """A copy of the real data with the next plan laid out, holes and all; the new folder."""
    plan = catalog().plans[0]
    folder = copied(root) / "data/plans" / NEWER
    folder.mkdir()
    for name, text in next_plan(plan, NEWER, 2023).items():
        (folder / name).write_text(text, encoding="utf-8")
    return folder


def filled(folder: pathlib.Path) -> None:
    """Fills every hole of the laid-out plan; nothing else changes but the year."""
    for name in ("plan.yml", "text.md", "tasks.yml"):
        text = (folder / name).read_text(encoding="utf-8")
        answered = _HOLE.sub(lambda found: _ANSWERS.get(found[1], found[1]), text)
        (folder / name).write_text(answered, encoding="utf-8")
    _receive(folder)


def two_years(root: pathlib.Path) -> pathlib.Path:
    """Data of two years: one task is new, one gone, three changed, one renumbered; the root."""
    folder = laid_out(root)
    filled(folder)
    text, tasks = folder / "text.md", folder / "tasks.yml"
    replaced(text, "Xây dựng Đề án trong quý III/2023.", "Xây dựng Đề án trong quý IV/2023.")
    replaced(
        tasks, "{when: 2023-Q3, scope: Xây dựng Đề án}", "{when: 2023-Q4, scope: Xây dựng Đề án}"
    )
    replaced(text, "1. Tiếp tục quán triệt", "1. Quán triệt")
    replaced(
        text,
        "Ban Dân vận Tỉnh ủy; các đồng chí Ủy viên Ban Chỉ đạo tỉnh.",
        "Sở Nội vụ; các đồng chí Ủy viên Ban Chỉ đạo tỉnh.",
    )
    replaced(tasks, "[ban-dan-van-tinh-uy, uy-vien]", "[so-noi-vu, uy-vien]")
    _without_13(text, r"^{}\. ", r"^(?:14\. |III\. )")
    _without_13(tasks, r"^- at: ii/{}$", r"^- at: ii/14$")
    replaced(text, "III. Tổ chức", f"{_NEW_WORDS}III. Tổ chức")
    tasks.write_text(tasks.read_text(encoding="utf-8") + _NEW_TASK, encoding="utf-8")
    _receive(folder)
    return root


def _without_13(path: pathlib.Path, begins: str, follows: str) -> None:
    """Task 13 goes out of a file, and those after it move on by one."""
    text = path.read_text(encoding="utf-8")
    gone = re.compile(f"{begins.format(13)}.*?(?={follows})", re.MULTILINE | re.DOTALL)
    text, count = gone.subn("", text)
    assert count == 1
    for number in (14, 15, 16):
        found = re.search(begins.format(number), text, re.MULTILINE)
        assert found
        now = found[0].replace(str(number), str(number - 1))
        text = text[: found.start()] + now + text[found.end() :]
    path.write_text(text, encoding="utf-8")


def _receive(folder: pathlib.Path) -> None:
    """The document as received, as the text has it, and its digest."""
    text = (folder / "text.md").read_text(encoding="utf-8")
    text = re.sub(r"\[\^(\d+)\]:?", lambda mark: mark[1].translate(_MARKS), text)
    source = re.sub(r"\\(.)", r"\1", text).encode()
    (folder / "source.txt").write_bytes(source)
    plan = (folder / "plan.yml").read_text(encoding="utf-8")
    sealed = re.sub(r"sha256: .*", f"sha256: {hashlib.sha256(source).hexdigest()}", plan)
    (folder / "plan.yml").write_text(sealed, encoding="utf-8")
