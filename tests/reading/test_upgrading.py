"""Folders in older layouts, brought to the present one: they say the same, word for word."""

import copy
import pathlib
import shutil
import subprocess
from typing import Any

import pytest

from macros.checks.checked_data import load_checked
from macros.linking.composing import linked
from macros.reading.loading import load
from macros.reading.records import PlanFolder
from macros.reading.strict_yaml import read
from macros.reading.upgrading import typed_wording, upgraded
from macros.reading.writing import file_text
from macros.recognisers.outline import read_outline
from tests.core_fixtures import AMENDED, ROOT, checked, copied

OLDER = ROOT / "tests/fixtures/older_amended/data/plans"  # those of AMENDED before text.md
REAL = "data/plans/03-kh-bcd-2022"


def composed(folder: PlanFolder) -> tuple[Any, list[Any]]:
    """All that a folder says, text and data together."""
    assert folder.plan is not None
    return folder.plan.record, [task.record for task in folder.tasks]


def as_before(root: pathlib.Path, plan: str) -> pathlib.Path:
    """The folder of a plan without what the older layout did not have."""
    folder = root / f"data/plans/{plan}"
    (folder / "text.md").unlink()
    return folder


def git(*arguments: str) -> str:
    done = subprocess.run(["git", *arguments], cwd=ROOT, capture_output=True, check=True)
    return done.stdout.decode()


def test_a_plan_with_everything_says_the_same(tmp_path: pathlib.Path) -> None:
    root = copied(tmp_path, AMENDED)
    for older in sorted(OLDER.iterdir()):
        folder = as_before(root, older.name)
        for name in ("plan.yml", "tasks.yml"):
            shutil.copy(older / name, folder)
    records, problems = load(root)
    assert problems == []
    linked(records)
    for read_so, present in zip(records.plans, checked(AMENDED).records.plans, strict=True):
        assert read_so.upgraded is not None
        assert composed(read_so) == composed(present)


def test_the_first_commits_of_this_project_say_the_same(root: pathlib.Path) -> None:
    try:
        listed = git("log", "--format=%H", "--reverse", "--", f"{REAL}/tasks.yml").split()
        typed = [one for one in listed if not is_present(one)]
        files = {
            name: git("show", f"{typed[0]}:{REAL}/{name}") for name in ("plan.yml", "tasks.yml")
        }
    except (subprocess.CalledProcessError, FileNotFoundError, IndexError):
        pytest.skip("no history of the older layout here")
    folder = as_before(root, "03-kh-bcd-2022")
    for name, text in files.items():
        (folder / name).write_text(text, encoding="utf-8")
    records, problems = load(root)
    assert problems == []
    linked(records)
    present, tasks = composed(checked().records.plans[0])
    upgraded_plan, upgraded_tasks = composed(records.plans[0])
    assert upgraded_tasks == tasks
    # A join named its task; a correction may name the paragraph of it.
    at = [one.at for one in upgraded_plan.corrections]
    assert all(one.at.startswith(to) for one, to in zip(present.corrections, at, strict=True))
    moved = [
        one.model_copy(update={"at": to}) for one, to in zip(present.corrections, at, strict=True)
    ]
    assert upgraded_plan == present.model_copy(update={"corrections": tuple(moved)})


def is_present(commit: str) -> bool:
    """Whether a commit has the text in a file of its own."""
    return bool(git("ls-tree", "--name-only", commit, f"{REAL}/text.md").strip())


def test_what_is_written_is_read_again(tmp_path: pathlib.Path) -> None:
    """As `scripts/upgrade.py` does it; the folder is then sound."""
    root = copied(tmp_path, AMENDED)
    for older in sorted(OLDER.iterdir()):
        folder = as_before(root, older.name)
        for name in ("plan.yml", "tasks.yml"):
            shutil.copy(older / name, folder)
    for one in load(root)[0].plans:
        assert one.upgraded is not None
        folder = root / one.path
        for name, text in (
            ("plan.yml", file_text("plan", one.upgraded.plan)),
            ("tasks.yml", file_text("tasks", one.upgraded.tasks)),
            ("text.md", one.upgraded.text),
        ):
            (folder / name).write_text(text, encoding="utf-8")
    result = load_checked(root)
    assert result.problems == []
    for folder_read, present in zip(
        result.records.plans, checked(AMENDED).records.plans, strict=True
    ):
        assert composed(folder_read) == composed(present)


def older(name: str = "99-kh-bcd-2023") -> tuple[dict[str, Any], list[dict[str, Any]]]:
    plan, tasks = (data_of(OLDER / name / f"{file}.yml") for file in ("plan", "tasks"))
    return plan, tasks


def data_of(path: pathlib.Path) -> Any:
    """What a data file holds, every scalar a string."""
    found, problems = read(path, path.name)
    assert problems == []
    assert found is not None
    return found.data


def texts_of(plan: dict[str, Any], tasks: list[dict[str, Any]]) -> list[str]:
    """The plain words of each line of the upgraded text, with the marker."""
    made = typed_wording(plan, tasks, "0" * 64)
    return [f"{block.marker} {block.text}".strip() for block in read_outline(made.text).blocks]


ODD = (
    *("5 * 3", "*", "* a * b", "[^1] a", "a\\b", "<br>", "a | b", "| a", "- a", "+ a", "1. a"),
    *("I. a", "a) b", "Điều 1. a", "• a", "*a*", "\\*a"),
)


@pytest.mark.parametrize("words", ODD)
def test_plain_lines_keep_every_sign_and_become_no_marker(words: str) -> None:
    plan, tasks = older()
    plan["signature"] = [words]
    assert texts_of(plan, tasks)[-2] == words


@pytest.mark.parametrize("words", ["a * b", "a [^1]", "a\\b", "a <br> b", "*a*"])
def test_headings_and_labels_keep_every_sign(words: str) -> None:
    plan, tasks = older()
    plan["sections"][0]["heading"] = words
    tasks[0]["assignments"][0]["label"] = f"Chỉ đạo {words}"
    lines = texts_of(plan, tasks)
    assert f"I. {words}" in lines
    assert any(line.startswith(f"- Chỉ đạo {words}: Đồng chí") for line in lines)


@pytest.mark.parametrize("words", ["- a", "1. a", "| a", "* b", "Điều 2. b"])
def test_a_further_paragraph_becomes_no_marker(words: str) -> None:
    plan, tasks = older()
    tasks[0]["text"] = f"Việc.\n\n{words}"
    lines = texts_of(plan, tasks)
    assert lines[lines.index("1. Việc.") + 1] == words


def test_a_line_break_of_a_text_stays_one_and_its_markup_too() -> None:
    plan, tasks = older()
    tasks[0]["text"] = "*Một*\nhai <br> ba"
    made = typed_wording(plan, tasks, "0" * 64)
    assert "1. *Một*<br>hai \\<br> ba\n" in made.text


def test_joins_become_corrections_and_assignees_bare_ids() -> None:
    made = typed_wording(*older(), "0" * 64)
    assert made.plan["received"] == {"file": "source.txt", "sha256": "0" * 64}
    (correction,) = made.plan["corrections"]
    assert correction["at"] == "ii/5"
    assert correction["before"].count("¶") == 1
    assert correction["after"] == correction["before"].replace(" ¶ ", " ")
    assert made.tasks[0]["assignments"][0]["assignees"] == [
        "truong-ban-chuyen-doi-so",
        "pho-truong-ban-chuyen-doi-so",
    ]
    assert made.plan["amendments"][2]["new"] == ["so-tai-chinh"]
    assert not {"sections", "opening", "joins", "notes"} & made.plan.keys()
    assert not {"text", "number", "period_text"} & made.tasks[0].keys()


def test_what_is_no_known_layout_is_left_alone() -> None:
    plan, tasks = older()
    present = data_of(AMENDED / "data/plans/99-kh-bcd-2023/plan.yml")
    assert upgraded(present, tasks, "") is None
    odd: Any
    for odd in (None, "x", [], {}, {"sections": None}, {"sections": "x"}, 5):
        assert upgraded(odd, tasks, "") is None
        assert upgraded(plan, odd if odd != [] else "x", "") is None


def test_data_that_passed_no_check_are_never_a_traceback() -> None:
    plan, tasks = older()
    odd: Any
    for key in plan:
        for odd in (None, "", "x", [], {}, [None], [{}]):
            upgraded({**plan, key: odd}, tasks, "")
    for key in tasks[0]:
        for odd in (None, "", "x", [], {}, [None], [{}]):
            spoilt = copy.deepcopy(tasks)
            spoilt[0][key] = odd
            upgraded(plan, spoilt, "")
