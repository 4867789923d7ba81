"""Letters and papers without a page: told on the plan's page and by its file, and nowhere else."""

import json
import pathlib

import pytest
from markupsafe import Markup

from macros.site import Site
from tests.core_fixtures import catalog
from tests.tools.papers import CITED, PAPER, SHEET, with_papers

PLAN = "cong-van-bao-ve-rung-2027"
IDS = ("cong-van-12-cv-lnba-2027", "giay-cua-hop-tac-xa-bac-binh")


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    root = with_papers(tmp_path_factory.mktemp("papers"))
    return Site(catalog(root), "", root)


def test_the_plan_prints_them_and_tells_what_is_known(site: Site) -> None:
    (page,) = [one for one in site.pages if one.url == f"ke-hoach/{PLAN}/"]
    wording, _, told = page.render().partition('id="giay-to"')
    wording, told = Markup(wording).striptags(), Markup(told).striptags()
    assert CITED in wording, "the wording stays as issued"
    assert f"“{CITED} và giấy đề nghị của Hợp tác xã Bắc Bình đã nêu”; loại: Công văn;" in told
    assert "; ngày: 05/01/2027; trích yếu: mở đường." in told
    assert "“giấy đề nghị của Hợp tác xã Bắc Bình đã nêu”; loại: không ghi; ngày: chưa rõ" in told


def test_they_have_no_page_no_link_and_no_search_entry(site: Site) -> None:
    for page in site.pages:
        assert not any(id_ in page.url for id_ in IDS)
        assert not any(id_ in page.render() for id_ in IDS)
    for path, content in site.files().items():
        assert not any(id_ in path for id_ in IDS)
        if not path.startswith(f"api/v1/plans/{PLAN}"):
            assert not any(id_.encode() in content for id_ in IDS), path


def test_the_api_says_what_is_known(site: Site) -> None:
    files = dict(site.files())
    plan = json.loads(files[f"api/v1/plans/{PLAN}.json"])
    assert plan["papers"] == [
        {
            "id": IDS[0],
            "type": "Công văn",
            "number": "12/CV-LNBA",
            "date": "2027-01-05",
            "issuer": None,
            "title": "mở đường",
            "cited_as": ["Công văn số 12/CV-LNBA"],
        },
        {
            **dict.fromkeys(("type", "number", "date", "issuer", "title")),
            "id": IDS[1],
            "cited_as": ["giấy đề nghị của Hợp tác xã Bắc Bình"],
        },
    ]


def test_the_same_records_with_a_page_have_one(tmp_path: pathlib.Path) -> None:
    root = with_papers(tmp_path, (PAPER + SHEET).replace("  page: false\n", ""))
    made = Site(catalog(root), "", root)
    assert {f"van-ban/{id_}/" for id_ in IDS} <= {page.url for page in made.pages}
