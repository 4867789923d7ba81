"""What plans tell the rules of all plans."""

from pathlib import Path

from macros.checks.told import told_by_plans, unused_documents, used_documents
from macros.linking.composing import linked
from macros.reading.loading import load
from tests.core_fixtures import TASKS, checked, copied
from tests.tools.edit_report import retitle


def test_the_documents_of_the_real_plan_are_all_of_use() -> None:
    data = checked()
    plans = told_by_plans(data.records, data.lexicon)
    assert unused_documents(data.records, plans) == []
    used = used_documents(data.records, plans)
    assert {"nghi-dinh-04-2015-nd-cp", "luat-10-2022-qh15"} <= used, "cited, and replacing one"


def test_a_short_title_is_told_to_none_of_them(tmp_path: Path) -> None:
    data = checked()
    root = copied(tmp_path)
    retitle(root / TASKS, "Việc khác")
    records, _ = load(root)
    (before,), (after,) = (told_by_plans(*one) for one in (data[:2], (records, linked(records))))
    assert before.digest == after.digest != ""
