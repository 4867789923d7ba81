"""The open data: each file fits its schema, has the promised fields, agrees with the others."""

import json
import pathlib
import re
from typing import Any

import jsonschema
import pytest

from macros import addresses
from macros.checks.checked_data import load_checked
from macros.exports import api
from macros.exports.api import as_json
from macros.exports.api_schemas import FIELDS, schemas
from macros.linking.catalog import Catalog
from macros.recognisers.periods import Period
from tests.core_fixtures import AMENDED, MIXED, ROOT, SHAPES, catalog

ISO = re.compile(r"\d{4}-\d{2}-\d{2}")
FOLDERS = {
    "plans": "plan",
    "bodies": "body",
    "groups": "group",
    "positions": "position",
    "documents": "document",
}
EACH = pytest.mark.parametrize(
    "root", [ROOT, AMENDED, SHAPES, MIXED], ids=["real", "amended", "shapes", "mixed"]
)


def files(root: pathlib.Path = ROOT) -> dict[str, Any]:
    """Every file of the open data, read."""
    made = dict(api.files(catalog(root)))
    return {name: json.loads(content) for name, content in made.items()}


def of_kind(found: dict[str, Any], folder: str) -> dict[str, Any]:
    """The files of one folder by id."""
    prefix = f"api/v1/{folder}/"
    return {
        name.removeprefix(prefix).removesuffix(".json"): value
        for name, value in found.items()
        if name.startswith(prefix)
    }


def urls(value: Any) -> list[str]:
    """Every address of a page or a file in a value, sources on other hosts left out."""
    if isinstance(value, list):
        return [url for one in value for url in urls(one)]
    if not isinstance(value, dict):
        return []
    own = [value[key] for key in ("url", "file") if key in value and "confidence" not in value]
    return own + [url for one in value.values() for url in urls(one)]


@EACH
def test_every_file_fits_its_own_schema(root: pathlib.Path) -> None:
    found = files(root)
    kinds = {name: [f"api/v1/{name}.json"] for name in ("index", "site", "upcoming")}
    for folder, kind in FOLDERS.items():
        kinds[kind] = [f"api/v1/{folder}/{id_}.json" for id_ in of_kind(found, folder)]
        assert len(kinds[kind]) == len(found["api/v1/index.json"][folder])
    checked_files = 0
    for kind, names in kinds.items():
        schema = found[f"api/v1/schema/{kind}.schema.json"]
        jsonschema.Draft202012Validator.check_schema(schema)
        for name in names:
            jsonschema.Draft202012Validator(schema).validate(found[name])
            checked_files += 1
    assert checked_files + len(kinds) == len(found)


def test_every_field_of_a_schema_says_what_it_is_and_none_is_described_in_vain() -> None:
    described: set[str] = set()
    for text in schemas().values():
        schema = json.loads(text)
        for shape in (schema, *schema["$defs"].values()):
            for name, field in shape.get("properties", {}).items():
                assert field["description"].endswith("."), name
                if field["description"] == FIELDS.get(name):
                    described.add(name)
    assert described == set(FIELDS)


@EACH
def test_a_schema_allows_no_other_field(root: pathlib.Path) -> None:
    found = files(root)
    schema = found["api/v1/schema/index.schema.json"]
    assert not jsonschema.Draft202012Validator(schema).is_valid(
        found["api/v1/index.json"] | {"extra": 1}
    )


# The table of the design, field by field; more may be added, none taken away.
INDEX_ROW = {"id", "url", "file"}
PLAN = {
    *("id", "number", "title", "issuer", "date", "url", "sections", "recipients", "notes"),
    *("amendments", "tasks"),
}
TASK = {
    *("number", "title", "text", "assignments", "period", "deadline", "citations", "url"),
}
NAMED = {"id", "name", "variants", "short_names", "kind", "url", "tasks"}
OWNED = {"plan", "number", "title", "role", "via", "period", "deadline", "url"}
DOCUMENT = {
    *("id", "type", "number", "date", "issuer", "title", "cited_as", "variants", "force", "url"),
    "cited_by",
}


@EACH
def test_the_fields_are_those_of_the_design(root: pathlib.Path) -> None:
    found = files(root)
    index = found["api/v1/index.json"]
    assert set(index) == set(FOLDERS)
    for folder, rows in index.items():
        for row in rows:
            assert set(row) >= INDEX_ROW
            name_key = "number" if folder in ("plans", "documents") else "name"
            assert name_key in row
    for plan in of_kind(found, "plans").values():
        assert set(plan) >= PLAN
        for task in plan["tasks"]:
            assert set(task) >= TASK
            for line in task["assignments"]:
                assert set(line) >= {"role", "label", "text", "assignees"}
                assert all(set(one) >= {"kind", "id", "name"} for one in line["assignees"])
    for folder in ("bodies", "groups", "positions"):
        for record in of_kind(found, folder).values():
            assert set(record) >= NAMED
            assert all(set(row) >= OWNED for row in record["tasks"])
            for row in record["tasks"]:
                assert set(row["via"]) == {"kind", "id", "name", "words"}
    for group in of_kind(found, "groups").values():
        assert all({"id", "name", "source"} <= set(one) for one in group["members"])
    for document in of_kind(found, "documents").values():
        assert set(document) >= DOCUMENT
        assert all(set(row) >= {"plan", "number", "section", "url"} for row in document["cited_by"])


@EACH
def test_the_index_lists_every_file(root: pathlib.Path) -> None:
    found = files(root)
    for folder, rows in found["api/v1/index.json"].items():
        assert [row["id"] for row in rows] == list(of_kind(found, folder))
        for row in rows:
            assert row["file"] == f"api/v1/{folder}/{row['id']}.json"
            assert row["url"] == found[row["file"]]["url"]


@EACH
def test_addresses_are_relative_to_the_root_of_the_site(root: pathlib.Path) -> None:
    found = files(root)
    every = [url for name in found if "/schema/" not in name for url in urls(found[name])]
    assert len(every) > 50
    for url in every:
        assert re.fullmatch(r"(?:[a-z0-9-]+/)+(?:[a-z0-9-]+\.json)?", url), url


@EACH
def test_citations_agree_both_ways(root: pathlib.Path) -> None:
    found = files(root)
    plans, documents = of_kind(found, "plans"), of_kind(found, "documents")
    forth = {
        (id_, plan, task["code"])
        for plan, value in plans.items()
        for task in value["tasks"]
        for id_ in task["citations"]
    }
    back = {
        (id_, row["plan"], row["code"])
        for id_, value in documents.items()
        for row in value["cited_by"]
        if row["code"] is not None
    }
    assert forth == back
    assert forth or root in (SHAPES, MIXED)
    pages = {plan: {task["code"]: task["url"] for task in plans[plan]["tasks"]} for plan in plans}
    for value in documents.values():
        for row in value["cited_by"]:
            page = pages[row["plan"]].get(row["code"], plans[row["plan"]]["url"])
            assert row["url"] == page
            assert row["section"] != ""


@EACH
def test_assignees_agree_both_ways(root: pathlib.Path) -> None:
    """Who is named in a standing task has it in its own file, and nobody else by name."""
    found = files(root)
    forth = {
        (one["kind"], one["id"], plan, task["code"], line["role"])
        for plan, value in of_kind(found, "plans").items()
        for task in value["tasks"]
        if task["standing"]
        for line in task["assignments"]
        for one in line["assignees"]
    }
    back = {
        (FOLDERS[folder], id_, row["plan"], row["code"], row["role"])
        for folder in ("bodies", "groups", "positions")
        for id_, value in of_kind(found, folder).items()
        for row in value["tasks"]
        if row["via"]["kind"] == "named"
    }
    assert forth == back


@EACH
def test_every_id_leads_to_a_file(root: pathlib.Path) -> None:
    found = files(root)
    ids = {kind: set(of_kind(found, folder)) for folder, kind in FOLDERS.items()}
    for plan in of_kind(found, "plans").values():
        assert plan["issuer"] in ids["body"]
        for task in plan["tasks"]:
            assert set(task["citations"]) <= ids["document"]
            for line in task["assignments"]:
                assert all(one["id"] in ids[one["kind"]] for one in line["assignees"])
        assert {change["document"] for change in plan["amendments"]} <= ids["document"]
    for document in of_kind(found, "documents").values():
        assert set(document["replaced_by"]) | set(document["amended_by"]) <= ids["document"]
        assert document["issuer"] in ids["body"] | {None}
    for group in of_kind(found, "groups").values():
        assert {one["id"] for one in group["members"]} <= ids["body"] | ids["group"] | {None}


@EACH
def test_dates_are_iso_and_deadlines_follow_from_periods(root: pathlib.Path) -> None:
    for plan in of_kind(files(root), "plans").values():
        for task in plan["tasks"]:
            days = [one["deadline"] for one in task["periods"] if one["deadline"]]
            assert bool(task["deadline"]) == bool(days)
            assert not days or task["deadline"] in days
            for one in task["periods"]:
                dated = one["when"] and Period.parse(one["when"])
                assert bool(one["deadline"]) == bool(dated and (dated.end or dated.every))
                assert bool(one["last"]) == bool(dated and dated.every)
                assert all(ISO.fullmatch(one[key]) for key in ("deadline", "last") if one[key])
    tasks = {task["number"]: task for task in files()["api/v1/plans/03-kh-bcd-2022.json"]["tasks"]}
    assert (tasks[6]["period"], tasks[6]["deadline"]) == ("2022-Q3", "2022-09-30")
    assert (tasks[1]["period"], tasks[1]["deadline"]) == ("2022", "2022-12-31")
    assert (tasks[15]["period"], tasks[15]["deadline"]) == (None, None)


def test_the_plan_as_the_design_has_it() -> None:
    plan = files()["api/v1/plans/03-kh-bcd-2022.json"]
    assert (plan["number"], plan["date"], plan["place"]) == ("03-KH/BCĐ", None, None)
    assert plan["url"] == "ke-hoach/03-kh-bcd-2022/"
    assert [section["number"] for section in plan["sections"]] == ["I", "II", "III"]
    assert len(plan["sections"][0]["items"]) == 3
    assert len(plan["recipients"]) == 12
    assert [task["number"] for task in plan["tasks"]] == list(range(1, 17))
    assert [task["code"] for task in plan["tasks"]][4:10] == ["05", "06", "07", "08", "09", "10"]
    assert plan["notes"][0]["task"] == 6
    task = plan["tasks"][5]
    assert task["url"] == "ke-hoach/03-kh-bcd-2022/nhiem-vu/06/"
    assert task["citations"] == ["thong-bao-810-tb-tu-2020"]
    assert "[^1]" not in task["text"]
    first = task["assignments"][1]["assignees"][0]
    assert first == {
        "kind": "body",
        "id": "hoi-dong-nhan-dan-tinh",
        "name": "Hội đồng nhân dân tỉnh",
        "as": "uy-vien",
        "scope": None,
        "amended_by": None,
    }


def test_amendments_in_the_open_data() -> None:
    plan = files(AMENDED)["api/v1/plans/99-kh-bcd-2023.json"]
    tasks = {task["number"]: task for task in plan["tasks"]}
    assert list(tasks) == [1, 2, 3, 4, 5, 6, "6a"]
    assert {number: task["status"] for number, task in tasks.items()} == {
        1: "amended",
        2: "amended",
        3: "amended",
        4: "amended",
        5: "withdrawn",
        6: "issued",
        "6a": "added",
    }
    assert tasks["6a"]["code"] == "06a"
    assert tasks["6a"]["url"] == "ke-hoach/99-kh-bcd-2023/nhiem-vu/06a/"
    assert (tasks[2]["period"], tasks[2]["deadline"]) == ("2023-11", "2023-11-30")
    added = tasks[1]["assignments"][1]["assignees"][1]
    assert (added["id"], added["amended_by"]) == ("so-tai-chinh", "cong-van-12-cv-bcd-2023")
    change = plan["amendments"][0]
    assert change == {
        "task": 2,
        "code": "02",
        "field": "period",
        "role": None,
        "old": "2023-Q2",
        "new": "2023-Q4",
        "words": "Nhiệm vụ 2: thời gian thực hiện chuyển sang quý IV/2023.",
        "document": "cong-van-12-cv-bcd-2023",
        "from": "2023-06-20",
    }
    amending = files(AMENDED)["api/v1/documents/cong-van-12-cv-bcd-2023.json"]
    assert amending["cited_by"] == [], "it changes the plan, which does not cite it"


def test_documents_as_the_design_has_them() -> None:
    documents = of_kind(files(), "documents")
    decree = documents["nghi-dinh-145-2020-nd-cp"]
    assert decree["cited_as"] == ["145/2020/NĐ-CP"]
    places = [(row["number"], row["code"], row["section"]) for row in decree["cited_by"]]
    assert places == [(11, "11", "II"), (13, "13", "II")]
    programme = documents["chuong-trinh-trong-tam-quy-che-dan-chu-2022-2025"]
    assert programme["number"] is None
    assert [(row["number"], row["code"]) for row in programme["cited_by"]] == [(None, None)]
    [row] = documents["thong-bao-810-tb-tu-2020"]["cited_by"]
    assert (row["number"], row["code"]) == (6, "06"), "in the footnote of task 6"
    assert programme["cited_by"][0]["url"] == "ke-hoach/03-kh-bcd-2022/"
    ordinance = documents["phap-lenh-34-2007-pl-ubtvqh11"]
    assert (ordinance["force"], ordinance["force_from"]) == ("ended", "2023-07-01")
    assert ordinance["replaced_by"] == ["luat-10-2022-qh15"]
    resolution = documents["nghi-quyet-93-nq-hdnd-2021"]
    assert (resolution["number"], resolution["date"]) == ("93/NQ-HĐND", "2021-12-08")
    assert [one["number"] for one in resolution["variants"]] == ["93/2021/NQ-HĐND"]


SO_NOI_VU = [
    # task, role, way, words, period
    (1, "carry_out", "membership", "Ủy viên Ban Chỉ đạo tỉnh", "2022"),
    (2, "carry_out", "membership", "Ủy viên Ban Chỉ đạo tỉnh", "2022"),
    (3, "carry_out", "group", "các sở, ban, ngành", "2022"),
    (4, "carry_out", "membership", "Ủy viên Ban Chỉ đạo tỉnh", "2022-Q1"),
    (5, "carry_out", "group", "các sở, ban, ngành", "2022"),
    (6, "carry_out", "named", "Sở Nội vụ", "2022-Q3"),
    (9, "carry_out", "named", "Sở Nội vụ", "2022"),
    (10, "carry_out", "named", "Sở Nội vụ", "2022"),
    (10, "carry_out", "group", "các sở, ban, ngành", "2022"),
    (13, "carry_out", "membership", "Ủy viên Ban Chỉ đạo tỉnh", "2022-Q3"),
    (14, "carry_out", "membership", "Ủy viên Ban Chỉ đạo tỉnh", "2022-Q4"),
    (15, "carry_out", "membership", "Ủy viên Ban Chỉ đạo tỉnh", None),
]


def test_so_noi_vu_has_12_rows() -> None:
    body = files()["api/v1/bodies/so-noi-vu.json"]
    rows = [
        (row["number"], row["role"], row["via"]["kind"], row["via"]["words"], row["period"])
        for row in body["tasks"]
    ]
    assert rows[:12] == SO_NOI_VU
    assert {way for _, _, way, _, _ in rows[12:]} == {"succession"}
    assert body["tasks"][5] == {
        "plan": "03-kh-bcd-2022",
        "number": 6,
        "code": "06",
        "title": "Đề án thanh tra nhân dân, giám sát đầu tư cộng đồng",
        "role": "carry_out",
        "via": {"kind": "named", "id": "so-noi-vu", "name": "Sở Nội vụ", "words": "Sở Nội vụ"},
        "period": "2022-Q3",
        "periods": [
            {
                "when": "2022-Q3",
                "scope": "Xây dựng Đề án",
                "words": None,
                "deadline": "2022-09-30",
                "last": None,
            }
        ],
        "deadline": "2022-09-30",
        "url": "ke-hoach/03-kh-bcd-2022/nhiem-vu/06/",
        "result_status": "unreported",
        "own_result_status": "unreported",
    }
    assert body["tasks"][0]["via"]["name"] == (
        "Ban Chỉ đạo tỉnh về thực hiện Quy chế dân chủ ở cơ sở"
    )
    assert body["tasks"][2]["via"]["id"] == "cac-so-ban-nganh"
    assert (body["kind"], body["short_names"]) == ("department", ["SNV"])


@EACH
def test_the_same_data_give_the_same_bytes(root: pathlib.Path) -> None:
    fresh = load_checked(root)
    again = dict(api.files(Catalog(fresh.records, fresh.lexicon)))
    assert again == dict(api.files(catalog(root)))
    for name, content in again.items():
        assert content.endswith(b"\n"), name
        assert b"\\u" not in content, "Vietnamese stays readable"
        if not name.startswith(f"{addresses.API}schema/"):
            assert as_json(json.loads(content)) == content
