"""The worked examples of the guide, taken from the page: sound, built, and as the page says."""

import hashlib
import pathlib
import re
from typing import NamedTuple

import pytest

from macros.checks.checked_data import load_checked
from macros.history.edition import Edition
from macros.labels import RESULTS, ROLES, UNSTATED, times_words
from macros.linking.catalog_plan import CatalogTask
from macros.model.progress import Update
from macros.recognisers import inline
from macros.recognisers.periods import FORMS
from macros.site import Site
from tests.core_fixtures import PLAN, ROOT, copied
from tests.tools.received import as_received

PAGE = ROOT / "docs/dong-gop/vi-du.md"
GUIDE = ROOT / "docs/dong-gop/ghi-ke-hoach.md"
BODIES = {
    "uy-ban-nhan-dan-tinh": "Ủy ban nhân dân tỉnh",
    "van-phong-uy-ban-nhan-dan-tinh": "Văn phòng Ủy ban nhân dân tỉnh",
    "so-khoa-hoc-va-cong-nghe": "Sở Khoa học và Công nghệ",
    "so-noi-vu": "Sở Nội vụ",
    "so-tai-chinh": "Sở Tài chính",
    "so-tu-phap": "Sở Tư pháp",
    "so-xay-dung": "Sở Xây dựng",
}
GROUPS = {
    "cac-so-ban-nganh": "Các sở, ban, ngành",
    "uy-ban-nhan-dan-cac-xa-phuong": "Ủy ban nhân dân các xã, phường",
}


class Example(NamedTuple):
    """An example of the page: its two files, and what the page says that is read from them."""

    name: str
    text: str
    tasks: str
    rows: list[tuple[str, ...]]


def examples() -> list[Example]:
    found = []
    for part in re.split(r"^## (?=Ví dụ \d)", PAGE.read_text(encoding="utf-8"), flags=re.M)[1:]:
        (text,) = re.findall(r"^```text\n(.*?)^```", part, re.M | re.S)
        (tasks,) = re.findall(r"^```yaml\n(.*?)^```", part, re.M | re.S)
        rows = [
            tuple(cell.strip(" `") for cell in line.strip("|").split(" |"))[:3]
            for line in part.rpartition("```\n")[2].splitlines()
            if line.startswith("| `")
        ]
        found.append(Example(part.partition("{")[0].strip(), text, tasks, rows))
    return found


EXAMPLES = examples()


def laid_out(root: pathlib.Path, example: Example) -> str:
    """A data folder with one plan, the example; returns the plan's id."""
    number, title = re.findall(r"^Số: (.+)\n\nKẾ HOẠCH\n(.+)$", example.text, re.M)[0]
    id_ = f"{number.partition('/')[0]}-kh-ubnd-2027"
    folder = root / "data/plans" / id_
    folder.mkdir(parents=True)
    source = as_received(example.text)
    plan = f"""\
id: {id_}
type: Kế hoạch
number: {number}
title: {title}
year: 2027
issuer: uy-ban-nhan-dan-tinh
place: null
date: null
received:
  file: source.txt
  sha256: {hashlib.sha256(source.encode()).hexdigest()}
"""
    bodies = [f"- {{id: {id_}, name: {name}, kind: department}}\n" for id_, name in BODIES.items()]
    groups = [f'- {{id: {id_}, name: "{name}", complete: false}}\n' for id_, name in GROUPS.items()]
    files = {
        **{f"{one}.yml": "[]\n" for one in ("positions", "documents", "abbreviations")},
        "bodies.yml": "".join(bodies),
        "groups.yml": "".join(groups),
        f"plans/{id_}/text.md": example.text,
        f"plans/{id_}/tasks.yml": example.tasks,
        f"plans/{id_}/source.txt": source,
        f"plans/{id_}/plan.yml": plan,
    }
    for name, content in files.items():
        (root / "data" / name).write_text(content, encoding="utf-8")
    return id_


def told(task: CatalogTask) -> tuple[str, ...]:
    """A task as the table below an example tells it."""
    names = BODIES | GROUPS
    what = [
        f"{ROLES[line.role].words}: {'; '.join(names[one.assignee.id] for one in line.assignees)}"
        for line in task.current.assignments
    ]
    if result := getattr(task.issued, "result", None):
        what.append(f"Kết quả: {inline.plain(result).rstrip('.')}")
    return task.code, ". ".join(what), times_words(task.times) or UNSTATED.words


def test_the_report_of_the_guide_is_sound_and_done_in_time(tmp_path: pathlib.Path) -> None:
    page = (ROOT / "docs/dong-gop/bao-ket-qua.md").read_text(encoding="utf-8")
    (report,) = re.findall(r"^```yaml\n(.*?)^```", page, re.M | re.S)
    root = copied(tmp_path)
    (root / PLAN.replace("plan.yml", "progress.yml")).write_text(report, encoding="utf-8")
    checked = load_checked(root)
    assert checked.problems == []
    data = Edition(checked.records, checked.lexicon)
    (outcome,) = data.plans[0].by_code["06"].outcomes
    assert RESULTS[outcome.status(data.data_date)].words == "hoàn thành đúng hạn"
    assert all(f"“{label.words}”" in page for label in RESULTS.values())
    fields = {field.alias or name for name, field in Update.model_fields.items()}
    assert fields == {*re.findall(r"`(\w+)`(?=.*\| )", "\n".join(_first_cells(page)))}


def _first_cells(page: str) -> list[str]:
    return [f"{line.split('|')[1]}| " for line in page.splitlines() if line.startswith("| `")]


def test_the_page_has_five_examples() -> None:
    assert len(EXAMPLES) == 5
    assert "(vi-du.md" in GUIDE.read_text(encoding="utf-8")


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda one: one.name)
def test_an_example_is_sound_and_says_what_the_page_says(
    tmp_path: pathlib.Path, example: Example
) -> None:
    id_ = laid_out(tmp_path, example)
    checked = load_checked(tmp_path)
    assert checked.problems == []
    (plan,) = Edition(checked.records, checked.lexicon).plans
    assert [told(task) for task in plan.tasks] == example.rows
    site = Site(Edition(checked.records, checked.lexicon), "", tmp_path)
    pages = {page.url: page.render() for page in site.pages}
    for task in plan.tasks:
        assert task.title in pages[f"ke-hoach/{id_}/nhiem-vu/{task.code}/"]
    assert [path for path, content in site.files().items() if id_ in path and content]


def test_the_last_example_has_every_form_of_time() -> None:
    guide = GUIDE.read_text(encoding="utf-8").partition("## Ghi thời gian")[2]
    forms = re.findall(r"^\| `(.+)` \|", guide.partition("Văn bản không nêu")[0], re.MULTILINE)
    notation = re.findall(r"\d{4}[\w-]*|every-[\w/-]+|continuous|periodic", FORMS)
    assert len(notation) > 15
    shapes = [re.sub(r"\d", "0", form) for form in forms]
    assert [form for form in notation if re.sub(r"\d", "0", form) not in shapes] == []
    used = re.findall(r"period: (\S+)}$", EXAMPLES[4].tasks, re.MULTILINE)
    assert used == [*forms, "null"]
    assert "unread: " in EXAMPLES[4].tasks
