"""The real plan, and a made-up one of the year after: data of two years to compare and to show."""

import pathlib
import re
from typing import Any

import yaml

from macros.exports.next_plan import next_plan
from tests.core_fixtures import catalog, copied
from tests.synthetic.plans import source_text

OLDER, NEWER = "03-kh-bcd-2022", "04-kh-bcd-2023"
_HOLE = re.compile(r"⟦([^⟧]*)⟧")
_ANSWERS = {
    "03-KH/BCĐ": "04-KH/BCĐ",
    "địa danh; chưa rõ thì ghi null": "Tỉnh Thử",
    "2023-01-31": "2023-02-15",
    "dòng tên cơ quan ban hành, như bản in": "BAN CHỈ ĐẠO",
    "nơi và ngày ban hành, như bản in": "Tỉnh Thử, ngày 15 tháng 02 năm 2023",
}
_NEW_TASK = {
    "title": "Khảo sát ý kiến nhân dân",
    "text": "Khảo sát ý kiến nhân dân về việc thực hiện dân chủ ở cơ sở <b>thử</b>.",
    "assignments": [
        {
            "role": "lead",
            "label": "Chủ trì",
            "text": "Sở Tư pháp.",
            "assignees": [{"body": "so-tu-phap"}],
        }
    ],
    "period": "2023-Q2",
    "period_label": "Thời gian thực hiện",
    "period_text": "Quý II/2023.",
}


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
    for name in ("plan.yml", "tasks.yml"):
        text = (folder / name).read_text(encoding="utf-8")
        answered = _HOLE.sub(lambda found: _ANSWERS.get(found[1], found[1]), text)
        (folder / name).write_text(answered, encoding="utf-8")
    _with_source(folder, _read(folder / "tasks.yml"))


def two_years(root: pathlib.Path) -> pathlib.Path:
    """Data of two years: one task is new, one gone, three changed, one renumbered; the root."""
    folder = laid_out(root)
    filled(folder)
    tasks = _read(folder / "tasks.yml")
    by_number = {task["number"]: task for task in tasks}
    by_number["6"] |= {"period": "2023-Q4", "period_text": "Xây dựng Đề án trong quý IV/2023."}
    by_number["1"]["text"] = by_number["1"]["text"].replace("Tiếp tục quán triệt", "Quán triệt")
    line = by_number["4"]["assignments"][1]
    line["text"] = line["text"].replace("Ban Dân vận Tỉnh ủy", "Sở Nội vụ")
    line["assignees"] = [
        {"body": "so-noi-vu"} if one == {"body": "ban-dan-van-tinh-uy"} else one
        for one in line["assignees"]
    ]
    tasks.remove(by_number["13"])
    tasks.append(dict(_NEW_TASK))
    for number, task in enumerate(tasks, 1):
        task |= {"number": str(number)}
    _with_source(folder, tasks)
    return root


def _read(path: pathlib.Path) -> Any:
    return yaml.load(path.read_text(encoding="utf-8"), yaml.BaseLoader)


def _with_source(folder: pathlib.Path, tasks: list[dict[str, Any]]) -> None:
    for task in tasks:
        if task["period"] == "null":
            task["period"] = None
    text = yaml.dump(tasks, allow_unicode=True, sort_keys=False, width=1_000_000)
    (folder / "tasks.yml").write_text(text, encoding="utf-8")
    source = source_text(_read(folder / "plan.yml"), tasks)
    (folder / "source.txt").write_text(source, encoding="utf-8")
