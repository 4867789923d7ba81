"""Each role, force, kind of body and way of owning is known wherever one of them must stand.

For each, data are made in which it stands, and every place is asked whether it shows there.
"""

import json
from functools import cache
from typing import Any

import pytest

from macros.exports.api_schemas import schemas as api_schemas
from macros.exports.finder import finder_data
from macros.exports.sheet_rows import Sheets
from macros.labels import FORCE_LABELS, KIND_LABELS, ROLES, WAYS, Way, role_of_label
from macros.model.documents import Force
from macros.model.owners import BodyKind
from macros.model.tasks import Role
from macros.reading.editor_schemas import schemas as editor_schemas
from tests.core_fixtures import AMENDED, ROOT, checked
from tests.tools.changed_fields import Place, at, places, with_record
from tests.tools.reach import Reached, says, told
from tests.tools.search_index import unpacked

CSS = "\n".join(path.read_text("utf-8") for path in (ROOT / "docs/assets/css").glob("*.css"))
PLAN, MATRIX = "99-kh-bcd-2023", "ma-tran/"
LINE = "Các cơ quan khối nội chính; các đồng chí"  # what the role is given to
BODY = "so-tu-phap"
# What a place rightly says nothing of.
SILENT = {
    ("the labels of plans", Role.other): "any label that says none of the other roles",
    ("the sheets", Force.in_force): "a basis in force needs no remark",
    ("schema.org", Force.superseded): "later rules cover it, but no act has ended it",
    ("schema.org", Force.unknown): "nobody knows",
    ("style", "membership"): "an empty square, the look that the others fill",
}


@cache
def reached() -> Reached:
    """The data as they are."""
    return Reached(checked(AMENDED).records)


def with_value(place: Place, **values: Any) -> Reached:
    """The data with other values in one record."""
    records = checked(AMENDED).records
    changed = at(records, place).record.model_copy(update=values)
    return Reached(with_record(records, place, changed))


def place_of(key: str, value: str) -> Place:
    """Where the last record stands that has a value."""
    records = checked(AMENDED).records
    found = [one for one in places(records) if getattr(at(records, one).record, key, "") == value]
    return found[-1]


def finder(data: Reached, facet: str) -> dict[str, str]:
    """The values of a facet of the finder."""
    facets = json.loads(finder_data(data.site.catalog))["facets"]
    return next(dict(one["values"]) for one in facets if one["key"] == facet)


def sheet(data: Reached) -> str:
    """Every cell of the plan's sheet."""
    edition = data.site.catalog
    plan = next(plan for plan in edition.plans if plan.id == PLAN)
    return "\n".join(str(cell) for row in Sheets(edition).of_plan(plan) for cell in row)


def open_data(data: Reached, name: str = "") -> str:
    """A file of the open data, or all, without blanks after colons, which some lines have."""
    files = [data.given[f"api/v1/{name}.json"]] if name else data.given.values()
    return "".join(files).replace('": ', '":')


def search(data: Reached) -> str:
    """Everything that search fetches, each record as its worker has it."""
    return json.dumps(unpacked(data.site.search_index([])), ensure_ascii=False)


def editor(data: Reached) -> str:
    """Everything that an editor of the data is offered."""
    return "".join(editor_schemas(data.site.catalog.records).values())


def assert_known(value: str, places: dict[str, bool]) -> None:
    """Every place knows a value, but for those that are silent, which say nothing of it."""
    silent = {place for place in places if (place, value) in SILENT}
    unknown_to = [place for place, known in places.items() if not known and place not in silent]
    assert not unknown_to, f"{value} is unknown to: {', '.join(unknown_to)}"
    spoken_of = [place for place in silent if places[place]]
    assert not spoken_of, f"{value} is no longer silent in: {', '.join(spoken_of)}"


@pytest.mark.parametrize("role", Role)
def test_a_role_is_known_everywhere(role: Role) -> None:
    other = next(one for one in Role if one is not role)
    before, data = (_with_role(one) for one in (other, role))
    label = ROLES[role]
    assert_known(
        role,
        {
            "the labels of plans": role_of_label(label.words) is role,
            "the matrix": f"{label.letters}</strong> {label.words.lower()}" in data.shown[MATRIX],
            "the finder": finder(data, "vai-tro").get(label.code) == label.words,
            "the sheets": LINE in sheet(data),
            "the open data": f'"role":"{role}"' in open_data(data, f"plans/{PLAN}"),
            "the schemas of the open data": f'"{role}"' in api_schemas()["plan"],
            "the schemas of the data files": f'"{role}"' in editor(data),
            "the review": says(told(before, data), [label.words.lower()]),
        },
    )


def _with_role(role: Role) -> Reached:
    place = place_of("number", "6")
    *lines, last = at(checked(AMENDED).records, place).record.assignments
    assert LINE in last.text
    return with_value(place, assignments=(*lines, last.model_copy(update={"role": role})))


@pytest.mark.parametrize("force", Force)
def test_a_force_is_known_everywhere(force: Force) -> None:
    id_ = "quyet-dinh-34-qd-bcd-2023"
    other = next(one for one in Force if one is not force)
    before, data = (with_value(place_of("id", id_), force=one) for one in (other, force))
    label = FORCE_LABELS[force]
    page = data.shown[f"van-ban/{id_}/"]
    assert_known(
        force,
        {
            "the document's page": label in page,
            "style": f".force.{force}" in CSS,
            "schema.org": "legislationLegalForce" in page,
            "the finder": label in finder(data, "hieu-luc").values(),
            "the sheets": f"34-QĐ/BCĐ ({label})" in sheet(data),
            "search": f"Văn bản · {label}" in search(data),
            "the open data": f'"force":"{force}"' in open_data(data, f"documents/{id_}"),
            "the schemas of the open data": f'"{force}"' in api_schemas()["document"],
            "the schemas of the data files": f'"{force}"' in editor(data),
            "the review": label.lower() in told(before, data).lower(),
        },
    )


@pytest.mark.parametrize("kind", BodyKind)
def test_a_kind_of_body_is_known_everywhere(kind: BodyKind) -> None:
    other = next(one for one in BodyKind if one is not kind)
    before, data = (with_value(place_of("id", BODY), kind=one) for one in (other, kind))
    label = KIND_LABELS[kind]
    assert_known(
        kind,
        {
            "the body's page": label in data.shown[f"co-quan/{BODY}/"],
            "the list of bodies": label in data.shown["co-quan/"],
            "the matrix": label in data.shown[MATRIX],
            "search": f"Cơ quan · {label}" in search(data),
            "the open data": f'"kind":"{kind}"' in open_data(data, f"bodies/{BODY}"),
            "the schemas of the data files": f'"{kind}"' in editor(data),
            "the review": says(told(before, data), [label]),
        },
    )


@pytest.mark.parametrize("way", WAYS)
def test_a_way_of_owning_is_known_everywhere(way: Way) -> None:
    data, label = reached(), WAYS[way]
    bodies = "".join(page for url, page in data.shown.items() if url.startswith("co-quan/"))
    assert_known(
        way,
        {
            "a body's page": f'<span class="way {way}">' in bodies,
            "style": f".way.{way}" in CSS,
            "the matrix": f'<span class="way {way}">{label.words}</span>' in data.shown[MATRIX],
            "the finder": finder(data, "cach").get(label.code) == label.words,
            "the sheets": says(sheet(data), [label.words]),
            "search": f'"{label.words}"' in search(data),
            "the open data": f'"kind":"{way}"' in open_data(data),
            "the schemas of the open data": f'"{way}"' in api_schemas()["body"],
        },
    )


def test_no_two_values_look_alike() -> None:
    looks: list[list[str]] = [
        [label.letters for label in ROLES.values()],
        [label.code for label in ROLES.values()],
        [label.code for label in WAYS.values()],
        list(FORCE_LABELS.values()),
        list(KIND_LABELS.values()),
    ]
    for listed in looks:
        assert len(set(listed)) == len(listed)
