"""Data files as people write them: short, in lines, and read back as they were."""

import yaml

from macros.reading.writing import file_text, with_list
from tests.core_fixtures import AMENDED, ROOT
from tests.tools.drawn import hostile_texts

TASK = {
    "at": "ii/6",
    "title": "Đề án: một việc #1",
    "assignments": [
        {"role": "direct", "assignees": ["truong-ban"]},
        {"role": "lead", "assignees": [{"id": "so-y-te", "as": "uy-vien"}, "so-noi-vu"]},
    ],
    "period": [{"when": "2022-Q3", "scope": "Xây dựng Đề án"}],
}


def test_a_task_takes_a_line_for_each_assignment() -> None:
    assert file_text("tasks", [TASK]).split("\n") == [
        "# yaml-language-server: $schema=tasks.schema.json",
        "- at: ii/6",
        "  title: 'Đề án: một việc #1'",
        "  assignments:",
        "    - {role: direct, assignees: [truong-ban]}",
        "    - {role: lead, assignees: [{id: so-y-te, as: uy-vien}, so-noi-vu]}",
        "  period: [{when: 2022-Q3, scope: Xây dựng Đề án}]",
        "",
    ]


def test_tasks_are_parted_by_a_blank_line_and_times_without_scope_stand_bare() -> None:
    text = file_text("tasks", [TASK | {"period": None}, TASK | {"at": "ii/7", "period": "2022"}])
    assert "  period: null\n\n- at: ii/7\n" in text
    assert text.endswith("  period: 2022\n")


def test_every_scalar_is_written_so_that_it_is_read_as_it_was() -> None:
    odd = {
        "a": "null",
        "b": "2022",
        "c": "no",
        "d": "",
        "e": " x",
        "f": "a\nb",
        "g": None,
        "h": "~",
    }
    assert yaml.load(file_text("plan", odd), yaml.BaseLoader) == {
        key: "null" if value is None else value for key, value in odd.items()
    }


def test_a_long_line_stays_whole() -> None:
    words = "chữ " * 500 + "cuối"
    assert f"words: {words}\n" in file_text("plan", {"words": words})


def test_the_committed_tasks_are_written_so() -> None:
    """Written again they are the same, but for the folder of the schema."""
    for root in (ROOT, AMENDED):
        for path in sorted(root.glob("data/plans/*/tasks.yml")):
            text = path.read_text(encoding="utf-8")
            again = file_text("tasks", yaml.load(text, yaml.BaseLoader))
            assert again.split("\n", 1)[1].strip().replace("'", "") == (
                text.split("\n", 1)[1].strip().replace("'", "")
            )


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
    proposed = [{**task, "proposed": ", theo nhiệm vụ 6"} for task in tasks]
    made = file_text("tasks", proposed)
    assert yaml.load(made, yaml.BaseLoader) == tasks
    assert made.count("  # máy đề nghị, theo nhiệm vụ 6\n") == len(tasks)
    plan = {"year": 2024, "corrections": [{"before": text} for text in texts]}
    assert yaml.load(file_text("plan", plan), yaml.BaseLoader) == plan | {"year": "2024"}


def test_a_list_of_a_plan_is_written_anew_where_it_stands() -> None:
    records = [{"at": "ii/5", "reason": "Ngắt trang."}]
    made = "corrections:\n  - at: ii/5\n    reason: Ngắt trang.\n"
    assert with_list("id: a\nyear: 2027\n", "corrections", records) == f"id: a\nyear: 2027\n{made}"
    old = "id: a\ncorrections:\n  - at: i\n    reason: Cũ.\nno_tasks:\n  - at: ii\n"
    new = f"id: a\n{made}no_tasks:\n  - at: ii\n"
    assert with_list(old, "corrections", records) == new
    assert with_list("corrections: []\nid: a\n", "corrections", records) == f"{made}id: a\n"
