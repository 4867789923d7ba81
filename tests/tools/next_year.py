"""The real plan, and a made-up one of the year after: data of two years to compare and to show."""

import hashlib
import pathlib
import re

from macros.linking.plan_pairs import moving_years
from tests.core_fixtures import copied, replaced

OLDER, NEWER = "03-kh-bcd-2022", "04-kh-bcd-2023"
_HEAD = "BAN CHỈ ĐẠO\n\nSố 04-KH/BCĐ\n\nTỉnh Thử, ngày 15 tháng 02 năm 2023"
_FACTS = """# yaml-language-server: $schema=../../schema/plan.schema.json
id: 04-kh-bcd-2023
type: Kế hoạch
number: 04-KH/BCĐ
title: thực hiện Quy chế dân chủ ở cơ sở năm 2023
issuer: ban-chi-dao-tinh-ve-thuc-hien-quy-che-dan-chu-o-co-so
place: Tỉnh Thử
date: 2023-02-15
year: 2023
received:
  file: source.txt
  sha256: not known yet
amendments: []
"""
_LABEL = re.compile(r"^- \*([^*:]+)\*:")
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
    """A copy of the real data with the same plan a year later; the new folder."""
    older = copied(root) / "data/plans" / OLDER
    folder = older.with_name(NEWER)
    folder.mkdir()
    lines = (older / "text.md").read_text(encoding="utf-8").splitlines()
    labelled = (_LABEL.sub(r"- *\1:*", line) for line in lines if line)
    text = "\n\n".join(map(_moved_on, labelled))
    (folder / "text.md").write_text(f"{text}\n".replace("\\*\n\nSố 03-KH/BCĐ", _HEAD), "utf-8")
    tasks = (older / "tasks.yml").read_text(encoding="utf-8").splitlines()
    (folder / "tasks.yml").write_text("\n".join(map(_moved_on, tasks)) + "\n", encoding="utf-8")
    (folder / "plan.yml").write_text(_FACTS, encoding="utf-8")
    _receive(folder)
    return folder


def _moved_on(line: str) -> str:
    """A line of the text with the years that move on with the plan's."""
    if line.startswith(("- *Thời gian", "  period:")):
        return line.replace("2022", "2023")
    return moving_years(2022).sub(lambda year: str(int(year[0]) + 1), line)


def two_years(root: pathlib.Path) -> pathlib.Path:
    """Data of two years: one task is new, one gone, three changed, one renumbered; the root."""
    folder = laid_out(root)
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
