"""How a plan and a task are cited: all that the document says of itself, and nothing else."""

from macros.labels import day, quoted
from macros.views.citing import plan_citation, task_citation
from tests.core_fixtures import MIXED, ROOT, SHAPES, catalog


def test_a_plan_is_cited_by_type_number_date_issuer_and_title() -> None:
    data = catalog(MIXED)
    plan = next(one for one in data.plans if one.id == "20-kh-ubnd-2027")
    assert plan.record.date
    found = plan_citation(data, plan, "https://a.b/ke-hoach/20-kh-ubnd-2027/")
    assert found.words == (
        f"Kế hoạch số 20/KH-UBND ngày {day(plan.record.date)} của Ủy ban nhân dân tỉnh "
        f"(tỉnh Bình An): {plan.record.title}"
    )
    assert found.address == "https://a.b/ke-hoach/20-kh-ubnd-2027/"
    assert found.held == day(data.data_date)


def test_what_the_text_does_not_say_is_not_said() -> None:
    data = catalog(ROOT)
    found = task_citation(data, data.plans[0].by_code["06"], "")
    assert found.words == (
        "Kế hoạch số 03-KH/BCĐ năm 2022 (chưa rõ ngày ban hành) của Ban Chỉ đạo tỉnh về thực hiện "
        "Quy chế dân chủ ở cơ sở: thực hiện Quy chế dân chủ ở cơ sở năm 2022; "
        "nhiệm vụ 6 (phần II, mục 6)"
    )
    shapes = catalog(SHAPES)
    unnumbered = [plan for plan in shapes.plans if plan.record.number is None]
    assert unnumbered
    for plan in unnumbered:
        assert " số " not in plan_citation(shapes, plan, "").words.partition(" của ")[0]


def test_a_task_without_a_number_goes_by_its_title() -> None:
    shapes = catalog(SHAPES)
    tasks = [task for plan in shapes.plans for task in plan.tasks if not task.number]
    assert tasks
    for task in tasks:
        assert f"; nhiệm vụ {quoted(task.title)}" in task_citation(shapes, task, "").words
