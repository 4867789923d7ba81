"""The next plan, laid out from an old one: every hole is listed, and filled in it is sound."""

import pathlib
import re
from typing import Any

import yaml

from macros.checks.checked_data import load_checked
from macros.exports.next_plan import next_plan
from macros.reading.holes import is_hole
from macros.reading.writing import file_text
from tests.core_fixtures import AMENDED, TEXT, catalog, copied
from tests.tools.drawn import hostile_texts
from tests.tools.next_year import filled, laid_out

HOLE = re.compile(r"⟦([^⟧]*)⟧")


def places(folder: pathlib.Path) -> list[tuple[str, int, int]]:
    """File, line and column of each hole, found without the check."""
    return [
        (path.name, number, match.start() + 1)
        for path in sorted(folder.iterdir())
        for number, line in enumerate(path.read_text(encoding="utf-8").split("\n"), 1)
        for match in HOLE.finditer(line)
    ]


def read(path: pathlib.Path) -> Any:
    """What a file holds, every scalar as a string."""
    return yaml.load(path.read_text(encoding="utf-8"), yaml.BaseLoader)


def test_the_check_lists_every_hole_and_nothing_else(tmp_path: pathlib.Path) -> None:
    folder = laid_out(tmp_path)
    problems = load_checked(tmp_path).problems
    assert all(map(is_hole, problems)), [str(one) for one in problems if not is_hole(one)]
    found = [(one.file.rpartition("/")[2], one.line, one.column) for one in problems]
    assert found == places(folder)
    assert len(found) > 40
    assert str(problems[0]) == (
        "data/plans/04-kh-bcd-2023/plan.yml:4:9: Chỗ này chưa điền: tìm thấy “⟦03-KH/BCĐ⟧”. "
        "Gợi ý: điền đúng theo văn bản mới rồi bỏ hai dấu ⟦ ⟧"
    )


def test_amended_tasks_are_laid_out_as_they_stand(tmp_path: pathlib.Path) -> None:
    folder = copied(tmp_path, AMENDED) / "data/plans/100-kh-bcd-2024"
    folder.mkdir()
    for name, text in next_plan(catalog(AMENDED).plans[0], folder.name, 2024).items():
        (folder / name).write_text(text, encoding="utf-8")
    problems = load_checked(tmp_path).problems
    assert [str(one) for one in problems if not is_hole(one)] == []
    tasks = read(folder / "tasks.yml")
    assert [task["title"] for task in tasks] == [
        "Thực hiện Chỉ thị 33/CT-TTg",
        "Xây dựng kho dữ liệu dùng chung",
        "Tập huấn kỹ năng số",
        "Rà soát văn bản về chuyển đổi số",
        "Bảo đảm an toàn thông tin",  # 5 was withdrawn
        "Diễn tập an toàn thông tin",  # 6a was added
    ]
    assert [task["at"] for task in tasks] == ["ii/1", "ii/2", "ii/3", "ii/4", "ii/5", "ii/6"]
    assert tasks[0]["assignments"][1]["assignees"] == [
        "so-thong-tin-va-truyen-thong",
        "so-tai-chinh",
    ]
    assert (tasks[1]["period"], tasks[4]["period"]) == ("⟦2024-11⟧", "continuous")
    text = (folder / "text.md").read_text(encoding="utf-8")
    carrying = text[text.index("*Tham mưu, thực hiện:*") :]
    assert carrying.startswith("*Tham mưu, thực hiện:* ⟦")  # the wording does not say so
    assert "\n3. ⟦Tập huấn kỹ năng số cho *cán bộ, công chức, viên chức*" in text
    assert "giai đoạn 2021 - 2025" in text
    plan = read(folder / "plan.yml")
    assert not plan.keys() & {"former_ids", "slips"}
    assert plan["corrections"] == plan["amendments"] == []
    assert plan["title"] == "thực hiện chuyển đổi số năm ⟦2024⟧ (dữ liệu thử)"


def test_filled_in_it_is_sound(tmp_path: pathlib.Path) -> None:
    filled(laid_out(tmp_path))
    assert [str(one) for one in load_checked(tmp_path).problems] == []


def test_half_a_mark_is_a_hole_too(tmp_path: pathlib.Path) -> None:
    copied(tmp_path)
    path = tmp_path / TEXT
    path.write_text(path.read_text(encoding="utf-8").replace("Nơi", "Nơi⟧"), encoding="utf-8")
    (problem,) = load_checked(tmp_path).problems
    assert (is_hole(problem), problem.found) == (True, "⟧")


def test_the_files_hold_what_was_written_into_them_whatever_it_is() -> None:
    texts = [text.strip() for text in hostile_texts(10, 300)]  # no value has blanks around it
    tasks = [
        {
            "at": text,
            "title": text,
            "assignments": [{"role": text, "assignees": [text, {"id": text}]}],
            "period": [{"when": text, "scope": text}],
        }
        for text in texts
    ]
    assert yaml.load(file_text("tasks", tasks), yaml.BaseLoader) == tasks
    plan = {"year": 2024, "corrections": [{"before": text} for text in texts]}
    assert yaml.load(file_text("plan", plan), yaml.BaseLoader) == plan | {"year": "2024"}
