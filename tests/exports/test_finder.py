"""What the finder fetches, and its tables for readers without scripts."""

import json
import pathlib
import re
from typing import Any
from urllib.parse import parse_qs, urljoin, urlsplit

import pytest
from markupsafe import Markup

from macros.exports.finder import finder_data
from macros.pages import finder
from macros.site_page import SitePage
from macros.views.owner import owner_view
from macros.views.times import paged_quarters, quarter_tasks
from tests.core_fixtures import AMENDED, MIXED, ROOT, SHAPES, catalog

EACH = pytest.mark.parametrize(
    "root", [ROOT, AMENDED, SHAPES, MIXED], ids=["real", "amended", "shapes", "mixed"]
)


def data(root: pathlib.Path = ROOT) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(finder_data(catalog(root)))
    return found


def standing(root: pathlib.Path) -> list[str]:
    return [task.url for plan in catalog(root).plans for task in plan.standing]


@EACH
def test_every_standing_task_is_in_the_data_once(root: pathlib.Path) -> None:
    assert [task["url"] for task in data(root)["tasks"]] == standing(root)


@EACH
@pytest.mark.parametrize("most", [finder.MOST_ROWS, 3], ids=["one page", "parts"])
def test_every_standing_task_is_in_a_table_once(
    root: pathlib.Path, most: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(finder, "MOST_ROWS", most)
    monkeypatch.setattr(catalog(root), "made", {})  # nothing cut by another number of rows
    pages = list(finder.finder_pages(catalog(root)))
    shown = []
    for page in pages:
        rows = re.findall(r'<th scope="row"><a href="[./]+([^"]+)">', page.render())
        assert len(rows) <= most
        shown += rows
    assert shown == standing(root)
    assert pages[0].url == "tra-cuu/"
    assert len({page.title for page in pages}) == len({page.url for page in pages}) == len(pages)
    linked = {page.url: followed(page) for page in pages}
    years = [page.url for page in pages if "phan-" not in page.url]
    assert set(years) - {"tra-cuu/"} <= linked["tra-cuu/"], "other years are linked"
    for page in pages:
        assert page.url in linked["tra-cuu/"] | set().union(*(linked[url] for url in years))


def followed(page: SitePage) -> set[str]:
    """Where the links of a page lead, and the page itself."""
    base = f"https://x/{page.url}"
    found = {urljoin(base, href) for href in re.findall(r'href="([^"]+)"', page.render())}
    return {url.removeprefix("https://x/") for url in found} | {page.url}


def test_a_year_whose_plan_was_replaced_says_so() -> None:
    page = next(one for one in finder.finder_pages(catalog(MIXED)) if one.url == "tra-cuu/2026/")
    assert "Kế hoạch 10/KH-UBND: kế hoạch này đã được thay thế bằng Kế hoạch 20" in (
        Markup(page.render()).striptags()
    )
    assert "<table" not in page.render()


@EACH
def test_places_lead_to_values(root: pathlib.Path) -> None:
    found = data(root)
    values = {facet["key"]: facet["values"] for facet in found["facets"]}
    for key in ("ke-hoach", "van-ban"):
        beside = found["plans" if key == "ke-hoach" else "documents"]
        assert len(beside) == len(values.get(key, ()))
    for task in found["tasks"]:
        plan, _ = values["ke-hoach"][task["plan"]]
        assert task["url"].startswith(f"ke-hoach/{plan}/nhiem-vu/")
        assert task["quarters"]
        assert all(values["quy"][place] for place in task["quarters"])
        assert values["den-han"][task["due"]]
        assert all(found["names"][place] for place in found["parties"][task["party"]])
        assert all(values["van-ban"][place] for place in task["documents"])
        for label, way, bodies in task["owners"]:
            assert values["vai-tro"][found["labels"][label][1]]
            assert values["cach"][way]
            assert all(values["co-quan"][place] for place in found["sets"][bodies])


def test_a_task_that_states_no_time_is_found_by_that() -> None:
    found = data()
    times = next(facet["values"] for facet in found["facets"] if facet["key"] == "quy")
    [stated_none] = [task for task in found["tasks"] if task["number"] == "15"]
    assert [times[place][0] for place in stated_none["quarters"]] == ["khong-neu"]
    assert [id_ for id_, _ in times[:4]] == ["2022-Q1", "2022-Q2", "2022-Q3", "2022-Q4"]


def found_by(root: pathlib.Path, address: str) -> list[str]:
    """The tasks that the finder's address asks for: any value of a field, all fields."""
    given = data(root)
    values = {facet["key"]: facet["values"] for facet in given["facets"]}
    asked = parse_qs(urlsplit(address).query)
    places = {
        key: {place for place, (id_, _) in enumerate(values[key]) if id_ in ids}
        for key, ids in asked.items()
    }
    assert all(len(places[key]) == len(ids) for key, ids in asked.items()), "all are in the data"
    return [
        task["url"]
        for task in given["tasks"]
        if all(
            places[key]
            & {
                "co-quan": {
                    one
                    for _, way, at in task["owners"]
                    if way in places.get("cach", {way})
                    for one in given["sets"][at]
                },
                "cach": {way for _, way, _ in task["owners"]},
                "den-han": {task["due"]},
                "quy": set(task["quarters"]),
                "nam": {given["plans"][task["plan"]]["year"]},
            }[key]
            for key in asked
        )
    ]


@EACH
def test_a_time_on_an_owner_s_page_leads_to_exactly_its_tasks(root: pathlib.Path) -> None:
    followed = 0
    for (kind, id_), years in catalog(root).claims_by_year.items():
        for year in years:
            for time in owner_view(catalog(root), (kind, id_), year).due:
                shown = [row.head.url for row in time.rows]
                assert sorted(found_by(root, time.url)) == sorted(shown), time.url
                followed += len(shown)
    assert followed


@EACH
def test_a_quarter_s_page_has_exactly_what_the_finder_has_of_it(root: pathlib.Path) -> None:
    for year, number in paged_quarters(catalog(root)):
        tasks = quarter_tasks(catalog(root), year, number)
        due, turns, running = (
            [task.url for task in found] for found in (tasks.due, tasks.turns, tasks.running)
        )
        assert sorted(found_by(root, f"?den-han={year}-Q{number}")) == sorted(due)
        assert sorted(found_by(root, f"?quy={year}-Q{number}")) == sorted([*due, *turns, *running])


def test_everyone_whom_a_task_names_is_in_the_data() -> None:
    found = data()
    names = [found["names"][place] for place in found["parties"][found["tasks"][0]["party"]]]
    assert [(address, role) for address, _, role in names] == [
        ("chuc-vu/uy-vien/", ""),
        ("nhom/ban-chi-dao-cac-huyen-uy-thi-uy-thanh-uy-dang-uy-truc-thuoc-tinh-uy/", ""),
        ("chuc-vu/truong-ban/", "chỉ đạo"),
    ]


def test_an_amended_task_stands_as_it_stands_now() -> None:
    plan = "ke-hoach/99-kh-bcd-2023/"
    listed = [task for task in data(AMENDED)["tasks"] if task["url"].startswith(plan)]
    tasks = {task["number"]: task for task in listed}
    assert (tasks["2"]["time"], tasks["2"]["remarks"]) == ("Tháng 11/2023", ["đã sửa đổi"])
    assert "5" not in tasks, "withdrawn"
    assert "remarks" not in tasks["6a"], "added, not changed"


def test_former_ids_lead_to_what_is_meant() -> None:
    facets = {facet["key"]: facet for facet in data(AMENDED)["facets"]}
    found = {
        former: facets[key]["values"][place][0]
        for key in ("co-quan", "ke-hoach", "van-ban")
        for former, place in facets[key]["former"]
    }
    assert found == {
        "ban-chi-dao-chuyen-doi-so": "ban-chi-dao-tinh-ve-chuyen-doi-so",
        "99-kh-bcd": "99-kh-bcd-2023",
    }


def labels(root: pathlib.Path, key: str) -> dict[str, str]:
    """The values of a facet; none where it is not there."""
    found = [facet["values"] for facet in data(root)["facets"] if facet["key"] == key]
    return dict(found[0]) if found else {}


def tasks(root: pathlib.Path = MIXED) -> dict[str, dict[str, Any]]:
    return {task["url"].removeprefix("ke-hoach/"): task for task in data(root)["tasks"]}


def test_turns_and_results_are_asked_for_only_where_they_occur() -> None:
    assert {key: labels(ROOT, key) for key in ("lap-lai", "san-pham")} == {
        "lap-lai": {},
        "san-pham": {},
    }
    assert list(labels(MIXED, "lap-lai")) == [
        *("hang-thang", "hang-quy", "6-thang", "hang-nam", "dinh-ky", "khong"),
    ]
    assert list(labels(SHAPES, "lap-lai")) == [
        *("hang-thang", "hang-quy", "6-thang", "hang-nam", "khong"),
    ]
    assert list(labels(MIXED, "san-pham")) == ["co", "khong"]


@EACH
def test_every_task_has_a_place_among_the_turns_and_the_results_that_are_asked_for(
    root: pathlib.Path,
) -> None:
    turns, results = (list(labels(root, key)) for key in ("lap-lai", "san-pham"))
    for task in data(root)["tasks"]:
        assert bool(task.get("turns")) == bool(turns)
        assert all(turns[place] for place in task.get("turns", ()))
        assert ("results" in task) == bool(results)
        assert not results or (results[task["results"]] == "co") == ("result" in task)


def test_a_task_of_two_turns_is_found_by_both() -> None:
    turns = list(labels(SHAPES, "lap-lai"))
    task = tasks(SHAPES)["31-tb-vp-2027/nhiem-vu/ii-1-b/"]
    assert [turns[place] for place in task["turns"]] == ["hang-quy", "6-thang"]


def test_bodies_and_plans_of_one_name_read_apart_and_a_replaced_plan_says_so() -> None:
    for key in ("co-quan", "ke-hoach"):
        names = list(labels(MIXED, key).values())
        assert len(set(names)) == len(names), names
    assert labels(MIXED, "co-quan")["so-noi-vu-an-hai"] == "Sở Nội vụ (tỉnh An Hải)"
    plans = labels(MIXED, "ke-hoach")
    assert plans["10-kh-ubnd-2026"] == "Kế hoạch 10/KH-UBND, năm 2026 (đã được thay thế)"
    assert not [url for url in tasks() if url.startswith("10-kh-ubnd-2026")]


def test_who_has_no_record_is_told_without_an_address() -> None:
    found = data(MIXED)
    names = found["names"]
    parties = {
        task["url"].rpartition("nhiem-vu/")[2]: [
            names[at] for at in found["parties"][task["party"]]
        ]
        for task in found["tasks"]
        if task["url"].startswith("ke-hoach/20-kh-ubnd-2027/")
    }
    person = ["", "Phó Giám đốc Trần Văn Mẫu", "cá nhân, như bản in", "official"]
    assert person in parties["05/"]
    why = "in như vậy; chưa đọc được là ai: Bản in cắt cụt tên bộ."
    assert parties["03/"][-1] == ["", "Bộ", why, "unread"]
    assert parties["06/"] == []


def test_a_number_that_is_not_printed_is_empty() -> None:
    assert tasks()["21-kh-ubnd-2027/nhiem-vu/ii-g1/"]["number"] == ""


def test_times_stand_one_by_one_where_a_label_would_not_say_them() -> None:
    found = tasks()
    plan = "20-kh-ubnd-2027/nhiem-vu"
    assert found[f"{plan}/04/"]["times"] == [
        ["Ngày 30/6/2027", "Xây dựng phần mềm", ""],
        ["Hằng quý", "báo cáo sử dụng", "again"],
    ]
    assert found[f"{plan}/03/"]["times"] == [["Theo tiến độ của Trung ương", "", "unread"]]
    assert "times" not in found[f"{plan}/07/"]  # one day, which the label says
    assert found[f"{plan}/01/"]["coming"] == "lượt tới 15/02/2027, tính từ 10/02/2027"
    assert "coming" not in found[f"{plan}/07/"]
    assert found[f"{plan}/07/"]["remarks"] == ["có hạn trước ngày ban hành kế hoạch (03/02/2027)"]


def test_a_part_of_a_task_says_of_which() -> None:
    found = tasks()
    above = found["21-kh-ubnd-2027/nhiem-vu/i-1p1/"]["above"]
    assert above == ["ke-hoach/21-kh-ubnd-2027/nhiem-vu/i-1/", "1"]
    assert "above" not in found["21-kh-ubnd-2027/nhiem-vu/i-1/"]


def test_a_label_that_the_plan_does_not_print_is_told_as_ours() -> None:
    found = data(MIXED)["labels"]
    assert ["Chủ trì", 1, False] in found
    assert [label for label, _, ours in found if ours] == ["Tham mưu, thực hiện"]


def test_what_comes_again_runs_in_the_quarter_of_each_turn_and_is_found_as_recurring() -> None:
    quarters = list(labels(MIXED, "quy"))
    task = tasks()["20-kh-ubnd-2027/nhiem-vu/06/"]
    found = [quarters[place] for place in task["quarters"]]
    assert found[:3] == ["2027-Q2", "2027-Q4", "2028-Q2"]
    assert found[-1] == "dinh-ky"


def test_a_line_for_a_person_alone_has_its_role() -> None:
    found = data(MIXED)
    task = tasks()["20-kh-ubnd-2027/nhiem-vu/05/"]
    told = {found["labels"][label][0]: found["sets"][at] for label, _, at in task["owners"]}
    assert told["Chỉ đạo"] == []
    assert "chi-dao" in labels(MIXED, "vai-tro")
    assert tasks()["20-kh-ubnd-2027/nhiem-vu/06/"]["owners"] == []


def test_a_facet_without_values_is_left_out() -> None:
    keys = {facet["key"] for facet in data(MIXED)["facets"]}
    assert not keys & {"van-ban", "hieu-luc"}  # no task goes by a document
    assert {"co-quan", "cach", "vai-tro"} <= keys


def test_the_quarters_of_the_newest_year_come_first_and_then_what_lies_ahead() -> None:
    codes = list(labels(MIXED, "quy"))
    assert codes[:5] == ["2027-Q1", "2027-Q2", "2027-Q3", "2027-Q4", "2026-Q1"]
    assert codes[8] == "2028-Q1"
    assert codes.index("2028-Q4") < codes.index("2036-Q4")
