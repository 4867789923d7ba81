"""The pictures and the wide tables, on the real plan: what they say is what the data say."""

import json
import re
from collections import Counter
from pathlib import Path

import pytest

from macros.exports import own_tasks
from macros.linking.queries import counted_ways
from macros.views.binding import Successors, binding_view
from macros.views.coverage import coverage_view
from macros.views.lanes import lane, timeline
from macros.views.matrix import MatrixView, matrix_view, pairs
from macros.views.network import LONGEST, broken, network, partners
from macros.views.takeaways import Offers
from macros.views.workload import average_text, is_heavy, workload_view
from tests.core_fixtures import AMENDED, ROOT, catalog

YEAR = 2022


@pytest.fixture(scope="module")
def matrix() -> MatrixView:
    return matrix_view(catalog(), catalog().plans[0])


def test_each_kind_of_time_has_a_shape_of_its_own() -> None:
    tasks = catalog().plans[0].by_number
    shapes = {number: lane(catalog(), tasks[number], YEAR) for number in ("1", "4", "6", "15")}
    assert {number: one.shape for number, one in shapes.items()} == {
        "1": "year",
        "4": "part",
        "6": "part",
        "15": "none",
    }
    assert (shapes["4"].start, shapes["4"].width) == ("0.0", "24.7")
    assert (shapes["6"].start, shapes["6"].width) == ("49.6", "25.2")


def test_a_time_that_reaches_beyond_the_year_is_drawn_inside_it() -> None:
    amended = catalog(AMENDED)
    for plan in amended.plans:
        for task in plan.standing:
            for year in (plan.record.year, plan.record.year + 1):
                drawn = lane(amended, task, year)
                assert 0 <= float(drawn.start) <= 100
                assert 2 <= float(drawn.width) <= 100
                assert float(drawn.start) + float(drawn.width) <= 100.1


def test_the_timeline_has_every_task_once_and_knows_whose_it_is() -> None:
    view = timeline(catalog(), YEAR)
    assert [(group.name, len(group.lanes)) for group in view.groups] == [
        ("Quý I/2022", 1),
        ("Quý III/2022", 3),
        ("Quý IV/2022", 11),
        ("Không nêu thời gian", 1),
    ]
    place = str([body.text for body in view.bodies].index("Sở Nội vụ"))
    own = [
        one.lane.number
        for group in view.groups
        for one in group.lanes
        if place in one.bodies.split()
    ]
    assert sorted(own, key=int) == ["1", "2", "3", "4", "5", "6", "9", "10", "13", "14", "15"]


def test_a_cell_of_the_matrix_says_role_and_way(matrix: MatrixView) -> None:
    row = next(row for part in matrix.parts for row in part.rows if row.owner.text == "Sở Nội vụ")
    ways = {cell.task.number: cell.marks.all[0].way for cell in row.cells}
    assert (ways["6"], ways["3"], ways["15"]) == ("named", "group", "membership")
    assert (row.total, row.named) == (11, 3)
    assert {mark.code for cell in row.cells for mark in cell.marks.all} == {"TH"}


def test_the_totals_of_the_matrix_are_those_of_its_columns(matrix: MatrixView) -> None:
    bodies = [
        row for part in matrix.parts for row in part.rows if row.owner.url.startswith("co-quan/")
    ]
    counts = Counter(cell.task.number for row in bodies for cell in row.cells)
    assert [owning for _, owning in matrix.totals] == [counts[task.number] for task in matrix.tasks]
    assert matrix.totals[5] == (7, 8)


def test_every_cell_stands_under_its_task(matrix: MatrixView) -> None:
    for part in matrix.parts:
        for row in part.rows:
            at = -1
            for cell in row.cells:
                at += cell.before + 1
                assert matrix.tasks[at].number == cell.task.number
            assert at + 1 + row.after == len(matrix.tasks)


def test_working_together_is_mutual() -> None:
    found = pairs(catalog(), catalog().plans[0])
    counts = {(row.body.text, cell.name): cell.count for row in found.rows for cell in row.cells}
    assert counts == {(other, one): count for (one, other), count in counts.items()}
    assert all(one != other for one, other in counts)
    assert counts["Sở Nội vụ", "Thanh tra tỉnh"] == 3


def test_the_network_draws_the_nearest_and_its_table_has_all() -> None:
    owner = ("body", "so-noi-vu")
    tasks = dict.fromkeys(task for task, _ in catalog().claims[owner])
    view = network(partners(catalog(), tasks, owner))
    assert (len(view.spokes), view.undrawn, len(view.partners)) == (8, 6, 14)
    for spoke in view.spokes:
        assert " ".join(words for words, _ in spoke.lines) == spoke.partner.body.text
        assert all(len(words) <= LONGEST and 0 < y <= view.height for words, y in spoke.lines)


@pytest.mark.parametrize("name", ["Sở Nội vụ", "ủy ban " * 40 + "x" * 300, "", "A&B “=x”"])
def test_a_name_in_a_picture_loses_no_letter(name: str) -> None:
    lines = broken(name)
    assert "".join(lines).replace(" ", "") == name.replace(" ", "")
    assert max(map(len, lines)) <= LONGEST


def test_the_load_counts_each_task_once() -> None:
    view = workload_view(catalog(), YEAR)
    rows = {row.owner.text: row for row in view.bodies}
    for owner, claimed in catalog().claims.items():
        if owner[0] == "body":
            row = rows[catalog().named(owner).name]
            assert row.total == counted_ways(claimed).total()
            times = [*(quarter.count for quarter in row.quarters), row.elsewhere, row.always]
            assert sum(times) + row.unstated == row.named
    assert [(row.owner.text, row.total) for row in view.directing] == [
        ("Trưởng Ban", 10),
        ("Phó Trưởng Ban Thường trực", 14),
        ("Phó Trưởng Ban", 8),
    ]


def test_more_than_a_share_is_what_the_page_says() -> None:
    load = Counter({"a": 3, "b": 1, "c": 1, "d": 1})
    assert average_text(load) == "1,5"
    assert is_heavy(3, load)
    assert not is_heavy(2, Counter({"a": 2, "b": 1, "c": 1})), "two against a mean of 1,3"
    assert not is_heavy(3, Counter({"a": 3, "b": 2, "c": 1}))
    assert not is_heavy(5, Counter())


def test_ended_documents_stand_first_and_chains_run_to_their_end() -> None:
    view = binding_view(catalog())
    past = {bound.mark.url: bound for bound in view.past}
    ended = past["van-ban/phap-lenh-34-2007-pl-ubtvqh11/"]
    assert [task.text for one in ended.tasks for task in one.tasks] == ["9"]
    assert ("Sở Nội vụ", "") in [(one.text, one.remark) for one in ended.named]
    assert ("Phó Trưởng Ban", "chỉ đạo") in [(one.text, one.remark) for one in ended.named]
    chains = {step.mark.number: _flat(step) for step in view.chains}
    assert chains["34/2007/PL-UBTVQH11"] == [
        "34/2007/PL-UBTVQH11",
        "10/2022/QH15",
        "47/2024/QH15",
        "97/2025/QH15",
    ]
    assert not any(bound.mark.force == "ended" for bound in view.others)


def _flat(step: Successors) -> list[str]:
    return [step.mark.number, *(number for one in step.after for number in _flat(one))]


def test_coverage_finds_what_the_plan_leaves_out() -> None:
    found = {question.id: question.gaps for question in coverage_view(catalog(), YEAR).questions}
    assert [gap.about.text.split(".")[0] for gap in found["khong-thoi-gian"]] == ["15"]
    assert [gap.about.text.split(".")[0] for gap in found["khong-neu-ten"]] == ["1", "2", "15"]
    assert "Địa phương" in [gap.about.text for gap in found["nhom"]]
    assert "Bộ Chính trị" in [gap.about.text for gap in found["co-quan"]]
    [heavy] = found["qua-phan"]
    assert heavy.about.text == "Quý IV/2022: Ban Dân vận Tỉnh ủy"
    assert heavy.remark == "4 nhiệm vụ; trung bình 1,7"
    ended = next(gap for gap in found["van-ban"] if "34/2007" in gap.about.text)
    assert ended.remark == "Hết hiệu lực từ 01/7/2023; nhiệm vụ 9"


def test_each_line_of_coverage_leads_to_its_record() -> None:
    for question in coverage_view(catalog(), YEAR).questions:
        for gap in question.gaps:
            file, line = gap.source
            text = Path(ROOT, file).read_text(encoding="utf-8").splitlines()[line - 1]
            key = gap.about.url.rstrip("/").split("/")[-1]
            expected = rf"- (number: '?{int(key)}'?|id: )" if key.isdigit() else rf"- id: {key}$"
            assert re.match(expected, text), (gap.about.text, text)


def test_the_front_page_gets_every_task_of_a_body() -> None:
    owner = ("body", "so-noi-vu")
    files = dict(own_tasks.files(catalog(), Offers(catalog(), pdfs=[owner])))
    assert len(files) == len(catalog().bodies)
    own = json.loads(files["co-quan/so-noi-vu/viec.json"])
    assert own["year"] == YEAR
    assert [path.rpartition("/")[2] for _, path in own["links"]] == [
        "so-noi-vu.pdf",
        "so-noi-vu.xlsx",
        "so-noi-vu.ics",
    ]
    without = dict(own_tasks.files(catalog(), Offers(catalog())))
    links = dict(json.loads(without["co-quan/so-noi-vu/viec.json"])["links"])
    assert links["Trang của cơ quan, in được trên giấy A4"] == "co-quan/so-noi-vu/"
    tasks = {task["number"]: task for task in own["tasks"]}
    assert len(tasks) == 11
    assert (tasks["6"]["end"], tasks["6"]["when"]) == ("2022-09-30", "Quý III/2022")
    assert tasks["15"]["end"] is None
    assert tasks["10"]["way"] == ["named", "đích danh"]
    assert json.loads(files["co-quan/bo-chinh-tri/viec.json"])["tasks"] == []
