"""Letters and papers without a page: the words by which a plan cites them."""

import pathlib

from macros.linking.catalog import Catalog
from tests.core_fixtures import catalog
from tests.tools.papers import CITED, with_papers


def papers(folder: pathlib.Path) -> dict[str, list[tuple[str, ...]]]:
    made: Catalog = catalog(with_papers(folder))
    (plan,) = (one for one in made.plans if one.papers)
    return {id_: [tuple(place) for place in places] for id_, places in plan.papers.items()}


def test_the_clause_tells_who_sent_it_and_about_what(tmp_path: pathlib.Path) -> None:
    other = "giấy đề nghị của Hợp tác xã Bắc Bình"
    assert papers(tmp_path) == {
        "cong-van-12-cv-lnba-2027": [
            ("Công văn số 12/CV-LNBA", f"{CITED} và {other} đã nêu"),
        ],
        "giay-cua-hop-tac-xa-bac-binh": [(other, f"{other} đã nêu")],
    }


def test_what_a_plan_reads_elsewhere_names_no_paper(tmp_path: pathlib.Path) -> None:
    made = catalog(with_papers(tmp_path))
    without_page = made.all_documents.keys() - made.documents.keys()
    assert len(without_page) == 2
    for plan in made.plans:
        for text in plan.texts:
            for citation in plan.read(text.text).citations:
                assert without_page.isdisjoint(citation.documents)
